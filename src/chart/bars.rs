//! Horizontal bars whose rows are as tall as their labels: the layout behind ranked bars and all phone layouts.
//!
//! ECharts gives every category the same height. Here a category is a slot of four pixels, a row takes as many as its
//! label needs, and label and bars stand in the slots where they belong; so one label of five lines does not stretch
//! the others.

use charming::component::Axis;
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::LabelPosition;
use charming::series::Bar;
use serde_json::json;

use super::frame::{
    Layout, canvas, chart, filled, grid, legend, lines_height, named_label, names, still, subtitle,
    values,
};
use super::marks::{Item, Marks};
use super::text::{width, wrap};
use super::theme::{self, Colour};
use crate::model::drawing::Canvas;

/// Height of a slot in CSS pixels.
const SLOT: f64 = 4.0;
/// Thickness of a bar.
const BAR: f64 = 18.0;
/// From one bar of a row to the next.
const PITCH: f64 = 20.0;
/// Space between rows.
const GAP: f64 = 12.0;
/// Largest width of the labels beside the bars.
const LABELS: f64 = 300.0;

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

/// A row with its place.
struct Placed<'a> {
    item: &'a Item,
    lines: Vec<String>,
    label_slot: usize,
    bar_slots: Vec<usize>,
}

/// Draws the bars.
pub(super) fn bars(marks: &Marks, paint: &Paint<'_>, layout: Layout) -> Option<Canvas> {
    let labels = label_width(marks, layout);
    let (rows, slots) = place(marks, labels, layout);
    let (lines, mut top) = subtitle(&marks.base, layout);
    let many = marks.series.len() > 1;
    let mut drawn = chart(&lines);
    if many {
        drawn = drawn.legend(legend(&marks.series, top));
        top += 30.0;
    }
    let left = match layout {
        Layout::Wide => labels + 14.0,
        Layout::Narrow => 0.0,
    };
    let height = slots_height(slots);
    let mut drawn = drawn
        .grid(grid(left, top, value_width(marks), 0.0).height(height))
        .x_axis(values(marks.largest()))
        .y_axis(slot_axis(slots))
        .series(label_series(&rows, labels, layout));
    for series in 0..marks.series.len() {
        drawn = drawn.series(value_series(marks, &rows, series, paint));
    }
    let mut canvas = canvas(&drawn, layout, top + height + 4.0)?;
    // Bars of one slot lie upon each other; each has its own slots, so none hides another.
    canvas.option["series"][0]["barGap"] = json!("-100%");
    Some(canvas)
}

fn slot_axis(slots: usize) -> Axis {
    names(vec![String::new(); slots], false).inverse(true)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a chart has a few thousand slots"
)]
fn slots_height(slots: usize) -> f64 {
    slots as f64 * SLOT
}

/// Width the labels take: the widest, up to a limit.
fn label_width(marks: &Marks, layout: Layout) -> f64 {
    match layout {
        Layout::Narrow => layout.width() - 8.0,
        Layout::Wide => marks
            .items
            .iter()
            .map(|item| width(&item.label, theme::TEXT) + 2.0)
            .fold(60.0, f64::max)
            .min(LABELS),
    }
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

/// Gives every row its slots. Returns the rows and how many slots there are.
fn place(marks: &Marks, labels: f64, layout: Layout) -> (Vec<Placed<'_>>, usize) {
    let mut next = 0;
    let mut rows = Vec::new();
    for item in &marks.items {
        let lines = wrap(&item.label, labels, theme::TEXT);
        let text = lines_height(lines.len());
        let stack = lines_height(0) + PITCH * marks.series.len().max(1) as f64;
        let (label_slot, first_bar, used) = match layout {
            Layout::Wide => {
                let used = odd(slots_of(text.max(stack) + GAP));
                let centre = next + used / 2;
                (
                    centre,
                    centre.saturating_sub(slots_of(stack - PITCH) / 2),
                    used,
                )
            }
            Layout::Narrow => {
                let above = odd(slots_of(text + 4.0));
                let below = odd(slots_of(stack));
                let first = next + above + slots_of(PITCH) / 2;
                (next + above / 2, first, above + below + slots_of(GAP))
            }
        };
        let bar_slots = (0..marks.series.len())
            .map(|series| first_bar + series * slots_of(PITCH))
            .collect();
        rows.push(Placed {
            item,
            lines,
            label_slot,
            bar_slots,
        });
        next += used;
    }
    (rows, next)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "rows are a few hundred pixels high"
)]
fn slots_of(pixels: f64) -> usize {
    (pixels / SLOT).ceil().max(0.0) as usize
}

/// The next odd number: a row with a middle slot.
fn odd(slots: usize) -> usize {
    slots | 1
}

/// Invisible marks that carry the labels.
fn label_series(rows: &[Placed<'_>], labels: f64, layout: Layout) -> Bar {
    let shift = match layout {
        Layout::Wide => -(labels + 19.0),
        Layout::Narrow => -5.0,
    };
    Bar::new()
        .bar_width(BAR)
        .item_style(filled("transparent"))
        .emphasis(still())
        .label(named_label(LabelPosition::Right, theme::INK.light).offset((shift, 0.0)))
        .data(
            rows.iter()
                .map(|row| at(0.0, row.label_slot).name(row.lines.join("\n")))
                .collect::<Vec<_>>(),
        )
}

fn value_series(marks: &Marks, rows: &[Placed<'_>], series: usize, paint: &Paint<'_>) -> Bar {
    let data = rows.iter().enumerate().filter_map(|(index, row)| {
        let mark = row.item.marks.get(series)?;
        let slot = *row.bar_slots.get(series)?;
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
        .bar_width(BAR)
        .item_style(filled(paint.of(0, series).light))
        .emphasis(still())
        .label(named_label(LabelPosition::Right, theme::INK.light))
        .data(data.collect::<Vec<_>>())
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a chart has a few thousand slots"
)]
fn at(value: f64, slot: usize) -> DataPointItem {
    DataPointItem::new(vec![
        CompositeValue::from(value),
        CompositeValue::from(slot as f64),
    ])
}
