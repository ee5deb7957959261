//! A chart option → a picture: SVG by ECharts itself in an embedded JavaScript engine, PNG from that SVG.
//!
//! The engine sees the option and nothing else: no clock, no network, no file. It lays text out with the metrics of the
//! font that the PNG is drawn with, so both pictures are the same everywhere.

mod engine;
mod fonts;
mod tidy;

use rayon::prelude::*;

use crate::model::drawing::Canvas;
use engine::Engine;
pub(super) use fonts::text_width;

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

/// Draws all sketches as SVG, in their order. The same sketches give the same bytes.
///
/// # Errors
/// [`PictureError::Engine`] for the first sketch that cannot be drawn.
pub fn svgs(sketches: &[Sketch<'_>]) -> Result<Vec<String>, PictureError> {
    // Loading ECharts costs more than drawing several charts: one engine for each thread's share.
    let share = sketches.len().div_ceil(rayon::current_num_threads()).max(1);
    let shares: Result<Vec<Vec<String>>, PictureError> = sketches
        .par_chunks(share)
        .map(|part| {
            let engine = Engine::new().map_err(|reason| PictureError::Engine {
                id: part.first().map_or("", |sketch| sketch.id).to_owned(),
                reason,
            })?;
            part.iter().map(|sketch| draw(&engine, sketch)).collect()
        })
        .collect();
    Ok(shares?.into_iter().flatten().collect())
}

fn draw(engine: &Engine, sketch: &Sketch<'_>) -> Result<String, PictureError> {
    let raw = engine
        .draw(sketch.canvas)
        .map_err(|reason| PictureError::Engine {
            id: sketch.id.to_owned(),
            reason,
        })?;
    Ok(tidy::tidy(&raw, sketch))
}

/// A logo as PNG, when it can be drawn at all: an SVG in pixels enough for print, a PNG as it is.
///
/// # Errors
/// What the renderer said.
pub fn logo(bytes: &[u8], is_svg: bool) -> Result<Vec<u8>, String> {
    fonts::logo(bytes, is_svg)
}

/// The pixels of an SVG, twice as many as CSS pixels, on white, as PNG.
///
/// # Errors
/// [`PictureError::Pixels`] when the SVG is not one, or has no area.
pub fn png(id: &str, svg: &str) -> Result<Vec<u8>, PictureError> {
    fonts::rasterise(svg).map_err(|reason| PictureError::Pixels {
        id: id.to_owned(),
        reason,
    })
}
