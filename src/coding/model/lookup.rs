//! Static models (Model2Vec): the mean of the rows of a text's word pieces.
//!
//! Source: `StaticModel.encode` of the Python package model2vec; `weights` and `mapping` are optional there as here.

use super::ModelError;
use super::weights::{Rows, Weights};

const TABLE: &str = "embeddings";
const WEIGHTING: &str = "weights";
const MAPPING: &str = "mapping";

/// The small parts of a static model; its table stays in the file.
pub(super) struct Lookup {
    width: usize,
    /// By piece.
    weights: Option<Vec<f32>>,
    /// Row of each piece.
    mapping: Option<Vec<u32>>,
}

/// Checks that all parts are there.
pub(super) fn check(weights: &Weights) -> Result<(), ModelError> {
    weights.check(TABLE, &[None, None])?;
    for optional in [WEIGHTING, MAPPING] {
        if weights.has(optional) {
            weights.check(optional, &[None])?;
        }
    }
    Ok(())
}

impl Lookup {
    /// Reads the small parts.
    pub(super) fn load(weights: &mut Weights) -> Result<Self, ModelError> {
        let width = weights.shape(TABLE)?.last().copied().unwrap_or_default();
        let weighting = weights.has(WEIGHTING);
        let mapping = weights.has(MAPPING);
        Ok(Self {
            width,
            weights: weighting.then(|| weights.numbers(WEIGHTING)).transpose()?,
            mapping: mapping.then(|| weights.whole(MAPPING)).transpose()?,
        })
    }

    /// Name of the table.
    pub(super) fn table(&self) -> &'static str {
        TABLE
    }

    /// The row of a piece.
    pub(super) fn row(&self, id: u32) -> Result<u32, ModelError> {
        match &self.mapping {
            None => Ok(id),
            Some(mapping) => mapping.get(id as usize).copied().ok_or(ModelError::Word {
                id,
                rows: mapping.len(),
            }),
        }
    }

    /// The mean of the rows of some pieces, each with its weight; zero when there is none.
    pub(super) fn vector(&self, ids: &[u32], rows: &Rows) -> Result<Vec<f32>, ModelError> {
        let mut sum = vec![0.0_f64; self.width];
        for id in ids {
            let weight = match &self.weights {
                None => 1.0,
                Some(weights) => *weights.get(*id as usize).ok_or(ModelError::Word {
                    id: *id,
                    rows: weights.len(),
                })?,
            };
            let row = rows.get(&self.row(*id)?).map_or(&[][..], Vec::as_slice);
            for (total, value) in sum.iter_mut().zip(row) {
                *total += f64::from(weight) * f64::from(*value);
            }
        }
        let count = ids.len().max(1) as f64;
        #[expect(clippy::cast_possible_truncation, reason = "rounded to 32 bits")]
        let mean = sum.into_iter().map(|total| (total / count) as f32);
        Ok(mean.collect())
    }
}
