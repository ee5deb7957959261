//! Several units in one cell of a column of units: `Bauamt, Ordnungsamt`. They are counted as one unit of that name, so they are named.
//!
//! A name may have commas and strokes of its own (`Amt für Jugend, Schule und Sport`, `Dezernat I / Bauamt`). Two units are told
//! by the second one: elsewhere it stands by itself, or first.

use rustc_hash::FxHashSet;

use crate::model::issue::Issue;
use crate::model::raw::RawCell;

use super::fold::{compact, shown};
use super::rules;
use super::sheet::Sheet;

/// Names the cells of a sheet in which several units stand.
pub(crate) fn say(sheet: &Sheet<'_>) -> Option<Issue> {
    let column = sheet.column("unit")?;
    let text = |row| match sheet.cell_at(row, column) {
        RawCell::Text(text) => Some(text.as_str()),
        _ => None,
    };
    let joined: FxHashSet<&str> = { sheet.rows().filter_map(text) }
        .filter(|text| may_list(text) && parts(text).count() > 1)
        .collect();
    if joined.is_empty() {
        return None;
    }
    let texts: FxHashSet<&str> = sheet.rows().filter_map(text).collect();
    let first: FxHashSet<String> = { texts.iter() }
        .filter_map(|text| parts(text).next().map(compact))
        .collect();
    let several = |text: &str| {
        joined.contains(text)
            && parts(text)
                .skip(1)
                .any(|part| first.contains(&compact(part)))
    };
    let mut rows = { sheet.rows() }.filter(|row| text(row).is_some_and(several));
    let row = rows.next()?;
    Some(
        Issue::new(
            rules::SEVERAL_UNITS,
            Some(sheet.table.place(row.number, column)),
        )
        .with("value", shown(text(row).unwrap_or_default()))
        .with("count", rows.count() + 1),
    )
}

/// Whether a text has a sign or word between two names; most have none.
fn may_list(text: &str) -> bool {
    text.contains(SIGNS) || text.contains(" und ") || text.contains(" u. ")
}

const SIGNS: [char; 6] = [',', ';', '/', '\n', '&', '+'];

/// The names that a cell may list.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    { text.split(SIGNS) }
        .flat_map(|part| part.split(" und "))
        .flat_map(|part| part.split(" u. "))
        .map(str::trim)
        .filter(|part| !part.is_empty())
}
