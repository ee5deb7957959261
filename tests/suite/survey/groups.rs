//! Closed questions by group: shares recounted with plain loops, differences told in words.

use std::fmt::Write as _;

use befund::analysis::exact::{Pair, fisher, holm};
use befund::i18n::{I18n, Language};
use befund::model::finding::{CellValue, Finding, RowKind, Sign};

use super::make::{Made, find, made};

/// Offices with how many of how many use the E-Akte and are satisfied. Invented.
const OFFICES: [(&str, usize, usize, usize); 4] = [
    ("Bauamt", 20, 18, 10),
    ("Kämmerei", 20, 9, 10),
    ("Ordnungsamt", 14, 3, 6),
    ("Archiv", 3, 1, 3),
];

fn town() -> Made {
    let mut csv = String::from(
        "id;Amt;Alter;Womit arbeiten Sie?;Wie zufrieden sind Sie?;Was nutzen Sie? [Telefon];Was nutzen Sie? [Fax]\n",
    );
    for (office, n, files, satisfied) in OFFICES {
        for at in 0..n {
            let tool = if at < files { "E-Akte" } else { "Papier" };
            let mood = if at < satisfied {
                "zufrieden"
            } else {
                "unzufrieden"
            };
            let mood = if at % 7 == 6 { "teils/teils" } else { mood };
            let age = ["unter 30", "30 bis 49", "50 und älter"][at % 3];
            let (phone, fax) = (
                if at % 2 == 0 { "Ja" } else { "Nein" },
                if at % 5 == 0 { "Ja" } else { "Nein" },
            );
            writeln!(
                csv,
                "{office}{at};{office};{age};{tool};{mood};{phone};{fax}"
            )
            .expect("a string");
        }
    }
    made(
        &csv,
        None,
        "columns = { respondent = \"id\", unit = \"Amt\" }\nlayout = \"wide\"\n[survey]\nby = [\"unit\", \"alter\"]",
    )
}

fn cell(finding: &Finding, row: &str, column: &str) -> CellValue {
    let at = finding.table.column(column).expect("the column");
    let i18n = I18n::new(Language::De);
    let found = finding
        .table
        .rows
        .iter()
        .find(|own| i18n.cell(&own.cells[0].value) == row);
    let names = || {
        finding
            .table
            .rows
            .iter()
            .map(|own| i18n.cell(&own.cells[0].value))
            .collect::<Vec<_>>()
    };
    found
        .unwrap_or_else(|| panic!("no {row} among {:?}", names()))
        .cells[at]
        .value
        .clone()
}

fn told(finding: &Finding, row: &str) -> String {
    I18n::new(Language::De).cell(&cell(finding, row, "difference"))
}

#[test]
fn shares_are_those_of_each_group() {
    let findings = town().findings();
    let finding = find(&findings, "frage-womit-arbeiten-sie-nach-einheit");
    assert_eq!(cell(finding, "Bauamt", "n"), CellValue::Count(20));
    assert_eq!(cell(finding, "Bauamt", "share_1"), CellValue::Share(0.9));
    assert_eq!(
        cell(finding, "Ordnungsamt", "share_1"),
        CellValue::Share(3.0 / 14.0)
    );
    assert_eq!(cell(finding, "Insgesamt", "n"), CellValue::Count(57));
    assert_eq!(
        cell(finding, "Insgesamt", "share_1"),
        CellValue::Share(31.0 / 57.0)
    );
}

#[test]
fn groups_that_are_too_small_stand_together_without_shares() {
    let findings = town().findings();
    let finding = find(&findings, "frage-womit-arbeiten-sie-nach-einheit");
    assert_eq!(
        cell(finding, "eine kleinere Gruppe", "n"),
        CellValue::Count(3)
    );
    assert_eq!(
        cell(finding, "eine kleinere Gruppe", "share_1"),
        CellValue::Sign(Sign::Unreliable)
    );
    assert!(!format!("{:?}", finding.table).contains("Archiv"));
}

#[test]
fn differences_are_told_as_the_exact_test_with_holm_says() {
    let findings = town().findings();
    let finding = find(&findings, "frage-womit-arbeiten-sie-nach-einheit");
    // The same by hand: each of three offices against all others, two answers that are each other's rest.
    let pair = |n: u64, yes: u64| Pair {
        group_yes: yes,
        group_no: n - yes,
        rest_yes: 31 - yes,
        rest_no: 26 - (n - yes),
    };
    let tests: Vec<f64> = [(20, 18), (20, 9), (14, 3)]
        .into_iter()
        .flat_map(|(n, yes)| [fisher(pair(n, yes)); 2])
        .collect();
    let adjusted = holm(&tests);
    assert!(
        adjusted[0] < 0.05 && adjusted[2] >= 0.05 && adjusted[4] < 0.05,
        "{adjusted:?}"
    );
    assert_eq!(
        told(finding, "Bauamt"),
        "deutlich: häufiger „E-Akte“; seltener „Papier“"
    );
    assert_eq!(told(finding, "Kämmerei"), "nicht sicher");
    assert_eq!(
        told(finding, "Ordnungsamt"),
        "deutlich: seltener „E-Akte“; häufiger „Papier“"
    );
    let said = befund::report::statement(finding, &I18n::new(Language::De)).expect("a sentence");
    assert_eq!(
        said,
        "„Bauamt“ und „Ordnungsamt“ unterscheiden sich deutlich von den übrigen Organisationseinheiten."
    );
}

#[test]
fn of_two_groups_one_comparison_is_made() {
    let mut csv = String::from("id;Amt;Womit arbeiten Sie?\n");
    for at in 0..40 {
        let office = if at < 20 { "Bauamt" } else { "Kämmerei" };
        let tool = if (at < 20) == (at % 5 != 0) {
            "E-Akte"
        } else {
            "Papier"
        };
        writeln!(csv, "P{at};{office};{tool}").expect("a string");
    }
    let made = made(
        &csv,
        None,
        "columns = { respondent = \"id\", unit = \"Amt\" }\nlayout = \"wide\"",
    );
    let findings = made.findings();
    let finding = find(&findings, "frage-womit-arbeiten-sie-nach-einheit");
    let comparisons = finding
        .base
        .iter()
        .find(|figure| figure.name == "comparisons")
        .expect("a figure");
    assert_eq!(comparisons.value.value, CellValue::Count(2));
    assert!(told(finding, "Bauamt").starts_with("deutlich: häufiger „E-Akte“"));
    assert!(told(finding, "Kämmerei").starts_with("deutlich: seltener „E-Akte“"));
}

#[test]
fn background_questions_stand_in_the_order_of_their_levels() {
    let findings = town().findings();
    let finding = find(&findings, "frage-womit-arbeiten-sie-nach-alter");
    let i18n = I18n::new(Language::De);
    let names: Vec<String> = { finding.table.rows.iter() }
        .filter(|row| row.kind == RowKind::Data)
        .map(|row| i18n.cell(&row.cells[0].value))
        .collect();
    assert_eq!(names.len(), 3, "{names:?}");
    assert!(
        findings
            .iter()
            .all(|finding| finding.id != "frage-alter-nach-alter")
    );
}

#[test]
fn scales_and_boxes_are_broken_down_too() {
    let findings = town().findings();
    let scale = find(&findings, "frage-wie-zufrieden-sind-sie-nach-einheit");
    // Of 20, every seventh says "teils/teils": 2; of the first ten, one of those.
    assert_eq!(cell(scale, "Bauamt", "share_1"), CellValue::Share(0.45));
    let boxes = find(&findings, "frage-was-nutzen-sie-nach-einheit");
    // Of 20, those with an even or a fifth number ticked something: 10 + 2; all even ones the telephone.
    assert_eq!(cell(boxes, "Bauamt", "n"), CellValue::Count(12));
    assert_eq!(
        cell(boxes, "Bauamt", "share_1"),
        CellValue::Share(10.0 / 12.0)
    );
}

#[test]
fn no_star_and_no_p_value_is_printed() {
    let i18n = I18n::new(Language::De);
    for finding in town()
        .findings()
        .iter()
        .filter(|finding| finding.id.contains("-nach-"))
    {
        for row in &finding.table.rows {
            let text: String = row
                .cells
                .iter()
                .map(|cell| i18n.cell(&cell.value))
                .collect();
            assert!(!text.contains('*') && !text.contains("p ="), "{text}");
        }
    }
}

#[test]
fn the_public_edition_divides_only_what_may_be_divided() {
    let made = town();
    let (dataset, public) = made.public();
    let survey = &dataset.surveys[0];
    for finding in public
        .iter()
        .filter(|finding| finding.id.contains("-nach-"))
    {
        for row in finding
            .table
            .rows
            .iter()
            .filter(|row| row.kind != RowKind::Total)
        {
            let n = row.cells[1].value.number().expect("a count");
            assert!(n >= 10.0, "{}: {row:?}", finding.id);
        }
    }
    let sizes = |name: &str| {
        let own = survey
            .participants
            .iter()
            .filter(|one| one.respondent.unit.as_deref() == Some(name));
        own.count()
    };
    let finding = find(&public, "frage-womit-arbeiten-sie-nach-einheit");
    for row in finding
        .table
        .rows
        .iter()
        .filter(|row| row.kind == RowKind::Data)
    {
        let CellValue::Text(name) = &row.cells[0].value else {
            panic!("{row:?}")
        };
        assert_eq!(row.cells[1].value, CellValue::Count(sizes(name) as u64));
    }
    assert!(!format!("{public:?}").contains("Archiv"));
}

/// The cars of Motor Trend (1974): cylinders, automatic (0) or manual (1), how many. Counted from the data set `mtcars` of R.
const CARS: [(u8, u8, usize); 6] = [
    (4, 0, 3),
    (4, 1, 8),
    (6, 0, 4),
    (6, 1, 3),
    (8, 0, 12),
    (8, 1, 2),
];

#[test]
fn a_documented_table_of_expss_has_the_same_numbers() {
    let mut csv = String::from("id;Getriebe;Wie viele Zylinder?\n");
    for (cylinders, gear, cars) in CARS {
        let gear = ["Automatik", "Schaltung"][usize::from(gear)];
        for car in 0..cars {
            writeln!(csv, "{cylinders}{gear}{car};{gear};{cylinders} Zylinder").expect("a string");
        }
    }
    let settings =
        "columns = { respondent = \"id\" }\nlayout = \"wide\"\n[survey]\nby = [\"getriebe\"]";
    let findings = made(&csv, None, settings).findings();
    // Columns per cent of cylinders by gear, as in the README of expss (version 0.11): the cases, then 4, 6 and 8 cylinders.
    let expected = [
        ("Automatik", 19, [15.8, 21.1, 63.2]),
        ("Schaltung", 13, [61.5, 23.1, 15.4]),
    ];
    let id = |finding: &&Finding| finding.id.contains("zylinder") && finding.id.contains("-nach-");
    let table = findings.iter().find(id).expect("a table by group");
    let whole = findings
        .iter()
        .find(|finding| finding.id.contains("zylinder"))
        .expect("a table");
    let all: Vec<(String, f64)> = super::make::lines(whole, "respondents");
    let of = |label: &str| {
        all.iter()
            .find(|(name, _)| name == label)
            .map(|(_, count)| *count)
    };
    assert_eq!(
        ["4", "6", "8"].map(|c| of(&format!("{c} Zylinder"))),
        [Some(11.0), Some(7.0), Some(14.0)]
    );
    for (group, cases, shares) in expected {
        assert_eq!(cell(table, group, "n"), CellValue::Count(cases));
        let printed: Vec<f64> = { table.table.columns.iter() }
            .filter(|column| column.id.starts_with("share"))
            .filter_map(|column| cell(table, group, &column.id).number())
            .map(|share| (share * 1000.0).round() / 10.0)
            .collect();
        let mut expected = shares.to_vec();
        let mut sorted = printed.clone();
        expected.sort_by(f64::total_cmp);
        sorted.sort_by(f64::total_cmp);
        assert_eq!(sorted, expected, "{group}: {printed:?}");
    }
}
