//! The account of rows: what came in, what was used, what was set aside.

use super::issue::{Code, Issue};
use super::place::{Origin, Place};
use super::questionnaire::QuestionType;
use super::raw::Reading;

use std::collections::BTreeSet;
use std::sync::Arc;

/// One row that was set aside, with the rule that did it.
#[derive(Debug, Clone, PartialEq)]
pub struct SetAside {
    /// The cell or row.
    pub place: Place,
    /// The rule.
    pub code: Code,
}

/// A value of a closed vocabulary as a sheet holds it, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ValueMet {
    /// Logical column.
    pub column: &'static str,
    /// The value as it stood.
    pub value: String,
    /// Key of its meaning in `locales/`; `None` when nobody knows what it means.
    pub taken: Option<&'static str>,
    /// In how many cells it stands.
    pub count: u64,
}

/// The account of one sheet read as one source. `rows_in = used + set_aside.len()` always.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetIntake {
    /// File and sheet.
    pub origin: Arc<Origin>,
    /// Kind of source as written in `befund.toml`.
    pub kind: &'static str,
    /// How it was read.
    pub reading: Reading,
    /// Header row, from 1.
    pub header_row: u32,
    /// Rows below the header that are not wholly empty.
    pub rows_in: u64,
    /// Rows used.
    pub used: u64,
    /// Rows set aside, one entry each, in file order.
    pub set_aside: Vec<SetAside>,
    /// Values of closed vocabularies, by column and value.
    pub values: Vec<ValueMet>,
    /// What became of each column that has a header or a value, left to right.
    pub columns: Vec<ColumnAccount>,
}

/// What became of one column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnAccount {
    /// Column, from 1.
    pub column: u32,
    /// Its header on one line; empty when it has none.
    pub header: String,
    /// Sign of the unit of measure that the header names.
    pub measure: Option<&'static str>,
    /// Records that say something in it, among those looked at.
    pub given: usize,
    /// Records looked at.
    pub looked_at: usize,
    /// What it is read as, or why it is not read.
    pub role: ColumnRole,
}

/// What a column is read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnRole {
    /// A logical column of the kind.
    Read {
        /// The logical column.
        name: String,
        /// Key of its description in `locales/`.
        says: &'static str,
        /// Why.
        evidence: Evidence,
    },
    /// Answers to a question.
    Question {
        /// Key of the question.
        key: String,
        /// Why.
        evidence: Evidence,
    },
    /// Replies to a closed question.
    Closed {
        /// Key of the question.
        key: String,
        /// Its type.
        kind: QuestionType,
        /// Why.
        evidence: Evidence,
    },
    /// Nothing.
    Unread(Unread),
}

/// Why a column is read as what it is read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// `befund.toml` says so.
    Project,
    /// Its header is known, and of its values so many percent fit.
    Header(Option<u8>),
    /// The words of its question.
    Wording,
    /// It stands beside a column of the same name.
    Beside,
    /// It holds open text.
    OpenText,
    /// The questionnaire says so.
    Questionnaire,
    /// Its values are of this type.
    Values,
}

/// Why a column is not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unread {
    /// Names, addresses and the like.
    Personal,
    /// A survey tool's own: times, links, languages.
    Housekeeping,
    /// Nothing stands in it.
    Empty,
    /// Choices of a questionnaire, which are not counted.
    Choice,
    /// Another column is read for the same.
    Rival(String),
    /// It would be useful as this logical column, if the project said so.
    Useful {
        /// The logical column.
        name: &'static str,
        /// Key of its description in `locales/`.
        says: &'static str,
    },
    /// The kind has no use for it.
    NoUse,
}

/// The sources of one kind, without what would tell which they were: no file, no sheet, no cell, no row of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindIntake {
    /// Kind of source as written in `befund.toml`.
    pub kind: &'static str,
    /// Files of this kind that were read.
    pub files: u64,
    /// Rows set aside by rule, sorted; empty where a row is about persons.
    pub set_aside: Vec<(Code, u64)>,
}

/// The account of all sheets, in the order of `befund.toml`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Intake {
    /// One entry per sheet and source; empty where only kinds may be told.
    pub sheets: Vec<SheetIntake>,
    /// One entry per kind in the order of their first source; empty where sheets may be told.
    pub kinds: Vec<KindIntake>,
    /// How many different files the kinds are from.
    pub files: u64,
}

/// Message key of the name of a kind of source.
pub fn kind_wording(kind: &str) -> &'static str {
    match kind {
        "answers" => "source-kind-answers",
        "survey" => "source-kind-survey",
        "mentions" => "source-kind-mentions",
        "barometer" => "source-kind-barometer",
        "staff" => "source-kind-staff",
        "age_bands" => "source-kind-age-bands",
        "devices" => "source-kind-devices",
        "fachverfahren" => "source-kind-fachverfahren",
        "online_services" => "source-kind-online-services",
        "kennzahlen" => "source-kind-kennzahlen",
        "measures" => "source-kind-measures",
        "goals" => "source-kind-goals",
        "plan" => "source-kind-plan",
        "matrix" => "source-kind-matrix",
        "ratings" => "source-kind-ratings",
        "notes" => "source-kind-notes",
        "invited" => "source-kind-invited",
        _ => "source-kind-other",
    }
}

/// One input file as the report names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    /// Path relative to the project folder, with `/` between folders.
    pub file: String,
    /// sha256 of its bytes, hex.
    pub sha256: String,
}

/// The input files as they may be told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Inputs {
    /// How many files were read as sources; project file, codebook and decisions are none.
    pub count: u64,
    /// Which, sorted; empty where it may not be told. A hash lets a reader try guesses of what a file holds.
    pub files: Vec<InputFile>,
}

impl Intake {
    /// How many different files were read as sources.
    pub fn count_files(&self) -> u64 {
        if self.sheets.is_empty() {
            return self.files;
        }
        let files = self.sheets.iter().map(|sheet| &*sheet.origin.file);
        files.collect::<BTreeSet<&str>>().len() as u64
    }

    /// Rows in, rows used and rows set aside over all sheets.
    pub fn totals(&self) -> (u64, u64, u64) {
        self.sheets
            .iter()
            .fold((0, 0, 0), |(rows, used, aside), s| {
                (
                    rows + s.rows_in,
                    used + s.used,
                    aside + s.set_aside.len() as u64,
                )
            })
    }
}

/// The account of rows together with everything that was noticed, as it may be shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct IntakeAccount {
    /// Rows in, used and set aside.
    pub intake: Intake,
    /// What was noticed, in order of appearance. Cell contents that may not be shown are removed from the arguments.
    pub issues: Vec<Issue>,
}
