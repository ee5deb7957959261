//! `[[handlungsfeld]]` and `[[handlungsfeld.unterfeld]]`.

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::draft;
use super::table::{Notes, Section};
use crate::model::codebook::{Anchor, Handlungsfeld, Unterfeld};

const FIELD: &[&str] = &["id", "label", "definition", "terms", "anchors", "unterfeld"];
const UNTERFELD: &[&str] = &["id", "label", "definition", "terms", "anchors"];
const ANCHOR: &[&str] = &["text", "source"];

/// A Handlungsfeld and the lines on which it and its Unterfelder begin.
#[derive(Debug, Clone, Default)]
pub(super) struct DraftField {
    pub(super) field: Handlungsfeld,
    pub(super) row: u32,
    pub(super) unterfeld_rows: Vec<u32>,
}

/// Reads one `[[handlungsfeld]]`.
pub(super) fn read(table: Spanned<&DeTable<'_>>, notes: &mut Notes) -> DraftField {
    let span = table.span();
    let section = Section::new("handlungsfeld", table.into_inner(), &span, FIELD, notes);
    let mut unterfelder = Vec::new();
    let mut unterfeld_rows = Vec::new();
    for inner in draft::tables(&section, "unterfeld", notes) {
        let (unterfeld, row) = read_unterfeld(inner, notes);
        unterfelder.push(unterfeld);
        unterfeld_rows.push(row);
    }
    DraftField {
        row: section.row,
        unterfeld_rows,
        field: Handlungsfeld {
            id: section.mandatory("id", notes),
            label: section.mandatory("label", notes),
            definition: section.text("definition", notes).unwrap_or_default(),
            terms: section.texts("terms", notes),
            anchors: anchors(&section, notes),
            unterfelder,
        },
    }
}

fn read_unterfeld(table: Spanned<&DeTable<'_>>, notes: &mut Notes) -> (Unterfeld, u32) {
    let span = table.span();
    let section = Section::new(
        "handlungsfeld.unterfeld",
        table.into_inner(),
        &span,
        UNTERFELD,
        notes,
    );
    let unterfeld = Unterfeld {
        id: section.mandatory("id", notes),
        label: section.mandatory("label", notes),
        definition: section.text("definition", notes).unwrap_or_default(),
        terms: section.texts("terms", notes),
        anchors: anchors(&section, notes),
    };
    (unterfeld, section.row)
}

/// Reads `anchors`: plain strings are constructed, tables name their source.
pub(super) fn anchors(section: &Section<'_, '_>, notes: &mut Notes) -> Vec<Anchor> {
    let mut found = Vec::new();
    for item in section.list("anchors", notes) {
        let anchor = match item.get_ref() {
            DeValue::String(text) => Anchor {
                text: text.trim().to_owned(),
                source: None,
            },
            DeValue::Table(table) => {
                let inner = Section::new("anchors", table, &item.span(), ANCHOR, notes);
                Anchor {
                    text: inner.mandatory("text", notes),
                    source: inner.text("source", notes),
                }
            }
            _ => {
                section.wrong_type("anchors", item, "coding-type-anchor", notes);
                continue;
            }
        };
        if anchor.text.is_empty() {
            section.empty_entry("anchors", item, notes);
        } else {
            found.push(anchor);
        }
    }
    found
}
