//! Groups for what is not coded: near a person's, whatever the topic, the same for shuffled rows, and a codebook that reads.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use befund::coding::model::Vectors;
use befund::coding::suggest::{Knowledge, Suggestion, draft, suggest, table};
use befund::coding::{CodingOptions, builtin, code, exchange, parse_codebook};
use befund::i18n::{I18n, Language};
use befund::model::answers::Answer;
use befund::model::codebook::Codebook;

use super::eval::{answers, root, rows};
use crate::project_folder::real_data;

/// Adjusted Rand index: pairs that both put together, beyond chance. Hubert and Arabie 1985, equation 5.
fn adjusted_rand(a: &[usize], b: &[usize]) -> f64 {
    let pairs = |counts: &BTreeMap<(usize, usize), f64>| -> f64 {
        counts.values().map(|n| n * (n - 1.0) / 2.0).sum()
    };
    let count = |key: &dyn Fn(usize, usize) -> (usize, usize)| {
        let mut counts: BTreeMap<(usize, usize), f64> = BTreeMap::new();
        for (a, b) in a.iter().zip(b) {
            *counts.entry(key(*a, *b)).or_default() += 1.0;
        }
        pairs(&counts)
    };
    let (both, first, second) = (
        count(&|a, b| (a, b)),
        count(&|a, _| (a, 0)),
        count(&|_, b| (b, 0)),
    );
    let n = a.len() as f64;
    let chance = first * second / (n * (n - 1.0) / 2.0);
    (both - chance) / ((first + second) / 2.0 - chance)
}

#[test]
fn the_measure_gives_the_published_values() {
    // scikit-learn's documentation of adjusted_rand_score: 0.57, and 0 for splitting everything.
    assert!((adjusted_rand(&[0, 0, 1, 2], &[0, 0, 1, 1]) - 0.571).abs() < 0.001);
    assert!(adjusted_rand(&[0, 0, 0, 0], &[0, 1, 2, 3]).abs() < 1e-9);
    assert!((adjusted_rand(&[0, 0, 1, 1], &[1, 1, 0, 0]) - 1.0).abs() < 1e-9);
}

fn reference() -> Codebook {
    let checked = parse_codebook(builtin(), "builtin");
    checked.value.expect("the built-in codebook is good")
}

/// All answers grouped as if the codebook were empty.
fn grouped(answers: &[Answer], background: Option<&Codebook>) -> Suggestion {
    grouped_with(answers, background, None)
}

fn grouped_with(
    answers: &[Answer],
    background: Option<&Codebook>,
    sentences: Option<&Vectors>,
) -> Suggestion {
    let empty = Codebook::default();
    let codings = code(answers, &empty, &CodingOptions::default());
    let knowledge = Knowledge {
        background,
        sentences,
    };
    suggest(answers, &codings, &empty, knowledge)
}

/// Mean over the questions of how near the groups are to the labels, first label of each answer.
fn nearness(answers: &[Answer], labels: &BTreeMap<String, String>, found: &Suggestion) -> f64 {
    let questions: BTreeSet<&str> = answers.iter().map(|a| a.question.as_str()).collect();
    let of = |question: &&str| {
        let mut names: BTreeMap<&str, usize> = BTreeMap::new();
        let (mut own, mut theirs) = (Vec::new(), Vec::new());
        for (index, group) in &found.members {
            let answer = &answers[*index];
            if answer.question == *question {
                let next = names.len();
                let label = labels[&answer.id].as_str();
                theirs.push(*names.entry(label).or_insert(next));
                own.push(*group);
            }
        }
        adjusted_rand(&own, &theirs)
    };
    questions.iter().map(of).sum::<f64>() / questions.len() as f64
}

/// The first label of each answer.
fn labels(path: &Path, column: usize) -> BTreeMap<String, String> {
    let mut labels = BTreeMap::new();
    for row in &rows(path).expect("labels")[1..] {
        let label = row[column].to_owned();
        labels.entry(row[0].to_owned()).or_insert(label);
    }
    labels
}

fn mobility() -> (Vec<Answer>, BTreeMap<String, String>) {
    let path = root().join("tests/cases/suggest-mobility/antworten.csv");
    (answers(&path).expect("a case"), labels(&path, 3))
}

#[test]
fn a_topic_that_nobody_knows_gets_a_sensible_draft() {
    let (answers, labels) = mobility();
    let reference = reference();
    for background in [None, Some(&reference)] {
        let found = grouped(&answers, background);
        let near = nearness(&answers, &labels, &found);
        let names: Vec<_> = found.groups.iter().map(|group| &group.words).collect();
        assert!(near >= 0.25, "{near:.3} {names:?}");
        assert_eq!(found.members.len(), answers.len(), "nothing is thrown away");
    }
}

#[test]
fn own_sets_are_grouped_as_before() {
    for (folder, least) in [("coding-third-set", 0.28), ("coding-spoken-set", 0.15)] {
        let folder = root().join("tests/cases").join(folder);
        let answers = answers(&folder.join("antworten.csv")).expect("answers");
        let labels = labels(&folder.join("gold.csv"), 1);
        let found = grouped(&answers, Some(&reference()));
        let near = nearness(&answers, &labels, &found);
        assert!(near >= least, "{}: {near:.3}", folder.display());
    }
}

#[test]
fn answers_of_another_hand_are_grouped_well() {
    let Some(folder) = real_data().map(|data| data.join("answers-dev")) else {
        return;
    };
    let answers = answers(&folder.join("antworten.csv")).expect("answers");
    let labels = labels(&folder.join("gold.csv"), 1);
    let near = nearness(&answers, &labels, &grouped(&answers, Some(&reference())));
    assert!(near >= 0.25, "{near:.3}");
}

#[cfg(feature = "sentence-model")]
#[test]
fn a_sentence_model_groups_better() {
    use super::model::real_model;
    use befund::coding::model::Model;
    use befund::coding::suggest::texts;

    let Some(folder) = real_model() else { return };
    let model = Model::open(&folder).expect("a model");
    let cache = folder.with_file_name("vectors");
    let reference = reference();
    let nearness_of = |answers: &[Answer], labels: &BTreeMap<String, String>| {
        let codings = code(answers, &Codebook::default(), &CodingOptions::default());
        let wanted = texts(answers, &codings, &reference);
        let vectors = model.vectors(&wanted, Some(&cache), &|_, _| {});
        let vectors = vectors.expect("vectors");
        let found = grouped_with(answers, Some(&reference), Some(&vectors));
        nearness(answers, labels, &found)
    };
    let (answers_given, themes) = mobility();
    let near = nearness_of(&answers_given, &themes);
    assert!(near >= 0.7, "mobility {near:.3}");
    let dev = real_data().map(|data| data.join("answers-dev"));
    let own = root().join("tests/cases");
    for (folder, least) in [
        (dev, 0.40),
        (Some(own.join("coding-third-set")), 0.38),
        (Some(own.join("coding-spoken-set")), 0.24),
    ] {
        let Some(folder) = folder else { continue };
        let given = answers(&folder.join("antworten.csv")).expect("answers");
        let near = nearness_of(&given, &labels(&folder.join("gold.csv"), 1));
        assert!(near >= least, "{}: {near:.3}", folder.display());
    }
}

#[test]
fn order_of_rows_changes_nothing() {
    let (answers, _) = mobility();
    let written = |answers: &[Answer]| {
        let i18n = I18n::new(Language::De);
        let found = grouped(answers, None);
        let empty = Codebook::default();
        let draft = draft(&found, answers, &empty, &empty, &i18n);
        let workbook = exchange::to_xlsx(&draft, &i18n).expect("a workbook");
        (exchange::to_toml(&draft), workbook)
    };
    let mut shuffled = answers.clone();
    shuffled.reverse();
    shuffled.swap(3, 17);
    shuffled.rotate_left(5);
    assert_eq!(written(&answers), written(&shuffled));
}

#[test]
fn the_draft_reads_as_a_codebook_and_every_answer_names_its_cell() {
    let (answers, _) = mobility();
    let i18n = I18n::new(Language::De);
    let found = grouped(&answers, Some(&reference()));
    let draft = draft(&found, &answers, &Codebook::default(), &reference(), &i18n);
    let text = exchange::to_toml(&draft);
    let checked = parse_codebook(&text, "suggestion.toml");
    assert!(checked.issues.is_empty(), "{:?}", checked.issues);
    let book = checked.value.expect("a codebook");
    assert_eq!(book.categories.len(), found.groups.len());
    let table = String::from_utf8(table(&found, &answers, &i18n)).expect("UTF-8");
    for answer in &answers {
        let id = format!(";{};", answer.id);
        let row = table.lines().find(|line| line.contains(&id));
        assert!(row.is_some_and(|row| row.contains("antworten.csv")), "{id}");
    }
    // A draft taken as it is codes what it was made from.
    let codings = code(&answers, &book, &CodingOptions::default());
    let coded: BTreeSet<usize> = codings.codings.iter().map(|code| code.answer).collect();
    assert!(coded.len() * 10 >= answers.len() * 9, "{}", coded.len());
}

#[test]
fn nothing_left_means_no_groups() {
    let found = grouped(&[], None);
    assert!(found.groups.is_empty() && found.members.is_empty());
    let (mut answers, _) = mobility();
    answers.truncate(1);
    assert_eq!(grouped(&answers, None).groups.len(), 1);
}
