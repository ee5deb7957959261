//! An earlier edition as its `findings.json` tells it: ids, cells and words as they were published.

use serde::Deserialize;

use super::table::{CellValue, Sign};

/// What an earlier edition published.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Earlier {
    /// Title of the report.
    pub title: String,
    /// The Stichtag, ISO 8601.
    pub reference_date: String,
    /// `internal` or `public`.
    #[serde(default)]
    pub edition: String,
    /// BCP 47 tag of the language of its words.
    pub language: String,
    /// Findings in printed order.
    pub findings: Vec<EarlierFinding>,
}

/// A finding of it.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct EarlierFinding {
    /// Stable id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it shows, in one sentence.
    pub statement: Option<String>,
    /// Figures of its base.
    pub base: Vec<EarlierBase>,
    /// Columns.
    pub columns: Vec<EarlierColumn>,
    /// Rows in printed order.
    pub rows: Vec<EarlierRow>,
}

/// A figure of a base.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct EarlierBase {
    /// Name of the figure.
    pub name: String,
    /// The figure.
    pub value: EarlierCell,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct EarlierColumn {
    /// Stable id.
    pub id: String,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct EarlierRow {
    /// `data`, `total` or `missing`.
    pub kind: String,
    /// One cell per column.
    pub cells: Vec<EarlierCell>,
}

/// The content of a cell.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum EarlierCell {
    /// Nothing stands here.
    Empty,
    /// A name.
    Text {
        /// The name.
        text: String,
    },
    /// A whole number.
    Count {
        /// The number.
        value: u64,
    },
    /// A decimal number.
    Number {
        /// The number.
        value: f64,
        /// Digits to show.
        digits: u8,
    },
    /// A share between 0 and 1.
    Share {
        /// The share.
        value: f64,
    },
    /// A dense rank.
    Rank {
        /// The rank, from 1.
        value: u32,
    },
    /// A date.
    Date {
        /// ISO 8601.
        value: String,
    },
    /// A sign in place of a number.
    Sign {
        /// Its name.
        sign: String,
    },
}

impl EarlierCell {
    /// The cell as a table of today has it.
    pub fn value(&self) -> CellValue {
        match self {
            Self::Empty => CellValue::Empty,
            Self::Text { text } => CellValue::Text(text.clone()),
            Self::Count { value } => CellValue::Count(*value),
            Self::Number { value, digits } => CellValue::Number {
                value: *value,
                digits: *digits,
            },
            Self::Share { value } => CellValue::Share(*value),
            Self::Rank { value } => CellValue::Rank(*value),
            Self::Date { value } => value
                .parse()
                .map_or_else(|_| CellValue::Text(value.clone()), CellValue::Date),
            Self::Sign { sign } => CellValue::Sign(match sign.as_str() {
                "nothing" => Sign::Nothing,
                "unreliable" => Sign::Unreliable,
                "break" => Sign::Break,
                "not-meaningful" => Sign::NotMeaningful,
                // What is not known is not told either.
                _ => Sign::Secret,
            }),
        }
    }
}
