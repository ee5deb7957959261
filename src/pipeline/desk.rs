//! What the review desk remembers: a project's answers with their codes, the decisions made on them, and the way back.
//!
//! Every decision is in `decisions.csv` before the next one can be made. Codes are those of a run: the same function gives them, in the
//! background; until it has, a decided answer already counts as decided.

mod book;
mod file;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::Local;

use super::read::{self, Loaded};
use super::write::WriteError;
use super::{RunSettings, Settings, sense};
use crate::coding::review::{self, Expected, Item, Ranked, Review};
use crate::coding::{self, CodingOptions, Conflict, DecisionRow};
use crate::i18n::Language;
use crate::model::answers::Answer;
use crate::model::codebook::{Category, CategoryId, Codebook};
use crate::model::coding::Target;
use crate::model::issue::{Checked, Issue};

pub use self::book::BookError;
use self::file::List;
pub use self::table::Moved;

/// Answers after which the desk says how sure the tables will be.
pub const BATCH: usize = 10;

/// A decision of a person on one answer, and on those that follow it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Key of the question.
    pub question: String,
    /// Hash of the answer.
    pub hash: String,
    /// The codes with the passage of each, empty for the whole answer; none when the answer carries none.
    pub codes: Vec<(Target, String)>,
    /// Hashes of the answers that get the same codes.
    pub follow: Vec<String>,
    /// What the person notes.
    pub note: String,
}

/// A step that can be taken back.
enum Step {
    /// Decisions.
    Decided {
        /// Question and hash of the answer that was decided on.
        about: (String, String),
        removed: Vec<DecisionRow>,
        added: Vec<DecisionRow>,
        /// The items as they were.
        items: Vec<Item>,
    },
    /// A change of the codebook.
    Book {
        /// The file as it was; `None` when there was none.
        before: Option<Vec<u8>>,
    },
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// Decisions, on that answer first: question and hash.
    Decided(String, String),
    /// A change of the codebook.
    Book,
}

/// A project on the desk.
pub struct Desk {
    settings: Settings,
    /// Who decides.
    who: String,
    loaded: Loaded,
    answers: Arc<Vec<Answer>>,
    codebook: Arc<Codebook>,
    options: CodingOptions,
    list: List,
    conflicts: Vec<Conflict>,
    issues: Vec<Issue>,
    review: Review,
    queue: Vec<usize>,
    /// The ranked tables when the desk was opened.
    before: BTreeMap<String, Vec<Ranked>>,
    past: Vec<Step>,
    skipped: BTreeSet<(String, String)>,
    mine: BTreeSet<(String, String)>,
    /// Counts changes; what was coded for an older number is coded anew.
    generation: u64,
    coded: u64,
}

/// Work to be done beside the desk: all answers coded as a run does.
pub struct Recoding {
    answers: Arc<Vec<Answer>>,
    codebook: Arc<Codebook>,
    options: CodingOptions,
    generation: u64,
}

impl Recoding {
    /// Codes all answers. It takes as long as the coding of a run.
    pub fn run(self) -> Recoded {
        Recoded {
            review: review::review(&self.answers, &self.codebook, &self.options),
            generation: self.generation,
        }
    }
}

/// All answers as a run codes them.
pub struct Recoded {
    review: Review,
    generation: u64,
}

/// Why a project cannot be reviewed.
#[derive(Debug, Default)]
pub struct NotOpened {
    /// Language of the project, when `befund.toml` could be read.
    pub language: Option<Language>,
    /// What is wrong; empty when there are simply no answers with a text.
    pub issues: Vec<Issue>,
}

impl Desk {
    /// Reads a project and codes its answers.
    ///
    /// # Errors
    /// [`NotOpened`] when the project cannot be read or has no answers.
    pub fn open(settings: &Settings, who: &str) -> Result<Self, NotOpened> {
        let (language, Checked { value, issues }) = read::read(settings, &|_| {});
        let failed = |issues| NotOpened { language, issues };
        let Some(mut loaded) = value else {
            return Err(failed(issues));
        };
        let Some(codebook) = loaded.codebook.take() else {
            return Err(failed(issues));
        };
        if loaded.dataset.given() == 0 {
            return Err(failed(issues));
        }
        let options = match sense::options(&loaded, &codebook, &|_| {}) {
            Ok(options) => options,
            Err(issue) => return Err(failed(vec![issue])),
        };
        let answers = Arc::new(std::mem::take(&mut loaded.dataset.answers));
        let review = review::review(&answers, &codebook, &options);
        let list = List::open(&loaded.project);
        let mut desk = Self {
            settings: settings.clone(),
            who: who.to_owned(),
            answers,
            codebook: Arc::new(codebook),
            options,
            list,
            conflicts: std::mem::take(&mut loaded.decisions.conflicts),
            issues,
            queue: Vec::new(),
            before: BTreeMap::new(),
            review,
            past: Vec::new(),
            skipped: BTreeSet::new(),
            mine: BTreeSet::new(),
            generation: 0,
            coded: 0,
            loaded,
        };
        desk.sort();
        desk.before = { desk.questions().into_iter() }
            .map(|question| {
                let table = review::ranked(&desk.review.items, &desk.answers, &question);
                (question, table)
            })
            .collect();
        Ok(desk)
    }

    /// Decides on an answer and those that follow it, and writes the list.
    ///
    /// # Errors
    /// [`WriteError`] when the list cannot be written; then nothing has changed.
    pub fn decide(&mut self, choice: &Choice) -> Result<(), WriteError> {
        let hashes = std::iter::once(&choice.hash).chain(&choice.follow);
        let indices: BTreeSet<usize> = { hashes }
            .filter_map(|hash| self.review.item(&choice.question, hash))
            .collect();
        let when = Local::now().format("%Y-%m-%d %H:%M:%S").to_string();
        let mut added = Vec::new();
        for index in &indices {
            let item = &self.review.items[*index];
            let follows = item.hash != choice.hash;
            added.extend(self.rows(item, choice, follows, &when));
        }
        let removed = self.list.own(&added, &self.who);
        self.list.change(&removed, &added)?;
        let items = { indices.iter() }
            .map(|index| self.review.items[*index].clone())
            .collect();
        self.apply(&indices, &added);
        self.past.push(Step::Decided {
            about: (choice.question.clone(), choice.hash.clone()),
            removed,
            added,
            items,
        });
        self.changed();
        Ok(())
    }

    /// The rows of the list for one answer.
    fn rows(&self, item: &Item, choice: &Choice, follows: bool, when: &str) -> Vec<DecisionRow> {
        let label = |target: &Target| self.label(target);
        let row = |codes: &[&Target], segment: &str| DecisionRow {
            question: item.question.clone(),
            text: item.text.clone(),
            segment: segment.to_owned(),
            categories: joined(codes.iter().map(|code| coding::name_of(code))),
            labels: joined(codes.iter().map(|code| label(code))),
            who: self.who.clone(),
            when: when.to_owned(),
            note: choice.note.clone(),
            ..DecisionRow::default()
        };
        let in_passages = choice.codes.iter().any(|(_, segment)| !segment.is_empty());
        if !in_passages || follows {
            let codes: Vec<&Target> = choice.codes.iter().map(|(code, _)| code).collect();
            return vec![row(&codes, "")];
        }
        { choice.codes.iter() }
            .map(|(code, segment)| row(&[code], segment))
            .collect()
    }

    /// Makes the items what a run makes of them when these rows hold.
    fn apply(&mut self, indices: &BTreeSet<usize>, rows: &[DecisionRow]) {
        let decisions = coding::of_rows(rows, &self.codebook).value;
        for index in indices {
            let item = &mut self.review.items[*index];
            let own = decisions.iter().find(|one| one.hash == item.hash);
            if let Some(decision) = own {
                item.decide(decision, &self.codebook);
                self.mine.insert((item.question.clone(), item.hash.clone()));
            }
        }
    }

    /// Takes the last step back; what it was, or `None` when there is no step.
    ///
    /// # Errors
    /// [`WriteError`] when the file cannot be written; then nothing has changed.
    pub fn undo(&mut self) -> Result<Option<Undone>, WriteError> {
        let Some(step) = self.past.pop() else {
            return Ok(None);
        };
        let undone = self.put_back(&step);
        if undone.is_err() {
            self.past.push(step);
        }
        undone.map(Some)
    }

    fn put_back(&mut self, step: &Step) -> Result<Undone, WriteError> {
        match step {
            Step::Book { before } => {
                self.restore(before.as_ref())?;
                Ok(Undone::Book)
            }
            Step::Decided {
                about,
                removed,
                added,
                items,
            } => {
                self.list.change(added, removed)?;
                for item in items {
                    self.mine
                        .remove(&(item.question.clone(), item.hash.clone()));
                    if let Some(index) = self.review.item(&item.question, &item.hash) {
                        self.review.items[index] = item.clone();
                    }
                }
                self.changed();
                let (question, hash) = about.clone();
                Ok(Undone::Decided(question, hash))
            }
        }
    }

    /// Settles a conflict: the decision of `version` becomes that of all who differed. False when there is no such conflict.
    ///
    /// # Errors
    /// [`WriteError`] when the list cannot be written; then nothing has changed.
    pub fn settle(
        &mut self,
        question: &str,
        hash: &str,
        version: &str,
    ) -> Result<bool, WriteError> {
        let about =
            |conflict: &&Conflict| conflict.held.question == question && conflict.held.hash == hash;
        let Some(conflict) = self.conflicts.iter().find(about) else {
            return Ok(false);
        };
        let all = || std::iter::once(&conflict.held).chain(&conflict.others);
        let Some(chosen) = all().find(|one| one.who == version) else {
            return Ok(false);
        };
        let everybody: Vec<&str> = all().map(|one| one.who.trim()).collect();
        let choice = Choice {
            question: question.to_owned(),
            hash: hash.to_owned(),
            codes: { chosen.targets.iter().cloned() }
                .zip(chosen.segments.iter().cloned())
                .collect(),
            ..Choice::default()
        };
        let together = everybody.join(", ");
        let own = std::mem::replace(&mut self.who, together);
        let decided = self.decide(&choice);
        self.who = own;
        decided.map(|()| true)
    }

    /// Leaves an answer for later.
    pub fn skip(&mut self, question: &str, hash: &str) {
        self.skipped.insert((question.to_owned(), hash.to_owned()));
        self.sort();
    }

    /// What the list says now holds for the next coding.
    fn changed(&mut self) {
        self.generation += 1;
        let mut read = self.list.read(&self.loaded.project, &self.codebook);
        self.issues
            .retain(|issue| !coding::is_about_decisions(issue));
        self.issues.append(&mut read.issues);
        self.issues
            .append(&mut coding::settle(&mut read.value.held, &self.answers));
        self.options.decisions = read.value.held;
        self.conflicts = read.value.conflicts;
        self.sort();
    }

    /// What is to be coded anew, when something changed since.
    pub fn recoding(&self) -> Option<Recoding> {
        (self.coded < self.generation).then(|| Recoding {
            answers: Arc::clone(&self.answers),
            codebook: Arc::clone(&self.codebook),
            options: self.options.clone(),
            generation: self.generation,
        })
    }

    /// Takes what was coded, unless something changed meanwhile.
    pub fn recoded(&mut self, recoded: Recoded) {
        if recoded.generation == self.generation {
            self.coded = self.generation;
            self.review = recoded.review;
            self.sort();
        }
    }

    /// Whether the codes shown are those of a run with the decisions made so far.
    pub fn is_settled(&self) -> bool {
        self.coded == self.generation
    }

    fn sort(&mut self) {
        let order = review::queue(&self.review.items, &self.answers);
        let is_skipped = |index: &usize| {
            let item = &self.review.items[*index];
            self.skipped
                .contains(&(item.question.clone(), item.hash.clone()))
        };
        let (later, first): (Vec<usize>, Vec<usize>) = order.into_iter().partition(is_skipped);
        self.queue = first.into_iter().chain(later).collect();
    }

    /// How a code is called.
    pub fn label(&self, target: &Target) -> String {
        match target {
            Target::Category(id) => self.category_label(id),
            Target::Handlungsfeld { handlungsfeld, .. } => {
                { self.codebook.handlungsfeld(handlungsfeld) }
                    .map_or_else(|| handlungsfeld.clone(), |field| field.label.clone())
            }
        }
    }

    /// How a category is called.
    pub fn category_label(&self, id: &CategoryId) -> String {
        let category = self.codebook.category(id);
        category.map_or_else(|| id.to_string(), |category| category.label.clone())
    }

    /// The categories that answers to a question can get, with the residual ones.
    pub fn categories(&self, question: &str) -> Vec<&Category> {
        let residual = self.codebook.categories.iter();
        let residual = residual.filter(|one| one.residual.is_some() && one.coded);
        let mut all = self.codebook.categories_for(question);
        all.extend(residual);
        all
    }

    /// The lines of a question's ranked table, now and when the desk was opened.
    pub fn table(&self, question: &str) -> Vec<Moved> {
        let now = review::ranked(&self.review.items, &self.answers, question);
        let before = self.before.get(question).map_or(&[][..], Vec::as_slice);
        table::moved(&now, before)
    }

    /// Keys of the questions that have answers, in order.
    pub fn questions(&self) -> Vec<String> {
        let keys = self.review.items.iter().map(|item| item.question.clone());
        let keys: BTreeSet<String> = keys.collect();
        keys.into_iter().collect()
    }

    /// The wording of a question; its key where the project has none.
    pub fn question_text<'d>(&'d self, key: &'d str) -> &'d str {
        let questions = &self.loaded.project.questions;
        let own = questions.iter().find(|question| question.key == key);
        own.map_or(key, |question| question.text.as_str())
    }

    /// What is expected of all codes.
    pub fn expected(&self) -> Expected {
        review::expected(&self.review.items)
    }

    /// How many answers must be decided until the expected F1 reaches [`review::AIM`], and the F1 after [`BATCH`] more.
    pub fn enough(&self) -> (Option<usize>, f64) {
        review::enough(&self.review.items, &self.queue, review::AIM, BATCH)
    }

    /// Each distinct answer.
    pub fn items(&self) -> &[Item] {
        &self.review.items
    }

    /// Indices of the undecided items, most urgent first.
    pub fn queue(&self) -> &[usize] {
        &self.queue
    }

    /// Undecided items that say nearly the same.
    pub fn alike(&self, index: usize) -> Vec<usize> {
        review::alike(&self.review.items, index)
    }

    /// All answers.
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The codebook.
    pub fn codebook(&self) -> &Codebook {
        &self.codebook
    }

    /// Whether this person decided on an item since the desk was opened.
    pub fn is_mine(&self, item: &Item) -> bool {
        self.mine
            .contains(&(item.question.clone(), item.hash.clone()))
    }

    /// Steps that can be taken back.
    pub fn steps(&self) -> usize {
        self.past.len()
    }

    /// Answers on which persons disagree.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    /// What was noticed when the project was read.
    pub fn issues(&self) -> &[Issue] {
        &self.issues
    }

    /// Who decides.
    pub fn who(&self) -> &str {
        &self.who
    }

    /// Says who decides from now on.
    pub fn call(&mut self, who: &str) {
        who.trim().clone_into(&mut self.who);
    }

    /// Title of the project.
    pub fn title(&self) -> &str {
        &self.loaded.project.title
    }

    /// Language of the project.
    pub fn language(&self) -> Language {
        self.loaded.project.language
    }

    /// The project's folder.
    pub fn root(&self) -> &Path {
        &self.loaded.project.root
    }

    /// The list that decisions are written to.
    pub fn list(&self) -> PathBuf {
        self.list.path().to_path_buf()
    }

    /// The folder of its report.
    pub fn report_folder(&self, run: &RunSettings) -> PathBuf {
        let project = &self.loaded.project;
        run.out
            .join(&project.name)
            .join(project.disclosure.edition.name())
    }

    /// What the project was read with.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }
}

fn joined(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<String>>().join(" | ")
}
