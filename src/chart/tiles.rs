//! Figure tiles: big numbers with what they count below them.

use charming::Chart;
use charming::component::Title;
use charming::element::TextStyle;

use super::frame::{Layout, canvas, chart, lines_height, subtitle};
use super::marks::{Item, Marks};
use super::text::{width, wrap};
use super::theme;
use crate::model::drawing::Canvas;

/// Size of the numbers on paper and screens.
const WIDE_NUMBER: f64 = 32.0;
/// Size of the numbers on phones.
const NARROW_NUMBER: f64 = 26.0;
/// Height of a number with the space below it.
const NUMBER_HEIGHT: f64 = 40.0;
/// Space between rows of tiles.
const GAP: f64 = 36.0;
/// A unit of at most this many characters stands beside its number, a longer one behind the name.
const SHORT_UNIT: usize = 3;

/// Draws the tiles.
///
/// `counted` are the units that only say that something was counted; they are left out.
pub(super) fn draw(marks: &Marks, counted: &str, layout: Layout) -> Option<Canvas> {
    let marks = &without(marks, counted);
    let (lines, mut top) = subtitle(&marks.base, layout);
    let mut drawn = chart(&lines);
    let size = match layout {
        Layout::Wide => WIDE_NUMBER,
        Layout::Narrow => NARROW_NUMBER,
    };
    let across = across(marks, size, layout);
    let room = layout.width() / count(across);
    for row in marks.items.chunks(across) {
        let tiles: Vec<Tile> = row.iter().map(|item| Tile::of(item, room - 20.0)).collect();
        for (column, tile) in tiles.iter().enumerate() {
            drawn = tile.draw(drawn, size, (room * count(column), top));
        }
        let lines = tiles
            .iter()
            .map(|tile| tile.caption.len())
            .max()
            .unwrap_or(1);
        top += NUMBER_HEIGHT + lines_height(lines) + GAP;
    }
    canvas(&drawn, layout, top - GAP + 6.0)
}

fn without(marks: &Marks, counted: &str) -> Marks {
    let mut marks = marks.clone();
    for item in &mut marks.items {
        item.detail = item.detail.take().filter(|unit| {
            !counted
                .split(',')
                .any(|known| known.trim().eq_ignore_ascii_case(unit))
        });
    }
    marks
}

/// How many tiles stand side by side: as many as the widest number allows.
fn across(marks: &Marks, size: f64, layout: Layout) -> usize {
    let widest = marks
        .items
        .iter()
        .map(|item| width(&number(item), size))
        .fold(100.0, f64::max);
    let most = match layout {
        Layout::Wide => 3,
        Layout::Narrow => 2,
    };
    (1..=most)
        .rev()
        .find(|across| layout.width() / count(*across) > widest + 16.0)
        .unwrap_or(1)
}

#[expect(
    clippy::cast_precision_loss,
    reason = "three tiles at most stand side by side"
)]
fn count(tiles: usize) -> f64 {
    tiles as f64
}

fn short_unit(item: &Item) -> Option<&str> {
    let unit = item.detail.as_deref()?;
    (unit.chars().count() <= SHORT_UNIT).then_some(unit)
}

fn number(item: &Item) -> String {
    let text = item.marks.first().map_or("", |mark| mark.text.as_str());
    match short_unit(item) {
        Some(unit) => format!("{text}\u{a0}{unit}"),
        None => text.to_owned(),
    }
}

struct Tile {
    number: String,
    caption: Vec<String>,
}

impl Tile {
    fn of(item: &Item, room: f64) -> Self {
        let caption = match &item.detail {
            Some(unit) if short_unit(item).is_none() => format!("{} ({unit})", item.label),
            _ => item.label.clone(),
        };
        Self {
            number: number(item),
            caption: wrap(&caption, room, theme::TEXT),
        }
    }

    fn draw(&self, chart: Chart, size: f64, (left, top): (f64, f64)) -> Chart {
        let style = |colour: &str, size: f64| TextStyle::new().color(colour).font_size(size);
        chart
            .title(
                Title::new()
                    .text(self.number.clone())
                    .left(left)
                    .top(top)
                    .padding(0)
                    .text_style(style(theme::LEAD.light, size).font_weight("bold")),
            )
            .title(
                Title::new()
                    .text(self.caption.join("\n"))
                    .left(left)
                    .top(top + NUMBER_HEIGHT)
                    .padding(0)
                    .text_style(
                        style(theme::INK.light, theme::TEXT)
                            .font_weight("normal")
                            .line_height(theme::LEADING),
                    ),
            )
    }
}
