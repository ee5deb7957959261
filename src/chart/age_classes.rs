//! Age classes: a column per class, youngest first; several figures over many years are lines.

use super::columns::columns;
use super::curves;
use super::frame::Layout;
use super::marks::Marks;
use super::theme;
use crate::model::drawing::Canvas;

/// Draws the classes.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    if layout == Layout::Wide && curves::is_course(marks) {
        return curves::draw(marks, layout);
    }
    if marks.series.len() > 1 {
        return columns(marks, &theme::SERIES, layout);
    }
    columns(marks, &[theme::LEAD], layout)
}
