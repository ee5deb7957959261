//! Small parts of descriptions: names in quotation marks, extremes, what is not drawn.

use super::super::marks::{Item, Marks};
use crate::i18n::I18n;
use crate::model::message::Arg;

/// Arguments of a Fluent message.
pub(super) type Args<'a> = &'a [(&'static str, Arg)];

/// A sentence; its key when a language lacks it, which a test finds.
pub(super) fn say(i18n: &I18n, key: &str, args: Args<'_>) -> String {
    i18n.format(key, None, args)
        .unwrap_or_else(|| key.to_owned())
}

/// The names of items: the first, and how many more there are.
pub(super) fn names(items: &[&Item], i18n: &I18n) -> Arg {
    let Some(first) = items.first() else {
        return Arg::Text(String::new());
    };
    let quoted = say(
        i18n,
        "chart-quoted",
        &[("name", Arg::from(first.label.as_str()))],
    );
    Arg::Text(if items.len() == 1 {
        quoted
    } else {
        let args = [
            ("name", Arg::Text(quoted)),
            ("count", Arg::from(items.len() - 1)),
        ];
        say(i18n, "chart-others", &args)
    })
}

/// The items of a series that have a value.
pub(super) fn drawn(marks: &Marks, series: usize) -> Vec<(&Item, f64)> {
    marks
        .items
        .iter()
        .filter_map(|item| Some((item, item.marks.get(series)?.value?)))
        .collect()
}

/// The items whose value is `value`.
pub(super) fn at<'a>(drawn: &[(&'a Item, f64)], value: f64) -> Vec<&'a Item> {
    drawn
        .iter()
        .filter(|(_, found)| *found == value)
        .map(|(item, _)| *item)
        .collect()
}

/// The highest and the lowest value.
pub(super) fn extremes(drawn: &[(&Item, f64)]) -> Option<(f64, f64)> {
    let first = drawn.first()?.1;
    Some(
        drawn
            .iter()
            .fold((first, first), |(high, low), (_, value)| {
                (high.max(*value), low.min(*value))
            }),
    )
}

/// How a mark of an item is printed.
pub(super) fn printed(items: &[&Item], series: usize) -> Arg {
    let text = items.first().and_then(|item| item.marks.get(series));
    Arg::Text(text.map(|mark| mark.text.clone()).unwrap_or_default())
}

/// That some rows are not drawn because they are secret.
pub(super) fn secret(marks: &Marks, i18n: &I18n) -> Option<String> {
    let count = marks
        .items
        .iter()
        .filter(|item| item.marks.iter().any(|mark| mark.secret))
        .count();
    (count > 0).then(|| say(i18n, "chart-alt-secret", &[("count", Arg::from(count))]))
}
