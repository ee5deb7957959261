//! Levels of one scale per item: a 100 % bar each, from the good end to the bad one, palest in the middle.
//!
//! Every segment carries its count where it is wide enough; rows with a secret cell are left out.

use super::frame::{Layout, canvas, chart, grid, legend, subtitle, values};
use super::marks::Marks;
use super::rows::Rows;
use super::stacked_grades::segment;
use super::theme::{self, Colour};
use crate::model::drawing::Canvas;

/// Draws the bars.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    if marks.items.is_empty() {
        return None;
    }
    let rows = Rows::place(marks, 1, layout);
    let (lines, top) = subtitle(&marks.base, layout);
    let (legend, height) = legend(&marks.series, top, layout);
    let top = top + height;
    let room = layout.width() - rows.left() - 4.0;
    let colours = colours(marks.series.len());
    let mut drawn = chart(&lines)
        .legend(legend)
        .grid(grid(rows.left(), top, 4.0, 0.0).height(rows.height()))
        .x_axis(values(100.0))
        .y_axis(rows.axis())
        .series(rows.labels());
    for (series, colour) in colours.iter().enumerate() {
        drawn = drawn.series(segment(marks, &rows, series, *colour, room));
    }
    canvas(&drawn, layout, top + rows.height() + 4.0)
}

/// Colours of so many levels: the ends of the grades' colours, with a grey middle where there is one.
pub(super) fn colours(levels: usize) -> Vec<Colour> {
    let grades = &theme::GRADES;
    let side = levels / 2;
    let at = |place: usize| place * 2 / side.saturating_sub(1).max(1);
    let good = (0..side).map(|place| grades[at(place).min(2)]);
    let bad = (0..side).rev().map(|place| grades[5 - at(place).min(2)]);
    let middle = (levels % 2 == 1).then_some(theme::MIDDLE);
    good.chain(middle).chain(bad).collect()
}
