//! What a reader knows of the printed numbers, as one linear program in multiples of the rounding.
//!
//! Every division has cells of its own: periods of exit × ages, as finely as any number that it or its parts print. Cells
//! are not negative; a printed number is the sum of its cells and whole; units add up, cell by cell, to the unit above, and
//! those to all staff; women and men leave a rest; who is still there in some years is among those who do not leave before.
//! Where the law leaves nobody there is no cell. The true numbers, divided, solve it; sought is a solution in wholes.

use std::collections::{BTreeMap, BTreeSet};

use super::keys::{EXITS, OLDEST, Sets, Who};
use super::solve::{Linear, Sense};

/// Earliest and latest age at which somebody leaves: from 54 on (§ 2(1) no. 1 AltTZG), and nobody stays beyond 67.
const FIRST_AGE: i32 = 54;
const LAST_AGE: i32 = 67;

/// Most parts that are rounded together; more are first put into groups that nobody prints.
const FAN: usize = 48;

/// Periods and ages that a division tells apart, as bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    exits: BTreeSet<u8>,
    ages: BTreeSet<u8>,
}

/// A period of exits and an age class, half open.
pub(super) type Part = ((u8, u8), (u8, u8));

impl Grid {
    fn new() -> Self {
        Self {
            exits: BTreeSet::from([0, EXITS]),
            ages: BTreeSet::from([0, OLDEST]),
        }
    }

    fn cut(&mut self, (exits, ages): Part) {
        self.exits.extend([exits.0, exits.1]);
        self.ages.extend([ages.0, ages.1]);
    }

    /// Its cells in order.
    pub(super) fn parts(&self) -> Vec<Part> {
        let pairs = |cuts: &BTreeSet<u8>| -> Vec<(u8, u8)> {
            let cuts: Vec<u8> = cuts.iter().copied().collect();
            cuts.windows(2).map(|pair| (pair[0], pair[1])).collect()
        };
        let ages = pairs(&self.ages);
        { pairs(&self.exits).into_iter() }
            .flat_map(|exits| ages.iter().map(move |ages| (exits, *ages)))
            .collect()
    }

    fn join(&mut self, other: &Self) {
        self.exits.extend(&other.exits);
        self.ages.extend(&other.ages);
    }

    fn meet(&mut self, other: &Self) {
        self.exits.retain(|cut| other.exits.contains(cut));
        self.ages.retain(|cut| other.ages.contains(cut));
    }
}

/// Whether a cell lies in a part.
pub(super) fn is_in((exits, ages): Part, (of_exits, of_ages): Part) -> bool {
    let within = |part: (u8, u8), whole: (u8, u8)| whole.0 <= part.0 && part.1 <= whole.1;
    within(exits, of_exits) && within(ages, of_ages)
}

/// Whether the law lets somebody of an age leave in a period.
fn is_possible((exits, ages): Part) -> bool {
    // Place 1 is the year of the Stichtag, so place 7 is behind five years ahead.
    let is_too_young = exits.1 < EXITS
        && ages.1 < OLDEST
        && i32::from(ages.1) <= FIRST_AGE - (i32::from(exits.1) - 2);
    let is_too_old = exits.0 >= 7 && i32::from(ages.0) >= LAST_AGE - (i32::from(exits.0) - 2);
    !is_too_young && !is_too_old
}

/// A division with the numbers it prints.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Whose it is; `None` for a group that nobody prints.
    pub(super) who: Option<Who>,
    pub(super) children: Vec<usize>,
    pub(super) grid: Grid,
    /// True values.
    pub(super) counts: BTreeMap<Part, u64>,
    depth: usize,
}

/// All divisions; the first is all staff, the parts of units stand behind their units.
#[derive(Debug, Clone)]
pub(super) struct Tree {
    pub(super) nodes: Vec<Node>,
    /// Women and men.
    pub(super) sexes: Vec<usize>,
    /// Who is still there, by years.
    pub(super) stays: Vec<(u8, usize)>,
}

impl Tree {
    /// The divisions of printed numbers.
    pub(super) fn new(sets: &Sets) -> Self {
        let mut tree = Self {
            nodes: Vec::new(),
            sexes: Vec::new(),
            stays: Vec::new(),
        };
        tree.add(Some(Who::All), 0);
        let mut counts: BTreeMap<&Who, BTreeMap<Part, u64>> = BTreeMap::new();
        for (key, count) in &sets.counts {
            let of = counts.entry(&key.who).or_default();
            of.insert((key.exits, key.ages), *count);
        }
        let mut units: BTreeMap<String, usize> = BTreeMap::new();
        for (who, counts) in counts {
            let node = match who {
                Who::All => 0,
                Who::Unit(path) => tree.unit(path, &mut units),
                Who::Sex(_) => {
                    let node = tree.add(Some(who.clone()), 1);
                    tree.sexes.push(node);
                    node
                }
                Who::Stays(years) => {
                    let node = tree.add(Some(who.clone()), 1);
                    tree.stays.push((*years, node));
                    node
                }
            };
            tree.nodes[node].counts = counts;
        }
        tree.cut();
        tree
    }

    fn add(&mut self, who: Option<Who>, depth: usize) -> usize {
        self.nodes.push(Node {
            who,
            children: Vec::new(),
            grid: Grid::new(),
            counts: BTreeMap::new(),
            depth,
        });
        self.nodes.len() - 1
    }

    /// The node of a unit, below that of the unit above.
    fn unit(&mut self, path: &str, units: &mut BTreeMap<String, usize>) -> usize {
        if let Some(node) = units.get(path) {
            return *node;
        }
        let above = match path.rsplit_once('/') {
            Some((above, _)) => self.unit(above, units),
            None => 0,
        };
        let depth = self.nodes[above].depth + 1;
        let node = self.add(Some(Who::Unit(path.to_owned())), depth);
        self.nodes[above].children.push(node);
        units.insert(path.to_owned(), node);
        node
    }

    /// Cuts every division as finely as it and its parts print.
    fn cut(&mut self) {
        for node in &mut self.nodes {
            for part in node.counts.keys() {
                node.grid.cut(*part);
            }
        }
        for index in (0..self.nodes.len()).rev() {
            for child in self.nodes[index].children.clone() {
                let grid = self.nodes[child].grid.clone();
                self.nodes[index].grid.join(&grid);
            }
        }
        let beside = self
            .sexes
            .iter()
            .chain(self.stays.iter().map(|(_, node)| node));
        for node in beside.copied().collect::<Vec<_>>() {
            let grid = self.nodes[node].grid.clone();
            self.nodes[0].grid.join(&grid);
        }
    }

    /// Puts the parts of large units into groups that nobody prints, so that few are rounded at a time.
    pub(super) fn spread(&mut self) {
        let mut open: Vec<usize> = vec![0];
        while let Some(index) = open.pop() {
            let children = self.nodes[index].children.clone();
            if children.len() <= FAN {
                open.extend(children);
                continue;
            }
            let size = children.len().div_ceil(FAN);
            let depth = self.nodes[index].depth + 1;
            let mut groups = Vec::new();
            for chunk in children.chunks(size.max(2)) {
                let group = self.add(None, depth);
                let mut counts: BTreeMap<Part, u64> = BTreeMap::new();
                for child in chunk {
                    for (part, count) in &self.nodes[*child].counts {
                        *counts.entry(*part).or_default() += count;
                    }
                    let grid = self.nodes[*child].grid.clone();
                    self.nodes[group].grid.join(&grid);
                }
                // What only some print is no number of all.
                let is_of_all = |part: &Part| {
                    let mut of = chunk.iter().map(|child| &self.nodes[*child].counts);
                    of.all(|counts| counts.contains_key(part))
                };
                counts.retain(|part, _| is_of_all(part));
                self.nodes[group].children = chunk.to_vec();
                self.nodes[group].counts = counts;
                groups.push(group);
            }
            self.nodes[index].children.clone_from(&groups);
            open.push(index);
            open.extend(groups);
        }
    }

    /// Number of cells of all divisions.
    pub(super) fn size(&self) -> usize {
        let cells = self.nodes.iter().map(|node| node.grid.parts().len());
        cells.sum()
    }

    /// What all parts of a division tell apart.
    fn common(&self, parts: &[usize]) -> Grid {
        let mut common = self.nodes[parts[0]].grid.clone();
        for part in parts {
            common.meet(&self.nodes[*part].grid);
        }
        common
    }
}

/// How strictly numbers are bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rules {
    pub(super) base: u64,
    /// Whether nobody leaves earlier or later than the law has it.
    pub(super) is_lawful: bool,
    /// Multiples beyond the nearest two.
    pub(super) room: u64,
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
            if !self.rules.is_lawful || is_possible(part) {
                cells.insert(part, self.linear.variable(0.0, (0.0, f64::INFINITY)));
            }
        }
        self.cells.insert(node, cells);
    }

    fn add_numbers(&mut self, node: usize, kept: &Kept<'_>, tie: &dyn Fn(usize, Part) -> f64) {
        let Rules { base, room, .. } = self.rules;
        let tree = self.tree;
        for (part, count) in &tree.nodes[node].counts {
            let (low, rest) = (count / base, count % base);
            let high = low + u64::from(rest > 0);
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
            if is_known && self.rules.is_lawful {
                left.extend(self.terms(0, (leaving, ages), -1.0));
                self.linear.row(left, Sense::AtMost, 0.0);
            }
            if let Some(before) = before {
                let mut terms = self.terms(before, part, 1.0);
                terms.extend(self.terms(node, part, -1.0));
                self.linear.row(terms, Sense::AtLeast, 0.0);
            }
            if self.rules.is_lawful && i32::from(ages.0) >= LAST_AGE - i32::from(years) {
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
