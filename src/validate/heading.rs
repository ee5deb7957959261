//! The header of a table: which row it is, and what each column is called.
//!
//! It recognises by a score that the caller gives; it knows no kind of source.

use std::collections::BTreeMap;

use crate::model::raw::{MergedArea, RawCell, RawTable};

use super::fold::{compact, one_line, without_brackets};

/// Rows from the top in which a header is looked for: notes above it are rarely longer.
const SEARCHED_ROWS: usize = 30;

/// What one column is called.
#[derive(Debug, Clone)]
pub(crate) struct Label {
    /// Column, from 1.
    pub(crate) column: u32,
    /// As a reader would write it, on one line.
    pub(crate) shown: String,
    /// Comparable forms, best first.
    pub(crate) forms: Vec<String>,
    /// Comparable forms without what stands in brackets; second choice, for `Wert (Ist)` beside `Wert (Soll)`.
    pub(crate) bare: Vec<String>,
    /// Short code of the column in a survey export (`G01Q02`).
    pub(crate) code: Option<String>,
}

impl Label {
    /// A label that may be called by any of these texts; the first is shown.
    pub(crate) fn new(column: u32, texts: &[String]) -> Self {
        let fold = |fold: &dyn Fn(&str) -> String| {
            let mut forms = Vec::new();
            for text in texts {
                let form = fold(text);
                if !form.is_empty() && !forms.contains(&form) {
                    forms.push(form);
                }
            }
            forms
        };
        Self {
            column,
            shown: texts.first().map(|t| one_line(t)).unwrap_or_default(),
            forms: fold(&compact),
            bare: fold(&|text| compact(&without_brackets(text))),
            code: None,
        }
    }
}

/// The header of a table.
#[derive(Debug, Clone, Default)]
pub(crate) struct Header {
    /// First row of the header, from 1; 0 when the table has none.
    pub(crate) first_row: u32,
    /// Last row of the header, from 1.
    pub(crate) last_row: u32,
    /// One label per column that has one, left to right.
    pub(crate) labels: Vec<Label>,
}

impl Header {
    /// The label of a column.
    pub(crate) fn label(&self, column: u32) -> Option<&Label> {
        self.labels.iter().find(|label| label.column == column)
    }

    /// The label that a person means by `header`.
    pub(crate) fn find(&self, header: &str) -> Option<&Label> {
        let wanted = compact(header);
        let shown = one_line(header);
        let labels = || self.labels.iter();
        labels()
            .find(|label| label.shown == shown)
            .or_else(|| labels().find(|label| label.forms.contains(&wanted)))
            .or_else(|| labels().find(|label| label.bare.contains(&wanted)))
    }
}

/// How well a row serves as header: mandatory columns found, then all columns found.
pub(crate) type Score = (usize, usize);

/// The best header among the first rows, or at the row that the project names, with its score.
pub(crate) fn find(
    table: &RawTable,
    fixed: Option<u32>,
    score: &dyn Fn(&[Label]) -> Score,
) -> (Header, Score) {
    let rows: Vec<u32> = match fixed {
        Some(row) => vec![row],
        None => table
            .rows
            .iter()
            .take(SEARCHED_ROWS)
            .map(|row| row.number)
            .collect(),
    };
    let mut best: Option<(Score, bool, Header)> = None;
    for row in rows {
        for (header, stacked) in candidates(table, row) {
            let reached = score(&header.labels);
            let preferred = stacked && spans_down(table, header.first_row);
            let better = best
                .as_ref()
                .is_none_or(|(most, had, _)| (reached, preferred) > (*most, *had));
            if better {
                best = Some((reached, preferred, header));
            }
        }
    }
    match best {
        Some((reached, _, header)) if reached != (0, 0) || fixed.is_some() => (header, reached),
        _ => (first_full_row(table), (0, 0)),
    }
}

/// Header of a single row.
pub(crate) fn single(table: &RawTable, row: u32) -> Header {
    let labels = cells_of(table, row)
        .map(|(column, text)| Label::new(column, &[text]))
        .collect();
    Header {
        first_row: row,
        last_row: row,
        labels,
    }
}

/// The texts of a row with their columns.
pub(crate) fn cells_of(table: &RawTable, row: u32) -> impl Iterator<Item = (u32, String)> + '_ {
    let width = table
        .rows
        .binary_search_by_key(&row, |r| r.number)
        .map_or(0, |index| table.rows[index].cells.len());
    (1..)
        .take(width)
        .filter_map(move |column| Some((column, text_of(table.cell(row, column))?)))
}

/// The text that a cell of a header shows.
pub(crate) fn text_of(cell: &RawCell) -> Option<String> {
    match cell {
        RawCell::Text(text) if !text.trim().is_empty() => Some(text.clone()),
        RawCell::Number(number) => Some(number.to_string()),
        RawCell::Date(date) => Some(date.to_string()),
        _ => None,
    }
}

fn candidates(table: &RawTable, row: u32) -> Vec<(Header, bool)> {
    let mut found = vec![(single(table, row), false)];
    if cells_of(table, row + 1).next().is_some() && may_be_stacked(table, row) {
        found.push((stacked(table, row), true));
    }
    found
}

/// Two rows make one header when merged cells say so.
fn may_be_stacked(table: &RawTable, row: u32) -> bool {
    table
        .merged
        .iter()
        .any(|area| area.first_row == row && (is_down(area) || is_across(area)))
}

fn is_down(area: &MergedArea) -> bool {
    area.last_row == area.first_row + 1
}

fn is_across(area: &MergedArea) -> bool {
    area.last_row == area.first_row && area.last_column > area.first_column
}

fn spans_down(table: &RawTable, row: u32) -> bool {
    table
        .merged
        .iter()
        .any(|area| area.first_row == row && is_down(area))
}

/// A merged upper heading is joined with each heading below it: `Betrieb / Hosting`.
fn stacked(table: &RawTable, row: u32) -> Header {
    let mut upper: BTreeMap<u32, String> = cells_of(table, row).collect();
    for area in table
        .merged
        .iter()
        .filter(|a| a.first_row == row && is_across(a))
    {
        if let Some(text) = upper.get(&area.first_column).cloned() {
            for column in area.first_column..=area.last_column {
                upper.insert(column, text.clone());
            }
        }
    }
    let lower: BTreeMap<u32, String> = cells_of(table, row + 1).collect();
    let mut columns: Vec<u32> = upper.keys().chain(lower.keys()).copied().collect();
    columns.sort_unstable();
    columns.dedup();
    let labels = columns
        .into_iter()
        .map(|column| match (upper.get(&column), lower.get(&column)) {
            (Some(above), Some(below)) => {
                Label::new(column, &[format!("{above} / {below}"), below.clone()])
            }
            (Some(one), None) | (None, Some(one)) => Label::new(column, std::slice::from_ref(one)),
            (None, None) => Label::new(column, &[]),
        })
        .collect();
    Header {
        first_row: row,
        last_row: row + 1,
        labels,
    }
}

/// Without a recognised word the first row with more than one cell is the header.
fn first_full_row(table: &RawTable) -> Header {
    let filled = |row: u32| cells_of(table, row).count();
    let rows = || table.rows.iter().take(SEARCHED_ROWS).map(|r| r.number);
    rows()
        .find(|row| filled(*row) > 1)
        .or_else(|| rows().find(|row| filled(*row) > 0))
        .map(|row| single(table, row))
        .unwrap_or_default()
}
