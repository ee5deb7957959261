//! What a sentence model makes of the texts, made comparable.

use std::collections::BTreeMap;

/// Vectors of a sentence model by text.
#[derive(Debug, Clone, Default)]
pub struct Sentences {
    vectors: BTreeMap<String, Vec<f32>>,
}

impl Sentences {
    /// From texts and their vectors, all of one length.
    pub fn new(vectors: impl IntoIterator<Item = (String, Vec<f32>)>) -> Self {
        Self {
            vectors: vectors.into_iter().collect(),
        }
    }

    /// The vectors of some texts without what all of them have in common, of length one; empty for unknown texts.
    ///
    /// Sentence models put all texts into a narrow cone: without their mean, likeness tells texts apart.
    pub(super) fn rows(&self, texts: &[&str]) -> Vec<Vec<f32>> {
        let known = |text: &&str| self.vectors.get(*text).cloned().unwrap_or_default();
        let mut rows: Vec<Vec<f32>> = texts.iter().map(known).collect();
        let width = rows.iter().map(Vec::len).max().unwrap_or(0);
        let mut mean = vec![0.0_f32; width];
        for row in &rows {
            for (sum, value) in mean.iter_mut().zip(row) {
                *sum += value / rows.len() as f32;
            }
        }
        for row in &mut rows {
            for (value, mean) in row.iter_mut().zip(&mean) {
                *value -= mean;
            }
            let length = row.iter().map(|value| value * value).sum::<f32>().sqrt();
            for value in row.iter_mut() {
                *value /= length.max(f32::MIN_POSITIVE);
            }
        }
        rows
    }
}
