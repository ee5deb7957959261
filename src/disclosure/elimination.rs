//! Equations solved for one column each: where a [`super::tableau::Tableau`] begins.

/// Below this a number counts as zero.
pub(super) const ZERO: f64 = 1e-9;

/// Solves equations whose terms add up to zero: the basic column of each row, and the rows with all their factors, a one
/// in their own basic column and a zero in all others. Equations that follow from others have no row.
pub(super) fn eliminate(
    is_fixed: &[bool],
    equations: &[Vec<(usize, f64)>],
) -> (Vec<usize>, Vec<Vec<f64>>) {
    let mut uses = vec![0_usize; is_fixed.len()];
    for (column, _) in equations.iter().flatten() {
        uses[*column] += 1;
    }
    let mut solved = Solved {
        rows: Vec::with_capacity(equations.len()),
        basis: Vec::with_capacity(equations.len()),
        row_of: vec![None; is_fixed.len()],
    };
    for equation in equations {
        let row = solved.reduced(equation);
        // A column that can move, with a factor of one, that stands in few equations keeps the tableau plain.
        let suits = |column: &usize| {
            let is_broken = (row[*column].abs() - 1.0).abs() > ZERO;
            (is_fixed[*column], is_broken, uses[*column], *column)
        };
        let used = (0..row.len()).filter(|column| row[*column].abs() > ZERO);
        if let Some(column) = used.min_by_key(suits) {
            solved.keep(row, column);
        }
    }
    (solved.basis, solved.rows)
}

struct Solved {
    rows: Vec<Vec<f64>>,
    basis: Vec<usize>,
    row_of: Vec<Option<usize>>,
}

impl Solved {
    /// An equation without the basic columns of the rows so far.
    fn reduced(&self, equation: &[(usize, f64)]) -> Vec<f64> {
        let mut row = vec![0.0; self.row_of.len()];
        for (column, factor) in equation {
            row[*column] += factor;
        }
        for (column, factor) in equation {
            if let Some(basic) = self.row_of[*column] {
                subtract(&mut row, &self.rows[basic], *factor);
            }
        }
        row
    }

    /// Takes a row in, solved for a column, and clears that column from the others.
    fn keep(&mut self, mut row: Vec<f64>, column: usize) {
        let factor = row[column];
        let used = divide(&mut row, factor);
        for other in &mut self.rows {
            let factor = other[column];
            if factor != 0.0 {
                subtract_used(other, &used, factor);
                other[column] = 0.0;
            }
        }
        self.row_of[column] = Some(self.rows.len());
        self.basis.push(column);
        self.rows.push(row);
    }
}

/// Divides a row, where what is as good as zero becomes zero; the places that are not, with what stands there.
pub(super) fn divide(row: &mut [f64], by: f64) -> Vec<(usize, f64)> {
    let mut used = Vec::with_capacity(row.len());
    for (place, number) in row.iter_mut().enumerate() {
        *number = if number.abs() < ZERO {
            0.0
        } else {
            *number / by
        };
        if *number != 0.0 {
            used.push((place, *number));
        }
    }
    used
}

/// Takes a multiple of one row off another.
pub(super) fn subtract(row: &mut [f64], other: &[f64], factor: f64) {
    for (a, b) in row.iter_mut().zip(other) {
        *a -= factor * b;
    }
}

/// Takes a multiple of a row of which few places are used off another.
pub(super) fn subtract_used(row: &mut [f64], used: &[(usize, f64)], factor: f64) {
    for (place, number) in used {
        row[*place] -= factor * number;
    }
}
