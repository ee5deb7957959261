//! Widths of text in Noto Sans, for the layout.

use std::sync::LazyLock;

use ttf_parser::Face;

/// Height of a line in units of the font size. ECharts measures the height of a line as the width of this character,
/// which Noto Sans does not have.
const LINE_PROBE: (char, f64) = ('国', 1.15);

static REGULAR: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::parse(notosans::REGULAR_TTF, 0).ok());
static BOLD: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::parse(notosans::BOLD_TTF, 0).ok());

/// Width of a text in CSS pixels in a CSS font such as `bold 13px sans-serif`.
pub(in crate::chart) fn text_width(text: &str, font: &str) -> f64 {
    let size = size_of(font);
    let bold = font.contains("bold")
        || ["600", "700", "800", "900"]
            .iter()
            .any(|w| font.contains(w));
    let face = if bold {
        BOLD.as_ref()
    } else {
        REGULAR.as_ref()
    };
    text.chars().map(|c| advance(c, face) * size).sum()
}

fn size_of(font: &str) -> f64 {
    font.split_whitespace()
        .find_map(|word| word.split('/').next()?.strip_suffix("px")?.parse().ok())
        .unwrap_or(12.0)
}

/// Advance of a character in units of the font size.
fn advance(character: char, face: Option<&Face<'_>>) -> f64 {
    if character == LINE_PROBE.0 {
        return LINE_PROBE.1;
    }
    face.and_then(|face| {
        let glyph = face.glyph_index(character)?;
        let advance = face.glyph_hor_advance(glyph)?;
        Some(f64::from(advance) / f64::from(face.units_per_em()))
    })
    // What the font lacks is drawn as an empty box of about this width.
    .unwrap_or(0.6)
}
