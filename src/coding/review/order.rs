//! In which order answers are reviewed: first where a decision is expected to move most.

use std::collections::{BTreeMap, BTreeSet};

use super::rank::tables;
use super::{Item, Ranked, Trust};
use crate::model::answers::Answer;
use crate::model::codebook::CategoryId;

/// Indices of the undecided items, first those whose decision moves most: how many codes are expected to be wrong or missing × how many
/// answers × how many ranks would change hands.
pub fn queue(items: &[Item], answers: &[Answer], trust: &Trust) -> Vec<usize> {
    let counts: BTreeMap<&str, Counts> = { tables(items, answers).into_iter() }
        .map(|(question, table)| (question, Counts::of(&table)))
        .collect();
    let weight = |item: &Item| {
        let effect = counts.get(item.question.as_str());
        let effect = effect.map_or(1.0, |counts| counts.effect(item));
        trust.mistakes(item) * item.answers.len() as f64 * effect
    };
    sorted(items, weight)
}

/// The same by the distance between the two best categories alone, for comparison.
pub fn by_margin(items: &[Item]) -> Vec<usize> {
    sorted(items, |item| {
        let score = |at: usize| item.suggestions.get(at).map_or(0.0, |one| one.score);
        1.0 - (score(0) - score(1))
    })
}

fn sorted(items: &[Item], weight: impl Fn(&Item) -> f64) -> Vec<usize> {
    let open = items
        .iter()
        .enumerate()
        .filter(|(_, item)| !item.is_decided);
    let mut order: Vec<(usize, f64)> = open.map(|(index, item)| (index, weight(item))).collect();
    order.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    order.into_iter().map(|(index, _)| index).collect()
}

/// The counts of a ranked table.
struct Counts {
    of: BTreeMap<CategoryId, u64>,
    /// All of them, least first.
    sorted: Vec<u64>,
}

impl Counts {
    fn of(table: &[Ranked]) -> Self {
        let mut sorted: Vec<u64> = table.iter().map(|line| line.count).collect();
        sorted.sort_unstable();
        let of = { table.iter() }.map(|line| (line.category.clone(), line.count));
        Self {
            of: of.collect(),
            sorted,
        }
    }

    /// Lines with a count from one to the other, both included.
    fn between(&self, low: u64, high: u64) -> usize {
        let below = self.sorted.partition_point(|count| *count < low);
        self.sorted.partition_point(|count| *count <= high) - below
    }

    /// 1 when no rank changes, up to 2 when all of the table do: how many lines the item's answers would lift its likeliest other
    /// category past, or drop its own below.
    fn effect(&self, item: &Item) -> f64 {
        if self.sorted.is_empty() {
            return 1.0;
        }
        let number = item.answers.len() as u64;
        let count = |id: &CategoryId| self.of.get(id).copied().unwrap_or_default();
        let own: BTreeSet<&CategoryId> = item.categories().collect();
        let other = { item.suggestions.iter() }
            .map(|suggestion| &suggestion.category)
            .find(|id| !own.contains(id));
        let up = other.map_or(0, |id| self.between(count(id), count(id) + number));
        let down: usize = { own.iter() }
            .map(|id| self.between(count(id).saturating_sub(number), count(id)))
            .sum();
        1.0 + ((up + down) as f64 / (2 * self.sorted.len()) as f64).min(1.0)
    }
}
