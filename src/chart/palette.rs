//! A town's own colours in place of the theme's: every drawing is made in the theme's colours and recoloured here.
//!
//! The meaning of colours stays: grades, ink and lines are not touched. Tints follow the leading colour, and each colour is
//! given the contrast that its use asks for, so that no choice of a town makes a chart unreadable.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::Value;

use super::theme::{self, Colour};
use crate::model::colour::Rgb;
use crate::model::drawing::Drawing;
use crate::model::finding::ChartKind;

/// Contrast of graphics and of text. Source: WCAG 2.1, 1.4.11 and 1.4.3.
const GRAPHICS: f64 = 3.0;
const TEXT: f64 = 4.5;

/// A colour of the theme and what stands in its place.
#[derive(Debug, Clone)]
struct Swap {
    from: Colour,
    light: Rgb,
    /// On areas that carry white text.
    area: Rgb,
    dark: Rgb,
}

/// The colours of a report.
#[derive(Debug, Clone, Default)]
pub struct Palette {
    swaps: Vec<Swap>,
}

impl Palette {
    /// The theme's colours with a town's leading colour and those of further series.
    pub fn new(lead: Option<Rgb>, series: &[Rgb]) -> Self {
        let mut swaps = Vec::new();
        if let Some((own, lead)) = Rgb::parse(theme::LEAD.light).zip(lead) {
            swaps.push(swap(theme::LEAD, lead, TEXT));
            swaps.extend(tint(theme::REST, own, lead, GRAPHICS));
            swaps.extend(steps(own, lead));
        }
        for (from, colour) in theme::SERIES.iter().skip(1).zip(series) {
            swaps.push(swap(*from, *colour, GRAPHICS));
        }
        Self { swaps }
    }

    /// Colour of headings and leading marks, `#rrggbb`, on white and on the dark background.
    pub fn lead(&self) -> (String, String) {
        match self.find(theme::LEAD.light) {
            Some(swap) => (swap.light.hex(), swap.dark.hex()),
            None => (theme::LEAD.light.to_owned(), theme::LEAD.dark.to_owned()),
        }
    }

    /// Gives a drawing these colours.
    pub fn recolour(&self, drawing: &mut Drawing) {
        if self.swaps.is_empty() {
            return;
        }
        let on_areas = drawing.kind == ChartKind::Treemap;
        for canvas in [&mut drawing.wide, &mut drawing.narrow] {
            self.replace(&mut canvas.option, on_areas);
        }
        for colour in &mut drawing.colours {
            if let Some(other) = self.other(colour, on_areas) {
                *colour = other;
            }
        }
    }

    /// CSS rules that give the colours of drawn charts their dark counterparts, for use inside a dark media query.
    pub fn dark_rules(&self, scope: &str) -> String {
        let mut css = theme::dark_rules(scope);
        let mut known: BTreeMap<Rgb, Rgb> = BTreeMap::new();
        for swap in &self.swaps {
            for light in [swap.light, swap.area] {
                known.entry(light).or_insert(swap.dark);
            }
        }
        for (light, dark) in known {
            for property in ["fill", "stroke"] {
                // Writing into a string cannot fail.
                let _ = writeln!(
                    css,
                    "{scope} [{property}=\"{}\"]{{{property}:{}}}",
                    light.hex(),
                    dark.hex()
                );
            }
        }
        css
    }

    fn find(&self, light: &str) -> Option<&Swap> {
        self.swaps.iter().find(|swap| swap.from.light == light)
    }

    fn other(&self, light: &str, on_areas: bool) -> Option<String> {
        let swap = self.find(light)?;
        Some(if on_areas { swap.area } else { swap.light }.hex())
    }

    fn replace(&self, value: &mut Value, on_areas: bool) {
        match value {
            Value::String(text) => {
                if let Some(other) = self.other(text, on_areas) {
                    *text = other;
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.replace(item, on_areas);
                }
            }
            Value::Object(members) => {
                for (_, member) in members.iter_mut() {
                    self.replace(member, on_areas);
                }
            }
            _ => {}
        }
    }
}

/// A colour given by the town in place of one of the theme.
fn swap(from: Colour, light: Rgb, least: f64) -> Swap {
    Swap {
        from,
        light: light.with_contrast(Rgb::WHITE, least),
        area: light.with_contrast(Rgb::WHITE, TEXT),
        // Dark mode writes the background's colour upon areas.
        dark: light.with_contrast(dark_background(), TEXT),
    }
}

/// A tint of the theme's leading colour as a tint of the town's.
fn tint(from: Colour, own: Rgb, lead: Rgb, least: f64) -> Option<Swap> {
    let (light, dark) = Rgb::parse(from.light).zip(Rgb::parse(from.dark))?;
    let light = light.turned(own, lead).with_contrast(Rgb::WHITE, least);
    Some(Swap {
        from,
        light,
        area: light.with_contrast(Rgb::WHITE, TEXT),
        dark: dark
            .turned(own, lead)
            .with_contrast(dark_background(), least),
    })
}

/// The steps of heat maps: pale ones are told by their numbers, those with white text must carry it.
fn steps(own: Rgb, lead: Rgb) -> Vec<Swap> {
    let carried = |step: &Colour| if step.text == "#ffffff" { 4.0 } else { 1.0 };
    theme::STEPS
        .iter()
        .filter_map(|step| tint(*step, own, lead, carried(step)))
        .collect()
}

fn dark_background() -> Rgb {
    Rgb::parse(theme::DARK_BACKGROUND).unwrap_or(Rgb([0; 3]))
}
