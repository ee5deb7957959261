//! How Kennzahlen stand to the path to their target, then and now: on track, behind, reached, missed.

use crate::model::finding::{Cell, CellValue, Column, Role, Row, Statement};
use crate::model::message::Message;

use super::super::table::base_plain;
use super::overview::Verdict;
use super::side::Side;
use super::{Change, Frame, Unlike, alike};

const WANTED: [&str; 2] = ["name", "standing"];

/// Compares the standings of figures that both reports have.
pub(super) fn pace(sides: &(Side<'_>, Side<'_>), frame: Frame) -> Result<Change, Unlike> {
    alike(sides, &WANTED)?;
    let (before, today) = sides;
    let cell = |side: &Side<'_>, line, id| match side.cell(line, id) {
        CellValue::Sign(sign) => Cell::new(CellValue::Sign(sign)),
        value => Cell::new(value),
    };
    let pairs = { today.lines().iter() }
        .filter_map(|line| Some((before.find("name", &today.name(line, "name"))?, line)));
    let pairs: Vec<_> = pairs.collect();
    if pairs.is_empty() {
        return Err(Unlike::Because(Verdict::OtherTable));
    }
    let other = { pairs.iter() }
        .filter(|(then, now)| before.name(then, "standing") != today.name(now, "standing"))
        .count() as u64;
    let rows = { pairs.iter() }.map(|(then, now)| {
        Row::data(vec![
            cell(today, now, "name"),
            cell(before, then, "standing"),
            cell(today, now, "standing"),
            cell(before, then, "needed"),
            cell(today, now, "needed"),
            cell(today, now, "so_far"),
        ])
    });
    let all = pairs.len() as u64;
    Ok(Change {
        statement: Statement::Cells {
            wording: "since-pace-statement",
            cells: Vec::new(),
            args: vec![
                ("day", frame.day.into()),
                ("all", all.into()),
                ("other", other.into()),
            ],
        },
        base: vec![base_plain("figures", "since-base-figures", all)],
        columns: columns(frame),
        rows: rows.collect(),
        notes: vec![Message::new("since-note-pace")],
    })
}

fn columns(frame: Frame) -> Vec<Column> {
    let of = |id, key, role| Column::new(id, Message::new(key).with("day", frame.day), role);
    vec![
        of("name", "since-col-figure", Role::Label),
        of("before", "since-col-standing-before", Role::Label),
        of("now", "since-col-standing-now", Role::Label),
        of("needed_before", "since-col-needed-before", Role::Plain),
        of("needed_now", "since-col-needed-now", Role::Plain),
        of("so_far", "since-col-so-far", Role::Plain),
    ]
}
