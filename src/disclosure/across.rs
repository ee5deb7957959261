//! Values of one dimension that several tables print apart: women in one table, men in the next, all of them in a third.
//!
//! No single table holds the sum, but a reader has them all. As everywhere only what adds up in the numbers is taken for
//! a relation, so two divisions of the same persons (five and ten years of age) are never mixed.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::Measure;
use super::path;
use super::relate::Builder;
use super::sums::adds_up;
use crate::model::finding::{RowKind, Scope};

/// A sum over several tables.
struct Sum {
    /// The scope of the whole.
    scope: Scope,
    dimension: &'static str,
    whole: usize,
    parts: Vec<usize>,
}

/// Notes the groups whose parts stand in several tables, so that no table makes up a rest for them.
pub(super) fn note(builder: &mut Builder<'_>) {
    for measure in builder.measures() {
        for sum in sums(builder, &measure) {
            let parts = variables(builder, &sum.parts).into_iter().collect();
            let group = (measure.clone(), sum.dimension, sum.scope);
            builder.spread.insert(group, parts);
        }
    }
}

/// Adds the sums over several tables, margins that nobody prints among them.
pub(super) fn relate(builder: &mut Builder<'_>) {
    for measure in builder.measures() {
        for sum in sums(builder, &measure) {
            builder.state_sum(sum.whole, &sum.parts);
        }
    }
}

fn sums(builder: &Builder<'_>, measure: &Measure) -> Vec<Sum> {
    let (by_scope, tables) = (by_scope(builder, measure), tables(builder));
    let mut families: BTreeMap<(&'static str, Scope), BTreeMap<&str, usize>> = BTreeMap::new();
    for (scope, figure) in &by_scope {
        for (dimension, value) in *scope {
            if builder.partitions.contains(dimension) {
                let mut rest = (*scope).clone();
                rest.remove(dimension);
                let family = families.entry((*dimension, rest)).or_default();
                family.insert(value, *figure);
            }
        }
    }
    families.retain(|_, values| is_spread(&tables, &variables(builder, values.values())));
    let mut found = Vec::new();
    for ((dimension, rest), values) in &families {
        let levels: Vec<&str> = values.keys().copied().collect();
        let beginnings = path::beginnings(levels.iter().copied());
        for above in [None].into_iter().chain(beginnings.into_iter().map(Some)) {
            let mut scope = rest.clone();
            scope.extend(above.map(|above| (*dimension, above.to_owned())));
            let Some(whole) = by_scope.get(&scope).copied() else {
                continue;
            };
            let listed = values.iter().map(|(path, figure)| (*path, *figure));
            let parts = path::nearest_below(listed, above, &levels);
            if is_spread(&tables, &variables(builder, &parts)) && adds_up(builder, whole, &parts) {
                found.push(Sum {
                    scope,
                    dimension,
                    whole,
                    parts,
                });
            }
        }
    }
    found
}

/// The figures of a measure by their scope, where all tables agree on the number.
fn by_scope<'a>(builder: &'a Builder<'_>, measure: &Measure) -> BTreeMap<&'a Scope, usize> {
    let mut found: BTreeMap<&Scope, Option<usize>> = BTreeMap::new();
    for (index, figure) in builder.figures.iter().enumerate() {
        let is_placed = !figure.scope.is_empty() || figure.kind == RowKind::Total;
        if figure.measure != *measure || !is_placed {
            continue;
        }
        let known = found.entry(&figure.scope).or_insert(Some(index));
        if known.is_some_and(|known| builder.variable_of[known] != builder.variable_of[index]) {
            *known = None;
        }
    }
    found
        .into_iter()
        .filter_map(|(scope, figure)| Some((scope, figure?)))
        .collect()
}

/// Tables in which each number stands.
fn tables(builder: &Builder<'_>) -> Vec<BTreeSet<usize>> {
    let mut tables = Vec::new();
    for (figure, variable) in builder.figures.iter().zip(&builder.variable_of) {
        if tables.len() <= *variable {
            tables.resize(*variable + 1, BTreeSet::new());
        }
        tables[*variable].insert(figure.finding);
    }
    tables
}

fn variables<'a>(
    builder: &Builder<'_>,
    figures: impl IntoIterator<Item = &'a usize>,
) -> Vec<usize> {
    figures
        .into_iter()
        .map(|f| builder.variable_of[*f])
        .collect()
}

/// Whether no table holds all of the numbers.
fn is_spread(tables: &[BTreeSet<usize>], variables: &[usize]) -> bool {
    let mut holding = variables.iter().map(|variable| tables[*variable].clone());
    let Some(first) = holding.next() else {
        return false;
    };
    holding.fold(first, |all, more| &all & &more).is_empty()
}
