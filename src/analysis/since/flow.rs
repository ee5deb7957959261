//! The flow of measures between states: of those with a state then, how many have which one now.

use crate::model::finding::{
    BaseFigure, Cell, CellValue, Column, Finding, Role, Row, Section, Sign, Statement, Table,
};
use crate::model::message::Message;

use super::super::table::base_plain;
use super::Frame;
use super::measures::same;
use super::side::Side;

/// A matrix of states then by states now; nothing where no measure stands in both lists.
pub(super) fn flow(sides: &(Side<'_>, Side<'_>), frame: Frame) -> Option<Finding> {
    let (before, today) = sides;
    let pairs: Vec<(String, String)> = { today.lines().iter() }
        .filter_map(|line| {
            let then = same(line, today, before)?;
            Some((before.name(then, "status"), today.name(line, "status")))
        })
        .filter(|(then, now)| !then.is_empty() && !now.is_empty())
        .collect();
    if pairs.is_empty() {
        return None;
    }
    let from = seen(pairs.iter().map(|(then, _)| then));
    let to = seen(pairs.iter().map(|(_, now)| now));
    let number = |then: &String, now: Option<&String>| {
        let found = pairs
            .iter()
            .filter(|(a, b)| a == then && now.is_none_or(|now| b == now));
        match found.count() {
            0 => Cell::new(CellValue::Sign(Sign::Nothing)),
            count => Cell::count(count as u64),
        }
    };
    let rows = { from.iter() }.map(|then| {
        let cells = { to.iter() }.map(|now| number(then, Some(now)));
        let name = std::iter::once(Cell::text(then.as_str()));
        Row::data(name.chain(cells).chain([number(then, None)]).collect())
    });
    let stayed = pairs.iter().filter(|(then, now)| then == now).count() as u64;
    let all = pairs.len() as u64;
    let base: Vec<BaseFigure> = vec![base_plain("measures", "since-base-measures", all)];
    Some(Finding {
        id: "massnahmen-fluss-vorjahr".to_owned(),
        section: Section::Strategie,
        title: Message::new("since-flow-title"),
        statement: Statement::Cells {
            wording: "since-flow-statement",
            cells: Vec::new(),
            args: vec![
                ("day", frame.day.into()),
                ("all", all.into()),
                ("stayed", stayed.into()),
            ],
        },
        base,
        table: Table {
            columns: columns(&to, frame),
            rows: rows.collect(),
            population: None,
        },
        chart: None,
        notes: vec![Message::new("since-note-measures")],
    })
}

/// Names in the order in which they are first seen.
fn seen<'n>(names: impl Iterator<Item = &'n String>) -> Vec<String> {
    let mut seen: Vec<String> = Vec::new();
    for name in names {
        if !seen.contains(name) {
            seen.push(name.clone());
        }
    }
    seen
}

fn columns(to: &[String], frame: Frame) -> Vec<Column> {
    let first = Message::new("since-col-status-before").with("day", frame.day);
    let states = { to.iter().enumerate() }.map(|(at, name)| {
        let header = Message::new("since-col-status-to").with("name", name.as_str());
        Column::new(format!("status_{}", at + 1), header, Role::Plain)
    });
    std::iter::once(Column::new("before", first, Role::Label))
        .chain(states)
        .chain([Column::new(
            "all",
            Message::new("since-col-all"),
            Role::Plain,
        )])
        .collect()
}
