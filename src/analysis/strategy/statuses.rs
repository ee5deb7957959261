//! The statuses of measures as columns: the town's own words, done first.

use std::collections::BTreeMap;

use crate::analysis::order::German;
use crate::model::finding::{Column, Role};
use crate::model::message::{Arg, Message};
use crate::model::strategy::{Measure, State};

use super::folded;

/// The statuses in printed order.
pub(in crate::analysis) struct Statuses {
    /// Folded word and the word as printed.
    words: Vec<(String, String)>,
    /// Whether measures without a status are there.
    has_none: bool,
}

impl Statuses {
    /// The statuses of measures: by what they mean, then by name.
    pub(super) fn of(measures: &[&Measure], german: &German) -> Self {
        let mut found: BTreeMap<String, (Option<State>, String)> = BTreeMap::new();
        for measure in measures {
            if let Some(status) = &measure.status {
                // The smallest spelling is printed, whatever the order of rows.
                let entry = { found.entry(folded(status)) }
                    .or_insert_with(|| (measure.state, status.clone()));
                if *status < entry.1 {
                    entry.1.clone_from(status);
                }
            }
        }
        let mut words: Vec<(String, Option<State>, String)> = { found.into_iter() }
            .map(|(folded, (state, word))| (folded, state, word))
            .collect();
        words.sort_by(|a, b| {
            (a.1.is_none(), a.1)
                .cmp(&(b.1.is_none(), b.1))
                .then_with(|| german.compare(&a.2, &b.2))
        });
        Self {
            words: words
                .into_iter()
                .map(|(folded, _, word)| (folded, word))
                .collect(),
            has_none: measures.iter().any(|measure| measure.status.is_none()),
        }
    }

    /// How many columns there are.
    pub(super) fn len(&self) -> usize {
        self.words.len() + usize::from(self.has_none)
    }

    /// The column of a measure.
    pub(super) fn column_of(&self, measure: &Measure) -> usize {
        let status = measure.status.as_deref().map(folded);
        { self.words.iter() }
            .position(|(word, _)| Some(word) == status.as_ref())
            .unwrap_or(self.words.len())
    }

    /// The word of a column.
    pub(in crate::analysis) fn word(&self, column: usize) -> Message {
        match self.words.get(column) {
            Some((_, word)) => Message::new("analysis-col-heading").with("heading", word.as_str()),
            None => Message::new("strategy-no-status"),
        }
    }

    /// One column per status.
    pub(super) fn columns(&self) -> Vec<Column> {
        (0..self.len())
            .map(|index| {
                Column::new(
                    format!("status_{}", index + 1),
                    self.word(index),
                    Role::Plain,
                )
            })
            .collect()
    }

    /// How many of some measures have which status.
    pub(in crate::analysis) fn count<'m>(
        &self,
        measures: impl Iterator<Item = &'m Measure>,
    ) -> Vec<u64> {
        let mut counts = vec![0; self.len()];
        for measure in measures {
            if let Some(count) = counts.get_mut(self.column_of(measure)) {
                *count += 1;
            }
        }
        counts
    }

    /// "10 umgesetzt, 11 in Planung und 35 neu".
    pub(super) fn told(&self, counts: &[u64]) -> Message {
        let parts = { counts.iter().enumerate() }.filter(|(_, count)| **count > 0);
        joined(parts.map(|(index, count)| {
            Message::new("strategy-status-part")
                .with("count", *count)
                .with("status", self.word(index))
        }))
    }
}

/// Parts as a sentence lists them: with commas, and "und" before the last.
pub(in crate::analysis) fn joined(parts: impl Iterator<Item = Message>) -> Message {
    let mut parts: Vec<Message> = parts.collect();
    let Some(last) = parts.pop() else {
        return Message::new("strategy-nothing");
    };
    let first = parts.into_iter().reduce(|first, next| {
        Message::new("strategy-comma")
            .with("first", Arg::from(first))
            .with("next", Arg::from(next))
    });
    match first {
        Some(first) => Message::new("strategy-and")
            .with("first", Arg::from(first))
            .with("last", Arg::from(last)),
        None => last,
    }
}
