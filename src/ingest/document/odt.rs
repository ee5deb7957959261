//! OpenDocument texts: the body as paragraphs, in the order of reading.
//!
//! Not read, and counted: comments, tracked deletions, headers and footers, notes, tables of contents and prompts.
//!
//! Source: OpenDocument 1.3 part 3, sections 5 (text), 9 (tables), 16 (styles) and 19 (attributes).

use std::collections::BTreeMap;
use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::nested;
use super::writer::{Gathered, Writer};
use crate::ingest::limits::{Budget, MOST_COLUMNS};
use crate::ingest::parts::{self, Archive, Fault, attribute, number};
use crate::model::document::{Document, Form};
use crate::model::issue::Checked;

/// Elements whose content is no text of the document.
const SKIPPED: [&str; 10] = [
    "annotation",
    "tracked-changes",
    "note",
    "table-of-content",
    "placeholder",
    "forms",
    "sequence-decls",
    "desc",
    "title",
    "ruby-text",
];

/// Styles that are based on each other; a circle of them ends here.
const MOST_BASES: usize = 20;

/// Spaces that one element may stand for.
const MOST_SPACES: u32 = 1000;

/// Reads a document.
pub(super) fn read(
    bytes: &[u8],
    name: &str,
    budget: &mut Budget,
) -> Result<Checked<Document>, Fault> {
    let mut archive = parts::open(bytes)?;
    let mut styles = Styles::default();
    for part in ["styles.xml", "content.xml"] {
        if let Some(reader) = parts::xml(&mut archive, part) {
            styles.read(&mut reader?, budget)?;
        }
    }
    let margins = margins(&mut archive)?;
    let mut writer = Writer::new(name, budget);
    writer.besides.margins = margins;
    let mut body = Body {
        styles: &styles,
        writer,
        open: Vec::new(),
        lists: Vec::new(),
        begun: false,
    };
    let Some(reader) = parts::xml(&mut archive, "content.xml") else {
        return Err("the part content.xml is missing".to_owned().into());
    };
    body.read(&mut reader?)?;
    Ok(body.writer.finish("odt"))
}

/// How many headers and footers hold words.
fn margins(archive: &mut Archive<'_>) -> Result<u64, Fault> {
    let Some(reader) = parts::xml(archive, "styles.xml") else {
        return Ok(0);
    };
    let mut reader = reader?;
    let mut buffer = Vec::new();
    let (mut within, mut has_words, mut filled) = (false, false, 0);
    let is_margin = |name: &str| name.starts_with("header") || name.starts_with("footer");
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(element) if is_margin(element.local_name().as_ref()) => {
                // Their styles are called alike, and hold no text.
                (within, has_words) = (true, false);
            }
            Event::End(element) if is_margin(element.local_name().as_ref()) => {
                filled += u64::from(has_words);
                (within, has_words) = (false, false);
            }
            Event::Text(text) if within => {
                has_words |= text.xml10_content().chars().any(char::is_alphabetic);
            }
            Event::Eof => return Ok(filled),
            _ => {}
        }
    }
}

/// One style of paragraphs or letters.
#[derive(Debug, Default)]
struct Style {
    base: Option<String>,
    stressed: Option<bool>,
    outline: Option<u8>,
    is_title: bool,
}

/// Styles, and which levels of lists are numbered.
#[derive(Debug, Default)]
struct Styles {
    by_name: BTreeMap<String, Style>,
    numbered: BTreeMap<(String, u8), bool>,
}

impl Styles {
    fn read(
        &mut self,
        reader: &mut Reader<impl BufRead>,
        budget: &mut Budget,
    ) -> Result<(), Fault> {
        let (mut name, mut list) = (String::new(), String::new());
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer)? {
                Event::Start(element) => match element.local_name().as_ref() {
                    "style" => {
                        budget.cells(1, 2)?;
                        name = attribute(&element, "name").unwrap_or_default();
                        let outline = number(&element, "default-outline-level");
                        let style = Style {
                            base: attribute(&element, "parent-style-name"),
                            stressed: None,
                            outline: outline.and_then(|level| u8::try_from(level).ok()),
                            is_title: name == "Title",
                        };
                        self.by_name.insert(name.clone(), style);
                    }
                    "text-properties" => {
                        if let Some(style) = self.by_name.get_mut(&name) {
                            style.stressed = style.stressed.or(stressed(&element));
                        }
                    }
                    "list-style" => {
                        list = attribute(&element, "name").unwrap_or_default();
                    }
                    kind @ ("list-level-style-bullet" | "list-level-style-number") => {
                        budget.cells(0, 2)?;
                        let level = number(&element, "level").unwrap_or(1).saturating_sub(1);
                        let level = u8::try_from(level).unwrap_or(u8::MAX);
                        // A level without a format shows no number.
                        let counts =
                            attribute(&element, "num-format").is_some_and(|f| !f.is_empty());
                        let is_number = kind == "list-level-style-number" && counts;
                        self.numbered.insert((list.clone(), level), is_number);
                    }
                    // A part of the text does not belong to the last style.
                    "body" => return Ok(()),
                    _ => {}
                },
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    fn chain(&self, name: &str) -> impl Iterator<Item = &Style> {
        let mut next = self.by_name.get(name);
        std::iter::from_fn(move || {
            let style = next?;
            next = { style.base.as_deref() }.and_then(|base| self.by_name.get(base));
            Some(style)
        })
        .take(MOST_BASES)
    }

    fn stressed(&self, name: &str) -> Option<bool> {
        self.chain(name).find_map(|style| style.stressed)
    }

    /// The level of a heading that a style stands for.
    fn outline(&self, name: &str) -> Option<u8> {
        self.chain(name).find_map(|style| {
            if style.is_title {
                Some(0)
            } else {
                style.outline
            }
        })
    }
}

/// What properties of letters say of bold and underlined.
fn stressed(element: &BytesStart<'_>) -> Option<bool> {
    let weight = attribute(element, "font-weight");
    let line = attribute(element, "text-underline-style");
    let bold = weight.map(|weight| weight == "bold" || weight.parse().is_ok_and(|w: u32| w >= 600));
    let underlined = line.map(|line| line != "none");
    match (bold, underlined) {
        (None, None) => None,
        (bold, underlined) => Some(bold.unwrap_or(false) || underlined.unwrap_or(false)),
    }
}

/// A paragraph that has begun and not ended.
struct Open {
    gathered: Gathered,
    /// Level of a heading that the element itself says.
    outline: Option<u8>,
    style: String,
    /// Whether letters are stressed, within each span.
    spans: Vec<bool>,
}

struct Body<'a, 'b> {
    styles: &'a Styles,
    writer: Writer<'b>,
    open: Vec<Open>,
    /// Names of the lists that the paragraph at hand lies in.
    lists: Vec<String>,
    /// Whether the text has begun.
    begun: bool,
}

impl Body<'_, '_> {
    fn read(&mut self, reader: &mut Reader<impl BufRead>) -> Result<(), Fault> {
        let mut buffer = Vec::new();
        let mut skipped = 0u32;
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer)? {
                Event::Start(element) if skipped > 0 => {
                    skipped += 1;
                    self.count(element.local_name().as_ref());
                }
                Event::End(_) if skipped > 0 => skipped -= 1,
                Event::Start(element) => {
                    let name = element.local_name();
                    if SKIPPED.contains(&name.as_ref()) {
                        skipped = 1;
                        self.count(name.as_ref());
                    } else if self.begun || name.as_ref() == "body" {
                        self.begun = true;
                        self.begin(&element)?;
                    }
                }
                Event::End(element) => self.end(element.local_name().as_ref())?,
                Event::Text(text) if skipped == 0 => self.push_run(&text.xml10_content()),
                Event::CData(text) if skipped == 0 => self.push_run(&text.xml10_content()),
                Event::GeneralRef(entity) if skipped == 0 => {
                    let sign = entity.resolve_char_ref().ok().flatten();
                    let named = quick_xml::escape::resolve_predefined_entity(&entity);
                    let text = sign.map(String::from).or(named.map(str::to_owned));
                    self.push(&text.unwrap_or_default());
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Counts what is not read.
    fn count(&mut self, name: &str) {
        let besides = &mut self.writer.besides;
        match name {
            "annotation" => besides.comments += 1,
            "deletion" => besides.deletions += 1,
            "note" => besides.notes += 1,
            "table-of-content" | "placeholder" => besides.furniture += 1,
            _ => {}
        }
    }

    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        match element.local_name().as_ref() {
            name @ ("p" | "h") => {
                nested(self.open.len())?;
                let style = attribute(element, "style-name").unwrap_or_default();
                let level = number(element, "outline-level").unwrap_or(1);
                let outline = (name == "h").then(|| u8::try_from(level).unwrap_or(9));
                let stressed = self.styles.stressed(&style).unwrap_or(false);
                self.open.push(Open {
                    gathered: Gathered::default(),
                    outline,
                    style,
                    spans: vec![stressed],
                });
            }
            "table" => self.writer.begin_table()?,
            "table-row" => {
                let repeats = number(element, "number-rows-repeated").unwrap_or(1);
                self.writer.begin_row(repeats.clamp(1, MOST_COLUMNS));
            }
            "table-cell" | "covered-table-cell" => {
                let repeats = number(element, "number-columns-repeated").unwrap_or(1);
                self.writer.begin_cell(repeats.clamp(1, MOST_COLUMNS));
            }
            "list" => {
                nested(self.lists.len())?;
                let outer = self.lists.last().cloned().unwrap_or_default();
                self.lists
                    .push(attribute(element, "style-name").unwrap_or(outer));
            }
            "image" => self.writer.besides.pictures += 1,
            "span" => {
                if let Some(open) = self.open.last_mut() {
                    nested(open.spans.len())?;
                    let outer = open.spans.last().copied().unwrap_or(false);
                    let style = attribute(element, "style-name").unwrap_or_default();
                    open.spans
                        .push(self.styles.stressed(&style).unwrap_or(outer));
                }
            }
            "s" => {
                let count = number(element, "c").unwrap_or(1).min(MOST_SPACES);
                self.push(&" ".repeat(count as usize));
            }
            "tab" => self.push("\t"),
            "line-break" => self.push("\n"),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), Fault> {
        match name {
            "p" | "h" => {
                if let Some(open) = self.open.pop() {
                    let form = self.form(&open);
                    self.writer.add(&open.gathered, form)?;
                }
            }
            "table" => self.writer.end_table(),
            "list" => drop(self.lists.pop()),
            "span" => {
                if let Some(open) = self.open.last_mut()
                    && open.spans.len() > 1
                {
                    open.spans.pop();
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn form(&self, open: &Open) -> Form {
        if let Some(level) = self.styles.outline(&open.style).or(open.outline) {
            return Form::Heading(level);
        }
        let Some(list) = self.lists.last() else {
            return Form::Plain;
        };
        let level = u8::try_from(self.lists.len() - 1).unwrap_or(u8::MAX);
        let numbered = self.styles.numbered.get(&(list.clone(), level));
        Form::Item {
            level,
            numbered: numbered.copied().unwrap_or(false),
        }
    }

    /// Running text: in the file any white space is one space.
    fn push_run(&mut self, text: &str) {
        let mut plain = String::with_capacity(text.len());
        let mut space = false;
        for c in text.chars() {
            match c {
                ' ' | '\t' | '\n' | '\r' => space = true,
                c => {
                    if std::mem::take(&mut space) {
                        plain.push(' ');
                    }
                    plain.push(c);
                }
            }
        }
        if space {
            plain.push(' ');
        }
        self.push(&plain);
    }

    fn push(&mut self, text: &str) {
        if let Some(open) = self.open.last_mut() {
            let stressed = open.spans.last().copied().unwrap_or(false);
            open.gathered.push(text, stressed);
        }
    }
}
