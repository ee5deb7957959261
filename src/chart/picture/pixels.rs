//! The pixels of an SVG, drawn with the fonts of the program, as PNG.

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter};
use resvg::tiny_skia::{Pixmap, PixmapMut, Transform};
use resvg::usvg::{self, fontdb};

use super::PictureError;
use crate::model::letters;

/// The family of everything that asks for no other.
const FAMILY: &str = letters::FAMILIES[0];

/// Pixels of the PNG per CSS pixel.
const SCALE: f32 = 2.0;

/// Effort of the compression. On charts level 4 takes half the time of 6 and makes files two in a hundred larger.
const EFFORT: u8 = 4;

static GLYPHS: LazyLock<Arc<fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = fontdb::Database::new();
    for font in letters::files() {
        fonts.load_font_source(fontdb::Source::Binary(Arc::new(font)));
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

/// How every picture is drawn: with the fonts of the program and no other.
pub(super) fn options() -> usvg::Options<'static> {
    usvg::Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::clone(&GLYPHS),
        ..usvg::Options::default()
    }
}

/// Makes one picture after the other in the same memory: fresh memory for millions of pixels costs as much as drawing.
#[derive(Default)]
pub struct Painter {
    pixels: Vec<u8>,
    places: Vec<u8>,
}

impl Painter {
    /// A white spot, for a picture that could not be made.
    pub fn empty() -> Vec<u8> {
        let spot = Pixmap::new(1, 1).and_then(|spot| spot.encode_png().ok());
        spot.unwrap_or_default()
    }

    /// The pixels of an SVG, twice as many as CSS pixels, on white, as PNG.
    ///
    /// # Errors
    /// [`PictureError::Pixels`] when the SVG is not one, or has no area.
    pub fn png(&mut self, id: &str, svg: &str) -> Result<Vec<u8>, PictureError> {
        self.rasterise(svg).map_err(|reason| PictureError::Pixels {
            id: id.to_owned(),
            reason,
        })
    }

    fn rasterise(&mut self, svg: &str) -> Result<Vec<u8>, String> {
        let tree = usvg::Tree::from_str(&letters::printable_svg(svg), &options())
            .map_err(|error| error.to_string())?;
        let size = { tree.size().to_int_size() }
            .scale_by(SCALE)
            .ok_or("the picture has no area")?;
        let (width, height) = (size.width(), size.height());
        // White: all four bytes of a pixel.
        self.pixels.clear();
        self.pixels
            .resize(4 * width as usize * height as usize, 0xff);
        let mut canvas = PixmapMut::from_bytes(&mut self.pixels, width, height)
            .ok_or("the picture has no area")?;
        resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut canvas);
        self.encoded(width, height)
            .map_err(|error| error.to_string())
    }

    /// Most charts have few colours, and then a byte is enough for a pixel.
    fn encoded(&mut self, width: u32, height: u32) -> Result<Vec<u8>, png::EncodingError> {
        let mut file = Vec::new();
        let mut encoder = Encoder::new(&mut file, width, height);
        encoder.set_depth(BitDepth::Eight);
        encoder.set_deflate_compression(DeflateCompression::Level(EFFORT));
        encoder.set_filter(Filter::NoFilter);
        match indexed(&self.pixels, &mut self.places) {
            Some(palette) => {
                encoder.set_color(ColorType::Indexed);
                encoder.set_palette(palette);
            }
            None => {
                encoder.set_color(ColorType::Rgb);
                let colours = self.pixels.as_chunks::<4>().0.iter();
                self.places.clear();
                self.places
                    .extend(colours.flat_map(|[r, g, b, _]| [*r, *g, *b]));
            }
        }
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&self.places)?;
        writer.finish()?;
        Ok(file)
    }
}

/// The colours of opaque pixels in the order of their first one, and into `places` the place of each pixel's colour
/// among them; none when a byte cannot tell them apart.
fn indexed(pixels: &[u8], places: &mut Vec<u8>) -> Option<Vec<u8>> {
    let mut palette = Vec::new();
    let mut known: BTreeMap<[u8; 4], u8> = BTreeMap::new();
    places.clear();
    places.reserve(pixels.len() / 4);
    let mut last = None;
    for colour in pixels.as_chunks::<4>().0 {
        // Charts are large areas of one colour: most pixels are like the one before.
        let place = match last {
            Some((same, place)) if same == colour => place,
            _ => match known.get(colour) {
                Some(place) => *place,
                None => {
                    let place = u8::try_from(known.len()).ok()?;
                    palette.extend_from_slice(&colour[..3]);
                    known.insert(*colour, place);
                    place
                }
            },
        };
        last = Some((colour, place));
        places.push(place);
    }
    Some(palette)
}
