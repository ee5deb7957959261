//! A simplex tableau that is kept: the same figures are attacked thousands of times, only bounds and aims change.
//!
//! The variables are *moves* away from the true values, so nothing moved at all solves every system, any set of basic
//! columns is a valid start, and changing an aim or a bound needs no new start. Costs may bend at zero: making a move in
//! either direction may cost. Nothing here is trusted: what comes out is checked as a witness by plain addition.

/// Below this a number counts as zero.
const ZERO: f64 = 1e-9;

/// A rate of improvement below this is none.
const FLAT: f64 = 1e-6;

/// Steps without movement after which the first improving column is taken instead of the best, so that it must end.
const STALLED: u32 = 40;

/// Steps after which the search gives up; a count, not a time, so that every run ends the same.
const STEPS: u32 = 2000;

/// A row in which one column of so many is used counts as full.
const FULL: usize = 4;

/// Cost of one unit of movement downwards and upwards, as slopes: the first is at most the second.
pub(super) type Slopes = (f64, f64);

/// Equations over bounded moves, solved for a set of basic columns.
#[derive(Debug, Clone)]
pub(super) struct Tableau {
    /// Each row is an equation with sum 0, with a one in its basic column and a zero in all other basic columns.
    rows: Vec<Vec<f64>>,
    basis: Vec<usize>,
    row_of: Vec<Option<usize>>,
    /// Lowest and highest move of each column; zero lies between them.
    bounds: Vec<(f64, f64)>,
    moves: Vec<f64>,
    slopes: Vec<Slopes>,
    /// Whether a basic column that does not move is counted by its upward slope.
    is_upward: Vec<bool>,
    /// What a unit of each column costs by the basic columns it moves.
    price: Vec<f64>,
}

/// What ends or bends a step.
struct Event {
    at: f64,
    /// By how much the rate grows; infinite at a bound.
    bend: f64,
    /// Row of the basic column; `None` for the entering one.
    row: Option<usize>,
}

impl Tableau {
    /// The tableau of equations whose terms add up to zero.
    pub(super) fn new(bounds: Vec<(f64, f64)>, equations: &[Vec<(usize, f64)>]) -> Self {
        let columns = bounds.len();
        let mut tableau = Self {
            rows: Vec::new(),
            basis: Vec::new(),
            row_of: vec![None; columns],
            bounds,
            moves: vec![0.0; columns],
            slopes: vec![(0.0, 0.0); columns],
            is_upward: vec![true; columns],
            price: vec![0.0; columns],
        };
        let mut uses = vec![0_usize; columns];
        for (column, _) in equations.iter().flatten() {
            uses[*column] += 1;
        }
        for equation in equations {
            tableau.add(equation, &uses);
        }
        tableau
    }

    fn add(&mut self, equation: &[(usize, f64)], uses: &[usize]) {
        let mut row = vec![0.0; self.bounds.len()];
        for (column, factor) in equation {
            row[*column] += factor;
        }
        for (column, factor) in equation {
            if let Some(basic) = self.row_of[*column] {
                subtract(&mut row, &self.rows[basic], *factor);
            }
        }
        // A column that can move, with a factor of one, that stands in few equations keeps the tableau plain.
        let suits = |column: &usize| {
            let factor: f64 = row[*column];
            (
                self.is_fixed(*column),
                (factor.abs() - 1.0).abs() > ZERO,
                uses[*column],
                *column,
            )
        };
        let pivot = (0..row.len())
            .filter(|column| row[*column].abs() > ZERO)
            .min_by_key(suits);
        if let Some(column) = pivot {
            self.rows.push(row);
            self.basis.push(column);
            self.row_of[column] = Some(self.rows.len() - 1);
            self.clear_column(self.rows.len() - 1, column);
        }
    }

    /// Makes a column the basic one of a row.
    fn clear_column(&mut self, row: usize, column: usize) {
        let mut pivot = std::mem::take(&mut self.rows[row]);
        let factor = pivot[column];
        let mut used = Vec::new();
        for (c, by) in pivot.iter_mut().enumerate() {
            *by = if by.abs() < ZERO { 0.0 } else { *by / factor };
            if *by != 0.0 {
                used.push((c, *by));
            }
        }
        pivot[column] = 1.0;
        // Straight through is quicker than from one used column to the next, unless few are used.
        let is_full = used.len() * FULL > pivot.len();
        for other in &mut self.rows {
            if let Some(factor) = other.get(column).copied().filter(|f| *f != 0.0) {
                if is_full {
                    subtract(other, &pivot, factor);
                } else {
                    for (c, by) in &used {
                        other[*c] -= factor * by;
                    }
                }
                other[column] = 0.0;
            }
        }
        self.rows[row] = pivot;
    }

    fn is_fixed(&self, column: usize) -> bool {
        self.bounds[column].0 >= self.bounds[column].1
    }

    /// Bounds of a column.
    pub(super) fn bounds(&self, column: usize) -> (f64, f64) {
        self.bounds[column]
    }

    /// Changes the bounds of a column; nothing is moved any more. A column that may not move leaves the basis.
    pub(super) fn bind(&mut self, column: usize, bounds: (f64, f64)) {
        self.rest();
        self.bounds[column] = bounds;
        if let Some(row) = self.row_of[column].filter(|_| self.is_fixed(column)) {
            let other = (0..self.bounds.len())
                .filter(|c| *c != column && !self.is_fixed(*c))
                .find(|c| self.rows[row][*c].abs() > 0.1);
            if let Some(other) = other {
                self.exchange(row, other);
            }
        }
    }

    fn exchange(&mut self, row: usize, entering: usize) {
        self.row_of[self.basis[row]] = None;
        self.basis[row] = entering;
        self.row_of[entering] = Some(row);
        self.clear_column(row, entering);
    }

    /// Back to the true values.
    pub(super) fn rest(&mut self) {
        self.moves.fill(0.0);
    }

    /// The move of a column.
    pub(super) fn moved(&self, column: usize) -> f64 {
        self.moves[column]
    }

    /// Minimises the cost of all moves from where they are. False when it was given up or has no end.
    pub(super) fn minimise(&mut self, slopes: &[Slopes]) -> bool {
        self.slopes.clear();
        self.slopes.extend_from_slice(slopes);
        self.slopes.resize(self.bounds.len(), (0.0, 0.0));
        self.price.fill(0.0);
        for row in 0..self.rows.len() {
            let column = self.basis[row];
            self.is_upward[column] = self.moves[column] > -ZERO;
            let slope = self.slope(column);
            if slope != 0.0 {
                subtract(&mut self.price, &self.rows[row], -slope);
            }
        }
        let mut stalled = 0;
        for _ in 0..STEPS {
            let Some((column, direction)) = self.entering(stalled > STALLED) else {
                return true;
            };
            match self.advance(column, direction) {
                None => return false,
                Some(by) if by > ZERO => stalled = 0,
                Some(_) => stalled += 1,
            }
        }
        false
    }

    /// Slope of a basic column where it stands.
    fn slope(&self, column: usize) -> f64 {
        let (down, up) = self.slopes[column];
        let by = self.moves[column];
        if by > ZERO || (by > -ZERO && self.is_upward[column]) {
            up
        } else {
            down
        }
    }

    /// A column that does not stand in the basis and lowers the cost when it moves, and where to.
    fn entering(&self, takes_first: bool) -> Option<(usize, f64)> {
        let mut best = (-FLAT, None);
        for column in 0..self.bounds.len() {
            if self.row_of[column].is_some() || self.is_fixed(column) {
                continue;
            }
            let (by, (low, high)) = (self.moves[column], self.bounds[column]);
            for (direction, has_room) in [(1.0, by < high - ZERO), (-1.0, by > low + ZERO)] {
                let rate = self.rate(column, direction);
                if has_room && rate < best.0 {
                    best = (rate, Some((column, direction)));
                }
            }
            if takes_first && best.1.is_some() {
                break;
            }
        }
        best.1
    }

    /// By how much the cost grows with a unit of movement of a column that does not stand in the basis.
    fn rate(&self, column: usize, direction: f64) -> f64 {
        let (down, up) = self.slopes[column];
        let by = self.moves[column];
        let is_up = by >= ZERO || (by > -ZERO && direction > 0.0);
        direction * (if is_up { up } else { down } - self.price[column])
    }

    /// Moves a column as far as it pays. Returns how far; `None` when nothing ends it.
    fn advance(&mut self, column: usize, direction: f64) -> Option<f64> {
        let mut rate = self.rate(column, direction);
        let events = self.events(column, direction);
        let mut crossed = Vec::new();
        let mut end = None;
        for (index, event) in events.iter().enumerate() {
            rate += event.bend;
            if rate >= -FLAT {
                end = Some(index);
                break;
            }
            crossed.extend(event.row);
        }
        let end = self.steadiest(&events, end?, column);
        let step = end.at;
        for row in 0..self.rows.len() {
            let factor = self.rows[row][column];
            if factor != 0.0 {
                self.moves[self.basis[row]] -= factor * direction * step;
            }
        }
        self.moves[column] += direction * step;
        for row in crossed {
            self.turn(row);
        }
        if let Some(row) = end.row {
            self.settle(self.basis[row], end.bend.is_infinite());
            self.enter(row, column, direction);
        } else {
            self.settle(column, end.bend.is_infinite());
        }
        Some(step)
    }

    /// Where a step may end or bend, nearest first.
    fn events(&self, column: usize, direction: f64) -> Vec<Event> {
        let mut events = Vec::new();
        self.add_events(&mut events, column, direction, None);
        for (row, factors) in self.rows.iter().enumerate() {
            let factor = factors[column];
            if factor.abs() > ZERO {
                self.add_events(&mut events, self.basis[row], -factor * direction, Some(row));
            }
        }
        events.sort_by(|a, b| a.at.total_cmp(&b.at));
        events
    }

    fn add_events(&self, events: &mut Vec<Event>, column: usize, speed: f64, row: Option<usize>) {
        let (by, (low, high)) = (self.moves[column], self.bounds[column]);
        let room = if speed > 0.0 { high - by } else { by - low };
        if room.is_finite() {
            events.push(Event {
                at: room.max(0.0) / speed.abs(),
                bend: f64::INFINITY,
                row,
            });
        }
        let (down, up) = self.slopes[column];
        let is_at_zero = by.abs() <= ZERO;
        // The entering column's own direction has been chosen with the slope behind zero.
        let turns = row.is_some() && self.is_upward[column] == (speed < 0.0);
        let comes_to_zero = by * speed < 0.0 && !is_at_zero;
        if down < up && (comes_to_zero || (is_at_zero && turns)) {
            events.push(Event {
                at: if is_at_zero {
                    0.0
                } else {
                    by.abs() / speed.abs()
                },
                bend: (up - down) * speed.abs(),
                row,
            });
        }
    }

    /// Of bounds that end a step at the same place, the one with the largest factor.
    fn steadiest<'a>(&self, events: &'a [Event], end: usize, column: usize) -> &'a Event {
        let factor = |event: &Event| event.row.map_or(1.0, |row| self.rows[row][column].abs());
        let mut best = &events[end];
        if best.bend.is_infinite() {
            for event in &events[end + 1..] {
                if event.at > events[end].at + ZERO {
                    break;
                }
                if event.bend.is_infinite() && factor(event) > factor(best) + ZERO {
                    best = event;
                }
            }
        }
        best
    }

    /// A basic column that crossed zero is counted by its other slope.
    fn turn(&mut self, row: usize) {
        let column = self.basis[row];
        let (down, up) = self.slopes[column];
        let change = if self.is_upward[column] {
            down - up
        } else {
            up - down
        };
        self.is_upward[column] = !self.is_upward[column];
        subtract(&mut self.price, &self.rows[row], -change);
    }

    /// Puts a column exactly onto the bound or the zero that it reached.
    fn settle(&mut self, column: usize, is_bound: bool) {
        let (low, high) = self.bounds[column];
        let by = self.moves[column];
        self.moves[column] = if !is_bound {
            0.0
        } else if (by - low).abs() < (by - high).abs() {
            low
        } else {
            high
        };
    }

    fn enter(&mut self, row: usize, column: usize, direction: f64) {
        self.exchange(row, column);
        let by = self.moves[column];
        self.is_upward[column] = by > ZERO || (by > -ZERO && direction > 0.0);
        let change = self.slope(column) - self.price[column];
        subtract(&mut self.price, &self.rows[row], -change);
    }
}

/// Takes a multiple of one row off another.
fn subtract(row: &mut [f64], other: &[f64], factor: f64) {
    for (a, b) in row.iter_mut().zip(other) {
        *a -= factor * b;
    }
}
