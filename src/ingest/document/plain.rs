//! Transcripts and notes in plain text or Markdown: lines → paragraphs, with the signs that stand for headings, lists and bold.
//!
//! The place of a paragraph is its first line, as an editor numbers it.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::turns;
use crate::ingest::door;
use crate::ingest::encoding::{self, Decoded};
use crate::ingest::error::{Excess, IngestError};
use crate::ingest::limits::MOST_TEXT;
use crate::ingest::read::ReadOptions;
use crate::ingest::rules;
use crate::ingest::transcript::{is_transcript, same_commas};
use crate::model::document::{Besides, Document, Form, Paragraph, TableCell};
use crate::model::issue::{Checked, Issue};
use crate::model::place::{Origin, Place};
use crate::model::signs::Signs;

/// Letters from which a line is taken to have been broken by its editor, so that the next one goes on with it.
const LONG_LINE: usize = 60;

/// Spaces by which an entry of a list is deeper than another.
const INDENT: usize = 2;

/// Whether a text is a document: a transcript whatever its name, and notes where the name says text and no delimiter parts
/// every line.
pub(in crate::ingest) fn is_document(bytes: &[u8], name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let ending = ending.to_ascii_lowercase();
    let Decoded { text, .. } = encoding::decode(bytes, None);
    match ending.as_str() {
        "md" | "markdown" | "vtt" => true,
        "txt" | "text" => is_transcript(&text) || !is_delimited(&text),
        _ => is_transcript(&text),
    }
}

/// Whether one delimiter parts the lines alike: several of it in more than half of them, or a single one in nearly all.
/// Rules between the lines do not count, and titles or page headers may stand among them, as lists from SAP have them.
fn is_delimited(text: &str) -> bool {
    let lines: Vec<&str> = { text.lines() }
        .filter(|line| line.chars().any(char::is_alphanumeric))
        .take(200)
        .collect();
    let parted = |mark: char| {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for line in &lines {
            *counts.entry(line.matches(mark).count()).or_default() += 1;
        }
        counts.into_iter().any(|(marks, alike)| match marks {
            0 => false,
            1 => 10 * alike > 8 * lines.len(),
            _ => 2 * alike > lines.len(),
        })
    };
    [';', '\t', '|'].into_iter().any(parted) || (lines.len() > 1 && same_commas(&lines))
}

/// Reads a text.
pub(super) fn read(
    bytes: &[u8],
    name: &str,
    options: &ReadOptions,
) -> Result<Checked<Document>, IngestError> {
    let given = options.encoding.as_deref().and_then(encoding::by_label);
    let decoded = encoding::decode(bytes, given);
    let origin = Arc::new(Origin {
        file: name.to_owned(),
        sheet: None,
    });
    let format = match name.to_ascii_lowercase() {
        name if name.ends_with(".md") || name.ends_with(".markdown") => "md",
        name if name.ends_with(".vtt") => "vtt",
        _ => "txt",
    };
    let mut reader = Lines {
        origin: Arc::clone(&origin),
        paragraphs: Vec::new(),
        joins: false,
        table: 0,
        row: 0,
        signs: Signs::default(),
    };
    let text = decoded
        .text
        .replace("\r\n", "\n")
        .replace(['\r', '\u{c}'], "\n");
    reader.text(&text);
    if let Some(paragraph) = reader.paragraphs.iter().find(|p| p.text.len() > MOST_TEXT) {
        return Err(IngestError::TooLarge {
            file: name.to_owned(),
            excess: Excess::Text {
                place: paragraph.place.clone(),
                most: MOST_TEXT,
            },
        });
    }
    let mut issues = encoding_issues(&decoded, &origin);
    let Lines {
        paragraphs, signs, ..
    } = reader;
    issues.extend(signs.issues());
    Ok(Checked {
        value: Document {
            origin,
            format,
            encoding: Some(decoded.encoding),
            paragraphs,
            besides: Besides::default(),
        },
        issues,
    })
}

fn encoding_issues(decoded: &Decoded, origin: &Arc<Origin>) -> Vec<Issue> {
    let mut issues = Vec::new();
    let place = || Some(Place::sheet(origin));
    if decoded.certainty == encoding::Certainty::Guessed {
        issues
            .push(Issue::new(rules::GUESSED_ENCODING, place()).with("encoding", decoded.encoding));
    }
    let count = decoded.text.matches('\u{fffd}').count();
    if count > 0 {
        issues.push(
            Issue::new(rules::BAD_CHARACTERS, place())
                .with("count", count)
                .with("encoding", decoded.encoding),
        );
    }
    issues
}

struct Lines {
    origin: Arc<Origin>,
    paragraphs: Vec<Paragraph>,
    /// Whether the next line may go on with the last paragraph.
    joins: bool,
    table: u32,
    row: u32,
    signs: Signs,
}

impl Lines {
    /// All lines; the cues of subtitles are put together to turns first.
    fn text(&mut self, text: &str) {
        if turns::is_subtitles(text) {
            for (number, turn) in turns::of_subtitles(text) {
                self.line(&turn, number);
                // Two turns never are one paragraph.
                self.joins = false;
            }
        } else {
            for (line, number) in text.split('\n').zip(1u32..) {
                self.line(line, number);
            }
        }
    }

    fn line(&mut self, line: &str, number: u32) {
        let tidy = door::tidy(line);
        let place = Place::row(&self.origin, number);
        let clean = self.signs.take(&tidy, || place.clone());
        let line = clean.as_deref().unwrap_or(&tidy);
        let text = line.trim();
        if text.starts_with('|') && text.ends_with('|') && text.len() > 1 {
            self.cells(text, &place);
            self.joins = false;
            return;
        }
        self.row = 0;
        // A rule, or the line below a heading.
        let rule = |sign: char| text.chars().count() >= 3 && text.chars().all(|c| c == sign);
        if text.is_empty() || ['-', '=', '*', '_'].into_iter().any(rule) {
            if text.starts_with('=')
                && self.joins
                && let Some(last) = self.paragraphs.last_mut()
            {
                last.form = Form::Heading(1);
            }
            self.joins = false;
            return;
        }
        let (form, text) = form_of(line, text);
        let text = text.trim();
        let long = text.chars().count() >= LONG_LINE;
        if form == Form::Plain
            && self.joins
            && !begins_anew(text)
            && let Some(last) = self.paragraphs.last_mut()
        {
            last.text.push(' ');
            last.text.push_str(text);
            self.joins = long;
            return;
        }
        let (text, stressed) = unstressed(text);
        self.joins =
            !matches!(form, Form::Heading(_)) && !stressed && (long || text.ends_with(','));
        if !text.is_empty() {
            self.paragraphs.push(Paragraph {
                place,
                text: text.to_owned(),
                form,
                stressed,
                cell: None,
            });
        }
    }

    /// A row of a table: `| Frage | Antwort |`.
    fn cells(&mut self, line: &str, place: &Place) {
        let inner = line.trim_matches('|');
        // The line below the head of a table.
        if inner.chars().all(|c| matches!(c, '-' | ':' | '|' | ' ')) {
            return;
        }
        if self.row == 0 {
            self.table += 1;
        }
        self.row += 1;
        for (text, column) in inner.split('|').zip(1u32..) {
            let (text, stressed) = unstressed(text.trim());
            if !text.is_empty() {
                self.paragraphs.push(Paragraph {
                    place: place.clone(),
                    text: text.replace("<br>", "\n"),
                    form: Form::Plain,
                    stressed,
                    cell: Some(TableCell {
                        table: self.table,
                        row: self.row,
                        column,
                    }),
                });
            }
        }
    }
}

/// What a line is set as, and its text without the signs that say so.
fn form_of<'t>(line: &str, text: &'t str) -> (Form, &'t str) {
    let marks = text.len() - text.trim_start_matches('#').len();
    if (1..=6).contains(&marks) && text[marks..].starts_with(' ') {
        let level = u8::try_from(marks).unwrap_or(6);
        return (Form::Heading(level), text[marks..].trim_end_matches('#'));
    }
    let indent = line.len() - line.trim_start().len() + line.matches('\t').count();
    let level = u8::try_from(indent / INDENT).unwrap_or(u8::MAX);
    let bullet = ["- ", "* ", "+ ", "• ", "– ", "— ", "· ", "▪ ", "o "]
        .iter()
        .find_map(|sign| text.strip_prefix(sign));
    match bullet {
        Some(rest) => {
            let numbered = false;
            (Form::Item { level, numbered }, rest)
        }
        None => (Form::Plain, text),
    }
}

/// Whether a line does not go on with the one before: it is numbered, names a speaker or an attribute, or is bold.
fn begins_anew(text: &str) -> bool {
    let number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let numbered = number.len() < text.len() && number.starts_with(['.', ')', ':']);
    let named = { text.split_once(':') }.is_some_and(|(name, _)| {
        name.chars().count() <= 24 && name.split_whitespace().count() <= 3
    });
    numbered || named || text.starts_with("**") || text.starts_with(['#', '['])
}

/// The text of a line that is bold as a whole, and whether it is.
fn unstressed(text: &str) -> (&str, bool) {
    for mark in ["**", "__"] {
        let inner = { text.strip_prefix(mark) }.and_then(|rest| rest.strip_suffix(mark));
        if let Some(inner) = inner.filter(|inner| !inner.contains(mark)) {
            return (inner.trim(), true);
        }
    }
    (text, false)
}
