//! The report as it is read page by page: everything said, in printed order and in the words of one language, before
//! any layout. PDF and Word are both made from it, so they cannot say different things.
//!
//! It computes no number and decides no looks; what stands where is the plan's affair.

mod alike;
mod finding;
mod glance;
mod glossary;
mod method;
mod notes;
mod protection;

use chrono::Datelike;
use serde::Serialize;

use super::Report;
use super::chapters::part_title;
use super::json::name_of;
use super::plan::Plan;
use super::texts::Passage;
use crate::i18n::I18n;
use crate::model::finding::{Finding, Section};
use crate::model::message::Arg;
use crate::project::Edition;

pub(super) use alike::alike;
pub(super) use finding::{
    AnnexFinding, FindingText, TableRow, TableText, captioned, quoted, sentence, title, units,
};
pub(super) use glance::{Glance, glance, rules};
pub(super) use protection::{chapter as protection_chapter, rule_texts};

/// The whole report as text.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Manuscript {
    /// BCP 47 tag.
    pub(super) language: &'static str,
    /// Title.
    pub(super) title: String,
    /// Second line of the title.
    pub(super) subtitle: Option<String>,
    /// The Stichtag: year, month, day.
    pub(super) date: (i32, u32, u32),
    /// What the cover says besides the title: label and value.
    pub(super) facts: Vec<(String, String)>,
    /// For whom the edition is and what it leaves out.
    pub(super) about: String,
    /// How it was made.
    pub(super) colophon: String,
    /// Headings that do not come from the data.
    pub(super) words: Words,
    /// The first page.
    pub(super) glance: Glance,
    /// What the house says before all chapters.
    pub(super) foreword: Vec<Passage>,
    /// What the house recommends.
    pub(super) recommendations: Vec<Passage>,
    /// Chapters in printed order.
    pub(super) chapters: Vec<ChapterText>,
    /// Parts of the annex in printed order.
    pub(super) annex: Vec<AnnexText>,
    /// Explained words, in alphabetical order.
    pub(super) glossary: Vec<(String, String)>,
}

/// Headings and phrases that stand in every report.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Words {
    /// Heading of the contents.
    pub(super) contents: String,
    /// Heading of the first page.
    pub(super) glance: String,
    /// What stands before the sentences of a chapter without pictures.
    pub(super) besides: String,
    /// What a page number follows.
    pub(super) page: String,
    /// Heading of what the house says first.
    pub(super) foreword: String,
    /// Heading of what the house recommends.
    pub(super) recommendations: String,
    /// Heading of the annex.
    pub(super) annex: String,
    /// Heading of a list of tables.
    pub(super) tables: String,
    /// What stands in the annex.
    pub(super) annex_about: String,
    /// Heading of the glossary.
    pub(super) glossary: String,
    /// Name of the edition.
    pub(super) edition: String,
}

/// A chapter.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct ChapterText {
    /// ASCII name.
    pub(super) id: String,
    /// Title.
    pub(super) title: String,
    /// What the house says first.
    pub(super) own: Vec<Passage>,
    /// Findings that open it in one sentence, in printed order.
    pub(super) leading: Vec<FindingText>,
    /// Findings with their picture or table, in printed order.
    pub(super) findings: Vec<FindingText>,
    /// Findings told in one sentence, in printed order.
    pub(super) told: Vec<FindingText>,
    /// What to mind with the pictures, each once.
    pub(super) notes: Vec<String>,
    /// What the chapter says besides findings.
    pub(super) parts: Vec<Part>,
}

/// A part of the annex.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct AnnexText {
    /// ASCII name.
    pub(super) id: String,
    /// Title.
    pub(super) title: String,
    /// Whether each of its findings is a sheet that stands whole on a page.
    pub(super) sheets: bool,
    /// Notes that its tables share: letter and words.
    pub(super) notes: Vec<(String, String)>,
    /// Its findings.
    pub(super) findings: Vec<AnnexFinding>,
    /// What it says besides findings.
    pub(super) parts: Vec<Part>,
}

/// A part of a chapter that is no finding.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Part {
    /// Heading.
    pub(super) title: String,
    /// Content.
    pub(super) blocks: Vec<Block>,
}

/// A piece of a part.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "content")]
pub(super) enum Block {
    /// A paragraph.
    Paragraph(String),
    /// Terms with their meaning.
    Pairs(Vec<(String, String)>),
    /// A list; the second text of an item is small print.
    List(Vec<(String, String)>),
    /// A table.
    Table(TableText),
}

impl Manuscript {
    /// The words of a report.
    pub(super) fn of(report: &Report, i18n: &I18n) -> Self {
        let date = report.reference_date;
        let plan = Plan::of(report);
        Self {
            language: i18n.language().tag(),
            title: report.title.clone(),
            subtitle: report.subtitle.clone(),
            date: (date.year(), date.month(), date.day()),
            facts: facts(report, i18n),
            about: about(report, i18n),
            colophon: i18n
                .format(
                    "report-footer",
                    None,
                    &[("version", Arg::from(report.version.as_str()))],
                )
                .unwrap_or_default(),
            words: words(report, i18n),
            glance: glance(report, &plan, i18n),
            foreword: report.texts.foreword().to_vec(),
            recommendations: report.texts.recommendations().to_vec(),
            chapters: chapters(report, &plan, i18n),
            annex: annex(report, &plan, i18n),
            glossary: glossary::glossary(report, i18n),
        }
    }

    /// All tables in printed order.
    pub(super) fn tables(&self) -> Vec<&TableText> {
        let findings = self.chapters.iter().flat_map(|chapter| &chapter.findings);
        let in_body = findings.filter_map(|finding| finding.table.as_ref());
        in_body
            .chain(self.annex.iter().flat_map(AnnexText::tables))
            .collect()
    }
}

impl AnnexText {
    /// Its tables in printed order.
    fn tables(&self) -> impl Iterator<Item = &TableText> {
        let of_parts = self.parts.iter().flat_map(|part| &part.blocks);
        self.findings
            .iter()
            .filter_map(|finding| finding.table.as_ref())
            .chain(of_parts.filter_map(|block| match block {
                Block::Table(table) => Some(table),
                _ => None,
            }))
    }
}

/// Key of the name of an edition.
fn edition_key(edition: Edition) -> &'static str {
    match edition {
        Edition::Internal => "report-edition-internal",
        Edition::Public => "report-edition-public",
    }
}

fn facts(report: &Report, i18n: &I18n) -> Vec<(String, String)> {
    let files = [("files", Arg::from(report.inputs.count))];
    vec![
        (
            i18n.get("report-reference-date"),
            i18n.date(report.reference_date),
        ),
        (
            i18n.get("report-edition"),
            i18n.get(edition_key(report.edition)),
        ),
        (
            i18n.get("report-inputs"),
            i18n.format("report-files", None, &files)
                .unwrap_or_default(),
        ),
    ]
}

fn about(report: &Report, i18n: &I18n) -> String {
    let args = [("rounding", Arg::Count(report.disclosure.rounding))];
    let about = i18n.format(edition_key(report.edition), Some("about"), &args);
    let invented = { !report.plan.invented.is_empty() }.then(|| i18n.get("plan-invented-cover"));
    let said: Vec<String> = about.into_iter().chain(invented).collect();
    said.join(" ")
}

fn words(report: &Report, i18n: &I18n) -> Words {
    Words {
        contents: i18n.get("report-contents"),
        glance: i18n.get("plan-glance"),
        besides: i18n.get("plan-besides"),
        page: i18n.get("report-page"),
        foreword: i18n.get("plan-foreword"),
        recommendations: i18n.get("plan-recommendations"),
        annex: i18n.get("report-annex"),
        tables: i18n.get("report-tables"),
        annex_about: i18n.get("report-annex-about"),
        glossary: i18n.get("report-glossary"),
        edition: i18n.get(edition_key(report.edition)),
    }
}

fn chapters(report: &Report, plan: &Plan<'_>, i18n: &I18n) -> Vec<ChapterText> {
    let text = |item: &&Finding| finding::finding(item, report, plan, i18n);
    let mut chapters: Vec<ChapterText> = { plan.chapters.iter() }
        .map(|chapter| ChapterText {
            id: chapter.topic.id().to_owned(),
            title: heading(chapter.topic.id(), report)
                .unwrap_or_else(|| i18n.get(chapter.topic.title())),
            own: report.texts.chapter(chapter.topic).to_vec(),
            leading: chapter.leading.iter().map(text).collect(),
            findings: chapter.pictured.iter().map(text).collect(),
            told: chapter.told.iter().map(text).collect(),
            notes: chapter_notes(&chapter.pictured, i18n),
            parts: Vec::new(),
        })
        .collect();
    chapters.extend(protection::chapter(report, i18n));
    chapters
}

/// The heading that the project gives a chapter or a finding.
pub(super) fn heading(id: &str, report: &Report) -> Option<String> {
    report
        .plan
        .headings
        .get(id)
        .map(|heading| heading.text.clone())
}

/// The first note of each picture, each once: what to mind. The others stand below the tables.
fn chapter_notes(pictured: &[&Finding], i18n: &I18n) -> Vec<String> {
    let mut notes: Vec<String> = Vec::new();
    for note in pictured.iter().filter_map(|finding| finding.notes.first()) {
        let note = i18n.text(note);
        if !notes.contains(&note) {
            notes.push(note);
        }
    }
    notes
}

fn annex(report: &Report, plan: &Plan<'_>, i18n: &I18n) -> Vec<AnnexText> {
    let mut numbers = plan.last_table() + 1..;
    // A sheet per unit is handed out from the workbook; on paper forty of them would bury the report.
    { plan.annex.iter() }
        .filter(|part| part.section != Section::Einheiten)
        .map(|part| {
            let mut findings: Vec<AnnexFinding> = { part.findings.iter() }
                .map(|item| finding::in_annex(item, report, plan, i18n))
                .collect();
            AnnexText {
                id: name_of(part.section),
                title: part_title(part.section, i18n),
                sheets: part.section.has_sheets(),
                notes: notes::gathered(&mut findings, i18n),
                findings,
                parts: { alike(part, i18n).into_iter() }
                    .chain(match part.section {
                        Section::Methode => method::parts(report, &mut numbers, i18n),
                        _ => Vec::new(),
                    })
                    .collect(),
            }
        })
        .collect()
}
