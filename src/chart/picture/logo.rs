//! The town's logo: whether it can be drawn at all, soon and in little memory, and its pixels for formats without SVG.
//!
//! It comes from anywhere and goes into every format, so it is held to what a logo needs: it loads nothing, and what
//! would take time or memory beyond its size (filters over an area, patterns of a thousandth, copies of copies) is refused.
//! Writers get the picture that was examined, its text drawn, and not the file.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{self, Group, ImageHrefResolver, ImageKind, Node, Tree};

use super::pixels;

/// Height of a logo in pixels: 20 mm at 300 dots per inch.
const HEIGHT: f32 = 236.0;

/// Bytes of a logo; those of towns have a few thousand.
const MOST_BYTES: usize = 4 * 1024 * 1024;

/// How gzip begins; what is packed unpacks to any size.
const PACKED: [u8; 2] = [0x1f, 0x8b];

/// Pixels of a logo, or of a picture inside it.
const MOST_PIXELS: u64 = 16_000_000;

/// Times that a logo may be as wide as high, or as high as wide.
const MOST_RATIO: f32 = 20.0;

/// Shapes and groups.
const MOST_NODES: usize = 20_000;

/// Repetitions of a pattern over the whole logo.
const MOST_TILES: f32 = 10_000.0;

/// A logo that can be drawn.
#[derive(Debug, Clone)]
pub struct DrawnLogo {
    /// The SVG as it was understood, or the PNG.
    pub bytes: Vec<u8>,
    /// As PNG: an SVG in pixels enough for print.
    pub png: Vec<u8>,
}

/// Draws a logo.
pub(super) fn logo(bytes: &[u8], is_svg: bool) -> Result<DrawnLogo, String> {
    let said = |error: &dyn std::fmt::Display| error.to_string();
    if bytes.len() > MOST_BYTES {
        return Err("it has more than 4 MB".to_owned());
    }
    if !is_svg {
        moderate(bytes)?;
        Pixmap::decode_png(bytes).map_err(|error| said(&error))?;
        return Ok(DrawnLogo {
            bytes: bytes.to_vec(),
            png: bytes.to_vec(),
        });
    }
    if bytes.starts_with(&PACKED) {
        return Err("it is packed".to_owned());
    }
    let tree = tree(bytes)?;
    let size = tree.size();
    let ratio = size.width() / size.height();
    if !(1.0 / MOST_RATIO..=MOST_RATIO).contains(&ratio) {
        return Err("it is more than twenty times as long on one side as on the other".to_owned());
    }
    examine(&tree)?;
    let scale = HEIGHT / size.height();
    let size = size.to_int_size().scale_by(scale);
    let size = size.ok_or("the picture has no area")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or("the picture has no area")?;
    resvg::render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut pixels.as_mut(),
    );
    let written = usvg::WriteOptions {
        indent: usvg::Indent::None,
        ..usvg::WriteOptions::default()
    };
    Ok(DrawnLogo {
        bytes: tree.to_string(&written).into_bytes(),
        png: pixels.encode_png().map_err(|error| said(&error))?,
    })
}

/// The picture; an error when it names another file or address, which no writer may load.
fn tree(bytes: &[u8]) -> Result<Tree, String> {
    let links = Arc::new(AtomicBool::new(false));
    let (packed, elsewhere) = (Arc::clone(&links), Arc::clone(&links));
    let inside = ImageHrefResolver::default_data_resolver();
    let mut options = pixels::options();
    options.image_href_resolver = ImageHrefResolver {
        resolve_data: Box::new(move |kind, bytes, options| {
            if bytes.starts_with(&PACKED) {
                packed.store(true, Ordering::Relaxed);
                return None;
            }
            inside(kind, bytes, options)
        }),
        resolve_string: Box::new(move |_, _| {
            elsewhere.store(true, Ordering::Relaxed);
            None
        }),
    };
    let tree = Tree::from_data(bytes, &options).map_err(|error| error.to_string())?;
    if links.load(Ordering::Relaxed) {
        return Err("it takes in a picture that lies elsewhere or is packed".to_owned());
    }
    Ok(tree)
}

/// Refuses what takes more time or memory than a logo may.
fn examine(tree: &Tree) -> Result<(), String> {
    let size = tree.size();
    let area = size.width() * size.height();
    for filter in tree.filters() {
        let whole = filter.rect().width() * filter.rect().height() <= 9.0 * area;
        if !whole
            || !filter
                .primitives()
                .iter()
                .all(|primitive| is_plain(primitive.kind()))
        {
            return Err("it has filters that take long".to_owned());
        }
    }
    for pattern in tree.patterns() {
        if area / (pattern.rect().width() * pattern.rect().height()) > MOST_TILES {
            return Err("it has a pattern that repeats too often".to_owned());
        }
    }
    let mut left = MOST_NODES;
    count(tree.root(), &mut left)
}

/// Filters that take a few passes over the pixels.
fn is_plain(kind: &usvg::filter::Kind) -> bool {
    use usvg::filter::Kind;
    matches!(
        kind,
        Kind::Blend(_)
            | Kind::ColorMatrix(_)
            | Kind::ComponentTransfer(_)
            | Kind::Composite(_)
            | Kind::DropShadow(_)
            | Kind::Flood(_)
            | Kind::GaussianBlur(_)
            | Kind::Merge(_)
            | Kind::Offset(_)
    )
}

fn count(group: &Group, left: &mut usize) -> Result<(), String> {
    for node in group.children() {
        *left = left
            .checked_sub(1)
            .ok_or("it has more than 20,000 shapes")?;
        match node {
            Node::Group(group) => count(group, left)?,
            Node::Image(image) => match image.kind() {
                ImageKind::PNG(bytes) => moderate(bytes)?,
                ImageKind::SVG(inner) => examine(inner)?,
                _ => return Err("it takes in a picture that is no PNG".to_owned()),
            },
            Node::Path(_) | Node::Text(_) => {}
        }
    }
    Ok(())
}

/// Refuses a PNG that says it has more pixels than a logo needs (PNG, 11.2.2 IHDR).
fn moderate(png: &[u8]) -> Result<(), String> {
    let number = |at: usize| {
        let bytes: Option<[u8; 4]> = png.get(at..at + 4).and_then(|four| four.try_into().ok());
        bytes.map_or(0, |four| u64::from(u32::from_be_bytes(four)))
    };
    if number(16) * number(20) > MOST_PIXELS {
        return Err("it has more than 16 million pixels".to_owned());
    }
    Ok(())
}
