//! Everything noticed while `befund.toml` is read, with the line it stands in.

use std::ops::Range;
use std::sync::Arc;

use toml::de::DeTable;

use crate::model::issue::{Issue, Rule};
use crate::model::message::Message;
use crate::model::place::{Origin, Place};
use crate::model::signs;

/// Everything noticed so far, with the line it stands in.
pub(super) struct Notes {
    origin: Arc<Origin>,
    line_starts: Vec<usize>,
    issues: Vec<Issue>,
}

impl Notes {
    /// Nothing noticed yet in a file with this name and text.
    pub(super) fn new(file: &str, text: &str) -> Self {
        let line_starts = std::iter::once(0)
            .chain(text.match_indices('\n').map(|(at, _)| at + 1))
            .collect();
        Self {
            origin: Arc::new(Origin {
                file: file.to_owned(),
                sheet: None,
            }),
            line_starts,
            issues: Vec::new(),
        }
    }

    /// The line of a byte, from 1.
    pub(super) fn line(&self, byte: usize) -> u32 {
        let line = self.line_starts.partition_point(|start| *start <= byte);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// A breach of `rule` at a byte; [`Notes::add`] keeps it.
    pub(super) fn breach(&self, rule: Rule, span: &Range<usize>) -> Issue {
        Issue::new(rule, Some(Place::row(&self.origin, self.line(span.start))))
    }

    /// A breach of `rule` by the file as a whole.
    pub(super) fn breach_of_file(&self, rule: Rule) -> Issue {
        Issue::new(rule, Some(Place::sheet(&self.origin)))
    }

    /// Cleans all values of the file and says what was met.
    pub(super) fn clean(&self, document: &mut DeTable<'_>) -> Vec<Issue> {
        signs::clean_toml(document, &|span| {
            Place::row(&self.origin, self.line(span.start))
        })
    }

    /// Keeps an issue.
    pub(super) fn add(&mut self, issue: Issue) {
        self.issues.push(issue);
    }

    /// All issues, by line; those of the whole file come first.
    pub(super) fn into_issues(mut self) -> Vec<Issue> {
        self.issues
            .sort_by_key(|issue| issue.place.as_ref().map(|place| place.row));
        self.issues
    }
}

/// What to say about a word that is not among the possible ones: the nearest one, or all of them.
pub fn advice<'a>(word: &str, possible: impl IntoIterator<Item = &'a str>) -> Message {
    let possible: Vec<&str> = possible.into_iter().collect();
    let wanted = word.to_lowercase();
    let nearest = possible
        .iter()
        .map(|name| (strsim::jaro_winkler(&wanted, &name.to_lowercase()), *name))
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .filter(|(likeness, _)| *likeness > 0.8);
    match nearest {
        Some((_, name)) => Message::new("project-did-you-mean").with("name", name),
        None => Message::new("project-possible").with("names", possible.join(", ")),
    }
}
