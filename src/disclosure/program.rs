//! The figures of a system as columns of a [`Tableau`]: kept for as long as only single figures become secret or open.

use super::system::{Sense, System, as_number};
use super::tableau::Tableau;

/// Linked figures with the relations among them.
#[derive(Debug, Clone)]
pub(super) struct Program {
    /// The figures, sorted; each is the column of its position.
    pub(super) members: Vec<usize>,
    /// Their moves and the room that relations leave.
    pub(super) tableau: Tableau,
    /// Relation and column of the room that an inequality, or a relation with a guard, leaves.
    rooms: Vec<(usize, usize)>,
    /// The pattern that the bounds stand for.
    pattern: Vec<bool>,
}

impl Program {
    /// The program in which secret figures of one component move and the others stay.
    pub(super) fn of_secret(system: &System, start: usize) -> Self {
        let members = system.component(start, |v| system.is_hidden(v));
        let relations = system.relations_of(&members);
        Self::new(system, members, &relations)
    }

    /// The program in which all figures linked with one move, at a cost.
    pub(super) fn of_all(system: &System, start: usize) -> Self {
        let members = system.neighbourhood(start);
        let relations = system.all_relations_of(&members);
        Self::new(system, members, &relations)
    }

    fn new(system: &System, members: Vec<usize>, relations: &[usize]) -> Self {
        let mut bounds: Vec<(f64, f64)> = members.iter().map(|v| limits(system, *v)).collect();
        let mut rooms = Vec::new();
        let mut equations = Vec::new();
        for index in relations {
            let relation = &system.relations[*index];
            let mut equation: Vec<(usize, f64)> = relation
                .terms
                .iter()
                .filter_map(|(v, factor)| {
                    let column = members.binary_search(v).ok()?;
                    Some((column, as_number(*factor)))
                })
                .collect();
            if relation.sense == Sense::AtMost || relation.guard.is_some() {
                equation.push((bounds.len(), -1.0));
                rooms.push((*index, bounds.len()));
                bounds.push(room(system, *index));
            }
            equations.push(equation);
        }
        Self {
            tableau: Tableau::new(bounds, &equations),
            members,
            rooms,
            pattern: system.pattern().to_vec(),
        }
    }

    /// Becomes what another is, in the memory that is there.
    pub(super) fn become_copy_of(&mut self, other: &Self) {
        let Self {
            members,
            tableau,
            rooms,
            pattern,
        } = other;
        self.members.clone_from(members);
        self.tableau.become_copy_of(tableau);
        self.rooms.clone_from(rooms);
        self.pattern.clone_from(pattern);
    }

    /// Column of a figure.
    pub(super) fn column(&self, variable: usize) -> Option<usize> {
        self.members.binary_search(&variable).ok()
    }

    /// Follows a changed pattern as long as open figures are those that stay; false when it must be made anew.
    pub(super) fn follow_secret(&mut self, system: &System) -> bool {
        if self.pattern == system.pattern() {
            return true;
        }
        let changed: Vec<usize> = (0..self.pattern.len())
            .filter(|v| self.pattern[*v] != system.is_hidden(*v))
            .collect();
        let must_be_new = changed
            .iter()
            .any(|v| system.is_guard(*v) || (system.is_hidden(*v) && self.column(*v).is_none()));
        if must_be_new {
            return false;
        }
        for v in changed {
            if let Some(column) = self.column(v) {
                let is_hidden = system.is_hidden(v);
                let bounds = if is_hidden {
                    limits(system, v)
                } else {
                    (0.0, 0.0)
                };
                self.tableau.bind(column, bounds);
            }
            self.pattern[v] = system.is_hidden(v);
        }
        true
    }

    /// Follows a changed pattern where all figures move but those that stay published for good: besides these only the
    /// guards of relations matter.
    pub(super) fn follow_open(&mut self, system: &System) {
        for (column, v) in self.members.iter().enumerate() {
            let limits = limits(system, *v);
            if self.tableau.bounds(column) != limits {
                self.tableau.bind(column, limits);
            }
        }
        for (relation, column) in &self.rooms {
            let room = room(system, *relation);
            if self.tableau.bounds(*column) != room {
                self.tableau.bind(*column, room);
            }
        }
    }
}

/// How far a figure can move by itself.
fn limits(system: &System, v: usize) -> (f64, f64) {
    if system.is_kept_open(v) && !system.is_hidden(v) {
        return (0.0, 0.0);
    }
    let variable = &system.variables[v];
    ((variable.low - variable.value).min(0.0), f64::INFINITY)
}

/// How far the terms of a relation can move together.
fn room(system: &System, index: usize) -> (f64, f64) {
    if !system.is_active(index) {
        return (f64::NEG_INFINITY, f64::INFINITY);
    }
    match system.relations[index].sense {
        Sense::Equal => (0.0, 0.0),
        Sense::AtMost => (f64::NEG_INFINITY, system.slack(index).max(0.0)),
    }
}
