//! Which kind of source a table could be, for `befund init`. A header that few kinds accept says more than one that many do.

use std::collections::BTreeMap;

use crate::model::raw::RawTable;
use crate::project::{Layout, SheetChoice, Source, SourceKind};

use super::columns::{Feed, Lexicon};
use super::open::{Form, open};
use super::questions::Questions;
use super::survey::Survey;

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
    let source = plain_source(kind);
    let questions = Questions::new(&[]);
    let mut issues = Vec::new();
    let opened = open(&source, table, &questions, &mut issues);
    let sheet = &opened.sheet;
    let surveys = matches!(kind, SourceKind::Answers | SourceKind::Barometer);
    if Survey::of(table) != Survey::None && !surveys {
        return None;
    }
    let wide_answers = kind == SourceKind::Answers && opened.form == Form::Wide;
    if opened.refused.is_some() || sheet.header.labels.is_empty() {
        return None;
    }
    let lexicon = Lexicon::of(kind);
    let mut columns = BTreeMap::new();
    let mut score = 0.0;
    for (name, feed) in &sheet.feeds.by_name {
        let Feed::Column(column) = feed else { continue };
        let Some(label) = sheet.header.label(*column) else {
            continue;
        };
        columns.insert((*name).to_owned(), label.shown.clone());
        if lexicon.recognise(label).is_some() {
            score += 1.0 / kinds_accepting(&label.forms);
        }
    }
    // A single column such as "Alter" or "Geburtsjahr" makes no list of staff.
    if kind == SourceKind::Staff && columns.len() < 2 {
        return None;
    }
    if opened.survey != Survey::None {
        // The tool's own columns leave no doubt what the file is.
        score += 10.0;
    } else if wide_answers {
        // Open text without a recognised header is the weakest of all signs.
        score *= 0.5;
        let open = super::wide::has_open_text(sheet);
        if !open {
            return None;
        }
        score += 0.25;
    }
    (score > 0.0).then(|| Recognition {
        kind,
        layout: layout(kind, opened.form, opened.survey),
        header_row: sheet.header.last_row,
        columns,
        score,
    })
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
        encoding: None,
        delimiter: None,
        line: 0,
    }
}
