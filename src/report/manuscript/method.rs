//! The methods in words: what was read, what was set aside and why, how answers were coded, what the signs mean.

use super::super::Report;
use super::super::account::{rows_sentence, set_aside};
use super::super::caption::Numbers;
use super::super::columns::Setting;
use super::super::double::double_coding;
use super::finding::{Column, TableRow, TableText};
use super::{Block, Part};
use crate::i18n::I18n;
use crate::model::coding::{CodingFacts, Method};
use crate::model::finding::{RowKind, Sign};
use crate::model::message::Arg;

/// The signs that may stand in place of a number, with the key of their meaning.
const SIGNS: [(Sign, &str); 5] = [
    (Sign::Secret, "report-sign-secret"),
    (Sign::Nothing, "report-sign-nothing"),
    (Sign::Unreliable, "report-sign-unreliable"),
    (Sign::Break, "report-sign-break"),
    (Sign::NotMeaningful, "report-sign-not-meaningful"),
];

/// The parts of the methods chapter below its findings.
pub(super) fn parts(report: &Report, numbers: &mut Numbers, i18n: &I18n) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut add = |title: &str, blocks: Vec<Block>| {
        parts.push(Part {
            title: i18n.get(title),
            blocks,
        });
    };
    if !report.notes.is_empty() {
        let notes = report.notes.iter().cloned().map(Block::Paragraph);
        add("report-notes", notes.collect());
    }
    add("report-rows", rows(report, numbers, i18n));
    if report.codings.facts != CodingFacts::default() {
        add("report-coding", coding(&report.codings.facts, i18n));
    }
    add("report-signs", signs(i18n));
    if !report.inputs.is_empty() {
        let files = report.inputs.iter();
        let files = files.map(|input| (input.file.clone(), format!("sha256 {}", input.sha256)));
        add("report-inputs", vec![Block::List(files.collect())]);
    }
    parts
}

fn rows(report: &Report, numbers: &mut Numbers, i18n: &I18n) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(rows_sentence(&report.intake, i18n))];
    let rows: Vec<TableRow> = set_aside(&report.intake, i18n)
        .into_iter()
        .map(|aside| TableRow {
            kind: RowKind::Data,
            cells: vec![aside.place, aside.reason, aside.hint, aside.code.to_owned()],
        })
        .collect();
    if rows.is_empty() {
        return blocks;
    }
    let number = numbers.table();
    let args = [
        ("number", Arg::Count(number)),
        ("title", Arg::Text(i18n.get("report-set-aside"))),
    ];
    let caption = i18n.format("report-table", None, &args).unwrap_or_default();
    let columns = [
        ("report-place", Setting::Name),
        ("report-reason", Setting::Text),
        ("report-hint", Setting::Text),
        ("report-code", Setting::Short),
    ]
    .map(|(header, setting)| Column {
        header: i18n.get(header),
        setting,
    });
    blocks.push(Block::Table(TableText::new(
        "set-aside".to_owned(),
        caption,
        number,
        columns.into(),
        rows,
        i18n,
    )));
    blocks
}

fn coding(facts: &CodingFacts, i18n: &I18n) -> Vec<Block> {
    let args = [
        ("codebook", Arg::from(facts.codebook.as_str())),
        ("coded", Arg::Count(facts.segments_coded)),
        ("uncoded", Arg::Count(facts.segments_uncoded)),
        (
            "threshold",
            Arg::Decimal {
                value: facts.threshold,
                digits: 2,
            },
        ),
    ];
    let sentence = i18n.format("report-coding-sentence", None, &args);
    let mut blocks = vec![Block::Paragraph(sentence.unwrap_or_default())];
    if let Some(double) = &facts.double {
        blocks.push(Block::Paragraph(double_coding(double, i18n)));
    }
    if !facts.by_method.is_empty() {
        let methods = facts.by_method.iter();
        let methods =
            methods.map(|(method, count)| (i18n.get(method_key(*method)), i18n.count(*count)));
        blocks.push(Block::Pairs(methods.collect()));
    }
    let mut origin = vec![(
        i18n.get("report-codebook-hash"),
        facts.codebook_hash.clone(),
    )];
    if let Some(model) = &facts.model {
        origin.push((i18n.get("report-model"), model.clone()));
    }
    blocks.push(Block::List(origin));
    blocks
}

/// Message key of a coding method.
fn method_key(method: Method) -> &'static str {
    match method {
        Method::Decision => "report-method-decision",
        Method::Exact => "report-method-exact",
        Method::Term => "report-method-term",
        Method::Lexical => "report-method-lexical",
        Method::Model => "report-method-model",
    }
}

fn signs(i18n: &I18n) -> Vec<Block> {
    let pairs = SIGNS.map(|(sign, key)| (sign.symbol().to_owned(), i18n.get(key)));
    vec![
        Block::Pairs(pairs.into()),
        Block::Paragraph(i18n.get("report-percent-note")),
    ]
}
