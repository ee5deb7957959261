//! `docs/report-design.md` shows every kind of chart as the program draws it, and names the colours that are used.
//!
//! `BEFUND_BLESS=1 cargo test design` draws the pictures anew.

use std::collections::BTreeMap;
use std::fs;

use befund::chart::theme;
use befund::model::finding::ChartKind;

use crate::docs::same_as_committed;
use crate::fixtures;
use crate::fixtures::pictures;
use crate::project_folder::repository;

fn page() -> String {
    fs::read_to_string(repository("docs/report-design.md")).expect("the page")
}

#[test]
fn every_kind_of_chart_is_pictured_as_it_is_drawn() {
    let report = fixtures::report_of_every_chart();
    let pictures = pictures(&report);
    let mut first: BTreeMap<ChartKind, &str> = BTreeMap::new();
    for finding in &report.findings {
        if let Some(chart) = &finding.chart {
            first.entry(chart.kind).or_insert(&finding.id);
        }
    }
    assert_eq!(
        first.len(),
        ChartKind::ALL.len(),
        "a kind has no example: {first:?}"
    );
    let page = page();
    for (kind, id) in first {
        let image = format!("images/chart-{}.svg", kind.name());
        assert!(page.contains(&image), "{image} is not shown");
        same_as_committed(&format!("docs/{image}"), &pictures[id]);
    }
}

#[test]
fn the_page_names_the_colours_in_use() {
    let page = page();
    let mut colours = vec![theme::INK, theme::LEAD, theme::REST];
    colours.extend(theme::SERIES);
    colours.extend(theme::GRADES);
    colours.extend(theme::STEPS);
    for colour in colours {
        assert!(page.contains(colour.light), "{} is missing", colour.light);
    }
}
