//! One finding: title, statement, chart, table, base and notes.

use maud::{Markup, html};

use super::super::caption::{Numbers, caption};
use super::super::{Report, statement};
use super::evidence::evidence;
use super::table::table;
use crate::i18n::I18n;
use crate::model::drawing::Drawing;
use crate::model::finding::Finding;

/// Fragment of a finding.
pub(super) fn anchor(finding: &Finding) -> String {
    format!("finding-{}", finding.id)
}

/// The finding as a section below its chapter.
pub(super) fn finding(
    item: &Finding,
    report: &Report,
    numbers: &mut Numbers,
    i18n: &I18n,
) -> Markup {
    let id = anchor(item);
    let title = i18n.text(&item.title);
    html! {
        section.finding aria-labelledby=(id) {
            h3 id=(id) { (title) }
            @if let Some(sentence) = statement(item, i18n) {
                p.statement { (sentence) }
            }
            @if let Some(drawing) = report.charts.get(&item.id) {
                (figure(item, drawing, &caption("report-figure", numbers.figure(), item, i18n)))
            }
            @if !item.table.rows.is_empty() {
                (table(item, &caption("report-table", numbers.table(), item, i18n), i18n))
            }
            (base(item, i18n))
            (evidence(item, i18n))
        }
    }
}

fn figure(item: &Finding, drawing: &Drawing, caption: &str) -> Markup {
    html! {
        figure.drawn {
            div.chart role="img" aria-label=(drawing.alt) data-chart=(format!("data-{}", item.id)) {}
            figcaption { (caption) }
        }
    }
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
