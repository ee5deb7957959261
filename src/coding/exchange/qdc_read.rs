//! A codebook from REFI-QDA `.qdc`: befund's own without loss, that of another program as far as it goes.
//!
//! Codes that are not codable become Handlungsfelder and, within them, Unterfelder; codable ones become categories. In MAXQDA
//! and NVivo a code with others below it is codable as well: it becomes a group, and a category within it.
//! Where they stand in the file counts, so that a code moved in another program has moved here as well.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::description::Labels;
use super::layout::BASES;
use super::words::{KINDS, RESIDUALS, Words};
use crate::coding::codebook::{self, CodebookFile, Rows, rules};
use crate::model::codebook::{
    Anchor, Category, CategoryId, CategoryKind, Exclusion, Handlungsfeld, Unterfeld,
};
use crate::model::issue::{Checked, Issue};
use crate::model::place::{Origin, Place};

/// Codes within codes that are followed; QDA programs draw a tree of a handful of levels.
const MOST_NESTED: usize = 64;

/// One code as it stands.
#[derive(Debug, Clone, Default)]
struct Code {
    name: String,
    codable: bool,
    description: String,
    inner: Vec<Code>,
}

/// Reads the text of a file; `name` names it in issues. `None` when it has an error.
pub fn read(text: &str, name: &str) -> Checked<Option<CodebookFile>> {
    let origin = Arc::new(Origin {
        file: name.to_owned(),
        sheet: None,
    });
    let codes = codes(text).unwrap_or_default();
    if codes.is_empty() {
        let issue = Issue::new(rules::NO_CODEBOOK, Some(Place::sheet(&origin)));
        return Checked {
            value: None,
            issues: vec![issue],
        };
    }
    let words = Words::new();
    let mut builder = Builder {
        labels: Labels::new(&words),
        words: &words,
        file: CodebookFile::default(),
        positions: Vec::new(),
        taken: BTreeSet::new(),
        numbers: BTreeMap::new(),
    };
    builder.reserve(&codes);
    for code in &codes {
        builder.top(code);
    }
    let file = builder.finish(name);
    let rows = Rows {
        origin: Some(origin),
        categories: Vec::new(),
    };
    codebook::recheck(file, &rows, &[])
}

/// The tree of codes; `None` when the text is not well formed or nests without end.
fn codes(text: &str) -> Option<Vec<Code>> {
    let mut reader = Reader::from_str(text);
    let mut stack: Vec<Code> = vec![Code::default()];
    let mut described = false;
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) if tag.local_name().as_ref() == "Code" => {
                stack.push(code(&tag)?);
                if stack.len() > MOST_NESTED {
                    return None;
                }
            }
            Event::Empty(tag) if tag.local_name().as_ref() == "Code" => {
                let own = code(&tag)?;
                stack.last_mut()?.inner.push(own);
            }
            Event::End(tag) if tag.local_name().as_ref() == "Code" => {
                let own = stack.pop()?;
                stack.last_mut()?.inner.push(own);
            }
            // Sets describe groups of codes, not codes.
            Event::Start(tag) if tag.local_name().as_ref() == "Description" => {
                described = stack.len() > 1;
            }
            Event::End(tag) if tag.local_name().as_ref() == "Description" => described = false,
            Event::Text(text) if described => {
                let text = text.xml10_content();
                stack.last_mut()?.description.push_str(&text);
            }
            Event::CData(text) if described => {
                let text = text.xml10_content();
                stack.last_mut()?.description.push_str(&text);
            }
            Event::GeneralRef(entity) if described => {
                let found = match entity.resolve_char_ref().ok()? {
                    Some(c) => c.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&entity)?.to_owned(),
                };
                stack.last_mut()?.description.push_str(&found);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    (stack.len() == 1)
        .then(|| stack.pop())?
        .map(|root| root.inner)
}

fn code(tag: &BytesStart<'_>) -> Option<Code> {
    let mut code = Code {
        codable: true,
        ..Code::default()
    };
    // Looking for names that come twice takes the square of their number.
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.ok()?;
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).ok()?;
        match attribute.key.local_name().as_ref() {
            "name" => code.name = value.trim().to_owned(),
            "isCodable" => code.codable = !matches!(value.trim(), "false" | "0"),
            _ => {}
        }
    }
    Some(code)
}

struct Builder<'a> {
    words: &'a Words,
    labels: Labels,
    file: CodebookFile,
    /// Place in the file each category came from, where it says one.
    positions: Vec<Option<usize>>,
    /// Ids that codes say themselves or were given here.
    taken: BTreeSet<String>,
    /// Last number behind an id that was made from a name.
    numbers: BTreeMap<String, usize>,
}

/// The paragraphs of a description by the key of their label.
struct Said(Vec<(&'static str, String)>);

impl Said {
    fn one(&self, key: &str) -> Option<String> {
        self.all(key).into_iter().next()
    }

    fn text(&self, key: &str) -> String {
        self.one(key).unwrap_or_default()
    }

    fn all(&self, key: &str) -> Vec<String> {
        let own = self.0.iter().filter(|(own, _)| *own == key);
        own.map(|(_, value)| value.clone()).collect()
    }

    /// Values each with the value of `second` that follows it at once.
    fn pairs(&self, key: &str, second: &str) -> Vec<(String, Option<String>)> {
        let follows = |index: usize| self.0.get(index + 1).filter(|(own, _)| *own == second);
        let all = self.0.iter().enumerate();
        all.filter(|(_, (own, _))| *own == key)
            .map(|(index, (_, value))| (value.clone(), follows(index).map(|(_, v)| v.clone())))
            .collect()
    }

    fn anchors(&self) -> Vec<Anchor> {
        let pairs = self.pairs("codebook-column-anchor", "codebook-column-source");
        pairs
            .into_iter()
            .map(|(text, source)| Anchor { text, source })
            .collect()
    }
}

impl Builder<'_> {
    fn said(&self, code: &Code) -> Said {
        Said(self.labels.parse(&code.description))
    }

    /// Keeps the ids that codes say themselves from being given to others.
    fn reserve(&mut self, codes: &[Code]) {
        for code in codes {
            let id = self.said(code).one("codebook-column-id");
            self.taken.extend(id);
            self.reserve(&code.inner);
        }
    }

    fn top(&mut self, code: &Code) {
        let said = self.said(code);
        if !code.codable && said.one("codebook-label-codebook").is_some() {
            self.header(&said);
        } else if code.codable && !self.groups(code) {
            self.category(code, None, None);
        } else {
            self.field(code);
        }
    }

    /// Whether a codable code of another program has codes below it. What befund wrote says its id; a code that was moved
    /// below such a one stands beside it.
    fn groups(&self, code: &Code) -> bool {
        !code.inner.is_empty() && self.said(code).one("codebook-column-id").is_none()
    }

    /// A codable code that has others below it is a group, and a category of its own within it.
    fn alone(&mut self, code: &Code, field: &str, unterfeld: Option<&str>) {
        if code.codable {
            let own = Code {
                inner: Vec::new(),
                ..code.clone()
            };
            self.category(&own, Some(field), unterfeld);
        }
    }

    fn header(&mut self, said: &Said) {
        let codebook = &mut self.file.codebook;
        codebook.id = said.text("codebook-label-codebook");
        codebook.title = said.text("codebook-field-title");
        codebook.version = said.text("codebook-field-version");
        codebook.coding_unit = said.text("codebook-field-coding-unit");
        codebook.abstraction = said.text("codebook-field-abstraction");
        codebook.author = said.one("codebook-column-author");
        codebook.date = said
            .one("codebook-column-date")
            .and_then(|date| date.parse().ok());
        let pairs = said.pairs("codebook-column-short", "codebook-column-long");
        let pairs = pairs.into_iter();
        codebook.abbreviations = pairs
            .map(|(short, long)| (short, long.unwrap_or_default()))
            .collect();
        let base = said.one("codebook-field-base");
        self.file.base = base
            .and_then(|text| self.words.choose(&text, BASES))
            .unwrap_or_default();
    }

    fn field(&mut self, code: &Code) {
        let said = self.said(code);
        let mut field = Handlungsfeld {
            id: self.id(&said, &group_name(code)),
            label: said
                .one("codebook-column-label")
                .unwrap_or(code.name.clone()),
            definition: said.text("codebook-column-definition"),
            terms: said.all("codebook-column-term"),
            anchors: said.anchors(),
            unterfelder: Vec::new(),
        };
        self.alone(code, &field.id, None);
        for inner in &code.inner {
            if inner.codable && !self.groups(inner) {
                self.category(inner, Some(&field.id), None);
                continue;
            }
            let own = self.said(inner);
            let unterfeld = Unterfeld {
                id: self.id(&own, &group_name(inner)),
                label: own
                    .one("codebook-column-label")
                    .unwrap_or(inner.name.clone()),
                definition: own.text("codebook-column-definition"),
                terms: own.all("codebook-column-term"),
                anchors: own.anchors(),
            };
            self.alone(inner, &field.id, Some(&unterfeld.id));
            for category in leaves(&inner.inner) {
                self.category(category, Some(&field.id), Some(&unterfeld.id));
            }
            field.unterfelder.push(unterfeld);
        }
        self.file.codebook.handlungsfelder.push(field);
    }

    fn category(&mut self, code: &Code, field: Option<&str>, unterfeld: Option<&str>) {
        let said = self.said(code);
        let id = |text: String| CategoryId(text.into());
        let own_id = |key: &str| said.one(key).map(id);
        let exclude = said.pairs("codebook-column-exclude", "codebook-column-neighbour");
        let outside = |key: &str| said.one(key).filter(|_| field.is_none());
        let kind = said.one("codebook-column-kind");
        let kind = kind.and_then(|text| self.words.choose(&text, KINDS));
        let residual = said.one("codebook-column-residual");
        let date = said.one("codebook-column-date");
        let position = said.one("codebook-label-position");
        let category = Category {
            id: id(self.id(&said, &code.name)),
            questions: said.all("codebook-column-questions"),
            label: said
                .one("codebook-column-label")
                .unwrap_or(code.name.clone()),
            handlungsfeld: field.map_or_else(|| outside("codebook-column-handlungsfeld"), own),
            unterfeld: unterfeld.map_or_else(|| outside("codebook-column-unterfeld"), own),
            definition: said.text("codebook-column-definition"),
            include: said.all("codebook-column-include"),
            exclude: exclude
                .into_iter()
                .map(|(text, neighbour)| Exclusion {
                    text,
                    neighbour: neighbour.map(id),
                })
                .collect(),
            rule: said.text("codebook-column-rule"),
            terms: said.all("codebook-column-term"),
            weak_terms: said.all("codebook-label-weak"),
            anchors: said.anchors(),
            based_on: { said.all("codebook-column-based-on").into_iter() }
                .map(id)
                .collect(),
            kind: kind.unwrap_or(CategoryKind::Deductive),
            residual: residual.and_then(|text| self.words.choose(&text, RESIDUALS)),
            rare: said.one("codebook-column-rare").is_some(),
            valid_from: said.one("codebook-column-valid-from"),
            valid_to: said.one("codebook-column-valid-to"),
            merged_into: own_id("codebook-column-merged-into"),
            split_from: own_id("codebook-column-split-from"),
            author: said.one("codebook-column-author"),
            date: date.and_then(|date| date.parse().ok()),
            reason: said.one("codebook-column-reason"),
            coded: true,
        };
        self.file.codebook.categories.push(category);
        self.positions
            .push(position.and_then(|number| number.parse().ok()));
        // befund knows no categories within categories: they stand beside their parent.
        for inner in leaves(&code.inner) {
            self.category(inner, field, unterfeld);
        }
    }

    /// The id that a code says itself, or one made from its name that no other has.
    fn id(&mut self, said: &Said, name: &str) -> String {
        if let Some(id) = said.one("codebook-column-id") {
            return id;
        }
        let base = slug(name);
        let number = self.numbers.entry(base.clone()).or_insert(0);
        loop {
            *number += 1;
            let id = match *number {
                1 => base.clone(),
                number => format!("{base}-{number}"),
            };
            if self.taken.insert(id.clone()) {
                return id;
            }
        }
    }

    fn finish(mut self, name: &str) -> CodebookFile {
        let codebook = &mut self.file.codebook;
        if codebook.id.is_empty() {
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            codebook.id = slug(stem);
            stem.clone_into(&mut codebook.title);
        }
        let categories = std::mem::take(&mut codebook.categories);
        let mut placed: Vec<(Option<usize>, Category)> =
            self.positions.into_iter().zip(categories).collect();
        // New codes of another program have no position and go last.
        placed.sort_by_key(|(position, _)| position.unwrap_or(usize::MAX));
        codebook.categories = placed.into_iter().map(|(_, category)| category).collect();
        self.file
    }
}

fn own(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// What the id of a group is made from; the id of a codable one is left to its category.
fn group_name(code: &Code) -> String {
    if code.codable {
        format!("{} Gruppe", code.name)
    } else {
        code.name.clone()
    }
}

/// The codable codes below, those that are not passed through.
fn leaves(codes: &[Code]) -> Vec<&Code> {
    codes
        .iter()
        .flat_map(|code| {
            if code.codable {
                vec![code]
            } else {
                leaves(&code.inner)
            }
        })
        .collect()
}

/// A name as an id: small letters, digits and hyphens.
fn slug(name: &str) -> String {
    let mut id = String::new();
    for c in name.to_lowercase().chars() {
        match c {
            'ä' => id.push_str("ae"),
            'ö' => id.push_str("oe"),
            'ü' => id.push_str("ue"),
            'ß' => id.push_str("ss"),
            c if c.is_ascii_alphanumeric() => id.push(c),
            _ if !id.is_empty() && !id.ends_with('-') => id.push('-'),
            _ => {}
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() {
        "code".to_owned()
    } else {
        id.to_owned()
    }
}
