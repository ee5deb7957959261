//! Lists of decisions: passages, rows that hit nothing, persons who disagree, and the file written and read back.

use std::sync::Arc;

use befund::coding::{
    CodingOptions, DecisionRow, Decisions, code, decisions_csv, parse_all, parse_codebook,
    read_rows, settle,
};
use befund::model::answers::Answer;
use befund::model::codebook::Codebook;
use befund::model::coding::{Method, Target};
use befund::model::issue::Checked;
use befund::model::place::Origin;
use befund::model::raw::{RawCell, RawRow, RawTable, Reading};

use super::answer;

fn codebook() -> Codebook {
    let text = "[codebook]\nid = \"probe\"\ntitle = \"Probe\"\n\
        [[category]]\nid = \"akte\"\nlabel = \"E-Akte\"\nterms = [\"E-Akte\"]\n\
        [[category]]\nid = \"geld\"\nlabel = \"Geld\"\nterms = [\"Geld\"]\n\
        [[category]]\nid = \"plan\"\nlabel = \"Plan\"\nterms = [\"Plan\"]\n";
    parse_codebook(text, "codebook.toml")
        .value
        .expect("no error")
}

fn table(file: &str, rows: &[[&str; 5]]) -> RawTable {
    let header = ["question", "text", "categories", "who", "when"];
    let cells = |row: &[&str; 5]| row.map(|cell| RawCell::Text(cell.into())).to_vec();
    RawTable {
        origin: Arc::new(Origin {
            file: file.into(),
            sheet: None,
        }),
        rows: (1..)
            .zip(std::iter::once(&header).chain(rows))
            .map(|(number, row)| RawRow {
                number,
                cells: cells(row),
                hidden: false,
            })
            .collect(),
        merged: Vec::new(),
        reading: Reading::default(),
    }
}

fn parsed(tables: &[RawTable]) -> Checked<Decisions> {
    parse_all(tables, &codebook())
}

fn codes(answers: &[Answer], tables: &[RawTable]) -> Vec<(usize, String, Method)> {
    let mut decisions = parsed(tables).value.held;
    settle(&mut decisions, answers);
    let options = CodingOptions {
        decisions,
        ..CodingOptions::default()
    };
    let found = code(answers, &codebook(), &options).codings.into_iter();
    found
        .map(|coding| match coding.target {
            Target::Category(id) => (coding.answer, id.to_string(), coding.method),
            Target::Handlungsfeld { handlungsfeld, .. } => {
                (coding.answer, handlungsfeld, coding.method)
            }
        })
        .collect()
}

/// The row names what `codings.csv` shows as a segment; the other half of the answer keeps its code.
#[test]
fn a_passage_can_be_decided() {
    let answers = [answer("Die E-Akte fehlt. Das Geld fehlt.")];
    let list = table(
        "d.csv",
        &[["q", "Das Geld fehlt.", "plan", "AB", "2026-11-22"]],
    );
    assert_eq!(
        codes(&answers, &[list]),
        [
            (0, "akte".into(), Method::Term),
            (0, "plan".into(), Method::Decision)
        ]
    );
}

/// Words inside of another answer are no passage of it.
#[test]
fn words_inside_of_a_sentence_are_no_passage() {
    let answers = [answer("Ohne Geld geht nichts")];
    let list = table("d.csv", &[["q", "Geld", "plan", "AB", "2026-11-22"]]);
    let mut decisions = parsed(std::slice::from_ref(&list)).value.held;
    let issues = settle(&mut decisions, &answers);
    let codes: Vec<&str> = issues.iter().map(|issue| issue.code.0).collect();
    assert_eq!(codes, ["C043"]);
    assert_eq!(issues[0].place.as_ref().map(|place| place.row), Some(2));
}

#[test]
fn what_hits_nothing_is_said_with_the_nearest_answer() {
    let answers = [answer("Die Hefter stapeln sich"), answer("Der Plan fehlt")];
    let rows = [
        ["q", "Die Hefter stapeln sich im Flur", "akte", "AB", ""],
        ["q", "xyz", "akte", "AB", ""],
        ["p", "Der Plan fehlt", "plan", "AB", ""],
    ];
    let list = table("d.csv", &rows);
    let mut decisions = parsed(std::slice::from_ref(&list)).value.held;
    let issues = settle(&mut decisions, &answers);
    let i18n = befund::i18n::I18n::new(befund::i18n::Language::De);
    let facts: Vec<String> = issues.iter().map(|issue| i18n.fact(issue)).collect();
    let codes: Vec<&str> = issues.iter().map(|issue| issue.code.0).collect();
    // In the order of questions and hashes, which is that of the list that was read.
    assert_eq!(
        codes.iter().filter(|code| **code == "C043").count(),
        2,
        "{facts:?}"
    );
    assert_eq!(
        codes.iter().filter(|code| **code == "C045").count(),
        1,
        "{facts:?}"
    );
    assert!(
        facts
            .iter()
            .any(|fact| fact.contains("„Die Hefter stapeln sich“")),
        "{facts:?}"
    );
    assert!(
        facts
            .iter()
            .any(|fact| fact.contains("(Frage p)") && fact.contains("(Frage q)")),
        "{facts:?}"
    );
}

#[test]
fn who_corrects_himself_contradicts_nobody() {
    let answers = [answer("Die Hefter stapeln sich")];
    let rows = [
        ["q", "Die Hefter stapeln sich", "geld", "AB", "2026-11-22"],
        ["q", "Die Hefter stapeln sich", "akte", "AB", "2026-11-23"],
    ];
    let list = table("d.csv", &rows);
    assert!(parsed(std::slice::from_ref(&list)).issues.is_empty());
    assert_eq!(
        codes(&answers, &[list]),
        [(0, "akte".into(), Method::Decision)]
    );
}

/// The later one holds, also where it stands in the file that is read first, and days are written as people write them.
#[test]
fn two_persons_are_heard_until_they_agree() {
    let text = "Die Hefter stapeln sich";
    let answers = [answer(text)];
    let anna = table(
        "decisions-anna.csv",
        &[["q", text, "geld", "Anna", "24.11.2026 09:00"]],
    );
    let bert = table(
        "decisions-bert.csv",
        &[["q", text, "akte", "Bert", "23.11.2026 17:30"]],
    );
    let lists = [anna.clone(), bert.clone()];
    let read = parsed(&lists);
    assert_eq!(read.value.conflicts.len(), 1);
    assert_eq!(read.value.conflicts[0].others[0].who, "Bert");
    let told: Vec<&str> = read.issues.iter().map(|issue| issue.code.0).collect();
    assert_eq!(told, ["C044"]);
    assert_eq!(
        codes(&answers, &lists),
        [(0, "geld".into(), Method::Decision)]
    );
    let both = table(
        "decisions.csv",
        &[["q", text, "akte", "Anna, Bert", "2026-11-25"]],
    );
    let lists = [anna, bert, both];
    let read = parsed(&lists);
    assert!(read.value.conflicts.is_empty() && read.issues.is_empty());
    assert_eq!(
        codes(&answers, &lists),
        [(0, "akte".into(), Method::Decision)]
    );
}

/// Excel must run no answer as a formula, and befund must know the answer again.
#[test]
fn a_written_list_is_read_back() {
    let row = |text: &str| DecisionRow {
        question: "q".into(),
        text: text.into(),
        segment: "Teil".into(),
        categories: "akte | geld".into(),
        labels: "E-Akte | Geld".into(),
        who: "Anna; \"Bert\"".into(),
        when: "2026-11-30 09:00:00".into(),
        note: "=1+1".into(),
        ..DecisionRow::default()
    };
    let rows: Vec<DecisionRow> = [
        "=HYPERLINK(1)",
        "- erster Punkt\n- zweiter",
        "'quoted'",
        "ä;\"b\"",
        "@x",
    ]
    .map(row)
    .to_vec();
    let bytes = decisions_csv(&rows);
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    for start in ["=HYPER", "=1+1", "@x", "- erster"] {
        assert!(
            !text.contains(&format!(";{start}")) && !text.contains(&format!(";\"{start}")),
            "{start}"
        );
    }
    let folder = crate::project_folder::scratch();
    let path = folder.path().join("decisions.csv");
    std::fs::write(&path, bytes).expect("written");
    let read = befund::ingest::read(
        &path,
        "decisions.csv",
        &befund::ingest::ReadOptions::default(),
    );
    let tables = read.expect("a table").value;
    let again: Vec<DecisionRow> = { read_rows(&tables[0]).expect("columns").into_iter() }
        .map(|row| DecisionRow { place: None, ..row })
        .collect();
    assert_eq!(again, rows);
}
