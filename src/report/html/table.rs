//! A finding's table: headers with scope, numbers right-aligned, totals and missing rows told apart.

use maud::{Markup, html};

use super::super::wording::value;
use crate::i18n::I18n;
use crate::model::finding::{CellValue, Column, Finding, Role, Row, RowKind};

/// A column whose texts have at most this many characters takes no more room than they need.
const SHORT: usize = 14;
/// A table with more columns is set smaller.
const FEW: usize = 5;

/// The table with its caption. It scrolls by itself where it is wider than the screen.
pub(super) fn table(finding: &Finding, caption: &str, i18n: &I18n) -> Markup {
    let columns = &finding.table.columns;
    let name = columns
        .iter()
        .position(|column| column.role == Role::Label)
        .unwrap_or(0);
    let classes: Vec<&str> = (0..columns.len())
        .map(|c| class(finding, c, name, i18n))
        .collect();
    html! {
        div.scroll role="region" aria-label=(caption) tabindex="0" {
            table.wide[columns.len() > FEW] {
                caption { (caption) }
                thead {
                    tr {
                        @for (column, class) in columns.iter().zip(&classes) {
                            th scope="col" class=(class) { (header(column, i18n)) }
                        }
                    }
                }
                tbody {
                    @for row in &finding.table.rows {
                        (table_row(row, &classes, name, i18n))
                    }
                }
            }
        }
    }
}

/// A header; what stands in brackets at its end is not broken.
fn header(column: &Column, i18n: &I18n) -> Markup {
    let text = i18n.text(&column.header);
    match text.rsplit_once(" (") {
        Some((name, rest)) if rest.chars().count() < 16 => html! {
            (name) " " span.whole { "(" (rest) }
        },
        _ => html! { (text) },
    }
}

fn table_row(row: &Row, classes: &[&str], name: usize, i18n: &I18n) -> Markup {
    let kind = match row.kind {
        RowKind::Data => None,
        RowKind::Total => Some("total"),
        RowKind::Missing => Some("missing"),
    };
    html! {
        tr class=[kind] {
            @for (index, class) in classes.iter().enumerate() {
                @let text = i18n.cell(value(row, index));
                @if index == name {
                    th scope="row" class=(class) { (text) }
                } @else {
                    td class=(class) { (text) }
                }
            }
        }
    }
}

/// How a column is set: by what stands in it.
fn class(finding: &Finding, column: usize, name: usize, i18n: &I18n) -> &'static str {
    let rows = || finding.table.rows.iter().map(|row| value(row, column));
    let role = finding.table.columns.get(column).map(|c| c.role);
    let numeric = rows().any(|value| {
        matches!(
            value,
            CellValue::Count(_)
                | CellValue::Number { .. }
                | CellValue::Share(_)
                | CellValue::Rank(_)
                | CellValue::Sign(_)
        )
    });
    let short = rows().all(|value| i18n.cell(value).chars().count() <= SHORT);
    match role {
        Some(Role::Rank { .. }) => "rank",
        Some(Role::Label) if column == name && short && has_other_label(finding, name) => "short",
        Some(Role::Label) if column == name => "name",
        Some(Role::Label) if short => "short",
        Some(Role::Label) => "text",
        _ if numeric => "number",
        _ if short => "short",
        _ => "text",
    }
}

/// Whether another column of names can take the room.
fn has_other_label(finding: &Finding, name: usize) -> bool {
    let labels = finding.table.columns.iter().enumerate();
    labels
        .filter(|(index, column)| *index != name && column.role == Role::Label)
        .count()
        > 0
}
