//! The `[[source]]` tables of `befund.toml`: what one says, and how it is read.
//!
//! Which logical columns a kind has is not known here; that is checked where rows are.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::NaiveDate;
use toml::de::DeValue;

use super::notes::Notes;
use super::output::filled;
use super::paths::path;
use super::section::{Found, Section};
use super::value::{choose, in_range, type_of, whole_number};
use super::{ParseOptions, SourceKind, rules};
use crate::model::message::Message;
use crate::model::place::parse_cell_name;

/// Which sheets of a workbook are read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SheetChoice {
    /// The first sheet in which the headers of the kind are recognised.
    #[default]
    Found,
    /// The sheet with that name.
    Name(String),
    /// The sheet with that number, from 1.
    Number(u32),
    /// Every sheet.
    All,
}

/// How a table is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// One value per row.
    Long,
    /// One respondent per row, one column per question.
    Wide,
    /// A LimeSurvey export.
    Limesurvey,
    /// A Qualtrics export with two or three header rows.
    Qualtrics,
}

impl Layout {
    /// The layout as written in `befund.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Wide => "wide",
            Self::Limesurvey => "limesurvey",
            Self::Qualtrics => "qualtrics",
        }
    }
}

/// Within what a respondent's key names one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Respondents {
    /// Within its source, and within another that reads the same file.
    Own,
    /// Within all sources of the project that say so.
    Shared,
}

/// One `[[source]]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Kind.
    pub kind: SourceKind,
    /// File or glob, relative to the project folder.
    pub file: String,
    /// Sheets.
    pub sheet: SheetChoice,
    /// Header row from 1; found when not given.
    pub header_row: Option<u32>,
    /// Layout; found when not given.
    pub layout: Option<Layout>,
    /// Logical column → header in the file.
    pub columns: BTreeMap<String, String>,
    /// Logical column → cell above the header that holds its value for the whole sheet (row, column from 1).
    pub cells: BTreeMap<String, (u32, u32)>,
    /// Logical column → constant value.
    pub values: BTreeMap<String, String>,
    /// Logical column → value as it stands → value that is read in its place.
    pub values_map: BTreeMap<String, BTreeMap<String, String>>,
    /// List of codes that says the same in a file, relative to the project folder.
    pub values_file: Option<String>,
    /// What the list of codes says, once it is read; `values_map` goes before it.
    pub codes: BTreeMap<String, BTreeMap<String, String>>,
    /// Within what the keys of this source's respondents are valid; its own files when not given.
    pub respondents: Option<Respondents>,
    /// Structure of the questionnaire: the tool's own file, or one that a person edited.
    pub questionnaire: Option<String>,
    /// Encoding label; found when not given.
    pub encoding: Option<String>,
    /// Delimiter; found when not given.
    pub delimiter: Option<char>,
    /// Whether empty cells of a block belong to the value above them.
    pub fill_down: bool,
    /// Whether of several files only the newest is read: they are deliveries of the same thing.
    pub is_newest: bool,
    /// Days after which a delivery is too old; it is not asked when not given.
    pub max_age: Option<u32>,
    /// Line of the `[[source]]` in `befund.toml`, from 1.
    pub line: u32,
}

/// Rows and columns of the largest sheet there is.
const MOST_ROWS: u32 = 1_048_576;

/// Sheets of a workbook; any number a person writes is far below.
const MOST_SHEETS: u32 = 10_000;

/// Encodings that files of offices come in, by their WHATWG names.
const ENCODINGS: [&str; 9] = [
    "utf-8",
    "utf-16le",
    "utf-16be",
    "windows-1252",
    "iso-8859-1",
    "iso-8859-15",
    "windows-1250",
    "macintosh",
    "ibm866",
];

/// Reads all sources; one that lacks its kind or file is noted and left out.
/// `day` is the Stichtag, for what stands for it in names of files.
pub(super) fn read_all(
    sections: Vec<Section<'_>>,
    day: Option<NaiveDate>,
    options: &ParseOptions,
    notes: &mut Notes,
) -> Vec<Source> {
    let sources: Vec<(Source, Range<usize>)> = sections
        .into_iter()
        .filter_map(|section| {
            let span = section.span();
            read(section, day, options, notes).map(|source| (source, span))
        })
        .collect();
    note_same_sources(&sources, notes);
    sources.into_iter().map(|(source, _)| source).collect()
}

fn read(
    mut section: Section<'_>,
    day: Option<NaiveDate>,
    options: &ParseOptions,
    notes: &mut Notes,
) -> Option<Source> {
    let line = notes.line(section.span().start);
    let kinds = SourceKind::ALL.map(|kind| (kind.name(), kind));
    let kind = section.choice("kind", &kinds, notes);
    section.demand("kind", notes);
    let file = path(&mut section, "file", options, notes);
    section.demand("file", notes);
    let layouts = [
        ("long", Layout::Long),
        ("wide", Layout::Wide),
        ("limesurvey", Layout::Limesurvey),
        ("qualtrics", Layout::Qualtrics),
    ];
    let sheet = read_sheet(&mut section, notes);
    let header_row = section.count("header_row", (1, MOST_ROWS), notes);
    let layout = section.choice("layout", &layouts, notes);
    let columns = section.text_table("columns", notes);
    let cell_names = section.text_table("cells", notes);
    let values = section.text_table("values", notes);
    let values_map = section.text_tables("values_map", notes);
    let values_file = path(&mut section, "values_file", options, notes).map(|found| found.value);
    let respondents = read_respondents(&mut section, notes);
    let questionnaire = path(&mut section, "questionnaire", options, notes);
    let encoding = read_encoding(&mut section, notes);
    let delimiter = read_delimiter(&mut section, notes);
    let fill_down = section.flag("fill_down", notes).unwrap_or(true);
    let deliveries = [("newest", true), ("all", false)];
    let delivery = section.choice("delivery", &deliveries, notes);
    let max_age = super::span::read(&mut section, "max_age", notes);
    section.finish(notes);
    note_double_columns(&columns, &cell_names, &values, notes);
    let cells = read_cells(cell_names, notes);
    let written = file?.value;
    let file = day.map_or_else(|| written.clone(), |day| filled(&written, day));
    Some(Source {
        kind: kind?,
        // A folder for each year holds what came in that year, the corrections among it.
        is_newest: delivery.unwrap_or(file != written && written.contains(['*', '?', '['])),
        max_age,
        file,
        sheet,
        header_row,
        layout,
        columns: texts(columns),
        cells,
        values: texts(values),
        values_map,
        values_file,
        codes: BTreeMap::new(),
        respondents,
        questionnaire: questionnaire.map(|found| found.value),
        encoding,
        delimiter,
        fill_down,
        line,
    })
}

fn texts(found: BTreeMap<String, Found<String>>) -> BTreeMap<String, String> {
    found
        .into_iter()
        .map(|(name, found)| (name, found.value))
        .collect()
}

fn read_sheet(section: &mut Section<'_>, notes: &mut Notes) -> SheetChoice {
    let Some(found) = section.any("sheet") else {
        return SheetChoice::Found;
    };
    if let Some(number) = whole_number(found.value) {
        let number = Found {
            value: number,
            span: found.span,
        };
        return in_range("sheet", &number, (1, MOST_SHEETS), notes)
            .map_or(SheetChoice::Found, SheetChoice::Number);
    }
    match found.value {
        DeValue::String(name) if name.trim().is_empty() => {
            notes.add(notes.breach(rules::EMPTY, &found.span).with("key", "sheet"));
            SheetChoice::Found
        }
        DeValue::String(name) if name == "*" => SheetChoice::All,
        // Sheet names may begin or end with a space; they are kept as they are.
        DeValue::String(name) => SheetChoice::Name(name.to_string()),
        _ => {
            let issue = notes
                .breach(rules::WRONG_TYPE, &found.span)
                .with("key", "sheet")
                .with("expected", Message::new("project-type-sheet"))
                .with("found", type_of(found.value));
            notes.add(issue);
            SheetChoice::Found
        }
    }
}

fn read_respondents(section: &mut Section<'_>, notes: &mut Notes) -> Option<Respondents> {
    let possible = [("own", Respondents::Own), ("shared", Respondents::Shared)];
    section.choice("respondents", &possible, notes)
}

fn read_encoding(section: &mut Section<'_>, notes: &mut Notes) -> Option<String> {
    let mut found = section.text("encoding", notes)?;
    found.value = found.value.to_lowercase();
    let possible = ENCODINGS.map(|name| (name, name));
    choose("encoding", &found, &possible, notes).map(str::to_owned)
}

fn read_delimiter(section: &mut Section<'_>, notes: &mut Notes) -> Option<char> {
    let found = section.any("delimiter")?;
    let Some(text) = found.value.as_str() else {
        let issue = notes
            .breach(rules::WRONG_TYPE, &found.span)
            .with("key", "delimiter")
            .with("expected", Message::new("project-type-text"))
            .with("found", type_of(found.value));
        notes.add(issue);
        return None;
    };
    let mut letters = text.chars();
    let delimiter = match (letters.next(), letters.next()) {
        _ if text.eq_ignore_ascii_case("tab") => Some('\t'),
        (Some(letter), None) => Some(letter).filter(|c| can_part_columns(*c)),
        _ => None,
    };
    if delimiter.is_none() {
        let issue = notes
            .breach(rules::DELIMITER, &found.span)
            .with("value", text);
        notes.add(issue);
    }
    delimiter
}

/// The CSV reader splits bytes, and letters, digits, quotes and line ends cannot stand between columns.
fn can_part_columns(c: char) -> bool {
    c == '\t' || (c.is_ascii_punctuation() && c != '"')
}

fn read_cells(
    names: BTreeMap<String, Found<String>>,
    notes: &mut Notes,
) -> BTreeMap<String, (u32, u32)> {
    let mut cells = BTreeMap::new();
    for (column, name) in names {
        match parse_cell_name(name.value.trim()) {
            Some(cell) => {
                cells.insert(column, cell);
            }
            None => {
                let issue = notes
                    .breach(rules::CELL_NAME, &name.span)
                    .with("column", column)
                    .with("value", name.value);
                notes.add(issue);
            }
        }
    }
    cells
}

fn note_double_columns(
    columns: &BTreeMap<String, Found<String>>,
    cells: &BTreeMap<String, Found<String>>,
    values: &BTreeMap<String, Found<String>>,
    notes: &mut Notes,
) {
    let pairs = [
        ("columns", columns, "cells", cells),
        ("columns", columns, "values", values),
        ("cells", cells, "values", values),
    ];
    for (first, left, second, right) in pairs {
        for (column, found) in right
            .iter()
            .filter(|(column, _)| left.contains_key(*column))
        {
            let issue = notes
                .breach(rules::SAME_COLUMN, &found.span)
                .with("column", column.as_str())
                .with("first", first)
                .with("second", second);
            notes.add(issue);
        }
    }
}

/// Sources that would count the same rows twice.
fn note_same_sources(sources: &[(Source, Range<usize>)], notes: &mut Notes) {
    for (index, (source, span)) in sources.iter().enumerate() {
        // One file may hold two tables side by side, told apart by their columns.
        let earlier = sources[..index].iter().find(|(other, _)| {
            other.kind == source.kind
                && other.file == source.file
                && other.sheet == source.sheet
                && other.columns == source.columns
        });
        if let Some((first, _)) = earlier {
            let issue = notes
                .breach(rules::SAME_SOURCE, span)
                .with("file", source.file.as_str())
                .with("first", first.line.to_string());
            notes.add(issue);
        }
    }
}
