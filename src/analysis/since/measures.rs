//! Measures whose status is another than then, new ones, and those that the plan no longer has.

use crate::model::finding::{Cell, CellValue, Column, Role, Row, Sign, Statement};
use crate::model::message::Message;

use super::super::table::base_plain;
use super::side::{Line, Side};
use super::{Change, Frame, Unlike, alike};

const WANTED: [&str; 2] = ["title", "status"];

/// Compares two lists of measures.
pub(super) fn measures(sides: &(Side<'_>, Side<'_>), frame: Frame) -> Result<Change, Unlike> {
    alike(sides, &WANTED)?;
    let (before, today) = sides;
    let nothing = || Cell::new(CellValue::Sign(Sign::Nothing));
    let row = |side: &Side<'_>, line: &Line, was: Cell, is: Cell| {
        let name = |id| Cell::new(side.cell(line, id));
        Row::data(vec![name("number"), name("title"), was, is])
    };
    let (mut moved, mut new, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for line in today.lines() {
        let is = Cell::new(today.cell(line, "status"));
        match same(line, today, before) {
            Some(then) if before.cell(then, "status") == is.value => {}
            Some(then) => {
                let was = Cell::new(before.cell(then, "status"));
                moved.push(row(today, line, was, is));
            }
            None => new.push(row(today, line, nothing(), is)),
        }
    }
    for then in before.lines() {
        if same(then, before, today).is_none() {
            let was = Cell::new(before.cell(then, "status"));
            gone.push(row(before, then, was, nothing()));
        }
    }
    let number = |rows: &[Row]| (rows.len() as u64).into();
    let args = vec![
        ("day", frame.day.into()),
        ("moved", number(&moved)),
        ("new", number(&new)),
        ("gone", number(&gone)),
    ];
    Ok(Change {
        statement: Statement::Cells {
            wording: "since-measures-statement",
            cells: Vec::new(),
            args,
        },
        base: vec![base_plain(
            "measures",
            "since-base-measures",
            today.lines().len() as u64,
        )],
        columns: columns(frame),
        rows: moved.into_iter().chain(new).chain(gone).collect(),
        notes: vec![Message::new("since-note-measures")],
    })
}

/// The same measure in the other report: the one with its title, and with its number where several have that title.
pub(super) fn same<'s>(line: &Line, side: &Side<'_>, other: &'s Side<'_>) -> Option<&'s Line> {
    let title = side.name(line, "title");
    let titled = { other.lines().iter() }.filter(|line| other.name(line, "title") == title);
    let titled: Vec<&Line> = titled.collect();
    match titled[..] {
        [one] => Some(one),
        _ => {
            let number = side.cell(line, "number");
            { titled.into_iter() }.find(|line| other.cell(line, "number") == number)
        }
    }
}

fn columns(frame: Frame) -> Vec<Column> {
    let name = |id, key| Column::new(id, Message::new(key).with("day", frame.day), Role::Label);
    vec![
        name("number", "since-col-number"),
        name("title", "since-col-measure-title"),
        name("before", "since-col-status-before"),
        name("now", "since-col-status-now"),
    ]
}
