//! From wording to code: exact, term, what is set aside, and what persons decided.

use std::sync::Arc;

use befund::coding::{CodingOptions, Decision, code, parse_codebook, text_hash};
use befund::model::answers::{Answer, Missing, Respondent, Value};
use befund::model::codebook::{CategoryId, Codebook};
use befund::model::coding::{Method, Target};
use befund::model::place::{Origin, Place};

fn codebook() -> Codebook {
    let text = "[codebook]\nid = \"probe\"\ntitle = \"Probe\"\n\
        [abbreviations]\nDMS = \"Dokumentenmanagementsystem\"\n\
        [[category]]\nid = \"akte\"\nlabel = \"E-Akte\"\nterms = [\"E-Akte\", \"Dokumentenmanagementsystem\"]\nanchors = [\"alles liegt im Keller\"]\n\
        [[category]]\nid = \"geld\"\nlabel = \"Geld\"\nterms = [\"Geld\", \"zu teuer\"]\n\
        [[category]]\nid = \"plan\"\nlabel = \"Plan\"\nterms = [\"Plan\"]\n";
    parse_codebook(text, "codebook.toml")
        .value
        .expect("no error")
}

fn answer(text: &str) -> Answer {
    let origin = Arc::new(Origin {
        file: "a.csv".into(),
        sheet: None,
    });
    Answer {
        id: text.into(),
        respondent: Respondent {
            key: "I01".into(),
            unit: None,
            role: None,
            group: None,
        },
        question: "q".into(),
        text: Value::Given(text.into()),
        place: Place::row(&origin, 1),
    }
}

fn codes(text: &str) -> Vec<(String, Method)> {
    let answers = [answer(text)];
    code(&answers, &codebook(), &CodingOptions::default())
        .codings
        .into_iter()
        .map(|coding| match coding.target {
            Target::Category(id) => (id.to_string(), coding.method),
            Target::Handlungsfeld { handlungsfeld, .. } => (handlungsfeld, coding.method),
        })
        .collect()
}

fn ids(text: &str) -> Vec<String> {
    codes(text).into_iter().map(|(id, _)| id).collect()
}

#[test]
fn exact_and_term() {
    assert_eq!(
        codes("Alles liegt im Keller!"),
        [("akte".into(), Method::Exact)]
    );
    assert_eq!(
        codes("wir warten schon lange auf die eAkte im Amt"),
        [("akte".into(), Method::Term)]
    );
    assert_eq!(
        codes("ein DMS wäre schön für alle Abteilungen"),
        [("akte".into(), Method::Term)]
    );
}

#[test]
fn what_is_set_aside_is_not_coded() {
    assert_eq!(
        ids("Geld ist nicht das Problem, uns fehlt der Plan"),
        ["plan"]
    );
    assert_eq!(ids("nicht das Geld fehlt, sondern ein Plan"), ["plan"]);
    assert_eq!(ids("am Geld liegt es nicht"), Vec::<String>::new());
    assert_eq!(ids("kein Geld da"), ["geld"]);
    assert_eq!(
        ids("nicht nur das Geld fehlt, sondern auch ein Plan"),
        ["geld", "plan"]
    );
}

#[test]
fn decisions_win() {
    let answers = [answer("am Geld liegt es nicht")];
    let options = CodingOptions {
        decisions: vec![Decision {
            question: "q".into(),
            hash: text_hash("am  Geld liegt es nicht"),
            targets: vec![Target::Category(CategoryId("plan".into()))],
            who: "AB".into(),
            when: "2026-11-22".into(),
        }],
    };
    let found = code(&answers, &codebook(), &options);
    assert_eq!(found.codings.len(), 1);
    assert_eq!(found.codings[0].method, Method::Decision);
}

#[test]
fn non_answers_are_missing_and_not_open() {
    let answers = [answer("k. A."), answer("weiß nicht"), answer("Plan")];
    let found = code(&answers, &codebook(), &CodingOptions::default());
    let kinds: Vec<(usize, Missing)> = found
        .non_answers
        .iter()
        .map(|none| (none.answer, none.missing))
        .collect();
    assert_eq!(kinds, [(0, Missing::NotGiven), (1, Missing::DontKnow)]);
    assert!(found.uncoded.is_empty());
}

#[test]
fn the_order_of_answers_does_not_matter() {
    let texts = [
        "Plan",
        "zu teuer",
        "E-Akte; Geld",
        "k. A.",
        "irgendwas anderes",
    ];
    let forward: Vec<Answer> = texts.iter().map(|text| answer(text)).collect();
    let backward: Vec<Answer> = texts.iter().rev().map(|text| answer(text)).collect();
    let list = |answers: &[Answer]| {
        let found = code(answers, &codebook(), &CodingOptions::default());
        let mut rows: Vec<String> = found
            .codings
            .iter()
            .map(|c| {
                format!(
                    "{} {:?} {:?} {:?}",
                    answers[c.answer].id, c.segment, c.target, c.score
                )
            })
            .collect();
        rows.sort();
        rows
    };
    assert_eq!(list(&forward), list(&backward));
}
