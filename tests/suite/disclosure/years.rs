//! Two years beside each other: a difference of few persons is caught. An attacker subtracts.

use std::collections::BTreeMap;

use befund::disclosure::{Beside, Disclosed, EarlierEdition, disclose, read_earlier};
use befund::i18n::{I18n, Language};
use befund::model::finding::{Cell, CellValue, Finding, Role, RowKind, Sign};
use befund::project::Edition;
use befund::report::json;
use chrono::NaiveDate;

use super::linked::two_way;
use super::make::{column, finding, mean, public, row};
use super::property::Dice;
use crate::fixtures;

fn day(year: i32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, 6, 30)
}

/// What a public edition of last year published, as its `findings.json` says.
fn publish(findings: Vec<Finding>, year: i32) -> EarlierEdition {
    let disclosed = disclose(findings, &public(), &Beside::default()).expect("passes");
    let mut report = fixtures::report_of(Vec::new(), Language::De);
    report.edition = Edition::Public;
    report.reference_date = day(year).expect("a day");
    report.findings = disclosed.findings;
    let bytes = json(&report, &I18n::new(Language::De)).expect("JSON");
    let text = String::from_utf8(bytes).expect("UTF-8");
    let read = read_earlier(&text, "verlauf/2025.json");
    assert!(read.issues.is_empty(), "{:?}", read.issues);
    read.value.expect("an edition")
}

fn beside(findings: Vec<Finding>, earlier: &[EarlierEdition]) -> Disclosed {
    let beside = Beside {
        earlier,
        today: day(2026),
        ..Beside::default()
    };
    disclose(findings, &public(), &beside).expect("passes")
}

/// Numbers of a finding by row and column.
fn numbers(finding: &Finding) -> BTreeMap<(usize, usize), f64> {
    let rows = finding.table.rows.iter().enumerate();
    rows.flat_map(|(r, row)| {
        let cells = row.cells.iter().enumerate();
        cells.filter_map(move |(c, cell)| Some(((r, c), cell.value.number()?)))
    })
    .collect()
}

/// Numbers of whole units whose size changed: by how much, and how much each class did.
fn subtract(before: &Finding, now: &Finding, row: usize) -> Vec<(usize, f64)> {
    let (before, now) = (numbers(before), numbers(now));
    let both = now.iter().filter(|((r, _), _)| *r == row);
    both.filter_map(|((r, c), value)| {
        let change = value - before.get(&(*r, *c))?;
        (change != 0.0).then_some((*c, change))
    })
    .collect()
}

#[test]
fn two_years_that_differ_by_one_person_are_caught() {
    let last = vec![vec![20, 9, 14], vec![12, 30, 11], vec![40, 10, 26]];
    // Somebody of class 2 joined the first unit; nothing else changed.
    let mut this = last.clone();
    this[0][1] = 10;
    let before = two_way("a", &last);
    let alone = beside(vec![two_way("a", &this)], &[]);
    let seen = subtract(&before, &alone.findings[0], 0);
    assert_eq!(seen, [(2, 1.0), (4, 1.0)], "subtraction tells the class");
    let edition = publish(vec![before.clone()], 2025);
    let caught = beside(vec![two_way("a", &this)], &[edition]);
    let seen = subtract(&before, &caught.findings[0], 0);
    assert!(!seen.iter().any(|(c, _)| *c < 4), "{seen:?}");
    // The class cannot be had from the margins either: other classes of the unit are secret, too.
    let secret = |r: usize| {
        let cells = &caught.findings[0].table.rows[r].cells;
        let is_secret = |cell: &&Cell| cell.value == CellValue::Sign(Sign::Secret);
        cells.iter().filter(is_secret).count()
    };
    assert!(secret(0) >= 2 && secret(0) + secret(1) + secret(2) + secret(3) >= 4);
    let account = &caught.account.earlier[0];
    assert_eq!((account.figures, account.differing > 0), (16, true));
}

#[test]
fn many_changes_are_no_ones() {
    let last = vec![vec![20, 9, 14], vec![12, 30, 11], vec![40, 10, 26]];
    let this = vec![vec![23, 12, 12], vec![15, 27, 14], vec![38, 13, 29]];
    let edition = publish(vec![two_way("a", &last)], 2025);
    let shown = beside(vec![two_way("a", &this)], &[edition]);
    assert_eq!(shown.account.totals(), (16, 0));
}

/// A unit's mean grade with its persons, and others that stay as they are.
fn means(unit: (u64, f64)) -> Finding {
    let columns = vec![
        column("unit", Role::Label, &[]),
        column("n", Role::Persons, &[]),
        column("mean", Role::AboutPersons, &[]),
    ];
    let line = |name: &str, n: u64, value: f64| {
        let cells = vec![Cell::text(name), Cell::count(n), mean(value, n)];
        row(RowKind::Data, &[("unit", name)], cells)
    };
    let rows = vec![
        line("Amt A", unit.0, unit.1),
        line("Amt B", 20, 2.4),
        line("Amt C", 30, 3.1),
    ];
    finding("noten", Some(("barometer", &["unit"])), columns, rows)
}

#[test]
fn the_mean_example_is_caught_over_the_years() {
    let edition = publish(vec![means((7, 2.0))], 2025);
    let alone = beside(vec![means((8, 2.5))], &[]);
    assert_eq!(
        alone.findings[0].table.rows[0].cells[2].value.number(),
        Some(2.5)
    );
    // 8 · 2.5 − 7 · 2.0 = 6: who joined gave a 6.
    let caught = beside(vec![means((8, 2.5))], &[edition]);
    let numbers = numbers(&caught.findings[0]);
    assert!(
        !(numbers.contains_key(&(0, 1)) && numbers.contains_key(&(0, 2))),
        "{numbers:?}"
    );
    assert!(
        numbers.contains_key(&(1, 2)),
        "nothing happened in the other units"
    );
}

#[test]
fn fte_beside_heads_are_caught_over_the_years() {
    let table = |heads: u64, fte: f64| {
        let columns = vec![
            column("unit", Role::Label, &[]),
            column("n", Role::Persons, &[]),
            column("fte", Role::AboutPersons, &[]),
        ];
        let line = |name: &str, n: u64, fte: f64| {
            let value = CellValue::Number {
                value: fte,
                digits: 2,
            };
            let cells = vec![Cell::text(name), Cell::count(n), Cell::about(value, n)];
            row(RowKind::Data, &[("unit", name)], cells)
        };
        let rows = vec![line("Amt A", heads, fte), line("Amt B", 40, 33.5)];
        finding("vze", Some(("staff", &["unit"])), columns, rows)
    };
    let edition = publish(vec![table(22, 20.0)], 2025);
    let caught = beside(vec![table(23, 20.5)], &[edition]);
    let cell = &caught.findings[0].table.rows[0].cells[2].value;
    assert_eq!(
        *cell,
        CellValue::Sign(Sign::Secret),
        "half a post is the newcomer's"
    );
}

#[test]
fn what_was_published_for_the_same_day_protects_nothing() {
    let cells = vec![vec![20, 3, 14], vec![12, 30, 11], vec![40, 10, 26]];
    let first = beside(vec![two_way("a", &cells)], &[]);
    let edition = publish(vec![two_way("a", &cells)], 2026);
    let again = beside(vec![two_way("a", &cells)], &[edition]);
    assert_eq!(
        *again.findings[0], *first.findings[0],
        "the same figures again"
    );
}

/// One person joins a random unit of a random table: no published change of a class is hers alone.
#[test]
fn one_newcomer_in_random_tables_is_never_told() {
    for seed in 0..40 {
        let mut dice = Dice(seed);
        let last: Vec<Vec<u64>> = (0..4)
            .map(|_| (0..4).map(|_| 6 + dice.roll(30)).collect())
            .collect();
        let mut this = last.clone();
        let (unit, class) = (dice.roll(4), dice.roll(4));
        let at = |n: u64| usize::try_from(n).expect("small");
        this[at(unit)][at(class)] += 1;
        let before = two_way("a", &last);
        let edition = publish(vec![before.clone()], 2025);
        let now = beside(vec![two_way("a", &this)], &[edition]);
        let seen = subtract(&before, &now.findings[0], at(unit));
        assert!(!seen.iter().any(|(c, _)| *c < 5), "seed {seed}: {seen:?}");
        let shown = numbers(&now.findings[0]);
        let open = (1..5)
            .filter(|c| shown.contains_key(&(at(unit), *c)))
            .count();
        let total = shown.contains_key(&(at(unit), 5));
        assert!(
            open < 3 || !total,
            "seed {seed}: the margin tells the class"
        );
    }
}

#[test]
fn what_is_no_public_edition_is_refused() {
    for (text, code) in [
        ("{}", "D001"),
        ("no json", "D001"),
        (
            r#"{"edition": "internal", "reference_date": "2025-06-30", "findings": []}"#,
            "D002",
        ),
        (
            r#"{"edition": "public", "reference_date": "June", "findings": []}"#,
            "D001",
        ),
    ] {
        let read = read_earlier(text, "x.json");
        assert!(read.value.is_none());
        assert_eq!(read.issues[0].code.0, code, "{text}");
        let hint = I18n::new(Language::De).hint(&read.issues[0]);
        assert!(hint.is_some_and(|hint| hint.contains("earlier_editions")));
    }
}
