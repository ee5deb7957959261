//! The coding stage: codebooks read, text normalised and cut, answers coded.

mod agreement;
mod codebook;
mod coder;
mod decisions;
mod eval;
mod exchange;
mod few;
mod lint;
mod match_layers;
#[cfg(feature = "sentence-model")]
mod model;
#[cfg(feature = "sentence-model")]
mod model_coding;
#[cfg(feature = "sentence-model")]
mod model_folder;
mod non_answers;
mod normalise;
mod revision;
mod sample;
mod segments;
mod suggest;
#[cfg(not(feature = "sentence-model"))]
mod without_model;

use std::sync::Arc;

use befund::model::answers::{Answer, Respondent, Value};
use befund::model::place::{Origin, Place};

/// An answer to the question "q" that has its text for an id.
pub(crate) fn answer(text: &str) -> Answer {
    let origin = Arc::new(Origin {
        file: "antworten.csv".into(),
        sheet: None,
    });
    Answer {
        id: text.into(),
        respondent: Respondent {
            key: "I01".into(),
            unit: None,
            role: None,
            group: None,
        },
        question: "q".into(),
        text: Value::Given(text.into()),
        place: Place::row(&origin, 2),
    }
}
