//! Levels of a scale: a column per level, in the order of the scale.

use super::columns::columns;
use super::frame::Layout;
use super::marks::Marks;
use super::theme;
use crate::model::drawing::Canvas;

/// Draws the levels.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    columns(marks, &[theme::LEAD], layout)
}
