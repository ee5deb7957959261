//! One finding: title, statement, chart, table, base and notes.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::super::caption::{Numbers, caption};
use super::super::printed;
use super::super::{Report, statement};
use super::HtmlError;
use super::evidence::evidence;
use super::figure::figure;
use super::table::table;
use crate::i18n::I18n;
use crate::model::finding::Finding;

/// Fragment of a finding.
pub(super) fn anchor(finding: &Finding) -> String {
    format!("finding-{}", finding.id)
}

/// The finding as a section below its chapter.
pub(super) fn finding(
    item: &Finding,
    report: &Report,
    pictures: &BTreeMap<String, String>,
    numbers: &mut Numbers,
    i18n: &I18n,
) -> Result<Markup, HtmlError> {
    let id = anchor(item);
    let title = printed::text(i18n.text(&item.title));
    let figure = match report.charts.get(&item.id) {
        Some(drawing) => {
            let caption = caption("report-figure", numbers.figure(), item, i18n);
            Some(figure(item, drawing, pictures.get(&item.id), &caption)?)
        }
        None => None,
    };
    Ok(html! {
        section.finding aria-labelledby=(id) {
            h3 id=(id) { (title) }
            @if let Some(sentence) = statement(item, i18n) {
                p.statement { (printed::text(sentence)) }
            }
            @if let Some(figure) = figure { (figure) }
            @if !item.table.rows.is_empty() {
                (table(item, &caption("report-table", numbers.table(), item, i18n), i18n))
            }
            (base(item, i18n))
            @if printed::evidence_elsewhere(report).is_none() { (evidence(item, i18n)) }
        }
    })
}

fn base(item: &Finding, i18n: &I18n) -> Markup {
    let figures: Vec<String> = item.base.iter().map(|figure| i18n.base(figure)).collect();
    html! {
        @if !figures.is_empty() || !item.notes.is_empty() {
            div.notes {
                @if !figures.is_empty() {
                    p.base { span.what { (i18n.get("report-base")) } " " (figures.join(" · ")) }
                }
                @for note in &item.notes {
                    p { (i18n.text(note)) }
                }
            }
        }
    }
}
