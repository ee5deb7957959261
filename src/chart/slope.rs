//! Slope: two points in time side by side on one scale, each item a line from one to the other.
//!
//! Names stand where their lines end, pushed apart where they would touch. What has no value on one side has no line.

use serde_json::{Value, json};

use super::bars::{Paint, bars};
use super::frame::{Layout, canvas, chart, lines_height, subtitle};
use super::marks::{Item, Marks};
use super::text::{width, wrap};
use super::theme;
use crate::model::drawing::Canvas;

/// Most lines that can be told apart.
pub(super) const MOST: usize = 12;
/// Height of the scale.
const HEIGHT: f64 = 300.0;
/// Width of the names at the right.
const NAMES: f64 = 270.0;
/// Space between a line's end and its number.
const GAP: f64 = 10.0;

/// Draws the lines; on phones, and where there are not two series, bars.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    if layout == Layout::Narrow || marks.series.len() != 2 || marks.items.len() > MOST {
        return bars(marks, &Paint::BySeries(&theme::SERIES), layout);
    }
    let (lines, top) = subtitle(&marks.base, layout);
    let slope = Slope::new(marks, layout, top + lines_height(1) + 10.0);
    let mut shapes = slope.heads(top);
    for (index, item) in marks.items.iter().enumerate() {
        slope.item(index, item, &mut shapes);
    }
    let mut canvas = canvas(&chart(&lines), layout, slope.bottom() + 6.0)?;
    canvas.option["graphic"] = json!({ "elements": shapes });
    Some(canvas)
}

struct Slope<'a> {
    marks: &'a Marks,
    top: f64,
    left: f64,
    right: f64,
    names: Vec<Vec<String>>,
    /// Where the texts of each item stand at the left and at the right.
    texts: [Vec<f64>; 2],
}

impl<'a> Slope<'a> {
    fn new(marks: &'a Marks, layout: Layout, top: f64) -> Self {
        let numbers = marks
            .items
            .iter()
            .filter_map(|item| item.marks.first())
            .map(|mark| width(&mark.text, theme::TEXT))
            .fold(20.0, f64::max);
        let names: Vec<Vec<String>> = marks.items.iter().map(name).collect();
        let mut slope = Self {
            marks,
            top,
            left: numbers + GAP,
            right: layout.width() - NAMES - GAP,
            names,
            texts: [Vec::new(), Vec::new()],
        };
        slope.texts = [
            slope.apart(0, |_| 1),
            slope.apart(1, |index| slope.names[index].len()),
        ];
        slope
    }

    /// The height of a value: the highest at the top.
    fn y(&self, value: f64) -> f64 {
        let values = || {
            let marks = self.marks.items.iter().flat_map(|item| &item.marks);
            marks.filter_map(|mark| mark.value)
        };
        let high = values().fold(f64::NEG_INFINITY, f64::max);
        let low = values().fold(f64::INFINITY, f64::min);
        if high > low {
            self.top + HEIGHT * (high - value) / (high - low)
        } else {
            self.top + HEIGHT / 2.0
        }
    }

    /// Middles of the texts of one side, from above, each at least its lines below the one before.
    fn apart(&self, side: usize, lines: impl Fn(usize) -> usize) -> Vec<f64> {
        let wanted = |item: &Item| {
            let mark = item.marks.get(side)?;
            mark.value.map(|value| self.y(value))
        };
        let mut order: Vec<(usize, f64)> = self
            .marks
            .items
            .iter()
            .enumerate()
            // Without a value there is no line: such a name stands below the others.
            .map(|(index, item)| (index, wanted(item).unwrap_or(self.top + HEIGHT)))
            .collect();
        order.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
        let mut found = vec![0.0; order.len()];
        let mut free = f64::NEG_INFINITY;
        for (index, y) in order {
            let half = lines_height(lines(index)) / 2.0;
            let at = y.max(free + half);
            free = at + half + 2.0;
            if let Some(place) = found.get_mut(index) {
                *place = at;
            }
        }
        found
    }

    fn bottom(&self) -> f64 {
        let lowest = |side: usize, lines: &dyn Fn(usize) -> usize| {
            let ends = self.texts[side].iter().enumerate();
            ends.map(|(index, y)| y + lines_height(lines(index)) / 2.0)
                .fold(self.top + HEIGHT, f64::max)
        };
        lowest(0, &|_| 1).max(lowest(1, &|index| self.names[index].len()))
    }

    /// The two points in time above two upright lines.
    fn heads(&self, top: f64) -> Vec<Value> {
        let places = [(self.left, "right"), (self.right, "left")];
        let mut shapes = Vec::new();
        for ((x, _), name) in places.iter().zip(&self.marks.series) {
            shapes.push(line(
                (*x, self.top),
                (*x, self.top + HEIGHT),
                theme::LINE.light,
                1.0,
            ));
            shapes.push(text(
                name,
                (*x, top + lines_height(1) / 2.0),
                "center",
                "bold",
            ));
        }
        shapes
    }

    fn item(&self, index: usize, item: &Item, shapes: &mut Vec<Value>) {
        let ends = [item.marks.first(), item.marks.get(1)];
        let values = ends.map(|mark| mark.and_then(|mark| mark.value));
        let colour = theme::LEAD.light;
        if let [Some(from), Some(to)] = values {
            let (from, to) = ((self.left, self.y(from)), (self.right, self.y(to)));
            shapes.push(line(from, to, colour, 2.0));
        }
        for (x, value) in [self.left, self.right].into_iter().zip(values) {
            if let Some(value) = value {
                shapes.push(json!({
                    "type": "circle", "silent": true,
                    "shape": { "cx": x, "cy": self.y(value), "r": 4 },
                    "style": { "fill": colour },
                }));
            }
        }
        let before = ends[0].map_or("", |mark| mark.text.as_str());
        let place = (self.left - GAP, self.texts[0][index]);
        shapes.push(text(before, place, "right", "normal"));
        let place = (self.right + GAP, self.texts[1][index]);
        shapes.push(text(&self.names[index].join("\n"), place, "left", "normal"));
    }
}

/// Value and name at the end of a line.
fn name(item: &Item) -> Vec<String> {
    let value = item.marks.get(1).map_or("", |mark| mark.text.as_str());
    let words = match &item.detail {
        Some(unit) => format!("{value} {unit}  {}", item.label),
        None => format!("{value}  {}", item.label),
    };
    wrap(&words, NAMES, theme::TEXT)
}

fn line(from: (f64, f64), to: (f64, f64), colour: &str, thick: f64) -> Value {
    json!({
        "type": "line", "silent": true,
        "shape": { "x1": from.0, "y1": from.1, "x2": to.0, "y2": to.1 },
        "style": { "stroke": colour, "lineWidth": thick },
    })
}

fn text(words: &str, (x, y): (f64, f64), align: &str, weight: &str) -> Value {
    json!({
        "type": "text", "silent": true,
        "style": {
            "text": words, "x": x, "y": y, "textAlign": align, "textVerticalAlign": "middle",
            "fill": theme::INK.light, "fontSize": theme::TEXT, "fontWeight": weight,
            "fontFamily": theme::FONT, "lineHeight": theme::LEADING,
        },
    })
}
