//! "Belege": the source rows behind each row of a table, folded away.

use std::collections::BTreeMap;

use maud::{Markup, html};

use crate::i18n::I18n;
use crate::model::finding::{Evidence, Finding, Role, Row};
use crate::model::message::Arg;
use crate::model::place::{Origin, Place};

use super::super::printed;
use super::super::wording::value;

/// The evidence of a finding; nothing where the gate left none.
pub(super) fn evidence(finding: &Finding, i18n: &I18n) -> Markup {
    let label = finding
        .table
        .columns
        .iter()
        .position(|column| column.role == Role::Label)
        .unwrap_or(0);
    let rows: Vec<&Row> = { printed::rows(&finding.table).into_iter() }
        .filter(|row| !row.evidence.is_empty())
        .collect();
    html! {
        @if !rows.is_empty() {
            details.evidence {
                summary { (i18n.get("report-evidence")) }
                @for row in rows {
                    details {
                        summary {
                            (i18n.cell(value(row, label)))
                            span.count { (sources(row.evidence.len(), i18n)) }
                        }
                        (list(&row.evidence, i18n))
                    }
                }
            }
        }
    }
}

fn sources(count: usize, i18n: &I18n) -> String {
    i18n.format(
        "report-evidence-count",
        None,
        &[("count", Arg::from(count))],
    )
    .unwrap_or_default()
}

/// Quoted answers one by one; places without words grouped by sheet.
fn list(evidence: &[Evidence], i18n: &I18n) -> Markup {
    let mut bare: BTreeMap<&Origin, Vec<String>> = BTreeMap::new();
    for item in evidence.iter().filter(|item| item.quote.is_none()) {
        bare.entry(&item.place.origin)
            .or_default()
            .push(item.place.cell_name());
    }
    html! {
        ul {
            @for item in evidence {
                @if let Some(quote) = &item.quote {
                    li {
                        q { (quote) }
                        " " span.place { (i18n.place(&item.place)) }
                    }
                }
            }
            @for (origin, cells) in &bare {
                li {
                    span.place { (sheet(evidence, origin, i18n)) ": " (cells.join(", ")) }
                }
            }
        }
    }
}

fn sheet(evidence: &[Evidence], origin: &Origin, i18n: &I18n) -> String {
    evidence
        .iter()
        .find(|item| *item.place.origin == *origin)
        .map(|item| i18n.place(&Place::sheet(&item.place.origin)))
        .unwrap_or_default()
}
