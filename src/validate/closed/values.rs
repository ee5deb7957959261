//! What stands in the columns of a survey: every different value with its number, for deciding what type a column has.

use std::collections::BTreeMap;

use super::super::row::written;
use super::super::sheet::Sheet;
use super::super::survey::{Survey, plain_text};
use super::super::values::number::{self, Writing};
use super::super::values::{date, words};
use crate::model::raw::RawCell;

/// Different values of a column that are kept; with more it holds no choices.
const MOST: usize = 400;

/// The values of one column.
#[derive(Debug, Clone, Default)]
pub(super) struct Values {
    /// Value → in how many cells; what a tool writes for "not shown" is left out.
    pub(super) counts: BTreeMap<String, u64>,
    /// Cells with a value.
    pub(super) given: u64,
    /// Whether there are more values than are kept.
    pub(super) more: bool,
    /// Cells in which the tool says that it did not show the question.
    pub(super) not_shown: u64,
    numbers: u64,
    dates: u64,
    words: u64,
    /// How numbers are written.
    pub(super) writing: Writing,
}

impl Values {
    /// The values of a column of the records.
    pub(super) fn of(sheet: &Sheet<'_>, survey: Survey, column: u32) -> Self {
        let mut values = Self::default();
        for row in sheet.rows() {
            let cell = sheet.cell_at(row, column);
            if let RawCell::Text(text) = cell
                && survey.not_shown(text)
            {
                values.not_shown += 1;
                continue;
            }
            if let Some(text) = shown(cell) {
                values.given += 1;
                if values.counts.len() < MOST || values.counts.contains_key(&text) {
                    *values.counts.entry(text).or_default() += 1;
                } else {
                    values.more = true;
                }
            }
        }
        values.judge();
        values
    }

    fn judge(&mut self) {
        self.writing = number::writing_of(self.counts.keys().map(String::as_str));
        for (text, count) in &self.counts {
            if number::parse(text, self.writing).is_some_and(|n| n.unit.is_empty()) {
                self.numbers += count;
            } else if is_date(text) {
                self.dates += count;
            }
            self.words += count * text.split_whitespace().count() as u64;
        }
    }

    /// Values without those that say in words that there is none.
    pub(super) fn content(&self) -> impl Iterator<Item = (&str, u64)> {
        let counts = self.counts.iter();
        counts
            .map(|(text, count)| (text.as_str(), *count))
            .filter(|(text, _)| {
                words::missing(text).is_none() && super::scale::gap_of(text).is_none()
            })
    }

    /// Cells kept in [`Self::counts`].
    fn kept(&self) -> u64 {
        self.counts.values().sum()
    }

    /// Whether all values are numbers.
    pub(super) fn are_numbers(&self) -> bool {
        let kept: u64 = self.content().map(|(_, count)| count).sum();
        kept > 0 && self.numbers >= kept
    }

    /// Whether all values are dates.
    pub(super) fn are_dates(&self) -> bool {
        let kept: u64 = self.content().map(|(_, count)| count).sum();
        kept > 0 && self.dates >= kept
    }

    /// Mean number of words of a value.
    pub(super) fn mean_words(&self) -> f64 {
        float(self.words) / float(self.kept().max(1))
    }

    /// Probability that the next answer is one that nobody gave yet: the share of values that stand once.
    ///
    /// Source: Good (1953), "The population frequencies of species and the estimation of population parameters".
    pub(super) fn unseen(&self) -> f64 {
        let once = self.content().filter(|(_, count)| *count == 1).count() as u64;
        let kept: u64 = self.content().map(|(_, count)| count).sum();
        if self.more {
            return 1.0;
        }
        float(once) / float(kept.max(1))
    }
}

/// A cell as a reader sees it; `None` where nothing stands.
pub(super) fn shown(cell: &RawCell) -> Option<String> {
    let text = match cell {
        RawCell::Empty | RawCell::Error(_) => return None,
        RawCell::Text(text) => plain_text(text),
        RawCell::Bool(flag) => if *flag { "1" } else { "0" }.to_owned(),
        other => written(other)?,
    };
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn is_date(text: &str) -> bool {
    const LATEST: i32 = 2100;
    let day = text.split([' ', 'T']).next().unwrap_or_default();
    day.contains(['-', '.', '/']) && date::parse(day, LATEST, None).is_ok()
}

fn float(count: u64) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}
