//! Codes of a coder are read from `codings.csv` and from filled-in samples, and both meet by id.

use std::collections::BTreeSet;
use std::sync::Arc;

use befund::coding::agreement::{CoderFile, Comparison, compare, disagreements_csv};
use befund::model::issue::Checked;
use befund::model::place::Origin;
use befund::model::raw::{RawCell, RawRow, RawTable, Reading};

fn table(file: &str, rows: &[&[&str]]) -> RawTable {
    let cell = |text: &&str| {
        if text.is_empty() {
            RawCell::Empty
        } else {
            RawCell::Text((*text).to_owned())
        }
    };
    RawTable {
        origin: Arc::new(Origin {
            file: file.to_owned(),
            sheet: None,
        }),
        rows: (1..)
            .zip(rows)
            .map(|(number, row)| RawRow {
                number,
                cells: row.iter().map(cell).collect(),
                hidden: false,
            })
            .collect(),
        merged: Vec::new(),
        reading: Reading::default(),
    }
}

fn codings() -> RawTable {
    let header: &[&str] = &[
        "answer_id",
        "question",
        "segment",
        "category_id",
        "category",
        "handlungsfeld",
        "unterfeld",
        "method",
    ];
    table(
        "codings.csv",
        &[
            header,
            &[
                "A1",
                "bedarf",
                "die Akte",
                "dms",
                "Akte",
                "Arbeitsplatz",
                "",
                "term",
            ],
            &[
                "A1",
                "bedarf",
                "und WLAN",
                "wlan",
                "WLAN",
                "Arbeitsplatz",
                "",
                "term",
            ],
            &["A2", "bedarf", "irgendwas", "", "", "", "", ""],
            &[
                "A3",
                "bedarf",
                "Personal",
                "",
                "",
                "Organisation",
                "Personal",
                "lexical",
            ],
            &[
                "A4",
                "bedarf",
                "'- die Akte",
                "dms",
                "Akte",
                "Arbeitsplatz",
                "",
                "exact",
            ],
        ],
    )
}

fn read(table: RawTable) -> CoderFile {
    let Checked { value, .. } = CoderFile::read(&[table]);
    value.expect("a coding")
}

fn compared(second: RawTable) -> Checked<Comparison> {
    compare(&read(codings()), &read(second))
}

#[test]
fn a_sample_meets_codings_by_id_label_or_both() {
    let sample = table(
        "stichprobe.xlsx",
        &[
            &["Stichprobe für die zweite Codierung"],
            &[],
            &[
                "Antwort-Nr.",
                "Frage",
                "Antwort",
                "Code 1",
                "Code 2",
                "Bemerkung",
            ],
            &[
                "A1",
                "Welcher Bedarf?",
                "die Akte und WLAN",
                "Akte [dms]",
                "wlan",
                "",
            ],
            &[
                "A2",
                "Welcher Bedarf?",
                "irgendwas",
                "(kein Code passt)",
                "",
                "unklar",
            ],
            &[
                "A3",
                "Welcher Bedarf?",
                "Personal",
                "→ Organisation / Personal",
                "",
                "",
            ],
            &["A4", "Welcher Bedarf?", "- die Akte", "akte", "", ""],
        ],
    );
    let found = compared(sample);
    assert!(found.issues.is_empty(), "{:?}", found.issues);
    assert_eq!(found.value.agreement.units, 4);
    assert_eq!(found.value.agreement.same_sets, Some(1.0));
    assert_eq!(found.value.units["A1"].question, "bedarf");
    assert_eq!(found.value.named("dms"), "Akte [dms]");
}

#[test]
fn a_row_without_choice_is_open_and_does_not_count() {
    let sample = table(
        "stichprobe.csv",
        &[
            &["answer_id", "text", "code_1", "code_2"],
            &["A1", "die Akte und WLAN", "Akte [dms]", ""],
            &["A2", "irgendwas", "", ""],
            &["A9", "fehlt anderswo", "Akte [dms]", ""],
        ],
    );
    let checked = CoderFile::read(std::slice::from_ref(&sample));
    assert_eq!(checked.issues[0].code.0, "C033");
    let found = compared(sample).value;
    assert_eq!((found.agreement.units, found.open), (1, 1));
    assert_eq!(found.agreement.only_second, ["A9"]);
    assert_eq!(found.agreement.only_first, ["A2", "A3", "A4"]);
    let entry = &found.agreement.disagreements[0];
    assert_eq!(entry.only_first, BTreeSet::from(["wlan".to_owned()]));
}

#[test]
fn unknown_names_and_foreign_files_are_said() {
    let sample = table(
        "b.csv",
        &[
            &["answer_id", "code"],
            &["A1", "Aktenlift"],
            &["A4", "Akte"],
        ],
    );
    let codes: Vec<&str> = compared(sample).issues.iter().map(|i| i.code.0).collect();
    assert_eq!(codes, ["C032"]);
    let foreign = table("c.csv", &[&["Name", "Note"], &["x", "1"]]);
    let checked = CoderFile::read(&[foreign]);
    assert!(checked.value.is_none());
    assert_eq!(checked.issues[0].code.0, "C030");
    let other = table("d.csv", &[&["answer_id", "code"], &["Z1", "dms"]]);
    let codes: Vec<&str> = compared(other).issues.iter().map(|i| i.code.0).collect();
    assert_eq!(codes, ["C031"]);
}

#[test]
fn the_list_of_disagreements_runs_no_formula() {
    let sample = table(
        "b.csv",
        &[
            &["answer_id", "text", "code_1"],
            &["A4", "=1+1; \"x\"", "WLAN [wlan]"],
        ],
    );
    let bytes = disagreements_csv(&compared(sample).value);
    let text = String::from_utf8(bytes).expect("UTF-8");
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(
        lines[1],
        "A4;bedarf;\"'=1+1; \"\"x\"\"\";Akte [dms];WLAN [wlan];"
    );
}
