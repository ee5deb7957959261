//! Questions that no questionnaire lists: type, options and items from what stands in their columns.

use std::collections::BTreeSet;

use super::super::questions::key_of;
use super::super::sheet::Sheet;
use super::super::survey::Survey;
use super::parts::{Named, Part};
use super::plan::{Cells, Plan, Planned, bare_item, content, good_end_first, key, worded};
use super::values::Values;
use super::{guess, scale};
use crate::model::closed::ClosedQuestion;
use crate::model::questionnaire::{Asked, Choice, Item, QuestionType};

/// Plans the reading of columns of one question that no questionnaire lists.
pub(super) fn of_values(
    sheet: &Sheet<'_>,
    survey: Survey,
    group: &[Named],
    keys: &mut BTreeSet<String>,
    plan: &mut Plan,
) {
    let own: Vec<&Named> = group
        .iter()
        .filter(|named| named.part == Part::Own)
        .collect();
    for named in group.iter().filter(|named| named.part != Part::Own) {
        plan.open
            .push((named.column, worded(text_of(named), &named.item_text)));
    }
    let several = own.len() > 1 || own.iter().all(|named| named.has_item());
    if own.is_empty() {
        return;
    }
    let values: Vec<Values> = { own.iter() }
        .map(|named| Values::of(sheet, survey, named.column))
        .collect();
    let guess = if several {
        let items: Vec<(&str, &Values)> = { own.iter().zip(&values) }
            .map(|(named, values)| (named.item_text.as_str(), values))
            .collect();
        guess::of_group(&items)
    } else {
        guess::of_column(text_of(own[0]), &values[0])
    };
    match guess.kind {
        QuestionType::Other => plan.asked.push(uncounted(&own, guess.kind, several)),
        QuestionType::Text => {
            for named in &own {
                plan.open
                    .push((named.column, worded(text_of(named), &named.item_text)));
            }
            plan.asked.push(uncounted(&own, guess.kind, several));
        }
        _ => {
            let other = group.iter().find(|named| named.part == Part::Other);
            let mut planned = guessed(&own, &values, guess, keys);
            planned.other = other.map(|named| named.column);
            plan.asked.push(counted(&planned));
            plan.closed.push(planned);
        }
    }
}

/// A closed question as it was understood.
fn counted(planned: &Planned) -> Asked {
    let question = &planned.question;
    let is_bare =
        matches!(&question.items[..], [one] if one.code.is_empty() && one.text.is_empty());
    Asked {
        code: if question.code.is_empty() {
            question.key.clone()
        } else {
            question.code.clone()
        },
        text: question.text.clone(),
        kind: question.kind,
        choices: question.choices.clone(),
        items: if is_bare {
            Vec::new()
        } else {
            question.items.clone()
        },
        filter: question.filter.clone(),
        condition: None,
    }
}

/// A question whose columns hold words, or nothing that can be counted.
fn uncounted(own: &[&Named], kind: QuestionType, several: bool) -> Asked {
    let text = text_of(own[0]).to_owned();
    let item = |named: &&Named| Item {
        code: named.item.clone(),
        text: item_text(named).to_owned(),
        ..bare_item()
    };
    Asked {
        code: if own[0].code.is_empty() {
            key_of(&text)
        } else {
            own[0].code.clone()
        },
        text,
        kind,
        choices: Vec::new(),
        items: { own.iter().filter(|_| several) }.map(item).collect(),
        filter: None,
        condition: None,
    }
}

fn text_of(named: &Named) -> &str {
    if named.text.is_empty() {
        &named.code
    } else {
        &named.text
    }
}

fn guessed(
    own: &[&Named],
    values: &[Values],
    guess: guess::Guess,
    keys: &mut BTreeSet<String>,
) -> Planned {
    let head = own[0];
    let columns: Vec<u32> = own.iter().map(|named| named.column).collect();
    let text = text_of(head).to_owned();
    let key = key(&head.code, &text, keys);
    let joined = (own.len() == 1 && guess.kind == QuestionType::Multiple && !head.has_item())
        .then(|| guess::parted(&values[0]))
        .flatten();
    let item = |code: &str, text: &str| Item {
        code: code.to_owned(),
        text: text.to_owned(),
        reversed: false,
        gap: scale::gap_of(text),
    };
    let (cells, items) = match &joined {
        Some((sign, options)) => (
            Cells::Joined(columns[0], sign),
            options.iter().map(|option| item(option, option)).collect(),
        ),
        None => (
            Cells::Columns(columns.clone()),
            own.iter()
                .map(|named| item(&named.item, item_text(named)))
                .collect(),
        ),
    };
    let choices = match guess.kind {
        QuestionType::Single | QuestionType::Scale => choices_of(values, guess.kind),
        _ => Vec::new(),
    };
    Planned {
        question: ClosedQuestion {
            key,
            code: head.code.clone(),
            text,
            kind: guess.kind,
            open_list: joined.is_some() || guess.kind != QuestionType::Multiple,
            choices,
            items,
            filter: None,
            replies: Vec::new(),
            columns: match cells {
                Cells::Joined(column, _) => vec![column],
                Cells::Columns(_) => columns,
            },
            joined: 0,
        },
        cells,
        other: None,
        doubtful: guess.doubtful,
    }
}

fn item_text(named: &Named) -> &str {
    if named.item_text.is_empty() {
        &named.item
    } else {
        &named.item_text
    }
}

/// The options that columns show: levels in their order, single options by their name; what is no answer with content last.
fn choices_of(values: &[Values], kind: QuestionType) -> Vec<Choice> {
    let all: BTreeSet<&str> = { values.iter() }
        .flat_map(|values| values.counts.keys().map(String::as_str))
        .collect();
    let mut choices: Vec<Choice> = { all.into_iter() }
        .map(|label| Choice {
            code: label.to_owned(),
            label: label.to_owned(),
            gap: None,
            value: None,
        })
        .collect();
    scale::read_meanings(&mut choices, kind == QuestionType::Scale);
    choices.sort_by_key(|choice| choice.gap);
    if kind == QuestionType::Scale {
        let labels: Vec<String> = content(&choices).map(str::to_owned).collect();
        let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
        let Some(order) = scale::order(&labels) else {
            good_end_first(&mut choices);
            return choices;
        };
        let rest = choices.split_off(labels.len());
        let sorted = order.from_good.iter().map(|at| choices[*at].clone());
        return sorted.chain(rest).collect();
    }
    choices
}
