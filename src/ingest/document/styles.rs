//! What the styles and lists of a Word document say of a paragraph: heading, entry of a list, bold.
//!
//! Sources: ECMA-376 part 1, sections 17.7 (styles) and 17.9 (numbering).

use std::collections::BTreeMap;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::ingest::limits::Budget;
use crate::ingest::parts::{Fault, attribute};

/// Styles that are based on each other; a circle of them ends here.
const MOST_BASES: usize = 20;

/// What a style or a paragraph says of itself, as far as it matters here.
#[derive(Debug, Clone, Default)]
pub(super) struct Said {
    /// Level of a heading, from 0.
    pub(super) outline: Option<u8>,
    /// Id of the list; 0 for none.
    pub(super) list: Option<u32>,
    /// Level in the list, from 0.
    pub(super) level: Option<u8>,
    /// Bold or underlined.
    pub(super) stressed: Option<bool>,
}

/// One style.
#[derive(Debug, Clone, Default)]
struct Style {
    name: String,
    base: Option<String>,
    said: Said,
}

/// The styles of a document, by id.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

impl Styles {
    /// Reads `word/styles.xml`.
    pub(super) fn read(
        reader: &mut Reader<impl BufRead>,
        budget: &mut Budget,
    ) -> Result<Self, Fault> {
        let mut found = BTreeMap::new();
        let mut id = String::new();
        let mut style: Option<Style> = None;
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer)? {
                Event::Start(element) => match (element.local_name().as_ref(), &mut style) {
                    ("style", _) => {
                        budget.cells(1, 2)?;
                        id = attribute(&element, "styleId").unwrap_or_default();
                        style = Some(Style::default());
                    }
                    ("name", Some(style)) => {
                        style.name = value(&element).unwrap_or_default().to_lowercase();
                    }
                    ("basedOn", Some(style)) => style.base = value(&element),
                    (name, Some(style)) => style.said.take(name, &element),
                    _ => {}
                },
                Event::End(element) if element.local_name().as_ref() == "style" => {
                    if let Some(style) = style.take() {
                        found.insert(std::mem::take(&mut id), style);
                    }
                }
                Event::Eof => return Ok(Self(found)),
                _ => {}
            }
        }
    }

    fn chain(&self, id: &str) -> impl Iterator<Item = &Style> {
        let mut next = self.0.get(id);
        std::iter::from_fn(move || {
            let style = next?;
            next = style.base.as_deref().and_then(|base| self.0.get(base));
            Some(style)
        })
        .take(MOST_BASES)
    }

    /// Whether the letters of a style are bold or underlined.
    pub(super) fn stressed(&self, id: &str) -> bool {
        { self.chain(id) }
            .find_map(|style| style.said.stressed)
            .unwrap_or(false)
    }

    /// Whether a style is that of a line in a table of contents.
    pub(super) fn is_contents(&self, id: &str) -> bool {
        self.0
            .get(id)
            .is_some_and(|style| style.name.starts_with("toc "))
    }

    /// What a style says of its paragraphs, with what the styles say that it is based on.
    pub(super) fn said(&self, id: &str) -> Said {
        let mut said = Said::default();
        for style in self.chain(id) {
            let own = &style.said;
            said.outline = said.outline.or(own.outline).or(named_level(&style.name));
            said.list = said.list.or(own.list);
            said.level = said.level.or(own.level);
        }
        said
    }
}

/// The level of a heading by the name of its style: `heading 2`, `Title`.
fn named_level(name: &str) -> Option<u8> {
    if matches!(name, "title" | "titel") {
        return Some(0);
    }
    let number =
        { ["heading ", "überschrift "].iter() }.find_map(|word| name.strip_prefix(word))?;
    number.trim().parse().ok().filter(|level| *level <= 9)
}

impl Said {
    /// Takes what an element of paragraph or run properties says.
    pub(super) fn take(&mut self, name: &str, element: &BytesStart<'_>) {
        match name {
            // Level 9 is running text.
            "outlineLvl" => {
                self.outline = number(element)
                    .filter(|level| *level < 9)
                    .and_then(|level| u8::try_from(level + 1).ok());
            }
            "numId" => self.list = number(element),
            "ilvl" => self.level = number(element).and_then(|level| u8::try_from(level).ok()),
            "b" => self.stressed = Some(is_on(element)),
            "u" if value(element).is_some_and(|line| line != "none") => self.stressed = Some(true),
            _ => {}
        }
    }
}

/// The `val` of an element.
pub(super) fn value(element: &BytesStart<'_>) -> Option<String> {
    attribute(element, "val")
}

fn number(element: &BytesStart<'_>) -> Option<u32> {
    value(element)?.trim().parse().ok()
}

/// Whether a switch is on: it is when it has no value.
pub(super) fn is_on(element: &BytesStart<'_>) -> bool {
    value(element).is_none_or(|value| !matches!(value.trim(), "0" | "false" | "off"))
}

/// Which levels of which lists are numbered; the others have bullets.
#[derive(Debug, Default)]
pub(super) struct Lists {
    /// List → what it is made after.
    made_after: BTreeMap<u32, u32>,
    /// Model and level → whether it is numbered.
    numbered: BTreeMap<(u32, u8), bool>,
}

impl Lists {
    /// Reads `word/numbering.xml`.
    pub(super) fn read(
        reader: &mut Reader<impl BufRead>,
        budget: &mut Budget,
    ) -> Result<Self, Fault> {
        let mut lists = Self::default();
        let (mut model, mut list, mut level) = (None, None, 0u8);
        let mut buffer = Vec::new();
        let parsed = |element: &BytesStart<'_>, name| attribute(element, name)?.trim().parse().ok();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer)? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "abstractNum" => {
                        model = parsed(&element, "abstractNumId");
                        list = None;
                    }
                    "num" => list = parsed(&element, "numId"),
                    "abstractNumId" => {
                        if let (Some(list), Some(model)) = (list, number(&element)) {
                            budget.cells(0, 2)?;
                            lists.made_after.insert(list, model);
                        }
                    }
                    "lvl" => {
                        let written: Option<u32> = parsed(&element, "ilvl");
                        level = written
                            .and_then(|level| u8::try_from(level).ok())
                            .unwrap_or(0);
                    }
                    "numFmt" if list.is_none() => {
                        let bullet = matches!(value(&element).as_deref(), Some("bullet" | "none"));
                        if let Some(model) = model {
                            budget.cells(0, 2)?;
                            lists.numbered.insert((model, level), !bullet);
                        }
                    }
                    _ => {}
                },
                Event::Eof => return Ok(lists),
                _ => {}
            }
        }
    }

    /// Whether a level of a list is numbered.
    pub(super) fn is_numbered(&self, list: u32, level: u8) -> bool {
        { self.made_after.get(&list) }
            .and_then(|model| self.numbered.get(&(*model, level)))
            .copied()
            .unwrap_or(false)
    }
}
