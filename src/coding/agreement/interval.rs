//! The interval of an alpha by bootstrap over units, with a fixed seed: the same two files always give the same interval.

use std::collections::BTreeSet;

use super::coefficients::{alpha, masi_distance};

/// Resamples of the bootstrap.
const RESAMPLES: usize = 2000;
/// Seed of the bootstrap.
const SEED: u64 = 0x0062_6566_756e_6421;

/// 95 % percentile interval of the MASI alpha over resampled units.
pub(super) fn interval(pairs: &[Vec<&BTreeSet<String>>]) -> Option<(f64, f64)> {
    if pairs.len() < 2 {
        return None;
    }
    // Distances between the distinct sets are looked up, not computed two thousand times.
    let distinct: Vec<&BTreeSet<String>> = pairs
        .iter()
        .flatten()
        .copied()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    let distances: Vec<Vec<f64>> = distinct
        .iter()
        .map(|a| distinct.iter().map(|b| masi_distance(a, b)).collect())
        .collect();
    let index = |set: &&BTreeSet<String>| distinct.binary_search(set).unwrap_or_default();
    let coded: Vec<Vec<usize>> = pairs
        .iter()
        .map(|pair| pair.iter().map(index).collect())
        .collect();
    let mut random = SplitMix(SEED);
    let mut found: Vec<f64> = (0..RESAMPLES)
        .filter_map(|_| {
            let sample: Vec<Vec<usize>> = (0..coded.len())
                .map(|_| coded[random.below(coded.len())].clone())
                .collect();
            alpha(&sample, |a, b| distances[*a][*b])
        })
        .collect();
    found.sort_by(f64::total_cmp);
    let at = |share: f64| found[((found.len() - 1) as f64 * share).round() as usize];
    (found.len() * 2 >= RESAMPLES).then(|| (at(0.025), at(0.975)))
}

/// Steele, Lea, Flood 2014: SplitMix64. Small, fixed, the same everywhere.
struct SplitMix(u64);

impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: usize) -> usize {
        // The bias of the remainder is below 1e-15 for any number of answers.
        (self.next() % bound.max(1) as u64) as usize
    }
}
