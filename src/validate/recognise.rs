//! Which kind of source a table could be, for `befund init`. A header that few kinds accept says more than one that many do.
//!
//! Reading a source is stricter: what only looks like a grade or a unit here must be confirmed in `befund.toml`.

mod feeds;
mod proposed;
mod wording;

use std::collections::BTreeMap;

use crate::model::intake::{ColumnAccount, ColumnRole, Evidence};
use crate::model::issue::Issue;
use crate::model::raw::RawTable;
use crate::project::{Layout, SheetChoice, Source, SourceKind};

use super::open::{Form, Opened, open};
use super::questions::{Questions, asked_in, without_number};
use super::rules;
use super::schema::{ColumnSchema, schema};
use super::sheet::Sheet;
use super::survey::Survey;
use super::wide::{QuestionColumn, question_columns};
use super::{above, account, beside, essentials};
use feeds::{Columns, columns_of};
use wording::guess_from_wording;

/// Records that are named.
const RECORDS: usize = 3;

/// A kind of source that a table could be.
#[derive(Debug, Clone, PartialEq)]
pub struct Recognition {
    /// The kind.
    pub kind: SourceKind,
    /// The layout, where the kind has more than one.
    pub layout: Option<Layout>,
    /// Last row of the header, from 1.
    pub header_row: u32,
    /// Logical column → header as it stands in the table; only where no other column competes.
    pub columns: BTreeMap<String, String>,
    /// Logical column → headers that compete for it, the one that is read first.
    pub rivals: BTreeMap<String, Vec<String>>,
    /// Logical column → row and column, from 1, of the cell above the header that holds its value for the whole sheet.
    pub cells: BTreeMap<String, (u32, u32)>,
    /// Keys of the questions of a wide table, with their wordings.
    pub questions: Vec<(String, String)>,
    /// How well it fits, from 0 on; comparable between the kinds of one table only.
    pub score: f64,
    /// Whether persons stand in columns.
    pub turned: bool,
    /// Rows of the first records: sums, headings and rules of the table are none.
    pub records: Vec<u32>,
    /// What every column would be read as.
    pub account: Vec<ColumnAccount>,
    /// What opening the table would note.
    pub doubts: Vec<Issue>,
}

/// A kind that a table nearly is.
#[derive(Debug, Clone)]
pub struct NearMiss {
    /// The kind.
    pub kind: SourceKind,
    /// The columns that are missing, or whose values are none.
    pub lacking: Vec<&'static ColumnSchema>,
    /// Why it cannot be read although it lacks nothing.
    pub because: Option<Issue>,
}

/// What a person says of a table that was not recognised, or not rightly.
#[derive(Debug, Clone)]
pub struct Said {
    /// What it is.
    pub kind: SourceKind,
    /// Row of its header, from 1; found when not given.
    pub header_row: Option<u32>,
    /// Logical column → header as it stands.
    pub columns: BTreeMap<String, String>,
}

/// What a table could be.
#[derive(Debug, Clone, Default)]
pub struct Recognised {
    /// The kinds, best first; empty when none fits.
    pub kinds: Vec<Recognition>,
    /// The kind that fits best where none fits well.
    pub near: Option<NearMiss>,
}

/// The kinds that a table could be, best first; empty when none fits.
pub fn recognise(table: &RawTable) -> Vec<Recognition> {
    examine(table).kinds
}

/// What a table could be, and what it lacks where it is nothing.
pub fn examine(table: &RawTable) -> Recognised {
    let mut first = examine_as(table, &SourceKind::BY_HEADERS);
    let is_guess = first.kinds.first().is_some_and(is_any_text);
    if !first.kinds.is_empty() && !is_guess {
        return first;
    }
    let others: Vec<SourceKind> = { SourceKind::ALL.into_iter() }
        // A questionnaire is recognised by its answers and grades where it has any; who wants it whole says so.
        .filter(|kind| *kind != SourceKind::Survey && !SourceKind::BY_HEADERS.contains(kind))
        .collect();
    let mut second = examine_as(table, &others);
    if is_guess {
        // Two headers of a list say more than that somewhere stands text.
        second.kinds.retain(|kind| kind.columns.len() > 1);
        second.kinds.append(&mut first.kinds);
        return second;
    }
    if !second.kinds.is_empty() {
        return second;
    }
    // One without text and grades has nothing but choices.
    let third = examine_as(table, &[SourceKind::Survey]);
    if third.kinds.is_empty() { first } else { third }
}

/// Whether a table is taken for answers only because it has text in a column: no header says so.
fn is_any_text(recognition: &Recognition) -> bool {
    recognition.kind == SourceKind::Answers
        && recognition.layout == Some(Layout::Wide)
        && recognition.columns.is_empty()
}

fn examine_as(table: &RawTable, kinds: &[SourceKind]) -> Recognised {
    let mut found = Recognised::default();
    let mut nearest: Option<(usize, f64, NearMiss)> = None;
    for kind in kinds.iter().copied() {
        match recognise_as(table, kind) {
            Some(Ok(recognition)) => found.kinds.push(recognition),
            Some(Err((score, near))) => {
                let key = (near.lacking.len(), score);
                let better = nearest.as_ref().is_none_or(|(lacking, best, _)| {
                    key.0 < *lacking || (key.0 == *lacking && key.1 > *best)
                });
                if better && score > 0.0 {
                    nearest = Some((key.0, key.1, near));
                }
            }
            None => {}
        }
    }
    found.kinds.sort_by(|a, b| b.score.total_cmp(&a.score));
    if found.kinds.is_empty() {
        found.near = nearest.map(|(_, _, near)| near);
    }
    found
}

/// The table as what a person says it is, or what it still lacks for that.
pub fn examine_said(table: &RawTable, said: &Said) -> Result<Recognition, NearMiss> {
    let source = Source {
        header_row: said.header_row,
        columns: said.columns.clone(),
        ..plain_source(said.kind)
    };
    let nothing = || NearMiss {
        kind: said.kind,
        lacking: { schema(said.kind).columns.iter() }
            .filter(|column| column.mandatory)
            .collect(),
        because: None,
    };
    match attempt(table, source, &said.columns) {
        Some(Ok(recognition)) => Ok(recognition),
        Some(Err((_, near))) => Err(near),
        None => Err(nothing()),
    }
}

/// A kind with what speaks for it, or with what it lacks; `None` where nothing of it is there.
type Attempt = Option<Result<Recognition, (f64, NearMiss)>>;

fn recognise_as(table: &RawTable, kind: SourceKind) -> Attempt {
    let surveys = matches!(
        kind,
        SourceKind::Answers | SourceKind::Barometer | SourceKind::Survey
    );
    if Survey::of(table) != Survey::None && !surveys {
        return None;
    }
    attempt(table, plain_source(kind), &BTreeMap::new())
}

/// Reads a table as a kind; columns that a person named are taken as they are.
fn attempt(table: &RawTable, mut source: Source, named: &BTreeMap<String, String>) -> Attempt {
    let kind = source.kind;
    let survey = Survey::of(table);
    let table = &*beside::as_read(&source, table, &Questions::new(&[]), &mut Vec::new());
    if matches!(
        kind,
        SourceKind::Answers | SourceKind::Barometer | SourceKind::Survey
    ) {
        for (name, header) in guess_from_wording(table, survey, kind) {
            source.columns.entry(name).or_insert(header);
        }
    }
    let found = attempt_plainly(table, &source, named)?;
    let Ok((recognition, proposed)) = found else {
        return Some(found.map(|(recognition, _)| recognition));
    };
    if proposed.is_empty() {
        return Some(Ok(recognition));
    }
    source.columns.extend(proposed);
    let again = attempt_plainly(table, &source, named);
    Some(Ok(match again {
        // What was proposed speaks for no kind.
        Some(Ok((again, _))) => Recognition {
            score: recognition.score,
            ..again
        },
        _ => recognition,
    }))
}

/// A recognised table, with the columns that may be proposed besides; or what it lacks.
type Plainly = Option<Result<(Recognition, BTreeMap<String, String>), (f64, NearMiss)>>;

fn attempt_plainly(table: &RawTable, source: &Source, named: &BTreeMap<String, String>) -> Plainly {
    let kind = source.kind;
    let mut questions = Questions::new(&[]);
    let mut doubts = Vec::new();
    let opened = open(source, table, &questions, &mut doubts);
    let sheet = &opened.sheet;
    if sheet.header.labels.is_empty() {
        return None;
    }
    let asked = match (kind, opened.form) {
        (SourceKind::Answers, Form::Wide) => {
            question_columns(sheet, opened.survey, &mut questions, &mut doubts)
        }
        _ => Vec::new(),
    };
    let Columns {
        mapped,
        rivals,
        score,
    } = columns_of(sheet, kind, named);
    let score = weighed(&opened, score);
    let lacking: Vec<&'static ColumnSchema> = essentials::lacking(&opened, &asked)
        .into_iter()
        .filter(|name| !named.contains_key(*name))
        .filter_map(|name| schema(kind).column(name))
        .collect();
    let is_nothing = score <= 0.0 && named.is_empty();
    if !lacking.is_empty() || opened.refused.is_some() || is_nothing {
        return Some(Err((score, near_miss(&opened, lacking, doubts))));
    }
    let account = account::of(&opened, &asked, &[]);
    let proposed = proposed::columns(sheet, &account);
    let recognition = Recognition {
        kind,
        layout: layout(kind, opened.form, opened.survey),
        header_row: sheet.header.last_row,
        cells: cells_of(table, sheet, kind),
        columns: mapped,
        rivals,
        questions: wordings(&opened, &asked),
        score,
        turned: table.reading.turned,
        records: sheet.rows().take(RECORDS).map(|row| row.number).collect(),
        account: by_wording(account, named),
        doubts,
    };
    Some(Ok((recognition, proposed)))
}

/// Keys and wordings of the questions.
fn wordings(opened: &Opened<'_>, asked: &[QuestionColumn]) -> Vec<(String, String)> {
    let sheet = &opened.sheet;
    if sheet.source.kind == SourceKind::Answers && opened.form == Form::Long {
        return asked_in(sheet);
    }
    let wording = |question: &QuestionColumn| {
        let label = sheet.header.label(question.column)?;
        Some((
            question.key.clone(),
            without_number(&label.shown).to_owned(),
        ))
    };
    asked.iter().filter_map(wording).collect()
}

/// What the account takes for a mapping was found by its wording, unless a person named it.
fn by_wording(
    mut account: Vec<ColumnAccount>,
    named: &BTreeMap<String, String>,
) -> Vec<ColumnAccount> {
    for column in &mut account {
        if let ColumnRole::Read { name, evidence, .. } = &mut column.role
            && *evidence == Evidence::Project
            && !named.contains_key(name)
        {
            *evidence = Evidence::Wording;
        }
    }
    account
}

fn near_miss(
    opened: &Opened<'_>,
    lacking: Vec<&'static ColumnSchema>,
    doubts: Vec<Issue>,
) -> NearMiss {
    let code = opened.refused.map(|rule| rule.code);
    let because = doubts
        .into_iter()
        .find(|issue| Some(issue.code) == code && issue.code != rules::COLUMN_MISSING.code);
    NearMiss {
        kind: opened.sheet.source.kind,
        lacking,
        because,
    }
}

/// Open text without a recognised header is the weakest of all signs, a survey tool's own columns the strongest.
fn weighed(opened: &Opened<'_>, score: f64) -> f64 {
    if opened.sheet.source.kind == SourceKind::Survey {
        score + 0.25
    } else if opened.survey != Survey::None {
        score + 10.0
    } else if opened.sheet.source.kind == SourceKind::Answers && opened.form == Form::Wide {
        score * 0.5 + 0.25
    } else {
        score
    }
}

fn cells_of(table: &RawTable, sheet: &Sheet<'_>, kind: SourceKind) -> BTreeMap<String, (u32, u32)> {
    above::cells(table, &sheet.header, kind)
        .into_iter()
        .filter(|(name, _)| sheet.column(name).is_none())
        .map(|(name, at)| (name.to_owned(), at))
        .collect()
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

pub(super) fn plain_source(kind: SourceKind) -> Source {
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
        values_file: None,
        codes: BTreeMap::new(),
        respondents: None,
        questionnaire: None,
        encoding: None,
        delimiter: None,
        fill_down: true,
        is_newest: false,
        max_age: None,
        line: 0,
    }
}
