//! The plan item by item: blocks with their subtotals, a column per period or kind of cost.

use crate::analysis::table::{base_counted, empty, evidence};
use crate::model::counted::Counted;
use crate::model::finding::{Cell, Column, Finding, Role, Row, RowKind, Section, Statement, Table};
use crate::model::message::{Arg, Message};
use crate::model::strategy::{Measured, PlanRow};

use super::{Axis, Sum, block_names};

const EUROS: Measured = Measured::Euros;

/// An item with its rows, one per column at most.
struct Item<'p> {
    name: &'p str,
    rows: Vec<&'p PlanRow>,
}

/// The money of the plan; nothing where no row has an amount.
pub(super) fn items(all: &[&PlanRow]) -> Option<Finding> {
    let rows: Vec<&PlanRow> = { all.iter().copied() }
        // Rows with a state of the budget say whence the same money comes; they have a table of their own.
        .filter(|row| row.amount(EUROS).is_some() && row.budget.is_none())
        .collect();
    if rows.is_empty() {
        return None;
    }
    let axis = Axis::of(&rows, EUROS);
    let has_rest = axis.has_rest(&rows, EUROS);
    let width = axis.names.len() + usize::from(has_rest);
    let blocks = block_names(&rows);
    let has_blocks = blocks.iter().any(|block| !block.is_empty());
    let has_grade = rows.iter().any(|row| row.grade.is_some());
    let mut columns = Vec::new();
    if has_blocks {
        columns.push(Column::new(
            "block",
            Message::new("strategy-col-block"),
            Role::Label,
        ));
    }
    columns.push(Column::new(
        "item",
        Message::new("strategy-col-item"),
        Role::Label,
    ));
    if has_grade {
        columns.push(Column::new(
            "grade",
            Message::new("strategy-col-grade"),
            Role::Label,
        ));
    }
    columns.extend(axis.columns(has_rest));
    let parts: Vec<(&str, Vec<&PlanRow>)> = { blocks.iter() }
        .map(|block| {
            let of = |row: &&PlanRow| row.block.as_deref().unwrap_or_default() == *block;
            (*block, rows.iter().copied().filter(of).collect())
        })
        .collect();
    // A subtotal of one item says its number again; then there is one sum below all.
    let summed = parts
        .iter()
        .any(|(_, rows)| of_items(rows, &axis).len() > 1);
    let mut printed: Vec<Row> = Vec::new();
    let mut count = 0;
    let total = |name: Message, block: &str, rows: &[&PlanRow]| {
        let mut cells = Vec::new();
        if has_blocks {
            cells.push(Cell::text(block));
        }
        cells.push(Cell::label(name));
        cells.extend(has_grade.then(empty));
        row(cells, rows, &axis, width, RowKind::Total)
    };
    for (block, of_block) in &parts {
        let items = of_items(of_block, &axis);
        count += items.len();
        printed.extend(items.iter().map(|item| {
            let lead = lead(
                has_blocks,
                has_grade,
                block,
                Cell::text(item.name),
                item.rows[0],
            );
            row(lead, &item.rows, &axis, width, RowKind::Data)
        }));
        if summed {
            let name = match block.is_empty() {
                true => Message::new("strategy-row-total"),
                false => Message::new("strategy-row-block-total").with("block", *block),
            };
            printed.push(total(name, block, of_block));
        }
    }
    if !summed {
        printed.push(total(Message::new("strategy-row-total"), "", &rows));
    }
    Some(Finding {
        id: "geldplan".to_owned(),
        section: Section::Ressourcen,
        title: Message::new("strategy-money-title"),
        statement: statement(&rows, &axis, count, blocks.len()),
        base: vec![base_counted("n", Counted::Entries, count as u64)],
        table: Table {
            columns,
            rows: printed,
            population: None,
        },
        chart: None,
        notes: vec![Message::new("strategy-note-money")],
    })
}

fn lead(has_blocks: bool, has_grade: bool, block: &str, name: Cell, row: &PlanRow) -> Vec<Cell> {
    let mut cells = Vec::new();
    if has_blocks {
        cells.push(Cell::text(block));
    }
    cells.push(name);
    if has_grade {
        cells.push(row.grade.as_deref().map_or_else(empty, Cell::text));
    }
    cells
}

/// Rows of one name are one item, as long as each has a column of its own.
fn of_items<'p>(rows: &[&'p PlanRow], axis: &Axis) -> Vec<Item<'p>> {
    let mut items: Vec<Item<'p>> = Vec::new();
    for row in rows {
        let free = |item: &&mut Item<'p>| {
            item.name == row.item
                && item.rows[0].grade == row.grade
                && item
                    .rows
                    .iter()
                    .all(|other| axis.index(other) != axis.index(row))
        };
        match items.iter_mut().find(free) {
            Some(item) => item.rows.push(row),
            None => items.push(Item {
                name: &row.item,
                rows: vec![row],
            }),
        }
    }
    items
}

fn row(mut cells: Vec<Cell>, rows: &[&PlanRow], axis: &Axis, width: usize, kind: RowKind) -> Row {
    for column in 0..width {
        let here = rows.iter().copied().filter(|row| axis.index(row) == column);
        cells.push(Sum::of(here, EUROS).cell());
    }
    Row {
        kind,
        evidence: match kind {
            RowKind::Data => evidence(rows.iter().map(|row| &row.place)),
            _ => Vec::new(),
        },
        ..Row::data(cells)
    }
}

/// The sum of the first column, and of the last where there are several.
fn statement(rows: &[&PlanRow], axis: &Axis, items: usize, blocks: usize) -> Statement {
    let sum = |index: usize| {
        let sum = Sum::of(
            { rows.iter().copied() }.filter(|row| axis.index(row) == index),
            EUROS,
        );
        Arg::Decimal {
            value: sum.value,
            digits: sum.digits,
        }
    };
    let (wording, args) = match &axis.names[..] {
        [] => ("strategy-money-statement-one", vec![("first", sum(0))]),
        [only] => (
            "strategy-money-statement-period",
            vec![("first", sum(0)), ("firstname", Arg::from(only.as_str()))],
        ),
        [first, .., last] => (
            "strategy-money-statement",
            vec![
                ("first", sum(0)),
                ("firstname", Arg::from(first.as_str())),
                ("last", sum(axis.names.len() - 1)),
                ("lastname", Arg::from(last.as_str())),
            ],
        ),
    };
    let mut args: Vec<(&'static str, Arg)> = args;
    args.push(("items", items.into()));
    args.push(("blocks", blocks.into()));
    Statement::Cells {
        wording,
        cells: Vec::new(),
        args,
    }
}
