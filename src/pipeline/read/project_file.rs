//! `befund.toml` as it lies on the disk, with what the command line sets.

use std::path::{Path, PathBuf};

use crate::i18n::Language;
use crate::ingest;
use crate::model::issue::{Checked, Issue};
use crate::pipeline::Settings;
use crate::project::{self, ParseOptions, Project};

/// A project as its file says, with the file's name and hash.
pub(in crate::pipeline) struct ProjectFile {
    /// The project, with what the command line sets.
    pub(in crate::pipeline) project: Project,
    pub(super) input: (String, String),
}

/// That a folder is no project.
pub(in crate::pipeline) fn no_project(root: &Path) -> Issue {
    Issue::new(project::NO_PROJECT, None).with("folder", root.display().to_string())
}

/// Reads `befund.toml` and lets the command line have the last word.
pub(in crate::pipeline) fn load_project(settings: &Settings) -> Checked<Option<ProjectFile>> {
    let (root, file) = project_file(&settings.project);
    let name = file.file_name().unwrap_or(file.as_os_str());
    let opened = match ingest::open(&file, &name.to_string_lossy()) {
        Ok(opened) => opened,
        // A file by another name was meant, and not the folder.
        Err(_) if name == project::FILE_NAME && !file.exists() => {
            return Checked {
                value: None,
                issues: vec![no_project(&root)],
            };
        }
        Err(error) => {
            return Checked {
                value: None,
                issues: vec![error.issue()],
            };
        }
    };
    let options = ParseOptions {
        allow_outside: settings.allow_outside,
        reference_date: settings.overrides.reference_date,
    };
    let mut checked = project::parse(&opened.text(), &root, &options);
    if let Some(project) = &mut checked.value {
        let over = &settings.overrides;
        project.language = over.language.unwrap_or(project.language);
        project.disclosure.edition = over.edition.unwrap_or(project.disclosure.edition);
        if let Some(formats) = &over.formats {
            project.report.formats.clone_from(formats);
        }
        project.report.csv_dialect = over.csv_dialect.unwrap_or(project.report.csv_dialect);
        project.history.keep = over.keep.unwrap_or(project.history.keep);
    }
    Checked {
        value: checked.value.map(|project| ProjectFile {
            project,
            input: (opened.name().to_owned(), opened.sha256()),
        }),
        issues: checked.issues,
    }
}

/// The language of a project's report; `None` when `befund.toml` cannot be read.
pub fn language(settings: &Settings) -> Option<Language> {
    load_project(settings)
        .value
        .map(|file| file.project.language)
}

/// The folder of a project, whichever of it and its `befund.toml` was given.
pub(in crate::pipeline) fn project_root(given: &Path) -> PathBuf {
    project_file(given).0
}

/// The project folder and its `befund.toml`, whichever of the two was given.
fn project_file(given: &Path) -> (PathBuf, PathBuf) {
    if given
        .extension()
        .is_some_and(|extension| extension == "toml")
    {
        let parent = given.parent().filter(|p| !p.as_os_str().is_empty());
        let root = parent.unwrap_or(Path::new(".")).to_path_buf();
        (root, given.to_path_buf())
    } else {
        (given.to_path_buf(), given.join(project::FILE_NAME))
    }
}
