//! The quarters in which the lives of devices end, with pieces and euros; what is past its end has a row of its own.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::analysis::groups::{Listing, plain, words};
use crate::analysis::table::{base_plain, chart_of, empty, label, leader};
use crate::model::finding::{Cell, CellValue, ChartKind, Finding, Row, RowKind};
use crate::model::inventory::Device;
use crate::model::message::Message;

use super::ages::end_of;
use super::lifetimes::in_house;

/// Quarters after the Stichtag that the calendar shows one by one.
const QUARTERS: i32 = 12;

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
        words("quarter", "inventory-col-quarter"),
        plain("devices", "boards-col-devices"),
    ];
    let mut notes = vec![Message::new("inventory-note-end")];
    if priced {
        columns.push(plain("paid", "inventory-col-paid"));
        notes.push(
            Message::new("inventory-note-paid")
                .with("priced", all.priced)
                .with("all", all.pieces),
        );
    }
    let listing = Listing {
        id: "geraete-nutzungsende",
        title: "inventory-calendar-title",
        statement: leader("inventory-calendar-statement"),
        base: base_plain("devices", "inventory-base-dated", all.pieces),
        chart: chart_of(ChartKind::LevelBars, 1),
        columns,
        rows,
        notes,
    };
    listing.finding()
}
