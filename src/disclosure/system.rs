//! All figures about one population as variables of one system of linear relations: what an attacker knows.
//!
//! Published figures are constants to the attacker, secret ones are unknowns that are at least `low`, whole where they
//! count, and bound by every relation among them. The true values always solve the system.

use super::figures::Spot;
use crate::model::finding::Scope;

/// How wide an attacker's interval around a secret value must be.
///
/// After Fischetti and Salazar (2001), whose three protection levels sdcTable and τ-ARGUS use, too: the interval
/// [low, high] must reach from `value - down` to `value + up`, and `high - low` must be at least `width`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Need {
    /// Lower protection level.
    pub(super) down: f64,
    /// Upper protection level.
    pub(super) up: f64,
    /// Sliding protection level.
    pub(super) width: f64,
}

impl Need {
    /// The need that covers both.
    pub(super) fn and(self, other: Self) -> Self {
        Self {
            down: self.down.max(other.down),
            up: self.up.max(other.up),
            width: self.width.max(other.width),
        }
    }
}

/// One number, wherever it is printed.
#[derive(Debug, Clone)]
pub(super) struct Variable {
    /// Which persons it is about.
    pub(super) scope: Scope,
    /// The true value.
    pub(super) value: f64,
    /// The least that everybody knows it must be.
    pub(super) low: f64,
    /// Whether it is a whole number.
    pub(super) is_whole: bool,
    /// Information lost when it is secret.
    pub(super) cost: f64,
    /// What its interval must be like whenever it is secret.
    pub(super) need: Option<Need>,
    /// Secret by itself, not for the sake of others.
    pub(super) is_sensitive: bool,
    /// Secret now.
    pub(super) is_hidden: bool,
    /// Where it is printed; nowhere for a remainder that a reader can compute.
    pub(super) spots: Vec<Spot>,
    /// Variables that tell this one or its persons and must be secret with it.
    pub(super) followers: Vec<usize>,
}

/// Equality or inequality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sense {
    /// The terms add up to the constant.
    Equal,
    /// The terms add up to the constant at most.
    AtMost,
}

/// A linear relation that is true and that a reader can know.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Relation {
    /// Variables with their coefficients, sorted, each once.
    pub(super) terms: Vec<(usize, i64)>,
    /// Equality or inequality.
    pub(super) sense: Sense,
    /// The constant.
    pub(super) constant: i64,
    /// Holds for the attacker only while this variable is published.
    pub(super) guard: Option<usize>,
}

/// Variables and relations of one population.
#[derive(Debug, Clone, Default)]
pub(super) struct System {
    /// Variables.
    pub(super) variables: Vec<Variable>,
    /// Relations, sorted, each once.
    pub(super) relations: Vec<Relation>,
    /// Relations in which a variable stands.
    touching: Vec<Vec<usize>>,
}

impl System {
    /// The system of given parts.
    pub(super) fn new(variables: Vec<Variable>, mut relations: Vec<Relation>) -> Self {
        relations.sort_unstable();
        relations.dedup();
        let mut touching = vec![Vec::new(); variables.len()];
        for (index, relation) in relations.iter().enumerate() {
            for (variable, _) in &relation.terms {
                touching[*variable].push(index);
            }
        }
        Self {
            variables,
            relations,
            touching,
        }
    }

    /// Whether a variable is secret.
    pub(super) fn is_hidden(&self, variable: usize) -> bool {
        self.variables[variable].is_hidden
    }

    /// Indices of the secret variables.
    pub(super) fn hidden(&self) -> Vec<usize> {
        (0..self.variables.len())
            .filter(|v| self.is_hidden(*v))
            .collect()
    }

    /// Makes a variable secret together with all that would tell it.
    pub(super) fn hide(&mut self, variable: usize) {
        let mut todo = vec![variable];
        while let Some(next) = todo.pop() {
            if !self.variables[next].is_hidden {
                self.variables[next].is_hidden = true;
                todo.extend_from_slice(&self.variables[next].followers);
            }
        }
    }

    /// Whether the attacker knows the relation.
    pub(super) fn is_active(&self, relation: usize) -> bool {
        self.relations[relation]
            .guard
            .is_none_or(|guard| !self.is_hidden(guard))
    }

    /// How far a relation is from being broken by the true values; 0 for an equality.
    pub(super) fn slack(&self, relation: usize) -> f64 {
        let relation = &self.relations[relation];
        match relation.sense {
            Sense::Equal => 0.0,
            Sense::AtMost => {
                as_number(relation.constant) - self.sum(relation, |v| self.variables[v].value)
            }
        }
    }

    /// The terms of a relation added up over given values.
    pub(super) fn sum(&self, relation: &Relation, value: impl Fn(usize) -> f64) -> f64 {
        relation
            .terms
            .iter()
            .map(|(variable, factor)| as_number(*factor) * value(*variable))
            .sum()
    }

    /// Variables reached from one over active relations among those that `may` take part, sorted.
    pub(super) fn component(&self, start: usize, may: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut seen = vec![false; self.variables.len()];
        let mut known = vec![false; self.relations.len()];
        let mut todo = vec![start];
        seen[start] = true;
        while let Some(variable) = todo.pop() {
            for relation in &self.touching[variable] {
                if known[*relation] || !self.is_active(*relation) {
                    continue;
                }
                known[*relation] = true;
                for (other, _) in &self.relations[*relation].terms {
                    if !seen[*other] && may(*other) {
                        seen[*other] = true;
                        todo.push(*other);
                    }
                }
            }
        }
        (0..seen.len()).filter(|v| seen[*v]).collect()
    }

    /// Everything that can bear on one variable or follow from it: over relations, their guards, and who follows whom.
    pub(super) fn cluster(&self, start: usize) -> Vec<usize> {
        let mut links = vec![Vec::new(); self.variables.len()];
        let mut link = |a: usize, b: usize| {
            links[a].push(b);
            links[b].push(a);
        };
        for relation in &self.relations {
            let first = relation.terms[0].0;
            for other in relation.terms.iter().map(|(v, _)| *v).chain(relation.guard) {
                link(first, other);
            }
        }
        for (leader, variable) in self.variables.iter().enumerate() {
            for follower in &variable.followers {
                link(leader, *follower);
            }
        }
        let mut seen = vec![false; self.variables.len()];
        let mut todo = vec![start];
        while let Some(v) = todo.pop() {
            if !std::mem::replace(&mut seen[v], true) {
                todo.extend(&links[v]);
            }
        }
        (0..seen.len()).filter(|v| seen[*v]).collect()
    }

    /// Active relations in which any of the variables stands, sorted.
    pub(super) fn relations_of(&self, variables: &[usize]) -> Vec<usize> {
        let mut found: Vec<usize> = variables
            .iter()
            .flat_map(|v| self.touching[*v].iter().copied())
            .filter(|relation| self.is_active(*relation))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// A factor or constant as a number.
#[expect(clippy::cast_precision_loss, reason = "factors are grades and ones")]
pub(super) fn as_number(factor: i64) -> f64 {
    factor as f64
}
