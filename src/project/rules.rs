//! The rules of `befund.toml`, P001 to P046. Their sentences, titles and hints stand in `locales/*/project.ftl`.

use crate::model::issue::{Code, Rule, Severity};

const fn error(code: &'static str) -> Rule {
    Rule {
        code: Code(code),
        severity: Severity::Error,
    }
}

const fn warning(code: &'static str) -> Rule {
    Rule {
        code: Code(code),
        severity: Severity::Warning,
    }
}

/// A line is not TOML.
pub(super) const SYNTAX: Rule = error("P001");
/// A key that nobody reads.
pub(super) const UNKNOWN_KEY: Rule = error("P002");
/// A mandatory key is missing.
pub(super) const MISSING_KEY: Rule = error("P003");
/// A number where text belongs, and the like.
pub(super) const WRONG_TYPE: Rule = error("P004");
/// A word that is not among the possible ones.
pub(super) const UNKNOWN_VALUE: Rule = error("P005");
/// A path that leaves the project folder.
pub(super) const OUTSIDE: Rule = error("P006");
/// The same question key twice.
pub(super) const SAME_QUESTION: Rule = error("P007");
/// A question key that cannot be part of a file name.
pub(super) const QUESTION_KEY: Rule = error("P008");
/// A scale without six texts.
pub(super) const SCALE_LENGTH: Rule = error("P009");
/// A number outside its range.
pub(super) const RANGE: Rule = error("P010");
/// Not the name of a cell.
pub(super) const CELL_NAME: Rule = error("P011");
/// Not a calendar day.
pub(super) const NOT_A_DATE: Rule = error("P012");
/// No source at all.
pub(super) const NO_SOURCE: Rule = error("P013");
/// An empty text or list.
pub(super) const EMPTY: Rule = error("P014");
/// Not one character that can part columns.
pub(super) const DELIMITER: Rule = error("P015");
/// The same file twice as the same kind.
pub(super) const SAME_SOURCE: Rule = warning("P016");
/// One logical column from two places.
pub(super) const SAME_COLUMN: Rule = error("P017");
/// A reference date far from any survey.
pub(super) const ODD_DATE: Rule = warning("P018");
/// The same name for two special age limits.
pub(super) const SAME_LIMIT: Rule = error("P019");
/// Not a colour.
pub(super) const NOT_A_COLOUR: Rule = error("P020");
/// A colour too pale for white paper.
pub(super) const CONTRAST: Rule = error("P021");
/// A logo that is neither SVG nor PNG.
pub(super) const LOGO_KIND: Rule = error("P022");
/// A list with too many entries.
pub(super) const TOO_MANY: Rule = error("P023");
/// A logo that is no picture; found where it is read.
pub const LOGO: Rule = warning("P024");
/// A chart for a finding that there is not; known once there are findings.
pub const CHART_OF_NOTHING: Rule = warning("P025");
/// A kind of chart that a finding has not the shape for; known once there are findings.
pub const CHART_UNFIT: Rule = warning("P026");
/// A folder without a `befund.toml`.
pub const NO_PROJECT: Rule = error("P027");
/// A key that means nothing any more.
pub(super) const RETIRED_KEY: Rule = warning("P028");
/// A spelling in the table of names that two entries have.
pub(super) const SAME_SPELLING: Rule = error("P040");
/// A wish for a finding that there is not; known once there are findings.
pub const PLAN_OF_NOTHING: Rule = error("P041");
/// A text whose name is no place of the report; known once there are findings.
pub const TEXT_WITHOUT_PLACE: Rule = error("P042");
/// A reference in a text that means no figure; known once there are findings.
pub const TEXT_REFERENCE: Rule = error("P043");
/// A text of a finding that this edition or this year has not; known once there are findings.
pub const TEXT_LEFT_OUT: Rule = warning("P044");
/// A word in braces that stands for nothing.
pub(super) const PLACEHOLDER: Rule = error("P046");
/// What a `[[alert]]` says is no condition.
pub(super) const NO_CONDITION: Rule = error("P047");
/// An alert for a finding that there is not; known once there are findings.
pub const ALERT_OF_NOTHING: Rule = error("P048");
/// An alert for what a finding does not tell; known once there are findings.
pub const ALERT_WORD: Rule = error("P049");
/// How old a delivery may be is no span of time.
pub(super) const NO_SPAN: Rule = error("P050");
/// What a `[[check]]` says that a figure must be is no sum.
pub(super) const NO_SUM: Rule = error("P030");

/// All rules of this stage.
pub const RULES: &[Rule] = &[
    SYNTAX,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    OUTSIDE,
    SAME_QUESTION,
    QUESTION_KEY,
    SCALE_LENGTH,
    RANGE,
    CELL_NAME,
    NOT_A_DATE,
    NO_SOURCE,
    EMPTY,
    DELIMITER,
    SAME_SOURCE,
    SAME_COLUMN,
    ODD_DATE,
    SAME_LIMIT,
    NOT_A_COLOUR,
    CONTRAST,
    LOGO_KIND,
    TOO_MANY,
    LOGO,
    CHART_OF_NOTHING,
    CHART_UNFIT,
    NO_PROJECT,
    RETIRED_KEY,
    SAME_SPELLING,
    PLAN_OF_NOTHING,
    TEXT_WITHOUT_PLACE,
    TEXT_REFERENCE,
    TEXT_LEFT_OUT,
    PLACEHOLDER,
    NO_CONDITION,
    ALERT_OF_NOTHING,
    ALERT_WORD,
    NO_SPAN,
    NO_SUM,
];
