//! The questions in printed order, and how each is shown.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::counted::Counted;
use crate::model::message::Message;
use crate::project::Project;

/// A question as its table shows it.
pub(super) struct Shown<'a> {
    pub(super) key: &'a str,
    pub(super) text: &'a str,
    pub(super) heading: Option<&'a str>,
    pub(super) counts: Counted,
}

impl Shown<'_> {
    pub(super) fn heading(&self) -> Message {
        match self.heading {
            Some(heading) => Message::new("analysis-col-heading").with("heading", heading),
            None => Message::new("analysis-col-category"),
        }
    }
}

/// Questions of the project first, in its order, then those that only the data names, by key.
pub(super) fn in_printed_order<'a>(
    keys: BTreeSet<&'a str>,
    found: &'a BTreeMap<String, String>,
    project: &'a Project,
) -> Vec<Shown<'a>> {
    let known = project
        .questions
        .iter()
        .filter(|question| keys.contains(question.key.as_str()))
        .map(|question| Shown {
            key: &question.key,
            text: &question.text,
            heading: question.heading.as_deref(),
            counts: question.counts,
        });
    let named = |key: &str| project.questions.iter().any(|question| question.key == key);
    let others = keys.iter().filter(|key| !named(key)).map(|key| Shown {
        key,
        text: found.get(*key).map_or(key, String::as_str),
        heading: None,
        counts: Counted::Respondents,
    });
    known.chain(others).collect()
}
