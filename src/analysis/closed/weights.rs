//! Weights that make those who answered look like those who were invited, by unit and by role.
//!
//! Raking (iterative proportional fitting) stretches the table of respondents until its margins are the known totals. It mends
//! what unit and role explain and nothing else, and it costs precision: that is printed beside it.

/// Rounds after which a table that does not settle is given up.
const MOST_ROUNDS: usize = 1_000;

/// A margin this near to its total, in terms of all, has been reached.
const NEAR: f64 = 1e-9;

/// A table stretched to given margins.
///
/// `None` where it cannot be: a total without anybody who could stand for it, or zeros that leave no way.
///
/// Source: W. E. Deming and F. F. Stephan, "On a Least Squares Adjustment of a Sampled Frequency Table When the Expected
/// Marginal Totals are Known", Annals of Mathematical Statistics 11 (1940), 427–444.
pub fn rake(seed: &[Vec<f64>], rows: &[f64], columns: &[f64]) -> Option<Vec<Vec<f64>>> {
    let all: f64 = rows.iter().sum();
    let mut table = seed.to_vec();
    for _ in 0..MOST_ROUNDS {
        for (cells, wanted) in table.iter_mut().zip(rows) {
            let factor = factor(cells.iter().sum(), *wanted)?;
            cells.iter_mut().for_each(|cell| *cell *= factor);
        }
        for (at, wanted) in columns.iter().enumerate() {
            let factor = factor(table.iter().map(|cells| cells[at]).sum(), *wanted)?;
            table.iter_mut().for_each(|cells| cells[at] *= factor);
        }
        let is_met = |cells: &Vec<f64>, wanted: &f64| {
            (cells.iter().sum::<f64>() - wanted).abs() <= NEAR * all
        };
        if table
            .iter()
            .zip(rows)
            .all(|(cells, wanted)| is_met(cells, wanted))
        {
            return Some(table);
        }
    }
    None
}

fn factor(found: f64, wanted: f64) -> Option<f64> {
    if wanted == 0.0 {
        return Some(0.0);
    }
    (found > 0.0).then(|| wanted / found)
}

/// The number of unweighted answers that are as exact as so many weighted ones; 0 without any.
///
/// Source: L. Kish, "Survey Sampling" (1965), section 11.7: the square of the sum over the sum of the squares.
pub fn effective(weights: &[f64]) -> f64 {
    let sum: f64 = weights.iter().sum();
    let squares: f64 = weights.iter().map(|weight| weight * weight).sum();
    if squares > 0.0 {
        sum * sum / squares
    } else {
        0.0
    }
}
