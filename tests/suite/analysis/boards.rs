//! Matrices: sums, order, circles, differences, votes; ratings; SWOT and risks. Hand-worked examples.

use befund::i18n::{I18n, Language};
use befund::model::boards::{Level, MatrixCell, MatrixContent, MatrixRow, Note, Rating};
use befund::model::dataset::Dataset;
use befund::model::finding::{CellValue, ChartKind, Finding};
use befund::report::statement;

use super::make::{by_id, findings, place};

/// A matrix from lines `row: column column`.
fn crosses(matrix: &str, columns: &[&str], lines: &[(&str, &[&str])]) -> Vec<MatrixRow> {
    lines
        .iter()
        .enumerate()
        .map(|(at, (row, set))| MatrixRow {
            matrix: matrix.to_owned(),
            row: (*row).to_owned(),
            group: None,
            cells: columns
                .iter()
                .map(|column| MatrixCell {
                    column: (*column).to_owned(),
                    content: if set.contains(column) {
                        MatrixContent::Tick
                    } else {
                        MatrixContent::Empty
                    },
                    place: place(at + 2),
                })
                .collect(),
            compare: None,
            limit: None,
            unit: None,
            weights: Vec::new(),
            place: place(at + 2),
        })
        .collect()
}

fn found(matrix_rows: Vec<MatrixRow>) -> Vec<Finding> {
    findings(&Dataset {
        matrix_rows,
        ..Dataset::default()
    })
}

fn said(finding: &Finding) -> String {
    statement(finding, &I18n::new(Language::De)).expect("a sentence")
}

fn steps(finding: &Finding) -> Vec<Option<u64>> {
    let rows = finding.table.rows.iter();
    rows.map(|row| match row.cells[4].value {
        CellValue::Count(step) => Some(step),
        _ => None,
    })
    .collect()
}

#[test]
fn an_order_without_circles_is_told_in_steps() {
    let items = ["Netz", "DMS", "Portal", "Schulung"];
    let all = found(crosses(
        "Folge",
        &items,
        &[
            ("Netz", &[]),
            ("DMS", &["Netz"]),
            ("Portal", &["DMS", "Netz"]),
            ("Schulung", &["DMS"]),
        ],
    ));
    let order = by_id(&all, "matrix-folge-reihenfolge");
    assert_eq!(steps(order), [Some(1), Some(2), Some(3), Some(3)]);
    assert!(
        said(order).contains("Ohne Voraussetzung ist „Netz“"),
        "{}",
        said(order)
    );
    assert!(said(order).contains("3 Schritten"));
}

#[test]
fn a_circle_has_no_order_and_holds_up_what_needs_it() {
    let items = ["A", "B", "C", "D"];
    let all = found(crosses(
        "Kreis",
        &items,
        &[("A", &["B"]), ("B", &["C"]), ("C", &["A"]), ("D", &["A"])],
    ));
    let order = by_id(&all, "matrix-kreis-reihenfolge");
    assert_eq!(steps(order), [None, None, None, None]);
    let sentence = said(order);
    assert!(sentence.starts_with("3 der 4 Vorhaben"), "{sentence}");
    assert!(sentence.contains("4 Paare"), "{sentence}");
}

#[test]
fn two_matrices_are_compared_where_both_have_the_cell() {
    let mut rows = crosses(
        "Bild",
        &["Bürger", "Amt"],
        &[("DMS", &["Amt"]), ("Portal", &["Bürger", "Amt"])],
    );
    let mut sheets = crosses(
        "Blatt",
        &["Amt", "Firmen"],
        &[("dms", &[]), ("Portal", &["Amt"]), ("Netz", &["Amt"])],
    );
    for row in &mut sheets {
        row.compare = Some("Bild".to_owned());
    }
    rows.extend(sheets);
    let all = found(rows);
    let compared = by_id(&all, "matrix-blatt-vergleich");
    assert_eq!(
        said(compared),
        "Eines von 2 verglichenen Feldern stimmt nicht überein."
    );
    assert_eq!(
        compared.table.rows[0].cells[0].value,
        CellValue::Text("dms".to_owned())
    );
    assert_eq!(compared.notes.len(), 2, "what only one has is named");
}

#[test]
fn votes_are_ranked_and_their_limit_is_checked() {
    let mut rows = crosses(
        "Wahl",
        &["P1", "P2", "P3"],
        &[
            ("DMS", &["P1", "P2"]),
            ("Portal", &["P2"]),
            ("Netz", &["P1", "P2"]),
        ],
    );
    for row in &mut rows {
        row.limit = Some(2.0);
    }
    let all = found(rows);
    let votes = by_id(&all, "stimmen-wahl");
    let points: Vec<&CellValue> = votes
        .table
        .rows
        .iter()
        .map(|row| &row.cells[1].value)
        .collect();
    assert_eq!(
        points,
        [2, 2, 1, 5]
            .map(CellValue::Count)
            .iter()
            .collect::<Vec<_>>()
    );
    assert_eq!(votes.table.columns.len(), 4, "no column is a voter");
    let note = I18n::new(Language::De).text(&votes.notes[0]);
    assert!(note.contains("auf einem Stimmzettel stehen mehr"), "{note}");
}

fn rating(row: usize, dimension: &str, actual: f64, target: f64) -> Rating {
    let level = |number| Level { number, name: None };
    Rating {
        board: "Reifegrad".to_owned(),
        dimension: dimension.to_owned(),
        layer: None,
        actual: Some(level(actual)),
        target: Some(level(target)),
        scale: Vec::new(),
        evidence: None,
        year: None,
        place: place(row),
    }
}

#[test]
fn levels_are_compared_with_their_targets_and_never_averaged() {
    let all = findings(&Dataset {
        ratings: vec![
            rating(2, "Strategie", 2.0, 4.0),
            rating(3, "Prozesse", 1.0, 2.0),
            rating(4, "Technik", 3.0, 3.0),
        ],
        ..Dataset::default()
    });
    let radar = by_id(&all, "einstufung-reifegrad");
    assert_eq!(
        radar.chart.as_ref().map(|chart| chart.kind),
        Some(ChartKind::Radar)
    );
    assert_eq!(
        said(radar),
        "Eine von 3 Dimensionen erreicht ihr Soll. Am weitesten darunter liegt Strategie mit einem Abstand von 2."
    );
    assert!(
        radar
            .table
            .rows
            .iter()
            .all(|row| row.kind == befund::model::finding::RowKind::Data)
    );
}

fn note(row: usize, field: &str, text: &str) -> Note {
    Note {
        list: "Lage".to_owned(),
        about: None,
        field: Some(field.to_owned()),
        text: text.to_owned(),
        weight: None,
        likelihood: None,
        damage: None,
        place: place(row),
    }
}

#[test]
fn a_swot_is_told_in_its_order() {
    let all = findings(&Dataset {
        notes: vec![
            note(2, "Risiken", "wenig Personal"),
            note(3, "Stärken", "junge Leitung"),
            note(4, "Chancen", "Förderung"),
            note(5, "Schwächen", "alte Technik"),
        ],
        ..Dataset::default()
    });
    let swot = by_id(&all, "swot-lage");
    let fields: Vec<&CellValue> = swot
        .table
        .rows
        .iter()
        .map(|row| &row.cells[0].value)
        .collect();
    let expected =
        ["Stärken", "Schwächen", "Chancen", "Risiken"].map(|f| CellValue::Text(f.to_owned()));
    assert_eq!(fields, expected.iter().collect::<Vec<_>>());
}

#[test]
fn risks_stand_by_likelihood_and_damage() {
    let risk = |row, text: &str, likelihood: &str, damage: &str| Note {
        likelihood: Some(likelihood.to_owned()),
        damage: Some(damage.to_owned()),
        ..note(row, "Risiken", text)
    };
    let all = findings(&Dataset {
        notes: vec![
            risk(2, "Ausfall", "hoch", "hoch"),
            risk(3, "Kosten", "gering", "hoch"),
            risk(4, "Verzug", "hoch", "gering"),
            risk(5, "Wechsel", "gering", "hoch"),
        ],
        ..Dataset::default()
    });
    let grid = by_id(&all, "risiken-lage");
    let counts: Vec<Vec<&CellValue>> = grid
        .table
        .rows
        .iter()
        .map(|row| row.cells[1..].iter().map(|cell| &cell.value).collect())
        .collect();
    let wanted = [[1, 1, 2], [0, 2, 2], [1, 3, 4]].map(|row| row.map(CellValue::Count));
    for (row, wanted) in counts.iter().zip(&wanted) {
        assert_eq!(row, &wanted.iter().collect::<Vec<_>>());
    }
    assert!(said(grid).contains("„Ausfall“"));
}
