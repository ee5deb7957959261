//! Nested areas: a group per Handlungsfeld, a tile per part, each named where its name fits whole.
//!
//! ECharts cuts names that do not fit and charming's treemap takes no data. So the areas are laid out here, where it is
//! known what fits, and drawn as plain shapes. Tiles too small for a name are told by the table beside the chart.

use serde_json::{Value, json};

use super::bars::{Paint, bars};
use super::frame::{Layout, canvas, chart, lines_height, subtitle};
use super::marks::{Item, Marks};
use super::squarify::{Rect, squarify, strips};
use super::text::{width, wrap};
use super::theme::{self, Colour};
use crate::model::drawing::Canvas;

/// Height of the whole.
const HEIGHT: f64 = 440.0;
/// Space between groups.
const SEAM: f64 = 6.0;
/// Space between tiles, on each side.
const EDGE: f64 = 1.0;
/// Space around the text of a tile.
const PAD: f64 = 8.0;
/// No word is broken in tiles narrower than this.
const BROAD: f64 = 110.0;

/// Tiles that belong together.
pub(super) struct Group<'a> {
    /// Its name; empty when there are no groups.
    pub(super) name: String,
    colour: Colour,
    items: Vec<(&'a Item, f64)>,
}

impl Group<'_> {
    /// The sum of its values.
    pub(super) fn size(&self) -> f64 {
        self.items.iter().map(|(_, value)| value).sum()
    }
}

/// Draws the areas; on phones they become bars in the colours of their groups.
pub(super) fn draw(marks: &Marks, layout: Layout) -> Option<Canvas> {
    let groups = groups(marks);
    if layout == Layout::Narrow || groups.is_empty() {
        return bars(
            &named_by_group(marks),
            &Paint::ByItem(colours(marks)),
            layout,
        );
    }
    let (lines, top) = subtitle(&marks.base, layout);
    let room = Rect {
        x: 0.0,
        y: top,
        w: layout.width(),
        h: HEIGHT,
    };
    let sizes: Vec<f64> = groups.iter().map(Group::size).collect();
    let mut shapes = Vec::new();
    for (group, rect) in groups.iter().zip(squarify(&sizes, room)) {
        draw_group(group, inset(rect, SEAM / 2.0), &mut shapes);
    }
    let mut canvas = canvas(&chart(&lines), layout, top + HEIGHT + 4.0)?;
    canvas.option["graphic"] = json!({ "elements": shapes });
    Some(canvas)
}

/// Colours of the items: those of their groups.
pub(super) fn colours(marks: &Marks) -> Vec<Colour> {
    let groups = groups(marks);
    let of = |item: &Item| {
        let group = groups.iter().find(|group| group.name == group_name(item));
        group.map_or(theme::REST, |group| group.colour)
    };
    marks.items.iter().map(of).collect()
}

fn group_name(item: &Item) -> &str {
    item.detail.as_deref().unwrap_or_default()
}

/// Groups by size, largest first, items likewise; what has no value or no area is left out.
pub(super) fn groups(marks: &Marks) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for item in &marks.items {
        let value = item.marks.first().and_then(|mark| mark.value);
        let Some(value) = value.filter(|value| *value > 0.0) else {
            continue;
        };
        let name = group_name(item);
        match groups.iter_mut().find(|group| group.name == name) {
            Some(group) => group.items.push((item, value)),
            None => groups.push(Group {
                name: name.to_owned(),
                colour: theme::LEAD,
                items: vec![(item, value)],
            }),
        }
    }
    for group in &mut groups {
        group.items.sort_by(|a, b| b.1.total_cmp(&a.1));
    }
    groups.sort_by(|a, b| b.size().total_cmp(&a.size()));
    for (index, group) in groups.iter_mut().enumerate() {
        group.colour = theme::SERIES[index % theme::SERIES.len()];
    }
    groups
}

/// Bars have one label: name and group in one.
fn named_by_group(marks: &Marks) -> Marks {
    let mut marks = marks.clone();
    for item in &mut marks.items {
        if let Some(group) = item.detail.take() {
            item.label = format!("{} – {group}", item.label);
        }
    }
    marks
}

fn inset(rect: Rect, by: f64) -> Rect {
    Rect {
        x: rect.x + by,
        y: rect.y + by,
        w: (rect.w - 2.0 * by).max(0.0),
        h: (rect.h - 2.0 * by).max(0.0),
    }
}

fn draw_group(group: &Group<'_>, mut room: Rect, shapes: &mut Vec<Value>) {
    let heading = wrap(&group.name, room.w - 2.0, theme::SMALL);
    let height = lines_height(heading.len()) + 4.0;
    if !group.name.is_empty() && height < room.h * 0.35 && fits(&heading, room.w, theme::SMALL) {
        shapes.push(text(
            &heading.join("\n"),
            room.x + EDGE,
            room.y,
            group.colour.light,
            theme::SMALL,
            "bold",
        ));
        room.y += height;
        room.h -= height;
    }
    for ((item, _), tile) in group.items.iter().zip(tiles(group, room)) {
        draw_tile(item, group.colour, tile, shapes);
    }
}

/// Tiles of a group, squares or strips, whichever leave room for more names.
fn tiles(group: &Group<'_>, room: Rect) -> Vec<Rect> {
    let sizes: Vec<f64> = group.items.iter().map(|(_, value)| *value).collect();
    let [squares, strips] = [squarify(&sizes, room), strips(&sizes, room)].map(|rects| {
        rects
            .into_iter()
            .map(|rect| inset(rect, EDGE))
            .collect::<Vec<_>>()
    });
    let named = |tiles: &[Rect]| {
        let items = group.items.iter().zip(tiles);
        items
            .filter(|((item, _), tile)| named(item, **tile).is_some())
            .count()
    };
    if named(&strips) > named(&squares) {
        strips
    } else {
        squares
    }
}

fn draw_tile(item: &Item, colour: Colour, tile: Rect, shapes: &mut Vec<Value>) {
    shapes.push(json!({
        "type": "rect",
        "silent": true,
        "shape": { "x": tile.x, "y": tile.y, "width": tile.w, "height": tile.h },
        "style": { "fill": colour.light },
    }));
    let value = item.marks.first().map_or("", |mark| mark.text.as_str());
    let fits_number =
        width(value, theme::SMALL) <= tile.w - 2.0 * PAD && lines_height(1) + PAD <= tile.h;
    let number = || fits_number.then(|| value.to_owned());
    if let Some(words) = named(item, tile).or_else(number) {
        let (x, y) = (tile.x + PAD, tile.y + PAD - 2.0);
        shapes.push(text(&words, x, y, colour.text, theme::SMALL, "normal"));
    }
}

/// Name and number of a tile, when both fit.
fn named(item: &Item, tile: Rect) -> Option<String> {
    let value = item.marks.first().map_or("", |mark| mark.text.as_str());
    let room = tile.w - 2.0 * PAD;
    let mut lines = wrap(&item.label, room, theme::SMALL);
    let whole = tile.w >= BROAD
        || item
            .label
            .split(' ')
            .all(|word| width(word, theme::SMALL) <= room);
    // In a low strip the number stands behind the name.
    let behind = format!("{}  {value}", item.label);
    if lines.len() == 1 && width(&behind, theme::SMALL) <= room && lines_height(2) + PAD > tile.h {
        lines = vec![behind];
    } else {
        lines.push(value.to_owned());
    }
    let high = lines_height(lines.len()) + PAD;
    (whole && high <= tile.h && fits(&lines, room, theme::SMALL)).then(|| lines.join("\n"))
}

fn fits(lines: &[String], room: f64, size: f64) -> bool {
    lines.iter().all(|line| width(line, size) <= room)
}

fn text(words: &str, x: f64, y: f64, colour: &str, size: f64, weight: &str) -> Value {
    json!({
        "type": "text",
        "silent": true,
        "style": {
            "text": words,
            "x": x,
            "y": y,
            "fill": colour,
            "fontSize": size,
            "fontWeight": weight,
            "fontFamily": theme::FONT,
            "lineHeight": theme::LEADING,
        },
    })
}
