//! Which places of a ranking hold when each weight varies by half.
//!
//! A project with the values a beats one with the values b for all weights between half and one and a half times the stated
//! ones exactly when the smallest possible difference is above 0. The difference is linear in each weight, so that it is
//! smallest at an end of each: the sum over all criteria of w·d − ½·|w·d|, with d = a − b.

/// Share by which each weight varies.
const VARIES: f64 = 0.5;

/// What is certain about one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    /// The best place that it can have.
    pub(super) best: u32,
    /// The worst.
    pub(super) worst: u32,
    /// Number of its group: projects of one group cannot be told apart, those of an earlier one are certainly before it.
    pub(super) group: u32,
}

/// Whether the first beats the second whatever the weights within their range.
pub(super) fn beats(weights: &[f64], first: &[f64], second: &[f64]) -> bool {
    let least: f64 = weights
        .iter()
        .zip(first.iter().zip(second))
        .map(|(weight, (a, b))| {
            let part = weight * (a - b);
            part - VARIES * part.abs()
        })
        .sum();
    least > 1e-9
}

/// The certain places of projects that are given in the order of their rank.
pub(super) fn places(weights: &[f64], ranked: &[Vec<f64>]) -> Vec<Place> {
    let beaten = |a: usize, b: usize| beats(weights, &ranked[a], &ranked[b]);
    let others = |own: usize| (0..ranked.len()).filter(move |other| *other != own);
    let count = |found: usize| u32::try_from(found).unwrap_or(u32::MAX);
    let mut group = 1;
    (0..ranked.len())
        .map(|own| {
            // Between this one and the one before, all before certainly beat all from here on.
            let parted = own > 0 && (0..own).all(|a| (own..ranked.len()).all(|b| beaten(a, b)));
            group += u32::from(parted);
            Place {
                best: 1 + count(others(own).filter(|other| beaten(*other, own)).count()),
                worst: count(ranked.len())
                    - count(others(own).filter(|other| beaten(own, *other)).count()),
                group,
            }
        })
        .collect()
}
