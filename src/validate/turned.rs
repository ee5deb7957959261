//! Interviews side by side: questions in rows, one column per person; and lists that lie on their side: a column per thing. Such a
//! table is turned before it is read.
//!
//! Turned it has one row per person or thing; places still name the cells of the file.

use std::collections::BTreeSet;

use crate::model::raw::{RawCell, RawRow, RawTable};
use crate::project::{Layout, Source, SourceKind};

use super::columns::{QUESTION_PREFIX, is_empty};
use super::fold::compact;
use super::heading::{Label, cells_of, text_of};
use super::lexicon::Lexicon;
use super::questions::Questions;
use super::schema::schema;
use super::states::LISTS;
use super::values::grades;
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
    let lists = LISTS.contains(&source.kind);
    let said = matches!(source.layout, Some(layout) if layout != Layout::Wide)
        || source
            .columns
            .keys()
            .any(|name| name.starts_with(QUESTION_PREFIX));
    if !(asks || lists) || said || table.rows.len() > MOST_ROWS {
        return None;
    }
    if lists {
        let (head, corner) = head_of_list(source, table)?;
        return Some(turn(table, head, corner));
    }
    let head = head_of(source.kind, table, questions)?;
    Some(turn(table, head, RawCell::Empty))
}

/// The row that names the things of a list that lies on its side, and the cell of its corner: the first column holds the headers
/// of the kind, and more of them than any row. A corner that names nothing is taken for the name of the things.
fn head_of_list(source: &Source, table: &RawTable) -> Option<(u32, RawCell)> {
    const LEAST: usize = 3;
    let beside = |wanted: &String| {
        { table.rows.iter() }
            .filter_map(|row| row.cells.first().and_then(text_of))
            .any(|text| compact(&text) == compact(wanted))
    };
    let corner = source
        .columns
        .values()
        .filter(|wanted| !beside(wanted))
        .count();
    if source.header_row.is_some_and(|row| row > 1) || corner > 1 {
        return None;
    }
    let lexicon = Lexicon::of(source.kind);
    let named = |text: &String| {
        let label = Label::new(1, std::slice::from_ref(text));
        lexicon.recognise(&label).map(|(name, _)| name)
    };
    let first: Vec<(u32, String)> = { table.rows.iter() }
        .filter_map(|row| Some((row.number, row.cells.first().and_then(text_of)?)))
        .collect();
    let heads = |row: u32| {
        { cells_of(table, row) }
            .filter(|(_, text)| named(text).is_some())
            .count()
    };
    let head = { table.rows.iter().map(|row| row.number).take(20) }.find(|row| {
        cells_of(table, *row)
            .filter(|(column, _)| *column > 1)
            .count()
            > 1
    })?;
    let below: Vec<&String> = { first.iter() }
        .filter(|(row, _)| *row > head)
        .map(|(_, text)| text)
        .collect();
    let found: BTreeSet<&str> = below.iter().filter_map(|text| named(text)).collect();
    let most = { table.rows.iter().take(20) }
        .map(|row| heads(row.number))
        .max()?;
    let mostly = 10 * found.len() >= 6 * below.len();
    if found.len() < LEAST || found.len() <= most || !mostly {
        return None;
    }
    let corner = table.cell(head, 1).clone();
    let mandatory = { schema(source.kind).columns.iter() }.find(|column| column.mandatory);
    let fed = mandatory.is_none_or(|column| found.contains(column.name));
    let corner_feeds = text_of(&corner).is_some_and(|text| {
        named(&text).is_some_and(|name| mandatory.is_some_and(|column| column.name == name))
    });
    let corner = match mandatory.and_then(|column| column.headers.first()) {
        Some(header) if !fed && !corner_feeds => RawCell::Text((*header).to_owned()),
        _ => corner,
    };
    Some((head, corner))
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
        // "1 - sehr gut" is a grade and asks nothing.
        .filter(|(_, text)| grades::of_text(text).is_none())
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

/// Rows become columns. What stands above the names is left out; in the corner stands what heads the names.
fn turn(table: &RawTable, head: u32, heading: RawCell) -> RawTable {
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
                let cell = if corner {
                    Some(&heading)
                } else {
                    row.cells.get(index)
                };
                if let Some(cell) = cell {
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
