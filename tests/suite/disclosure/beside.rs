//! What stands beside the figures: names of files and sheets, cells, numbers of rows, hashes, digits that are not printed.

use std::sync::Arc;

use befund::disclosure::{Coarse, gate, gate_codings, gate_inputs, gate_intake};
use befund::model::codebook::Codebook;
use befund::model::coding::{CodingFacts, Codings};
use befund::model::dataset::Dataset;
use befund::model::finding::{Cell, Column, Row};
use befund::model::finding::{CellValue, Evidence, Finding, Role, Section, Statement, Table};
use befund::model::intake::{Intake, KindIntake, SetAside, SheetIntake};
use befund::model::issue::{Code, Issue, Severity};
use befund::model::message::{Arg, Message};
use befund::model::place::{Origin, Place};
use befund::model::raw::Reading;
use befund::project::DisclosureSettings;

use super::make::public;

fn origin() -> Arc<Origin> {
    Arc::new(Origin {
        file: "interviews.xlsx".to_owned(),
        sheet: Some("Interview 1".to_owned()),
    })
}

/// An account of two sheets: seven rows about persons, of which one was set aside, and three devices.
fn two_sheets() -> (Intake, Issue) {
    let sheet = |kind, rows_in| SheetIntake {
        origin: origin(),
        kind,
        reading: Reading::default(),
        header_row: 1,
        rows_in,
        used: rows_in - 1,
        values: Vec::new(),
        columns: Vec::new(),
        set_aside: vec![SetAside {
            place: Place::row(&origin(), 3),
            code: Code("V012"),
        }],
    };
    let intake = Intake {
        sheets: vec![sheet("staff", 7), sheet("devices", 3)],
        ..Intake::default()
    };
    let issue = Issue {
        code: Code("V012"),
        severity: Severity::Error,
        place: Some(Place::cell(&origin(), 3, 2)),
        args: vec![("value", "31.02.1960".into())],
    };
    (intake, issue)
}

#[test]
fn only_kinds_of_sources_are_told_in_public() {
    let (intake, issue) = two_sheets();
    let internal = gate_intake(
        &intake,
        std::slice::from_ref(&issue),
        &DisclosureSettings::default(),
    );
    assert_eq!(internal.issues.first(), Some(&issue));
    assert_eq!(internal.intake, intake);
    let gated = gate_intake(&intake, &[issue], &public());
    assert!(gated.issues.is_empty() && gated.intake.sheets.is_empty());
    let kinds = [("staff", Vec::new()), ("devices", vec![(Code("V012"), 1)])];
    let kinds = kinds.map(|(kind, set_aside)| KindIntake {
        kind,
        files: 1,
        set_aside,
    });
    assert_eq!(gated.intake.kinds, kinds);
    assert_eq!((intake.count_files(), gated.intake.count_files()), (1, 1));
    let again = gate_intake(&gated.intake, &[], &public());
    assert_eq!(again, gated, "twice is once");
}

#[test]
fn no_hash_and_no_name_of_an_input_is_told_in_public() {
    let inputs = [("Personal Frau Beispiel.csv".to_owned(), "ab".repeat(32))];
    let internal = gate_inputs(&inputs, &two_sheets().0, &DisclosureSettings::default());
    assert_eq!(internal.files[0].sha256, "ab".repeat(32));
    let gated = gate_inputs(&inputs, &two_sheets().0, &public());
    assert_eq!((gated.count, gated.files.len()), (1, 0));
    let codings = Codings {
        facts: CodingFacts {
            codebook_hash: "9f".repeat(32),
            model_hash: "8e".repeat(32),
            ..CodingFacts::default()
        },
        ..Codings::default()
    };
    let facts = |settings: &DisclosureSettings| {
        let gated = gate_codings(
            &Coarse::whole(&Dataset::default()),
            &codings,
            &Codebook::default(),
            settings,
        );
        (
            gated.facts.codebook_hash.len(),
            gated.facts.model_hash.len(),
        )
    };
    assert_eq!(facts(&public()), (0, 0));
    assert_eq!(facts(&DisclosureSettings::default()), (64, 64));
}

/// A table about things with a mean, a share and a place behind its row.
fn long_numbers() -> Finding {
    let number = |value, digits| CellValue::Number { value, digits };
    let mut row = Row::data(vec![
        Cell::text("Laptops"),
        Cell::new(number(3318.0 / 71.0, 1)),
        Cell::new(CellValue::Share(1.0 / 3.0)),
    ]);
    row.evidence = vec![Evidence {
        place: Place::cell(&origin(), 4, 2),
        quote: None,
    }];
    let column = |id: &str, role| Column::new(id, Message::new("analysis-col-value"), role);
    Finding {
        id: "geraete".to_owned(),
        section: Section::Bestand,
        title: Message::new("analysis-col-value").with("share", Arg::Share(2.0 / 3.0)),
        statement: Statement::Cells {
            wording: "analysis-col-value",
            cells: Vec::new(),
            args: vec![(
                "mean",
                Arg::Decimal {
                    value: 1.0 / 7.0,
                    digits: 2,
                },
            )],
        },
        base: Vec::new(),
        table: Table {
            columns: vec![
                column("name", Role::Label),
                column("mean", Role::Plain),
                column("share", Role::Plain),
            ],
            rows: vec![row],
            population: None,
        },
        chart: None,
        notes: Vec::new(),
    }
}

#[test]
fn no_digit_that_is_not_printed_and_no_place_leaves_the_house() {
    let gated = gate(vec![long_numbers()], &public()).expect("passes");
    let row = &gated[0].table.rows[0];
    let values: Vec<Option<f64>> = row.cells.iter().map(|cell| cell.value.number()).collect();
    assert_eq!(values, [None, Some(46.7), Some(0.333)]);
    assert!(row.evidence.is_empty(), "a place");
    assert_eq!(gated[0].title.args, [("share", Arg::Share(0.667))]);
    let Statement::Cells { args, .. } = &gated[0].statement else {
        panic!("a sentence about cells")
    };
    let short = Arg::Decimal {
        value: 0.14,
        digits: 2,
    };
    assert_eq!(args[..], [("mean", short)]);
}
