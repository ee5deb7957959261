//! Who was asked: respondents, answers and Nennungen by unit and by role.
//!
//! A respondent is in one unit and one role only, so that the rows add up to the total.

use std::collections::BTreeMap;

use crate::model::finding::{
    Cell, CellValue, Chart, ChartKind, Column, Finding, Role, Row, RowKind, Scope, Section,
    Statement, Table,
};
use crate::model::message::Message;

use super::AnalysisError;
use super::frame::Keys;
use super::order::German;
use super::survey::{
    QUESTION, RESPONDENT, ROLE, STANDING, SUBJECT, Standing, Subject, Survey, UNIT, population,
};
use super::table::{base_persons, label, scope};

/// Answers by unit and by role, where the data names any.
///
/// # Errors
/// When a column is missing.
pub(super) fn respondents(
    survey: &Survey<'_>,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    let mut findings = Vec::new();
    for dimension in [UNIT, ROLE] {
        let lines = lines(survey, dimension)?;
        if lines.keys().any(|name| !name.is_empty()) {
            findings.push(finding(dimension, &lines, german));
        }
    }
    Ok(findings)
}

/// What one unit or role contributed.
#[derive(Debug, Clone, Copy, Default)]
struct Line {
    /// Respondents that were asked anything.
    asked: u64,
    /// Of these, who gave at least one answer with content.
    answering: u64,
    /// Answers with content.
    answers: u64,
    nennungen: u64,
}

fn lines(
    survey: &Survey<'_>,
    dimension: &'static str,
) -> Result<BTreeMap<String, Line>, AnalysisError> {
    let standings = survey.standings()?;
    let asked = standings
        .distinct(&[dimension, RESPONDENT])?
        .count(&[dimension])?;
    let answering = standings
        .distinct(&[dimension, STANDING, RESPONDENT])?
        .count(&[dimension, STANDING])?;
    let nennungen = survey
        .codes()?
        .distinct(&[dimension, QUESTION, RESPONDENT, SUBJECT])?
        .count(&[dimension, SUBJECT])?;
    let subjects = survey.subjects();
    let is_category = |keys: &Keys| matches!(subjects.get(&keys[1]), Some(Subject::Category(_)));
    let mut lines: BTreeMap<String, Line> = BTreeMap::new();
    for (keys, count) in asked {
        lines.entry(keys[0].clone()).or_default().asked = count;
    }
    for (keys, count) in answering {
        if keys[1] == Standing::Valid.key() {
            lines.entry(keys[0].clone()).or_default().answering = count;
        }
    }
    for (keys, count) in survey.valid_answers()?.count(&[dimension])? {
        lines.entry(keys[0].clone()).or_default().answers = count;
    }
    for (keys, count) in nennungen.iter().filter(|(keys, _)| is_category(keys)) {
        lines.entry(keys[0].clone()).or_default().nennungen += count;
    }
    Ok(lines)
}

fn finding(dimension: &'static str, lines: &BTreeMap<String, Line>, german: &German) -> Finding {
    let is_unit = dimension == UNIT;
    let mut sorted: Vec<(&str, Line)> = lines
        .iter()
        .map(|(name, line)| (name.as_str(), *line))
        .collect();
    sorted.sort_by(|(a, left), (b, right)| {
        (a.is_empty().cmp(&b.is_empty()))
            .then_with(|| right.asked.cmp(&left.asked))
            .then_with(|| german.compare(a, b))
    });
    let total = lines.values().fold(Line::default(), |sum, line| Line {
        asked: sum.asked + line.asked,
        answering: sum.answering + line.answering,
        answers: sum.answers + line.answers,
        nennungen: sum.nennungen + line.nennungen,
    });
    let mut rows: Vec<Row> = sorted
        .iter()
        .map(|(name, line)| row(name, *line, scope(dimension, *name)))
        .collect();
    rows.push(Row {
        kind: RowKind::Total,
        ..Row::data(cells(label("analysis-row-total"), total))
    });
    let (id, title, wording) = words(is_unit);
    Finding {
        id: id.to_owned(),
        section: Section::Befragung,
        title: Message::new(title),
        statement: Statement::Leader {
            label: 0,
            count: 1,
            wording,
        },
        base: vec![base_persons("n", "analysis-base-respondents", total.asked)],
        chart: Some(Chart {
            kind: ChartKind::RankedBars,
            label: 0,
            series: vec![1],
        }),
        table: Table {
            columns: columns(is_unit),
            rows,
            population: Some(population()),
        },
        notes: vec![
            Message::new("analysis-note-answers"),
            Message::new("analysis-note-one-group"),
        ],
    }
}

/// Id of the finding, keys of its title and of its statement.
fn words(is_unit: bool) -> (&'static str, &'static str, &'static str) {
    if is_unit {
        (
            "antworten-nach-einheit",
            "analysis-respondents-unit-title",
            "analysis-respondents-unit-statement",
        )
    } else {
        (
            "antworten-nach-rolle",
            "analysis-respondents-role-title",
            "analysis-respondents-role-statement",
        )
    }
}

fn row(name: &str, line: Line, selected: Scope) -> Row {
    if name.is_empty() {
        Row {
            kind: RowKind::Missing,
            scope: selected,
            ..Row::data(cells(label("analysis-row-not-stated"), line))
        }
    } else {
        Row {
            scope: selected,
            ..Row::data(cells(Cell::text(name), line))
        }
    }
}

fn cells(name: Cell, line: Line) -> Vec<Cell> {
    vec![
        name,
        Cell::count(line.asked),
        Cell::count(line.answering),
        Cell::about(CellValue::Count(line.answers), line.answering),
        Cell::about(CellValue::Count(line.nennungen), line.answering),
    ]
}

fn columns(is_unit: bool) -> Vec<Column> {
    let group = Message::new(if is_unit {
        "analysis-col-unit"
    } else {
        "analysis-col-role"
    });
    vec![
        Column::new("group", group, Role::Label),
        Column::new(
            "respondents",
            Message::new("analysis-col-respondents"),
            Role::Persons,
        ),
        Column {
            scope: scope(STANDING, Standing::Valid.key()),
            ..Column::new(
                "answering",
                Message::new("analysis-col-answering"),
                Role::Persons,
            )
        },
        Column::new(
            "answers",
            Message::new("analysis-col-answers"),
            Role::AboutPersons,
        ),
        Column::new(
            "mentions",
            Message::new("analysis-col-mentions"),
            Role::AboutPersons,
        ),
    ]
}
