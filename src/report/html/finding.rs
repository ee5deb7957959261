//! One finding: title, statement, chart, table, base and notes.

use maud::{Markup, html};

use super::super::{Report, statement};
use super::evidence::evidence;
use super::table::table;
use crate::i18n::I18n;
use crate::model::drawing::Drawing;
use crate::model::finding::{Finding, Role};
use crate::model::message::Arg;

/// A title longer than this many characters is not said again in captions.
const LONG_TITLE: usize = 60;

/// Running numbers of figures and tables.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    figures: u64,
    tables: u64,
}

impl Numbers {
    fn figure(&mut self) -> u64 {
        self.figures += 1;
        self.figures
    }

    fn table(&mut self) -> u64 {
        self.tables += 1;
        self.tables
    }
}

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

/// Number and subject: the title, or where that is a long question, what the table has in rows and columns.
fn caption(key: &str, number: u64, item: &Finding, i18n: &I18n) -> String {
    let title = i18n.text(&item.title);
    let subject = if title.chars().count() > LONG_TITLE {
        short_subject(item, i18n).unwrap_or(title)
    } else {
        title
    };
    let args = [
        ("number", Arg::Count(number)),
        ("title", Arg::Text(subject)),
    ];
    i18n.format(key, None, &args).unwrap_or_default()
}

fn short_subject(item: &Finding, i18n: &I18n) -> Option<String> {
    let columns = &item.table.columns;
    let rows = columns.iter().find(|column| column.role == Role::Label)?;
    let numbers = columns
        .iter()
        .find(|column| !matches!(column.role, Role::Label | Role::Rank { .. }))?;
    let (rows, numbers) = (i18n.text(&rows.header), i18n.text(&numbers.header));
    Some(format!("{rows} – {numbers}"))
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
