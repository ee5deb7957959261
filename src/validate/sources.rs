//! One source after the other: which of its sheets are read, by which kind's reader, and the account of each.

use std::sync::Arc;

use crate::model::dataset::Dataset;
use crate::model::intake::SheetIntake;
use crate::model::issue::{Issue, Rule};
use crate::model::place::{Origin, Place};
use crate::model::raw::RawTable;
use crate::project::{SheetChoice, Source, SourceKind};

use super::Input;
use super::columns::{is_empty, list, unknown_names};
use super::contracts;
use super::desk::Desk;
use super::heading::Score;
use super::open::{Form, Opened, fit, open};
use super::rows::{self, Tally};
use super::rules;
use super::schema::{
    age_bands, answers, barometer, devices, fachverfahren, kennzahlen, mentions, online_services,
    schema,
};
use super::wide::{self, has_open_text};

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
    for workbook in input.tables.chunk_by(|a, b| a.origin.file == b.origin.file) {
        let (tables, refused) = chosen(source, workbook, desk);
        for table in tables {
            let first_issue = desk.issues.len();
            let intake = match refused {
                Some(rule) => refuse_sheet(source, table, rule, desk),
                None => read_sheet(source, table, desk, dataset),
            };
            // What was found out after the last row belongs beside what was found in its row.
            desk.issues[first_issue..]
                .sort_by_key(|issue| issue.place.as_ref().map_or((0, 0), |p| (p.row, p.column)));
            dataset.intake.sheets.push(intake);
        }
    }
}

/// The sheets of a workbook that a source means, and the rule that refuses them when none fits.
fn chosen<'a>(
    source: &Source,
    workbook: &'a [RawTable],
    desk: &mut Desk<'_>,
) -> (Vec<&'a RawTable>, Option<Rule>) {
    if source.sheet != SheetChoice::Found || workbook.len() < 2 {
        return (workbook.iter().collect(), None);
    }
    let filled: Vec<&RawTable> = workbook.iter().filter(|table| has_cells(table)).collect();
    let Some(first) = filled.first() else {
        return (workbook.iter().take(1).collect(), None);
    };
    let index = match filled.len() {
        1 => Some(0),
        _ => best_fit(source, &filled, desk),
    };
    let Some(index) = index else {
        desk.issues.push(
            Issue::new(rules::NO_SHEET, Some(Place::sheet(&file_of(first))))
                .with("kind", source.kind.name())
                .with("sheets", names(&filled)),
        );
        return (vec![first], Some(rules::NO_SHEET));
    };
    let unread: Vec<&RawTable> = filled
        .iter()
        .filter(|table| table.origin != filled[index].origin)
        .copied()
        .collect();
    if !unread.is_empty() {
        let place = Place::sheet(&filled[index].origin);
        desk.issues.push(
            Issue::new(rules::SHEETS_UNREAD, Some(place))
                .with("count", unread.len())
                .with("sheets", names(&unread)),
        );
    }
    (vec![filled[index]], None)
}

/// The first sheet with all mandatory columns, else the one with most columns, else, for answers, the first with open text.
fn best_fit(source: &Source, sheets: &[&RawTable], desk: &Desk<'_>) -> Option<usize> {
    let fits: Vec<Score> = sheets
        .iter()
        .map(|table| fit(source, table, &desk.questions))
        .collect();
    let mandatory = schema(source.kind)
        .columns
        .iter()
        .filter(|column| column.mandatory)
        .count();
    let full = fits
        .iter()
        .position(|(found, _)| mandatory > 0 && *found == mandatory);
    let most = fits.iter().max().copied().unwrap_or_default();
    let best = fits.iter().position(|fit| *fit == most && most != (0, 0));
    full.or(best).or_else(|| {
        let mut unsaid = Vec::new();
        sheets
            .iter()
            .filter(|_| source.kind == SourceKind::Answers)
            .position(|table| {
                has_open_text(&open(source, table, &desk.questions, &mut unsaid).sheet)
            })
    })
}

/// A sheet none of whose rows is used; its account stays complete.
fn refuse_sheet(source: &Source, table: &RawTable, rule: Rule, desk: &Desk<'_>) -> SheetIntake {
    // What is wrong with a header that is none would only hide the issue that says so.
    let opened = open(source, table, &desk.questions, &mut Vec::new());
    let rows_in = opened.sheet.rows().count() as u64;
    let header_row = opened.sheet.header.last_row;
    account(
        source,
        table,
        header_row,
        rows_in,
        rows::refuse_all(&opened.sheet, rule),
    )
}

fn account(
    source: &Source,
    table: &RawTable,
    header_row: u32,
    rows_in: u64,
    tally: Tally,
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
    }
}

fn names(tables: &[&RawTable]) -> String {
    list(
        tables
            .iter()
            .filter_map(|table| table.origin.sheet.as_deref()),
    )
}

fn file_of(table: &RawTable) -> Arc<Origin> {
    Arc::new(Origin {
        file: table.origin.file.clone(),
        sheet: None,
    })
}

fn has_cells(table: &RawTable) -> bool {
    table
        .rows
        .iter()
        .any(|row| row.cells.iter().any(|cell| !is_empty(cell)))
}

fn read_sheet(
    source: &Source,
    table: &RawTable,
    desk: &mut Desk<'_>,
    dataset: &mut Dataset,
) -> SheetIntake {
    if !has_cells(table) {
        // Reading has said so already.
        return account(source, table, 0, 0, Tally::default());
    }
    let opened = open(source, table, &desk.questions, &mut desk.issues);
    let rows_in = opened.sheet.rows().count() as u64;
    desk.issues.extend(opened.sheet.unmet_values());
    if rows_in == 0 {
        desk.issues.push(Issue::new(
            rules::NO_ROWS,
            Some(table.place(opened.sheet.header.last_row, 0)),
        ));
    }
    let mut tally = match opened.refused {
        Some(rule) => rows::refuse_all(&opened.sheet, rule),
        None if rows_in == 0 => Tally::default(),
        None => read_rows(&opened, desk, dataset),
    };
    tally.set_aside.sort_by(|a, b| a.place.cmp(&b.place));
    account(source, table, opened.sheet.header.last_row, rows_in, tally)
}

fn read_rows(opened: &Opened<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let (sheet, survey) = (&opened.sheet, opened.survey);
    match (sheet.source.kind, opened.form) {
        (SourceKind::Answers, Form::Long) => answers::read_long(sheet, desk, dataset),
        (SourceKind::Answers, Form::Wide) => wide::read(sheet, survey, desk, dataset),
        (SourceKind::Mentions, _) => mentions::read(sheet, desk, dataset),
        (SourceKind::Barometer, _) => barometer::read(sheet, survey, desk, dataset),
        (SourceKind::Staff, _) => contracts::read(sheet, desk, dataset),
        (SourceKind::AgeBands, _) => age_bands::read(sheet, desk, dataset),
        (SourceKind::Devices, _) => devices::read(sheet, desk, dataset),
        (SourceKind::Fachverfahren, _) => fachverfahren::read(sheet, desk, dataset),
        (SourceKind::OnlineServices, _) => online_services::read(sheet, desk, dataset),
        (SourceKind::Kennzahlen, _) => kennzahlen::read(sheet, desk, dataset),
    }
}
