//! The rule of the history, H001. Its sentence, title and hint stand in `locales/*/history.ftl`.

use crate::model::issue::{Code, Rule, Severity};

/// A snapshot that is not what was kept: it is not compared with.
pub const DAMAGED: Rule = Rule {
    code: Code("H001"),
    severity: Severity::Warning,
};

/// All rules of this stage.
pub const RULES: &[Rule] = &[DAMAGED];
