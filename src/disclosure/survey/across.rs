//! Two divisions of the same respondents side by side: what their parts tell about groups that neither of them shows.
//!
//! Part of one division less the parts of the other that lie wholly in it, or all parts that touch it less the part, is a
//! group whose counts can be computed. Where such a group is too small, parts of the second division are joined.

use std::collections::BTreeMap;

use super::partition::{Part, Size};

/// More parts than this are joined by halves, so that the work stays close to linear.
const MANY: usize = 64;

/// A division of the respondents: its parts, and each person's part by index.
pub(super) struct Division<'a> {
    pub(super) parts: Vec<Part<'a>>,
    pub(super) places: Vec<usize>,
}

/// Joins parts of `last` until no difference between it and another division is a group too small; it may end empty, not
/// divided.
pub(super) fn separate<'o, 'p: 'o>(
    others: impl Iterator<Item = &'o Division<'p>>,
    last: &mut Division<'_>,
    answers: &[bool],
    least: u64,
) {
    let others: Vec<&Division<'_>> = others.filter(|other| !other.parts.is_empty()).collect();
    let is_open =
        |last: &Division<'_>| { others.iter() }.any(|other| is_open(other, last, answers, least));
    while !last.parts.is_empty() && is_open(last) {
        if last.parts.len() < 3 {
            last.parts = Vec::new();
            return;
        }
        let moved = join_smallest(&mut last.parts);
        for place in &mut last.places {
            *place = moved[*place];
        }
    }
}

/// Whether some difference between two divisions is a group too small.
pub(super) fn is_open(
    first: &Division<'_>,
    second: &Division<'_>,
    answers: &[bool],
    least: u64,
) -> bool {
    let mut cells: BTreeMap<(usize, usize), Size> = BTreeMap::new();
    for ((a, b), answers) in first.places.iter().zip(&second.places).zip(answers) {
        let mark = answers.then_some(0);
        cells.entry((*a, *b)).or_default().add(mark);
    }
    let turned = cells
        .iter()
        .map(|((a, b), size)| ((*b, *a), *size))
        .collect();
    exposes(&cells, &first.parts, &second.parts, least)
        || exposes(&turned, &second.parts, &first.parts, least)
}

/// Whether a part of one division and the parts of the other leave a difference too small.
fn exposes(
    cells: &BTreeMap<(usize, usize), Size>,
    parts: &[Part<'_>],
    others: &[Part<'_>],
    least: u64,
) -> bool {
    // Persons (who answered, all) of the parts that lie wholly in each part, and of those that touch it.
    let mut inner = vec![(0, 0); parts.len()];
    let mut outer = vec![(0, 0); parts.len()];
    for ((part, other), shared) in cells {
        let other = others[*other].size;
        let add = |sum: &mut (u64, u64)| {
            sum.0 += other.answering;
            sum.1 += other.asked;
        };
        add(&mut outer[*part]);
        if shared.asked == other.asked {
            add(&mut inner[*part]);
        }
    }
    let is_small = |answering: u64, asked: u64| asked > 0 && answering < least;
    parts
        .iter()
        .zip(inner)
        .zip(outer)
        .any(|((part, inner), outer)| {
            let size = part.size;
            let left = inner.1 > 0 && is_small(size.answering - inner.0, size.asked - inner.1);
            left || is_small(outer.0 - size.answering, outer.1 - size.asked)
        })
}

/// Joins the two smallest parts, of many each two neighbours in size; returns where each part went.
fn join_smallest(parts: &mut Vec<Part<'_>>) -> Vec<usize> {
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|place| (parts[*place].size.answering, parts[*place].values[0]));
    let pairs = if parts.len() > MANY {
        parts.len() / 2
    } else {
        1
    };
    let mut moved = vec![0; parts.len()];
    let mut old: Vec<Option<Part<'_>>> = std::mem::take(parts).into_iter().map(Some).collect();
    for (rank, place) in order.into_iter().enumerate() {
        let Some(part) = old[place].take() else {
            continue;
        };
        match parts.last_mut() {
            Some(last) if rank < 2 * pairs && rank % 2 == 1 => last.join(part),
            _ => parts.push(part),
        }
        moved[place] = parts.len() - 1;
    }
    moved
}
