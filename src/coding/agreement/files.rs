//! What two coders' agreement came to, as a workbook and as the CSV list of answers to talk about.

use std::collections::BTreeSet;

use super::coder::Comparison;
use super::compare::CategoryAgreement;
use crate::coding::excel_csv;
use crate::coding::workbook::{self, Cell, Column, Row, Sheet, WorkbookError};
use crate::i18n::I18n;

/// The agreement as a workbook: figures, one row a category, one row an answer coded differently.
///
/// # Errors
/// When there are more rows than a sheet holds.
pub fn workbook(
    comparison: &Comparison,
    names: (&str, &str),
    i18n: &I18n,
) -> Result<Vec<u8>, WorkbookError> {
    let sheets = [
        figures(comparison, names, i18n),
        categories(comparison, i18n),
        disagreements(comparison, i18n),
    ];
    workbook::write(&i18n.get("agreement-title"), &sheets, i18n)
}

/// The answers that were coded differently as CSV for Excel: UTF-8 with BOM, `;`, CRLF.
pub fn disagreements_csv(comparison: &Comparison) -> Vec<u8> {
    let header = [
        "answer_id",
        "question",
        "text",
        "only_first",
        "only_second",
        "both",
    ];
    let rows = disagreement_rows(comparison);
    excel_csv::write(std::iter::once(&header.map(str::to_owned)).chain(&rows))
}

fn disagreement_rows(comparison: &Comparison) -> Vec<[String; 6]> {
    let named = |codes: &BTreeSet<String>| {
        let names: Vec<String> = codes.iter().map(|id| comparison.named(id)).collect();
        names.join(" | ")
    };
    let list = comparison.agreement.disagreements.iter();
    list.map(|entry| {
        let unit = comparison.units.get(&entry.unit);
        [
            entry.unit.clone(),
            unit.map(|unit| unit.question.clone()).unwrap_or_default(),
            unit.map(|unit| unit.text.clone()).unwrap_or_default(),
            named(&entry.only_first),
            named(&entry.only_second),
            named(&entry.both),
        ]
    })
    .collect()
}

impl Comparison {
    /// A code with its label: `DMS / elektronische Akte [dms]`.
    pub fn named(&self, id: &str) -> String {
        match self.labels.get(id) {
            Some(label) if label != id => format!("{label} [{id}]"),
            _ => id.to_owned(),
        }
    }

    /// The categories, those given most often first.
    pub fn by_weight(&self) -> Vec<&CategoryAgreement> {
        let mut list: Vec<&CategoryAgreement> = self.agreement.categories.iter().collect();
        list.sort_by_key(|category| {
            let given = category.first + category.second;
            (std::cmp::Reverse(given), self.named(&category.category))
        });
        list
    }
}

fn column(key: &str, width: u32, i18n: &I18n) -> Column {
    Column {
        header: i18n.get(key),
        width,
        ..Column::default()
    }
}

fn row(cells: Vec<Cell>) -> Row {
    Row {
        cells,
        choices: None,
    }
}

/// A coefficient, or the words that it is not defined.
fn coefficient(value: Option<f64>, i18n: &I18n) -> Cell {
    value.map_or_else(|| Cell::Text(i18n.get("agreement-undefined")), Cell::Number)
}

fn figures(comparison: &Comparison, names: (&str, &str), i18n: &I18n) -> Sheet {
    let found = &comparison.agreement;
    let share = |value: Option<f64>| {
        value.map_or_else(|| Cell::Text(i18n.get("agreement-undefined")), Cell::Share)
    };
    let lines: Vec<(&str, Cell)> = vec![
        ("agreement-first", names.0.into()),
        ("agreement-second", names.1.into()),
        ("agreement-units", Cell::Count(found.units)),
        (
            "agreement-only-first",
            Cell::Count(found.only_first.len() as u64),
        ),
        (
            "agreement-only-second",
            Cell::Count(found.only_second.len() as u64),
        ),
        ("agreement-open", Cell::Count(comparison.open)),
        ("agreement-same", share(found.same_sets)),
        ("agreement-alpha", coefficient(found.alpha, i18n)),
        (
            "agreement-low",
            coefficient(found.interval.map(|(low, _)| low), i18n),
        ),
        (
            "agreement-high",
            coefficient(found.interval.map(|(_, high)| high), i18n),
        ),
    ];
    Sheet {
        name: i18n.get("agreement-sheet-figures"),
        title: i18n.get("agreement-title"),
        intro: vec![
            i18n.get("agreement-reading"),
            i18n.get("agreement-about-undefined"),
        ],
        columns: vec![
            column("agreement-column-figure", 52, i18n),
            column("agreement-column-value", 40, i18n),
        ],
        rows: lines
            .into_iter()
            .map(|(key, value)| row(vec![i18n.get(key).into(), value]))
            .collect(),
        ..Sheet::default()
    }
}

fn categories(comparison: &Comparison, i18n: &I18n) -> Sheet {
    let rows = comparison.by_weight().into_iter().map(|category| {
        row(vec![
            comparison.named(&category.category).into(),
            Cell::Count(category.first),
            Cell::Count(category.second),
            Cell::Count(category.both),
            Cell::Share(category.raw),
            coefficient(category.kappa, i18n),
            coefficient(category.alpha, i18n),
        ])
    });
    Sheet {
        name: i18n.get("agreement-sheet-categories"),
        columns: vec![
            column("agreement-column-category", 56, i18n),
            column("agreement-column-first", 10, i18n),
            column("agreement-column-second", 10, i18n),
            column("agreement-column-both", 10, i18n),
            column("agreement-column-raw", 18, i18n),
            column("agreement-column-kappa", 16, i18n),
            column("agreement-column-alpha", 18, i18n),
        ],
        rows: rows.collect(),
        ..Sheet::default()
    }
}

fn disagreements(comparison: &Comparison, i18n: &I18n) -> Sheet {
    let rows = disagreement_rows(comparison);
    Sheet {
        name: i18n.get("agreement-sheet-disagreements"),
        columns: vec![
            column("agreement-column-answer", 14, i18n),
            column("agreement-column-question", 18, i18n),
            column("agreement-column-text", 60, i18n),
            column("agreement-column-only-first", 34, i18n),
            column("agreement-column-only-second", 34, i18n),
            column("agreement-column-common", 34, i18n),
        ],
        rows: rows
            .into_iter()
            .map(|cells| row(cells.into_iter().map(Cell::Text).collect()))
            .collect(),
        ..Sheet::default()
    }
}
