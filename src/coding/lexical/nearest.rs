//! The Ankerbeispiele most like a text: the evidence of a lexical code.

use super::features::Vector;

/// Vectors of wordings, searchable.
#[derive(Debug, Default)]
pub(crate) struct Nearest {
    /// By feature: wording and weight.
    postings: Vec<Vec<(u32, f32)>>,
    count: usize,
}

impl Nearest {
    /// From the vectors of wordings; hits are indices into this list.
    pub(crate) fn new<'v>(vectors: impl Iterator<Item = &'v Vector>, features: usize) -> Self {
        let mut found = Self {
            postings: vec![Vec::new(); features],
            count: 0,
        };
        for (index, vector) in (0u32..).zip(vectors) {
            found.count += 1;
            for (feature, weight) in vector {
                found.postings[*feature as usize].push((index, *weight));
            }
        }
        found
    }

    /// Cosine of a vector with every wording.
    pub(crate) fn cosines(&self, vector: &Vector) -> Vec<f32> {
        let mut cosines = vec![0.0; self.count];
        for (feature, value) in vector {
            for (index, weight) in &self.postings[*feature as usize] {
                cosines[*index as usize] += value * weight;
            }
        }
        cosines
    }

    /// Cosine of each wording with the nearest other one; `vectors` are those that this was made from.
    pub(crate) fn of_others<'v>(&self, vectors: impl Iterator<Item = &'v Vector>) -> Vec<f32> {
        let mut best = vec![0.0_f32; self.count];
        let mut cosines = vec![0.0_f32; self.count];
        for (own, vector) in vectors.enumerate() {
            // Each pair once: those that come later meet this one themselves.
            cosines[..own].fill(0.0);
            for (feature, value) in vector {
                let before = { self.postings[*feature as usize].iter() }
                    .take_while(|(other, _)| (*other as usize) < own);
                for (other, weight) in before {
                    cosines[*other as usize] += value * weight;
                }
            }
            for (other, cosine) in cosines[..own].iter().enumerate() {
                best[other] = best[other].max(*cosine);
                best[own] = best[own].max(*cosine);
            }
        }
        best
    }
}
