//! Blocks by period or kind of cost, each with its share, and together.

use crate::analysis::table::{base_counted, evidence, label};
use crate::model::counted::Counted;
use crate::model::finding::{
    Cell, CellValue, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement,
    Table,
};
use crate::model::message::{Arg, Message};
use crate::model::strategy::{Measured, PlanRow};

use super::{Axis, Sum, names_of};

const EUROS: Measured = Measured::Euros;

/// By what the money is parted.
struct Parting {
    id: &'static str,
    title: &'static str,
    wording: &'static str,
    of: fn(&PlanRow) -> Option<&str>,
}

/// Money by block.
pub(super) fn blocks(all: &[&PlanRow]) -> Option<Finding> {
    let parting = Parting {
        id: "geldplan-bloecke",
        title: "strategy-blocks-title",
        wording: "strategy-blocks-statement",
        of: |row| row.block.as_deref(),
    };
    parting.finding(all)
}

/// Money by state of the budget.
pub(super) fn budgets(all: &[&PlanRow]) -> Option<Finding> {
    let parting = Parting {
        id: "geldplan-haushalt",
        title: "strategy-budget-title",
        wording: "strategy-budget-statement",
        of: |row| row.budget.as_deref(),
    };
    parting.finding(all)
}

impl Parting {
    /// Parts and periods; nothing where there is one part or no period.
    fn finding(&self, all: &[&PlanRow]) -> Option<Finding> {
        let rows: Vec<&PlanRow> = { all.iter().copied() }
            .filter(|row| row.amount(EUROS).is_some() && (self.of)(row).is_some())
            .collect();
        let axis = Axis::of(&rows, EUROS);
        let blocks = names_of(&rows, self.of);
        if blocks.len() < 2 || axis.names.is_empty() {
            return None;
        }
        let of = |block: &str, column: Option<usize>| {
            let here = { rows.iter().copied() }.filter(|row| {
                (self.of)(row) == Some(block)
                    && column.is_none_or(|column| axis.index(row) == column)
            });
            Sum::of(here, EUROS)
        };
        let cells = |column: Option<usize>| {
            let sums: Vec<Sum> = blocks.iter().map(|block| of(block, column)).collect();
            let whole = Sum {
                value: sums.iter().map(|sum| sum.value).sum(),
                digits: sums.iter().map(|sum| sum.digits).max().unwrap_or(0),
                parts: sums.iter().map(|sum| sum.parts).sum(),
            };
            let shares = { sums.iter() }.map(|sum| match whole.value {
                0.0 => crate::analysis::table::empty(),
                value => Cell::new(CellValue::Share(sum.value / value)),
            });
            { sums.iter() }
                .map(|sum| sum.cell())
                .chain([whole.cell()])
                .chain(shares)
                .collect::<Vec<Cell>>()
        };
        let mut printed: Vec<Row> = { axis.names.iter().enumerate() }
            .map(|(index, name)| Row {
                evidence: evidence(
                    { rows.iter() }
                        .filter(|row| axis.index(row) == index)
                        .map(|row| &row.place),
                ),
                ..Row::data([vec![Cell::text(name.as_str())], cells(Some(index))].concat())
            })
            .collect();
        if printed.len() > 1 {
            printed.push(Row {
                kind: RowKind::Total,
                ..Row::data([vec![label("strategy-row-total")], cells(None)].concat())
            });
        }
        let largest =
            { blocks.iter() }.max_by(|a, b| of(a, None).value.total_cmp(&of(b, None).value))?;
        let whole: f64 = blocks.iter().map(|block| of(block, None).value).sum();
        Some(Finding {
            id: self.id.to_owned(),
            section: Section::Ressourcen,
            title: Message::new(self.title),
            statement: Statement::Cells {
                wording: self.wording,
                cells: Vec::new(),
                args: vec![
                    ("block", Arg::from(*largest)),
                    ("share", Arg::Share(of(largest, None).value / whole)),
                    ("blocks", blocks.len().into()),
                ],
            },
            base: vec![base_counted("n", Counted::Entries, rows.len() as u64)],
            chart: Some(Chart {
                kind: if blocks.len() <= 3 {
                    ChartKind::RankedBars
                } else {
                    ChartKind::HeatMap
                },
                label: 0,
                series: (1..=blocks.len()).collect(),
            }),
            table: Table {
                columns: columns(&axis, &blocks),
                rows: printed,
                population: None,
            },
            notes: vec![Message::new("strategy-note-blocks")],
        })
    }
}

fn columns(axis: &Axis, blocks: &[&str]) -> Vec<Column> {
    let named = |key, block: &&str| Message::new(key).with("heading", *block);
    let mut columns = vec![Column::new("name", Message::new(axis.header), Role::Label)];
    columns.extend({ blocks.iter().enumerate() }.map(|(index, block)| {
        Column::new(
            format!("block_{}", index + 1),
            named("analysis-col-heading", block),
            Role::Plain,
        )
    }));
    columns.push(Column::new(
        "sum",
        Message::new("strategy-col-sum"),
        Role::Plain,
    ));
    columns.extend({ blocks.iter().enumerate() }.map(|(index, block)| {
        Column::new(
            format!("share_{}", index + 1),
            named("strategy-col-share-of", block),
            Role::Plain,
        )
    }));
    columns
}
