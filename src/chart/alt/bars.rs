//! Bars and columns in words.

use super::super::marks::Marks;
use super::words::{Series, ends, list, quoted, say};
use crate::i18n::I18n;
use crate::model::message::Arg;

/// Longest, shortest, and how much of the whole the three longest make up.
pub(super) fn ranked(marks: &Marks, i18n: &I18n) -> Vec<String> {
    if marks.series.len() > 1 {
        return several(marks, i18n);
    }
    let series = Series::of(marks, 0);
    let Some((high, low)) = series.extremes() else {
        return Vec::new();
    };
    let args = spread(marks, &series, (high, low), i18n);
    if high == low && series.drawn.len() > 1 {
        return vec![say(i18n, "chart-alt-bars-flat", &args)];
    }
    let mut sentences = vec![say(i18n, "chart-alt-bars", &args)];
    let mut values: Vec<f64> = series.drawn.iter().map(|(_, value)| *value).collect();
    values.sort_by(|a, b| b.total_cmp(a));
    let whole: f64 = values.iter().sum();
    if values.len() > 4 && whole > 0.0 {
        let top: f64 = values.iter().take(3).sum();
        let args = [("share", Arg::Share(top / whole))];
        sentences.push(say(i18n, "chart-alt-top-three", &args));
    }
    sentences
}

/// Ends of the scale, tallest, shortest, and whether the columns rise, fall or have a peak.
pub(super) fn columns(marks: &Marks, i18n: &I18n) -> Vec<String> {
    if marks.series.len() > 1 {
        return several(marks, i18n);
    }
    let series = Series::of(marks, 0);
    let Some((high, low)) = series.extremes() else {
        return Vec::new();
    };
    let args = spread(marks, &series, (high, low), i18n);
    if high == low && series.drawn.len() > 1 {
        return vec![say(i18n, "chart-alt-columns-flat", &args)];
    }
    let mut sentences = vec![say(i18n, "chart-alt-columns", &args)];
    let values: Vec<f64> = series.drawn.iter().map(|(_, value)| *value).collect();
    // With a secret column in between the course is not known.
    if series.drawn.len() == marks.items.len() {
        sentences.extend(course(&values).map(|key| say(i18n, key, &args)));
    }
    sentences
}

/// The message for the course of at least three columns; `None` when they go up and down.
fn course(values: &[f64]) -> Option<&'static str> {
    if values.len() < 3 {
        return None;
    }
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let peak = values.iter().position(|value| *value == high)?;
    let rises = values[..=peak].windows(2).all(|pair| pair[0] < pair[1]);
    let falls = values[peak..].windows(2).all(|pair| pair[0] > pair[1]);
    match (rises && falls, peak) {
        (false, _) => None,
        (true, 0) => Some("chart-alt-falling"),
        (true, peak) if peak + 1 == values.len() => Some("chart-alt-rising"),
        (true, _) => Some("chart-alt-peak"),
    }
}

fn spread(
    marks: &Marks,
    series: &Series<'_>,
    (high, low): (f64, f64),
    i18n: &I18n,
) -> [(&'static str, Arg); 7] {
    let [first, last] = ends(marks, i18n);
    [
        ("items", Arg::from(series.drawn.len())),
        ("leader", series.names_at(high, i18n)),
        ("high", series.printed(high)),
        ("trailer", series.names_at(low, i18n)),
        ("low", series.printed(low)),
        ("first", first),
        ("last", last),
    ]
}

/// Several series: their names, and where each is highest.
fn several(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let names: Vec<String> = marks.series.iter().map(|name| quoted(name, i18n)).collect();
    let all = [("series", Arg::Text(list(&names, i18n)))];
    let mut sentences = vec![say(i18n, "chart-alt-series", &all)];
    for (index, name) in names.into_iter().enumerate() {
        let series = Series::of(marks, index);
        if let Some((high, _)) = series.extremes() {
            let args = [
                ("name", Arg::Text(name)),
                ("leader", series.names_at(high, i18n)),
                ("high", series.printed(high)),
            ];
            sentences.push(say(i18n, "chart-alt-series-high", &args));
        }
    }
    sentences
}
