//! Several states of the same things: a row per person and month, a sheet per year. Only the last state until the Stichtag
//! counts; what belongs to another is set aside and said.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::model::issue::{Issue, Rule};
use crate::model::raw::{RawCell, RawRow};
use crate::project::SourceKind;

use super::fold::compact;
use super::row::written;
use super::rules;
use super::sheet::Sheet;
use super::values::date::{self, Edge};

/// The last year that a state can be of.
const LATEST: i32 = 2100;

/// Kinds whose rows are states of persons and things, not events.
pub(crate) const LISTS: [SourceKind; 4] = [
    SourceKind::Staff,
    SourceKind::Devices,
    SourceKind::Fachverfahren,
    SourceKind::OnlineServices,
];

/// Rows of other states than the last one until the Stichtag, where the same id stands in several states.
pub(crate) fn other_rows(
    sheet: &Sheet<'_>,
    today: NaiveDate,
    issues: &mut Vec<Issue>,
) -> Vec<(u32, Rule)> {
    let Some(column) = ["state", "state_month", "state_year"]
        .iter()
        .find_map(|name| sheet.column(name))
    else {
        return Vec::new();
    };
    let states: Vec<(u32, NaiveDate)> = sheet
        .rows()
        .filter_map(|row| Some((row.number, state_of(sheet, row)?)))
        .collect();
    let different: BTreeSet<NaiveDate> = states.iter().map(|(_, state)| *state).collect();
    if different.len() < 2 || !repeats_ids(sheet) {
        return Vec::new();
    }
    let Some(used) = different.iter().rev().find(|state| **state <= today) else {
        return Vec::new();
    };
    let aside: Vec<(u32, Rule)> = states
        .iter()
        .filter(|(_, state)| state != used)
        .map(|(row, _)| (*row, rules::OTHER_YEARS))
        .collect();
    let place = sheet.table.place(sheet.header.last_row, column);
    issues.push(
        Issue::new(rules::OTHER_YEARS, Some(place))
            .with("year", named(*used))
            .with("count", aside.len()),
    );
    aside
}

/// A state as a sentence names it: the day, unless it is the first of a month, which stands for the month.
fn named(state: NaiveDate) -> String {
    match (state.day(), state.month()) {
        (1, 1) => state.year().to_string(),
        (1, _) => state.format("%m/%Y").to_string(),
        _ => state.format("%d.%m.%Y").to_string(),
    }
}

fn state_of(sheet: &Sheet<'_>, row: &RawRow) -> Option<NaiveDate> {
    let cell = |name: &str| sheet.column(name).map(|column| sheet.cell_at(row, column));
    if let Some(state) = cell("state") {
        return day_of(state);
    }
    let year = cell("state_year").and_then(whole);
    match (year, cell("state_month")) {
        (Some(year), Some(month)) => {
            NaiveDate::from_ymd_opt(year, u32::try_from(whole(month)?).ok()?, 1)
        }
        (Some(year), None) => NaiveDate::from_ymd_opt(year, 1, 1),
        (None, Some(month)) => day_of(month),
        (None, None) => None,
    }
}

fn day_of(cell: &RawCell) -> Option<NaiveDate> {
    let read = match cell {
        RawCell::Date(day) => return Some(*day),
        RawCell::DateTime(moment) => return Some(moment.date()),
        RawCell::Number(value) => date::from_float(*value),
        RawCell::Text(text) => date::parse(text, LATEST, None),
        _ => return None,
    };
    read.ok()?.dated.day(Edge::First)
}

fn whole(cell: &RawCell) -> Option<i32> {
    written(cell)?.trim().parse().ok()
}

/// Whether an id stands in more than one row.
fn repeats_ids(sheet: &Sheet<'_>) -> bool {
    let Some(column) = sheet.column("id") else {
        return false;
    };
    let mut seen = BTreeSet::new();
    sheet
        .rows()
        .filter_map(|row| written(sheet.cell_at(row, column)))
        .any(|id| !seen.insert(compact(&id)))
}

/// Of sheets or files that are called after their state, the last one until the Stichtag; `None` where they are no states
/// of the same things.
pub(crate) fn last_state(sheets: &[Sheet<'_>], today: NaiveDate) -> Option<(usize, String)> {
    let states: Vec<NaiveDate> = sheets
        .iter()
        .map(|sheet| {
            let origin = &sheet.table.origin;
            let file = origin.file.rsplit('/').next().unwrap_or(&origin.file);
            origin
                .sheet
                .as_deref()
                .and_then(state_named)
                .or_else(|| state_named(file))
        })
        .collect::<Option<_>>()?;
    let different: BTreeMap<NaiveDate, usize> = states.iter().copied().zip(0..).collect();
    if different.len() < 2 || different.len() < sheets.len() || !share_things(sheets) {
        return None;
    }
    let (state, index) = different.range(..=today).next_back()?;
    Some((*index, named(*state)))
}

/// The state that a name ends in or holds: `Stand 2025`, `2026-06`, `30.06.2026`.
pub(crate) fn state_named(name: &str) -> Option<NaiveDate> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, ending)| {
        if ending.chars().all(|c| c.is_ascii_digit()) {
            name
        } else {
            stem
        }
    });
    let parts: Vec<&str> = stem
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .collect();
    let number = |text: &str| text.parse::<u32>().ok();
    let year = |text: &str| {
        number(text)
            .filter(|year| text.len() == 4 && (1990..=2100).contains(year))
            .and_then(|year| i32::try_from(year).ok())
    };
    let at = parts.iter().position(|part| year(part).is_some())?;
    let found = year(parts[at])?;
    let before = |back: usize| at.checked_sub(back).and_then(|i| number(parts[i]));
    let after = |on: usize| parts.get(at + on).and_then(|part| number(part));
    let day_month = before(2)
        .zip(before(1))
        .and_then(|(day, month)| NaiveDate::from_ymd_opt(found, month, day));
    let month = || {
        before(1)
            .or_else(|| after(1))
            .and_then(|month| NaiveDate::from_ymd_opt(found, month, 1))
    };
    day_month
        .or_else(|| {
            after(1)
                .zip(after(2))
                .and_then(|(month, day)| NaiveDate::from_ymd_opt(found, month, day))
        })
        .or_else(month)
        .or_else(|| NaiveDate::from_ymd_opt(found, 1, 1))
}

/// Whether neighbouring sheets have things in common: ids, or else whole rows.
fn share_things(sheets: &[Sheet<'_>]) -> bool {
    let things: Vec<BTreeSet<String>> = sheets.iter().map(things_of).collect();
    things.windows(2).all(|pair| !pair[0].is_disjoint(&pair[1]))
}

fn things_of(sheet: &Sheet<'_>) -> BTreeSet<String> {
    let id = ["id", "name", "service"]
        .iter()
        .find_map(|name| sheet.column(name));
    sheet
        .rows()
        .filter_map(|row| match id {
            Some(column) => written(sheet.cell_at(row, column)).map(|id| compact(&id)),
            None => Some(
                row.cells
                    .iter()
                    .filter_map(written)
                    .map(|text| compact(&text))
                    .collect::<Vec<_>>()
                    .join("\u{1f}"),
            ),
        })
        .collect()
}
