//! The least loss of information, where a set of linked figures is small enough to find it.
//!
//! A pattern that leaves a value exposed says: at least one figure outside of it must be secret, too. Made as large as
//! possible, such a pattern gives a sharp condition; the cheapest choice that meets all conditions so far is attacked
//! next, until one withstands. It is then the best of all. (Benders' scheme of Fischetti and Salazar, 2001, with
//! conditions that only name figures.) What every reader sees first, that one secret number alone in an equation is
//! known, needs no attack: these conditions are there from the beginning.

use std::collections::BTreeSet;

use microlp::{ComparisonOp, OptimizationDirection, Problem, SolveOptions};

use super::attack::withstands;
use super::pool::Pool;
use super::system::{Sense, System};

/// More figures to choose from are left to the heuristic.
const LARGEST: usize = 130;

/// Attacks that may be spent on one set of linked figures; a count, not a time, so that every run ends the same.
const ATTACKS: u32 = 2500;

/// Nodes the solver may visit to choose the cheapest pattern.
const NODES: u64 = 5000;

/// Replaces what the heuristic chose by the best choice wherever that is found in time.
pub(super) fn improve(system: &mut System, pool: &mut Pool) {
    let mut seen = vec![false; system.variables.len()];
    for start in 0..system.variables.len() {
        if seen[start] {
            continue;
        }
        let members = system.cluster(start);
        for member in &members {
            seen[*member] = true;
        }
        let choices: Vec<usize> = members
            .iter()
            .copied()
            .filter(|v| {
                !system.variables[*v].is_sensitive && !system.variables[*v].spots.is_empty()
            })
            .collect();
        let is_protected = choices.iter().any(|v| system.is_hidden(*v));
        if is_protected && choices.len() <= LARGEST {
            let mut search = Search {
                members,
                choices,
                conditions: BTreeSet::new(),
                library: Pool::default(),
                attacks: ATTACKS,
            };
            if let Some((better, proof)) = search.run(system) {
                *system = better;
                pool.prune(system);
                pool.join(system, proof);
            }
        }
    }
}

/// If the first is secret (or always, where there is none), one of the others must be.
type Condition = (Option<usize>, Vec<usize>);

struct Search {
    members: Vec<usize>,
    choices: Vec<usize>,
    conditions: BTreeSet<Condition>,
    /// Witnesses found in any pattern.
    library: Pool,
    attacks: u32,
}

impl Search {
    /// A pattern with less loss than the present one and the proof; `None` when there is none or time is up.
    fn run(&mut self, system: &System) -> Option<(System, Pool)> {
        self.follow(system);
        self.pair(system);
        let present: f64 = self
            .choices
            .iter()
            .filter(|v| system.is_hidden(**v))
            .map(|v| system.costs[*v])
            .sum();
        loop {
            let (loss, chosen) = self.cheapest(system)?;
            if loss >= present - 1e-6 {
                return None;
            }
            let mut trial = system.clone();
            for v in &self.choices {
                trial.set(*v, chosen.contains(v));
            }
            let mut pool = Pool::default();
            let exposed: Vec<usize> = self
                .members
                .iter()
                .copied()
                .filter(|v| trial.is_hidden(*v) && !withstands(&trial, &mut pool, *v))
                .collect();
            if exposed.is_empty() {
                return Some((trial, pool));
            }
            for v in exposed {
                self.learn(&trial, v)?;
            }
        }
    }

    /// What tells a secret figure is secret with it.
    fn follow(&mut self, system: &System) {
        for leader in &self.members {
            for follower in &system.variables[*leader].followers {
                if self.choices.contains(follower) {
                    let first = self.choices.contains(leader).then_some(*leader);
                    if first.is_some() || system.is_hidden(*leader) {
                        self.conditions.insert((first, vec![*follower]));
                    }
                }
            }
        }
    }

    /// A secret term of an equation is exposed where all others are published: no attack is needed to see that.
    fn pair(&mut self, system: &System) {
        for index in system.all_relations_of(&self.members) {
            let relation = &system.relations[index];
            if relation.sense == Sense::AtMost || relation.guard.is_some() {
                continue;
            }
            let terms = || relation.terms.iter().map(|(v, _)| *v);
            // What is printed nowhere is not known by itself.
            if terms().any(|v| system.variables[v].spots.is_empty()) {
                continue;
            }
            let is_choice = |v: &usize| self.choices.binary_search(v).is_ok();
            for v in terms().filter(|v| system.variables[*v].need.is_some()) {
                let others = || terms().filter(|other| *other != v);
                if others().all(|other| is_choice(&other)) {
                    let first = is_choice(&v).then_some(v);
                    self.conditions.insert((first, others().collect()));
                }
            }
        }
    }

    /// Makes the pattern as large as it can be with the value still exposed, and keeps what is left outside.
    fn learn(&mut self, trial: &System, exposed: usize) -> Option<()> {
        let mut large = trial.clone();
        let mut outside: Vec<usize> = self
            .choices
            .iter()
            .copied()
            .filter(|v| !large.is_hidden(*v))
            .collect();
        outside.sort_by(|a, b| {
            let cost = |v: &usize| large.costs[*v];
            cost(b).total_cmp(&cost(a)).then(a.cmp(b))
        });
        let mut needed = Vec::new();
        self.enlarge(&mut large, exposed, &outside, &mut needed)?;
        needed.sort_unstable();
        let first = (!large.variables[exposed].is_sensitive && self.choices.contains(&exposed))
            .then_some(exposed);
        self.conditions.insert((first, needed));
        Some(())
    }

    /// Adds figures to the pattern as long as the value stays exposed, many at once where that goes.
    fn enlarge(
        &mut self,
        large: &mut System,
        exposed: usize,
        outside: &[usize],
        needed: &mut Vec<usize>,
    ) -> Option<()> {
        if outside.is_empty() {
            return Some(());
        }
        self.attacks = self.attacks.checked_sub(1)?;
        for v in outside {
            large.set(*v, true);
        }
        let mut pool = self.library.holding_for(large, exposed);
        if !withstands(large, &mut pool, exposed) {
            return Some(());
        }
        self.library.join(large, pool);
        for v in outside {
            large.set(*v, false);
        }
        if let [only] = outside {
            needed.push(*only);
            return Some(());
        }
        let (first, second) = outside.split_at(outside.len() / 2);
        self.enlarge(large, exposed, first, needed)?;
        self.enlarge(large, exposed, second, needed)
    }

    /// The cheapest choice that meets all conditions.
    fn cheapest(&self, system: &System) -> Option<(f64, BTreeSet<usize>)> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let columns: Vec<_> = self
            .choices
            .iter()
            .map(|v| problem.add_binary_var(system.costs[*v]))
            .collect();
        let column = |v: &usize| self.choices.binary_search(v).ok().map(|p| columns[p]);
        for (first, others) in &self.conditions {
            let mut terms: Vec<_> = others.iter().filter_map(column).map(|c| (c, 1.0)).collect();
            let least = match first.as_ref().and_then(column) {
                Some(first) => {
                    terms.push((first, -1.0));
                    0.0
                }
                None => 1.0,
            };
            problem.add_constraint(terms, ComparisonOp::Ge, least);
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(NODES);
        let outcome = problem.solve_with(options).ok()?;
        if !outcome.is_optimal() {
            return None;
        }
        let solution = outcome.into_solution().ok()?;
        let chosen = self
            .choices
            .iter()
            .zip(&columns)
            .filter(|(_, column)| solution.var_value(**column) > 0.5)
            .map(|(v, _)| *v)
            .collect();
        Some((solution.objective(), chosen))
    }
}
