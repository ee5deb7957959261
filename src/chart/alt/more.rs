//! Word clouds, radars, roadmaps, boards and graphs in words.

use std::collections::BTreeSet;

use super::super::graph::Graph;
use super::super::marks::{Item, Marks};
use super::super::roadmap::{label, span, status_of, statuses};
use super::bars;
use super::words::{Series, list, quoted, say};
use crate::i18n::I18n;
use crate::model::message::Arg;

/// How many names are drawn, the largest and the smallest.
pub(super) fn cloud(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let mut series = Series::of(marks, 0);
    // A name that nobody named has no size.
    series.drawn.retain(|(_, value)| *value > 0.0);
    let Some((high, low)) = series.extremes() else {
        return Vec::new();
    };
    let args = series.range((high, low), i18n);
    let key = if high == low && series.drawn.len() > 1 {
        "chart-alt-cloud-flat"
    } else {
        "chart-alt-cloud"
    };
    vec![say(i18n, key, &args)]
}

/// How many boxes stand in how many layers, and which are on the highest level.
pub(super) fn board(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let level = |item: &Item| item.marks.first().and_then(|mark| mark.value);
    let high = marks
        .items
        .iter()
        .filter_map(level)
        .fold(f64::NEG_INFINITY, f64::max);
    let top: Vec<&Item> = { marks.items.iter() }
        .filter(|item| level(item).is_some_and(|level| level >= high))
        .collect();
    let Some(first) = top.first() else {
        return Vec::new();
    };
    let layers: BTreeSet<&str> = { marks.items.iter() }
        .filter_map(|item| item.detail.as_deref())
        .collect();
    let names: Vec<String> = top
        .iter()
        .take(5)
        .map(|item| quoted(&item.label, i18n))
        .collect();
    let state = first.marks.last().map_or("", |mark| mark.text.as_str());
    let args = [
        ("items", Arg::from(marks.items.len())),
        ("layers", Arg::from(layers.len())),
        ("state", Arg::Text(quoted(state, i18n))),
        ("top", Arg::from(top.len())),
        ("names", Arg::Text(list(&names, i18n))),
    ];
    vec![say(i18n, "chart-alt-board", &args)]
}

/// The outlines, and where two of them lie farthest apart and nearest.
pub(super) fn radar(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let names: Vec<String> = marks.series.iter().map(|name| quoted(name, i18n)).collect();
    if marks.series.len() != 2 {
        return bars::ranked(marks, i18n);
    }
    let args = [
        ("items", Arg::from(marks.items.len())),
        ("series", Arg::Text(list(&names, i18n))),
    ];
    let mut sentences = vec![say(i18n, "chart-alt-radar", &args)];
    let gap = |item: &Item| Some((item.marks.first()?.value? - item.marks.get(1)?.value?).abs());
    let gaps: Vec<(&Item, f64)> = marks
        .items
        .iter()
        .filter_map(|item| Some((item, gap(item)?)))
        .collect();
    let widest = gaps.iter().reduce(|a, b| if b.1 > a.1 { b } else { a });
    if let Some((item, _)) = widest.filter(|(_, gap)| *gap > 0.0) {
        let text = |index: usize| {
            let mark = item.marks.get(index);
            Arg::Text(mark.map(|mark| mark.text.clone()).unwrap_or_default())
        };
        let args = [
            ("name", Arg::Text(quoted(&item.label, i18n))),
            ("first", Arg::Text(names[0].clone())),
            ("from", text(0)),
            ("second", Arg::Text(names[1].clone())),
            ("to", text(1)),
        ];
        sentences.push(say(i18n, "chart-alt-radar-gap", &args));
    }
    sentences
}

/// From when to when, and what begins first and ends last.
pub(super) fn roadmap(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let spans: Vec<(&Item, (f64, f64))> = marks
        .items
        .iter()
        .filter_map(|item| Some((item, span(item)?)))
        .collect();
    let first = spans
        .iter()
        .reduce(|a, b| if b.1.0 < a.1.0 { b } else { a });
    let last = spans
        .iter()
        .reduce(|a, b| if b.1.1 > a.1.1 { b } else { a });
    let Some((first, last)) = first.zip(last) else {
        return Vec::new();
    };
    let year = |year: f64| Arg::Text(format!("{year:.0}"));
    let args = [
        ("items", Arg::from(spans.len())),
        ("from", year(first.1.0.floor())),
        ("to", year(last.1.1.ceil() - 1.0)),
        ("first", Arg::Text(quoted(&first.0.label, i18n))),
        ("firstspan", Arg::Text(label(first.0))),
        ("last", Arg::Text(quoted(&last.0.label, i18n))),
        ("lastspan", Arg::Text(label(last.0))),
    ];
    let sentence = say(i18n, "chart-alt-roadmap", &args);
    [Some(sentence), told_statuses(marks, i18n)]
        .into_iter()
        .flatten()
        .collect()
}

/// How many links there are, who has most of them and with whom, and who has none.
pub(super) fn graph(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let graph = Graph::of(marks);
    if graph.links() == 0 {
        return bars::ranked(&first_series(marks), i18n);
    }
    let series = Series::of(marks, 0);
    let Some((high, _)) = series.extremes() else {
        return Vec::new();
    };
    let alone: Vec<String> = { graph.alone().into_iter() }
        .map(|name| quoted(name, i18n))
        .collect();
    let leader = series.drawn.iter().find(|(_, value)| *value >= high);
    let partners = leader.and_then(|(item, _)| item.marks.get(1));
    let args = [
        ("items", Arg::from(marks.items.len())),
        ("links", Arg::from(graph.links())),
        ("leader", series.names_at(high, i18n)),
        ("high", series.printed(high)),
        (
            "partners",
            Arg::from(partners.map_or("", |mark| mark.text.as_str())),
        ),
        ("alone", Arg::from(alone.len())),
        ("names", Arg::Text(list(&alone, i18n))),
    ];
    ["chart-alt-graph", "chart-alt-graph-alone"]
        .map(|key| say(i18n, key, &args))
        .to_vec()
}

fn first_series(marks: &Marks) -> Marks {
    let mut marks = marks.clone();
    marks.series.truncate(1);
    for item in &mut marks.items {
        item.marks.truncate(1);
    }
    marks
}

/// How many bars have which status, where they have one.
fn told_statuses(marks: &Marks, i18n: &I18n) -> Option<String> {
    let found = statuses(marks);
    let told: Vec<String> = { found.iter() }
        .map(|status| {
            let with = |item: &&Item| span(item).is_some() && status_of(item) == *status;
            let args = [
                ("count", Arg::from(marks.items.iter().filter(with).count())),
                ("status", Arg::Text(quoted(status, i18n))),
            ];
            say(i18n, "chart-alt-roadmap-status", &args)
        })
        .collect();
    (!told.is_empty()).then(|| {
        let args = [("statuses", Arg::Text(list(&told, i18n)))];
        say(i18n, "chart-alt-roadmap-statuses", &args)
    })
}
