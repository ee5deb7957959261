//! Roadmap: a bar for each item from one year or quarter to another, on one axis of years.
//!
//! The first two series are years or quarters ("Q3 2027"), which tables hold as names; a bar covers both in full. An item without
//! both has no bar. A third series is the status of each item: it gives the bar its colour, and stands in words behind the bar.

use charming::element::LabelPosition;
use charming::series::Bar;
use serde_json::{Value, json};

use super::bars::{Paint, bars};
use super::frame::{
    Layout, canvas, chart, filled, grid, legend, named_label, still, subtitle, values,
};
use super::marks::{Item, Mark, Marks};
use super::rows::{Row, Rows, at};
use super::text::width;
use super::theme::{self, Colour};
use crate::model::drawing::Canvas;

/// Years that look like years.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2200;
/// Height of the years above the bars.
const HEAD: f64 = 26.0;

/// Draws the bars; without any years, bars of what there is.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    let spans: Vec<(f64, f64)> = marks.items.iter().filter_map(span).collect();
    let first = spans.iter().map(|(from, _)| from.floor()).reduce(f64::min);
    let last = spans.iter().map(|(_, to)| to.ceil()).reduce(f64::max);
    let Some((first, last)) = first.zip(last) else {
        return bars(marks, &Paint::BySeries(&theme::SERIES), layout);
    };
    let rows = Rows::place(marks, 1, layout);
    let statuses = statuses(marks);
    let (lines, mut top) = subtitle(&marks.base, layout);
    let mut drawn = chart(&lines);
    if !statuses.is_empty() {
        let names: Vec<String> = statuses.iter().map(|&name| name.to_owned()).collect();
        let (legend, height) = legend(&names, top, layout);
        drawn = drawn.legend(legend);
        top += height;
    }
    top += HEAD;
    let labels = marks
        .items
        .iter()
        .map(|item| width(&label(item), theme::TEXT));
    // A bar that ends with the last year has its label behind it.
    let right = labels.fold(20.0, f64::max) + 12.0;
    drawn = drawn
        .grid(grid(rows.left(), top, right, 0.0).height(rows.height()))
        .x_axis(values(last - first))
        .y_axis(rows.axis())
        .series(rows.labels())
        .series(before(&rows, first))
        .series(spans_of(&rows, "", theme::LEAD));
    for (status, colour) in statuses.iter().zip(theme::SERIES.iter().cycle()) {
        drawn = drawn.series(spans_of(&rows, status, *colour));
    }
    let mut canvas = canvas(&drawn, layout, top + rows.height() + 4.0)?;
    let room = (rows.left(), layout.width() - right);
    let step = step(last - first, room.1 - room.0);
    canvas.option["xAxis"] = axis(last - first, step);
    // On phones names stand above the bars, where the lines would run through them.
    canvas.option["xAxis"]["splitLine"]["show"] = json!(layout == Layout::Wide);
    canvas.option["graphic"] = json!({ "elements": years((first, last), step, room, top) });
    Some(canvas)
}

/// Years from one name on the axis to the next: as many as have room.
fn step(years: f64, room: f64) -> f64 {
    let fitting = (room / (width("2026", theme::SMALL) + 10.0)).max(1.0);
    (years / fitting).ceil().max(1.0)
}

/// The axis counts years from the first; their names are written above it, because as numbers they would be grouped (2,026).
fn axis(years: f64, step: f64) -> Value {
    json!({
        "type": "value", "min": 0, "max": years, "interval": step, "position": "top",
        "axisLine": { "show": false }, "axisTick": { "show": false }, "axisLabel": { "show": false },
        "splitLine": { "lineStyle": { "color": theme::LINE.light } },
    })
}

/// The names of the years at their beginnings.
fn years((first, last): (f64, f64), step: f64, room: (f64, f64), top: f64) -> Vec<Value> {
    let mut shapes = Vec::new();
    let mut year = first;
    while year < last {
        let x = room.0 + (room.1 - room.0) * (year - first) / (last - first);
        shapes.push(json!({
            "type": "text", "silent": true,
            "style": {
                "text": format!("{year:.0}"), "x": x, "y": top - HEAD + 2.0, "fill": theme::INK.light,
                "fontSize": theme::SMALL, "fontFamily": theme::FONT,
            },
        }));
        year += step;
    }
    shapes
}

/// Beginning and end of the year or quarter that a cell names, in years.
fn period(mark: Option<&Mark>) -> Option<(f64, f64)> {
    let text = mark?.text.trim();
    let (quarter, year) = match text.strip_prefix('Q').and_then(|rest| rest.split_once(' ')) {
        Some((quarter, year)) => (Some(quarter.parse::<u8>().ok()?), year),
        None => (None, text),
    };
    let year: u16 = year.parse().ok()?;
    let begin = YEARS.contains(&year).then(|| f64::from(year))?;
    Some(match quarter {
        Some(quarter) => {
            let begin = begin + f64::from(quarter.saturating_sub(1)) / 4.0;
            (begin, begin + 0.25)
        }
        None => (begin, begin + 1.0),
    })
}

/// From when to when, in years; the end is the beginning of what follows.
pub(super) fn span(item: &Item) -> Option<(f64, f64)> {
    let (from, to) = (period(item.marks.first())?, period(item.marks.get(1))?);
    Some((from.0.min(to.0), from.1.max(to.1)))
}

/// The status of an item; empty where it has none.
pub(super) fn status_of(item: &Item) -> &str {
    item.marks.get(2).map_or("", |mark| mark.text.trim())
}

/// The statuses of items that have a bar, in the order in which they first occur.
pub(super) fn statuses(marks: &Marks) -> Vec<&str> {
    let mut found: Vec<&str> = Vec::new();
    for status in { marks.items.iter() }
        .filter(|item| span(item).is_some())
        .map(status_of)
    {
        if !status.is_empty() && !found.contains(&status) {
            found.push(status);
        }
    }
    found
}

/// What stands behind a bar: when, and the status.
pub(super) fn label(item: &Item) -> String {
    match (when(item), status_of(item)) {
        (when, "") => when,
        (when, status) if when.is_empty() => status.to_owned(),
        (when, status) => format!("{when}, {status}"),
    }
}

fn when(item: &Item) -> String {
    let marks = || item.marks.iter().take(2);
    let mut periods: Vec<(f64, &str)> = { marks() }
        .filter_map(|mark| Some((period(Some(mark))?.0, mark.text.trim())))
        .collect();
    periods.sort_by(|a, b| a.0.total_cmp(&b.0));
    match periods[..] {
        [from, to] if from.1 != to.1 => format!("{}–{}", from.1, to.1),
        [from, _] => from.1.to_owned(),
        _ => marks()
            .find(|mark| period(Some(mark)).is_none())
            .map(|mark| mark.text.clone())
            .unwrap_or_default(),
    }
}

fn stacked(colour: &str, thickness: f64) -> Bar {
    Bar::new()
        .stack("span")
        .bar_width(thickness)
        .item_style(filled(colour))
        .emphasis(still())
}

/// The invisible part before a bar.
fn before(rows: &Rows<'_>, first: f64) -> Bar {
    let data = |row: &Row<'_>| {
        let from = span(row.item).map_or(0.0, |(from, _)| from - first);
        Some(at(from, *row.bars.first()?))
    };
    stacked("transparent", rows.bar).data(rows.rows.iter().filter_map(data).collect::<Vec<_>>())
}

/// The bars of one status; those without one for an empty name.
fn spans_of(rows: &Rows<'_>, status: &str, colour: Colour) -> Bar {
    let data = |row: &Row<'_>| {
        let length = span(row.item).map_or(0.0, |(from, to)| to - from);
        let is_here = status_of(row.item) == status;
        let bar = at(length, *row.bars.first()?).name(label(row.item));
        is_here.then_some(bar)
    };
    stacked(colour.light, rows.bar)
        .name(status)
        .label(named_label(LabelPosition::Right, theme::INK.light))
        .data(rows.rows.iter().filter_map(data).collect::<Vec<_>>())
}
