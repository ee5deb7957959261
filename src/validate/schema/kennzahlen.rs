//! Kind `kennzahlen`: single figures with their year and target.

use chrono::Datelike;

use crate::model::answers::{Missing, Value};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::inventory::{Bound, Direction, Kennzahl};
use crate::model::raw::RawCell;
use crate::project::SourceKind;
use crate::validate::desk::Desk;
use crate::validate::fold::compact;
use crate::validate::measure::Measure;
use crate::validate::row::{Century, Meaning, NumberText, Row};
use crate::validate::rows::{self, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::values::date::Edge;
use crate::validate::values::number::{self, Number};
use crate::validate::values::{approximate, target};

/// What plans write where a figure is still to be measured, folded.
const NOT_YET: [&str; 7] = [
    "nochnichtgemessen",
    "nochnichterhoben",
    "nochzuerheben",
    "nochoffen",
    "wirderhoben",
    "notyetmeasured",
    "tobemeasured",
];

/// Whether a text says in words that a figure will be measured.
pub(crate) fn is_not_yet(text: &str) -> bool {
    NOT_YET.contains(&compact(text).as_str())
}

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
        may(
            "base",
            "column-kennzahlen-base",
            &[
                "Basis",
                "Bezugsgröße",
                "Grundgesamtheit",
                "von insgesamt",
                "Base",
                "Out of",
            ],
        ),
        may(
            "share",
            "column-kennzahlen-share",
            &["Anteil", "Anteil in %", "Anteil (%)", "Quote", "Share"],
        ),
        may(
            "direction",
            "column-kennzahlen-direction",
            &["Richtung", "Zielrichtung", "besser ist", "Direction"],
        ),
        may(
            "source",
            "column-kennzahlen-source",
            &["Quelle", "Fundstelle", "Source"],
        ),
        may(
            "goal",
            "column-kennzahlen-goal",
            &[
                "Zielbezug",
                "Leitziel",
                "Leitprojekt",
                "Projekt",
                "Programm",
                "Empfehlung",
                "Goal",
                "Project",
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
    let (value, digits, behind, bound) = match number(row, "value") {
        Value::Given((number, bound)) => (
            Value::Given(number.value),
            number.digits,
            number.unit,
            bound,
        ),
        Value::Missing(kind) => (Value::Missing(kind), 0, String::new(), Bound::Exact),
    };
    let column = row.word("measure");
    let (value, digits, behind) = scaled(column.as_deref(), (value, digits, behind));
    let measure = column
        .or_else(|| Some(behind).filter(|unit| !unit.is_empty()))
        .or_else(|| measure_of_header(row.sheet));
    let (target, target_bound, due) = target(row);
    Ok(Kennzahl {
        name,
        value,
        digits,
        measure,
        year: year(row, "year"),
        target,
        target_year: year(row, "target_year").or(due),
        bound,
        target_bound,
        base: given(row.amount("base")),
        printed_share: share(row),
        direction: row.meaning("direction", rules::DIRECTION_UNKNOWN, direction),
        source: row.word("source"),
        goal: row.word("goal"),
        place,
    })
}

/// A value behind which thousands or millions stand that its unit of measure does not have: `0,25 Mio.` of `€`.
fn scaled(
    measure: Option<&str>,
    (value, digits, behind): (Value<f64>, u8, String),
) -> (Value<f64>, u8, String) {
    let same = |measure: &str| compact(measure) == compact(&behind);
    match (measure, value) {
        (Some(measure), Value::Given(value)) if !behind.is_empty() && !same(measure) => {
            let number = Number {
                value,
                digits,
                unit: behind,
            }
            .scaled();
            (Value::Given(number.value), number.digits, number.unit)
        }
        (_, value) => (value, digits, behind),
    }
}

/// The unit of measure that the header of the values names for all of them: `Wert (T€)`.
fn measure_of_header(sheet: &Sheet<'_>) -> Option<String> {
    let label = sheet.header.label(sheet.column("value")?)?;
    let measure = label.measure.filter(|measure| {
        matches!(
            measure,
            Measure::Percent
                | Measure::Euro
                | Measure::ThousandEuro
                | Measure::MillionEuro
                | Measure::FullTime
        )
    });
    measure.map(|measure| measure.sign().to_owned())
}

/// A number, exact or approximate; words for "not yet measured" are no value and no mistake.
fn number(row: &mut Row<'_>, name: &str) -> Value<(Number, Bound)> {
    if let RawCell::Text(text) = row.cell(name).0 {
        if let Some(found) = approximate::parse(text, row.sheet.writing(name)) {
            return Value::Given(found);
        }
        if is_not_yet(text) {
            return Value::Missing(Missing::NotGiven);
        }
    }
    match row.number(name) {
        Value::Given(NumberText(number, _)) => Value::Given((number, Bound::Exact)),
        Value::Missing(kind) => Value::Missing(kind),
    }
}

fn given(value: Value<f64>) -> Option<f64> {
    match value {
        Value::Given(value) => Some(value),
        Value::Missing(_) => None,
    }
}

/// A share as it was printed: `34,6 %`, `34,6` or, in a workbook, 0.346 with the format of a share.
fn share(row: &mut Row<'_>) -> Option<f64> {
    match row.number("share") {
        Value::Given(NumberText(number, _)) if number.unit == "%" || number.value > 1.0 => {
            Some(number.value / 100.0)
        }
        Value::Given(NumberText(number, _)) => Some(number.value),
        Value::Missing(_) => None,
    }
}

/// Which way a figure should go, in the words of plans.
fn direction(text: &str) -> Option<Direction> {
    match compact(text).as_str() {
        "mehr" | "steigend" | "hoeher" | "hoch" | "more" | "up" | "higher" => Some(Direction::More),
        "weniger" | "sinkend" | "niedriger" | "runter" | "less" | "down" | "lower" => {
            Some(Direction::Less)
        }
        "genau" | "gleich" | "halten" | "exactly" | "keep" => Some(Direction::Exactly),
        _ => None,
    }
}

impl Meaning for Direction {
    fn key(self) -> &'static str {
        match self {
            Self::More => "value-more",
            Self::Less => "value-less",
            Self::Exactly => "value-exactly",
        }
    }

    fn of_key(key: &str) -> Option<Self> {
        [Self::More, Self::Less, Self::Exactly]
            .into_iter()
            .find(|direction| direction.key() == key)
    }
}

/// The target, how it is meant, and the year that stands in its cell: `mindestens 80 % bis 2027`.
fn target(row: &mut Row<'_>) -> (Option<f64>, Bound, Option<i32>) {
    let writing = row.sheet.writing("target");
    if let RawCell::Text(text) = row.cell("target").0
        && let Some((rest, year)) = target::parse(text)
    {
        let plain = || Some((number::parse(&rest, writing)?, Bound::Exact));
        if let Some((number, bound)) = approximate::parse(&rest, writing).or_else(plain) {
            return (Some(number.value), bound, Some(year));
        }
    }
    match number(row, "target") {
        Value::Given((number, bound)) => (Some(number.value), bound, None),
        Value::Missing(_) => (None, Bound::Exact, None),
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
