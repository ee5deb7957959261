//! Interviews side by side: questions in rows, one column per person. Such a table is turned before it is read.
//!
//! Turned it has one row per person; places still name the cells of the file.

use std::collections::BTreeSet;

use crate::model::raw::{RawCell, RawRow, RawTable};
use crate::project::{Layout, Source, SourceKind};

use super::columns::{QUESTION_PREFIX, is_empty};
use super::fold::compact;
use super::heading::{Label, cells_of, text_of};
use super::lexicon::Lexicon;
use super::questions::Questions;
use super::wide::is_question;

/// Larger tables are not made by hand, and a turned one is.
const MOST_ROWS: usize = 2000;
const MOST_COLUMNS: usize = 400;

/// The table with its persons in rows, when they stand in columns.
pub(crate) fn upright(
    source: &Source,
    table: &RawTable,
    questions: &Questions<'_>,
) -> Option<RawTable> {
    let asks = matches!(source.kind, SourceKind::Answers | SourceKind::Barometer);
    let said = matches!(source.layout, Some(layout) if layout != Layout::Wide)
        || source
            .columns
            .keys()
            .any(|name| name.starts_with(QUESTION_PREFIX));
    if !asks || said || table.rows.len() > MOST_ROWS {
        return None;
    }
    let head = head_of(source.kind, table, questions)?;
    Some(turn(table, head))
}

/// The row that names the persons: below it the first column holds questions, beside it stand short names that are no header.
fn head_of(kind: SourceKind, table: &RawTable, questions: &Questions<'_>) -> Option<u32> {
    let lexicon = Lexicon::of(kind);
    let known = |text: &String| lexicon.accepts(&Label::new(1, std::slice::from_ref(text)).forms);
    let head = table.rows.iter().take(20).find(|row| {
        row.cells
            .iter()
            .skip(1)
            .filter(|cell| !is_empty(cell))
            .count()
            >= 2
    })?;
    let names: Vec<String> = cells_of(table, head.number)
        .filter(|(column, _)| *column > 1)
        .map(|(_, text)| text)
        .collect();
    let different: BTreeSet<String> = names.iter().map(|name| compact(name)).collect();
    let plain = names
        .iter()
        .all(|name| name.chars().count() <= 40 && !is_question(name) && !known(name));
    if !plain || different.len() < names.len() || head.cells.len() > MOST_COLUMNS {
        return None;
    }
    let first: Vec<(u32, String)> = table
        .rows
        .iter()
        .filter(|row| row.number > head.number)
        .filter_map(|row| Some((row.number, row.cells.first().and_then(text_of)?)))
        .collect();
    let asking: Vec<u32> = first
        .iter()
        .filter(|(_, text)| is_question(text) || questions.listed(&[compact(text)]).is_some())
        .map(|(row, _)| *row)
        .collect();
    let groups = first.iter().filter(|(_, text)| known(text)).count();
    let wordings: BTreeSet<String> = first.iter().map(|(_, text)| compact(text)).collect();
    let answered = asking
        .iter()
        .flat_map(|row| cells_of(table, *row).filter(|(column, _)| *column > 1))
        .filter(|(_, text)| text.contains(char::is_alphabetic) || text.len() <= 2)
        .count();
    let enough = asking.len() >= 2 && 10 * (asking.len() + groups) >= 6 * first.len();
    (enough && wordings.len() == first.len() && 2 * answered >= asking.len() * names.len())
        .then_some(head.number)
}

/// Rows become columns. What stands above the names is left out, the cell in the corner too: it names neither.
fn turn(table: &RawTable, head: u32) -> RawTable {
    let width = table
        .rows
        .iter()
        .map(|row| row.cells.len())
        .max()
        .unwrap_or(0);
    let height = table.rows.last().map_or(0, |row| row.number);
    let rows = (0..width)
        .filter_map(|index| {
            let number = u32::try_from(index + 1).ok()?;
            let mut cells = vec![RawCell::Empty; usize::try_from(height).ok()?];
            for row in table.rows.iter().filter(|row| row.number >= head) {
                let corner = index == 0 && row.number == head;
                if let Some(cell) = row.cells.get(index).filter(|_| !corner) {
                    cells[usize::try_from(row.number).ok()? - 1] = cell.clone();
                }
            }
            Some(RawRow {
                number,
                cells,
                hidden: false,
            })
        })
        .collect();
    let mut reading = table.reading.clone();
    reading.turned = true;
    RawTable {
        origin: std::sync::Arc::clone(&table.origin),
        rows,
        merged: Vec::new(),
        reading,
    }
}

/// The column of a turned table in which the names of the persons stand: the first that any person has something in.
pub(crate) fn names_column(table: &RawTable) -> Option<u32> {
    if !table.reading.turned {
        return None;
    }
    let person = table.rows.iter().find(|row| row.number > 1)?;
    let index = person.cells.iter().position(|cell| !is_empty(cell))?;
    u32::try_from(index + 1).ok()
}
