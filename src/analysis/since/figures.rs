//! Kennzahlen then and now, against their targets: nearer, farther, no new value; another unit of measure is a break.

use crate::model::finding::{Cell, CellValue, Column, Role, Row, Sign, Statement};
use crate::model::message::Message;

use super::super::table::{base_plain, empty, label};
use super::overview::Verdict;
use super::side::{Line, Side};
use super::{Change, Frame, Unlike, alike};

const WANTED: [&str; 5] = ["name", "value", "measure", "year", "target"];

/// How a figure moved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Nearer,
    Farther,
    AsFar,
    NoNewValue,
    Break,
    NoTarget,
    Unknown,
}

impl Way {
    fn cell(self) -> Cell {
        match self {
            Self::Nearer => label("since-way-nearer"),
            Self::Farther => label("since-way-farther"),
            Self::AsFar => label("since-way-as-far"),
            Self::NoNewValue => label("since-way-no-new-value"),
            Self::Break => label("since-way-break"),
            Self::NoTarget | Self::Unknown => empty(),
        }
    }
}

/// Compares the Kennzahlen of two reports.
pub(super) fn figures(sides: &(Side<'_>, Side<'_>), frame: Frame) -> Result<Change, Unlike> {
    alike(sides, &WANTED[..3])?;
    let (before, today) = sides;
    let mut rows = Vec::new();
    let mut ways = Vec::new();
    for line in today.lines() {
        let name = today.name(line, "name");
        let Some(then) = before.find("name", &name) else {
            continue;
        };
        let way = way((before, then), (today, line));
        ways.push(way);
        rows.push(row((before, then), (today, line), way));
    }
    if rows.is_empty() {
        return Err(Unlike::Because(Verdict::OtherTable));
    }
    let of = |wanted: Way| ways.iter().filter(|way| **way == wanted).count() as u64;
    let all = ways.len() as u64;
    Ok(Change {
        statement: Statement::Cells {
            wording: "since-figures-statement",
            cells: Vec::new(),
            args: vec![
                ("day", frame.day.into()),
                ("all", all.into()),
                ("nearer", of(Way::Nearer).into()),
                ("farther", of(Way::Farther).into()),
                ("still", of(Way::NoNewValue).into()),
            ],
        },
        base: vec![base_plain("figures", "since-base-figures", all)],
        columns: columns(frame),
        rows,
        notes: vec![Message::new("since-note-figures")],
    })
}

fn way((before, then): (&Side<'_>, &Line), (today, line): (&Side<'_>, &Line)) -> Way {
    if before.name(then, "measure") != today.name(line, "measure") {
        return Way::Break;
    }
    let year = |side: &Side<'_>, line| side.cell(line, "year");
    let is_known = !matches!(year(today, line), CellValue::Empty);
    if is_known && year(before, then) == year(today, line) {
        return Way::NoNewValue;
    }
    let number = |side: &Side<'_>, line, id| side.cell(line, id).number();
    let (Some(was), Some(is)) = (number(before, then, "value"), number(today, line, "value"))
    else {
        return Way::Unknown;
    };
    // The target of today, for both: one that was moved brings nobody nearer.
    let Some(target) = number(today, line, "target") else {
        return Way::NoTarget;
    };
    match (is - target).abs().total_cmp(&(was - target).abs()) {
        std::cmp::Ordering::Less => Way::Nearer,
        std::cmp::Ordering::Greater => Way::Farther,
        std::cmp::Ordering::Equal => Way::AsFar,
    }
}

fn row((before, then): (&Side<'_>, &Line), (today, line): (&Side<'_>, &Line), way: Way) -> Row {
    let was = before.cell(then, "value");
    let is = today.cell(line, "value");
    let change = match (was.number(), is.number()) {
        _ if way == Way::Break => Cell::new(CellValue::Sign(Sign::Break)),
        (Some(was_value), Some(is_value)) => Cell::new(CellValue::Number {
            value: is_value - was_value,
            digits: digits(&was).max(digits(&is)),
        }),
        _ => empty(),
    };
    Row::data(vec![
        Cell::new(today.cell(line, "name")),
        Cell::new(was),
        Cell::new(is),
        Cell::new(today.cell(line, "measure")),
        change,
        Cell::new(before.cell(then, "target")),
        Cell::new(today.cell(line, "target")),
        way.cell(),
    ])
}

fn digits(value: &CellValue) -> u8 {
    match value {
        CellValue::Number { digits, .. } | CellValue::Approximate { digits, .. } => *digits,
        _ => 0,
    }
}

fn columns(frame: Frame) -> Vec<Column> {
    let plain = |id, key| Column::new(id, Message::new(key).with("day", frame.day), Role::Plain);
    let name = |id, key| Column::new(id, Message::new(key), Role::Label);
    vec![
        name("name", "since-col-figure"),
        plain("before", "since-col-value-before"),
        plain("now", "since-col-value-now"),
        name("measure", "since-col-measure"),
        plain("change", "since-col-change"),
        plain("target_before", "since-col-target-before"),
        plain("target_now", "since-col-target-now"),
        name("way", "since-col-way"),
    ]
}
