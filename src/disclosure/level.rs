//! How sensitive one figure is, how wide an attacker's interval around it must be, and what is lost with it.

use super::figures::{At, Figure, Measure, Nature};
use super::system::Need;
use crate::model::finding::RowKind;

/// Range of the single values behind a mean, where the figures themselves show it: grades from 1 to 6.
pub(super) type Scale = (f64, f64);

/// How strictly one figure is protected.
pub(super) struct Level {
    pub(super) amount: f64,
    pub(super) low: f64,
    pub(super) is_whole: bool,
    pub(super) need: Option<Need>,
    pub(super) is_sensitive: bool,
    pub(super) cost: f64,
}

/// Share of a value that the interval around it must span at least when a small group makes it sensitive: the
/// customary 20 % on each side.
pub(super) const SPAN: f64 = 0.4;

/// Share of the scale that must stay possible for every person of a small group.
pub(super) const SCALE_SPAN: f64 = 0.5;

/// A secret value that is not sensitive must not be known exactly, that is to less than this share.
const BLUR: f64 = 0.01;

/// The level of a figure.
pub(super) fn level(figure: &Figure, scale: Option<&Scale>, k: u64) -> Level {
    let amount = figure.amount();
    let is_small = figure.persons.is_some_and(|n| n > 0.0 && n < as_number(k));
    let is_uniform =
        figure.is_homogeneous && figure.persons != Some(0.0) || is_at_end(figure, scale);
    let is_changed = figure.changed.is_some();
    let is_sensitive = is_small || is_uniform || is_changed;
    let is_whole = figure.is_whole || (figure.nature == Nature::Mean && scale.is_some());
    Level {
        amount: if is_whole { amount.round() } else { amount },
        low: amount.min(0.0),
        is_whole,
        need: need(figure, scale, (is_small, is_uniform), k),
        is_sensitive,
        cost: cost(figure),
    }
}

/// A mean at the end of its scale tells the grade of everybody.
fn is_at_end(figure: &Figure, scale: Option<&Scale>) -> bool {
    figure.nature == Nature::Mean
        && figure.persons.is_some_and(|n| n > 0.0)
        && scale.is_some_and(|(least, most)| figure.value <= *least || figure.value >= *most)
}

fn need(
    figure: &Figure,
    scale: Option<&Scale>,
    (is_small, is_uniform): (bool, bool),
    k: u64,
) -> Option<Need> {
    let is_sensitive = is_small || is_uniform || figure.changed.is_some();
    let width = |width: f64| {
        Some(Need {
            down: 0.0,
            up: 0.0,
            width,
        })
    };
    // What must stay open is what is said about the few: of a group that hardly changed, only what changed.
    let changed = figure.changed.filter(|_| !is_small && !is_uniform);
    let persons = changed.map_or(figure.persons.unwrap_or(0.0), |changed| changed.persons);
    let amount = changed.map_or(figure.amount(), |changed| changed.by);
    match (figure.nature, &figure.measure) {
        (Nature::Median | Nature::Opaque, _) => None,
        (_, Measure::Persons(_)) => Some(Need {
            down: if is_sensitive && figure.value >= 1.0 {
                1.0
            } else {
                0.0
            },
            up: if is_small || changed.is_some() {
                1.0
            } else {
                0.0
            },
            // An interval of fewer around twice as many cannot reach a small group.
            width: if is_sensitive || figure.value < 2.0 * as_number(k) {
                as_number(k)
            } else {
                1.0
            },
        }),
        (Nature::Mean, _) if scale.is_some() && is_sensitive => {
            let (least, most) = scale.copied().unwrap_or_default();
            width((SCALE_SPAN * (most - least) * persons).max(1.0))
        }
        _ if figure.is_whole && is_sensitive => width(as_number(k)),
        _ if figure.is_whole || scale.is_some() => width(1.0),
        _ if is_sensitive => width(SPAN * amount.abs()),
        _ => width(BLUR * figure.amount().abs()),
    }
}

/// Information lost when a figure is secret, in bits of a sort: large numbers tell more than small ones, sums of a whole
/// table more than its cells, zeros as much as the smallest group that may be shown.
fn cost(figure: &Figure) -> f64 {
    if figure.spot.is_none() {
        return 0.0;
    }
    let size = figure.persons.unwrap_or(figure.value.abs());
    let size = if size == 0.0 { 4.0 } else { size };
    let is_base = matches!(figure.spot.map(|spot| spot.at), Some(At::Base(_)));
    let weight = match figure.kind {
        // Every share, header and sentence of the table rests on it.
        RowKind::Total if is_base => 400.0,
        RowKind::Total if figure.scope.is_empty() => 20.0,
        RowKind::Total => 4.0,
        // One number that speaks of all classes.
        _ if matches!(figure.nature, Nature::Mean | Nature::Median) => 4.0,
        _ => 1.0,
    };
    // Rounded so that the last bits of a logarithm never decide what is published.
    (weight * (1.0 + (1.0 + size).log2()) * 1024.0).round() / 1024.0
}

/// The threshold as a number.
#[expect(clippy::cast_precision_loss, reason = "k is at most 50")]
pub(super) fn as_number(k: u64) -> f64 {
    k as f64
}
