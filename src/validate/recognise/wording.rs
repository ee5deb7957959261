//! Columns of a questionnaire that are told by the wording of their question.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::raw::{RawCell, RawTable};
use crate::project::SourceKind;

use super::plain_source;
use crate::validate::content::Profile;
use crate::validate::fold::compact;
use crate::validate::heading::Label;
use crate::validate::open::header_of;
use crate::validate::questions::Questions;
use crate::validate::schema::schema;
use crate::validate::survey::Survey;
use crate::validate::wide::is_question;

/// Questionnaires head their columns with whole questions: "In welchem Amt arbeiten Sie?" asks for the unit.
pub(super) fn guess_from_wording(
    table: &RawTable,
    survey: Survey,
    kind: SourceKind,
) -> BTreeMap<String, String> {
    let (header, first_data_row) = match survey {
        Survey::None => {
            let source = plain_source(kind);
            let header = header_of(&source, table, &Questions::new(&[])).header;
            let data = header.last_row + 1;
            (header, data)
        }
        _ => survey.header(table, None),
    };
    let mut found = BTreeMap::new();
    // What stands behind "Sonstiges" belongs to the question before it.
    let others: BTreeSet<u32> = { header.labels.iter() }
        .filter_map(|label| Survey::other_column(&header, label.column))
        .collect();
    for label in { header.labels.iter() }.filter(|label| !others.contains(&label.column)) {
        if survey == Survey::None && label.code.is_none() && !is_question(&label.shown) {
            continue;
        }
        let below = table.rows.iter().filter(|row| row.number >= first_data_row);
        let index = (label.column as usize).saturating_sub(1);
        let values = Profile::of_rows(below, |row| {
            row.cells.get(index).unwrap_or(const { &RawCell::Empty })
        });
        let graded = kind == SourceKind::Barometer && values.are_grades();
        let name = if graded && names(label, kind, "grade") {
            Some("grade")
        } else if values.are_chosen() && !values.are_codes() {
            ["unit", "role"]
                .into_iter()
                .find(|name| names(label, kind, name))
        } else if values.are_short() && !values.are_codes() {
            // Each may come from another one.
            Some("unit").filter(|name| asks_which(label, kind, name))
        } else {
            None
        };
        if let Some(name) = name.filter(|_| !survey.is_housekeeping(label)) {
            found
                .entry(name.to_owned())
                .or_insert_with(|| label.shown.clone());
        }
    }
    found
}

/// Whether a wording asks which of them: `In welchem Amt …`, `Welcher Abteilung …`, `Which department …`.
fn asks_which(label: &Label, kind: SourceKind, name: &str) -> bool {
    let accepted = schema(kind).column(name).map_or(&[][..], |c| c.headers);
    let words: Vec<String> = {
        label
            .shown
            .split(|c: char| !c.is_alphanumeric())
            .map(compact)
    }
    .filter(|word| !word.is_empty())
    .collect();
    { words.windows(2) }.any(|pair| {
        let which = pair[0].starts_with("welch") || pair[0] == "which";
        which && accepted.iter().any(|header| compact(header) == pair[1])
    })
}

/// Whether a word of the wording is an accepted header.
fn names(label: &Label, kind: SourceKind, name: &str) -> bool {
    let accepted = schema(kind).column(name).map_or(&[][..], |c| c.headers);
    label
        .shown
        .split(|c: char| !c.is_alphanumeric())
        .map(compact)
        .filter(|word| word.len() > 2)
        .any(|word| accepted.iter().any(|header| compact(header) == word))
}
