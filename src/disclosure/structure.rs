//! Margins, levels of a path and tables over the same persons: relations that the scopes say.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::{Figure, Measure, Nature};
use super::path;
use super::relate::{Builder, same};
use crate::model::finding::{RowKind, Scope};

/// Dimensions that everybody in the house sees: that all in a unit are women tells nothing new about one of them.
pub(super) const VISIBLE: [&str; 9] = [
    "unit",
    "subunit",
    "role",
    "group",
    "sex",
    "employment",
    "site",
    "wave",
    "question",
];

/// Whether a value says something of a person, and not only whether it is known.
fn tells_something(value: &str) -> bool {
    !["known", "valid"].contains(&value) && !super::figures::NOWHERE.contains(&value)
}

/// Adds all relations between a scope and the scopes that have one dimension more.
pub(super) fn relate(builder: &mut Builder<'_>) {
    for measure in builder.measures() {
        for finding in builder.findings() {
            relate_finding(builder, &measure, finding);
        }
    }
}

/// The figures of one measure in one finding, by scope.
type ByScope = BTreeMap<Scope, usize>;

/// The dimension that varies and the scope that stays.
type Family = (&'static str, Scope);

fn relate_finding(builder: &mut Builder<'_>, measure: &Measure, finding: usize) {
    let mut by_scope = ByScope::new();
    for (index, figure) in builder.figures.iter().enumerate() {
        // A row without a scope is one of its kind, not the whole.
        let is_placed = !figure.scope.is_empty() || figure.kind == RowKind::Total;
        if figure.finding == finding && figure.measure == *measure && is_placed {
            by_scope.entry(figure.scope.clone()).or_insert(index);
        }
    }
    let depth = by_scope.keys().map(Scope::len).max().unwrap_or(0);
    // From the finest scopes to the coarsest: a margin that is not printed is made before it is needed as a part.
    for level in (1..=depth).rev() {
        for ((dimension, rest), values) in families(builder, &by_scope, level) {
            let tree = Tree {
                measure,
                finding,
                dimension,
                rest: &rest,
                values,
            };
            if let Some(margin) = tree.relate(builder, &by_scope) {
                by_scope.insert(rest, margin);
            }
        }
    }
}

fn families(
    builder: &Builder<'_>,
    by_scope: &ByScope,
    level: usize,
) -> BTreeMap<Family, BTreeMap<String, usize>> {
    let mut families: BTreeMap<Family, BTreeMap<String, usize>> = BTreeMap::new();
    for (scope, index) in by_scope.iter().filter(|(scope, _)| scope.len() == level) {
        for (dimension, value) in scope {
            let mut rest = scope.clone();
            rest.remove(dimension);
            let is_part =
                builder.partitions.contains(dimension) || !builder.figures[*index].is_outside();
            if is_part {
                families
                    .entry((*dimension, rest))
                    .or_default()
                    .insert(value.clone(), *index);
            }
        }
    }
    families
}

/// Figures that differ in the value of one dimension, which may be a path.
struct Tree<'a> {
    measure: &'a Measure,
    finding: usize,
    dimension: &'static str,
    rest: &'a Scope,
    values: BTreeMap<String, usize>,
}

impl Tree<'_> {
    /// Relates every level of the path, and the top level to the whole. Returns a margin that had to be made.
    fn relate(&self, builder: &mut Builder<'_>, by_scope: &ByScope) -> Option<usize> {
        let is_partition = builder.partitions.contains(&self.dimension);
        let rolled_up = self.rolled_up(builder, is_partition);
        for prefix in self.prefixes() {
            let parts = self.parts(Some(prefix), &rolled_up);
            let listed = self.values.get(prefix).copied();
            let whole = match listed {
                Some(whole) => rolled_up.contains(prefix).then_some(whole),
                None => self.elsewhere(builder, Some(prefix), &parts),
            };
            if let Some(whole) = whole
                && !self.is_spread(builder, Some(prefix), &parts)
            {
                relate_parts(builder, whole, &parts, is_partition, true);
            }
        }
        let parts = self.parts(None, &rolled_up);
        let here = by_scope.get(self.rest).copied();
        let is_telling = is_partition
            && *self.measure == Measure::Persons(String::new())
            && !VISIBLE.contains(&self.dimension)
            && self
                .values
                .keys()
                .filter(|value| tells_something(value))
                .count()
                > 1;
        if let Some(whole) = here.or_else(|| self.elsewhere(builder, None, &parts)) {
            if !self.is_spread(builder, None, &parts) {
                relate_parts(builder, whole, &parts, is_partition, false);
            }
            if is_telling {
                builder.blur_uniform(whole, &parts);
            }
            return None;
        }
        (is_partition && parts.len() > 1).then(|| {
            let margin = self.margin(builder, &parts);
            if is_telling {
                builder.blur_uniform(margin, &parts);
            }
            margin
        })
    }

    /// Whether other tables hold the rest of these parts, so that nothing must be made up for it.
    fn is_spread(&self, builder: &Builder<'_>, prefix: Option<&str>, parts: &[usize]) -> bool {
        let mut scope = self.rest.clone();
        if let Some(prefix) = prefix {
            scope.insert(self.dimension, prefix.to_owned());
        }
        let known = builder
            .spread
            .get(&(self.measure.clone(), self.dimension, scope));
        known.is_some_and(|variables| {
            parts
                .iter()
                .all(|part| variables.contains(&builder.variable_of[*part]))
        })
    }

    /// Proper beginnings of the paths, outermost first.
    fn prefixes(&self) -> BTreeSet<&str> {
        path::beginnings(self.values.keys().map(String::as_str))
    }

    /// The nearest values below a beginning; values that do not hold what is below them are no level of their own.
    fn parts(&self, prefix: Option<&str>, rolled_up: &BTreeSet<&str>) -> Vec<usize> {
        let levels: Vec<&str> = rolled_up.iter().copied().collect();
        let values = self.values.iter();
        let listed = values.map(|(path, index)| (path.as_str(), *index));
        path::nearest_below(listed, prefix, &levels)
    }

    /// Listed values that hold at least what the values below them hold.
    fn rolled_up(&self, builder: &Builder<'_>, is_partition: bool) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        // Longest first, so that the levels below are known.
        for prefix in self.prefixes().into_iter().rev() {
            let Some(whole) = self.values.get(prefix) else {
                continue;
            };
            let parts = self.parts(Some(prefix), &found);
            let amount = builder.amount(*whole);
            let (sum, _) = builder.total(&parts);
            let largest = parts
                .iter()
                .map(|part| builder.amount(*part))
                .fold(0.0, f64::max);
            let held = if is_partition { sum } else { largest };
            if held <= amount || same(held, amount) {
                found.insert(prefix);
            }
        }
        found
    }

    /// The whole as another table prints it: only when all tables agree on it, or it is exactly the sum.
    fn elsewhere(
        &self,
        builder: &Builder<'_>,
        prefix: Option<&str>,
        parts: &[usize],
    ) -> Option<usize> {
        let mut scope = self.rest.clone();
        if let Some(prefix) = prefix {
            scope.insert(self.dimension, prefix.to_owned());
        }
        let found: Vec<usize> = builder
            .figures
            .iter()
            .enumerate()
            .filter(|(_, figure)| figure.finding != self.finding)
            .filter(|(_, figure)| figure.measure == *self.measure && figure.scope == scope)
            .filter(|(_, figure)| !figure.scope.is_empty() || figure.kind == RowKind::Total)
            .map(|(index, _)| index)
            .collect();
        let first = *found.first()?;
        let (sum, _) = builder.total(parts);
        let agree = found
            .iter()
            .all(|index| builder.variable_of[*index] == builder.variable_of[first]);
        found
            .iter()
            .copied()
            .find(|index| same(builder.amount(*index), sum))
            .or(agree.then_some(first))
    }

    /// A margin that nobody prints and everybody can add up.
    fn margin(&self, builder: &mut Builder<'_>, parts: &[usize]) -> usize {
        let (amount, persons) = builder.total(parts);
        let model = &builder.figures[parts[0]];
        let nature = model.nature;
        let is_known = parts
            .iter()
            .all(|part| builder.figures[*part].persons.is_some());
        let figure = Figure {
            spot: None,
            finding: self.finding,
            scope: self.rest.clone(),
            measure: self.measure.clone(),
            nature,
            value: match nature {
                Nature::Mean if persons > 0.0 => amount / persons,
                _ => amount,
            },
            is_whole: model.is_whole,
            persons: is_known.then_some(persons),
            is_homogeneous: false,
            kind: RowKind::Total,
            changed: None,
            is_known: false,
        };
        let margin = builder.add(figure);
        builder.state_sum(margin, parts);
        margin
    }
}

/// Relates a whole to its parts: a partition fills it, other parts lie within it.
fn relate_parts(
    builder: &mut Builder<'_>,
    whole: usize,
    parts: &[usize],
    is_partition: bool,
    is_path: bool,
) {
    let (sum, persons) = builder.total(parts);
    let amount = builder.amount(whole);
    let all = builder.figures[whole].persons;
    let rest = all.map_or(0.0, |all| all - persons);
    // Means and FTE may be rounded to two digits; when all persons are there, so is the whole.
    let is_near =
        !builder.figures[whole].is_persons() && (sum - amount).abs() <= 0.01 * (1.0 + persons);
    if is_partition && rest == 0.0 && (same(sum, amount) || (all.is_some() && is_near)) {
        builder.state_sum(whole, parts);
    } else if is_partition && sum <= amount && rest > 0.0 {
        // What is left is as good as printed: everybody can subtract.
        let remainder = remainder(builder, whole, amount - sum, rest);
        link_unknown(builder, whole, remainder);
        let mut filled = parts.to_vec();
        filled.push(remainder);
        builder.state_sum(whole, &filled);
    } else {
        relate_within(builder, whole, parts, is_path && amount <= sum);
    }
}

/// What is left may be printed after all, as those of whom it is not known.
fn link_unknown(builder: &mut Builder<'_>, whole: usize, remainder: usize) {
    let model = &builder.figures[whole];
    let printed: Vec<usize> = builder
        .figures
        .iter()
        .enumerate()
        .filter(|(_, figure)| {
            figure.measure == model.measure && figure.spot.is_some() && figure.is_unknown()
        })
        .filter(|(_, figure)| figure.scope.len() == model.scope.len() + 1)
        .filter(|(_, figure)| {
            model
                .scope
                .iter()
                .all(|(d, value)| figure.scope.get(d) == Some(value))
        })
        .filter(|(_, figure)| same(figure.amount(), builder.amount(remainder)))
        .map(|(index, _)| index)
        .collect();
    for figure in printed {
        builder.state_sum(remainder, &[figure]);
    }
}

/// Parts that may overlap lie within the whole; together they cover it where it is their union.
fn relate_within(builder: &mut Builder<'_>, whole: usize, parts: &[usize], is_union: bool) {
    if !builder.figures[whole].is_persons() {
        return;
    }
    for part in parts {
        if builder.amount(*part) <= builder.amount(whole) {
            builder.state_at_most(*part, whole);
        }
    }
    if is_union {
        builder.state_cover(whole, parts);
    }
}

fn remainder(builder: &mut Builder<'_>, whole: usize, amount: f64, persons: f64) -> usize {
    let whole = builder.figures[whole].clone();
    let number = builder.figures.len();
    let mut scope = whole.scope.clone();
    // No dimension of the data has this name: the remainder is nobody else's figure.
    scope.insert("\u{0}rest", number.to_string());
    builder.add(Figure {
        spot: None,
        scope,
        value: match whole.nature {
            Nature::Mean if persons > 0.0 => amount / persons,
            _ => amount,
        },
        persons: whole.persons.map(|_| persons),
        is_homogeneous: false,
        kind: RowKind::Missing,
        changed: None,
        is_known: false,
        ..whole
    })
}
