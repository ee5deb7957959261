//! Why a file could not be read, as an error for the program and as an issue for the person who owns the file.

use std::io;
use std::sync::Arc;

use thiserror::Error;

use super::rules;
use crate::model::held::is_held;
use crate::model::issue::Issue;
use crate::model::message::Message;
use crate::model::place::{Origin, Place};

/// Why a file could not be read. File names are those of the project file.
#[derive(Debug, Error)]
pub enum IngestError {
    /// No file has this name or fits this pattern.
    #[error("find a file for {pattern}")]
    NotFound {
        /// Name or pattern.
        pattern: String,
        /// The file with the most similar name, if one is similar.
        nearest: Option<String>,
    },
    /// A file lies outside the project folder, perhaps behind a link.
    #[error("keep {file} inside the project folder")]
    Outside {
        /// File or pattern.
        file: String,
    },
    /// A pattern cannot be understood.
    #[error("understand the pattern {pattern}")]
    Pattern {
        /// Pattern.
        pattern: String,
        /// Why.
        #[source]
        source: glob::PatternError,
    },
    /// A folder where a file is expected.
    #[error("read {file}, which is a folder")]
    Folder {
        /// Folder.
        file: String,
    },
    /// The system does not let the file be read: no right, locked by another program, or the medium fails.
    #[error("open {file}")]
    NotReadable {
        /// File.
        file: String,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// More bytes, or more cells, than are read.
    #[error("read {file}, which is too large")]
    TooLarge {
        /// File.
        file: String,
        /// What there is too much of.
        excess: Excess,
    },
    /// No byte, or nothing but white space.
    #[error("find anything in {file}, which is empty")]
    Empty {
        /// File.
        file: String,
    },
    /// Protected with a password.
    #[error("read {file}, which needs a password")]
    Password {
        /// File.
        file: String,
    },
    /// The end of the file is missing.
    #[error("read {file} to its end, which is missing")]
    Truncated {
        /// File.
        file: String,
        /// Format by its beginning.
        format: FileFormat,
    },
    /// The file begins as a format promises but is damaged inside.
    #[error("read {file}, which is damaged: {detail}")]
    Broken {
        /// File.
        file: String,
        /// Format by its beginning.
        format: FileFormat,
        /// What the reader says, in English.
        detail: String,
    },
    /// Something else than a table.
    #[error("read {file} as a table, it is {found:?}")]
    NotATable {
        /// File.
        file: String,
        /// What it is.
        found: Foreign,
    },
    /// A document of pictures without a word.
    #[error("find a word in {file}, which holds pictures only")]
    Scan {
        /// File.
        file: String,
        /// How many pictures.
        pictures: u64,
    },
    /// The workbook has no such sheet.
    #[error("find the sheet {sheet} in {file}")]
    NoSheet {
        /// File.
        file: String,
        /// Name or number asked for.
        sheet: String,
        /// Sheets there are.
        sheets: Vec<String>,
    },
    /// An encoding label that is not known.
    #[error("read {file} in the encoding {label}")]
    NoEncoding {
        /// File.
        file: String,
        /// Label asked for.
        label: String,
    },
}

/// What there is too much of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Excess {
    /// Bytes of the file, or of what is packed in it.
    Bytes {
        /// Bytes there are.
        found: u64,
        /// Bytes that are read at most.
        most: u64,
    },
    /// Cells and texts of a small file, unpacked.
    Memory {
        /// Bytes of memory that they may take.
        most: u64,
    },
    /// Cells behind the last column or row that a sheet can have.
    BeyondSheet,
    /// Text in one cell.
    Text {
        /// The cell; where it is not known yet, its row.
        place: Place,
        /// Bytes that a cell may have.
        most: usize,
    },
}

/// Formats that are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum FileFormat {
    /// Text with delimiters.
    Csv,
    /// Office Open XML, with or without macros.
    Xlsx,
    /// Excel 5.0 to 2003.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
    /// Apache Parquet.
    Parquet,
    /// The structure of a questionnaire, in XML.
    Structure,
    /// Word document.
    Docx,
    /// OpenDocument text.
    Odt,
    /// REFI-QDA project.
    Qdpx,
}

impl FileFormat {
    /// Name as written in [`crate::model::raw::Reading`].
    pub fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Xlsx => "xlsx",
            Self::Xls => "xls",
            Self::Ods => "ods",
            Self::Parquet => "parquet",
            Self::Structure => "xml",
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Qdpx => "qdpx",
        }
    }

    /// The format in words.
    pub(super) fn message(self) -> Message {
        Message::new(match self {
            Self::Csv => "ingest-format-csv",
            Self::Xlsx => "ingest-format-xlsx",
            Self::Xls => "ingest-format-xls",
            Self::Ods => "ingest-format-ods",
            Self::Parquet => "ingest-format-parquet",
            Self::Structure => "ingest-format-structure",
            Self::Docx => "ingest-format-docx",
            Self::Odt => "ingest-format-odt",
            Self::Qdpx => "ingest-format-qdpx",
        })
    }
}

/// Formats that are recognised in order to say that they are none of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// PDF.
    Pdf,
    /// PNG, JPEG, GIF, BMP or TIFF.
    Picture,
    /// Text document that could be read as answers, where a table is wanted.
    TextDocument,
    /// Document of Word 97 to 2003.
    OldWord,
    /// Rich text.
    Rtf,
    /// Slides.
    Slides,
    /// Excel's binary workbook (`.xlsb`).
    Xlsb,
    /// Apple Numbers.
    Numbers,
    /// A web page, often named `.xls` by the program that exports it.
    Html,
    /// XML of any kind, `.lss` and Excel 2003 XML among them.
    Xml,
    /// JSON.
    Json,
    /// A packed archive.
    Archive,
    /// A database file.
    Database,
    /// Excel 2 to 4, from before 1994.
    OldExcel,
    /// Bytes that are no text.
    Binary,
}

impl Foreign {
    fn message(self) -> Message {
        Message::new(match self {
            Self::Pdf => "ingest-foreign-pdf",
            Self::Picture => "ingest-foreign-picture",
            Self::TextDocument => "ingest-foreign-text",
            Self::OldWord => "ingest-foreign-old-word",
            Self::Rtf => "ingest-foreign-rtf",
            Self::Slides => "ingest-foreign-slides",
            Self::Xlsb => "ingest-foreign-xlsb",
            Self::Numbers => "ingest-foreign-numbers",
            Self::Html => "ingest-foreign-html",
            Self::Xml => "ingest-foreign-xml",
            Self::Json => "ingest-foreign-json",
            Self::Archive => "ingest-foreign-archive",
            Self::Database => "ingest-foreign-database",
            Self::OldExcel => "ingest-foreign-old-excel",
            Self::Binary => "ingest-foreign-binary",
        })
    }
}

impl Foreign {
    /// The way out.
    fn advice(self) -> Message {
        Message::new(match self {
            Self::Pdf => "ingest-advice-pdf",
            Self::Picture => "ingest-advice-picture",
            Self::TextDocument => "ingest-advice-text",
            Self::OldWord | Self::Rtf => "ingest-advice-old-word",
            _ => "ingest-advice-table",
        })
    }
}

/// Bytes in whole megabytes, rounded up, for people.
fn megabytes(bytes: u64) -> u64 {
    bytes.div_ceil(1024 * 1024)
}

impl IngestError {
    /// The file, or the pattern that no file fits.
    pub fn file(&self) -> &str {
        match self {
            Self::NotFound { pattern, .. } | Self::Pattern { pattern, .. } => pattern,
            Self::Outside { file }
            | Self::Folder { file }
            | Self::NotReadable { file, .. }
            | Self::TooLarge { file, .. }
            | Self::Empty { file }
            | Self::Password { file }
            | Self::Truncated { file, .. }
            | Self::Broken { file, .. }
            | Self::NotATable { file, .. }
            | Self::Scan { file, .. }
            | Self::NoSheet { file, .. }
            | Self::NoEncoding { file, .. } => file,
        }
    }

    /// The same as an issue, so that one broken file does not keep the others from being checked. Its place is the file;
    /// where there is no file, the caller may set the line of the project file.
    pub fn issue(&self) -> Issue {
        let origin = Arc::new(Origin {
            file: self.file().to_owned(),
            sheet: None,
        });
        let place = Some(Place::sheet(&origin));
        match self {
            Self::NotFound { pattern, nearest } => {
                let advice = match nearest {
                    Some(name) => Message::new("ingest-did-you-mean").with("name", name.as_str()),
                    None => Message::new("ingest-look-in-folder"),
                };
                not_found(pattern, advice)
            }
            Self::NotReadable { file, source } if source.kind() == io::ErrorKind::NotFound => {
                not_found(file, Message::new("ingest-look-at-path"))
            }
            Self::Outside { file } => Issue::new(rules::OUTSIDE, None).with("file", file.as_str()),
            Self::Pattern { pattern, source } => Issue::new(rules::PATTERN, None)
                .with("pattern", pattern.as_str())
                .with("detail", source.msg),
            Self::Folder { .. } => Issue::new(rules::FOLDER, place),
            Self::NotReadable { source, .. } => {
                Issue::new(rules::NOT_READABLE, place).with("reason", reason(source))
            }
            Self::TooLarge { excess, .. } => {
                let place = match excess {
                    Excess::Text { place, .. } => Some(place.clone()),
                    _ => place,
                };
                Issue::new(rules::TOO_LARGE, place).with("excess", excess.message())
            }
            Self::Empty { .. } => Issue::new(rules::EMPTY, place),
            Self::Password { .. } => Issue::new(rules::PASSWORD, place),
            Self::Truncated { format, .. } => {
                Issue::new(rules::TRUNCATED, place).with("format", format.message())
            }
            Self::Broken { format, detail, .. } => Issue::new(rules::BROKEN, place)
                .with("format", format.message())
                .with("detail", detail.as_str()),
            Self::NotATable { found, .. } => Issue::new(rules::NOT_A_TABLE, place)
                .with("found", found.message())
                .with("advice", found.advice()),
            Self::Scan { pictures, .. } => {
                Issue::new(rules::SCAN, place).with("pictures", *pictures)
            }
            Self::NoSheet { sheet, sheets, .. } => Issue::new(rules::NO_SHEET, place)
                .with("sheet", sheet.as_str())
                .with("sheets", sheets.join(", ")),
            Self::NoEncoding { label, .. } => {
                Issue::new(rules::NO_ENCODING, place).with("label", label.as_str())
            }
        }
    }
}

impl Excess {
    fn message(&self) -> Message {
        match self {
            Self::Bytes { found, most } => Message::new("ingest-excess-bytes")
                .with("found", megabytes(*found))
                .with("most", megabytes(*most)),
            Self::Memory { most } => {
                Message::new("ingest-excess-memory").with("most", megabytes(*most))
            }
            Self::BeyondSheet => Message::new("ingest-excess-beyond-sheet"),
            Self::Text { most, .. } => Message::new("ingest-excess-text").with("most", *most),
        }
    }
}

fn not_found(pattern: &str, advice: Message) -> Issue {
    Issue::new(rules::NOT_FOUND, None)
        .with("pattern", pattern)
        .with("advice", advice)
}

fn reason(error: &io::Error) -> Message {
    match error.kind() {
        _ if is_held(error) => Message::new("ingest-reason-locked"),
        io::ErrorKind::PermissionDenied => Message::new("ingest-reason-permission"),
        _ => Message::new("ingest-reason-system").with("detail", error.to_string()),
    }
}
