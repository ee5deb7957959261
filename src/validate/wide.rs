//! Wide answers: one respondent per row, one column per question. One row gives many answers and counts as one row.
//!
//! An empty cell means that the question was not asked; a survey tool says more exactly what was asked.

use std::collections::BTreeSet;

use crate::model::answers::{Answer, Missing};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::raw::RawCell;

use super::columns::list;
use super::desk::Desk;
use super::fold::{compact, shown};
use super::heading::Label;
use super::people::{EmptyKey, Respondents, key_shown};
use super::row::{Row, error_in};
use super::rows::{self, Remarks, Rows, Tally};
use super::rules;
use super::schema::answers::answer_text;
use super::sheet::Sheet;
use super::survey::{Survey, plain_text};

/// A column that holds the answers to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
struct QuestionColumn {
    key: String,
    column: u32,
}

/// Reads a wide table.
pub(crate) fn read(
    sheet: &Sheet<'_>,
    survey: Survey,
    desk: &mut Desk<'_>,
    dataset: &mut Dataset,
) -> Tally {
    let questions = question_columns(sheet, survey, desk);
    let place = sheet.table.place(sheet.header.last_row, 0);
    if questions.is_empty() {
        desk.issues
            .push(Issue::new(rules::NO_QUESTIONS, Some(place)).with(
                "headers",
                list(sheet.header.labels.iter().map(|l| l.shown.as_str())),
            ));
        return rows::refuse_all(sheet, rules::NO_QUESTIONS);
    }
    say_which(sheet, &questions, desk, place);
    let respondents = Respondents::of(sheet, EmptyKey::Number, desk);
    let Desk {
        project,
        issues,
        people,
        ..
    } = desk;
    let mut unfinished = 0u64;
    let mut rows = rows::read(
        sheet,
        project.reference_date,
        Remarks::Never,
        issues,
        |row| {
            survey.refuse_trial(row)?;
            let broken_off = survey.is_unfinished(row);
            unfinished += u64::from(broken_off);
            let empty = survey.empty_means(broken_off);
            let respondent = respondents.read(row, people)?;
            Ok::<_, SetAside>(
                questions
                    .iter()
                    .map(|question| answer(row, question, survey, empty, respondent.clone()))
                    .collect::<Vec<_>>(),
            )
        },
    );
    if unfinished > 0 {
        issues.push(
            Issue::new(rules::INCOMPLETE, Some(Place::sheet(&sheet.table.origin)))
                .with("count", unfinished)
                .with("rows", sheet.rows().count()),
        );
    }
    if sheet.has("respondent") {
        rows.drop_copies(sheet, "respondent", issues, |answers| {
            answers.first().map(|answer| answer.respondent.key.as_str())
        });
        name_repeated(sheet, &rows, issues);
    }
    rows.deliver(|answers| dataset.answers.extend(answers))
}

fn answer(
    row: &mut Row<'_>,
    question: &QuestionColumn,
    survey: Survey,
    empty: Missing,
    respondent: crate::model::answers::Respondent,
) -> Answer {
    let cell = row.sheet.cell_at(row.raw, question.column);
    let place = row.sheet.table.place(row.raw.number, question.column);
    let text = match cell {
        RawCell::Text(text) if survey.not_shown(text) => {
            answer_text(&RawCell::Empty, Missing::NotAsked)
        }
        RawCell::Text(text) if survey.has_markup() => {
            answer_text(&RawCell::Text(plain_text(text)), empty)
        }
        other => answer_text(other, empty),
    };
    if let Some(error) = error_in(cell) {
        row.breach(rules::CELL_ERROR, place.clone(), &error);
    }
    Answer {
        id: String::new(),
        respondent,
        question: question.key.clone(),
        text,
        place,
    }
}

/// The columns that are questions: those that `befund.toml` maps, else those of its questions, else all with open text.
fn question_columns(sheet: &Sheet<'_>, survey: Survey, desk: &mut Desk<'_>) -> Vec<QuestionColumn> {
    let mut found: Vec<QuestionColumn> = Vec::new();
    for (key, column) in &sheet.feeds.questions {
        if !desk.questions.lists(key)
            && let Some(label) = sheet.header.label(*column)
        {
            desk.questions
                .found
                .insert(key.clone(), label.shown.clone());
        }
        found.push(QuestionColumn {
            key: key.clone(),
            column: *column,
        });
    }
    let mut taken: BTreeSet<u32> = found.iter().map(|q| q.column).collect();
    let mut keys: BTreeSet<String> = found.iter().map(|q| q.key.clone()).collect();
    for label in &sheet.header.labels {
        let forms: Vec<String> = label.forms.iter().chain(&label.bare).cloned().collect();
        if let Some(key) = desk.questions.listed(&forms)
            && taken.insert(label.column)
            && keys.insert(key.to_owned())
        {
            found.push(QuestionColumn {
                key: key.to_owned(),
                column: label.column,
            });
        }
    }
    if found.is_empty() {
        found = open_columns(sheet, survey, desk);
    }
    found.sort_by_key(|question| question.column);
    found
}

fn open_columns(sheet: &Sheet<'_>, survey: Survey, desk: &mut Desk<'_>) -> Vec<QuestionColumn> {
    let spoken_for: BTreeSet<u32> = sheet
        .feeds
        .candidates
        .values()
        .flatten()
        .copied()
        .chain(
            sheet
                .feeds
                .by_name
                .keys()
                .filter_map(|name| sheet.column(name)),
        )
        .collect();
    let labels: Vec<&Label> = sheet
        .header
        .labels
        .iter()
        .filter(|label| !spoken_for.contains(&label.column))
        .filter(|label| !sheet.personal.contains(&label.column))
        .filter(|label| !survey.is_housekeeping(label) && is_open(sheet, label.column))
        .collect();
    let mut keys = BTreeSet::new();
    labels
        .into_iter()
        .map(|label| {
            let place = sheet.table.place(sheet.header.last_row, label.column);
            let mut key = desk.questions.key(&label.shown, &place, &mut desk.issues);
            // Two columns of one wording are two questions; their codes or columns tell them apart.
            if !keys.insert(key.clone()) {
                let mark = label
                    .code
                    .as_deref()
                    .map_or_else(|| label.column.to_string(), super::fold::slug);
                key = format!("{key}-{mark}");
                desk.questions
                    .found
                    .insert(key.clone(), label.shown.clone());
                keys.insert(key.clone());
            }
            QuestionColumn {
                key,
                column: label.column,
            }
        })
        .collect()
}

/// Whether any column that nothing else claims holds open text.
pub(crate) fn has_open_text(sheet: &Sheet<'_>) -> bool {
    sheet
        .header
        .labels
        .iter()
        .filter(|label| !Survey::None.is_housekeeping(label))
        .filter(|label| !sheet.personal.contains(&label.column))
        .any(|label| is_open(sheet, label.column))
}

/// Open text: sentences or at least phrases, hardly any of them twice. Choices repeat, dates and codes have no words.
fn is_open(sheet: &Sheet<'_>, column: u32) -> bool {
    const LOOKED_AT: usize = 500;
    let texts: Vec<String> = sheet
        .rows()
        .filter_map(|row| match sheet.cell_at(row, column) {
            RawCell::Text(text) => Some(plain_text(text)),
            _ => None,
        })
        .filter(|text| super::values::words::missing(text).is_none())
        .take(LOOKED_AT)
        .collect();
    let distinct: BTreeSet<String> = texts.iter().map(|text| compact(text)).collect();
    let words: usize = texts
        .iter()
        .map(|text| {
            text.split_whitespace()
                .filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
                .count()
        })
        .sum();
    !texts.is_empty() && words >= 2 * texts.len() && 10 * distinct.len() >= 7 * texts.len()
}

fn say_which(sheet: &Sheet<'_>, questions: &[QuestionColumn], desk: &mut Desk<'_>, place: Place) {
    let headings = questions
        .iter()
        .filter_map(|question| sheet.header.label(question.column))
        .map(|label| label.shown.as_str());
    let issue = Issue::new(rules::QUESTIONS_FOUND, Some(place))
        .with("count", questions.len())
        .with("columns", sheet.header.labels.len())
        .with("headers", list(headings));
    desk.issues.push(issue);
}

fn name_repeated(sheet: &Sheet<'_>, rows: &Rows<'_, Vec<Answer>>, issues: &mut Vec<Issue>) {
    let column = sheet.column("respondent").unwrap_or(0);
    let groups = rows.by(|answers| answers.first().map(|a| a.respondent.key.clone()));
    for (key, indices) in groups.iter().filter(|(_, indices)| indices.len() > 1) {
        for index in &indices[1..] {
            let place = sheet.table.place(rows.kept[*index].raw.number, column);
            let first = rows.kept[indices[0]].raw.number;
            // A name is not shown; the place is enough.
            issues.push(
                Issue::new(rules::RESPONDENT_TWICE, Some(place))
                    .with("value", shown(key_shown(key)))
                    .with("row", first.to_string()),
            );
        }
    }
}
