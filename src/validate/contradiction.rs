//! The same thing counted twice with different counts: nobody can say which is right, so none is used.

use crate::model::issue::Issue;

use super::fold::shown;
use super::rows::Rows;
use super::rules;
use super::sheet::Sheet;

/// Sets aside all rows that share a key. `shown_as` is the logical column whose cell the issue shows.
pub(crate) fn refuse_contradicted<T, K: Ord>(
    rows: &mut Rows<'_, T>,
    sheet: &Sheet<'_>,
    shown_as: &str,
    issues: &mut Vec<Issue>,
    key: impl Fn(&T) -> K,
) {
    let groups = rows.by(|value| Some(key(value)));
    let mut refused = std::collections::BTreeSet::new();
    for indices in groups.values().filter(|indices| indices.len() > 1) {
        let numbers: Vec<String> = indices
            .iter()
            .map(|index| rows.kept[*index].raw.number.to_string())
            .collect();
        for index in indices {
            let raw = rows.kept[*index].raw;
            let (cell, _) = sheet.cell(raw, shown_as);
            let value = super::row::written(cell).unwrap_or_default();
            refused.insert(*index);
            issues.push(
                Issue::new(
                    rules::COUNT_CONTRADICTED,
                    Some(sheet.table.row_place(raw.number)),
                )
                .with("value", shown(&value))
                .with("rows", numbers.join(", ")),
            );
        }
    }
    rows.refuse(sheet, |index, _| {
        refused
            .contains(&index)
            .then_some(rules::COUNT_CONTRADICTED)
    });
}
