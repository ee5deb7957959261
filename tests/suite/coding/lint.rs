//! Lints of a codebook: one fixture a rule, each with the case just beside it that is fine.

use std::sync::Arc;

use befund::coding::{
    CodebookFile, LintInput, category_rows, lint, parse_codebook, parse_codebook_file,
};
use befund::model::answers::{Answer, Missing, Respondent, Value};
use befund::model::codebook::CategoryId;
use befund::model::coding::{Coding, Codings, Method, NonAnswer, Target};
use befund::model::place::{Origin, Place};

const HEADER: &str = "[codebook]\nid = \"p\"\ntitle = \"P\"\n";

fn category(id: &str, more: &str) -> String {
    format!(
        "[[category]]\nid = \"{id}\"\nlabel = \"{id}\"\ndefinition = \"D {id}\"\nterms = [\"{id}\"]\n{more}\n"
    )
}

fn file(text: &str) -> CodebookFile {
    parse_codebook_file(text, "c.toml").value.expect("no error")
}

/// `code line` of every issue; the codings are pairs of answer and category, all under question `q`.
fn found(text: &str, before: Option<&str>, coded: Option<(u64, &[(usize, &str)])>) -> Vec<String> {
    let codebook = parse_codebook(text, "c.toml").value.expect("no error");
    let before = before.map(file);
    let coded = coded.map(|(answers, codes)| (make_answers(answers), make_codings(codes)));
    let issues = lint(&LintInput {
        codebook: &codebook,
        own: &file(text),
        file: "c.toml",
        rows: &category_rows(text),
        coded: coded
            .as_ref()
            .map(|(answers, codings)| (answers.as_slice(), codings)),
        before: before.as_ref(),
    });
    issues
        .iter()
        .map(|issue| {
            format!(
                "{} {}",
                issue.code.0,
                issue.place.as_ref().map_or(0, |p| p.row)
            )
        })
        .collect()
}

fn make_answers(count: u64) -> Vec<Answer> {
    let origin = Arc::new(Origin {
        file: "a.csv".to_owned(),
        sheet: None,
    });
    (1..)
        .zip(0..count)
        .map(|(row, index)| Answer {
            id: format!("A{index}"),
            respondent: Respondent {
                key: format!("R{index}"),
                unit: None,
                role: None,
                group: None,
            },
            question: "q".to_owned(),
            text: Value::Given("x".to_owned()),
            place: Place::row(&origin, row),
        })
        .collect()
}

fn make_codings(codes: &[(usize, &str)]) -> Codings {
    let codings = codes
        .iter()
        .filter(|(_, id)| *id != "-")
        .map(|(answer, id)| Coding {
            answer: *answer,
            segment: 0..1,
            target: Target::Category(CategoryId((*id).into())),
            method: Method::Term,
            score: 1.0,
            margin: 1.0,
            evidence: "".into(),
            candidates: [].into(),
        });
    let non_answers = codes
        .iter()
        .filter(|(_, id)| *id == "-")
        .map(|(answer, _)| NonAnswer {
            answer: *answer,
            missing: Missing::NotGiven,
        });
    Codings {
        codings: codings.collect(),
        non_answers: non_answers.collect(),
        ..Codings::default()
    }
}

#[test]
fn seventy_categories_are_enough_for_a_question() {
    let many = |count: usize| {
        let list: String = (0..count)
            .map(|n| category(&format!("k{n}"), "questions = [\"q\"]"))
            .collect();
        found(&format!("{HEADER}{list}"), None, None)
    };
    assert!(many(70).is_empty());
    assert_eq!(many(71), ["C016 0"]);
}

#[test]
fn a_category_needs_answers_or_is_rare() {
    let text = format!(
        "{HEADER}{}{}",
        category("a", ""),
        category("b", "rare = true")
    );
    let codes: Vec<(usize, &str)> = (0..5).map(|answer| (answer, "a")).collect();
    assert!(found(&text, None, Some((100, &codes))).is_empty());
    assert_eq!(found(&text, None, Some((100, &codes[1..]))), ["C017 4"]);
    // One in a thousand, rounded up: 5,001 answers ask for six.
    assert!(found(&text, None, Some((5000, &codes))).is_empty());
    assert_eq!(found(&text, None, Some((5001, &codes))), ["C017 4"]);
    let other = format!("{HEADER}{}", category("a", "questions = [\"andere\"]"));
    assert!(
        found(&other, None, Some((100, &[]))).is_empty(),
        "not asked"
    );
}

#[test]
fn categories_with_the_same_answers_are_merge_candidates() {
    let rare = "rare = true";
    let text = format!(
        "{HEADER}{}{}{}",
        category("a", rare),
        category("m", rare),
        category("z", rare)
    );
    let mut codes: Vec<(usize, &str)> = (0..8).map(|n| (n, "a")).collect();
    codes.extend((0..10).map(|n| (n, "z")));
    // 8 of 10 in common, and not neighbours in the list.
    assert_eq!(found(&text, None, Some((20, &codes))), ["C018 4"]);
    // 7 of 10 is exactly the limit, not above it.
    codes.remove(0);
    assert!(found(&text, None, Some((20, &codes))).is_empty());
    assert!(found(&text, None, Some((20, &[(0, "a"), (0, "z")]))).is_empty());
}

#[test]
fn a_large_rest_is_a_warning() {
    let text = format!(
        "{HEADER}{}{}",
        category("a", ""),
        category("s", "residual = \"sonstiges\"")
    );
    let mut codes: Vec<(usize, &str)> = (3..20).map(|answer| (answer, "a")).collect();
    codes.extend([(0, "s"), (1, "s"), (2, "-")]);
    assert!(found(&text, None, Some((20, &codes))).is_empty());
    codes.retain(|code| code != &(3, "a"));
    codes.push((3, "s"));
    assert_eq!(found(&text, None, Some((20, &codes))), ["C019 0"]);
    // An answer with content beside the rest counts as content.
    codes.push((0, "a"));
    assert!(found(&text, None, Some((20, &codes))).is_empty());
}

#[test]
fn ids_are_never_lost_or_used_again() {
    let before = format!("{HEADER}{}{}", category("a", ""), category("b", ""));
    let renamed = before.replace("label = \"b\"", "label = \"B, neu benannt\"");
    assert!(found(&renamed, Some(&before), None).is_empty());
    let gone = format!("{HEADER}{}", category("a", ""));
    assert_eq!(found(&gone, Some(&before), None), ["C020 0"]);
    let reused = before
        .replace("label = \"b\"", "label = \"Kantine\"")
        .replace("D b", "Essen")
        .replace("[\"b\"]", "[\"Kantine\"]");
    assert_eq!(found(&reused, Some(&before), None), ["C021 10"]);
}

#[test]
fn merging_and_splitting_say_when() {
    let lints = |first: &str, second: &str| {
        let text = format!("{HEADER}{}{}", category("a", first), category("b", second));
        found(&text, None, None)
    };
    assert_eq!(
        lints("valid_from = \"2026\"\nvalid_to = \"2025\"", ""),
        ["C022 4"]
    );
    assert!(lints("valid_from = \"9\"\nvalid_to = \"10\"", "").is_empty());
    assert_eq!(lints("merged_into = \"b\"", ""), ["C023 4"]);
    assert!(lints("merged_into = \"b\"\nvalid_to = \"2025\"", "").is_empty());
    assert_eq!(
        lints(
            "merged_into = \"b\"\nvalid_to = \"2025\"",
            "valid_to = \"2025\""
        ),
        ["C024 4"]
    );
    assert!(
        lints(
            "merged_into = \"b\"\nvalid_to = \"2025\"",
            "valid_to = \"2026\""
        )
        .is_empty()
    );
    assert_eq!(lints("split_from = \"b\"", ""), ["C025 4"]);
    assert!(lints("split_from = \"b\"\nvalid_from = \"2026\"", "").is_empty());
}

#[test]
fn a_category_has_a_definition() {
    let bare = "[[category]]\nid = \"a\"\nlabel = \"A\"\nterms = [\"a\"]\n";
    assert_eq!(found(&format!("{HEADER}{bare}"), None, None), ["C026 4"]);
    let residual = format!("{HEADER}{bare}residual = \"unklar\"\n");
    assert!(found(&residual, None, None).is_empty());
    let heir =
        format!("{HEADER}extends = \"builtin\"\nuse = \"listed\"\n{bare}based_on = [\"dms\"]\n");
    assert!(found(&heir, None, None).is_empty());
}
