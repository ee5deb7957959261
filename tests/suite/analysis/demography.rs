//! Ages on the Stichtag, heads and full-time equivalents, and a recount with plain loops.

use befund::analysis::analyse;
use befund::model::answers::{Missing, Value};
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::dataset::Dataset;
use befund::model::finding::{Finding, RowKind};
use befund::model::staff::{Birth, Contract, Sex};
use befund::project::AgeClasses;
use chrono::{Datelike, NaiveDate};
use proptest::prelude::*;

use super::barometer::assert_totals;
use super::make::{base, by_id, column, date, line, lines, place, project};

pub(crate) fn contract(person: &str, birth: Value<Birth>) -> Contract {
    Contract {
        person: person.to_owned(),
        birth,
        sex: Sex::NotStated,
        unit: Vec::new(),
        employment: None,
        grade: None,
        fte: None,
        entry: None,
        special_limit_months: None,
        desk_exit: None,
        payroll_exit: None,
        key_position: false,
        place: place(0),
    }
}

fn born(year: i32, month: u32, day: u32) -> Value<Birth> {
    Value::Given(Birth::Date(date(year, month, day)))
}

fn path(unit: &str) -> Vec<String> {
    unit.split('/')
        .filter(|p| !p.is_empty())
        .map(str::to_owned)
        .collect()
}

pub(crate) fn analysed_on(
    contracts: Vec<Contract>,
    day: NaiveDate,
    classes: AgeClasses,
) -> Vec<Finding> {
    let mut project = project();
    project.reference_date = day;
    project.demography.age_classes = classes;
    let dataset = Dataset {
        contracts,
        ..Dataset::default()
    };
    analyse(
        &dataset,
        &Codings::default(),
        &Codebook::default(),
        &project,
    )
    .expect("it counts")
}

fn analysed(contracts: Vec<Contract>) -> Vec<Finding> {
    analysed_on(contracts, date(2026, 6, 30), AgeClasses::Destatis)
}

fn age_on(birth: Value<Birth>, day: NaiveDate) -> String {
    let found = analysed_on(vec![contract("P", birth)], day, AgeClasses::Destatis);
    base(by_id(&found, "altersstruktur"), "mean")
}

#[test]
fn a_year_is_completed_on_the_birthday() {
    assert_eq!(age_on(born(1966, 6, 30), date(2026, 6, 30)), "60.0000");
    assert_eq!(age_on(born(1966, 7, 1), date(2026, 6, 30)), "59.0000");
    assert_eq!(age_on(born(1965, 12, 31), date(2026, 1, 1)), "60.0000");
}

#[test]
fn who_was_born_on_29_february_is_older_from_1_march_on() {
    let leap = || born(2000, 2, 29);
    assert_eq!(age_on(leap(), date(2026, 2, 28)), "25.0000");
    assert_eq!(age_on(leap(), date(2026, 3, 1)), "26.0000");
    assert_eq!(age_on(leap(), date(2028, 2, 28)), "27.0000");
    assert_eq!(age_on(leap(), date(2028, 2, 29)), "28.0000");
}

#[test]
fn a_birth_known_by_its_month_counts_from_the_15th() {
    let month = || {
        Value::Given(Birth::Month {
            year: 1966,
            month: 6,
        })
    };
    assert_eq!(age_on(month(), date(2026, 6, 14)), "59.0000");
    assert_eq!(age_on(month(), date(2026, 6, 15)), "60.0000");
    assert_eq!(
        age_on(Value::Given(Birth::Age(41)), date(2026, 6, 14)),
        "41.0000"
    );
}

#[test]
fn classes_are_half_open() {
    // Exactly 25, 35, 45, 55 and 60 years old, and one year less.
    let contracts = [24, 25, 34, 35, 44, 45, 54, 55, 59, 60]
        .iter()
        .map(|age| contract(&format!("P{age}"), born(2026 - age, 6, 30)))
        .collect();
    let found = analysed(contracts);
    let finding = by_id(&found, "altersstruktur");
    assert_eq!(
        column(finding, "heads"),
        ["1", "2", "2", "2", "2", "1", "10"]
    );
    assert_eq!(base(finding, "older"), "0.3000");
}

#[test]
fn several_contracts_of_one_person_are_one_head() {
    let mut half = contract("P", Value::Missing(Missing::NotGiven));
    (half.fte, half.unit) = (Some(0.3), path("Bauamt"));
    let mut main = contract("P", born(1970, 1, 1));
    (main.fte, main.unit, main.sex) = (Some(0.5), path("Hauptamt"), Sex::Female);
    let found = analysed(vec![half, main]);
    let finding = by_id(&found, "altersstruktur");
    assert_eq!(
        lines(finding, RowKind::Total),
        [["analysis-row-total", "1", "1.0000", "0.8000"]]
    );
    let units = by_id(&found, "altersstruktur-nach-einheit");
    assert_eq!(column(units, "group"), ["Hauptamt", "analysis-row-total"]);
}

#[test]
fn only_who_is_in_service_counts() {
    let mut coming = contract("A", born(1970, 1, 1));
    coming.entry = Some(date(2026, 7, 1));
    let mut gone = contract("B", born(1970, 1, 1));
    gone.payroll_exit = Some(date(2026, 6, 29));
    let mut last_day = contract("C", born(1970, 1, 1));
    last_day.payroll_exit = Some(date(2026, 6, 30));
    let mut passive = contract("D", born(1970, 1, 1));
    passive.desk_exit = Some(date(2025, 1, 1));
    let found = analysed(vec![coming, gone, last_day, passive]);
    let finding = by_id(&found, "altersstruktur");
    assert_eq!(["n", "absent"].map(|name| base(finding, name)), ["2", "2"]);
}

#[test]
fn units_roll_up_to_the_first_and_second_level() {
    let person = |name: &str, unit: &str, age: i32| {
        let mut contract = contract(name, born(2026 - age, 1, 1));
        contract.unit = path(unit);
        contract
    };
    let found = analysed(vec![
        person("A", "Dezernat I/Hauptamt/Personal", 30),
        person("B", "Dezernat I/Hauptamt", 40),
        person("C", "Dezernat I", 50),
        person("D", "Dezernat II/Bauamt", 60),
        person("E", "Personalrat", 20),
        person("F", "", 50),
    ]);
    let outer = by_id(&found, "altersstruktur-nach-einheit");
    assert_eq!(
        column(outer, "group"),
        [
            "Dezernat I",
            "Dezernat II",
            "Personalrat",
            "analysis-row-not-stated",
            "analysis-row-total"
        ]
    );
    assert_eq!(
        column(outer, "mean"),
        ["40.0000", "60.0000", "20.0000", "50.0000", "41.6667"]
    );
    let figures = by_id(&found, "alterskennzahlen-nach-einheit");
    let middle = ["q1", "median", "q3"].map(|id| column(figures, id).swap_remove(0));
    assert_eq!(middle, ["35.0000", "40.0000", "45.0000"]);
    let inner = by_id(&found, "altersstruktur-nach-untereinheit");
    assert_eq!(
        column(inner, "group"),
        [
            "analysis-row-directly",
            "Dezernat I / Hauptamt",
            "Dezernat II / Bauamt",
            "Personalrat",
            "analysis-row-not-stated",
            "analysis-row-total",
        ]
    );
    assert_eq!(column(inner, "heads"), ["1", "2", "1", "1", "1", "6"]);
    // The same persons have the same scope in both tables.
    let scope_of = |finding: &Finding, name: &str| {
        let row = finding.table.rows.iter().find(|row| line(row)[0] == name);
        row.expect("a row").scope.clone()
    };
    assert_eq!(
        scope_of(outer, "Personalrat"),
        scope_of(inner, "Personalrat")
    );
}

#[test]
fn quartiles_are_those_of_r_and_spreadsheets() {
    // quantile(c(20, 30, 40, 50, 61), c(.25, .5, .75)) in R: 30, 40, 50; of the first four: 27.5, 35, 42.5.
    let of = |ages: &[i32]| {
        let contracts = ages
            .iter()
            .map(|age| contract(&format!("P{age}"), born(2026 - age, 1, 1)))
            .collect();
        let found = analysed(contracts);
        let finding = by_id(&found, "alterskennzahlen");
        ["q1", "median", "q3"].map(|id| column(finding, id).pop().expect("a total"))
    };
    assert_eq!(of(&[20, 30, 40, 50, 61]), ["30.0000", "40.0000", "50.0000"]);
    assert_eq!(of(&[20, 30, 40, 50]), ["27.5000", "35.0000", "42.5000"]);
}

#[test]
fn the_pyramid_has_a_side_for_each_sex() {
    let person = |name: &str, sex: Sex, age: u8| Contract {
        sex,
        ..contract(name, Value::Given(Birth::Age(age)))
    };
    let found = analysed(vec![
        person("A", Sex::Female, 19),
        person("B", Sex::Female, 64),
        person("C", Sex::Male, 65),
        Contract {
            sex: Sex::Diverse,
            ..contract("D", Value::Missing(Missing::NotGiven))
        },
    ]);
    let finding = by_id(&found, "alterspyramide");
    assert_eq!(finding.chart.as_ref().expect("a chart").series, [1, 2]);
    let rows: Vec<Vec<String>> = finding.table.rows.iter().map(line).collect();
    assert_eq!(rows[0][1..], ["1", "0", "0", "1"]);
    assert_eq!(rows[9][1..], ["1", "0", "0", "1"]);
    assert_eq!(rows[10][1..], ["0", "1", "0", "1"]);
    assert_eq!(rows[11][1..], ["2", "1", "0", "3"]);
    assert_eq!(rows[12], ["analysis-row-age-unknown", "0", "0", "1", "1"]);
}

fn any_contract() -> impl Strategy<Value = Contract> {
    let birth = prop_oneof![
        6 => (1955..2008i32, 1..=366u32).prop_map(|(year, day)| {
            let date = NaiveDate::from_yo_opt(year, day).unwrap_or_else(|| date(year, 12, 31));
            Value::Given(Birth::Date(date))
        }),
        1 => Just(Value::Missing(Missing::NotGiven)),
    ];
    (
        birth,
        0..40usize,
        0..4usize,
        0..3usize,
        prop::option::of(1..=4u8),
    )
        .prop_map(|(birth, person, unit, sex, quarters)| Contract {
            unit: path(["", "Amt A", "Dezernat/Amt B", "Dezernat/Amt C"][unit]),
            sex: [Sex::Female, Sex::Male, Sex::NotStated][sex],
            fte: quarters.map(|quarters| f64::from(quarters) / 4.0),
            ..contract(&format!("P{person}"), birth)
        })
}

/// One contract per person, so that the loops below need no merging.
fn any_staff() -> impl Strategy<Value = Vec<Contract>> {
    prop::collection::vec(any_contract(), 1..50).prop_map(|contracts| {
        contracts
            .into_iter()
            .enumerate()
            .map(|(row, contract)| Contract {
                person: format!("P{row}"),
                place: place(row),
                ..contract
            })
            .collect()
    })
}

/// Whole years between two dates, counted birthday by birthday.
fn years_lived(born: NaiveDate, day: NaiveDate) -> usize {
    (born.year() + 1..=day.year())
        .filter(|year| {
            let birthday = NaiveDate::from_ymd_opt(*year, born.month(), born.day())
                .unwrap_or_else(|| date(*year, 3, 1));
            birthday <= day
        })
        .count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_loop_counts_the_same(contracts in any_staff()) {
        let day = date(2026, 6, 30);
        let found = analysed(contracts.clone());
        let ages: Vec<usize> = contracts
            .iter()
            .filter_map(|contract| match contract.birth {
                Value::Given(Birth::Date(born)) => Some(years_lived(born, day)),
                _ => None,
            })
            .collect();
        let finding = by_id(&found, "altersstruktur");
        let heads = column(finding, "heads");
        for (index, (from, to)) in [(0, 25), (25, 35), (35, 45), (45, 55), (55, 60), (60, 200)].iter().enumerate() {
            let count = ages.iter().filter(|age| (from..to).contains(age)).count();
            prop_assert_eq!(&heads[index], &count.to_string());
        }
        prop_assert_eq!(base(finding, "n"), ages.len().to_string());
        if !ages.is_empty() {
            let mean = ages.iter().sum::<usize>() as f64 / ages.len() as f64;
            prop_assert_eq!(base(finding, "mean"), format!("{mean:.4}"));
        }
        let fte: f64 = contracts.iter().filter_map(|contract| contract.fte).sum();
        if finding.table.column("fte").is_some() {
            prop_assert_eq!(base(finding, "fte"), format!("{fte:.4}"));
        }
        let women = contracts.iter().filter(|c| c.sex == Sex::Female).count();
        let sexes = by_id(&found, "alterskennzahlen");
        let shown = sexes.table.rows.iter().map(line).find(|row| row[0] == "analysis-row-female");
        prop_assert_eq!(shown.map(|row| row[1].clone()), (women > 0).then(|| women.to_string()));
    }

    #[test]
    fn totals_are_sums(contracts in prop::collection::vec(any_contract(), 1..40)) {
        for finding in analysed(contracts) {
            assert_totals(&finding);
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        (contracts, shuffled) in prop::collection::vec(any_contract(), 1..40)
            .prop_flat_map(|c| (Just(c.clone()), Just(c).prop_shuffle()))
    ) {
        prop_assert_eq!(analysed(contracts), analysed(shuffled));
    }
}
