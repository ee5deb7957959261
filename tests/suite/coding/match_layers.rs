//! From wording to code: exact, term, what is set aside, and what persons decided.

use std::sync::Arc;

use befund::coding::{CodingOptions, Decision, code, parse_codebook, parse_decisions, text_hash};
use befund::model::answers::{Answer, Missing};
use befund::model::codebook::{CategoryId, Codebook};
use befund::model::coding::{Method, Target};
use befund::model::place::Origin;
use befund::model::raw::{RawCell, RawRow, RawTable, Reading};

use super::answer;

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

/// Codes one answer to a question with a codebook of its own.
fn codes_with(book: &str, text: &str) -> Vec<(String, Method)> {
    let book = format!("[codebook]\nid = \"probe\"\ntitle = \"Probe\"\n{book}");
    let parsed = parse_codebook(&book, "codebook.toml");
    let codebook = parsed.value.expect("no error");
    code(&[answer(text)], &codebook, &CodingOptions::default())
        .codings
        .into_iter()
        .map(|coding| match coding.target {
            Target::Category(id) => (id.to_string(), coding.method),
            Target::Handlungsfeld { handlungsfeld, .. } => (handlungsfeld, coding.method),
        })
        .collect()
}

#[test]
fn a_term_may_be_a_short_form() {
    let book = "[abbreviations]\nDMS = \"Dokumentenmanagementsystem\"\n\
        [[category]]\nid = \"akte\"\nlabel = \"Elektronische Akte\"\nterms = [\"DMS\", \"DMS einführen\"]\n\
        [[category]]\nid = \"netz\"\nlabel = \"Netz\"\nterms = [\"WLAN\"]\n";
    for text in [
        "zentrales DMS",
        "das DMS endlich einführen",
        "DMS",
        "ein zentrales Dms für alle",
    ] {
        assert_eq!(codes_with(book, text)[0].0, "akte", "{text}");
    }
}

#[test]
fn a_question_that_no_category_lists_takes_all() {
    let book = "[[category]]\nid = \"akte\"\nlabel = \"Akte\"\nquestions = [\"bedarf\"]\nterms = [\"E-Akte\"]\n\
        [[category]]\nid = \"netz\"\nlabel = \"Netz\"\nquestions = [\"intern\"]\nterms = [\"WLAN\"]\n\
        [[category]]\nid = \"rest\"\nlabel = \"Sonstiges\"\nresidual = \"sonstiges\"\nterms = [\"Sonstiges\"]\n";
    assert_eq!(
        codes_with(book, "überall WLAN im Haus"),
        [("netz".into(), Method::Term)]
    );
    // The question that one of them lists is known: the other one does not fit.
    let known = book.replace("\"bedarf\"", "\"q\"");
    assert_eq!(codes_with(&known, "überall WLAN im Haus"), []);
}

#[test]
fn whole_words_win_over_parts_of_compounds() {
    let book = "[[category]]\nid = \"teil\"\nlabel = \"Personal\"\nterms = [\"Workflow\"]\n\
        [[category]]\nid = \"ganz\"\nlabel = \"Rechnung\"\nterms = [\"Rechnungsworkflow\"]\n";
    assert_eq!(
        codes_with(book, "Rechnungsworkflow im ganzen Haus"),
        [("ganz".into(), Method::Term)]
    );
}

#[test]
fn residual_wordings_speak_for_whole_answers_only() {
    let book = "[[category]]\nid = \"akte\"\nlabel = \"Akte\"\nterms = [\"E-Akte\"]\n\
        [[category]]\nid = \"kein\"\nlabel = \"Kein Bedarf\"\nresidual = \"kein-bedarf\"\nterms = [\"wunschlos glücklich\"]\n";
    // That nothing is needed is said: the whole answer is in the category for it.
    assert_eq!(
        codes_with(book, "wunschlos glücklich"),
        [("kein".into(), Method::Exact)]
    );
    let unsaid = book.replace("\"kein-bedarf\"", "\"keine-angabe\"");
    assert_eq!(codes_with(&unsaid, "wunschlos glücklich"), []);
    assert_eq!(
        codes_with(book, "mit der E-Akte wären wir wunschlos glücklich"),
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
            text: None,
            targets: vec![Target::Category(CategoryId("plan".into()))],
            who: "AB".into(),
            when: "2026-11-22".into(),
            ..Decision::default()
        }],
        ..CodingOptions::default()
    };
    let found = code(&answers, &codebook(), &options);
    assert_eq!(found.codings.len(), 1);
    assert_eq!(found.codings[0].method, Method::Decision);
}

/// A list as `decisions.csv` or a sheet gives it.
fn list(rows: &[&[&str]]) -> RawTable {
    let cells = |row: &&[&str]| row.iter().map(|c| RawCell::Text((*c).into())).collect();
    RawTable {
        origin: Arc::new(Origin {
            file: "decisions.csv".into(),
            sheet: None,
        }),
        rows: (1..)
            .zip(rows)
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

const HEADER: &[&str] = &["Frage", "Antwort", "Kategorien", "Wer", "Wann"];

const GRETEL: &[&str] = &[
    "q",
    "Die Gretel hat das alles im Kopf",
    "plan",
    "AB",
    "2026-11-22",
];

#[test]
fn decisions_are_read_and_hold() {
    let codebook = codebook();
    let rows: &[&[&str]] = &[
        HEADER,
        GRETEL,
        &[
            "q",
            "Die Hefter stapeln sich",
            "E-Akte | geld",
            "AB",
            "2026-11-22",
        ],
        &["q", "", "plan", "AB", "2026-11-22"],
        &["q", "Quatsch", "gibtesnicht", "AB", "2026-11-22"],
    ];
    let read = parse_decisions(&list(rows), &codebook);
    let codes: Vec<&str> = read.issues.iter().map(|issue| issue.code.0).collect();
    assert_eq!(codes, ["C042", "C041"]);
    assert_eq!(read.value.len(), 2);
    let options = CodingOptions {
        decisions: read.value,
        ..CodingOptions::default()
    };
    let answers = [
        answer("Die Gretel hat das alles im Kopf"),
        answer("Die Hefter  stapeln sich"),
    ];
    let found = code(&answers, &codebook, &options);
    let ids: Vec<(usize, &Target, Method)> = found
        .codings
        .iter()
        .map(|coding| (coding.answer, &coding.target, coding.method))
        .collect();
    let category = |id: &str| Target::Category(CategoryId(id.into()));
    assert_eq!(
        ids,
        [
            (0, &category("plan"), Method::Decision),
            (1, &category("akte"), Method::Decision),
            (1, &category("geld"), Method::Decision),
        ]
    );
}

/// The text with one code is an Ankerbeispiel now: what resembles it comes nearer to its category.
#[test]
fn a_decision_teaches() {
    let codebook = codebook();
    let rows: &[&[&str]] = &[HEADER, GRETEL];
    let options = CodingOptions {
        decisions: parse_decisions(&list(rows), &codebook).value,
        ..CodingOptions::default()
    };
    let category = |id: &str| Target::Category(CategoryId(id.into()));
    let like = [answer("Gretel hat es im Kopf, sonst keiner")];
    let nearness = |options: &CodingOptions| {
        let found = code(&like, &codebook, options);
        let coded = found.codings.iter().map(|one| (&one.target, one.score));
        let is_plan = |target: &Target| *target == category("plan");
        let plan = coded
            .filter(|(target, _)| is_plan(target))
            .map(|(_, score)| score);
        let open = found.uncoded.iter().flat_map(|open| open.candidates.iter());
        let candidates = open.filter(|one| one.category.to_string() == "plan");
        plan.chain(candidates.map(|one| one.score))
            .fold(0.0, f64::max)
    };
    let (without, with) = (nearness(&CodingOptions::default()), nearness(&options));
    assert!(with > without + 0.05, "{with} is not nearer than {without}");
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
