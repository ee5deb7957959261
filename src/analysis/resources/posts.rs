//! Posts: existing, needed and the difference by block, and posts by pay grade.

use std::collections::BTreeMap;

use crate::analysis::order::natural;
use crate::analysis::table::{base_counted, empty, evidence, label};
use crate::model::counted::Counted;
use crate::model::finding::{
    Cell, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::{Arg, Message};
use crate::model::strategy::{Measured, PlanRow};

use super::{Axis, Sum, block_names, number};

/// Existing and needed posts by block; nothing without them. What no item tells and a printed total does is in the total row.
pub(super) fn posts(all: &[&PlanRow], totals: &[&PlanRow]) -> Option<Finding> {
    let has = |row: &PlanRow| {
        row.amount(Measured::Actual).is_some() || row.amount(Measured::Target).is_some()
    };
    let rows: Vec<&PlanRow> = all.iter().copied().filter(|row| has(row)).collect();
    if rows.is_empty() {
        return None;
    }
    let cells = |actual: Sum, target: Sum| {
        let difference = match (actual.parts, target.parts) {
            (0, _) | (_, 0) => empty(),
            _ => number(
                target.value - actual.value,
                actual.digits.max(target.digits),
            ),
        };
        [actual.cell(), target.cell(), difference]
    };
    let blocks = block_names(&rows);
    let named = blocks.iter().any(|block| !block.is_empty());
    let of_block = |block: &str| -> Vec<&PlanRow> {
        let within = |row: &&PlanRow| row.block.as_deref().unwrap_or_default() == block;
        rows.iter().copied().filter(within).collect()
    };
    let line = |name: Cell, of: &[&PlanRow]| Row {
        evidence: evidence(of.iter().map(|row| &row.place)),
        ..Row::data(
            [
                vec![name],
                cells(
                    Sum::of(of.iter().copied(), Measured::Actual),
                    Sum::of(of.iter().copied(), Measured::Target),
                )
                .to_vec(),
            ]
            .concat(),
        )
    };
    let whole = |measured| {
        let items = Sum::of(rows.iter().copied(), measured);
        let printed = { totals.iter().copied() }
            .filter(|row| row.block.is_none() && row.amount(measured).is_some());
        match items.parts {
            0 => Sum::of(printed.take(1), measured),
            _ => items,
        }
    };
    let (actual, target) = (whole(Measured::Actual), whole(Measured::Target));
    let mut printed: Vec<Row> = match named {
        true => { blocks.iter() }
            .map(|block| line(Cell::text(*block), &of_block(block)))
            .collect(),
        false => { rows.iter() }
            .map(|row| line(Cell::text(row.item.as_str()), &[*row]))
            .collect(),
    };
    printed.push(Row {
        kind: RowKind::Total,
        ..Row::data(
            [
                vec![label("strategy-row-total")],
                cells(actual, target).to_vec(),
            ]
            .concat(),
        )
    });
    let told = |value: f64| Arg::Decimal {
        value,
        digits: actual.digits.max(target.digits),
    };
    let plain = |id: &str, header| Column::new(id, Message::new(header), Role::Plain);
    Some(Finding {
        id: "stellenplan".to_owned(),
        section: Section::Ressourcen,
        title: Message::new("strategy-posts-title"),
        statement: Statement::Cells {
            wording: match (actual.parts, target.parts) {
                (0, _) => "strategy-posts-statement-target",
                (_, 0) => "strategy-posts-statement-actual",
                _ => "strategy-posts-statement",
            },
            cells: Vec::new(),
            args: vec![
                ("actual", told(actual.value)),
                ("target", told(target.value)),
                ("more", told((target.value - actual.value).abs())),
                ("fewer", usize::from(target.value < actual.value).into()),
            ],
        },
        base: vec![base_counted("n", Counted::Entries, rows.len() as u64)],
        chart: Some(Chart {
            kind: ChartKind::RankedBars,
            label: 0,
            series: vec![1, 2],
        }),
        table: Table {
            columns: vec![
                Column::new("name", Message::new("strategy-col-block"), Role::Label),
                plain("actual", "strategy-col-fte-actual"),
                plain("target", "strategy-col-fte-target"),
                plain("difference", "strategy-col-fte-difference"),
            ],
            rows: printed,
            population: None,
        },
        notes: Vec::new(),
    })
}

/// Numbers of posts by pay grade and period; nothing where no row has a grade and a number of posts.
pub(super) fn grades(all: &[&PlanRow]) -> Option<Finding> {
    const POSTS: Measured = Measured::Posts;
    let rows: Vec<&PlanRow> = { all.iter().copied() }
        .filter(|row| row.grade.is_some() && row.amount(POSTS).is_some())
        .collect();
    if rows.is_empty() {
        return None;
    }
    let axis = Axis::of(&rows, POSTS);
    let has_rest = axis.has_rest(&rows, POSTS);
    let width = axis.names.len() + usize::from(has_rest);
    let mut grades: BTreeMap<Vec<(u64, String)>, (&str, Vec<&PlanRow>)> = BTreeMap::new();
    for row in &rows {
        let grade = row.grade.as_deref().unwrap_or_default();
        grades
            .entry(natural(grade))
            .or_insert_with(|| (grade, Vec::new()))
            .1
            .push(row);
    }
    let counts = |of: &[&PlanRow]| -> Vec<Cell> {
        (0..width)
            .map(|column| {
                let here = of.iter().copied().filter(|row| axis.index(row) == column);
                Sum::of(here, POSTS).cell()
            })
            .collect()
    };
    let mut printed: Vec<Row> = { grades.into_values().rev() }
        .map(|(grade, of)| Row {
            evidence: evidence(of.iter().map(|row| &row.place)),
            ..Row::data([vec![Cell::text(grade)], counts(&of)].concat())
        })
        .collect();
    printed.push(Row {
        kind: RowKind::Total,
        ..Row::data([vec![label("strategy-row-total")], counts(&rows)].concat())
    });
    let sum = Sum::of(
        { rows.iter().copied() }.filter(|row| axis.index(row) == 0),
        POSTS,
    );
    let mut columns = vec![Column::new(
        "grade",
        Message::new("strategy-col-grade"),
        Role::Label,
    )];
    match axis.names.is_empty() {
        true => columns.push(Column::new(
            "posts",
            Message::new("strategy-col-posts"),
            Role::Plain,
        )),
        false => columns.extend(axis.columns(has_rest)),
    }
    Some(Finding {
        id: "stellen-nach-entgeltgruppe".to_owned(),
        section: Section::Ressourcen,
        title: Message::new("strategy-grades-title"),
        statement: Statement::Cells {
            wording: match axis.names.first() {
                Some(_) => "strategy-grades-statement-period",
                None => "strategy-grades-statement",
            },
            cells: Vec::new(),
            args: vec![
                (
                    "posts",
                    Arg::Decimal {
                        value: sum.value,
                        digits: sum.digits,
                    },
                ),
                (
                    "period",
                    Arg::from(axis.names.first().map_or("", String::as_str)),
                ),
            ],
        },
        base: vec![base_counted("n", Counted::Entries, rows.len() as u64)],
        chart: Some(Chart {
            kind: ChartKind::RankedBars,
            label: 0,
            series: (1..=width.min(3)).collect(),
        }),
        table: Table {
            columns,
            rows: printed,
            population: None,
        },
        notes: Vec::new(),
    })
}
