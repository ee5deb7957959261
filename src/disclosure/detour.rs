//! The cheapest movement of all linked figures that hides how large one of them is.
//!
//! Everything that moves must be secret, however little it moves. A linear program charges by the distance; solved again
//! with charges that grow the less a figure moved, it comes near to what being secret costs once and for all.

use std::sync::{Mutex, MutexGuard, PoisonError};

use super::program::Program;
use super::system::System;
use super::tableau::Slopes;

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

/// What each unit is worth by which the target comes nearer to where it must go: more than any movement costs.
const WORTH: f64 = 1e6;

/// The programs in which all figures may move, one for each set of linked figures, made when they are needed.
#[derive(Debug, Default)]
pub(super) struct Courses {
    programs: Vec<Program>,
    /// Copies that are no longer needed: fresh memory for millions of factors takes longer than to fill it.
    spare: Mutex<Vec<Program>>,
}

impl Courses {
    /// Makes the program of all figures linked with one, unless it is there.
    pub(super) fn prepare(&mut self, system: &System, target: usize) {
        if self.of(target).is_none() {
            self.programs.push(Program::of_all(system, target));
        }
    }

    /// A copy to work with, because many steps leave a tableau full and coarse.
    fn copy(&self, system: &System, target: usize) -> Program {
        let Some(known) = self.of(target) else {
            return Program::of_all(system, target);
        };
        let spare = self.spare().pop();
        match spare {
            Some(mut copy) => {
                copy.become_copy_of(known);
                copy
            }
            None => known.clone(),
        }
    }

    fn spare(&self) -> MutexGuard<'_, Vec<Program>> {
        // What a panic left behind is overwritten anyway.
        self.spare.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn of(&self, target: usize) -> Option<&Program> {
        self.programs
            .iter()
            .find(|program| program.column(target).is_some())
    }
}

/// The cheapest movement found that moves the target by so much; `None` when there is none.
pub(super) fn detour(system: &System, courses: &Courses, target: usize, by: f64) -> Option<Detour> {
    if by == 0.0 || system.variables[target].value + by < system.variables[target].low {
        return None;
    }
    let mut program = courses.copy(system, target);
    program.follow_open(system);
    let found = program.column(target).and_then(|column| {
        program.tableau.bind(column, (by.min(0.0), by.max(0.0)));
        best_course(system, &mut program, column, by)
    });
    courses.spare().push(program);
    found
}

fn best_course(system: &System, program: &mut Program, target: usize, by: f64) -> Option<Detour> {
    let mut charges: Vec<f64> = program.members.iter().map(|v| charge(system, *v)).collect();
    let rounds = if charges.len() > SMALL { 1 } else { ROUNDS };
    let mut best: Option<Detour> = None;
    for _ in 0..rounds {
        let mut slopes: Vec<Slopes> = charges.iter().map(|charge| (-charge, *charge)).collect();
        let pull = -WORTH * by.signum();
        slopes[target] = (pull, pull);
        if !program.tableau.minimise(&slopes) || (program.tableau.moved(target) - by).abs() > 1e-6 {
            break;
        }
        let moves: Vec<(usize, f64)> = program
            .members
            .iter()
            .enumerate()
            .map(|(c, v)| (*v, tidy(program.tableau.moved(c))))
            .collect();
        let cost = cost(system, &moves);
        for ((v, by), charged) in moves.iter().zip(&mut charges) {
            *charged = charge(system, *v) / by.abs().max(0.5);
        }
        if best.as_ref().is_some_and(|best| best.cost <= cost + 1e-6) {
            break;
        }
        let moves = moves.into_iter().filter(|(_, by)| *by != 0.0).collect();
        best = Some(Detour { cost, moves });
    }
    best
}

fn tidy(by: f64) -> f64 {
    let near = by.round();
    if (by - near).abs() < 1e-6 { near } else { by }
}

fn charge(system: &System, v: usize) -> f64 {
    if system.is_hidden(v) {
        SECRET_ALREADY
    } else {
        system.costs[v]
    }
}

/// Information lost when all that moves becomes secret.
fn cost(system: &System, moves: &[(usize, f64)]) -> f64 {
    moves
        .iter()
        .filter(|(v, by)| *by != 0.0 && !system.is_hidden(*v))
        .map(|(v, _)| system.costs[*v])
        .sum()
}
