//! Figures over the years: a small panel per figure, each with its own scale, because pages and percent have none in
//! common. A year without a value is a gap in the line.

use charming::Chart;
use charming::component::{Axis, Grid, Title};
use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{
    AxisType, ItemStyle, LabelPosition, LineStyle, SplitLine, Symbol, SymbolSize, TextStyle,
};
use charming::series::Line;
use serde_json::{Value, json};

use super::frame::{Layout, canvas, chart, lines_height, named_label, names, still, subtitle};
use super::marks::{Item, Marks};
use super::text::{width, wrap};
use super::theme;
use crate::model::drawing::Canvas;

/// Height of the line's area in a panel.
const PLOT: f64 = 56.0;
/// Space between panels.
const GAP: f64 = 30.0;
/// Width of the names beside the panels.
const NAMES: f64 = 200.0;

/// More panels than this stand in two columns.
const MOST: usize = 5;
/// Space between the columns.
const COLUMN_GAP: f64 = 40.0;

/// Space between a name above its panel and the numbers.
const NAME_GAP: f64 = 6.0;

/// Draws the panels.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    let (lines, mut top) = subtitle(&marks.base, layout);
    let mut drawn = chart(&lines);
    // Many panels stand in two columns, or paper would shrink them until nobody can read them.
    let across = match layout {
        Layout::Wide if marks.items.len() > MOST => 2,
        _ => 1,
    };
    let panels: Vec<Panel<'_>> = marks
        .items
        .iter()
        .enumerate()
        .map(|(index, item)| Panel::new(marks, item, index, Place::of(layout, across, index)))
        .collect();
    for row in panels.chunks(across) {
        drawn = row
            .iter()
            .fold(drawn, |drawn, panel| panel.draw(drawn, top));
        top += row.iter().map(Panel::height).fold(0.0, f64::max);
    }
    let mut canvas = canvas(&drawn, layout, top)?;
    // One panel is one axis, but several are a list even when there is one.
    for axis in ["xAxis", "yAxis"] {
        if let Some(one) = canvas.option[axis].as_object().cloned() {
            canvas.option[axis] = json!([Value::Object(one)]);
        }
    }
    Some(canvas)
}

/// Where a panel stands and whether its name stands above it or beside it.
#[derive(Clone, Copy)]
struct Place {
    left: f64,
    width: f64,
    above: bool,
}

impl Place {
    fn of(layout: Layout, across: usize, index: usize) -> Self {
        let width = (layout.width() - COLUMN_GAP * real(across - 1)) / real(across);
        Self {
            left: (width + COLUMN_GAP) * real(index % across),
            width,
            above: layout == Layout::Narrow || across > 1,
        }
    }
}

struct Panel<'a> {
    marks: &'a Marks,
    item: &'a Item,
    index: usize,
    name: Vec<String>,
    place: Place,
}

impl<'a> Panel<'a> {
    fn new(marks: &'a Marks, item: &'a Item, index: usize, place: Place) -> Self {
        let name = match &item.detail {
            Some(unit) => format!("{} ({unit})", item.label),
            None => item.label.clone(),
        };
        let room = if place.above {
            place.width - 8.0
        } else {
            NAMES - 20.0
        };
        Self {
            marks,
            item,
            index,
            name: wrap(&name, room, theme::TEXT),
            place,
        }
    }

    /// Height with the numbers above, the years below and the space to the next panel.
    fn height(&self) -> f64 {
        let plot = lines_height(2) + PLOT + 8.0;
        let name = lines_height(self.name.len());
        GAP + if self.place.above {
            plot + name + NAME_GAP
        } else {
            plot.max(name)
        }
    }

    fn draw(&self, chart: Chart, top: f64) -> Chart {
        let place = self.place;
        let (left, above, name_top) = if place.above {
            (place.left, lines_height(self.name.len()) + NAME_GAP, top)
        } else {
            (place.left + NAMES, 0.0, top + lines_height(1))
        };
        let index = real(self.index);
        chart
            .title(
                Title::new()
                    .text(self.name.join("\n"))
                    .left(place.left)
                    .top(name_top)
                    .padding(0)
                    .text_style(
                        TextStyle::new()
                            .color(theme::INK.light)
                            .font_size(theme::TEXT)
                            .font_weight("normal")
                            .line_height(theme::LEADING),
                    ),
            )
            .grid(
                Grid::new()
                    .left(left)
                    .width(place.left + place.width - left)
                    .top(top + above + lines_height(1))
                    .height(PLOT),
            )
            .x_axis(names(self.marks.series.clone(), true).grid_index(index))
            .y_axis(self.scale().grid_index(index))
            .series(self.line().x_axis_index(index).y_axis_index(index))
    }

    /// From the lowest to the highest value, with some air.
    fn scale(&self) -> Axis {
        let values = || self.item.marks.iter().filter_map(|mark| mark.value);
        let low = values().fold(f64::INFINITY, f64::min);
        let high = values().fold(f64::NEG_INFINITY, f64::max);
        let (low, high) = if low < high {
            (low - (high - low) * 0.2, high + (high - low) * 0.1)
        } else {
            // One value, or the same one: a level line in the middle.
            let middle = if low.is_finite() { low } else { 0.0 };
            (middle - 1.0, middle + 1.0)
        };
        Axis::new()
            .type_(AxisType::Value)
            .show(false)
            .min(low)
            .max(high)
            .split_line(SplitLine::new().show(false))
    }

    fn line(&self) -> Line {
        let plot = self.place.width - if self.place.above { 0.0 } else { NAMES };
        let room = plot / real(self.item.marks.len().max(1));
        let crowded = self
            .item
            .marks
            .iter()
            .any(|mark| width(&mark.text, theme::TEXT) + 6.0 > room);
        let last = self.item.marks.len().saturating_sub(1);
        let data = self.item.marks.iter().enumerate().map(|(index, mark)| {
            // In a crowd only the ends of the line are numbered.
            let named = !crowded || index == 0 || index == last;
            let text = if named { mark.text.as_str() } else { "" };
            match mark.value {
                Some(value) => DataPointItem::new(value).name(text),
                None => DataPointItem::new(CompositeValue::OptionalNumber(None)).name(""),
            }
        });
        let colour = theme::LEAD.light;
        Line::new()
            .symbol(Symbol::Circle)
            .symbol_size(SymbolSize::Number(8.0))
            .line_style(LineStyle::new().color(colour).width(2.5))
            .item_style(ItemStyle::new().color(colour))
            .emphasis(still())
            .label(named_label(LabelPosition::Top, theme::INK.light))
            .data(data.collect::<Vec<_>>())
    }
}

#[expect(clippy::cast_precision_loss, reason = "there are few panels and years")]
fn real(count: usize) -> f64 {
    count as f64
}
