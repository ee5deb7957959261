//! What a corrected delivery moved: cells that an earlier report of the same day has otherwise.

use std::collections::{BTreeMap, BTreeSet};

use crate::i18n::I18n;
use crate::model::earlier::{Earlier, EarlierFinding};
use crate::model::finding::{
    Cell, CellValue, Column, Finding, Role, Row, Section, Statement, Table,
};
use crate::model::message::Message;

use super::super::table::{base_plain, empty, label};
use super::side::{Line, Side};

/// Cells that are named; what follows is counted.
const MOST: usize = 100;

/// Findings about the report itself or made of others: what moved in them moved in those.
fn is_own(id: &str) -> bool {
    let made = ["warnungen", "korrektur", "datengrundlage", "wo-anfangen"];
    let is_sheet = id.starts_with("einheit-") || id.starts_with("einheiten");
    made.contains(&id) || id.ends_with("-vorjahr") || is_sheet
}

/// The cells that differ, by table, row and column; nothing where the two say the same.
pub(in crate::analysis) fn corrected(
    published: &[&Finding],
    earlier: &Earlier,
    i18n: &I18n,
) -> Option<Finding> {
    if earlier.language != i18n.language().tag() {
        return None;
    }
    let mut rows = Vec::new();
    let mut tables = 0;
    for now in published.iter().filter(|now| !is_own(&now.id)) {
        let then = earlier.findings.iter().find(|then| then.id == now.id);
        let moved = match then {
            Some(then) => moved(now, then, i18n),
            None => vec![whole(
                Cell::label(now.title.clone()),
                "since-correction-new",
            )],
        };
        tables += u64::from(!moved.is_empty());
        rows.extend(moved);
    }
    let gone = { earlier.findings.iter() }
        .filter(|then| !is_own(&then.id))
        .filter(|then| !published.iter().any(|now| now.id == then.id));
    for then in gone {
        tables += 1;
        rows.push(whole(
            Cell::text(then.title.as_str()),
            "since-correction-gone",
        ));
    }
    if rows.is_empty() {
        return None;
    }
    Some(finding(rows, tables))
}

fn finding(mut rows: Vec<Row>, tables: u64) -> Finding {
    let all = rows.len();
    rows.truncate(MOST);
    let column = |id, key, role| Column::new(id, Message::new(key), role);
    Finding {
        id: "korrektur".to_owned(),
        section: Section::Methode,
        title: Message::new("since-correction-title"),
        statement: Statement::Cells {
            wording: "since-correction-statement",
            cells: Vec::new(),
            args: vec![("cells", (all as u64).into()), ("tables", tables.into())],
        },
        base: vec![base_plain("cells", "since-base-cells", all as u64)],
        table: Table {
            columns: vec![
                column("finding", "since-col-finding", Role::Label),
                column("row", "since-col-row", Role::Label),
                column("column", "since-col-column", Role::Label),
                column("before", "since-col-first-delivery", Role::Plain),
                column("now", "since-col-correction", Role::Plain),
            ],
            rows,
            population: None,
        },
        chart: None,
        notes: vec![
            Message::new("since-note-correction")
                .with("shown", all.min(MOST))
                .with("all", all),
        ],
    }
}

/// A table that only one of the two has.
fn whole(title: Cell, key: &'static str) -> Row {
    Row::data(vec![title, label(key), empty(), empty(), empty()])
}

/// Whether two cells say the same. A file tells no kinds of shares apart, and has as many digits as it has.
fn is_same(was: &CellValue, value: &CellValue, i18n: &I18n) -> bool {
    let numbers = was.number().zip(value.number());
    i18n.cell(was) == i18n.cell(value)
        || numbers.is_some_and(|(was, now)| match value {
            CellValue::Percent(_) => (100.0 * was).round() == (100.0 * now).round(),
            _ => (was - now).abs() <= 1e-9 * now.abs().max(1.0),
        })
}

/// A table of one of the two reports whose rows are known by their names: of several rows of one name the first is the first again.
struct Known<'s> {
    side: Side<'s>,
    /// What rows are called, and the how manieth of that name each is.
    names: Vec<(Vec<String>, usize)>,
}

impl<'s> Known<'s> {
    fn of(side: Side<'s>, labels: &[&str], i18n: &I18n) -> Self {
        let mut seen: BTreeMap<Vec<String>, usize> = BTreeMap::new();
        let mut number = |line: &Line| {
            let words = labels.iter().map(|id| i18n.cell(&side.cell(line, id)));
            let words: Vec<String> = words.collect();
            let number = seen.entry(words.clone()).or_default();
            *number += 1;
            (words, *number)
        };
        let names = side.lines().iter().map(&mut number).collect();
        Self { side, names }
    }
}

/// What a row is called.
fn called(words: &[String]) -> String {
    let words: Vec<&str> = { words.iter() }
        .map(String::as_str)
        .filter(|word| !word.is_empty())
        .collect();
    words.join(", ")
}

/// The cells of a table that differ; rows are the same by their names.
fn moved(now: &Finding, then: &EarlierFinding, i18n: &I18n) -> Vec<Row> {
    let columns = &now.table.columns;
    let labels: Vec<&str> = { columns.iter() }
        .filter(|column| column.role == Role::Label)
        .map(|column| column.id.as_str())
        .collect();
    let before = Known::of(Side::before(then), &labels, i18n);
    let today = Known::of(Side::now(now, i18n), &labels, i18n);
    let row = |words: &[String], column: Cell, was: CellValue, is: CellValue| {
        let title = Cell::label(now.title.clone());
        let name = Cell::text(called(words));
        Row::data(vec![title, name, column, Cell::new(was), Cell::new(is)])
    };
    let whole = |words: &[String], key| row(words, label(key), CellValue::Empty, CellValue::Empty);
    let places: BTreeMap<&(Vec<String>, usize), usize> = before.names.iter().zip(0..).collect();
    let mut rows = Vec::new();
    for (line, known) in today.side.lines().iter().zip(&today.names) {
        let Some(old) = places.get(known).map(|at| &before.side.lines()[*at]) else {
            rows.push(whole(&known.0, "since-correction-new"));
            continue;
        };
        for column in columns.iter().filter(|column| column.role != Role::Label) {
            let was = before.side.cell(old, &column.id);
            let value = today.side.cell(line, &column.id);
            let has_both = before.side.has(&[column.id.as_str()]);
            if has_both && !is_same(&was, &value, i18n) {
                let header = Cell::label(column.header.clone());
                rows.push(row(&known.0, header, was, value));
            }
        }
    }
    let still: BTreeSet<&(Vec<String>, usize)> = today.names.iter().collect();
    let gone = before.names.iter().filter(|known| !still.contains(known));
    rows.extend(gone.map(|known| whole(&known.0, "since-correction-gone")));
    rows
}
