//! What was met while a sheet was read and is said once, with its count: two-digit years, placeholder dates, values of a
//! vocabulary and what each was taken for.
//!
//! It judges nothing; the readers do.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::intake::ValueMet;
use crate::model::issue::{Issue, Rule};
use crate::model::place::Place;

use super::fold::shown;
use super::rules;
use super::sheet::Sheet;

/// What one sheet's rows have in common.
#[derive(Debug, Default)]
pub(crate) struct Met {
    /// Columns in which a century was supplied.
    short_years: BTreeSet<u32>,
    /// Rule and column → how often, and where first.
    said: BTreeMap<(&'static str, u32), Said>,
    /// Logical column → value as it stood → what it was taken for.
    values: BTreeMap<&'static str, BTreeMap<String, Seen>>,
}

#[derive(Debug)]
struct Said {
    rule: Rule,
    place: Place,
    value: String,
    count: u64,
}

/// A value of a vocabulary.
#[derive(Debug)]
struct Seen {
    taken: Taken,
    place: Place,
    count: u64,
}

/// What a value was taken for.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Taken {
    /// Its meaning, a key of `locales/`.
    As(&'static str),
    /// The rule that says that nobody knows what it means.
    Unknown(Rule),
}

impl Met {
    /// Notes that a century was supplied in a column.
    pub(crate) fn short_year(&mut self, column: u32) {
        self.short_years.insert(column);
    }

    /// Notes something that is said once per column.
    pub(crate) fn note(&mut self, rule: Rule, place: &Place, value: &str) {
        self.said
            .entry((rule.code.0, place.column))
            .and_modify(|said| said.count += 1)
            .or_insert_with(|| Said {
                rule,
                place: place.clone(),
                value: shown(value),
                count: 1,
            });
    }

    /// What a value was taken for when it was met before; counts it.
    pub(crate) fn again(&mut self, column: &'static str, value: &str) -> Option<Taken> {
        let seen = self.values.get_mut(column)?.get_mut(value)?;
        seen.count += 1;
        Some(seen.taken)
    }

    /// Keeps a value that is met for the first time.
    pub(crate) fn first(&mut self, column: &'static str, value: &str, taken: Taken, place: Place) {
        let seen = Seen {
            taken,
            place,
            count: 1,
        };
        self.values
            .entry(column)
            .or_default()
            .insert(value.to_owned(), seen);
    }

    /// Everything that is said once, and the values for the account.
    pub(crate) fn settle(self, sheet: &Sheet<'_>, issues: &mut Vec<Issue>) -> Vec<ValueMet> {
        for column in self.short_years {
            let place = sheet.table.place(sheet.header.last_row, column);
            issues.push(Issue::new(rules::SHORT_YEARS, Some(place)));
        }
        issues.extend(self.said.into_values().map(|said| {
            Issue::new(said.rule, Some(said.place))
                .with("value", said.value)
                .with("count", said.count)
        }));
        let mut met = Vec::new();
        for (column, values) in self.values {
            for (value, seen) in values {
                let taken = match seen.taken {
                    Taken::As(meaning) => Some(meaning),
                    Taken::Unknown(rule) => {
                        let issue = Issue::new(rule, Some(seen.place))
                            .with("value", shown(&value))
                            .with("count", seen.count)
                            .with("column", column);
                        issues.push(issue);
                        None
                    }
                };
                met.push(ValueMet {
                    column,
                    value: shown(&value),
                    taken,
                    count: seen.count,
                });
            }
        }
        met
    }
}
