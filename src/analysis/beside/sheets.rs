//! A sheet per unit: every figure that is known of it, between which figures of the other units it stands, and where it is from.
//!
//! Made for the house alone: whoever reads the sheet of a unit knows whom it is about.

use std::collections::BTreeSet;

use crate::analysis::table::{base_plain, empty, file_key, unused};
use crate::model::finding::{
    Cell, CellValue, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::Message;

use super::super::boards::grid::folded;
use super::overview::{Figure, quarters};

/// A sheet for each unit, in the order of the overview.
pub(super) fn sheets(units: &[&str], found: &[Figure<'_>], published: &[&Finding]) -> Vec<Finding> {
    let mut ids = BTreeSet::new();
    { units.iter() }
        .map(|unit| sheet(unit, units, found, published, &mut ids))
        .collect()
}

fn sheet(
    unit: &str,
    units: &[&str],
    found: &[Figure<'_>],
    published: &[&Finding],
    ids: &mut BTreeSet<String>,
) -> Finding {
    let rows: Vec<Row> = { found.iter() }
        .map(|figure| row(unit, units, figure, published))
        .collect();
    let known = rows.iter().filter(|row| row.kind == RowKind::Data).count();
    let top = CellValue::Count(4);
    let highest = rows.iter().filter(|row| row.cells[QUARTER].value == top);
    let args = vec![
        ("unit", unit.into()),
        ("known", known.into()),
        ("top", highest.count().into()),
    ];
    let (given, missing): (Vec<Row>, Vec<Row>) =
        { rows.into_iter() }.partition(|row| row.kind == RowKind::Data);
    Finding {
        id: unused(ids, &format!("einheit-{}", file_key(unit))),
        section: Section::Einheiten,
        title: Message::new("boards-unit-title").with("unit", unit),
        statement: Statement::Cells {
            wording: "boards-unit-statement",
            cells: Vec::new(),
            args,
        },
        base: vec![base_plain(
            "figures",
            "boards-base-figures",
            found.len() as u64,
        )],
        table: Table {
            columns: columns(),
            rows: given.into_iter().chain(missing).collect(),
            population: None,
        },
        chart: None,
        notes: vec![Message::new("boards-note-unit")],
    }
}

/// Index of the column with the quarter.
const QUARTER: usize = 4;

fn columns() -> Vec<Column> {
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    vec![
        column("figure", "boards-col-figure", Role::Label),
        column("value", "boards-col-value", Role::Plain),
        column("lowest", "boards-col-lowest", Role::Plain),
        column("highest", "boards-col-highest", Role::Plain),
        column("quarter", "boards-col-quarter", Role::Plain),
        column("from", "boards-col-from", Role::Plain),
    ]
}

/// A figure of the unit; one that is not known of it is said to be missing.
fn row(unit: &str, units: &[&str], figure: &Figure<'_>, published: &[&Finding]) -> Row {
    let own = figure.values.of(unit);
    let at = units.iter().position(|other| folded(other) == folded(unit));
    let quarter = at.and_then(|at| quarters(units, figure).get(&at).copied());
    let (lowest, highest) = ends(units, figure);
    let cell = |value: Option<&CellValue>| value.map_or_else(empty, |v| Cell::new(v.clone()));
    let source = published.iter().find(|finding| finding.id == figure.source);
    Row {
        kind: match own {
            Some(_) => RowKind::Data,
            None => RowKind::Missing,
        },
        ..Row::data(vec![
            Cell::label(figure.header.clone()),
            cell(own),
            cell(lowest),
            cell(highest),
            quarter.map_or_else(empty, Cell::count),
            source.map_or_else(empty, |finding| Cell::label(finding.title.clone())),
        ])
    }
}

/// The lowest and the highest figure of all units.
fn ends<'f>(units: &[&str], figure: &Figure<'f>) -> (Option<&'f CellValue>, Option<&'f CellValue>) {
    let mut numbers: Vec<(f64, &CellValue)> = { units.iter() }
        .filter_map(|unit| figure.values.of(unit))
        .filter_map(|value| Some((value.number()?, value)))
        .collect();
    numbers.sort_by(|a, b| a.0.total_cmp(&b.0));
    let value = |found: Option<&(f64, &'f CellValue)>| found.map(|(_, value)| *value);
    (value(numbers.first()), value(numbers.last()))
}
