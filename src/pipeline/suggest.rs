//! A draft codebook for the answers of a project that no category fits.

use std::collections::BTreeMap;

use super::read::Loaded;
use super::{Settings, read, sense};
use crate::coding::suggest::{self, Knowledge, Suggestion};
use crate::coding::{self, WorkbookError, exchange};
use crate::i18n::{I18n, Language};
use crate::model::codebook::Codebook;
use crate::model::issue::Issue;

/// What was suggested.
#[derive(Debug, Clone, Default)]
pub struct Suggested {
    /// Files by name; `None` when the project cannot be read or nothing is left to group.
    pub files: Option<BTreeMap<String, Vec<u8>>>,
    /// Groups.
    pub groups: usize,
    /// Answers in them.
    pub grouped: usize,
    /// Answers with a text.
    pub answers: usize,
    /// What keeps the project from being read.
    pub issues: Vec<Issue>,
    /// Language of project and files; `None` when the project cannot be read.
    pub language: Option<Language>,
}

impl Suggested {
    fn failed(mut self, issue: Issue) -> Self {
        self.issues.push(issue);
        self
    }
}

/// Groups the answers of a project that have no code; all of them when `all` is set.
///
/// # Errors
/// When there are more rows than a sheet holds.
pub fn suggest(settings: &Settings, all: bool) -> Result<Suggested, WorkbookError> {
    let (language, checked) = read::read_for_files(settings);
    let mut suggested = Suggested {
        issues: checked.issues,
        language,
        ..Suggested::default()
    };
    let Some(loaded) = checked.value else {
        return Ok(suggested);
    };
    let Some(codebook) = &loaded.codebook else {
        return Ok(suggested);
    };
    let answers = &loaded.dataset.answers;
    let builtin = coding::parse_codebook(coding::builtin(), read::BUILTIN).value;
    let builtin = builtin.unwrap_or_default();
    let found = match grouped(&loaded, codebook, &builtin, all) {
        Ok(found) => found,
        Err(issue) => return Ok(suggested.failed(issue)),
    };
    suggested.answers = loaded.dataset.given();
    suggested.groups = found.groups.len();
    suggested.grouped = found.members.len();
    // Errors in single rows do not keep the rest from being grouped.
    suggested.issues.clear();
    if found.groups.is_empty() {
        return Ok(suggested);
    }
    let i18n = I18n::new(loaded.project.language);
    let draft = suggest::draft(&found, answers, codebook, &builtin, &i18n);
    suggested.files = Some(BTreeMap::from([
        (
            "suggestion.toml".to_owned(),
            exchange::to_toml(&draft).into_bytes(),
        ),
        (
            "suggestion.xlsx".to_owned(),
            exchange::to_xlsx(&draft, &i18n)?,
        ),
        (
            "suggestion.csv".to_owned(),
            suggest::table(&found, answers, &i18n),
        ),
    ]));
    Ok(suggested)
}

/// The groups; the issue to show when the sentence model turns out to be broken.
fn grouped(
    loaded: &Loaded,
    codebook: &Codebook,
    builtin: &Codebook,
    all: bool,
) -> Result<Suggestion, Issue> {
    let answers = &loaded.dataset.answers;
    let without = Codebook {
        abbreviations: codebook.abbreviations.clone(),
        ..Codebook::default()
    };
    let codings = match all {
        true => coding::code(answers, &without, &coding::CodingOptions::default()),
        false => {
            let options = sense::options(loaded, codebook, &|_| {})?;
            coding::code(answers, codebook, &options)
        }
    };
    let texts = suggest::texts(answers, &codings, builtin);
    let vectors = sense::vectors(loaded, &texts, &|_| {})?;
    let knowledge = Knowledge {
        background: Some(builtin),
        sentences: vectors.as_deref(),
    };
    Ok(suggest::suggest(answers, &codings, codebook, knowledge))
}
