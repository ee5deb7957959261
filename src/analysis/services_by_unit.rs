//! Online services by unit: how many, their cases, and how many stand at each status.

use std::collections::BTreeSet;

use crate::model::finding::{Cell, ChartKind, Column, Finding, Role};
use crate::model::inventory::OnlineDienst;
use crate::model::message::Message;

use super::groups::{Listing, grouped, plain, words};
use super::order::German;
use super::table::{base_plain, chart_of, empty, file_key, leader};

/// Different statuses that a table has columns for; more are words, not statuses.
const MOST_STATUSES: usize = 6;

/// A grouping of services.
struct Grouping {
    id: &'static str,
    title: &'static str,
    statement: &'static str,
    column: &'static str,
    of: fn(&OnlineDienst) -> Option<&str>,
}

const GROUPINGS: [Grouping; 2] = [
    Grouping {
        id: "online-dienste-nach-einheit",
        title: "inventory-services-unit-title",
        statement: "inventory-services-unit-statement",
        column: "analysis-col-unit",
        of: |one| one.unit.as_deref(),
    },
    Grouping {
        id: "online-dienste-nach-zielgruppe",
        title: "inventory-services-audience-title",
        statement: "inventory-services-audience-statement",
        column: "inventory-col-audience",
        of: |one| one.audience.as_deref(),
    },
];

/// Services by unit and by audience, each where the list names them.
pub(super) fn services(services: &[OnlineDienst], german: &German) -> Vec<Finding> {
    GROUPINGS
        .iter()
        .filter_map(|grouping| by_group(services, grouping, german))
        .collect()
}

/// The statuses that the list has; none where it has more than a table has columns for.
fn statuses(services: &[OnlineDienst]) -> Vec<&str> {
    let statuses: BTreeSet<&str> = services
        .iter()
        .filter_map(|one| one.status.as_deref())
        .collect();
    if statuses.len() > MOST_STATUSES {
        Vec::new()
    } else {
        statuses.into_iter().collect()
    }
}

/// The cases of a group; empty where none of its services gives them.
fn cases(of_group: &[&OnlineDienst]) -> Cell {
    let given: Vec<u64> = of_group
        .iter()
        .filter_map(|one| one.cases_per_year)
        .collect();
    if given.is_empty() {
        empty()
    } else {
        Cell::count(given.iter().sum())
    }
}

/// Whether all services are rated on one scale; the highest levels of two could not be compared.
fn has_one_scale(services: &[OnlineDienst]) -> bool {
    let mut scales = { services.iter() }
        .filter(|one| one.level.given().is_some())
        .map(|one| one.scale);
    let first = scales.next();
    first.is_some() && scales.all(|scale| Some(scale) == first)
}

/// The highest level that a service of a group has.
fn highest(of_group: &[&OnlineDienst]) -> Cell {
    let levels = of_group.iter().filter_map(|one| one.level.given());
    levels
        .max()
        .map_or_else(empty, |level| Cell::count(u64::from(*level)))
}

/// The cells of a group: services, the highest level where levels can be compared, cases where any are told, and how many stand at
/// each status.
fn cells(of_group: &[&OnlineDienst], rated: bool, cased: bool, statuses: &[&str]) -> Vec<Cell> {
    let mut cells = vec![Cell::count(of_group.len() as u64)];
    cells.extend(rated.then(|| highest(of_group)));
    cells.extend(cased.then(|| cases(of_group)));
    cells.extend(statuses.iter().map(|status| {
        let at = of_group
            .iter()
            .filter(|one| one.status.as_deref() == Some(status));
        Cell::count(at.count() as u64)
    }));
    cells
}

/// Services by one grouping; `None` where the list does not name any group.
fn by_group(services: &[OnlineDienst], grouping: &Grouping, german: &German) -> Option<Finding> {
    let groups = grouped(services, grouping.of, |of| of.len() as u64, german);
    if groups.is_empty() {
        return None;
    }
    let statuses = statuses(services);
    let cased = services.iter().any(|one| one.cases_per_year.is_some());
    let rated = has_one_scale(services);
    let rows = groups.iter().map(|group| {
        group.row(cells(&group.items, rated, cased, &statuses), |one| {
            &one.place
        })
    });
    let listing = Listing {
        id: grouping.id,
        title: grouping.title,
        statement: leader(grouping.statement),
        base: base_plain("services", "inventory-base-services", services.len() as u64),
        chart: chart_of(ChartKind::RankedBars, 1),
        columns: columns(grouping, rated, cased, &statuses),
        rows: rows.collect(),
        notes: Vec::new(),
    };
    Some(listing.finding())
}

fn columns(grouping: &Grouping, rated: bool, cased: bool, statuses: &[&str]) -> Vec<Column> {
    let mut columns = vec![
        words("unit", grouping.column),
        plain("services", "analysis-col-services"),
    ];
    columns.extend(rated.then(|| plain("highest", "inventory-col-highest-level")));
    columns.extend(cased.then(|| plain("cases", "analysis-col-cases")));
    columns.extend(statuses.iter().zip(1..).map(|(status, number)| {
        let header = Message::new("analysis-col-heading").with("heading", *status);
        let id = format!("status{number}_{}", file_key(status));
        Column::new(id, header, Role::Plain)
    }));
    columns
}
