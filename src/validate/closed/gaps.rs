//! What is empty and why: filters, boxes that nobody ticked, and words beside "Sonstiges" that repeat an option.

use super::super::fold::compact;
use super::plan::{Plan, Planned};
use super::replies::{LEFT, Lookup};
use super::values;
use crate::model::closed::{Reply, TICKED};
use crate::model::questionnaire::{Gap, QuestionType};
use crate::model::raw::RawCell;

/// Conditions whose question and answers are known: own question, other question, its item, replies that fulfil it.
pub(super) fn filters(plan: &Plan, lookups: &[Lookup]) -> Vec<(usize, usize, usize, Vec<Reply>)> {
    let mut found = Vec::new();
    for (own, planned) in plan.closed.iter().enumerate() {
        let Some(filter) = &planned.question.filter else {
            continue;
        };
        let place = plan.closed.iter().enumerate().find_map(|(index, other)| {
            let items = other.question.items.iter().enumerate();
            let mut named = items.map(|(at, item)| (at, item.code.as_str()));
            let is_own = |code: &str| match code {
                "" => {
                    other.question.code == filter.question || other.question.key == filter.question
                }
                code => {
                    filter.question == format!("{}_{code}", other.question.code)
                        || filter.question == format!("{}[{code}]", other.question.code)
                }
            };
            named
                .find(|(_, code)| is_own(code))
                .map(|(at, _)| (index, at))
        });
        let Some((index, item)) = place else { continue };
        let wanted = { filter.answers.iter() }
            .map(|answer| lookups[index].fulfils(answer))
            .collect();
        found.push((own, index, item, wanted));
    }
    found
}

/// A multiple choice in which no box is ticked has no answer.
pub(super) fn settle_boxes(own: &mut [Reply]) {
    if own.iter().all(|reply| *reply == LEFT) {
        own.fill(Reply::Gap(Gap::NotGiven));
        return;
    }
    // A box that was not shown beside others that were is one that was left.
    let is_shown = own.iter().any(|reply| matches!(reply, Reply::Choice(_)));
    if is_shown {
        for reply in own.iter_mut() {
            if *reply == Reply::Gap(Gap::NotShown) {
                *reply = LEFT;
            }
        }
        if own.iter().all(|reply| *reply == LEFT) {
            own.fill(Reply::Gap(Gap::NotGiven));
        }
    }
}

/// The text behind "Sonstiges" that repeats an option counts for that option.
pub(super) fn join_other<'c>(
    planned: &Planned,
    lookup: &Lookup,
    own: &mut [Reply],
    cell: &dyn Fn(u32) -> &'c RawCell,
) -> bool {
    let Some(text) = planned.other.and_then(|column| values::shown(cell(column))) else {
        return false;
    };
    if planned.question.kind == QuestionType::Multiple {
        let items = &planned.question.items;
        let wanted = compact(&text);
        let other = items.iter().position(|item| item.code == "other");
        let named = items
            .iter()
            .position(|item| compact(&item.text) == wanted && item.code != "other");
        // Some tools keep the words alone and no box beside them.
        let index = named.or(other);
        if let Some(index) = index
            && own[index].gap().is_none()
        {
            own[index] = TICKED;
        }
        return named.is_some();
    }
    let Some(reply) = lookup.named_by(&text) else {
        if let (Some(first), Some(other)) = (own.first_mut(), lookup.other())
            && *first == Reply::Gap(Gap::NotGiven)
        {
            *first = other;
        }
        return false;
    };
    let is_other = own.first() == lookup.other().as_ref();
    if is_other && let Some(first) = own.first_mut() {
        *first = reply;
    }
    is_other
}
