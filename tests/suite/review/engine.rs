//! What the desk shows is what a run says, and its order is better than chance.

use std::collections::BTreeSet;

use befund::coding::review::{Hurry, Item, Trust, enough, expected, queue, ranked, review};
use befund::coding::{CodingOptions, Decision, code, parse_codebook, text_hash};
use befund::model::answers::{Answer, Value};
use befund::model::codebook::{CategoryId, Codebook};
use befund::model::coding::Target;

use crate::coding::answer;

fn codebook() -> Codebook {
    let text = "[codebook]\nid = \"probe\"\ntitle = \"Probe\"\n\
        [[category]]\nid = \"akte\"\nlabel = \"E-Akte\"\nterms = [\"E-Akte\"]\nanchors = [\"alles liegt im Keller\", \"Papier überall\"]\n\
        [[category]]\nid = \"geld\"\nlabel = \"Geld\"\nterms = [\"Geld\"]\n\
        [[category]]\nid = \"plan\"\nlabel = \"Plan\"\nterms = [\"Plan\"]\n";
    parse_codebook(text, "codebook.toml")
        .value
        .expect("no error")
}

/// Answers of persons of their own.
fn answers(texts: &[&str]) -> Vec<Answer> {
    let one = |(index, text): (usize, &&str)| {
        let mut one = answer(text);
        one.respondent.key = format!("I{index}");
        one.id = index.to_string();
        one
    };
    texts.iter().enumerate().map(one).collect()
}

const TEXTS: [&str; 7] = [
    "Die E-Akte fehlt. Das Geld fehlt.",
    "alles liegt im Keller",
    "Papier liegt überall herum",
    "Kraut und Rüben",
    "Kraut und Rüben",
    "k. A.",
    "Geld",
];

#[test]
fn the_desk_shows_what_a_run_says() {
    let answers = answers(&TEXTS);
    let codebook = codebook();
    let decided = |text: &str, id: &str| Decision {
        question: "q".into(),
        hash: text_hash(text),
        text: Some(text.into()),
        targets: vec![Target::Category(CategoryId(id.into()))],
        ..Decision::default()
    };
    let options = CodingOptions {
        decisions: vec![decided("Papier liegt überall herum", "plan")],
        ..CodingOptions::default()
    };
    let seen = review(&answers, &codebook, &options);
    let run = code(&answers, &codebook, &options);
    assert_eq!(seen.codings, run);
    for item in &seen.items {
        for index in &item.answers {
            let own = run.codings.iter().filter(|coding| coding.answer == *index);
            let own: Vec<_> = own
                .map(|coding| (&coding.target, &coding.segment, coding.method))
                .collect();
            let shown: Vec<_> = { item.codes.iter() }
                .map(|code| (&code.target, &code.segment, code.method))
                .collect();
            assert_eq!(own, shown, "{}", item.text);
        }
    }
    // Each distinct answer once, the segments of each give it back.
    assert_eq!(seen.items.len(), 6);
    for item in &seen.items {
        let joined: String = item
            .segments
            .iter()
            .map(|range| &item.text[range.clone()])
            .collect();
        assert_eq!(joined, item.text);
        assert!(item.suggestions.len() <= 3);
    }
}

/// An item that was decided on the desk is what the next run makes of it.
#[test]
fn a_decision_on_the_desk_is_that_of_the_next_run() {
    let answers = answers(&TEXTS);
    let codebook = codebook();
    let text = "Kraut und Rüben";
    let decision = Decision {
        question: "q".into(),
        hash: text_hash(text),
        text: Some(text.into()),
        targets: ["geld", "plan"]
            .map(|id| Target::Category(CategoryId(id.into())))
            .to_vec(),
        segments: vec!["Kraut".into(), "Rüben".into()],
        who: "Anna".into(),
        when: "2026".into(),
        ..Decision::default()
    };
    let mut before = review(&answers, &codebook, &CodingOptions::default());
    let index = before.item("q", &text_hash(text)).expect("an item");
    before.items[index].decide(&decision, &codebook);
    let options = CodingOptions {
        decisions: vec![decision],
        ..CodingOptions::default()
    };
    let after = review(&answers, &codebook, &options);
    assert_eq!(before.items[index].codes, after.items[index].codes);
    assert_eq!(before.items[index].codes[1].segment, 10..16);
}

/// Counted by hand: two persons for money, one for files; who repeats himself counts once.
#[test]
fn the_table_counts_persons() {
    let mut answers = answers(&[
        "Das Geld fehlt",
        "Geld",
        "Die E-Akte fehlt",
        "Das Geld fehlt auch hier",
    ]);
    answers[3].respondent.key = "I0".into();
    let seen = review(&answers, &codebook(), &CodingOptions::default());
    let table: Vec<(String, u64, u64)> = { ranked(&seen.items, &answers, "q").into_iter() }
        .map(|line| (line.category.to_string(), line.count, line.rank))
        .collect();
    assert_eq!(table, [("geld".into(), 2, 1), ("akte".into(), 1, 2)]);
}

#[test]
fn what_is_unsure_and_frequent_comes_first_and_what_is_decided_never() {
    let answers = answers(&TEXTS);
    let mut seen = review(&answers, &codebook(), &CodingOptions::default());
    let order = queue(&seen.items, &answers, &Trust::default());
    assert_eq!(order.len(), seen.items.len());
    assert_eq!(seen.items[order[0]].text, "Kraut und Rüben");
    seen.items[order[0]].is_decided = true;
    let again = queue(&seen.items, &answers, &Trust::default());
    assert_eq!(again, order[1..]);
}

/// An item with one code of that probability.
fn item(score: f64, times: usize, index: usize) -> Item {
    let codebook = codebook();
    let mut item = review(&answers(&["Geld"]), &codebook, &CodingOptions::default())
        .items
        .remove(0);
    item.answers = vec![0; times];
    item.hash = index.to_string();
    item.codes[0].score = score;
    item
}

/// By hand: 10 codes, right 4 × 0.5 + 6 × 1 = 8; F1 = 2 × 8 / (10 + 10). After the unsure ones are decided all are right.
#[test]
fn the_expected_error_is_that_of_the_probabilities() {
    let items = [item(0.5, 4, 0), item(1.0, 6, 1)];
    let now = expected(&items);
    assert!((now.f1() - 0.8).abs() < 1e-9, "{}", now.f1());
    assert!((now.wrong() - 4.0).abs() < 1e-9, "{}", now.wrong());
    let (needed, after) = enough(&items, &[0, 1], 0.95, 1);
    assert_eq!(needed, Some(1));
    assert!((after - 1.0).abs() < 1e-9, "{after}");
    let decided: BTreeSet<bool> = items.iter().map(|item| item.is_decided).collect();
    assert_eq!(decided, BTreeSet::from([false]));
}

#[test]
fn an_answer_without_text_is_no_item() {
    let mut all = answers(&["Geld"]);
    all.push(Answer {
        text: Value::Missing(befund::model::answers::Missing::NotGiven),
        ..all[0].clone()
    });
    let seen = review(&all, &codebook(), &CodingOptions::default());
    assert_eq!(seen.items.len(), 1);
}

#[test]
fn of_too_many_answers_those_are_looked_at_that_are_least_sure() {
    let all = answers(&[
        "Geld",
        "E-Akte",
        "ganz anderes",
        "Geld",
        "Plan",
        "noch etwas",
    ]);
    assert!(
        Hurry::of(&all, 5).is_none(),
        "five different ones are not too many"
    );
    let hurry = Hurry::of(&all, 2).expect("five are more than two");
    let codings = code(&all, &codebook(), &CodingOptions::default());
    let chosen = hurry.least_sure(&all, &codings);
    let texts: BTreeSet<&str> = { chosen.iter() }
        .filter_map(|answer| answer.text.given().map(String::as_str))
        .collect();
    // What has no code is wrong for the tables; what a term gave is sure.
    assert_eq!(texts, BTreeSet::from(["ganz anderes", "noch etwas"]));
}
