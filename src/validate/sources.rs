//! One source after the other: which of its sheets are read, by which kind's reader, and the account of each.

use std::sync::Arc;

use crate::model::dataset::Dataset;
use crate::model::intake::SheetIntake;
use crate::model::issue::Issue;
use crate::model::place::{Origin, Place};
use crate::model::raw::RawTable;
use crate::project::{SheetChoice, Source, SourceKind};

use super::Input;
use super::columns::{is_empty, list, unknown_names};
use super::desk::Desk;
use super::open::{Form, Opened, fit, open};
use super::rows::{self, Tally};
use super::rules;
use super::schema::{
    age_bands, answers, barometer, devices, fachverfahren, kennzahlen, mentions, online_services,
    schema, staff,
};
use super::wide;

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
        for table in chosen(source, workbook, desk) {
            let first_issue = desk.issues.len();
            let intake = read_sheet(source, table, desk, dataset);
            // What was found out after the last row belongs beside what was found in its row.
            desk.issues[first_issue..]
                .sort_by_key(|issue| issue.place.as_ref().map_or((0, 0), |p| (p.row, p.column)));
            dataset.intake.sheets.push(intake);
        }
    }
}

/// The sheets of a workbook that a source means.
fn chosen<'a>(source: &Source, workbook: &'a [RawTable], desk: &mut Desk<'_>) -> Vec<&'a RawTable> {
    if source.sheet != SheetChoice::Found || workbook.len() < 2 {
        return workbook.iter().collect();
    }
    let filled: Vec<&RawTable> = workbook.iter().filter(|table| has_cells(table)).collect();
    if filled.len() < 2 {
        return filled
            .first()
            .copied()
            .or(workbook.first())
            .into_iter()
            .collect();
    }
    let fits: Vec<_> = filled
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
    let Some(index) = full.or(best) else {
        let place = Place::sheet(&file_of(filled[0]));
        desk.issues.push(
            Issue::new(rules::NO_SHEET, Some(place))
                .with("kind", source.kind.name())
                .with("sheets", names(&filled)),
        );
        return vec![filled[0]];
    };
    let unread: Vec<&RawTable> = workbook
        .iter()
        .filter(|table| table.origin != filled[index].origin)
        .collect();
    desk.issues.push(
        Issue::new(
            rules::SHEETS_UNREAD,
            Some(Place::sheet(&filled[index].origin)),
        )
        .with("count", unread.len())
        .with("sheets", names(&unread)),
    );
    vec![filled[index]]
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
    let account = |header_row, rows_in, tally: Tally| SheetIntake {
        origin: Arc::clone(&table.origin),
        kind: source.kind.name(),
        reading: table.reading.clone(),
        header_row,
        rows_in,
        used: tally.used,
        set_aside: tally.set_aside,
    };
    if !has_cells(table) {
        // Reading has said so already.
        return account(0, 0, Tally::default());
    }
    let opened = open(source, table, &desk.questions, &mut desk.issues);
    let rows_in = opened.sheet.rows().count() as u64;
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
    account(opened.sheet.header.last_row, rows_in, tally)
}

fn read_rows(opened: &Opened<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let (sheet, survey) = (&opened.sheet, opened.survey);
    match (sheet.source.kind, opened.form) {
        (SourceKind::Answers, Form::Long) => answers::read_long(sheet, desk, dataset),
        (SourceKind::Answers, Form::Wide) => wide::read(sheet, survey, desk, dataset),
        (SourceKind::Mentions, _) => mentions::read(sheet, desk, dataset),
        (SourceKind::Barometer, _) => barometer::read(sheet, survey, desk, dataset),
        (SourceKind::Staff, _) => staff::read(sheet, desk, dataset),
        (SourceKind::AgeBands, _) => age_bands::read(sheet, desk, dataset),
        (SourceKind::Devices, _) => devices::read(sheet, desk, dataset),
        (SourceKind::Fachverfahren, _) => fachverfahren::read(sheet, desk, dataset),
        (SourceKind::OnlineServices, _) => online_services::read(sheet, desk, dataset),
        (SourceKind::Kennzahlen, _) => kennzahlen::read(sheet, desk, dataset),
    }
}
