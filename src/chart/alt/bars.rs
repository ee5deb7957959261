//! Ranked bars in words.

use super::super::marks::Marks;
use super::words::{at, drawn, extremes, names, printed, say};
use crate::i18n::I18n;
use crate::model::message::Arg;

/// Longest, shortest, and how much of the whole the three longest make up.
pub(super) fn ranked(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let bars = drawn(marks, 0);
    let Some((high, low)) = extremes(&bars) else {
        return vec![say(i18n, "chart-alt-nothing", &[])];
    };
    let (leaders, trailers) = (at(&bars, high), at(&bars, low));
    let args = [
        ("items", Arg::from(bars.len())),
        ("leader", names(&leaders, i18n)),
        ("first", printed(&leaders, 0)),
        ("trailer", names(&trailers, i18n)),
        ("last", printed(&trailers, 0)),
    ];
    if high == low && bars.len() > 1 {
        return vec![say(i18n, "chart-alt-flat", &args)];
    }
    let mut sentences = vec![say(i18n, "chart-alt-ranked", &args)];
    let mut values: Vec<f64> = bars.iter().map(|(_, value)| *value).collect();
    values.sort_by(|a, b| b.total_cmp(a));
    let whole: f64 = values.iter().sum();
    if values.len() > 4 && whole > 0.0 {
        let top: f64 = values.iter().take(3).sum();
        let args = [("share", Arg::Share(top / whole))];
        sentences.push(say(i18n, "chart-alt-top-three", &args));
    }
    sentences
}
