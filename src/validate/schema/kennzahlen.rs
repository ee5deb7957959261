//! Kind `kennzahlen`: single figures with their year and target.

use chrono::Datelike;

use crate::model::answers::{Missing, Value};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::inventory::Kennzahl;
use crate::model::raw::RawCell;
use crate::project::SourceKind;
use crate::validate::desk::Desk;
use crate::validate::row::{Century, NumberText, Row};
use crate::validate::rows::{self, Tally};
use crate::validate::schema::{KindSchema, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::values::date::Edge;
use crate::validate::values::target;

/// Columns of kind `kennzahlen`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Kennzahlen,
    columns: &[
        must(
            "name",
            "column-kennzahlen-name",
            &[
                "Kennzahl",
                "Kennzahlen",
                "Indikator",
                "Kenngröße",
                "Messgröße",
                "Bezeichnung",
                "Name",
                "Merkmal",
                "Key figure",
                "Indicator",
                "Metric",
                "KPI",
            ],
        ),
        must(
            "value",
            "column-kennzahlen-value",
            &[
                "Wert",
                "Ist",
                "Ist-Wert",
                "Istwert",
                "Aktueller Wert",
                "Ergebnis",
                "Zahl",
                "Anzahl",
                "Menge",
                "Betrag",
                "Value",
                "Actual",
            ],
        ),
        may(
            "measure",
            "column-kennzahlen-measure",
            &[
                "Einheit",
                "Maßeinheit",
                "Mengeneinheit",
                "ME",
                "Unit",
                "Unit of measure",
            ],
        ),
        may(
            "year",
            "column-kennzahlen-year",
            &[
                "Jahr",
                "Berichtsjahr",
                "Stand",
                "Stichtag",
                "Datum",
                "Year",
                "As of",
            ],
        ),
        may(
            "target",
            "column-kennzahlen-target",
            &[
                "Ziel",
                "Zielwert",
                "Soll",
                "Soll-Wert",
                "Sollwert",
                "Plan",
                "Planwert",
                "Target",
                "Target value",
            ],
        ),
        may(
            "target_year",
            "column-kennzahlen-target-year",
            &[
                "Zieljahr",
                "Ziel bis",
                "Zieltermin",
                "Zieldatum",
                "Bis",
                "Frist",
                "Target year",
                "Due",
            ],
        ),
    ],
};

/// Reads figures. A figure without usable value stays, with the reason.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let mut rows = rows::read(
        sheet,
        desk.project.reference_date,
        &mut desk.issues,
        kennzahl,
    );
    rows.drop_copies(sheet, "name", &mut desk.issues, |kennzahl| {
        Some(&kennzahl.name)
    });
    rows.deliver(|kennzahl| dataset.kennzahlen.push(kennzahl))
}

fn kennzahl(row: &mut Row<'_>) -> Result<Kennzahl, SetAside> {
    let name = row.must_text("name")?;
    let (_, place) = row.cell("value");
    let (value, digits, behind) = match row.number("value") {
        Value::Given(NumberText(number, _)) => {
            (Value::Given(number.value), number.digits, number.unit)
        }
        Value::Missing(kind) => (Value::Missing(kind), 0, String::new()),
    };
    let measure = row
        .word("measure")
        .or_else(|| Some(behind).filter(|unit| !unit.is_empty()));
    let (target, due) = target(row);
    Ok(Kennzahl {
        name,
        value,
        digits,
        measure,
        year: year(row, "year"),
        target,
        target_year: year(row, "target_year").or(due),
        place,
    })
}

/// The target, and the year that stands in its cell: `100 % bis 2027`.
fn target(row: &mut Row<'_>) -> (Option<f64>, Option<i32>) {
    let writing = row.sheet.writing("target");
    if let RawCell::Text(text) = row.cell("target").0
        && let Some((number, year)) = target::parse(text, writing)
    {
        return (Some(number.value), Some(year));
    }
    match row.number("target") {
        Value::Given(NumberText(number, _)) => (Some(number.value), None),
        Value::Missing(_) => (None, None),
    }
}

fn year(row: &mut Row<'_>, name: &str) -> Option<i32> {
    match row.day(name, Edge::First, Century::Future) {
        Value::Given((day, _)) => Some(day.year()),
        Value::Missing(
            Missing::NotAsked | Missing::NotGiven | Missing::DontKnow | Missing::Unusable,
        ) => None,
    }
}
