//! What the report rests on: per source file and sheet the rows that came in, that were used and that were set aside; where
//! those may not be told, how many files of which kind were read.

use crate::model::finding::{
    Cell, CellRef, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::intake::{Intake, KindIntake, kind_wording};
use crate::model::message::Message;

use super::table::{base_plain, empty, label};

/// Id of the finding.
const ID: &str = "datengrundlage";

/// The account of rows, in the order of `befund.toml`; `None` when nothing was read.
pub(super) fn sources(intake: &Intake) -> Option<Finding> {
    if intake.sheets.is_empty() {
        return (!intake.kinds.is_empty()).then(|| by_kind(&intake.kinds, intake.files));
    }
    let has_sheets = intake.sheets.iter().any(|s| s.origin.sheet.is_some());
    let total = |column: usize| CellRef {
        row: intake.sheets.len(),
        column: column + usize::from(has_sheets),
    };
    Some(Finding {
        id: ID.to_owned(),
        section: Section::Methode,
        title: Message::new("analysis-sources-title"),
        statement: Statement::Cells {
            wording: "analysis-sources-statement",
            cells: vec![("rows", total(2)), ("used", total(3)), ("aside", total(4))],
            args: Vec::new(),
        },
        base: vec![base_plain(
            "sources",
            "analysis-base-sources",
            intake.sheets.len() as u64,
        )],
        chart: None,
        table: Table {
            columns: columns(has_sheets),
            rows: rows(intake, has_sheets),
            population: None,
        },
        notes: vec![Message::new("analysis-note-sources")],
    })
}

fn rows(intake: &Intake, has_sheets: bool) -> Vec<Row> {
    let cells = |names: [Cell; 3], counts: [u64; 3], encoding: Cell| {
        let [file, sheet, kind] = names;
        let mut cells = vec![file];
        cells.extend(has_sheets.then_some(sheet));
        cells.push(kind);
        cells.extend(counts.map(Cell::count));
        cells.push(encoding);
        cells
    };
    let mut rows: Vec<Row> = intake
        .sheets
        .iter()
        .map(|sheet| {
            let names = [
                Cell::text(sheet.origin.file.as_str()),
                sheet.origin.sheet.as_deref().map_or_else(empty, Cell::text),
                label(kind_wording(sheet.kind)),
            ];
            let counts = [sheet.rows_in, sheet.used, sheet.set_aside.len() as u64];
            let encoding = sheet.reading.encoding.as_deref();
            Row::data(cells(
                names,
                counts,
                encoding.map_or_else(empty, Cell::text),
            ))
        })
        .collect();
    let (rows_in, used, set_aside) = intake.totals();
    let names = [label("analysis-row-total"), empty(), empty()];
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(cells(names, [rows_in, used, set_aside], empty()))
    });
    rows
}

fn columns(has_sheets: bool) -> Vec<Column> {
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    let mut columns = vec![column("file", "analysis-col-file", Role::Label)];
    if has_sheets {
        columns.push(column("sheet", "analysis-col-sheet", Role::Label));
    }
    columns.extend([
        column("kind", "analysis-col-kind", Role::Label),
        column("rows_in", "analysis-col-rows-in", Role::Plain),
        column("used", "analysis-col-used", Role::Plain),
        column("set_aside", "analysis-col-set-aside", Role::Plain),
        column("encoding", "analysis-col-encoding", Role::Label),
    ]);
    columns
}

/// The kinds of sources with their numbers of files. A file may hold several kinds; only where none does is there a sum.
fn by_kind(kinds: &[KindIntake], files: u64) -> Finding {
    let mut rows: Vec<Row> = kinds
        .iter()
        .map(|kind| {
            Row::data(vec![
                label(kind_wording(kind.kind)),
                Cell::count(kind.files),
            ])
        })
        .collect();
    if files == kinds.iter().map(|kind| kind.files).sum::<u64>() {
        rows.push(Row {
            kind: RowKind::Total,
            ..Row::data(vec![label("analysis-row-total"), Cell::count(files)])
        });
    }
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    Finding {
        id: ID.to_owned(),
        section: Section::Methode,
        title: Message::new("analysis-sources-title"),
        statement: Statement::Cells {
            wording: "analysis-sources-kinds-statement",
            cells: Vec::new(),
            args: vec![("files", files.into()), ("kinds", kinds.len().into())],
        },
        base: Vec::new(),
        chart: None,
        table: Table {
            columns: vec![
                column("kind", "analysis-col-kind", Role::Label),
                column("files", "analysis-col-files", Role::Plain),
            ],
            rows,
            population: None,
        },
        notes: vec![Message::new("analysis-note-source-kinds")],
    }
}
