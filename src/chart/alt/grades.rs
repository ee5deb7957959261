//! Charts of grades in words: where the highest column stands, and how much lies on either side of the split.

use super::super::marks::{Item, Marks};
use super::bars;
use super::words::{Series, ends, quoted, say};
use crate::i18n::I18n;
use crate::model::message::Arg;

/// Grades before the split.
const GOOD: usize = 3;
/// Grades of the scale.
const ALL: usize = 6;

/// The distribution over the grades.
pub(super) fn distribution(marks: &Marks, i18n: &I18n) -> Vec<String> {
    if marks.items.len() != ALL || marks.series.len() != 1 {
        return bars::columns(marks, i18n);
    }
    let series = Series::of(marks, 0);
    let Some((high, _)) = series.extremes() else {
        return Vec::new();
    };
    let [first, last] = ends(marks, i18n);
    let args = [
        ("first", first),
        ("last", last),
        ("leader", series.names_at(high, i18n)),
        ("high", series.printed(high)),
    ];
    let mut sentences = vec![say(i18n, "chart-alt-grades", &args)];
    let values: Vec<f64> = series.drawn.iter().map(|(_, value)| *value).collect();
    // A sum with a secret part would tell it.
    if let Some(good) = good_share(&values, GOOD).filter(|_| values.len() == ALL) {
        let args = [("good", Arg::Share(good)), ("bad", Arg::Share(1.0 - good))];
        sentences.push(say(i18n, "chart-alt-grades-split", &args));
    }
    sentences
}

/// Bars by group: between which shares the good grades lie.
pub(super) fn stacked(marks: &Marks, i18n: &I18n) -> Vec<String> {
    if marks.series.len() != ALL {
        return bars::ranked(marks, i18n);
    }
    let shares = shares(marks, GOOD);
    let Some((best, worst)) = extremes(&shares) else {
        return Vec::new();
    };
    let args = [
        ("items", Arg::from(shares.len())),
        ("high", Arg::Share(best.1)),
        ("leader", Arg::Text(quoted(&best.0.label, i18n))),
        ("low", Arg::Share(worst.1)),
        ("trailer", Arg::Text(quoted(&worst.0.label, i18n))),
    ];
    let spread = if best.1 > worst.1 {
        "chart-alt-stacked-spread"
    } else {
        "chart-alt-stacked-same"
    };
    ["chart-alt-stacked", spread]
        .map(|key| say(i18n, key, &args))
        .to_vec()
}

/// Bars over the levels of a scale: between which shares its first half lies.
pub(super) fn scale(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let half = marks.series.len() / 2;
    let shares = shares(marks, half);
    let Some((best, worst)) = extremes(&shares) else {
        return Vec::new();
    };
    let name = |at: usize| {
        marks
            .series
            .get(at)
            .map_or_else(String::new, |name| quoted(name, i18n))
    };
    let args = [
        ("items", Arg::from(shares.len())),
        ("first", Arg::Text(name(0))),
        (
            "last",
            Arg::Text(name(marks.series.len().saturating_sub(1))),
        ),
        ("half", Arg::Text(name(half.saturating_sub(1)))),
        ("levels", Arg::from(half)),
        ("high", Arg::Share(best.1)),
        ("leader", Arg::Text(quoted(&best.0.label, i18n))),
        ("low", Arg::Share(worst.1)),
        ("trailer", Arg::Text(quoted(&worst.0.label, i18n))),
    ];
    let spread = if best.1 > worst.1 {
        "chart-alt-scale-spread"
    } else {
        "chart-alt-scale-same"
    };
    ["chart-alt-scale", spread]
        .map(|key| say(i18n, key, &args))
        .to_vec()
}

/// An item and the share of its good columns, 0 to 1.
type ShareOf<'i> = (&'i Item, f64);

/// The first of those with the highest share, and the first of those with the lowest.
fn extremes<'s, 'i>(shares: &'s [ShareOf<'i>]) -> Option<(&'s ShareOf<'i>, &'s ShareOf<'i>)> {
    let best =
        { shares.iter() }.max_by(|a, b| a.1.total_cmp(&b.1).then(std::cmp::Ordering::Greater))?;
    let worst = shares.iter().min_by(|a, b| a.1.total_cmp(&b.1))?;
    Some((best, worst))
}

/// The items that are whole, with the share of their first columns.
fn shares(marks: &Marks, first: usize) -> Vec<ShareOf<'_>> {
    { marks.items.iter() }
        .filter_map(|item| {
            let values: Option<Vec<f64>> = item.marks.iter().map(|mark| mark.value).collect();
            Some((item, good_share(&values?, first)?))
        })
        .collect()
}

/// What part of the whole the first columns are.
fn good_share(values: &[f64], first: usize) -> Option<f64> {
    let whole: f64 = values.iter().sum();
    let good: f64 = values.iter().take(first).sum();
    (whole > 0.0).then(|| good / whole)
}
