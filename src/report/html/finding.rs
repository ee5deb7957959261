//! One finding: with its picture, in one sentence, or folded in the annex. Its table, base, notes and evidence are folded away.

use std::collections::BTreeMap;

use maud::{Markup, html};

use super::super::Report;
use super::super::caption::{numbered, subject};
use super::super::manuscript::{captioned, quoted, sentence, title, units};
use super::super::plan::{Plan, quotations};
use super::HtmlError;
use super::evidence::evidence;
use super::figure::figure;
use super::own::own;
use super::table::table;
use crate::i18n::I18n;
use crate::model::finding::Finding;

/// Fragment of a finding.
pub(super) fn anchor(finding: &Finding) -> String {
    format!("finding-{}", finding.id)
}

/// The finding as a section of its chapter.
pub(super) fn pictured(
    item: &Finding,
    report: &Report,
    plan: &Plan<'_>,
    pictures: &BTreeMap<String, String>,
    i18n: &I18n,
) -> Result<Markup, HtmlError> {
    let id = anchor(item);
    let figure = match plan.figure(item) {
        Some(number) => {
            let caption = numbered("report-figure-number", number, i18n);
            drawn(item, report, plan, pictures, &caption)?
        }
        None => html! {},
    };
    let shown = plan.table(item).filter(|_| plan.has_table_in_body(item));
    Ok(html! {
        section.finding.pictured aria-labelledby=(id) {
            div.say {
                h3 id=(id) { (title(item, report, i18n)) }
                (own(report.texts.finding(&item.id)))
                @if let Some(sentence) = sentence(item, i18n) { p.statement { (sentence) } }
                @for quote in quotations(item, &units(report, i18n)) {
                    p.voice { (quoted(quote, i18n)) }
                }
                (invented(item, report, i18n))
            }
            (figure)
            @if let Some(number) = shown {
                (table(item, &captioned(number, &subject(item, i18n), i18n), i18n))
            }
            (behind(item, plan, &html! {}, i18n))
        }
    })
}

/// Where a finding stands that has no picture of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// In a chapter, in one sentence.
    Told,
    /// In the annex, folded as a whole.
    Folded,
}

/// The finding in one sentence; its picture, where the project asks for one, is folded with the table.
pub(super) fn brief(
    item: &Finding,
    standing: Standing,
    report: &Report,
    plan: &Plan<'_>,
    pictures: &BTreeMap<String, String>,
    i18n: &I18n,
) -> Result<Markup, HtmlError> {
    let id = anchor(item);
    let figure = drawn(item, report, plan, pictures, &subject(item, i18n))?;
    let name = title(item, report, i18n);
    let (class, heading) = match standing {
        Standing::Told => ("finding told", html! { p.name id=(id) { (name) } }),
        Standing::Folded => ("finding folded", html! { h3 id=(id) { (name) } }),
    };
    Ok(html! {
        section class=(class) aria-labelledby=(id) {
            (heading)
            (own(report.texts.finding(&item.id)))
            @if let Some(sentence) = sentence(item, i18n) { p { (sentence) } }
            (invented(item, report, i18n))
            (behind(item, plan, &figure, i18n))
        }
    })
}

/// Says that a finding rests on invented data.
fn invented(item: &Finding, report: &Report, i18n: &I18n) -> Markup {
    html! {
        @if report.plan.is_invented(&item.id) { p.invented { (i18n.get("plan-invented")) } }
    }
}

fn drawn(
    item: &Finding,
    report: &Report,
    plan: &Plan<'_>,
    pictures: &BTreeMap<String, String>,
    caption: &str,
) -> Result<Markup, HtmlError> {
    match { report.charts.get(&item.id) }.filter(|_| plan.has_picture(item)) {
        Some(drawing) => figure(item, drawing, pictures.get(&item.id), caption),
        None => Ok(html! {}),
    }
}

/// What stands behind the sentence, folded: a picture that the project asks for, the table, base, notes and evidence.
fn behind(item: &Finding, plan: &Plan<'_>, figure: &Markup, i18n: &I18n) -> Markup {
    let number = plan.table(item).filter(|_| !plan.has_table_in_body(item));
    let summary = match number {
        Some(number) => i18n.format("plan-show-table", None, &[("number", number.into())]),
        None => i18n.format("plan-show-base", None, &[]),
    };
    html! {
        details.behind {
            summary { (summary.unwrap_or_default()) }
            (figure)
            @if let Some(number) = number {
                (table(item, &captioned(number, &subject(item, i18n), i18n), i18n))
            }
            (base(item, i18n))
            @if plan.has_room { (evidence(item, i18n)) }
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
