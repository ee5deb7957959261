//! The cheapest movement of all linked figures that hides how large one of them is.
//!
//! Everything that moves must be secret, however little it moves. A linear program charges by the distance; solved again
//! with charges that grow the less a figure moved, it comes near to what being secret costs once and for all.

use microlp::{OptimizationDirection, Problem, Variable as Column};

use super::attack::constrain;
use super::system::System;

/// A movement and the information lost by making it possible.
pub(super) struct Detour {
    /// Information lost by what becomes secret.
    pub(super) cost: f64,
    /// By how much each figure moves, sorted, no zeros.
    pub(super) moves: Vec<(usize, f64)>,
}

/// What a move of a figure that is secret already costs: a little, so that no more move than must.
const SECRET_ALREADY: f64 = 0.001;

/// How often the program is solved with new charges, where it is small.
const ROUNDS: u32 = 3;

/// Most figures of a small program.
const SMALL: usize = 200;

/// The cheapest movement found that moves the target by so much; `None` when there is none.
pub(super) fn detour(system: &System, target: usize, by: f64) -> Option<Detour> {
    if system.variables[target].value + by < system.variables[target].low {
        return None;
    }
    let course = Course {
        system,
        target,
        by,
        members: system.component(target, |_| true),
    };
    let mut charges: Vec<f64> = course.members.iter().map(|v| course.charge(*v)).collect();
    let mut best: Option<Detour> = None;
    let rounds = if course.members.len() > SMALL {
        1
    } else {
        ROUNDS
    };
    for _ in 0..rounds {
        let Some(moves) = course.solve(&charges) else {
            break;
        };
        let cost = course.cost(&moves);
        for ((v, charge), (_, by)) in course.members.iter().zip(&mut charges).zip(&moves) {
            *charge = course.charge(*v) / by.abs().max(0.5);
        }
        if best.as_ref().is_some_and(|best| best.cost <= cost + 1e-6) {
            break;
        }
        let moves = moves.into_iter().filter(|(_, by)| *by != 0.0).collect();
        best = Some(Detour { cost, moves });
    }
    best
}

struct Course<'a> {
    system: &'a System,
    target: usize,
    by: f64,
    members: Vec<usize>,
}

impl Course<'_> {
    fn charge(&self, v: usize) -> f64 {
        let variable = &self.system.variables[v];
        if variable.is_hidden {
            SECRET_ALREADY
        } else {
            variable.cost
        }
    }

    /// Information lost when all that moves becomes secret.
    fn cost(&self, moves: &[(usize, f64)]) -> f64 {
        let becomes_secret = |v: &usize| !self.system.is_hidden(*v);
        moves
            .iter()
            .filter(|(_, by)| *by != 0.0)
            .map(|(v, _)| v)
            .filter(|v| becomes_secret(v))
            .map(|v| self.system.variables[*v].cost)
            .sum()
    }

    /// The movement of all members that costs least by the charges, member by member.
    fn solve(&self, charges: &[f64]) -> Option<Vec<(usize, f64)>> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let columns: Vec<(Column, Column)> = self
            .members
            .iter()
            .zip(charges)
            .map(|(v, charge)| {
                let (up, down) = self.room(*v);
                (problem.add_var(*charge, up), problem.add_var(*charge, down))
            })
            .collect();
        for relation in self.system.relations_of(&self.members) {
            constrain(self.system, &mut problem, relation, |v| {
                let found = self.members.binary_search(&v).ok().map(|p| columns[p]);
                found
                    .into_iter()
                    .flat_map(|(up, down)| [(up, 1.0), (down, -1.0)])
            });
        }
        let solution = problem.solve().ok()?.into_solution().ok()?;
        let moved = |(up, down): &(Column, Column)| {
            let by = solution.var_value(*up) - solution.var_value(*down);
            let near = by.round();
            if (by - near).abs() < 1e-6 { near } else { by }
        };
        Some(
            self.members
                .iter()
                .copied()
                .zip(columns.iter().map(moved))
                .collect(),
        )
    }

    /// How far a figure can move up and down; the target must move exactly as asked.
    fn room(&self, v: usize) -> ((f64, f64), (f64, f64)) {
        let variable = &self.system.variables[v];
        if v == self.target {
            let (up, down) = (self.by.max(0.0), (-self.by).max(0.0));
            ((up, up), (down, down))
        } else {
            (
                (0.0, f64::INFINITY),
                (0.0, (variable.value - variable.low).max(0.0)),
            )
        }
    }
}
