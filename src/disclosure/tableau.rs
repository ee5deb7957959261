//! A simplex tableau that is kept: the same figures are attacked thousands of times, only bounds and aims change.
//!
//! The variables are *moves* away from the true values, so nothing moved at all solves every system, any set of basic
//! columns is a valid start, and changing an aim or a bound needs no new start. Costs may bend at zero: making a move in
//! either direction may cost. Nothing here is trusted: what comes out is checked as a witness by plain addition.

use super::elimination::{self, ZERO};

/// A rate of improvement below this is none.
const FLAT: f64 = 1e-6;

/// Steps without movement after which the first improving column is taken instead of the best, so that it must end.
const STALLED: u32 = 40;

/// Steps after which the search gives up; a count, not a time, so that every run ends the same.
const STEPS: u32 = 2000;

/// A row in which one column of so many is used counts as full.
const FULL: usize = 4;

/// Exchanges after which the last bits of the factors are no longer trusted.
const WEAR: usize = 400;

/// Cost of one unit of movement downwards and upwards, as slopes: the first is at most the second.
pub(super) type Slopes = (f64, f64);

/// Equations over bounded moves, solved for a set of basic columns.
#[derive(Debug, Clone)]
pub(super) struct Tableau {
    /// The factors of the columns that are not basic, `width` to a row; each row and its basic column add up to 0.
    factors: Vec<f64>,
    width: usize,
    /// Basic column of each row.
    basis: Vec<usize>,
    /// Column in each slot.
    slots: Vec<usize>,
    /// Row in which a column is the basic one; its factors stand in a slot of every row where there is none.
    row_of: Vec<Option<usize>>,
    /// Lowest and highest move of each column; zero lies between them.
    bounds: Vec<(f64, f64)>,
    moves: Vec<f64>,
    slopes: Vec<Slopes>,
    /// Whether a basic column is counted by its upward slope.
    is_upward: Vec<bool>,
    /// What a unit of the column in each slot costs by the basic columns it moves.
    price: Vec<f64>,
    exchanges: usize,
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
        let is_fixed: Vec<bool> = bounds.iter().map(|(low, high)| low >= high).collect();
        let (basis, rows) = elimination::eliminate(&is_fixed, equations);
        let mut row_of = vec![None; columns];
        for (row, column) in basis.iter().enumerate() {
            row_of[*column] = Some(row);
        }
        let slots: Vec<usize> = (0..columns)
            .filter(|column| row_of[*column].is_none())
            .collect();
        let factors = rows
            .iter()
            .flat_map(|row| slots.iter().map(|column| row[*column]))
            .collect();
        Self {
            factors,
            width: slots.len(),
            basis,
            price: vec![0.0; slots.len()],
            slots,
            row_of,
            bounds,
            moves: vec![0.0; columns],
            slopes: vec![(0.0, 0.0); columns],
            is_upward: vec![true; columns],
            exchanges: 0,
        }
    }

    /// Becomes what another is, in the memory that is there.
    pub(super) fn become_copy_of(&mut self, other: &Self) {
        let Self {
            factors,
            width,
            basis,
            slots,
            row_of,
            bounds,
            moves,
            slopes,
            is_upward,
            price,
            exchanges,
        } = other;
        self.factors.clone_from(factors);
        self.basis.clone_from(basis);
        self.slots.clone_from(slots);
        self.row_of.clone_from(row_of);
        self.bounds.clone_from(bounds);
        self.moves.clone_from(moves);
        self.slopes.clone_from(slopes);
        self.is_upward.clone_from(is_upward);
        self.price.clone_from(price);
        (self.width, self.exchanges) = (*width, *exchanges);
    }

    fn row(&self, row: usize) -> &[f64] {
        &self.factors[row * self.width..][..self.width]
    }

    /// The rows that a slot moves, with its factor.
    fn rows_of(&self, slot: usize) -> impl Iterator<Item = (usize, f64)> {
        let factors = self.factors.iter().skip(slot).step_by(self.width);
        factors.copied().enumerate().filter(|(_, f)| *f != 0.0)
    }

    /// Whether so many exchanges have coarsened it that it should be made anew.
    pub(super) fn is_worn(&self) -> bool {
        self.exchanges > WEAR
    }

    /// Lets the column of a slot and the basic one of a row change places.
    fn exchange(&mut self, row: usize, slot: usize) {
        self.exchanges += 1;
        let mut pivot = self.row(row).to_vec();
        let factor = pivot[slot];
        // What leaves has a one in its row and stands in no other.
        pivot[slot] = 1.0;
        let used = elimination::divide(&mut pivot, factor);
        // Straight through is quicker than from one used slot to the next, unless few are used.
        let is_full = used.len() * FULL > self.width;
        for (r, other) in self.factors.chunks_exact_mut(self.width).enumerate() {
            let factor = other[slot];
            if factor == 0.0 || r == row {
                continue;
            }
            other[slot] = 0.0;
            if is_full {
                elimination::subtract(other, &pivot, factor);
            } else {
                elimination::subtract_used(other, &used, factor);
            }
        }
        self.factors[row * self.width..][..self.width].copy_from_slice(&pivot);
        let (leaving, entering) = (self.basis[row], self.slots[slot]);
        (self.basis[row], self.slots[slot]) = (entering, leaving);
        (self.row_of[entering], self.row_of[leaving]) = (Some(row), None);
    }

    fn is_fixed(&self, column: usize) -> bool {
        self.bounds[column].0 >= self.bounds[column].1
    }

    /// Bounds of a column.
    pub(super) fn bounds(&self, column: usize) -> (f64, f64) {
        self.bounds[column]
    }

    /// Bounds of all columns.
    pub(super) fn all_bounds(&self) -> &[(f64, f64)] {
        &self.bounds
    }

    /// Puts wider bounds back that columns had before; all stay where they are.
    pub(super) fn restore_bounds(&mut self, bounds: &[(f64, f64)]) {
        self.bounds.copy_from_slice(bounds);
    }

    /// From now on moves are counted from where all columns are.
    pub(super) fn start_from_here(&mut self) {
        for ((low, high), by) in self.bounds.iter_mut().zip(&self.moves) {
            *low = (*low - by).min(0.0);
            *high = (*high - by).max(0.0);
        }
        self.rest();
    }

    /// Changes the bounds of a column; nothing is moved any more. A column that may not move leaves the basis.
    pub(super) fn bind(&mut self, column: usize, bounds: (f64, f64)) {
        self.rest();
        self.bounds[column] = bounds;
        if let Some(row) = self.row_of[column].filter(|_| self.is_fixed(column)) {
            let factors = self.row(row).iter().enumerate();
            let other = factors
                .filter(|(slot, by)| by.abs() > 0.1 && !self.is_fixed(self.slots[*slot]))
                .map(|(slot, _)| slot)
                .min_by_key(|slot| self.slots[*slot]);
            if let Some(slot) = other {
                self.exchange(row, slot);
            }
        }
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
        for row in 0..self.basis.len() {
            let column = self.basis[row];
            self.is_upward[column] = self.moves[column] > -ZERO;
            self.charge(row, self.counted(column));
        }
        let mut stalled = 0;
        for _ in 0..STEPS {
            let Some((slot, direction)) = self.entering(stalled > STALLED) else {
                return true;
            };
            match self.advance(slot, direction) {
                None => return false,
                Some(by) if by > ZERO => stalled = 0,
                Some(_) => stalled += 1,
            }
        }
        false
    }

    /// The slope by which a basic column is counted.
    fn counted(&self, column: usize) -> f64 {
        let (down, up) = self.slopes[column];
        if self.is_upward[column] { up } else { down }
    }

    /// Charges what the basic column of a row costs, `slope` a unit, to the columns that move it.
    fn charge(&mut self, row: usize, slope: f64) {
        if slope != 0.0 {
            let factors = &self.factors[row * self.width..][..self.width];
            elimination::subtract(&mut self.price, factors, -slope);
        }
    }

    /// A slot whose column lowers the cost most when it moves, and where to; of equals the first column. Or just the
    /// first column that lowers it.
    fn entering(&self, takes_first: bool) -> Option<(usize, f64)> {
        let mut best = (-FLAT, usize::MAX, None);
        for (slot, column) in self.slots.iter().enumerate() {
            let (by, (low, high)) = (self.moves[*column], self.bounds[*column]);
            if low >= high || (takes_first && *column > best.1) {
                continue;
            }
            for (direction, has_room) in [(1.0, by < high - ZERO), (-1.0, by > low + ZERO)] {
                let rate = self.rate(slot, direction);
                let is_better = if takes_first && *column < best.1 {
                    rate < -FLAT
                } else {
                    rate < best.0 || (rate.total_cmp(&best.0).is_eq() && *column < best.1)
                };
                if has_room && is_better {
                    best = (rate, *column, Some((slot, direction)));
                }
            }
        }
        best.2
    }

    /// By how much the cost grows with a unit of movement of the column in a slot.
    fn rate(&self, slot: usize, direction: f64) -> f64 {
        let column = self.slots[slot];
        let (down, up) = self.slopes[column];
        let by = self.moves[column];
        let is_up = by >= ZERO || (by > -ZERO && direction > 0.0);
        direction * (if is_up { up } else { down } - self.price[slot])
    }

    /// Moves the column of a slot as far as it pays. Returns how far; `None` when nothing ends it.
    fn advance(&mut self, slot: usize, direction: f64) -> Option<f64> {
        let column = self.slots[slot];
        let mut rate = self.rate(slot, direction);
        let events = self.events(slot, direction);
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
        let end = self.steadiest(&events, end?, slot);
        let step = end.at;
        let factors = self.factors.iter().skip(slot).step_by(self.width);
        for (basic, factor) in self.basis.iter().zip(factors) {
            self.moves[*basic] -= factor * direction * step;
        }
        self.moves[column] += direction * step;
        for row in crossed {
            self.turn(row);
        }
        if let Some(row) = end.row {
            self.settle(self.basis[row], end.bend.is_infinite());
            self.enter(row, slot, direction);
        } else {
            self.settle(column, end.bend.is_infinite());
        }
        Some(step)
    }

    /// Where a step may end or bend, nearest first, as far as the first bound.
    fn events(&self, slot: usize, direction: f64) -> Vec<Event> {
        let mut events = Vec::new();
        self.add_events(&mut events, self.slots[slot], direction, None);
        for (row, factor) in self.rows_of(slot) {
            if factor.abs() > ZERO {
                self.add_events(&mut events, self.basis[row], -factor * direction, Some(row));
            }
        }
        let bounds = events.iter().filter(|event| event.bend.is_infinite());
        let first = bounds.map(|event| event.at).fold(f64::INFINITY, f64::min);
        events.retain(|event| event.at <= first + ZERO);
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
    fn steadiest<'a>(&self, events: &'a [Event], end: usize, slot: usize) -> &'a Event {
        let factor = |event: &Event| event.row.map_or(1.0, |row| self.row(row)[slot].abs());
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
        let before = self.counted(column);
        self.is_upward[column] = !self.is_upward[column];
        self.charge(row, self.counted(column) - before);
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

    /// Makes the column of a slot the basic one of a row.
    fn enter(&mut self, row: usize, slot: usize, direction: f64) {
        let (column, leaving) = (self.slots[slot], self.basis[row]);
        let price = self.price[slot];
        self.price[slot] = self.counted(leaving);
        self.exchange(row, slot);
        let by = self.moves[column];
        self.is_upward[column] = by > ZERO || (by > -ZERO && direction > 0.0);
        self.charge(row, self.counted(column) - price);
    }
}
