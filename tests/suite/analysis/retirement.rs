//! Age limits: the examples of the rule, every birth month against an independent count, and exits by year and unit.

use befund::analysis::retirement::{AgeLimits, exit_date};
use befund::model::answers::Value;
use befund::model::finding::{Finding, RowKind};
use befund::model::staff::{Birth, Contract};
use befund::project::AgeClasses;
use chrono::{Datelike, NaiveDate};

use super::barometer::assert_totals;
use super::demography::{analysed_on, contract};
use super::make::{by_id, column, date, lines};

fn exit(birth: NaiveDate) -> NaiveDate {
    let limits = AgeLimits::regelaltersgrenze().expect("the table can be read");
    exit_date(birth, limits.months(birth.year())).expect("within the calendar")
}

#[test]
fn the_examples_of_the_rule() {
    for (birth, expected) in [
        (date(1960, 4, 1), date(2026, 7, 31)),
        (date(1960, 4, 2), date(2026, 8, 31)),
        (date(1963, 12, 31), date(2030, 10, 31)),
        (date(1964, 1, 1), date(2030, 12, 31)),
        (date(1964, 2, 29), date(2031, 2, 28)),
        (date(1961, 8, 31), date(2028, 2, 29)),
        (date(1946, 12, 31), date(2011, 12, 31)),
    ] {
        assert_eq!(exit(birth), expected, "{birth}");
    }
}

/// Months by which the limit of 65 years is raised, as § 235(2) SGB VI puts it in words: a month for each year of birth
/// from 1947 on, two months for each from 1959 on, until it is 67 for those born in 1964 and later.
fn raised(year: i32) -> i32 {
    match year {
        ..=1946 => 0,
        1947..=1958 => year - 1946,
        1959..=1963 => 12 + 2 * (year - 1958),
        _ => 24,
    }
}

/// The end of the month in which the last day of the age falls, walking month by month from the day before birth.
fn walked(birth: NaiveDate) -> NaiveDate {
    let eve = birth.pred_opt().expect("a day before");
    let (mut year, mut month) = (eve.year(), eve.month());
    for _ in 0..(65 * 12 + raised(birth.year())) {
        month += 1;
        if month > 12 {
            (year, month) = (year + 1, 1);
        }
    }
    let mut day = date(year, month, 28);
    while day.succ_opt().expect("a next day").month() == month {
        day = day.succ_opt().expect("a next day");
    }
    day
}

#[test]
fn every_birth_month_from_1945_to_1975() {
    for year in 1945..=1975 {
        for month in 1..=12 {
            for day in [1, 2, 15, 28, 29, 30, 31] {
                if let Some(birth) = NaiveDate::from_ymd_opt(year, month, day) {
                    assert_eq!(exit(birth), walked(birth), "{birth}");
                }
            }
        }
    }
}

fn person(name: &str, birth: Birth, unit: &str) -> Contract {
    Contract {
        unit: vec![unit.to_owned()],
        fte: Some(0.5),
        ..contract(name, Value::Given(birth))
    }
}

fn analysed(contracts: Vec<Contract>) -> Vec<Finding> {
    analysed_on(contracts, date(2026, 6, 30), AgeClasses::Destatis)
}

#[test]
fn exits_by_year_worked_by_hand() {
    let mut special = person("C", Birth::Date(date(1970, 5, 5)), "Feuerwehr");
    special.special_limit_months = Some(60 * 12);
    let mut passive = person("D", Birth::Date(date(1964, 1, 2)), "Bauamt");
    (passive.desk_exit, passive.payroll_exit) = (Some(date(2028, 1, 31)), Some(date(2031, 1, 31)));
    let found = analysed(vec![
        person("A", Birth::Date(date(1960, 4, 2)), "Bauamt"),
        // Reached in July 2025, still in service.
        person("B", Birth::Date(date(1959, 5, 5)), "Bauamt"),
        special,
        passive,
        person("E", Birth::Date(date(1990, 1, 1)), "Bauamt"),
        contract(
            "F",
            Value::Missing(befund::model::answers::Missing::NotGiven),
        ),
    ]);
    let finding = by_id(&found, "altersabgaenge");
    let taken: Vec<Vec<String>> = finding
        .table
        .rows
        .iter()
        .map(super::make::line)
        .filter(|row| row[1] != "0")
        .collect();
    assert_eq!(
        taken,
        [
            ["analysis-row-overdue", "1", "0.5000"],
            ["2026", "1", "0.5000"],
            ["2028", "1", "0.5000"],
            ["2030", "1", "0.5000"],
            ["analysis-row-exit-later", "1", "0.5000"],
            ["analysis-row-exit-unknown", "1", "0.0000"],
            ["analysis-row-total", "6", "2.5000"],
        ]
    );
    // Sixteen years, this one included, and the overdue.
    assert_eq!(lines(finding, RowKind::Data).len(), 17);
    let payroll = by_id(&found, "altersabgaenge-bezuege");
    let of_year = |year: &str| {
        let at = column(payroll, "year").iter().position(|name| name == year);
        column(payroll, "heads")[at.expect("a row")].clone()
    };
    assert_eq!([of_year("2028"), of_year("2031")], ["0", "1"]);
    let units = by_id(&found, "altersabgaenge-nach-einheit");
    assert_eq!(
        lines(units, RowKind::Data),
        [
            ["Bauamt", "4", "3", "0.7500", "3", "0.7500", "0"],
            ["Feuerwehr", "1", "1", "1.0000", "1", "1.0000", "0"],
        ]
    );
    for finding in [finding, payroll, units] {
        assert_totals(finding);
    }
}

#[test]
fn a_horizon_ends_with_its_calendar_year() {
    // Born in December 1964 and January 1965: December 2031 and January 2032, five years being up with 2031.
    let found = analysed(vec![
        person("A", Birth::Date(date(1964, 12, 2)), "Bauamt"),
        person("B", Birth::Date(date(1965, 1, 2)), "Bauamt"),
    ]);
    let units = by_id(&found, "altersabgaenge-nach-einheit");
    assert_eq!(column(units, "within_5"), ["1", "1"]);
    assert_eq!(column(units, "within_10"), ["2", "2"]);
}

#[test]
fn without_any_birth_nothing_is_projected() {
    let missing = Value::Missing(befund::model::answers::Missing::NotGiven);
    let found = analysed(vec![contract("A", missing)]);
    assert!(
        found
            .iter()
            .all(|finding| !finding.id.starts_with("altersabgaenge"))
    );
}
