//! The tree of goals: who is above whom, and which goal a name means.

use std::collections::BTreeMap;

use crate::analysis::order::{German, natural};
use crate::model::strategy::Goal;

/// Letters and digits of a name, lower case: how two ways of writing one name are made equal.
pub(in crate::analysis) fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Goals with their places in the tree.
pub(in crate::analysis) struct Tree<'a> {
    /// Goals by id, then by title.
    pub(in crate::analysis) goals: Vec<&'a Goal>,
    by_name: BTreeMap<String, usize>,
    parents: Vec<Option<usize>>,
}

impl<'a> Tree<'a> {
    /// Sorts goals and finds who is above whom.
    pub(super) fn new(goals: &'a [Goal], german: &German) -> Self {
        let mut sorted: Vec<&Goal> = goals.iter().collect();
        sorted.sort_by(|a, b| {
            let id = |goal: &Goal| goal.id.as_deref().map(natural);
            (id(a).is_none(), id(a))
                .cmp(&(id(b).is_none(), id(b)))
                .then_with(|| german.compare(&a.title, &b.title))
                .then_with(|| a.place.cmp(&b.place))
        });
        let mut by_name = BTreeMap::new();
        for (index, goal) in sorted.iter().enumerate() {
            let names = [goal.id.clone(), Some(goal.title.clone()), Some(goal.name())];
            for name in names.into_iter().flatten() {
                by_name.entry(folded(&name)).or_insert(index);
            }
        }
        let mut tree = Self {
            parents: Vec::new(),
            goals: sorted,
            by_name,
        };
        tree.parents = { tree.goals.iter().enumerate() }
            .map(|(index, goal)| {
                let parent = tree.find(goal.parent.as_deref()?)?;
                (parent != index).then_some(parent)
            })
            .collect();
        tree
    }

    /// The goal with that id, title or both.
    pub(in crate::analysis) fn find(&self, name: &str) -> Option<usize> {
        self.by_name.get(&folded(name)).copied()
    }

    /// The goals above one, nearest first.
    pub(in crate::analysis) fn above(&self, goal: usize) -> Vec<usize> {
        let mut above = Vec::new();
        let mut next = self.parents[goal];
        while let Some(parent) = next.filter(|parent| !above.contains(parent)) {
            above.push(parent);
            next = self.parents[parent];
        }
        above
    }

    /// The goal directly above one.
    pub(in crate::analysis) fn parent(&self, goal: usize) -> Option<usize> {
        self.parents[goal]
    }

    /// The goals directly below one, in printed order.
    pub(in crate::analysis) fn below(&self, goal: usize) -> Vec<usize> {
        (0..self.goals.len())
            .filter(|below| self.parents[*below] == Some(goal))
            .collect()
    }

    /// Every goal after the one above it, with its depth.
    pub(super) fn depth_first(&self) -> Vec<(usize, usize)> {
        let mut rest: Vec<(usize, usize)> = (0..self.goals.len())
            .rev()
            .filter(|goal| self.parents[*goal].is_none())
            .map(|goal| (goal, 0))
            .collect();
        let mut order = Vec::new();
        while let Some((goal, depth)) = rest.pop() {
            order.push((goal, depth));
            let below = self.below(goal).into_iter().rev();
            rest.extend(below.map(|below| (below, depth + 1)));
        }
        // What hangs in a circle is reached from nowhere; it follows, so that no goal is lost.
        let lost: Vec<usize> = (0..self.goals.len())
            .filter(|goal| !order.iter().any(|(known, _)| known == goal))
            .collect();
        order.extend(lost.into_iter().map(|goal| (goal, 0)));
        order
    }
}
