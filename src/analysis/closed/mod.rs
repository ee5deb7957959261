//! Closed questions: every question with its right base, the kinds of missing apart, options that nobody chose kept.

mod choices;
mod count;
pub mod exact;
mod numbers;
mod scales;

use std::collections::BTreeSet;

use super::order::German;
use super::table::SMALL_N;
use crate::model::closed::{ClosedQuestion, ClosedSurvey};
use crate::model::counted::Counted;
use crate::model::dataset::Dataset;
use crate::model::finding::Finding;
use crate::model::message::Message;
use crate::model::questionnaire::QuestionType;
use crate::project::Project;

/// A question with its survey and the id of its finding.
pub(super) struct Named<'a> {
    survey: &'a ClosedSurvey,
    question: &'a ClosedQuestion,
    id: String,
    text: String,
}

impl Named<'_> {
    /// The title of a table about one item.
    fn title(&self, item: usize) -> Message {
        let text = &self.question.items[item].text;
        if self.question.items.len() < 2
            || text.is_empty()
            || self.question.kind == QuestionType::Multiple
        {
            return self.title_of_all();
        }
        Message::new("analysis-closed-title-item")
            .with("question", self.text.as_str())
            .with("item", text.as_str())
    }

    /// The title of a table about all items.
    fn title_of_all(&self) -> Message {
        Message::new("analysis-closed-title").with("question", self.text.as_str())
    }
}

/// The findings of all closed questions, in the order of the questionnaires.
pub(super) fn closed(dataset: &Dataset, project: &Project, german: &German) -> Vec<Finding> {
    let mut ids = BTreeSet::new();
    let mut findings = Vec::new();
    for survey in &dataset.surveys {
        for question in &survey.questions {
            if choices::has_answers(survey, question) {
                findings.extend(of_question(survey, question, project, german, &mut ids));
            }
        }
    }
    findings
}

fn of_question(
    survey: &ClosedSurvey,
    question: &ClosedQuestion,
    project: &Project,
    german: &German,
    ids: &mut BTreeSet<String>,
) -> Vec<Finding> {
    let mut named = |inner: &str| Named {
        survey,
        question,
        id: unused(ids, &format!("frage-{}{inner}", question.key)),
        text: text_of(question, project),
    };
    let items = question.items.len();
    let part = |item: usize| {
        if items > 1 {
            format!("-{}", item + 1)
        } else {
            String::new()
        }
    };
    match question.kind {
        QuestionType::Multiple => vec![choices::multiple(&named(""), german)],
        QuestionType::Scale if items > 1 => vec![scales::battery(&named(""), german)],
        QuestionType::Scale => vec![scales::scale(&named(""))],
        QuestionType::Single => (0..items)
            .map(|item| choices::single(&named(&part(item)), item, german))
            .collect(),
        QuestionType::Number => (0..items)
            .map(|item| numbers::number(&named(&part(item)), item))
            .collect(),
        QuestionType::Date | QuestionType::Text | QuestionType::Other => Vec::new(),
    }
}

/// The wording of a question: as the project writes it, else as the questionnaire does.
fn text_of(question: &ClosedQuestion, project: &Project) -> String {
    let own = project.questions.iter().find(|own| own.key == question.key);
    match own {
        Some(own) => own.text.clone(),
        None if question.text.is_empty() => question.code.clone(),
        None => question.text.clone(),
    }
}

/// An id that no other finding has.
fn unused(ids: &mut BTreeSet<String>, wanted: &str) -> String {
    let mut id = wanted.to_owned();
    let mut number = 1;
    while !ids.insert(id.clone()) {
        number += 1;
        id = format!("{wanted}-{number}");
    }
    id
}

/// What stands under every table of a closed question.
fn notes(survey: &ClosedSurvey, question: &ClosedQuestion, answered: u64) -> Vec<Message> {
    let mut notes = vec![Message::new("analysis-note-closed-base")];
    if !survey.marks_not_shown && question.filter.is_none() {
        notes.push(Message::new("analysis-note-not-shown-unknown"));
    }
    if question.open_list {
        notes.push(Message::new("analysis-note-open-list"));
    }
    if question.joined > 0 {
        notes.push(Message::new("analysis-note-joined-other").with("count", question.joined));
    }
    if answered < SMALL_N {
        notes.push(Counted::Respondents.told(Message::new("counted-note-small-n")));
    }
    notes
}
