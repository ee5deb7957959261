//! The sample for a second coder: its size, its strata, its blindness, and that row order does not matter.

use std::collections::BTreeMap;
use std::sync::Arc;

use befund::coding::agreement::{
    CoderFile, SampleSize, Sampled, draw, sample_csv, sample_workbook,
};
use befund::coding::{builtin, parse_codebook};
use befund::i18n::{I18n, Language};
use befund::ingest::{self, ReadOptions};
use befund::model::answers::{Answer, Missing, Respondent, Value};
use befund::model::codebook::CategoryId;
use befund::model::coding::{Coding, Codings, Method, Target};
use befund::model::place::{Origin, Place};
use befund::model::raw::{RawCell, RawTable};
use proptest::prelude::*;

use crate::project_folder::scratch;

fn answer(number: usize, question: &str) -> Answer {
    let origin = Arc::new(Origin {
        file: "a.csv".to_owned(),
        sheet: None,
    });
    Answer {
        id: format!("A{number:03}"),
        respondent: Respondent {
            key: format!("geheim{number}"),
            unit: Some("Amt 7".to_owned()),
            role: None,
            group: None,
        },
        question: question.to_owned(),
        text: Value::Given(format!("Antwort {number}")),
        place: Place::row(&origin, 1),
    }
}

/// 100 answers to `bedarf` (90 × dms, 10 × wlan), 7 to `extern`, 1 to `intern`, one not given.
fn material() -> (Vec<Answer>, BTreeMap<String, &'static str>) {
    let mut answers: Vec<Answer> = (0..100).map(|n| answer(n, "bedarf")).collect();
    answers.extend((100..107).map(|n| answer(n, "extern")));
    answers.push(answer(107, "intern"));
    let mut silent = answer(108, "intern");
    silent.text = Value::Missing(Missing::NotGiven);
    answers.push(silent);
    let codes = (0..100).map(|n| (format!("A{n:03}"), if n < 90 { "dms" } else { "wlan" }));
    (answers, codes.collect())
}

fn codings(answers: &[Answer], codes: &BTreeMap<String, &str>) -> Codings {
    let given = answers.iter().enumerate().filter_map(|(index, answer)| {
        Some(Coding {
            answer: index,
            segment: 0..1,
            target: Target::Category(CategoryId((*codes.get(&answer.id)?).into())),
            method: Method::Term,
            score: 1.0,
            margin: 1.0,
            evidence: "verrät alles".into(),
            candidates: [].into(),
        })
    });
    Codings {
        codings: given.collect(),
        ..Codings::default()
    }
}

fn sample(percent: u8, seed: u64) -> Vec<Sampled> {
    let (answers, codes) = material();
    draw(
        &answers,
        &codings(&answers, &codes),
        SampleSize { percent, seed },
    )
}

#[test]
fn every_question_and_code_has_its_share() {
    let (_, codes) = material();
    let drawn = sample(20, 1);
    let of = |question: &str| drawn.iter().filter(|row| row.question == question).count();
    // 20 of 100; 1.4 of 7; 0.2 of 1, but one at least.
    assert_eq!((of("bedarf"), of("extern"), of("intern")), (20, 1, 1));
    let wlan = drawn
        .iter()
        .filter(|row| codes.get(&row.answer_id) == Some(&"wlan"));
    assert_eq!(wlan.count(), 2);
    assert_eq!(sample(100, 1).len(), 108);
}

#[test]
fn the_seed_decides_and_nothing_else() {
    assert_eq!(sample(20, 1), sample(20, 1));
    assert_ne!(sample(20, 1), sample(20, 2));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn row_order_does_not_matter(order in Just((0..109).collect::<Vec<usize>>()).prop_shuffle(), percent in 1u8..=100) {
        let (answers, codes) = material();
        let shuffled: Vec<Answer> = order.iter().map(|index| answers[*index].clone()).collect();
        let size = SampleSize { percent, seed: 1 };
        let expected = draw(&answers, &codings(&answers, &codes), size);
        prop_assert_eq!(draw(&shuffled, &codings(&shuffled, &codes), size), expected);
    }
}

fn read(bytes: &[u8], name: &str) -> Vec<RawTable> {
    let folder = scratch();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).expect("written");
    ingest::read(&path, name, &ReadOptions::default())
        .expect("a table")
        .value
}

#[test]
fn the_sample_is_blind_and_comes_back_filled_in() {
    let drawn = sample(20, 1);
    let codebook = parse_codebook(builtin(), "x").value.expect("no error");
    let questions = BTreeMap::from([("bedarf".to_owned(), "Welcher Bedarf?".to_owned())]);
    let i18n = I18n::new(Language::De);
    let bytes = sample_workbook(&drawn, &questions, &codebook, &i18n).expect("a workbook");
    assert!(bytes == sample_workbook(&drawn, &questions, &codebook, &i18n).expect("a workbook"));
    let mut tables = read(&bytes, "sample.xlsx");
    let shown = format!("{:?}", tables[0]);
    for secret in ["geheim", "Amt 7", "verrät alles", "dms"] {
        assert!(!shown.contains(secret), "{secret}");
    }
    assert!(shown.contains("Welcher Bedarf?"));
    let open = CoderFile::read(&tables);
    assert!(open.value.is_some_and(|file| file.is_empty()));
    assert_eq!(open.issues[0].code.0, "C033");
    let list = tables
        .iter()
        .find(|table| table.origin.sheet.as_deref() == Some("Listen"));
    let choice = list.expect("the choices").cell(3, 1).clone();
    assert!(
        matches!(&choice, RawCell::Text(text) if text.ends_with(']')),
        "{choice:?}"
    );
    let rows = tables[0].rows.iter_mut().skip(1);
    let first = { rows }.find(|row| matches!(row.cells.first(), Some(RawCell::Text(id)) if id.starts_with('A') && id.len() == 4));
    let first = first.expect("a row to fill in");
    first.cells.resize(8, RawCell::Empty);
    first.cells[3] = choice;
    let filled = CoderFile::read(&tables).value.expect("a coding");
    assert_eq!(filled.len(), 1);
}

#[test]
fn the_csv_sample_has_room_for_codes() {
    let (answers, _) = material();
    let drawn = draw(
        &answers[100..107],
        &Codings::default(),
        SampleSize {
            percent: 1,
            seed: 1,
        },
    );
    let text = String::from_utf8(sample_csv(&drawn, &BTreeMap::new())).expect("UTF-8");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(
        lines[0],
        "answer_id;question;text;code_1;code_2;code_3;code_4;note"
    );
    assert!(
        lines[1].ends_with(";;;;;") && lines[1].starts_with('A'),
        "{}",
        lines[1]
    );
    assert_eq!(lines.len(), 2);
    let tables = read(text.as_bytes(), "sample.csv");
    assert!(CoderFile::read(&tables).value.is_some());
}
