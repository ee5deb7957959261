//! Grades: a hand-worked example, a recount with plain loops, waves, and what the gate must know.

use befund::model::answers::{Grade, Missing, Value};
use befund::model::dataset::Dataset;
use befund::model::finding::{CellValue, Finding, Role, RowKind};
use proptest::prelude::*;

use super::make::{base, by_id, column, findings, grade, lines, respondent};

fn analysed(grades: Vec<Grade>) -> Vec<Finding> {
    findings(&Dataset {
        grades,
        ..Dataset::default()
    })
}

fn given(grades: &[u8]) -> Vec<Grade> {
    grades
        .iter()
        .enumerate()
        .map(|(row, value)| {
            let who = respondent(&format!("I{row}"), ["Amt 1", "Bauamt"][row % 2], "Leitung");
            grade(row, who, None, Value::Given(*value))
        })
        .collect()
}

#[test]
fn a_distribution_worked_by_hand() {
    let mut grades = given(&[1, 2, 2, 3, 2, 6]);
    grades.push(grade(
        9,
        respondent("I9", "", ""),
        None,
        Value::Missing(Missing::NotGiven),
    ));
    grades.push(grade(
        10,
        respondent("I10", "", ""),
        None,
        Value::Missing(Missing::NotAsked),
    ));
    let found = analysed(grades);
    let finding = by_id(&found, "stimmungsbarometer");
    assert_eq!(
        lines(finding, RowKind::Data),
        [
            ["1", "1", "0.1667"],
            ["2", "3", "0.5000"],
            ["3", "1", "0.1667"],
            ["4", "0", "0.0000"],
            ["5", "0", "0.0000"],
            ["6", "1", "0.1667"],
        ]
    );
    assert_eq!(
        lines(finding, RowKind::Total),
        [["analysis-row-total", "6", "1.0000"]]
    );
    assert_eq!(
        lines(finding, RowKind::Missing),
        [["analysis-row-not-given", "1", ""]]
    );
    let figures = ["n", "missing", "mean", "median"].map(|name| base(finding, name));
    assert_eq!(figures, ["6", "1", "2.6667", "2.0000"]);
}

#[test]
fn units_worked_by_hand() {
    let mut grades = given(&[1, 2, 2, 3, 2, 6]);
    grades.push(grade(
        9,
        respondent("I9", "", ""),
        None,
        Value::Missing(Missing::NotGiven),
    ));
    let found = analysed(grades);
    let units = by_id(&found, "stimmungsbarometer-nach-einheit");
    assert_eq!(
        lines(units, RowKind::Data),
        [
            [
                "Amt 1", "3", "1.6667", "2.0000", "1", "2", "0", "0", "0", "0", "0"
            ],
            [
                "Bauamt", "3", "3.6667", "3.0000", "0", "1", "1", "0", "0", "1", "0"
            ],
        ]
    );
    assert_eq!(
        lines(units, RowKind::Missing),
        [[
            "analysis-row-not-stated",
            "0",
            "x",
            "x",
            "0",
            "0",
            "0",
            "0",
            "0",
            "0",
            "1"
        ]]
    );
}

#[test]
fn grades_of_elmshorn_have_the_published_mean() {
    // The paper publishes the mean 2 and that 5 and 6 were not given; these 24 grades fit it.
    let grades = [vec![1; 7], vec![2; 11], vec![3; 5], vec![4; 1]].concat();
    let found = analysed(given(&grades));
    assert_eq!(base(by_id(&found, "stimmungsbarometer"), "mean"), "2.0000");
}

#[test]
fn equal_grades_are_marked_for_the_gate() {
    let found = analysed(given(&[2, 2, 2, 2]));
    let units = by_id(&found, "stimmungsbarometer-nach-einheit");
    for row in &units.table.rows {
        let marked: Vec<bool> = row.cells.iter().map(|cell| cell.homogeneous).collect();
        // Mean, median and the count of grade 2.
        let expected = [
            false, false, true, true, false, true, false, false, false, false, false,
        ];
        assert_eq!(marked, expected);
    }
}

#[test]
fn with_waves_the_latest_is_shown_and_all_are_compared() {
    let mut grades = given(&[1, 1]);
    for (row, grade) in grades.iter_mut().enumerate() {
        grade.wave = Some(["2024", "2026"][row].to_owned());
    }
    let found = analysed(grades);
    assert_eq!(base(by_id(&found, "stimmungsbarometer"), "n"), "1");
    let waves = by_id(&found, "stimmungsbarometer-nach-welle");
    assert_eq!(column(waves, "group"), ["2024", "2026"]);
}

#[test]
fn a_second_grade_of_one_respondent_does_not_count_twice() {
    let who = || respondent("I1", "Amt 1", "");
    let found = analysed(vec![
        grade(0, who(), None, Value::Given(4)),
        grade(1, who(), None, Value::Given(1)),
        grade(2, who(), None, Value::Missing(Missing::NotGiven)),
    ]);
    let finding = by_id(&found, "stimmungsbarometer");
    assert_eq!(column(finding, "respondents")[..4], ["1", "0", "0", "0"]);
    assert_eq!(base(finding, "missing"), "0");
}

#[test]
fn no_grades_no_findings() {
    assert!(analysed(Vec::new()).is_empty());
}

fn any_grades() -> impl Strategy<Value = Vec<Grade>> {
    let value = prop_oneof![
        5 => (1..=6u8).prop_map(Value::Given),
        1 => prop::sample::select(vec![
            Missing::NotGiven, Missing::DontKnow, Missing::Unusable, Missing::NotAsked,
        ]).prop_map(Value::Missing),
    ];
    prop::collection::vec((0..3usize, 0..3usize, value), 1..40).prop_map(|rows| {
        rows.into_iter()
            .enumerate()
            .map(|(row, (unit, role, value))| {
                let who = respondent(
                    &format!("I{row}"),
                    ["", "Amt 1", "Ämter"][unit],
                    ["Leitung", "Sachbearbeitung", ""][role],
                );
                grade(row, who, None, value)
            })
            .collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_loop_counts_the_same(grades in any_grades()) {
        let found = analysed(grades.clone());
        if found.is_empty() {
            prop_assert!(grades.iter().all(|g| g.grade == Value::Missing(Missing::NotAsked)));
            return Ok(());
        }
        let finding = by_id(&found, "stimmungsbarometer");
        for value in 1..=6u8 {
            let count = grades.iter().filter(|g| g.grade == Value::Given(value)).count();
            let shown = &column(finding, "respondents")[usize::from(value) - 1];
            prop_assert_eq!(shown, &count.to_string());
        }
        let Some(units) = found.iter().find(|f| f.id == "stimmungsbarometer-nach-einheit") else {
            return Ok(());
        };
        for unit in ["Amt 1", "Ämter"] {
            let mut given: Vec<u8> = grades
                .iter()
                .filter(|g| g.respondent.unit.as_deref() == Some(unit))
                .filter_map(|g| g.grade.given().copied())
                .collect();
            given.sort_unstable();
            let Some(row) = lines(units, RowKind::Data).into_iter().find(|row| row[0] == unit) else {
                prop_assert!(given.is_empty());
                continue;
            };
            prop_assert_eq!(&row[1], &given.len().to_string());
            if given.is_empty() {
                continue;
            }
            let n = given.len();
            let mean = given.iter().map(|g| f64::from(*g)).sum::<f64>() / n as f64;
            let median = f64::from(given[(n - 1) / 2] + given[n / 2]) / 2.0;
            prop_assert_eq!(&row[2], &format!("{mean:.4}"));
            prop_assert_eq!(&row[3], &format!("{median:.4}"));
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter(
        (grades, shuffled) in any_grades().prop_flat_map(|g| (Just(g.clone()), Just(g).prop_shuffle()))
    ) {
        prop_assert_eq!(analysed(grades), analysed(shuffled));
    }

    #[test]
    fn a_total_is_the_sum_of_the_rows_above(grades in any_grades()) {
        for finding in analysed(grades) {
            assert_totals(&finding);
        }
    }
}

/// Every total row is the sum of the rows above it, in each column that counts persons.
pub(crate) fn assert_totals(finding: &Finding) {
    for (index, column) in finding.table.columns.iter().enumerate() {
        if column.role != Role::Persons {
            continue;
        }
        let mut sum = 0;
        for row in &finding.table.rows {
            let CellValue::Count(count) = row.cells[index].value else {
                continue;
            };
            if row.kind == RowKind::Total {
                assert_eq!(count, sum, "{} {}", finding.id, column.id);
                sum = 0;
            } else {
                sum += count;
            }
        }
    }
}
