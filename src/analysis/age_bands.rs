//! Age bands as published: heads by band, and by unit and band.
//!
//! Bands are taken as they are; heads of bands are not spread over other classes and no mean is made of them. Whether the
//! bands were published before is not known here, so their persons are protected like all others.

use std::collections::BTreeMap;

use crate::model::finding::{
    Cell, Chart, ChartKind, Column, Finding, Population, Role, Row, RowKind, Section, Table,
};
use crate::model::message::Message;
use crate::model::place::Place;
use crate::model::staff::AgeBand;

use super::AnalysisError;
use super::frame::{Frame, numbers, texts};
use super::order::German;
use super::table::{base_persons, chart_of, evidence, label, leader, scope, share};

const UNIT: &str = "unit";
const BAND: &str = "band";
const HEADS: &str = "heads";

/// Heads by band and, where units are given, by unit; none without bands.
///
/// Where the file gives bands of the whole administration, these are its totals; else the units' are added up.
///
/// # Errors
/// When polars cannot count.
pub(super) fn age_bands(bands: &[AgeBand], german: &German) -> Result<Vec<Finding>, AnalysisError> {
    if bands.is_empty() {
        return Ok(Vec::new());
    }
    let (whole, units): (Vec<&AgeBand>, Vec<&AgeBand>) =
        bands.iter().partition(|band| band.unit.is_none());
    let agree = whole.is_empty() || sums(&whole, &[BAND])? == sums(&units, &[BAND])?;
    let shown = if whole.is_empty() { &units } else { &whole };
    let mut findings = vec![by_band(shown, population(agree || units.is_empty()))?];
    if !units.is_empty() {
        findings.push(by_unit(&units, german)?);
    }
    Ok(findings)
}

/// The heads of the units' bands are one population; bands of the whole administration belong to it when they add up.
fn population(of_units: bool) -> Population {
    Population {
        id: if of_units {
            "age-bands"
        } else {
            "age-bands-whole"
        },
        partitions: vec![UNIT, BAND],
    }
}

/// Bands by first age, those open below first; equal bands by their label.
fn in_order(bands: &[&AgeBand]) -> Vec<String> {
    let mut order: Vec<(Option<u8>, Option<u8>, &str)> = bands
        .iter()
        .map(|band| {
            (
                band.from,
                Some(band.to.unwrap_or(u8::MAX)),
                band.label.as_str(),
            )
        })
        .collect();
    order.sort_unstable();
    let mut labels: Vec<String> = Vec::new();
    for (_, _, label) in order {
        if !labels.iter().any(|known| known == label) {
            labels.push(label.to_owned());
        }
    }
    labels
}

fn frame(bands: &[&AgeBand]) -> Result<Frame, AnalysisError> {
    let heads = |band: &&AgeBand| i64::try_from(band.heads).unwrap_or(i64::MAX);
    Frame::new(
        "age bands",
        vec![
            texts(
                UNIT,
                bands.iter().map(|b| b.unit.as_deref().unwrap_or_default()),
            ),
            texts(BAND, bands.iter().map(|band| band.label.as_str())),
            numbers(HEADS, bands.iter().map(heads)),
        ],
    )
}

fn sums(bands: &[&AgeBand], by: &[&str]) -> Result<BTreeMap<Vec<String>, u64>, AnalysisError> {
    Ok(frame(bands)?
        .summarise(by, HEADS)?
        .into_iter()
        .map(|(keys, sum)| (keys, u64::try_from(sum.sum).unwrap_or_default()))
        .collect())
}

fn by_band(bands: &[&AgeBand], population: Population) -> Result<Finding, AnalysisError> {
    let heads = sums(bands, &[BAND])?;
    let total: u64 = heads.values().sum();
    let mut rows: Vec<Row> = in_order(bands)
        .into_iter()
        .map(|name| {
            let count = heads.get(&vec![name.clone()]).copied().unwrap_or_default();
            Row {
                scope: scope(BAND, name.as_str()),
                evidence: evidence(named(bands, &name)),
                ..Row::data(vec![
                    Cell::text(name),
                    Cell::count(count),
                    share(count, total),
                ])
            }
        })
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(vec![
            label("analysis-row-total"),
            Cell::count(total),
            share(total, total),
        ])
    });
    Ok(Finding {
        id: "altersbaender".to_owned(),
        section: Section::Personal,
        title: Message::new("analysis-bands-title"),
        statement: leader("analysis-bands-statement"),
        base: vec![base_persons("n", "analysis-base-staff", total)],
        chart: Some(chart_of(ChartKind::AgeClasses, 1)),
        table: Table {
            columns: vec![
                Column::new("band", Message::new("analysis-col-age-class"), Role::Label),
                Column::new("heads", Message::new("analysis-col-heads"), Role::Persons),
                Column::new(
                    "share_of_heads",
                    Message::new("analysis-col-share-heads").with("n", total),
                    Role::Derived { from: 1 },
                ),
            ],
            rows,
            population: Some(population),
        },
        notes: vec![Message::new("analysis-note-bands")],
    })
}

fn by_unit(bands: &[&AgeBand], german: &German) -> Result<Finding, AnalysisError> {
    let names = in_order(bands);
    let (rows, total) = unit_rows(bands, &names, german)?;
    let mut columns = vec![
        Column::new("unit", Message::new("analysis-col-unit"), Role::Label),
        Column::new("heads", Message::new("analysis-col-heads"), Role::Persons),
    ];
    columns.extend(names.iter().enumerate().map(|(index, name)| Column {
        scope: scope(BAND, name.as_str()),
        ..Column::new(
            format!("band_{}", index + 1),
            Message::new("analysis-col-heading").with("heading", name.as_str()),
            Role::Persons,
        )
    }));
    Ok(Finding {
        id: "altersbaender-nach-einheit".to_owned(),
        section: Section::Personal,
        title: Message::new("analysis-bands-unit-title"),
        statement: leader("analysis-bands-unit-statement"),
        base: vec![base_persons("n", "analysis-base-staff", total)],
        chart: Some(Chart {
            series: (2..columns.len()).collect(),
            ..chart_of(ChartKind::HeatMap, 2)
        }),
        table: Table {
            columns,
            rows,
            population: Some(population(true)),
        },
        notes: vec![Message::new("analysis-note-bands")],
    })
}

/// One row per unit and their total, and the heads of all.
fn unit_rows(
    bands: &[&AgeBand],
    names: &[String],
    german: &German,
) -> Result<(Vec<Row>, u64), AnalysisError> {
    let heads = sums(bands, &[UNIT, BAND])?;
    let mut units: Vec<&str> = bands.iter().filter_map(|b| b.unit.as_deref()).collect();
    german.sort_by_name(&mut units, |unit| unit);
    units.dedup();
    let cells = |name: Cell, counts: &[u64]| {
        let mut cells = vec![name, Cell::count(counts.iter().sum())];
        cells.extend(counts.iter().map(|count| Cell::count(*count)));
        cells
    };
    let mut totals = vec![0; names.len()];
    let mut rows: Vec<Row> = Vec::new();
    for unit in units {
        let of_band = |name: &String| {
            let key = vec![unit.to_owned(), name.clone()];
            heads.get(&key).copied().unwrap_or_default()
        };
        let counts: Vec<u64> = names.iter().map(of_band).collect();
        for (total, count) in totals.iter_mut().zip(&counts) {
            *total += count;
        }
        rows.push(Row {
            scope: scope(UNIT, unit),
            ..Row::data(cells(Cell::text(unit), &counts))
        });
    }
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(cells(label("analysis-row-total"), &totals))
    });
    Ok((rows, totals.iter().sum()))
}

fn named<'a>(bands: &'a [&AgeBand], name: &'a str) -> impl Iterator<Item = &'a Place> {
    let of_band = bands.iter().filter(move |band| band.label == name);
    of_band.map(|band| &band.place)
}
