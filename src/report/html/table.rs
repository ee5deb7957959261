//! A finding's table: headers with scope, numbers right-aligned, totals and missing rows told apart.

use maud::{Markup, html};

use super::super::columns::{Setting, name_column, setting};
use super::super::printed;
use super::super::wording::value;
use super::facets::{column_field, facets};
use crate::i18n::I18n;
use crate::model::finding::{Column, Finding, Row, RowKind};

/// A table with more columns is set smaller.
const FEW: usize = 5;

/// The table with its caption. It scrolls by itself where it is wider than the screen.
pub(super) fn table(finding: &Finding, caption: &str, i18n: &I18n) -> Markup {
    let columns = &finding.table.columns;
    let classes: Vec<&str> = (0..columns.len())
        .map(|c| class(finding, c, i18n))
        .collect();
    html! {
        div.scroll role="region" aria-label=(caption) tabindex="0" {
            table.wide[columns.len() > FEW] {
                caption { (caption) }
                thead {
                    tr {
                        @for (column, class) in columns.iter().zip(&classes) {
                            th scope="col" class=(class) data-field=[column_field(column, i18n)] { (header(column, i18n)) }
                        }
                    }
                }
                tbody {
                    @for row in printed::rows(&finding.table) {
                        (table_row(finding, row, &classes, i18n))
                    }
                }
            }
        }
        @if let Some(rest) = printed::rest(&finding.table, &finding.id, i18n) {
            p.rest { (rest) }
        }
    }
}

/// A header; what stands in brackets at its end is not broken.
fn header(column: &Column, i18n: &I18n) -> Markup {
    let text = printed::text(i18n.text(&column.header));
    match text.rsplit_once(" (") {
        Some((name, rest)) if rest.chars().count() < 16 => html! {
            (name) " " span.whole { "(" (rest) }
        },
        _ => html! { (text) },
    }
}

fn table_row(finding: &Finding, row: &Row, classes: &[&str], i18n: &I18n) -> Markup {
    let name = name_column(finding);
    let facets = facets(finding, row, i18n);
    let kind = match row.kind {
        RowKind::Data => None,
        RowKind::Total => Some("total"),
        RowKind::Missing => Some("missing"),
    };
    html! {
        tr class=[kind] data-field=[facets.field] data-unit=[facets.unit] {
            @for (index, class) in classes.iter().enumerate() {
                @let text = printed::text(i18n.cell(value(row, index)));
                @if index == name {
                    th scope="row" class=(class) { (text) }
                } @else {
                    td class=(class) { (text) }
                }
            }
        }
    }
}

/// The class of a column.
fn class(finding: &Finding, column: usize, i18n: &I18n) -> &'static str {
    match setting(finding, column, i18n) {
        Setting::Name => "name",
        Setting::Text => "text",
        Setting::Short => "short",
        Setting::Number => "number",
        Setting::Rank => "rank",
    }
}
