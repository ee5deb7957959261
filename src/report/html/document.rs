//! The page around the findings: head, cover, contents, chapters, scripts.

use std::collections::BTreeMap;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::json;

use super::super::Report;
use super::super::caption::Numbers;
use super::super::chapters::{Chapter, chapter_title, chapters};
use super::facets::Choices;
use super::filter::filter;
use super::finding::{anchor, finding};
use super::picture::data_uri;
use super::{HtmlError, method, protection, summary};
use crate::i18n::I18n;
use crate::model::drawing::{Canvas, Drawing};
use crate::model::finding::{ChartKind, Section};
use crate::model::message::Arg;
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
    let chapters = chapters(report);
    let body = body(report, &chapters, pictures, i18n)?;
    let data = chart_data(report)?;
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
                        (contents(report, &chapters, i18n))
                    }
                    main #content {
                        (summary::summary(report, i18n))
                        (body)
                    }
                }
                (footer(report, i18n))
                (data)
                @if !report.charts.is_empty() {
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
            }
        }
    }
}

fn files(report: &Report, i18n: &I18n) -> String {
    let args = [("files", Arg::from(report.inputs.count))];
    i18n.format("report-files", None, &args).unwrap_or_default()
}

fn contents(report: &Report, chapters: &[Chapter<'_>], i18n: &I18n) -> Markup {
    let protection = protection::chapter(report, i18n);
    html! {
        nav.contents aria-labelledby="contents" {
            h2 #contents { (i18n.get("report-contents")) }
            ol {
                li { a href="#summary" { (i18n.get("report-summary")) } }
                @for chapter in chapters {
                    li {
                        a href=(format!("#{}", chapter_anchor(chapter.section))) {
                            span.number { (chapter.number) }
                            (chapter_title(chapter.section, i18n))
                        }
                        @if !chapter.findings.is_empty() {
                            ol {
                                @for item in &chapter.findings {
                                    li { a href=(format!("#{}", anchor(item))) { (i18n.text(&item.title)) } }
                                }
                            }
                        }
                    }
                }
                @if let Some(protection) = &protection {
                    li {
                        a href=(format!("#chapter-{}", protection.id)) {
                            span.number { (chapters.len() + 1) }
                            (protection.title)
                        }
                    }
                }
            }
        }
    }
}

fn body(
    report: &Report,
    chapters: &[Chapter<'_>],
    pictures: &BTreeMap<String, String>,
    i18n: &I18n,
) -> Result<Markup, HtmlError> {
    let mut numbers = Numbers::default();
    let mut sections = Vec::new();
    for chapter in chapters {
        let mut findings = Vec::new();
        for item in &chapter.findings {
            findings.push(finding(item, report, pictures, &mut numbers, i18n)?);
        }
        sections.push(html! {
            section.chapter aria-labelledby=(chapter_anchor(chapter.section)) {
                h2 id=(chapter_anchor(chapter.section)) {
                    span.number { (chapter.number) }
                    (chapter_title(chapter.section, i18n))
                }
                @for item in findings { (item) }
                @if chapter.section == Section::Methode {
                    (method::method(report, i18n))
                }
            }
        });
    }
    if let Some(item) = protection::chapter(report, i18n) {
        sections.push(protection::markup(&item, chapters.len() + 1));
    }
    Ok(html! { @for section in sections { (section) } })
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
fn chart_data(report: &Report) -> Result<Markup, HtmlError> {
    let mut scripts = Vec::new();
    for finding in &report.findings {
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

/// Fragment of a chapter.
fn chapter_anchor(section: Section) -> String {
    format!("chapter-{}", super::super::json::name_of(section))
}
