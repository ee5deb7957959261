//! Writes the rounded numbers into a finding, and whatever repeats or follows from them.

use std::collections::BTreeMap;

use super::figures::{mean, share};
use super::keys::{Key, OLDEST, Sets, Who};
use super::round::World;
use super::sentences;
use super::table::drop_columns;
use crate::model::finding::{BaseFigure, Cell, CellValue, Finding, Role, Sign, Statement};
use crate::model::message::{Arg, Message};

/// Ages from which somebody is called older.
const OLDER: u8 = 55;

/// The finding with rounded numbers.
pub(super) fn rewrite(finding: &mut Finding, sets: &Sets, world: &World) {
    let places: Vec<Vec<Option<Key>>> = { finding.table.rows.iter() }
        .map(|row| {
            let cells = finding.table.columns.iter().zip(&row.cells);
            cells
                .map(|(column, cell)| sets.key([&column.scope, &row.scope, &cell.scope], row.kind))
                .collect()
        })
        .collect();
    for (row, keys) in finding.table.rows.iter_mut().zip(&places) {
        for ((cell, column), key) in row.cells.iter_mut().zip(&finding.table.columns).zip(keys) {
            let value = match (column.role, column.id.as_str(), key) {
                (Role::Persons, _, Some(key)) => count(&cell.value, world.printed(key)),
                (Role::AboutPersons, "fte", Some(key)) => whole_number(world.fte.get(key).copied()),
                (Role::AboutPersons, "mean", Some(key)) => mean(&cell.value, key, world),
                (Role::AboutPersons, _, _) => CellValue::Empty,
                _ => cell.value.clone(),
            };
            *cell = Cell {
                scope: std::mem::take(&mut cell.scope),
                ..Cell::new(value)
            };
        }
    }
    shares(finding, world);
    rewrite_base(finding, world);
    let columns = 0..finding.table.columns.len();
    let gone: Vec<usize> = columns
        .filter(|column| !says_anything(finding, *column))
        .collect();
    drop_columns(finding, &gone);
    sentences::reword(finding);
    let note = Message::new("disclosure-staff-note").with("base", world.base.to_string());
    finding
        .notes
        .push(note.with("less", (world.base - 1).to_string()));
    if matches!(finding.id.as_str(), "alterspyramide" | "alterskennzahlen") {
        finding
            .notes
            .push(Message::new("disclosure-staff-note-sexes"));
    }
}

/// A count without a place in the program is one of nobody.
fn count(value: &CellValue, printed: Option<u64>) -> CellValue {
    match value {
        CellValue::Count(_) => CellValue::Count(printed.unwrap_or_default()),
        other => other.clone(),
    }
}

fn whole_number(value: Option<u64>) -> CellValue {
    value.map_or(CellValue::Empty, |value| CellValue::Number {
        value: super::program::number(value),
        digits: 0,
    })
}

/// Shares of the printed numbers beside them: of the heads of the row, or of all.
fn shares(finding: &mut Finding, world: &World) {
    let heads = finding.table.column("heads");
    let all = world.printed(&Key::all()).unwrap_or_default();
    for (c, column) in finding.table.columns.iter().enumerate() {
        let Role::Derived { from } = column.role else {
            continue;
        };
        for row in &mut finding.table.rows {
            let count_at = |at: usize| match row.cells[at].value {
                CellValue::Count(count) => Some(count),
                _ => None,
            };
            let of = match heads {
                Some(heads) if heads != from => count_at(heads),
                _ => Some(all),
            };
            row.cells[c].value = match (count_at(from), of) {
                (Some(part), Some(of)) => share(part, of),
                _ => CellValue::Empty,
            };
        }
    }
}

/// Whether a column that may lose its figures still has one.
fn says_anything(finding: &Finding, column: usize) -> bool {
    let is_figure = matches!(
        finding.table.columns[column].role,
        Role::AboutPersons | Role::Derived { .. }
    );
    let mut cells = finding
        .table
        .rows
        .iter()
        .map(|row| &row.cells[column].value);
    !is_figure || cells.any(|value| value.number().is_some())
}

fn rewrite_base(finding: &mut Finding, world: &World) {
    let all = world.printed(&Key::all()).unwrap_or_default();
    let names: Vec<&'static str> = finding.base.iter().map(|figure| figure.name).collect();
    let base = std::mem::take(&mut finding.base);
    finding.base = { base.into_iter() }
        .filter_map(|figure| {
            let value = match figure.name {
                "n" => CellValue::Count(all),
                "fte" => whole_number(world.fte.get(&Key::all()).copied()),
                "mean" => mean(&figure.value.value, &Key::all(), world),
                "older" => share(older(world)?, all),
                _ => return None,
            };
            let is_told = !matches!(value, CellValue::Empty | CellValue::Sign(Sign::Unreliable));
            is_told.then(|| BaseFigure {
                wording: if figure.name == "n" {
                    "disclosure-staff-base"
                } else {
                    figure.wording
                },
                value: Cell::new(value),
                ..figure
            })
        })
        .collect();
    repeat_base(finding, &names);
}

/// The printed number of older staff, or the sum of their printed classes.
fn older(world: &World) -> Option<u64> {
    let of_all = |ages: (u8, u8)| {
        let key = Key {
            ages,
            ..Key::of(Who::All)
        };
        world.printed(&key)
    };
    of_all((OLDER, OLDEST)).or_else(|| Some(of_all((OLDER, 60))? + of_all((60, OLDEST))?))
}

/// Title, headers, notes and statement repeat figures of the base by name; a note with any other number goes.
fn repeat_base(finding: &mut Finding, names: &[&'static str]) {
    let told: BTreeMap<&'static str, Arg> = { finding.base.iter() }
        .filter_map(|figure| Some((figure.name, figure.value.value.arg()?)))
        .collect();
    let is_number = |arg: &Arg| {
        matches!(
            arg,
            Arg::Count(_) | Arg::Decimal { .. } | Arg::Share(_) | Arg::Percent(_)
        )
    };
    finding.notes.retain(|note| {
        { note.args.iter() }.all(|(name, arg)| !is_number(arg) || told.contains_key(name))
    });
    let headers = finding
        .table
        .columns
        .iter_mut()
        .map(|column| &mut column.header);
    for message in headers
        .chain(&mut finding.notes)
        .chain([&mut finding.title])
    {
        repeat(&mut message.args, names, &told);
    }
    if let Statement::Cells { args, .. } = &mut finding.statement {
        repeat(args, names, &told);
    }
}

fn repeat(
    args: &mut [(&'static str, Arg)],
    names: &[&'static str],
    told: &BTreeMap<&'static str, Arg>,
) {
    for (name, arg) in args {
        if names.contains(name) {
            *arg = { told.get(name).cloned() }.unwrap_or_else(|| Arg::Text(String::new()));
        }
    }
}
