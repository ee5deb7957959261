//! The house's own words: texts in CommonMark with references to figures, put above what they speak of.
//!
//! A file is named after its place: `vorwort`, `kapitel-stand`, `befund-geraete-alter`, `empfehlungen`. A reference
//! `{{geraete-alter:share}}` stands for a figure of this report, so that no figure in a text is stale; one that means nothing is
//! an error with file and line. It opens no file.

mod markup;
mod reference;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::disclosure::Gated;
use crate::i18n::I18n;
use crate::model::finding::Finding;
use crate::model::issue::Issue;
use crate::model::topic::Topic;
use crate::project::{self, advice};

/// Names of the places that are no chapter and no finding.
const FOREWORD: &str = "vorwort";
const RECOMMENDATIONS: &str = "empfehlungen";
const GLANCE: &str = "kapitel-blick";
/// What stands before the id of a finding.
const OF_FINDING: &str = "befund-";

/// A text as the project has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// File, relative to the project folder.
    pub file: String,
    /// Its words.
    pub text: String,
}

impl TextFile {
    /// Id of the finding that it speaks of, by its name.
    pub fn finding(&self) -> Option<&str> {
        slot_of(&self.file).strip_prefix(OF_FINDING)
    }
}

/// Some words in one look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Inline {
    /// The words.
    pub text: String,
    /// Whether they are strong.
    pub strong: bool,
    /// Whether they are stressed.
    pub emphasis: bool,
}

/// A piece of a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind", content = "content")]
pub enum Passage {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A heading inside the text.
    Heading(Vec<Inline>),
    /// Entries of a list.
    List(Vec<Vec<Inline>>),
    /// Entries of a numbered list.
    Numbered(Vec<Vec<Inline>>),
    /// Words of somebody else.
    Quotation(Vec<Inline>),
}

/// All texts of a report by their place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OwnTexts(BTreeMap<String, Vec<Passage>>);

impl OwnTexts {
    /// The texts of a report, and what is wrong with them.
    pub fn of(files: &[TextFile], findings: &[Gated<Finding>], i18n: &I18n) -> (Self, Vec<Issue>) {
        let mut texts = BTreeMap::new();
        let mut issues = Vec::new();
        let slots = slots(findings);
        for file in files {
            let slot = slot_of(&file.file);
            if !slots.iter().any(|known| known == slot) {
                let advice = advice(slot, slots.iter().map(String::as_str));
                let issue = Issue::new(
                    project::TEXT_WITHOUT_PLACE,
                    Some(reference::line_of(&file.file, 1)),
                );
                issues.push(issue.with("slot", slot).with("advice", advice));
                continue;
            }
            let (text, mut wrong) = reference::resolve(file, findings, i18n);
            issues.append(&mut wrong);
            texts.insert(slot.to_owned(), markup::passages(&text));
        }
        (Self(texts), issues)
    }

    /// What the house says before all chapters.
    pub(super) fn foreword(&self) -> &[Passage] {
        self.at(FOREWORD)
    }

    /// What the house recommends, after where to begin.
    pub(super) fn recommendations(&self) -> &[Passage] {
        self.at(RECOMMENDATIONS)
    }

    /// What the house says on the first page.
    pub(super) fn glance(&self) -> &[Passage] {
        self.at(GLANCE)
    }

    /// What the house says at the beginning of a chapter.
    pub(super) fn chapter(&self, topic: Topic) -> &[Passage] {
        self.at(&of_chapter(topic))
    }

    /// What the house says of a finding.
    pub fn finding(&self, id: &str) -> &[Passage] {
        self.at(&of_finding(id))
    }

    fn at(&self, slot: &str) -> &[Passage] {
        self.0.get(slot).map_or(&[], Vec::as_slice)
    }
}

fn of_chapter(topic: Topic) -> String {
    format!("kapitel-{}", topic.id())
}

fn of_finding(id: &str) -> String {
    format!("{OF_FINDING}{id}")
}

/// The place that a file is named after.
fn slot_of(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.strip_suffix(".md").unwrap_or(name)
}

/// All places for texts, in printed order.
pub fn slots(findings: &[Gated<Finding>]) -> Vec<String> {
    let fixed = [FOREWORD, GLANCE].map(str::to_owned);
    let chapters = Topic::ALL.map(of_chapter);
    { fixed.into_iter() }
        .chain(chapters)
        .chain([RECOMMENDATIONS.to_owned()])
        .chain(findings.iter().map(|finding| of_finding(&finding.id)))
        .collect()
}

/// The figures that a text may refer to in a finding: names, with what stands for them.
pub fn figures(finding: &Gated<Finding>, i18n: &I18n) -> Vec<(String, String)> {
    reference::figures(finding, i18n)
}
