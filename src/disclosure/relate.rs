//! From figures to a system: which figures are the same number, and which add up to which.
//!
//! What the scopes say is taken as the structure (margins, levels of a path, several tables over the same persons), and
//! the numbers decide whether it holds: a relation goes into the system only when it is true, so the true values always
//! solve it. A sum that is not printed although a reader can compute it, and what is left when the parts do not fill the
//! whole, become variables, too.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::{At, Crowd, Figure, Measure, Nature};
use super::level::{Scale, level};
use super::system::{Need, Relation, Sense, System, Variable};
use crate::model::finding::{RowKind, Scope};

/// Which figures are one number.
type Identity = (Measure, Scope, u64, Option<(usize, At)>);

/// Builds the system of one population.
pub(super) struct Builder<'a> {
    pub(super) partitions: &'a [&'static str],
    pub(super) figures: Vec<Figure>,
    /// Variable of each figure.
    pub(super) variable_of: Vec<usize>,
    /// Known range of single values, by measure: the grades of a scale.
    pub(super) scales: BTreeMap<Measure, Scale>,
    variables: Vec<Variable>,
    relations: Vec<Relation>,
    known: BTreeMap<Identity, usize>,
    /// Groups whose parts by a dimension stand in several tables, with these parts.
    pub(super) spread: BTreeMap<(Measure, &'static str, Scope), BTreeSet<usize>>,
    k: u64,
}

/// What an attacker knows about one population.
pub(super) fn system(crowd: &Crowd, k: u64) -> System {
    let mut builder = Builder {
        partitions: &crowd.partitions,
        figures: Vec::new(),
        variable_of: Vec::new(),
        scales: BTreeMap::new(),
        variables: Vec::new(),
        relations: Vec::new(),
        known: BTreeMap::new(),
        spread: BTreeMap::new(),
        k,
    };
    builder.scales = super::moments::scales(crowd);
    for figure in &crowd.figures {
        builder.add(figure.clone());
    }
    super::across::note(&mut builder);
    super::structure::relate(&mut builder);
    super::across::relate(&mut builder);
    super::bands::relate(&mut builder);
    super::sums::relate(&mut builder);
    super::moments::relate(&mut builder);
    super::quantiles::relate(&mut builder);
    builder.follow();
    System::new(builder.variables, builder.relations)
}

impl Builder<'_> {
    /// Adds a figure and returns its index.
    pub(super) fn add(&mut self, figure: Figure) -> usize {
        let variable = self.variable(&figure);
        self.figures.push(figure);
        self.variable_of.push(variable);
        self.figures.len() - 1
    }

    fn variable(&mut self, figure: &Figure) -> usize {
        // Without a scope nothing says that two cells of a table are the same number.
        let own = (figure.scope.is_empty() && figure.kind != RowKind::Total)
            .then(|| figure.spot.map(|spot| (spot.finding, spot.at)))
            .flatten();
        let identity = (
            figure.measure.clone(),
            figure.scope.clone(),
            figure.value.to_bits(),
            own,
        );
        let mut level = level(figure, self.scales.get(&figure.measure), self.k);
        if figure.spot.is_none() && !level.is_sensitive {
            // A margin that nobody prints is no secret; who adds it up has learnt nothing about anybody.
            level.need = None;
        }
        let index = match self.known.get(&identity) {
            Some(index) => {
                let known = &mut self.variables[*index];
                known.cost += level.cost;
                known.is_sensitive |= level.is_sensitive;
                known.need = match (known.need, level.need) {
                    (Some(a), Some(b)) => Some(a.and(b)),
                    (a, b) => a.or(b),
                };
                *index
            }
            None => {
                self.variables.push(Variable {
                    scope: figure.scope.clone(),
                    value: level.amount,
                    low: level.low,
                    is_whole: level.is_whole,
                    is_count: figure.is_persons(),
                    cost: level.cost,
                    need: level.need,
                    is_sensitive: level.is_sensitive,
                    is_known: false,
                    is_hidden: false,
                    spots: Vec::new(),
                    followers: Vec::new(),
                });
                self.known.insert(identity, self.variables.len() - 1);
                self.variables.len() - 1
            }
        };
        let variable = &mut self.variables[index];
        // What is printed nowhere is open only as far as it can be computed, and that is for the attacker to find out.
        variable.spots.extend(figure.spot);
        variable.is_known |= figure.is_known;
        variable.is_hidden = variable.is_sensitive || variable.spots.is_empty();
        index
    }

    /// Adds "these terms are equal to (or at most) the constant". Variables may repeat.
    pub(super) fn state(
        &mut self,
        terms: impl IntoIterator<Item = (usize, i64)>,
        sense: Sense,
        constant: i64,
        guard: Option<usize>,
    ) {
        let mut sums: BTreeMap<usize, i64> = BTreeMap::new();
        for (variable, factor) in terms {
            *sums.entry(variable).or_default() += factor;
        }
        sums.retain(|_, factor| *factor != 0);
        if !sums.is_empty() {
            self.relations.push(Relation {
                terms: sums.into_iter().collect(),
                sense,
                constant,
                guard,
            });
        }
    }

    /// Adds "the whole is the sum of its parts".
    pub(super) fn state_sum(&mut self, whole: usize, parts: &[usize]) {
        self.state(self.balance(whole, parts), Sense::Equal, 0, None);
    }

    /// Whether it was stated that the whole is the sum of just these parts.
    pub(super) fn is_sum(&self, whole: usize, parts: &[usize]) -> bool {
        let terms: BTreeMap<usize, i64> = self.balance(whole, parts).into_iter().collect();
        self.relations.iter().any(|relation| {
            relation.sense == Sense::Equal
                && relation.guard.is_none()
                && relation.constant == 0
                && relation
                    .terms
                    .iter()
                    .copied()
                    .eq(terms.iter().map(|(v, f)| (*v, *f)))
        })
    }

    /// Adds "the whole is at most the parts together".
    pub(super) fn state_cover(&mut self, whole: usize, parts: &[usize]) {
        self.state(self.balance(whole, parts), Sense::AtMost, 0, None);
    }

    /// The whole less its parts.
    fn balance(&self, whole: usize, parts: &[usize]) -> Vec<(usize, i64)> {
        std::iter::once((self.variable_of[whole], 1))
            .chain(parts.iter().map(|part| (self.variable_of[*part], -1)))
            .collect()
    }

    /// Adds "the one is at most the other".
    pub(super) fn state_at_most(&mut self, less: usize, more: usize) {
        let terms = [(self.variable_of[less], 1), (self.variable_of[more], -1)];
        self.state(terms, Sense::AtMost, 0, None);
    }

    /// Amount of a figure.
    pub(super) fn amount(&self, figure: usize) -> f64 {
        self.figures[figure].amount()
    }

    /// Amounts and persons of several figures together.
    pub(super) fn total(&self, figures: &[usize]) -> (f64, f64) {
        figures.iter().fold((0.0, 0.0), |(amount, persons), f| {
            let figure = &self.figures[*f];
            (
                amount + figure.amount(),
                persons + figure.persons.unwrap_or(0.0),
            )
        })
    }

    /// Findings, in order.
    pub(super) fn findings(&self) -> BTreeSet<usize> {
        self.figures.iter().map(|figure| figure.finding).collect()
    }

    /// Measures that add up, counts of persons first.
    pub(super) fn measures(&self) -> BTreeSet<Measure> {
        self.figures
            .iter()
            .filter(|figure| matches!(figure.nature, Nature::Sum | Nature::Mean))
            .map(|figure| figure.measure.clone())
            .collect()
    }

    /// Whoever knows a mean that was not rounded knows by which numbers of persons it can be divided: where the count is
    /// secret, what is said about the same persons is.
    fn follow(&mut self) {
        let mut counts: BTreeMap<Scope, BTreeSet<usize>> = BTreeMap::new();
        for (index, figure) in self.figures.iter().enumerate() {
            if figure.measure == Measure::Persons(String::new()) && figure.spot.is_some() {
                counts
                    .entry(figure.answering())
                    .or_default()
                    .insert(self.variable_of[index]);
            }
        }
        let mut pairs = BTreeSet::new();
        for (index, figure) in self.figures.iter().enumerate() {
            if figure.is_persons() || figure.spot.is_none() {
                continue;
            }
            for count in counts.get(&figure.answering()).into_iter().flatten() {
                pairs.insert((*count, self.variable_of[index]));
            }
        }
        for (leader, follower) in pairs {
            self.variables[leader].followers.push(follower);
            self.variables[follower].is_hidden |= self.variables[leader].is_hidden;
        }
    }

    /// Where all of a group are alike, it must stay possible that one of them is not: adds the number of those who are
    /// not, which is nobody, as a figure that must be able to be more.
    pub(super) fn blur_uniform(&mut self, whole: usize, parts: &[usize]) {
        let alike = parts
            .iter()
            .copied()
            .filter(|part| self.amount(*part) > 0.0)
            .collect::<Vec<_>>();
        let [only] = alike.as_slice() else {
            return;
        };
        let (whole, only) = (self.variable_of[whole], self.variable_of[*only]);
        if self.variables[whole].value != self.variables[only].value {
            return;
        }
        self.variables.push(Variable {
            scope: self.variables[whole].scope.clone(),
            value: 0.0,
            low: 0.0,
            is_whole: true,
            is_count: true,
            cost: 0.0,
            need: Some(Need {
                down: 0.0,
                up: 1.0,
                width: 1.0,
            }),
            is_sensitive: true,
            is_known: false,
            is_hidden: true,
            spots: Vec::new(),
            followers: Vec::new(),
        });
        let others = self.variables.len() - 1;
        self.state(
            [(whole, 1), (only, -1), (others, -1)],
            Sense::Equal,
            0,
            None,
        );
        // What a mean or a total says of such a group is as much as the one class says.
        self.variables[only].is_sensitive = true;
        self.variables[only].is_hidden = true;
    }
}

/// Whether two amounts are the same up to the last bits.
pub(super) fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-6 * (1.0 + a.abs().max(b.abs()))
}
