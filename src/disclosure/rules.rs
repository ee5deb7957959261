//! The rules of earlier editions, D001 and D002. Their sentences, titles and hints stand in `locales/*/disclosure.ftl`.

use crate::model::issue::{Code, Rule, Severity};

const fn error(code: &'static str) -> Rule {
    Rule {
        code: Code(code),
        severity: Severity::Error,
    }
}

/// Not a `findings.json`.
pub(super) const NOT_FINDINGS: Rule = error("D001");
/// The `findings.json` of an internal edition.
pub(super) const NOT_PUBLIC: Rule = error("D002");

/// All rules of this stage.
pub const RULES: &[Rule] = &[NOT_FINDINGS, NOT_PUBLIC];
