//! The pages, from what the desk knows.

pub(super) mod card;
pub(super) mod categories;
pub(super) mod conflicts;
pub(super) mod effect;
pub(super) mod filters;
pub(super) mod layout;
pub(super) mod report;
pub(super) mod review;

use maud::Markup;

use crate::i18n::I18n;
use crate::model::message::{Arg, Message};
use crate::pipeline::Desk;

/// What every page needs.
pub(super) struct Page<'p> {
    /// What lies on the desk.
    pub(super) desk: &'p Desk,
    /// The words.
    pub(super) i18n: &'p I18n,
    /// What was just done, in words.
    pub(super) said: Option<String>,
}

impl Page<'_> {
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
