//! What each edition shows, table by table.

use std::sync::Arc;

use befund::disclosure::{DisclosureError, gate, gate_codings, gate_intake};
use befund::i18n::{I18n, Language};
use befund::model::answers::{Answer, Respondent, Value};
use befund::model::codebook::{CategoryId, Codebook};
use befund::model::coding::{Coding, Codings, Method, Target};
use befund::model::finding::{Cell, CellRef, CellValue, Evidence, Role, RowKind, Sign, Statement};
use befund::model::intake::{Intake, SetAside, SheetIntake};
use befund::model::issue::{Code, Issue, Severity};
use befund::model::message::Message;
use befund::model::place::{Origin, Place};
use befund::model::raw::Reading;
use befund::project::DisclosureSettings;

use super::make::{base, column, finding, mean, public, ranked, row};

const SECRET: CellValue = CellValue::Sign(Sign::Secret);

fn origin() -> Arc<Origin> {
    Arc::new(Origin {
        file: "interviews.xlsx".to_owned(),
        sheet: Some("Interview 1".to_owned()),
    })
}

#[test]
fn the_internal_edition_passes_unchanged() {
    let findings = vec![ranked("a", &[("Netz", 9), ("Akte", 2)])];
    let gated = gate(findings.clone(), &DisclosureSettings::default()).expect("passes");
    assert_eq!(*gated[0], findings[0]);
}

#[test]
fn small_counts_lose_rank_number_and_share() {
    let counts = [
        ("Netz", 12),
        ("Zeit", 4),
        ("Geld", 4),
        ("Akte", 2),
        ("Ruhe", 0),
    ];
    let gated = gate(vec![ranked("a", &counts)], &public()).expect("passes");
    let rows: Vec<(String, CellValue, CellValue, CellValue)> = gated[0]
        .table
        .rows
        .iter()
        .map(|row| {
            let CellValue::Text(name) = &row.cells[1].value else {
                panic!("a name")
            };
            (
                name.clone(),
                row.cells[0].value.clone(),
                row.cells[2].value.clone(),
                row.cells[3].value.clone(),
            )
        })
        .collect();
    let names: Vec<&str> = rows.iter().map(|row| row.0.as_str()).collect();
    assert_eq!(names, ["Netz", "Ruhe", "Akte", "Geld", "Zeit"]);
    assert_eq!(rows[0].1, CellValue::Rank(1));
    assert_eq!(rows[0].2, CellValue::Count(12));
    assert_eq!(
        rows[1].1,
        CellValue::Rank(2),
        "no gap where secret rows stood"
    );
    assert_eq!(rows[1].2, CellValue::Count(0), "nobody is not secret");
    for row in &rows[2..] {
        assert_eq!(
            (&row.1, &row.2, &row.3),
            (&CellValue::Empty, &SECRET, &SECRET)
        );
    }
}

#[test]
fn notes_say_what_the_sign_means_and_old_numbers_go() {
    let mut with_note = ranked("a", &[("Netz", 12), ("Zeit", 4), ("Akte", 2)]);
    with_note.notes = vec![
        Message::new("test-note").with("count", 18_u64),
        Message::new("test-plain"),
    ];
    let gated = gate(vec![with_note], &public()).expect("passes");
    let keys: Vec<&str> = gated[0].notes.iter().map(|note| note.key).collect();
    assert_eq!(
        keys,
        [
            "test-plain",
            "disclosure-note-secret",
            "disclosure-note-unranked"
        ]
    );
    for language in [Language::De, Language::En] {
        let text = I18n::new(language).text(&gated[0].notes[1]);
        assert!(text.contains('5') && text.contains('.'), "{text}");
    }
}

#[test]
fn uniform_groups_are_secret_however_large() {
    let uniform = Cell {
        homogeneous: true,
        ..mean(2.0, 30)
    };
    let columns = vec![
        column("unit", Role::Label, &[]),
        column("mean", Role::AboutPersons, &[]),
    ];
    let rows = vec![
        row(
            RowKind::Data,
            &[("unit", "Amt A")],
            vec![Cell::text("Amt A"), uniform],
        ),
        row(
            RowKind::Data,
            &[("unit", "Amt B")],
            vec![Cell::text("Amt B"), mean(2.4, 31)],
        ),
        row(
            RowKind::Data,
            &[("unit", "Amt C")],
            vec![Cell::text("Amt C"), mean(2.6, 40)],
        ),
    ];
    let gated = gate(
        vec![finding("a", Some(("barometer", &["unit"])), columns, rows)],
        &public(),
    )
    .expect("passes");
    assert_eq!(gated[0].table.rows[0].cells[1].value, SECRET);
}

#[test]
fn nothing_made_for_the_gate_comes_out_of_it() {
    let mut finding = ranked("a", &[("Netz", 12), ("Zeit", 9)]);
    finding.base.push(base("mean", mean(2.0, 21), false));
    finding.base.push(base("missing", Cell::count(3), true));
    finding.table.rows[0].cells[3].persons = Some(12);
    let gated = gate(vec![finding], &public()).expect("passes");
    let cells = gated[0].table.rows.iter().flat_map(|row| &row.cells);
    for cell in cells.chain(gated[0].base.iter().map(|figure| &figure.value)) {
        assert_eq!((cell.persons, cell.homogeneous), (None, false));
    }
    assert_eq!(gated[0].base[2].value.value, SECRET);
}

#[test]
fn cells_named_by_the_statement_follow_their_row() {
    let mut finding = ranked("a", &[("Zeit", 3), ("Akte", 2), ("Netz", 0)]);
    finding.statement = Statement::Cells {
        wording: "test-statement",
        cells: vec![("name", CellRef { row: 0, column: 1 })],
        args: Vec::new(),
    };
    let gated = gate(vec![finding], &public()).expect("passes");
    let Statement::Cells { cells, .. } = &gated[0].statement else {
        panic!("cells")
    };
    let at = cells[0].1;
    assert_eq!(
        gated[0].table.rows[at.row].cells[at.column].value,
        CellValue::Text("Zeit".to_owned())
    );
}

#[test]
fn quotations_need_leave_and_a_group_that_is_large_enough() {
    let place = |row| Place::cell(&origin(), row, 4);
    let quote = |row, text: &str| Evidence {
        place: place(row),
        quote: Some(text.into()),
    };
    let mut by_category = ranked("a", &[("Netz", 9), ("Akte", 2), ("Zeit", 7)]);
    by_category.table.rows[0].evidence =
        vec![quote(1, "zu langsam"), quote(2, "aus dem Dreieramt")];
    by_category.table.rows[1].evidence = vec![quote(3, "Papier")];
    let mut by_unit = finding(
        "b",
        Some(("respondents", &["unit"])),
        vec![
            column("unit", Role::Label, &[]),
            column("n", Role::Persons, &[]),
        ],
        vec![
            row(
                RowKind::Data,
                &[("unit", "Amt A")],
                vec![Cell::text("Amt A"), Cell::count(21)],
            ),
            row(
                RowKind::Data,
                &[("unit", "Amt B")],
                vec![Cell::text("Amt B"), Cell::count(3)],
            ),
        ],
    );
    by_unit.table.rows[0].evidence = vec![quote(1, "zu langsam")];
    by_unit.table.rows[1].evidence = vec![quote(2, "aus dem Dreieramt")];
    let shown = |settings: &DisclosureSettings| -> Vec<String> {
        gate(vec![by_category.clone(), by_unit.clone()], settings)
            .expect("passes")
            .iter()
            .flat_map(|finding| {
                finding
                    .table
                    .rows
                    .iter()
                    .flat_map(|row| row.evidence.clone())
            })
            .map(|evidence| {
                assert_eq!(evidence.place.to_string(), "", "a place is a person's key");
                evidence
                    .quote
                    .map_or(String::new(), |quote| quote.to_string())
            })
            .collect()
    };
    assert!(shown(&public()).is_empty());
    let allowed = DisclosureSettings {
        quotations: true,
        ..public()
    };
    assert_eq!(shown(&allowed), ["zu langsam"]);
}

#[test]
fn a_table_that_contradicts_itself_is_refused() {
    let mut ragged = ranked("a", &[("Netz", 9)]);
    ragged.table.rows[0].cells.pop();
    assert!(matches!(
        gate(vec![ragged], &public()),
        Err(DisclosureError::Ragged { .. })
    ));
    let mut unknown = ranked("a", &[("Netz", 9)]);
    unknown.table.columns[3].role = Role::AboutPersons;
    assert!(matches!(
        gate(vec![unknown], &public()),
        Err(DisclosureError::PersonsUnknown { .. })
    ));
    let mut share = ranked("a", &[("Netz", 9)]);
    share.table.columns[3].role = Role::Persons;
    assert!(matches!(
        gate(vec![share], &public()),
        Err(DisclosureError::NotACount { .. })
    ));
    let mut nowhere = ranked("a", &[("Netz", 9)]);
    nowhere.table.columns[3].role = Role::Derived { from: 9 };
    assert!(matches!(
        gate(vec![nowhere], &public()),
        Err(DisclosureError::NoSuchColumn { index: 9, .. })
    ));
}

fn answers(units: &[(&str, u32)]) -> Vec<Answer> {
    let mut answers = Vec::new();
    for (unit, count) in units {
        for _ in 0..*count {
            let number = answers.len() + 1;
            answers.push(Answer {
                id: format!("A{number}"),
                respondent: Respondent {
                    key: format!("I{number:02}"),
                    unit: Some((*unit).to_owned()),
                    role: None,
                    group: None,
                },
                question: "bedarf".to_owned(),
                text: Value::Given(format!("Netz {unit} {number:02}")),
                place: Place::cell(&origin(), u32::try_from(number).expect("small"), 4),
            });
        }
    }
    answers
}

fn netz(answers: &[Answer]) -> Codings {
    Codings {
        codings: (0..answers.len())
            .map(|answer| Coding {
                answer,
                segment: 0..4,
                target: Target::Category(CategoryId("netz".into())),
                method: Method::Term,
                score: 1.0,
                margin: 1.0,
                evidence: "Netz".to_owned(),
            })
            .collect(),
        ..Codings::default()
    }
}

#[test]
fn codings_are_for_the_house() {
    let answers = answers(&[("Amt A", 6), ("Amt B", 3)]);
    let codings = netz(&answers);
    let book = Codebook::default();
    let internal = gate_codings(&answers, &codings, &book, &DisclosureSettings::default());
    assert_eq!(internal.rows.len(), 9);
    assert_eq!(internal.rows[8].respondent, "I09");
    assert_eq!(internal.rows[8].source, "interviews.xlsx[Interview 1]!D9");
    assert!(
        gate_codings(&answers, &codings, &book, &public())
            .rows
            .is_empty()
    );
}

#[test]
fn quoted_codings_carry_no_key_and_no_small_group() {
    let answers = answers(&[("Amt A", 6), ("Amt B", 3)]);
    let mut codings = netz(&answers);
    for coding in &mut codings.codings {
        coding.segment = 0..answers[coding.answer].text.given().expect("given").len();
    }
    let settings = DisclosureSettings {
        quotations: true,
        ..public()
    };
    let gated = gate_codings(&answers, &codings, &Codebook::default(), &settings);
    assert_eq!(gated.rows.len(), 6);
    for row in &gated.rows {
        assert!(
            row.respondent.is_empty() && row.source.is_empty() && !row.answer_id.starts_with('A')
        );
        assert!(row.segment.contains("Amt A"));
        assert_eq!(row.category_id, "netz");
    }
    codings.codings[0].target = Target::Category(CategoryId("akte".into()));
    let guarded = gate_codings(&answers, &codings, &Codebook::default(), &settings);
    assert!(
        guarded
            .rows
            .iter()
            .all(|row| row.category_id.is_empty() && row.method.is_none())
    );
}

#[test]
fn lines_about_persons_are_counted_not_shown() {
    let intake = Intake {
        sheets: vec![SheetIntake {
            values: Vec::new(),
            origin: origin(),
            kind: "staff",
            reading: Reading::default(),
            header_row: 1,
            rows_in: 7,
            used: 6,
            set_aside: vec![SetAside {
                place: Place::row(&origin(), 3),
                code: Code("V012"),
            }],
        }],
    };
    let issue = Issue {
        code: Code("V012"),
        severity: Severity::Error,
        place: Some(Place::cell(&origin(), 3, 2)),
        args: vec![("value", "31.02.1960".into())],
    };
    let internal = gate_intake(
        &intake,
        std::slice::from_ref(&issue),
        &DisclosureSettings::default(),
    );
    assert_eq!(internal.issues.first(), Some(&issue));
    let gated = gate_intake(&intake, &[issue], &public());
    assert_eq!(gated.intake.totals(), (7, 6, 1));
    assert!(gated.issues.is_empty());
    assert_eq!(
        gated.intake.sheets[0].set_aside[0].place.to_string(),
        "interviews.xlsx"
    );
}
