//! What the reader of a sheet has at hand besides the sheet: the project, the respondents, the questions, the issues.

use std::collections::BTreeMap;

use crate::model::issue::Issue;
use crate::model::questionnaire::Questionnaire;
use crate::project::Project;

use super::again::SeenAgain;
use super::closed::Column;
use super::people::People;
use super::populations::Populations;
use super::questions::Questions;
use super::wide::QuestionColumn;

/// The desk at which all sheets of a project are read one after the other.
pub(crate) struct Desk<'p> {
    /// Whose keys are one.
    pub(crate) populations: Populations,
    /// Inventory numbers of all sheets.
    pub(crate) device_ids: SeenAgain,
    /// Settings.
    pub(crate) project: &'p Project,
    /// Everything noticed so far.
    pub(crate) issues: Vec<Issue>,
    /// Keys of respondents.
    pub(crate) people: People,
    /// The columns of the sheet at hand that are questions.
    pub(crate) asked: Vec<QuestionColumn>,
    /// The columns of the sheet at hand that are closed questions.
    pub(crate) closed: Vec<Column>,
    /// What is said of questionnaires, by file.
    pub(crate) questionnaires: BTreeMap<String, Questionnaire>,
    /// Keys of questions.
    pub(crate) questions: Questions<'p>,
}

impl<'p> Desk<'p> {
    /// An empty desk.
    pub(crate) fn new(project: &'p Project) -> Self {
        Self {
            populations: Populations::default(),
            device_ids: SeenAgain::default(),
            project,
            issues: Vec::new(),
            asked: Vec::new(),
            closed: Vec::new(),
            questionnaires: BTreeMap::new(),
            people: People::new(&project.disclosure.salt),
            questions: Questions::new(&project.questions),
        }
    }
}
