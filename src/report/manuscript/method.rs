//! The methods in words: what was read, what was set aside and why, how answers were coded, what the signs mean.

use std::ops::RangeFrom;

use super::super::Report;
use super::super::account::{
    ColumnLine, columns, columns_sentence, lines_left, rows_sentence, set_aside_in_lines,
};
use super::super::coded;
use super::super::columns::Setting;
use super::super::double::double_coding;
use super::super::printed::MOST_ROWS;
use super::super::revision;
use super::finding::{Column, TableRow, TableText, captioned};
use super::{Block, Part, rules};
use crate::i18n::I18n;
use crate::model::coding::CodingFacts;
use crate::model::finding::RowKind;

/// The parts of the methods chapter below its findings.
pub(super) fn parts(report: &Report, numbers: &mut RangeFrom<u64>, i18n: &I18n) -> Vec<Part> {
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
    let read = columns(&report.intake, i18n);
    if !read.is_empty() {
        add("report-columns", columns_read(report, read, numbers, i18n));
    }
    if report.codings.facts.has_answers() {
        add("report-coding", coding(&report.codings.facts, i18n));
    }
    add(
        "plan-rule",
        rules(i18n).into_iter().map(Block::Paragraph).collect(),
    );
    add("report-signs", signs(report, i18n));
    if !report.inputs.files.is_empty() {
        let files = report.inputs.files.iter();
        let files = files.map(|input| (input.file.clone(), format!("sha256 {}", input.sha256)));
        add("report-inputs", vec![Block::List(files.collect())]);
    }
    parts
}

fn rows(report: &Report, numbers: &mut RangeFrom<u64>, i18n: &I18n) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(rows_sentence(&report.intake, i18n))];
    let lines = set_aside_in_lines(&report.intake, i18n);
    let left = lines_left(&lines, i18n);
    let rows: Vec<TableRow> = { lines.into_iter().take(MOST_ROWS) }
        .map(|aside| TableRow {
            kind: RowKind::Data,
            cells: vec![aside.place, aside.reason, aside.hint, aside.code.to_owned()],
        })
        .collect();
    if rows.is_empty() {
        return blocks;
    }
    let number = numbers.next().unwrap_or_default();
    let caption = captioned(number, &i18n.get("report-set-aside"), i18n);
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
    )));
    blocks.extend(left.map(Block::Paragraph));
    blocks
}

/// A line for each place, or a survey of a hundred questions takes as many lines; what tells the columns stands in the page.
fn columns_read(
    report: &Report,
    lines: Vec<ColumnLine>,
    numbers: &mut RangeFrom<u64>,
    i18n: &I18n,
) -> Vec<Block> {
    let number = numbers.next().unwrap_or_default();
    let caption = captioned(number, &i18n.get("report-columns"), i18n);
    let headers = [
        ("report-place", Setting::Name),
        ("report-columns", Setting::Text),
    ]
    .map(|(header, setting)| Column {
        header: i18n.get(header),
        setting,
    });
    let rows = { by_place(lines).into_iter() }
        .map(|(place, columns)| TableRow {
            kind: RowKind::Data,
            cells: vec![place, columns.join(" · ")],
        })
        .collect();
    let table = TableText::new("columns".to_owned(), caption, number, headers.into(), rows);
    vec![
        Block::Paragraph(format!(
            "{} {}",
            columns_sentence(&report.intake, i18n),
            i18n.get("report-columns-elsewhere")
        )),
        Block::Table(table),
    ]
}

/// The columns of each place behind one another: what each is read as, or why it is not.
fn by_place(lines: Vec<ColumnLine>) -> Vec<(String, Vec<String>)> {
    let mut places: Vec<(String, Vec<String>)> = Vec::new();
    for line in lines {
        let fate = match line.read_as.is_empty() {
            true => line.why,
            false => line.read_as,
        };
        let column = format!("{}: {fate}", line.column);
        match places.last_mut() {
            Some((place, columns)) if *place == line.place => columns.push(column),
            _ => places.push((line.place, vec![column])),
        }
    }
    places
}

fn coding(facts: &CodingFacts, i18n: &I18n) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(coded::sentences(facts, i18n).join(" "))];
    if let Some(double) = &facts.double {
        blocks.push(Block::Paragraph(double_coding(double, i18n)));
    }
    if !facts.by_method.is_empty() {
        blocks.push(Block::Pairs(coded::methods(facts, i18n)));
    }
    if !facts.questions.is_empty() {
        let intro = i18n.get("report-coding-thresholds");
        blocks.push(Block::Paragraph(intro));
        blocks.push(Block::Pairs(coded::thresholds(facts, i18n)));
    }
    let shares = coded::shares(facts, i18n);
    if !shares.is_empty() {
        blocks.push(Block::Paragraph(i18n.get("report-coding-shares")));
        blocks.push(Block::Pairs(shares));
    }
    if let Some(since) = &facts.revision {
        blocks.push(Block::Paragraph(revision::sentence(since, i18n)));
        let changes = revision::changes(since, i18n);
        if !changes.is_empty() {
            blocks.push(Block::Pairs(changes));
        }
    }
    let hashes = coded::hashes(facts).into_iter();
    let origin: Vec<(String, String)> = hashes
        .map(|(key, hash)| (i18n.get(key), hash.to_owned()))
        .collect();
    if !origin.is_empty() {
        blocks.push(Block::List(origin));
    }
    blocks
}

fn signs(report: &Report, i18n: &I18n) -> Vec<Block> {
    vec![
        Block::Pairs(super::super::signs::signs(report, i18n)),
        Block::Paragraph(i18n.get("report-percent-note")),
    ]
}
