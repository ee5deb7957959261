//! The order of names and the ranks of counts.

use std::cmp::Ordering;

use icu_collator::options::CollatorOptions;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::locale;

use super::AnalysisError;

/// German collation (DIN 5007-1 as CLDR has it: ä sorts as a), whatever the language of the report, since the names
/// are German.
pub(super) struct German(CollatorBorrowed<'static>);

impl German {
    /// The collation rules, which are compiled in.
    pub(super) fn new() -> Result<Self, AnalysisError> {
        let preferences = CollatorPreferences::from(&locale!("de"));
        CollatorBorrowed::try_new(preferences, CollatorOptions::default())
            .map(Self)
            .map_err(|error| AnalysisError::Collation(error.to_string()))
    }

    /// Compares two names; names that collate alike but differ are told apart by their bytes.
    pub(super) fn compare(&self, left: &str, right: &str) -> Ordering {
        self.0.compare(left, right).then_with(|| left.cmp(right))
    }

    /// Sorts items by a name.
    pub(super) fn sort_by_name<T>(&self, items: &mut [T], name: impl Fn(&T) -> &str) {
        items.sort_by(|left, right| self.compare(name(left), name(right)));
    }
}

/// Dense ranks (1-2-2-3) of counts that are sorted from high to low.
pub(super) fn dense_ranks(counts: impl IntoIterator<Item = u64>) -> Vec<u32> {
    let mut ranks = Vec::new();
    let mut rank = 0;
    let mut previous = None;
    for count in counts {
        if previous != Some(count) {
            rank += 1;
        }
        previous = Some(count);
        ranks.push(rank);
    }
    ranks
}

/// The parts of a number or name by which people sort it: "2" before "10", "2.1" before "2.10".
pub(super) fn natural(text: &str) -> Vec<(u64, String)> {
    let mut parts: Vec<(u64, String)> = Vec::new();
    let mut digits = String::new();
    let mut letters = String::new();
    for c in text.chars().flat_map(char::to_lowercase).chain(['.']) {
        if c.is_ascii_digit() {
            if !letters.is_empty() {
                parts.push((u64::MAX, std::mem::take(&mut letters)));
            }
            digits.push(c);
            continue;
        }
        if let Ok(number) = digits.parse() {
            parts.push((number, String::new()));
            digits.clear();
        }
        if c.is_alphanumeric() {
            letters.push(c);
        } else if !letters.is_empty() {
            parts.push((u64::MAX, std::mem::take(&mut letters)));
        }
    }
    parts
}
