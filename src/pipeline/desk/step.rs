//! Steps on the desk: decided, left for later, settled, taken back. Each is in the file before it is on the page.

use std::collections::BTreeSet;

use chrono::Local;

use super::Desk;
use crate::coding::review::Item;
use crate::coding::{self, Conflict, DecisionRow};
use crate::model::coding::Target;
use crate::pipeline::read;
use crate::pipeline::write::WriteError;

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
pub(super) enum Step {
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
    /// A category split off, then its answers decided: taken back as one.
    Split(Box<(Step, Step)>),
}

/// What was taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Undone {
    /// Decisions, on that answer first: question and hash.
    Decided(String, String),
    /// A change of the codebook.
    Book,
}

impl Desk {
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
                let before = item.clone();
                item.decide(decision, &self.codebook);
                self.trust.learn(&before, item);
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
            Step::Split(steps) => {
                self.put_back(&steps.1)?;
                self.put_back(&steps.0)
            }
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
                        self.trust.forget(item, &self.review.items[index]);
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
    pub(super) fn changed(&mut self) {
        self.generation += 1;
        let mut read = self.list.read(&self.loaded.project, &self.codebook);
        self.issues
            .retain(|issue| !coding::is_about_decisions(issue));
        self.issues.append(&mut read.issues);
        let held = &mut read.value.held;
        let elsewhere = read::add_elsewhere(held, &self.loaded.dataset, &self.codebook);
        self.issues.extend(elsewhere);
        // Where they belong among the answers is found before these are coded anew.
        self.options.decisions = read.value.held;
        self.conflicts = read.value.conflicts;
        self.sort();
    }
}

fn joined(names: impl Iterator<Item = String>) -> String {
    names.collect::<Vec<String>>().join(" | ")
}
