//! Money by period or kind of cost, per inhabitant, per head of the administration and per desk, where their numbers are known.

use crate::analysis::table::{base_plain, empty, evidence, label};
use crate::model::finding::{
    BaseFigure, Cell, CellValue, Column, Finding, Role, Row, Section, Statement, Table,
};
use crate::model::message::{Arg, Message};
use crate::model::strategy::{Measured, PlanRow};
use crate::project::Size;

use super::{Axis, Sum};

const EUROS: Measured = Measured::Euros;

/// Of whom or what money is told per one.
struct Head {
    id: &'static str,
    header: &'static str,
    base: &'static str,
    /// How a sentence names one of them.
    word: &'static str,
    of: fn(&Size) -> Option<u32>,
}

const HEADS: [Head; 3] = [
    Head {
        id: "inhabitants",
        header: "strategy-col-per-inhabitant",
        base: "strategy-base-inhabitants",
        word: "strategy-per-inhabitant",
        of: |size| size.inhabitants,
    },
    Head {
        id: "employees",
        header: "strategy-col-per-employee",
        base: "strategy-base-employees",
        word: "strategy-per-employee",
        of: |size| size.employees,
    },
    Head {
        id: "desks",
        header: "strategy-col-per-desk",
        base: "strategy-base-desks",
        word: "strategy-per-desk",
        of: |size| size.desks,
    },
];

/// Money per head; nothing without a size of the town or without money.
pub(super) fn heads(all: &[&PlanRow], size: &Size) -> Option<Finding> {
    let known: Vec<(&Head, f64)> = { HEADS.iter() }
        .filter_map(|head| Some((head, f64::from((head.of)(size)?))))
        .collect();
    let rows: Vec<&PlanRow> = { all.iter().copied() }
        .filter(|row| row.amount(EUROS).is_some() && row.budget.is_none())
        .collect();
    if known.is_empty() || rows.is_empty() {
        return None;
    }
    let axis = Axis::of(&rows, EUROS);
    let lines = axis.names.len().max(1);
    let sum = |line: usize| {
        let here = { rows.iter().copied() }.filter(|row| axis.index(row) == line);
        Sum::of(here, EUROS)
    };
    let printed = (0..lines).map(|line| {
        let places = { rows.iter() }.filter(|row| axis.index(row) == line);
        let name = axis.names.get(line).map(|name| Cell::text(name.as_str()));
        let mut cells = vec![
            name.unwrap_or_else(|| label("strategy-row-total")),
            sum(line).cell(),
        ];
        cells.extend(known.iter().map(|(_, heads)| per(sum(line), *heads)));
        Row {
            evidence: evidence(places.map(|row| &row.place)),
            ..Row::data(cells)
        }
    });
    Some(Finding {
        id: "geldplan-je-kopf".to_owned(),
        section: Section::Ressourcen,
        title: Message::new("strategy-heads-title"),
        statement: statement(known[0], sum(0), &axis),
        base: known
            .iter()
            .map(|(head, count)| base(head, *count))
            .collect(),
        table: Table {
            columns: columns(&axis, &known),
            rows: printed.collect(),
            population: None,
        },
        chart: None,
        notes: vec![Message::new("strategy-note-heads")],
    })
}

/// Euros of one, to the cent.
fn per(sum: Sum, heads: f64) -> Cell {
    match sum.parts {
        0 => empty(),
        _ => Cell::new(CellValue::Number {
            value: (sum.value / heads * 100.0).round() / 100.0,
            digits: 2,
        }),
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it was a whole number before"
)]
fn base(head: &Head, count: f64) -> BaseFigure {
    base_plain(head.id, head.base, count as u64)
}

fn columns(axis: &Axis, known: &[(&Head, f64)]) -> Vec<Column> {
    let plain = |id: &str, header| Column::new(id, Message::new(header), Role::Plain);
    {
        [
            Column::new("name", Message::new(axis.header), Role::Label),
            plain("sum", "strategy-col-sum"),
        ]
        .into_iter()
    }
    .chain(known.iter().map(|(head, _)| plain(head.id, head.header)))
    .collect()
}

/// What the first line comes to per one of the first that is known.
fn statement((head, heads): (&Head, f64), sum: Sum, axis: &Axis) -> Statement {
    let decimal = |value, digits| Arg::Decimal { value, digits };
    let period = axis.names.first();
    Statement::Cells {
        wording: match period {
            Some(_) => "strategy-heads-statement-period",
            None => "strategy-heads-statement",
        },
        cells: Vec::new(),
        args: vec![
            ("sum", decimal(sum.value, sum.digits)),
            ("value", decimal(sum.value / heads, 2)),
            ("head", Message::new(head.word).into()),
            ("period", period.cloned().unwrap_or_default().into()),
        ],
    }
}
