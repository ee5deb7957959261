//! Age pyramid: two series of bars back to back, youngest at the foot, classes named between them.

use charming::component::{Axis, Grid, Title};
use charming::datatype::DataPointItem;
use charming::element::{LabelPosition, TextAlign, TextStyle};
use charming::series::Bar;
use serde_json::json;

use super::bars::{Paint, bars};
use super::frame::{
    Layout, canvas, chart, filled, lines_height, named_label, names, still, subtitle, values,
};
use super::marks::Marks;
use super::text::width;
use super::theme;
use crate::model::drawing::Canvas;

/// Height of a class.
const BAND: f64 = 26.0;

/// Largest share of the width that the names in the middle take.
const STRIP: f64 = 0.4;

/// Draws the pyramid; anything but two series, and names as long as sentences, become bars.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    let strip = widest(marks.items.iter().map(|item| item.label.as_str())) + 20.0;
    if marks.series.len() != 2 || strip > layout.width() * STRIP {
        return bars(marks, &Paint::BySeries(&theme::SERIES), layout);
    }
    let (lines, top) = subtitle(&marks.base, layout);
    let numbers = widest(
        marks
            .items
            .iter()
            .flat_map(|item| item.marks.iter().map(|mark| mark.text.as_str())),
    ) + 10.0;
    let half = (layout.width() - strip) / 2.0;
    let head = top + lines_height(1) + 8.0;
    let height = BAND * count(marks.items.len());
    let grid = |left: f64, right: f64| Grid::new().left(left).right(right).top(head).height(height);
    let largest = marks.largest();
    let drawn = chart(&lines)
        .title(heading(&marks.series[0], 0, half, top, TextAlign::Right))
        .title(heading(
            &marks.series[1],
            1,
            half + strip,
            top,
            TextAlign::Left,
        ))
        .grid(grid(numbers, half + strip))
        .grid(grid(half + strip, numbers))
        .x_axis(values(largest).grid_index(0.0).inverse(true))
        .x_axis(values(largest).grid_index(1.0))
        .y_axis(classes(marks, false).grid_index(0.0))
        .y_axis(classes(marks, true).grid_index(1.0))
        .series(side(marks, 0))
        .series(side(marks, 1));
    let mut canvas = canvas(&drawn, layout, head + height + 6.0)?;
    canvas.option["yAxis"][0]["position"] = json!("right");
    let label = &mut canvas.option["yAxis"][1]["axisLabel"];
    label["align"] = json!("center");
    label["margin"] = json!(strip / 2.0);
    Some(canvas)
}

fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    texts
        .map(|text| width(text, theme::TEXT))
        .fold(20.0, f64::max)
}

#[expect(clippy::cast_precision_loss, reason = "there are few age classes")]
fn count(items: usize) -> f64 {
    items as f64
}

/// The name of a side above its bars, in its colour.
fn heading(name: &str, side: usize, left: f64, top: f64, align: TextAlign) -> Title {
    Title::new()
        .text(name)
        .left(left)
        .top(top)
        .padding(0)
        .text_align(align)
        .text_style(
            TextStyle::new()
                .color(theme::SERIES[side].light)
                .font_size(theme::TEXT)
                .font_weight("bold"),
        )
}

fn classes(marks: &Marks, show: bool) -> Axis {
    names(
        marks.items.iter().map(|item| item.label.clone()).collect(),
        show,
    )
}

fn side(marks: &Marks, series: usize) -> Bar {
    let index = count(series);
    let position = if series == 0 {
        LabelPosition::Left
    } else {
        LabelPosition::Right
    };
    let data = marks.items.iter().filter_map(|item| {
        let mark = item.marks.get(series)?;
        Some(DataPointItem::new(mark.value.unwrap_or(0.0)).name(mark.text.clone()))
    });
    Bar::new()
        .name(marks.series[series].clone())
        .x_axis_index(index)
        .y_axis_index(index)
        .bar_width(BAND - 8.0)
        .item_style(filled(theme::SERIES[series].light))
        .emphasis(still())
        .label(named_label(position, theme::INK.light))
        .data(data.collect::<Vec<_>>())
}
