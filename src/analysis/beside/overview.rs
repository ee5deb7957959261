//! Units side by side: response, needs, mood, staff leaving, applications, devices, services, ratings, measures.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::finding::{
    Cell, CellValue, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement,
    Table,
};
use crate::model::message::Message;
use crate::project::Edition;

use super::super::boards::grid::folded;
use super::super::order::German;
use super::super::table::{base_plain, empty};
use super::{ByUnit, Figures, LEAVING, figures, leaf, sheets};

/// Fewest units and figures that are worth a table of their own.
const FEWEST: usize = 2;

/// What is put side by side: id of the new column, its header, and where its figures stand, best place first.
const FIGURES: [(&str, &str, &[ByUnit]); 12] = [
    ("heads", "analysis-col-heads", &HEADS),
    (
        "respondents",
        "analysis-col-respondents",
        &[by("antworten-nach-einheit", "group", "respondents")],
    ),
    (
        "mentions",
        "analysis-col-mentions",
        &[by("antworten-nach-einheit", "group", "mentions")],
    ),
    (
        "mood",
        "boards-col-mood",
        &[by("stimmungsbarometer-nach-einheit", "group", "mean")],
    ),
    ("leaving", "boards-col-leaving", &LEAVING),
    (
        "applications",
        "analysis-col-applications",
        &[by("fachverfahren-nach-einheit", "unit", "applications")],
    ),
    (
        "unsupported",
        "boards-col-unsupported",
        &[by("fachverfahren-nach-einheit", "unit", "unsupported")],
    ),
    (
        "unlinked",
        "boards-col-unlinked",
        &[by("fachverfahren-nach-einheit", "unit", "unlinked")],
    ),
    (
        "devices",
        "boards-col-devices",
        &[by("geraete-nach-einheit", "unit", "devices")],
    ),
    (
        "past",
        "analysis-col-past",
        &[by("geraete-nach-einheit", "unit", "past")],
    ),
    (
        "services",
        "analysis-col-services",
        &[by("online-dienste-nach-einheit", "unit", "services")],
    ),
    (
        "measures",
        "boards-col-measures",
        &[by("massnahmen-nach-einheit", "name", "sum")],
    ),
];

/// The staff of a unit, finest units first.
const HEADS: [ByUnit; 2] = [
    by("alterskennzahlen-nach-untereinheit", "group", "heads"),
    by("alterskennzahlen-nach-einheit", "group", "heads"),
];

const fn by(id: &'static str, unit: &'static str, value: &'static str) -> ByUnit {
    ByUnit { id, unit, value }
}

/// In which quarter each unit stands that has a number, by its place among the units.
pub(super) type Quarters = BTreeMap<usize, u64>;

/// One figure of all units.
pub(super) struct Figure<'f> {
    id: &'static str,
    /// Id of the finding that has its figures.
    pub(super) source: &'f str,
    pub(super) header: Message,
    pub(super) values: Figures<'f>,
}

/// The table of units, where each unit stands in each figure, and inside the house a sheet per unit; nothing where fewer than two
/// can be put side by side.
pub(super) fn overview(published: &[&Finding], edition: Edition, german: &German) -> Vec<Finding> {
    let per_head = per_head(published);
    let mut found: Vec<Figure<'_>> = FIGURES
        .iter()
        .filter_map(|(id, header, places)| {
            let found = places
                .iter()
                .map(|place| (place.id, figures(published, *place)));
            let (source, values) =
                { found.into_iter() }.find(|(_, values)| values.names().next().is_some())?;
            Some(Figure {
                id,
                source,
                header: Message::new(header),
                values,
            })
        })
        .collect();
    if !per_head.is_empty() {
        found.push(Figure {
            id: "per_head",
            source: "geraete-nach-einheit",
            header: Message::new("boards-col-per-head"),
            values: { per_head.iter() }
                .map(|(unit, value)| (*unit, value))
                .collect(),
        });
    }
    let units = units(&found, german);
    found.extend(ratings(published, &units));
    if units.len() < FEWEST || found.len() < FEWEST {
        return Vec::new();
    }
    let quarters: Vec<Quarters> = found.iter().map(|one| quarters(&units, one)).collect();
    let mut findings = vec![table(&units, &found), standing(&units, (&found, &quarters))];
    if edition == Edition::Internal {
        findings.extend(sheets::sheets(&units, (&found, &quarters), published));
    }
    findings
}

/// Devices per head of the units whose heads and devices are both published.
fn per_head<'f>(published: &[&'f Finding]) -> Vec<(&'f str, CellValue)> {
    let devices = figures(published, by("geraete-nach-einheit", "unit", "devices"));
    let heads = { HEADS.iter() }
        .map(|place| figures(published, *place))
        .find(|heads| heads.names().next().is_some());
    let heads = heads.unwrap_or_default();
    { devices.names() }
        .filter_map(|unit| {
            let heads = heads.of(unit)?.number().filter(|heads| *heads > 0.0)?;
            let value = devices.of(unit)?.number()? / heads;
            Some((unit, CellValue::Number { value, digits: 1 }))
        })
        .collect()
}

/// The units that at least two findings know, by name. A unit of one source only would be a row of gaps.
fn units<'f>(found: &[Figure<'f>], german: &German) -> Vec<&'f str> {
    let mut units: Vec<&str> = Vec::new();
    let mut known = BTreeSet::new();
    for name in found.iter().flat_map(|figure| figure.values.names()) {
        let folded = folded(name);
        if known.contains(&folded) {
            continue;
        }
        let told: BTreeSet<&str> = { found.iter() }
            .filter(|figure| figure.values.of(name).is_some())
            .map(|figure| figure.source)
            .collect();
        if told.len() >= FEWEST {
            known.insert(folded);
            units.push(name);
        }
    }
    german.sort_by_name(&mut units, |unit| unit);
    units
}

/// Boards that rate the units themselves.
fn ratings<'f>(published: &[&'f Finding], units: &[&str]) -> Vec<Figure<'f>> {
    let boards = published
        .iter()
        .filter(|finding| finding.id.starts_with("einstufung-"));
    let known: BTreeSet<String> = units.iter().map(|unit| folded(unit)).collect();
    boards
        .filter_map(|finding| {
            let table = &finding.table;
            let (name, level) = (table.column("dimension")?, table.column("actual")?);
            let values: Figures<'f> = table
                .rows
                .iter()
                .filter(|row| row.kind == RowKind::Data)
                .filter_map(|row| match &row.cells.get(name)?.value {
                    CellValue::Text(text) => Some((leaf(text), &row.cells.get(level)?.value)),
                    _ => None,
                })
                .collect();
            let rated = values.names().filter(|name| known.contains(&folded(name)));
            (2 * rated.count() > values.names().count()).then(|| Figure {
                id: "rating",
                source: &finding.id,
                header: finding.title.clone(),
                values,
            })
        })
        .take(1)
        .collect()
}

fn table(units: &[&str], found: &[Figure<'_>]) -> Finding {
    let rows = units.iter().map(|unit| {
        let mut cells = vec![Cell::text(*unit)];
        cells.extend(found.iter().map(|figure| {
            { figure.values.of(unit) }.map_or_else(empty, |value| Cell::new(value.clone()))
        }));
        Row::data(cells)
    });
    let gaps = units
        .iter()
        .flat_map(|unit| found.iter().map(move |figure| figure.values.of(unit)))
        .filter(Option::is_none)
        .count();
    Finding {
        id: "einheiten".to_owned(),
        section: Section::Strategie,
        title: Message::new("boards-units-title"),
        statement: Statement::Cells {
            wording: "boards-units-statement",
            cells: Vec::new(),
            args: vec![("gaps", (gaps as u64).into())],
        },
        base: base(units, found),
        chart: None,
        table: Table {
            columns: columns(found),
            rows: rows.collect(),
            population: None,
        },
        notes: notes(units.len()),
    }
}

/// What the table leaves out; and that so many units have no sheets of their own.
fn notes(units: usize) -> Vec<Message> {
    let mut notes = vec![Message::new("boards-note-units")];
    if units > sheets::MOST {
        notes.push(Message::new("boards-note-no-sheets").with("most", sheets::MOST));
    }
    notes
}

fn base(units: &[&str], found: &[Figure<'_>]) -> Vec<crate::model::finding::BaseFigure> {
    vec![
        base_plain("units", "boards-base-units", units.len() as u64),
        base_plain("figures", "boards-base-figures", found.len() as u64),
    ]
}

fn columns(found: &[Figure<'_>]) -> Vec<Column> {
    let mut columns = vec![Column::new(
        "unit",
        Message::new("analysis-col-unit"),
        Role::Label,
    )];
    columns.extend(
        found
            .iter()
            .map(|figure| Column::new(figure.id, figure.header.clone(), Role::Plain)),
    );
    columns
}

/// In which quarter of the units each one stands, so that figures of different measure can be seen on one scale.
fn standing(units: &[&str], (found, quarters): (&[Figure<'_>], &[Quarters])) -> Finding {
    let top = |unit: usize| {
        quarters
            .iter()
            .filter(|column| column.get(&unit) == Some(&4))
            .count() as u64
    };
    let rows = units.iter().enumerate().map(|(at, unit)| {
        let mut cells = vec![Cell::text(*unit)];
        cells.extend(quarters.iter().map(|column| {
            column
                .get(&at)
                .map_or_else(empty, |quarter| Cell::count(*quarter))
        }));
        cells.push(Cell::count(top(at)));
        Row::data(cells)
    });
    let mut headers = columns(found);
    headers.push(Column::new(
        "top",
        Message::new("boards-col-top"),
        Role::Plain,
    ));
    Finding {
        id: "einheiten-lage".to_owned(),
        section: Section::Strategie,
        title: Message::new("boards-standing-title"),
        statement: Statement::Leader {
            label: 0,
            count: found.len() + 1,
            wording: "boards-standing-statement",
        },
        base: base(units, found),
        chart: Some(Chart {
            kind: ChartKind::HeatMap,
            label: 0,
            series: (1..=found.len()).collect(),
        }),
        table: Table {
            columns: headers,
            rows: rows.collect(),
            population: None,
        },
        notes: vec![Message::new("boards-note-standing")],
    }
}

/// Quarters of the units that have a number, 4 the highest; equal numbers stand in one quarter.
fn quarters(units: &[&str], figure: &Figure<'_>) -> Quarters {
    let numbers: Vec<(usize, f64)> = units
        .iter()
        .enumerate()
        .filter_map(|(at, unit)| Some((at, figure.values.of(unit)?.number()?)))
        .collect();
    let mut sorted: Vec<f64> = numbers.iter().map(|(_, value)| *value).collect();
    sorted.sort_by(f64::total_cmp);
    let of = |value: f64| {
        let below = sorted.partition_point(|other| *other < value);
        1 + (4 * below / numbers.len().max(1)) as u64
    };
    numbers
        .iter()
        .map(|(at, value)| (*at, of(*value)))
        .collect()
}
