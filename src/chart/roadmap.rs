//! Roadmap: a bar for each item from one year to another, on one axis of years.
//!
//! The two series are years, which tables hold as names; a bar covers both years in full. An item without both has no bar.

use charming::element::LabelPosition;
use charming::series::Bar;
use serde_json::{Value, json};

use super::bars::{Paint, bars};
use super::frame::{Layout, canvas, chart, filled, grid, named_label, still, subtitle, values};
use super::marks::{Item, Mark, Marks};
use super::rows::{Row, Rows, at};
use super::text::width;
use super::theme;
use crate::model::drawing::Canvas;

/// Years that look like years.
const YEARS: std::ops::RangeInclusive<u16> = 1900..=2200;
/// Height of the years above the bars.
const HEAD: f64 = 26.0;

/// Draws the bars; without any years, bars of what there is.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    let spans: Vec<(f64, f64)> = marks.items.iter().filter_map(span).collect();
    let first = spans.iter().map(|(from, _)| *from).reduce(f64::min);
    let last = spans.iter().map(|(_, to)| *to + 1.0).reduce(f64::max);
    let Some((first, last)) = first.zip(last) else {
        return bars(marks, &Paint::BySeries(&theme::SERIES), layout);
    };
    let rows = Rows::place(marks, 1, layout);
    let (lines, top) = subtitle(&marks.base, layout);
    let top = top + HEAD;
    let labels = marks
        .items
        .iter()
        .map(|item| width(&label(item), theme::TEXT));
    // A bar that ends with the last year has its label behind it.
    let right = labels.fold(20.0, f64::max) + 12.0;
    let drawn = chart(&lines)
        .grid(grid(rows.left(), top, right, 0.0).height(rows.height()))
        .x_axis(values(last - first))
        .y_axis(rows.axis())
        .series(rows.labels())
        .series(before(&rows, first))
        .series(spans_of(&rows));
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

/// The year that a cell holds, as number or as name.
fn year(mark: Option<&Mark>) -> Option<f64> {
    let year: u16 = mark?.text.trim().parse().ok()?;
    YEARS.contains(&year).then(|| f64::from(year))
}

/// From when to when, in whole years.
pub(super) fn span(item: &Item) -> Option<(f64, f64)> {
    let (from, to) = (year(item.marks.first())?, year(item.marks.get(1))?);
    Some((from.min(to), from.max(to)))
}

/// What stands behind a bar.
pub(super) fn label(item: &Item) -> String {
    match span(item) {
        Some((from, to)) if from < to => format!("{from:.0}–{to:.0}"),
        Some((from, _)) => format!("{from:.0}"),
        None => item
            .marks
            .iter()
            .find(|mark| year(Some(mark)).is_none())
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

fn spans_of(rows: &Rows<'_>) -> Bar {
    let data = |row: &Row<'_>| {
        let length = span(row.item).map_or(0.0, |(from, to)| to - from + 1.0);
        Some(at(length, *row.bars.first()?).name(label(row.item)))
    };
    stacked(theme::LEAD.light, rows.bar)
        .label(named_label(LabelPosition::Right, theme::INK.light))
        .data(rows.rows.iter().filter_map(data).collect::<Vec<_>>())
}
