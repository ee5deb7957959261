//! Ranked horizontal bars: the longest in the leading colour, every bar with its number; what is not assigned stands apart.

use super::bars::{Paint, bars};
use super::frame::Layout;
use super::marks::Marks;
use super::theme::{self, Colour};
use crate::model::drawing::Canvas;

/// Draws ranked bars.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    if marks.series.len() > 1 {
        return bars(marks, &Paint::BySeries(&theme::SERIES), layout);
    }
    let mut paint = colours(marks);
    paint.extend(marks.below.iter().map(|_| theme::APART));
    let mut all = marks.clone();
    all.items.append(&mut all.below);
    bars(&all, &Paint::ByItem(paint), layout)
}

/// The leading colour for the longest bars, a lighter one for the others.
pub(super) fn colours(marks: &Marks) -> Vec<Colour> {
    let largest = marks.largest();
    marks
        .items
        .iter()
        .map(|item| {
            let leads = largest > 0.0
                && item
                    .marks
                    .first()
                    .and_then(|mark| mark.value)
                    .is_some_and(|value| value >= largest);
            if leads { theme::LEAD } else { theme::REST }
        })
        .collect()
}
