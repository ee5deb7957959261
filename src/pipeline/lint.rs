//! A codebook looked over, with the answers of its project where there is one.

use std::path::PathBuf;

use super::codebook::{CodebookSource, FoundCodebook, find_codebook, is_project};
use super::{Overrides, Settings, read, sense};
use crate::coding::{self, CodebookFile, LintInput};
use crate::i18n::Language;
use crate::model::answers::Answer;
use crate::model::coding::Codings;
use crate::model::issue::{Issue, Severity};

/// Which codebook, and its earlier version.
#[derive(Debug, Clone)]
pub struct LintSettings {
    /// The codebook.
    pub source: CodebookSource,
    /// An earlier version.
    pub since: Option<PathBuf>,
}

/// What was noticed.
#[derive(Debug, Clone, Default)]
pub struct Linted {
    /// Language of the project, when there is one.
    pub language: Option<Language>,
    /// Everything noticed.
    pub issues: Vec<Issue>,
    /// Categories looked at; 0 when the codebook could not be read.
    pub categories: usize,
    /// Answers coded with it; `None` without a project.
    pub answers: Option<usize>,
}

/// Looks a codebook over.
pub fn lint(settings: &LintSettings) -> Linted {
    let found = find_codebook(&settings.source);
    let mut linted = Linted {
        language: found.language,
        issues: found.issues.clone(),
        ..Linted::default()
    };
    let before = settings.since.as_ref().map(|path| {
        let mut before = find_codebook(&CodebookSource::Path(path.clone()));
        before
            .issues
            .retain(|issue| issue.severity == Severity::Error);
        linted.issues.append(&mut before.issues);
        before
    });
    let Some(own) = &found.file else {
        return linted;
    };
    let coded = match &settings.source {
        CodebookSource::Path(path) if is_project(path) => coded(path.clone()),
        _ => None,
    };
    linted.answers = coded.as_ref().map(|(answers, _)| answers.len());
    let issues = look(
        &found,
        before.as_ref().and_then(|before| before.file.as_ref()),
        coded
            .as_ref()
            .map(|(answers, codings)| (answers.as_slice(), codings)),
    );
    linted.issues.extend(issues);
    linted.categories = own.codebook.categories.len();
    linted
}

/// What is doubtful about a codebook that was read; nothing when it has an error.
pub fn look(
    found: &FoundCodebook,
    before: Option<&CodebookFile>,
    coded: Option<(&[Answer], &Codings)>,
) -> Vec<Issue> {
    let joined = coding::parse_codebook(&found.toml, &found.name).value;
    let Some((own, codebook)) = found.file.as_ref().zip(joined.as_ref()) else {
        return Vec::new();
    };
    coding::lint(&LintInput {
        codebook,
        own,
        file: &found.name,
        rows: &found.rows,
        coded,
        before,
    })
}

/// The answers of a project with their codes; `None` when it cannot be read.
fn coded(project: PathBuf) -> Option<(Vec<Answer>, Codings)> {
    let settings = Settings {
        project,
        overrides: Overrides::default(),
        allow_outside: false,
    };
    let (_, checked) = read::read(&settings, &|_| {});
    let loaded = checked.value?;
    let codebook = loaded.codebook.as_ref()?;
    let options = sense::options(&loaded, codebook, &|_| {}).ok()?;
    let codings = coding::code(&loaded.dataset.answers, codebook, &options);
    let answers = loaded.dataset.answers;
    Some((answers, codings))
}
