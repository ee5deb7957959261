//! All figures about one population as variables of one system of linear relations: what an attacker knows.
//!
//! Published figures are constants to the attacker, secret ones are unknowns that are at least `low`, whole where they
//! count, and bound by every relation among them. The true values always solve the system.

use std::sync::Arc;

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
    /// Whether it counts persons.
    pub(super) is_count: bool,
    /// Information lost when it is secret, at first.
    pub(super) cost: f64,
    /// What its interval must be like whenever it is secret.
    pub(super) need: Option<Need>,
    /// Secret by itself, not for the sake of others.
    pub(super) is_sensitive: bool,
    /// Known to everybody from an earlier edition.
    pub(super) is_known: bool,
    /// Secret from the beginning.
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

/// Loss by which a figure is avoided that is to stay published.
const FORBIDDEN: f64 = 100_000.0;

/// Variables and relations of one population, and which of them are secret now. What does not change is shared by copies.
#[derive(Debug, Clone, Default)]
pub(super) struct System {
    /// Variables.
    pub(super) variables: Arc<Vec<Variable>>,
    /// Relations, sorted, each once.
    pub(super) relations: Arc<Vec<Relation>>,
    /// Information lost when a variable is secret.
    pub(super) costs: Vec<f64>,
    /// Relations in which a variable stands.
    touching: Arc<Vec<Vec<usize>>>,
    /// Whether a relation holds only while the variable is published.
    guards: Arc<Vec<bool>>,
    hidden: Vec<bool>,
    /// Published for good.
    kept_open: Vec<bool>,
}

impl System {
    /// The system of given parts.
    pub(super) fn new(variables: Vec<Variable>, mut relations: Vec<Relation>) -> Self {
        relations.sort_unstable();
        relations.dedup();
        let mut touching = vec![Vec::new(); variables.len()];
        let mut guards = vec![false; variables.len()];
        for (index, relation) in relations.iter().enumerate() {
            for (variable, _) in &relation.terms {
                touching[*variable].push(index);
            }
            if let Some(guard) = relation.guard {
                guards[guard] = true;
            }
        }
        // What everybody knows protects nothing; what is sensitive is not said again all the same.
        let is_open = |v: &Variable| v.is_known && !v.is_hidden;
        Self {
            costs: variables
                .iter()
                .map(|v| if is_open(v) { FORBIDDEN } else { v.cost })
                .collect(),
            hidden: variables.iter().map(|v| v.is_hidden).collect(),
            kept_open: variables.iter().map(is_open).collect(),
            variables: Arc::new(variables),
            relations: Arc::new(relations),
            touching: Arc::new(touching),
            guards: Arc::new(guards),
        }
    }

    /// Whether a variable is secret.
    pub(super) fn is_hidden(&self, variable: usize) -> bool {
        self.hidden[variable]
    }

    /// Which variables are secret.
    pub(super) fn pattern(&self) -> &[bool] {
        &self.hidden
    }

    /// Indices of the secret variables.
    pub(super) fn hidden(&self) -> Vec<usize> {
        (0..self.variables.len())
            .filter(|v| self.is_hidden(*v))
            .collect()
    }

    /// Whether a relation holds only while the variable is published.
    pub(super) fn is_guard(&self, variable: usize) -> bool {
        self.guards[variable]
    }

    /// Makes a variable secret or not, and nothing else with it.
    pub(super) fn set(&mut self, variable: usize, is_hidden: bool) {
        self.hidden[variable] = is_hidden;
    }

    /// Publishes a variable for good.
    pub(super) fn keep_open(&mut self, variable: usize) {
        self.hidden[variable] = false;
        self.kept_open[variable] = true;
        self.costs[variable] = FORBIDDEN;
    }

    /// Whether a variable is published for good.
    pub(super) fn is_kept_open(&self, variable: usize) -> bool {
        self.kept_open[variable]
    }

    /// Makes a variable secret together with all that would tell it.
    pub(super) fn hide(&mut self, variable: usize) {
        let mut todo = vec![variable];
        while let Some(next) = todo.pop() {
            if !self.hidden[next] {
                self.hidden[next] = true;
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

    /// Whether published figures alone say what a variable is, by one equation.
    pub(super) fn is_told(&self, variable: usize) -> bool {
        self.relations_of(&[variable]).into_iter().any(|index| {
            let relation = &self.relations[index];
            let mut others = relation.terms.iter().filter(|(v, _)| *v != variable);
            relation.sense == Sense::Equal && others.all(|(v, _)| !self.is_hidden(*v))
        })
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
        for relation in self.relations.iter() {
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

    /// Variables linked with one over any relations, active or not, sorted.
    pub(super) fn neighbourhood(&self, start: usize) -> Vec<usize> {
        let mut seen = vec![false; self.variables.len()];
        let mut todo = vec![start];
        seen[start] = true;
        while let Some(variable) = todo.pop() {
            for relation in &self.touching[variable] {
                for (other, _) in &self.relations[*relation].terms {
                    if !seen[*other] {
                        seen[*other] = true;
                        todo.push(*other);
                    }
                }
            }
        }
        (0..seen.len()).filter(|v| seen[*v]).collect()
    }

    /// Relations in which any of the variables stands, active or not, sorted.
    pub(super) fn all_relations_of(&self, variables: &[usize]) -> Vec<usize> {
        let mut found: Vec<usize> = variables
            .iter()
            .flat_map(|v| self.touching[*v].iter().copied())
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    }

    /// Active relations in which any of the variables stands, sorted.
    pub(super) fn relations_of(&self, variables: &[usize]) -> Vec<usize> {
        let mut found = self.all_relations_of(variables);
        found.retain(|relation| self.is_active(*relation));
        found
    }
}

/// A factor or constant as a number.
#[expect(clippy::cast_precision_loss, reason = "factors are grades and ones")]
pub(super) fn as_number(factor: i64) -> f64 {
    factor as f64
}
