//! A blind sample for a second coder: answers without any code, and the codebook to code them with.
//!
//! Drawn in strata: every question by its share, and within a question evenly over the codes that befund gave, so that
//! frequent and rare categories both occur. The same answers give the same sample, whatever the order of their rows.
//!
//! Source: systematic sampling from a list ordered by stratum (Cochran 1977, Sampling Techniques, chapter 8).

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::coder::{NO_CODE, field_name};
use crate::coding::excel_csv;
use crate::coding::workbook::{self, Cell, Column, Row, Sheet, WorkbookError};
use crate::i18n::{I18n, Language};
use crate::model::answers::Answer;
use crate::model::codebook::{Category, Codebook};
use crate::model::coding::{Codings, Target};

/// Codes that a second coder can give to one answer.
const CODES: usize = 4;
/// Ankerbeispiele shown for a category.
const SHOWN: usize = 4;

/// Size of a sample and the number that decides which one of all possible ones it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SampleSize {
    /// Share of the answers to every question, in percent, 1..=100.
    pub percent: u8,
    /// Another number draws another sample.
    pub seed: u64,
}

/// One answer of a sample.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sampled {
    /// Id of the answer.
    pub answer_id: String,
    /// Key of the question.
    pub question: String,
    /// What was said.
    pub text: String,
}

/// An answer in its stratum, with the number drawn for it. In the order of the fields.
#[derive(Debug)]
struct Ticket<'a> {
    stratum: String,
    number: Vec<u8>,
    answer: &'a Answer,
}

/// Draws the sample: by question, then in an order that says nothing about the codes.
pub fn draw(answers: &[Answer], codings: &Codings, size: SampleSize) -> Vec<Sampled> {
    let strata = strata(answers, codings);
    let mut questions: BTreeMap<&str, Vec<Ticket<'_>>> = BTreeMap::new();
    for (index, answer) in answers.iter().enumerate() {
        if answer.text.given().is_some() {
            let ticket = Ticket {
                stratum: strata.get(&index).cloned().unwrap_or_default(),
                number: number(answer, size.seed),
                answer,
            };
            questions.entry(&answer.question).or_default().push(ticket);
        }
    }
    let mut sample = Vec::new();
    for list in questions.values_mut() {
        // The id decides between two numbers that cannot be told apart.
        list.sort_by(|a, b| {
            let key = |t: &Ticket<'_>| (t.stratum.clone(), t.number.clone(), t.answer.id.clone());
            key(a).cmp(&key(b))
        });
        let mut drawn: Vec<_> = chosen(list.len(), size.percent, start_of(list))
            .into_iter()
            .filter_map(|index| list.get(index))
            .collect();
        drawn.sort_by(|a, b| (&a.number, &a.answer.id).cmp(&(&b.number, &b.answer.id)));
        sample.extend(drawn.into_iter().map(|ticket| Sampled {
            answer_id: ticket.answer.id.clone(),
            question: ticket.answer.question.clone(),
            text: ticket.answer.text.given().cloned().unwrap_or_default(),
        }));
    }
    sample
}

/// The first code of every answer; answers without a code form a stratum of their own.
fn strata(answers: &[Answer], codings: &Codings) -> BTreeMap<usize, String> {
    let mut found: BTreeMap<usize, String> = BTreeMap::new();
    for coding in &codings.codings {
        let name = match &coding.target {
            Target::Category(id) => id.to_string(),
            Target::Handlungsfeld { handlungsfeld, .. } => format!("→{handlungsfeld}"),
        };
        let first = found.entry(coding.answer).or_insert_with(|| name.clone());
        // The order of segments is that of the text; the least name is the same for the same codes.
        if name < *first {
            *first = name;
        }
    }
    found.retain(|index, _| answers.get(*index).is_some());
    found
}

/// A number drawn for an answer from what it is, not from where it stands.
fn number(answer: &Answer, seed: u64) -> Vec<u8> {
    let mut digest = Sha256::new_with_prefix(seed.to_be_bytes());
    for part in [
        &answer.id,
        &answer.question,
        answer.text.given().unwrap_or(&answer.id),
    ] {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    digest.finalize().to_vec()
}

/// Where the first interval is entered, 0..=255 of 256: from the numbers of the whole list.
fn start_of(list: &[Ticket<'_>]) -> u8 {
    let mut digest = Sha256::new();
    for ticket in list {
        digest.update(&ticket.number);
    }
    digest.finalize().first().copied().unwrap_or(0)
}

/// Every n/k-th of n places: k is the share, rounded, one at least.
fn chosen(length: usize, percent: u8, start: u8) -> Vec<usize> {
    let wanted = (length * usize::from(percent) + 50) / 100;
    let wanted = wanted.clamp(usize::from(length > 0), length);
    // Whole numbers only: floor((i + start/256) · n/k).
    let place = |index: usize| (index * 256 + usize::from(start)) * length / (wanted * 256);
    (0..wanted).map(place).collect()
}

/// Names of the sample's columns in CSV.
const CSV_COLUMNS: [&str; 8] = [
    "answer_id",
    "question",
    "text",
    "code_1",
    "code_2",
    "code_3",
    "code_4",
    "note",
];

/// The sample as CSV for Excel: UTF-8 with BOM, `;`, CRLF; empty columns for codes.
pub fn sample_csv(sample: &[Sampled], questions: &BTreeMap<String, String>) -> Vec<u8> {
    let row = |row: &Sampled| {
        let question = questions.get(&row.question).unwrap_or(&row.question);
        let mut cells = vec![row.answer_id.clone(), question.clone(), row.text.clone()];
        cells.resize(CSV_COLUMNS.len(), String::new());
        cells
    };
    let header = CSV_COLUMNS.map(str::to_owned).to_vec();
    excel_csv::write(std::iter::once(header).chain(sample.iter().map(row)))
}

/// The sample as a workbook with a dropdown of codes for each row's question, and the codebook beside it.
///
/// # Errors
/// When there are more rows than a sheet holds.
pub fn sample_workbook(
    sample: &[Sampled],
    questions: &BTreeMap<String, String>,
    codebook: &Codebook,
    i18n: &I18n,
) -> Result<Vec<u8>, WorkbookError> {
    let mut keys: Vec<&str> = sample.iter().map(|row| row.question.as_str()).collect();
    keys.dedup();
    let lists: Vec<(String, Vec<String>)> = keys
        .iter()
        .map(|key| ((*key).to_owned(), choices(codebook, key, i18n)))
        .collect();
    let sheets = [
        to_code(sample, questions, &lists, i18n),
        guide(codebook, &keys, i18n),
        Sheet::of_lists(&i18n.get("codebook-sheet-lists"), &lists),
    ];
    workbook::write(&i18n.get("sample-title"), &sheets, i18n)
}

/// A category as dropdowns name it; the id makes it one of a kind.
pub(in crate::coding) fn named(category: &Category) -> String {
    format!("{} [{}]", category.label, category.id)
}

/// No code, all categories of the question by label, then the Handlungsfelder for what only fits there.
pub(in crate::coding) fn choices(codebook: &Codebook, question: &str, i18n: &I18n) -> Vec<String> {
    let none = match i18n.language() {
        Language::De => NO_CODE.first(),
        Language::En => NO_CODE.last(),
    };
    let valid = codebook.categories.iter();
    let mut categories: Vec<String> = valid
        .filter(|category| category.is_valid_for(question))
        .map(named)
        .collect();
    categories.sort_by_key(|name| (name.to_lowercase(), name.clone()));
    let mut list: Vec<String> = none.map(|name| (*name).to_owned()).into_iter().collect();
    list.extend(categories);
    for field in &codebook.handlungsfelder {
        list.push(field_name(&field.label, ""));
        let inner = field.unterfelder.iter();
        list.extend(inner.map(|unterfeld| field_name(&field.label, &unterfeld.label)));
    }
    list
}

fn to_code(
    sample: &[Sampled],
    questions: &BTreeMap<String, String>,
    lists: &[(String, Vec<String>)],
    i18n: &I18n,
) -> Sheet {
    let column = |key: &str, width: u32| Column {
        header: i18n.get(key),
        width,
        ..Column::default()
    };
    let mut columns = vec![
        column("agreement-column-answer", 16),
        column("agreement-column-question", 34),
        column("agreement-column-text", 70),
    ];
    columns.extend((1..=CODES).map(|number| Column {
        header: format!("{} {number}", i18n.get("sample-column-code")),
        width: 34,
        hint: i18n.get("sample-code-hint"),
        strict: true,
        to_fill: true,
        ..Column::default()
    }));
    columns.push(Column {
        to_fill: true,
        ..column("sample-column-note", 30)
    });
    let sheet = i18n.get("codebook-sheet-lists");
    let range = |question: &str| {
        let index = lists.iter().position(|(key, _)| key == question)?;
        Some(Sheet::range_of_list(&sheet, index, lists[index].1.len()))
    };
    let rows = sample.iter().map(|row| {
        let question = questions.get(&row.question).unwrap_or(&row.question);
        Row {
            cells: [&row.answer_id, question, &row.text]
                .map(|cell| Cell::Text(cell.clone()))
                .to_vec(),
            choices: range(&row.question),
        }
    });
    Sheet {
        name: i18n.get("sample-sheet"),
        title: i18n.get("sample-title"),
        intro: (1..=3)
            .map(|number| i18n.get(&format!("sample-intro-{number}")))
            .collect(),
        columns,
        rows: rows.collect(),
        ..Sheet::default()
    }
}

/// What a second coder must know about every category: the codebook without terms and scores.
pub(in crate::coding) fn guide(codebook: &Codebook, keys: &[&str], i18n: &I18n) -> Sheet {
    let widths = [
        ("codebook-column-category", 40),
        ("codebook-column-questions", 18),
        ("codebook-column-handlungsfeld", 26),
        ("codebook-column-definition", 56),
        ("codebook-column-include", 40),
        ("codebook-column-exclude", 44),
        ("codebook-column-rule", 44),
        ("codebook-column-anchor", 60),
    ];
    let known = codebook.categories.iter();
    let known = known.filter(|category| keys.iter().any(|key| category.is_valid_for(key)));
    let rows = known.map(|category| {
        let field = category.handlungsfeld.as_ref();
        let field = field.and_then(|id| codebook.handlungsfeld(id));
        let exclude: Vec<String> = { category.exclude.iter() }
            .map(|exclusion| match &exclusion.neighbour {
                Some(id) => format!("{} → {id}", exclusion.text),
                None => exclusion.text.clone(),
            })
            .collect();
        let anchors: Vec<String> = { category.anchors.iter().take(SHOWN) }
            .map(|anchor| format!("„{}“", anchor.text))
            .collect();
        let cells = [
            named(category),
            category.questions.join(", "),
            field.map(|field| field.label.clone()).unwrap_or_default(),
            category.definition.clone(),
            category.include.join("\n"),
            exclude.join("\n"),
            category.rule.clone(),
            anchors.join("\n"),
        ];
        Row {
            cells: cells.into_iter().map(Cell::Text).collect(),
            choices: None,
        }
    });
    Sheet {
        name: i18n.get("codebook-sheet-categories"),
        columns: widths
            .iter()
            .map(|(key, width)| Column {
                header: i18n.get(key),
                width: *width,
                ..Column::default()
            })
            .collect(),
        rows: rows.collect(),
        ..Sheet::default()
    }
}
