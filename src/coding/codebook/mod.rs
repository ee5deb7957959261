//! `codebook.toml` → [`Codebook`]: read, joined with the built-in one, references checked, every mistake at once.

mod category;
mod check;
mod draft;
pub(in crate::coding) mod edit;
mod field;
mod file;
mod merge;
mod recheck;
pub(in crate::coding) mod rules;
mod table;

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use self::draft::Draft;
pub use self::file::{Base, CodebookFile};
pub(super) use self::recheck::{Rows, recheck};
use self::table::Notes;
use crate::model::checksum;
use crate::model::codebook::{CategoryId, Codebook};
use crate::model::issue::{Checked, Rule, Severity};

/// Rules that a codebook can break.
pub(super) const RULES: &[Rule] = rules::ALL;

/// The text of the built-in codebook.
pub(super) const BUILTIN: &str =
    include_str!("../../../assets/codebooks/verwaltungsdigitalisierung.toml");

/// Reads a codebook; `None` when it has an error.
pub(super) fn parse(text: &str, file: &str) -> Checked<Option<Codebook>> {
    read(text, file, merge::merge)
}

/// Reads a codebook without joining it; `None` when it has an error.
pub(super) fn parse_file(text: &str, file: &str) -> Checked<Option<CodebookFile>> {
    let hash = checksum::sha256(text);
    read(text, file, |own, _, _| merge::alone(own, hash))
}

/// Lines on which the categories begin; empty when the text is not TOML.
pub(super) fn rows(text: &str) -> BTreeMap<CategoryId, u32> {
    let drafts = draft::read(text, &mut Notes::new(text, "")).map(|draft| draft.categories);
    let drafts = drafts.into_iter().flatten();
    drafts.map(|draft| (draft.category.id, draft.row)).collect()
}

fn read<T>(
    text: &str,
    file: &str,
    make: impl FnOnce(Draft, Option<Draft>, String) -> T,
) -> Checked<Option<T>> {
    let mut notes = Notes::new(text, file);
    let Some(own) = draft::read(text, &mut notes) else {
        return Checked {
            value: None,
            issues: notes.issues,
        };
    };
    let mut digest = Sha256::new_with_prefix(text.as_bytes());
    let base = (own.base != Base::None).then(|| {
        digest.update(BUILTIN.as_bytes());
        // The built-in file has its own test; what is wrong with it is not this file's fault.
        draft::read(BUILTIN, &mut Notes::new(BUILTIN, "")).unwrap_or_default()
    });
    check::check(&own, base.as_ref(), &mut notes);
    let broken = notes
        .issues
        .iter()
        .any(|issue| issue.severity == Severity::Error);
    let value = (!broken).then(|| make(own, base, format!("{:x}", digest.finalize())));
    Checked {
        value,
        issues: notes.issues,
    }
}
