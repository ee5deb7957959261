//! Figures of the coding on sets kept apart for measuring. Their answers may never become anchors, terms or thresholds.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use befund::coding::eval::{Evaluation, Gold, Measurement, measure};
use befund::coding::model::Vectors;
use befund::coding::{CodingOptions, code, parse_codebook};
use befund::model::answers::{Answer, Respondent, Value};
use befund::model::codebook::Codebook;
use befund::model::place::{Origin, Place};

pub(super) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn elmshorn() -> Option<Codebook> {
    let text = fs::read_to_string(root().join("inputs/elmshorn-2019/codebook.toml")).ok()?;
    parse_codebook(&text, "codebook.toml").value
}

pub(super) fn rows(path: &Path) -> Option<Vec<csv::StringRecord>> {
    let text = fs::read_to_string(path).ok()?;
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    let headers = reader.headers().ok()?.clone();
    let mut all = vec![headers];
    all.extend(reader.records().map(|row| row.expect("a row")));
    Some(all)
}

pub(super) fn answers(path: &Path) -> Option<Vec<Answer>> {
    let rows = rows(path)?;
    let column = |name: &str| rows[0].iter().position(|header| header == name);
    let (id, question, text) = (column("id")?, column("frage")?, column("antwort")?);
    let respondent = column("interview");
    let origin = Arc::new(Origin {
        file: "antworten.csv".into(),
        sheet: None,
    });
    let answer = |(row, record): (u32, &csv::StringRecord)| Answer {
        id: record[id].into(),
        respondent: Respondent {
            key: record[respondent.unwrap_or(id)].into(),
            unit: None,
            role: None,
            group: None,
        },
        question: record[question].into(),
        text: Value::Given(record[text].into()),
        place: Place::row(&origin, row),
    };
    Some((2..).zip(&rows[1..]).map(answer).collect())
}

fn gold(path: &Path) -> Option<Vec<Gold>> {
    let rows = rows(path)?;
    let gold = rows[1..].iter().map(|record| Gold {
        answer: record[0].into(),
        label: record[1].into(),
    });
    Some(gold.collect())
}

/// Sentence vectors for some answers and a codebook.
pub(super) type Embed<'e> = &'e dyn Fn(&[Answer], &Codebook) -> Option<Arc<Vectors>>;

fn evaluate(folder: &Path) -> Option<Evaluation> {
    evaluate_with(folder, &|_, _| None)
}

pub(super) fn evaluate_with(folder: &Path, vectors: Embed<'_>) -> Option<Evaluation> {
    let answers = answers(&folder.join("antworten.csv"))?;
    let gold = gold(&folder.join("gold.csv"))?;
    let codebook = elmshorn()?;
    let options = CodingOptions {
        vectors: vectors(&answers, &codebook),
        ..CodingOptions::default()
    };
    let codings = code(&answers, &codebook, &options);
    Some(measure(&answers, &codings, &gold, &codebook))
}

fn line(name: &str, m: &Measurement) -> String {
    let share = |value: Option<f64>| value.map_or("  –  ".to_owned(), |v| format!("{v:.3}"));
    format!(
        "{name:16} F1 {} macro {} P {} R {} coverage {} non-answers {}/{} lost {} table off {} sure: F1 {} P {}",
        share(m.all.f1()),
        share(m.macro_f1()),
        share(m.all.precision()),
        share(m.all.recall()),
        share(m.coverage()),
        m.non_answers_found,
        m.non_answers,
        m.answers_lost,
        share(m.table_deviation()),
        share(m.sure.f1()),
        share(m.sure.precision()),
    )
}

pub(super) fn show(name: &str, evaluation: &Evaluation) {
    let mut text = format!("{name}\n");
    for (question, measurement) in &evaluation.questions {
        text.push_str(&line(question, measurement));
        text.push('\n');
    }
    text.push_str(&line("all", &evaluation.total));
    // Printed by `cargo test coding::eval -- --nocapture`.
    use std::io::Write;
    writeln!(std::io::stderr(), "{text}\n").expect("stderr");
}

#[test]
fn third_set() {
    let Some(found) = evaluate(&root().join("tests/cases/coding-third-set")) else {
        return;
    };
    show("third set", &found);
    assert!(found.total.all.f1() >= Some(0.78));
    assert!(found.total.all.precision() >= Some(0.90));
    assert_eq!(found.total.non_answer_recall(), Some(1.0));
}

#[test]
fn spoken_set() {
    let Some(found) = evaluate(&root().join("tests/cases/coding-spoken-set")) else {
        return;
    };
    show("spoken set", &found);
    assert!(found.total.all.f1() >= Some(0.78));
    assert!(found.total.all.precision() >= Some(0.90));
    assert_eq!(found.total.non_answer_recall(), Some(1.0));
}

#[test]
fn development_set() {
    let Some(found) = evaluate(&root().join("../shared/data/answers-dev")) else {
        return;
    };
    show("development set", &found);
    assert!(found.total.all.f1() >= Some(0.78));
    assert!(found.total.all.precision() >= Some(0.90));
    assert!(found.total.table_deviation() <= Some(0.20));
}
