//! Radar: where we are beside where we want to be, one axis per item and one outline per series.
//!
//! An outline with a gap would lie, so with a secret or missing value the radar becomes bars.

use serde_json::{Value, json};

use super::bars::{Paint, bars};
use super::frame::{Layout, canvas, chart, legend, lines_height, subtitle};
use super::marks::{Item, Marks};
use super::text::wrap;
use super::theme;
use crate::model::drawing::Canvas;

/// Fewest and most axes that make a shape one can read.
pub(super) const AXES: std::ops::RangeInclusive<usize> = 3..=12;
/// Radius of the outermost ring.
const RADIUS: f64 = 170.0;
/// Width of the names around it.
const NAMES: f64 = 170.0;
/// Marks of the series: the second cue beside colour.
const SYMBOLS: [&str; 3] = ["circle", "rect", "triangle"];
/// Space between the outermost ring and the names.
const GAP: f64 = 12.0;

/// Draws the outlines; on phones, and where a value is missing or all are 0, bars.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    let whole = marks
        .items
        .iter()
        .all(|item| item.marks.iter().all(|mark| mark.value.is_some()));
    let has_shape = whole && marks.largest() > 0.0;
    if layout == Layout::Narrow || !has_shape || !AXES.contains(&marks.items.len()) {
        return bars(marks, &Paint::BySeries(&theme::SERIES), layout);
    }
    let (lines, top) = subtitle(&marks.base, layout);
    let (legend, height) = legend(&marks.series, top, layout);
    let names: Vec<Vec<String>> = marks.items.iter().map(|item| name(item, marks)).collect();
    let tallest = names.iter().map(Vec::len).max().unwrap_or(1);
    let room = lines_height(tallest) + GAP;
    let middle = top + height + room + RADIUS;
    let drawn = chart(&lines).legend(legend);
    let mut canvas = canvas(&drawn, layout, middle + RADIUS + room + 4.0)?;
    canvas.option["radar"] = axes(&names, marks, (layout.width() / 2.0, middle));
    canvas.option["series"] = json!([{ "type": "radar", "silent": true, "data": outlines(marks) }]);
    Some(canvas)
}

/// Name of an axis with its values below it.
fn name(item: &Item, marks: &Marks) -> Vec<String> {
    let mut lines = wrap(&item.label, NAMES, theme::TEXT);
    let values: Vec<&str> = item.marks.iter().map(|mark| mark.text.as_str()).collect();
    let unit = item.detail.as_deref().unwrap_or_default();
    let joined = values.join(if marks.series.len() == 2 {
        " → "
    } else {
        " · "
    });
    lines.extend(wrap(
        format!("{joined} {unit}").trim_end(),
        NAMES,
        theme::TEXT,
    ));
    lines
}

fn axes(names: &[Vec<String>], marks: &Marks, (x, y): (f64, f64)) -> Value {
    let largest = marks.largest();
    let most = if largest > 0.0 { largest } else { 1.0 };
    let axes: Vec<Value> = names
        .iter()
        .map(|lines| json!({ "name": lines.join("\n"), "max": most, "min": 0 }))
        .collect();
    let line = json!({ "lineStyle": { "color": theme::LINE.light } });
    json!({
        "indicator": axes,
        "center": [x, y],
        "radius": RADIUS,
        "splitNumber": 4,
        "axisNameGap": GAP,
        "axisName": { "color": theme::INK.light, "fontSize": theme::TEXT, "lineHeight": theme::LEADING },
        "axisLine": line,
        "splitLine": line,
        "splitArea": { "show": false },
    })
}

/// Outlines told apart by colour, line and mark.
fn outlines(marks: &Marks) -> Vec<Value> {
    let series = marks.series.iter().enumerate().map(|(index, name)| {
        let colour = theme::SERIES[index % theme::SERIES.len()].light;
        let values: Vec<Option<f64>> = marks
            .items
            .iter()
            .map(|item| item.marks.get(index).and_then(|mark| mark.value))
            .collect();
        json!({
            "name": name,
            "value": values,
            "symbol": SYMBOLS[index % SYMBOLS.len()],
            "symbolSize": 8,
            "itemStyle": { "color": colour },
            "lineStyle": { "color": colour, "width": 2.5, "type": if index == 0 { "solid" } else { "dashed" } },
            "areaStyle": { "color": colour, "opacity": if index == 0 { 0.18 } else { 0.0 } },
        })
    });
    series.collect()
}
