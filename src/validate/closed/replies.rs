//! Cells → replies: which option a cell names, and why there is none where there is none.

use std::collections::BTreeMap;

use super::super::fold::compact;
use super::super::survey::Survey;
use super::super::values::number::{self, Writing};
use super::super::values::words;
use super::guess::ticks;
use super::plan::{Cells, Planned};
use super::scale;
use super::values::shown;
use crate::model::answers::Missing;
use crate::model::closed::{ClosedQuestion, Reply, TICKED};
use crate::model::questionnaire::{Gap, QuestionType};
use crate::model::raw::RawCell;

/// A box that is not ticked.
pub(super) const LEFT: Reply = Reply::Choice(0);

/// Codes under which tools keep "Sonstiges".
const OTHER_CODES: [&str; 3] = ["-oth-", "other", "sonstiges"];

/// Reads the cells of one question.
pub(super) struct Lookup {
    kind: QuestionType,
    known: BTreeMap<String, Reply>,
    folded: BTreeMap<String, Reply>,
    writing: Writing,
    /// Values that name no option, with how often and where first.
    pub(super) unknown: BTreeMap<String, (u64, u32, u32)>,
}

impl Lookup {
    /// Knows the options of a question.
    pub(super) fn new(question: &ClosedQuestion, writing: Writing) -> Self {
        let mut known = BTreeMap::new();
        let mut folded = BTreeMap::new();
        for (index, choice) in question.choices.iter().enumerate() {
            let reply = match choice.gap {
                Some(gap) => Reply::Gap(gap),
                None => Reply::Choice(u16::try_from(index).unwrap_or(u16::MAX)),
            };
            for text in [&choice.code, &choice.label] {
                known.entry(text.clone()).or_insert(reply);
                folded.entry(compact(text)).or_insert(reply);
            }
            // "A1. sehr zufrieden" and "1 (sehr gut)" name code and wording together.
            folded
                .entry(compact(&format!("{}{}", choice.code, choice.label)))
                .or_insert(reply);
        }
        Self {
            kind: question.kind,
            known,
            folded,
            writing,
            unknown: BTreeMap::new(),
        }
    }

    /// The reply that a cell holds.
    pub(super) fn read(&mut self, cell: &RawCell, survey: Survey, at: (u32, u32)) -> Reply {
        if let RawCell::Text(text) = cell {
            if survey.not_shown(text) {
                return Reply::Gap(Gap::NotShown);
            }
            if let Some(reply) = self.known.get(text.trim()) {
                return *reply;
            }
        }
        let Some(text) = shown(cell) else {
            return match (self.kind, cell) {
                (_, RawCell::Error(_)) => Reply::Gap(Gap::Unusable),
                (QuestionType::Multiple, _) => LEFT,
                _ => Reply::Gap(Gap::NotGiven),
            };
        };
        let reply = self.of_text(&text);
        if reply == Reply::Gap(Gap::Unusable) {
            let entry = self.unknown.entry(text).or_insert((0, at.0, at.1));
            entry.0 += 1;
        } else if self.known.len() < 10_000 {
            self.known.insert(text, reply);
        }
        reply
    }

    fn of_text(&self, text: &str) -> Reply {
        let unusable = Reply::Gap(Gap::Unusable);
        match self.kind {
            QuestionType::Multiple => match ticks(text) {
                Some(true) => TICKED,
                Some(false) => LEFT,
                // The option itself stands in its box.
                None if words::missing(text).is_none() => TICKED,
                None => LEFT,
            },
            QuestionType::Number => {
                if let Some(gap) = gap(text) {
                    return Reply::Gap(gap);
                }
                match number::parse(text, self.writing) {
                    Some(number) if number.value.is_finite() => Reply::Number(number.value),
                    _ => unusable,
                }
            }
            QuestionType::Date => match gap(text) {
                Some(gap) => Reply::Gap(gap),
                None => Reply::Choice(0),
            },
            _ => {
                let own = compact(text);
                if let Some(reply) = self.folded.get(&own) {
                    return *reply;
                }
                if let Some(gap) = gap(text) {
                    return Reply::Gap(gap);
                }
                let step = scale::number_of(text).filter(|n| n.fract() == 0.0);
                let step = step.and_then(|step| self.known.get(&format!("{step:.0}")));
                step.copied().unwrap_or(unusable)
            }
        }
    }

    /// The option for words of one's own, where the question has one.
    pub(super) fn other(&self) -> Option<Reply> {
        OTHER_CODES
            .iter()
            .find_map(|code| self.known.get(*code))
            .copied()
    }

    /// The reply that a condition names; ticked boxes are `Y`.
    pub(super) fn fulfils(&self, answer: &str) -> Reply {
        if self.kind == QuestionType::Multiple {
            return if answer == "Y" { TICKED } else { LEFT };
        }
        let known = self
            .known
            .get(answer)
            .or_else(|| self.folded.get(&compact(answer)));
        known.copied().unwrap_or(Reply::Gap(Gap::Unusable))
    }

    /// The option whose wording a text repeats.
    pub(super) fn named_by(&self, text: &str) -> Option<Reply> {
        let reply = self.folded.get(&compact(text)).copied()?;
        matches!(reply, Reply::Choice(_)).then_some(reply)
    }
}

fn gap(text: &str) -> Option<Gap> {
    if let Some(gap) = scale::gap_of(text) {
        return Some(gap);
    }
    words::missing(text).map(|missing| match missing {
        Missing::NotAsked => Gap::NotApplicable,
        Missing::NotGiven => Gap::NotGiven,
        Missing::DontKnow => Gap::DontKnow,
        Missing::Unusable => Gap::Unusable,
    })
}

/// The replies to one question in one row.
pub(super) fn of_row<'c>(
    planned: &Planned,
    lookup: &mut Lookup,
    row: u32,
    survey: Survey,
    cell: &dyn Fn(u32) -> &'c RawCell,
) -> Vec<Reply> {
    match &planned.cells {
        Cells::Columns(columns) => { columns.iter() }
            .map(|column| lookup.read(cell(*column), survey, (row, *column)))
            .collect(),
        Cells::Joined(column, sign) => joined(planned, cell(*column), sign, survey),
    }
}

/// Several options in one cell. An option that holds the sign itself is found by trying the longest first.
fn joined(planned: &Planned, cell: &RawCell, sign: &str, survey: Survey) -> Vec<Reply> {
    let items = &planned.question.items;
    if let RawCell::Text(text) = cell
        && survey.not_shown(text)
    {
        return vec![Reply::Gap(Gap::NotShown); items.len()];
    }
    let Some(text) = shown(cell) else {
        return vec![LEFT; items.len()];
    };
    if let Some(gap) = gap(&text) {
        return vec![Reply::Gap(gap); items.len()];
    }
    let mut rest = text.as_str();
    let mut replies = vec![LEFT; items.len()];
    let part = sign.trim_end();
    while !rest.is_empty() {
        let fits = |option: &str| {
            rest.strip_prefix(option)
                .filter(|after| after.is_empty() || after.trim_start().starts_with(part))
        };
        let best = { items.iter().enumerate() }
            .filter_map(|(index, item)| Some((item.code.len(), index, fits(&item.code)?)))
            .max_by_key(|(length, ..)| *length);
        let after = match best {
            Some((_, index, after)) => {
                replies[index] = TICKED;
                after
            }
            None => rest.find(part).map_or("", |at| &rest[at..]),
        };
        rest = after
            .trim_start()
            .strip_prefix(part)
            .unwrap_or(after)
            .trim_start();
    }
    replies
}
