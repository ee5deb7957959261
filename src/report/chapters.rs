//! What the parts of the annex are called: they follow the kinds of findings.

use crate::i18n::I18n;
use crate::model::finding::Section;

/// Title of a part of the annex.
pub(super) fn part_title(section: Section, i18n: &I18n) -> String {
    i18n.get(match section {
        Section::Bestand => "report-section-bestand",
        Section::Befragung => "report-section-befragung",
        Section::Handlungsfelder => "report-section-handlungsfelder",
        Section::Stimmungsbarometer => "report-section-stimmungsbarometer",
        Section::Personal => "report-section-personal",
        Section::Strategie => "report-section-strategie",
        Section::Steckbriefe => "report-section-steckbriefe",
        Section::Ressourcen => "report-section-ressourcen",
        Section::Pruefung => "report-section-pruefung",
        Section::Methode => "report-section-methode",
        Section::Einheiten => "report-section-einheiten",
    })
}
