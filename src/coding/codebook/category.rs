//! `[[category]]`: one Oberbegriff with everything that delimits it.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::draft::choice;
use super::field::anchors;
use super::table::{Notes, Section};
use crate::model::codebook::{Category, CategoryId, CategoryKind, Exclusion, Residual};

const CATEGORY: &[&str] = &[
    "id",
    "questions",
    "label",
    "handlungsfeld",
    "unterfeld",
    "definition",
    "include",
    "exclude",
    "rule",
    "terms",
    "weak_terms",
    "anchors",
    "based_on",
    "kind",
    "residual",
    "rare",
    "valid_from",
    "valid_to",
    "merged_into",
    "split_from",
    "author",
    "date",
    "reason",
];
const EXCLUSION: &[&str] = &["text", "neighbour"];
const RESIDUALS: &[&str] = &[
    "sonstiges",
    "unklar",
    "keine-angabe",
    "weiss-nicht",
    "kein-bedarf",
];

/// A category with the line it begins on and those of its references.
#[derive(Debug, Clone)]
pub(super) struct DraftCategory {
    pub(super) category: Category,
    pub(super) row: u32,
    /// Field → line of its value.
    pub(super) rows: BTreeMap<&'static str, u32>,
}

/// Reads one `[[category]]`.
pub(super) fn read(table: Spanned<&DeTable<'_>>, notes: &mut Notes) -> DraftCategory {
    let span = table.span();
    let section = Section::new("category", table.into_inner(), &span, CATEGORY, notes);
    let references = [
        "handlungsfeld",
        "unterfeld",
        "exclude",
        "based_on",
        "merged_into",
        "split_from",
        "terms",
        "anchors",
    ];
    DraftCategory {
        row: section.row,
        rows: references
            .into_iter()
            .map(|key| (key, section.row_of(key, notes)))
            .collect(),
        category: Category {
            id: id(section.mandatory("id", notes)),
            questions: section.texts("questions", notes),
            label: section.mandatory("label", notes),
            handlungsfeld: section.text("handlungsfeld", notes),
            unterfeld: section.text("unterfeld", notes),
            definition: section.text("definition", notes).unwrap_or_default(),
            include: section.texts("include", notes),
            exclude: exclusions(&section, notes),
            rule: section.text("rule", notes).unwrap_or_default(),
            terms: section.texts("terms", notes),
            weak_terms: section.texts("weak_terms", notes),
            anchors: anchors(&section, notes),
            based_on: section
                .texts("based_on", notes)
                .into_iter()
                .map(id)
                .collect(),
            kind: match choice(&section, "kind", &["deductive", "inductive"], notes) {
                Some(1) => CategoryKind::Inductive,
                _ => CategoryKind::Deductive,
            },
            residual: choice(&section, "residual", RESIDUALS, notes).map(residual),
            rare: section.flag("rare", notes),
            valid_from: section.text("valid_from", notes),
            valid_to: section.text("valid_to", notes),
            merged_into: section.text("merged_into", notes).map(id),
            split_from: section.text("split_from", notes).map(id),
            author: section.text("author", notes),
            date: section.date("date", notes),
            reason: section.text("reason", notes),
            coded: true,
        },
    }
}

fn id(text: String) -> CategoryId {
    CategoryId(text.into())
}

fn residual(index: usize) -> Residual {
    match index {
        0 => Residual::Other,
        1 => Residual::Unclear,
        2 => Residual::NotGiven,
        3 => Residual::DontKnow,
        _ => Residual::NoNeed,
    }
}

fn exclusions(section: &Section<'_, '_>, notes: &mut Notes) -> Vec<Exclusion> {
    let mut found = Vec::new();
    for item in section.list("exclude", notes) {
        match item.get_ref() {
            DeValue::String(text) => found.push(Exclusion {
                text: text.trim().to_owned(),
                neighbour: None,
            }),
            DeValue::Table(table) => {
                let inner = Section::new("exclude", table, &item.span(), EXCLUSION, notes);
                found.push(Exclusion {
                    text: inner.mandatory("text", notes),
                    neighbour: inner.text("neighbour", notes).map(id),
                });
            }
            _ => section.wrong_type("exclude", item, "coding-type-exclusion", notes),
        }
    }
    found
}
