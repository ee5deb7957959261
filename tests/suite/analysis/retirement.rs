//! Age limits: the examples of the rule, every birth month against an independent count, and exits by year and unit.

use befund::analysis::analyse;
use befund::analysis::retirement::{AgeLimits, CivilLimits, exit_date};
use befund::model::answers::Value;
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::dataset::Dataset;
use befund::model::finding::{Finding, RowKind};
use befund::model::staff::{Birth, Contract};
use befund::project::{AgeClasses, Backtest, DemographySettings, Land, SourcedAge};
use chrono::{Datelike, NaiveDate};

use super::barometer::assert_totals;
use super::demography::{analysed_on, contract};
use super::make::{by_id, column, date, lines, project};

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
fn walked(birth: NaiveDate, months: i32) -> NaiveDate {
    let eve = birth.pred_opt().expect("a day before");
    let (mut year, mut month) = (eve.year(), eve.month());
    for _ in 0..months {
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

/// All births that the tables are tried on: every month from 1945 to 1975, on days that months end with.
fn births() -> impl Iterator<Item = NaiveDate> {
    (1945..=1975).flat_map(|year| {
        (1..=12).flat_map(move |month| {
            [1, 2, 15, 28, 29, 30, 31]
                .into_iter()
                .filter_map(move |day| NaiveDate::from_ymd_opt(year, month, day))
        })
    })
}

fn assert_limits(limits: &AgeLimits, months: impl Fn(i32) -> i32) {
    for birth in births() {
        let found = exit_date(birth, limits.months(birth.year())).expect("within the calendar");
        assert_eq!(
            found,
            walked(birth, months(birth.year())),
            "{birth}, {}",
            limits.title
        );
    }
}

#[test]
fn every_birth_month_from_1945_to_1975() {
    let statutory = AgeLimits::regelaltersgrenze().expect("a table");
    assert_limits(&statutory, |year| 65 * 12 + raised(year));
}

/// § 236b(2) SGB VI: 63 years up to 1952, two months more with 1953 and with every year after it, 65 from 1964 on.
#[test]
fn forty_five_years_of_contributions() {
    let early = AgeLimits::besonders_langjaehrig().expect("a table");
    assert_limits(&early, |year| 63 * 12 + 2 * (year - 1952).clamp(0, 12));
    assert_eq!(early.months(1963), 64 * 12 + 10);
    assert_eq!(early.months(1953), 63 * 12 + 2);
}

#[test]
fn civil_servants_follow_the_law_of_their_land() {
    let of = |land| CivilLimits::of(Some(land)).expect("a table");
    let berlin = of(Land::Berlin);
    assert_limits(&berlin.limits, |year| {
        65 * 12 + 3 * (year - 1960).clamp(0, 8)
    });
    // Two months a year up to 1962, five more to 66/9 in 1963, three more to 67/0 in 1964.
    let anhalt = of(Land::SachsenAnhalt);
    assert_limits(&anhalt.limits, |year| match year {
        ..=1962 => 65 * 12 + 2 * (year - 1953).max(0),
        1963 => 66 * 12 + 9,
        _ => 67 * 12,
    });
    for land in [
        Land::Bund,
        Land::Brandenburg,
        Land::RheinlandPfalz,
        Land::Saarland,
        Land::Sachsen,
    ] {
        let civil = of(land);
        assert_limits(&civil.limits, |year| 65 * 12 + raised(year));
        assert!(civil.is_checked(1958) && civil.law.is_some(), "{land:?}");
    }
    assert!(!of(Land::Saarland).is_checked(1957));
    assert!(berlin.is_checked(1945) && anhalt.is_checked(1970));
}

#[test]
fn a_land_that_is_not_checked_says_so() {
    let checked = [
        Land::Berlin,
        Land::Brandenburg,
        Land::Bund,
        Land::RheinlandPfalz,
        Land::Saarland,
        Land::Sachsen,
        Land::SachsenAnhalt,
    ];
    for (name, land) in Land::ALL {
        let civil = CivilLimits::of(Some(land)).expect("a table");
        assert!(civil.land.is_some(), "{name} is not in laender.toml");
        assert_eq!(civil.is_checked(1970), checked.contains(&land), "{name}");
    }
    let civil = CivilLimits::of(None).expect("a table");
    assert!(civil.land.is_none() && !civil.is_checked(1970));
}

#[test]
fn months_of_birth_that_leave_in_a_year() {
    let limits = AgeLimits::regelaltersgrenze().expect("a table");
    // Two months are added with every year of birth from 1959 to 1964, so ten months leave in a year; from 2031 on twelve.
    for (year, months) in [(2026, 10), (2027, 10), (2028, 10), (2029, 10), (2030, 10)] {
        assert_eq!(limits.birth_months(year), months, "{year}");
    }
    for year in 2031..=2042 {
        assert_eq!(limits.birth_months(year), 12, "{year}");
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
            ["analysis-row-overdue", "1", "0.5000", "0"],
            ["2026", "1", "0.5000", "0"],
            ["2028", "1", "0.5000", "0"],
            ["2030", "1", "0.5000", "0"],
            ["analysis-row-exit-later", "1", "0.5000", "0"],
            [
                "analysis-row-exit-unknown",
                "1",
                "analysis-cell-missing",
                "1"
            ],
            ["analysis-row-total", "6", "2.5000", "1"],
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

fn analysed_with(
    contracts: Vec<Contract>,
    day: NaiveDate,
    demography: DemographySettings,
) -> Vec<Finding> {
    let mut project = project();
    (project.reference_date, project.demography) = (day, demography);
    let dataset = Dataset {
        contracts,
        ..Dataset::default()
    };
    let (codings, codebook) = (Codings::default(), Codebook::default());
    analyse(&dataset, &codings, &codebook, &project).expect("it counts")
}

/// The rows of a table that are not all zero, by the cells of some columns.
fn taken(finding: &Finding, columns: &[&str]) -> Vec<Vec<String>> {
    let columns: Vec<Vec<String>> = columns.iter().map(|id| column(finding, id)).collect();
    (0..columns[0].len())
        .map(|row| columns.iter().map(|cells| cells[row].clone()).collect())
        .filter(|cells: &Vec<String>| cells[1..].iter().any(|cell| cell != "0"))
        .collect()
}

#[test]
fn three_assumptions_worked_by_hand() {
    let mut officer = person("C", Birth::Date(date(1964, 5, 5)), "Bauamt");
    officer.employment = Some("Beamte".to_owned());
    let demography = DemographySettings {
        land: Some(Land::Berlin),
        mean_exit: Some(SourcedAge {
            months: 64 * 12,
            source: "erfunden".to_owned(),
        }),
        ..DemographySettings::default()
    };
    let contracts = vec![
        // Limit 67/0 in May 2031, mean May 2028, 65/0 in May 2029.
        person("A", Birth::Date(date(1964, 5, 5)), "Bauamt"),
        // Limit 66/4 in September 2026; past 64 and past 64/4, so stays to the limit or could go at once.
        person("B", Birth::Date(date(1960, 5, 5)), "Bauamt"),
        // Berlin 66/0 in May 2030; civil servants cannot go earlier without deductions.
        officer,
    ];
    let found = analysed_with(contracts, date(2026, 6, 30), demography);
    let finding = by_id(&found, "altersabgaenge-szenarien");
    assert_eq!(
        taken(finding, &["year", "heads", "mean", "earliest"]),
        [
            ["analysis-row-overdue", "0", "0", "1"],
            ["2026", "1", "1", "0"],
            ["2028", "0", "2", "0"],
            ["2029", "0", "0", "1"],
            ["2030", "1", "0", "1"],
            ["2031", "1", "0", "0"],
            ["analysis-row-until", "3", "3", "3"],
        ]
    );
}

/// A year's exits under two assumptions differ by those born in a few months: the gate must know how few.
#[test]
fn scenarios_tell_the_gate_how_few_persons_tell_them_apart() {
    let contracts = (0..40)
        .map(|number| {
            let birth = date(1964, 1 + number % 12, 10);
            person(&format!("P{number}"), Birth::Date(birth), "Bauamt")
        })
        .collect();
    let found = analysed_with(contracts, date(2026, 6, 30), DemographySettings::default());
    let finding = by_id(&found, "altersabgaenge-szenarien");
    // All were born in one year and leave in one: 2031 at the limit, 2029 at the earliest.
    let earliest = finding.table.column("earliest").expect("a column");
    let row = column(finding, "year")
        .iter()
        .position(|year| year == "2029");
    let cell = &finding.table.rows[row.expect("a row")].cells[earliest];
    assert_eq!(
        (super::make::show(cell), cell.persons),
        ("40".to_owned(), Some(40))
    );
}

#[test]
fn ends_of_fixed_terms_are_no_exits_of_age() {
    let mut term = person("A", Birth::Date(date(1990, 5, 5)), "Bauamt");
    term.payroll_exit = Some(date(2028, 1, 31));
    let mut old = person("B", Birth::Date(date(1965, 5, 5)), "Bauamt");
    old.payroll_exit = Some(date(2028, 1, 31));
    let found = analysed(vec![term, old]);
    assert_eq!(
        taken(by_id(&found, "altersabgaenge"), &["year", "heads"]),
        [
            ["2028", "1"],
            ["analysis-row-exit-later", "1"],
            ["analysis-row-total", "2"],
        ]
    );
}

/// Ten months of birth leave a year from 2027 to 2030, twelve from 2031 on: one person a month of birth.
#[test]
fn what_the_law_does_to_a_rise() {
    let contracts = (1955..1985)
        .flat_map(|year| (1..=12).map(move |month| (year, month)))
        .map(|(year, month)| {
            let birth = Birth::Date(date(year, month, 10));
            person(&format!("{year}-{month}"), birth, "Bauamt")
        })
        .collect();
    let found = analysed(contracts);
    let finding = by_id(&found, "altersabgaenge-recht-und-demografie");
    assert_eq!(
        lines(finding, RowKind::Data),
        [
            ["2027–2031", "52", "52", "1.0000", "52.0000", "0.0000"],
            ["2032–2036", "60", "60", "1.0000", "52.0000", "8.0000"],
            ["2037–2041", "60", "60", "1.0000", "52.0000", "8.0000"],
        ]
    );
}

#[test]
fn units_are_ranked_by_the_share_that_leaves() {
    let unit = |name: &str, old: u8, young: u8| {
        let people = (0..old + young).map(|number| {
            let year = if number < old { 1962 } else { 1990 };
            let birth = Birth::Date(date(year, 3, 3));
            let mut contract = person(&format!("{name}{number}"), birth, "Dezernat");
            contract.unit.push(name.to_owned());
            contract.key_position = number == 0;
            contract
        });
        people.collect::<Vec<_>>()
    };
    let contracts = [
        unit("Bauamt", 2, 2),
        unit("Archiv", 1, 1),
        unit("Kasse", 3, 1),
    ]
    .concat();
    let found = analysed(contracts);
    let finding = by_id(&found, "wissensrisiko");
    assert_eq!(
        lines(finding, RowKind::Data),
        [
            ["#1", "Dezernat / Kasse", "4", "3", "0.7500", "1", "1"],
            ["#2", "Dezernat / Archiv", "2", "1", "0.5000", "1", "1"],
            ["#2", "Dezernat / Bauamt", "4", "2", "0.5000", "1", "1"],
        ]
    );
    assert_totals(finding);
}

#[test]
fn everybody_ages_and_nobody_comes() {
    let found = analysed(vec![
        person("A", Birth::Date(date(1962, 3, 3)), "Bauamt"),
        person("B", Birth::Date(date(1968, 3, 3)), "Bauamt"),
        person("C", Birth::Date(date(1990, 3, 3)), "Bauamt"),
    ]);
    let finding = by_id(&found, "altersstruktur-fortschreibung");
    let heads = |id: &str| {
        let cells = column(finding, id);
        let taken = cells.iter().enumerate().filter(|(_, cell)| *cell != "0");
        taken
            .map(|(row, cell)| (row, cell.clone()))
            .collect::<Vec<_>>()
    };
    let one = |row: usize| (row, "1".to_owned());
    // 64, 58 and 36 years old; the first is gone in November 2028, the second in March 2035.
    assert_eq!(
        heads("heads"),
        [one(4), one(8), one(9), (11, "3".to_owned())]
    );
    assert_eq!(heads("in_5"), [one(5), one(9), (11, "2".to_owned())]);
    assert_eq!(heads("in_10"), [one(6), (11, "1".to_owned())]);
    assert_totals(finding);
}

#[test]
fn a_forecast_stands_beside_what_happened() {
    let demography = DemographySettings {
        backtest: vec![Backtest {
            year: 2025,
            forecast: 21,
            actual: 24,
        }],
        ..DemographySettings::default()
    };
    let found = analysed_with(Vec::new(), date(2026, 6, 30), demography);
    let finding = by_id(&found, "altersabgaenge-rueckschau");
    assert_eq!(lines(finding, RowKind::Data), [["2025", "21", "24"]]);
}
