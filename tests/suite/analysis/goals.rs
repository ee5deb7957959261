//! Sentences about figures and targets: none, one, several, ties, reached ones, in both languages.

use befund::i18n::{I18n, Language};
use befund::model::answers::{Missing, Value};
use befund::model::dataset::Dataset;
use befund::model::finding::{ChartKind, Finding};
use befund::model::inventory::{Bound, Kennzahl};
use befund::report::statement;

use super::inventory::figure;
use super::make::{by_id, findings};

fn found(figures: Vec<Kennzahl>) -> Vec<Finding> {
    findings(&Dataset {
        kennzahlen: figures,
        ..Dataset::default()
    })
}

fn said(figures: Vec<Kennzahl>, id: &str, language: Language) -> String {
    statement(by_id(&found(figures), id), &I18n::new(language)).expect("a sentence")
}

fn goal(row: usize, name: &str, value: f64, target: f64, due: i32) -> Kennzahl {
    Kennzahl {
        measure: Some("%".to_owned()),
        target: Some(target),
        target_year: Some(due),
        bound: Bound::Exact,
        target_bound: Bound::Exact,
        base: None,
        printed_share: None,
        direction: None,
        source: None,
        goal: None,
        ..figure(row, name, value, 2026)
    }
}

#[test]
fn figures_without_targets_are_named() {
    let names = ["Laptops", "Monitore", "PCs", "Server"];
    let figures = |count: usize| -> Vec<Kennzahl> {
        let named = names.iter().enumerate().take(count);
        named
            .map(|(row, name)| figure(row, name, 1200.0, 2026))
            .collect()
    };
    let sentence = |count| said(figures(count), "kennzahlen", Language::De);
    assert_eq!(sentence(1), "„Laptops“ steht bei 1.200 Stück.");
    assert_eq!(
        sentence(2),
        "„Laptops“ steht bei 1.200 Stück, „Monitore“ bei 1.200 Stück."
    );
    let three =
        "„Laptops“ steht bei 1.200 Stück, „Monitore“ bei 1.200 Stück und „PCs“ bei 1.200 Stück.";
    assert_eq!(sentence(3), three);
    assert_eq!(sentence(4), three);
    let mut none = figures(2);
    for figure in &mut none {
        figure.value = Value::Missing(Missing::NotGiven);
    }
    assert_eq!(
        said(none, "kennzahlen", Language::De),
        "Zu den 2 Kennzahlen liegt kein Wert vor."
    );
    let mut bare = figures(1);
    bare[0].measure = None;
    assert_eq!(
        said(bare, "kennzahlen", Language::En),
        "“Laptops” stands at 1,200."
    );
}

#[test]
fn the_figure_farthest_from_its_target_is_named() {
    let one = || vec![goal(0, "E-Akten", 11.5, 80.0, 2029)];
    assert_eq!(
        said(one(), "kennzahlen", Language::En),
        "One figure has a target: “E-Akten” stands at 12 %, the target is 80 %."
    );
    let several = || {
        vec![
            goal(0, "Anträge", 40.0, 80.0, 2027),
            goal(1, "Briefe", 600.0, 300.0, 2028),
            goal(2, "Räume", 50.0, 100.0, 2027),
        ]
    };
    // Twice the target is farther than half of it; of those alike the first is named.
    assert_eq!(
        said(several(), "kennzahlen", Language::De),
        "Von 3 Kennzahlen mit Zielwert ist „Briefe“, gemessen am Ziel, am weitesten entfernt: 600 %, das Ziel ist 300 %."
    );
    let mut reached = several();
    for figure in &mut reached {
        figure.value = Value::Given(figure.target.expect("a target"));
    }
    assert_eq!(
        said(reached, "kennzahlen", Language::De),
        "Alle 3 Kennzahlen mit Zielwert haben ihn genau erreicht."
    );
    let zero = vec![goal(0, "Null", 3.0, 0.0, 2027)];
    assert!(said(zero, "kennzahlen", Language::De).contains("das Ziel ist 0 %"));
}

#[test]
fn three_shares_with_targets_make_a_picture() {
    let two = vec![goal(0, "A", 1.0, 2.0, 2027), goal(1, "B", 1.0, 2.0, 2027)];
    assert!(
        found(two)
            .iter()
            .all(|finding| finding.id != "kennzahlen-ziele")
    );
    let three = || {
        vec![
            goal(0, "A", 10.0, 20.0, 2027),
            goal(1, "B", 30.0, 90.0, 2028),
            goal(2, "C", 10.0, 20.0, 2027),
        ]
    };
    let all = found(three());
    let shares = by_id(&all, "kennzahlen-ziele");
    assert_eq!(
        shares.chart.as_ref().map(|c| c.kind),
        Some(ChartKind::Radar)
    );
    assert_eq!(
        said(three(), "kennzahlen-ziele", Language::De),
        "Am weitesten vom Ziel entfernt ist „B“: 30 %, das Ziel ist 90 %."
    );
    assert_eq!(
        said(three(), "kennzahlen-fahrplan", Language::De),
        "Von 3 Zielen sollen 2 schon bis 2027 erreicht sein, die letzten bis 2028."
    );
    let same = || {
        three()
            .into_iter()
            .map(|f| Kennzahl {
                target_year: Some(2027),
                bound: Bound::Exact,
                target_bound: Bound::Exact,
                base: None,
                printed_share: None,
                direction: None,
                source: None,
                goal: None,
                ..f
            })
            .collect()
    };
    assert_eq!(
        said(same(), "kennzahlen-fahrplan", Language::De),
        "Alle 3 Ziele sollen bis 2027 erreicht sein."
    );
}

#[test]
fn two_years_in_one_unit_are_a_slope() {
    let years = |units: [&str; 2]| {
        let mut figures = Vec::new();
        for (row, unit) in units.iter().enumerate() {
            for year in [2025, 2026] {
                let mut made = figure(row, ["A", "B"][row], f64::from(year - 2000), year);
                made.measure = Some((*unit).to_owned());
                figures.push(made);
            }
        }
        let all = found(figures);
        by_id(&all, "kennzahlen-verlauf")
            .chart
            .as_ref()
            .map(|c| c.kind)
    };
    assert_eq!(years(["%", "%"]), Some(ChartKind::Slope));
    assert_eq!(years(["%", "€"]), Some(ChartKind::Lines));
}
