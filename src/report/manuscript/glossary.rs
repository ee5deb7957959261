//! The words a reader may not know, each explained in one sentence; only those of the chapters that are there.

use super::super::Report;
use crate::i18n::I18n;
use crate::model::finding::Section;
use crate::project::Edition;

/// Where a word is used.
enum Used {
    /// In every report.
    Always,
    /// In one of these chapters.
    In(&'static [Section]),
    /// In the edition for everybody.
    Public,
}

/// Message keys of the words, with where they are used.
const WORDS: [(&str, Used); 16] = [
    ("report-word-age-class", Used::In(&[Section::Personal])),
    ("report-word-application", Used::In(&[Section::Bestand])),
    ("report-word-base", Used::Always),
    (
        "report-word-category",
        Used::In(&[Section::Befragung, Section::Handlungsfelder]),
    ),
    (
        "report-word-codebook",
        Used::In(&[Section::Befragung, Section::Handlungsfelder]),
    ),
    ("report-word-field", Used::In(&[Section::Handlungsfelder])),
    ("report-word-fte", Used::In(&[Section::Personal])),
    ("report-word-kennzahl", Used::In(&[Section::Bestand])),
    ("report-word-level", Used::In(&[Section::Bestand])),
    (
        "report-word-median",
        Used::In(&[Section::Stimmungsbarometer, Section::Personal]),
    ),
    (
        "report-word-mention",
        Used::In(&[Section::Befragung, Section::Handlungsfelder]),
    ),
    ("report-word-mood", Used::In(&[Section::Stimmungsbarometer])),
    ("report-word-reference-date", Used::Always),
    (
        "report-word-respondents",
        Used::In(&[Section::Befragung, Section::Handlungsfelder]),
    ),
    ("report-word-retirement", Used::In(&[Section::Personal])),
    ("report-word-secret", Used::Public),
];

/// Words and meanings in the order of the alphabet.
pub(super) fn glossary(report: &Report, i18n: &I18n) -> Vec<(String, String)> {
    let sections: Vec<Section> = { report.findings.iter() }
        .map(|finding| finding.section)
        .collect();
    let mut words: Vec<(String, String)> = WORDS
        .iter()
        .filter(|(_, used)| match used {
            Used::Always => true,
            Used::In(where_used) => where_used.iter().any(|s| sections.contains(s)),
            Used::Public => report.edition == Edition::Public,
        })
        .map(|(key, _)| {
            let meaning = i18n.format(key, Some("meaning"), &[]);
            (i18n.get(key), meaning.unwrap_or_default())
        })
        .collect();
    words.sort_by_key(|(word, _)| word.to_lowercase());
    words
}
