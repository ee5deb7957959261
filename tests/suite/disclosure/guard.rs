//! Tables about respondents that nobody thought of protecting: each must stay in the house, one that keeps the rules passes.

use befund::disclosure::{Beside, coarsen, disclose};
use befund::i18n::{I18n, Language};
use befund::model::answers::{Grade, Value};
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::dataset::Dataset;
use befund::model::finding::{
    Cell, Column, Finding, Population, Role, Row, Scope, Section, Statement, Table,
};
use befund::model::message::Message;

use super::make::public;
use crate::analysis::make::{place, project, respondent};

/// Whether a table passes the gate of a survey of two units of 14 and 12, and roles that are not told apart.
fn passes(finding: Finding) -> bool {
    let mut dataset = Dataset::default();
    for number in 0..26 {
        let unit = if number < 14 { "Bauamt" } else { "Kita" };
        dataset.grades.push(Grade {
            respondent: respondent(&format!("B{number:02}"), unit, "Büro"),
            wave: None,
            grade: Value::Given(u8::try_from(1 + number % 5).expect("a grade")),
            place: place(number),
        });
    }
    let (codings, codebook) = (Codings::default(), Codebook::default());
    let mut project = project();
    project.disclosure = public();
    let i18n = I18n::new(Language::De);
    let coarse = coarsen(&dataset, (&codings, &codebook), &project, &[], &i18n);
    let beside = Beside {
        coarse: Some(&coarse),
        ..Beside::default()
    };
    let disclosed = disclose(vec![finding], &project.disclosure, &beside).expect("judged");
    !disclosed.findings.is_empty()
}

fn scope(pairs: &[(&'static str, &str)]) -> Scope {
    let own = |(dimension, value): &(&'static str, &str)| (*dimension, (*value).to_owned());
    pairs.iter().map(own).collect()
}

/// Who was asked, and how many of them: n, yes, no.
type Group<'a> = (&'a [(&'static str, &'a str)], [u64; 3]);

/// "Would you recommend us?" by unit.
fn question(rows: &[Group<'_>]) -> Finding {
    let header = || Message::new("analysis-col-value");
    let option = |id: &str| Column {
        scope: scope(&[("answer", id)]),
        ..Column::new(id, header(), Role::Persons)
    };
    let row = |(who, counts): &Group<'_>| {
        let mut cells = vec![Cell::text("group")];
        cells.extend(counts.map(Cell::count));
        Row {
            scope: scope(who),
            ..Row::data(cells)
        }
    };
    Finding {
        id: "empfehlung-nach-einheit".to_owned(),
        section: Section::Befragung,
        title: header(),
        statement: Statement::Cells {
            wording: "analysis-col-value",
            cells: Vec::new(),
            args: Vec::new(),
        },
        base: Vec::new(),
        table: Table {
            columns: vec![
                Column::new("group", header(), Role::Label),
                Column::new("n", header(), Role::Persons),
                option("yes"),
                option("no"),
            ],
            rows: rows.iter().map(row).collect(),
            population: Some(Population {
                id: "barometer",
                partitions: vec!["unit", "role"],
            }),
        },
        chart: None,
        notes: Vec::new(),
    }
}

const BAUAMT: &[(&str, &str)] = &[("unit", "Bauamt")];
const KITA: &[(&str, &str)] = &[("unit", "Kita")];

fn good() -> Finding {
    question(&[(BAUAMT, [14, 9, 5]), (KITA, [12, 10, 2])])
}

#[test]
fn what_keeps_the_rules_is_published() {
    assert!(passes(good()));
    let nobody = question(&[(BAUAMT, [14, 9, 5]), (KITA, [0, 0, 0])]);
    assert!(passes(nobody), "a group that was not asked");
}

#[test]
fn a_population_that_nobody_divided_stays_inside() {
    let mut finding = good();
    finding.table.population.as_mut().expect("one").id = "workshop";
    assert!(!passes(finding));
}

#[test]
fn one_background_at_a_time() {
    let both: &[(&str, &str)] = &[("unit", "Bauamt"), ("role", "Büro")];
    assert!(!passes(question(&[(both, [14, 9, 5])])));
}

#[test]
fn a_background_that_is_not_divided_stays_inside() {
    assert!(!passes(question(&[(&[("role", "Büro")], [14, 9, 5])])));
    assert!(!passes(question(&[(&[("alter", "<25")], [14, 9, 5])])));
}

#[test]
fn groups_stand_in_rows() {
    let mut finding = question(&[(&[("answer", "yes")], [14, 9, 5])]);
    finding.table.columns[2].scope = scope(BAUAMT);
    assert!(!passes(finding));
    let mut finding = question(&[(&[("answer", "yes")], [14, 9, 5])]);
    finding.table.rows[0].cells[2].scope = scope(BAUAMT);
    assert!(!passes(finding));
}

#[test]
fn a_group_of_few_answers_or_of_one_answer_keeps_the_table_inside() {
    let few = question(&[(BAUAMT, [14, 9, 5]), (KITA, [3, 2, 1])]);
    assert!(!passes(few), "filtered to three");
    let alike = question(&[(BAUAMT, [14, 9, 5]), (KITA, [12, 0, 12])]);
    assert!(!passes(alike), "all twelve said no");
}

#[test]
fn order_statistics_stay_inside() {
    let mut finding = good();
    finding.table.columns[1].id = "max".to_owned();
    assert!(!passes(finding));
}

#[test]
fn counts_of_persons_beside_things_are_rounded_and_nothing_else_is_said_of_them() {
    let mut finding = good();
    finding.table.population = None;
    finding.table.columns[3].role = Role::AboutPersons;
    let cell = &mut finding.table.rows[0].cells[3];
    *cell = Cell::about(cell.value.clone(), 14);
    let cell = &mut finding.table.rows[1].cells[3];
    *cell = Cell::about(cell.value.clone(), 12);
    let settings = public();
    let disclosed = disclose(vec![finding], &settings, &Beside::default()).expect("judged");
    let told: Vec<Option<f64>> = { disclosed.findings[0].table.rows.iter() }
        .flat_map(|row| &row.cells)
        .map(|cell| cell.value.number())
        .collect();
    let expected = [
        [None, Some(15.0), Some(10.0), None],
        [None, Some(10.0), Some(10.0), None],
    ];
    assert_eq!(told, expected.concat());
}
