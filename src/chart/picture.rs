//! A chart option → a picture: SVG by ECharts itself in an embedded JavaScript engine, PNG from that SVG.
//!
//! The engine sees the option and nothing else: no clock, no network, no file. It lays text out with the metrics of the
//! font that the PNG is drawn with, so both pictures are the same everywhere.

mod engine;
mod engines;
mod fonts;
mod logo;
mod pixels;
mod shapes;
mod tidy;
mod titled;

use crate::model::drawing::Canvas;
pub use engines::{Begun, Engines};
pub(super) use fonts::text_width;
pub use logo::DrawnLogo;
pub use pixels::Painter;
pub use shapes::for_pages;
pub use titled::titled;

/// Why a picture could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The embedded engine failed; a defect of the program, not of the data.
    #[error("failed to draw the chart {id}: {reason}")]
    Engine {
        /// Id of the finding.
        id: String,
        /// What the engine said.
        reason: String,
    },
    /// The SVG could not be turned into pixels.
    #[error("failed to turn the chart {id} into pixels: {reason}")]
    Pixels {
        /// Id of the finding.
        id: String,
        /// What the renderer said.
        reason: String,
    },
}

/// What a picture is made of.
#[derive(Debug, Clone, Copy)]
pub struct Sketch<'a> {
    /// Id of the finding, unique in the report.
    pub id: &'a str,
    /// Layout.
    pub canvas: &'a Canvas,
    /// Name of the picture for screen readers.
    pub title: &'a str,
    /// What it shows, in words.
    pub alt: &'a str,
}

/// Draws a logo, when it can be drawn at all.
///
/// # Errors
/// What the renderer said, or what the logo has too much of, in English.
pub fn logo(bytes: &[u8], is_svg: bool) -> Result<DrawnLogo, String> {
    logo::logo(bytes, is_svg)
}
