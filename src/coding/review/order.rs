//! In which order answers are reviewed: first where a decision is expected to move most.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::rank::ranked;
use super::{Item, Ranked};
use crate::coding::text::token::tokens;
use crate::coding::wordings::key;
use crate::model::answers::Answer;
use crate::model::codebook::CategoryId;

/// Share of common words from which on two answers are near-identical.
const ALIKE: f64 = 0.75;

/// Indices of the undecided items, first those whose decision moves most: how unsure × how many answers × how many ranks
/// would change hands.
pub fn queue(items: &[Item], answers: &[Answer]) -> Vec<usize> {
    let questions: BTreeSet<&str> = items.iter().map(|item| item.question.as_str()).collect();
    let tables: BTreeMap<&str, Vec<Ranked>> = questions
        .into_iter()
        .map(|question| (question, ranked(items, answers, question)))
        .collect();
    let weight = |item: &Item| {
        let table = tables
            .get(item.question.as_str())
            .map_or(&[][..], Vec::as_slice);
        let number = item.answers.len() as f64;
        (1.0 - item.sureness()) * number * effect(item, table)
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

/// 1 when no rank changes, up to 2 when all of the table do: how many lines the item's answers would lift its likeliest other
/// category past, or drop its own below.
fn effect(item: &Item, table: &[Ranked]) -> f64 {
    if table.is_empty() {
        return 1.0;
    }
    let number = item.answers.len() as u64;
    let count = |id: &CategoryId| {
        let line = table.iter().find(|line| line.category == *id);
        line.map_or(0, |line| line.count)
    };
    let own: BTreeSet<&CategoryId> = item.categories().collect();
    let other = { item.suggestions.iter() }
        .map(|suggestion| &suggestion.category)
        .find(|id| !own.contains(id));
    let passed = |from: u64, to: u64| {
        let (low, high) = (from.min(to), from.max(to));
        table
            .iter()
            .filter(|line| low <= line.count && line.count <= high)
            .count()
    };
    let up = other.map_or(0, |id| passed(count(id), count(id) + number));
    let down: usize = { own.iter() }
        .map(|id| passed(count(id).saturating_sub(number), count(id)))
        .sum();
    1.0 + ((up + down) as f64 / (2 * table.len()) as f64).min(1.0)
}

/// Undecided items to the same question that say nearly the same words, most alike first.
pub fn alike(items: &[Item], of: usize) -> Vec<usize> {
    let Some(item) = items.get(of) else {
        return Vec::new();
    };
    let words = |text: &str| -> BTreeSet<String> {
        key(&tokens(text)).split(' ').map(str::to_owned).collect()
    };
    let own = words(&item.text);
    let likeness = |(index, other): (usize, &Item)| {
        let is_open = !other.is_decided && other.question == item.question && index != of;
        // Cheap first: what is much longer shares too few words.
        let is_long = other.text.len() > 3 * item.text.len() + 20;
        if !is_open || is_long {
            return None;
        }
        let words = words(&other.text);
        let common = own.intersection(&words).count();
        let all = own.union(&words).count();
        let share = common as f64 / all.max(1) as f64;
        (share >= ALIKE).then_some((index, share))
    };
    let mut found: Vec<(usize, f64)> = items.par_iter().enumerate().filter_map(likeness).collect();
    found.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    found.into_iter().map(|(index, _)| index).collect()
}
