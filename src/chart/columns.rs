//! Upright columns with their names below: the layout behind grades, levels and age classes.

use charming::datatype::DataPointItem;
use charming::element::LabelPosition;
use charming::series::Bar;
use serde_json::json;

use super::bars::{Paint, bars};
use super::frame::{
    Layout, canvas, chart, filled, grid, legend, lines_height, named_label, names, still, subtitle,
    values,
};
use super::marks::{Item, Marks};
use super::text::{width, wrap};
use super::theme::{self, Colour};
use crate::model::drawing::Canvas;

/// Height of the columns' area.
const PLOT: f64 = 220.0;
/// Most columns that stand side by side.
const MOST: usize = 16;

/// A word of so many letters is not broken.
const SHORT: usize = 6;

/// Draws columns; too many, too narrow, or on a phone, they become bars with the labels above.
pub(super) fn columns(marks: &Marks, colours: &[Colour], layout: Layout) -> Option<Canvas> {
    let single = marks.series.len() == 1;
    let band = layout.width() / usize_to_f64(marks.items.len().max(1));
    let room = [band - 12.0, band - 5.0]
        .into_iter()
        .find(|room| keeps_short_words(marks, *room));
    let too_many = marks.items.len() * marks.series.len() > MOST;
    let Some(room) = room.filter(|_| layout == Layout::Wide && !too_many) else {
        let paint = if single {
            Paint::ByItem((0..marks.items.len()).map(|i| pick(colours, i)).collect())
        } else {
            Paint::BySeries(&theme::SERIES)
        };
        return bars(&with_details(marks), &paint, layout);
    };
    let (lines, mut top) = subtitle(&marks.base, layout);
    let mut drawn = chart(&lines);
    if !single {
        let (legend, height) = legend(&marks.series, top, layout);
        drawn = drawn.legend(legend);
        top += height;
    }
    let labels: Vec<Vec<String>> = marks.items.iter().map(|item| label(item, room)).collect();
    let below = lines_height(labels.iter().map(Vec::len).max().unwrap_or(1)) + 14.0;
    // The number above the tallest column needs a line.
    let top = top + 22.0;
    let names = names(labels.iter().map(|lines| lines.join("\n")).collect(), true);
    drawn = drawn
        .grid(grid(0.0, top, 0.0, below))
        .x_axis(names)
        .y_axis(values(marks.largest()));
    for series in 0..marks.series.len() {
        drawn = drawn.series(column_series(marks, series, colours, band));
    }
    let mut canvas = canvas(&drawn, layout, top + PLOT + below)?;
    canvas.option["xAxis"]["axisLabel"]["lineHeight"] = json!(theme::LEADING);
    canvas.option["xAxis"]["axisLabel"]["margin"] = json!(10);
    Some(canvas)
}

/// Bars have one label: name and detail in one.
pub(super) fn with_details(marks: &Marks) -> Marks {
    let mut marks = marks.clone();
    for item in &mut marks.items {
        if let Some(detail) = item.detail.take() {
            item.label = format!("{} – {detail}", item.label);
        }
    }
    marks
}

/// Whether no short word below the columns would be broken: "202-6" is no year.
fn keeps_short_words(marks: &Marks, room: f64) -> bool {
    let names = marks.items.iter().map(|item| &item.label);
    let details = marks.items.iter().filter_map(|item| item.detail.as_ref());
    names
        .chain(details)
        .flat_map(|text| text.split_whitespace())
        .filter(|word| word.chars().count() <= SHORT)
        .all(|word| width(word, theme::TEXT) <= room)
}

fn pick(colours: &[Colour], index: usize) -> Colour {
    colours
        .get(index % colours.len().max(1))
        .copied()
        .unwrap_or(theme::LEAD)
}

#[expect(clippy::cast_precision_loss, reason = "a chart has few columns")]
fn usize_to_f64(count: usize) -> f64 {
    count as f64
}

/// Name and detail below a column, in lines.
fn label(item: &Item, band: f64) -> Vec<String> {
    let mut lines = wrap(&item.label, band, theme::TEXT);
    if let Some(detail) = &item.detail {
        lines.extend(wrap(detail, band, theme::TEXT));
    }
    lines
}

fn column_series(marks: &Marks, series: usize, colours: &[Colour], band: f64) -> Bar {
    let single = marks.series.len() == 1;
    let thick = (band / usize_to_f64(marks.series.len()) * 0.62).min(64.0);
    let data = marks.items.iter().enumerate().filter_map(|(index, item)| {
        let mark = item.marks.get(series)?;
        let colour = pick(colours, if single { index } else { series });
        // Numbers wider than their column stand in two lines: the count, then the share.
        let text = if width(&mark.text, theme::TEXT) > band {
            mark.text.replacen(" (", "\n(", 1)
        } else {
            mark.text.clone()
        };
        Some(
            DataPointItem::new(mark.value.unwrap_or(0.0))
                .name(text)
                .item_style(filled(colour.light)),
        )
    });
    Bar::new()
        .name(marks.series.get(series).cloned().unwrap_or_default())
        .bar_width(thick)
        .item_style(filled(pick(colours, series).light))
        .emphasis(still())
        .label(named_label(LabelPosition::Top, theme::INK.light))
        .data(data.collect::<Vec<_>>())
}
