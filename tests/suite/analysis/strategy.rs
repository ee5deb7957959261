//! Measures, plans and published counts: bars with their status, fact sheets with what is empty, money per head, and causes of cells
//! that differ. Hand-worked examples.

use befund::analysis::analyse;
use befund::model::answers::Mention;
use befund::model::boards::{MatrixCell, MatrixContent, MatrixRow, Note};
use befund::model::codebook::Codebook;
use befund::model::coding::Codings;
use befund::model::counted::Counted;
use befund::model::dataset::Dataset;
use befund::model::finding::{CellValue, ChartKind, Finding, RowKind, Section};
use befund::model::strategy::{
    Amount, Goal, Measure, Measured, PlanRow, State, Term, When, months,
};
use befund::project::{Project, Question, Size};

use super::make::{by_id, findings, lines, place, project};

/// A measure of a unit.
pub(super) fn measure(row: usize, title: &str, unit: &str) -> Measure {
    Measure {
        number: Some((row + 1).to_string()),
        title: format!("{title} {row}"),
        status: None,
        state: None,
        goal: None,
        project: None,
        field: None,
        unit: (!unit.is_empty()).then(|| unit.to_owned()),
        group: None,
        start: None,
        end: None,
        has_lead: None,
        cost: None,
        figure: None,
        depends_on: Vec::new(),
        needs: None,
        empty: Vec::new(),
        place: place(row),
    }
}

fn quarter(text: &str, year: i32, month: u32) -> Option<Term> {
    let (first, last) = months(year, month, 3)?;
    Some(Term {
        text: text.to_owned(),
        when: When::Period(first, last),
        ongoing: false,
    })
}

fn stated(measure: Measure, status: &str, state: State) -> Measure {
    Measure {
        status: Some(status.to_owned()),
        state: Some(state),
        ..measure
    }
}

fn goal(row: usize, id: &str, title: &str, parent: Option<&str>) -> Goal {
    Goal {
        id: Some(id.to_owned()),
        title: title.to_owned(),
        parent: parent.map(str::to_owned),
        level: None,
        text: None,
        field: None,
        place: place(row),
    }
}

fn of(dataset: &Dataset, project: &Project) -> Vec<Finding> {
    analyse(dataset, &Codings::default(), &Codebook::default(), project).expect("findings")
}

#[test]
fn bars_of_the_roadmap_know_their_status() {
    let measures = vec![
        Measure {
            start: quarter("1. Quartal 2026", 2026, 1),
            end: quarter("3. Quartal 2026", 2026, 7),
            ..stated(measure(0, "A", ""), "laufend", State::Running)
        },
        Measure {
            end: quarter("2. Quartal 2027", 2027, 4),
            ..stated(measure(1, "B", ""), "geplant", State::Planned)
        },
    ];
    let found = findings(&Dataset {
        measures,
        ..Dataset::default()
    });
    let roadmap = by_id(&found, "massnahmen-fahrplan");
    let chart = roadmap.chart.as_ref().expect("a chart");
    assert_eq!(chart.kind, ChartKind::Roadmap);
    let ids: Vec<&str> = { chart.series.iter() }
        .map(|column| roadmap.table.columns[*column].id.as_str())
        .collect();
    assert_eq!(ids, ["from", "to", "status"]);
}

/// A project with a measure, a plan, points and two matrices, beside one of which nothing but a measure is known.
fn two_projects() -> Dataset {
    let of_project = |row, project: &str| Measure {
        project: Some(project.to_owned()),
        ..stated(measure(row, "M", ""), "laufend", State::Running)
    };
    let ticks = |name: &str, columns: [&str; 2], row: &str, at: usize| MatrixRow {
        matrix: name.to_owned(),
        row: row.to_owned(),
        group: None,
        cells: columns
            .iter()
            .enumerate()
            .map(|(index, column)| MatrixCell {
                column: (*column).to_owned(),
                content: match index == at {
                    true => MatrixContent::Tick,
                    false => MatrixContent::Empty,
                },
                place: place(0),
            })
            .collect(),
        compare: None,
        limit: None,
        unit: None,
        weights: Vec::new(),
        place: place(0),
    };
    let needs = ["DMS", "Portal"];
    let note = |field: &str, text: &str| Note {
        list: "Angaben".to_owned(),
        about: Some("DMS".to_owned()),
        field: Some(field.to_owned()),
        text: text.to_owned(),
        weight: None,
        likelihood: None,
        damage: None,
        place: place(3),
    };
    Dataset {
        goals: vec![
            goal(0, "1", "Moderne Verwaltung", None),
            goal(1, "1.1", "DMS", Some("1")),
            goal(2, "1.2", "Portal", Some("1")),
        ],
        measures: vec![of_project(0, "1.1"), of_project(1, "Portal")],
        plan: vec![
            euros("Lizenzen", "laufend", Some("1.1"), 1000.0),
            euros("Einführung", "einmalig", Some("DMS"), 500.0),
        ],
        matrix_rows: vec![
            ticks("Zielgruppen", ["Bürger", "Ämter"], "DMS", 1),
            ticks("Abhängigkeiten", needs, "DMS", 1),
            ticks("Abhängigkeiten", needs, "Portal", 2),
        ],
        notes: vec![
            note("Risiken", "Akzeptanz"),
            note("Meilensteine", "Aktenplan"),
        ],
        ..Dataset::default()
    }
}

fn euros(item: &str, kind: &str, project: Option<&str>, value: f64) -> PlanRow {
    PlanRow {
        plan: None,
        item: item.to_owned(),
        is_total: false,
        block: None,
        period: None,
        cost_kind: Some(kind.to_owned()),
        budget: None,
        project: project.map(str::to_owned),
        unit: None,
        grade: None,
        amounts: vec![(
            Measured::Euros,
            Amount {
                value,
                digits: 0,
                place: place(5),
            },
        )],
        place: place(5),
    }
}

#[test]
fn a_fact_sheet_gathers_what_names_the_project_and_says_what_is_empty() {
    let found = findings(&two_projects());
    let sheet = by_id(&found, "steckbrief-1-1-dms");
    assert_eq!(sheet.section, Section::Steckbriefe);
    let given: Vec<String> = { lines(sheet, RowKind::Data).into_iter() }
        .map(|line| line[0].clone())
        .collect();
    assert_eq!(
        given,
        [
            "strategy-field-goal",
            "strategy-field-measures",
            "strategy-field-money",
            "strategy-field-recipients",
            "strategy-field-depends",
            "strategy-field-risks",
            "analysis-col-heading"
        ]
    );
    let text = |field: usize| match &sheet.table.rows[field].cells[1].value {
        CellValue::Text(text) => text.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(
        [3, 4, 5, 6].map(text),
        ["Ämter", "Portal", "Akzeptanz", "Aktenplan"]
    );
    // The other project has the same fields, and more of them empty.
    let portal = by_id(&found, "steckbrief-1-2-portal");
    assert_eq!(portal.table.rows.len(), sheet.table.rows.len());
    let missing = |finding: &Finding| lines(finding, RowKind::Missing).len();
    assert!(missing(portal) > missing(sheet));
}

#[test]
fn money_is_told_per_head_where_heads_are_known() {
    let dataset = Dataset {
        plan: vec![
            euros("Lizenzen", "laufend", None, 1000.0),
            euros("Geräte", "einmalig", None, 520.0),
        ],
        ..Dataset::default()
    };
    let none = of(&dataset, &project());
    assert!(none.iter().all(|finding| finding.id != "geldplan-je-kopf"));
    let sized = Project {
        size: Size {
            inhabitants: Some(400),
            employees: None,
            desks: Some(20),
        },
        ..project()
    };
    let found = of(&dataset, &sized);
    let heads = by_id(&found, "geldplan-je-kopf");
    assert_eq!(
        lines(heads, RowKind::Data),
        [
            ["einmalig", "520.0000", "1.3000", "26.0000"],
            ["laufend", "1000.0000", "2.5000", "50.0000"],
        ]
    );
}

/// Published 2 and 1, listed 0 and 3: the two strays of the list name the project of the second and the goal of the first.
#[test]
fn a_cell_that_differs_has_its_cause_and_sums_are_not_counted_again() {
    let listed = |row: usize, goal: &str| Measure {
        goal: Some(goal.to_owned()),
        project: Some("2.1".to_owned()),
        ..stated(measure(row, "M", ""), "geplant", State::Planned)
    };
    let mention = |category: &str, mentions| Mention {
        question: "geplant".to_owned(),
        category: category.to_owned(),
        mentions,
        respondents: None,
        place: place(9),
    };
    let dataset = Dataset {
        goals: vec![
            goal(0, "1", "Eins", None),
            goal(1, "2", "Zwei", None),
            goal(2, "1.1", "Portal", Some("1")),
            goal(3, "2.1", "Akten", Some("2")),
        ],
        measures: vec![listed(0, "1"), listed(1, "1"), listed(2, "2")],
        mentions: vec![mention("1.1", 2), mention("2.1", 1)],
        ..Dataset::default()
    };
    let mut asked = project();
    asked.questions = vec![Question {
        key: "geplant".to_owned(),
        text: "Geplante Maßnahmen".to_owned(),
        heading: None,
        counts: Counted::Measures,
        status: Some("geplant".to_owned()),
    }];
    let found = of(&dataset, &asked);
    let clashes = by_id(&found, "pruefung-zahlen");
    let rows = lines(clashes, RowKind::Data);
    assert_eq!(rows.len(), 2, "{rows:?}");
    for row in &clashes.table.rows {
        let CellValue::Label(cause) = &row.cells[6].value else {
            panic!("no cause in {row:?}");
        };
        assert_eq!(cause.key, "check-cause-goal-not-project");
    }
}
