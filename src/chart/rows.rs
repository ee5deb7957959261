//! Rows as tall as their labels: the layout behind all horizontal bars.
//!
//! ECharts gives every category the same height. Here a category is a slot of four pixels, a row takes as many as its
//! label needs, and label and bars stand in the slots where they belong; so one label of five lines does not stretch
//! the others.

use charming::component::Axis;
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{AxisLine, LabelPosition};
use charming::series::Bar;

use super::frame::{Layout, filled, lines_height, named_label, names, still};
use super::marks::{Item, Marks};
use super::text::{width, wrap};
use super::theme;

/// Height of a slot in CSS pixels.
const SLOT: f64 = 4.0;
/// Thickness of a bar.
pub(super) const BAR: f64 = 18.0;
/// From one bar of a row to the next.
const PITCH: f64 = 20.0;
/// Space between rows.
const GAP: f64 = 12.0;
/// Largest width of the labels beside the bars.
const LABELS: f64 = 300.0;
/// With more rows on paper than this, one bar each, bars are thinner and labels may be wider: a page must hold them all
/// in a size that can be read.
const MANY: usize = 24;
/// Thickness and pitch of thin bars, the space between them and the largest width of their labels.
const THIN: (f64, f64, f64, f64) = (14.0, 18.0, 2.0, 400.0);
/// Space between labels and bars.
const GUTTER: f64 = 14.0;
/// What ECharts keeps between a bar's end and its label.
const DISTANCE: f64 = 5.0;

/// A row with its place.
pub(super) struct Row<'a> {
    /// What it shows.
    pub(super) item: &'a Item,
    /// The slots of its bars.
    pub(super) bars: Vec<usize>,
    lines: Vec<String>,
    label: usize,
}

/// All rows of a chart.
pub(super) struct Rows<'a> {
    /// Rows in printed order.
    pub(super) rows: Vec<Row<'a>>,
    /// Thickness of its bars.
    pub(super) bar: f64,
    slots: usize,
    labels: f64,
    layout: Layout,
}

impl<'a> Rows<'a> {
    /// Gives every row its slots, with room for `bars` bars one below the other.
    pub(super) fn place(marks: &'a Marks, bars: usize, layout: Layout) -> Self {
        let is_dense = layout == Layout::Wide && bars == 1 && marks.items.len() > MANY;
        let (bar, pitch, gap, widest) = if is_dense {
            THIN
        } else {
            (BAR, PITCH, GAP, LABELS)
        };
        let labels = label_width(marks, layout, widest);
        let mut slots = 0;
        let mut rows = Vec::new();
        for item in &marks.items {
            let lines = wrap(&item.label, labels, theme::TEXT);
            let text = lines_height(lines.len());
            let stack = pitch * real(bars);
            let (label, first, used) = match layout {
                Layout::Wide => {
                    let used = odd(slots_of(text.max(stack) + gap));
                    let centre = slots + used / 2;
                    let first = centre.saturating_sub(slots_of(stack - pitch) / 2);
                    (centre, first, used)
                }
                Layout::Narrow => {
                    let above = odd(slots_of(text + 4.0));
                    let below = odd(slots_of(stack));
                    let first = slots + above + slots_of(pitch) / 2;
                    (slots + above / 2, first, above + below + slots_of(gap))
                }
            };
            rows.push(Row {
                item,
                bars: (0..bars).map(|bar| first + bar * slots_of(pitch)).collect(),
                lines,
                label,
            });
            slots += used;
        }
        Self {
            rows,
            bar,
            slots,
            labels,
            layout,
        }
    }

    /// Height of all rows in CSS pixels.
    pub(super) fn height(&self) -> f64 {
        real(self.slots) * SLOT
    }

    /// Where the bars begin.
    pub(super) fn left(&self) -> f64 {
        match self.layout {
            Layout::Wide => self.labels + GUTTER,
            Layout::Narrow => 0.0,
        }
    }

    /// The axis of slots, first row on top.
    pub(super) fn axis(&self) -> Axis {
        let axis = names(vec![String::new(); self.slots], false).inverse(true);
        match self.layout {
            Layout::Wide => axis,
            // A line would run through the labels above the bars.
            Layout::Narrow => axis.axis_line(AxisLine::new().show(false)),
        }
    }

    /// Invisible marks that carry the labels.
    pub(super) fn labels(&self) -> Bar {
        let shift = -(self.left() + DISTANCE);
        let data = self
            .rows
            .iter()
            .map(|row| at(0.0, row.label).name(row.lines.join("\n")));
        Bar::new()
            .bar_width(self.bar)
            // Bars of one slot lie upon each other; each has its own slots, so none hides another.
            .bar_gap("-100%")
            .item_style(filled("transparent"))
            .emphasis(still())
            .label(named_label(LabelPosition::Right, theme::INK.light).offset((shift, 0.0)))
            .data(data.collect::<Vec<_>>())
    }
}

/// A value in a slot.
pub(super) fn at(value: f64, slot: usize) -> DataPointItem {
    DataPointItem::new(vec![
        CompositeValue::from(value),
        CompositeValue::from(real(slot)),
    ])
}

/// Width the labels take: the widest, up to a limit.
fn label_width(marks: &Marks, layout: Layout, widest: f64) -> f64 {
    match layout {
        Layout::Narrow => layout.width() - 8.0,
        Layout::Wide => marks
            .items
            .iter()
            .map(|item| width(&item.label, theme::TEXT) + 2.0)
            .fold(60.0, f64::max)
            .min(widest),
    }
}

#[expect(
    clippy::cast_precision_loss,
    reason = "a chart has a few thousand slots"
)]
fn real(count: usize) -> f64 {
    count as f64
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
