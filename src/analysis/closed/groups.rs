//! Closed questions by unit, by role and by the background questions that `[survey] by` names.
//!
//! One division of the respondents serves all questions: groups in which too few answered anything stand together, so that the
//! tables stay readable and nobody is looked at alone. In a public edition the groups were formed before (`disclosure::survey`).

use std::collections::BTreeMap;

use super::Named;
use super::choices::item_label;
use super::count::{Counts, population};
use super::scales::{by_level, end, end_names, levels};
use crate::analysis::breakdown::{Aspect, Breakdown, Line, MOST_COLUMNS, Manner, Told, Words};
use crate::analysis::order::German;
use crate::analysis::table::{label, ratio};
use crate::model::closed::{ClosedQuestion, ClosedSurvey, Reply, TICKED};
use crate::model::finding::{Cell, ChartKind, Finding, RowKind, Section};
use crate::model::message::Message;
use crate::model::questionnaire::QuestionType;
use crate::project::Project;

/// A division of the respondents of one survey.
#[derive(Debug, Clone)]
pub(super) struct Division {
    /// `unit`, `role` or the key of a background question.
    pub(super) key: String,
    words: Words,
    /// Suffix of the ids.
    suffix: String,
    /// Title of a table, with `$question`.
    title: (&'static str, Option<String>),
    groups: Vec<Group>,
    /// Index of each respondent's group.
    place: Vec<usize>,
}

#[derive(Debug, Clone)]
struct Group {
    name: Cell,
    value: String,
    kind: RowKind,
}

/// The divisions that the project asks for and that tell at least two groups apart.
pub(super) fn divisions(
    survey: &ClosedSurvey,
    project: &Project,
    german: &German,
) -> Vec<Division> {
    let least = project.disclosure.least_respondents;
    let wanted = |name: &str| project.survey.by.iter().any(|by| by == name);
    let mut found = Vec::new();
    let answers = answered_any(survey);
    for dimension in ["unit", "role"].into_iter().filter(|name| wanted(name)) {
        let of = |at: usize| {
            let own = &survey.participants[at].respondent;
            match dimension {
                "unit" => own.unit.clone(),
                _ => own.role.clone(),
            }
        };
        found.extend(division(dimension, &of, &answers, least, &|a, b| {
            german.compare(a, b)
        }));
    }
    for key in &survey.background {
        let question = survey
            .questions
            .iter()
            .find(|question| question.key == *key);
        let of = |at: usize| survey.participants[at].background.get(key).cloned();
        let place = |name: &str| {
            let choices = question
                .map(|question| question.choices.as_slice())
                .unwrap_or_default();
            // A joined group bears the names of its members, the first of them first.
            let mut starts = choices.iter().enumerate();
            let found = starts.find(|(_, choice)| name.starts_with(choice.label.as_str()));
            found.map_or(usize::MAX, |(at, _)| at)
        };
        let order = |a: &str, b: &str| place(a).cmp(&place(b)).then_with(|| german.compare(a, b));
        let made = division(key, &of, &answers, least, &order);
        found.extend(made.map(|division| named_after(division, question, project)));
    }
    found
}

fn named_after(
    mut division: Division,
    question: Option<&ClosedQuestion>,
    project: &Project,
) -> Division {
    let text = question.map(|question| super::text_of(question, project));
    if let Some(text) = text {
        division.words.header = Message::new("analysis-col-heading").with("heading", text.as_str());
        division.title.1 = Some(text);
    }
    division
}

/// Whether each respondent answered anything.
pub(super) fn answered_any(survey: &ClosedSurvey) -> Vec<bool> {
    let mut any = vec![false; survey.participants.len()];
    for replies in survey
        .questions
        .iter()
        .flat_map(|question| &question.replies)
    {
        for (any, reply) in any.iter_mut().zip(replies) {
            *any |= !matches!(reply, Reply::Gap(_));
        }
    }
    any
}

/// Groups in order, then the small ones together, then who belongs to none; `None` of fewer than two that are large enough.
fn division(
    key: &str,
    of: &dyn Fn(usize) -> Option<String>,
    answers: &[bool],
    least: u64,
    order: &dyn Fn(&str, &str) -> std::cmp::Ordering,
) -> Option<Division> {
    let own: Vec<Option<String>> = (0..answers.len()).map(of).collect();
    let mut sizes: BTreeMap<&str, u64> = BTreeMap::new();
    for (name, answers) in own.iter().zip(answers) {
        if let Some(name) = name {
            *sizes.entry(name).or_default() += u64::from(*answers);
        }
    }
    let (mut large, small): (Vec<&str>, Vec<&str>) =
        sizes.keys().copied().partition(|name| sizes[name] >= least);
    if large.len() < 2 {
        return None;
    }
    large.sort_by(|a, b| order(a, b));
    let mut groups: Vec<Group> = { large.iter() }
        .map(|name| Group {
            name: Cell::text(*name),
            value: (*name).to_owned(),
            kind: RowKind::Data,
        })
        .collect();
    let at: BTreeMap<&str, usize> = large
        .iter()
        .enumerate()
        .map(|(at, name)| (*name, at))
        .collect();
    groups.push(Group {
        name: Cell::label(Message::new("analysis-groups-joined").with("count", small.len())),
        value: String::from("*"),
        kind: RowKind::Missing,
    });
    groups.push(Group {
        name: label("analysis-row-not-stated"),
        value: String::new(),
        kind: RowKind::Missing,
    });
    let place = { own.iter() }
        .map(|name| match name {
            Some(name) => at.get(name.as_str()).copied().unwrap_or(large.len()),
            None => large.len() + 1,
        })
        .collect();
    Some(Division {
        key: key.to_owned(),
        words: words(key),
        suffix: suffix(key),
        title: (title(key), None),
        groups,
        place,
    })
}

fn words(key: &str) -> Words {
    let (dimension, header, groups) = match key {
        "unit" => ("unit", "analysis-col-unit", "analysis-groups-units"),
        "role" => ("role", "analysis-col-role", "analysis-groups-roles"),
        _ => ("background", "analysis-col-group", "analysis-groups-others"),
    };
    Words {
        dimension,
        header: Message::new(header),
        groups: Message::new(groups),
    }
}

fn suffix(key: &str) -> String {
    match key {
        "unit" => "nach-einheit".to_owned(),
        "role" => "nach-rolle".to_owned(),
        key => format!("nach-{key}"),
    }
}

fn title(key: &str) -> &'static str {
    match key {
        "unit" => "analysis-groups-title-unit",
        "role" => "analysis-groups-title-role",
        _ => "analysis-groups-title",
    }
}

/// What the replies of a question are compared by: for every aspect and respondent whether it was said; `None` outside the base.
struct Aspects {
    aspects: Vec<Aspect>,
    said: Vec<Vec<Option<bool>>>,
    kind: ChartKind,
    manner: Manner,
    notes: Vec<Message>,
}

/// The tables of one question by one division.
pub(super) fn by_group<'a>(
    asked: &super::Asked<'a>,
    division: &Division,
    german: &German,
    mut named: impl FnMut(&str) -> Named<'a>,
) -> Vec<Finding> {
    let question = asked.question;
    if is_undivided(asked.survey, question, &division.key) || question.key == division.key {
        return Vec::new();
    }
    let (made, parts): (Vec<Aspects>, usize) = match question.kind {
        QuestionType::Multiple => (vec![boxes(question, german)], 1),
        QuestionType::Scale if question.items.len() > 1 => (vec![battery(question, german)], 1),
        QuestionType::Scale => (vec![scale(question)], 1),
        QuestionType::Single | QuestionType::Number if !question.choices.is_empty() => {
            let items = question.items.len();
            (
                (0..items)
                    .map(|item| options(question, item, german))
                    .collect(),
                items,
            )
        }
        _ => return Vec::new(),
    };
    { made.into_iter().enumerate() }
        .filter_map(|(item, aspects)| {
            let part = if parts > 1 {
                format!("-{}", item + 1)
            } else {
                String::new()
            };
            let named = named(&format!("{part}-{}", division.suffix));
            breakdown(&named, division, item, aspects).finding()
        })
        .collect()
}

/// Whether the disclosure rules keep a question from being broken down.
fn is_undivided(survey: &ClosedSurvey, question: &ClosedQuestion, key: &str) -> bool {
    let index = survey
        .questions
        .iter()
        .position(|own| own.key == question.key);
    let mut undivided = survey.undivided.iter();
    undivided.any(|(at, own)| Some(*at) == index && own == key)
}

fn breakdown(named: &Named<'_>, division: &Division, item: usize, made: Aspects) -> Breakdown {
    let count = made.aspects.len();
    let mut lines: Vec<Line> = { division.groups.iter() }
        .map(|group| Line {
            name: group.name.clone(),
            value: group.value.clone(),
            kind: group.kind,
            n: 0,
            told: vec![Told::default(); count],
        })
        .collect();
    let mut all = Line {
        name: label("analysis-row-total"),
        value: String::new(),
        kind: RowKind::Total,
        n: 0,
        told: vec![Told::default(); count],
    };
    for (at, place) in division.place.iter().enumerate() {
        let line = &mut lines[*place];
        let mut any = false;
        for (aspect, said) in made.said.iter().enumerate() {
            if let Some(said) = said[at] {
                any = true;
                for told in [&mut line.told[aspect], &mut all.told[aspect]] {
                    told.base += 1;
                    told.yes += u64::from(said);
                }
            }
        }
        line.n += u64::from(any);
        all.n += u64::from(any);
    }
    lines.retain(|line| line.kind == RowKind::Data || line.n > 0);
    let question = named.title(item);
    let (title, own) = &division.title;
    let title = Message::new(title).with("question", question);
    Breakdown {
        id: named.id.clone(),
        section: Section::Befragung,
        title: match own {
            Some(own) => title.with("by", own.as_str()),
            None => title,
        },
        population: population(Vec::new()),
        question: question_id(named, item),
        words: division.words.clone(),
        aspects: made.aspects,
        lines,
        all,
        least: named.least,
        kind: made.kind,
        manner: made.manner,
        notes: made.notes,
    }
}

/// Selects the question, or one item of it, in scopes.
fn question_id(named: &Named<'_>, item: usize) -> String {
    format!("{}/{}", named.question.key, item + 1)
}

/// Keeps the aspects with the highest counts that fit side by side; the note says how many are left out.
fn widest(
    mut found: Vec<(Aspect, Vec<Option<bool>>)>,
) -> (Vec<Aspect>, Vec<Vec<Option<bool>>>, Option<Message>) {
    let all = found.len();
    found.truncate(MOST_COLUMNS);
    let note = (all > MOST_COLUMNS).then(|| {
        let note = Message::new("analysis-note-groups-first");
        note.with("shown", MOST_COLUMNS).with("all", all)
    });
    let (aspects, said) = found.into_iter().unzip();
    (aspects, said, note)
}

/// The options of a question with one answer, the most chosen first; classes of numbers in their order.
fn options(question: &ClosedQuestion, item: usize, german: &German) -> Aspects {
    let counts = Counts::of_item(question, item);
    let mut order: Vec<usize> = (0..question.choices.len())
        .filter(|at| question.choices[*at].gap.is_none())
        .collect();
    if question.kind == QuestionType::Single {
        order.sort_by(|a, b| {
            let name = |at: usize| question.choices[at].label.as_str();
            let by_count = counts.options[*b].cmp(&counts.options[*a]);
            by_count.then_with(|| german.compare(name(*a), name(*b)))
        });
    }
    let found = order.into_iter().map(|at| {
        let said = question.replies[item].iter().map(|reply| {
            let chosen = reply.choice()?;
            question
                .choices
                .get(chosen)?
                .gap
                .is_none()
                .then_some(chosen == at)
        });
        (
            Aspect::answer(question.choices[at].label.as_str()),
            said.collect(),
        )
    });
    let (aspects, said, note) = widest(found.collect());
    Aspects {
        aspects,
        said,
        kind: ChartKind::HeatMap,
        manner: Manner::Often,
        notes: note.into_iter().collect(),
    }
}

/// The boxes of a multiple choice, of those who ticked any.
fn boxes(question: &ClosedQuestion, german: &German) -> Aspects {
    let content: Vec<usize> = (0..question.items.len())
        .filter(|at| question.items[*at].gap.is_none())
        .collect();
    let rows = question.replies.first().map_or(0, Vec::len);
    let any: Vec<bool> = (0..rows)
        .map(|at| {
            content
                .iter()
                .any(|item| question.replies[*item][at] == TICKED)
        })
        .collect();
    let ticks = |item: usize| {
        question.replies[item]
            .iter()
            .filter(|reply| **reply == TICKED)
            .count()
    };
    let mut order = content.clone();
    order.sort_by(|a, b| {
        let by_count = ticks(*b).cmp(&ticks(*a));
        by_count.then_with(|| german.compare(&item_label(question, *a), &item_label(question, *b)))
    });
    let found = order.into_iter().map(|item| {
        let said = question.replies[item].iter().zip(&any);
        let said = said.map(|(reply, any)| any.then_some(*reply == TICKED));
        (Aspect::answer(item_label(question, item)), said.collect())
    });
    let (aspects, said, note) = widest(found.collect());
    let mut notes = vec![Message::new("analysis-note-multiple")];
    notes.extend(note);
    Aspects {
        aspects,
        said,
        kind: ChartKind::HeatMap,
        manner: Manner::Often,
        notes,
    }
}

/// The levels of a scale; compared are its two ends.
fn scale(question: &ClosedQuestion) -> Aspects {
    let steps = levels(question);
    let width = steps.len();
    let position = |reply: &Reply| {
        let chosen = reply.choice()?;
        let at = steps.iter().position(|(index, _)| *index == chosen)?;
        Some(if question.items[0].reversed {
            width - 1 - at
        } else {
            at
        })
    };
    let places: Vec<Option<usize>> = question.replies[0].iter().map(position).collect();
    let mut aspects = Vec::new();
    let mut said = Vec::new();
    for (place, (_, choice)) in steps.iter().enumerate() {
        aspects.push(Aspect {
            is_compared: false,
            ..Aspect::answer(choice.label.as_str())
        });
        said.push(
            places
                .iter()
                .map(|own| own.map(|own| own == place))
                .collect(),
        );
    }
    let ends = super::scales::end_levels(width);
    for is_first in [true, false].into_iter().take(if ends > 0 { 2 } else { 0 }) {
        aspects.push(Aspect {
            heading: String::new(),
            named: end_names(question, is_first),
            is_shown: false,
            is_compared: true,
        });
        let is_in = |own: usize| {
            if is_first {
                own < ends
            } else {
                own >= width - ends
            }
        };
        said.push(places.iter().map(|own| own.map(is_in)).collect());
    }
    Aspects {
        aspects,
        said,
        kind: ChartKind::ScaleBars,
        manner: Manner::Often,
        notes: Vec::new(),
    }
}

/// The items of a battery by the share of its good end, in the order of the battery's own table.
fn battery(question: &ClosedQuestion, german: &German) -> Aspects {
    let steps = levels(question);
    let width = steps.len();
    let ends = super::scales::end_levels(width);
    let share = |item: usize| {
        let counts = Counts::of_item(question, item);
        ratio(
            end(&by_level(question, item, &counts), true),
            counts.answered,
        )
        .unwrap_or(-1.0)
    };
    let mut order: Vec<(usize, f64)> = (0..question.items.len())
        .map(|item| (item, share(item)))
        .collect();
    order.sort_by(|a, b| {
        let by_share = b.1.total_cmp(&a.1);
        by_share
            .then_with(|| german.compare(&item_label(question, a.0), &item_label(question, b.0)))
    });
    let found = order.into_iter().map(|(item, _)| {
        let is_reversed = question.items[item].reversed;
        let said = question.replies[item].iter().map(|reply| {
            let chosen = reply.choice()?;
            let at = steps.iter().position(|(index, _)| *index == chosen)?;
            let at = if is_reversed { width - 1 - at } else { at };
            Some(at < ends)
        });
        (Aspect::answer(item_label(question, item)), said.collect())
    });
    let (aspects, said, note) = widest(found.collect());
    let shown = Message::new("analysis-note-groups-battery");
    let mut notes = vec![shown.with("top", end_names(question, true))];
    notes.extend(note);
    Aspects {
        aspects,
        said,
        kind: ChartKind::HeatMap,
        manner: Manner::High,
        notes,
    }
}
