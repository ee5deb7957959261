//! The parts of a packed workbook or text document and their XML, read with bounds: no part may unpack to more than a machine can hold, and
//! no list in it may promise what it does not hold.

use std::io::{self, BufRead, BufReader, Cursor, Read};

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use zip::ZipArchive;

use crate::ingest::error::{Excess, FileFormat, IngestError};
use crate::ingest::limits::Budget;

/// Bytes that the parts of any workbook may unpack to in all, what each packed byte adds (sheets pack to a tenth of their
/// size, a bomb to a thousandth), and the most: 2 GB, four times the largest file.
const UNPACKED: u64 = 256 * 1024 * 1024;
const PER_BYTE: u64 = 20;
const MOST_UNPACKED: u64 = 2 * 1024 * 1024 * 1024;

/// Bytes without a `>`: the longest cell, each of its signs written as a number.
const MOST_RUN: usize = 8 * 1024 * 1024;

/// Elements of a part that describes a workbook: Excel knows 65,490 formats of cells.
const MOST_ELEMENTS: u32 = 1_000_000;

/// Texts that a workbook may promise to have and not have: their places are reserved before the first one is read.
const MOST_PROMISED: u64 = 100_000;

/// Why a workbook could not be read.
#[derive(Debug)]
pub(super) enum Fault {
    /// Something does not fit together, in English.
    Damage(String),
    /// More than is read.
    Excess(Excess),
}

impl Fault {
    /// As what happened to a file.
    pub(super) fn of(self, file: &str, format: FileFormat) -> IngestError {
        let file = file.to_owned();
        match self {
            Self::Damage(detail) => IngestError::Broken {
                file,
                format,
                detail,
            },
            Self::Excess(excess) => IngestError::TooLarge { file, excess },
        }
    }
}

impl From<String> for Fault {
    fn from(detail: String) -> Self {
        Self::Damage(detail)
    }
}

impl From<Excess> for Fault {
    fn from(excess: Excess) -> Self {
        Self::Excess(excess)
    }
}

impl From<quick_xml::Error> for Fault {
    fn from(error: quick_xml::Error) -> Self {
        Self::Damage(error.to_string())
    }
}

/// A packed workbook.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

/// Opens a packed workbook. One whose own list promises too much is not opened.
pub(super) fn open(bytes: &[u8]) -> Result<Archive<'_>, Fault> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| error.to_string())?;
    let most = UNPACKED.saturating_add(PER_BYTE * bytes.len() as u64);
    let most = most.min(MOST_UNPACKED);
    let found = (0..zip.len())
        .filter_map(|index| zip.by_index_raw(index).map(|part| part.size()).ok())
        .fold(0, u64::saturating_add);
    if found > most {
        return Err(Excess::Bytes { found, most }.into());
    }
    Ok(Archive { zip, left: most })
}

/// The XML of a part; `None` when there is no such part. Some programs write its name with other case or `\`.
pub(super) fn xml<'a>(
    archive: &'a mut Archive<'_>,
    name: &str,
) -> Option<Result<Reader<impl BufRead + 'a>, Fault>> {
    let folded = |name: &str| name.replace('\\', "/").to_lowercase();
    let index = archive.zip.index_for_name(name).or_else(|| {
        let wanted = folded(name);
        archive
            .zip
            .file_names()
            .position(|other| other.is_ok_and(|other| folded(&other) == wanted))
    })?;
    let part = match archive.zip.by_index(index) {
        Ok(part) => part,
        Err(error) => return Some(Err(error.to_string().into())),
    };
    let bounded = Bounded {
        part,
        left: &mut archive.left,
        run: 0,
    };
    let mut reader = Reader::from_reader(BufReader::new(bounded));
    reader.config_mut().expand_empty_elements = true;
    Some(Ok(reader))
}

/// The bytes of a part; `None` when there is no such part.
pub(super) fn bytes(archive: &mut Archive<'_>, name: &str) -> Option<Result<Vec<u8>, Fault>> {
    let reader = match xml(archive, name)? {
        Ok(reader) => reader,
        Err(fault) => return Some(Err(fault)),
    };
    let mut bytes = Vec::new();
    let read = reader.into_inner().read_to_end(&mut bytes);
    Some(match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(error.to_string().into()),
    })
}

/// A part that ends in an error where no workbook goes on. What the archive says of its size may be untrue.
struct Bounded<'a, R> {
    part: R,
    left: &'a mut u64,
    /// Bytes since the last `>`.
    run: usize,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.part.read(buffer)?;
        *self.left = self
            .left
            .checked_sub(count as u64)
            .ok_or_else(|| io::Error::other("its parts unpack to more than they say"))?;
        match buffer[..count].iter().rposition(|byte| *byte == b'>') {
            Some(last) => self.run = count - last - 1,
            None => self.run += count,
        }
        if self.run > MOST_RUN {
            return Err(io::Error::other("a text in it does not end"));
        }
        Ok(count)
    }
}

/// The names of all parts as they are written.
pub(super) fn names(archive: &Archive<'_>) -> Vec<String> {
    { archive.zip.file_names() }
        .filter_map(|name| Some(name.ok()?.into_owned()))
        .collect()
}

/// Looks through the parts that a reader of Excel's workbooks takes into memory before the first cell: their lists must
/// hold what they promise, and must be no longer than those of real workbooks.
pub(super) fn examine(archive: &mut Archive<'_>, budget: &mut Budget) -> Result<(), Fault> {
    let names = names(archive);
    let ends = |name: &str, end: &str| name.to_lowercase().ends_with(end);
    for name in &names {
        if ends(name, "sharedstrings.xml") {
            examine_texts(archive, name, budget)?;
        } else if [
            "styles.xml",
            "theme1.xml",
            "workbook.xml",
            "workbook.xml.rels",
        ]
        .iter()
        .any(|end| ends(name, end))
        {
            examine_list(archive, name)?;
        }
    }
    Ok(())
}

fn examine_texts(archive: &mut Archive<'_>, name: &str, budget: &mut Budget) -> Result<(), Fault> {
    let Some(reader) = xml(archive, name) else {
        return Ok(());
    };
    let mut reader = reader?;
    let (mut promised, mut held) = (0u64, 0u64);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer)? {
            Event::Start(element) => match element.local_name().as_ref() {
                "sst" => {
                    let count = attribute(&element, "uniqueCount");
                    promised = count.map_or(0, |count| count.trim().parse().unwrap_or(u64::MAX));
                }
                "si" => {
                    held += 1;
                    budget.text(0)?;
                    budget.cells(0, 1)?;
                }
                _ => {}
            },
            Event::Text(text) => budget.spend(text.len() as u64)?,
            Event::Eof => break,
            _ => {}
        }
    }
    if promised > held.saturating_add(MOST_PROMISED) {
        let detail = format!("its list of texts promises {promised} and holds {held}");
        return Err(detail.into());
    }
    Ok(())
}

fn examine_list(archive: &mut Archive<'_>, name: &str) -> Result<(), Fault> {
    let Some(reader) = xml(archive, name) else {
        return Ok(());
    };
    let mut reader = reader?;
    let mut elements = 0;
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(_)) => elements += 1,
            // The reader that comes after judges what is no XML.
            Ok(Event::Eof) | Err(_) => return Ok(()),
            Ok(_) => {}
        }
        if elements > MOST_ELEMENTS {
            return Err(format!("its part {name} has more than a million entries").into());
        }
    }
}

/// The value of an attribute by its local name, unescaped.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    element
        .attributes()
        .with_checks(false)
        .filter_map(Result::ok)
        .find(|attribute| attribute.key.local_name().as_ref() == name)
        .and_then(|attribute| {
            attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .ok()
                .map(std::borrow::Cow::into_owned)
        })
}

/// An attribute that is a whole number.
pub(super) fn number(element: &BytesStart<'_>, name: &str) -> Option<u32> {
    attribute(element, name)?.trim().parse().ok()
}

/// An XML truth value: `1` and `true`.
pub(super) fn flag(element: &BytesStart<'_>, name: &str) -> bool {
    attribute(element, name).is_some_and(|value| value == "1" || value == "true")
}
