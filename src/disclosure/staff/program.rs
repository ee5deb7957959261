//! What a reader knows of the printed numbers, as one linear program in multiples of the rounding.
//!
//! The cells of a division (`tree`) are not negative; a printed number is the sum of its cells and whole; units add up, cell
//! by cell, to the unit above, and those to all staff; women and men leave a rest; who is still there in some years is among
//! those who do not leave before. Where the law leaves nobody there is no cell. The true numbers, divided, solve it; sought
//! is a solution in wholes.

use std::collections::BTreeMap;

use super::keys::{EXITS, OLDEST, Who};
use super::solve::{Linear, Sense};
use super::tree::{FTE, HEADS, LAYERS, Part, Tree, WHOLE, is_in};

/// What a reader may take for the earliest age at which somebody leaves: the age limit, 65 where a Land has it so, and the
/// end of a first half of Altersteilzeit (§ 2(1) no. 1 AltTZG). Numbers that fit the strictest fit the others as well.
pub(super) const FIRST_AGES: [i32; 3] = [66, 65, 54];

/// Nobody stays beyond this age.
const LAST_AGE: i32 = 67;

/// Whether somebody of an age can leave in a period where nobody leaves before the first age.
fn is_possible((exits, ages): Part, first: i32) -> bool {
    // Place 1 is the year of the Stichtag, so place 7 is behind five years ahead.
    let is_too_young =
        exits.1 < EXITS && ages.1 < OLDEST && i32::from(ages.1) <= first - (i32::from(exits.1) - 2);
    // Who is late may stay for some years.
    let is_later = exits.0 >= if first < 65 { 7 } else { 2 };
    let is_too_old = is_later && i32::from(ages.0) >= LAST_AGE - (i32::from(exits.0) - 2);
    !is_too_young && !is_too_old
}

/// How strictly numbers are bound.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rules {
    pub(super) base: u64,
    /// The age before which nobody leaves; without one, ages say nothing of exits.
    pub(super) first: Option<i32>,
    /// Multiples beyond the nearest two.
    pub(super) room: u64,
    /// The number of all, where it is decided.
    pub(super) all: Option<f64>,
}

/// The value of a number that was printed before: the multiple to keep.
pub(super) type Kept<'k> = dyn Fn(&Who, Part, usize) -> Option<f64> + 'k;

/// A part of the cost of a number, by which equally near multiples are told apart.
pub(super) type Tie<'k> = dyn Fn(usize, Part, usize) -> f64 + 'k;

/// The cells of a division and a kind of number.
pub(super) type Cells<T> = BTreeMap<(usize, usize), BTreeMap<Part, T>>;

/// A program over some divisions.
pub(super) struct Program<'t> {
    tree: &'t Tree,
    rules: Rules,
    pub(super) linear: Linear,
    cells: Cells<usize>,
    numbers: Vec<((usize, usize), Part)>,
}

impl<'t> Program<'t> {
    /// The program of some divisions, whose parts are among them or are left out; one may be solved already. Members are
    /// sorted.
    pub(super) fn new(
        tree: &'t Tree,
        rules: Rules,
        (members, solved): (&[usize], Option<usize>),
        kept: &Kept<'_>,
        tie: &Tie<'_>,
    ) -> Self {
        let mut program = Self {
            tree,
            rules,
            linear: Linear::default(),
            cells: BTreeMap::new(),
            numbers: Vec::new(),
        };
        for (member, layer) in members.iter().flat_map(|m| LAYERS.map(|layer| (*m, layer))) {
            program.add_cells(member, layer);
            if solved != Some(member) {
                program.add_numbers((member, layer), kept, tie);
            }
        }
        for member in members {
            if solved != Some(*member) {
                program.add_aged(*member, kept);
            }
        }
        for member in members {
            if solved != Some(*member) {
                program.add_full_time(*member);
            }
            let children = &tree.nodes[*member].children;
            if children
                .first()
                .is_some_and(|child| members.binary_search(child).is_ok())
            {
                for layer in LAYERS {
                    program.add_up((*member, layer), children, None);
                }
            }
        }
        program
    }

    /// Binds the cells of a division that is solved already.
    pub(super) fn fix(&mut self, node: usize, solved: &Cells<f64>) {
        for layer in LAYERS {
            for (part, cell) in &self.cells[&(node, layer)] {
                let values = &solved[&(node, layer)];
                let value = values.get(part).copied().unwrap_or_default();
                self.linear.fix(*cell, value);
            }
        }
    }

    /// Adds women and men, and who is still there.
    pub(super) fn add_beside(&mut self) {
        let tree = self.tree;
        if !tree.sexes.is_empty() {
            let [heads, fte] = LAYERS.map(|layer| {
                let parts = tree.common(&tree.sexes, layer).parts();
                let rest: BTreeMap<Part, usize> = { parts.into_iter() }
                    .map(|part| (part, self.linear.variable(REST, (0.0, f64::INFINITY))))
                    .collect();
                self.add_up((0, layer), &tree.sexes, Some(&rest));
                rest
            });
            for (part, sum) in &fte {
                let mut terms = inside(&heads, *part, 1.0);
                terms.push((*sum, -1.0));
                self.linear.row(terms, Sense::AtLeast, 0.0);
            }
        }
        let mut before: Option<usize> = None;
        for (years, node) in &tree.stays {
            self.add_stays(*years, *node, before);
            before = Some(*node);
        }
    }

    fn add_cells(&mut self, node: usize, layer: usize) {
        let mut cells = BTreeMap::new();
        for part in self.tree.nodes[node].layers[layer].grid.parts() {
            if { self.rules.first }.is_none_or(|first| is_possible(part, first)) {
                cells.insert(part, self.linear.variable(0.0, (0.0, f64::INFINITY)));
            }
        }
        self.cells.insert((node, layer), cells);
    }

    fn add_numbers(&mut self, (node, layer): (usize, usize), kept: &Kept<'_>, tie: &Tie<'_>) {
        let base = number(self.rules.base);
        let tree = self.tree;
        for (part, count) in &tree.nodes[node].layers[layer].counts {
            let is_all = node == 0 && *part == WHOLE && layer == HEADS;
            let decided = self.rules.all.filter(|_| is_all);
            let room = decided.map_or(self.rules.room, |_| 0);
            // A sum of full-time equivalents may be off in the last digit.
            let low = (count / base + SLIGHT).floor();
            let rest = (count - low * base).max(0.0);
            let high = low + f64::from(u8::from(rest > SLIGHT));
            let (low, high) = decided.map_or((low, high), |all| (all, all));
            let old = { tree.nodes[node].who.as_ref() }
                .and_then(|who| kept(who, *part, layer))
                .filter(|old| *old == low || *old == high);
            // How many somebody belongs to changes only with persons, and so tells of them; ages go by by themselves.
            let keep = if *part == WHOLE { KEEP_WHOLE } else { KEEP };
            let pull = match old {
                Some(old) if old == high => -keep,
                Some(_) => keep,
                None => 0.0,
            };
            let cost = base - 2.0 * rest + pull + tie(node, *part, layer);
            let cost = if layer == FTE { cost * LESS } else { cost };
            let whole = self.linear.whole(cost, (low, high));
            let mut terms = self.terms((node, layer), *part, 1.0);
            terms.push((whole, -1.0));
            if room > 0 && *count > 0.0 {
                for (sign, most) in [(1.0, number(room)), (-1.0, number(room).min(low))] {
                    let more = self.linear.whole(FAR, (0.0, most));
                    terms.push((more, -sign));
                }
            }
            self.linear.row(terms, Sense::Equal, 0.0);
            self.numbers.push(((node, layer), *part));
        }
    }

    /// Who was of some age is at least of that age now: of a staff in which nobody came or went no fewer are printed than
    /// before. Else a reader who knows that would learn of some that they are there and few.
    fn add_aged(&mut self, node: usize, kept: &Kept<'_>) {
        let tree = self.tree;
        let who = tree.nodes[node].who.as_ref();
        let Some(who) = who.filter(|who| !matches!(who, Who::Stays(_))) else {
            return;
        };
        let printed: Vec<((u8, u8), f64)> = { tree.nodes[node].layers[HEADS].counts.keys() }
            .filter(|(exits, _)| *exits == WHOLE.0)
            .filter_map(|part| Some((part.1, kept(who, *part, HEADS)?)))
            .collect();
        let (mut from, mut before) = (OLDEST, 0.0);
        while let Some((ages, old)) = { printed.iter() }
            .filter(|(ages, _)| ages.1 == from && ages.0 > 0)
            .max_by_key(|(ages, _)| ages.0)
        {
            (from, before) = (ages.0, before + old);
            let fewer = self.linear.variable(FEWER, (0.0, f64::INFINITY));
            let mut terms = self.terms((node, HEADS), (WHOLE.0, (from, OLDEST)), 1.0);
            terms.push((fewer, 1.0));
            self.linear.row(terms, Sense::AtLeast, before);
        }
    }

    /// Full-time equivalents are at most the heads, where they truly are.
    fn add_full_time(&mut self, node: usize) {
        let [heads, fte] = &self.tree.nodes[node].layers;
        for (part, sum) in &fte.counts {
            let is_full = { heads.counts.get(part) }.is_some_and(|count| *sum <= *count + SLIGHT);
            if is_full {
                let mut terms = self.terms((node, HEADS), *part, 1.0);
                terms.extend(self.terms((node, FTE), *part, -1.0));
                self.linear.row(terms, Sense::AtLeast, 0.0);
            }
        }
    }

    fn terms(&self, of: (usize, usize), part: Part, factor: f64) -> Vec<(usize, f64)> {
        let cells = self.cells.get(&of);
        cells.map_or_else(Vec::new, |cells| inside(cells, part, factor))
    }

    /// The parts of a division are it, cell by cell.
    fn add_up(
        &mut self,
        (whole, layer): (usize, usize),
        parts: &[usize],
        rest: Option<&BTreeMap<Part, usize>>,
    ) {
        for part in self.tree.common(parts, layer).parts() {
            let mut terms = self.terms((whole, layer), part, -1.0);
            for child in parts {
                terms.extend(self.terms((*child, layer), part, 1.0));
            }
            terms.extend(rest.and_then(|rest| Some((*rest.get(&part)?, 1.0))));
            if !terms.is_empty() {
                self.linear.row(terms, Sense::Equal, 0.0);
            }
        }
    }

    /// Who is there in some years is there today, and who is not leaves by the end of that year.
    fn add_stays(&mut self, years: u8, node: usize, before: Option<usize>) {
        let leaving = (0, years + 2);
        let is_known = self.tree.nodes[0].layers[HEADS]
            .grid
            .exits
            .contains(&leaving.1);
        for part in self.tree.nodes[node].layers[HEADS].grid.parts() {
            let ages = part.1;
            let mut left = self.terms((0, HEADS), part, 1.0);
            left.extend(self.terms((node, HEADS), part, -1.0));
            self.linear.row(left.clone(), Sense::AtLeast, 0.0);
            if is_known && self.rules.first.is_some() {
                left.extend(self.terms((0, HEADS), (leaving, ages), -1.0));
                self.linear.row(left, Sense::AtMost, 0.0);
            }
            if let Some(before) = before {
                let mut terms = self.terms((before, HEADS), part, 1.0);
                terms.extend(self.terms((node, HEADS), part, -1.0));
                self.linear.row(terms, Sense::AtLeast, 0.0);
            }
            if self.rules.first.is_some() && i32::from(ages.0) >= LAST_AGE - i32::from(years) {
                let terms = self.terms((node, HEADS), part, 1.0);
                self.linear.row(terms, Sense::Equal, 0.0);
            }
        }
    }

    /// The cells of each division in a solution.
    pub(super) fn solved(&self, values: &[f64]) -> Cells<f64> {
        let of = |cells: &BTreeMap<Part, usize>| {
            let cells = cells.iter().map(|(part, cell)| (*part, values[*cell]));
            cells.collect()
        };
        let cells = self.cells.iter();
        cells.map(|(place, cells)| (*place, of(cells))).collect()
    }

    /// The printed numbers in a solution, in multiples.
    pub(super) fn numbers(&self, values: &[f64]) -> Vec<((usize, usize), Part, f64)> {
        { self.numbers.iter() }
            .map(|(of, part)| {
                let terms = self.terms(*of, *part, 1.0);
                let number = terms.iter().map(|(cell, _)| values[*cell]).sum();
                (*of, *part, number)
            })
            .collect()
    }
}

/// The cells in a part.
fn inside(cells: &BTreeMap<Part, usize>, part: Part, factor: f64) -> Vec<(usize, f64)> {
    let cells = cells.iter().filter(|(cell, _)| is_in(**cell, part));
    cells.map(|(_, variable)| (*variable, factor)).collect()
}

/// Weight of a number that was printed before, beside a distance of at most ten.
const KEEP: f64 = 100.0;

/// The same of a number of persons of all ages: it goes before everything else.
const KEEP_WHOLE: f64 = 20_000.0;

/// Weight of a multiple by which fewer are of at least some age than before; it is worth that other numbers of an age are not kept.
const FEWER: f64 = 1000.0;

/// Cost of a multiple that is neither women nor men: where it can be, they are all.
const REST: f64 = 2.0;

/// Weight of full-time equivalents beside heads.
const LESS: f64 = 0.05;

/// What sums of floating numbers may be off.
const SLIGHT: f64 = 1e-7;

/// Weight of a multiple beyond the nearest two.
const FAR: f64 = 500.0;

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons stay far below 2^53"
)]
pub(super) fn number(count: u64) -> f64 {
    count as f64
}
