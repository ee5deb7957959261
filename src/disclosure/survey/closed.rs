//! Closed questions of a survey: what too few answered is not counted, numbers become classes, and each division of the
//! respondents is one partition, from which a question is taken where its own answers would be too few or alike.
//!
//! The units of a survey whose words are coded, too, are those that were formed for the words, so that no two partitions of
//! the same persons can be compared. What asks who somebody is (age, sex, what tables are broken down by) is counted by the
//! parts of its own partition and broken down by nothing: the staff's tables are about the same persons.

use std::collections::{BTreeMap, BTreeSet};

use super::across;
use super::classes::class_numbers;
use super::divide::{self, Formed, Voice};
use super::few::{FEWEST, Few};
use super::partition::{Mark, Part, Size};
use super::{Made, Plan};
use crate::model::closed::{ClosedQuestion, ClosedSurvey, Participant, Reply, TICKED};
use crate::model::questionnaire::{Choice, Gap, QuestionType};

/// Words of questions that ask who somebody is, folded: age and sex, which tables on the staff tell as well.
const WHO: [&str; 14] = [
    "geschlecht",
    "geschlechts",
    "alter",
    "alters",
    "altersgruppe",
    "altersklasse",
    "lebensalter",
    "alt",
    "geburtsjahr",
    "jahrgang",
    "age",
    "old",
    "gender",
    "sex",
];

/// Units and roles as they were formed for the words of respondents, by key.
pub(super) type Groups = BTreeMap<String, [Option<String>; 2]>;

/// What every respondent said to one thing; `None` where nothing was said.
type Said = Vec<Option<Mark>>;

/// Recodes a survey and notes in the plan what was done.
pub(super) fn coarsen(
    survey: &mut ClosedSurvey,
    formed: &Groups,
    made: &Made<'_>,
    plan: &mut Plan,
) {
    let least = made.least().part;
    for question in &mut survey.questions {
        class_numbers(question, made);
    }
    let about: Vec<usize> = (0..survey.questions.len())
        .filter(|at| asks_who(&survey.questions[*at], &survey.background))
        .collect();
    for (at, question) in survey.questions.iter_mut().enumerate() {
        let named = (!about.contains(&at)).then_some(&mut plan.few);
        take_few(question, least, named);
    }
    let voices = voices(survey, &about, formed);
    let (divisions, undivided) = divide(survey, &about, &voices, made);
    survey.undivided = undivided;
    let shown = plan.divided.entry("survey").or_default();
    for (dimension, formed) in &divisions {
        let name = match dimension.as_str() {
            "unit" => "unit",
            "role" => "role",
            _ => "background",
        };
        let known = shown.entry(name).or_default();
        known.is_divided |= formed.shown().is_divided;
        known.joined += formed.shown().joined;
    }
    for (at, (_, formed)) in about.iter().zip(divisions.iter().skip(2)) {
        let question = &mut survey.questions[*at];
        count_parts(question, formed);
        if formed.shown().joined > 0 {
            plan.by_parts.insert(format!("frage-{}", question.key));
        }
    }
    rename(survey, &divisions);
}

/// Whether a question asks who somebody is.
fn asks_who(question: &ClosedQuestion, background: &[String]) -> bool {
    let mut words = question.text.split(|c: char| !c.is_alphanumeric());
    let is_one = question.kind != QuestionType::Multiple && question.items.len() == 1;
    is_one
        && (background.contains(&question.key)
            || words.any(|word| WHO.contains(&word.to_lowercase().as_str())))
}

/// The respondents in the order of their rows. Whether all said the same is judged by each question, so here each said
/// something else.
fn voices(survey: &ClosedSurvey, about: &[usize], formed: &Groups) -> Vec<Voice> {
    let of = |one: &Participant| formed.get(&one.respondent.key);
    let is_formed = [0, 1].map(|at| {
        let mut own = survey.participants.iter().filter_map(of);
        own.any(|groups| groups[at].is_some())
    });
    let rows = survey.participants.iter().enumerate();
    rows.map(|(row, one)| {
        let own = [&one.respondent.unit, &one.respondent.role];
        let mut groups: Vec<String> = [0, 1]
            .map(|at| match formed.get(&one.respondent.key) {
                Some(groups) if is_formed[at] => groups[at].clone().unwrap_or_default(),
                None if is_formed[at] => String::new(),
                _ => own[at].clone().unwrap_or_default(),
            })
            .into();
        groups.extend(about.iter().map(|at| {
            let question = &survey.questions[*at];
            let chosen = question.replies[0]
                .get(row)
                .and_then(|reply| reply.choice());
            let choice = chosen.and_then(|chosen| question.choices.get(chosen));
            let told = choice.filter(|choice| choice.gap.is_none());
            told.map_or_else(String::new, |choice| choice.label.clone())
        }));
        let mut replies = { survey.questions.iter() }.flat_map(|question| &question.replies);
        let answers = replies.any(|replies| matches!(replies.get(row), Some(Reply::Choice(_))));
        Voice {
            groups,
            mark: answers.then_some(row),
        }
    })
    .collect()
}

/// What was said to a question: to each of its items; of several boxes the boxes ticked, and then each box, where who
/// did not tick it says something of his own, as only those who did are alike.
fn said(question: &ClosedQuestion) -> Vec<Said> {
    let items = &question.replies;
    if question.kind != QuestionType::Multiple {
        let of_item = |replies: &Vec<Reply>| replies.iter().map(|reply| reply.choice()).collect();
        return items.iter().map(of_item).collect();
    }
    let rows = 0..items.first().map_or(0, Vec::len);
    let is_ticked = |item: usize, row: usize| items[item].get(row) == Some(&TICKED);
    let mut sets: BTreeMap<Vec<usize>, Mark> = BTreeMap::new();
    let ticked: Said = { rows }
        .map(|row| {
            let set: Vec<usize> = (0..items.len())
                .filter(|item| is_ticked(*item, row))
                .collect();
            let next = sets.len();
            (!set.is_empty()).then(|| *sets.entry(set).or_insert(next))
        })
        .collect();
    let of_box = |item: usize| {
        let rows = ticked.iter().enumerate();
        let mark = |row: usize| if is_ticked(item, row) { 0 } else { row + 1 };
        rows.map(|(row, set)| set.map(|_| mark(row))).collect()
    };
    let boxes: Vec<Said> = (0..items.len()).map(of_box).collect();
    [ticked].into_iter().chain(boxes).collect()
}

/// The divisions of a survey with their dimensions, and the questions that must not be broken down by one of them.
type Chosen<'v> = (Vec<(String, Formed<'v>)>, Vec<(usize, String)>);

/// Forms the divisions, as fine as nearly the most tables allow.
fn divide<'v>(
    survey: &ClosedSurvey,
    about: &[usize],
    voices: &'v [Voice],
    made: &Made<'_>,
) -> Chosen<'v> {
    let least = made.least();
    let keys = about.iter().map(|at| survey.questions[*at].key.clone());
    let dimensions: Vec<String> = { ["unit".to_owned(), "role".to_owned()].into_iter() }
        .chain(keys)
        .collect();
    let mut chosen: Vec<Chosen<'v>> = { divide::tried(least).into_iter() }
        .map(|least| made.divide(voices, least, about.len()).formed)
        .map(|formed| (dimensions.iter().cloned().zip(formed).collect(), Vec::new()))
        .collect();
    for (at, question) in survey.questions.iter().enumerate() {
        let said = said(question);
        for (divisions, closed) in &mut chosen {
            let own = undivided(&said, about.contains(&at), divisions, least.part);
            closed.extend(own.into_iter().map(|dimension| (at, dimension)));
        }
    }
    let all = survey.questions.len() * dimensions.len();
    let stand = chosen.iter().map(|(_, closed)| all - closed.len());
    let place = divide::finest(&stand.collect::<Vec<_>>());
    chosen.swap_remove(place)
}

/// The dimensions by which a question must not be broken down: nothing divides what asks who somebody is; else parts in
/// which few answered or all alike, and two divisions that leave such a difference.
fn undivided(
    said: &[Said],
    asks_who: bool,
    divisions: &[(String, Formed<'_>)],
    least: u64,
) -> Vec<String> {
    let answered: BTreeSet<Vec<bool>> = { said.iter() }
        .map(|said| said.iter().map(Option::is_some).collect())
        .collect();
    let is_exposed = |first: &Formed<'_>, second: &Formed<'_>| {
        answered.iter().any(|answers| {
            let sized = |formed| sized(formed, answers.iter().map(|is| is.then_some(0)));
            across::is_open(&sized(first), &sized(second), answers, least)
        })
    };
    let mut kept: Vec<&Formed<'_>> = Vec::new();
    let mut closed = Vec::new();
    for (dimension, formed) in divisions {
        let may_stand = |said: &Said| {
            let parts = sized(formed, said.iter().copied()).parts;
            parts.iter().all(|part| part.size.may_stand(least))
        };
        let may_divide = formed.shown().is_divided && !asks_who && said.iter().all(may_stand);
        if may_divide && !kept.iter().any(|earlier| is_exposed(earlier, formed)) {
            kept.push(formed);
        } else {
            closed.push(dimension.clone());
        }
    }
    closed
}

/// A division with its parts as large as those who said something.
fn sized(
    formed: &Formed<'_>,
    said: impl Iterator<Item = Option<Mark>>,
) -> across::Division<'static> {
    let mut parts = vec![Part::default(); formed.names.len()];
    for (place, mark) in formed.own.places.iter().zip(said) {
        if let Some(part) = parts.get_mut(*place) {
            part.size.add(mark);
        }
    }
    across::Division {
        parts,
        places: formed.own.places.clone(),
    }
}

/// Counts a question by the parts of its own division; where there is one part, nowhere.
fn count_parts(question: &mut ClosedQuestion, formed: &Formed<'_>) {
    question.kind = QuestionType::Single;
    question.choices = formed.names.iter().cloned().map(option).collect();
    for (row, reply) in question.replies[0].iter_mut().enumerate() {
        let place = formed.own.places.get(row);
        *reply = match place.and_then(|place| u16::try_from(*place).ok()) {
            Some(place) if formed.shown().is_divided => Reply::Choice(place),
            _ => Reply::Gap(Gap::NotShown),
        };
    }
}

/// An option of which only the words are known.
pub(super) fn option(label: String) -> Choice {
    Choice {
        code: String::new(),
        label,
        gap: None,
        value: None,
    }
}

/// Gives every respondent the names of the parts in place of the groups.
fn rename(survey: &mut ClosedSurvey, divisions: &[(String, Formed<'_>)]) {
    let name = |dimension: &str, row: usize| {
        let (_, formed) = divisions.iter().find(|(own, _)| own == dimension)?;
        formed.name(row)
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
fn take_few(question: &mut ClosedQuestion, least: u64, mut few: Option<&mut Few>) {
    let is_multiple = question.kind == QuestionType::Multiple;
    for (item, said) in said(question).iter().enumerate() {
        let mut size = Size::default();
        said.iter().for_each(|mark| size.add(*mark));
        if !size.may_stand(least) {
            if let Some(few) = &mut few {
                name(question, item, size.answering, few);
            }
            let nothing = Reply::Gap(Gap::NotShown);
            if is_multiple {
                question
                    .replies
                    .iter_mut()
                    .for_each(|replies| replies.fill(nothing));
            } else {
                question.replies[item].fill(nothing);
            }
        }
        if is_multiple {
            return;
        }
    }
    drop_empty_items(question);
}

/// A row of a battery that is not counted is not shown as one that nobody was asked.
fn drop_empty_items(question: &mut ClosedQuestion) {
    let is_counted = |replies: &Vec<Reply>| {
        let mut replies = replies.iter();
        replies.any(|reply| *reply != Reply::Gap(Gap::NotShown))
    };
    let kept: Vec<bool> = question.replies.iter().map(is_counted).collect();
    if !kept.contains(&true) {
        return;
    }
    fn keep<T>(things: &mut Vec<T>, kept: &[bool]) {
        let mut at = kept.iter();
        things.retain(|_| at.next() == Some(&true));
    }
    keep(&mut question.items, &kept);
    keep(&mut question.replies, &kept);
    if question.columns.len() == kept.len() {
        keep(&mut question.columns, &kept);
    }
}

/// Names what was said to a question or an item, of enough persons.
fn name(question: &ClosedQuestion, item: usize, answering: u64, few: &mut Few) {
    let is_multiple = question.kind == QuestionType::Multiple;
    let text = match question.items.get(item).map(|own| own.text.as_str()) {
        Some(own) if !own.is_empty() && !is_multiple => format!("{} [{own}]", question.text),
        _ => question.text.clone(),
    };
    let said: BTreeSet<&str> = if is_multiple {
        let boxes = question.items.iter().zip(&question.replies);
        boxes
            .filter(|(_, replies)| replies.contains(&TICKED))
            .map(|(own, _)| own.text.as_str())
            .collect()
    } else {
        let given = question.replies[item]
            .iter()
            .filter_map(|reply| reply.choice());
        given
            .filter_map(|at| Some(question.choices.get(at)?.label.as_str()))
            .collect()
    };
    if answering == 0 {
        return;
    }
    let named = few.named.entry(text).or_default();
    if answering >= FEWEST {
        named.extend(
            said.into_iter()
                .map(|label| (label.to_owned(), String::new())),
        );
    }
}
