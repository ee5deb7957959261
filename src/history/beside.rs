//! What a snapshot may hold beside its findings: what categories were called, answers, and the findings that a correction replaced.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::model::answers::{Answer, Respondent, Value};
use crate::model::codebook::Codebook;
use crate::model::place::{Origin, Place};

/// Name of the file with the labels of categories by id. Only the internal edition has one.
pub const CATEGORIES: &str = "categories.json";
/// Name of the file with answers. Only the internal edition has one, and only where the project allows it.
pub const ANSWERS: &str = "answers.json";
/// Name of the file with the findings that this snapshot replaced.
pub const REPLACED: &str = "replaced.json";

/// An answer as it is kept: no more than coding needs.
#[derive(Serialize, Deserialize)]
struct KeptAnswer {
    id: String,
    respondent: String,
    question: String,
    text: String,
}

/// The bytes of [`CATEGORIES`].
///
/// # Errors
/// Never in practice: all of it is plain text.
pub fn categories(codebook: &Codebook) -> Result<Vec<u8>, serde_json::Error> {
    let labels: BTreeMap<&str, &str> = { codebook.categories.iter() }
        .filter(|category| category.coded)
        .map(|category| (&*category.id.0, category.label.as_str()))
        .collect();
    serde_json::to_vec_pretty(&labels)
}

/// Labels of categories by id.
pub fn read_categories(bytes: &[u8]) -> BTreeMap<String, String> {
    serde_json::from_slice(bytes).unwrap_or_default()
}

/// The bytes of [`ANSWERS`]: those that were given.
///
/// # Errors
/// Never in practice: all of it is plain text.
pub fn answers(answers: &[Answer]) -> Result<Vec<u8>, serde_json::Error> {
    let kept: Vec<KeptAnswer> = { answers.iter() }
        .filter_map(|answer| {
            Some(KeptAnswer {
                id: answer.id.clone(),
                respondent: answer.respondent.key.clone(),
                question: answer.question.clone(),
                text: answer.text.given()?.clone(),
            })
        })
        .collect();
    serde_json::to_vec(&kept)
}

/// Answers that were kept.
pub fn read_answers(bytes: &[u8]) -> Vec<Answer> {
    let kept: Vec<KeptAnswer> = serde_json::from_slice(bytes).unwrap_or_default();
    let origin = Arc::new(Origin {
        file: ANSWERS.to_owned(),
        sheet: None,
    });
    { kept.into_iter().zip(1..) }
        .map(|(kept, row)| Answer {
            id: kept.id,
            respondent: Respondent {
                key: kept.respondent,
                unit: None,
                role: None,
                group: None,
            },
            question: kept.question,
            text: Value::Given(kept.text),
            place: Place::row(&origin, row),
        })
        .collect()
}
