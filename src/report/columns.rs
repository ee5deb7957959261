//! How a column of a finding's table is set, told from what stands in it.

use serde::Serialize;

use super::wording::value;
use crate::i18n::I18n;
use crate::model::finding::{CellValue, Finding, Role};

/// A column whose texts have at most this many characters takes no more room than they need.
const SHORT: usize = 14;

/// How a column is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Setting {
    /// Names of the rows; takes the room that is left.
    Name,
    /// Words that need room.
    Text,
    /// A word or two.
    Short,
    /// Numbers, set to the right.
    Number,
    /// Ranks, narrow.
    Rank,
}

/// Index of the column that names the rows.
pub(super) fn name_column(finding: &Finding) -> usize {
    let columns = &finding.table.columns;
    columns
        .iter()
        .position(|column| column.role == Role::Label)
        .unwrap_or(0)
}

/// How the column with that index is set.
pub(super) fn setting(finding: &Finding, column: usize, i18n: &I18n) -> Setting {
    let name = name_column(finding);
    let rows = || finding.table.rows.iter().map(|row| value(row, column));
    let role = finding.table.columns.get(column).map(|c| c.role);
    let short = rows().all(|value| i18n.cell(value).chars().count() <= SHORT);
    match role {
        Some(Role::Rank { .. }) => Setting::Rank,
        Some(Role::Label) if column == name && short && has_other_label(finding, name) => {
            Setting::Short
        }
        Some(Role::Label) if column == name => Setting::Name,
        // Beside short names the last column of words takes the room that is left.
        Some(Role::Label)
            if short && is_last_label(finding, column) && names_are_short(finding, i18n) =>
        {
            Setting::Text
        }
        Some(Role::Label) if short => Setting::Short,
        Some(Role::Label) => Setting::Text,
        _ if rows().any(is_numeric) => Setting::Number,
        _ if short => Setting::Short,
        _ => Setting::Text,
    }
}

fn is_numeric(value: &CellValue) -> bool {
    value.number().is_some() || matches!(value, CellValue::Sign(_))
}

fn is_last_label(finding: &Finding, column: usize) -> bool {
    let columns = &finding.table.columns;
    columns.iter().rposition(|other| other.role == Role::Label) == Some(column)
}

fn names_are_short(finding: &Finding, i18n: &I18n) -> bool {
    let name = name_column(finding);
    let mut rows = finding.table.rows.iter();
    rows.all(|row| i18n.cell(value(row, name)).chars().count() <= SHORT)
}

/// Whether another column of names can take the room.
fn has_other_label(finding: &Finding, name: usize) -> bool {
    let labels = finding.table.columns.iter().enumerate();
    labels
        .filter(|(index, column)| *index != name && column.role == Role::Label)
        .count()
        > 0
}
