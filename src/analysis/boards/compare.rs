//! Two matrices that should say the same, cell by cell.

use crate::model::finding::{Cell, Column, Finding, Role, Row, Section, Statement, Table};
use crate::model::message::Message;

use super::super::table::{base_plain, empty, evidence, label};
use super::grid::{Grid, same};
use super::matrix::number;

/// The cells of the rows and columns that both matrices have and that differ; `None` when no other matrix is named.
pub(super) fn compare(grid: &Grid<'_>, grids: &[Grid<'_>]) -> Option<Finding> {
    let other = grids
        .iter()
        .find(|other| grid.compare.is_some_and(|name| same(name, other.title)))?;
    let rows = pairs(&grid.rows, |name| other.row(name));
    let columns = pairs(&grid.columns, |name| other.column(name));
    let mut differing = Vec::new();
    for (here_row, there_row) in &rows {
        for (here_column, there_column) in &columns {
            let here = cell(grid, *here_row, *here_column);
            let there = cell(other, *there_row, *there_column);
            if here.value != there.value {
                let places = grid.places[*here_row]
                    .iter()
                    .chain(&other.places[*there_row]);
                differing.push(Row {
                    evidence: evidence(places.copied()),
                    ..Row::data(vec![
                        Cell::text(grid.rows[*here_row]),
                        Cell::text(grid.columns[*here_column]),
                        here,
                        there,
                    ])
                });
            }
        }
    }
    let compared = (rows.len() * columns.len()) as u64;
    let different = differing.len() as u64;
    Some(Finding {
        id: format!("matrix-{}-vergleich", grid.key()),
        section: Section::Strategie,
        title: Message::new("boards-compare-title")
            .with("here", grid.title)
            .with("there", other.title),
        statement: Statement::Cells {
            wording: "boards-compare-statement",
            cells: Vec::new(),
            args: vec![("different", different.into())],
        },
        base: vec![base_plain("compared", "boards-base-compared", compared)],
        table: Table {
            columns: headers(grid, other),
            rows: differing,
            population: None,
        },
        chart: None,
        notes: alone(grid, other),
    })
}

/// Positions of the names that both have.
fn pairs(names: &[&str], find: impl Fn(&str) -> Option<usize>) -> Vec<(usize, usize)> {
    names
        .iter()
        .enumerate()
        .filter_map(|(here, name)| Some((here, find(name)?)))
        .collect()
}

fn cell(grid: &Grid<'_>, row: usize, column: usize) -> Cell {
    use crate::model::boards::MatrixContent;
    match grid.cells.get(&(row, column)) {
        Some(MatrixContent::Tick) => label("boards-crossed"),
        Some(MatrixContent::Text(text)) => Cell::text(text),
        Some(MatrixContent::Number { value, .. }) => number(grid, *value),
        Some(MatrixContent::Empty) | None => empty(),
    }
}

fn headers(grid: &Grid<'_>, other: &Grid<'_>) -> Vec<Column> {
    let heading = |name: &str| Message::new("analysis-col-heading").with("heading", name);
    vec![
        Column::new("row", Message::new("boards-col-row"), Role::Label),
        Column::new("column", Message::new("boards-col-column"), Role::Label),
        Column::new("here", heading(grid.title), Role::Plain),
        Column::new("there", heading(other.title), Role::Plain),
    ]
}

/// What only one of both has, and what was therefore not compared.
fn alone(grid: &Grid<'_>, other: &Grid<'_>) -> Vec<Message> {
    let missing = |names: &[&str], in_other: &dyn Fn(&str) -> bool| {
        let names: Vec<&str> = names
            .iter()
            .copied()
            .filter(|name| !in_other(name))
            .collect();
        names.join(", ")
    };
    let here = [
        missing(&grid.rows, &|name| other.row(name).is_some()),
        missing(&grid.columns, &|name| other.column(name).is_some()),
    ];
    let there = [
        missing(&other.rows, &|name| grid.row(name).is_some()),
        missing(&other.columns, &|name| grid.column(name).is_some()),
    ];
    [(grid.title, here), (other.title, there)]
        .into_iter()
        .filter_map(|(title, names)| {
            let names: Vec<String> = names
                .into_iter()
                .filter(|names| !names.is_empty())
                .collect();
            (!names.is_empty()).then(|| {
                Message::new("boards-note-alone")
                    .with("title", title)
                    .with("names", names.join("; "))
            })
        })
        .collect()
}
