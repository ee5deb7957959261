//! A finding in words: in its chapter the statement and the figure, in the annex the table with base and notes.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::caption::{numbered, subject};
use super::super::columns::{Setting, name_column, setting};
use super::super::plan::{Plan, not_assigned, quotations};
use super::super::printed;
use super::super::texts::Passage;
use super::super::wording::value;
use super::super::{Report, statement};
use super::heading;
use crate::i18n::I18n;
use crate::model::finding::{Finding, RowKind};
use crate::model::message::Arg;

/// A finding in its chapter.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct FindingText {
    /// Id, ASCII.
    pub(in crate::report) id: String,
    /// Title.
    pub(in crate::report) title: String,
    /// What the house says of it.
    pub(in crate::report) own: Vec<Passage>,
    /// Its sentence.
    pub(in crate::report) statement: Option<String>,
    /// What those who lead to its sentence said, in their words.
    pub(in crate::report) quotes: Vec<String>,
    /// That it rests on invented data.
    pub(in crate::report) invented: Option<String>,
    /// Its table, where it stands here.
    pub(in crate::report) table: Option<TableText>,
    /// Its chart, where it has its picture here.
    pub(in crate::report) figure: Option<FigureText>,
    /// Its table in the annex, where it has one.
    pub(in crate::report) see: Option<See>,
}

/// A table that is somewhere else.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct See {
    /// Id of the table.
    pub(in crate::report) table: String,
    /// Its name: `Tabelle 12`.
    pub(in crate::report) name: String,
}

/// What is said of a chart.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct FigureText {
    /// Its number.
    pub(in crate::report) number: u64,
    /// Its number in words; the title stands above it as heading.
    pub(in crate::report) caption: String,
    /// What the chart shows, in words.
    pub(in crate::report) alt: String,
    /// Width in CSS pixels.
    pub(in crate::report) width: u32,
    /// Height in CSS pixels.
    pub(in crate::report) height: u32,
}

/// A finding in the annex.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct AnnexFinding {
    /// Id, ASCII.
    pub(in crate::report) id: String,
    /// Its sentence, where no chapter says it.
    pub(in crate::report) statement: Option<String>,
    /// Whether a chapter tells of it.
    pub(in crate::report) is_told: bool,
    /// Its table, where it has rows.
    pub(in crate::report) table: Option<TableText>,
    /// Figures of the base.
    pub(in crate::report) base: Option<String>,
    /// Notes.
    pub(in crate::report) notes: Vec<String>,
}

/// A table as text.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct TableText {
    /// ASCII name, unique in the report.
    pub(in crate::report) id: String,
    /// Its number.
    pub(in crate::report) number: u64,
    /// Caption with its number.
    pub(in crate::report) caption: String,
    /// Index of the column that names the rows.
    pub(in crate::report) name: usize,
    /// Columns.
    pub(in crate::report) columns: Vec<Column>,
    /// Rows in printed order.
    pub(in crate::report) rows: Vec<TableRow>,
}

/// A column.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct Column {
    /// Header.
    pub(in crate::report) header: String,
    /// How it is set.
    pub(in crate::report) setting: Setting,
}

/// A row.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct TableRow {
    /// What it is.
    pub(in crate::report) kind: RowKind,
    /// One text per column.
    pub(in crate::report) cells: Vec<String>,
}

impl TableText {
    /// A table with its number.
    pub(super) fn new(
        id: String,
        caption: String,
        number: u64,
        columns: Vec<Column>,
        rows: Vec<TableRow>,
    ) -> Self {
        Self {
            id,
            number,
            caption,
            name: 0,
            columns,
            rows,
        }
    }
}

/// The sentence of a finding, with the reservation that too much is not assigned.
pub(in crate::report) fn sentence(item: &Finding, i18n: &I18n) -> Option<String> {
    let plain = printed::text(statement(item, i18n)?);
    let Some((open, n)) = not_assigned(item) else {
        return Some(plain);
    };
    let args = [
        ("open", Arg::Count(open)),
        ("n", Arg::Count(n)),
        ("statement", Arg::Text(plain)),
    ];
    i18n.format("plan-provisional", None, &args)
}

/// The title of a finding: the project's heading, or its own.
pub(in crate::report) fn title(item: &Finding, report: &Report, i18n: &I18n) -> String {
    printed::text(heading(&item.id, report).unwrap_or_else(|| i18n.text(&item.title)))
}

/// A quotation in the marks of the language.
pub(in crate::report) fn quoted(quote: &str, i18n: &I18n) -> String {
    let args = [("name", Arg::from(quote))];
    i18n.format("report-quoted", None, &args)
        .unwrap_or_default()
}

/// The names of all units that a report prints.
pub(in crate::report) fn units(report: &Report, i18n: &I18n) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for finding in &report.findings {
        let columns = ["unit", "subunit"].map(|id| finding.table.column(id));
        for row in &finding.table.rows {
            let found = columns
                .iter()
                .flatten()
                .map(|column| i18n.cell(value(row, *column)));
            names.extend(
                found.flat_map(|name| name.split(" / ").map(str::to_owned).collect::<Vec<_>>()),
            );
        }
    }
    names
}

/// The words of a finding in its chapter.
pub(super) fn finding(
    item: &Finding,
    report: &Report,
    plan: &Plan<'_>,
    i18n: &I18n,
) -> FindingText {
    let number = plan.figure(item);
    let figure = number.and_then(|number| {
        let drawing = report.charts.get(&item.id)?;
        Some(FigureText {
            number,
            caption: numbered("report-figure-number", number, i18n),
            alt: printed::text(drawing.alt.clone()),
            width: drawing.wide.width,
            height: drawing.wide.height,
        })
    });
    FindingText {
        id: item.id.clone(),
        title: title(item, report, i18n),
        own: report.texts.finding(&item.id).to_vec(),
        statement: sentence(item, i18n),
        quotes: if number.is_some() {
            { quotations(item, &units(report, i18n)).into_iter() }
                .map(|quote| quoted(quote, i18n))
                .collect()
        } else {
            Vec::new()
        },
        invented: { report.plan.is_invented(&item.id) }.then(|| i18n.get("plan-invented")),
        table: { plan.table(item).filter(|_| plan.has_table_in_body(item)) }
            .map(|number| table(item, &subject(item, i18n), number, i18n)),
        figure,
        see: { plan.table(item).filter(|_| !plan.has_table_in_body(item)) }.map(|number| See {
            table: item.id.clone(),
            name: numbered("report-table-number", number, i18n),
        }),
    }
}

/// The words of a finding in the annex.
pub(super) fn in_annex(
    item: &Finding,
    report: &Report,
    plan: &Plan<'_>,
    i18n: &I18n,
) -> AnnexFinding {
    let base: Vec<String> = item.base.iter().map(|figure| i18n.base(figure)).collect();
    let is_told = plan.tells(item);
    AnnexFinding {
        id: item.id.clone(),
        statement: { !is_told }.then(|| sentence(item, i18n)).flatten(),
        is_told,
        table: { plan.table(item).filter(|_| !plan.has_table_in_body(item)) }
            // No heading stands above it.
            .map(|number| table(item, &i18n.text(&item.title), number, i18n)),
        base: (!base.is_empty())
            .then(|| format!("{} {}", i18n.get("report-base"), base.join(" · "))),
        notes: {
            report
                .plan
                .is_invented(&item.id)
                .then(|| i18n.get("plan-invented"))
        }
        .into_iter()
        .chain(item.notes.iter().map(|note| i18n.text(note)))
        .chain(printed::rest(&item.table, &item.id, i18n))
        .collect(),
    }
}

fn table(item: &Finding, title: &str, number: u64, i18n: &I18n) -> TableText {
    let columns = item.table.columns.iter().enumerate();
    let columns: Vec<Column> = columns
        .map(|(index, column)| Column {
            header: whole_brackets(&printed::text(i18n.text(&column.header))),
            setting: setting(item, index, i18n),
        })
        .collect();
    let rows = { printed::rows(&item.table).into_iter() }
        .map(|row| TableRow {
            kind: row.kind,
            cells: (0..columns.len())
                .map(|index| printed::text(i18n.cell(value(row, index))))
                .collect(),
        })
        .collect();
    let caption = printed::text(captioned(number, title, i18n));
    let mut text = TableText::new(item.id.clone(), caption, number, columns, rows);
    text.name = name_column(item);
    text
}

/// Number and title of a table.
pub(in crate::report) fn captioned(number: u64, title: &str, i18n: &I18n) -> String {
    let args = [("number", Arg::Count(number)), ("title", Arg::from(title))];
    i18n.format("report-table", None, &args).unwrap_or_default()
}

/// A header whose last bracket is not broken over lines: `% der Befragten (n = 24)`.
fn whole_brackets(header: &str) -> String {
    /// Longer brackets may break.
    const MOST: usize = 16;
    match header.rsplit_once(" (") {
        Some((name, rest)) if rest.chars().count() < MOST => {
            format!("{name} ({}", rest.replace(' ', "\u{a0}"))
        }
        _ => header.to_owned(),
    }
}
