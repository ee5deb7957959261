//! BERT, RoBERTa and XLM-RoBERTa: layers of attention over the word pieces of one text.
//!
//! Sources: Devlin et al., BERT, NAACL 2019; Liu et al., RoBERTa, 2019; names of the weights as transformers writes them.
//! Each text goes through alone, without padding, so that its vector cannot depend on what else is asked for.

use candle_core::{D, Device, Tensor};
use candle_nn::ops::softmax_last_dim;
use candle_nn::{LayerNorm, Linear, Module};

use super::ModelError;
use super::config::{Activation, Pooling, Shape};
use super::weights::{Rows, Weights};

const WORDS: &str = "embeddings.word_embeddings.weight";
const POSITIONS: &str = "embeddings.position_embeddings.weight";
const TYPES: &str = "embeddings.token_type_embeddings.weight";

struct Layer {
    query: Linear,
    key: Linear,
    value: Linear,
    attended: Linear,
    attended_norm: LayerNorm,
    inner: Linear,
    outer: Linear,
    outer_norm: LayerNorm,
}

/// A model in memory, without its table of words.
pub(super) struct Encoder {
    shape: Shape,
    words: String,
    /// One row for each place, the row of the first kind of text already added.
    places: Tensor,
    norm: LayerNorm,
    layers: Vec<Layer>,
}

/// The layers of a model by name: matrices with their sizes, and norms.
fn parts(shape: &Shape) -> ([(&'static str, usize, usize); 6], [&'static str; 2]) {
    let (hidden, inner) = (shape.hidden, shape.inner);
    (
        [
            ("attention.self.query", hidden, hidden),
            ("attention.self.key", hidden, hidden),
            ("attention.self.value", hidden, hidden),
            ("attention.output.dense", hidden, hidden),
            ("intermediate.dense", inner, hidden),
            ("output.dense", hidden, inner),
        ],
        ["attention.output.LayerNorm", "output.LayerNorm"],
    )
}

/// What stands before every name: nothing, or the name of the model inside a larger one.
fn prefix(weights: &Weights) -> Result<String, ModelError> {
    let mut names = weights.names();
    let found = names.find_map(|name| name.strip_suffix(WORDS));
    found.map(str::to_owned).ok_or_else(|| ModelError::Weights {
        name: WORDS.to_owned(),
    })
}

/// Weight and bias of a norm; old files call them gamma and beta.
fn norm_names(weights: &Weights, name: &str) -> [String; 2] {
    let old = format!("{name}.gamma");
    if weights.has(&old) {
        [old, format!("{name}.beta")]
    } else {
        [format!("{name}.weight"), format!("{name}.bias")]
    }
}

/// Checks that all weights are there in the right shapes.
pub(super) fn check(weights: &Weights, shape: &Shape) -> Result<(), ModelError> {
    let prefix = prefix(weights)?;
    let hidden = Some(shape.hidden);
    for table in [WORDS, POSITIONS, TYPES] {
        weights.check(&format!("{prefix}{table}"), &[None, hidden])?;
    }
    let places = weights.shape(&format!("{prefix}{POSITIONS}"))?[0];
    if places < shape.first_position + 2 {
        return Err(ModelError::Shape {
            name: format!("{prefix}{POSITIONS}"),
            found: places.to_string(),
            expected: format!("≥ {}", shape.first_position + 2),
        });
    }
    let check_norm = |name: String| -> Result<(), ModelError> {
        let names = norm_names(weights, &name);
        names.iter().try_for_each(|n| weights.check(n, &[hidden]))
    };
    check_norm(format!("{prefix}embeddings.LayerNorm"))?;
    let (matrices, norms) = parts(shape);
    for layer in 0..shape.layers {
        let at = format!("{prefix}encoder.layer.{layer}.");
        for (name, rows, columns) in matrices {
            weights.check(&format!("{at}{name}.weight"), &[Some(rows), Some(columns)])?;
            weights.check(&format!("{at}{name}.bias"), &[Some(rows)])?;
        }
        for name in norms {
            check_norm(format!("{at}{name}"))?;
        }
    }
    Ok(())
}

impl Encoder {
    /// Reads all but the table of words.
    pub(super) fn load(weights: &mut Weights, shape: &Shape) -> Result<Self, ModelError> {
        let prefix = prefix(weights)?;
        let types = weights.tensor(&format!("{prefix}{TYPES}"))?;
        let places = weights.tensor(&format!("{prefix}{POSITIONS}"))?;
        let epsilon = f64::from(shape.epsilon);
        let layers = (0..shape.layers)
            .map(|layer| Layer::load(weights, &format!("{prefix}encoder.layer.{layer}."), epsilon));
        Ok(Self {
            layers: layers.collect::<Result<_, ModelError>>()?,
            norm: norm(weights, &format!("{prefix}embeddings.LayerNorm"), epsilon)?,
            places: places.broadcast_add(&types.narrow(0, 0, 1)?)?,
            words: format!("{prefix}{WORDS}"),
            shape: shape.clone(),
        })
    }

    /// Name of the table of words.
    pub(super) fn word_table(&self) -> &str {
        &self.words
    }

    /// The vector of some pieces, not yet of length one.
    pub(super) fn vector(&self, ids: &[u32], rows: &Rows) -> Result<Vec<f32>, ModelError> {
        let width = self.shape.hidden;
        let room = self
            .places
            .dim(0)?
            .saturating_sub(self.shape.first_position);
        // The last piece marks the end and is kept.
        let ids: Vec<u32> = match ids {
            [begin @ .., end] if ids.len() > room => {
                let kept = begin.iter().take(room.saturating_sub(1));
                kept.chain([end]).copied().collect()
            }
            _ => ids.to_vec(),
        };
        if ids.is_empty() {
            return Ok(vec![0.0; width]);
        }
        let words: Vec<f32> = ids
            .iter()
            .filter_map(|id| rows.get(id))
            .flatten()
            .copied()
            .collect();
        let words = Tensor::from_vec(words, (ids.len(), width), &Device::Cpu)?;
        let places = self
            .places
            .narrow(0, self.shape.first_position, ids.len())?;
        let mut state = self.norm.forward(&(words + places)?)?;
        for layer in &self.layers {
            state = layer.forward(&state, &self.shape)?;
        }
        let pooled = match self.shape.pooling {
            Pooling::Mean => state.mean(0)?,
            Pooling::First => state.get(0)?,
        };
        Ok(pooled.to_vec1::<f32>()?)
    }
}

impl Layer {
    fn load(weights: &mut Weights, at: &str, epsilon: f64) -> Result<Self, ModelError> {
        let mut matrix = |name: &str| -> Result<Linear, ModelError> {
            let weight = weights.tensor(&format!("{at}{name}.weight"))?;
            let bias = weights.tensor(&format!("{at}{name}.bias"))?;
            Ok(Linear::new(weight, Some(bias)))
        };
        Ok(Self {
            query: matrix("attention.self.query")?,
            key: matrix("attention.self.key")?,
            value: matrix("attention.self.value")?,
            attended: matrix("attention.output.dense")?,
            inner: matrix("intermediate.dense")?,
            outer: matrix("output.dense")?,
            attended_norm: norm(weights, &format!("{at}attention.output.LayerNorm"), epsilon)?,
            outer_norm: norm(weights, &format!("{at}output.LayerNorm"), epsilon)?,
        })
    }

    fn forward(&self, state: &Tensor, shape: &Shape) -> Result<Tensor, ModelError> {
        let attended = self.attended.forward(&self.attend(state, shape)?)?;
        let state = self.attended_norm.forward(&(state + attended)?)?;
        let inner = self.inner.forward(&state)?;
        let inner = match shape.activation {
            Activation::Gelu => inner.gelu_erf()?,
            Activation::GeluTanh => inner.gelu()?,
            Activation::Relu => inner.relu()?,
        };
        let outer = self.outer.forward(&inner)?;
        Ok(self.outer_norm.forward(&(state + outer)?)?)
    }

    /// What each piece takes from the others, head by head.
    fn attend(&self, state: &Tensor, shape: &Shape) -> Result<Tensor, ModelError> {
        let count = state.dim(0)?;
        let size = shape.hidden / shape.heads;
        let by_head = |part: Tensor| {
            let split = part.reshape((count, shape.heads, size))?;
            split.transpose(0, 1)?.contiguous()
        };
        let query = by_head((self.query.forward(state)? / (size as f64).sqrt())?)?;
        let key = by_head(self.key.forward(state)?)?;
        let value = by_head(self.value.forward(state)?)?;
        let likeness = query.matmul(&key.transpose(D::Minus2, D::Minus1)?)?;
        let taken = softmax_last_dim(&likeness)?.matmul(&value)?;
        let joined = taken.transpose(0, 1)?.contiguous()?;
        Ok(joined.reshape((count, shape.hidden))?)
    }
}

fn norm(weights: &mut Weights, name: &str, epsilon: f64) -> Result<LayerNorm, ModelError> {
    let [weight, bias] = norm_names(weights, name);
    Ok(LayerNorm::new(
        weights.tensor(&weight)?,
        weights.tensor(&bias)?,
        epsilon,
    ))
}
