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

    /// Cosine of each of some wordings, given by index and vector, with the nearest other one.
    pub(crate) fn of_others<'v>(
        &self,
        wordings: impl Iterator<Item = (usize, &'v Vector)>,
    ) -> Vec<f32> {
        let nearest = |(own, vector): (usize, &Vector)| {
            let mut cosines = self.cosines(vector);
            cosines[own] = 0.0;
            cosines.into_iter().fold(0.0, f32::max)
        };
        wordings.map(nearest).collect()
    }
}
