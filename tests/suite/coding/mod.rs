//! The coding stage: codebooks read, text normalised and cut, answers coded.

mod agreement;
mod codebook;
mod coder;
mod eval;
mod exchange;
mod lint;
mod match_layers;
mod model;
mod model_coding;
mod model_folder;
mod non_answers;
mod normalise;
mod revision;
mod sample;
mod segments;
mod suggest;
