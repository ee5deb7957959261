//! The attacker: how far can each secret value move while everything published stays as it is?
//!
//! The solver only proposes. What counts is a [`Witness`]: another set of values for the secret figures, checked by plain
//! addition against every relation. Two witnesses prove an interval; no trust in the solver is needed for that.
//! The kept tableau of [`super::program`] finds nearly all of them; where whole numbers do not come out by themselves a
//! branching solver is asked.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable as Column};

use super::pool::{Pool, TOLERANCE, Witness, is_met};
use super::system::{Sense, System, as_number};
use super::whole::{self, is_near_whole, tidy};

/// Nodes the solver may visit to find whole numbers; a count, not a time, so that every run ends the same.
const NODES: u64 = 40;

/// Figures about which the branching solver may always be asked.
const FEW: usize = 60;

/// How often movements are charged anew.
const ROUNDS: u32 = 2;

/// Largest move of a whole number: more than the staff of any municipality.
const FAR: f64 = 1_000_000.0;

/// What an attack on a secret value ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Witnesses prove that its interval is wide enough.
    Withstood,
    /// No values fit that would make its interval wide enough, in this pattern or in one with fewer secret figures.
    Narrow,
    /// There may be such values in whole numbers; none were found.
    Unproved,
}

/// Attacks one secret value; true when its interval is wide enough. What was learnt goes into the pool.
pub(super) fn withstands(system: &System, pool: &mut Pool, target: usize) -> bool {
    attack(system, pool, target, false) == Outcome::Withstood
}

/// Attacks one secret value. What was learnt goes into the pool. Whoever is patient tries more to find whole numbers.
///
/// First with broken numbers, too: how far these reach is the most that whole ones can.
pub(super) fn attack(system: &System, pool: &mut Pool, target: usize, is_patient: bool) -> Outcome {
    let Some(need) = system.variables[target].need else {
        return Outcome::Withstood;
    };
    let variable = &system.variables[target];
    let mut most = (variable.value - variable.low, f64::INFINITY);
    // Whole persons with broken FTE: only a whole distance is reached by both.
    let sides = [
        (1.0, need.up.max(need.width).ceil()),
        (-1.0, need.down.max(need.width).ceil()),
    ];
    for in_whole_numbers in [false, true] {
        for (direction, cap) in sides {
            if pool.proves(target, need) {
                return Outcome::Withstood;
            }
            let attack = Attack {
                target,
                direction,
                cap,
                is_patient,
            };
            let reached = attack.reach(system, pool, in_whole_numbers);
            if direction > 0.0 {
                most.1 = most.1.min(reached);
            } else {
                most.0 = most.0.min(reached);
            }
            if !is_met(need, most) && !pool.proves(target, need) {
                return Outcome::Narrow;
            }
        }
    }
    if pool.proves(target, need) {
        Outcome::Withstood
    } else {
        Outcome::Unproved
    }
}

/// How far a secret value can move down and up, `cap` at most, with what a pool holds already.
///
/// The solver for whole numbers is asked only where broken ones are the farthest.
pub(super) fn farthest(system: &System, pool: &mut Pool, target: usize, cap: f64) -> (f64, f64) {
    for direction in [1.0, -1.0] {
        let attack = Attack {
            target,
            direction,
            cap,
            is_patient: false,
        };
        let most = attack.reach(system, pool, false);
        let (down, up) = pool.span(target);
        let found = if direction > 0.0 { up } else { down };
        if found + 1.0 <= most.min(cap) {
            attack.reach(system, pool, true);
        }
    }
    pool.span(target)
}

/// How far a secret value can move down and up, `cap` at most.
pub(super) fn span(system: &System, target: usize, cap: f64) -> (f64, f64) {
    let mut pool = Pool::default();
    for in_whole_numbers in [false, true] {
        for direction in [1.0, -1.0] {
            let attack = Attack {
                target,
                direction,
                cap,
                is_patient: false,
            };
            attack.reach(system, &mut pool, in_whole_numbers);
        }
    }
    pool.span(target)
}

/// Whether all moves of whole numbers are whole.
fn is_whole(system: &System, moves: &[(usize, f64)]) -> bool {
    moves
        .iter()
        .all(|(v, by)| !system.variables[*v].is_whole || is_near_whole(*by))
}

struct Attack {
    target: usize,
    direction: f64,
    cap: f64,
    is_patient: bool,
}

impl Attack {
    /// Moves the target as far as it goes and keeps the witness if it is one. Returns how far it could go at most.
    fn reach(&self, system: &System, pool: &mut Pool, in_whole_numbers: bool) -> f64 {
        let found = if in_whole_numbers {
            self.in_whole_numbers(system, pool)
        } else {
            self.push(system, pool, 0)
        };
        let Some(found) = found else {
            return f64::INFINITY;
        };
        let far = found.iter().find(|(v, _)| *v == self.target);
        let far = far.map_or(f64::INFINITY, |(_, by)| by.abs());
        if is_whole(system, &found) {
            let moves = found
                .into_iter()
                .map(|(v, by)| (v, tidy(by, system.variables[v].is_whole)))
                .filter(|(_, by)| *by != 0.0)
                .collect();
            pool.add(system, Some(Witness { moves }));
        }
        // What was cut off, or sought step by step, may reach as far as anything.
        if in_whole_numbers || far >= self.cap - TOLERANCE {
            f64::INFINITY
        } else {
            far
        }
    }

    /// A move in whole numbers: where as little as possible moves besides the target they often come out by themselves,
    /// at once or step by step; where not, the branching solver is asked if there are few figures.
    fn in_whole_numbers(&self, system: &System, pool: &mut Pool) -> Option<Vec<(usize, f64)>> {
        let full = self.push(system, pool, ROUNDS)?;
        if is_whole(system, &full) {
            return Some(full);
        }
        let program = pool.program(system, self.target);
        let column = program.column(self.target)?;
        let far = self.direction * self.cap;
        let steps = whole::steps(system, program, (column, far), self.is_patient);
        if self.reaches(&steps, self.cap) {
            return Some(steps);
        }
        let moved = full.iter().filter(|(_, by)| by.abs() > TOLERANCE);
        let near: Vec<usize> = moved.map(|(v, _)| *v).collect();
        let few = self.solve(system, &near);
        if few.as_ref().is_some_and(|moves| self.reaches(moves, 1.0)) {
            return few;
        }
        if self.reaches(&steps, 1.0) {
            return Some(steps);
        }
        let all = system.component(self.target, |v| system.is_hidden(v));
        if all.len() > FEW {
            pool.searches = pool.searches.checked_sub(1)?;
        }
        self.solve(system, &all)
    }

    fn reaches(&self, moves: &[(usize, f64)], far: f64) -> bool {
        moves
            .iter()
            .any(|(v, by)| *v == self.target && by.abs() >= far - TOLERANCE)
    }

    /// The farthest move of the target with the moves of all that go with it, whole or not, at a cost for each.
    fn push(&self, system: &System, pool: &mut Pool, rounds: u32) -> Option<Vec<(usize, f64)>> {
        let program = pool.program(system, self.target);
        let column = program.column(self.target)?;
        let free = program.tableau.bounds(column);
        program
            .tableau
            .bind(column, self.bounds(system, self.target).1);
        let charges = whole::friction(system, &program.members);
        let mut slopes = charges.clone();
        slopes[column] = (-self.direction, -self.direction);
        let mut is_done = program.tableau.minimise(&slopes);
        // Charges that grow the less a figure moved let few figures move, and few often move in whole numbers.
        for _ in 0..rounds {
            if whole::broken(system, program).next().is_none() {
                break;
            }
            for c in (0..slopes.len()).filter(|c| *c != column) {
                let charge = charges[c].1 / program.tableau.moved(c).abs().max(0.05);
                slopes[c] = (-charge, charge);
            }
            is_done = program.tableau.minimise(&slopes);
        }
        let columns = program.members.iter().enumerate();
        let moved = columns
            .map(|(c, v)| (*v, program.tableau.moved(c)))
            .collect();
        program.tableau.bind(column, free);
        is_done.then_some(moved)
    }

    /// The same in whole numbers.
    fn solve(&self, system: &System, members: &[usize]) -> Option<Vec<(usize, f64)>> {
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let columns: Vec<Column> = members
            .iter()
            .map(|v| {
                let (weight, (low, high)) = self.bounds(system, *v);
                if system.variables[*v].is_whole {
                    problem.add_integer_var(weight, (whole(low), whole(high)))
                } else {
                    problem.add_var(weight, (low, high))
                }
            })
            .collect();
        for relation in system.relations_of(members) {
            constrain(system, &mut problem, members, &columns, relation);
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(NODES);
        let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
        let values = columns.iter().map(|column| solution.var_value(*column));
        Some(members.iter().copied().zip(values).collect())
    }

    fn bounds(&self, system: &System, v: usize) -> (f64, (f64, f64)) {
        let variable = &system.variables[v];
        let low = variable.low - variable.value;
        if v != self.target {
            (0.0, (low, f64::INFINITY))
        } else if self.direction > 0.0 {
            (self.direction, (0.0, self.cap))
        } else {
            (self.direction, (low.max(-self.cap), 0.0))
        }
    }
}

/// Adds a relation to a problem whose columns are the moves of the members.
fn constrain(
    system: &System,
    problem: &mut Problem,
    members: &[usize],
    columns: &[Column],
    index: usize,
) {
    let relation = &system.relations[index];
    let terms: Vec<(Column, f64)> = relation
        .terms
        .iter()
        .filter_map(|(v, factor)| {
            let position = members.binary_search(v).ok()?;
            Some((columns[position], as_number(*factor)))
        })
        .collect();
    if terms.is_empty() {
        return;
    }
    match relation.sense {
        Sense::Equal => problem.add_constraint(terms, ComparisonOp::Eq, 0.0),
        Sense::AtMost => {
            problem.add_constraint(terms, ComparisonOp::Le, system.slack(index).max(0.0))
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "bounded to a million just before"
)]
fn whole(bound: f64) -> i32 {
    bound.clamp(-FAR, FAR).round() as i32
}
