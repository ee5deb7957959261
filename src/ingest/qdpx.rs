//! REFI-QDA projects (`.qdpx`) as a list of coded segments: document, segment, code, who coded and when, a row for each code.
//!
//! Texts only; coded pictures, sound and PDF pages are counted and left out.
//!
//! Source: REFI-QDA Standard 1.5, section 5.3 (Project.xsd, `urn:QDA-XML:project:1.0`).

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::BufRead;
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::encoding;
use super::error::{Excess, FileFormat, IngestError};
use super::limits::{Budget, MOST_TEXT};
use super::parts::{self, Archive, Fault, attribute};
use super::rules;
use crate::model::issue::{Checked, Issue};
use crate::model::place::{Origin, Place};
use crate::model::raw::{RawCell, RawRow, RawTable, Reading};

/// The part that describes the project.
pub(super) const PROJECT: &str = "project.qde";

/// Codes within codes that are followed.
const MOST_NESTED: usize = 64;

/// Header of the list.
const HEADER: [&str; 5] = ["Dokumentname", "Segment", "Code", "Bearbeiter", "Datum"];

/// Reads a project as one table.
pub(super) fn read(bytes: &[u8], name: &str) -> Result<Checked<RawTable>, IngestError> {
    let named = |fault: Fault| fault.of(name, FileFormat::Qdpx);
    let mut budget = Budget::of(bytes.len());
    let mut archive = parts::open(bytes).map_err(named)?;
    let mut project = Project::default();
    {
        let Some(reader) = parts::xml(&mut archive, PROJECT) else {
            return Err(named("the part project.qde is missing".to_owned().into()));
        };
        let mut reader = reader.map_err(named)?;
        project.read(&mut reader, &mut budget).map_err(named)?;
    }
    let origin = Arc::new(Origin {
        file: name.to_owned(),
        sheet: None,
    });
    let rows = { project.rows(&mut archive, &mut budget, &origin) }.map_err(named)?;
    let mut issues = Vec::new();
    if project.others > 0 {
        let place = Some(Place::sheet(&origin));
        issues.push(Issue::new(rules::NOT_TEXT, place).with("count", project.others));
    }
    Ok(Checked {
        value: RawTable {
            origin,
            rows,
            merged: Vec::new(),
            reading: Reading {
                format: FileFormat::Qdpx.name().to_owned(),
                ..Reading::default()
            },
        },
        issues,
    })
}

/// The description of a project as text.
pub(super) fn description(bytes: &[u8], name: &str) -> Result<String, IngestError> {
    let named = |fault: Fault| fault.of(name, FileFormat::Qdpx);
    let mut archive = parts::open(bytes).map_err(named)?;
    match parts::bytes(&mut archive, PROJECT) {
        Some(read) => Ok(encoding::decode(&read.map_err(named)?, None).text),
        None => Err(named("the part project.qde is missing".to_owned().into())),
    }
}

/// A coded part of a text.
#[derive(Debug, Default)]
struct Segment {
    from: usize,
    to: usize,
    /// Code, who and when.
    codings: Vec<(String, String, String)>,
}

/// A text.
#[derive(Debug, Default)]
struct Source {
    name: String,
    path: String,
    content: Option<String>,
    segments: Vec<Segment>,
}

#[derive(Debug, Default)]
struct Project {
    users: BTreeMap<String, String>,
    codes: BTreeMap<String, String>,
    sources: Vec<Source>,
    /// Selections that are no text.
    others: u64,
}

/// Where the reader stands within a project.
#[derive(Debug, Default)]
struct Standing {
    /// Names of the codes around it.
    path: Vec<String>,
    /// Who coded and when, within a coding.
    coding: Option<(String, String)>,
    /// Whether it is within the text of a source.
    content: bool,
}

impl Standing {
    /// Leaves an element.
    fn leave(&mut self, element: &str) {
        match element {
            "Code" => drop(self.path.pop()),
            "Coding" => self.coding = None,
            "PlainTextContent" => self.content = false,
            _ => {}
        }
    }
}

impl Project {
    fn read(
        &mut self,
        reader: &mut Reader<impl BufRead>,
        budget: &mut Budget,
    ) -> Result<(), Fault> {
        let mut standing = Standing::default();
        let mut buffer = Vec::new();
        loop {
            buffer.clear();
            match reader.read_event_into(&mut buffer)? {
                Event::Start(element) => self.enter(&element, &mut standing, budget)?,
                Event::End(element) => standing.leave(element.local_name().as_ref()),
                Event::Text(text) if standing.content => {
                    self.content(&text.xml10_content(), budget)?;
                }
                Event::CData(text) if standing.content => {
                    self.content(&text.xml10_content(), budget)?;
                }
                Event::GeneralRef(entity) if standing.content => {
                    let sign = entity.resolve_char_ref().ok().flatten().map(String::from);
                    let named = quick_xml::escape::resolve_predefined_entity(&entity);
                    let text = sign.or(named.map(str::to_owned)).unwrap_or_default();
                    self.content(&text, budget)?;
                }
                Event::Eof => return Ok(()),
                _ => {}
            }
        }
    }

    /// Takes what an element says where it begins.
    fn enter(
        &mut self,
        element: &BytesStart<'_>,
        standing: &mut Standing,
        budget: &mut Budget,
    ) -> Result<(), Fault> {
        let value = |name: &str| attribute(element, name).unwrap_or_default();
        match element.local_name().as_ref() {
            "User" => {
                budget.cells(1, 2)?;
                self.users.insert(value("guid"), value("name"));
            }
            "Code" => self.define_code(element, &mut standing.path, budget)?,
            "TextSource" => {
                budget.cells(1, 3)?;
                self.sources.push(source(element));
            }
            "PlainTextSelection" => self.select(element, budget)?,
            "PictureSelection"
            | "PDFSelection"
            | "AudioSelection"
            | "VideoSelection"
            | "TranscriptSelection" => self.others += 1,
            "Coding" => {
                let who = self.users.get(&value("creatingUser"));
                let who = who.cloned().unwrap_or_default();
                standing.coding = Some((who, value("creationDateTime")));
            }
            "CodeRef" => self.code(&value("targetGUID"), standing.coding.as_ref(), budget)?,
            "PlainTextContent" => standing.content = true,
            _ => {}
        }
        Ok(())
    }

    /// Notes a code under its name and those of the codes around it.
    fn define_code(
        &mut self,
        element: &BytesStart<'_>,
        path: &mut Vec<String>,
        budget: &mut Budget,
    ) -> Result<(), Fault> {
        if path.len() >= MOST_NESTED {
            return Err("its codes lie within each other without end"
                .to_owned()
                .into());
        }
        let value = |name: &str| attribute(element, name).unwrap_or_default();
        path.push(value("name"));
        let whole = path.join(" > ");
        budget.text(whole.len())?;
        self.codes.insert(value("guid"), whole);
        Ok(())
    }

    /// Begins a segment of the last text.
    fn select(&mut self, element: &BytesStart<'_>, budget: &mut Budget) -> Result<(), Fault> {
        budget.cells(1, 3)?;
        let at = |name: &str| {
            let position = attribute(element, name).unwrap_or_default();
            position.trim().parse().unwrap_or(0)
        };
        let segment = Segment {
            from: at("startPosition"),
            to: at("endPosition"),
            codings: Vec::new(),
        };
        if let Some(source) = self.sources.last_mut() {
            source.segments.push(segment);
        }
        Ok(())
    }

    fn content(&mut self, text: &str, budget: &mut Budget) -> Result<(), Fault> {
        if let Some(source) = self.sources.last_mut() {
            budget.spend(text.len() as u64)?;
            source.content.get_or_insert_default().push_str(text);
        }
        Ok(())
    }

    fn code(
        &mut self,
        guid: &str,
        coding: Option<&(String, String)>,
        budget: &mut Budget,
    ) -> Result<(), Fault> {
        let segment = { self.sources.last_mut() }.and_then(|source| source.segments.last_mut());
        if let (Some((who, when)), Some(segment)) = (coding, segment) {
            let code = self.codes.get(guid).cloned().unwrap_or_default();
            // The day is enough.
            let day = when.split('T').next().unwrap_or_default().to_owned();
            budget.cells(1, 2)?;
            budget.text(code.len() + who.len() + day.len())?;
            segment.codings.push((code, who.clone(), day));
        }
        Ok(())
    }

    fn rows(
        &self,
        archive: &mut Archive<'_>,
        budget: &mut Budget,
        origin: &Arc<Origin>,
    ) -> Result<Vec<RawRow>, Fault> {
        let mut rows = vec![row(1, HEADER.map(str::to_owned))];
        for source in &self.sources {
            let text = match &source.content {
                Some(content) => Cow::Borrowed(content.as_str()),
                None => Cow::Owned(part(archive, &source.path)?),
            };
            let starts = starts(&text, &source.segments);
            for segment in &source.segments {
                let at = |position: usize| starts.get(&position).copied().unwrap_or(text.len());
                let said = text
                    .get(at(segment.from)..at(segment.to))
                    .unwrap_or_default();
                for (code, who, when) in &segment.codings {
                    let number = u32::try_from(rows.len() + 1).unwrap_or(u32::MAX);
                    let longest = [said, &source.name, code].map(str::len).into_iter().max();
                    if longest.is_some_and(|longest| longest > MOST_TEXT) {
                        let place = Place::row(origin, number);
                        let most = MOST_TEXT;
                        return Err(Excess::Text { place, most }.into());
                    }
                    budget.cells(1, 5)?;
                    budget.text(said.len() + source.name.len())?;
                    budget.text(code.len() + who.len() + when.len())?;
                    let cells = [&source.name, said, code, who, when].map(str::to_owned);
                    rows.push(row(number, cells));
                }
            }
        }
        Ok(rows)
    }
}

/// Where in a text the positions of its segments are, which count Unicode characters. What lies behind its end is not there.
fn starts(text: &str, segments: &[Segment]) -> BTreeMap<usize, usize> {
    let wanted: BTreeSet<usize> = { segments.iter() }
        .flat_map(|segment| [segment.from, segment.to])
        .collect();
    let mut wanted = wanted.into_iter().peekable();
    let mut found = BTreeMap::new();
    for (position, (at, _)) in text.char_indices().enumerate() {
        if wanted.next_if_eq(&position).is_some() {
            found.insert(position, at);
        }
        if wanted.peek().is_none() {
            break;
        }
    }
    found
}

fn source(element: &BytesStart<'_>) -> Source {
    let value = |name| attribute(element, name).unwrap_or_default();
    Source {
        name: value("name"),
        path: value("plainTextPath"),
        ..Source::default()
    }
}

/// The text of a source that lies in the package.
fn part(archive: &mut Archive<'_>, path: &str) -> Result<String, Fault> {
    let Some(inner) = path.strip_prefix("internal://") else {
        return Ok(String::new());
    };
    for folder in ["sources", "Sources"] {
        if let Some(read) = parts::bytes(archive, &format!("{folder}/{inner}")) {
            return Ok(encoding::decode(&read?, None).text);
        }
    }
    Ok(String::new())
}

fn row(number: u32, cells: [String; 5]) -> RawRow {
    let cells = cells.into_iter().map(|cell| match cell.trim() {
        "" => RawCell::Empty,
        _ => RawCell::Text(cell),
    });
    RawRow {
        number,
        cells: cells.collect(),
        hidden: false,
    }
}
