//! Which columns of a survey may be questions, which of them hold words to be coded, and what the codes of groups mean.

use std::collections::BTreeMap;

use super::super::columns::Feed;
use super::super::desk::Desk;
use super::super::fold::compact;
use super::super::heading::Label;
use super::super::sheet::Sheet;
use super::super::survey::{Survey, plain_text};
use super::super::wide::QuestionColumn;
use super::plan::Plan;
use crate::model::intake::Evidence;
use crate::model::questionnaire::Questionnaire;
use crate::model::raw::RawCell;

/// Labels of the columns that may be questions: what feeds a logical column, tells who somebody is or is the tool's own is none.
pub(super) fn question_labels<'s>(sheet: &'s Sheet<'_>, survey: Survey) -> Vec<&'s Label> {
    let fed: Vec<u32> = { sheet.feeds.by_name.values() }
        .filter_map(|feed| match feed {
            Feed::Column(column) => Some(*column),
            Feed::Constant(..) | Feed::Crosses(_) => None,
        })
        .collect();
    { sheet.header.labels.iter() }
        .filter(|label| !fed.contains(&label.column))
        .filter(|label| !sheet.personal.contains(&label.column))
        .filter(|label| !survey.is_housekeeping(label))
        .collect()
}

/// The columns whose words are coded: those that `befund.toml` maps, else those of its questions, else all with words.
pub(super) fn open_questions(
    sheet: &Sheet<'_>,
    plan: &Plan,
    desk: &mut Desk<'_>,
) -> Vec<QuestionColumn> {
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
            evidence: Evidence::Project,
        });
    }
    for (column, text) in &plan.open {
        let Some(label) = sheet.header.label(*column) else {
            continue;
        };
        let forms: Vec<String> = label.forms.iter().cloned().chain([compact(text)]).collect();
        let is_taken = found.iter().any(|known| known.column == *column);
        if let Some(key) = desk.questions.listed(&forms).filter(|_| !is_taken) {
            let key = key.to_owned();
            if !found.iter().any(|known| known.key == key) {
                found.push(QuestionColumn {
                    key,
                    column: *column,
                    evidence: Evidence::Header(None),
                });
            }
        }
    }
    if found.is_empty() {
        for (column, text) in &plan.open {
            let has_words = sheet
                .rows()
                .any(|row| matches!(sheet.cell_at(row, *column), RawCell::Text(text) if text.trim() != "N/A"));
            if !has_words {
                continue;
            }
            let place = sheet.table.place(sheet.header.last_row, *column);
            let mut key = desk.questions.key(text, &place, &mut desk.issues);
            if found.iter().any(|known| known.key == key) {
                key = format!("{key}-{column}");
                desk.questions.found.insert(key.clone(), text.clone());
            }
            found.push(QuestionColumn {
                key,
                column: *column,
                evidence: Evidence::OpenText,
            });
        }
    }
    found.sort_by_key(|question| question.column);
    found
}

/// Wordings of the codes that feed unit, role and group, where the questionnaire tells them.
pub(super) fn group_labels(
    sheet: &Sheet<'_>,
    questionnaire: Option<&Questionnaire>,
) -> [BTreeMap<String, String>; 3] {
    ["unit", "role", "group"].map(|name| {
        let code = sheet
            .column(name)
            .and_then(|column| sheet.header.label(column))
            .and_then(|label| label.code.clone());
        let asked = code.and_then(|code| questionnaire?.question(&code));
        let choices = asked
            .map(|asked| asked.choices.as_slice())
            .unwrap_or_default();
        { choices.iter() }
            .map(|choice| (choice.code.clone(), plain_text(&choice.label)))
            .collect()
    })
}
