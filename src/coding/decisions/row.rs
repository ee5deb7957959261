//! Rows of a list of decisions as they stand in the file, and the file written from rows: what was not understood stays in it.

use super::text_hash;
use crate::coding::excel_csv;
use crate::coding::grid::Grid;
use crate::model::place::Place;
use crate::model::raw::RawTable;

pub(super) const QUESTION: &[&str] = &["question", "frage"];
pub(super) const TEXT: &[&str] = &["text", "antwort", "answer"];
const HASH: &[&str] = &["hash", "text_hash"];
const SEGMENT: &[&str] = &["segment", "textstelle", "passage"];
pub(super) const CATEGORIES: &[&str] = &[
    "categories",
    "category",
    "category_id",
    "kategorien",
    "kategorie",
];
const LABELS: &[&str] = &["labels", "bezeichnungen"];
const WHO: &[&str] = &["who", "wer", "coder"];
const WHEN: &[&str] = &["when", "wann", "date", "datum"];
const NOTE: &[&str] = &["note", "notiz", "comment", "bemerkung"];

/// Columns of a file that befund writes, in their order.
const WRITTEN: [&str; 9] = [
    "question",
    "text",
    "hash",
    "segment",
    "categories",
    "labels",
    "who",
    "when",
    "note",
];

/// One row of `decisions.csv`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct DecisionRow {
    /// Key of the question.
    pub question: String,
    /// The answer as it was said; may be empty where the hash is given.
    pub text: String,
    /// Hash of the answer's text, as [`text_hash`] makes it; may be empty where the text is given.
    pub hash: String,
    /// The passage of the answer that the codes of this row belong to; empty for the whole answer.
    pub segment: String,
    /// Ids or labels of categories, several divided by `|`.
    pub categories: String,
    /// The labels of the categories, for people; never read.
    pub labels: String,
    /// Who decided.
    pub who: String,
    /// When, as written.
    pub when: String,
    /// What the person noted.
    pub note: String,
    /// Where the row stands; `None` for one that no file has yet.
    pub place: Option<Place>,
}

impl DecisionRow {
    /// The hash of the answer that the row is about; empty when it names none.
    pub fn answer_hash(&self) -> String {
        if self.text.is_empty() {
            self.hash.to_lowercase()
        } else {
            text_hash(&self.text)
        }
    }
}

/// The rows of a sheet; `None` when it has no column of questions or of categories.
pub fn read_rows(table: &RawTable) -> Option<Vec<DecisionRow>> {
    let grid = Grid::find(table, &[QUESTION, CATEGORIES])?;
    let row = |number| {
        let cell = |names| excel_csv::unprotected(&grid.text(number, grid.column(names)));
        DecisionRow {
            question: cell(QUESTION),
            text: cell(TEXT),
            hash: cell(HASH),
            segment: cell(SEGMENT),
            categories: cell(CATEGORIES),
            labels: cell(LABELS),
            who: cell(WHO),
            when: cell(WHEN),
            note: cell(NOTE),
            place: Some(Place::row(&table.origin, number)),
        }
    };
    Some(grid.rows().map(row).collect())
}

/// The bytes of `decisions.csv`.
pub fn decisions_csv(rows: &[DecisionRow]) -> Vec<u8> {
    let header = WRITTEN.map(str::to_owned);
    let cells = rows.iter().map(|row| {
        // The hash is for who may not keep the words; beside the words it says nothing.
        let hash = if row.text.is_empty() { &row.hash } else { "" };
        [
            &row.question,
            &row.text,
            hash,
            &row.segment,
            &row.categories,
            &row.labels,
            &row.who,
            &row.when,
            &row.note,
        ]
        .map(str::to_owned)
    });
    excel_csv::write(std::iter::once(header).chain(cells))
}
