//! What a page may ask the desk: names, tables, the queue and what is expected of it.

use std::path::PathBuf;

use super::table::{self, Moved};
use super::{BATCH, Desk};
use crate::coding::Conflict;
use crate::coding::review::{self, Expected, Item};
use crate::i18n::Language;
use crate::model::answers::Answer;
use crate::model::codebook::{Category, CategoryId, Codebook};
use crate::model::coding::Target;
use crate::model::issue::Issue;

impl Desk {
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
        let mut keys: Vec<&str> = { self.review.items.iter() }
            .map(|item| item.question.as_str())
            .collect();
        // Items come by question.
        keys.dedup();
        keys.into_iter().map(str::to_owned).collect()
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
        self.words.alike(&self.review.items, index)
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

    /// The list that decisions are written to.
    pub fn list(&self) -> PathBuf {
        self.list.path().to_path_buf()
    }
}
