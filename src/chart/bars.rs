//! Horizontal bars with their numbers behind them: ranked bars and all phone layouts of columns.

use charming::element::LabelPosition;
use charming::series::Bar;

use super::frame::{
    Layout, canvas, chart, filled, grid, legend, named_label, still, subtitle, values,
};
use super::marks::Marks;
use super::rows::{Rows, at};
use super::text::width;
use super::theme::{self, Colour};
use crate::model::drawing::Canvas;

/// How bars are coloured.
pub(super) enum Paint<'a> {
    /// One colour per series.
    BySeries(&'a [Colour]),
    /// One colour per item; for a single series.
    ByItem(Vec<Colour>),
}

impl Paint<'_> {
    fn of(&self, item: usize, series: usize) -> Colour {
        let found = match self {
            Self::BySeries(colours) => colours.get(series % colours.len().max(1)),
            Self::ByItem(colours) => colours.get(item),
        };
        found.copied().unwrap_or(theme::REST)
    }
}

/// Draws the bars.
pub(super) fn bars(marks: &Marks, paint: &Paint<'_>, layout: Layout) -> Option<Canvas> {
    let rows = Rows::place(marks, marks.series.len().max(1), layout);
    let (lines, mut top) = subtitle(&marks.base, layout);
    let mut drawn = chart(&lines);
    if marks.series.len() > 1 {
        let (legend, height) = legend(&marks.series, top, layout);
        drawn = drawn.legend(legend);
        top += height;
    }
    let mut drawn = drawn
        .grid(grid(rows.left(), top, value_width(marks), 0.0).height(rows.height()))
        .x_axis(values(marks.largest()))
        .y_axis(rows.axis())
        .series(rows.labels());
    for series in 0..marks.series.len() {
        drawn = drawn.series(value_series(marks, &rows, series, paint));
    }
    canvas(&drawn, layout, top + rows.height() + 4.0)
}

/// Room for the widest number behind its bar.
fn value_width(marks: &Marks) -> f64 {
    marks
        .items
        .iter()
        .flat_map(|item| &item.marks)
        .map(|mark| width(&mark.text, theme::TEXT))
        .fold(20.0, f64::max)
        + 12.0
}

fn value_series(marks: &Marks, rows: &Rows<'_>, series: usize, paint: &Paint<'_>) -> Bar {
    let data = rows.rows.iter().enumerate().filter_map(|(index, row)| {
        let mark = row.item.marks.get(series)?;
        let slot = *row.bars.get(series)?;
        let colour = paint.of(index, series);
        // A sign is printed at the base line, without a bar.
        Some(
            at(mark.value.unwrap_or(0.0), slot)
                .name(mark.text.clone())
                .item_style(filled(colour.light)),
        )
    });
    Bar::new()
        .name(marks.series.get(series).cloned().unwrap_or_default())
        .bar_width(rows.bar)
        .item_style(filled(paint.of(0, series).light))
        .emphasis(still())
        .label(named_label(LabelPosition::Right, theme::INK.light))
        .data(data.collect::<Vec<_>>())
}
