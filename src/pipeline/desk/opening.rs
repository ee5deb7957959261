//! Opening a project: first its files are read, which is soon done and tells what befund takes them for, then its answers are coded.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::Arc;

use super::file::List;
use super::{Desk, second};
use crate::coding::review::{self, Trust, Words};
use crate::i18n::Language;
use crate::model::intake::Intake;
use crate::model::issue::{Checked, Issue};
use crate::pipeline::place::Place;
use crate::pipeline::read::{self, Loaded};
use crate::pipeline::{RunSettings, Settings, sense};

/// What is known of a project as soon as its files are read.
#[derive(Debug, Clone)]
pub struct Known {
    /// Its title.
    pub title: String,
    /// Its language.
    pub language: Language,
    /// Rows in, used and set aside, and what each column is read as.
    pub intake: Intake,
    /// Names of the files that were read, sorted.
    pub files: Vec<String>,
    /// What was noticed.
    pub issues: Vec<Issue>,
    /// Answers with a text.
    pub answers: usize,
    /// Where its report stands.
    place: Place,
}

impl Known {
    /// The folder of its report.
    pub fn report_folder(&self, run: &RunSettings) -> PathBuf {
        self.place.folder(run.out.as_deref())
    }
}

/// Why a project cannot be reviewed.
#[derive(Debug, Default)]
pub struct NotOpened {
    /// Language of the project, when `befund.toml` could be read.
    pub language: Option<Language>,
    /// What is wrong; empty when there are simply no answers with a text.
    pub issues: Vec<Issue>,
}

/// A project that was read and is not coded yet.
pub struct ReadProject {
    loaded: Loaded,
    issues: Vec<Issue>,
    known: Known,
}

impl ReadProject {
    /// Reads the files of a project.
    ///
    /// # Errors
    /// [`NotOpened`] when `befund.toml` or the codebook has errors.
    pub fn read(settings: &Settings) -> Result<Self, NotOpened> {
        let (language, Checked { value, issues }) = read::read(settings, &|_| {});
        let Some(loaded) = value.filter(|loaded| loaded.codebook.is_some()) else {
            return Err(NotOpened { language, issues });
        };
        let project = &loaded.project;
        let known = Known {
            title: project.title.clone(),
            language: project.language,
            intake: loaded.dataset.intake.clone(),
            files: loaded.inputs.iter().map(|(name, _)| name.clone()).collect(),
            issues: issues.clone(),
            answers: loaded.dataset.given(),
            place: Place::of(project),
        };
        Ok(Self {
            loaded,
            issues,
            known,
        })
    }

    /// What can be said of it.
    pub fn known(&self) -> &Known {
        &self.known
    }

    /// Codes its answers.
    ///
    /// # Errors
    /// [`NotOpened`] when it has no answers, or its sentence model is broken.
    pub fn code(self, who: &str) -> Result<Desk, NotOpened> {
        let Self {
            mut loaded,
            issues,
            known,
        } = self;
        let failed = |issues| NotOpened {
            language: Some(known.language),
            issues,
        };
        let Some(codebook) = loaded.codebook.take().filter(|_| known.answers > 0) else {
            return Err(failed(Vec::new()));
        };
        let options = match sense::options(&loaded, &codebook, &|_| {}) {
            Ok(options) => options,
            Err(issue) => return Err(failed(vec![issue])),
        };
        let answers = Arc::new(std::mem::take(&mut loaded.dataset.answers));
        let review = review::review(&answers, &codebook, &options);
        let tables = review::tables(&review.items, &answers).into_iter();
        let before: BTreeMap<String, Vec<_>> = { tables }
            .map(|(question, table)| (question.to_owned(), table))
            .collect();
        let mut desk = Desk {
            who: who.to_owned(),
            list: List::open(&loaded.project),
            second: second::open(&loaded.project.root),
            conflicts: std::mem::take(&mut loaded.decisions.conflicts),
            words: Words::of(&review.items),
            codebook: Arc::new(codebook),
            queue: Vec::new(),
            trust: Trust::default(),
            past: Vec::new(),
            skipped: BTreeSet::new(),
            mine: BTreeSet::new(),
            generation: 0,
            coded: 0,
            answers,
            options,
            issues,
            review,
            before,
            loaded,
        };
        desk.sort();
        Ok(desk)
    }
}
