//! What is told of a survey besides its rows: which column is which question, and what was guessed or not found.

use super::super::columns::list;
use super::super::desk::Desk;
use super::super::rules;
use super::super::sheet::Sheet;
use super::plan::{Plan, Planned};
use crate::model::closed::ClosedSurvey;
use crate::model::intake::Evidence;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::questionnaire::QuestionType;

/// A column of a survey that is read as a closed question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    /// Column, from 1.
    pub(crate) column: u32,
    /// Key of the question.
    pub(crate) key: String,
    /// Its type.
    pub(crate) kind: QuestionType,
    /// Whether the questionnaire says so, or what stands in the column.
    pub(crate) evidence: Evidence,
}

pub(super) fn columns_of(plan: &Plan, is_told: bool) -> Vec<Column> {
    let known = |planned: &Planned| {
        let is_guess = planned.doubtful
            || planned
                .question
                .columns
                .iter()
                .any(|c| plan.unknown.contains(c));
        if is_told && !is_guess {
            Evidence::Questionnaire
        } else {
            Evidence::Values
        }
    };
    { plan.closed.iter() }
        .flat_map(|planned| {
            planned.question.columns.iter().map(move |column| Column {
                column: *column,
                key: planned.question.key.clone(),
                kind: planned.question.kind,
                evidence: known(planned),
            })
        })
        .collect()
}

/// Says how many questions of which type were found, which types are guesses, and what the questionnaire does not know.
pub(super) fn say_plan(sheet: &Sheet<'_>, plan: &Plan, file: Option<&str>, desk: &mut Desk<'_>) {
    let place = || Some(sheet.table.place(sheet.header.last_row, 0));
    let count = |kind| {
        plan.closed
            .iter()
            .filter(|p| p.question.kind == kind)
            .count()
    };
    desk.issues.push(
        Issue::new(rules::CLOSED_FOUND, place())
            .with("count", plan.closed.len())
            .with("single", count(QuestionType::Single))
            .with("multiple", count(QuestionType::Multiple))
            .with("scale", count(QuestionType::Scale))
            .with("number", count(QuestionType::Number))
            .with("date", count(QuestionType::Date))
            .with("open", plan.open.len())
            .with("source", if file.is_some() { "file" } else { "cells" })
            .with("file", file.unwrap_or_default()),
    );
    let heading = |column: u32| sheet.header.label(column).map(|label| label.shown.as_str());
    let doubtful: Vec<&str> = { plan.closed.iter() }
        .filter(|planned| planned.doubtful)
        .filter_map(|planned| heading(*planned.question.columns.first()?))
        .collect();
    if !doubtful.is_empty() {
        desk.issues.push(
            Issue::new(rules::TYPE_DOUBTFUL, place())
                .with("count", doubtful.len())
                .with("headers", list(doubtful.iter().copied())),
        );
    }
    if !plan.unknown.is_empty() {
        desk.issues.push(
            Issue::new(rules::COLUMNS_UNLISTED, place())
                .with("count", plan.unknown.len())
                .with(
                    "headers",
                    list(plan.unknown.iter().filter_map(|c| heading(*c))),
                )
                .with("file", file.unwrap_or_default()),
        );
    }
    // What feeds unit or role has its column, too.
    let has_column = |code: &&String| {
        let mut labels = sheet.header.labels.iter();
        labels.any(|label| label.code.as_ref() == Some(*code))
    };
    let absent: Vec<&String> = plan
        .absent
        .iter()
        .filter(|code| !has_column(code))
        .collect();
    if !absent.is_empty() {
        desk.issues.push(
            Issue::new(rules::QUESTIONS_ABSENT, place())
                .with("count", absent.len())
                .with("codes", list(absent.iter().map(|code| code.as_str())))
                .with("file", file.unwrap_or_default()),
        );
    }
}

pub(super) fn say_broken_off(survey: &ClosedSurvey, issues: &mut Vec<Issue>) {
    let unfinished = survey
        .participants
        .iter()
        .filter(|one| !one.finished)
        .count();
    if unfinished > 0 {
        issues.push(
            Issue::new(rules::INCOMPLETE, Some(Place::sheet(&survey.origin)))
                .with("count", unfinished)
                .with("rows", survey.participants.len()),
        );
    }
}
