//! Which kind of source a table could be, for `befund init`. A header that few kinds accept says more than one that many do.
//!
//! Reading a source is stricter: what only looks like a grade or a unit here must be confirmed in `befund.toml`.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::raw::{RawCell, RawTable};
use crate::project::{Layout, SheetChoice, Source, SourceKind};

use super::above;
use super::columns::{Feed, Lexicon};
use super::fold::compact;
use super::heading::Label;
use super::open::{Form, Opened, open};
use super::questions::Questions;
use super::row::written;
use super::schema::schema;
use super::sheet::Sheet;
use super::survey::Survey;
use super::values::number::{self, Writing};
use super::wide::has_open_text;

/// A kind of source that a table could be.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognition {
    /// The kind.
    pub kind: SourceKind,
    /// The layout, where the kind has more than one.
    pub layout: Option<Layout>,
    /// Last row of the header, from 1.
    pub header_row: u32,
    /// Logical column → header as it stands in the table.
    pub columns: BTreeMap<String, String>,
    /// Logical column → row and column, from 1, of the cell above the header that holds its value for the whole sheet.
    pub cells: BTreeMap<String, (u32, u32)>,
    /// How well it fits, from 0 on; comparable between the kinds of one table only.
    pub score: f64,
}

/// The kinds that a table could be, best first; empty when none fits.
pub fn recognise(table: &RawTable) -> Vec<Recognition> {
    let mut found: Vec<Recognition> = SourceKind::ALL
        .into_iter()
        .filter_map(|kind| recognise_as(table, kind))
        .collect();
    found.sort_by(|a, b| b.score.total_cmp(&a.score));
    found
}

fn recognise_as(table: &RawTable, kind: SourceKind) -> Option<Recognition> {
    let surveys = matches!(kind, SourceKind::Answers | SourceKind::Barometer);
    let survey = Survey::of(table);
    if survey != Survey::None && !surveys {
        return None;
    }
    let mut source = plain_source(kind);
    if survey != Survey::None {
        source.columns = guess_from_wording(table, survey, kind);
    }
    let questions = Questions::new(&[]);
    let opened = open(&source, table, &questions, &mut Vec::new());
    let sheet = &opened.sheet;
    if opened.refused.is_some() || sheet.header.labels.is_empty() {
        return None;
    }
    let (columns, score) = columns_of(sheet, kind);
    let score = weighed(&opened, score)?;
    // A single column such as "Alter" or "Geburtsjahr" makes no list of staff.
    let thin = kind == SourceKind::Staff && columns.len() < 2;
    (score > 0.0 && !thin).then(|| Recognition {
        kind,
        layout: layout(kind, opened.form, opened.survey),
        header_row: sheet.header.last_row,
        cells: cells_of(table, sheet, kind),
        columns,
        score,
    })
}

/// The columns that would be mapped, and what their headers are worth.
fn columns_of(sheet: &Sheet<'_>, kind: SourceKind) -> (BTreeMap<String, String>, f64) {
    let lexicon = Lexicon::of(kind);
    let mut columns = BTreeMap::new();
    let mut score = 0.0;
    for (name, feed) in &sheet.feeds.by_name {
        let Feed::Column(column) = feed else { continue };
        let Some(label) = sheet.header.label(*column) else {
            continue;
        };
        if lexicon.recognise(label).is_some() {
            score += 1.0 / kinds_accepting(&label.forms);
        }
        if *name == "id" && kind == SourceKind::Answers && numbers_only(sheet, *column) {
            continue;
        }
        columns.insert((*name).to_owned(), label.shown.clone());
    }
    (columns, score)
}

/// Open text without a recognised header is the weakest of all signs, a survey tool's own columns the strongest.
fn weighed(opened: &Opened<'_>, score: f64) -> Option<f64> {
    if opened.survey != Survey::None {
        Some(score + 10.0)
    } else if opened.sheet.source.kind == SourceKind::Answers && opened.form == Form::Wide {
        has_open_text(&opened.sheet).then_some(score * 0.5 + 0.25)
    } else {
        Some(score)
    }
}

/// Running numbers (`3`, `1.2`) start anew in every sheet and identify nothing.
fn numbers_only(sheet: &Sheet<'_>, column: u32) -> bool {
    sheet
        .rows()
        .filter_map(|row| written(sheet.cell_at(row, column)))
        .all(|text| !text.contains(char::is_alphabetic))
}

fn cells_of(table: &RawTable, sheet: &Sheet<'_>, kind: SourceKind) -> BTreeMap<String, (u32, u32)> {
    above::cells(table, &sheet.header, kind)
        .into_iter()
        .filter(|(name, _)| sheet.column(name).is_none())
        .map(|(name, at)| (name.to_owned(), at))
        .collect()
}

/// Survey tools head their columns with whole questions: "In welchem Amt arbeiten Sie?" asks for the unit.
fn guess_from_wording(
    table: &RawTable,
    survey: Survey,
    kind: SourceKind,
) -> BTreeMap<String, String> {
    let (header, first_data_row) = survey.header(table, None);
    let mut found = BTreeMap::new();
    for label in &header.labels {
        let values = Values::of(table, label.column, first_data_row);
        let name = if kind == SourceKind::Barometer && values.grades() {
            named(label, kind, "grade").then_some("grade")
        } else if values.choices() {
            ["unit", "role"]
                .into_iter()
                .find(|name| named(label, kind, name))
        } else {
            None
        };
        if let Some(name) = name.filter(|_| !survey.is_housekeeping(label)) {
            found
                .entry(name.to_owned())
                .or_insert_with(|| label.shown.clone());
        }
    }
    found
}

/// Whether a word of the wording is an accepted header.
fn named(label: &Label, kind: SourceKind, name: &str) -> bool {
    let accepted = schema(kind).column(name).map_or(&[][..], |c| c.headers);
    label
        .shown
        .split(|c: char| !c.is_alphanumeric())
        .map(compact)
        .filter(|word| word.len() > 2)
        .any(|word| accepted.iter().any(|header| compact(header) == word))
}

/// What stands in a column, as far as it tells its kind.
struct Values {
    given: usize,
    distinct: BTreeSet<String>,
}

impl Values {
    fn of(table: &RawTable, column: u32, first_row: u32) -> Self {
        let texts: Vec<String> = table
            .rows
            .iter()
            .filter(|row| row.number >= first_row)
            .map(|row| table.cell(row.number, column))
            .filter(|cell| !matches!(cell, RawCell::Error(_)))
            .filter_map(written)
            .filter(|text| super::values::words::missing(text).is_none())
            .collect();
        Self {
            given: texts.len(),
            distinct: texts.into_iter().collect(),
        }
    }

    fn grades(&self) -> bool {
        self.given > 0
            && self.distinct.iter().all(|text| {
                number::parse(text, Writing::German)
                    .is_some_and(|n| (1.0..=6.0).contains(&n.value) && n.value.fract() == 0.0)
            })
    }

    fn choices(&self) -> bool {
        self.given > 0 && 2 * self.distinct.len() <= self.given + 1
    }
}

fn layout(kind: SourceKind, form: Form, survey: Survey) -> Option<Layout> {
    match (kind, survey, form) {
        (_, Survey::Limesurvey, _) => Some(Layout::Limesurvey),
        (_, Survey::Qualtrics, _) => Some(Layout::Qualtrics),
        (SourceKind::Answers, Survey::None, Form::Long) => Some(Layout::Long),
        (SourceKind::Answers, Survey::None, Form::Wide) => Some(Layout::Wide),
        _ => None,
    }
}

/// In how many kinds a header would be recognised.
fn kinds_accepting(forms: &[String]) -> f64 {
    let count = SourceKind::ALL
        .into_iter()
        .filter(|kind| Lexicon::of(*kind).accepts(forms))
        .count();
    u32::try_from(count.max(1)).map_or(1.0, f64::from)
}

fn plain_source(kind: SourceKind) -> Source {
    Source {
        kind,
        file: String::new(),
        sheet: SheetChoice::Found,
        header_row: None,
        layout: None,
        columns: BTreeMap::new(),
        cells: BTreeMap::new(),
        values: BTreeMap::new(),
        values_map: BTreeMap::new(),
        respondents: None,
        encoding: None,
        delimiter: None,
        line: 0,
    }
}
