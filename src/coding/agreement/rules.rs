//! What can be wrong with a list of codes that a person gives back.

use crate::model::issue::{Code, Rule, Severity};

const fn rule(code: &'static str, severity: Severity) -> Rule {
    Rule {
        code: Code(code),
        severity,
    }
}

/// No sheet has a column with the ids of answers and one with codes.
pub(crate) const NO_CODES: Rule = rule("C030", Severity::Error);
/// No answer was coded by both.
pub(crate) const NOTHING_COMMON: Rule = rule("C031", Severity::Error);
/// A code that only one of the two lists knows by this name.
pub(crate) const UNKNOWN_CODE: Rule = rule("C032", Severity::Warning);
/// Answers of a sample for which the second coder has not chosen anything yet.
pub(crate) const STILL_OPEN: Rule = rule("C033", Severity::Note);
