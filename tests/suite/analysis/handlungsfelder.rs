//! Handlungsfelder count people, not mentions; respondents by unit add up.

use std::collections::{BTreeMap, BTreeSet};

use befund::model::coding::Target;
use befund::model::finding::{Finding, RowKind, Statement};
use proptest::prelude::*;

use super::barometer::assert_totals;
use super::make::{Said, base, by_id, lines, respondent, said};
use super::mentions::{analysed, any_sayings, is_valid};

#[test]
fn a_handlungsfeld_counts_its_respondents_once() {
    let [a, b, c] = ["A", "B", "C"].map(|key| respondent(key, "Amt 1", "Leitung"));
    let mut only_field = said(&c, "chancen", &[]);
    only_field.codes.push(Target::Handlungsfeld {
        handlungsfeld: "arbeit".to_owned(),
        unterfeld: Some("prozesse".to_owned()),
    });
    let found = analysed(&[
        said(&a, "bedarf", &["dms", "wiki"]),
        said(&a, "chancen", &["dms"]),
        said(&b, "bedarf", &["dms", "aerger"]),
        only_field,
    ]);
    let fields = by_id(&found, "handlungsfelder");
    assert_eq!(
        lines(fields, RowKind::Data),
        [
            ["#1", "Digitaler Arbeitsplatz", "3", "1.0000", "5"],
            ["#2", "Online-Dienste", "1", "0.3333", "1"],
        ]
    );
    assert_eq!(base(fields, "mentions"), "6");
    let parts = by_id(&found, "unterfelder");
    assert_eq!(
        lines(parts, RowKind::Data),
        [[
            "#1",
            "Prozesse",
            "Digitaler Arbeitsplatz",
            "3",
            "1.0000",
            "4"
        ]]
    );
    let units = by_id(&found, "handlungsfelder-nach-einheit");
    assert_eq!(lines(units, RowKind::Data), [["Amt 1", "3", "3", "1"]]);
}

#[test]
fn without_handlungsfelder_there_is_no_table_of_them() {
    let found = analysed(&[said(&respondent("A", "", ""), "bedarf", &["zettel"])]);
    assert!(found.iter().all(|finding| !finding.id.contains("felder")));
}

#[test]
fn respondents_answers_and_nennungen_by_unit() {
    let found = analysed(&[
        said(&respondent("A", "Bauamt", ""), "bedarf", &["dms", "wiki"]),
        said(&respondent("A", "Bauamt", ""), "chancen", &["keine"]),
        said(&respondent("B", "Bauamt", ""), "bedarf", &["keine"]),
        said(&respondent("C", "Amt 1", ""), "bedarf", &["dms"]),
        said(&respondent("D", "", ""), "bedarf", &["sonstiges"]),
    ]);
    let units = by_id(&found, "antworten-nach-einheit");
    let rows: Vec<Vec<String>> = units.table.rows.iter().map(super::make::line).collect();
    assert_eq!(
        rows,
        [
            ["Bauamt", "2", "1", "1", "2"],
            ["Amt 1", "1", "1", "1", "1"],
            ["analysis-row-not-stated", "1", "1", "1", "0"],
            ["analysis-row-total", "4", "3", "3", "3"],
        ]
    );
    assert!(
        found
            .iter()
            .all(|finding| finding.id != "antworten-nach-rolle")
    );
}

fn field_of(target: &Target) -> Option<&str> {
    match target {
        Target::Handlungsfeld { handlungsfeld, .. } => Some(handlungsfeld),
        Target::Category(id) => match &*id.0 {
            "dms" | "wiki" => Some("arbeit"),
            "aerger" => Some("online"),
            _ => None,
        },
    }
}

/// Per Handlungsfeld: its respondents, its Nennungen, and the respondents of each of its subjects under each question.
type Recount = BTreeMap<String, (BTreeSet<String>, BTreeMap<String, BTreeSet<String>>)>;

fn recount(sayings: &[Said]) -> Recount {
    let mut counted = Recount::new();
    for said in sayings.iter().filter(|said| is_valid(said)) {
        for code in &said.codes {
            let Some(field) = field_of(code) else {
                continue;
            };
            let (people, subjects) = counted.entry(field.to_owned()).or_default();
            people.insert(said.who.key.clone());
            subjects
                .entry(format!("{} {code:?}", said.question))
                .or_default()
                .insert(said.who.key.clone());
        }
    }
    counted
}

fn label(field: &str) -> &str {
    match field {
        "arbeit" => "Digitaler Arbeitsplatz",
        _ => "Online-Dienste",
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_union_lies_between_its_largest_category_and_the_sum(sayings in any_sayings()) {
        let found = analysed(&sayings);
        for (field, (people, subjects)) in recount(&sayings) {
            let sum: usize = subjects.values().map(BTreeSet::len).sum();
            let largest = subjects.values().map(BTreeSet::len).max().unwrap_or(0);
            prop_assert!(largest <= people.len() && people.len() <= sum);
            let rows = lines(by_id(&found, "handlungsfelder"), RowKind::Data);
            let row = rows.iter().find(|row| row[1] == label(&field)).expect("a row");
            prop_assert_eq!(&row[2], &people.len().to_string());
            prop_assert_eq!(&row[4], &sum.to_string());
        }
    }

    #[test]
    fn totals_are_sums(sayings in any_sayings()) {
        let found: Vec<Finding> = analysed(&sayings);
        for finding in found.iter().filter(|finding| finding.id.contains("-nach-")) {
            assert_totals(finding);
        }
    }
}

#[test]
fn fields_that_lead_together_are_not_told_as_one() {
    let a = respondent("A", "Amt 1", "");
    let wording = |codes: &[&str]| match &by_id(
        &analysed(&[said(&a, "bedarf", codes)]),
        "handlungsfelder-nach-einheit",
    )
    .statement
    {
        Statement::Cells { wording, .. } => *wording,
        Statement::Leader { wording, .. } => *wording,
    };
    assert_eq!(wording(&["dms"]), "analysis-fields-unit-statement");
    assert_eq!(
        wording(&["dms", "aerger"]),
        "analysis-fields-unit-statement-tie"
    );
}
