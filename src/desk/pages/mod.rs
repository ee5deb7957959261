//! The pages, from what the desk knows.

pub(super) mod card;
pub(super) mod categories;
pub(super) mod conflicts;
pub(super) mod effect;
pub(super) mod filters;
pub(super) mod layout;
pub(super) mod report;
pub(super) mod review;
pub(super) mod second;
pub(super) mod sheet;
pub(super) mod start;

use std::ops::Deref;

use maud::Markup;

use crate::i18n::I18n;
use crate::model::message::{Arg, Message};
use crate::pipeline::Desk;

/// What stands around every page.
pub(super) struct Frame<'p> {
    /// The words.
    pub(super) i18n: &'p I18n,
    /// What was just done, in words.
    pub(super) said: Option<String>,
    /// Title of the project; its folder where it is none yet.
    pub(super) title: String,
    /// Who decides.
    pub(super) who: String,
    /// Whether there are answers to review.
    pub(super) has_answers: bool,
    /// Answers on which persons disagree.
    pub(super) conflicts: usize,
}

impl Frame<'_> {
    /// A word or sentence without arguments.
    pub(super) fn t(&self, key: &str) -> String {
        self.i18n.get(key)
    }

    /// A sentence.
    pub(super) fn say(&self, message: &Message) -> String {
        self.i18n.text(message)
    }

    /// A probability as a percentage without digits.
    pub(super) fn percent(&self, share: f64) -> String {
        self.say(&Message::new("review-percent").with("share", hundredths(share)))
    }
}

/// What a page about answers needs.
pub(super) struct Page<'p> {
    /// What lies on the desk.
    pub(super) desk: &'p Desk,
    /// What stands around it.
    pub(super) frame: Frame<'p>,
}

impl<'p> Deref for Page<'p> {
    type Target = Frame<'p>;

    fn deref(&self) -> &Frame<'p> {
        &self.frame
    }
}

/// A share in whole hundredths, never 100 where something is left to doubt.
fn hundredths(share: f64) -> Arg {
    let value = (share * 100.0).round().clamp(0.0, 100.0);
    let value = if share < 1.0 { value.min(99.0) } else { value };
    Arg::Decimal { value, digits: 0 }
}

/// Text of a page.
pub(super) fn text_of(markup: Markup) -> String {
    markup.into_string()
}
