//! A board: a box per item in the colour of its level, in rows by layer, with the level in words below its name.
//!
//! The colour is one of the steps of the heat map, from the lowest level that occurs to the highest; the words are the second
//! cue. What has no level is an empty box.

use serde_json::{Value, json};

use super::frame::{Layout, canvas, chart, lines_height, subtitle};
use super::marks::{Item, Marks};
use super::text::wrap;
use super::theme::{self, Colour};
use crate::model::drawing::Canvas;

/// Boxes side by side on paper and on phones.
const ACROSS: (usize, usize) = (4, 2);
/// Space between boxes, and inside them.
const GAP: f64 = 8.0;
const PAD: f64 = 8.0;
/// Height of a layer's name with the space below it.
const HEADING: f64 = 26.0;
/// Space between layers.
const BETWEEN: f64 = 14.0;

/// Draws the board; items keep the order of the table, layers the order in which they first occur.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    let (lines, mut top) = subtitle(&marks.base, layout);
    let across = match layout {
        Layout::Wide => ACROSS.0,
        Layout::Narrow => ACROSS.1,
    };
    let room = (layout.width() - GAP * real(across - 1)) / real(across);
    let levels = levels(marks);
    let mut shapes: Vec<Value> = Vec::new();
    for layer in layers(marks) {
        if let Some(name) = layer {
            shapes.push(text(name, (0.0, top), theme::INK.light, true));
            top += HEADING;
        }
        let items: Vec<&Item> = { marks.items.iter() }
            .filter(|item| item.detail.as_deref() == layer)
            .collect();
        for row in items.chunks(across) {
            let boxes: Vec<Box> = row
                .iter()
                .map(|item| Box::of(item, room, &levels))
                .collect();
            let height = boxes.iter().map(Box::height).fold(0.0, f64::max);
            for (column, one) in boxes.iter().enumerate() {
                shapes.extend(one.shapes((real(column) * (room + GAP), top), (room, height)));
            }
            top += height + GAP;
        }
        top += BETWEEN;
    }
    let mut canvas = canvas(&chart(&lines), layout, top - BETWEEN)?;
    canvas.option["graphic"] = json!({ "elements": shapes });
    Some(canvas)
}

/// Layers in the order in which they first occur.
fn layers(marks: &Marks) -> Vec<Option<&str>> {
    let mut found: Vec<Option<&str>> = Vec::new();
    for item in &marks.items {
        let layer = item.detail.as_deref();
        if !found.contains(&layer) {
            found.push(layer);
        }
    }
    found
}

/// Different levels, lowest first.
fn levels(marks: &Marks) -> Vec<f64> {
    let mut levels: Vec<f64> = { marks.items.iter() }
        .filter_map(|item| item.marks.first()?.value)
        .collect();
    levels.sort_by(f64::total_cmp);
    levels.dedup();
    levels
}

/// What a box shows.
struct Box {
    name: Vec<String>,
    state: Vec<String>,
    fill: Option<Colour>,
}

impl Box {
    fn of(item: &Item, room: f64, levels: &[f64]) -> Self {
        // The last series holds the level in words, where there are words; a single one prints its number.
        let state = item.marks.last().map_or("", |mark| mark.text.as_str());
        let value = item.marks.first().and_then(|mark| mark.value);
        Self {
            // Bold letters are up to a tenth wider.
            name: wrap(&item.label, (room - 2.0 * PAD) / 1.1, theme::TEXT),
            state: wrap(state, room - 2.0 * PAD, theme::SMALL),
            fill: value.map(|value| step(value, levels)),
        }
    }

    fn height(&self) -> f64 {
        lines_height(self.name.len() + self.state.len()) + 2.0 * PAD
    }

    fn shapes(&self, (x, y): (f64, f64), (width, height): (f64, f64)) -> [Value; 3] {
        let fill = self
            .fill
            .map_or(theme::ON_AREA.light, |colour| colour.light);
        let ink = self.fill.map_or(theme::INK.light, |colour| colour.text);
        [
            json!({
                "type": "rect",
                "silent": true,
                "shape": { "x": x, "y": y, "width": width, "height": height, "r": 3 },
                "style": { "fill": fill, "stroke": theme::LINE.light, "lineWidth": 1 },
            }),
            text(&self.name.join("\n"), (x + PAD, y + PAD), ink, true),
            small(
                &self.state.join("\n"),
                (x + PAD, y + PAD + lines_height(self.name.len())),
                ink,
            ),
        ]
    }
}

/// The step of a level: the palest for the lowest, the darkest for the highest.
fn step(value: f64, levels: &[f64]) -> Colour {
    let last = theme::STEPS.len() - 1;
    let at = levels.iter().position(|level| *level >= value).unwrap_or(0);
    match levels.len() {
        0 | 1 => theme::STEPS[last],
        count => theme::STEPS[at * last / (count - 1)],
    }
}

fn text(text: &str, (x, y): (f64, f64), ink: &str, bold: bool) -> Value {
    let weight = if bold { "bold" } else { "normal" };
    words(text, (x, y), ink, (weight, theme::TEXT))
}

fn small(text: &str, (x, y): (f64, f64), ink: &str) -> Value {
    words(text, (x, y), ink, ("normal", theme::SMALL))
}

fn words(text: &str, (x, y): (f64, f64), ink: &str, (weight, size): (&str, f64)) -> Value {
    json!({
        "type": "text",
        "silent": true,
        "style": {
            "text": text,
            "x": x,
            "y": y,
            "fill": ink,
            "fontSize": size,
            "fontWeight": weight,
            "fontFamily": theme::FONT,
            "lineHeight": theme::LEADING,
        },
    })
}

#[expect(clippy::cast_precision_loss, reason = "few boxes stand side by side")]
fn real(count: usize) -> f64 {
    count as f64
}
