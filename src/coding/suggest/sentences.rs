//! What a sentence model makes of the texts, made comparable.
//!
//! Sentence models put all texts into a narrow cone: without their mean, likeness tells texts apart.

use crate::coding::model::Vectors;

/// The vectors of some texts without what all of them have in common, of length one; empty for unknown texts.
pub(super) fn rows(vectors: &Vectors, texts: &[&str]) -> Vec<Vec<f32>> {
    let known = |text: &&str| vectors.get(text);
    let mean = mean(texts.iter().filter_map(known));
    let row = |text: &&str| known(text).map_or_else(Vec::new, |vector| moved(vector, &mean));
    texts.iter().map(row).collect()
}

/// The mean of vectors; empty without any.
pub(super) fn mean<'v>(vectors: impl Iterator<Item = &'v [f32]>) -> Vec<f32> {
    let mut sums: Vec<f64> = Vec::new();
    let mut count = 0.0;
    for vector in vectors {
        sums.resize(vector.len(), 0.0);
        for (sum, value) in sums.iter_mut().zip(vector) {
            *sum += f64::from(*value);
        }
        count += 1.0;
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a mean of single-precision numbers"
    )]
    sums.into_iter().map(|sum| (sum / count) as f32).collect()
}

/// A vector without the mean, of length one.
pub(super) fn moved(vector: &[f32], mean: &[f32]) -> Vec<f32> {
    let moved: Vec<f32> = vector
        .iter()
        .zip(mean)
        .map(|(value, mean)| value - mean)
        .collect();
    let length = moved.iter().map(|value| value * value).sum::<f32>().sqrt();
    { moved.into_iter() }
        .map(|value| value / length.max(f32::MIN_POSITIVE))
        .collect()
}
