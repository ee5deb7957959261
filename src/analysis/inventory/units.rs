//! Devices by unit, and the quarters in which their lives end, with pieces and euros.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::model::finding::{
    Cell, CellValue, ChartKind, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::inventory::Device;
use crate::model::message::Message;

use super::super::order::German;
use super::super::table::{base_plain, chart_of, empty, evidence, label, leader};
use super::ages::{end_of, is_past};
use super::lifetimes::is_disposed;

/// Quarters after the Stichtag that the calendar shows one by one.
const QUARTERS: i32 = 12;

/// Devices and those past their end by unit; `None` when no device names a unit.
pub(super) fn by_unit(devices: &[Device], day: NaiveDate, german: &German) -> Option<Finding> {
    let mut units: BTreeMap<&str, Vec<&Device>> = BTreeMap::new();
    for device in in_house(devices) {
        let unit = device.unit.as_deref().unwrap_or_default();
        units.entry(unit).or_default().push(device);
    }
    if units.keys().all(|unit| unit.is_empty()) {
        return None;
    }
    let count = |devices: &[&Device]| devices.iter().map(|device| device.count).sum::<u64>();
    let past = |devices: &[&Device]| {
        let past = devices.iter().filter(|device| is_past(device, day));
        past.map(|device| device.count).sum::<u64>()
    };
    let mut names: Vec<&str> = units.keys().copied().collect();
    names.sort_by(|a, b| {
        (a.is_empty().cmp(&b.is_empty()))
            .then_with(|| count(&units[b]).cmp(&count(&units[a])))
            .then_with(|| german.compare(a, b))
    });
    let rows = names.iter().map(|unit| {
        let of_unit = &units[unit];
        let (kind, name) = if unit.is_empty() {
            (RowKind::Missing, label("analysis-row-not-stated"))
        } else {
            (RowKind::Data, Cell::text(*unit))
        };
        Row {
            kind,
            evidence: evidence(of_unit.iter().map(|device| &device.place)),
            ..Row::data(vec![
                name,
                Cell::count(count(of_unit)),
                Cell::count(past(of_unit)),
            ])
        }
    });
    let all: Vec<&Device> = in_house(devices).collect();
    let column = |id: &str, header, role| Column::new(id, Message::new(header), role);
    Some(Finding {
        id: "geraete-nach-einheit".to_owned(),
        section: Section::Bestand,
        title: Message::new("inventory-units-title"),
        statement: leader("inventory-units-statement"),
        base: vec![base_plain("devices", "inventory-base-devices", count(&all))],
        chart: Some(chart_of(ChartKind::RankedBars, 1)),
        table: Table {
            columns: vec![
                column("unit", "analysis-col-unit", Role::Label),
                column("devices", "boards-col-devices", Role::Plain),
                column("past", "analysis-col-past", Role::Plain),
            ],
            rows: rows.collect(),
            population: None,
        },
        notes: Vec::new(),
    })
}

fn in_house(devices: &[Device]) -> impl Iterator<Item = &Device> {
    devices
        .iter()
        .filter(|device| !is_disposed(device.status.as_deref()))
}

/// A quarter of a year, counted from year 0.
fn quarter(day: NaiveDate) -> i32 {
    day.year() * 4 + i32::try_from(day.month0() / 3).unwrap_or(0)
}

/// Pieces and what was paid for them.
#[derive(Default, Clone, Copy)]
struct Load {
    pieces: u64,
    paid: f64,
    priced: u64,
}

impl Load {
    fn add(&mut self, device: &Device) {
        self.pieces += device.count;
        if let Some(price) = device.price {
            #[expect(
                clippy::cast_precision_loss,
                reason = "there are far fewer than 2^53 devices"
            )]
            let pieces = device.count as f64;
            self.paid += price * pieces;
            self.priced += device.count;
        }
    }
}

/// When devices reach the end of their lives, by quarter, with what was paid for them; `None` when no end is known.
pub(super) fn calendar(devices: &[Device], day: NaiveDate) -> Option<Finding> {
    let mut loads: BTreeMap<i32, Load> = BTreeMap::new();
    let (now, last) = (quarter(day), quarter(day) + QUARTERS);
    let mut unknown = Load::default();
    for device in in_house(devices) {
        match end_of(device) {
            Some(end) if end < day => loads.entry(now - 1).or_default().add(device),
            Some(end) => loads.entry(quarter(end).min(last)).or_default().add(device),
            None => unknown.add(device),
        }
    }
    if loads.is_empty() {
        return None;
    }
    let priced = loads.values().any(|load| load.priced > 0);
    let cells = |name: Cell, load: Load| {
        let mut cells = vec![name, Cell::count(load.pieces)];
        if priced {
            cells.push(if load.priced > 0 {
                Cell::new(CellValue::Number {
                    value: load.paid,
                    digits: 0,
                })
            } else {
                empty()
            });
        }
        cells
    };
    let mut rows: Vec<Row> = (now - 1..=last)
        .map(|at| {
            Row::data(cells(
                name_of(at, now, last),
                loads.get(&at).copied().unwrap_or_default(),
            ))
        })
        .collect();
    let all = loads.values().fold(Load::default(), |sum, load| Load {
        pieces: sum.pieces + load.pieces,
        paid: sum.paid + load.paid,
        priced: sum.priced + load.priced,
    });
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(cells(label("analysis-row-total"), all))
    });
    if unknown.pieces > 0 {
        rows.push(Row {
            kind: RowKind::Missing,
            ..Row::data(cells(label("analysis-row-not-stated"), unknown))
        });
    }
    Some(finding(rows, priced, all))
}

fn name_of(at: i32, now: i32, last: i32) -> Cell {
    if at < now {
        label("inventory-row-past")
    } else if at == last {
        Cell::label(
            Message::new("inventory-row-later")
                .with("year", (at.div_euclid(4)).to_string())
                .with("quarter", u64::try_from(at.rem_euclid(4) + 1).unwrap_or(1)),
        )
    } else {
        Cell::label(
            Message::new("inventory-row-quarter")
                .with("year", at.div_euclid(4).to_string())
                .with("quarter", u64::try_from(at.rem_euclid(4) + 1).unwrap_or(1)),
        )
    }
}

fn finding(rows: Vec<Row>, priced: bool, all: Load) -> Finding {
    let mut columns = vec![
        Column::new(
            "quarter",
            Message::new("inventory-col-quarter"),
            Role::Label,
        ),
        Column::new("devices", Message::new("boards-col-devices"), Role::Plain),
    ];
    if priced {
        columns.push(Column::new(
            "paid",
            Message::new("inventory-col-paid"),
            Role::Plain,
        ));
    }
    let mut notes = vec![Message::new("inventory-note-end")];
    if priced {
        notes.push(
            Message::new("inventory-note-paid")
                .with("priced", all.priced)
                .with("all", all.pieces),
        );
    }
    Finding {
        id: "geraete-nutzungsende".to_owned(),
        section: Section::Bestand,
        title: Message::new("inventory-calendar-title"),
        statement: Statement::Leader {
            label: 0,
            count: 1,
            wording: "inventory-calendar-statement",
        },
        base: vec![base_plain("devices", "inventory-base-dated", all.pieces)],
        chart: Some(chart_of(ChartKind::LevelBars, 1)),
        table: Table {
            columns,
            rows,
            population: None,
        },
        notes,
    }
}
