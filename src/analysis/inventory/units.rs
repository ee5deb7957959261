//! Devices by unit, site and model, each with those past the end of their life.

use chrono::NaiveDate;

use crate::analysis::groups::{Listing, grouped, plain, words};
use crate::analysis::order::German;
use crate::analysis::table::{base_plain, chart_of, leader, share};
use crate::model::finding::{Cell, ChartKind, Column, Finding, Role};
use crate::model::inventory::Device;
use crate::model::message::Message;

use super::ages::is_past;
use super::lifetimes::in_house;

/// A grouping of devices.
struct Grouping {
    id: &'static str,
    title: &'static str,
    statement: &'static str,
    column: (&'static str, &'static str),
    note: Option<&'static str>,
    of: fn(&Device) -> Option<&str>,
}

const GROUPINGS: [Grouping; 3] = [
    Grouping {
        id: "geraete-nach-einheit",
        title: "inventory-units-title",
        statement: "inventory-units-statement",
        column: ("unit", "analysis-col-unit"),
        note: None,
        of: |device| device.unit.as_deref(),
    },
    Grouping {
        id: "geraete-nach-standort",
        title: "inventory-sites-title",
        statement: "inventory-sites-statement",
        column: ("site", "inventory-col-site"),
        note: Some("inventory-note-sites"),
        of: site,
    },
    Grouping {
        id: "geraete-nach-modell",
        title: "inventory-models-title",
        statement: "inventory-models-statement",
        column: ("model", "inventory-col-model"),
        note: None,
        of: |device| device.model.as_deref(),
    },
];

/// The building: what stands before the first comma. "Rathaus, Zimmer 112" and "Rathaus, Zimmer 113" are one site.
fn site(device: &Device) -> Option<&str> {
    let site = device.site.as_deref()?;
    Some(site.split(',').next().unwrap_or(site).trim())
}

/// Devices in the house by unit, site and model, each where the list names them.
pub(super) fn by_group(devices: &[Device], day: NaiveDate, german: &German) -> Vec<Finding> {
    { GROUPINGS.iter() }
        .filter_map(|grouping| grouping.finding(devices, day, german))
        .collect()
}

fn pieces<'a>(devices: impl IntoIterator<Item = &'a Device>) -> u64 {
    devices.into_iter().map(|device| device.count).sum()
}

impl Grouping {
    fn finding(&self, devices: &[Device], day: NaiveDate, german: &German) -> Option<Finding> {
        let size = |of: &[&Device]| pieces(of.iter().copied());
        let groups = grouped(in_house(devices), self.of, size, german);
        if groups.is_empty() {
            return None;
        }
        let cells = |of: &[&Device]| {
            let all = pieces(of.iter().copied());
            let past = pieces(of.iter().copied().filter(|device| is_past(device, day)));
            vec![Cell::count(all), Cell::count(past), share(past, all)]
        };
        let rows = { groups.iter() }.map(|group| group.row(cells(&group.items), |one| &one.place));
        let listing = Listing {
            id: self.id,
            title: self.title,
            statement: leader(self.statement),
            base: base_plain(
                "devices",
                "inventory-base-devices",
                pieces(in_house(devices)),
            ),
            chart: chart_of(ChartKind::RankedBars, 1),
            columns: vec![
                words(self.column.0, self.column.1),
                plain("devices", "boards-col-devices"),
                plain("past", "analysis-col-past"),
                Column::new(
                    "share_past",
                    Message::new("inventory-col-share-past"),
                    Role::Derived { from: 2 },
                ),
            ],
            rows: rows.collect(),
            notes: self.note.into_iter().map(Message::new).collect(),
        };
        Some(listing.finding())
    }
}
