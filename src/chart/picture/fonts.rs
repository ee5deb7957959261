//! Widths of text in the fonts of pictures, for the layout.

use crate::model::letters::{Weight, em};

/// Height of a line in units of the font size. ECharts measures the height of a line as the width of this character.
const LINE_PROBE: (&str, f64) = ("国", 1.15);

/// Width of a text in CSS pixels in a CSS font such as `bold 13px sans-serif`.
pub(in crate::chart) fn text_width(text: &str, font: &str) -> f64 {
    let size = size_of(font);
    if text == LINE_PROBE.0 {
        return LINE_PROBE.1 * size;
    }
    let bold = font.contains("bold")
        || ["600", "700", "800", "900"]
            .iter()
            .any(|w| font.contains(w));
    let weight = if bold { Weight::Bold } else { Weight::Regular };
    em(text, weight) * size
}

fn size_of(font: &str) -> f64 {
    font.split_whitespace()
        .find_map(|word| word.split('/').next()?.strip_suffix("px")?.parse().ok())
        .unwrap_or(12.0)
}
