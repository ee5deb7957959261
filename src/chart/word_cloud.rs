//! Ideenwolke: names as large as they are often named, laid out here, because ECharts has no word cloud that works without a
//! canvas.
//!
//! The largest stands in the middle, the others follow along a spiral to the first place where they touch nothing. Widths are the
//! wider of the glyphs of the font in the pictures and of the widest common screen font, so that nothing overlaps in either.

use serde_json::{Value, json};

use super::frame::{Layout, canvas, chart, subtitle};
use super::marks::Marks;
use super::picture::text_width;
use super::ranked_bars;
use super::text::{width, wrap};
use super::theme;
use crate::model::drawing::Canvas;

/// Smallest and largest size of type on paper and on phones.
const WIDE: (f64, f64) = (14.0, 44.0);
const NARROW: (f64, f64) = (13.0, 26.0);
/// Space between names.
const AIR: f64 = 7.0;
/// Height of a line in sizes of type.
const LINE: f64 = 1.25;
/// A name is broken where it is wider than this share of the picture.
const WIDEST: f64 = 0.46;
/// Steps of the spiral in radians, and how much flatter than a circle it is.
const STEP: f64 = 0.15;
const FLAT: f64 = 0.4;
/// From this share of the largest value on a name is bold and in the leading colour.
const LEADING: f64 = 0.6;

/// A name with its place, measured from the middle.
struct Word {
    lines: Vec<String>,
    size: f64,
    leads: bool,
    x: f64,
    y: f64,
    w: f64,
    h: f64,
}

/// Draws the cloud. What has no value, or 0, has no size and is not drawn; where nothing has a size, bars are.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    if marks.largest() <= 0.0 {
        return ranked_bars::draw(marks, layout);
    }
    let words = place(words(marks, layout), layout.width() / 2.0);
    let (lines, top) = subtitle(&marks.base, layout);
    let above = words.iter().map(|word| word.y).fold(0.0, f64::min);
    let below = words.iter().map(|word| word.y + word.h).fold(0.0, f64::max);
    let middle = (layout.width() / 2.0, top - above);
    let shapes: Vec<Value> = words.iter().map(|word| word.shape(middle)).collect();
    let mut canvas = canvas(
        &chart(&lines),
        layout,
        (top - above + below + 8.0).max(24.0),
    )?;
    canvas.option["graphic"] = json!({ "elements": shapes });
    Some(canvas)
}

/// Names by value, largest first, their height in step with the value.
fn words(marks: &Marks, layout: Layout) -> Vec<Word> {
    let largest = marks.largest();
    let (least, most) = match layout {
        Layout::Wide => WIDE,
        Layout::Narrow => NARROW,
    };
    let mut found: Vec<(f64, &str)> = marks
        .items
        .iter()
        .filter_map(|item| Some((item.marks.first()?.value?, item.label.as_str())))
        .filter(|(value, _)| *value > 0.0)
        .collect();
    // Names of the same value keep the order of the table, which follows the language.
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    found
        .into_iter()
        .map(|(value, name)| {
            let part = value / largest;
            let room = layout.width() * WIDEST;
            let size = (least + (most - least) * part).round();
            Word::new(name, whole(name, size, least, room), part >= LEADING, room)
        })
        .collect()
}

/// The size at which the longest word of a name need not be broken, not below the least.
fn whole(name: &str, size: f64, least: f64, room: f64) -> f64 {
    let longest = name
        .split(' ')
        .map(|word| width(word, 1.1))
        .fold(0.0, f64::max);
    size.min((room / longest.max(1.0)).floor()).max(least)
}

impl Word {
    fn new(name: &str, size: f64, leads: bool, room: f64) -> Self {
        let lines = wrap(name, room, size);
        let font = format!(
            "{} {size}px sans-serif",
            if leads { "bold" } else { "normal" }
        );
        let w = lines
            .iter()
            // Screen fonts are up to a tenth wider when bold.
            .map(|line| {
                text_width(line, &font).max(width(line, size) * if leads { 1.1 } else { 1.0 })
            })
            .fold(0.0, f64::max);
        Self {
            h: real(lines.len()) * size * LINE,
            lines,
            size,
            leads,
            x: 0.0,
            y: 0.0,
            w,
        }
    }

    fn touches(&self, other: &Self) -> bool {
        self.x < other.x + other.w + AIR
            && other.x < self.x + self.w + AIR
            && self.y < other.y + other.h + AIR
            && other.y < self.y + self.h + AIR
    }

    fn shape(&self, (x, y): (f64, f64)) -> Value {
        let colour = if self.leads {
            theme::LEAD
        } else {
            theme::MUTED
        };
        json!({
            "type": "text",
            "silent": true,
            "style": {
                "text": self.lines.join("\n"),
                "x": x + self.x + self.w / 2.0,
                "y": y + self.y,
                "textAlign": "center",
                "fill": colour.light,
                "fontSize": self.size,
                "fontWeight": if self.leads { "bold" } else { "normal" },
                "fontFamily": theme::FONT,
                "lineHeight": self.size * LINE,
            },
        })
    }
}

/// Gives every name the first free place along a spiral from the middle; `half` is half the width there is.
fn place(words: Vec<Word>, half: f64) -> Vec<Word> {
    let mut placed: Vec<Word> = Vec::new();
    for mut word in words {
        let mut turn = 0.0_f64;
        loop {
            let out = 3.0 * turn;
            word.x = out * turn.cos() - word.w / 2.0;
            word.y = out * turn.sin() * FLAT - word.h / 2.0;
            let inside = word.x >= -half && word.x + word.w <= half;
            // A name is narrower than the picture: above and below all others there is always room.
            if (inside || word.w > 2.0 * half) && !placed.iter().any(|other| word.touches(other)) {
                break;
            }
            turn += STEP / (1.0 + turn / 6.0);
        }
        placed.push(word);
    }
    placed
}

#[expect(clippy::cast_precision_loss, reason = "a name has few lines")]
fn real(lines: usize) -> f64 {
    lines as f64
}
