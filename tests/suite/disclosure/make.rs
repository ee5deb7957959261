//! Small tables for the tests of the gate. All figures are invented (erfunden).

use befund::model::finding::{
    BaseFigure, Cell, CellValue, Column, Finding, Population, Role, Row, RowKind, Scope, Section,
    Statement, Table,
};
use befund::model::message::Message;
use befund::project::{DisclosureSettings, Edition};

/// Public edition with k = 5.
pub(super) fn public() -> DisclosureSettings {
    DisclosureSettings {
        edition: Edition::Public,
        ..DisclosureSettings::default()
    }
}

/// A scope of dimension–value pairs.
pub(super) fn scope(pairs: &[(&'static str, &str)]) -> Scope {
    pairs
        .iter()
        .map(|(dimension, value)| (*dimension, (*value).to_owned()))
        .collect()
}

/// A column with a scope.
pub(super) fn column(id: &str, role: Role, pairs: &[(&'static str, &str)]) -> Column {
    Column {
        scope: scope(pairs),
        ..Column::new(id, Message::new("test-header"), role)
    }
}

/// A row with a scope.
pub(super) fn row(kind: RowKind, pairs: &[(&'static str, &str)], cells: Vec<Cell>) -> Row {
    Row {
        kind,
        scope: scope(pairs),
        ..Row::data(cells)
    }
}

/// A mean of that many persons.
pub(super) fn mean(value: f64, persons: u64) -> Cell {
    Cell::about(CellValue::Number { value, digits: 1 }, persons)
}

/// A finding about the persons of a population.
pub(super) fn finding(
    id: &str,
    population: Option<(&'static str, &[&'static str])>,
    columns: Vec<Column>,
    rows: Vec<Row>,
) -> Finding {
    Finding {
        id: id.to_owned(),
        section: Section::Personal,
        title: Message::new("test-title"),
        statement: Statement::Cells {
            wording: "test-statement",
            cells: Vec::new(),
            args: Vec::new(),
        },
        base: Vec::new(),
        table: Table {
            columns,
            rows,
            population: population.map(|(id, partitions)| Population {
                id,
                partitions: partitions.to_vec(),
            }),
        },
        chart: None,
        notes: Vec::new(),
    }
}

/// A base figure.
pub(super) fn base(name: &'static str, value: Cell, is_persons: bool) -> BaseFigure {
    BaseFigure {
        name,
        wording: "test-base",
        value,
        is_persons,
    }
}

/// The number in the second column of the row of a name, where it is published; secret rows stand last.
pub(super) fn published(finding: &Finding, name: &str) -> Option<f64> {
    let mut rows = finding.table.rows.iter();
    let row = rows.find(|row| row.cells[0] == Cell::text(name));
    row.and_then(|row| row.cells[1].value.number())
}
