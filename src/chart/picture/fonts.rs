//! Noto Sans: widths of text for the layout, and the glyphs of the PNG.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::{self, fontdb};
use ttf_parser::Face;

/// The family name inside the font files.
const FAMILY: &str = "Noto Sans";

/// Pixels of the PNG per CSS pixel.
const SCALE: f32 = 2.0;

/// Height of a line in units of the font size. ECharts measures the height of a line as the width of this character,
/// which Noto Sans does not have.
const LINE_PROBE: (char, f64) = ('国', 1.15);

static REGULAR: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::parse(notosans::REGULAR_TTF, 0).ok());
static BOLD: LazyLock<Option<Face<'static>>> =
    LazyLock::new(|| Face::parse(notosans::BOLD_TTF, 0).ok());

static GLYPHS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for font in [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
    ] {
        fonts.load_font_data(font.to_vec());
    }
    for set in [
        fontdb::Database::set_sans_serif_family,
        fontdb::Database::set_serif_family,
        fontdb::Database::set_monospace_family,
    ] {
        set(&mut fonts, FAMILY);
    }
    Arc::new(fonts)
});

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

/// Height of a logo in pixels: 20 mm at 300 dots per inch.
const LOGO: f32 = 236.0;

/// A logo as PNG without ground.
pub(super) fn logo(bytes: &[u8], is_svg: bool) -> Result<Vec<u8>, String> {
    let said = |error: &dyn std::fmt::Display| error.to_string();
    if !is_svg {
        Pixmap::decode_png(bytes).map_err(|error| said(&error))?;
        return Ok(bytes.to_vec());
    }
    let tree = usvg::Tree::from_data(bytes, &options()).map_err(|error| said(&error))?;
    let scale = LOGO / tree.size().height();
    let size = tree.size().to_int_size().scale_by(scale);
    let size = size.ok_or("the picture has no area")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("the picture has no area")?;
    let transform = Transform::from_scale(scale, scale);
    resvg::render(&tree, transform, &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| said(&error))
}

fn options() -> usvg::Options<'static> {
    usvg::Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&GLYPHS),
        ..usvg::Options::default()
    }
}

/// The pixels of an SVG on white, as PNG.
pub(super) fn rasterise(svg: &str) -> Result<Vec<u8>, String> {
    let tree = usvg::Tree::from_str(svg, &options()).map_err(|error| error.to_string())?;
    let size = tree
        .size()
        .to_int_size()
        .scale_by(SCALE)
        .ok_or("the picture has no area")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("the picture has no area")?;
    pixels.fill(Color::WHITE);
    resvg::render(
        &tree,
        Transform::from_scale(SCALE, SCALE),
        &mut pixels.as_mut(),
    );
    pixels.encode_png().map_err(|error| error.to_string())
}
