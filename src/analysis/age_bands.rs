//! Age bands as published: heads by band, and by unit and band.
//!
//! Bands are taken as they are; heads of bands are not spread over other classes and no mean is made of them. Whether the
//! bands were published before is not known here, so their persons are protected like all others.

use std::collections::BTreeMap;

use crate::model::finding::{
    BaseFigure, Cell, CellValue, Chart, ChartKind, Column, Finding, Population, Role, Row, RowKind,
    Section, Sign, Statement, Table,
};
use crate::model::message::Message;
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
/// When a column is missing.
pub(super) fn age_bands(bands: &[AgeBand], german: &German) -> Result<Vec<Finding>, AnalysisError> {
    if bands.is_empty() {
        return Ok(Vec::new());
    }
    let (whole, units): (Vec<&AgeBand>, Vec<&AgeBand>) =
        bands.iter().partition(|band| band.unit.is_none());
    let agree = whole.is_empty() || sums(&whole, &[BAND])? == sums(&units, &[BAND])?;
    let shown = if whole.is_empty() { &units } else { &whole };
    let mut findings = vec![by_band(shown, population(agree || units.is_empty()))];
    if !units.is_empty() {
        findings.push(by_unit(&units, german));
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

/// The heads of some bands together, or the sign that the source prints in place of a part of them. "Nothing there" hides
/// nothing from a sum.
fn heads_of(bands: &[&AgeBand]) -> Result<u64, Sign> {
    let signs = || bands.iter().filter_map(|band| band.withheld);
    let hidden = signs().find(|sign| *sign != Sign::Nothing);
    let only = match bands {
        [one] => one.withheld,
        _ => None,
    };
    match only.or(hidden) {
        Some(sign) => Err(sign),
        None => Ok(bands.iter().map(|band| band.heads).sum()),
    }
}

/// The heads of whole units: their bands together, or the total that the source prints where a band is hidden.
fn total_of(bands: &[&AgeBand]) -> Result<u64, Sign> {
    let mut units: BTreeMap<Option<&str>, Vec<&AgeBand>> = BTreeMap::new();
    for band in bands {
        units.entry(band.unit.as_deref()).or_default().push(band);
    }
    units
        .values()
        .map(|of_unit| heads_of(of_unit).or_else(|sign| of_unit[0].printed_total.ok_or(sign)))
        .sum()
}

/// A count, or the sign in its place.
fn counted(heads: Result<u64, Sign>) -> Cell {
    match heads {
        Ok(count) => Cell::count(count),
        Err(sign) => Cell::new(CellValue::Sign(sign)),
    }
}

/// A part of a total, where both are known.
fn part_of(heads: Result<u64, Sign>, total: Result<u64, Sign>) -> Cell {
    match (heads, total) {
        (Ok(count), Ok(total)) => share(count, total),
        (Err(sign), _) | (_, Err(sign)) => Cell::new(CellValue::Sign(sign)),
    }
}

/// How many the table is about, where that is known.
fn base(total: Result<u64, Sign>) -> Vec<BaseFigure> {
    let value = counted(total);
    vec![BaseFigure {
        value,
        ..base_persons("n", "analysis-base-staff", 0)
    }]
}

fn by_band(bands: &[&AgeBand], population: Population) -> Finding {
    let total = total_of(bands);
    let mut rows: Vec<Row> = in_order(bands)
        .into_iter()
        .map(|name| {
            let of_band: Vec<&AgeBand> = bands
                .iter()
                .filter(|band| band.label == name)
                .copied()
                .collect();
            let heads = heads_of(&of_band);
            Row {
                scope: scope(BAND, name.as_str()),
                evidence: evidence(of_band.iter().map(|band| &band.place)),
                ..Row::data(vec![
                    Cell::text(name),
                    counted(heads),
                    part_of(heads, total),
                ])
            }
        })
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(vec![
            label("analysis-row-total"),
            counted(total),
            part_of(total, total),
        ])
    });
    let mut columns = vec![
        Column::new("band", Message::new("analysis-col-age-class"), Role::Label),
        Column::new("heads", Message::new("analysis-col-heads"), Role::Persons),
    ];
    match total {
        Ok(total) => columns.push(Column::new(
            "share_of_heads",
            Message::new("analysis-col-share-heads").with("n", total),
            Role::Derived { from: 1 },
        )),
        // Shares of an unknown number of persons there are none.
        Err(_) => rows.iter_mut().for_each(|row| row.cells.truncate(2)),
    }
    Finding {
        id: "altersbaender".to_owned(),
        section: Section::Personal,
        title: Message::new("analysis-bands-title"),
        statement: statement(bands),
        base: base(total),
        chart: Some(chart_of(ChartKind::AgeClasses, 1)),
        table: Table {
            columns,
            rows,
            population: Some(population),
        },
        notes: notes(bands),
    }
}

/// Which band is the largest nobody can say where the source hides some.
fn statement(bands: &[&AgeBand]) -> Statement {
    let hidden = bands
        .iter()
        .filter(|band| band.withheld.is_some_and(|sign| sign != Sign::Nothing))
        .count();
    if hidden == 0 {
        return leader("analysis-bands-statement");
    }
    Statement::Cells {
        wording: "analysis-bands-statement-signs",
        cells: Vec::new(),
        args: vec![("hidden", hidden.into())],
    }
}

/// What must be said of bands as published.
fn notes(bands: &[&AgeBand]) -> Vec<Message> {
    let mut notes = vec![Message::new("analysis-note-bands")];
    if bands.iter().any(|band| band.withheld.is_some()) {
        notes.push(Message::new("analysis-note-bands-signs"));
    }
    notes
}

fn by_unit(bands: &[&AgeBand], german: &German) -> Finding {
    let names = in_order(bands);
    let rows = unit_rows(bands, &names, german);
    let total = total_of(bands);
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
    Finding {
        id: "altersbaender-nach-einheit".to_owned(),
        section: Section::Personal,
        title: Message::new("analysis-bands-unit-title"),
        statement: leader("analysis-bands-unit-statement"),
        base: base(total),
        chart: Some(Chart {
            series: (2..columns.len()).collect(),
            ..chart_of(ChartKind::HeatMap, 2)
        }),
        table: Table {
            columns,
            rows,
            population: Some(population(true)),
        },
        notes: notes(bands),
    }
}

/// One row per unit, and their total.
fn unit_rows(bands: &[&AgeBand], names: &[String], german: &German) -> Vec<Row> {
    let mut units: Vec<&str> = bands.iter().filter_map(|b| b.unit.as_deref()).collect();
    german.sort_by_name(&mut units, |unit| unit);
    units.dedup();
    let cells = |name: Cell, bands: &[&AgeBand]| {
        let mut cells = vec![name, counted(total_of(bands))];
        cells.extend(names.iter().map(|name| {
            let of_band: Vec<&AgeBand> = bands
                .iter()
                .filter(|band| band.label == *name)
                .copied()
                .collect();
            counted(heads_of(&of_band))
        }));
        cells
    };
    let mut rows: Vec<Row> = units
        .into_iter()
        .map(|unit| {
            let of_unit: Vec<&AgeBand> = bands
                .iter()
                .filter(|band| band.unit.as_deref() == Some(unit))
                .copied()
                .collect();
            Row {
                scope: scope(UNIT, unit),
                ..Row::data(cells(Cell::text(unit), &of_unit))
            }
        })
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(cells(label("analysis-row-total"), bands))
    });
    rows
}
