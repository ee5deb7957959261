//! Word documents: the body as paragraphs, in the order of reading.
//!
//! Not read, and counted: comments, tracked deletions, headers and footers, footnotes, hidden text, tables of contents and
//! prompts of forms that nobody filled in. Tracked insertions are text like any other.
//!
//! Source: ECMA-376 part 1, section 17 (WordprocessingML).

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::nested;
use super::styles::{Lists, Said, Styles, is_on, value};
use super::writer::{Gathered, Writer};
use crate::ingest::limits::Budget;
use crate::ingest::parts::{self, Archive, Fault, attribute};
use crate::model::document::{Document, Form};
use crate::model::issue::Checked;

/// Elements whose content is not text of the document: what was deleted, what a field is made from, what was before a change,
/// and the second form of a drawing for old programs.
const SKIPPED: [&str; 14] = [
    "del",
    "moveFrom",
    "delText",
    "instrText",
    "delInstrText",
    "Fallback",
    "rt",
    "pPrChange",
    "rPrChange",
    "tblPrChange",
    "trPrChange",
    "tcPrChange",
    "sectPrChange",
    "tblGridChange",
];

/// Reads a document.
pub(super) fn read(
    bytes: &[u8],
    name: &str,
    budget: &mut Budget,
) -> Result<Checked<Document>, Fault> {
    let mut archive = parts::open(bytes)?;
    let styles = match parts::xml(&mut archive, "word/styles.xml") {
        Some(reader) => Styles::read(&mut reader?, budget)?,
        None => Styles::default(),
    };
    let lists = match parts::xml(&mut archive, "word/numbering.xml") {
        Some(reader) => Lists::read(&mut reader?, budget)?,
        None => Lists::default(),
    };
    let comments = count(&mut archive, "word/comments.xml", "comment")?;
    let notes = count(&mut archive, "word/footnotes.xml", "footnote")?
        + count(&mut archive, "word/endnotes.xml", "endnote")?;
    let margins = margins(&mut archive)?;
    let mut writer = Writer::new(name, budget);
    writer.besides.comments = comments;
    writer.besides.notes = notes;
    writer.besides.margins = margins;
    let mut body = Body {
        styles: &styles,
        lists: &lists,
        writer,
        open: Vec::new(),
        properties: false,
        row_properties: false,
        text: false,
        prompt: false,
        contents: false,
    };
    let Some(reader) = parts::xml(&mut archive, "word/document.xml") else {
        return Err("the part word/document.xml is missing".to_owned().into());
    };
    body.read(&mut reader?)?;
    Ok(body.writer.finish("docx"))
}

/// How many elements of a name a part has; the separators that every document has among its notes are none.
fn count(archive: &mut Archive<'_>, part: &str, name: &str) -> Result<u64, Fault> {
    let Some(reader) = parts::xml(archive, part) else {
        return Ok(0);
    };
    let mut reader = reader?;
    let mut count = 0;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(element) if element.local_name().as_ref() == name => {
                count += u64::from(attribute(&element, "type").is_none());
            }
            Event::Eof => return Ok(count),
            _ => {}
        }
    }
}

/// How many headers and footers hold words.
fn margins(archive: &mut Archive<'_>) -> Result<u64, Fault> {
    let is_margin = |name: &String| {
        let name = name.to_lowercase();
        name.starts_with("word/header") || name.starts_with("word/footer")
    };
    let mut filled = 0;
    for name in parts::names(archive).into_iter().filter(is_margin) {
        let Some(reader) = parts::xml(archive, &name) else {
            continue;
        };
        let mut reader = reader?;
        let mut buffer = Vec::new();
        let mut has_words = false;
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer)? {
                Event::Text(text) => {
                    has_words |= text.xml10_content().chars().any(char::is_alphabetic);
                }
                Event::Eof => break,
                _ => {}
            }
        }
        filled += u64::from(has_words);
    }
    Ok(filled)
}

/// A paragraph that has begun and not ended.
#[derive(Debug, Default)]
struct Open {
    gathered: Gathered,
    style: Option<String>,
    said: Said,
    run: Run,
}

/// The run at hand.
#[derive(Debug, Default)]
struct Run {
    stressed: Option<bool>,
    style: Option<String>,
    hidden: bool,
}

struct Body<'a, 'b> {
    styles: &'a Styles,
    lists: &'a Lists,
    writer: Writer<'b>,
    /// Paragraphs in text boxes lie within others.
    open: Vec<Open>,
    /// Within the properties of a paragraph.
    properties: bool,
    /// Within those of a row of a table.
    row_properties: bool,
    /// Within text.
    text: bool,
    /// The control at hand shows its prompt.
    prompt: bool,
    /// The control at hand holds a table of contents.
    contents: bool,
}

impl Body<'_, '_> {
    fn read(&mut self, reader: &mut Reader<impl BufRead>) -> Result<(), Fault> {
        let mut buffer = Vec::new();
        // How deep the element at hand lies in one that is skipped.
        let mut skipped = 0u32;
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer)? {
                Event::Start(_) if skipped > 0 => skipped += 1,
                Event::End(_) if skipped > 0 => skipped -= 1,
                Event::Start(element) => {
                    if self.skips(&element) {
                        skipped = 1;
                    } else {
                        self.begin(&element)?;
                    }
                }
                Event::End(element) => self.end(element.local_name().as_ref())?,
                Event::Text(text) if self.text && skipped == 0 => {
                    self.push(&text.xml10_content());
                }
                Event::CData(text) if self.text && skipped == 0 => {
                    self.push(&text.xml10_content());
                }
                Event::GeneralRef(entity) if self.text && skipped == 0 => {
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

    /// Whether the content of an element is not read; what a reader should know of is counted.
    fn skips(&mut self, element: &BytesStart<'_>) -> bool {
        let name = element.local_name();
        match name.as_ref() {
            // In properties it says that the mark of a paragraph or a row was deleted.
            "del" if !self.properties && !self.row_properties => {
                self.writer.besides.deletions += 1;
                true
            }
            "sdtContent" if self.contents || self.prompt => {
                (self.contents, self.prompt) = (false, false);
                self.writer.besides.furniture += 1;
                true
            }
            name => SKIPPED.contains(&name),
        }
    }

    fn begin(&mut self, element: &BytesStart<'_>) -> Result<(), Fault> {
        match element.local_name().as_ref() {
            "p" => {
                nested(self.open.len())?;
                self.open.push(Open::default());
            }
            "tbl" => self.writer.begin_table()?,
            "tr" => self.writer.begin_row(1),
            "tc" => self.writer.begin_cell(1),
            "gridSpan" => {
                let span = value(element).and_then(|span| span.trim().parse().ok());
                self.writer.widen(span.unwrap_or(1));
            }
            "trPr" => self.row_properties = true,
            "sdtPr" => (self.prompt, self.contents) = (false, false),
            "showingPlcHdr" => self.prompt = is_on(element),
            "docPartGallery" => {
                self.contents = value(element).is_some_and(|name| name == "Table of Contents");
            }
            "pict" | "drawing" | "object" => self.writer.besides.pictures += 1,
            // A text box is drawn, and is no picture.
            "txbxContent" => {
                self.writer.besides.pictures = self.writer.besides.pictures.saturating_sub(1);
            }
            name => self.begin_within(name, element),
        }
        Ok(())
    }

    /// What stands within a paragraph.
    fn begin_within(&mut self, name: &str, element: &BytesStart<'_>) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        match name {
            "pPr" => self.properties = true,
            "pStyle" => open.style = value(element),
            "outlineLvl" | "numId" | "ilvl" => open.said.take(name, element),
            _ if self.properties => {}
            "r" => open.run = Run::default(),
            "rStyle" => open.run.style = value(element),
            "b" | "u" => {
                let mut said = Said::default();
                said.take(name, element);
                open.run.stressed = open.run.stressed.filter(|on| *on).or(said.stressed);
            }
            "vanish" => open.run.hidden = is_on(element),
            "t" => self.text = true,
            "tab" => self.push("\t"),
            "br" | "cr" => self.push("\n"),
            "noBreakHyphen" => self.push("-"),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Fault> {
        match name {
            "p" => self.end_paragraph()?,
            "tbl" => self.writer.end_table(),
            "pPr" => self.properties = false,
            "trPr" => self.row_properties = false,
            "t" => self.text = false,
            _ => {}
        }
        Ok(())
    }

    fn push(&mut self, text: &str) {
        let Some(open) = self.open.last_mut() else {
            return;
        };
        if open.run.hidden {
            self.writer.besides.furniture += u64::from(!text.trim().is_empty());
            return;
        }
        let by_style = |style: &Option<String>| {
            { style.as_deref() }.is_some_and(|style| self.styles.stressed(style))
        };
        let stressed = { open.run.stressed }
            .unwrap_or_else(|| by_style(&open.run.style) || by_style(&open.style));
        open.gathered.push(text, stressed);
    }

    fn end_paragraph(&mut self) -> Result<(), Fault> {
        let Some(open) = self.open.pop() else {
            return Ok(());
        };
        self.properties = false;
        let style = open.style.as_deref().unwrap_or_default();
        if self.styles.is_contents(style) {
            self.writer.besides.furniture += 1;
            return Ok(());
        }
        let by_style = self.styles.said(style);
        let list = open.said.list.or(by_style.list).filter(|list| *list > 0);
        let form = match (open.said.outline.or(by_style.outline), list) {
            (Some(level), _) => Form::Heading(level),
            (None, Some(list)) => {
                let level = open.said.level.or(by_style.level).unwrap_or(0);
                let numbered = self.lists.is_numbered(list, level);
                Form::Item { level, numbered }
            }
            (None, None) => Form::Plain,
        };
        self.writer.add(&open.gathered, form)
    }
}
