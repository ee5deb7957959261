//! The one place of colours, font and sizes of all charts, light and dark.
//!
//! Every colour that carries meaning has a contrast of at least 3:1 on its background (WCAG 2.1, 1.4.11) and text on it at
//! least 4.5:1 (1.4.3); a test computes both. Colour is never the only cue: marks carry their numbers and names.

use std::fmt::Write as _;

/// A colour on white and its counterpart on the dark background.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour {
    /// On white.
    pub light: &'static str,
    /// On [`DARK_BACKGROUND`].
    pub dark: &'static str,
    /// Text upon an area of this colour, on white.
    pub text: &'static str,
}

/// Background of dark mode.
pub const DARK_BACKGROUND: &str = "#161b21";

const fn colour(light: &'static str, dark: &'static str, text: &'static str) -> Colour {
    Colour { light, dark, text }
}

/// Text.
pub const INK: Colour = colour("#1c2733", "#e4e9ee", "#ffffff");
/// Secondary text.
pub const MUTED: Colour = colour("#5a6672", "#a3afba", "#ffffff");
/// Axis lines; decoration, carries no meaning.
pub const LINE: Colour = colour("#c7ced6", "#3a4550", "#1c2733");
/// The mark a statement speaks of.
pub const LEAD: Colour = colour("#0f4c75", "#8fc1e3", "#ffffff");
/// The other marks beside it.
pub const REST: Colour = colour("#5688a8", "#5e93b5", "#ffffff");
/// A mark that belongs to no category.
pub const APART: Colour = colour("#6f747a", "#8b949c", "#ffffff");
/// Text upon areas; dark mode turns it round with the areas.
pub const ON_AREA: Colour = colour("#ffffff", DARK_BACKGROUND, "#1c2733");

/// Dark text upon pale areas. Not [`INK`], because dark mode leaves these areas pale.
pub const ON_PALE: Colour = colour("#1d2733", DARK_BACKGROUND, "#ffffff");

/// Colours of several series, in the order of use.
pub const SERIES: [Colour; 6] = [
    LEAD,
    colour("#b5541c", "#e0935c", "#ffffff"),
    colour("#3f7d58", "#74b890", "#ffffff"),
    colour("#7a4f8f", "#bd98d1", "#ffffff"),
    colour("#8c6d1f", "#cdab55", "#ffffff"),
    colour("#5b6770", "#9aa8b3", "#ffffff"),
];

/// Colours of the grades 1 (best) to 6: blue-green to red-brown, palest in the middle, where the scale is split.
pub const GRADES: [Colour; 6] = [
    colour("#0d5c63", "#3fb9bd", "#ffffff"),
    colour("#2a7f84", "#66a9ac", "#ffffff"),
    colour("#549c9e", "#8fc3c4", ON_PALE.light),
    colour("#cc7a2d", "#e7b27a", ON_PALE.light),
    colour("#b0501f", "#d98d52", "#ffffff"),
    colour("#7d2a1a", "#c96f4a", "#ffffff"),
];

/// The middle of a scale that has one.
pub const MIDDLE: Colour = colour("#8a949e", "#aab4bd", ON_PALE.light);

/// Steps of a value in a heat map, low to high. Light steps are told by their printed numbers, not by colour.
pub const STEPS: [Colour; 5] = [
    colour("#eef3f7", "#1f2a34", "#1c2733"),
    colour("#cfdfea", "#27404f", "#1c2733"),
    colour("#9dbfd6", "#2f5a75", "#1c2733"),
    colour("#4d81a3", "#6ea3c6", "#ffffff"),
    colour("#0e4a73", "#a8d0ec", "#ffffff"),
];

/// System fonts, so that a report loads nothing.
pub const FONT: &str = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/// Size of labels and values in CSS pixels.
pub const TEXT: f64 = 14.0;
/// Size of subtitles and scale texts.
pub const SMALL: f64 = 13.0;
/// Height of a line of labels.
pub const LEADING: f64 = 18.0;
/// Width of a chart laid out for paper and screens.
pub const WIDE: f64 = 760.0;
/// Width of a chart laid out for phones.
pub const NARROW: f64 = 340.0;

/// CSS rules that give the colours of drawn charts their dark counterparts, for use inside a dark media query.
///
/// Charts carry their colours as presentation attributes, which any CSS rule overrides; so one drawing serves both.
pub fn dark_rules(scope: &str) -> String {
    let mut pairs = vec![INK, MUTED, LINE, LEAD, REST, ON_AREA, ON_PALE];
    pairs.extend(SERIES.iter().skip(1));
    pairs.extend(GRADES);
    pairs.push(MIDDLE);
    pairs.extend(STEPS);
    let mut css = String::new();
    for pair in pairs {
        for property in ["fill", "stroke"] {
            // Writing into a string cannot fail.
            let _ = writeln!(
                css,
                "{scope} [{property}=\"{}\"]{{{property}:{}}}",
                pair.light, pair.dark
            );
        }
    }
    css
}
