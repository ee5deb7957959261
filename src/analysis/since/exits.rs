//! Who was expected to leave: the forecast of then beside that of now, and beside who really left where the project says it.

use crate::model::finding::{Cell, CellValue, Column, Finding, Role, Row, RowKind, Statement};
use crate::model::message::Message;

use super::super::table::{base_plain, empty};
use super::overview::Verdict;
use super::side::Side;
use super::{Change, Frame, Unlike, alike};

const WANTED: [&str; 2] = ["year", "heads"];

/// Compares two forecasts by year; `published` has what really happened in `altersabgaenge-rueckschau`.
pub(super) fn exits(
    sides: &(Side<'_>, Side<'_>),
    published: &[&Finding],
    frame: Frame,
) -> Result<Change, Unlike> {
    alike(sides, &WANTED)?;
    let (before, today) = sides;
    let actual = actual(published);
    let real = |year: &str| {
        let found = actual.iter().find(|(named, _)| named == year);
        found.map(|(_, value)| value.clone())
    };
    let mut names = before.names("year");
    let new = { today.names("year").into_iter() }.filter(|name| !names.contains(name));
    let new: Vec<String> = new.collect();
    names.extend(new);
    let cell = |side: &Side<'_>, year: &str| {
        let line = side.find("year", year);
        line.map_or_else(empty, |line| Cell::new(side.cell(line, "heads")))
    };
    let rows: Vec<Row> = { names.iter() }
        .map(|year| {
            Row::data(vec![
                Cell::text(year.as_str()),
                cell(before, year),
                cell(today, year),
                real(year).map_or_else(empty, Cell::new),
            ])
        })
        .collect();
    if rows.is_empty() {
        return Err(Unlike::Because(Verdict::OtherTable));
    }
    let judged = { names.iter() }
        .filter(|year| real(year).is_some() && before.find("year", year).is_some())
        .count() as u64;
    Ok(Change {
        statement: Statement::Cells {
            wording: "since-exits-statement",
            cells: Vec::new(),
            args: vec![("day", frame.day.into()), ("judged", judged.into())],
        },
        base: vec![base_plain("years", "since-base-rows", rows.len() as u64)],
        columns: columns(frame),
        rows,
        notes: vec![Message::new("since-note-exits")],
    })
}

/// Years with the number of those who really left.
fn actual(published: &[&Finding]) -> Vec<(String, CellValue)> {
    let back = published
        .iter()
        .find(|f| f.id == "altersabgaenge-rueckschau");
    let Some((back, at)) = back.and_then(|f| Some((f, f.table.column("actual")?))) else {
        return Vec::new();
    };
    { back.table.rows.iter() }
        .filter(|row| row.kind == RowKind::Data)
        .filter_map(|row| match &row.cells.first()?.value {
            CellValue::Text(year) => Some((year.clone(), row.cells[at].value.clone())),
            _ => None,
        })
        .collect()
}

fn columns(frame: Frame) -> Vec<Column> {
    let of = |id, key, role| Column::new(id, Message::new(key).with("day", frame.day), role);
    vec![
        of("year", "since-col-exit-year", Role::Label),
        of("before", "since-col-forecast-before", Role::Plain),
        of("now", "since-col-forecast-now", Role::Plain),
        of("actual", "since-col-actual", Role::Plain),
    ]
}
