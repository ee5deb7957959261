//! The attacker: how far can each secret value move while everything published stays as it is?
//!
//! The solver only proposes. What counts is a [`Witness`]: another set of values for the secret figures, checked by plain
//! addition against every relation. Two witnesses prove an interval; no trust in the solver is needed for that.

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions, Variable as Column};

use super::system::{Need, Sense, System, as_number};

/// Nodes the solver may visit to find whole numbers; a count, not a time, so that every run ends the same.
const NODES: u64 = 200;

/// Largest move of a whole number: more than the staff of any municipality.
const FAR: f64 = 1_000_000.0;

/// Another solution: by how much which secret values differ from the true ones, sorted, no zeros.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Witness {
    pub(super) moves: Vec<(usize, f64)>,
}

impl Witness {
    /// The move of one variable.
    pub(super) fn of(&self, variable: usize) -> f64 {
        self.moves
            .binary_search_by_key(&variable, |(v, _)| *v)
            .map_or(0.0, |index| self.moves[index].1)
    }

    /// Whether the moved values are possible to someone who knows all that is published.
    pub(super) fn holds(&self, system: &System) -> bool {
        let is_possible = |(v, by): &(usize, f64)| {
            let variable = &system.variables[*v];
            let moved = variable.value + by;
            system.is_hidden(*v)
                && moved >= variable.low - TOLERANCE
                && (!variable.is_whole || by.fract() == 0.0)
        };
        let moved: Vec<usize> = self.moves.iter().map(|(v, _)| *v).collect();
        self.moves.iter().all(is_possible)
            && system
                .relations_of(&moved)
                .into_iter()
                .all(|relation| self.respects(system, relation))
    }

    fn respects(&self, system: &System, index: usize) -> bool {
        let relation = &system.relations[index];
        let change = system.sum(relation, |v| self.of(v));
        let size = system.sum(relation, |v| self.of(v).abs()).abs();
        let tolerance = TOLERANCE * (1.0 + size);
        match relation.sense {
            Sense::Equal => change.abs() <= tolerance,
            Sense::AtMost => change <= system.slack(index).max(0.0) + tolerance,
        }
    }
}

/// Room for the last bits of numbers that are not whole; whole ones add up exactly.
const TOLERANCE: f64 = 1e-7;

/// Witnesses found so far, with how far they move each variable down and up.
#[derive(Debug, Clone, Default)]
pub(super) struct Pool {
    witnesses: Vec<Witness>,
    spans: Vec<(f64, f64)>,
}

impl Pool {
    /// Keeps a witness that holds and moves something.
    pub(super) fn add(&mut self, system: &System, witness: Option<Witness>) {
        if let Some(witness) = witness.filter(|w| !w.moves.is_empty() && w.holds(system)) {
            self.keep(witness);
        }
    }

    fn keep(&mut self, witness: Witness) {
        for (v, by) in &witness.moves {
            if self.spans.len() <= *v {
                self.spans.resize(*v + 1, (0.0, 0.0));
            }
            let (down, up) = self.spans[*v];
            self.spans[*v] = (down.max(-by), up.max(*by));
        }
        self.witnesses.push(witness);
    }

    /// Keeps what another pool proves.
    pub(super) fn join(&mut self, system: &System, other: Self) {
        for witness in other.witnesses {
            if !self.witnesses.contains(&witness) {
                self.add(system, Some(witness));
            }
        }
    }

    /// The witnesses that hold in another pattern.
    pub(super) fn holding(&self, system: &System) -> Self {
        let mut pool = Self::default();
        for witness in self
            .witnesses
            .iter()
            .filter(|witness| witness.holds(system))
        {
            pool.keep(witness.clone());
        }
        pool
    }

    /// Forgets what no longer holds.
    pub(super) fn prune(&mut self, system: &System) {
        if !self.witnesses.iter().all(|witness| witness.holds(system)) {
            *self = self.holding(system);
        }
    }

    /// How far down and up a secret value is known to be able to move.
    pub(super) fn span(&self, variable: usize) -> (f64, f64) {
        self.spans.get(variable).copied().unwrap_or((0.0, 0.0))
    }

    /// Whether the witnesses prove the need of a variable.
    pub(super) fn proves(&self, variable: usize, need: Need) -> bool {
        is_met(need, self.span(variable))
    }
}

/// Whether an interval that reaches so far down and up is wide enough.
pub(super) fn is_met(need: Need, (down, up): (f64, f64)) -> bool {
    let at_least = |reached: f64, needed: f64| reached >= needed - TOLERANCE;
    at_least(down, need.down) && at_least(up, need.up) && at_least(down + up, need.width)
}

/// Attacks one secret value; true when its interval is wide enough. What was learnt goes into the pool.
pub(super) fn withstands(system: &System, pool: &mut Pool, target: usize) -> bool {
    let Some(need) = system.variables[target].need else {
        return true;
    };
    if pool.proves(target, need) {
        return true;
    }
    let variable = &system.variables[target];
    pool.add(system, reach(system, target, 1.0, need.up.max(need.width)));
    let (_, up) = pool.span(target);
    let farthest_down = variable.value - variable.low;
    if pool.proves(target, need) || !is_met(need, (farthest_down, up)) {
        return pool.proves(target, need);
    }
    pool.add(
        system,
        reach(system, target, -1.0, need.down.max(need.width)),
    );
    pool.proves(target, need)
}

/// The witness that moves a secret value farthest in a direction, `cap` at most.
///
/// Whole numbers come out by themselves in most tables; only where they do not they are asked for, which takes longer.
pub(super) fn reach(system: &System, target: usize, direction: f64, cap: f64) -> Option<Witness> {
    let attack = Attack {
        target,
        direction,
        cap,
        members: system.component(target, |v| system.is_hidden(v)),
    };
    let free = attack.solve(system, false)?;
    let is_whole = |(v, by): &(usize, f64)| {
        !system.variables[*v].is_whole || (by - by.round()).abs() < TOLERANCE
    };
    let found = if free.iter().all(is_whole) {
        free
    } else {
        attack.solve(system, true)?
    };
    let moves = found
        .into_iter()
        .map(|(v, by)| (v, tidy(by, system.variables[v].is_whole)))
        .filter(|(_, by)| *by != 0.0)
        .collect();
    Some(Witness { moves })
}

struct Attack {
    target: usize,
    direction: f64,
    cap: f64,
    members: Vec<usize>,
}

impl Attack {
    /// The farthest move of the target with the moves of all that go with it.
    fn solve(&self, system: &System, in_whole_numbers: bool) -> Option<Vec<(usize, f64)>> {
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let columns: Vec<Column> = self
            .members
            .iter()
            .map(|v| {
                let (weight, (low, high)) = self.bounds(system, *v);
                if in_whole_numbers && system.variables[*v].is_whole {
                    problem.add_integer_var(weight, (whole(low), whole(high)))
                } else {
                    problem.add_var(weight, (low, high))
                }
            })
            .collect();
        let position = |v: usize| self.members.binary_search(&v).ok();
        for relation in system.relations_of(&self.members) {
            constrain(system, &mut problem, relation, |v| {
                position(v).map(|p| (columns[p], 1.0)).into_iter()
            });
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(NODES);
        // These programs are too small for it to pay.
        options.presolve = in_whole_numbers;
        let solution = problem.solve_with(options).ok()?.into_solution().ok()?;
        let values = columns.iter().map(|column| solution.var_value(*column));
        Some(self.members.iter().copied().zip(values).collect())
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

/// Adds a relation to a problem, each variable standing for the columns (with signs) that move it.
pub(super) fn constrain<I: Iterator<Item = (Column, f64)>>(
    system: &System,
    problem: &mut Problem,
    index: usize,
    columns: impl Fn(usize) -> I,
) {
    let relation = &system.relations[index];
    let terms: Vec<(Column, f64)> = relation
        .terms
        .iter()
        .flat_map(|(v, factor)| {
            columns(*v).map(|(column, sign)| (column, sign * as_number(*factor)))
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

fn tidy(by: f64, is_whole: bool) -> f64 {
    if is_whole {
        by.round()
    } else if by.abs() < TOLERANCE {
        0.0
    } else {
        by
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "bounded to a million just before"
)]
fn whole(bound: f64) -> i32 {
    bound.clamp(-FAR, FAR).round() as i32
}
