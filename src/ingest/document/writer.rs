//! Puts the paragraphs of a packed document down one by one: numbers them, gives them their place, tidies their text.

use std::sync::Arc;

use super::nested;
use crate::ingest::door;
use crate::ingest::error::Excess;
use crate::ingest::limits::{Budget, MOST_TEXT};
use crate::ingest::parts::Fault;
use crate::model::document::{Besides, Document, Form, Paragraph, TableCell};
use crate::model::issue::Checked;
use crate::model::place::{Origin, Place};
use crate::model::signs::Signs;

/// A paragraph as it is gathered.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    /// Its text.
    pub(super) text: String,
    /// Bytes of the text at which bold or underlined begins or ends, beginning with what is not.
    stress: Vec<usize>,
}

impl Gathered {
    /// Adds a piece of text.
    pub(super) fn push(&mut self, text: &str, stressed: bool) {
        if stressed != (self.stress.len() % 2 == 1) {
            self.stress.push(self.text.len());
        }
        self.text.push_str(text);
    }

    /// Whether all letters of a part of the text are stressed.
    fn is_stressed(&self, from: usize, to: usize) -> bool {
        let mut letters = self.text[from..to]
            .char_indices()
            .filter(|(_, c)| c.is_alphanumeric())
            .map(|(at, _)| at + from)
            .peekable();
        letters.peek().is_some()
            && letters.all(|at| self.stress.partition_point(|change| *change <= at) % 2 == 1)
    }

    /// Where a stressed first line ends with which the paragraph begins: a question and, below it, its answer.
    fn first_line(&self) -> Option<usize> {
        let start = self.text.len() - self.text.trim_start().len();
        let end = start + self.text[start..].find('\n')?;
        let rest = !self.text[end..].trim().is_empty();
        let split = rest && self.is_stressed(start, end) && !self.is_stressed(end, self.text.len());
        split.then_some(end)
    }
}

/// A table being read.
#[derive(Debug, Default)]
struct Table {
    row: u32,
    column: u32,
    /// Columns that the cell at hand takes.
    span: u32,
}

/// The document as far as it is read.
pub(super) struct Writer<'b> {
    origin: Arc<Origin>,
    budget: &'b mut Budget,
    paragraphs: Vec<Paragraph>,
    /// What is not read.
    pub(super) besides: Besides,
    number: u32,
    tables: Vec<Table>,
    table: u32,
    /// Origin of the table at hand.
    table_origin: Arc<Origin>,
    signs: Signs,
}

impl<'b> Writer<'b> {
    /// An empty document.
    pub(super) fn new(file: &str, budget: &'b mut Budget) -> Self {
        let origin = Arc::new(Origin {
            file: file.to_owned(),
            sheet: None,
        });
        Self {
            table_origin: Arc::clone(&origin),
            origin,
            budget,
            paragraphs: Vec::new(),
            besides: Besides::default(),
            number: 0,
            tables: Vec::new(),
            table: 0,
            signs: Signs::default(),
        }
    }

    /// A table begins. One within a cell of another belongs to that cell.
    pub(super) fn begin_table(&mut self) -> Result<(), Fault> {
        nested(self.tables.len())?;
        if self.tables.is_empty() {
            self.table += 1;
            self.table_origin = Arc::new(Origin {
                file: self.origin.file.clone(),
                sheet: Some(self.table.to_string()),
            });
        }
        self.tables.push(Table::default());
        Ok(())
    }

    /// A table ends.
    pub(super) fn end_table(&mut self) {
        self.tables.pop();
    }

    /// A row begins; `repeats` counts it with its copies.
    pub(super) fn begin_row(&mut self, repeats: u32) {
        if let Some(table) = self.tables.last_mut() {
            table.row = table.row.saturating_add(repeats);
            table.column = 0;
            table.span = 1;
        }
    }

    /// A cell begins.
    pub(super) fn begin_cell(&mut self, span: u32) {
        if let Some(table) = self.tables.last_mut() {
            table.column = table.column.saturating_add(table.span);
            table.span = span.max(1);
        }
    }

    /// The cell at hand takes several columns.
    pub(super) fn widen(&mut self, span: u32) {
        if let Some(table) = self.tables.last_mut() {
            table.span = span.max(1);
        }
    }

    /// A paragraph is complete.
    pub(super) fn add(&mut self, gathered: &Gathered, form: Form) -> Result<(), Fault> {
        let all = gathered.text.len();
        if gathered.text.trim().is_empty() {
            return Ok(());
        }
        let cell = self.tables.first().map(|table| TableCell {
            table: self.table,
            row: table.row.max(1),
            column: table.column.max(1),
        });
        let place = match cell {
            Some(cell) => Place::cell(&self.table_origin, cell.row, cell.column),
            None => {
                self.number = self.number.saturating_add(1);
                Place::row(&self.origin, self.number)
            }
        };
        match gathered.first_line() {
            Some(end) if !matches!(form, Form::Heading(_)) => {
                self.put(&gathered.text[..end], form, true, cell, &place)?;
                self.put(&gathered.text[end..], Form::Plain, false, cell, &place)
            }
            _ => {
                let stressed = gathered.is_stressed(0, all);
                self.put(&gathered.text, form, stressed, cell, &place)
            }
        }
    }

    fn put(
        &mut self,
        text: &str,
        form: Form,
        stressed: bool,
        cell: Option<TableCell>,
        place: &Place,
    ) -> Result<(), Fault> {
        if text.len() > MOST_TEXT {
            return Err(Excess::Text {
                place: place.clone(),
                most: MOST_TEXT,
            }
            .into());
        }
        self.budget.cells(1, 1)?;
        self.budget.text(text.len())?;
        let tidy = door::tidy(text);
        let clean = self.signs.take(&tidy, || place.clone());
        let text = clean.as_deref().unwrap_or(&tidy).trim().to_owned();
        if !text.is_empty() {
            self.paragraphs.push(Paragraph {
                place: place.clone(),
                text,
                form,
                stressed,
                cell,
            });
        }
        Ok(())
    }

    /// The document, and what was noted about its signs.
    pub(super) fn finish(self, format: &'static str) -> Checked<Document> {
        Checked {
            value: Document {
                origin: self.origin,
                format,
                encoding: None,
                paragraphs: self.paragraphs,
                besides: self.besides,
            },
            issues: self.signs.issues(),
        }
    }
}
