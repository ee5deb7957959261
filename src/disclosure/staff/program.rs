//! What a reader knows of the printed numbers, as one linear program in multiples of the rounding.
//!
//! The cells of a division (`tree`) are not negative; a printed number is the sum of its cells and whole; units add up, cell
//! by cell, to the unit above, and those to all staff; women and men leave a rest; who is still there in some years is among
//! those who do not leave before. Where the law leaves nobody there is no cell. The true numbers, divided, solve it; sought
//! is a solution in wholes.

use std::collections::BTreeMap;

use super::keys::{EXITS, OLDEST, Who};
use super::solve::{Linear, Sense};
use super::tree::{Part, Tree, WHOLE, is_in};

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rules {
    pub(super) base: u64,
    /// The age before which nobody leaves; without one, ages say nothing of exits.
    pub(super) first: Option<i32>,
    /// Multiples beyond the nearest two.
    pub(super) room: u64,
    /// Whether the number of all is the multiple below.
    pub(super) is_down: bool,
}

/// The value of a number that was printed before: the multiple to keep.
pub(super) type Kept<'k> = dyn Fn(&Who, Part) -> Option<u64> + 'k;

/// A program over some divisions.
pub(super) struct Program<'t> {
    tree: &'t Tree,
    rules: Rules,
    pub(super) linear: Linear,
    cells: BTreeMap<usize, BTreeMap<Part, usize>>,
    numbers: Vec<(usize, Part, usize)>,
}

impl<'t> Program<'t> {
    /// The program of some divisions, whose parts are among them or are left out; one may be solved already. Members are
    /// sorted.
    pub(super) fn new(
        tree: &'t Tree,
        rules: Rules,
        (members, solved): (&[usize], Option<usize>),
        kept: &Kept<'_>,
        tie: &dyn Fn(usize, Part) -> f64,
    ) -> Self {
        let mut program = Self {
            tree,
            rules,
            linear: Linear::default(),
            cells: BTreeMap::new(),
            numbers: Vec::new(),
        };
        for member in members {
            program.add_cells(*member);
            if solved != Some(*member) {
                program.add_numbers(*member, kept, tie);
            }
        }
        for member in members {
            let children = &tree.nodes[*member].children;
            if children
                .first()
                .is_some_and(|child| members.binary_search(child).is_ok())
            {
                program.add_up(*member, children, None);
            }
        }
        program
    }

    /// Binds the cells of a division that is solved already.
    pub(super) fn fix(&mut self, node: usize, values: &BTreeMap<Part, f64>) {
        for (part, cell) in &self.cells[&node] {
            let value = values.get(part).copied().unwrap_or_default();
            self.linear.fix(*cell, value);
        }
    }

    /// Adds women and men, and who is still there.
    pub(super) fn add_beside(&mut self) {
        let tree = self.tree;
        if !tree.sexes.is_empty() {
            let rest: BTreeMap<Part, usize> = { tree.common(&tree.sexes).parts().into_iter() }
                .map(|part| (part, self.linear.variable(REST, (0.0, f64::INFINITY))))
                .collect();
            self.add_up(0, &tree.sexes, Some(&rest));
        }
        let mut before: Option<usize> = None;
        for (years, node) in &tree.stays {
            self.add_stays(*years, *node, before);
            before = Some(*node);
        }
    }

    fn add_cells(&mut self, node: usize) {
        let mut cells = BTreeMap::new();
        for part in self.tree.nodes[node].grid.parts() {
            if { self.rules.first }.is_none_or(|first| is_possible(part, first)) {
                cells.insert(part, self.linear.variable(0.0, (0.0, f64::INFINITY)));
            }
        }
        self.cells.insert(node, cells);
    }

    fn add_numbers(&mut self, node: usize, kept: &Kept<'_>, tie: &dyn Fn(usize, Part) -> f64) {
        let Rules { base, .. } = self.rules;
        let tree = self.tree;
        for (part, count) in &tree.nodes[node].counts {
            let is_down = self.rules.is_down && node == 0 && *part == WHOLE;
            let room = if is_down { 0 } else { self.rules.room };
            let (low, rest) = (count / base, count % base);
            let high = low + u64::from(rest > 0 && !is_down);
            let old = { tree.nodes[node].who.as_ref() }
                .and_then(|who| kept(who, *part))
                .filter(|old| *old == low || *old == high);
            let pull = match old {
                Some(old) if old == high => -KEEP,
                Some(_) => KEEP,
                None => 0.0,
            };
            let cost = number(base) - 2.0 * number(rest) + pull + tie(node, *part);
            let whole = self.linear.whole(cost, (number(low), number(high)));
            let mut terms = self.terms(node, *part, 1.0);
            terms.push((whole, -1.0));
            if room > 0 && *count > 0 {
                for sign in [1.0, -1.0] {
                    let least = if sign > 0.0 {
                        number(room)
                    } else {
                        number(room.min(low))
                    };
                    let more = self.linear.whole(FAR, (0.0, least));
                    terms.push((more, -sign));
                }
            }
            self.linear.row(terms, Sense::Equal, 0.0);
            self.numbers.push((node, *part, whole));
        }
    }

    fn terms(&self, node: usize, part: Part, factor: f64) -> Vec<(usize, f64)> {
        let cells = self.cells.get(&node).into_iter().flatten();
        cells
            .filter(|(cell, _)| is_in(**cell, part))
            .map(|(_, variable)| (*variable, factor))
            .collect()
    }

    /// The parts of a division are it, cell by cell.
    fn add_up(&mut self, whole: usize, parts: &[usize], rest: Option<&BTreeMap<Part, usize>>) {
        for part in self.tree.common(parts).parts() {
            let mut terms = self.terms(whole, part, -1.0);
            for child in parts {
                terms.extend(self.terms(*child, part, 1.0));
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
        let is_known = self.tree.nodes[0].grid.exits.contains(&leaving.1);
        for part in self.tree.nodes[node].grid.parts() {
            let ages = part.1;
            let mut left = self.terms(0, part, 1.0);
            left.extend(self.terms(node, part, -1.0));
            self.linear.row(left.clone(), Sense::AtLeast, 0.0);
            if is_known && self.rules.first.is_some() {
                left.extend(self.terms(0, (leaving, ages), -1.0));
                self.linear.row(left, Sense::AtMost, 0.0);
            }
            if let Some(before) = before {
                let mut terms = self.terms(before, part, 1.0);
                terms.extend(self.terms(node, part, -1.0));
                self.linear.row(terms, Sense::AtLeast, 0.0);
            }
            if self.rules.first.is_some() && i32::from(ages.0) >= LAST_AGE - i32::from(years) {
                let terms = self.terms(node, part, 1.0);
                self.linear.row(terms, Sense::Equal, 0.0);
            }
        }
    }

    /// The cells of each division in a solution.
    pub(super) fn solved(&self, values: &[f64]) -> BTreeMap<usize, BTreeMap<Part, f64>> {
        let of = |cells: &BTreeMap<Part, usize>| {
            { cells.iter() }
                .map(|(part, cell)| (*part, values[*cell]))
                .collect()
        };
        self.cells
            .iter()
            .map(|(node, cells)| (*node, of(cells)))
            .collect()
    }

    /// The printed numbers in a solution, in multiples.
    pub(super) fn numbers(&self, values: &[f64]) -> Vec<(usize, Part, f64)> {
        { self.numbers.iter() }
            .map(|(node, part, _)| {
                let terms = self.terms(*node, *part, 1.0);
                (
                    *node,
                    *part,
                    terms.iter().map(|(cell, _)| values[*cell]).sum(),
                )
            })
            .collect()
    }
}

/// Weight of a number that was printed before, beside a distance of at most ten.
const KEEP: f64 = 100.0;

/// Cost of a multiple that is neither women nor men: where it can be, they are all.
const REST: f64 = 2.0;

/// Weight of a multiple beyond the nearest two.
const FAR: f64 = 500.0;

#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons stay far below 2^53"
)]
pub(super) fn number(count: u64) -> f64 {
    count as f64
}
