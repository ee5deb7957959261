//! Applications beyond their counts: products that several units have, vendors, and who talks to whom.
//!
//! The counts, the hosting and the units stand in `fachverfahren`.

use std::collections::BTreeSet;

use crate::model::finding::{Cell, Chart, ChartKind, Finding, Row};
use crate::model::inventory::Fachverfahren;
use crate::model::message::Message;

use super::boards::grid::same;
use super::groups::{Listing, grouped, largest_first, plain, words};
use super::order::German;
use super::table::{base_plain, chart_of, empty, evidence, leader};

/// The findings; none without applications.
pub(super) fn applications(uses: &[Fachverfahren], german: &German) -> Vec<Finding> {
    let mut findings = Vec::new();
    findings.extend(several_units(uses, german));
    findings.extend(vendors(uses, german));
    findings.extend(interfaces(uses, german));
    findings
}

/// Uses by name, spellings that differ in case, spaces and punctuation together; the first spelling names them.
fn products(uses: &[Fachverfahren]) -> Vec<(&str, Vec<&Fachverfahren>)> {
    let mut products: Vec<(&str, Vec<&Fachverfahren>)> = Vec::new();
    for one in uses {
        match products.iter_mut().find(|(name, _)| same(name, &one.name)) {
            Some((name, known)) => {
                // The order of rows must not decide.
                *name = (*name).min(one.name.as_str());
                known.push(one);
            }
            None => products.push((&one.name, vec![one])),
        }
    }
    products
}

fn units_of<'a>(uses: &[&'a Fachverfahren], german: &German) -> Vec<&'a str> {
    let units: BTreeSet<&str> = uses.iter().filter_map(|one| one.unit.as_deref()).collect();
    let mut units: Vec<&str> = units.into_iter().collect();
    german.sort_by_name(&mut units, |unit| unit);
    units
}

/// Products that stand in the lists of two and more units; `None` when none does.
fn several_units(uses: &[Fachverfahren], german: &German) -> Option<Finding> {
    let mut shared: Vec<(&str, Vec<&Fachverfahren>, Vec<&str>)> = products(uses)
        .into_iter()
        .map(|(name, uses)| {
            let units = units_of(&uses, german);
            (name, uses, units)
        })
        .filter(|(_, _, units)| units.len() > 1)
        .collect();
    if shared.is_empty() {
        return None;
    }
    largest_first(&mut shared, |one| (one.0, one.2.len() as u64), german);
    let rows = shared.iter().map(|(name, uses, units)| Row {
        evidence: evidence(uses.iter().map(|one| &one.place)),
        ..Row::data(vec![
            Cell::text(*name),
            Cell::count(units.len() as u64),
            Cell::text(units.join(", ")),
        ])
    });
    let listing = Listing {
        id: "fachverfahren-mehrfach",
        title: "inventory-shared-title",
        statement: leader("inventory-shared-statement"),
        base: base_plain("shared", "inventory-base-shared", shared.len() as u64),
        chart: chart_of(ChartKind::RankedBars, 1),
        columns: vec![
            words("application", "analysis-col-applications"),
            plain("units", "inventory-col-units"),
            plain("names", "inventory-col-which"),
        ],
        rows: rows.collect(),
        notes: vec![Message::new("inventory-note-shared")],
    };
    Some(listing.finding())
}

/// Different applications among some uses.
fn distinct(uses: &[&Fachverfahren]) -> u64 {
    let names: BTreeSet<String> = uses.iter().map(|one| one.name.to_lowercase()).collect();
    names.len() as u64
}

/// Applications by vendor; `None` when fewer than two vendors are named.
fn vendors(uses: &[Fachverfahren], german: &German) -> Option<Finding> {
    let named = uses.iter().filter(|one| one.vendor.is_some());
    let vendors = grouped(named, |one| one.vendor.as_deref(), distinct, german);
    if vendors.len() < 2 {
        return None;
    }
    let cells =
        |of: &[&Fachverfahren]| vec![Cell::count(distinct(of)), Cell::count(of.len() as u64)];
    let rows = { vendors.iter() }.map(|vendor| vendor.row(cells(&vendor.items), |one| &one.place));
    let listing = Listing {
        id: "fachverfahren-nach-hersteller",
        title: "inventory-vendors-title",
        statement: leader("inventory-vendors-statement"),
        base: base_plain("vendors", "inventory-base-vendors", vendors.len() as u64),
        chart: chart_of(ChartKind::RankedBars, 1),
        columns: vec![
            words("vendor", "inventory-col-vendor"),
            plain("applications", "analysis-col-applications"),
            plain("uses", "analysis-col-uses"),
        ],
        rows: rows.collect(),
        notes: Vec::new(),
    };
    Some(listing.finding())
}

/// The interfaces between applications, each once, whichever of its ends names it.
fn edges(products: &[(&str, Vec<&Fachverfahren>)]) -> BTreeSet<(String, String)> {
    let mut edges: BTreeSet<(String, String)> = BTreeSet::new();
    for (name, uses) in products {
        for partner in uses.iter().flat_map(|one| &one.partners) {
            let known = products.iter().find(|(other, _)| same(other, partner));
            let other = known.map_or(partner.as_str(), |(other, _)| other);
            if !same(name, other) {
                edges.insert(((*name).min(other).to_owned(), (*name).max(other).to_owned()));
            }
        }
    }
    edges
}

/// Whom an application talks to, by name.
fn partners<'a>(
    edges: &'a BTreeSet<(String, String)>,
    name: &str,
    german: &German,
) -> Vec<&'a str> {
    let mut found: Vec<&str> = edges
        .iter()
        .filter_map(|(a, b)| match (a == name, b == name) {
            (true, _) => Some(b.as_str()),
            (_, true) => Some(a.as_str()),
            _ => None,
        })
        .collect();
    german.sort_by_name(&mut found, |name| name);
    found
}

/// The row of an application with its partners.
fn partner_row(name: &str, uses: &[&Fachverfahren], partners: &[&str]) -> Row {
    Row {
        evidence: evidence(uses.iter().map(|one| &one.place)),
        ..Row::data(vec![
            Cell::text(name),
            Cell::count(partners.len() as u64),
            if partners.is_empty() {
                empty()
            } else {
                Cell::text(partners.join("; "))
            },
        ])
    }
}

/// Who talks to whom: an interface counts for both of its ends, whichever of them names it. `None` when no list names any.
fn interfaces(uses: &[Fachverfahren], german: &German) -> Option<Finding> {
    let products = products(uses);
    let edges = edges(&products);
    if edges.is_empty() {
        return None;
    }
    let outside: BTreeSet<&str> = edges
        .iter()
        .flat_map(|(a, b)| [a.as_str(), b.as_str()])
        .filter(|name| !products.iter().any(|(own, _)| own == name))
        .collect();
    let mut named: Vec<(&str, Vec<&Fachverfahren>, Vec<&str>)> = products
        .into_iter()
        .map(|(name, uses)| (name, uses, partners(&edges, name, german)))
        .collect();
    largest_first(&mut named, |one| (one.0, one.2.len() as u64), german);
    let alone = named
        .iter()
        .filter(|(_, _, partners)| partners.is_empty())
        .count() as u64;
    let rows: Vec<Row> = named
        .iter()
        .map(|(name, uses, partners)| partner_row(name, uses, partners))
        .collect();
    let mut notes = vec![Message::new("inventory-note-interfaces").with("alone", alone)];
    if !outside.is_empty() {
        let names: Vec<&str> = outside.into_iter().collect();
        notes.push(Message::new("inventory-note-outside").with("names", names.join(", ")));
    }
    Some(graph(rows, edges.len() as u64, notes))
}

fn graph(rows: Vec<Row>, edges: u64, notes: Vec<Message>) -> Finding {
    let listing = Listing {
        id: "schnittstellen",
        title: "inventory-interfaces-title",
        statement: leader("inventory-interfaces-statement"),
        base: base_plain("edges", "inventory-base-edges", edges),
        chart: Chart {
            series: vec![1, 2],
            ..chart_of(ChartKind::Graph, 1)
        },
        columns: vec![
            words("application", "analysis-col-applications"),
            plain("partners", "inventory-col-partners"),
            plain("names", "inventory-col-talks-to"),
        ],
        rows,
        notes,
    };
    listing.finding()
}
