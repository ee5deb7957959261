//! A sheet per unit: every figure that is known of it, between which figures of the other units it stands, and where it is from.
//!
//! Made for the house alone: whoever reads the sheet of a unit knows whom it is about.

use std::collections::BTreeSet;

use crate::analysis::table::{base_plain, empty, file_key, unused};
use crate::model::finding::{
    Cell, CellValue, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::Message;

use super::overview::{Figure, Quarters};

/// Most units that have a sheet each. Where there are more nobody leafs through them, and the table of all units tells the same.
pub(super) const MOST: usize = 200;

/// One figure, with what every sheet says of it.
struct Told<'f> {
    figure: &'f Figure<'f>,
    quarters: &'f Quarters,
    lowest: Cell,
    highest: Cell,
    /// Title of the finding that has it.
    source: Cell,
}

/// A sheet for each unit, in the order of the overview; none where there are too many units.
pub(super) fn sheets<'f>(
    units: &[&str],
    (found, quarters): (&'f [Figure<'f>], &'f [Quarters]),
    published: &[&Finding],
) -> Vec<Finding> {
    if units.len() > MOST {
        return Vec::new();
    }
    let figures: Vec<Told<'f>> = { found.iter().zip(quarters) }
        .map(|(figure, quarters)| told(units, (figure, quarters), published))
        .collect();
    let mut ids = BTreeSet::new();
    { units.iter().enumerate() }
        .map(|(at, unit)| sheet((at, unit), &figures, &mut ids))
        .collect()
}

fn told<'f>(
    units: &[&str],
    (figure, quarters): (&'f Figure<'f>, &'f Quarters),
    published: &[&Finding],
) -> Told<'f> {
    let (lowest, highest) = ends(units, figure);
    let source = published.iter().find(|finding| finding.id == figure.source);
    Told {
        figure,
        quarters,
        lowest: cell(lowest),
        highest: cell(highest),
        source: source.map_or_else(empty, |finding| Cell::label(finding.title.clone())),
    }
}

fn cell(value: Option<&CellValue>) -> Cell {
    value.map_or_else(empty, |value| Cell::new(value.clone()))
}

fn sheet((at, unit): (usize, &str), figures: &[Told<'_>], ids: &mut BTreeSet<String>) -> Finding {
    let rows: Vec<Row> = { figures.iter() }
        .map(|figure| row((at, unit), figure))
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
            figures.len() as u64,
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
fn row((at, unit): (usize, &str), told: &Told<'_>) -> Row {
    let own = told.figure.values.of(unit);
    let quarter = told.quarters.get(&at).copied();
    Row {
        kind: match own {
            Some(_) => RowKind::Data,
            None => RowKind::Missing,
        },
        ..Row::data(vec![
            Cell::label(told.figure.header.clone()),
            cell(own),
            told.lowest.clone(),
            told.highest.clone(),
            quarter.map_or_else(empty, Cell::count),
            told.source.clone(),
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
