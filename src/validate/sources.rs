//! One source after the other: which of its sheets are read, by which kind's reader, and the account of each.

mod sheets;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::dataset::Dataset;
use crate::model::intake::{ColumnAccount, SheetIntake};
use crate::model::issue::{Issue, Rule};
use crate::model::place::{Origin, Place};
use crate::model::raw::RawTable;
use crate::project::{SheetChoice, Source, SourceKind};

use super::Input;
use super::accidents;
use super::anew;
use super::beside;
use super::closed;
use super::columns::unknown_names;
use super::contracts;
use super::counted;
use super::desk::Desk;
use super::fold::compact;
use super::open::{Form, Opened, open};
use super::rows::{self, Tally};
use super::rules;
use super::schema::{
    age_bands, answers, barometer, devices, fachverfahren, goals, invited, kennzahlen, matrix,
    measures, mentions, notes, online_services, plan, ratings, schema,
};
use super::segments;
use super::several;
use super::sheet::Sheet;
use super::states::{self, LISTS};
use super::wide;
use sheets::{chosen, file_of, has_cells, names};

/// Where a mapping is written; its line is the place of what is wrong with it.
const PROJECT_FILE: &str = "befund.toml";

/// Reads all tables of a source.
pub(crate) fn read(input: &Input<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) {
    let source = input.source;
    let project_file = Arc::new(Origin {
        file: PROJECT_FILE.to_owned(),
        sheet: None,
    });
    let place = Place::row(&project_file, source.line);
    desk.issues
        .extend(unknown_names(source, schema(source.kind), &place));
    let mut chosen_tables: Vec<(&RawTable, Option<Rule>)> = Vec::new();
    let tables: Vec<Cow<'_, RawTable>> = input
        .tables
        .iter()
        .map(|table| upright(source, table, desk))
        .collect();
    for workbook in tables.chunk_by(|a, b| a.origin.file == b.origin.file) {
        let (tables, refused) = chosen(source, workbook, desk);
        chosen_tables.extend(tables.into_iter().map(|table| (table, refused)));
    }
    let states = other_states(source, &chosen_tables, desk);
    let units = unit_sheets(source, &chosen_tables, desk);
    let anew = {
        let read = chosen_tables
            .iter()
            .filter(|(_, refused)| refused.is_none());
        let read: Vec<&RawTable> = read
            .map(|(table, _)| *table)
            .filter(|table| has_cells(table))
            .collect();
        anew::begins(source, &read, desk)
    };
    for (table, refused) in chosen_tables {
        let first_issue = desk.issues.len();
        let other_state = states.contains(&table.origin).then_some(rules::OTHER_YEARS);
        let intake = match refused.or(other_state) {
            Some(rule) => refuse_sheet(source, table, rule, desk),
            None => read_sheet(source, table, (units, anew), desk, dataset),
        };
        // What was found out after the last row belongs beside what was found in its row.
        desk.issues[first_issue..]
            .sort_by_key(|issue| issue.place.as_ref().map_or((0, 0), |p| (p.row, p.column)));
        dataset.intake.sheets.push(intake);
    }
}

/// The table as it is read, and what is said of it.
fn upright<'t>(source: &Source, table: &'t RawTable, desk: &mut Desk<'_>) -> Cow<'t, RawTable> {
    let read = beside::as_read(source, table, &desk.questions, &mut desk.issues);
    if read.reading.turned && !table.reading.turned {
        let place = Place::sheet(&table.origin);
        desk.issues.push(Issue::new(rules::TURNED, Some(place)));
    }
    read
}

/// Sheets or files that show the same things in earlier or later states than the one that counts.
fn other_states(
    source: &Source,
    tables: &[(&RawTable, Option<Rule>)],
    desk: &mut Desk<'_>,
) -> BTreeSet<Arc<Origin>> {
    let mut others = BTreeSet::new();
    if tables.len() < 2 || !LISTS.contains(&source.kind) {
        return others;
    }
    let sheets: Vec<Sheet<'_>> = tables
        .iter()
        .filter(|(table, refused)| refused.is_none() && has_cells(table))
        .map(|(table, _)| open(source, table, &desk.questions, &mut Vec::new()).sheet)
        .collect();
    let Some((used, state)) = states::last_state(&sheets, desk.project.reference_date) else {
        return others;
    };
    for sheet in sheets[..used].iter().chain(&sheets[used + 1..]) {
        others.insert(Arc::clone(&sheet.table.origin));
    }
    let rows = sheets
        .iter()
        .filter(|sheet| others.contains(&sheet.table.origin))
        .map(|sheet| sheet.every_row().count())
        .sum::<usize>();
    desk.issues.push(
        Issue::new(
            rules::OTHER_YEARS,
            Some(Place::sheet(&sheets[used].table.origin)),
        )
        .with("year", state)
        .with("count", rows),
    );
    others
}

/// Whether the sheets of a source are called after units: several, none with a column of units.
fn unit_sheets(
    source: &Source,
    tables: &[(&RawTable, Option<Rule>)],
    desk: &mut Desk<'_>,
) -> UnitSheets {
    let wanted = LISTS.contains(&source.kind) || source.kind == SourceKind::Barometer;
    let free = !source.columns.contains_key("unit")
        && !source.cells.contains_key("unit")
        && !source.values.contains_key("unit");
    if source.sheet != SheetChoice::All || !wanted || !free {
        return UnitSheets::No;
    }
    let read: Vec<&RawTable> = tables
        .iter()
        .filter(|(table, refused)| refused.is_none() && has_cells(table))
        .map(|(table, _)| *table)
        .collect();
    let named = |table: &&RawTable| {
        let name = table.origin.sheet.as_deref().unwrap_or_default();
        name.contains(char::is_alphabetic)
            && !is_given_name(name)
            && states::state_named(name).is_none()
    };
    let has_units = read.iter().any(|table| {
        let sheet = open(source, table, &desk.questions, &mut Vec::new()).sheet;
        sheet.has("unit")
    });
    if read.len() < 2 || has_units || !read.iter().all(named) {
        return UnitSheets::No;
    }
    let place = Place::sheet(&file_of(read[0]));
    desk.issues
        .push(Issue::new(rules::UNIT_OF_SHEET, Some(place)).with("sheets", names(&read)));
    UnitSheets::Yes
}

/// A name that a spreadsheet program gives: `Tabelle1`, `Sheet 2`.
fn is_given_name(name: &str) -> bool {
    let folded = compact(name);
    let word = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    matches!(word, "tabelle" | "sheet" | "blatt" | "table" | "seite" | "")
}

/// Whether the name of a sheet is the unit of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum UnitSheets {
    No,
    Yes,
}

/// A sheet none of whose rows is used; its account stays complete.
fn refuse_sheet(source: &Source, table: &RawTable, rule: Rule, desk: &Desk<'_>) -> SheetIntake {
    // What is wrong with a header that is none would only hide the issue that says so.
    let opened = open(source, table, &desk.questions, &mut Vec::new());
    let rows_in = opened.sheet.every_row().count() as u64;
    let header_row = opened.sheet.header.last_row;
    let tally = rows::refuse_all(&opened.sheet, rule);
    account(source, table, header_row, rows_in, tally, Vec::new())
}

fn account(
    source: &Source,
    table: &RawTable,
    header_row: u32,
    rows_in: u64,
    tally: Tally,
    columns: Vec<ColumnAccount>,
) -> SheetIntake {
    SheetIntake {
        origin: Arc::clone(&table.origin),
        kind: source.kind.name(),
        reading: table.reading.clone(),
        header_row,
        rows_in,
        used: tally.used,
        set_aside: tally.set_aside,
        values: tally.values,
        columns,
    }
}

fn read_sheet(
    source: &Source,
    table: &RawTable,
    (units, anew): (UnitSheets, bool),
    desk: &mut Desk<'_>,
    dataset: &mut Dataset,
) -> SheetIntake {
    if !has_cells(table) {
        // Reading has said so already.
        return account(source, table, 0, 0, Tally::default(), Vec::new());
    }
    let mut opened = open(source, table, &desk.questions, &mut desk.issues);
    if units == UnitSheets::Yes {
        opened.sheet.name_unit();
    }
    opened.sheet.own_keys = anew;
    if opened.refused.is_none() && LISTS.contains(&source.kind) {
        let today = desk.project.reference_date;
        let aside = states::other_rows(&opened.sheet, today, &mut desk.issues);
        opened.sheet.leave_out(aside);
    }
    desk.asked.clear();
    desk.closed.clear();
    let rows_in = opened.sheet.every_row().count() as u64;
    desk.issues.extend(opened.sheet.unmet_values());
    if rows_in == 0 {
        desk.issues.push(Issue::new(
            rules::NO_ROWS,
            Some(table.place(opened.sheet.header.last_row, 0)),
        ));
    }
    desk.issues
        .extend(accidents::filled_by_handle(&opened.sheet));
    desk.issues.extend(several::say(&opened.sheet));
    if opened.form == Form::Long {
        desk.issues.extend(counted::unread(&opened.sheet));
    }
    if opened.refused.is_none()
        && let Some((issue, rule)) = accidents::two_currencies(&opened.sheet)
    {
        desk.issues.push(issue);
        opened.refused = Some(rule);
    }
    let mut tally = match opened.refused {
        Some(rule) => rows::refuse_all(&opened.sheet, rule),
        None if rows_in == 0 => Tally::default(),
        None => read_rows(&opened, desk, dataset),
    };
    tally.set_aside.sort_by(|a, b| a.place.cmp(&b.place));
    let columns = super::account::of(&opened, &desk.asked, &desk.closed);
    let header_row = opened.sheet.header.last_row;
    account(source, table, header_row, rows_in, tally, columns)
}

fn read_rows(opened: &Opened<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let (sheet, survey) = (&opened.sheet, opened.survey);
    match (sheet.source.kind, opened.form) {
        (SourceKind::Answers, Form::Long) => answers::read_long(sheet, desk, dataset),
        (SourceKind::Answers, Form::Coded(columns)) => {
            segments::read(sheet, columns, desk, dataset)
        }
        (SourceKind::Answers, Form::Wide) => wide::read(sheet, survey, desk, dataset),
        (SourceKind::Survey, _) => closed::read(sheet, survey, desk, dataset),
        (SourceKind::Mentions, _) => mentions::read(sheet, desk, dataset),
        (SourceKind::Barometer, _) => barometer::read(sheet, survey, desk, dataset),
        (SourceKind::Staff, _) => contracts::read(sheet, desk, dataset),
        (SourceKind::AgeBands, _) => age_bands::read(sheet, desk, dataset),
        (SourceKind::Devices, _) => devices::read(sheet, desk, dataset),
        (SourceKind::Fachverfahren, _) => fachverfahren::read(sheet, desk, dataset),
        (SourceKind::OnlineServices, _) => online_services::read(sheet, desk, dataset),
        (SourceKind::Kennzahlen, _) => kennzahlen::read(sheet, desk, dataset),
        (SourceKind::Measures, _) => measures::read(sheet, desk, dataset),
        (SourceKind::Goals, _) => goals::read(sheet, desk, dataset),
        (SourceKind::Plan, _) => plan::read(sheet, desk, dataset),
        (SourceKind::Matrix, form) => matrix::read(sheet, form, desk, dataset),
        (SourceKind::Ratings, _) => ratings::read(sheet, desk, dataset),
        (SourceKind::Notes, _) => notes::read(sheet, desk, dataset),
        (SourceKind::Invited, _) => invited::read(sheet, desk, dataset),
    }
}
