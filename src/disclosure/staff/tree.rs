//! The divisions of the staff as a tree: all, units and their parts, and beside them women, men and who is still there. Each has
//! cells of its own, periods of exit × ages, as finely as any number that it or its parts print.

use std::collections::{BTreeMap, BTreeSet};

use super::keys::{EXITS, OLDEST, Sets, Who};

/// Most parts that are rounded together; more are first put into groups that nobody prints.
const FAN: usize = 48;

/// Periods and ages that a division tells apart, as bounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Grid {
    pub(super) exits: BTreeSet<u8>,
    ages: BTreeSet<u8>,
}

/// A period of exits and an age class, half open.
pub(super) type Part = ((u8, u8), (u8, u8));

/// All periods and ages.
pub(super) const WHOLE: Part = ((0, EXITS), (0, OLDEST));

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

/// A division with the numbers it prints.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Whose it is; `None` for a group that nobody prints.
    pub(super) who: Option<Who>,
    pub(super) children: Vec<usize>,
    pub(super) grid: Grid,
    /// True values.
    pub(super) counts: BTreeMap<Part, u64>,
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
        tree.add(Some(Who::All));
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
                    let node = tree.add(Some(who.clone()));
                    tree.sexes.push(node);
                    node
                }
                Who::Stays(years) => {
                    let node = tree.add(Some(who.clone()));
                    tree.stays.push((*years, node));
                    node
                }
            };
            tree.nodes[node].counts = counts;
        }
        tree.cut();
        tree
    }

    fn add(&mut self, who: Option<Who>) -> usize {
        self.nodes.push(Node {
            who,
            children: Vec::new(),
            grid: Grid::new(),
            counts: BTreeMap::new(),
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
        let node = self.add(Some(Who::Unit(path.to_owned())));
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
            let mut groups = Vec::new();
            for chunk in children.chunks(size.max(2)) {
                let group = self.add(None);
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
    pub(super) fn common(&self, parts: &[usize]) -> Grid {
        let mut common = self.nodes[parts[0]].grid.clone();
        for part in parts {
            common.meet(&self.nodes[*part].grid);
        }
        common
    }
}
