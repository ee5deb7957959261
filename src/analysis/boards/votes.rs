//! Votes: points that topics were given, each column of the matrix being one vote with a limit.
//!
//! A column may be a person; only the sums of the topics are told, and how many columns broke the limit, never which.

use crate::model::finding::ChartKind;
use crate::model::finding::{Cell, Column, Finding, Role, Row, RowKind, Section, Statement, Table};
use crate::model::message::{Arg, Message};

use super::super::order::{German, dense_ranks};
use super::super::table::{base_plain, chart_of, empty, evidence, label, rank, share};
use super::grid::Grid;

/// The topics by points.
pub(super) fn votes(grid: &Grid<'_>, german: &German) -> Finding {
    let mut order: Vec<usize> = (0..grid.rows.len()).collect();
    let points = |row: usize| whole(grid.row_sum(row));
    order.sort_by(|a, b| {
        points(*b)
            .cmp(&points(*a))
            .then_with(|| german.compare(grid.rows[*a], grid.rows[*b]))
    });
    let all: u64 = order.iter().map(|row| points(*row)).sum();
    let ranks = dense_ranks(order.iter().map(|row| points(*row)));
    let mut rows: Vec<Row> = order
        .iter()
        .zip(ranks)
        .map(|(row, place)| Row {
            evidence: evidence(grid.places[*row].iter().copied()),
            ..Row::data(vec![
                Cell::text(grid.rows[*row]),
                Cell::count(points(*row)),
                share(points(*row), all),
                rank(place),
            ])
        })
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(vec![
            label("analysis-row-total"),
            Cell::count(all),
            share(all, all),
            empty(),
        ])
    });
    Finding {
        id: format!("stimmen-{}", grid.key()),
        section: Section::Strategie,
        title: Message::new("boards-title").with("title", grid.title),
        statement: Statement::Leader {
            label: 0,
            count: 1,
            wording: "boards-votes-statement",
        },
        base: vec![
            base_plain("points", "boards-base-points", all),
            base_plain("votes", "boards-base-votes", grid.columns.len() as u64),
        ],
        chart: Some(chart_of(ChartKind::RankedBars, 1)),
        table: Table {
            columns: columns(),
            rows,
            population: None,
        },
        notes: vec![limit_note(grid)],
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("topic", Message::new("boards-col-topic"), Role::Label),
        Column::new("points", Message::new("boards-col-points"), Role::Plain),
        Column::new(
            "share",
            Message::new("boards-col-share-points"),
            Role::Derived { from: 1 },
        ),
        Column::new(
            "pos",
            Message::new("analysis-col-pos"),
            Role::Rank { by: 1 },
        ),
    ]
}

/// How many votes gave more points than the limit allows.
fn limit_note(grid: &Grid<'_>) -> Message {
    let limit = grid.limit.unwrap_or(f64::INFINITY);
    let over = (0..grid.columns.len())
        .filter(|column| grid.column_sum(*column) > limit + 1e-9)
        .count();
    Message::new("boards-note-limit")
        .with(
            "limit",
            Arg::Decimal {
                value: limit,
                digits: 0,
            },
        )
        .with("over", over as u64)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "points are whole and few; fractions of one are dropped"
)]
fn whole(value: f64) -> u64 {
    value.max(0.0).round() as u64
}
