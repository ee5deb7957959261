//! The organisational unit of staff as a path, outermost level first: from one column (`Dezernat II/Ordnungsamt`) or one per level.
//!
//! A stroke parts levels only where the column shows that it does: `Amt für Jugend/Soziales` is one name.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::issue::Issue;
use crate::model::raw::RawCell;

use super::columns::is_empty;
use super::fold::{compact, one_line};
use super::row::{Row, written};
use super::rules;
use super::sheet::Sheet;
use super::values::words;

/// Where the unit of a row stands, and which strokes in it part levels.
#[derive(Debug, Default)]
pub(crate) struct UnitColumns {
    /// The columns, outermost level first.
    columns: Vec<u32>,
    /// What stands before a stroke and is a level of its own, folded.
    heads: BTreeSet<String>,
}

impl UnitColumns {
    /// Looks at the headers and all values.
    pub(crate) fn of(sheet: &Sheet<'_>) -> Self {
        let columns = unit_columns(sheet);
        let texts = || {
            let rows = sheet.rows();
            rows.flat_map(|row| {
                columns
                    .iter()
                    .map(move |column| sheet.meant("unit", sheet.cell_at(row, *column)))
            })
            .filter_map(|cell| match cell {
                RawCell::Text(text) => Some(text.as_str()),
                _ => None,
            })
        };
        if !texts().any(|text| text.contains('/')) {
            let heads = BTreeSet::new();
            return Self { columns, heads };
        }
        let mut tails: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut whole: BTreeSet<&str> = BTreeSet::new();
        for text in texts() {
            let mut rest = text;
            while let Some((head, tail)) = split_at_stroke(rest) {
                tails
                    .entry(compact(head))
                    .or_default()
                    .insert(compact(tail));
                rest = tail;
            }
            if !rest.contains('/') {
                whole.insert(rest);
            }
        }
        let whole: BTreeSet<String> = whole.iter().map(|text| compact(text)).collect();
        let heads = tails
            .into_iter()
            .filter(|(head, tails)| {
                tails.len() > 1 || whole.contains(head) || is_numbered_level(head)
            })
            .map(|(head, _)| head)
            .collect();
        Self { columns, heads }
    }
}

/// The first stroke without spaces that can part two levels: not in brackets, not behind a hyphen, not between single
/// letters (`w/m`).
fn split_at_stroke(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0u32;
    for (at, c) in text.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '/' if depth == 0 => {
                let (head, tail) = (&text[..at], &text[at + 1..]);
                let broken = head.ends_with('-') || tail.starts_with('-');
                let spaced = head.ends_with(' ') || tail.starts_with(' ');
                if !broken && !spaced && !head.trim().is_empty() && !tail.trim().is_empty() {
                    return Some((head, tail));
                }
            }
            _ => {}
        }
    }
    None
}

/// `Dezernat II`, `FB 3`: a level's word or short form with a number.
fn is_numbered_level(folded: &str) -> bool {
    const LEVELS: [&str; 9] = [
        "eigenbetrieb",
        "dezernat",
        "dez",
        "geschaeftsbereich",
        "gb",
        "fachbereich",
        "fb",
        "referat",
        "vorstandsbereich",
    ];
    LEVELS.iter().any(|level| {
        folded.strip_prefix(level).is_some_and(|rest| {
            !rest.is_empty()
                && (rest.chars().all(|c| c.is_ascii_digit())
                    || rest.chars().all(|c| "ivx".contains(c)))
        })
    })
}

/// The levels that one text names. A stroke with spaces around it and the signs of paths always part levels; a bare stroke
/// does where what stands before it is a level elsewhere, and is part of a name (`Amt für Jugend/Soziales`) where it is not.
fn levels<'t>(text: &'t str, heads: &BTreeSet<String>) -> Vec<&'t str> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        match split_level(rest, heads, !parts.is_empty()) {
            Some((head, tail)) => {
                parts.push(head);
                rest = tail;
            }
            None => {
                parts.push(rest);
                return parts;
            }
        }
    }
}

/// Whether a name goes on: `Amt für Jugend` is half a name where a stroke follows, `Jugendamt` is a whole one.
fn is_phrase(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        matches!(
            compact(word).as_str(),
            "fuer" | "und" | "u" | "der" | "des" | "von"
        )
    })
}

/// `in_path`: a level stands before the text, so that its strokes part levels, too, but in a phrase such as `Amt für
/// Jugend/Soziales`.
fn split_level<'t>(
    text: &'t str,
    heads: &BTreeSet<String>,
    in_path: bool,
) -> Option<(&'t str, &'t str)> {
    let mut depth = 0u32;
    for (at, c) in text.char_indices() {
        let (head, tail) = (&text[..at], &text[at + c.len_utf8()..]);
        let parts = match c {
            '(' | '[' => {
                depth += 1;
                false
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                false
            }
            '\\' | '>' | '→' | '|' | '»' => depth == 0,
            '/' if depth > 0
                || head.trim_end().ends_with('-')
                || tail.trim_start().starts_with('-') =>
            {
                false
            }
            '/' if head.ends_with(' ') && tail.starts_with(' ') => true,
            '/' => heads.contains(&compact(head)) || (in_path && !is_phrase(head)),
            _ => false,
        };
        if parts {
            return Some((head, tail));
        }
    }
    None
}

/// The columns of a unit, outermost level first.
fn unit_columns(sheet: &Sheet<'_>) -> Vec<u32> {
    if sheet.source.columns.contains_key("unit") {
        return sheet.column("unit").into_iter().collect();
    }
    let mut columns = sheet
        .feeds
        .candidates
        .get("unit")
        .cloned()
        .unwrap_or_default();
    columns.sort_by_key(|column| {
        let heading = sheet.header.label(*column).map(|l| compact(&l.shown));
        (level_of(heading.as_deref().unwrap_or_default()), *column)
    });
    columns
}

/// How far outside a word stands in a town's hierarchy; words without a fixed level come last, as the most specific.
fn level_of(heading: &str) -> usize {
    const LEVELS: [&str; 10] = [
        "eigenbetrieb",
        "dezernat",
        "geschaeftsbereich",
        "fachbereich",
        "referat",
        "amt",
        "fachdienst",
        "abteilung",
        "sachgebiet",
        "team",
    ];
    LEVELS
        .iter()
        .position(|level| heading.starts_with(level))
        .unwrap_or(LEVELS.len())
}

/// The unit's path; a row without unit is named where the sheet has units at all.
pub(crate) fn unit_of(row: &mut Row<'_>, units: &UnitColumns) -> Vec<String> {
    let path = unit_path(row, units);
    if path.is_empty() && row.sheet.has("unit") {
        let place = units
            .columns
            .last()
            .map_or_else(|| row.place(), |column| row.place().at_column(*column));
        row.issues
            .push(Issue::new(rules::UNIT_MISSING, Some(place)));
    }
    path
}

/// Levels from several columns, or from one path such as `Dezernat II/Ordnungsamt`.
fn unit_path(row: &mut Row<'_>, units: &UnitColumns) -> Vec<String> {
    let texts: Vec<String> = if units.columns.is_empty() {
        row.word("unit").into_iter().collect()
    } else {
        units
            .columns
            .iter()
            .map(|column| row.sheet.meant("unit", row.sheet.cell_at(row.raw, *column)))
            .filter(|cell| !is_empty(cell))
            .filter_map(written)
            .filter(|text| words::missing(text).is_none())
            .collect()
    };
    let mut path: Vec<String> = Vec::new();
    for part in texts.iter().flat_map(|text| levels(text, &units.heads)) {
        let part = one_line(part);
        if !part.is_empty() && path.last() != Some(&part) {
            path.push(part);
        }
    }
    path
}
