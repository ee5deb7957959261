//! The age classes of the staff then and now. Everybody is counted, so nothing is tested; other classes are a break.

use crate::model::finding::{Cell, CellValue, Column, Role, Row, Statement};
use crate::model::message::Message;

use super::super::table::{base_plain, empty};
use super::overview::Verdict;
use super::side::Side;
use super::{Change, Frame, Unlike, alike};

const WANTED: [&str; 2] = ["class", "heads"];

/// Compares two age structures.
pub(super) fn ages(sides: &(Side<'_>, Side<'_>), frame: Frame) -> Result<Change, Unlike> {
    alike(sides, &WANTED)?;
    let (before, today) = sides;
    if before.names("class") != today.names("class") {
        return Err(Unlike::Because(Verdict::OtherScale));
    }
    let rows = before.lines().iter().zip(today.lines());
    let rows = rows.map(|(then, now)| {
        let was = before.cell(then, "heads");
        let is = today.cell(now, "heads");
        let change = match (was.number(), is.number()) {
            (Some(was), Some(is)) => Cell::new(CellValue::Number {
                value: is - was,
                digits: 0,
            }),
            _ => empty(),
        };
        Row::data(vec![
            Cell::new(today.cell(now, "class")),
            Cell::new(was),
            Cell::new(is),
            change,
            Cell::new(before.cell(then, "share_of_heads")),
            Cell::new(today.cell(now, "share_of_heads")),
        ])
    });
    let rows: Vec<Row> = rows.collect();
    let classes = rows.len() as u64;
    Ok(Change {
        statement: Statement::Cells {
            wording: "since-ages-statement",
            cells: Vec::new(),
            args: vec![("day", frame.day.into()), ("classes", classes.into())],
        },
        base: vec![base_plain("classes", "since-base-classes", classes)],
        columns: columns(frame),
        rows,
        notes: Vec::new(),
    })
}

fn columns(frame: Frame) -> Vec<Column> {
    let plain = |id, key| Column::new(id, Message::new(key).with("day", frame.day), Role::Plain);
    vec![
        Column::new("class", Message::new("since-col-class"), Role::Label),
        plain("before", "since-col-heads-before"),
        plain("now", "since-col-heads-now"),
        plain("change", "since-col-change"),
        plain("share_before", "since-col-share-before"),
        plain("share_now", "since-col-share-now"),
    ]
}
