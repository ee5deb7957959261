//! Breakdowns without a sure difference, in one table: a line for each question says by what its answers were compared. Their figures stand in
//! the workbook and in files.

use super::super::columns::Setting;
use super::super::plan;
use super::super::printed;
use super::finding::{Column, TableRow, TableText, captioned};
use super::{Block, Part};
use crate::i18n::I18n;
use crate::model::finding::{Finding, RowKind};
use crate::model::message::Arg;

/// The table of a part of the annex with what it means; `None` where every breakdown has a table of its own.
pub(in crate::report) fn alike(part: &plan::Part<'_>, i18n: &I18n) -> Option<Part> {
    let number = part.table?;
    let title = i18n.get("plan-alike");
    let columns = [
        ("plan-alike-question", Setting::Name),
        ("plan-alike-groups", Setting::Text),
        ("plan-alike-n", Setting::Number),
    ]
    .map(|(header, setting)| Column {
        header: i18n.get(header),
        setting,
    });
    let rows = lines(&part.alike, i18n).into_iter().map(|line| TableRow {
        kind: RowKind::Data,
        cells: vec![line.question, line.groups.join(" · "), line.n],
    });
    let table = TableText::new(
        format!("alike-{number}"),
        captioned(number, &title, i18n),
        number,
        columns.into(),
        rows.collect(),
    );
    Some(Part {
        blocks: vec![
            Block::Paragraph(i18n.get("plan-alike-about")),
            Block::Table(table),
        ],
        title,
    })
}

/// A question with what it was compared by.
struct Line {
    question: String,
    groups: Vec<String>,
    n: String,
}

/// The breakdowns of one question and one n in one line, in printed order.
fn lines(findings: &[&Finding], i18n: &I18n) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for finding in findings {
        let question = printed::text(question(finding, i18n));
        let n = finding.base.iter().find(|figure| figure.name == "n");
        let n = n.map_or_else(String::new, |figure| i18n.cell(&figure.value.value));
        let groups = finding.table.columns.first();
        let groups = groups.map_or_else(String::new, |column| i18n.text(&column.header));
        match { lines.iter_mut() }.find(|line| line.question == question && line.n == n) {
            Some(line) => line.groups.push(groups),
            None => lines.push(Line {
                question,
                groups: vec![groups],
                n,
            }),
        }
    }
    lines
}

/// The question that a breakdown divides: of its title what stands before the groups.
fn question(finding: &Finding, i18n: &I18n) -> String {
    let mut args = finding.title.args.iter();
    match args.find(|(name, _)| *name == "question") {
        Some((_, Arg::Text(text))) => text.clone(),
        Some((_, Arg::Message(message))) => i18n.text(message),
        _ => i18n.text(&finding.title),
    }
}
