//! Groups of a graph: nodes move to the neighbouring group that gains most modularity, groups become nodes, and so on.
//!
//! Everything happens in the order of the nodes; nothing is drawn by lot. Between two levels every group is split into its connected
//! parts, so that no group is held together by nothing.
//!
//! Source: Blondel et al.: Fast unfolding of communities in large networks, 2008; the need for connected groups: Traag, Waltman,
//! van Eck: From Louvain to Leiden, 2019.

use std::collections::BTreeMap;

use super::graph::Graph;
use super::numbered;

/// Rounds over all nodes on one level.
const ROUNDS: usize = 20;
/// Levels.
const LEVELS: usize = 10;

/// The group of each node, numbered by first member. `resolution` above 1 gives smaller groups.
pub(super) fn groups(graph: &Graph, resolution: f64) -> Vec<usize> {
    let mut of_node: Vec<usize> = (0..graph.len()).collect();
    let mut level = Level {
        edges: graph
            .iter()
            .map(|edges| {
                edges
                    .iter()
                    .map(|(o, w)| (*o as usize, f64::from(*w)))
                    .collect()
            })
            .collect(),
        inner: vec![0.0; graph.len()],
    };
    for _ in 0..LEVELS {
        let moved = numbered(&connected(&level, &level.move_nodes(resolution)));
        let count = moved.iter().max().map_or(0, |most| most + 1);
        if count == level.edges.len() {
            break;
        }
        for group in &mut of_node {
            *group = moved[*group];
        }
        level = level.aggregate(&moved, count);
    }
    numbered(&of_node)
}

/// A graph whose nodes are groups of the one below.
struct Level {
    edges: Vec<Vec<(usize, f64)>>,
    /// Weight of the edges inside each node, both directions.
    inner: Vec<f64>,
}

impl Level {
    fn degree(&self, node: usize) -> f64 {
        self.inner[node]
            + self.edges[node]
                .iter()
                .map(|(_, weight)| weight)
                .sum::<f64>()
    }

    fn move_nodes(&self, resolution: f64) -> Vec<usize> {
        let count = self.edges.len();
        let degrees: Vec<f64> = (0..count).map(|node| self.degree(node)).collect();
        let all: f64 = degrees.iter().sum::<f64>().max(f64::MIN_POSITIVE);
        let mut group: Vec<usize> = (0..count).collect();
        let mut sums = degrees.clone();
        for _ in 0..ROUNDS {
            let mut moves = 0;
            for node in 0..count {
                let from = group[node];
                let mut to: BTreeMap<usize, f64> = BTreeMap::from([(from, 0.0)]);
                for (other, weight) in &self.edges[node] {
                    *to.entry(group[*other]).or_default() += weight;
                }
                sums[from] -= degrees[node];
                let gain = |group: usize, weight: f64| {
                    weight - resolution * degrees[node] * sums[group] / all
                };
                let mut best = (from, gain(from, to[&from]));
                for (candidate, weight) in to {
                    let value = gain(candidate, weight);
                    if value > best.1 + 1e-12 {
                        best = (candidate, value);
                    }
                }
                sums[best.0] += degrees[node];
                if best.0 != from {
                    group[node] = best.0;
                    moves += 1;
                }
            }
            if moves == 0 {
                break;
            }
        }
        group
    }

    fn aggregate(&self, group: &[usize], count: usize) -> Self {
        let mut sums: Vec<BTreeMap<usize, f64>> = vec![BTreeMap::new(); count];
        let mut inner = vec![0.0; count];
        for (node, edges) in self.edges.iter().enumerate() {
            inner[group[node]] += self.inner[node];
            for (other, weight) in edges {
                if group[*other] == group[node] {
                    inner[group[node]] += weight;
                } else {
                    *sums[group[node]].entry(group[*other]).or_default() += weight;
                }
            }
        }
        Self {
            edges: sums
                .into_iter()
                .map(|edges| edges.into_iter().collect())
                .collect(),
            inner,
        }
    }
}

/// The groups split into their connected parts.
fn connected(level: &Level, group: &[usize]) -> Vec<usize> {
    let mut part = vec![usize::MAX; group.len()];
    for start in 0..group.len() {
        if part[start] != usize::MAX {
            continue;
        }
        part[start] = start;
        let mut open = vec![start];
        while let Some(node) = open.pop() {
            for (other, _) in &level.edges[node] {
                if part[*other] == usize::MAX && group[*other] == group[start] {
                    part[*other] = start;
                    open.push(*other);
                }
            }
        }
    }
    part
}
