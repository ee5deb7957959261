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

/// A block with its rows, and these as items.
struct Block<'p> {
    name: &'p str,
    rows: Vec<&'p PlanRow>,
    items: Vec<Item<'p>>,
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
    let layout = Layout::of(&rows);
    let blocks = of_blocks(&rows, &layout.axis);
    let count: usize = blocks.iter().map(|block| block.items.len()).sum();
    Some(Finding {
        id: "geldplan".to_owned(),
        section: Section::Ressourcen,
        title: Message::new("strategy-money-title"),
        statement: statement(&rows, &layout.axis, count, blocks.len()),
        base: vec![base_counted("n", Counted::Entries, count as u64)],
        table: Table {
            columns: layout.columns(),
            rows: printed(&layout, &blocks, &rows),
            population: None,
        },
        chart: None,
        notes: vec![Message::new("strategy-note-money")],
    })
}

/// Items by block, with a subtotal each where blocks have several items, and one sum below all.
fn printed(layout: &Layout, blocks: &[Block<'_>], rows: &[&PlanRow]) -> Vec<Row> {
    // A subtotal of one item says its number again.
    let summed = blocks.iter().any(|block| block.items.len() > 1);
    let mut printed: Vec<Row> = Vec::new();
    for block in blocks {
        printed.extend({ block.items.iter() }.map(|item| layout.item(block.name, item)));
        if summed {
            let name = match block.name.is_empty() {
                true => Message::new("strategy-row-total"),
                false => Message::new("strategy-row-block-total").with("block", block.name),
            };
            printed.push(layout.total(name, block.name, &block.rows));
        }
    }
    if !summed || blocks.len() > 1 {
        printed.push(layout.total(Message::new("strategy-row-total"), "", rows));
    }
    printed
}

/// Which columns the table has.
struct Layout {
    axis: Axis,
    has_rest: bool,
    has_blocks: bool,
    has_grade: bool,
}

impl Layout {
    fn of(rows: &[&PlanRow]) -> Self {
        let axis = Axis::of(rows, EUROS);
        Self {
            has_rest: axis.has_rest(rows, EUROS),
            has_blocks: block_names(rows).iter().any(|block| !block.is_empty()),
            has_grade: rows.iter().any(|row| row.grade.is_some()),
            axis,
        }
    }

    fn columns(&self) -> Vec<Column> {
        let lead = [
            (self.has_blocks, "block", "strategy-col-block"),
            (true, "item", "strategy-col-item"),
            (self.has_grade, "grade", "strategy-col-grade"),
        ];
        { lead.into_iter() }
            .filter(|(there, ..)| *there)
            .map(|(_, id, header)| Column::new(id, Message::new(header), Role::Label))
            .chain(self.axis.columns(self.has_rest))
            .collect()
    }

    /// The cells before the amounts.
    fn lead(&self, block: &str, name: Cell, grade: Cell) -> Vec<Cell> {
        let mut cells = Vec::new();
        if self.has_blocks {
            cells.push(Cell::text(block));
        }
        cells.push(name);
        if self.has_grade {
            cells.push(grade);
        }
        cells
    }

    /// The sum of some rows in each column of amounts.
    fn amounts(&self, rows: &[&PlanRow]) -> Vec<Cell> {
        (0..self.axis.names.len() + usize::from(self.has_rest))
            .map(|column| {
                let here = { rows.iter().copied() }.filter(|row| self.axis.index(row) == column);
                Sum::of(here, EUROS).cell()
            })
            .collect()
    }

    /// The row of an item.
    fn item(&self, block: &str, item: &Item<'_>) -> Row {
        let grade = { item.rows[0].grade.as_deref() }.map_or_else(empty, Cell::text);
        let lead = self.lead(block, Cell::text(item.name), grade);
        Row {
            evidence: evidence(item.rows.iter().map(|row| &row.place)),
            ..Row::data([lead, self.amounts(&item.rows)].concat())
        }
    }

    /// The row of a sum.
    fn total(&self, name: Message, block: &str, rows: &[&PlanRow]) -> Row {
        let lead = self.lead(block, Cell::label(name), empty());
        Row {
            kind: RowKind::Total,
            ..Row::data([lead, self.amounts(rows)].concat())
        }
    }
}

/// Blocks in the order of the plan.
fn of_blocks<'p>(rows: &[&'p PlanRow], axis: &Axis) -> Vec<Block<'p>> {
    { block_names(rows).into_iter() }
        .map(|name| {
            let of = |row: &&PlanRow| row.block.as_deref().unwrap_or_default() == name;
            let rows: Vec<&PlanRow> = rows.iter().copied().filter(of).collect();
            Block {
                name,
                items: of_items(&rows, axis),
                rows,
            }
        })
        .collect()
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
