//! A codebook file as it stands, before it is joined with the one it extends and its references are checked.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::category::{self, DraftCategory};
use super::field::{self, DraftField};
use super::file::Base;
use super::rules;
use super::table::{Notes, Section, suggest};

/// A file as it stands.
#[derive(Debug, Default)]
pub(super) struct Draft {
    pub(super) id: String,
    pub(super) version: String,
    pub(super) title: String,
    pub(super) coding_unit: String,
    pub(super) abstraction: String,
    pub(super) author: Option<String>,
    pub(super) date: Option<NaiveDate>,
    pub(super) base: Base,
    pub(super) abbreviations: BTreeMap<String, String>,
    pub(super) fields: Vec<DraftField>,
    pub(super) categories: Vec<DraftCategory>,
}

const TOP: &[&str] = &["codebook", "abbreviations", "handlungsfeld", "category"];
const HEADER: &[&str] = &[
    "id",
    "version",
    "title",
    "language",
    "coding_unit",
    "abstraction",
    "extends",
    "use",
    "date",
    "author",
];

/// Reads a file; `None` when it is not TOML at all.
pub(super) fn read(text: &str, notes: &mut Notes) -> Option<Draft> {
    let (mut root, errors) = DeTable::parse_recoverable(text);
    for error in &errors {
        let row = notes.row(error.span().map_or(0, |span| span.start));
        let issue = notes
            .issue(rules::NOT_TOML, row)
            .with("detail", error.message());
        notes.push(issue);
    }
    if !errors.is_empty() {
        return None;
    }
    for issue in notes.clean(root.get_mut()) {
        notes.push(issue);
    }
    let top = Section::new("codebook.toml", root.get_ref(), &(0..0), TOP, notes);
    let mut draft = Draft::default();
    header(&top, &mut draft, notes);
    abbreviations(&top, &mut draft, notes);
    draft.fields = tables(&top, "handlungsfeld", notes)
        .into_iter()
        .map(|table| field::read(table, notes))
        .collect();
    draft.categories = tables(&top, "category", notes)
        .into_iter()
        .map(|table| category::read(table, notes))
        .collect();
    Some(draft)
}

fn header(top: &Section<'_, '_>, draft: &mut Draft, notes: &mut Notes) {
    let Some(value) = top.get("codebook") else {
        // Says that the section is missing.
        top.mandatory("codebook", notes);
        return;
    };
    let Some(table) = value.get_ref().as_table() else {
        top.wrong_type("codebook", value, "coding-type-table", notes);
        return;
    };
    let section = Section::new("codebook", table, &value.span(), HEADER, notes);
    draft.id = section.mandatory("id", notes);
    draft.title = section.mandatory("title", notes);
    draft.version = section.text("version", notes).unwrap_or_default();
    draft.coding_unit = section.text("coding_unit", notes).unwrap_or_default();
    draft.abstraction = section.text("abstraction", notes).unwrap_or_default();
    draft.author = section.text("author", notes);
    draft.date = section.date("date", notes);
    // Only checked: normalising and stemming know no other language.
    choice(&section, "language", &["de"], notes);
    let extends = choice(&section, "extends", &["builtin"], notes).is_some();
    let listed = choice(&section, "use", &["all", "listed"], notes) == Some(1);
    draft.base = match (extends, listed) {
        (false, _) => Base::None,
        (true, false) => Base::All,
        (true, true) => Base::Listed,
    };
}

/// Index of the value of `key` among those allowed; another value is noted.
pub(super) fn choice(
    section: &Section<'_, '_>,
    key: &'static str,
    allowed: &'static [&'static str],
    notes: &mut Notes,
) -> Option<usize> {
    let text = section.text(key, notes)?;
    let found = allowed.iter().position(|value| *value == text);
    if found.is_none() {
        let row = section.row_of(key, notes);
        let near = super::table::nearest(&text, allowed.iter().copied());
        let issue = notes
            .issue(rules::UNKNOWN_VALUE, row)
            .with("key", key)
            .with("value", text)
            .with("allowed", allowed.join(", "));
        notes.push(suggest(issue, &near));
    }
    found
}

fn abbreviations(top: &Section<'_, '_>, draft: &mut Draft, notes: &mut Notes) {
    let Some(value) = top.get("abbreviations") else {
        return;
    };
    let Some(table) = value.get_ref().as_table() else {
        top.wrong_type("abbreviations", value, "coding-type-table", notes);
        return;
    };
    for (short, long) in table {
        match long.get_ref().as_str() {
            Some(text) => {
                draft
                    .abbreviations
                    .insert(short.get_ref().to_string(), text.trim().to_owned());
            }
            None => top.wrong_type(short.get_ref(), long, "coding-type-text", notes),
        }
    }
}

/// The tables of an array of tables.
pub(super) fn tables<'a, 'i>(
    section: &Section<'a, 'i>,
    key: &'static str,
    notes: &mut Notes,
) -> Vec<Spanned<&'a DeTable<'i>>> {
    let mut found = Vec::new();
    for item in section.list(key, notes) {
        match item.get_ref() {
            DeValue::Table(table) => found.push(Spanned::new(item.span(), table)),
            _ => section.wrong_type(key, item, "coding-type-table", notes),
        }
    }
    found
}
