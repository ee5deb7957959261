//! A sentence model from a local folder in the form the ecosystem uses: `config.json`, `tokenizer.json`, `model.safetensors`.
//!
//! It makes vectors of texts. It downloads nothing, trains nothing and knows no codebook. What runs a model is large, so that it
//! is a feature of the package, `sentence-model`; without it the model of a project is refused.

#[cfg(not(feature = "sentence-model"))]
mod absent;
#[cfg(feature = "sentence-model")]
mod cache;
#[cfg(feature = "sentence-model")]
mod config;
#[cfg(feature = "sentence-model")]
mod encoder;
mod error;
mod home;
#[cfg(feature = "sentence-model")]
mod lookup;
#[cfg(feature = "sentence-model")]
mod present;
pub(super) mod rules;
pub(super) mod sense;
#[cfg(feature = "sentence-model")]
mod tokens;
mod vectors;
#[cfg(feature = "sentence-model")]
mod weights;

#[cfg(not(feature = "sentence-model"))]
pub use self::absent::Model;
pub use self::error::ModelError;
pub use self::home::cache_folder;
#[cfg(feature = "sentence-model")]
pub use self::present::Model;
pub use self::rules::CACHE_IN_REPORT;
pub use self::vectors::{Vectors, plain};

/// Name of the file with the weights.
const WEIGHTS: &str = "model.safetensors";
/// Name of the file with the tokenizer.
const TOKENIZER: &str = "tokenizer.json";
