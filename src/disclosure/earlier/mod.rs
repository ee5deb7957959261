//! Earlier public editions of the same project: everybody knows them, so what they tell beside the present one counts.
//!
//! `file` reads a `findings.json`, `years` compares figures. Nothing here opens a file.

mod file;
mod years;

use chrono::NaiveDate;

use super::rules;
use crate::model::issue::{Checked, Issue};
use crate::model::place::{Origin, Place};
use std::sync::Arc;

pub(super) use years::take_into_account;

/// What an earlier public edition published.
#[derive(Debug, Clone)]
pub struct EarlierEdition {
    /// Its file, relative to the project folder.
    pub(super) file: String,
    /// Its Stichtag.
    pub(super) reference_date: NaiveDate,
    /// Its findings.
    pub(super) findings: Vec<file::Finding>,
}

impl EarlierEdition {
    /// Its Stichtag.
    pub fn reference_date(&self) -> NaiveDate {
        self.reference_date
    }
}

/// Reads the text of a `findings.json` named `name`. An internal edition was never published and is refused, so that the
/// gate does not take for known what nobody knows.
pub fn read_earlier(text: &str, name: &str) -> Checked<Option<EarlierEdition>> {
    let place = Place::sheet(&Arc::new(Origin {
        file: name.to_owned(),
        sheet: None,
    }));
    let refused = |issue: Issue| Checked {
        value: None,
        issues: vec![issue],
    };
    let read: file::Edition = match serde_json::from_str(text) {
        Ok(read) => read,
        Err(error) => {
            let issue = Issue::new(rules::NOT_FINDINGS, Some(place));
            return refused(issue.with("detail", error.to_string()));
        }
    };
    if read.edition != "public" {
        return refused(Issue::new(rules::NOT_PUBLIC, Some(place)));
    }
    Checked {
        value: Some(EarlierEdition {
            file: name.to_owned(),
            reference_date: read.reference_date,
            findings: read.findings,
        }),
        issues: Vec::new(),
    }
}
