//! Earlier forecasts beside what happened, as the project gives them. It computes no forecast.

use crate::analysis::table::base_plain;
use crate::model::finding::{
    Cell, CellRef, Chart, ChartKind, Column, Finding, Role, Row, Section, Statement, Table,
};
use crate::model::message::Message;
use crate::project::Backtest;

/// Forecast and real exits by year; `None` when the project gives none.
pub(super) fn backtest(years: &[Backtest]) -> Option<Finding> {
    let last = years.last()?;
    let rows: Vec<Row> = years
        .iter()
        .map(|entry| {
            Row::data(vec![
                Cell::text(entry.year.to_string()),
                Cell::count(entry.forecast),
                Cell::count(entry.actual),
            ])
        })
        .collect();
    let at = |column| CellRef {
        row: rows.len() - 1,
        column,
    };
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    Some(Finding {
        id: "altersabgaenge-rueckschau".to_owned(),
        section: Section::Personal,
        title: Message::new("analysis-backtest-title"),
        statement: Statement::Cells {
            wording: "analysis-backtest-statement",
            cells: vec![("forecast", at(1)), ("actual", at(2))],
            args: vec![("year", last.year.to_string().into())],
        },
        base: vec![base_plain(
            "years",
            "analysis-base-years",
            years.len() as u64,
        )],
        chart: Some(Chart {
            kind: ChartKind::AgeClasses,
            label: 0,
            series: vec![1, 2],
        }),
        table: Table {
            columns: vec![
                column("year", "analysis-col-exit-year", Role::Label),
                column("forecast", "analysis-col-forecast", Role::Persons),
                column("actual", "analysis-col-actual", Role::Persons),
            ],
            rows,
            population: None,
        },
        notes: vec![Message::new("analysis-note-backtest")],
    })
}
