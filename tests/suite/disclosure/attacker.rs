//! An attacker of another kind than the gate's own: no linear program, but whole numbers, propagation and branching.

use std::collections::BTreeMap;

/// Sums that everybody knows: the first figure is the sum of the others.
pub(super) type Sum = (usize, Vec<usize>);

/// What is known of each figure: lowest and highest value.
#[derive(Clone)]
pub(super) struct Knowledge {
    bounds: Vec<(i64, i64)>,
    sums: Vec<Sum>,
}

impl Knowledge {
    /// Published figures as they are, secret ones from nothing to `most`.
    pub(super) fn new(published: &[Option<u64>], sums: &[Sum], most: i64) -> Self {
        let bounds = published
            .iter()
            .map(|value| value.map_or((0, most), |v| (signed(v), signed(v))))
            .collect();
        Self {
            bounds,
            sums: sums.to_vec(),
        }
    }

    /// Whether the figure can lie in the range, all else as known.
    pub(super) fn can_be(&self, figure: usize, low: i64, high: i64) -> bool {
        let mut trial = self.clone();
        let (old_low, old_high) = trial.bounds[figure];
        trial.bounds[figure] = (low.max(old_low), high.min(old_high));
        trial.is_possible()
    }

    /// Lowest possible value.
    pub(super) fn lowest(&self, figure: usize, truth: i64) -> i64 {
        (0..truth)
            .find(|v| self.can_be(figure, *v, *v))
            .unwrap_or(truth)
    }

    /// Highest possible value, `most` at most.
    pub(super) fn highest(&self, figure: usize, truth: i64, most: i64) -> i64 {
        (truth..=most)
            .rev()
            .find(|v| self.can_be(figure, *v, *v))
            .unwrap_or(truth)
    }

    /// A secret count must stay uncertain by five persons, and a small one in both directions.
    pub(super) fn assert_safe(&self, figure: usize, truth: i64, seed: u64) {
        let lowest = self.lowest(figure, truth);
        assert!(
            self.can_be(figure, lowest + 5, 150),
            "seed {seed}: {truth} lies between {lowest} and {}",
            lowest + 4
        );
        if (1..5).contains(&truth) {
            assert!(lowest < truth, "seed {seed}: {truth} is at least {lowest}");
            assert!(
                self.can_be(figure, truth + 1, 150),
                "seed {seed}: {truth} is the most"
            );
        }
    }

    fn is_possible(&mut self) -> bool {
        if !self.propagate() {
            return false;
        }
        let open = self
            .bounds
            .iter()
            .enumerate()
            .filter(|(_, (low, high))| low < high)
            .min_by_key(|(_, (low, high))| high - low)
            .map(|(figure, _)| figure);
        let Some(figure) = open else {
            return true;
        };
        let (low, high) = self.bounds[figure];
        (low..=high).any(|value| {
            let mut trial = self.clone();
            trial.bounds[figure] = (value, value);
            trial.is_possible()
        })
    }

    /// Narrows all bounds until nothing changes; false when nothing is possible.
    fn propagate(&mut self) -> bool {
        loop {
            let mut is_changed = false;
            for index in 0..self.sums.len() {
                let (whole, parts) = self.sums[index].clone();
                let low: i64 = parts.iter().map(|p| self.bounds[*p].0).sum();
                let high: i64 = parts.iter().map(|p| self.bounds[*p].1).sum();
                is_changed |= self.narrow(whole, low, high);
                let (whole_low, whole_high) = self.bounds[whole];
                for part in parts {
                    let (part_low, part_high) = self.bounds[part];
                    is_changed |= self.narrow(
                        part,
                        whole_low - (high - part_high),
                        whole_high - (low - part_low),
                    );
                    if self.bounds[part].0 > self.bounds[part].1 {
                        return false;
                    }
                    // The sums above are of the old bounds, which only makes the step weaker.
                }
            }
            if self.bounds.iter().any(|(low, high)| low > high) {
                return false;
            }
            if !is_changed {
                return true;
            }
        }
    }

    fn narrow(&mut self, figure: usize, low: i64, high: i64) -> bool {
        let (old_low, old_high) = self.bounds[figure];
        let new = (old_low.max(low), old_high.min(high));
        self.bounds[figure] = new;
        new != (old_low, old_high)
    }
}

/// All figures of persons by groups, and all sums over them, printed or not.
pub(super) struct Cube {
    /// Index of each group.
    pub(super) index: BTreeMap<(String, String), usize>,
    /// True counts.
    pub(super) truth: Vec<u64>,
    /// Sums over each dimension.
    pub(super) sums: Vec<Sum>,
}

impl Cube {
    /// Counts persons by two dimensions; the first may be a path of two levels, and "" is everybody.
    pub(super) fn new(persons: &[(String, String)]) -> Self {
        let mut cube = Self {
            index: BTreeMap::new(),
            truth: Vec::new(),
            sums: Vec::new(),
        };
        let levels = |path: &str| -> Vec<String> {
            let mut found = vec![String::new()];
            found.extend(path.match_indices('/').map(|(at, _)| path[..at].to_owned()));
            found.push(path.to_owned());
            found
        };
        let firsts: std::collections::BTreeSet<String> =
            persons.iter().flat_map(|p| levels(&p.0)).collect();
        let mut seconds: std::collections::BTreeSet<String> =
            persons.iter().map(|p| p.1.clone()).collect();
        seconds.insert(String::new());
        for first in &firsts {
            for second in &seconds {
                let is_in = |p: &&(String, String)| {
                    levels(&p.0).contains(first) && (second.is_empty() || p.1 == *second)
                };
                cube.index
                    .insert((first.clone(), second.clone()), cube.truth.len());
                cube.truth.push(persons.iter().filter(is_in).count() as u64);
            }
        }
        let is_child = |child: &str, parent: &str| {
            if parent.is_empty() {
                !child.is_empty() && !child.contains('/')
            } else {
                child
                    .strip_prefix(parent)
                    .is_some_and(|rest| rest.starts_with('/'))
            }
        };
        for ((first, second), whole) in &cube.index {
            let below: Vec<usize> = firsts
                .iter()
                .filter(|child| is_child(child, first))
                .map(|child| cube.index[&(child.clone(), second.clone())])
                .collect();
            if !below.is_empty() {
                cube.sums.push((*whole, below));
            }
            if second.is_empty() {
                let across = seconds
                    .iter()
                    .filter(|other| !other.is_empty())
                    .map(|other| cube.index[&(first.clone(), other.clone())])
                    .collect();
                cube.sums.push((*whole, across));
            }
        }
        cube
    }
}

/// A count as a signed number.
pub(super) fn signed(count: u64) -> i64 {
    i64::try_from(count).expect("small")
}
