//! The signs that may stand in place of a number, and what they mean.

use super::Report;
use crate::i18n::I18n;
use crate::model::finding::{CellValue, Sign};

/// The signs with the key of their meaning.
const SIGNS: [(Sign, &str); 5] = [
    (Sign::Secret, "report-sign-secret"),
    (Sign::Nothing, "report-sign-nothing"),
    (Sign::Unreliable, "report-sign-unreliable"),
    (Sign::Break, "report-sign-break"),
    (Sign::NotMeaningful, "report-sign-not-meaningful"),
];

/// The signs of a report with their meaning. What a source keeps to itself is explained only where it stands: a reader is
/// not to look for what nobody hides.
pub(super) fn signs(report: &Report, i18n: &I18n) -> Vec<(String, String)> {
    let rows = report.findings.iter().flat_map(|found| &found.table.rows);
    let mut cells = rows.flat_map(|row| &row.cells);
    let has_secret = cells.any(|cell| cell.value == CellValue::Sign(Sign::Secret));
    { SIGNS.iter() }
        .filter(|(sign, _)| has_secret || *sign != Sign::Secret)
        .map(|(sign, key)| (sign.symbol().to_owned(), i18n.get(key)))
        .collect()
}
