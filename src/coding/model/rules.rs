//! The rules that the folder of a sentence model can break. Their words are in `locales/*/coding.ftl`.

use crate::model::issue::{Code, Rule, Severity};

const fn rule(code: &'static str) -> Rule {
    Rule {
        code: Code(code),
        severity: Severity::Error,
    }
}

/// The folder is not there.
pub(in crate::coding) const FOLDER: Rule = rule("C050");
/// A file is missing.
pub(in crate::coding) const MISSING: Rule = rule("C051");
/// A file cannot be read.
pub(in crate::coding) const READ: Rule = rule("C052");
/// A file is not what its name says.
pub(in crate::coding) const BROKEN: Rule = rule("C053");
/// A setting is missing or not known.
pub(in crate::coding) const SETTING: Rule = rule("C054");
/// An unknown kind of model.
pub(in crate::coding) const TYPE: Rule = rule("C055");
/// A note of Git LFS instead of the weights.
pub(in crate::coding) const POINTER: Rule = rule("C056");
/// The end of the weights is missing.
pub(in crate::coding) const TRUNCATED: Rule = rule("C057");
/// Weights are missing.
pub(in crate::coding) const WEIGHTS: Rule = rule("C058");
/// Weights of another shape or type.
pub(in crate::coding) const SHAPE: Rule = rule("C059");
/// Tokenizer and weights do not belong together.
pub(in crate::coding) const WORD: Rule = rule("C060");
/// Weights that are no numbers.
pub(in crate::coding) const NOT_NUMBERS: Rule = rule("C061");
/// A step of the computation failed.
pub(in crate::coding) const COMPUTE: Rule = rule("C062");
/// The cache of vectors lies in the folder that a report replaces.
pub const CACHE_IN_REPORT: Rule = rule("C063");
/// This build runs no sentence models.
pub(in crate::coding) const NOT_BUILT: Rule = rule("C064");
