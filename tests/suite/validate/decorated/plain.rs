//! Right tables made at random: staff, devices, answers, grades.

use befund::project::SourceKind as Kind;
use proptest::prelude::*;

/// A table without decoration: columns with their German and English headers and units of measure, and rows of cells.
#[derive(Debug, Clone)]
pub(super) struct Plain {
    pub(super) kind: Kind,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Vec<String>>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub(super) german: &'static str,
    pub(super) english: &'static str,
    pub(super) measure: Option<&'static str>,
    /// Lists add it up.
    pub(super) summed: bool,
    /// Equal values may stand in one merged cell.
    pub(super) groups: bool,
}

const fn column(german: &'static str, english: &'static str) -> Column {
    Column {
        german,
        english,
        measure: None,
        summed: false,
        groups: false,
    }
}

const STAFF: [Column; 4] = [
    column("Personalnummer", "Employee ID"),
    Column {
        groups: true,
        ..column("Amt", "Department")
    },
    column("Geburtsdatum", "Date of birth"),
    Column {
        measure: Some("%"),
        summed: true,
        ..column("Stellenanteil", "FTE")
    },
];

const DEVICES: [Column; 5] = [
    Column {
        groups: true,
        ..column("Amt", "Department")
    },
    column("Gerätetyp", "Device type"),
    column("Modell", "Model"),
    Column {
        measure: Some("Stück"),
        summed: true,
        ..column("Anzahl", "Count")
    },
    column("Anschaffung", "Purchase date"),
];

const ANSWERS: [Column; 4] = [
    column("Interview", "Participant"),
    column("Amt", "Department"),
    column("Frage", "Question"),
    column("Antwort", "Answer"),
];

const GRADES: [Column; 3] = [
    column("Teilnehmer", "Participant"),
    column("Amt", "Department"),
    column("Note", "Grade"),
];

const UNITS: [&str; 4] = ["Bauamt", "Hauptamt", "Kämmerei", "Ordnungsamt"];

pub(super) fn plain() -> impl Strategy<Value = Plain> {
    prop_oneof![staff(), devices(), answers(), grades()]
}

fn unit() -> impl Strategy<Value = String> {
    (0..UNITS.len()).prop_map(|index| UNITS[index].to_owned())
}

fn staff() -> impl Strategy<Value = Plain> {
    let rows = prop::collection::vec((unit(), 1955i32..2000, 1u32..12, 1u32..5), 3..14);
    rows.prop_map(|rows| Plain {
        kind: Kind::Staff,
        columns: STAFF.to_vec(),
        rows: sorted(rows)
            .into_iter()
            .zip(1001..)
            .map(|((unit, year, month, quarter), id)| {
                let birth = format!("17.{month:02}.{year}");
                vec![id.to_string(), unit, birth, (25 * quarter).to_string()]
            })
            .collect(),
    })
}

fn devices() -> impl Strategy<Value = Plain> {
    let kinds = prop::sample::select(vec!["PC", "Notebook", "Monitor", "Drucker"]);
    let rows = prop::collection::vec((unit(), kinds, 1u32..40, 2015i32..2026), 3..14);
    rows.prop_map(|rows| Plain {
        kind: Kind::Devices,
        columns: DEVICES.to_vec(),
        rows: sorted(rows)
            .into_iter()
            .zip(1..)
            .map(|((unit, kind, count, year), number)| {
                let (model, day) = (format!("Modell X{number}"), format!("01.03.{year}"));
                vec![unit, kind.to_owned(), model, count.to_string(), day]
            })
            .collect(),
    })
}

fn answers() -> impl Strategy<Value = Plain> {
    let texts = prop::sample::select(vec![
        "mehr Personal in der IT",
        "eine E-Akte für alle",
        "schnelleres WLAN im Rathaus",
        "Schulungen für neue Kollegen",
        "weniger Papier im Alltag",
    ]);
    let rows = prop::collection::vec((unit(), 0usize..2, texts), 3..14);
    rows.prop_map(|rows| Plain {
        kind: Kind::Answers,
        columns: ANSWERS.to_vec(),
        rows: rows
            .into_iter()
            .zip(1..)
            .map(|((unit, question, text), number)| {
                let question = ["bedarf", "probleme"][question].to_owned();
                vec![format!("I{number}"), unit, question, text.to_owned()]
            })
            .collect(),
    })
}

fn grades() -> impl Strategy<Value = Plain> {
    let rows = prop::collection::vec((unit(), 1u32..7), 3..14);
    rows.prop_map(|rows| Plain {
        kind: Kind::Barometer,
        columns: GRADES.to_vec(),
        rows: rows
            .into_iter()
            .zip(1..)
            .map(|((unit, grade), number)| vec![format!("T{number}"), unit, grade.to_string()])
            .collect(),
    })
}

fn sorted<T: Ord>(mut rows: Vec<T>) -> Vec<T> {
    rows.sort();
    rows
}
