//! Text documents → paragraphs: DOCX, ODT, plain text and Markdown. What a paragraph means is not decided here.

mod docx;
mod odt;
mod plain;
mod styles;
mod turns;
mod writer;

use super::error::{FileFormat, IngestError};
use super::limits::Budget;
use super::parts::Fault;
use super::read::ReadOptions;
use crate::model::document::Document;
use crate::model::issue::Checked;

pub(super) use plain::is_document;

/// Elements within elements that are followed: real documents have a table in a cell of a table in a text box.
const MOST_NESTED: usize = 64;

/// Reads a packed document.
pub(super) fn read(
    bytes: &[u8],
    name: &str,
    format: FileFormat,
) -> Result<Checked<Document>, IngestError> {
    let mut budget = Budget::of(bytes.len());
    let read = match format {
        FileFormat::Odt => odt::read(bytes, name, &mut budget),
        _ => docx::read(bytes, name, &mut budget),
    };
    let mut read = read.map_err(|fault| fault.of(name, format))?;
    turns::of_paragraphs(&mut read.value.paragraphs);
    finished(read, name)
}

/// Reads plain text or Markdown.
pub(super) fn read_plain(
    bytes: &[u8],
    name: &str,
    options: &ReadOptions,
) -> Result<Checked<Document>, IngestError> {
    finished(plain::read(bytes, name, options)?, name)
}

/// A document without a word is empty or, with pictures, a scan.
fn finished(read: Checked<Document>, name: &str) -> Result<Checked<Document>, IngestError> {
    let Document {
        paragraphs,
        besides,
        ..
    } = &read.value;
    if paragraphs.is_empty() {
        let file = name.to_owned();
        return Err(match besides.pictures {
            0 => IngestError::Empty { file },
            pictures => IngestError::Scan { file, pictures },
        });
    }
    Ok(read)
}

/// Refuses nesting that no program writes.
fn nested(depth: usize) -> Result<(), Fault> {
    if depth > MOST_NESTED {
        return Err(Fault::Damage(
            "its tables and text boxes lie within each other without end".to_owned(),
        ));
    }
    Ok(())
}
