//! Several states of the same things: a row per person and month, a sheet per year. Only the last state until the Stichtag
//! counts; what belongs to another is set aside and said.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};

use crate::model::intake::SheetIntake;
use crate::model::issue::{Issue, Rule};
use crate::model::place::Place;
use crate::model::raw::{RawCell, RawRow};
use crate::project::SourceKind;

use super::columns::Feed;
use super::content::{Content, Profile};
use super::fold::{compact, shown};
use super::row::written;
use super::rules;
use super::schema::schema;
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
    let Some(column) = column_of_states(sheet) else {
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

fn column_of_states(sheet: &Sheet<'_>) -> Option<u32> {
    ["state", "state_month", "state_year"]
        .iter()
        .find_map(|name| sheet.column(name))
}

/// Feeds the state of each row by a column that no header tells to be one: of dates or years, few of them, in which most ids come
/// again, each once per value. Contracts of one person begin on days of their own; a list that is kept by the month repeats it all.
pub(crate) fn feed_by_content(sheet: &mut Sheet<'_>) {
    if !LISTS.contains(&sheet.source.kind)
        || column_of_states(sheet).is_some()
        || schema(sheet.source.kind).column("state").is_none()
    {
        return;
    }
    let fed = |column: u32| { sheet.feeds.by_name.values() }.any(|feed| feed.holds(column));
    // A sample tells most columns; only what may be states is looked at whole.
    let may_be = |column: u32| {
        let profile = Profile::of(sheet, column);
        profile.fit(Content::Date) == Some(1.0) && 2 * profile.distinct <= profile.given
    };
    let free: Vec<u32> = { sheet.header.labels.iter().map(|label| label.column) }
        .filter(|column| !fed(*column) && may_be(*column))
        .collect();
    if let Some(column) = free.into_iter().find(|column| are_states(sheet, *column)) {
        sheet.feeds.by_name.insert("state", Feed::Column(column));
    }
}

/// Whether the values of a column are states of the things that the ids name.
fn are_states(sheet: &Sheet<'_>, column: u32) -> bool {
    let Some(ids) = sheet.column("id") else {
        return false;
    };
    let mut seen: BTreeMap<String, BTreeSet<NaiveDate>> = BTreeMap::new();
    let mut rows: BTreeMap<NaiveDate, usize> = BTreeMap::new();
    for row in sheet.rows() {
        let Some(id) = written(sheet.cell_at(row, ids)) else {
            continue;
        };
        let cell = sheet.cell_at(row, column);
        let Some(state) = day_of(cell).filter(|_| !is_key(cell)) else {
            return false;
        };
        *rows.entry(state).or_default() += 1;
        if !seen.entry(compact(&id)).or_default().insert(state) {
            return false;
        }
    }
    let repeated = seen.values().filter(|states| states.len() > 1).count();
    rows.len() > 1 && 2 * repeated >= seen.len() && rows.values().all(|count| *count > 1)
}

/// Whether a cell is a number that could be a key as well as a date: a cost centre rather than the serial of a day.
fn is_key(cell: &RawCell) -> bool {
    match cell {
        RawCell::Number(number) => !(1990.0..=2100.0).contains(number),
        RawCell::Text(text) => text.len() != 4 && text.chars().all(|c| c.is_ascii_digit()),
        _ => false,
    }
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

/// Names lists that are called alike but for their year and are counted together, unless their ids have told so already.
pub(crate) fn name_lists_of_other_years(sheets: &[SheetIntake], issues: &mut Vec<Issue>) {
    let told =
        |issue: &Issue| [rules::DEVICES_AGAIN.code, rules::STAFF_AGAIN.code].contains(&issue.code);
    let is_list = |sheet: &&SheetIntake| LISTS.iter().any(|kind| kind.name() == sheet.kind);
    let mut first: BTreeMap<(&str, &str, String), (i32, String)> = BTreeMap::new();
    let mut found = Vec::new();
    for sheet in sheets.iter().filter(is_list).filter(|sheet| sheet.used > 0) {
        let origin = &sheet.origin;
        let file = origin.file.rsplit('/').next().unwrap_or(&origin.file);
        let named = |name: &str| state_named(name).map(|state| (state.year(), name.to_owned()));
        let by_sheet = origin.sheet.as_deref().and_then(named);
        // Sheets of a year stand in one file; files of a year may lie anywhere.
        let within = if by_sheet.is_some() {
            origin.file.as_str()
        } else {
            ""
        };
        let Some((year, name)) = by_sheet.or_else(|| named(file)) else {
            continue;
        };
        let stem: String = { name.chars() }
            .filter(|letter| letter.is_alphabetic())
            .flat_map(char::to_lowercase)
            .collect();
        match first.entry((sheet.kind, within, stem)) {
            Entry::Vacant(free) => {
                free.insert((year, name));
            }
            Entry::Occupied(known) if known.get().0 != year => {
                let place = Place::sheet(origin);
                let issue = Issue::new(rules::STATES_OF_ONE_LIST, Some(place));
                found.push(issue.with("other", shown(&known.get().1)));
            }
            Entry::Occupied(_) => {}
        }
    }
    if !issues.iter().any(told) {
        issues.append(&mut found);
    }
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
