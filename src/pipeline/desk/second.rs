//! A second person codes a sample without seeing any code, then both are set side by side and talk.

use std::collections::BTreeMap;
use std::path::Path;

use super::{Choice, Desk};
use crate::coding::agreement::{self, Blind, MOST_CODES, SampleSize, Talked, code_name};
use crate::coding::{Decision, name_of, text_hash};
use crate::ingest::{self, ReadOptions};
use crate::model::answers::Answer;
use crate::model::codebook::CategoryId;
use crate::model::coding::Target;
use crate::pipeline::read::BLIND;
use crate::pipeline::write::{WriteError, replace_file};

/// Between the persons of a decision that several made together.
const TOGETHER: &str = ", ";

/// An answer on which both coders differed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Key of its question.
    pub question: String,
    /// Hash of the answer.
    pub hash: String,
    /// What was said.
    pub text: String,
    /// Names of the codes of the first coder.
    pub first: Vec<String>,
    /// Names of the codes of the second.
    pub second: Vec<String>,
    /// Names of the codes that both gave since; `None` while they have not talked.
    pub together: Option<Vec<String>>,
}

/// The sample of a project, as its file says; `None` when there is none that the desk wrote.
pub(super) fn open(root: &Path) -> Option<Blind> {
    let path = root.join(BLIND);
    if !path.is_file() {
        return None;
    }
    let read = ingest::read(&path, BLIND, &ReadOptions::default()).ok()?;
    read.value.iter().find_map(Blind::read)
}

impl Desk {
    /// The sample that a second person codes.
    pub fn second(&self) -> Option<&Blind> {
        self.second.as_ref()
    }

    /// Answers of a list that a second coder filled in elsewhere, where it is not on the desk yet.
    pub fn filled(&self) -> usize {
        let list = self.loaded.second_coder.as_ref();
        list.filter(|_| self.second.is_none())
            .map_or(0, |list| list.len())
    }

    /// Draws the sample.
    ///
    /// # Errors
    /// [`WriteError`] when its file cannot be written; then nothing has changed.
    pub fn draw(&mut self, who: &str, size: SampleSize) -> Result<(), WriteError> {
        let sample = agreement::draw(&self.answers, &self.review.codings, size);
        let questions: BTreeMap<String, String> = { self.loaded.project.questions.iter() }
            .map(|question| (question.key.clone(), question.text.clone()))
            .collect();
        self.keep(Blind::of_sample(who, sample, &questions))
    }

    /// Takes the list that a second coder filled in elsewhere.
    ///
    /// # Errors
    /// [`WriteError`] when the file of the sample cannot be written; then nothing has changed.
    pub fn take_filled(&mut self, who: &str) -> Result<(), WriteError> {
        let Some(list) = &self.loaded.second_coder else {
            return Ok(());
        };
        let mut blind = Blind::of_coder(who, list);
        blind.keep_first(&self.answers, &self.review.codings, &self.codebook);
        self.keep(blind)
    }

    /// Codes an answer of the sample; none when no code fits. False when it is not in the sample or was coded already.
    ///
    /// # Errors
    /// [`WriteError`] when the file cannot be written; then nothing has changed.
    pub fn code_blind(
        &mut self,
        answer_id: &str,
        codes: &[CategoryId],
        note: &str,
    ) -> Result<bool, WriteError> {
        let Some(mut blind) = self.second.clone() else {
            return Ok(false);
        };
        let open =
            { blind.rows.iter_mut() }.find(|row| row.answer_id == answer_id && row.codes.is_none());
        let Some(row) = open else {
            return Ok(false);
        };
        let names = codes
            .iter()
            .take(MOST_CODES)
            .map(|id| code_name(id, &self.codebook));
        row.codes = Some(names.collect());
        note.trim().clone_into(&mut row.note);
        if blind.next().is_none() {
            blind.keep_first(&self.answers, &self.review.codings, &self.codebook);
        }
        self.keep(blind)?;
        Ok(true)
    }

    /// Opens the answer that was coded last again. False when there is none, or both coders have been compared.
    ///
    /// # Errors
    /// [`WriteError`] when the file cannot be written; then nothing has changed.
    pub fn uncode_blind(&mut self) -> Result<bool, WriteError> {
        let Some(mut blind) = self.second.clone().filter(|blind| !blind.is_complete()) else {
            return Ok(false);
        };
        let Some(row) = blind.rows.iter_mut().rev().find(|row| row.codes.is_some()) else {
            return Ok(false);
        };
        row.codes = None;
        self.keep(blind)?;
        Ok(true)
    }

    fn keep(&mut self, blind: Blind) -> Result<(), WriteError> {
        replace_file(&self.loaded.project.root.join(BLIND), &blind.csv())?;
        self.second = Some(blind);
        Ok(())
    }

    /// Both coders before and after they talked; `None` while the sample is not coded.
    pub fn talked(&self) -> Option<Talked> {
        let blind = self.second.as_ref().filter(|blind| blind.is_complete())?;
        let mut together = BTreeMap::new();
        for row in &blind.rows {
            let codes = self
                .answer(&row.answer_id)
                .and_then(|answer| self.agreed(blind, answer));
            together.extend(codes.map(|codes| (row.answer_id.clone(), codes)));
        }
        Some(blind.talked(&together))
    }

    /// The answers on which the coders differed, those first on which they have not talked.
    pub fn sides(&self) -> Vec<Side> {
        let Some(blind) = self.second.as_ref().filter(|blind| blind.is_complete()) else {
            return Vec::new();
        };
        let sorted = |codes: &Option<Vec<String>>| {
            let mut codes = codes.clone().unwrap_or_default();
            codes.sort();
            codes
        };
        let mut sides: Vec<Side> = Vec::new();
        for row in &blind.rows {
            let (first, second) = (sorted(&row.first), sorted(&row.codes));
            let Some(answer) = self.answer(&row.answer_id).filter(|_| first != second) else {
                continue;
            };
            let text = answer.text.given().cloned().unwrap_or_default();
            sides.push(Side {
                question: answer.question.clone(),
                hash: text_hash(&text),
                together: self.agreed(blind, answer),
                text,
                first,
                second,
            });
        }
        sides.sort_by_key(|side| side.together.is_some());
        sides
    }

    /// Decides on an answer as both persons.
    ///
    /// # Errors
    /// [`WriteError`] when the list cannot be written; then nothing has changed.
    pub fn decide_together(&mut self, choice: &Choice) -> Result<(), WriteError> {
        let second = self.second.as_ref().map(|blind| blind.who.clone());
        let own = self.who.clone();
        let both = match second {
            Some(second) if second != own => format!("{own}{TOGETHER}{second}"),
            _ => own.clone(),
        };
        self.who = both;
        let decided = self.decide(choice);
        self.who = own;
        decided
    }

    /// Key of the question of an answer.
    pub fn question_of(&self, answer_id: &str) -> Option<String> {
        self.answer(answer_id).map(|answer| answer.question.clone())
    }

    fn answer(&self, id: &str) -> Option<&Answer> {
        self.answers.iter().find(|answer| answer.id == id)
    }

    /// What the second coder and another person decided together on an answer.
    fn agreed(&self, blind: &Blind, answer: &Answer) -> Option<Vec<String>> {
        let hash = text_hash(answer.text.given()?);
        let is_both = |one: &&Decision| {
            let mut names = one.who.split(TOGETHER.trim_end()).map(str::trim);
            one.who.contains(TOGETHER.trim_end()) && names.any(|name| name == blind.who)
        };
        let own = |one: &&Decision| one.question == answer.question && one.hash == hash;
        let decision = self
            .options
            .decisions
            .iter()
            .find(|one| own(one) && is_both(one))?;
        let name = |target: &Target| match target {
            Target::Category(id) => code_name(id, &self.codebook),
            Target::Handlungsfeld { .. } => name_of(target),
        };
        Some(decision.targets.iter().map(name).collect())
    }
}
