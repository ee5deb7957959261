//! Several towns side by side: their public reports are read, and nothing else of them.

use std::fs;
use std::path::{Path, PathBuf};

use super::render::{Files, RenderError};
use crate::analysis;
use crate::disclosure;
use crate::history;
use crate::i18n::{I18n, Language};
use crate::model::earlier::Earlier;
use crate::model::message::Message;
use crate::project::{CsvDialect, DisclosureSettings, Edition};
use crate::report;

/// Where a report may have its findings, from its folder on.
const PLACES: [&str; 4] = [
    "data/findings.json",
    "public/data/findings.json",
    "findings.json",
    "public/findings.json",
];

/// Why reports could not be compared.
#[derive(Debug, thiserror::Error)]
pub enum CompareError {
    /// There is no `findings.json`, or it cannot be read.
    #[error("no findings in {}", .0.display())]
    NoFindings(PathBuf),
    /// The report is not for the public.
    #[error("{} is no public edition", .0.display())]
    NotPublic(PathBuf),
    /// A table could not be made.
    #[error("failed to make the comparison")]
    Render(#[from] RenderError),
    /// The gate refused.
    #[error("the disclosure gate refused")]
    Disclosure(#[from] disclosure::DisclosureError),
}

impl CompareError {
    /// The reason in words.
    pub fn message(&self) -> Message {
        let at = |key, path: &Path| Message::new(key).with("path", path.display().to_string());
        match self {
            Self::NoFindings(path) => at("compare-no-findings", path),
            Self::NotPublic(path) => at("compare-not-public", path),
            Self::Render(_) | Self::Disclosure(_) => {
                Message::new("cli-error-internal").with("reason", self.to_string())
            }
        }
    }
}

/// Towns side by side.
#[derive(Debug, Clone)]
pub struct Compared {
    /// Language of the reports.
    pub language: Language,
    /// Tables that are compared.
    pub tables: usize,
    /// Tables that are not.
    pub missing: usize,
    /// The files: name → bytes.
    pub files: Files,
}

/// Reads reports and sets them side by side.
///
/// # Errors
/// [`CompareError`]: an internal edition is never compared with others.
pub fn compare(reports: &[PathBuf], wanted: Option<Language>) -> Result<Compared, CompareError> {
    let reports: Vec<Earlier> = reports
        .iter()
        .map(|path| read(path))
        .collect::<Result<_, _>>()?;
    let tag = reports.first().map(|first| first.language.as_str());
    let own = [Language::De, Language::En]
        .into_iter()
        .find(|l| Some(l.tag()) == tag);
    let language = wanted.or(own).unwrap_or_default();
    let i18n = I18n::new(language);
    let findings = analysis::compare(&reports);
    let missing = findings.last().map_or(0, |last| last.table.rows.len());
    let tables = findings.len().saturating_sub(1);
    let rules = DisclosureSettings {
        edition: Edition::Internal,
        ..DisclosureSettings::default()
    };
    // What is published already passes as things do.
    let findings = disclosure::gate(findings, &rules)?;
    let mut files = Files::new();
    for finding in &findings {
        let bytes = report::finding_csv(finding, CsvDialect::Excel, &i18n);
        let bytes = bytes.map_err(RenderError::from)?;
        files.insert(format!("tables/{}.csv", finding.id), bytes);
    }
    let page = report::compare_html(&i18n.get("compare-page"), &findings, &i18n);
    files.insert("compare.html".to_owned(), page);
    Ok(Compared {
        language,
        tables,
        missing,
        files,
    })
}

fn read(path: &Path) -> Result<Earlier, CompareError> {
    let none = || CompareError::NoFindings(path.to_path_buf());
    let places = PLACES.iter().map(|place| path.join(place));
    let file = std::iter::once(path.to_path_buf())
        .chain(places)
        .find(|file| file.is_file());
    let bytes = fs::read(file.ok_or_else(none)?).map_err(|_| none())?;
    let earlier = history::published(&bytes).ok_or_else(none)?;
    match earlier.edition == Edition::Public.name() {
        true => Ok(earlier),
        false => Err(CompareError::NotPublic(path.to_path_buf())),
    }
}
