//! How old the devices in the house are, and how many are past the end of their life.
//!
//! The end of a device's life is its own date where one is given, else the date of purchase and the years of use of its
//! type; the table counts the two apart. Without either it is not judged. All as of the Stichtag. Devices
//! whose status says that they left the house are not in here.

use std::collections::BTreeMap;

use chrono::{Months, NaiveDate};

use crate::analysis::AnalysisError;
use crate::analysis::frame::{Frame, Summary, numbers, texts};
use crate::analysis::order::German;
use crate::analysis::table::{
    base_plain, chart_of, empty, evidence, label, not_meaningful, ratio, share,
};
use crate::model::finding::{
    Cell, CellRef, CellValue, ChartKind, Column, Evidence, Finding, Role, Row, RowKind, Section,
    Statement, Table,
};
use crate::model::inventory::Device;
use crate::model::message::Message;

use super::lifetimes::{is_disposed, lifetime_years};

const TYPE: &str = "type";
const END: &str = "end";
const COUNT: &str = "count";
const DAYS: &str = "days";

/// Mean length of a year of the Gregorian calendar, in days.
const YEAR: f64 = 365.2425;

/// What is known of the end of a device's life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// Past its own date.
    PastDate,
    /// Past the years of use of its type.
    PastLifetime,
    /// Not yet reached.
    Ahead,
    /// No date, or no years of use for its type.
    Unknown,
}

impl End {
    fn of(device: &Device, day: NaiveDate) -> Self {
        if let Some(end) = device.end_of_life {
            return if end < day {
                Self::PastDate
            } else {
                Self::Ahead
            };
        }
        match end_of(device) {
            Some(end) if end < day => Self::PastLifetime,
            Some(_) => Self::Ahead,
            None => Self::Unknown,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::PastDate => "date",
            Self::PastLifetime => "lifetime",
            Self::Ahead => "ahead",
            Self::Unknown => "",
        }
    }

    fn is_past(self) -> bool {
        matches!(self, Self::PastDate | Self::PastLifetime)
    }
}

/// The end of a device's life: its own date, else its purchase and the years of use of its type.
pub(super) fn end_of(device: &Device) -> Option<NaiveDate> {
    device.end_of_life.or_else(|| {
        let years = lifetime_years(&device.device_type)?;
        device.purchase?.checked_add_months(Months::new(years * 12))
    })
}

/// Whether a device is past the end of its life.
pub(super) fn is_past(device: &Device, day: NaiveDate) -> bool {
    End::of(device, day).is_past()
}

/// What one row says.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    count: u64,
    /// Devices with a date of purchase, and the days since, added up.
    dated: u64,
    days: i64,
    past_date: u64,
    past_lifetime: u64,
    unknown: u64,
}

impl Line {
    fn past(&self) -> u64 {
        self.past_date + self.past_lifetime
    }

    fn judged(&self) -> u64 {
        self.count - self.unknown
    }

    fn add(&mut self, other: &Self) {
        self.count += other.count;
        self.dated += other.dated;
        self.days += other.days;
        self.past_date += other.past_date;
        self.past_lifetime += other.past_lifetime;
        self.unknown += other.unknown;
    }
}

/// Age and end of life by type; `None` when no device is in the house.
///
/// # Errors
/// When a column is missing.
pub(super) fn ages(
    devices: &[Device],
    day: NaiveDate,
    german: &German,
) -> Result<Option<Finding>, AnalysisError> {
    let here: Vec<&Device> = devices
        .iter()
        .filter(|device| device.count > 0 && !is_disposed(device.status.as_deref()))
        .collect();
    let lines = lines(&here, day)?;
    if lines.is_empty() {
        return Ok(None);
    }
    let mut names: Vec<&str> = lines.keys().map(String::as_str).collect();
    german.sort_by_name(&mut names, |name| name);
    names.sort_by_key(|name| (name.is_empty(), std::cmp::Reverse(lines[*name].past())));
    let mut total = Line::default();
    let mut rows: Vec<Row> = names
        .iter()
        .map(|name| {
            let line = &lines[*name];
            total.add(line);
            // Devices whose type is not known stand below those whose is.
            let (kind, name_cell) = if name.is_empty() {
                (RowKind::Missing, label("analysis-row-not-stated"))
            } else {
                (RowKind::Data, Cell::text(*name))
            };
            Row {
                kind,
                evidence: past_devices(&here, name, day),
                ..Row::data(cells(name_cell, line, lifetime_years(name)))
            }
        })
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(cells(label("analysis-row-total"), &total, None))
    });
    Ok(Some(finding(rows, &total, day)))
}

fn lines(devices: &[&Device], day: NaiveDate) -> Result<BTreeMap<String, Line>, AnalysisError> {
    let count = |device: &&Device| i64::try_from(device.count).unwrap_or(i64::MAX);
    let sums = Frame::new(
        "devices in the house",
        vec![
            texts(TYPE, devices.iter().map(|d| d.device_type.as_str())),
            texts(END, devices.iter().map(|d| End::of(d, day).key())),
            numbers(COUNT, devices.iter().map(count)),
        ],
    )?
    .summarise(&[TYPE, END], COUNT)?;
    let mut lines: BTreeMap<String, Line> = BTreeMap::new();
    for (keys, sum) in sums {
        let line = lines.entry(keys[0].clone()).or_default();
        let number = whole(&sum);
        line.count += number;
        match keys[1].as_str() {
            "date" => line.past_date = number,
            "lifetime" => line.past_lifetime = number,
            "" => line.unknown = number,
            _ => {}
        }
    }
    let dated: Vec<(&&Device, i64)> = devices
        .iter()
        .filter_map(|device| Some((device, days_since(device.purchase?, day)?)))
        .collect();
    let ages = Frame::new(
        "device ages",
        vec![
            texts(TYPE, dated.iter().map(|(d, _)| d.device_type.as_str())),
            numbers(COUNT, dated.iter().map(|(d, _)| count(d))),
            numbers(
                DAYS,
                dated.iter().map(|(d, days)| days.saturating_mul(count(d))),
            ),
        ],
    )?;
    for (keys, sum) in ages.summarise(&[TYPE], COUNT)? {
        lines.entry(keys[0].clone()).or_default().dated = whole(&sum);
    }
    for (keys, sum) in ages.summarise(&[TYPE], DAYS)? {
        lines.entry(keys[0].clone()).or_default().days = sum.sum;
    }
    Ok(lines)
}

fn whole(sum: &Summary) -> u64 {
    u64::try_from(sum.sum).unwrap_or_default()
}

/// Days since a purchase; `None` for one still to come.
fn days_since(purchase: NaiveDate, day: NaiveDate) -> Option<i64> {
    let days = day.signed_duration_since(purchase).num_days();
    (days >= 0).then_some(days)
}

fn past_devices(devices: &[&Device], device_type: &str, day: NaiveDate) -> Vec<Evidence> {
    let past = devices
        .iter()
        .filter(|device| device.device_type == device_type && End::of(device, day).is_past());
    evidence(past.map(|device| &device.place))
}

fn cells(name: Cell, line: &Line, years: Option<u32>) -> Vec<Cell> {
    vec![
        name,
        Cell::count(line.count),
        mean_age(line).map_or_else(not_meaningful, |value| {
            Cell::new(CellValue::Number { value, digits: 1 })
        }),
        Cell::count(line.past()),
        share(line.past(), line.judged()),
        Cell::count(line.past_date),
        Cell::count(line.past_lifetime),
        years.map_or_else(empty, |years| Cell::count(u64::from(years))),
        Cell::count(line.unknown),
    ]
}

#[expect(
    clippy::cast_precision_loss,
    reason = "days of devices stay far below 2^53"
)]
fn mean_age(line: &Line) -> Option<f64> {
    (line.dated > 0).then(|| line.days as f64 / line.dated as f64 / YEAR)
}

fn columns() -> Vec<Column> {
    const PAST: usize = 3;
    let plain = |id: &str, header| Column::new(id, Message::new(header), Role::Plain);
    vec![
        Column::new(
            "type",
            Message::new("analysis-col-device-type"),
            Role::Label,
        ),
        plain("count", "analysis-col-count"),
        plain("mean_age", "analysis-col-mean-years"),
        plain("past", "analysis-col-past"),
        Column::new(
            "share_past",
            Message::new("analysis-col-share-judged"),
            Role::Derived { from: PAST },
        ),
        plain("past_by_date", "analysis-col-past-date"),
        plain("past_by_lifetime", "analysis-col-past-lifetime"),
        plain("lifetime", "analysis-col-lifetime"),
        plain("not_judged", "analysis-col-not-judged"),
    ]
}

fn finding(rows: Vec<Row>, total: &Line, day: NaiveDate) -> Finding {
    let columns = columns();
    let at = |column| CellRef {
        row: rows.len() - 1,
        column,
    };
    let past = at(3);
    let share = at(4);
    let mut base = vec![base_plain("devices", "analysis-base-devices", total.count)];
    if total.unknown > 0 {
        base.push(base_plain(
            "unknown",
            "analysis-base-not-judged",
            total.unknown,
        ));
    }
    Finding {
        id: "geraete-alter".to_owned(),
        section: Section::Bestand,
        title: Message::new("analysis-device-ages-title").with("day", day),
        statement: Statement::Cells {
            wording: if ratio(total.past(), total.judged()).is_some() {
                "analysis-device-ages-statement"
            } else {
                "analysis-device-ages-statement-none"
            },
            cells: vec![("past", past), ("share", share)],
            args: vec![("judged", total.judged().into())],
        },
        base,
        chart: Some(chart_of(ChartKind::RankedBars, past.column)),
        table: Table {
            columns,
            rows,
            population: None,
        },
        notes: vec![
            Message::new("analysis-note-end-of-life"),
            Message::new("analysis-note-lifetimes"),
            Message::new("analysis-note-disposed"),
        ],
    }
}
