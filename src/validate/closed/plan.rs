//! Columns of a survey → its questions: from what the tool or a person says of the questionnaire, else from what stands in them.

use std::collections::{BTreeMap, BTreeSet};

use super::super::fold::{compact, slug};
use super::super::heading::Label;
use super::super::questions::key_of;
use super::super::sheet::Sheet;
use super::super::survey::{Survey, plain_text};
use super::parts::{Named, Part, named};
use super::unlisted::of_values;
use super::values::Values;
use super::{guess, scale};
use crate::model::closed::ClosedQuestion;
use crate::model::questionnaire::{Asked, Choice, Item, QuestionType, Questionnaire};

/// Where the replies to a question stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cells {
    /// One column per item.
    Columns(Vec<u32>),
    /// All options in one cell, parted by this sign.
    Joined(u32, &'static str),
}

/// A question whose replies are to be read.
#[derive(Debug, Clone)]
pub(super) struct Planned {
    /// The question, still without replies.
    pub(super) question: ClosedQuestion,
    /// Where they stand.
    pub(super) cells: Cells,
    /// The column with what stands behind "Sonstiges".
    pub(super) other: Option<u32>,
    /// Whether its type is a guess with another as likely.
    pub(super) doubtful: bool,
}

/// What becomes of the columns of a survey.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// Closed questions in the order of the file.
    pub(super) closed: Vec<Planned>,
    /// Columns of words of one's own with their wording, left to right.
    pub(super) open: Vec<(u32, String)>,
    /// Columns that the questionnaire does not know.
    pub(super) unknown: Vec<u32>,
    /// Questions of the questionnaire without a column, by code.
    pub(super) absent: Vec<String>,
    /// Every question as it was understood, in the order of the file.
    pub(super) asked: Vec<Asked>,
}

/// Plans the reading of some columns.
pub(super) fn plan(
    sheet: &Sheet<'_>,
    survey: Survey,
    labels: &[&Label],
    questionnaire: Option<&Questionnaire>,
) -> Plan {
    let mut groups: BTreeMap<u32, Vec<Named>> = BTreeMap::new();
    let mut first: BTreeMap<String, u32> = BTreeMap::new();
    for named in named(labels) {
        let at = *first.entry(named.group()).or_insert(named.column);
        groups.entry(at).or_default().push(named);
    }
    let mut plan = Plan::default();
    let mut keys = BTreeSet::new();
    let mut known = BTreeSet::new();
    for group in groups.values() {
        let Some(head) = group.first() else { continue };
        let asked: Vec<&Asked> = { questionnaire.iter() }
            .flat_map(|all| all.questions.iter())
            .filter(|asked| is_meant(asked, head))
            .collect();
        if asked.is_empty() {
            if questionnaire.is_some() {
                plan.unknown.extend(group.iter().map(|named| named.column));
            }
            of_values(sheet, survey, group, &mut keys, &mut plan);
        } else {
            known.extend(asked.iter().map(|asked| asked.code.clone()));
            plan.asked.extend(asked.iter().copied().cloned());
            of_questionnaire(&asked, group, (sheet, survey), &mut keys, &mut plan);
        }
    }
    plan.closed
        .sort_by_key(|planned| planned.question.columns.first().copied());
    plan.open.sort();
    for asked in questionnaire.iter().flat_map(|all| &all.questions) {
        if asked.kind != QuestionType::Other && !known.contains(&asked.code) {
            plan.absent.push(asked.code.clone());
        }
    }
    plan
}

/// Whether a question of the questionnaire is the one that columns belong to: by its code, else by its wording.
fn is_meant(asked: &Asked, head: &Named) -> bool {
    if !head.code.is_empty() {
        return asked.code == head.code;
    }
    let text = compact(&plain_text(&asked.text));
    asked.code == head.text || (!text.is_empty() && text == compact(&head.text))
}

fn of_questionnaire(
    asked: &[&Asked],
    group: &[Named],
    (sheet, survey): (&Sheet<'_>, Survey),
    keys: &mut BTreeSet<String>,
    plan: &mut Plan,
) {
    let other = group.iter().find(|named| named.part == Part::Other);
    let mut taken: BTreeSet<u32> = BTreeSet::new();
    for asked in asked {
        let own: Vec<&Named> = group
            .iter()
            .filter(|named| named.part == Part::Own)
            .collect();
        let pairs = pairs(asked, &own);
        taken.extend(pairs.iter().map(|(_, column)| *column));
        match asked.kind {
            QuestionType::Text => {
                for (item, column) in &pairs {
                    plan.open
                        .push((*column, worded(&plain_text(&asked.text), &item.text)));
                }
            }
            QuestionType::Other => taken.extend(own.iter().map(|named| named.column)),
            QuestionType::Multiple if pairs.is_empty() => {
                let single = own.iter().find(|named| !named.has_item());
                let Some(column) = single.map(|named| named.column) else {
                    continue;
                };
                taken.insert(column);
                let values = Values::of(sheet, survey, column);
                let items: Vec<Item> = asked.items.iter().map(tidy_item).collect();
                let sign = guess::parted(&values).map_or(";", |(sign, _)| sign);
                let pairs = items.into_iter().map(|item| (item, column)).collect();
                let mut planned = planned_as(asked, pairs, other.map(|o| o.column), keys);
                planned.question.columns = vec![column];
                planned.cells = Cells::Joined(column, sign);
                plan.closed.push(planned);
            }
            _ if pairs.is_empty() => {}
            _ => {
                let planned = planned_as(asked, pairs, other.map(|o| o.column), keys);
                plan.closed.push(planned);
            }
        }
    }
    for named in group.iter().filter(|named| !taken.contains(&named.column)) {
        match named.part {
            Part::Own => plan.unknown.push(named.column),
            Part::Other | Part::Comment => {
                let text = asked
                    .first()
                    .map(|a| plain_text(&a.text))
                    .unwrap_or_default();
                let behind = if named.part == Part::Other {
                    "Sonstiges"
                } else {
                    "Kommentar"
                };
                plan.open.push((named.column, worded(&text, behind)));
            }
        }
    }
}

/// The items of a question with their columns; a question without items has one.
fn pairs(asked: &Asked, own: &[&Named]) -> Vec<(Item, u32)> {
    if asked.items.is_empty() {
        let single = own.iter().find(|named| !named.has_item()).or(own.first());
        return { single.into_iter() }
            .map(|named| (bare_item(), named.column))
            .collect();
    }
    let column = |item: &Item| {
        let text = compact(&plain_text(&item.text));
        let is_own = |named: &&&Named| match (item.code.as_str(), named.item.as_str()) {
            (code, "") if !code.is_empty() && named.item_text == code => true,
            ("", _) | (_, "") => named.has_item() && compact(&named.item_text) == text,
            (code, own) => code == own,
        };
        own.iter().find(is_own).map(|named| named.column)
    };
    { asked.items.iter() }
        .filter_map(|item| Some((tidy_item(item), column(item)?)))
        .collect()
}

pub(super) fn worded(question: &str, item: &str) -> String {
    if item.is_empty() {
        question.to_owned()
    } else {
        format!("{question} [{item}]")
    }
}

pub(super) fn bare_item() -> Item {
    Item {
        code: String::new(),
        text: String::new(),
        reversed: false,
        gap: None,
    }
}

fn tidy_item(item: &Item) -> Item {
    let text = one_space(&plain_text(&item.text));
    Item {
        gap: item.gap.or_else(|| scale::gap_of(&text)),
        text,
        ..item.clone()
    }
}

fn one_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn planned_as(
    asked: &Asked,
    pairs: Vec<(Item, u32)>,
    other: Option<u32>,
    keys: &mut BTreeSet<String>,
) -> Planned {
    let text = one_space(&plain_text(&asked.text));
    let (items, columns): (Vec<Item>, Vec<u32>) = pairs.into_iter().unzip();
    let mut choices: Vec<Choice> = { asked.choices.iter() }
        .map(|choice| Choice {
            label: one_space(&plain_text(&choice.label)),
            ..choice.clone()
        })
        .collect();
    scale::read_meanings(&mut choices, true);
    let mut kind = asked.kind;
    if kind == QuestionType::Single && items.len() == 1 && is_ordered(&choices) {
        kind = QuestionType::Scale;
    }
    if kind == QuestionType::Scale {
        good_end_first(&mut choices);
    }
    let key = key(&asked.code, &text, keys);
    Planned {
        question: ClosedQuestion {
            key,
            code: asked.code.clone(),
            text,
            kind,
            open_list: choices.is_empty(),
            choices,
            items,
            filter: asked.filter.clone(),
            replies: Vec::new(),
            columns: columns.clone(),
            joined: 0,
        },
        cells: Cells::Columns(columns),
        other,
        doubtful: false,
    }
}

/// Whether options in the order of the questionnaire are levels of one known scale.
fn is_ordered(choices: &[Choice]) -> bool {
    let labels: Vec<&str> = content(choices).collect();
    let Some(order) = scale::order(&labels).filter(|order| order.told) else {
        return false;
    };
    let forward = order.from_good.windows(2).all(|pair| pair[0] < pair[1]);
    let backward = order.from_good.windows(2).all(|pair| pair[0] > pair[1]);
    labels.len() >= 4 && (forward || backward)
}

pub(super) fn content(choices: &[Choice]) -> impl Iterator<Item = &str> {
    let content = choices.iter().filter(|choice| choice.gap.is_none());
    content.map(|choice| choice.label.as_str())
}

/// Turns a scale round whose words tell that its last level is the good one; what is no level stands behind the levels.
pub(super) fn good_end_first(choices: &mut Vec<Choice>) {
    let (mut levels, gaps): (Vec<Choice>, Vec<Choice>) = std::mem::take(choices)
        .into_iter()
        .partition(|choice| choice.gap.is_none());
    let place = |choice: Option<&Choice>| choice.and_then(|choice| scale::level(&choice.label));
    if let (Some((_, first)), Some((_, last))) = (place(levels.first()), place(levels.last()))
        && first < last
    {
        levels.reverse();
    }
    levels.extend(gaps);
    *choices = levels;
}

/// A key that no other question has: the code of the tool, else the wording.
pub(super) fn key(code: &str, text: &str, keys: &mut BTreeSet<String>) -> String {
    let own = match slug(code) {
        key if key.is_empty() => key_of(text),
        key => key,
    };
    let mut key = own.clone();
    let mut number = 1;
    while !keys.insert(key.clone()) {
        number += 1;
        key = format!("{own}-{number}");
    }
    key
}
