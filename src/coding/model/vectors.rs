//! The vectors of the texts of one run, and the texts as the model is to read them.

use rustc_hash::FxHashMap;

/// Texts with their vectors, and whose they are.
#[derive(Debug, Clone, Default)]
pub struct Vectors {
    /// Name of the model.
    pub model: String,
    /// Hash of the model, as [`super::Model::hash`] has it.
    pub hash: String,
    by_text: FxHashMap<String, Vec<f32>>,
}

impl Vectors {
    /// Vectors of texts in the form of [`plain`], as a model made them.
    pub fn new(
        model: &str,
        hash: &str,
        texts: impl IntoIterator<Item = (String, Vec<f32>)>,
    ) -> Self {
        Self {
            model: model.to_owned(),
            hash: hash.to_owned(),
            by_text: texts.into_iter().collect(),
        }
    }

    /// The vector of a text; `None` when there is none, or the model knows no part of it.
    pub fn get(&self, text: &str) -> Option<&[f32]> {
        let found = self.by_text.get(&plain(text))?;
        found.iter().any(|x| *x != 0.0).then_some(found)
    }
}

/// A text as the model reads it: single spaces, none around it.
pub fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}
