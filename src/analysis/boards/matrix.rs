//! A matrix with the sums of its rows and columns.

use crate::model::boards::MatrixContent;
use crate::model::finding::{
    Cell, CellValue, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement,
    Table,
};
use crate::model::message::Message;

use super::super::table::{base_plain, empty, evidence, file_key, label};
use super::grid::{Grid, Kind};

/// The matrix as it stands, with sums where its cells are crosses or numbers.
pub(super) fn matrix(grid: &Grid<'_>) -> Finding {
    let grouped = grid.groups.iter().any(Option::is_some);
    let first = 1 + usize::from(grouped);
    let sums = grid.kind != Kind::Texts;
    let mut rows: Vec<Row> = (0..grid.rows.len())
        .map(|row| Row {
            evidence: evidence(grid.places[row].iter().copied()),
            ..Row::data(cells(grid, row, grouped))
        })
        .collect();
    if sums {
        rows.push(totals(grid, grouped));
    }
    let chart = (sums && grid.columns.len() > 1).then(|| Chart {
        kind: ChartKind::HeatMap,
        label: 0,
        series: (first..first + grid.columns.len()).collect(),
    });
    Finding {
        id: format!("matrix-{}", grid.key()),
        section: Section::Strategie,
        title: Message::new("boards-title").with("title", grid.title),
        statement: statement(grid, first),
        base: vec![
            base_plain("lines", "boards-base-lines", grid.rows.len() as u64),
            base_plain("columns", "boards-base-columns", grid.columns.len() as u64),
            base_plain("filled", filled_wording(grid), filled(grid)),
        ],
        table: Table {
            columns: columns(grid, grouped),
            rows,
            population: None,
        },
        chart,
        notes: column_note(grid).into_iter().collect(),
    }
}

fn filled(grid: &Grid<'_>) -> u64 {
    let cells = (0..grid.rows.len())
        .flat_map(|row| (0..grid.columns.len()).map(move |column| (row, column)));
    cells
        .filter(|(row, column)| grid.is_set(*row, *column))
        .count() as u64
}

fn filled_wording(grid: &Grid<'_>) -> &'static str {
    match grid.kind {
        Kind::Ticks => "boards-base-ticks",
        Kind::Numbers(_) | Kind::Texts => "boards-base-filled",
    }
}

fn columns(grid: &Grid<'_>, grouped: bool) -> Vec<Column> {
    let mut columns = vec![Column::new(
        "row",
        Message::new("boards-col-row"),
        Role::Label,
    )];
    if grouped {
        columns.push(Column::new(
            "group",
            Message::new("boards-col-group"),
            Role::Label,
        ));
    }
    let role = match grid.kind {
        Kind::Texts => Role::Label,
        Kind::Ticks | Kind::Numbers(_) => Role::Plain,
    };
    columns.extend(grid.columns.iter().zip(1..).map(|(name, number)| {
        let header = Message::new("analysis-col-heading").with("heading", *name);
        Column::new(format!("c{number}_{}", file_key(name)), header, role)
    }));
    if grid.kind != Kind::Texts {
        columns.push(Column::new(
            "sum",
            Message::new("boards-col-sum"),
            Role::Plain,
        ));
    }
    columns
}

fn cells(grid: &Grid<'_>, row: usize, grouped: bool) -> Vec<Cell> {
    let mut cells = vec![Cell::text(grid.rows[row])];
    if grouped {
        cells.push(grid.groups[row].map_or_else(empty, Cell::text));
    }
    cells.extend(
        (0..grid.columns.len()).map(|column| match grid.cells.get(&(row, column)) {
            Some(MatrixContent::Text(text)) => Cell::text(text),
            Some(MatrixContent::Tick | MatrixContent::Number { .. }) => {
                number(grid, grid.weight(row, column))
            }
            Some(MatrixContent::Empty) | None => empty(),
        }),
    );
    if grid.kind != Kind::Texts {
        cells.push(number(grid, grid.row_sum(row)));
    }
    cells
}

fn totals(grid: &Grid<'_>, grouped: bool) -> Row {
    let mut cells = vec![label("analysis-row-total")];
    cells.extend(grouped.then(empty));
    cells.extend((0..grid.columns.len()).map(|column| number(grid, grid.column_sum(column))));
    cells.push(number(grid, grid.total()));
    Row {
        kind: RowKind::Total,
        ..Row::data(cells)
    }
}

/// A number of the matrix: whole ones as counts, others with the digits of the file.
pub(super) fn number(grid: &Grid<'_>, value: f64) -> Cell {
    let digits = match grid.kind {
        Kind::Numbers(digits) => digits,
        Kind::Ticks | Kind::Texts => 0,
    };
    number_cell(value, digits)
}

/// A number with fixed digits; a whole one from 0 on is a count.
pub(in crate::analysis) fn number_cell(value: f64, digits: u8) -> Cell {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and within 0..2^53"
    )]
    let count = value as u64;
    let whole = digits == 0 && value.fract() == 0.0 && (0.0..9e15).contains(&value);
    Cell::new(if whole {
        CellValue::Count(count)
    } else {
        CellValue::Number { value, digits }
    })
}

fn statement(grid: &Grid<'_>, first: usize) -> Statement {
    let count = first + grid.columns.len();
    match grid.kind {
        Kind::Ticks => Statement::Leader {
            label: 0,
            count,
            wording: "boards-ticks-statement",
        },
        Kind::Numbers(_) => Statement::Leader {
            label: 0,
            count,
            wording: "boards-numbers-statement",
        },
        Kind::Texts => Statement::Cells {
            wording: "boards-texts-statement",
            cells: Vec::new(),
            args: vec![(
                "cells",
                ((grid.rows.len() * grid.columns.len()) as u64).into(),
            )],
        },
    }
}

/// Which column has the highest sum, where one has.
fn column_note(grid: &Grid<'_>) -> Option<Message> {
    if grid.kind == Kind::Texts {
        return None;
    }
    let sums: Vec<f64> = (0..grid.columns.len())
        .map(|at| grid.column_sum(at))
        .collect();
    let most = sums.iter().copied().fold(0.0, f64::max);
    let mut leaders = (0..sums.len()).filter(|at| (sums[*at] - most).abs() < 1e-9);
    let (first, second) = (leaders.next()?, leaders.next());
    (most > 0.0 && second.is_none()).then(|| {
        Message::new(match grid.kind {
            Kind::Ticks => "boards-note-column-ticks",
            Kind::Numbers(_) | Kind::Texts => "boards-note-column-sum",
        })
        .with("column", grid.columns[first])
        .with(
            "sum",
            number(grid, most).value.arg().unwrap_or_else(|| "".into()),
        )
    })
}
