//! Medians and quartiles beside counts of the bands that they lie in: a median of 48 years says that at most half are below
//! the band from 45 to 55, and so can give away who stands in a secret one.

use std::collections::BTreeMap;

use super::bands::{Interval, interval};
use super::figures::{Figure, Measure, Nature};
use super::moments::whole;
use super::relate::Builder;
use super::system::Sense;
use crate::model::finding::Scope;

/// Finding, dimension of the bands, and the scope that stays.
type Family = (usize, &'static str, Scope);

/// Adds what medians and quartiles tell about the counts of their bands.
///
/// Whoever does not know the single values knows only between which two persons a quantile lies. An attacker is taken to
/// know the bands of these two.
pub(super) fn relate(builder: &mut Builder<'_>) {
    for ((_, _, scope), bands) in bands(builder) {
        let persons: f64 = bands.iter().map(|band| builder.amount(*band)).sum();
        for index in 0..builder.figures.len() {
            let figure = &builder.figures[index];
            let is_beside = figure.spot.is_some() && figure.scope == scope;
            if let Some(share) = share_below(figure)
                && is_beside
                && figure.persons == Some(persons)
                && persons > 0.0
            {
                // With linear interpolation, as all quantiles here are computed (type 7 of Hyndman and Fan, 1996).
                let place = (persons - 1.0) * share;
                relate_places(builder, &bands, (place.floor(), place.ceil()), index);
            }
        }
    }
}

/// Two persons stand at places next to each other, counted from 0: so many are below their bands at most, so many up to
/// these at least.
fn relate_places(
    builder: &mut Builder<'_>,
    bands: &[usize],
    (lower, upper): (f64, f64),
    quantile: usize,
) {
    let (Some(first), Some(last)) = (band(builder, bands, lower), band(builder, bands, upper))
    else {
        return;
    };
    let guard = Some(builder.variable_of[quantile]);
    let mut at_most = |end: usize, count: f64| {
        let below = bands[..end].iter().map(|band| builder.variable_of[*band]);
        let terms: Vec<(usize, i64)> = below.map(|variable| (variable, 1)).collect();
        builder.state(terms, Sense::AtMost, whole(count), guard);
    };
    at_most(first, lower);
    if first != last {
        at_most(last, upper);
    }
    let mut at_least = |end: usize, count: f64| {
        let up_to = bands[..=end].iter().map(|band| builder.variable_of[*band]);
        let terms: Vec<(usize, i64)> = up_to.map(|variable| (variable, -1)).collect();
        builder.state(terms, Sense::AtMost, -whole(count), guard);
    };
    // Where all bands are meant, there is nothing that is not known.
    if last + 1 < bands.len() {
        at_least(last, upper + 1.0);
    }
    if first != last {
        at_least(first, lower + 1.0);
    }
}

/// The band in which the person at a place stands.
fn band(builder: &Builder<'_>, bands: &[usize], place: f64) -> Option<usize> {
    let mut passed = 0.0;
    bands.iter().position(|band| {
        passed += builder.amount(*band);
        passed > place
    })
}

/// Counts of persons over bands of numbers, over the same persons, lowest band first.
fn bands(builder: &Builder<'_>) -> BTreeMap<Family, Vec<usize>> {
    let mut found: BTreeMap<Family, Vec<(Interval, usize)>> = BTreeMap::new();
    for (index, figure) in builder.figures.iter().enumerate() {
        if figure.measure != Measure::Persons(String::new()) || figure.spot.is_none() {
            continue;
        }
        for (dimension, value) in &figure.scope {
            if let (true, Some(interval)) =
                (builder.partitions.contains(dimension), interval(value))
            {
                let mut rest = figure.scope.clone();
                rest.remove(dimension);
                found
                    .entry((figure.finding, *dimension, rest))
                    .or_default()
                    .push((interval, index));
            }
        }
    }
    found
        .into_iter()
        .map(|(family, mut bands)| {
            bands.sort_unstable();
            (family, bands.into_iter().map(|(_, index)| index).collect())
        })
        .collect()
}

/// Which share of the persons a median or quartile has below it.
fn share_below(figure: &Figure) -> Option<f64> {
    match &figure.measure {
        Measure::About(_) if figure.nature == Nature::Median => Some(0.5),
        Measure::About(name) if figure.nature == Nature::Opaque => match name.as_str() {
            "q1" => Some(0.25),
            "q3" => Some(0.75),
            _ => None,
        },
        _ => None,
    }
}
