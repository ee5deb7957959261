//! Grades by group: a 100 % bar per group, split between 3 and 4, because six grades have no middle.
//!
//! Every segment carries its count where it is wide enough; groups with a secret cell are left out.

use charming::element::LabelPosition;
use charming::series::Bar;

use super::frame::{
    Layout, canvas, chart, filled, grid, legend, named_label, still, subtitle, values,
};
use super::marks::{Item, Marks};
use super::rows::{BAR, Rows, at};
use super::text::width;
use super::theme::{self, Colour};
use crate::model::drawing::Canvas;

/// Width of the split in hundredths of the bar.
const SPLIT: f64 = 0.7;
/// Grades before the split.
const GOOD: usize = 3;

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
    let graded = marks.series.len() == theme::GRADES.len();
    let colours: &[Colour] = if graded {
        &theme::GRADES
    } else {
        &theme::SERIES
    };
    let whole = if graded { 100.0 + SPLIT } else { 100.0 };
    let mut drawn = chart(&lines)
        .legend(legend)
        .grid(grid(rows.left(), top, 4.0, 0.0).height(rows.height()))
        .x_axis(values(whole))
        .y_axis(rows.axis())
        .series(rows.labels());
    for series in 0..marks.series.len() {
        if graded && series == GOOD {
            drawn = drawn.series(split(&rows));
        }
        let colour = colours[series % colours.len()];
        drawn = drawn.series(segment(marks, &rows, series, colour, room));
    }
    drawn = drawn.series(signs(&rows));
    canvas(&drawn, layout, top + rows.height() + 4.0)
}

/// The sum of an item's values; `None` when one of them is missing or all are 0.
fn sum(item: &Item) -> Option<f64> {
    let sum: f64 = item
        .marks
        .iter()
        .map(|mark| mark.value)
        .sum::<Option<f64>>()?;
    (sum > 0.0).then_some(sum)
}

fn stacked(name: &str, colour: &str, rows: &Rows<'_>) -> Bar {
    // Numbers stand in the bars: they are thicker, but where rows are many.
    let thickness = if rows.bar < BAR { rows.bar } else { BAR + 6.0 };
    Bar::new()
        .name(name)
        .stack("grades")
        .bar_width(thickness)
        .item_style(filled(colour))
        .emphasis(still())
}

/// The part of every bar that one series has, with its text where there is room for it.
pub(super) fn segment(
    marks: &Marks,
    rows: &Rows<'_>,
    series: usize,
    colour: Colour,
    room: f64,
) -> Bar {
    let data = rows.rows.iter().filter_map(|row| {
        let mark = row.item.marks.get(series)?;
        let share = mark.value? / sum(row.item)?;
        if share <= 0.0 {
            // Nothing to see, and nothing to wait for.
            return None;
        }
        let fits = share * room > width(&mark.text, theme::TEXT) + 4.0;
        let text = if fits { mark.text.as_str() } else { "" };
        Some(at(share * 100.0, *row.bars.first()?).name(text))
    });
    let name = marks.series.get(series).map_or("", String::as_str);
    stacked(name, colour.light, rows)
        .label(named_label(LabelPosition::Inside, colour.text))
        .data(data.collect::<Vec<_>>())
}

/// The dark line between the grades 3 and 4.
fn split(rows: &Rows<'_>) -> Bar {
    let data = rows
        .rows
        .iter()
        .filter(|row| sum(row.item).is_some())
        .filter_map(|row| Some(at(SPLIT, *row.bars.first()?)));
    stacked("split", theme::INK.light, rows).data(data.collect::<Vec<_>>())
}

/// The sign in place of a bar.
fn signs(rows: &Rows<'_>) -> Bar {
    let data = rows
        .rows
        .iter()
        .filter(|row| sum(row.item).is_none())
        .filter_map(|row| {
            let sign = row
                .item
                .marks
                .iter()
                .find(|mark| mark.value.is_none())
                .or(row.item.marks.first())?;
            Some(at(0.0, *row.bars.first()?).name(sign.text.clone()))
        });
    Bar::new()
        .bar_width(rows.bar)
        .item_style(filled("transparent"))
        .emphasis(still())
        .label(named_label(LabelPosition::Right, theme::INK.light))
        .data(data.collect::<Vec<_>>())
}
