//! The cells behind one row of a finding, as the edition may show them.

use super::plan::found;
use super::{PipelineError, RunSettings};
use crate::i18n::Language;
use crate::model::finding::{CellValue, Evidence, Row};
use crate::model::message::Message;

/// What stands behind a row.
#[derive(Debug, Clone)]
pub struct Behind {
    /// Language of the project.
    pub language: Language,
    /// Title of the finding.
    pub title: Message,
    /// First name in the row.
    pub name: CellValue,
    /// Its cells of the inputs, in source order; empty where none are recorded, or none may be shown.
    pub evidence: Vec<Evidence>,
}

/// Why there is nothing behind it.
#[derive(Debug, Clone)]
pub enum NoRow {
    /// No finding is called so; these are there.
    Finding(Language, Vec<String>),
    /// The finding has fewer rows.
    Row(Language, usize),
}

/// The cells behind a row of a finding, rows counted from 1 as in `evidence.csv`.
///
/// # Errors
/// As for a run. Nothing is written.
pub fn evidence(
    settings: &RunSettings,
    finding: &str,
    row: usize,
) -> Result<Result<Behind, NoRow>, PipelineError> {
    let (language, findings) = found(settings)?;
    let Some(own) = findings.iter().find(|own| own.id == finding) else {
        let ids = findings.iter().map(|own| own.id.clone()).collect();
        return Ok(Err(NoRow::Finding(language, ids)));
    };
    let rows = &own.table.rows;
    let Some(row) = row.checked_sub(1).and_then(|row| rows.get(row)) else {
        return Ok(Err(NoRow::Row(language, rows.len())));
    };
    Ok(Ok(Behind {
        language,
        title: own.title.clone(),
        name: name(row),
        evidence: row.evidence.clone(),
    }))
}

fn name(row: &Row) -> CellValue {
    let mut values = row.cells.iter().map(|cell| &cell.value);
    let named = values.find(|value| matches!(value, CellValue::Text(_) | CellValue::Label(_)));
    named.cloned().unwrap_or(CellValue::Empty)
}
