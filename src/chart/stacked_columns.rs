//! Parts of money by year: a column per row of the table with its parts upon each other, and their sum above it.
//!
//! The last series is what the others add up to; its number is printed and not drawn. On phones the columns lie down.

use charming::datatype::DataPointItem;
use charming::element::LabelPosition;
use charming::series::Bar;

use super::bars::{Paint, bars};
use super::frame::{
    Layout, canvas, chart, filled, grid, legend, lines_height, named_label, names, still, subtitle,
    values,
};
use super::marks::Marks;
use super::rows::{Row, Rows, at};
use super::text::{width, wrap};
use super::theme::{self, Colour};
use crate::model::drawing::Canvas;

/// Height of the columns' area.
const PLOT: f64 = 260.0;
/// A part that is lower than this has no room for its number.
const LOWEST: f64 = 20.0;
/// Most columns that stand side by side.
const MOST: usize = 12;

/// Draws the columns; what does not add up is drawn as bars side by side.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    let largest = { marks.items.iter() }
        .filter_map(|item| item.marks.last()?.value)
        .fold(0.0, f64::max);
    if !adds_up(marks) || largest <= 0.0 {
        return bars(marks, &Paint::BySeries(&theme::SERIES), layout);
    }
    let (lines, top) = subtitle(&marks.base, layout);
    let (legend, height) = legend(parts(marks), top, layout);
    let drawn = chart(&lines).legend(legend);
    let top = top + height;
    if layout == Layout::Narrow || marks.items.len() > MOST {
        return lying(marks, drawn, (top, largest), layout);
    }
    let band = layout.width() / real(marks.items.len());
    let labels: Vec<Vec<String>> = { marks.items.iter() }
        .map(|item| wrap(&item.label, band - 12.0, theme::TEXT))
        .collect();
    let below = lines_height(labels.iter().map(Vec::len).max().unwrap_or(1)) + 14.0;
    // The sum above the tallest column needs a line.
    let top = top + 22.0;
    let mut drawn = drawn
        .grid(grid(0.0, top, 0.0, below))
        .x_axis(names(
            labels.iter().map(|lines| lines.join("\n")).collect(),
            true,
        ))
        .y_axis(values(largest));
    let thick = (band * 0.62).min(110.0);
    for series in 0..parts(marks).len() {
        let data = marks.items.iter().map(|item| {
            let mark = &item.marks[series];
            let value = mark.value.unwrap_or(0.0);
            let fits =
                value / largest * PLOT >= LOWEST && width(&mark.text, theme::TEXT) + 6.0 <= thick;
            DataPointItem::new(value).name(if fits { mark.text.as_str() } else { "" })
        });
        let colour = colour(series);
        drawn = drawn.series(
            part(marks, series, thick)
                .label(named_label(LabelPosition::Inside, colour.text))
                .data(data.collect::<Vec<_>>()),
        );
    }
    let sums = { marks.items.iter() }
        .map(|item| DataPointItem::new(0.0).name(item.marks.last().map_or("", |m| &m.text)));
    let sums = sum_bar(thick)
        .label(named_label(LabelPosition::Top, theme::INK.light))
        .data(sums.collect::<Vec<_>>());
    let mut canvas = canvas(&drawn.series(sums), layout, top + PLOT + below)?;
    canvas.option["xAxis"]["axisLabel"]["lineHeight"] = serde_json::json!(theme::LEADING);
    canvas.option["xAxis"]["axisLabel"]["margin"] = serde_json::json!(10);
    Some(canvas)
}

/// The columns as bars, each with its sum behind it.
fn lying(
    marks: &Marks,
    drawn: charming::Chart,
    (top, largest): (f64, f64),
    layout: Layout,
) -> Option<Canvas> {
    let rows = Rows::place(marks, 1, layout);
    let widest = { marks.items.iter() }
        .filter_map(|item| Some(width(&item.marks.last()?.text, theme::TEXT)))
        .fold(20.0, f64::max);
    let right = widest + 12.0;
    let room = layout.width() - rows.left() - right;
    let mut drawn = drawn
        .grid(grid(rows.left(), top, right, 0.0).height(rows.height()))
        .x_axis(values(largest))
        .y_axis(rows.axis())
        .series(rows.labels());
    for series in 0..parts(marks).len() {
        let data = |row: &Row<'_>| {
            let mark = row.item.marks.get(series)?;
            let value = mark.value?;
            let fits = value / largest * room > width(&mark.text, theme::TEXT) + 4.0;
            let text = if fits { mark.text.as_str() } else { "" };
            Some(at(value, *row.bars.first()?).name(text))
        };
        drawn = drawn.series(
            part(marks, series, rows.bar + 4.0)
                .label(named_label(LabelPosition::Inside, colour(series).text))
                .data(rows.rows.iter().filter_map(data).collect::<Vec<_>>()),
        );
    }
    let sum = |row: &Row<'_>| {
        let text = &row.item.marks.last()?.text;
        Some(at(0.0, *row.bars.first()?).name(text.as_str()))
    };
    let sums = sum_bar(rows.bar + 4.0)
        .label(named_label(LabelPosition::Right, theme::INK.light))
        .data(rows.rows.iter().filter_map(sum).collect::<Vec<_>>());
    canvas(&drawn.series(sums), layout, top + rows.height() + 4.0)
}

/// The names of the series that are drawn.
fn parts(marks: &Marks) -> &[String] {
    match marks.series.split_last() {
        Some((_, parts)) => parts,
        None => &[],
    }
}

/// Whether the last series is the sum of the others in every row, none of them below zero.
pub(super) fn adds_up(marks: &Marks) -> bool {
    marks.series.len() > 2
        && marks.items.iter().all(|item| {
            let Some((sum, parts)) = item.marks.split_last() else {
                return false;
            };
            let values: Vec<f64> = parts.iter().map(|mark| mark.value.unwrap_or(0.0)).collect();
            let whole: f64 = values.iter().sum();
            // What stands there is rounded to whole euros or cents.
            values.iter().all(|value| *value >= 0.0)
                && sum.value.is_some_and(|sum| (sum - whole).abs() <= 1.0)
        })
}

fn colour(series: usize) -> Colour {
    theme::SERIES[series % theme::SERIES.len()]
}

fn part(marks: &Marks, series: usize, thickness: f64) -> Bar {
    Bar::new()
        .name(marks.series[series].clone())
        .stack("parts")
        .bar_width(thickness)
        .item_style(filled(colour(series).light))
        .emphasis(still())
}

/// Carries the sums at the end of the stack.
fn sum_bar(thickness: f64) -> Bar {
    Bar::new()
        .name("sum")
        .stack("parts")
        .bar_width(thickness)
        .item_style(filled("transparent"))
        .emphasis(still())
}

#[expect(clippy::cast_precision_loss, reason = "a chart has few columns")]
fn real(count: usize) -> f64 {
    count as f64
}
