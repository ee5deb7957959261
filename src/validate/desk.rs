//! What the reader of a sheet has at hand besides the sheet: the project, the respondents, the questions, the issues.

use std::collections::BTreeSet;

use crate::model::issue::Issue;
use crate::project::Project;

use super::fold::slug;
use super::people::People;
use super::questions::Questions;
use super::sheet::Sheet;

/// The desk at which all sheets of a project are read one after the other.
pub(crate) struct Desk<'p> {
    /// Files that survey tools exported.
    pub(crate) survey_files: BTreeSet<String>,
    /// Settings.
    pub(crate) project: &'p Project,
    /// Everything noticed so far.
    pub(crate) issues: Vec<Issue>,
    /// Keys of respondents.
    pub(crate) people: People,
    /// Keys of questions.
    pub(crate) questions: Questions<'p>,
}

impl<'p> Desk<'p> {
    /// What goes before the numbers that a survey tool gave its responses: each survey counts from 1, so the numbers of two
    /// surveys are told apart by their files. `None` where there is only one, or the file is none.
    pub(crate) fn number_prefix(&self, sheet: &Sheet<'_>) -> Option<String> {
        let file = &sheet.table.origin.file;
        let several = self.survey_files.len() > 1 && self.survey_files.contains(file);
        let name = file.rsplit('/').next().unwrap_or(file);
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        several.then(|| slug(stem))
    }

    /// An empty desk.
    pub(crate) fn new(project: &'p Project) -> Self {
        Self {
            survey_files: BTreeSet::new(),
            project,
            issues: Vec::new(),
            people: People::new(&project.disclosure.salt),
            questions: Questions::new(&project.questions),
        }
    }
}
