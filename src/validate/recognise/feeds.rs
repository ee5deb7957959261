//! Which columns of a recognised table would be mapped, which compete, and what their headers are worth.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::place::column_letters;
use crate::project::SourceKind;

use crate::validate::columns::Feed;
use crate::validate::content::{Profile, expected};
use crate::validate::heading::Label;
use crate::validate::lexicon::Lexicon;
use crate::validate::people::holds_names;
use crate::validate::row::written;
use crate::validate::schema::staff;
use crate::validate::sheet::Sheet;

/// The columns that would be mapped, those that compete, and what their headers are worth.
pub(super) struct Columns {
    pub(super) mapped: BTreeMap<String, String>,
    pub(super) rivals: BTreeMap<String, Vec<String>>,
    pub(super) score: f64,
}

/// What feeds the logical columns of a sheet, as `init` would write it.
pub(super) fn columns_of(
    sheet: &Sheet<'_>,
    kind: SourceKind,
    named: &BTreeMap<String, String>,
) -> Columns {
    let lexicon = Lexicon::of(kind);
    let mut found = Columns {
        mapped: BTreeMap::new(),
        rivals: BTreeMap::new(),
        score: 0.0,
    };
    for (name, feed) in &sheet.feeds.by_name {
        let Feed::Column(column) = feed else { continue };
        let Some(label) = sheet.header.label(*column) else {
            continue;
        };
        let fit = || {
            Profile::of(sheet, *column)
                .fit(expected(kind, name))
                .unwrap_or(1.0)
        };
        if lexicon.recognise(label).is_some() {
            found.score += fit() / kinds_accepting(&label.forms);
        } else if sheet.source.columns.contains_key(*name) {
            // Found by its wording.
            found.score += 0.5 * fit();
        }
        let is_number =
            *name == "id" && kind == SourceKind::Answers && numbers_only(sheet, *column);
        if is_number && !named.contains_key(*name) {
            continue;
        }
        let rivals = rivals_of(sheet, name, label);
        if rivals.len() > 1 && !named.contains_key(*name) {
            found.rivals.insert((*name).to_owned(), rivals);
        } else {
            found.mapped.insert((*name).to_owned(), label.shown.clone());
        }
    }
    found
}

/// The headers that compete for a logical column: what was recognised besides, levels of a unit, columns of one name.
fn rivals_of(sheet: &Sheet<'_>, name: &str, fed: &Label) -> Vec<String> {
    let mut rivals = vec![fed.shown.clone()];
    let candidates = sheet.feeds.candidates.get(name).into_iter().flatten();
    let beside = sheet.feeds.beside.get(name).into_iter().flatten();
    let twin = sheet.header.twin(fed).map(|twin| twin.column);
    let columns: BTreeSet<u32> = candidates.chain(beside).copied().chain(twin).collect();
    for column in columns.into_iter().filter(|column| *column != fed.column) {
        let other = sheet.header.label(column);
        if other.is_some_and(|label| holds_names(label) || staff::holds_names(label)) {
            continue;
        }
        rivals.push(other.map_or_else(|| column_letters(column), |label| label.shown.clone()));
    }
    rivals
}

/// Running numbers (`3`, `1.2`) start anew in every sheet and identify nothing.
fn numbers_only(sheet: &Sheet<'_>, column: u32) -> bool {
    sheet
        .rows()
        .filter_map(|row| written(sheet.cell_at(row, column)))
        .all(|text| !text.contains(char::is_alphabetic))
}

/// In how many kinds a header would be recognised.
fn kinds_accepting(forms: &[String]) -> f64 {
    let count = SourceKind::BY_HEADERS
        .into_iter()
        .filter(|kind| Lexicon::of(*kind).accepts(forms))
        .count();
    u32::try_from(count.max(1)).map_or(1.0, f64::from)
}
