//! Two codings, read and compared.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::read::{self, Loaded};
use super::write::{self, WriteError};
use super::{Overrides, Settings, sense};
use crate::coding::agreement::{self, CoderFile, Comparison};
use crate::coding::{self, WorkbookError};
use crate::i18n::{I18n, Language};
use crate::ingest::{self, ReadOptions};
use crate::model::codebook::Codebook;
use crate::model::coding::{Codings, DoubleCoding};
use crate::model::issue::{Checked, Issue, Severity};

/// Two codings to compare; each a CSV file or workbook, or a project, which is coded then.
#[derive(Debug, Clone)]
pub struct AgreeSettings {
    /// The first.
    pub first: PathBuf,
    /// The second.
    pub second: PathBuf,
    /// Language of messages and files, over that of a project.
    pub language: Option<Language>,
}

/// What came of a comparison.
#[derive(Debug, Clone)]
pub struct Agreed {
    /// The comparison; `None` when there is nothing to compare.
    pub comparison: Option<Comparison>,
    /// What was noticed.
    pub issues: Vec<Issue>,
    /// Language that was asked for or that a project has; `None` when neither says.
    pub language: Option<Language>,
}

/// Reads both codings and compares them.
pub fn agree(settings: &AgreeSettings) -> Agreed {
    let mut issues = Vec::new();
    let mut language = settings.language;
    let mut read = |path: &Path| {
        let (spoken, mut checked) = coder(path);
        issues.append(&mut checked.issues);
        language = language.or(spoken);
        checked.value
    };
    let (first, second) = (read(&settings.first), read(&settings.second));
    let comparison = first.zip(second).and_then(|(first, second)| {
        let mut compared = agreement::compare(&first, &second);
        let broken = compared
            .issues
            .iter()
            .any(|issue| issue.severity == Severity::Error);
        issues.append(&mut compared.issues);
        (!broken).then_some(compared.value)
    });
    Agreed {
        comparison,
        issues,
        language,
    }
}

fn coder(path: &Path) -> (Option<Language>, Checked<Option<CoderFile>>) {
    let project = super::codebook::is_project(path);
    if project {
        return of_project(path);
    }
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy().into_owned();
    let checked = match ingest::read(path, &name, &ReadOptions::default()) {
        Err(error) => Checked {
            value: None,
            issues: vec![error.issue()],
        },
        Ok(mut read) => {
            let mut coder = CoderFile::read(&read.value);
            read.issues.append(&mut coder.issues);
            // What a reader notes about a file (its encoding) is of no use here.
            read.issues
                .retain(|issue| issue.severity != Severity::Note || issue.code.0.starts_with('C'));
            Checked {
                value: coder.value,
                issues: read.issues,
            }
        }
    };
    (None, checked)
}

/// The codes that befund gives in a project.
fn of_project(path: &Path) -> (Option<Language>, Checked<Option<CoderFile>>) {
    let settings = Settings {
        project: path.to_path_buf(),
        overrides: Overrides::default(),
        allow_outside: false,
    };
    let (language, mut read) = read::read(&settings, &|_| {});
    // Only what keeps the project from being read matters here; `check` says the rest.
    if read.value.is_some() {
        read.issues
            .retain(|issue| issue.severity == Severity::Error);
    }
    let value = read.value.and_then(|loaded| {
        let own = own_coder(&loaded)?;
        own.map_err(|issue| read.issues.push(issue)).ok()
    });
    let issues = if value.is_some() {
        Vec::new()
    } else {
        read.issues
    };
    (language, Checked { value, issues })
}

/// The codes that befund gives to the answers of a project; `None` when its codebook has errors, an issue when its model has.
pub(super) fn own_coder(loaded: &Loaded) -> Option<Result<CoderFile, Issue>> {
    let codebook = loaded.codebook.as_ref()?;
    let answers = &loaded.dataset.answers;
    let options = sense::options(loaded, codebook, &|_| {});
    Some(options.map(|options| {
        let codings = coding::code(answers, codebook, &options);
        CoderFile::of_codings(answers, &codings, codebook)
    }))
}

/// The facts of a second coding for the methods chapter; what does not fit is noted. `None` without one.
pub(super) fn double_coding(
    loaded: &Loaded,
    codebook: &Codebook,
    codings: &Codings,
    issues: &mut Vec<Issue>,
) -> Option<DoubleCoding> {
    let second = loaded.second_coder.as_ref()?;
    let answers = &loaded.dataset.answers;
    // What was decided together since would make the agreement look better than it was.
    let own = second.first();
    let own = own.unwrap_or_else(|| CoderFile::of_codings(answers, codings, codebook));
    let mut compared = agreement::compare(&own, second);
    issues.append(&mut compared.issues);
    let found = compared.value.agreement;
    let all = loaded.dataset.given();
    #[expect(clippy::cast_precision_loss, reason = "counts of answers")]
    let share = found.units as f64 / all.max(1) as f64;
    (found.units > 0).then_some(DoubleCoding {
        answers: found.units,
        share,
        same: found.same_sets,
        alpha: found.alpha,
        interval: found.interval,
    })
}

/// The files of a comparison: `agreement.xlsx` and `disagreements.csv`.
///
/// # Errors
/// When there are more rows than a sheet holds.
pub fn agreement_files(
    comparison: &Comparison,
    names: (&str, &str),
    i18n: &I18n,
) -> Result<BTreeMap<String, Vec<u8>>, WorkbookError> {
    Ok(BTreeMap::from([
        (
            "agreement.xlsx".to_owned(),
            agreement::workbook(comparison, names, i18n)?,
        ),
        (
            "disagreements.csv".to_owned(),
            agreement::disagreements_csv(comparison),
        ),
    ]))
}

/// Writes files into a folder, which is made; each takes the place of an old one in one step.
///
/// # Errors
/// When the disk or its rights do not allow it.
pub fn write_into(
    folder: &Path,
    files: &BTreeMap<String, Vec<u8>>,
) -> Result<Vec<PathBuf>, WriteError> {
    files
        .iter()
        .map(|(name, bytes)| {
            let path = folder.join(name);
            write::replace_file(&path, bytes)?;
            Ok(path)
        })
        .collect()
}
