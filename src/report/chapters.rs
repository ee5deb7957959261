//! The chapters of a report with their findings, in the order that every reader's format has.

use super::Report;
use crate::i18n::I18n;
use crate::model::finding::{Finding, Section};

/// Chapters in printed order; the last one is written even without findings.
const CHAPTERS: [Section; 9] = [
    Section::Bestand,
    Section::Befragung,
    Section::Handlungsfelder,
    Section::Stimmungsbarometer,
    Section::Personal,
    Section::Strategie,
    Section::Ressourcen,
    Section::Pruefung,
    Section::Methode,
];

/// A chapter with its findings.
pub(super) struct Chapter<'a> {
    /// Which one.
    pub(super) section: Section,
    /// Its number, from 1; chapters without findings have none.
    pub(super) number: usize,
    /// Findings in printed order.
    pub(super) findings: Vec<&'a Finding>,
}

/// The chapters that have something to say, and the methods.
pub(super) fn chapters(report: &Report) -> Vec<Chapter<'_>> {
    let mut chapters = Vec::new();
    for section in CHAPTERS {
        let findings: Vec<&Finding> = report
            .findings
            .iter()
            .map(|gated| &**gated)
            .filter(|finding| finding.section == section)
            .collect();
        if section == Section::Methode || !findings.is_empty() {
            chapters.push(Chapter {
                section,
                number: chapters.len() + 1,
                findings,
            });
        }
    }
    chapters
}

/// Title of a chapter.
pub(super) fn chapter_title(section: Section, i18n: &I18n) -> String {
    i18n.get(match section {
        Section::Bestand => "report-section-bestand",
        Section::Befragung => "report-section-befragung",
        Section::Handlungsfelder => "report-section-handlungsfelder",
        Section::Stimmungsbarometer => "report-section-stimmungsbarometer",
        Section::Personal => "report-section-personal",
        Section::Strategie => "report-section-strategie",
        Section::Ressourcen => "report-section-ressourcen",
        Section::Pruefung => "report-section-pruefung",
        Section::Methode => "report-section-methode",
    })
}
