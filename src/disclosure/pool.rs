//! What an attack has proved so far: other sets of values that fit everything published, and how far they move each secret one.
//!
//! A witness is checked by plain addition, so nothing here trusts a solver. Finding witnesses is the work of [`super::attack`].

use super::program::Program;
use super::system::{Need, Sense, System};

/// How often the branching solver is asked about more figures of a population; it is slow.
const SEARCHES: u32 = 20;

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
pub(super) const TOLERANCE: f64 = 1e-7;

/// Witnesses found so far, with how far they move each variable down and up, and the programs they were found with.
#[derive(Debug)]
pub(super) struct Pool {
    witnesses: Vec<Witness>,
    spans: Vec<(f64, f64)>,
    programs: Vec<Program>,
    /// How often the branching solver may still be asked about all linked figures.
    pub(super) searches: u32,
}

impl Default for Pool {
    fn default() -> Self {
        Self {
            witnesses: Vec::new(),
            spans: Vec::new(),
            programs: Vec::new(),
            searches: SEARCHES,
        }
    }
}

impl Clone for Pool {
    /// Copies what is proved; programs are made anew when they are needed.
    fn clone(&self) -> Self {
        Self {
            witnesses: self.witnesses.clone(),
            spans: self.spans.clone(),
            programs: Vec::new(),
            searches: self.searches,
        }
    }
}

impl Pool {
    /// The program in which a secret figure moves, kept from earlier or made anew.
    pub(super) fn program(&mut self, system: &System, target: usize) -> &mut Program {
        self.programs
            .retain_mut(|p| !p.tableau.is_worn() && p.follow_secret(system));
        let known = self
            .programs
            .iter()
            .position(|p| p.column(target).is_some());
        let index = known.unwrap_or_else(|| {
            self.programs.push(Program::of_secret(system, target));
            self.programs.len() - 1
        });
        &mut self.programs[index]
    }

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
    fn holding(&self, system: &System) -> Self {
        let mut pool = Self::default();
        let holding = self.witnesses.iter().filter(|w| w.holds(system));
        holding.for_each(|witness| pool.keep(witness.clone()));
        pool
    }

    /// Those witnesses that hold in another pattern and move a variable, as many as prove what it needs.
    pub(super) fn holding_for(&self, system: &System, variable: usize) -> Self {
        let mut pool = Self::default();
        let Some(need) = system.variables[variable].need else {
            return pool;
        };
        for witness in self.witnesses.iter().rev() {
            let (down, up) = pool.span(variable);
            let by = witness.of(variable);
            if (by > up || -by > down) && witness.holds(system) {
                pool.keep(witness.clone());
                if pool.proves(variable, need) {
                    break;
                }
            }
        }
        pool
    }

    /// Forgets what no longer holds.
    pub(super) fn prune(&mut self, system: &System) {
        if !self.witnesses.iter().all(|witness| witness.holds(system)) {
            *self = self.holding(system);
        }
    }

    /// From now on the branching solver may be asked a few times more.
    pub(super) fn grant_searches(&mut self) {
        self.searches = SEARCHES;
    }

    /// From now on the branching solver is no longer asked about all linked figures.
    pub(super) fn forgo_searches(&mut self) {
        self.searches = 0;
    }

    /// Takes out what no longer holds when a variable is published again.
    pub(super) fn split_off(&mut self, system: &System, opened: usize) -> Vec<Witness> {
        let is_guard = system.is_guard(opened);
        let (lost, kept) = std::mem::take(&mut self.witnesses)
            .into_iter()
            .partition(|w| w.of(opened) != 0.0 || (is_guard && !w.holds(system)));
        self.spans.clear();
        self.put_back(kept);
        lost
    }

    /// Puts back what was taken out.
    pub(super) fn put_back(&mut self, witnesses: Vec<Witness>) {
        for witness in witnesses {
            self.keep(witness);
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
