//! Several figures over many years on one scale from nought: a line for each, told apart by colour and by the shape of its points. Each
//! line has the number of its highest point; all numbers stand in the table.

use charming::datatype::{CompositeValue, DataPointItem};
use charming::element::{ItemStyle, LabelPosition, LineStyle, Symbol, SymbolSize};
use charming::series::Line;

use super::frame::{
    Layout, canvas, chart, grid, legend, lines_height, named_label, names, still, subtitle, values,
};
use super::marks::{Item, Marks};
use super::theme;
use crate::model::drawing::Canvas;

/// Height of the area of the lines.
const PLOT: f64 = 240.0;
/// Fewer years are columns.
const LEAST: usize = 6;
/// Shapes of points, in the order of the series.
const SHAPES: [Symbol; 4] = [
    Symbol::Circle,
    Symbol::Rect,
    Symbol::Triangle,
    Symbol::Diamond,
];

/// Whether the marks are a course over years with several figures.
pub(super) fn is_course(marks: &Marks) -> bool {
    (2..=SHAPES.len()).contains(&marks.series.len()) && years(marks).count() >= LEAST
}

/// The items that are years; what came before them or has no year has no place on a line.
fn years(marks: &Marks) -> impl Iterator<Item = &Item> {
    let is_year = |item: &&Item| {
        item.label.len() == 4 && item.label.bytes().all(|byte| byte.is_ascii_digit())
    };
    marks.items.iter().filter(is_year)
}

/// Draws the lines.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    let (lines, mut top) = subtitle(&marks.base, layout);
    let (legend, height) = legend(&marks.series, top, layout);
    top += height + 10.0;
    let below = lines_height(1) + 14.0;
    let labels: Vec<String> = years(marks).map(|item| item.label.clone()).collect();
    let mut drawn = chart(&lines)
        .legend(legend)
        .grid(grid(0.0, top + lines_height(1), 0.0, below))
        .x_axis(names(labels, true))
        .y_axis(values(marks.largest()));
    for (index, name) in marks.series.iter().enumerate() {
        drawn = drawn.series(line(marks, index, name));
    }
    canvas(&drawn, layout, top + lines_height(1) + PLOT + below)
}

fn line(marks: &Marks, index: usize, name: &str) -> Line {
    let colour = theme::SERIES[index % theme::SERIES.len()].light;
    let own = || years(marks).filter_map(|item| item.marks.get(index));
    let highest = own().filter_map(|mark| mark.value).fold(0.0, f64::max);
    // Of two that are as high the first has the number.
    let top = own().position(|mark| mark.value == Some(highest));
    let data = own().enumerate().map(|(at, mark)| match mark.value {
        Some(value) if Some(at) == top => DataPointItem::new(value).name(mark.text.as_str()),
        Some(value) => DataPointItem::new(value).name(""),
        None => DataPointItem::new(CompositeValue::OptionalNumber(None)).name(""),
    });
    Line::new()
        .name(name)
        .symbol(SHAPES[index % SHAPES.len()].clone())
        .symbol_size(SymbolSize::Number(8.0))
        .line_style(LineStyle::new().color(colour).width(2.5))
        .item_style(ItemStyle::new().color(colour))
        .emphasis(still())
        .label(named_label(LabelPosition::Top, colour))
        .data(data.collect::<Vec<_>>())
}
