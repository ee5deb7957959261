//! A project's answers with their codes for a program for qualitative analysis.

use std::collections::BTreeMap;

use super::codebook::{CodebookSource, find_codebook, joined};
use super::{Settings, read, sense};
use crate::coding;
use crate::coding::exchange::{self, QdpxError, QdpxProject};
use crate::i18n::{I18n, Language};
use crate::model::issue::Issue;

/// What was written.
#[derive(Debug, Clone, Default)]
pub struct Exported {
    /// The package; `None` when the project cannot be read or has no answers.
    pub bytes: Option<Vec<u8>>,
    /// Answers in it.
    pub answers: usize,
    /// Codes given to them.
    pub codes: usize,
    /// What keeps the project from being read.
    pub issues: Vec<Issue>,
    /// Language of the project.
    pub language: Option<Language>,
}

/// Codes the answers of a project and writes them as a REFI-QDA project.
///
/// # Errors
/// When it grows beyond what a package can hold.
pub fn export_qdpx(settings: &Settings) -> Result<Exported, QdpxError> {
    let (language, checked) = read::read_for_files(settings);
    let mut exported = Exported {
        issues: checked.issues,
        language,
        ..Exported::default()
    };
    let found = find_codebook(&CodebookSource::Path(settings.project.clone()));
    let loaded = checked.value.filter(|loaded| loaded.dataset.given() > 0);
    let (Some(mut loaded), Some(file)) = (loaded, joined(&found)) else {
        return Ok(exported);
    };
    let Some(codebook) = loaded.codebook.take() else {
        return Ok(exported);
    };
    let options = match sense::options(&loaded, &codebook, &|_| {}) {
        Ok(options) => options,
        Err(issue) => {
            exported.issues.push(issue);
            return Ok(exported);
        }
    };
    let answers = &loaded.dataset.answers;
    let codings = coding::code(answers, &codebook, &options);
    let mut questions: BTreeMap<String, String> = loaded.dataset.questions.clone();
    let listed = loaded.project.questions.iter();
    questions.extend(listed.map(|question| (question.key.clone(), question.text.clone())));
    let project = QdpxProject {
        title: &loaded.project.title,
        day: loaded.project.reference_date,
        codebook: &file,
        answers,
        codings: &codings,
        decisions: &loaded.decisions.held,
        questions: &questions,
    };
    exported.bytes = Some(exchange::to_qdpx(
        &project,
        &I18n::new(loaded.project.language),
    )?);
    exported.answers = loaded.dataset.given();
    exported.codes = codings.codings.len();
    // Errors in single rows do not keep the rest from being written.
    exported.issues.clear();
    Ok(exported)
}
