//! The same person twice: of several responses with one token, or one key of their own, the last finished one counts.
//!
//! Which one that is does not depend on the order of the rows: the time at which it ended decides, then how much it says.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use chrono::NaiveDateTime;

use super::super::row::written;
use super::super::rows::Rows;
use super::super::rules;
use super::super::sheet::Sheet;
use crate::model::issue::Issue;
use crate::model::raw::RawRow;

/// Whose response it is, and what decides between several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Identity {
    /// The token, else the key of the respondent.
    pub(super) person: String,
    /// Whether it is finished.
    pub(super) finished: bool,
    /// When it ended, where the tool tells.
    pub(super) end: Option<NaiveDateTime>,
}

/// Sets aside all but one response of each person, and says which counts.
pub(super) fn settle<T>(
    rows: &mut Rows<'_, T>,
    sheet: &Sheet<'_>,
    token: Option<u32>,
    issues: &mut Vec<Issue>,
    identity: impl Fn(&T) -> Identity,
) {
    let groups = rows.by(|value| Some(identity(value).person));
    let column = token.or(sheet.column("respondent")).unwrap_or(0);
    let mut aside = BTreeSet::new();
    for indices in groups.values().filter(|indices| indices.len() > 1) {
        let key = |index: usize| {
            let own = identity(&rows.kept[index].value);
            (own.finished, own.end, filled(rows.kept[index].raw))
        };
        let later = |a: &&usize, b: &&usize| {
            let by_key = key(**a).cmp(&key(**b));
            by_key.then_with(|| by_content(rows.kept[**a].raw, rows.kept[**b].raw))
        };
        let Some(kept) = indices.iter().max_by(later) else {
            continue;
        };
        let used = rows.kept[*kept].raw.number;
        for index in indices.iter().filter(|index| *index != kept) {
            aside.insert(*index);
            let place = sheet.table.place(rows.kept[*index].raw.number, column);
            issues
                .push(Issue::new(rules::ANSWERED_AGAIN, Some(place)).with("row", used.to_string()));
        }
    }
    if !aside.is_empty() {
        rows.refuse(sheet, |index, _| {
            aside.contains(&index).then_some(rules::ANSWERED_AGAIN)
        });
    }
}

fn filled(row: &RawRow) -> usize {
    row.cells
        .iter()
        .filter(|cell| written(cell).is_some())
        .count()
}

fn by_content(a: &RawRow, b: &RawRow) -> Ordering {
    let texts = |row: &RawRow| row.cells.iter().map(written).collect::<Vec<_>>();
    texts(a).cmp(&texts(b))
}
