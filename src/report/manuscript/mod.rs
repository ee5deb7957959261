//! The report as it is read page by page: everything said, in printed order and in the words of one language, before
//! any layout. PDF and Word are both made from it, so they cannot say different things.
//!
//! It computes no number and decides no looks; where a long table stands is the one thing it decides.

mod finding;
mod glossary;
mod method;
mod protection;

use chrono::Datelike;
use serde::Serialize;

use super::Report;
use super::caption::Numbers;
use super::chapters::{chapter_title, chapters};
use super::json::name_of;
use super::strongest::strongest;
use crate::i18n::I18n;
use crate::model::finding::Section;
use crate::model::message::Arg;
use crate::project::Edition;

pub(super) use finding::{FindingText, TableRow, TableText};
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
    /// The strongest statements.
    pub(super) summary: Vec<Strong>,
    /// Chapters in printed order.
    pub(super) chapters: Vec<ChapterText>,
    /// Explained words, in alphabetical order.
    pub(super) glossary: Vec<(String, String)>,
}

/// Headings and phrases that stand in every report.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Words {
    /// Heading of the contents.
    pub(super) contents: String,
    /// Heading of the summary.
    pub(super) summary: String,
    /// The rule by which the summary is chosen.
    pub(super) summary_rule: String,
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

/// One of the strongest statements.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Strong {
    /// Id of its finding.
    pub(super) finding: String,
    /// Title of its finding.
    pub(super) title: String,
    /// The sentence.
    pub(super) statement: String,
}

/// A chapter.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct ChapterText {
    /// ASCII name.
    pub(super) id: String,
    /// Title.
    pub(super) title: String,
    /// Findings in printed order.
    pub(super) findings: Vec<FindingText>,
    /// What the chapter says besides findings.
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
            summary: strongest(report, i18n)
                .into_iter()
                .map(|(finding, statement)| Strong {
                    finding: finding.id.clone(),
                    title: i18n.text(&finding.title),
                    statement,
                })
                .collect(),
            chapters: chapter_texts(report, i18n),
            glossary: glossary::glossary(report, i18n),
        }
    }

    /// All tables in printed order, those of the annex last.
    pub(super) fn tables(&self) -> Vec<&TableText> {
        let all = || self.chapters.iter().flat_map(ChapterText::tables);
        all()
            .filter(|table| !table.in_annex)
            .chain(all().filter(|table| table.in_annex))
            .collect()
    }
}

impl ChapterText {
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
    i18n.format(edition_key(report.edition), Some("about"), &args)
        .unwrap_or_default()
}

fn words(report: &Report, i18n: &I18n) -> Words {
    Words {
        contents: i18n.get("report-contents"),
        summary: i18n.get("report-summary"),
        summary_rule: i18n.get("report-summary-rule"),
        annex: i18n.get("report-annex"),
        tables: i18n.get("report-tables"),
        annex_about: i18n
            .format(
                "report-annex-about",
                None,
                &[("rows", Arg::from(finding::LONG_TABLE))],
            )
            .unwrap_or_default(),
        glossary: i18n.get("report-glossary"),
        edition: i18n.get(edition_key(report.edition)),
    }
}

fn chapter_texts(report: &Report, i18n: &I18n) -> Vec<ChapterText> {
    let mut numbers = Numbers::default();
    let mut texts: Vec<ChapterText> = chapters(report)
        .into_iter()
        .map(|chapter| ChapterText {
            id: name_of(chapter.section),
            title: chapter_title(chapter.section, i18n),
            findings: chapter
                .findings
                .iter()
                .map(|item| finding::finding(item, report, &mut numbers, i18n))
                .collect(),
            parts: match chapter.section {
                Section::Methode => method::parts(report, &mut numbers, i18n),
                _ => Vec::new(),
            },
        })
        .collect();
    texts.extend(protection::chapter(report, i18n));
    texts
}
