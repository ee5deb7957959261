//! Age classes: a column per class, youngest first.

use super::columns::columns;
use super::frame::Layout;
use super::marks::Marks;
use super::theme;
use crate::model::drawing::Canvas;

/// Draws the classes.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    if marks.series.len() > 1 {
        return columns(marks, &theme::SERIES, layout);
    }
    columns(marks, &[theme::LEAD], layout)
}
