//! A finding in words: statement, figure, table, base and notes.

use serde::Serialize;

use super::super::caption::{Numbers, caption};
use super::super::columns::{Setting, name_column, setting};
use super::super::printed;
use super::super::wording::value;
use super::super::{Report, statement};
use crate::i18n::I18n;
use crate::model::finding::{Finding, RowKind};
use crate::model::message::Arg;

/// A table with more rows stands in the annex.
pub(super) const LONG_TABLE: usize = 14;

/// A finding as text.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct FindingText {
    /// Id, ASCII.
    pub(in crate::report) id: String,
    /// Title.
    pub(in crate::report) title: String,
    /// Its sentence.
    pub(in crate::report) statement: Option<String>,
    /// Its chart.
    pub(in crate::report) figure: Option<FigureText>,
    /// Its table, where it has rows.
    pub(in crate::report) table: Option<TableText>,
    /// Figures of the base.
    pub(in crate::report) base: Option<String>,
    /// Notes.
    pub(in crate::report) notes: Vec<String>,
}

/// What is said of a chart.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct FigureText {
    /// Its number.
    pub(in crate::report) number: u64,
    /// Caption with its number.
    pub(in crate::report) caption: String,
    /// What the chart shows, in words.
    pub(in crate::report) alt: String,
    /// Width in CSS pixels.
    pub(in crate::report) width: u32,
    /// Height in CSS pixels.
    pub(in crate::report) height: u32,
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
    /// Where it is when it is not here: a sentence that a page number follows.
    pub(in crate::report) see: String,
    /// Whether it stands in the annex.
    pub(in crate::report) in_annex: bool,
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
    /// A table with its number, put where its length belongs.
    pub(super) fn new(
        id: String,
        caption: String,
        number: u64,
        columns: Vec<Column>,
        rows: Vec<TableRow>,
        i18n: &I18n,
    ) -> Self {
        let args = [
            ("number", Arg::Count(number)),
            ("rows", Arg::from(rows.len())),
        ];
        Self {
            id,
            number,
            caption,
            see: i18n
                .format("report-annex-see", None, &args)
                .unwrap_or_default(),
            in_annex: rows.len() > LONG_TABLE,
            name: 0,
            columns,
            rows,
        }
    }
}

/// The words of a finding.
pub(super) fn finding(
    item: &Finding,
    report: &Report,
    numbers: &mut Numbers,
    i18n: &I18n,
) -> FindingText {
    let base: Vec<String> = item.base.iter().map(|figure| i18n.base(figure)).collect();
    let figure = report.charts.get(&item.id).map(|drawing| {
        let number = numbers.figure();
        FigureText {
            number,
            caption: caption("report-figure", number, item, i18n),
            alt: printed::text(drawing.alt.clone()),
            width: drawing.wide.width,
            height: drawing.wide.height,
        }
    });
    FindingText {
        id: item.id.clone(),
        title: printed::text(i18n.text(&item.title)),
        statement: statement(item, i18n).map(printed::text),
        figure,
        table: (!item.table.rows.is_empty()).then(|| table(item, numbers.table(), i18n)),
        base: (!base.is_empty())
            .then(|| format!("{} {}", i18n.get("report-base"), base.join(" · "))),
        notes: { item.notes.iter().map(|note| i18n.text(note)) }
            .chain(printed::rest(&item.table, &item.id, i18n))
            .collect(),
    }
}

fn table(item: &Finding, number: u64, i18n: &I18n) -> TableText {
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
    let caption = caption("report-table", number, item, i18n);
    let mut text = TableText::new(item.id.clone(), caption, number, columns, rows, i18n);
    text.name = name_column(item);
    if printed::rest(&item.table, &item.id, i18n).is_some() {
        let args = [("number", Arg::Count(number))];
        text.see = i18n
            .format("report-annex-see-first", None, &args)
            .unwrap_or_default();
    }
    text
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
