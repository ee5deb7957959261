//! Means and medians beside the distribution they come from: a mean of grades times the persons is a weighted sum of the
//! counts, so one number can give away two secret counts.

use std::collections::BTreeMap;

use super::figures::{Crowd, Figure, Measure, Nature};
use super::level::Scale;
use super::relate::{Builder, same};
use super::system::Sense;
use crate::model::finding::Scope;

/// Counts of persons over classes that are numbers, over the same persons.
struct Distribution {
    scope: Scope,
    /// Class and index of the figure, lowest class first.
    classes: Vec<(i64, usize)>,
    persons: f64,
    sum: f64,
}

/// Range of the values behind each mean that a distribution shows to be one over its classes.
pub(super) fn scales(crowd: &Crowd) -> BTreeMap<Measure, Scale> {
    let mut scales: BTreeMap<Measure, Scale> = BTreeMap::new();
    for distribution in distributions(&crowd.figures, &crowd.partitions) {
        for figure in crowd
            .figures
            .iter()
            .filter(|figure| distribution.is_mean(figure))
        {
            let ends = (distribution.classes.first(), distribution.classes.last());
            if let (Some((least, _)), Some((most, _))) = ends {
                let (least, most) = (
                    super::system::as_number(*least),
                    super::system::as_number(*most),
                );
                let scale = scales
                    .entry(figure.measure.clone())
                    .or_insert((least, most));
                *scale = (scale.0.min(least), scale.1.max(most));
            }
        }
    }
    // A mean outside the classes shows that they are not its scale.
    for figure in crowd
        .figures
        .iter()
        .filter(|figure| figure.nature == Nature::Mean)
    {
        let fits = |(least, most): &Scale| figure.value >= *least && figure.value <= *most;
        if figure.persons != Some(0.0)
            && scales
                .get(&figure.measure)
                .is_some_and(|scale| !fits(scale))
        {
            scales.remove(&figure.measure);
        }
    }
    scales
}

/// Adds what means and medians tell about the counts of their distribution.
pub(super) fn relate(builder: &mut Builder<'_>) {
    let distributions = distributions(&builder.figures, builder.partitions);
    let mut is_within = vec![false; builder.figures.len()];
    for distribution in &distributions {
        for (index, is_within) in is_within.iter_mut().enumerate() {
            let figure = &builder.figures[index];
            if figure.spot.is_none() || figure.scope != distribution.scope {
                continue;
            }
            if distribution.is_mean(figure) && builder.scales.contains_key(&figure.measure) {
                let whole = (builder.variable_of[index], 1);
                let parts = distribution
                    .classes
                    .iter()
                    .map(|(class, f)| (builder.variable_of[*f], -class));
                let terms: Vec<(usize, i64)> = std::iter::once(whole).chain(parts).collect();
                *is_within |= persons_of(builder, index).is_some_and(|count| {
                    let classes = distribution.classes.iter().map(|(_, f)| *f);
                    builder.is_sum(count, &classes.collect::<Vec<_>>())
                });
                builder.state(terms, Sense::Equal, 0, None);
            } else if figure.nature == Nature::Median
                && figure.persons == Some(distribution.persons)
            {
                relate_median(builder, distribution, index);
            }
        }
    }
    // Whoever adds up classes stays between the first and the last of them by himself.
    for index in (0..is_within.len()).filter(|index| !is_within[*index]) {
        relate_to_scale(builder, index);
    }
}

/// The figure that counts the persons behind a mean.
fn persons_of(builder: &Builder<'_>, mean: usize) -> Option<usize> {
    let figure = &builder.figures[mean];
    let scope = figure.answering();
    let is_count = |other: &Figure| {
        other.measure == Measure::Persons(String::new())
            && Some(other.value) == figure.persons
            && other.answering() == scope
    };
    builder.figures.iter().position(is_count)
}

/// Nobody is below the first class of a scale or above the last, so many persons have a least and a greatest sum.
fn relate_to_scale(builder: &mut Builder<'_>, mean: usize) {
    let figure = &builder.figures[mean];
    let Some((least, most)) = builder.scales.get(&figure.measure).copied() else {
        return;
    };
    let sum = builder.variable_of[mean];
    let count = persons_of(builder, mean).map(|count| builder.variable_of[count]);
    let persons = figure.persons.unwrap_or(0.0);
    let (least, most) = (whole(least), whole(most));
    match count {
        Some(count) => {
            builder.state([(sum, 1), (count, -most)], Sense::AtMost, 0, None);
            builder.state([(count, least), (sum, -1)], Sense::AtMost, 0, None);
        }
        None => {
            builder.state([(sum, 1)], Sense::AtMost, most * whole(persons), None);
            builder.state([(sum, -1)], Sense::AtMost, -least * whole(persons), None);
        }
    }
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "counts, places and classes are whole by construction"
)]
pub(super) fn whole(number: f64) -> i64 {
    number.round() as i64
}

impl Distribution {
    /// Classes of the two persons in the middle; the same one twice where their number is odd.
    fn middle(&self, builder: &Builder<'_>) -> Option<(i64, i64)> {
        let class_of = |place: f64| {
            let mut passed = 0.0;
            let mut classes = self.classes.iter();
            classes.find_map(|(class, figure)| {
                passed += builder.amount(*figure);
                (passed >= place).then_some(*class)
            })
        };
        let half = (self.persons / 2.0).floor();
        let is_even = self.persons % 2.0 == 0.0;
        let lower = if is_even { half } else { half + 1.0 };
        Some((class_of(lower)?, class_of(half + 1.0)?))
    }

    fn is_mean(&self, figure: &Figure) -> bool {
        figure.nature == Nature::Mean
            && figure.scope == self.scope
            && figure.persons == Some(self.persons)
            && same(figure.amount(), self.sum)
    }
}

/// Finding, dimension of the classes, and the scope that stays.
type Family = (usize, &'static str, Scope);

fn distributions(figures: &[Figure], partitions: &[&'static str]) -> Vec<Distribution> {
    let mut found: BTreeMap<Family, Vec<(i64, usize)>> = BTreeMap::new();
    for (index, figure) in figures.iter().enumerate() {
        if figure.measure != Measure::Persons(String::new()) || figure.spot.is_none() {
            continue;
        }
        for (dimension, value) in &figure.scope {
            if let (true, Ok(class)) = (partitions.contains(dimension), value.parse::<i64>()) {
                let mut rest = figure.scope.clone();
                rest.remove(dimension);
                found
                    .entry((figure.finding, *dimension, rest))
                    .or_default()
                    .push((class, index));
            }
        }
    }
    found
        .into_iter()
        .map(|((_, _, scope), mut classes)| {
            classes.sort_unstable();
            let persons = classes.iter().map(|(_, f)| figures[*f].value).sum();
            let sum = classes
                .iter()
                .map(|(class, f)| super::system::as_number(*class) * figures[*f].value)
                .sum();
            Distribution {
                scope,
                classes,
                persons,
                sum,
            }
        })
        .filter(|distribution| distribution.persons > 0.0)
        .collect()
}

/// At most half of the persons are below the median and at most half above it; with an odd number one stands on it, and
/// a median of two classes parts the persons in equal halves that end where it says.
fn relate_median(builder: &mut Builder<'_>, distribution: &Distribution, median: usize) {
    let value = builder.figures[median].value;
    let persons = distribution.persons;
    let is_on_class = value.fract() == 0.0;
    let is_even = persons % 2.0 == 0.0;
    let most = if is_even {
        persons / 2.0
    } else {
        (persons - 1.0) / 2.0
    };
    for side in [std::cmp::Ordering::Less, std::cmp::Ordering::Greater] {
        let outside: Vec<usize> = distribution
            .classes
            .iter()
            .filter(|(class, _)| super::system::as_number(*class).total_cmp(&value) == side)
            .map(|(_, figure)| *figure)
            .collect();
        let (count, _) = builder.total(&outside);
        let terms: Vec<(usize, i64)> = outside
            .iter()
            .map(|f| (builder.variable_of[*f], 1))
            .collect();
        let guard = Some(builder.variable_of[median]);
        if count <= most {
            // An even number whose middle two stand on the median leaves less than half on either side.
            let is_inside = is_on_class && is_even && count < most;
            let constant = whole(if is_inside { most - 1.0 } else { most });
            let sense = if count < most || (is_on_class && !is_even) {
                Sense::AtMost
            } else {
                Sense::Equal
            };
            builder.state(terms, sense, constant, guard);
        }
    }
    if let Some((lower, upper)) = distribution.middle(builder).filter(|(a, b)| a != b) {
        relate_middle(builder, distribution, (lower, upper), median);
    }
}

/// The two in the middle stand in different classes: somebody is in either, and nobody between. Other pairs with the same
/// median are possible; an attacker is taken to know which it is.
fn relate_middle(
    builder: &mut Builder<'_>,
    distribution: &Distribution,
    (lower, upper): (i64, i64),
    median: usize,
) {
    let guard = Some(builder.variable_of[median]);
    for (class, figure) in &distribution.classes {
        let variable = builder.variable_of[*figure];
        if *class == lower || *class == upper {
            builder.state([(variable, -1)], Sense::AtMost, -1, guard);
        } else if lower < *class && *class < upper {
            builder.state([(variable, 1)], Sense::Equal, 0, guard);
        }
    }
}
