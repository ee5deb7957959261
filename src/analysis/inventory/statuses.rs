//! How many devices of each type there are, by status.

use std::collections::BTreeMap;

use crate::analysis::AnalysisError;
use crate::analysis::frame::{Frame, numbers, texts};
use crate::analysis::order::German;
use crate::analysis::table::{base_plain, chart_of, label, leader};
use crate::model::finding::{Cell, ChartKind, Column, Finding, Role, Row, RowKind, Section, Table};
use crate::model::inventory::Device;
use crate::model::message::Message;

const TYPE: &str = "type";
const STATUS: &str = "status";
const COUNT: &str = "count";

/// More statuses than this share a last column, so that the table stays readable.
const MOST_STATUSES: usize = 6;

/// Devices by type and status, most frequent types first.
///
/// # Errors
/// When a column is missing.
pub(super) fn by_status(devices: &[Device], german: &German) -> Result<Finding, AnalysisError> {
    let counts = counts(devices)?;
    let mut by_type: BTreeMap<&str, u64> = BTreeMap::new();
    let mut by_status: BTreeMap<&str, u64> = BTreeMap::new();
    for (keys, count) in &counts {
        *by_type.entry(&keys[0]).or_default() += count;
        *by_status.entry(&keys[1]).or_default() += count;
    }
    let types = most_frequent(&by_type, german);
    let columns = StatusColumns::of(most_frequent(&by_status, german));
    let mut rows: Vec<Row> = types
        .iter()
        .filter(|name| !name.is_empty())
        .map(|name| {
            let of_type = |status: &str| {
                let key = vec![(*name).to_owned(), status.to_owned()];
                counts.get(&key).copied().unwrap_or_default()
            };
            Row::data(columns.cells(Cell::text(*name), by_type[name], of_type))
        })
        .collect();
    if let Some(unknown) = by_type.get("") {
        let of_none = |status: &str| {
            let key = vec![String::new(), status.to_owned()];
            counts.get(&key).copied().unwrap_or_default()
        };
        rows.push(Row {
            kind: RowKind::Missing,
            ..Row::data(columns.cells(label("analysis-row-not-stated"), *unknown, of_none))
        });
    }
    let total: u64 = by_type.values().sum();
    let all = |status: &str| by_status.get(status).copied().unwrap_or_default();
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(columns.cells(label("analysis-row-total"), total, all))
    });
    Ok(Finding {
        id: "geraete".to_owned(),
        section: Section::Bestand,
        title: Message::new("analysis-devices-title"),
        statement: leader("analysis-devices-statement"),
        base: vec![base_plain("devices", "analysis-base-devices", total)],
        chart: Some(chart_of(ChartKind::RankedBars, 1)),
        table: Table {
            columns: columns.headers(),
            rows,
            population: None,
        },
        notes: Vec::new(),
    })
}

fn counts(devices: &[Device]) -> Result<BTreeMap<Vec<String>, u64>, AnalysisError> {
    let count = |device: &Device| i64::try_from(device.count).unwrap_or(i64::MAX);
    let status = |device: &'_ Device| device.status.clone().unwrap_or_default();
    let statuses: Vec<String> = devices.iter().map(status).collect();
    let sums = Frame::new(
        "devices",
        vec![
            texts(
                TYPE,
                devices.iter().map(|device| device.device_type.as_str()),
            ),
            texts(STATUS, statuses.iter().map(String::as_str)),
            numbers(COUNT, devices.iter().map(count)),
        ],
    )?
    .summarise(&[TYPE, STATUS], COUNT)?;
    Ok(sums
        .into_iter()
        .map(|(keys, sum)| (keys, u64::try_from(sum.sum).unwrap_or_default()))
        .collect())
}

/// Names by falling count, ties by name.
fn most_frequent<'a>(counts: &BTreeMap<&'a str, u64>, german: &German) -> Vec<&'a str> {
    let mut names: Vec<(&str, u64)> = counts.iter().map(|(name, count)| (*name, *count)).collect();
    names.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| german.compare(a.0, b.0)));
    names.into_iter().map(|(name, _)| name).collect()
}

/// The statuses that have a column of their own, and those that share one.
struct StatusColumns<'a> {
    own: Vec<&'a str>,
    shared: Vec<&'a str>,
    has_unstated: bool,
}

impl<'a> StatusColumns<'a> {
    fn of(mut statuses: Vec<&'a str>) -> Self {
        let before = statuses.len();
        statuses.retain(|status| !status.is_empty());
        let has_unstated = statuses.len() < before;
        let shared = if statuses.len() > MOST_STATUSES {
            statuses.split_off(MOST_STATUSES - 1)
        } else {
            Vec::new()
        };
        Self {
            // Without any status the columns would only say so.
            has_unstated: has_unstated && !statuses.is_empty(),
            own: statuses,
            shared,
        }
    }

    fn headers(&self) -> Vec<Column> {
        let plain = |id: String, header| Column::new(id, header, Role::Plain);
        let mut columns = vec![
            Column::new(
                "type",
                Message::new("analysis-col-device-type"),
                Role::Label,
            ),
            plain("count".to_owned(), Message::new("analysis-col-count")),
        ];
        columns.extend(self.own.iter().enumerate().map(|(index, status)| {
            let header = Message::new("analysis-col-heading").with("heading", *status);
            plain(format!("status_{}", index + 1), header)
        }));
        if !self.shared.is_empty() {
            let header = Message::new("analysis-col-other-status");
            columns.push(plain("status_other".to_owned(), header));
        }
        if self.has_unstated {
            let header = Message::new("analysis-col-no-status");
            columns.push(plain("status_unstated".to_owned(), header));
        }
        columns
    }

    fn cells(&self, name: Cell, total: u64, count: impl Fn(&str) -> u64) -> Vec<Cell> {
        let mut cells = vec![name, Cell::count(total)];
        cells.extend(self.own.iter().map(|status| Cell::count(count(status))));
        if !self.shared.is_empty() {
            let others = self.shared.iter().map(|status| count(status)).sum();
            cells.push(Cell::count(others));
        }
        if self.has_unstated {
            cells.push(Cell::count(count("")));
        }
        cells
    }
}
