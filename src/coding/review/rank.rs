//! The ranked table of a question as a run counts it: respondents by category.

use std::collections::{BTreeMap, BTreeSet};

use super::Item;
use crate::model::answers::Answer;
use crate::model::codebook::CategoryId;

/// A line of a ranked table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ranked {
    /// The category.
    pub category: CategoryId,
    /// Respondents who named it.
    pub count: u64,
    /// Its rank; equals share one.
    pub rank: u64,
}

/// The ranked table of each question. Items come by question.
pub fn tables<'i>(items: &'i [Item], answers: &[Answer]) -> BTreeMap<&'i str, Vec<Ranked>> {
    items
        .chunk_by(|one, other| one.question == other.question)
        .filter_map(|own| Some((own.first()?.question.as_str(), counted(own.iter(), answers))))
        .collect()
}

/// The categories of a question by how many respondents named them, most first, then by id.
pub fn ranked(items: &[Item], answers: &[Answer], question: &str) -> Vec<Ranked> {
    let own = items.iter().filter(|item| item.question == question);
    counted(own, answers)
}

fn counted<'i>(items: impl Iterator<Item = &'i Item>, answers: &[Answer]) -> Vec<Ranked> {
    let mut named: BTreeMap<&CategoryId, BTreeSet<&str>> = BTreeMap::new();
    for item in items {
        let keys = item.answers.iter().filter_map(|index| answers.get(*index));
        let keys: Vec<&str> = keys.map(|answer| answer.respondent.key.as_str()).collect();
        for category in item.categories() {
            named
                .entry(category)
                .or_default()
                .extend(keys.iter().copied());
        }
    }
    let mut lines: Vec<Ranked> = { named.into_iter() }
        .map(|(category, keys)| Ranked {
            category: category.clone(),
            count: keys.len() as u64,
            rank: 0,
        })
        .collect();
    lines.sort_by(|a, b| {
        b.count
            .cmp(&a.count)
            .then_with(|| a.category.cmp(&b.category))
    });
    let mut last = (0, u64::MAX);
    for (line, place) in lines.iter_mut().zip(1..) {
        if line.count != last.1 {
            last = (place, line.count);
        }
        line.rank = last.0;
    }
    lines
}
