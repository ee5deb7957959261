//! The page around the findings: head, cover, contents, chapters, scripts.

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::json;

use super::super::Report;
use super::super::chapters::part_title;
use super::super::manuscript;
use super::super::plan::{Chapter, Part, Plan};
use super::super::texts::Passage;
use super::blocks::blocks;
use super::facets::Choices;
use super::filter::filter;
use super::finding::{Standing, brief, pictured};
use super::own::own;
use super::picture::data_uri;
use super::{HtmlError, glance, method, protection, units};
use crate::i18n::I18n;
use crate::model::drawing::{Canvas, Drawing};
use crate::model::finding::{ChartKind, Finding, Section};
use crate::model::message::Arg;
use crate::model::topic::Topic;
use crate::project::Edition;

const STYLE: &str = include_str!("style.css");
const CHARTS: &str = include_str!("charts.js");
const TABLES: &str = include_str!("tables.js");

/// Nothing but what is in the file may load or run.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// The whole page.
pub(super) fn document(
    report: &Report,
    pictures: &BTreeMap<String, String>,
    i18n: &I18n,
) -> Result<Markup, HtmlError> {
    let plan = Plan::of(report);
    let body = body(report, &plan, pictures, i18n)?;
    let data = chart_data(report, &plan)?;
    Ok(html! {
        (DOCTYPE)
        html lang=(i18n.language().tag()) {
            (head(report))
            body {
                a.skip href="#content" { (i18n.get("report-skip")) }
                (cover(report, i18n))
                div.page {
                    div.side {
                        (filter(&Choices::of(report, i18n), i18n))
                        (contents(report, &plan, i18n))
                    }
                    main #content {
                        (units::units(report, i18n))
                        (house("foreword", "plan-foreword", report.texts.foreword(), i18n))
                        (glance::glance(report, &plan, i18n))
                        (body)
                    }
                }
                (footer(report, i18n))
                (data)
                @if !plan.drawn().is_empty() {
                    script { (PreEscaped(report.chart_script)) }
                    script { (PreEscaped(CHARTS)) }
                }
                script { (PreEscaped(TABLES)) }
            }
        }
    })
}

fn head(report: &Report) -> Markup {
    let title = match &report.subtitle {
        Some(subtitle) => format!("{} – {subtitle}", report.title),
        None => report.title.clone(),
    };
    html! {
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="generator" content=(format!("befund {}", report.version));
            title { (title) }
            style {
                (PreEscaped(STYLE))
                (PreEscaped(format!(":root{{--lead:{}}}", report.design.lead)))
                "@media screen and (prefers-color-scheme: dark){"
                (PreEscaped(format!(":root{{--lead:{}}}", report.design.lead_dark)))
                (PreEscaped(&report.chart_style))
                "}"
            }
        }
    }
}

fn cover(report: &Report, i18n: &I18n) -> Markup {
    let (edition, about) = match report.edition {
        Edition::Internal => ("report-edition-internal", "report-edition-internal.about"),
        Edition::Public => ("report-edition-public", "report-edition-public.about"),
    };
    let (key, attribute) = about.split_once('.').unwrap_or((about, ""));
    let about = i18n.format(
        key,
        Some(attribute),
        &[("rounding", Arg::Count(report.disclosure.rounding))],
    );
    html! {
        header.cover {
            div.inner {
                @if let Some(logo) = &report.design.logo {
                    img.logo src=(data_uri(logo)) alt=(logo.alt);
                }
                @if let Some(subtitle) = &report.subtitle {
                    p.kicker { (subtitle) }
                }
                h1 { (report.title) }
                dl.facts {
                    div { dt { (i18n.get("report-reference-date")) } dd { (i18n.date(report.reference_date)) } }
                    div { dt { (i18n.get("report-edition")) } dd { (i18n.get(edition)) } }
                    div { dt { (i18n.get("report-inputs")) } dd { (files(report, i18n)) } }
                }
                @if let Some(about) = about {
                    p.about { (about) }
                }
                @if !report.plan.invented.is_empty() { p.invented { (i18n.get("plan-invented-cover")) } }
            }
        }
    }
}

fn files(report: &Report, i18n: &I18n) -> String {
    let args = [("files", Arg::from(report.inputs.count))];
    i18n.format("report-files", None, &args).unwrap_or_default()
}

fn contents(report: &Report, plan: &Plan<'_>, i18n: &I18n) -> Markup {
    let protection = protection::chapter(report, i18n);
    let mut entries: Vec<(String, String)> = { plan.chapters.iter() }
        .map(|chapter| {
            (
                chapter_anchor(chapter.topic),
                chapter_title(chapter.topic, report, i18n),
            )
        })
        .collect();
    entries.extend(protection.map(|chapter| (format!("chapter-{}", chapter.id), chapter.title)));
    html! {
        nav.contents aria-labelledby="contents" {
            h2 #contents { (i18n.get("report-contents")) }
            ol {
                @if !manuscript::glance(report, plan, i18n).is_empty() {
                    li { a href="#glance" { (i18n.get("plan-glance")) } }
                }
                @for (number, (anchor, title)) in (1..).zip(&entries) {
                    li { a href=(format!("#{anchor}")) { span.number { (number) } (title) } }
                }
                li { a href="#annex" { (i18n.get("report-annex")) } }
            }
        }
    }
}

fn body(
    report: &Report,
    plan: &Plan<'_>,
    pictures: &BTreeMap<String, String>,
    i18n: &I18n,
) -> Result<Markup, HtmlError> {
    let mut sections = Vec::new();
    for (number, item) in (1..).zip(&plan.chapters) {
        sections.push(chapter(item, number, report, plan, pictures, i18n)?);
    }
    sections.push(house(
        "recommendations",
        "plan-recommendations",
        report.texts.recommendations(),
        i18n,
    ));
    if let Some(item) = protection::chapter(report, i18n) {
        sections.push(protection::markup(&item, plan.chapters.len() + 1));
    }
    let mut parts = Vec::new();
    for part in &plan.annex {
        parts.push(annex_part(part, report, plan, pictures, i18n)?);
    }
    Ok(html! {
        @for section in sections { (section) }
        section.chapter.annex aria-labelledby="annex" {
            h2 #annex { (i18n.get("report-annex")) }
            p { (i18n.get("report-annex-about")) }
            @for part in parts { (part) }
        }
    })
}

fn chapter(
    item: &Chapter<'_>,
    number: usize,
    report: &Report,
    plan: &Plan<'_>,
    pictures: &BTreeMap<String, String>,
    i18n: &I18n,
) -> Result<Markup, HtmlError> {
    let mut findings = Vec::new();
    for finding in &item.pictured {
        findings.push(pictured(finding, report, plan, pictures, i18n)?);
    }
    let told = |findings: &[&Finding]| -> Result<Vec<Markup>, HtmlError> {
        { findings.iter() }
            .map(|finding| brief(finding, Standing::Told, report, plan, pictures, i18n))
            .collect()
    };
    let leading = told(&item.leading)?;
    let anchor = chapter_anchor(item.topic);
    let others = told(&item.told)?;
    Ok(html! {
        section.chapter aria-labelledby=(anchor) {
            h2 id=(anchor) { span.number { (number) } (chapter_title(item.topic, report, i18n)) }
            (own(report.texts.chapter(item.topic)))
            @for finding in leading { (finding) }
            @for finding in findings { (finding) }
            @if !others.is_empty() {
                @if item.pictured.is_empty() {
                    @for finding in others { (finding) }
                } @else {
                    details.besides {
                        summary { (i18n.get("plan-besides")) }
                        @for finding in others { (finding) }
                    }
                }
            }
        }
    })
}

/// A part of the annex: what no chapter tells, folded; the methods below their findings.
fn annex_part(
    part: &Part<'_>,
    report: &Report,
    plan: &Plan<'_>,
    pictures: &BTreeMap<String, String>,
    i18n: &I18n,
) -> Result<Markup, HtmlError> {
    let mut findings = Vec::new();
    for finding in part.findings.iter().filter(|finding| !plan.tells(finding)) {
        findings.push(brief(
            finding,
            Standing::Folded,
            report,
            plan,
            pictures,
            i18n,
        )?);
    }
    let methods = part.section == Section::Methode;
    let alike = manuscript::alike(part, i18n);
    let id = format!("alike-{}", part.table.unwrap_or_default());
    Ok(html! {
        @if methods || !findings.is_empty() || alike.is_some() {
            details.part {
                summary { (part_title(part.section, i18n)) }
                @for finding in findings { (finding) }
                @if let Some(alike) = &alike {
                    section.finding aria-labelledby=(id) {
                        h3 id=(id) { (alike.title) }
                        (blocks(alike))
                    }
                }
                @if methods { (method::method(report, i18n)) }
            }
        }
    })
}

fn footer(report: &Report, i18n: &I18n) -> Markup {
    let text = i18n.format(
        "report-footer",
        None,
        &[("version", Arg::from(report.version.as_str()))],
    );
    html! {
        footer { div.inner { p { (text.unwrap_or_default()) } } }
    }
}

/// Charts as JSON; `<` is escaped, so no label can close the element.
fn chart_data(report: &Report, plan: &Plan<'_>) -> Result<Markup, HtmlError> {
    let mut scripts = Vec::new();
    for finding in { report.findings.iter() }.filter(|finding| plan.has_picture(finding)) {
        let Some(drawing) = report.charts.get(&finding.id) else {
            continue;
        };
        let text =
            serde_json::to_string(&drawing_json(drawing)).map_err(|source| HtmlError::Chart {
                finding: finding.id.clone(),
                source,
            })?;
        scripts.push((format!("data-{}", finding.id), text.replace('<', "\\u003c")));
    }
    Ok(html! {
        @for (id, text) in scripts {
            script type="application/json" id=(id) { (PreEscaped(text)) }
        }
    })
}

fn drawing_json(drawing: &Drawing) -> serde_json::Value {
    let canvas = |canvas: &Canvas| json!({ "width": canvas.width, "height": canvas.height, "option": canvas.option });
    // Their marks stand in the order of the rows, so that those of rows left out can be made faint.
    let fades = matches!(
        drawing.kind,
        ChartKind::RankedBars
            | ChartKind::StackedGrades
            | ChartKind::ScaleBars
            | ChartKind::HeatMap
    );
    json!({ "wide": canvas(&drawing.wide), "narrow": canvas(&drawing.narrow), "fades": fades })
}

/// What the house says under a heading of its own.
fn house(id: &str, title: &str, passages: &[Passage], i18n: &I18n) -> Markup {
    html! {
        @if !passages.is_empty() {
            section.chapter aria-labelledby=(id) {
                h2 id=(id) { (i18n.get(title)) }
                (own(passages))
            }
        }
    }
}

/// The project's heading of a chapter, or the usual one.
fn chapter_title(topic: Topic, report: &Report, i18n: &I18n) -> String {
    manuscript::heading(topic.id(), report).unwrap_or_else(|| i18n.get(topic.title()))
}

/// Fragment of a chapter.
fn chapter_anchor(topic: Topic) -> String {
    format!("chapter-{}", topic.id())
}
