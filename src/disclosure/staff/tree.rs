//! The divisions of the staff as a tree: all, units and their parts, and beside them women, men and who is still there. Each has
//! cells of its own, periods of exit × ages, as finely as any number that it or its parts print.

use std::collections::{BTreeMap, BTreeSet};

use super::keys::{EXITS, OLDEST, Sets, Who};
use super::program::number;

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

/// What is counted of a division: heads, and full-time equivalents.
pub(super) const LAYERS: [usize; 2] = [HEADS, FTE];
pub(super) const HEADS: usize = 0;
pub(super) const FTE: usize = 1;

/// The cells and the true values of the numbers of one kind.
#[derive(Debug, Clone)]
pub(super) struct Layer {
    pub(super) grid: Grid,
    pub(super) counts: BTreeMap<Part, f64>,
}

/// A division with the numbers it prints.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Whose it is; `None` for a group that nobody prints.
    pub(super) who: Option<Who>,
    pub(super) children: Vec<usize>,
    pub(super) layers: [Layer; 2],
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
        let mut places = BTreeMap::new();
        tree.place(&Who::All, &mut places);
        let heads = sets.counts.iter().map(|(key, n)| (key, HEADS, number(*n)));
        let fte = sets.fte.iter().map(|(key, sum)| (key, FTE, *sum));
        for (key, layer, value) in heads.chain(fte) {
            let node = tree.place(&key.who, &mut places);
            let counts = &mut tree.nodes[node].layers[layer].counts;
            counts.insert((key.exits, key.ages), value);
        }
        tree.cut();
        tree
    }

    /// The node of a division; that of a unit stands below that of the unit above.
    fn place(&mut self, who: &Who, places: &mut BTreeMap<Who, usize>) -> usize {
        if let Some(node) = places.get(who) {
            return *node;
        }
        let above = match who {
            Who::Unit(path) => Some(path.rsplit_once('/').map_or(0, |(above, _)| {
                self.place(&Who::Unit(above.to_owned()), places)
            })),
            _ => None,
        };
        let node = self.add(Some(who.clone()));
        match (who, above) {
            (_, Some(above)) => self.nodes[above].children.push(node),
            (Who::Sex(_), _) => self.sexes.push(node),
            (Who::Stays(years), _) => self.stays.push((*years, node)),
            _ => {}
        }
        places.insert(who.clone(), node);
        node
    }

    fn add(&mut self, who: Option<Who>) -> usize {
        let layer = || Layer {
            grid: Grid::new(),
            counts: BTreeMap::new(),
        };
        self.nodes.push(Node {
            who,
            children: Vec::new(),
            layers: [layer(), layer()],
        });
        self.nodes.len() - 1
    }

    /// Cuts every division as finely as it and its parts print.
    fn cut(&mut self) {
        for layer in self.nodes.iter_mut().flat_map(|node| &mut node.layers) {
            layer.counts.keys().for_each(|part| layer.grid.cut(*part));
        }
        for index in (0..self.nodes.len()).rev() {
            for child in self.nodes[index].children.clone() {
                self.join(index, child);
            }
        }
        let stays = self.stays.iter().map(|(_, node)| *node);
        for node in self.sexes.iter().copied().chain(stays).collect::<Vec<_>>() {
            self.join(0, node);
        }
    }

    /// Cuts a division as finely as a part of it.
    fn join(&mut self, whole: usize, part: usize) {
        for layer in LAYERS {
            let grid = self.nodes[part].layers[layer].grid.clone();
            self.nodes[whole].layers[layer].grid.join(&grid);
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
                for layer in LAYERS {
                    self.nodes[group].layers[layer].counts = self.sums(chunk, layer);
                }
                chunk.iter().for_each(|child| self.join(group, *child));
                self.nodes[group].children = chunk.to_vec();
                groups.push(group);
            }
            self.nodes[index].children.clone_from(&groups);
            open.push(index);
            open.extend(groups);
        }
    }

    /// The sums of the numbers that all of some divisions print; what only some print is no number of all.
    fn sums(&self, parts: &[usize], layer: usize) -> BTreeMap<Part, f64> {
        let counts = |part: &usize| &self.nodes[*part].layers[layer].counts;
        let shared = counts(&parts[0]).keys().filter_map(|part| {
            let values = parts.iter().map(|child| counts(child).get(part));
            Some((*part, values.sum::<Option<f64>>()?))
        });
        shared.collect()
    }

    /// Number of cells of all divisions.
    pub(super) fn size(&self) -> usize {
        let layers = self.nodes.iter().flat_map(|node| &node.layers);
        layers.map(|layer| layer.grid.parts().len()).sum()
    }

    /// What all parts of a division tell apart.
    pub(super) fn common(&self, parts: &[usize], layer: usize) -> Grid {
        let grid = |part: usize| &self.nodes[part].layers[layer].grid;
        let mut common = grid(parts[0]).clone();
        parts.iter().for_each(|part| common.meet(grid(*part)));
        common
    }
}
