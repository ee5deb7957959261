//! The header of a table: which row it is, and what each column is called.
//!
//! It recognises by a score that the caller gives; it knows no kind of source.

use std::collections::BTreeMap;

use crate::model::raw::{MergedArea, RawCell, RawTable};

use super::fold::{compact, one_line};
use super::measure::{self, Measure};

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
    /// Comparable forms without unit of measure and what stands in brackets; second choice, for `Wert (Ist)` beside `Wert (Soll)`.
    pub(crate) bare: Vec<String>,
    /// Short code of the column in a survey export (`G01Q02`).
    pub(crate) code: Option<String>,
    /// The unit of measure that the header names.
    pub(crate) measure: Option<Measure>,
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
        // A measure may stand behind the sign: `Anzahl 1) (Stück)`.
        let plain = |text: &str| match without_note(text).split_once(" (") {
            Some((name, rest)) => format!("{} ({rest}", without_note(name)),
            None => without_note(text).to_owned(),
        };
        Self {
            column,
            shown: texts.first().map(|t| one_line(t)).unwrap_or_default(),
            forms: fold(&compact),
            bare: fold(&|text| compact(&measure::split(&plain(text)).0)),
            code: None,
            measure: { texts.iter() }.find_map(|text| measure::split(&plain(text)).1),
        }
    }
}

/// A header without the sign of a footnote behind it: `Anzahl 1)`, `Anzahl¹`, `Anzahl *)`.
fn without_note(header: &str) -> &str {
    let text = header.trim_end();
    let raised = |c: char| {
        matches!(
            c,
            '\u{b9}' | '\u{b2}' | '\u{b3}' | '\u{2070}'..='\u{2079}' | '*'
        )
    };
    if let Some(open) = text.strip_suffix(')') {
        let name = open.trim_end_matches(|c: char| c.is_ascii_digit() || raised(c));
        // "(1)" is a bracket, and "m²" a measure.
        if name.len() < open.len() && open.len() - name.len() <= 4 && !name.ends_with('(') {
            return name.trim_end();
        }
    }
    let name = text.trim_end_matches(raised);
    if name.is_empty() || name.ends_with(['m', '(']) {
        text
    } else {
        name.trim_end()
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

    /// Another column of exactly the same name.
    pub(crate) fn twin(&self, label: &Label) -> Option<&Label> {
        let others = self
            .labels
            .iter()
            .filter(|other| other.column != label.column);
        others
            .into_iter()
            .find(|other| !label.shown.is_empty() && other.shown == label.shown)
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
    let mut best: Option<(Score, Standing, Header)> = None;
    // The row that a project names may be the lower one of two.
    let above = fixed
        .and_then(|row| row.checked_sub(1))
        .filter(|row| *row > 0)
        .and_then(|row| candidates(table, row).pop())
        .filter(|(_, standing)| *standing != Standing::Single);
    for row in rows {
        for (header, standing) in candidates(table, row).into_iter().chain(above.clone()) {
            let reached = score(&header.labels);
            let better = best
                .as_ref()
                .is_none_or(|(most, had, _)| (reached, standing) > (*most, *had));
            if better {
                best = Some((reached, standing, header));
            }
        }
    }
    match best {
        Some((reached, _, header))
            if fixed.is_some() || convinces(table, reached, header.first_row) =>
        {
            (header, reached)
        }
        _ => {
            let header = first_full_row(table);
            let reached = score(&header.labels);
            (header, reached)
        }
    }
}

/// Which of two equally good headers is taken: two rows only where cells merged downwards say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    StackedByChance,
    Single,
    StackedByMerging,
}

/// One recognised word can stand in any row of data; it makes a header only where nothing as full stands above it.
fn convinces(table: &RawTable, reached: Score, row: u32) -> bool {
    let above = table
        .rows
        .iter()
        .map(|r| r.number)
        .take_while(|number| *number < row)
        .map(|number| cells_of(table, number).count())
        .max();
    match reached {
        (0, 0) => false,
        (0, 1) => above.is_none_or(|most| cells_of(table, row).count() > most),
        _ => true,
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

fn candidates(table: &RawTable, row: u32) -> Vec<(Header, Standing)> {
    let mut found = vec![(single(table, row), Standing::Single)];
    if cells_of(table, row + 1).next().is_some() && may_be_stacked(table, row) {
        let standing = if spans_down(table, row) {
            Standing::StackedByMerging
        } else {
            Standing::StackedByChance
        };
        found.push((stacked(table, row), standing));
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

/// Without a recognised word the first row that is at least half as full as the fullest is the header.
fn first_full_row(table: &RawTable) -> Header {
    let filled = |row: u32| cells_of(table, row).count();
    let rows = || table.rows.iter().take(SEARCHED_ROWS).map(|r| r.number);
    let most = rows().map(filled).max().unwrap_or(0);
    rows()
        .find(|row| filled(*row) > 0 && 2 * filled(*row) >= most)
        .map(|row| single(table, row))
        .unwrap_or_default()
}
