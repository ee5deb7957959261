//! Typed access to one TOML table: every wrong type, missing or unknown key becomes an issue with its line.
//!
//! It knows no codebook; what keys mean is decided by its callers.

use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::rules;
use crate::model::issue::{Issue, Rule};
use crate::model::place::{Origin, Place};
use crate::model::signs;

/// Collects issues and turns byte positions of the file into lines.
pub(super) struct Notes {
    origin: Arc<Origin>,
    line_starts: Vec<usize>,
    /// What was noticed so far.
    pub(super) issues: Vec<Issue>,
}

impl Notes {
    /// Notes on a file.
    pub(super) fn new(text: &str, file: &str) -> Self {
        let breaks = text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            origin: Arc::new(Origin {
                file: file.to_owned(),
                sheet: None,
            }),
            line_starts: std::iter::once(0).chain(breaks).collect(),
            issues: Vec::new(),
        }
    }

    /// Notes on something that has no lines.
    pub(super) fn of(origin: Arc<Origin>) -> Self {
        Self {
            origin,
            line_starts: vec![0],
            issues: Vec::new(),
        }
    }

    /// Line of a byte position, from 1.
    pub(super) fn row(&self, position: usize) -> u32 {
        let line = self.line_starts.partition_point(|start| *start <= position);
        u32::try_from(line).unwrap_or(u32::MAX)
    }

    /// An issue at a line, not yet noted.
    pub(super) fn issue(&self, rule: Rule, row: u32) -> Issue {
        Issue::new(rule, Some(Place::row(&self.origin, row)))
    }

    /// Cleans all values of the file and says what was met.
    pub(super) fn clean(&self, root: &mut DeTable<'_>) -> Vec<Issue> {
        signs::clean_toml(root, &|span| Place::row(&self.origin, self.row(span.start)))
    }

    /// Notes an issue.
    pub(super) fn push(&mut self, issue: Issue) {
        self.issues.push(issue);
    }
}

/// One table of the file and the name of its section, for messages.
pub(super) struct Section<'a, 'i> {
    name: &'static str,
    table: &'a DeTable<'i>,
    /// Line on which the table begins.
    pub(super) row: u32,
}

impl<'a, 'i> Section<'a, 'i> {
    /// The table, after a look at its keys.
    pub(super) fn new(
        name: &'static str,
        table: &'a DeTable<'i>,
        span: &Range<usize>,
        allowed: &[&str],
        notes: &mut Notes,
    ) -> Self {
        for (key, _) in table {
            if !allowed.contains(&key.get_ref().as_ref()) {
                let row = notes.row(key.span().start);
                let issue = notes
                    .issue(rules::UNKNOWN_KEY, row)
                    .with("key", key.get_ref().as_ref())
                    .with("section", name);
                notes.push(suggest(
                    issue,
                    &nearest(key.get_ref(), allowed.iter().copied()),
                ));
            }
        }
        let row = notes.row(span.start);
        Self { name, table, row }
    }

    /// The value of a key.
    pub(super) fn get(&self, key: &str) -> Option<&'a Spanned<DeValue<'i>>> {
        self.table.get(key)
    }

    /// Line of a key's value; the table's own when it is not there.
    pub(super) fn row_of(&self, key: &str, notes: &Notes) -> u32 {
        self.get(key)
            .map_or(self.row, |value| notes.row(value.span().start))
    }

    /// A text.
    pub(super) fn text(&self, key: &'static str, notes: &mut Notes) -> Option<String> {
        let value = self.get(key)?;
        match value.get_ref() {
            DeValue::String(text) => Some(text.trim().to_owned()),
            // A version written as a number means the same.
            DeValue::Float(number) if key == "version" => Some(number.as_str().to_owned()),
            DeValue::Integer(number) if key == "version" => Some(number.as_str().to_owned()),
            _ => {
                self.wrong_type(key, value, "coding-type-text", notes);
                None
            }
        }
    }

    /// A text that must be there.
    pub(super) fn mandatory(&self, key: &'static str, notes: &mut Notes) -> String {
        if self.get(key).is_none() {
            let issue = notes
                .issue(rules::KEY_MISSING, self.row)
                .with("key", key)
                .with("section", self.name);
            notes.push(issue);
        }
        self.text(key, notes).unwrap_or_default()
    }

    /// A truth value; false when not given.
    pub(super) fn flag(&self, key: &'static str, notes: &mut Notes) -> bool {
        match self.get(key) {
            None => false,
            Some(value) => value.get_ref().as_bool().unwrap_or_else(|| {
                self.wrong_type(key, value, "coding-type-flag", notes);
                false
            }),
        }
    }

    /// A date.
    pub(super) fn date(&self, key: &'static str, notes: &mut Notes) -> Option<NaiveDate> {
        let value = self.get(key)?;
        let found = value
            .get_ref()
            .as_datetime()
            .and_then(|moment| moment.date)
            .and_then(|date| {
                NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
            });
        if found.is_none() {
            self.wrong_type(key, value, "coding-type-date", notes);
        }
        found
    }

    /// A list; empty when not given.
    pub(super) fn list(&self, key: &'static str, notes: &mut Notes) -> &'a [Spanned<DeValue<'i>>] {
        match self.get(key) {
            None => &[],
            Some(value) => match value.get_ref().as_array() {
                Some(items) => items,
                None => {
                    self.wrong_type(key, value, "coding-type-list", notes);
                    &[]
                }
            },
        }
    }

    /// A list of texts; blank ones are noted and left out.
    pub(super) fn texts(&self, key: &'static str, notes: &mut Notes) -> Vec<String> {
        let mut found = Vec::new();
        for item in self.list(key, notes) {
            match item.get_ref().as_str().map(str::trim) {
                Some("") => self.empty_entry(key, item, notes),
                Some(text) => found.push(text.to_owned()),
                None => self.wrong_type(key, item, "coding-type-text", notes),
            }
        }
        found
    }

    /// Notes a blank entry of a list.
    pub(super) fn empty_entry(
        &self,
        key: &'static str,
        item: &Spanned<DeValue<'_>>,
        notes: &mut Notes,
    ) {
        let row = notes.row(item.span().start);
        let issue = notes
            .issue(rules::EMPTY_ENTRY, row)
            .with("key", key)
            .with("section", self.name);
        notes.push(issue);
    }

    /// Notes a value of the wrong type; `expected` is a message key.
    pub(super) fn wrong_type(
        &self,
        key: &str,
        value: &Spanned<DeValue<'_>>,
        expected: &'static str,
        notes: &mut Notes,
    ) {
        let row = notes.row(value.span().start);
        let issue = notes
            .issue(rules::WRONG_TYPE, row)
            .with("key", key)
            .with("section", self.name)
            .with("expected", crate::model::message::Message::new(expected));
        notes.push(issue);
    }
}

/// The known name most like `name`, or nothing when none comes near.
pub(super) fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> String {
    known
        .map(|candidate| (strsim::jaro_winkler(name, candidate), candidate))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map_or_else(String::new, |(_, candidate)| candidate.to_owned())
}

/// The issue with the name that was probably meant; the hint has a wording for either case.
pub(super) fn suggest(issue: Issue, near: &str) -> Issue {
    let suggestion = if near.is_empty() { "none" } else { "some" };
    issue.with("suggestion", suggestion).with("near", near)
}
