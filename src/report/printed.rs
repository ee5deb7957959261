//! How much is printed: pages are read by people, and nobody reads ten thousand rows. What is left out is said, with the
//! file that holds it; workbook, CSV, Parquet and JSON hold everything.

use std::collections::BTreeSet;

use super::Report;
use crate::i18n::I18n;
use crate::model::finding::{Row, RowKind, Table};
use crate::model::message::Arg;

/// Data rows of a table that are printed at most.
pub(super) const MOST_ROWS: usize = 200;

/// Signs of a text in a table, a caption or a sentence that are printed at most. A name is not longer; what is, was pasted.
const MOST_SIGNS: usize = 1_000;

/// Bytes of places and quotations that a page shows at most, and what each of them takes beside its quotation. With them a page of
/// sixty questions and their charts stays below 5 MB, which browsers open at once and mail still takes.
const MOST_EVIDENCE: usize = 1_000_000;
const PLACE: usize = 150;

/// The rows of a table that are printed: the first ones, and all sums and missing values.
pub(super) fn rows(table: &Table) -> Vec<&Row> {
    let mut data = 0;
    let printed = |row: &&Row| {
        data += usize::from(row.kind == RowKind::Data);
        row.kind != RowKind::Data || data <= MOST_ROWS
    };
    table.rows.iter().filter(printed).collect()
}

/// What is said below a table that is not printed whole; nothing below one that is.
pub(super) fn rest(table: &Table, id: &str, i18n: &I18n) -> Option<String> {
    let all = { table.rows.iter() }
        .filter(|row| row.kind == RowKind::Data)
        .count();
    let args = [
        ("shown", Arg::from(MOST_ROWS)),
        ("all", Arg::from(all)),
        ("id", Arg::from(id)),
    ];
    (all > MOST_ROWS)
        .then(|| i18n.format("report-rows-left", None, &args))
        .flatten()
}

/// A text as it is printed: whole, or its beginning and an ellipsis.
pub(super) fn text(mut text: String) -> String {
    if let Some((end, _)) = text.char_indices().nth(MOST_SIGNS) {
        text.truncate(end);
        text.push('…');
    }
    text
}

/// Answers behind a report whose words a page shows at most.
const MOST_ANSWERS: usize = 2_000;

/// Places behind all rows of a report, when they are too many for a page: too many answers, or too many words.
pub(super) fn evidence_elsewhere(report: &Report) -> Option<usize> {
    let rows = { report.findings.iter() }.flat_map(|finding| &finding.table.rows);
    let mut bytes = 0;
    let mut answers = BTreeSet::new();
    for evidence in rows.clone().flat_map(|row| &row.evidence) {
        bytes += PLACE + evidence.quote.as_ref().map_or(0, |quote| quote.len());
        if evidence.quote.is_some() {
            answers.insert(&evidence.place);
        }
        if bytes > MOST_EVIDENCE || answers.len() > MOST_ANSWERS {
            return Some(rows.map(|row| row.evidence.len()).sum());
        }
    }
    None
}
