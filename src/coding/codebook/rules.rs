//! The rules a codebook can break: code and severity. Their words are in `locales/*/coding.ftl`.

use crate::coding::agreement::rules as agreement;
use crate::coding::model::rules as model;
use crate::model::issue::{Code, Rule, Severity};

const fn rule(code: &'static str, severity: Severity) -> Rule {
    Rule {
        code: Code(code),
        severity,
    }
}

/// The file is not TOML.
pub(super) const NOT_TOML: Rule = rule("C001", Severity::Error);
/// A key that is not known here.
pub(super) const UNKNOWN_KEY: Rule = rule("C002", Severity::Error);
/// A value of another type than the key takes.
pub(super) const WRONG_TYPE: Rule = rule("C003", Severity::Error);
/// A mandatory key is missing.
pub(in crate::coding) const KEY_MISSING: Rule = rule("C004", Severity::Error);
/// An id is given twice.
pub(in crate::coding) const ID_TWICE: Rule = rule("C005", Severity::Error);
/// An id refers to nothing.
pub(in crate::coding) const UNKNOWN_ID: Rule = rule("C006", Severity::Error);
/// An id with other signs than lower case letters, digits and hyphens.
pub(super) const BAD_ID: Rule = rule("C007", Severity::Error);
/// A value that is not one of those allowed.
pub(in crate::coding) const UNKNOWN_VALUE: Rule = rule("C008", Severity::Error);
/// A term decides for two categories of one question.
pub(super) const TERM_TWICE: Rule = rule("C009", Severity::Warning);
/// An Ankerbeispiel stands under two categories of one question.
pub(super) const ANCHOR_TWICE: Rule = rule("C010", Severity::Warning);
/// A category with neither term nor Ankerbeispiel.
pub(super) const NOTHING_TO_MATCH: Rule = rule("C011", Severity::Warning);
/// `merged_into` leads back to itself.
pub(super) const MERGE_CIRCLE: Rule = rule("C012", Severity::Error);
/// An Unterfeld is given without its Handlungsfeld.
pub(super) const UNTERFELD_ALONE: Rule = rule("C013", Severity::Error);
/// An empty or blank text in a list.
pub(in crate::coding) const EMPTY_ENTRY: Rule = rule("C014", Severity::Warning);

/// A workbook or .qdc file that holds no codebook.
pub(in crate::coding) const NO_CODEBOOK: Rule = rule("C015", Severity::Error);
/// A list of decisions or gold codes lacks a column.
pub(crate) const LIST_COLUMN: Rule = rule("C040", Severity::Error);
/// A decision names a category that the codebook does not have.
pub(crate) const DECISION_CATEGORY: Rule = rule("C041", Severity::Error);
/// A decision names neither an answer's text nor its hash.
pub(crate) const DECISION_ANSWER: Rule = rule("C042", Severity::Error);
/// A decision hits no answer, but one is like it.
pub(crate) const DECISION_UNPLACED: Rule = rule("C043", Severity::Warning);
/// Persons decided differently on one answer.
pub(crate) const DECISION_CONFLICT: Rule = rule("C044", Severity::Warning);
/// A decision hits no answer, and none is like it.
pub(crate) const DECISION_NO_ANSWER: Rule = rule("C045", Severity::Warning);
/// Less than half of the answers to a question have a sure code.
pub(in crate::coding) const HARDLY_CODED: Rule = rule("C046", Severity::Warning);
/// More categories for one question than a person can keep apart.
pub(in crate::coding) const TOO_MANY: Rule = rule("C016", Severity::Warning);
/// A category with too few answers that is not marked rare.
pub(in crate::coding) const TOO_FEW: Rule = rule("C017", Severity::Warning);
/// Two categories that nearly always stand together.
pub(in crate::coding) const ALIKE: Rule = rule("C018", Severity::Warning);
/// Too many answers with nothing but residual categories.
pub(in crate::coding) const RESIDUAL_SHARE: Rule = rule("C019", Severity::Warning);
/// An id of the earlier version is gone.
pub(in crate::coding) const ID_GONE: Rule = rule("C020", Severity::Warning);
/// An id seems to name another thing than before.
pub(in crate::coding) const ID_REUSED: Rule = rule("C021", Severity::Warning);
/// `valid_from` after `valid_to`.
pub(in crate::coding) const ENDS_BEFORE_IT_BEGINS: Rule = rule("C022", Severity::Error);
/// A merged category that does not say until when it was valid.
pub(in crate::coding) const MERGED_WITHOUT_END: Rule = rule("C023", Severity::Warning);
/// A category was merged into one that has ended itself.
pub(in crate::coding) const MERGED_INTO_ENDED: Rule = rule("C024", Severity::Warning);
/// A split category that does not say from when it is valid.
pub(in crate::coding) const SPLIT_WITHOUT_BEGIN: Rule = rule("C025", Severity::Warning);
/// A category without definition.
pub(in crate::coding) const NO_DEFINITION: Rule = rule("C026", Severity::Warning);

/// Those that a list of decisions can break.
pub(in crate::coding) const OF_DECISIONS: &[Rule] = &[
    LIST_COLUMN,
    DECISION_CATEGORY,
    DECISION_ANSWER,
    DECISION_UNPLACED,
    DECISION_CONFLICT,
    DECISION_NO_ANSWER,
];

/// All of them.
pub(super) const ALL: &[Rule] = &[
    NOT_TOML,
    UNKNOWN_KEY,
    WRONG_TYPE,
    KEY_MISSING,
    ID_TWICE,
    UNKNOWN_ID,
    BAD_ID,
    UNKNOWN_VALUE,
    TERM_TWICE,
    ANCHOR_TWICE,
    NOTHING_TO_MATCH,
    MERGE_CIRCLE,
    UNTERFELD_ALONE,
    EMPTY_ENTRY,
    NO_CODEBOOK,
    TOO_MANY,
    TOO_FEW,
    ALIKE,
    RESIDUAL_SHARE,
    ID_GONE,
    ID_REUSED,
    ENDS_BEFORE_IT_BEGINS,
    MERGED_WITHOUT_END,
    MERGED_INTO_ENDED,
    SPLIT_WITHOUT_BEGIN,
    NO_DEFINITION,
    agreement::NO_CODES,
    agreement::NOTHING_COMMON,
    agreement::UNKNOWN_CODE,
    agreement::STILL_OPEN,
    LIST_COLUMN,
    DECISION_CATEGORY,
    DECISION_ANSWER,
    DECISION_UNPLACED,
    DECISION_CONFLICT,
    DECISION_NO_ANSWER,
    HARDLY_CODED,
    model::FOLDER,
    model::MISSING,
    model::READ,
    model::BROKEN,
    model::SETTING,
    model::TYPE,
    model::POINTER,
    model::TRUNCATED,
    model::WEIGHTS,
    model::SHAPE,
    model::WORD,
    model::NOT_NUMBERS,
    model::COMPUTE,
    model::CACHE_IN_REPORT,
    model::NOT_BUILT,
];
