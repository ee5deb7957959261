//! A list of codes beside the data: what the values of a column mean, one row each: column, value, meaning.
//!
//! It says the same as `values_map` in `befund.toml`, for lists that are too long for it or come from elsewhere. One list may
//! serve several sources; a code that does not occur is no mistake.

use std::collections::BTreeMap;

use crate::model::issue::{Checked, Issue};
use crate::model::place::Place;
use crate::model::raw::{RawRow, RawTable};
use crate::project::SourceKind;

use super::fold::{compact, shown};
use super::heading::Label;
use super::lexicon::Lexicon;
use super::row::written;
use super::rules;
use super::schema::schema;

/// Headers of the three columns, folded.
const HEADERS: [&[&str]; 3] = [
    &["spalte", "merkmal", "variable", "column", "field"],
    &["wert", "code", "kuerzel", "schluessel", "value", "key"],
    &["bedeutung", "bezeichnung", "klartext", "label", "meaning"],
];

/// Rows above the header.
const LOOKED_AT: usize = 20;

/// A list of codes.
#[derive(Debug, Clone, Default)]
pub struct CodeList {
    rows: Vec<Code>,
}

/// One row.
#[derive(Debug, Clone)]
struct Code {
    column: String,
    value: String,
    meaning: String,
}

impl CodeList {
    /// Reads a list; `None` when its header is not found.
    pub fn read(table: &RawTable) -> Checked<Option<Self>> {
        let mut issues = Vec::new();
        let header = { table.rows.iter().take(LOOKED_AT) }
            .find_map(|row| columns_of(row).map(|columns| (row.number, columns)));
        let Some((header, columns)) = header else {
            issues.push(Issue::new(
                rules::CODE_LIST,
                Some(Place::sheet(&table.origin)),
            ));
            return Checked {
                value: None,
                issues,
            };
        };
        let mut list = Self::default();
        let mut known: BTreeMap<(String, String), (String, Place)> = BTreeMap::new();
        for row in table.rows.iter().filter(|row| row.number > header) {
            let [column, value, meaning] = columns.map(|at| written(&row.cells[at]));
            let (Some(column), Some(value)) = (column, value) else {
                continue;
            };
            let place = table.place(row.number, u32::try_from(columns[0] + 1).unwrap_or(1));
            if !SourceKind::ALL
                .iter()
                .any(|kind| logical(&column, *kind).is_some())
            {
                let issue = Issue::new(rules::CODE_COLUMN, Some(place));
                issues.push(issue.with("column", shown(&column)));
                continue;
            }
            let meaning = meaning.unwrap_or_default();
            let key = (compact(&column), compact(&value));
            match known.get(&key) {
                Some((first, _)) if compact(first) == compact(&meaning) => continue,
                Some((first, at)) => {
                    let issue = Issue::new(rules::CODE_TWICE, Some(place))
                        .with("value", shown(&value))
                        .with("first", shown(first))
                        .with("second", shown(&meaning))
                        .with("cell", at.cell_name());
                    issues.push(issue);
                    continue;
                }
                None => known.insert(key, (meaning.clone(), place)),
            };
            list.rows.push(Code {
                column,
                value,
                meaning,
            });
        }
        Checked {
            value: Some(list),
            issues,
        }
    }

    /// Logical column of a kind → value as it stands → its meaning.
    pub fn of(&self, kind: SourceKind) -> BTreeMap<String, BTreeMap<String, String>> {
        let mut found: BTreeMap<String, BTreeMap<String, String>> = BTreeMap::new();
        for code in &self.rows {
            if let Some(name) = logical(&code.column, kind) {
                let values = found.entry(name.to_owned()).or_default();
                values.insert(code.value.clone(), code.meaning.clone());
            }
        }
        found
    }
}

/// The logical column that is called so, by its name in `befund.toml` or by a header.
fn logical(column: &str, kind: SourceKind) -> Option<&'static str> {
    let named = schema(kind).column(column.trim()).map(|column| column.name);
    named.or_else(|| {
        let label = Label::new(1, &[column.to_owned()]);
        Lexicon::of(kind).recognise(&label).map(|(name, _)| name)
    })
}

/// Indices of the three columns, where the row is their header.
fn columns_of(row: &RawRow) -> Option<[usize; 3]> {
    let texts: Vec<String> = { row.cells.iter() }
        .map(|cell| written(cell).map(|text| compact(&text)).unwrap_or_default())
        .collect();
    let at = |headers: &[&str]| {
        texts
            .iter()
            .position(|text| headers.contains(&text.as_str()))
    };
    Some([at(HEADERS[0])?, at(HEADERS[1])?, at(HEADERS[2])?])
}
