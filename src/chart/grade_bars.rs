//! Distribution of grades: a column per grade from good to bad, with number and scale text.

use super::columns::columns;
use super::frame::Layout;
use super::marks::Marks;
use super::theme;
use crate::model::drawing::Canvas;

/// Draws the distribution.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    columns(marks, &theme::GRADES, layout)
}
