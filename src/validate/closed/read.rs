//! Rows of a survey → participants with their replies, answers in their own words and grades, each row read once.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::NaiveDateTime;

use super::super::columns::list;
use super::super::desk::Desk;
use super::super::fold::shown;
use super::super::people::{EmptyKey, Respondents};
use super::super::row::Row;
use super::super::rows::{self, Tally};
use super::super::rules;
use super::super::schema::barometer;
use super::super::sheet::Sheet;
use super::super::survey::Survey;
use super::super::values::number::{Writing, writing_of};
use super::super::wide::{self, QuestionColumn};
use super::account::{columns_of, say_broken_off, say_plan};
use super::gaps::{filters, join_other, settle_boxes};
use super::guess::ticks;
use super::plan::{Plan, plan};
use super::repeats::{self, Identity};
use super::replies::{Lookup, of_row};
use super::times::{ENDS, SECONDS, STARTS, moment_of};
use super::values;
use super::words::{group_labels, open_questions, question_labels};
use crate::model::answers::{Answer, Grade, Missing, Respondent, Value};
use crate::model::closed::{ClosedQuestion, ClosedSurvey, Participant, Reply};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::issue::Issue;
use crate::model::questionnaire::{Gap, QuestionType};
use crate::model::raw::RawCell;

/// What one row says.
struct Read {
    participant: Participant,
    replies: Vec<Vec<Reply>>,
    answers: Vec<Answer>,
    grade: Option<Grade>,
    token: Option<String>,
    end: Option<NaiveDateTime>,
    joined: Vec<usize>,
}

/// Reads a survey.
pub(crate) fn read(
    sheet: &Sheet<'_>,
    survey: Survey,
    desk: &mut Desk<'_>,
    dataset: &mut Dataset,
) -> Tally {
    let questionnaire = sheet.source.questionnaire.as_ref();
    let questionnaire = questionnaire.and_then(|file| desk.questionnaires.get(file).cloned());
    let labels = question_labels(sheet, survey);
    let questionnaire = questionnaire.as_ref();
    let mut plan = plan(sheet, survey, &labels, questionnaire);
    let leave_out = &desk.project.survey.leave_out;
    plan.closed.retain(|planned| {
        let is_meant =
            |name: &String| *name == planned.question.key || *name == planned.question.code;
        !leave_out.iter().any(is_meant)
    });
    let open = open_questions(sheet, &plan, desk);
    desk.asked.clone_from(&open);
    desk.closed = columns_of(&plan, questionnaire.is_some());
    say_plan(sheet, &plan, questionnaire.map(|q| q.file.as_str()), desk);
    if plan.closed.is_empty() && open.is_empty() && !sheet.has("grade") {
        let place = sheet.table.place(sheet.header.last_row, 0);
        desk.issues
            .push(Issue::new(rules::NO_QUESTIONS, Some(place)).with(
                "headers",
                list(sheet.header.labels.iter().map(|l| l.shown.as_str())),
            ));
        return rows::refuse_all(sheet, rules::NO_QUESTIONS);
    }
    let groups = group_labels(sheet, questionnaire);
    let respondents = Respondents::of(sheet, EmptyKey::Number, desk);
    let reader = Reader::new(sheet, survey, &plan, &open, groups, desk);
    reader.read(respondents, desk, dataset)
}

struct Reader<'a> {
    sheet: &'a Sheet<'a>,
    survey: Survey,
    plan: &'a Plan,
    open: &'a [QuestionColumn],
    groups: [BTreeMap<String, String>; 3],
    lookups: Vec<Lookup>,
    /// Columns of start, end, duration and token.
    times: [Option<u32>; 3],
    token: Option<u32>,
    /// Question indices with the conditions under which they were put.
    filters: Vec<(usize, usize, usize, Vec<Reply>)>,
    /// Indices of background questions.
    background: Vec<usize>,
    columns: Vec<u32>,
    /// Columns of boxes to tick.
    boxes: BTreeSet<u32>,
}

impl<'a> Reader<'a> {
    fn new(
        sheet: &'a Sheet<'a>,
        survey: Survey,
        plan: &'a Plan,
        open: &'a [QuestionColumn],
        groups: [BTreeMap<String, String>; 3],
        desk: &Desk<'_>,
    ) -> Self {
        let lookups: Vec<Lookup> = { plan.closed.iter() }
            .map(|planned| Lookup::new(&planned.question, writing(sheet, &planned.question)))
            .collect();
        let find = |names: &[&str]| {
            let mut labels = names.iter().filter_map(|name| {
                sheet
                    .header
                    .labels
                    .iter()
                    .find(|label| label.forms.iter().any(|form| form == name))
            });
            labels.next().map(|label| label.column)
        };
        let by = &desk.project.survey.by;
        let is_background = |question: &ClosedQuestion| {
            question.kind != QuestionType::Multiple
                && !question.choices.is_empty()
                && by
                    .iter()
                    .any(|name| *name == question.key || *name == question.code)
        };
        let background = { plan.closed.iter().enumerate() }
            .filter(|(_, planned)| is_background(&planned.question))
            .map(|(index, _)| index)
            .collect();
        let mut columns: Vec<u32> = { plan.closed.iter() }
            .flat_map(|planned| planned.question.columns.iter().copied())
            .chain(plan.open.iter().map(|(column, _)| *column))
            .collect();
        columns.sort_unstable();
        columns.dedup();
        Self {
            sheet,
            survey,
            plan,
            open,
            groups,
            filters: filters(plan, &lookups),
            lookups,
            times: [find(&STARTS), find(&ENDS), find(&SECONDS)],
            token: find(&["token", "zugangscode", "zugangsschluessel", "accesscode"]),
            background,
            columns,
            boxes: { plan.closed.iter() }
                .filter(|planned| planned.question.kind == QuestionType::Multiple)
                .flat_map(|planned| planned.question.columns.iter().copied())
                .collect(),
        }
    }

    fn read(
        mut self,
        respondents: Respondents,
        desk: &mut Desk<'_>,
        dataset: &mut Dataset,
    ) -> Tally {
        let sheet = self.sheet;
        let scale = barometer::scale(desk.project);
        let Desk {
            project,
            issues,
            people,
            ..
        } = desk;
        let mut rows = rows::read(sheet, project.reference_date, issues, |row| {
            self.survey.refuse_trial(row)?;
            let respondent = respondents.read(row, people)?;
            Ok::<_, SetAside>(self.row(row, respondent, &scale))
        });
        let trials = rows
            .set_aside
            .iter()
            .filter(|aside| aside.code == rules::TRIAL.code)
            .count();
        let before = rows.kept.len();
        if sheet.has("respondent") {
            rows.drop_copies(sheet, "respondent", issues, |read| {
                Some(read.participant.respondent.key.as_str())
            });
        }
        repeats::settle(&mut rows, sheet, self.token, issues, |read| Identity {
            person: read
                .token
                .clone()
                .unwrap_or_else(|| read.participant.respondent.key.clone()),
            finished: read.participant.finished,
            end: read.end,
        });
        let repeated = before - rows.kept.len();
        self.say_cells(issues);
        let (kept, tally) = take(rows);
        let marks = self.marks_not_shown();
        let survey = self.survey_of(kept, dataset, (repeated, trials), marks);
        say_broken_off(&survey, issues);
        dataset.surveys.push(survey);
        tally
    }

    /// One row: its participant, replies, answers and grade.
    fn row(&mut self, row: &mut Row<'_>, mut respondent: Respondent, scale: &[String]) -> Read {
        let sheet = self.sheet;
        let raw = row.raw;
        self.name_groups(&mut respondent);
        let broken_off = self.survey.is_unfinished(row);
        let cell = |column: u32| sheet.cell_at(raw, column);
        let mut joined = Vec::new();
        let mut replies: Vec<Vec<Reply>> = Vec::with_capacity(self.plan.closed.len());
        for (index, (planned, lookup)) in self.plan.closed.iter().zip(&mut self.lookups).enumerate()
        {
            let mut own = of_row(planned, lookup, raw.number, self.survey, &cell);
            if join_other(planned, lookup, &mut own, &cell) {
                joined.push(index);
            }
            replies.push(own);
        }
        let last = broken_off.then(|| self.last_answered(&cell)).flatten();
        self.mark_gaps(&mut replies, broken_off, last);
        let empty = self.survey.empty_means(broken_off);
        let answers = { self.open.iter() }
            .map(|question| wide::answer(row, question, self.survey, empty, respondent.clone()))
            .collect();
        let grade = sheet.has("grade").then(|| {
            let (_, place) = row.cell("grade");
            let grade = match barometer::grade(row, scale) {
                Value::Missing(Missing::NotGiven) if broken_off => Value::Missing(empty),
                read => read,
            };
            Grade {
                respondent: respondent.clone(),
                wave: row.word("wave"),
                grade,
                place,
            }
        });
        let participant = Participant {
            background: self.background_of(&replies),
            respondent,
            finished: !broken_off,
            last: last.and_then(|column| self.question_at(column)),
            minutes: self.minutes(&cell),
            place: sheet.table.row_place(raw.number),
        };
        Read {
            participant,
            replies,
            answers,
            grade,
            token: self.token.and_then(|column| values::shown(cell(column))),
            end: self.times[1].and_then(|column| moment_of(cell(column))),
            joined,
        }
    }

    fn name_groups(&self, respondent: &mut Respondent) {
        let own = [
            &mut respondent.unit,
            &mut respondent.role,
            &mut respondent.group,
        ];
        for (value, labels) in own.into_iter().zip(&self.groups) {
            if let Some(code) = value
                && let Some(label) = labels.get(code.as_str())
            {
                code.clone_from(label);
            }
        }
    }

    /// The last column of any question in which something stands.
    fn last_answered<'c>(&self, cell: &dyn Fn(u32) -> &'c RawCell) -> Option<u32> {
        let is_filled = |column: &u32| match values::shown(cell(*column)) {
            None => false,
            Some(text) if self.survey.not_shown(&text) => false,
            // Boxes that were left say so although nobody saw them.
            Some(text) => !self.boxes.contains(column) || ticks(&text) != Some(false),
        };
        self.columns
            .iter()
            .rev()
            .copied()
            .find(|column| is_filled(column))
    }

    fn question_at(&self, column: u32) -> Option<usize> {
        let closed = self.plan.closed.iter().enumerate();
        closed
            .filter(|(_, planned)| {
                planned
                    .question
                    .columns
                    .first()
                    .is_some_and(|first| *first <= column)
            })
            .map(|(index, _)| index)
            .next_back()
    }

    /// Says of what is empty whether it was reached, shown and answered.
    fn mark_gaps(&self, replies: &mut [Vec<Reply>], broken_off: bool, last: Option<u32>) {
        for (planned, own) in self.plan.closed.iter().zip(replies.iter_mut()) {
            let question = &planned.question;
            let first = question.columns.first().copied().unwrap_or(0);
            let is_beyond = broken_off && last.is_none_or(|last| first > last);
            let is_multiple = question.kind == QuestionType::Multiple;
            if is_beyond {
                own.fill(Reply::Gap(Gap::NotReached));
            } else if is_multiple {
                settle_boxes(own);
            }
        }
        let unmet: Vec<usize> = { self.filters.iter() }
            .filter(|(_, question, item, wanted)| {
                let reply = replies[*question].get(*item).copied();
                reply.is_none_or(|reply| !wanted.contains(&reply))
            })
            .map(|(own, ..)| *own)
            .collect();
        for own in unmet {
            for reply in &mut replies[own] {
                if *reply == Reply::Gap(Gap::NotGiven) {
                    *reply = Reply::Gap(Gap::NotShown);
                }
            }
        }
    }

    fn background_of(&self, replies: &[Vec<Reply>]) -> BTreeMap<String, String> {
        { self.background.iter() }
            .filter_map(|index| {
                let question = &self.plan.closed[*index].question;
                let chosen = replies[*index].first()?.choice()?;
                Some((
                    question.key.clone(),
                    question.choices.get(chosen)?.label.clone(),
                ))
            })
            .collect()
    }

    fn minutes<'c>(&self, cell: &dyn Fn(u32) -> &'c RawCell) -> Option<f64> {
        let [start, end, seconds] = self.times;
        if let Some(column) = seconds
            && let Some(text) = values::shown(cell(column))
            && let Ok(seconds) = text.replace(',', ".").parse::<f64>()
        {
            return Some(seconds / 60.0);
        }
        let moment = |column: Option<u32>| moment_of(cell(column?));
        let whole = moment(end)?
            .signed_duration_since(moment(start)?)
            .num_seconds();
        let whole = i32::try_from(whole).ok().filter(|seconds| *seconds > 0)?;
        Some(f64::from(whole) / 60.0)
    }

    /// Names the values that are no option, once per question.
    fn say_cells(&self, issues: &mut Vec<Issue>) {
        for (planned, lookup) in self.plan.closed.iter().zip(&self.lookups) {
            let Some((_, (_, row, column))) = lookup
                .unknown
                .iter()
                .min_by_key(|(_, (_, row, column))| (*row, *column))
            else {
                continue;
            };
            let cells: u64 = lookup.unknown.values().map(|(count, ..)| count).sum();
            let heading = planned.question.text.as_str();
            issues.push(
                Issue::new(
                    rules::NO_OPTION,
                    Some(self.sheet.table.place(*row, *column)),
                )
                .with("count", cells)
                .with("question", shown(heading))
                .with("values", list(lookup.unknown.keys().map(String::as_str))),
            );
        }
    }

    fn marks_not_shown(&self) -> bool {
        let is_marked = |column: &u32| {
            let mut rows = self.sheet.rows();
            rows.any(|row| matches!(self.sheet.cell_at(row, *column), RawCell::Text(text) if self.survey.not_shown(text)))
        };
        self.columns.iter().any(is_marked) || !self.filters.is_empty()
    }

    fn survey_of(
        &self,
        kept: Vec<Read>,
        dataset: &mut Dataset,
        (repeated, trials): (usize, usize),
        marks_not_shown: bool,
    ) -> ClosedSurvey {
        let mut questions: Vec<ClosedQuestion> = self
            .plan
            .closed
            .iter()
            .map(|planned| planned.question.clone())
            .collect();
        for question in &mut questions {
            question.replies = vec![Vec::with_capacity(kept.len()); question.items.len()];
        }
        let mut participants = Vec::with_capacity(kept.len());
        for read in kept {
            for (question, own) in questions.iter_mut().zip(read.replies) {
                for (column, reply) in question.replies.iter_mut().zip(own) {
                    column.push(reply);
                }
            }
            for index in read.joined {
                questions[index].joined += 1;
            }
            participants.push(read.participant);
            dataset.answers.extend(read.answers);
            dataset.grades.extend(read.grade);
        }
        ClosedSurvey {
            origin: Arc::clone(&self.sheet.table.origin),
            participants,
            background: { self.background.iter() }
                .map(|index| questions[*index].key.clone())
                .collect(),
            questions,
            asked: self.plan.asked.clone(),
            marks_not_shown,
            repeated: repeated as u64,
            trials: trials as u64,
            undivided: Vec::new(),
        }
    }
}

/// The rows that are left, and their account.
fn take(rows: rows::Rows<'_, Read>) -> (Vec<Read>, Tally) {
    let mut kept = Vec::new();
    let tally = rows.deliver(|read| kept.push(read));
    (kept, tally)
}

fn writing(sheet: &Sheet<'_>, question: &ClosedQuestion) -> Writing {
    let texts: Vec<&str> = { question.columns.iter() }
        .flat_map(|column| {
            sheet
                .rows()
                .filter_map(|row| match sheet.cell_at(row, *column) {
                    RawCell::Text(text) => Some(text.as_str()),
                    _ => None,
                })
        })
        .take(2000)
        .collect();
    writing_of(texts.into_iter())
}
