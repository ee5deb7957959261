//! Online services by unit: how many, their cases, and how many stand at each status.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::finding::{Cell, ChartKind, Column, Finding, Role, Row, RowKind, Section, Table};
use crate::model::inventory::OnlineDienst;
use crate::model::message::Message;

use super::order::German;
use super::table::{base_plain, chart_of, empty, evidence, file_key, label, leader};

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
        .filter_map(|grouping| grouped(services, grouping, german))
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

/// The row of a group; services without one are told as not stated.
fn group_row(name: &str, of_group: &[&OnlineDienst], cased: bool, statuses: &[&str]) -> Row {
    let (kind, name) = if name.is_empty() {
        (RowKind::Missing, label("analysis-row-not-stated"))
    } else {
        (RowKind::Data, Cell::text(name))
    };
    let mut cells = vec![name, Cell::count(of_group.len() as u64)];
    cells.extend(cased.then(|| cases(of_group)));
    cells.extend(statuses.iter().map(|status| {
        let at = of_group
            .iter()
            .filter(|one| one.status.as_deref() == Some(status));
        Cell::count(at.count() as u64)
    }));
    Row {
        kind,
        evidence: evidence(of_group.iter().map(|one| &one.place)),
        ..Row::data(cells)
    }
}

/// Services by one grouping, the largest group first; `None` where the list does not name any group.
fn grouped(services: &[OnlineDienst], grouping: &Grouping, german: &German) -> Option<Finding> {
    let mut groups: BTreeMap<&str, Vec<&OnlineDienst>> = BTreeMap::new();
    for one in services {
        groups
            .entry((grouping.of)(one).unwrap_or_default())
            .or_default()
            .push(one);
    }
    if groups.keys().all(|name| name.is_empty()) {
        return None;
    }
    let statuses = statuses(services);
    let cased = services.iter().any(|one| one.cases_per_year.is_some());
    let mut names: Vec<&str> = groups.keys().copied().collect();
    names.sort_by(|a, b| {
        (a.is_empty().cmp(&b.is_empty()))
            .then_with(|| groups[b].len().cmp(&groups[a].len()))
            .then_with(|| german.compare(a, b))
    });
    let rows = names
        .iter()
        .map(|name| group_row(name, &groups[name], cased, &statuses));
    Some(Finding {
        id: grouping.id.to_owned(),
        section: Section::Bestand,
        title: Message::new(grouping.title),
        statement: leader(grouping.statement),
        base: vec![base_plain(
            "services",
            "inventory-base-services",
            services.len() as u64,
        )],
        chart: Some(chart_of(ChartKind::RankedBars, 1)),
        table: Table {
            columns: columns(grouping, cased, &statuses),
            rows: rows.collect(),
            population: None,
        },
        notes: Vec::new(),
    })
}

fn columns(grouping: &Grouping, cased: bool, statuses: &[&str]) -> Vec<Column> {
    let plain = |id: String, header| Column::new(id, header, Role::Plain);
    let mut columns = vec![
        Column::new("unit", Message::new(grouping.column), Role::Label),
        plain("services".to_owned(), Message::new("analysis-col-services")),
    ];
    if cased {
        columns.push(plain(
            "cases".to_owned(),
            Message::new("analysis-col-cases"),
        ));
    }
    columns.extend(statuses.iter().zip(1..).map(|(status, number)| {
        let header = Message::new("analysis-col-heading").with("heading", *status);
        plain(format!("status{number}_{}", file_key(status)), header)
    }));
    columns
}
