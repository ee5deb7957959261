//! Codebooks with few Ankerbeispiele: something is always given, what is not sure says so, and more that is right never takes it away.

use std::fmt::Write;

use befund::coding::{CodingOptions, code, parse_codebook};
use befund::model::answers::Answer;
use befund::model::codebook::Codebook;
use befund::model::coding::{Codings, Target};

use super::answer;

const THEMES: [(&str, &str); 4] = [
    ("Radweg", "Radwege, Fahrräder und Fahrradstraßen"),
    ("Bus", "Busse, Bahnen und Haltestellen"),
    ("Parken", "Parkplätze, Falschparker und Parkhäuser"),
    ("Grün", "Bäume, Parks und Blumen"),
];

/// A text with the indices of its themes.
type Said<'t> = (&'t str, &'t [usize]);

/// What people say, with their themes; words are shared between themes, as they are in life.
const SAID: [Said<'static>; 20] = [
    ("Der Radweg an der Schule ist zu schmal", &[0]),
    ("Mehr Abstellplätze für Fahrräder am Markt", &[0]),
    ("Die Fahrradstraße wird von Autos zugestellt", &[0, 2]),
    ("Radwege im Winter räumen", &[0]),
    ("Auf dem Radweg stehen Lieferwagen", &[0, 2]),
    ("Der Bus kommt abends zu selten", &[1]),
    ("An der Haltestelle fehlt ein Dach", &[1]),
    ("Busse und Räder teilen sich eine Spur", &[0, 1]),
    ("Die Bahn fährt nicht am Wochenende", &[1]),
    ("Haltestelle am Park fehlt", &[1, 3]),
    ("Zu wenige Parkplätze in der Altstadt", &[2]),
    ("Falschparker vor der Schule", &[2]),
    ("Das Parkhaus ist zu teuer", &[2]),
    ("Anwohner finden keinen Parkplatz", &[2]),
    ("Parken auf dem Gehweg verbieten", &[2]),
    ("Mehr Bäume auf dem Marktplatz", &[3]),
    ("Der Park am Fluss ist verwildert", &[3]),
    ("Blumen statt Beton", &[3]),
    ("Bäume an der Haltestelle spenden Schatten", &[1, 3]),
    ("Die Bäume am Parkplatz sind krank", &[2, 3]),
];

const ASKED: [(&str, usize); 8] = [
    ("Radweg viel zu schmal", 0),
    ("Fahrräder brauchen Abstellplätze", 0),
    ("Bus kommt selten", 1),
    ("Dach für die Haltestelle", 1),
    ("Falschparker überall", 2),
    ("keinen Parkplatz gefunden", 2),
    ("Bäume fehlen", 3),
    ("Blumen pflanzen", 3),
];

fn codebook(examples: &[Said<'_>]) -> Codebook {
    let mut book = "[codebook]\nid = \"a\"\nversion = \"1\"\ntitle = \"A\"\n".to_owned();
    for (index, (label, definition)) in THEMES.iter().enumerate() {
        let own = examples.iter().filter(|(_, own)| own.contains(&index));
        let anchors: Vec<String> = own.map(|(text, _)| format!("{text:?}")).collect();
        let anchors = anchors.join(", ");
        writeln!(
            book,
            "[[category]]\nid = \"k{index}\"\nlabel = \"{label}\"\ndefinition = \"{definition}\"\nanchors = [{anchors}]"
        )
        .expect("memory");
    }
    parse_codebook(&book, "book.toml")
        .value
        .expect("a codebook")
}

fn coded(examples: &[Said<'_>], texts: &[&str]) -> Codings {
    let answers: Vec<Answer> = texts.iter().map(|text| answer(text)).collect();
    code(&answers, &codebook(examples), &CodingOptions::default())
}

fn asked() -> Vec<&'static str> {
    ASKED.iter().map(|(text, _)| *text).collect()
}

/// Right ones among all codes, sure and provisional.
fn right(codings: &Codings) -> usize {
    let all = codings.codings.iter().chain(&codings.provisional);
    let is_right = |answer: usize, target: &Target| matches!(target, Target::Category(id) if *id.0 == *format!("k{}", ASKED[answer].1));
    all.filter(|coding| is_right(coding.answer, &coding.target))
        .count()
}

#[test]
fn names_and_definitions_alone_give_provisional_codes() {
    let codings = coded(&[], &asked());
    assert!(right(&codings) >= 5, "{codings:?}");
    assert!(!codings.provisional.is_empty());
    for coding in &codings.provisional {
        assert!(coding.score < 0.95 && !coding.candidates.is_empty());
    }
}

#[test]
fn few_examples_never_switch_coding_off() {
    for count in [4, 8, 12, 16, 20] {
        let codings = coded(&SAID[..count], &asked());
        assert!(right(&codings) >= 4, "{count}: {codings:?}");
        for question in &codings.facts.questions {
            assert!(question.threshold < 0.99, "{count}: {question:?}");
        }
    }
}

#[test]
fn more_right_examples_take_little_away() {
    let mut before = 0;
    for count in [4, 8, 12, 16, 20] {
        let now = right(&coded(&SAID[..count], &asked()));
        assert!(now + 1 >= before, "{count}: {now} after {before}");
        before = now;
    }
    assert!(before >= 6, "{before}");
}

#[test]
fn an_anchor_under_two_categories_teaches_both() {
    let texts: Vec<String> = (0..12)
        .map(|n| format!("Straße {n} Bus Haltestelle Bäume"))
        .collect();
    let mut examples = SAID.to_vec();
    examples.extend(texts.iter().map(|text| (text.as_str(), &[1, 3][..])));
    let codings = coded(&examples, &["Haltestelle ohne Bäume", "Bäume beim Bus"]);
    for answer in 0..2 {
        let own = { codings.codings.iter().chain(&codings.provisional) }
            .filter(|coding| coding.answer == answer)
            .map(|coding| coding.target.clone());
        let own: Vec<Target> = own.collect();
        for id in ["k1", "k3"] {
            let has = |target: &Target| matches!(target, Target::Category(own) if *own.0 == *id);
            assert!(own.iter().any(has), "{answer} {id}: {own:?}");
        }
    }
}
