//! The rules of reading files, I001 to I029, I040 and I041. Their sentences, titles and hints stand in `locales/*/ingest.ftl`.

use crate::model::issue::{Code, Rule, Severity};
use crate::model::signs::{STRAY, UNSHOWN};

const fn rule(code: &'static str, severity: Severity) -> Rule {
    Rule {
        code: Code(code),
        severity,
    }
}

/// No file of that name or pattern.
pub(super) const NOT_FOUND: Rule = rule("I001", Severity::Error);
/// The file lies outside the project folder.
pub(super) const OUTSIDE: Rule = rule("I002", Severity::Error);
/// The file pattern cannot be understood.
pub(super) const PATTERN: Rule = rule("I003", Severity::Error);
/// A folder where a file belongs.
pub(super) const FOLDER: Rule = rule("I004", Severity::Error);
/// The system does not let the file be read.
pub(super) const NOT_READABLE: Rule = rule("I005", Severity::Error);
/// More than is read.
pub(super) const TOO_LARGE: Rule = rule("I006", Severity::Error);
/// Nothing in it.
pub(super) const EMPTY: Rule = rule("I007", Severity::Error);
/// Protected with a password.
pub(super) const PASSWORD: Rule = rule("I008", Severity::Error);
/// The end of the file is missing.
pub(super) const TRUNCATED: Rule = rule("I009", Severity::Error);
/// Damaged inside.
pub(super) const BROKEN: Rule = rule("I010", Severity::Error);
/// Something else than a table.
pub(super) const NOT_A_TABLE: Rule = rule("I011", Severity::Error);
/// Content and name disagree; the content decided.
pub(super) const OTHER_FORMAT: Rule = rule("I012", Severity::Note);
/// No sheet of that name or number.
pub(super) const NO_SHEET: Rule = rule("I013", Severity::Error);
/// The encoding given is not known.
pub(super) const NO_ENCODING: Rule = rule("I014", Severity::Error);
/// The encoding was guessed.
pub(super) const GUESSED_ENCODING: Rule = rule("I015", Severity::Note);
/// Bytes that are no characters in the encoding.
pub(super) const BAD_CHARACTERS: Rule = rule("I016", Severity::Warning);
/// NUL characters, left out.
pub(super) const NUL: Rule = rule("I017", Severity::Warning);
/// A row with more cells than the others.
pub(super) const LONG_ROW: Rule = rule("I018", Severity::Warning);
/// Rows with fewer cells than the others.
pub(super) const SHORT_ROWS: Rule = rule("I019", Severity::Note);
/// A quotation mark that is never closed.
pub(super) const OPEN_QUOTE: Rule = rule("I020", Severity::Error);
/// Hidden rows, read like the others.
pub(super) const HIDDEN_ROWS: Rule = rule("I021", Severity::Note);
/// A hidden sheet, read like the others.
pub(super) const HIDDEN_SHEET: Rule = rule("I022", Severity::Note);
/// Formulas without a stored result.
pub(super) const NO_RESULT: Rule = rule("I023", Severity::Warning);
/// A sheet without a single value.
pub(super) const EMPTY_SHEET: Rule = rule("I024", Severity::Note);
/// A column whose values have no cell form.
pub(super) const NESTED_COLUMN: Rule = rule("I025", Severity::Warning);
/// Of several deliveries the newest is read.
pub const NEWEST: Rule = rule("I028", Severity::Note);
/// A delivery that is older than the project allows.
pub const STALE: Rule = rule("I029", Severity::Error);
/// A document of pictures without a word.
pub(super) const SCAN: Rule = rule("I040", Severity::Error);
/// Coded parts of a project that are no text.
pub(super) const NOT_TEXT: Rule = rule("I041", Severity::Warning);

/// All rules of this stage.
pub const RULES: &[Rule] = &[
    NOT_FOUND,
    OUTSIDE,
    PATTERN,
    FOLDER,
    NOT_READABLE,
    TOO_LARGE,
    EMPTY,
    PASSWORD,
    TRUNCATED,
    BROKEN,
    NOT_A_TABLE,
    OTHER_FORMAT,
    NO_SHEET,
    NO_ENCODING,
    GUESSED_ENCODING,
    BAD_CHARACTERS,
    NUL,
    LONG_ROW,
    SHORT_ROWS,
    OPEN_QUOTE,
    HIDDEN_ROWS,
    HIDDEN_SHEET,
    NO_RESULT,
    EMPTY_SHEET,
    NESTED_COLUMN,
    STRAY,
    UNSHOWN,
    NEWEST,
    STALE,
    SCAN,
    NOT_TEXT,
];
