//! Rows × columns coloured by value, every cell with its number. On phones the row's name stands above its cells.
//!
//! charming's heat map takes bare numbers only; names, colours and label colours of the cells are set on its JSON.

use charming::component::{Axis, Grid};
use charming::element::{AxisType, LabelPosition};
use charming::series::Heatmap;
use serde_json::{Value, json};

use super::frame::{Layout, canvas, chart, lines_height, named_label, names, still, subtitle};
use super::marks::{Item, Marks};
use super::text::{width, wrap};
use super::theme::{self, Colour};
use crate::model::drawing::Canvas;

/// Width that the names beside the cells may always take, and what they may take where cells stay as broad as `BROAD`.
const NAMES: (f64, f64) = (200.0, 330.0);
/// Broad enough for a cell and its heading.
const BROAD: f64 = 84.0;
/// Least height of a cell.
const CELL: f64 = 34.0;
/// Height of a slot in which a name stands above its cells.
const ABOVE: f64 = 22.0;

/// Draws the map.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    let map = Map::new(marks, layout);
    let (lines, top) = subtitle(&marks.base, layout);
    let head = top + map.head_height();
    let height = map.row_height() * real(map.slots());
    let grid = Grid::new()
        .left(map.left())
        .right(0)
        .top(head)
        .height(height);
    let column_names = map.heads.iter().map(|lines| lines.join("\n")).collect();
    let drawn = chart(&lines)
        .grid(grid)
        .x_axis(plain(names(column_names, true)))
        .y_axis(plain(names(vec![String::new(); map.slots()], false)).inverse(true))
        .series(cells())
        .series(cells());
    let mut canvas = canvas(&drawn, layout, head + height + 4.0)?;
    canvas.option["series"][0]["data"] = map.numbers();
    canvas.option["series"][1]["data"] = map.labels();
    let axis = &mut canvas.option["xAxis"];
    axis["position"] = json!("top");
    axis["axisLabel"]["fontSize"] = json!(theme::SMALL);
    axis["axisLabel"]["lineHeight"] = json!(theme::LEADING);
    axis["axisLabel"]["verticalAlign"] = json!("bottom");
    Some(canvas)
}

/// An axis without its line: the cells have their own edges.
fn plain(axis: Axis) -> Axis {
    axis.type_(AxisType::Category)
        .axis_line(charming::element::AxisLine::new().show(false))
}

fn cells() -> Heatmap {
    Heatmap::new()
        .emphasis(still())
        .label(named_label(LabelPosition::Inside, theme::INK.light))
}

struct Map<'a> {
    marks: &'a Marks,
    layout: Layout,
    names: Vec<Vec<String>>,
    heads: Vec<Vec<String>>,
}

impl<'a> Map<'a> {
    fn new(marks: &'a Marks, layout: Layout) -> Self {
        let room = match layout {
            Layout::Wide => names_width(marks),
            Layout::Narrow => layout.width() - 4.0,
        };
        let names: Vec<_> = marks
            .items
            .iter()
            .map(|item| wrap(&item.label, room, theme::TEXT))
            .collect();
        let left = if layout == Layout::Wide {
            room + 14.0
        } else {
            0.0
        };
        let cell = (layout.width() - left) / real(marks.series.len().max(1));
        let heads = marks
            .series
            .iter()
            .map(|name| wrap(name, cell - 6.0, theme::SMALL))
            .collect();
        Self {
            marks,
            layout,
            names,
            heads,
        }
    }

    fn left(&self) -> f64 {
        match self.layout {
            Layout::Wide => names_width(self.marks) + 14.0,
            Layout::Narrow => 0.0,
        }
    }

    fn head_height(&self) -> f64 {
        lines_height(self.heads.iter().map(Vec::len).max().unwrap_or(1)) + 12.0
    }

    /// Lines that the tallest name needs.
    fn lines(&self) -> usize {
        self.names.iter().map(Vec::len).max().unwrap_or(1)
    }

    fn row_height(&self) -> f64 {
        match self.layout {
            Layout::Wide => CELL.max(lines_height(self.lines()) + 10.0),
            Layout::Narrow => ABOVE.max(lines_height(self.lines()) + 6.0),
        }
    }

    /// Rows of the grid: on phones a name takes one and its cells the next.
    fn slots(&self) -> usize {
        match self.layout {
            Layout::Wide => self.marks.items.len(),
            Layout::Narrow => self.marks.items.len() * 2,
        }
    }

    fn slot(&self, row: usize) -> usize {
        match self.layout {
            Layout::Wide => row,
            Layout::Narrow => row * 2 + 1,
        }
    }

    fn numbers(&self) -> Value {
        let largest = self.marks.largest();
        let rows = self.marks.items.iter().enumerate();
        let cells = rows.flat_map(|(row, item)| self.row(row, item, largest));
        Value::Array(cells.collect())
    }

    fn row(&self, row: usize, item: &Item, largest: f64) -> Vec<Value> {
        let cells = item.marks.iter().enumerate().map(|(column, mark)| {
            let step = mark.value.map(|value| step(value, largest));
            let fill = step.map_or(theme::ON_AREA.light, |step| step.light);
            json!({
                "value": [column, self.slot(row), mark.value.unwrap_or(0.0)],
                "name": mark.text,
                "itemStyle": { "color": fill, "borderColor": theme::ON_AREA.light, "borderWidth": 2 },
                "label": { "color": step.map_or(theme::INK.light, |step| step.text) },
            })
        });
        cells.collect()
    }

    /// Names of the rows, as invisible cells of the first column with a label beside or above the others.
    fn labels(&self) -> Value {
        let rows = self.names.iter().enumerate().map(|(row, lines)| {
            let (slot, shift) = match self.layout {
                Layout::Wide => (row, -(self.left() + 5.0)),
                Layout::Narrow => (row * 2, -5.0),
            };
            json!({
                "value": [0, slot, 0],
                "name": lines.join("\n"),
                "itemStyle": { "color": "transparent" },
                "label": { "position": "insideLeft", "offset": [shift, 0], "color": theme::INK.light },
            })
        });
        Value::Array(rows.collect())
    }
}

fn names_width(marks: &Marks) -> f64 {
    let (least, most) = NAMES;
    let free = Layout::Wide.width() - BROAD * real(marks.series.len());
    marks
        .items
        .iter()
        .map(|item| width(&item.label, theme::TEXT) + 2.0)
        .fold(60.0, f64::max)
        .min(free.clamp(least, most))
}

#[expect(clippy::cast_precision_loss, reason = "there are few rows and columns")]
fn real(count: usize) -> f64 {
    count as f64
}

/// The step of a value between 0 and the largest; 0 is the palest.
fn step(value: f64, largest: f64) -> Colour {
    let [palest, steps @ ..] = theme::STEPS;
    if value <= 0.0 || largest <= 0.0 {
        return palest;
    }
    steps
        .into_iter()
        .zip([0.25, 0.5, 0.75, 1.0])
        .find(|(_, limit)| value / largest <= *limit)
        .map_or(theme::STEPS[theme::STEPS.len() - 1], |(colour, _)| colour)
}
