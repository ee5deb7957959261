//! What was asked in a project's surveys, as workbooks that a person edits and names under `questionnaire`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use super::{Settings, read};
use crate::i18n::{I18n, Language};
use crate::model::issue::Issue;
use crate::model::questionnaire::Asked;
use crate::report::{XlsxError, questionnaire};

/// How names of such workbooks begin, German and English: `init` does not take them for data.
const STEMS: [&str; 2] = ["befund-fragebogen", "befund-questionnaire"];

/// The workbooks of a project.
#[derive(Debug, Clone, Default)]
pub struct Questionnaires {
    /// The project's folder, in which they belong.
    pub folder: PathBuf,
    /// One for each file with a survey, by its name.
    pub written: Vec<Workbook>,
    /// What keeps the project from being read.
    pub issues: Vec<Issue>,
    /// Language of the project.
    pub language: Option<Language>,
}

/// One workbook.
#[derive(Debug, Clone)]
pub struct Workbook {
    /// The file of the survey.
    pub survey: String,
    /// Its own name.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Whether a file is such a workbook by its name.
pub(super) fn is_questionnaire(name: &str) -> bool {
    STEMS.iter().any(|stem| name.starts_with(stem))
}

/// The workbook of a survey: named after its file where the project has several.
pub(super) fn questionnaire_name(file: &str, is_only: bool, i18n: &I18n) -> String {
    let own = i18n.get("questionnaire-file");
    if is_only {
        return format!("{own}.xlsx");
    }
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    format!("{own}-{stem}.xlsx")
}

/// Reads a project and writes down how its surveys are understood, whoever says so; of several sheets of a file the first.
///
/// # Errors
/// When a workbook grows beyond what a sheet can hold.
pub fn questionnaires(settings: &Settings, spoken: Language) -> Result<Questionnaires, XlsxError> {
    let (language, checked) = read::read_for_files(settings);
    let mut made = Questionnaires {
        folder: read::project_root(&settings.project),
        issues: checked.issues,
        language,
        ..Questionnaires::default()
    };
    let Some(loaded) = checked.value else {
        return Ok(made);
    };
    let i18n = I18n::terminal(language.unwrap_or(spoken));
    let mut asked: BTreeMap<&String, &[Asked]> = BTreeMap::new();
    for survey in &loaded.dataset.surveys {
        asked.entry(&survey.origin.file).or_insert(&survey.asked);
    }
    let is_only = asked.len() == 1;
    for (file, asked) in asked {
        made.written.push(Workbook {
            survey: file.clone(),
            name: questionnaire_name(file, is_only, &i18n),
            bytes: questionnaire(asked, &i18n)?,
        });
    }
    Ok(made)
}
