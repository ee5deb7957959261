//! Answers → Oberbegriffe and Handlungsfelder, deterministic, each code with its evidence.

pub mod agreement;
mod codebook;
mod decide;
mod decisions;
mod dismissal;
mod doubt;
pub mod eval;
mod excel_csv;
pub mod exchange;
mod grid;
mod lexical;
mod lint;
mod missing;
pub mod model;
mod question;
mod reading;
pub mod review;
mod revision;
mod run;
mod segment;
pub mod suggest;
mod terms;
mod text;
mod wordings;
mod workbook;

pub use self::codebook::edit::{Edit, EditError, Reason, edit};
pub use self::codebook::{Base, CodebookFile};
pub use self::decisions::{
    Conflict, Decision, DecisionRow, Decisions, decisions_csv, decisions_of, join, name_of,
    of_rows, parse_all, parse_decisions, parse_lists, read_rows, rows_of, settle, text_hash,
};
pub use self::lint::{LintInput, lint};
pub use self::workbook::WorkbookError;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;

use self::model::Vectors;
use crate::model::answers::{Answer, Missing};
use crate::model::codebook::{CategoryId, Codebook};
use crate::model::coding::Codings;
use crate::model::issue::{Checked, Issue, Rule};
use crate::model::revision::{Revision, Since};

/// Rules of this stage.
pub const RULES: &[Rule] = codebook::RULES;

/// What coding rests on beside answers and codebook.
#[derive(Debug, Clone, Default)]
pub struct CodingOptions {
    /// Decisions of persons; they win over everything else.
    pub decisions: Vec<Decision>,
    /// Sentence vectors of the texts that [`texts`] names; without them words alone decide.
    pub vectors: Option<Arc<Vectors>>,
}

/// The text of the built-in reference codebook.
pub fn builtin() -> &'static str {
    codebook::BUILTIN
}

/// Reads a codebook file, joined with the built-in one where it extends it; `file` names it in issues.
///
/// The value is `None` when the file has an error; all issues of the file come at once.
pub fn parse_codebook(text: &str, file: &str) -> Checked<Option<Codebook>> {
    codebook::parse(text, file)
}

/// Reads a codebook file without joining it with the built-in one, for writing it in another form.
pub fn parse_codebook_file(text: &str, file: &str) -> Checked<Option<CodebookFile>> {
    codebook::parse_file(text, file)
}

/// Lines on which the categories of a codebook file begin; empty when it is not TOML.
pub fn category_rows(text: &str) -> BTreeMap<CategoryId, u32> {
    codebook::rows(text)
}

/// Codes every answer that has a text. The result depends on each answer alone, not on their order or company.
pub fn code(answers: &[Answer], codebook: &Codebook, options: &CodingOptions) -> Codings {
    run::code(answers, codebook, options)
}

/// A warning for each question of which less than half of the answers have a sure code, with the reason.
pub fn hardly_coded(codings: &Codings) -> Vec<Issue> {
    doubt::hardly_coded(codings)
}

/// What changed in a codebook after `since` until the Stichtag; `None` when the codebook says nothing about time.
pub fn revision(codebook: &Codebook, since: Since, today: NaiveDate) -> Option<Revision> {
    revision::revision(codebook, since, today)
}

/// Takes out of use what the codebook ended before the year of the Stichtag or begins after it.
pub fn keep_valid(codebook: &mut Codebook, today: NaiveDate) {
    revision::keep_valid(codebook, today);
}

/// Whether an issue is about the list of decisions.
pub fn is_about_decisions(issue: &Issue) -> bool {
    codebook::rules::OF_DECISIONS
        .iter()
        .any(|rule| rule.code == issue.code)
}

/// The texts whose vectors [`code`] asks for: wordings of the codebook, answers and their segments, in the form in which a
/// sentence model reads them.
pub fn texts(answers: &[Answer], codebook: &Codebook, options: &CodingOptions) -> BTreeSet<String> {
    run::texts(answers, codebook, options)
}

/// The byte ranges of an answer's segments; concatenated they give the answer back.
pub fn segment(text: &str) -> Vec<Range<usize>> {
    let segments = segment::segments(text);
    segments.into_iter().map(|segment| segment.range).collect()
}

/// The words of a text as they are compared: byte range and stem.
pub fn normalise(text: &str) -> Vec<(Range<usize>, String)> {
    let tokens = text::token::tokens(text);
    tokens
        .into_iter()
        .map(|token| (token.range, token.stem))
        .collect()
}

/// The kind of missing that a whole answer stands for ("k. A."); `None` when it says something.
pub fn non_answer(text: &str) -> Option<Missing> {
    missing::kind(text).and_then(missing::Nothing::missing)
}
