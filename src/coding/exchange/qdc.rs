//! A codebook as REFI-QDA `.qdc`, which QualCoder, MAXQDA, ATLAS.ti and NVivo open.
//!
//! Handlungsfelder and Unterfelder are codes that are not codable, Oberbegriffe codable codes within them. What the
//! standard has no place for stands in the description as labelled paragraphs.
//!
//! Source: REFI-QDA Standard 1.5, section 5.2 (Codebook.xsd, `urn:QDA-XML:codebook:1.0`).

use std::collections::BTreeSet;
use std::fmt::Write;

use quick_xml::escape::escape;
use sha2::{Digest, Sha256};

use super::description::Paragraphs;
use super::layout::BASES;
use super::words::{KINDS, RESIDUALS, key_of};
use crate::coding::codebook::CodebookFile;
use crate::i18n::I18n;
use crate::model::codebook::{
    Anchor, Category, CategoryId, CategoryKind, Codebook, Handlungsfeld, Unterfeld,
};

/// Colours of the Handlungsfelder in turn; the Oberbegriffe within share them. All have contrast ≥ 3:1 on white.
const COLOURS: [&str; 8] = [
    "#0F4C75", "#B5460F", "#1B7A4B", "#7A3E9D", "#8A6D00", "#A3264F", "#2F6DB5", "#5B6B00",
];
/// Colour of codes without Handlungsfeld.
const GREY: &str = "#5A6672";

struct Writer<'a> {
    codebook: &'a Codebook,
    i18n: &'a I18n,
    names: BTreeSet<String>,
    out: String,
}

/// The text of the file.
pub fn write(file: &CodebookFile, i18n: &I18n) -> String {
    let mut writer = Writer {
        codebook: &file.codebook,
        i18n,
        names: BTreeSet::new(),
        out: String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"),
    };
    let origin = concat!("befund ", env!("CARGO_PKG_VERSION"));
    // Writing to a String cannot fail.
    let _ = writeln!(
        writer.out,
        "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"{origin}\">\n<Codes>"
    );
    writer.header(file);
    let fields = file.codebook.handlungsfelder.iter();
    for (field, colour) in fields.zip(COLOURS.iter().cycle()) {
        writer.field(field, colour);
    }
    for (index, category) in file.codebook.categories.iter().enumerate() {
        if home(category, writer.codebook).is_none() {
            writer.category(index, category, GREY);
        }
    }
    writer.out.push_str("</Codes>\n</CodeBook>\n");
    writer.out
}

/// The Handlungsfeld and Unterfeld of this very file that hold a category.
fn home<'a>(
    category: &Category,
    codebook: &'a Codebook,
) -> Option<(&'a Handlungsfeld, Option<&'a Unterfeld>)> {
    let field = codebook.handlungsfeld(category.handlungsfeld.as_ref()?)?;
    let Some(id) = &category.unterfeld else {
        return Some((field, None));
    };
    let mut inner = field.unterfelder.iter();
    let inner = inner.find(|unterfeld| unterfeld.id == *id)?;
    Some((field, Some(inner)))
}

/// A version 8 UUID (RFC 9562) from kind and id: the same id always has the same one.
pub(super) fn guid(kind: &str, id: &str) -> String {
    let mut bytes: [u8; 32] = Sha256::digest(format!("befund/{kind}/{id}").as_bytes()).into();
    bytes[6] = (bytes[6] & 0x0f) | 0x80;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex: String = bytes[..16].iter().map(|b| format!("{b:02X}")).collect();
    format!(
        "{}-{}-{}-{}-{}",
        &hex[..8],
        &hex[8..12],
        &hex[12..16],
        &hex[16..20],
        &hex[20..]
    )
}

/// A text without what XML 1.0 cannot carry (control characters).
fn clean(text: &str) -> String {
    let legal = |c: &char| !c.is_control() || matches!(c, '\t' | '\n');
    let kept = text.chars().filter(legal);
    kept.filter(|c| !matches!(c, '\u{fffe}' | '\u{ffff}'))
        .collect()
}

impl Writer<'_> {
    /// A name that no other code has: QualCoder keeps one of two codes with the same name.
    fn name(&mut self, label: &str, id: &str) -> String {
        let label: Vec<&str> = label.split_whitespace().collect();
        let label = clean(&label.join(" "));
        let mut name = label.clone();
        let mut number = 1;
        while !self.names.insert(name.to_lowercase()) {
            name = match number {
                1 => format!("{label} ({id})"),
                _ => format!("{label} ({id}, {number})"),
            };
            number += 1;
        }
        name
    }

    fn open(&mut self, guid: &str, name: &str, codable: &str, colour: &str, description: &str) {
        let _ = write!(
            self.out,
            "<Code guid=\"{guid}\" name=\"{}\" isCodable=\"{codable}\" color=\"{colour}\">",
            escape(name)
        );
        if !description.is_empty() {
            let description = clean(description);
            let _ = write!(
                self.out,
                "<Description>{}</Description>",
                escape(&description)
            );
        }
        self.out.push('\n');
    }

    fn close(&mut self) {
        self.out.push_str("</Code>\n");
    }

    /// The header of the codebook as a code of its own, the only form that survives a way through other programs.
    fn header(&mut self, file: &CodebookFile) {
        let codebook = self.codebook;
        let mut text = Paragraphs::new(self.i18n);
        text.add("codebook-label-codebook", &codebook.id);
        text.add("codebook-field-title", &codebook.title);
        text.add("codebook-field-version", &codebook.version);
        text.add("codebook-field-coding-unit", &codebook.coding_unit);
        text.add("codebook-field-abstraction", &codebook.abstraction);
        text.add(
            "codebook-field-base",
            &self.i18n.get(key_of(file.base, BASES)),
        );
        let author = codebook.author.as_deref().unwrap_or_default();
        text.add("codebook-column-author", author);
        let date = codebook.date.map(|date| date.to_string());
        text.add("codebook-column-date", &date.unwrap_or_default());
        for (short, long) in &codebook.abbreviations {
            text.add("codebook-column-short", short);
            text.add("codebook-column-long", long);
        }
        let word = self.i18n.get("codebook-label-codebook");
        let name = self.name(&format!("{word}: {}", codebook.title), &codebook.id);
        let text = text.text();
        self.open(&guid("codebook", &codebook.id), &name, "false", GREY, &text);
        self.close();
    }

    fn field(&mut self, field: &Handlungsfeld, colour: &str) {
        let name = self.name(&field.label, &field.id);
        let mut text = Paragraphs::new(self.i18n);
        text.add("codebook-column-definition", &field.definition);
        text.all("codebook-column-term", &field.terms);
        anchors(&mut text, &field.anchors);
        self.label(&mut text, &name, &field.label);
        text.add("codebook-column-id", &field.id);
        let text = text.text();
        self.open(
            &guid("handlungsfeld", &field.id),
            &name,
            "false",
            colour,
            &text,
        );
        for inner in &field.unterfelder {
            let name = self.name(&inner.label, &field.id);
            let mut text = Paragraphs::new(self.i18n);
            text.add("codebook-column-definition", &inner.definition);
            text.all("codebook-column-term", &inner.terms);
            anchors(&mut text, &inner.anchors);
            self.label(&mut text, &name, &inner.label);
            text.add("codebook-column-id", &inner.id);
            let id = format!("{}/{}", field.id, inner.id);
            let text = text.text();
            self.open(&guid("unterfeld", &id), &name, "false", colour, &text);
            self.inside(field, Some(inner), colour);
            self.close();
        }
        self.inside(field, None, colour);
        self.close();
    }

    fn inside(&mut self, field: &Handlungsfeld, inner: Option<&Unterfeld>, colour: &str) {
        for (index, category) in self.codebook.categories.iter().enumerate() {
            let here = home(category, self.codebook).is_some_and(|(own, own_inner)| {
                own.id == field.id && own_inner.map(|u| &u.id) == inner.map(|u| &u.id)
            });
            if here {
                self.category(index, category, colour);
            }
        }
    }

    fn label(&self, text: &mut Paragraphs<'_>, name: &str, label: &str) {
        if name != label {
            text.add("codebook-column-label", label);
        }
    }

    fn category(&mut self, index: usize, category: &Category, colour: &str) {
        let name = self.name(&category.label, &category.id.0);
        let mut text = Paragraphs::new(self.i18n);
        text.add("codebook-column-definition", &category.definition);
        text.all("codebook-column-include", &category.include);
        for exclusion in &category.exclude {
            text.add("codebook-column-exclude", &exclusion.text);
            text.add("codebook-column-neighbour", &id_of(&exclusion.neighbour));
        }
        text.add("codebook-column-rule", &category.rule);
        anchors(&mut text, &category.anchors);
        text.all("codebook-column-term", &category.terms);
        text.all("codebook-label-weak", &category.weak_terms);
        self.label(&mut text, &name, &category.label);
        text.add("codebook-column-id", &category.id.0);
        text.all("codebook-column-questions", &category.questions);
        if home(category, self.codebook).is_none() {
            let own = |id: &Option<String>| id.clone().unwrap_or_default();
            text.add(
                "codebook-column-handlungsfeld",
                &own(&category.handlungsfeld),
            );
            text.add("codebook-column-unterfeld", &own(&category.unterfeld));
        }
        let based_on: Vec<String> = category.based_on.iter().map(ToString::to_string).collect();
        text.all("codebook-column-based-on", &based_on);
        self.version(&mut text, category);
        text.add("codebook-label-position", &(index + 1).to_string());
        let text = text.text();
        self.open(
            &guid("category", &category.id.0),
            &name,
            "true",
            colour,
            &text,
        );
        self.close();
    }

    /// What says where a category comes from and how long it is valid.
    fn version(&self, text: &mut Paragraphs<'_>, category: &Category) {
        if category.kind == CategoryKind::Inductive {
            text.add(
                "codebook-column-kind",
                &self.i18n.get(key_of(category.kind, KINDS)),
            );
        }
        if let Some(residual) = category.residual {
            text.add(
                "codebook-column-residual",
                &self.i18n.get(key_of(residual, RESIDUALS)),
            );
        }
        if category.rare {
            text.add("codebook-column-rare", &self.i18n.get("codebook-yes"));
        }
        let own = |text: &Option<String>| text.clone().unwrap_or_default();
        text.add("codebook-column-valid-from", &own(&category.valid_from));
        text.add("codebook-column-valid-to", &own(&category.valid_to));
        text.add("codebook-column-merged-into", &id_of(&category.merged_into));
        text.add("codebook-column-split-from", &id_of(&category.split_from));
        text.add("codebook-column-author", &own(&category.author));
        let date = category.date.map(|date| date.to_string());
        text.add("codebook-column-date", &date.unwrap_or_default());
        text.add("codebook-column-reason", &own(&category.reason));
    }
}

fn anchors(text: &mut Paragraphs<'_>, list: &[Anchor]) {
    for anchor in list {
        text.add("codebook-column-anchor", &anchor.text);
        let source = anchor.source.as_deref().unwrap_or_default();
        text.add("codebook-column-source", source);
    }
}

fn id_of(id: &Option<CategoryId>) -> String {
    id.as_ref().map(ToString::to_string).unwrap_or_default()
}
