//! A codebook, read from whatever form it is in and written in another.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::read::{BUILTIN, CODEBOOK, ProjectFile, load_project};
use super::{Overrides, Settings};
use crate::coding::{self, Base, CodebookFile, WorkbookError, exchange};
use crate::i18n::{I18n, Language};
use crate::ingest::{self, ReadOptions};
use crate::model::codebook::CategoryId;
use crate::model::issue::{Checked, Issue};

/// Forms of a codebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CodebookForm {
    /// `codebook.toml`.
    Toml,
    /// A workbook with dropdowns.
    Xlsx,
    /// REFI-QDA, codes only.
    Qdc,
    /// REFI-QDA, codes, answers and what was coded.
    Qdpx,
}

impl CodebookForm {
    /// The form that a file's name says; `None` for other endings.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_string_lossy().to_lowercase();
        match ending.as_str() {
            "toml" => Some(Self::Toml),
            "xlsx" | "xlsm" | "xls" | "ods" => Some(Self::Xlsx),
            "qdc" => Some(Self::Qdc),
            "qdpx" => Some(Self::Qdpx),
            _ => None,
        }
    }
}

/// Which codebook.
#[derive(Debug, Clone)]
pub enum CodebookSource {
    /// The built-in one.
    Builtin,
    /// A project's, or a codebook in any form.
    Path(PathBuf),
}

/// A codebook as it was found.
#[derive(Debug, Clone, Default)]
pub struct FoundCodebook {
    /// Its content; `None` when it has an error.
    pub file: Option<CodebookFile>,
    /// The same as TOML; for a codebook in another form, what it comes to.
    pub toml: String,
    /// Lines of its categories; empty when it is not TOML.
    pub rows: BTreeMap<CategoryId, u32>,
    /// Name of the file it stands in.
    pub name: String,
    /// What was noticed.
    pub issues: Vec<Issue>,
    /// Language of the project, when there is one.
    pub language: Option<Language>,
}

/// Finds and reads a codebook.
pub fn find_codebook(source: &CodebookSource) -> FoundCodebook {
    match source {
        CodebookSource::Builtin => of_text(coding::builtin(), BUILTIN),
        CodebookSource::Path(path) if is_project(path) => of_project(path),
        CodebookSource::Path(path) => of_file(path),
    }
}

/// Whether a path is a project and not a codebook.
pub(super) fn is_project(path: &Path) -> bool {
    path.is_dir() || path.file_name().is_some_and(|name| name == "befund.toml")
}

fn of_project(path: &Path) -> FoundCodebook {
    let settings = Settings {
        project: path.to_path_buf(),
        overrides: Overrides::default(),
        allow_outside: false,
    };
    let Checked { value, issues } = load_project(&settings);
    let Some(ProjectFile { project, .. }) = value else {
        return FoundCodebook {
            issues,
            ..FoundCodebook::default()
        };
    };
    let mut found = match &project.coding.codebook {
        None if !project.root.join(CODEBOOK).is_file() => of_text(coding::builtin(), BUILTIN),
        named => {
            let file = named.as_deref().unwrap_or(CODEBOOK);
            let path = project.root.join(file);
            match ingest::check_inside(&project.root, &path, file) {
                Ok(()) => of_file(&path),
                Err(error) => FoundCodebook {
                    name: file.to_owned(),
                    issues: vec![error.issue()],
                    ..FoundCodebook::default()
                },
            }
        }
    };
    found.language = Some(project.language);
    found
}

fn of_text(text: &str, name: &str) -> FoundCodebook {
    let Checked { value, issues } = coding::parse_codebook_file(text, name);
    FoundCodebook {
        file: value,
        toml: text.to_owned(),
        rows: coding::category_rows(text),
        name: name.to_owned(),
        issues,
        language: None,
    }
}

fn of_file(path: &Path) -> FoundCodebook {
    let name = path.file_name().unwrap_or(path.as_os_str());
    let name = name.to_string_lossy().into_owned();
    let text = |path: &Path| ingest::read_text(path).map_err(|error| error.issue());
    let checked = match CodebookForm::of(path) {
        Some(CodebookForm::Xlsx) => ingest::read(path, &name, &ReadOptions::default())
            .map_err(|error| error.issue())
            .map(|read| exchange::from_sheets(&read.value)),
        Some(CodebookForm::Qdc) => text(path).map(|text| exchange::from_qdc(&text, &name)),
        Some(CodebookForm::Qdpx) => ingest::read_project(path)
            .map_err(|error| error.issue())
            .map(|text| exchange::from_qdc(&text, &name)),
        _ => match text(path) {
            Ok(text) => return of_text(&text, &name),
            Err(issue) => Err(issue),
        },
    };
    let Checked { value, issues } = checked.unwrap_or_else(|issue| Checked {
        value: None,
        issues: vec![issue],
    });
    FoundCodebook {
        toml: value.as_ref().map(exchange::to_toml).unwrap_or_default(),
        file: value,
        rows: BTreeMap::new(),
        name,
        issues,
        language: None,
    }
}

/// The codebook joined with the built-in one it extends: it then stands alone. `None` when it has an error.
pub fn joined(found: &FoundCodebook) -> Option<CodebookFile> {
    let mut codebook = coding::parse_codebook(&found.toml, &found.name).value?;
    codebook.categories.retain(|category| category.coded);
    for category in &mut codebook.categories {
        category.based_on.clear();
    }
    // A neighbour that only served as a base is not there any more.
    let ids: Vec<_> = codebook.categories.iter().map(|c| c.id.clone()).collect();
    for category in &mut codebook.categories {
        for exclusion in &mut category.exclude {
            exclusion.neighbour = exclusion.neighbour.take().filter(|id| ids.contains(id));
        }
    }
    Some(CodebookFile {
        codebook,
        base: Base::None,
    })
}

/// The bytes of a codebook in a form.
///
/// # Errors
/// When there are more rows than a sheet holds.
pub fn write_codebook(
    file: &CodebookFile,
    form: CodebookForm,
    i18n: &I18n,
) -> Result<Vec<u8>, WorkbookError> {
    Ok(match form {
        CodebookForm::Toml => exchange::to_toml(file).into_bytes(),
        CodebookForm::Xlsx => exchange::to_xlsx(file, i18n)?,
        CodebookForm::Qdc | CodebookForm::Qdpx => exchange::to_qdc(file, i18n).into_bytes(),
    })
}
