//! A text document as it was read: paragraphs with their place and their look, nothing interpreted yet.

use std::sync::Arc;

use super::place::{Origin, Place};

/// What a paragraph is set as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// A heading: 0 for a document's title, then 1 to 9.
    Heading(u8),
    /// An entry of a list.
    Item {
        /// How deep it lies in other lists, from 0.
        level: u8,
        /// Whether the program numbers it.
        numbered: bool,
    },
    /// Running text.
    Plain,
}

/// The cell of a document's table in which a paragraph stands, all counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TableCell {
    /// Number of the table in the document.
    pub table: u32,
    /// Row.
    pub row: u32,
    /// Column; a cell over two columns counts as the first.
    pub column: u32,
}

/// One paragraph that says something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// File and number of the paragraph, of a line in plain text, or the cell of a table. Empty paragraphs and those in tables
    /// are not counted.
    pub place: Place,
    /// Its text, trimmed; line breaks within it are `\n`.
    pub text: String,
    /// What it is set as.
    pub form: Form,
    /// Whether all its letters are bold or underlined.
    pub stressed: bool,
    /// The cell, where it stands in a table.
    pub cell: Option<TableCell>,
}

/// What a document holds besides its paragraphs, and is not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Besides {
    /// Comments.
    pub comments: u64,
    /// Passages deleted while changes were tracked.
    pub deletions: u64,
    /// Headers and footers with words.
    pub margins: u64,
    /// Footnotes and endnotes.
    pub notes: u64,
    /// Tables of contents, hidden passages, and prompts that nobody filled in.
    pub furniture: u64,
    /// Pictures.
    pub pictures: u64,
}

/// One text document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The file.
    pub origin: Arc<Origin>,
    /// `docx`, `odt`, `txt`, `md` or `vtt`.
    pub format: &'static str,
    /// Encoding by its WHATWG name; only for plain text.
    pub encoding: Option<&'static str>,
    /// Its paragraphs in the order of reading.
    pub paragraphs: Vec<Paragraph>,
    /// What is not read.
    pub besides: Besides,
}
