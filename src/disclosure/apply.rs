//! Rewrites a finding so that only what may be shown is left in it.
//!
//! Signs take the place of secret numbers, ranks are given anew among what is shown, and nothing else tells a secret
//! number: no order of rows, no note, no source row, no note to the gate.

use super::mask::Mask;
use super::order;
use crate::model::finding::{CellValue, Finding, Role, Sign, Statement, Table};
use crate::model::message::{Arg, Message};

/// The finding as the public edition shows it.
pub(super) fn publish(mut finding: Finding, mask: &Mask, k: u64) -> Finding {
    let about_persons = finding.table.population.is_some() || mask.is_touched();
    withhold_arguments(&mut finding, mask);
    if about_persons {
        let names: Vec<&str> = finding.base.iter().map(|figure| figure.name).collect();
        finding
            .notes
            .retain(|note| !tells_number(note, &names, mask, k));
    }
    for row in &mut finding.table.rows {
        row.evidence.clear();
    }
    sign(&mut finding, mask);
    let unranked = order::unranked(&finding.table, mask);
    rank(&mut finding.table, mask);
    order::move_down(&mut finding, &unranked);
    if mask.is_touched() {
        finding
            .notes
            .push(Message::new("disclosure-note-secret").with("k", k));
    }
    if mask.is_withheld() {
        finding.notes.push(Message::new("disclosure-note-withheld"));
    }
    if !unranked.is_empty() {
        finding.notes.push(Message::new("disclosure-note-unranked"));
    }
    forget(&mut finding);
    finding
}

fn sign(finding: &mut Finding, mask: &Mask) {
    for (r, row) in finding.table.rows.iter_mut().enumerate() {
        for (c, cell) in row.cells.iter_mut().enumerate() {
            if mask.is_hidden(r, c) {
                cell.value = match finding.table.columns[c].role {
                    Role::Rank { .. } => CellValue::Empty,
                    _ => CellValue::Sign(Sign::Secret),
                };
            }
        }
    }
    for (index, figure) in finding.base.iter_mut().enumerate() {
        if mask.is_base_hidden(index) {
            figure.value.value = CellValue::Sign(Sign::Secret);
        }
    }
}

/// Dense ranks anew: a gap in the old ones would tell between which rows a secret one stands.
fn rank(table: &mut Table, mask: &Mask) {
    for c in 0..table.columns.len() {
        let Role::Rank { by } = table.columns[c].role else {
            continue;
        };
        if !(0..table.rows.len()).any(|r| mask.is_hidden(r, by)) {
            continue;
        }
        let mut ranked: Vec<(usize, u32)> = table
            .rows
            .iter()
            .enumerate()
            .filter_map(|(r, row)| match row.cells[c].value {
                CellValue::Rank(rank) => Some((r, rank)),
                _ => None,
            })
            .collect();
        ranked.sort_by_key(|(_, rank)| *rank);
        let (mut last, mut dense) = (None, 0);
        for (r, rank) in ranked {
            if last != Some(rank) {
                dense += 1;
                last = Some(rank);
            }
            table.rows[r].cells[c].value = CellValue::Rank(dense);
        }
    }
}

/// Puts the sign in place of secret base figures that title, headers, notes and statement repeat by name.
fn withhold_arguments(finding: &mut Finding, mask: &Mask) {
    let secret: Vec<&str> = finding
        .base
        .iter()
        .enumerate()
        .filter(|(index, _)| mask.is_base_hidden(*index))
        .map(|(_, figure)| figure.name)
        .collect();
    let headers = finding
        .table
        .columns
        .iter_mut()
        .map(|column| &mut column.header);
    let messages = headers
        .chain(&mut finding.notes)
        .chain([&mut finding.title]);
    for message in messages {
        withhold(&mut message.args, &secret);
    }
    if let Statement::Cells { args, .. } = &mut finding.statement {
        withhold(args, &secret);
    }
}

fn withhold(args: &mut [(&'static str, Arg)], secret: &[&str]) {
    for (name, arg) in args {
        if secret.contains(name) {
            *arg = Arg::Text(Sign::Secret.symbol().to_owned());
        } else if let Arg::Message(inner) = arg {
            withhold(&mut inner.args, secret);
        }
    }
}

/// Whether a note holds a number that was made before the gate and is no base figure.
fn tells_number(note: &Message, base: &[&str], mask: &Mask, k: u64) -> bool {
    note.args.iter().any(|(name, arg)| match arg {
        Arg::Message(inner) => tells_number(inner, base, mask, k),
        Arg::Text(_) | Arg::Date(_) => false,
        _ if base.contains(name) => false,
        Arg::Count(count) => mask.is_touched() || (1..k).contains(count),
        Arg::Decimal { .. } | Arg::Share(_) => mask.is_touched(),
    })
}

/// Removes what only the gate may know.
fn forget(finding: &mut Finding) {
    let cells = finding.table.rows.iter_mut().flat_map(|row| &mut row.cells);
    for cell in cells.chain(finding.base.iter_mut().map(|figure| &mut figure.value)) {
        cell.persons = None;
        cell.homogeneous = false;
    }
}
