//! Closed questions of a survey: what too few answered is not counted, numbers become classes, and each division of the
//! respondents is one partition, from which a question is taken where its own answers would be too few or alike.
//!
//! The units of a survey whose words are coded, too, are those that were formed for the words, so that no two partitions of
//! the same persons can be compared.

use std::collections::{BTreeMap, BTreeSet};

use super::across;
use super::divide::{Division, names};
use super::few::Few;
use super::partition::{self, Part, Person};
use super::{Divisions, Made};
use crate::model::closed::{ClosedQuestion, ClosedSurvey, Reply};
use crate::model::message::Message;
use crate::model::questionnaire::{Choice, Gap, QuestionType};

/// Fewest persons whose answers are named without numbers.
const FEWEST: usize = 3;

/// Recodes a survey; its divisions by the dimension of their tables.
pub(super) fn coarsen(
    survey: &mut ClosedSurvey,
    formed: &BTreeMap<String, [Option<String>; 2]>,
    made: &Made<'_>,
    few: &mut Few,
) -> Divisions {
    let least = made.least();
    for question in &mut survey.questions {
        class_numbers(question, made);
    }
    take_few(survey, made, few);
    let values = values(survey, formed);
    let divisions = divide(survey, &values, made);
    let mut undivided = Vec::new();
    for (index, question) in survey.questions.iter().enumerate() {
        let mut kept: Vec<&Divided<'_>> = Vec::new();
        let is_background = survey.background.contains(&question.key);
        for division in &divisions {
            let is_closed =
                is_background || !may_divide(question, division, least.part) || { kept.iter() }
                    .any(|earlier| is_exposed(question, earlier, division, least.part));
            if is_closed {
                undivided.push((index, division.dimension.clone()));
            } else {
                kept.push(division);
            }
        }
    }
    let mut shown = Divisions::new();
    for division in &divisions {
        let dimension = match division.dimension.as_str() {
            "unit" => "unit",
            "role" => "role",
            _ => "background",
        };
        let known: &mut Division = shown.entry(dimension).or_default();
        known.is_divided |= !division.own.parts.is_empty();
        let joined = division
            .own
            .parts
            .iter()
            .filter(|part| part.values.len() > 1);
        known.joined += joined.count() as u64;
    }
    let names: Vec<(String, Vec<Option<String>>)> = { divisions.iter() }
        .map(|division| (division.dimension.clone(), division.names_by_row()))
        .collect();
    survey.undivided = undivided;
    rename(survey, &names);
    shown
}

/// One division of the respondents of a survey.
struct Divided<'v> {
    dimension: String,
    own: across::Division<'v>,
    names: Vec<String>,
}

impl Divided<'_> {
    /// The name of each respondent's part; none where nothing is told apart.
    fn names_by_row(&self) -> Vec<Option<String>> {
        let is_divided = self.own.parts.len() > 1;
        let places = self.own.places.iter();
        places
            .map(|place| self.names.get(*place).filter(|_| is_divided).cloned())
            .collect()
    }
}

/// The partitions of all dimensions; later ones give way to earlier ones. Those that do not tell apart are left out.
fn divide<'v>(
    survey: &ClosedSurvey,
    values: &'v [(String, Vec<String>)],
    made: &Made<'_>,
) -> Vec<Divided<'v>> {
    let least = made.least();
    let answers: Vec<bool> = (0..survey.participants.len())
        .map(|at| answered_any(survey, at))
        .collect();
    let and_others = |listed: &str| {
        let message = Message::new("disclosure-survey-and-others");
        made.i18n.text(&message.with("names", listed))
    };
    let mut formed: Vec<across::Division<'v>> = Vec::new();
    let mut found: Vec<(String, Vec<String>)> = Vec::new();
    for (dimension, values) in values {
        let persons: Vec<Person<'v>> = { values.iter().zip(&answers).enumerate() }
            .map(|(at, (value, answers))| Person {
                value: value.as_str(),
                // Whether all said the same is judged by each question.
                mark: answers.then_some(at),
            })
            .collect();
        let parts = partition::partition(&persons, least);
        let index = partition::index(&parts);
        let places: Vec<usize> = { persons.iter() }
            .filter_map(|person| index.get(person.value).copied())
            .collect();
        if places.len() < persons.len() {
            continue;
        }
        let mut division = across::Division { parts, places };
        across::separate(&formed, &mut division, &answers, least.part);
        // Of one part there is nothing to compare.
        if division.parts.len() < 2 {
            continue;
        }
        let others = match dimension.as_str() {
            "unit" => "disclosure-survey-other-units",
            "role" => "disclosure-survey-other-roles",
            _ => "disclosure-survey-other-groups",
        };
        let names = names(&division.parts, &made.i18n.get(others), &and_others);
        found.push((dimension.clone(), names));
        formed.push(division);
    }
    { found.into_iter().zip(formed) }
        .map(|((dimension, names), own)| Divided {
            dimension,
            own,
            names,
        })
        .collect()
}

/// Values of each dimension by respondent; units and roles as they were formed for the words, where they were.
fn values(
    survey: &ClosedSurvey,
    formed: &BTreeMap<String, [Option<String>; 2]>,
) -> Vec<(String, Vec<String>)> {
    let is_formed = |at: usize| formed.values().any(|groups| groups[at].is_some());
    let of = |at: usize, own: &dyn Fn(usize) -> Option<String>| {
        let rows = survey.participants.iter().enumerate();
        rows.map(|(row, one)| {
            let value = if is_formed(at) {
                formed
                    .get(&one.respondent.key)
                    .and_then(|groups| groups[at].clone())
            } else {
                own(row)
            };
            value.unwrap_or_default()
        })
        .collect::<Vec<String>>()
    };
    let mut found = vec![
        (
            "unit".to_owned(),
            of(0, &|row| survey.participants[row].respondent.unit.clone()),
        ),
        (
            "role".to_owned(),
            of(1, &|row| survey.participants[row].respondent.role.clone()),
        ),
    ];
    for key in &survey.background {
        let own = survey
            .participants
            .iter()
            .map(|one| one.background.get(key).cloned());
        found.push((key.clone(), own.map(Option::unwrap_or_default).collect()));
    }
    found
}

fn answered_any(survey: &ClosedSurvey, at: usize) -> bool {
    let mut columns = survey
        .questions
        .iter()
        .flat_map(|question| &question.replies);
    columns.any(|replies| is_answer(replies.get(at).copied()))
}

fn is_answer(reply: Option<Reply>) -> bool {
    matches!(reply, Some(Reply::Choice(_) | Reply::Number(_)))
}

/// Whether every part has enough answers to every item, and not all the same.
fn may_divide(question: &ClosedQuestion, division: &Divided<'_>, least: u64) -> bool {
    let parts = division.names.len();
    if question.kind == QuestionType::Multiple {
        return sizes_of_boxes(question, division, parts)
            .iter()
            .all(|part| {
                part.answering >= least && part.ticked.iter().all(|n| *n < part.answering)
            });
    }
    question.replies.iter().all(|replies| {
        let sizes = sizes(replies, division, parts);
        sizes.iter().all(|part| part.size.may_stand(least))
    })
}

fn sizes(replies: &[Reply], division: &Divided<'_>, parts: usize) -> Vec<Part<'static>> {
    let mut found = vec![Part::default(); parts];
    for (reply, place) in replies.iter().zip(&division.own.places) {
        if let Some(part) = found.get_mut(*place) {
            part.size.add(reply.choice());
        }
    }
    found
}

#[derive(Debug, Clone, Default)]
struct Boxes {
    answering: u64,
    ticked: Vec<u64>,
}

fn sizes_of_boxes(question: &ClosedQuestion, division: &Divided<'_>, parts: usize) -> Vec<Boxes> {
    let mut found = vec![
        Boxes {
            answering: 0,
            ticked: vec![0; question.items.len()],
        };
        parts
    ];
    for (at, place) in division.own.places.iter().enumerate() {
        let Some(part) = found.get_mut(*place) else {
            continue;
        };
        let ticks = question
            .replies
            .iter()
            .map(|replies| replies.get(at) == Some(&Reply::Choice(1)));
        let ticks: Vec<bool> = ticks.collect();
        part.answering += u64::from(ticks.iter().any(|ticked| *ticked));
        for (count, ticked) in part.ticked.iter_mut().zip(ticks) {
            *count += u64::from(ticked);
        }
    }
    found
}

/// Whether two divisions leave a difference in which too few answered the question.
fn is_exposed(
    question: &ClosedQuestion,
    first: &Divided<'_>,
    second: &Divided<'_>,
    least: u64,
) -> bool {
    let rows = first.own.places.len();
    let answered: Vec<Vec<bool>> = if question.kind == QuestionType::Multiple {
        let any = |at: usize| {
            question
                .replies
                .iter()
                .any(|replies| replies.get(at) == Some(&Reply::Choice(1)))
        };
        vec![(0..rows).map(any).collect()]
    } else {
        let columns = question.replies.iter();
        columns
            .map(|replies| {
                (0..rows)
                    .map(|at| is_answer(replies.get(at).copied()))
                    .collect()
            })
            .collect()
    };
    answered.iter().any(|answers| {
        let (own, others) = (sized(first, answers), sized(second, answers));
        across::is_open(&own, &others, answers, least)
    })
}

/// A division with its parts as large as those who answered.
fn sized(division: &Divided<'_>, answers: &[bool]) -> across::Division<'static> {
    let mut parts = vec![Part::default(); division.names.len()];
    for (place, answers) in division.own.places.iter().zip(answers) {
        if let Some(part) = parts.get_mut(*place) {
            part.size.add(answers.then_some(0));
        }
    }
    across::Division {
        parts,
        places: division.own.places.clone(),
    }
}

/// Gives every respondent the names of the parts in place of the groups.
fn rename(survey: &mut ClosedSurvey, names: &[(String, Vec<Option<String>>)]) {
    let name = |dimension: &str, row: usize| {
        let (_, by_row) = names.iter().find(|(own, _)| own == dimension)?;
        by_row.get(row).cloned().flatten()
    };
    for (row, one) in survey.participants.iter_mut().enumerate() {
        one.respondent.unit = name("unit", row);
        one.respondent.role = name("role", row);
        one.respondent.group = None;
        one.background = { survey.background.iter() }
            .filter_map(|key| Some((key.clone(), name(key, row)?)))
            .collect();
    }
}

/// Takes items out that fewer than the least number answered, or all alike, and names what was said to them.
fn take_few(survey: &mut ClosedSurvey, made: &Made<'_>, few: &mut Few) {
    let least = made.least().part;
    for question in &mut survey.questions {
        if question.kind == QuestionType::Multiple {
            if is_few_boxes(question, least) {
                name(question, 0, few);
                question
                    .replies
                    .iter_mut()
                    .for_each(|replies| replies.fill(Reply::Gap(Gap::NotShown)));
            }
            continue;
        }
        for item in 0..question.items.len() {
            if is_few(&question.replies[item], least) {
                name(question, item, few);
                question.replies[item].fill(Reply::Gap(Gap::NotShown));
            }
        }
        drop_empty_items(question);
    }
}

/// A row of a battery that is not counted is not shown as one that nobody was asked.
fn drop_empty_items(question: &mut ClosedQuestion) {
    let kept: Vec<bool> = { question.replies.iter() }
        .map(|replies| {
            replies
                .iter()
                .any(|reply| *reply != Reply::Gap(Gap::NotShown))
        })
        .collect();
    if kept.iter().any(|kept| *kept) {
        let mut at = kept.iter();
        question
            .items
            .retain(|_| at.next().copied().unwrap_or(false));
        let mut at = kept.iter();
        question
            .replies
            .retain(|_| at.next().copied().unwrap_or(false));
        if question.columns.len() == kept.len() {
            let mut at = kept.iter();
            question
                .columns
                .retain(|_| at.next().copied().unwrap_or(false));
        }
    }
}

fn is_few(replies: &[Reply], least: u64) -> bool {
    let given: Vec<usize> = replies.iter().filter_map(|reply| reply.choice()).collect();
    let kinds: BTreeSet<usize> = given.iter().copied().collect();
    (given.len() as u64) < least || kinds.len() < 2
}

fn is_few_boxes(question: &ClosedQuestion, least: u64) -> bool {
    let rows = question.replies.first().map_or(0, Vec::len);
    let sets: Vec<Vec<usize>> = (0..rows)
        .map(|at| {
            let items = question.replies.iter().enumerate();
            items
                .filter(|(_, replies)| replies.get(at) == Some(&Reply::Choice(1)))
                .map(|(item, _)| item)
                .collect()
        })
        .filter(|set: &Vec<usize>| !set.is_empty())
        .collect();
    let kinds: BTreeSet<&Vec<usize>> = sets.iter().collect();
    (sets.len() as u64) < least || kinds.len() < 2
}

/// Names what was said to a question or an item, of enough persons.
fn name(question: &ClosedQuestion, item: usize, few: &mut Few) {
    let text = match question.items.get(item).map(|own| own.text.as_str()) {
        Some(own) if !own.is_empty() && question.kind != QuestionType::Multiple => {
            format!("{} [{own}]", question.text)
        }
        _ => question.text.clone(),
    };
    let said: Vec<String> = if question.kind == QuestionType::Multiple {
        let boxes = question.items.iter().zip(&question.replies);
        boxes
            .flat_map(|(own, replies)| {
                let ticked = replies.iter().filter(|reply| **reply == Reply::Choice(1));
                ticked.map(|_| own.text.clone())
            })
            .collect()
    } else {
        let given = question.replies[item]
            .iter()
            .filter_map(|reply| reply.choice());
        given
            .filter_map(|at| Some(question.choices.get(at)?.label.clone()))
            .collect()
    };
    if said.is_empty() {
        return;
    }
    let named = few.named.entry(text).or_default();
    if said.len() >= FEWEST {
        named.extend(said.into_iter().map(|label| (label, String::new())));
    }
}

/// Numbers become classes of enough persons each: a number may be one that only one person can have given.
fn class_numbers(question: &mut ClosedQuestion, made: &Made<'_>) {
    if question.kind != QuestionType::Number {
        return;
    }
    let mut values: Vec<f64> = { question.replies.iter().flatten() }
        .filter_map(|reply| match reply {
            Reply::Number(value) => Some(*value),
            _ => None,
        })
        .collect();
    values.sort_by(f64::total_cmp);
    let bounds = bounds(&values, made.least().part);
    let class_of = |value: f64| bounds.iter().filter(|bound| value >= **bound).count();
    for reply in question.replies.iter_mut().flatten() {
        if let Reply::Number(value) = reply {
            *reply = Reply::Choice(u16::try_from(class_of(*value)).unwrap_or(u16::MAX));
        }
    }
    let decimal = |value: f64| crate::model::message::Arg::Decimal {
        value,
        digits: if value.fract() == 0.0 { 0 } else { 1 },
    };
    question.choices = (0..=bounds.len())
        .map(|class| {
            let low = class.checked_sub(1).and_then(|at| bounds.get(at));
            let high = bounds.get(class);
            let message = match (low, high) {
                (Some(low), Some(high)) => Message::new("disclosure-survey-class-from")
                    .with("low", decimal(*low))
                    .with("high", decimal(*high)),
                (None, Some(high)) => {
                    Message::new("disclosure-survey-class-below").with("high", decimal(*high))
                }
                (Some(low), None) => {
                    Message::new("disclosure-survey-class-above").with("low", decimal(*low))
                }
                (None, None) => Message::new("disclosure-survey-class-all"),
            };
            Choice {
                code: String::new(),
                label: made.i18n.text(&message),
                gap: None,
                value: None,
            }
        })
        .collect();
}

/// Round bounds between which at least `least` numbers lie each; none where there are too few.
fn bounds(sorted: &[f64], least: u64) -> Vec<f64> {
    let (Some(low), Some(high)) = (sorted.first(), sorted.last()) else {
        return Vec::new();
    };
    let wanted = (high - low) / 5.0;
    if wanted <= 0.0 || !wanted.is_finite() {
        return Vec::new();
    }
    let power = 10f64.powf(wanted.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
    let width = steps
        .into_iter()
        .find(|step| *step >= wanted)
        .unwrap_or(wanted);
    let mut found = Vec::new();
    let mut from = 0usize;
    let mut bound = (low / width).floor() * width + width;
    while bound <= *high {
        let below = sorted.iter().filter(|value| **value < bound).count();
        let above = sorted.len() - below;
        if (below - from) as u64 >= least && above as u64 >= least {
            found.push(bound);
            from = below;
        }
        bound += width;
    }
    found
}
