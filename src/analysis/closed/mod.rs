//! Closed questions: every question with its right base, the kinds of missing apart, options that nobody chose kept.

mod choices;
mod count;
mod groups;
mod numbers;
mod pairs;
mod scales;
mod turnout;
mod weighted;
pub mod weights;

use std::collections::BTreeSet;

use super::order::German;
use super::table::{SMALL_N, unused};
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
    /// Fewest answers of a group that is told apart.
    least: u64,
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
        let turnout = turnout::Turnout::new(survey, &dataset.invited);
        findings.extend(turnout.findings(german, |wanted| unused(&mut ids, wanted)));
        let weights = { project.survey.weight }
            .then(|| weighted::Weights::new(survey, &dataset.invited, german))
            .flatten();
        findings.extend(
            weights
                .as_ref()
                .map(|weights| weights.finding(unused(&mut ids, "gewichtung"))),
        );
        let divisions = groups::divisions(survey, project, german);
        for question in &survey.questions {
            if choices::has_answers(survey, question) {
                let asked = Asked {
                    survey,
                    question,
                    project,
                };
                let mut tables = asked.tables(german, &mut ids);
                if let (Some(weights), [table]) = (&weights, tables.as_mut_slice()) {
                    weights.put(table, question);
                }
                findings.extend(tables);
                for division in &divisions {
                    findings.extend(asked.by(division, german, &mut ids));
                }
            }
        }
        findings.extend(side_by_side(survey, project, german, &mut ids));
    }
    findings
}

/// Batteries side by side.
fn side_by_side(
    survey: &ClosedSurvey,
    project: &Project,
    german: &German,
    ids: &mut BTreeSet<String>,
) -> Vec<Finding> {
    { pairs::pairs(survey).into_iter() }
        .filter_map(|pair| {
            let texts = pair.questions().map(|question| text_of(question, project));
            let id = unused(ids, &format!("frage-{}", pair.key()));
            pair.finding(id, [texts[0].as_str(), texts[1].as_str()], german)
        })
        .collect()
}

/// A question of a survey.
struct Asked<'a> {
    survey: &'a ClosedSurvey,
    question: &'a ClosedQuestion,
    project: &'a Project,
}

impl<'a> Asked<'a> {
    fn named(&self, inner: &str, ids: &mut BTreeSet<String>) -> Named<'a> {
        Named {
            survey: self.survey,
            question: self.question,
            id: unused(ids, &format!("frage-{}{inner}", self.question.key)),
            text: text_of(self.question, self.project),
            least: self.project.disclosure.least_respondents,
        }
    }

    /// The tables over all respondents.
    fn tables(&self, german: &German, ids: &mut BTreeSet<String>) -> Vec<Finding> {
        let items = self.question.items.len();
        let mut named = |inner: &str| self.named(inner, ids);
        let part = |item: usize| {
            if items > 1 {
                format!("-{}", item + 1)
            } else {
                String::new()
            }
        };
        match self.question.kind {
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

    /// The tables by the groups of a division.
    fn by(
        &self,
        division: &groups::Division,
        german: &German,
        ids: &mut BTreeSet<String>,
    ) -> Vec<Finding> {
        groups::by_group(self, division, german, |inner| self.named(inner, ids))
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
