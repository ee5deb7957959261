//! Rules and Ankerbeispiele as labelled paragraphs of a description, and back.
//!
//! `Label: text`, one paragraph a value; further lines of a value are indented by two spaces. What stands before the
//! first label, or was typed by a person in another program, is the definition.

use std::collections::BTreeMap;

use super::words::Words;
use crate::i18n::I18n;

/// Keys of all labels.
const LABELS: &[&str] = &[
    "codebook-column-id",
    "codebook-column-label",
    "codebook-column-questions",
    "codebook-column-handlungsfeld",
    "codebook-column-unterfeld",
    "codebook-column-definition",
    "codebook-column-include",
    "codebook-column-exclude",
    "codebook-column-neighbour",
    "codebook-column-rule",
    "codebook-column-term",
    "codebook-label-weak",
    "codebook-column-anchor",
    "codebook-column-source",
    "codebook-column-based-on",
    "codebook-column-kind",
    "codebook-column-residual",
    "codebook-column-rare",
    "codebook-column-valid-from",
    "codebook-column-valid-to",
    "codebook-column-merged-into",
    "codebook-column-split-from",
    "codebook-column-author",
    "codebook-column-date",
    "codebook-column-reason",
    "codebook-label-position",
    "codebook-label-codebook",
    "codebook-field-version",
    "codebook-field-title",
    "codebook-field-coding-unit",
    "codebook-field-abstraction",
    "codebook-field-base",
    "codebook-column-short",
    "codebook-column-long",
];

/// Builds a description.
pub(super) struct Paragraphs<'a> {
    i18n: &'a I18n,
    text: String,
}

impl<'a> Paragraphs<'a> {
    /// An empty one.
    pub(super) fn new(i18n: &'a I18n) -> Self {
        Self {
            i18n,
            text: String::new(),
        }
    }

    /// Adds a value, when there is one.
    pub(super) fn add(&mut self, key: &'static str, value: &str) {
        if value.is_empty() {
            return;
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(&self.i18n.get(key));
        self.text.push_str(": ");
        self.text.push_str(&value.replace('\n', "\n  "));
    }

    /// Adds several values of one kind.
    pub(super) fn all(&mut self, key: &'static str, values: &[String]) {
        for value in values {
            self.add(key, value);
        }
    }

    /// The whole text.
    pub(super) fn text(self) -> String {
        self.text
    }
}

/// The labels in all languages.
pub(super) struct Labels(BTreeMap<String, &'static str>);

impl Labels {
    /// All labels.
    pub(super) fn new(words: &Words) -> Self {
        let all = LABELS.iter().rev();
        let all = all.flat_map(|key| words.of(key).into_iter().map(|word| (word, *key)));
        Self(all.map(|(word, key)| (word.to_lowercase(), key)).collect())
    }

    /// The values of a description in their order, by the key of their label.
    pub(super) fn parse(&self, text: &str) -> Vec<(&'static str, String)> {
        let mut found: Vec<(&'static str, String)> = Vec::new();
        for line in text.split('\n') {
            let line = line.strip_suffix('\r').unwrap_or(line);
            if let Some(rest) = line.strip_prefix("  ")
                && let Some((_, value)) = found.last_mut()
            {
                value.push('\n');
                value.push_str(rest);
            } else if let Some((key, value)) = self.labelled(line) {
                found.push((key, value.to_owned()));
            } else if !line.trim().is_empty() {
                match found.last_mut() {
                    Some((_, value)) => {
                        value.push('\n');
                        value.push_str(line);
                    }
                    None => found.push(("codebook-column-definition", line.to_owned())),
                }
            }
        }
        for (_, value) in &mut found {
            *value = value.trim().to_owned();
        }
        found
    }

    fn labelled<'t>(&self, line: &'t str) -> Option<(&'static str, &'t str)> {
        let (label, value) = line.split_once(':')?;
        let key = self.0.get(&label.trim().to_lowercase())?;
        Some((key, value.strip_prefix(' ').unwrap_or(value)))
    }
}
