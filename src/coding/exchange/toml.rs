//! Writes `codebook.toml` the way a person would: sections in order, long lists one entry a line, nothing empty.

use std::fmt::Write;

use super::list::{kind_name, residual_name};
use crate::coding::codebook::{Base, CodebookFile};
use crate::model::codebook::{
    Anchor, Category, CategoryId, CategoryKind, Exclusion, Handlungsfeld,
};

/// The text of a codebook file; reading it gives the same codebook back.
pub fn write(file: &CodebookFile) -> String {
    let mut out = String::new();
    header(file, &mut out);
    if !file.codebook.abbreviations.is_empty() {
        out.push_str("\n[abbreviations]\n");
        for (short, long) in &file.codebook.abbreviations {
            line(&mut out, &quoted(short), &quoted(long));
        }
    }
    for field in &file.codebook.handlungsfelder {
        handlungsfeld(field, &mut out);
    }
    for category in &file.codebook.categories {
        write_category(category, &mut out);
    }
    out
}

fn header(file: &CodebookFile, out: &mut String) {
    let codebook = &file.codebook;
    out.push_str("[codebook]\n");
    line(out, "id", &quoted(&codebook.id));
    text(out, "version", &codebook.version);
    line(out, "title", &quoted(&codebook.title));
    line(out, "language", "\"de\"");
    text(out, "coding_unit", &codebook.coding_unit);
    text(out, "abstraction", &codebook.abstraction);
    match file.base {
        Base::None => {}
        Base::All => line(out, "extends", "\"builtin\""),
        Base::Listed => {
            line(out, "extends", "\"builtin\"");
            line(out, "use", "\"listed\"");
        }
    }
    text(
        out,
        "author",
        codebook.author.as_deref().unwrap_or_default(),
    );
    if let Some(date) = codebook.date {
        line(out, "date", &date.to_string());
    }
}

fn handlungsfeld(field: &Handlungsfeld, out: &mut String) {
    out.push_str("\n[[handlungsfeld]]\n");
    line(out, "id", &quoted(&field.id));
    line(out, "label", &quoted(&field.label));
    text(out, "definition", &field.definition);
    texts(out, "terms", &field.terms);
    anchors(out, &field.anchors);
    for unterfeld in &field.unterfelder {
        out.push_str("\n[[handlungsfeld.unterfeld]]\n");
        line(out, "id", &quoted(&unterfeld.id));
        line(out, "label", &quoted(&unterfeld.label));
        text(out, "definition", &unterfeld.definition);
        texts(out, "terms", &unterfeld.terms);
        anchors(out, &unterfeld.anchors);
    }
}

/// The block of one category, with the empty line before it.
pub fn write_one(category: &Category) -> String {
    let mut out = String::new();
    write_category(category, &mut out);
    out
}

fn write_category(category: &Category, out: &mut String) {
    out.push_str("\n[[category]]\n");
    line(out, "id", &quoted(&category.id.0));
    texts(out, "questions", &category.questions);
    line(out, "label", &quoted(&category.label));
    text(
        out,
        "handlungsfeld",
        category.handlungsfeld.as_deref().unwrap_or_default(),
    );
    text(
        out,
        "unterfeld",
        category.unterfeld.as_deref().unwrap_or_default(),
    );
    text(out, "definition", &category.definition);
    texts(out, "include", &category.include);
    exclusions(out, &category.exclude);
    text(out, "rule", &category.rule);
    texts(out, "terms", &category.terms);
    texts(out, "weak_terms", &category.weak_terms);
    anchors(out, &category.anchors);
    let based_on: Vec<String> = category.based_on.iter().map(ToString::to_string).collect();
    texts(out, "based_on", &based_on);
    if category.kind == CategoryKind::Inductive {
        line(out, "kind", &quoted(kind_name(category.kind)));
    }
    if let Some(residual) = category.residual {
        line(out, "residual", &quoted(residual_name(residual)));
    }
    if category.rare {
        line(out, "rare", "true");
    }
    let id = |id: &Option<CategoryId>| id.as_ref().map(ToString::to_string).unwrap_or_default();
    text(
        out,
        "valid_from",
        category.valid_from.as_deref().unwrap_or_default(),
    );
    text(
        out,
        "valid_to",
        category.valid_to.as_deref().unwrap_or_default(),
    );
    text(out, "merged_into", &id(&category.merged_into));
    text(out, "split_from", &id(&category.split_from));
    text(
        out,
        "author",
        category.author.as_deref().unwrap_or_default(),
    );
    if let Some(date) = category.date {
        line(out, "date", &date.to_string());
    }
    text(
        out,
        "reason",
        category.reason.as_deref().unwrap_or_default(),
    );
}

fn exclusions(out: &mut String, list: &[Exclusion]) {
    let entries: Vec<String> = list
        .iter()
        .map(|exclusion| match &exclusion.neighbour {
            Some(id) => format!(
                "{{ text = {}, neighbour = {} }}",
                quoted(&exclusion.text),
                quoted(&id.0)
            ),
            None => format!("{{ text = {} }}", quoted(&exclusion.text)),
        })
        .collect();
    entries_of(out, "exclude", &entries);
}

fn anchors(out: &mut String, list: &[Anchor]) {
    let entries: Vec<String> = list
        .iter()
        .map(|anchor| match &anchor.source {
            Some(source) => format!(
                "{{ text = {}, source = {} }}",
                quoted(&anchor.text),
                quoted(source)
            ),
            None => quoted(&anchor.text),
        })
        .collect();
    entries_of(out, "anchors", &entries);
}

fn texts(out: &mut String, key: &str, list: &[String]) {
    let entries: Vec<String> = list.iter().map(|text| quoted(text)).collect();
    entries_of(out, key, &entries);
}

/// A list: on one line when it is short.
fn entries_of(out: &mut String, key: &str, entries: &[String]) {
    let length: usize = entries.iter().map(|entry| entry.len() + 2).sum();
    match entries {
        [] => {}
        _ if length + key.len() < 100 => line(out, key, &format!("[{}]", entries.join(", "))),
        _ => {
            let list: String = entries
                .iter()
                .map(|entry| format!("    {entry},\n"))
                .collect();
            line(out, key, &format!("[\n{list}]"));
        }
    }
}

/// A text, when there is one.
fn text(out: &mut String, key: &str, value: &str) {
    if !value.is_empty() {
        line(out, key, &quoted(value));
    }
}

fn line(out: &mut String, key: &str, value: &str) {
    out.push_str(key);
    out.push_str(" = ");
    out.push_str(value);
    out.push('\n');
}

/// A basic TOML string.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {
                // Writing to a String cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
