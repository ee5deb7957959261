//! The same checks for a codebook that did not come as TOML.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::category::DraftCategory;
use super::draft::Draft;
use super::field::DraftField;
use super::file::{Base, CodebookFile};
use super::table::Notes;
use super::{BUILTIN, check, draft};
use crate::model::issue::{Checked, Issue, Severity};
use crate::model::place::Origin;

/// Where the categories of a codebook stand, in their order; 0 where there are no rows.
#[derive(Debug, Clone, Default)]
pub(in crate::coding) struct Rows {
    /// File and sheet of the categories.
    pub(in crate::coding) origin: Option<Arc<Origin>>,
    /// Row of each category.
    pub(in crate::coding) categories: Vec<u32>,
}

/// Looks at ids and references; `None` when an error is found now or was found by the reader.
pub(in crate::coding) fn recheck(
    file: CodebookFile,
    rows: &Rows,
    found: &[Issue],
) -> Checked<Option<CodebookFile>> {
    let mut notes = Notes::of(rows.origin.clone().unwrap_or_else(|| {
        Arc::new(Origin {
            file: String::new(),
            sheet: None,
        })
    }));
    let base = (file.base != Base::None)
        .then(|| draft::read(BUILTIN, &mut Notes::new(BUILTIN, "")).unwrap_or_default());
    check::check(&draft_of(&file, rows), base.as_ref(), &mut notes);
    let broken = |issues: &[Issue]| issues.iter().any(|issue| issue.severity == Severity::Error);
    let usable = !broken(found) && !broken(&notes.issues);
    Checked {
        value: usable.then_some(file),
        issues: notes.issues,
    }
}

fn draft_of(file: &CodebookFile, rows: &Rows) -> Draft {
    let fields = file.codebook.handlungsfelder.iter();
    let categories = file.codebook.categories.iter().enumerate();
    Draft {
        base: file.base,
        fields: fields
            .map(|field| DraftField {
                unterfeld_rows: vec![0; field.unterfelder.len()],
                field: field.clone(),
                row: 0,
            })
            .collect(),
        categories: categories
            .map(|(index, category)| DraftCategory {
                category: category.clone(),
                row: rows.categories.get(index).copied().unwrap_or(0),
                rows: BTreeMap::new(),
            })
            .collect(),
        ..Draft::default()
    }
}
