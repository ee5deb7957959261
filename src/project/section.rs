//! One table of `befund.toml`, read key by key: what has the wrong type, is missing or unknown is noted with its line.
//!
//! It knows TOML and nothing of what the keys mean.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::notes::{Notes, advice};
use super::rules;
use super::value::{calendar_day, choose, in_range, whole_number, written, wrong_type};

/// A value together with the bytes of `befund.toml` it was read from.
#[derive(Debug, Clone)]
pub(super) struct Found<T> {
    /// The value.
    pub(super) value: T,
    /// Where it stands.
    pub(super) span: Range<usize>,
}

/// One table being read.
pub(super) struct Section<'t> {
    name: &'static str,
    span: Option<Range<usize>>,
    table: Option<&'t DeTable<'t>>,
    known: Vec<&'static str>,
}

impl<'t> Section<'t> {
    /// The top of the file.
    pub(super) fn top(table: &'t DeTable<'t>) -> Self {
        Self {
            name: "befund.toml",
            span: None,
            table: Some(table),
            known: Vec::new(),
        }
    }

    /// The table under `key`; an empty one when it is not there.
    pub(super) fn child(
        &mut self,
        key: &'static str,
        name: &'static str,
        notes: &mut Notes,
    ) -> Self {
        let value = self.value(key);
        let table = value.and_then(|value| match value.get_ref() {
            DeValue::Table(table) => Some(table),
            _ => {
                notes.add(wrong_type(notes, key, value, "project-type-table"));
                None
            }
        });
        Self {
            name,
            span: value.map(Spanned::span),
            table,
            known: Vec::new(),
        }
    }

    /// The tables under `[[key]]`, in file order.
    pub(super) fn children(
        &mut self,
        key: &'static str,
        name: &'static str,
        notes: &mut Notes,
    ) -> Vec<Self> {
        let Some(value) = self.value(key) else {
            return Vec::new();
        };
        let DeValue::Array(entries) = value.get_ref() else {
            notes.add(wrong_type(notes, name, value, "project-type-tables").with("section", name));
            return Vec::new();
        };
        let mut children = Vec::new();
        for entry in entries.iter() {
            match entry.get_ref() {
                DeValue::Table(table) => children.push(Self {
                    name,
                    span: Some(entry.span()),
                    table: Some(table),
                    known: Vec::new(),
                }),
                _ => notes.add(wrong_type(notes, key, entry, "project-type-table")),
            }
        }
        children
    }

    /// Where the table begins; the start of the file for a table that is not there.
    pub(super) fn span(&self) -> Range<usize> {
        self.span.clone().unwrap_or(0..0)
    }

    /// Whether the table has this key.
    pub(super) fn has(&self, key: &str) -> bool {
        self.table.is_some_and(|table| table.contains_key(key))
    }

    fn value(&mut self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.known.push(key);
        self.table?.get(key)
    }

    /// The value under a key whatever its type.
    pub(super) fn any(&mut self, key: &'static str) -> Option<Found<&'t DeValue<'t>>> {
        let value = self.value(key)?;
        Some(Found {
            value: value.get_ref(),
            span: value.span(),
        })
    }

    fn read<T>(
        &mut self,
        key: &'static str,
        expected: &'static str,
        notes: &mut Notes,
        convert: impl FnOnce(&'t DeValue<'t>) -> Option<T>,
    ) -> Option<Found<T>> {
        let value = self.value(key)?;
        let converted = convert(value.get_ref());
        if converted.is_none() {
            notes.add(wrong_type(notes, key, value, expected));
        }
        converted.map(|converted| Found {
            value: converted,
            span: value.span(),
        })
    }

    /// A text that is not empty, without the white space around it.
    pub(super) fn text(&mut self, key: &'static str, notes: &mut Notes) -> Option<Found<String>> {
        let found = self.read(key, "project-type-text", notes, |value| {
            value.as_str().map(|text| text.trim().to_owned())
        })?;
        if found.value.is_empty() {
            notes.add(notes.breach(rules::EMPTY, &found.span).with("key", key));
            return None;
        }
        Some(found)
    }

    /// A truth value.
    pub(super) fn flag(&mut self, key: &'static str, notes: &mut Notes) -> Option<bool> {
        self.read(key, "project-type-flag", notes, DeValue::as_bool)
            .map(|found| found.value)
    }

    /// A whole number between two bounds, both inclusive.
    pub(super) fn count(
        &mut self,
        key: &'static str,
        bounds: (u32, u32),
        notes: &mut Notes,
    ) -> Option<u32> {
        let found = self.read(key, "project-type-number", notes, whole_number)?;
        in_range(key, &found, bounds, notes)
    }

    /// A number with at most two digits behind the mark, in hundredths, between two bounds.
    pub(super) fn hundredths(
        &mut self,
        key: &'static str,
        (least, most): (f64, f64),
        notes: &mut Notes,
    ) -> Option<u32> {
        let read = |value: &DeValue<'_>| {
            let number: f64 = match value {
                DeValue::Integer(_) | DeValue::Float(_) => written(value).parse().ok()?,
                _ => return None,
            };
            (0..=100_000u32)
                .find(|whole| (f64::from(*whole) / 100.0 - number).abs() < 1e-6)
                .filter(|_| (least..=most).contains(&number))
        };
        self.read(key, "project-type-weekly-hours", notes, read)
            .map(|found| found.value)
    }

    /// A calendar day.
    pub(super) fn date(
        &mut self,
        key: &'static str,
        notes: &mut Notes,
    ) -> Option<Found<NaiveDate>> {
        let value = self.value(key)?;
        match calendar_day(value.get_ref()) {
            Some(date) => Some(Found {
                value: date,
                span: value.span(),
            }),
            None => {
                let issue = notes
                    .breach(rules::NOT_A_DATE, &value.span())
                    .with("key", key)
                    .with("value", written(value.get_ref()));
                notes.add(issue);
                None
            }
        }
    }

    /// One of a few whole numbers.
    pub(super) fn one_of(
        &mut self,
        key: &'static str,
        possible: &[u32],
        notes: &mut Notes,
    ) -> Option<u32> {
        let found = self.read(key, "project-type-number", notes, whole_number)?;
        let mut hits = possible.iter().copied();
        let hit = hits.find(|number| i64::from(*number) == found.value);
        if hit.is_none() {
            let names: Vec<String> = possible.iter().map(ToString::to_string).collect();
            let value = found.value.to_string();
            let advice = advice(&value, names.iter().map(String::as_str));
            let issue = notes.breach(rules::UNKNOWN_VALUE, &found.span);
            notes.add(
                issue
                    .with("key", key)
                    .with("value", value)
                    .with("advice", advice),
            );
        }
        hit
    }

    /// Notes that a key means nothing any more.
    pub(super) fn retired(&mut self, key: &'static str, notes: &mut Notes) {
        if let Some(value) = self.value(key) {
            let issue = notes.breach(rules::RETIRED_KEY, &value.span());
            notes.add(issue.with("key", key).with("section", self.name));
        }
    }

    /// A list of texts.
    pub(super) fn texts(
        &mut self,
        key: &'static str,
        notes: &mut Notes,
    ) -> Option<Found<Vec<Found<String>>>> {
        self.read(key, "project-type-texts", notes, |value| {
            value
                .as_array()?
                .iter()
                .map(|entry| {
                    Some(Found {
                        value: entry.get_ref().as_str()?.trim().to_owned(),
                        span: entry.span(),
                    })
                })
                .collect()
        })
    }

    /// A table of texts, such as `columns = { unit = "Amt" }`.
    pub(super) fn text_table(
        &mut self,
        key: &'static str,
        notes: &mut Notes,
    ) -> BTreeMap<String, Found<String>> {
        self.read(key, "project-type-text-table", notes, |value| {
            value
                .as_table()?
                .iter()
                .map(|(name, entry)| {
                    let text = entry.get_ref().as_str()?.to_owned();
                    let found = Found {
                        value: text,
                        span: name.span(),
                    };
                    Some((name.get_ref().to_string(), found))
                })
                .collect()
        })
        .map(|found| found.value)
        .unwrap_or_default()
    }

    /// Tables of texts by name, such as `values_map = { sex = { "K" = "w" } }`.
    pub(super) fn text_tables(
        &mut self,
        key: &'static str,
        notes: &mut Notes,
    ) -> BTreeMap<String, BTreeMap<String, String>> {
        self.read(key, "project-type-text-tables", notes, |value| {
            let texts = |entry: &DeValue<'_>| {
                let pairs = entry.as_table()?.iter().map(|(name, text)| {
                    let text = text.get_ref().as_str()?.to_owned();
                    Some((name.get_ref().to_string(), text))
                });
                pairs.collect::<Option<BTreeMap<String, String>>>()
            };
            value
                .as_table()?
                .iter()
                .map(|(name, entry)| Some((name.get_ref().to_string(), texts(entry.get_ref())?)))
                .collect()
        })
        .map(|found| found.value)
        .unwrap_or_default()
    }

    /// One of several words.
    pub(super) fn choice<T>(
        &mut self,
        key: &'static str,
        possible: &[(&'static str, T)],
        notes: &mut Notes,
    ) -> Option<T>
    where
        T: Copy,
    {
        let found = self.text(key, notes)?;
        choose(key, &found, possible, notes)
    }

    /// Notes that a mandatory key is missing, unless it is there and was already found wanting.
    pub(super) fn demand(&self, key: &'static str, notes: &mut Notes) {
        if self.has(key) {
            return;
        }
        let issue = match &self.span {
            Some(span) => notes.breach(rules::MISSING_KEY, span),
            None => notes.breach_of_file(rules::MISSING_KEY),
        };
        notes.add(issue.with("key", key).with("section", self.name));
    }

    /// Notes every key that was never asked for, and says how many there are.
    pub(super) fn finish(self, notes: &mut Notes) -> usize {
        let mut unknown = 0;
        for (key, _) in self.table.into_iter().flatten() {
            if self.known.contains(&key.get_ref().as_ref()) {
                continue;
            }
            let issue = notes
                .breach(rules::UNKNOWN_KEY, &key.span())
                .with("key", key.get_ref().as_ref())
                .with("section", self.name)
                .with("advice", advice(key.get_ref(), self.known.iter().copied()));
            notes.add(issue);
            unknown += 1;
        }
        unknown
    }
}

/// A list of texts of which none is empty.
pub(super) fn filled_texts(
    section: &mut Section<'_>,
    key: &'static str,
    notes: &mut Notes,
) -> Vec<Found<String>> {
    let texts = section.texts(key, notes).map(|found| found.value);
    let (filled, empty): (Vec<_>, Vec<_>) = texts
        .unwrap_or_default()
        .into_iter()
        .partition(|text| !text.value.is_empty());
    for text in empty {
        notes.add(notes.breach(rules::EMPTY, &text.span).with("key", key));
    }
    filled
}

/// The texts of a list, or of one that is not there.
pub(super) fn values(found: Option<Found<Vec<Found<String>>>>) -> Vec<String> {
    found
        .map(|list| list.value.into_iter().map(|entry| entry.value).collect())
        .unwrap_or_default()
}
