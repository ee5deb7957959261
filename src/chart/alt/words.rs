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

/// A name in the quotation marks of the language.
pub(super) fn quoted(name: &str, i18n: &I18n) -> String {
    say(i18n, "chart-quoted", &[("name", Arg::from(name))])
}

/// Names in a sentence: "A", "A und B", "A, B und C".
pub(super) fn list(names: &[String], i18n: &I18n) -> String {
    match names {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => {
            let args = [
                ("first", Arg::Text(first.join(", "))),
                ("last", Arg::from(last.as_str())),
            ];
            say(i18n, "chart-list", &args)
        }
    }
}

/// What stands apart below the bars.
pub(super) fn below(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let told = marks.below.iter().filter_map(|item| {
        let value = item.marks.first()?.text.as_str();
        let args = [
            ("label", Arg::from(item.label.as_str())),
            ("value", Arg::from(value)),
        ];
        Some(say(i18n, "chart-alt-below", &args))
    });
    told.collect()
}

/// One series of a chart: the items that have a value in it.
pub(super) struct Series<'a> {
    index: usize,
    /// Items with their values, in printed order.
    pub(super) drawn: Vec<(&'a Item, f64)>,
}

impl<'a> Series<'a> {
    /// The series with that index.
    pub(super) fn of(marks: &'a Marks, index: usize) -> Self {
        let value = |item: &Item| item.marks.get(index)?.value;
        Self {
            index,
            drawn: marks
                .items
                .iter()
                .filter_map(|item| Some((item, value(item)?)))
                .collect(),
        }
    }

    /// The highest and the lowest value; `None` when nothing is drawn.
    pub(super) fn extremes(&self) -> Option<(f64, f64)> {
        let first = self.drawn.first()?.1;
        let values = self.drawn.iter().map(|(_, value)| *value);
        Some(values.fold((first, first), |(high, low), value| {
            (high.max(value), low.min(value))
        }))
    }

    /// The items with that value: the first by name, and how many more there are.
    pub(super) fn names_at(&self, value: f64, i18n: &I18n) -> Arg {
        let items: Vec<&Item> = self.at(value).collect();
        let first = items.first().map_or("", |item| item.label.as_str());
        let name = quoted(first, i18n);
        Arg::Text(if items.len() > 1 {
            let args = [
                ("name", Arg::Text(name)),
                ("count", Arg::from(items.len() - 1)),
            ];
            say(i18n, "chart-others", &args)
        } else {
            name
        })
    }

    /// The arguments of a sentence on how many are drawn, and which are the largest and the smallest.
    pub(super) fn range(&self, (high, low): (f64, f64), i18n: &I18n) -> [(&'static str, Arg); 5] {
        [
            ("items", Arg::from(self.drawn.len())),
            ("leader", self.names_at(high, i18n)),
            ("high", self.printed(high)),
            ("trailer", self.names_at(low, i18n)),
            ("low", self.printed(low)),
        ]
    }

    /// How that value is printed.
    pub(super) fn printed(&self, value: f64) -> Arg {
        let mark = self
            .at(value)
            .next()
            .and_then(|item| item.marks.get(self.index));
        Arg::Text(mark.map(|mark| mark.text.clone()).unwrap_or_default())
    }

    fn at(&self, value: f64) -> impl Iterator<Item = &'a Item> {
        let found = move |(item, at): &(&'a Item, f64)| (*at == value).then_some(*item);
        self.drawn.iter().filter_map(found)
    }
}

/// Names of the first and the last item.
pub(super) fn ends(marks: &Marks, i18n: &I18n) -> [Arg; 2] {
    [marks.items.first(), marks.items.last()]
        .map(|item| Arg::Text(quoted(item.map_or("", |item| item.label.as_str()), i18n)))
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
