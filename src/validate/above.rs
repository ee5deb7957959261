//! What stands once above a table: `Interview: I05`, `Amt: Bauamt`. Only for what groups respondents, and only where no column says it.

use std::collections::BTreeMap;

use crate::model::raw::RawTable;
use crate::project::SourceKind;

use super::columns::{Feed, Feeds, is_empty};
use super::heading::{Header, Label, cells_of};
use super::lexicon::Lexicon;

/// Logical columns that one sheet can have in common.
const COMMON: [&str; 4] = ["respondent", "unit", "role", "group"];

/// Cells above the header whose left neighbour names a logical column: name → row and column.
pub(crate) fn cells(
    table: &RawTable,
    header: &Header,
    kind: SourceKind,
) -> BTreeMap<&'static str, (u32, u32)> {
    let mut found = BTreeMap::new();
    if !matches!(
        kind,
        SourceKind::Answers | SourceKind::Barometer | SourceKind::Survey
    ) {
        return found;
    }
    let lexicon = Lexicon::of(kind);
    let rows = table.rows.iter().map(|row| row.number);
    for row in rows.take_while(|row| *row < header.first_row) {
        // A name and its value, perhaps a remark behind them; a fuller row is a table of its own.
        let filled: Vec<(u32, String)> = cells_of(table, row).collect();
        let Some((column, text)) = filled.first().filter(|_| filled.len() <= 3) else {
            continue;
        };
        let label = Label::new(*column, std::slice::from_ref(text));
        let Some((name, _)) = lexicon.recognise(&label) else {
            continue;
        };
        let value = table.cell(row, column + 1);
        if COMMON.contains(&name) && !is_empty(value) {
            found.entry(name).or_insert((row, column + 1));
        }
    }
    found
}

/// Feeds what nothing else feeds.
pub(crate) fn feed(table: &RawTable, header: &Header, kind: SourceKind, feeds: &mut Feeds) {
    for (name, (row, column)) in cells(table, header, kind) {
        if !feeds.by_name.contains_key(name) && !feeds.lost.contains(name) {
            let feed = Feed::Constant(table.cell(row, column).clone(), table.place(row, column));
            feeds.by_name.insert(name, feed);
        }
    }
}
