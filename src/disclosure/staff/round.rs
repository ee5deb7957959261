//! Controlled rounding: all printed numbers of the staff at once, such that they are multiples, add up, and fit a possible
//! staff. Small administrations are one program; large ones are rounded from the top down, the parts of each unit by
//! themselves once the unit is known.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::super::error::DisclosureError;
use super::keys::{Key, Printed, Sets, Who};
use super::program::{Cells, FIRST_AGES, Kept, Program, Rules, number};
use super::tree::{FTE, Part, Tree};
use crate::project::DisclosureSettings;

/// Most cells of one program; larger ones are taken apart.
const MOST_CELLS: usize = 2_500;

/// Part of the cost by which equally near multiples are told apart.
const TIE: f64 = 0.01;

/// A staff that fits everything printed.
#[derive(Debug, Clone)]
pub(in super::super) struct World {
    pub(super) base: u64,
    /// Printed numbers.
    pub(super) numbers: BTreeMap<Key, u64>,
    /// Printed full-time equivalents.
    pub(super) fte: BTreeMap<Key, u64>,
    /// Means that were printed before.
    pub(super) means: BTreeMap<Key, f64>,
    /// The divisions, and how many multiples stand in each of their cells.
    pub(super) tree: Tree,
    pub(super) cells: Cells<f64>,
}

impl World {
    /// The printed number of some persons.
    pub(super) fn printed(&self, key: &Key) -> Option<u64> {
        self.numbers.get(key).copied()
    }

    /// How many numbers are those of an earlier edition.
    pub(super) fn kept(&self, kept: &BTreeMap<Key, u64>) -> u64 {
        let same = { self.numbers.iter() }.filter(|(key, number)| kept.get(key) == Some(number));
        u64::try_from(same.count()).unwrap_or(u64::MAX)
    }

    /// The most that a printed number may be off: less than one multiple, or where that did not fit less than two.
    pub(super) fn reach(&self, sets: &Sets) -> u64 {
        let off = self.numbers.iter().filter_map(|(key, number)| {
            let count = sets.counts.get(key)?;
            Some(number.abs_diff(*count))
        });
        match off.max() {
            Some(off) if off >= self.base => 2 * self.base - 1,
            _ => self.base - 1,
        }
    }
}

/// Rounds all numbers; that of all to the multiple that is decided, where one is.
///
/// # Errors
/// [`DisclosureError::NoMultiples`] when no multiples fit.
pub(super) fn round(
    sets: &Sets,
    kept: &Printed,
    (settings, all): (&DisclosureSettings, Option<u64>),
) -> Result<World, DisclosureError> {
    let base = settings.rounding;
    let mut tree = Tree::new(sets);
    let is_large = tree.size() > MOST_CELLS;
    if is_large {
        tree.spread();
    }
    let keep = |who: &Who, (exits, ages): Part, layer: usize| {
        let key = Key {
            who: who.clone(),
            exits,
            ages,
        };
        let kept = [&kept.counts, &kept.fte][layer];
        let old = kept.get(&key).filter(|old| *old % base == 0);
        old.map(|old| number(old / base))
    };
    let laws = || FIRST_AGES.into_iter().map(Some).chain([None]);
    let rules = |room| {
        laws().map(move |first| Rules {
            base,
            first,
            room,
            all: all.map(|all| number(all / base)),
        })
    };
    for rules in rules(0).chain(rules(1)) {
        let mut rounding = Rounding {
            tree: &tree,
            rules,
            salt: &settings.salt,
            kept: &keep,
            cells: BTreeMap::new(),
            numbers: Default::default(),
        };
        if rounding.run(is_large).is_some() {
            let Rounding { cells, numbers, .. } = rounding;
            let [numbers, fte] = numbers;
            return Ok(World {
                base,
                numbers,
                fte,
                means: kept.means.clone(),
                tree,
                cells,
            });
        }
    }
    Err(DisclosureError::NoMultiples)
}

struct Rounding<'r> {
    tree: &'r Tree,
    rules: Rules,
    salt: &'r str,
    kept: &'r Kept<'r>,
    cells: Cells<f64>,
    numbers: [BTreeMap<Key, u64>; 2],
}

impl Rounding<'_> {
    fn run(&mut self, is_large: bool) -> Option<()> {
        let tree = self.tree;
        let beside = tree
            .sexes
            .iter()
            .chain(tree.stays.iter().map(|(_, node)| node));
        let mut members: Vec<usize> = beside.copied().collect();
        members.push(0);
        if is_large {
            members.extend(&tree.nodes[0].children);
        } else {
            members = (0..tree.nodes.len()).collect();
        }
        members.sort_unstable();
        self.block(&members, None)?;
        if !is_large {
            return Some(());
        }
        let mut open = tree.nodes[0].children.clone();
        while let Some(node) = open.pop() {
            let children = &tree.nodes[node].children;
            if children.is_empty() {
                continue;
            }
            let mut members = vec![node];
            members.extend(children);
            members.sort_unstable();
            self.block(&members, Some(node))?;
            open.extend(children);
        }
        Some(())
    }

    /// Rounds some divisions together; one of them may be solved already.
    fn block(&mut self, members: &[usize], solved: Option<usize>) -> Option<()> {
        for room in self.rules.room..=1 {
            let rules = Rules { room, ..self.rules };
            let tie = |node: usize, part: Part, layer| tie(self.salt, (node, layer), part);
            let mut program = Program::new(self.tree, rules, (members, solved), self.kept, &tie);
            match solved {
                Some(node) => program.fix(node, &self.cells),
                None => program.add_beside(),
            }
            let Some(values) = program.linear.solve() else {
                // The whole can be tried without the law first; parts cannot.
                solved?;
                continue;
            };
            for ((node, layer), part, number) in program.numbers(&values) {
                if let Some(who) = &self.tree.nodes[node].who {
                    let key = Key {
                        who: who.clone(),
                        exits: part.0,
                        ages: part.1,
                    };
                    self.numbers[layer].insert(key, whole(number) * self.rules.base);
                }
            }
            self.cells.extend(program.solved(&values));
            return Some(());
        }
        None
    }
}

/// A small cost of a number that nobody can foretell without the salt, between ±[`TIE`].
fn tie(salt: &str, (node, layer): (usize, usize), part: Part) -> f64 {
    let mut hasher = Sha256::new();
    hasher.update(salt.as_bytes());
    hasher.update(format!("|{node}|{part:?}").as_bytes());
    if layer == FTE {
        hasher.update(b"|fte");
    }
    let digest = hasher.finalize();
    TIE * (f64::from(digest[0]) / 127.5 - 1.0)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of persons that is not negative"
)]
fn whole(number: f64) -> u64 {
    number.round().max(0.0) as u64
}
