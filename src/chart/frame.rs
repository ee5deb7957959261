//! What all charts share: the subtitle, the plain grid, text styles, and what charming has no setter for.

use charming::Chart;
use charming::component::{Axis, Grid, Legend, LegendItem, Title};
use charming::element::{
    AxisLabel, AxisLine, AxisTick, AxisType, Emphasis, ItemStyle, Label, LabelPosition, SplitLine,
    TextStyle,
};
use serde_json::{Value, json};

use super::text::{width, wrap};
use super::theme;
use crate::model::drawing::Canvas;

/// Side of a legend's colour field.
const MARK: f64 = 12.0;
/// Space between entries of a legend.
const BETWEEN: f64 = 16.0;

/// Which of the two layouts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// Paper and screens.
    Wide,
    /// Phones.
    Narrow,
}

impl Layout {
    /// Width in CSS pixels.
    pub(super) fn width(self) -> f64 {
        match self {
            Self::Wide => theme::WIDE,
            Self::Narrow => theme::NARROW,
        }
    }
}

/// A chart with its subtitle and without any motion.
pub(super) fn chart(subtitle: &[String]) -> Chart {
    let chart = Chart::new().animation(false);
    if subtitle.is_empty() {
        return chart;
    }
    chart.title(
        Title::new()
            .left(0)
            .top(0)
            .padding(0)
            .item_gap(0)
            .subtext(subtitle.join("\n"))
            .subtext_style(
                TextStyle::new()
                    .color(theme::MUTED.light)
                    .font_size(theme::SMALL)
                    .line_height(theme::LEADING),
            ),
    )
}

/// The subtitle in lines that fit, and the height it takes with the space below it.
pub(super) fn subtitle(base: &str, layout: Layout) -> (Vec<String>, f64) {
    if base.is_empty() {
        return (Vec::new(), 8.0);
    }
    let lines = wrap(base, layout.width() - 8.0, theme::SMALL);
    let height = lines_height(lines.len()) + 14.0;
    (lines, height)
}

/// Height of a number of lines in CSS pixels.
#[expect(clippy::cast_precision_loss, reason = "a label has few lines")]
pub(super) fn lines_height(lines: usize) -> f64 {
    lines as f64 * theme::LEADING
}

/// The area between fixed margins.
pub(super) fn grid(left: f64, top: f64, right: f64, bottom: f64) -> Grid {
    Grid::new().left(left).top(top).right(right).bottom(bottom)
}

/// An axis of names without ticks; labels are shown or drawn by the marks.
pub(super) fn names(data: Vec<String>, show: bool) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .axis_line(AxisLine::new().show(true))
        .axis_tick(AxisTick::new().show(false))
        .split_line(SplitLine::new().show(false))
        .axis_label(
            AxisLabel::new()
                .show(show)
                .interval(0.0)
                .color(theme::INK.light)
                .font_size(theme::TEXT),
        )
        .data(data)
}

/// A hidden axis of values from 0: every mark carries its own number.
pub(super) fn values(max: f64) -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .show(false)
        .min(0.0)
        .max(if max > 0.0 { max } else { 1.0 })
        .split_line(SplitLine::new().show(false))
}

/// A label that prints the name of its item. Names hold what is to be printed, because a template would turn numbers
/// into the form of no locale.
pub(super) fn named_label(position: LabelPosition, colour: &str) -> Label {
    Label::new()
        .show(true)
        .position(position)
        .formatter("{b}")
        .color(colour)
        .font_size(theme::TEXT)
}

/// A filled area with a thin white border, so that neighbours stay apart in any colour vision.
pub(super) fn filled(colour: &str) -> ItemStyle {
    ItemStyle::new().color(colour)
}

/// No change of colours under the pointer.
pub(super) fn still() -> Emphasis {
    Emphasis::new().disabled(true)
}

/// A legend above the chart, and the height it takes with the space below it.
pub(super) fn legend(series: &[String], top: f64, layout: Layout) -> (Legend, f64) {
    let mut rows = 1.0;
    let mut used = 0.0;
    for name in series {
        let entry = MARK + 6.0 + width(name, theme::SMALL);
        if used > 0.0 && used + entry > layout.width() {
            rows += 1.0;
            used = 0.0;
        }
        used += entry + BETWEEN;
    }
    let legend = Legend::new()
        .left(0)
        .top(top)
        .width(layout.width())
        .padding(0)
        .item_gap(BETWEEN)
        .item_width(MARK)
        .item_height(MARK)
        .text_style(
            TextStyle::new()
                .color(theme::INK.light)
                .font_size(theme::SMALL),
        )
        .data(
            series
                .iter()
                .map(|name| LegendItem::from(name.clone()))
                .collect(),
        );
    (legend, rows * (theme::SMALL + BETWEEN) + 4.0)
}

/// The chart as a canvas: serialised, with font and line height, which charming has no setters for.
pub(super) fn canvas(chart: &Chart, layout: Layout, height: f64) -> Option<Canvas> {
    let mut option = serde_json::to_value(chart).ok()?;
    option["textStyle"] = json!({ "fontFamily": theme::FONT });
    for axis in ["xAxis", "yAxis"] {
        let axes = match &mut option[axis] {
            Value::Array(many) => many.iter_mut().collect(),
            Value::Object(_) => vec![&mut option[axis]],
            _ => Vec::new(),
        };
        for axis in axes {
            // charming's setter writes the list of colours that only gauges take.
            axis["axisLine"]["lineStyle"] = json!({ "color": theme::LINE.light });
        }
    }
    if option["legend"].is_object() {
        // A click would hide a series, and the drawing would no longer show what is said of it.
        option["legend"]["selectedMode"] = Value::Bool(false);
    }
    for series in option["series"].as_array_mut().into_iter().flatten() {
        series["silent"] = Value::Bool(true);
        if series["label"].is_object() {
            series["label"]["lineHeight"] = json!(theme::LEADING);
        }
    }
    Some(Canvas {
        option,
        width: pixels(layout.width()),
        height: pixels(height),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "heights are a few thousand pixels"
)]
fn pixels(length: f64) -> u32 {
    length.ceil().clamp(0.0, 100_000.0) as u32
}
