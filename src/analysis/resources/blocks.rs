//! Blocks by period or kind of cost, each with its share, and together.

use crate::analysis::table::{base_counted, empty, evidence, label};
use crate::model::counted::Counted;
use crate::model::finding::{
    Cell, CellValue, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement,
    Table,
};
use crate::model::message::{Arg, Message};
use crate::model::strategy::{Measured, PlanRow};

use super::{Axis, Sum, names_of};

const EUROS: Measured = Measured::Euros;
/// Parts that colours tell apart.
const MOST_PARTS: usize = 6;

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
        let parts = Parts::of(all, self.of);
        let blocks = parts.blocks.len();
        if blocks < 2 || parts.axis.names.is_empty() {
            return None;
        }
        Some(Finding {
            id: self.id.to_owned(),
            section: Section::Ressourcen,
            title: Message::new(self.title),
            statement: self.statement(&parts)?,
            base: vec![base_counted("n", Counted::Entries, parts.rows.len() as u64)],
            chart: Some(parts.chart()),
            table: Table {
                columns: columns(&parts.axis, &parts.blocks),
                rows: parts.printed(),
                population: None,
            },
            notes: vec![Message::new("strategy-note-blocks")],
        })
    }

    /// Names the largest part and its share of the whole.
    fn statement(&self, parts: &Parts<'_>) -> Option<Statement> {
        let value = |block: &str| parts.sum(block, None).value;
        let largest = { parts.blocks.iter() }.max_by(|a, b| value(a).total_cmp(&value(b)))?;
        let whole: f64 = parts.blocks.iter().map(|block| value(block)).sum();
        Some(Statement::Cells {
            wording: self.wording,
            cells: Vec::new(),
            args: vec![
                ("block", Arg::from(*largest)),
                ("share", Arg::Share(value(largest) / whole)),
                ("blocks", parts.blocks.len().into()),
            ],
        })
    }
}

/// The rows of the plan that have an amount and a part, with all parts and periods.
struct Parts<'p> {
    rows: Vec<&'p PlanRow>,
    axis: Axis,
    blocks: Vec<&'p str>,
    of: fn(&PlanRow) -> Option<&str>,
}

impl<'p> Parts<'p> {
    fn of(all: &[&'p PlanRow], of: fn(&PlanRow) -> Option<&str>) -> Self {
        let rows: Vec<&PlanRow> = { all.iter().copied() }
            .filter(|row| row.amount(EUROS).is_some() && of(row).is_some())
            .collect();
        Self {
            axis: Axis::of(&rows, EUROS),
            blocks: names_of(&rows, of),
            rows,
            of,
        }
    }

    /// The sum of a part in a period, or in all of them.
    fn sum(&self, block: &str, period: Option<usize>) -> Sum {
        let here = { self.rows.iter().copied() }.filter(|row| {
            (self.of)(row) == Some(block)
                && period.is_none_or(|period| self.axis.index(row) == period)
        });
        Sum::of(here, EUROS)
    }

    /// Parts upon each other with their sum; more than colours can tell apart, or less than nothing, is a grid.
    fn chart(&self) -> Chart {
        let blocks = self.blocks.len();
        let below_zero = { self.blocks.iter() }.any(|block| {
            (0..self.axis.names.len()).any(|period| self.sum(block, Some(period)).value < 0.0)
        });
        let (kind, last) = match blocks <= MOST_PARTS && !below_zero {
            true => (ChartKind::StackedColumns, blocks + 1),
            false => (ChartKind::HeatMap, blocks),
        };
        Chart {
            kind,
            label: 0,
            series: (1..=last).collect(),
        }
    }

    /// Sums of the parts in a period or in all of them, together, and each one's share.
    fn cells(&self, period: Option<usize>) -> Vec<Cell> {
        let sums: Vec<Sum> = { self.blocks.iter() }
            .map(|block| self.sum(block, period))
            .collect();
        let whole = Sum {
            value: sums.iter().map(|sum| sum.value).sum(),
            digits: sums.iter().map(|sum| sum.digits).max().unwrap_or(0),
            parts: sums.iter().map(|sum| sum.parts).sum(),
        };
        let shares = { sums.iter() }.map(|sum| match whole.value {
            0.0 => empty(),
            value => Cell::new(CellValue::Share(sum.value / value)),
        });
        { sums.iter() }
            .map(|sum| sum.cell())
            .chain([whole.cell()])
            .chain(shares)
            .collect()
    }

    /// A row per period, and one of all where there are several.
    fn printed(&self) -> Vec<Row> {
        let mut printed: Vec<Row> = { self.axis.names.iter().enumerate() }
            .map(|(index, name)| Row {
                evidence: evidence(
                    { self.rows.iter() }
                        .filter(|row| self.axis.index(row) == index)
                        .map(|row| &row.place),
                ),
                ..Row::data([vec![Cell::text(name.as_str())], self.cells(Some(index))].concat())
            })
            .collect();
        if printed.len() > 1 {
            printed.push(Row {
                kind: RowKind::Total,
                ..Row::data([vec![label("strategy-row-total")], self.cells(None)].concat())
            });
        }
        printed
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
