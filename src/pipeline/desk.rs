//! What the review desk remembers: a project's answers with their codes, the decisions made on them, and the way back.
//!
//! Every decision is in `decisions.csv` before the next one can be made. Codes are those of a run: the same function gives them, in the
//! background; until it has, a decided answer already counts as decided.

mod book;
mod file;
mod opening;
mod recode;
mod second;
mod show;
mod step;
mod table;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::read::Loaded;
use crate::coding::agreement::Blind;
use crate::coding::review::{self, Ranked, Review, Trust, Words};
use crate::coding::{CodingOptions, Conflict};
use crate::model::answers::Answer;
use crate::model::codebook::Codebook;
use crate::model::issue::Issue;

pub use self::book::BookError;
use self::file::List;
pub use self::opening::{Known, NotOpened, ReadProject};
pub use self::recode::{Recoded, Recoding};
pub use self::second::Side;
use self::step::Step;
pub use self::step::{Choice, Undone};
pub use self::table::Moved;

/// Answers after which the desk says how sure the tables will be.
pub const BATCH: usize = 10;

/// A project on the desk.
pub struct Desk {
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
    /// The words of each item; the texts stay while the desk is open.
    words: Words,
    queue: Vec<usize>,
    /// What looking found so far.
    trust: Trust,
    /// The sample that a second person codes.
    second: Option<Blind>,
    /// The ranked tables when the desk was opened.
    before: BTreeMap<String, Vec<Ranked>>,
    past: Vec<Step>,
    skipped: BTreeSet<(String, String)>,
    mine: BTreeSet<(String, String)>,
    /// Counts changes; what was coded for an older number is coded anew.
    generation: u64,
    coded: u64,
}

impl Desk {
    /// Brings the undecided items into their order, what was left for later last.
    fn sort(&mut self) {
        let order = review::queue(&self.review.items, &self.answers, &self.trust);
        let is_skipped = |index: &usize| {
            let item = &self.review.items[*index];
            !self.skipped.is_empty()
                && self
                    .skipped
                    .contains(&(item.question.clone(), item.hash.clone()))
        };
        let (later, first): (Vec<usize>, Vec<usize>) = order.into_iter().partition(is_skipped);
        self.queue = first.into_iter().chain(later).collect();
    }
}
