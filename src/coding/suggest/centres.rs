//! The centres of groups, and which of them a text is nearest to.

use std::collections::BTreeMap;

use super::numbered;
use crate::coding::lexical::features::Vector;

/// Mean vectors of groups.
pub(super) struct Centres {
    count: usize,
    /// By feature, then group.
    weights: Vec<f32>,
    sizes: Vec<usize>,
}

impl Centres {
    /// From the vectors of the members; each centre has length one.
    pub(super) fn new(vectors: &[Vector], groups: &[usize], features: usize) -> Self {
        let count = groups.iter().max().map_or(0, |most| most + 1);
        let mut sizes = vec![0; count];
        let mut sums: Vec<BTreeMap<u32, f32>> = vec![BTreeMap::new(); count];
        for (vector, group) in vectors.iter().zip(groups) {
            sizes[*group] += 1;
            for (feature, weight) in vector {
                *sums[*group].entry(*feature).or_default() += weight;
            }
        }
        let mut weights = vec![0.0; features * count];
        for (group, sum) in sums.iter().enumerate() {
            let squares: f32 = sum.values().map(|weight| weight * weight).sum();
            let length = squares.sqrt().max(f32::MIN_POSITIVE);
            for (feature, weight) in sum {
                weights[*feature as usize * count + group] = weight / length;
            }
        }
        Self {
            count,
            weights,
            sizes,
        }
    }

    /// The group whose centre is nearest; the first of equals, the largest when none is near.
    pub(super) fn nearest(&self, vector: &Vector) -> usize {
        self.nearest_among(vector, |_| true).0
    }

    /// Cosine with the first centre.
    pub(super) fn likeness(&self, vector: &Vector) -> f32 {
        let weight =
            |(feature, value): &(u32, f32)| value * self.weights[*feature as usize * self.count];
        vector.iter().map(weight).sum()
    }

    /// Texts that stand alone join the group they are nearest to; those like nothing form one group.
    pub(super) fn take_in_single(&self, vectors: &[Vector], groups: Vec<usize>) -> Vec<usize> {
        let alone = |group: usize| self.sizes[group] < 2;
        let mut rest: Option<usize> = None;
        let mut joined: Vec<usize> = Vec::with_capacity(groups.len());
        for (vector, group) in vectors.iter().zip(groups) {
            joined.push(if !alone(group) {
                group
            } else {
                match self.nearest_among(vector, |other| !alone(other)) {
                    (other, cosine) if cosine > 0.0 => other,
                    _ => *rest.get_or_insert(group),
                }
            });
        }
        numbered(&joined)
    }

    fn nearest_among(&self, vector: &Vector, fits: impl Fn(usize) -> bool) -> (usize, f32) {
        let mut cosines = vec![0.0_f32; self.count];
        for (feature, value) in vector {
            let from = *feature as usize * self.count;
            let row = &self.weights[from..from + self.count];
            for (cosine, weight) in cosines.iter_mut().zip(row) {
                *cosine += value * weight;
            }
        }
        let largest = (0..self.count).max_by_key(|group| (self.sizes[*group], self.count - group));
        let start = (largest.unwrap_or_default(), 0.0);
        cosines
            .into_iter()
            .enumerate()
            .filter(|(group, _)| fits(*group))
            .fold(start, |best, (group, cosine)| {
                if cosine > best.1 {
                    (group, cosine)
                } else {
                    best
                }
            })
    }
}
