//! Lists in which a row is several things, read as if it were one: a column of numbers that is not read although nothing else tells
//! the rows apart (`Gerätetyp; Amt; Soll; Ist`).

use std::collections::BTreeSet;

use crate::model::issue::Issue;
use crate::model::raw::{RawCell, RawRow};
use crate::project::SourceKind;

use super::columns::is_empty;
use super::content::{Content, Profile};
use super::fold::{compact, shown};
use super::lexicon::Lexicon;
use super::row::written;
use super::rules;
use super::sheet::Sheet;
use super::values::number::{self, Writing};

/// Names columns of numbers that would count what a row stands for.
pub(crate) fn unread(sheet: &Sheet<'_>) -> Option<Issue> {
    let (counts, key): (&str, &[&str]) = match sheet.source.kind {
        SourceKind::Devices => ("count", &["device_type", "model", "unit", "site"]),
        SourceKind::Answers if !sheet.has("respondent") => {
            ("mentions", &["question", "text", "unit"])
        }
        SourceKind::Barometer if !sheet.has("respondent") && sheet.has("grade") => {
            ("count", &["grade", "unit", "wave"])
        }
        _ => return None,
    };
    if sheet.has(counts) || sheet.has("id") || !stands_once(sheet, key) {
        return None;
    }
    let fed = |column: u32| { sheet.feeds.by_name.values() }.any(|feed| feed.holds(column));
    let headings: Vec<String> = { sheet.header.labels.iter() }
        .filter(|label| !fed(label.column) && !is_name(&label.shown))
        .filter(|label| sheet.source.kind != SourceKind::Answers || counts_mentions(label))
        .filter(|label| {
            holds_counts(sheet, label.column) || {
                sheet.source.kind == SourceKind::Barometer && holds_numbers(sheet, label.column)
            }
        })
        .map(|label| label.shown.clone())
        .collect();
    let first = sheet.header.find(headings.first()?)?;
    let place = sheet.table.place(sheet.header.last_row, first.column);
    Some(
        Issue::new(rules::COUNTS_UNREAD, Some(place))
            .with(
                "columns",
                headings
                    .iter()
                    .map(|text| shown(text))
                    .collect::<Vec<_>>()
                    .join(", "),
            )
            .with("column", counts),
    )
}

/// Whether a header of answers counts mentions.
fn counts_mentions(label: &super::heading::Label) -> bool {
    { Lexicon::of(SourceKind::Mentions).recognise(label) }
        .is_some_and(|(name, _)| name == "mentions")
}

/// Whether no two rows are about the same.
fn stands_once(sheet: &Sheet<'_>, key: &[&str]) -> bool {
    let columns: Vec<u32> = key.iter().filter_map(|name| sheet.column(name)).collect();
    let of = |row: &RawRow| -> Vec<String> {
        { columns.iter() }
            .map(|column| written(sheet.cell_at(row, *column)).map(|text| compact(&text)))
            .map(Option::unwrap_or_default)
            .collect()
    };
    let mut seen = BTreeSet::new();
    // A list of single things soon has two alike.
    sheet.rows().all(|row| seen.insert(of(row))) && seen.len() > 1
}

/// Whether a header names or numbers something rather than counting it.
fn is_name(heading: &str) -> bool {
    { heading.split(|c: char| !c.is_alphanumeric()).map(compact) }.any(|word| {
        [
            "raum", "zimmer", "etage", "nr", "nummer", "jahr", "preis", "kosten", "port", "plz",
            "id",
        ]
        .iter()
        .any(|name| word.ends_with(name))
    })
}

/// Nothing but numbers, shares too.
fn holds_numbers(sheet: &Sheet<'_>, column: u32) -> bool {
    let profile = Profile::of(sheet, column);
    profile.given > 1 && profile.fit(Content::Number) == Some(1.0)
}

/// Small whole numbers, some of them above 1.
fn holds_counts(sheet: &Sheet<'_>, column: u32) -> bool {
    const MOST: f64 = 1000.0;
    let profile = Profile::of(sheet, column);
    let value = |cell: &RawCell| match cell {
        RawCell::Number(value) => Some(*value),
        RawCell::Text(text) => number::parse(text, Writing::German).map(|number| number.value),
        _ => None,
    };
    let mut more = false;
    let all = { profile.values.iter() }
        .filter(|cell| !is_empty(cell))
        .all(|cell| {
            let value = value(cell);
            more |= value.is_some_and(|value| value > 1.0);
            value.is_some_and(|value| (0.0..=MOST).contains(&value) && value.fract() == 0.0)
        });
    all && more && profile.fit(Content::Count).is_some_and(|share| share > 0.9)
}

/// Whether a type of devices says how many there are: `2 Monitore`, `2x PC`, `1 PC, 2 Monitore`.
pub(crate) fn is_counted(device_type: &str) -> bool {
    let mut parts = device_type
        .split([',', ';', '+', '\n'])
        .map(str::trim)
        .filter(|part| !part.is_empty());
    parts.all(|part| {
        let rest = part.trim_start_matches(|c: char| c.is_ascii_digit());
        let word = rest
            .trim_start()
            .trim_start_matches(['x', '×', 'X'])
            .trim_start();
        let parted = rest.starts_with(|c: char| c.is_whitespace() || matches!(c, 'x' | '×' | 'X'));
        rest.len() < part.len()
            && part.len() - rest.len() <= 3
            && parted
            && word.starts_with(char::is_alphabetic)
    })
}
