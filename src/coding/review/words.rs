//! Which answers say nearly the same words. The words of all are looked up once, so that a key press need only compare.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Item;
use crate::coding::text::token::tokens;
use crate::coding::wordings::key;

/// Share of common words from which on two answers are near-identical.
const ALIKE: f64 = 0.75;

/// The words of each item.
#[derive(Debug, Clone, Default)]
pub struct Words {
    /// Numbers of its words, sorted, each once; by item.
    of_items: Vec<Vec<u32>>,
}

impl Words {
    /// Looks up the words of all items.
    pub fn of(items: &[Item]) -> Self {
        let keys: Vec<String> = items
            .par_iter()
            .map(|item| key(&tokens(&item.text)))
            .collect();
        let mut numbers: BTreeMap<&str, u32> = BTreeMap::new();
        for word in keys.iter().flat_map(|key| key.split(' ')) {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            numbers.entry(word).or_insert(next);
        }
        let of_item = |key: &String| {
            let words = key.split(' ').filter_map(|word| numbers.get(word).copied());
            let mut words: Vec<u32> = words.collect();
            words.sort_unstable();
            words.dedup();
            words
        };
        Self {
            of_items: keys.iter().map(of_item).collect(),
        }
    }

    /// Undecided items to the same question that say nearly the same words, most alike first.
    pub fn alike(&self, items: &[Item], of: usize) -> Vec<usize> {
        let (Some(item), Some(own)) = (items.get(of), self.of_items.get(of)) else {
            return Vec::new();
        };
        let likeness = |(index, (other, words)): (usize, (&Item, &Vec<u32>))| {
            let is_open = !other.is_decided && other.question == item.question && index != of;
            if !is_open {
                return None;
            }
            let common = common(own, words);
            let all = own.len() + words.len() - common;
            let share = common as f64 / all.max(1) as f64;
            (share >= ALIKE).then_some((index, share))
        };
        let pairs = items.iter().zip(&self.of_items).enumerate();
        let mut found: Vec<(usize, f64)> = pairs.filter_map(likeness).collect();
        found.sort_by(|a, b| b.1.total_cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        found.into_iter().map(|(index, _)| index).collect()
    }
}

/// How many numbers two sorted lists share.
fn common(one: &[u32], other: &[u32]) -> usize {
    let (mut at, mut count) = (0, 0);
    for number in one {
        while other.get(at).is_some_and(|next| next < number) {
            at += 1;
        }
        count += usize::from(other.get(at) == Some(number));
    }
    count
}
