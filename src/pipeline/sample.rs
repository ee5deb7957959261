//! A blind sample of a project's answers for a second coder.

use std::collections::BTreeMap;

use super::{Settings, read, sense};
use crate::coding::agreement::{self, SampleSize};
use crate::coding::{self, WorkbookError};
use crate::i18n::{I18n, Language};
use crate::model::issue::Issue;

/// What was drawn.
#[derive(Debug, Clone, Default)]
pub struct Drawn {
    /// Files by name; `None` when the project cannot be read or has no answers.
    pub files: Option<BTreeMap<String, Vec<u8>>>,
    /// Answers drawn.
    pub drawn: usize,
    /// Answers with a text.
    pub answers: usize,
    /// What keeps the project from being read.
    pub issues: Vec<Issue>,
    /// Language of project and files; `None` when the project cannot be read.
    pub language: Option<Language>,
}

/// Draws a sample of a project's answers.
///
/// # Errors
/// When there are more rows than a sheet holds.
pub fn sample(settings: &Settings, size: SampleSize) -> Result<Drawn, WorkbookError> {
    let (language, checked) = read::read_for_files(settings);
    let failed = Drawn {
        issues: checked.issues,
        language,
        ..Drawn::default()
    };
    let Some(loaded) = checked.value else {
        return Ok(failed);
    };
    let Some(codebook) = &loaded.codebook else {
        return Ok(failed);
    };
    let answers = &loaded.dataset.answers;
    let options = match sense::options(&loaded, codebook, &|_| {}) {
        Ok(options) => options,
        Err(issue) => {
            return Ok(Drawn {
                issues: vec![issue],
                ..failed
            });
        }
    };
    let codings = coding::code(answers, codebook, &options);
    let sample = agreement::draw(answers, &codings, size);
    if sample.is_empty() {
        return Ok(failed);
    }
    let questions: BTreeMap<String, String> = { loaded.project.questions.iter() }
        .map(|question| (question.key.clone(), question.text.clone()))
        .collect();
    let i18n = I18n::new(loaded.project.language);
    let workbook = agreement::sample_workbook(&sample, &questions, codebook, &i18n)?;
    Ok(Drawn {
        files: Some(BTreeMap::from([
            ("sample.xlsx".to_owned(), workbook),
            (
                "sample.csv".to_owned(),
                agreement::sample_csv(&sample, &questions),
            ),
        ])),
        drawn: sample.len(),
        answers: loaded.dataset.given(),
        // Errors in single rows do not keep the rest from being coded.
        issues: Vec::new(),
        language,
    })
}
