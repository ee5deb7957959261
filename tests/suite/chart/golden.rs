//! Every kind as a picture: odd tables (umlauts, a long name, a zero, a secret cell) are drawn as they were before.
//!
//! `BEFUND_BLESS=1 cargo test golden` draws them anew. `BEFUND_LOOK=FOLDER` writes pictures of one row, of 40 rows and of
//! suppressed cells to be looked at.

use std::fs;
use std::path::Path;

use befund::chart::draw;
use befund::chart::picture::{Sketch, png, svgs};
use befund::i18n::{I18n, Language};
use befund::model::finding::ChartKind;

use super::draw::odd;
use crate::docs::same_as_committed;
use crate::fixtures::gated_one;

/// Rows and series that make the shape of a kind.
fn shape(kind: ChartKind) -> (usize, usize) {
    match kind {
        ChartKind::GradeBars => (6, 1),
        ChartKind::StackedGrades => (3, 6),
        ChartKind::HeatMap | ChartKind::Lines => (4, 3),
        ChartKind::AgePyramid | ChartKind::Slope | ChartKind::Radar | ChartKind::Roadmap => (4, 2),
        _ => (4, 1),
    }
}

fn svg(kind: ChartKind, rows: usize, series: usize) -> String {
    let drawing = draw(
        &gated_one(odd(kind, rows, series)),
        &I18n::new(Language::De),
    )
    .expect("drawn");
    let sketch = Sketch {
        id: "odd",
        canvas: &drawing.wide,
        title: kind.name(),
        alt: &drawing.alt,
    };
    svgs(&[sketch]).expect("a picture").remove(0)
}

#[test]
fn golden_pictures_of_odd_tables() {
    for kind in ChartKind::ALL {
        let (rows, series) = shape(kind);
        let file = format!("tests/cases/charts/{}.svg", kind.name());
        same_as_committed(&file, &svg(kind, rows, series));
    }
}

#[test]
fn pictures_to_be_looked_at() {
    let Some(folder) = std::env::var_os("BEFUND_LOOK") else {
        return;
    };
    for kind in ChartKind::ALL {
        let (rows, series) = shape(kind);
        let rows = if kind == ChartKind::GradeBars {
            [6, 6, 6]
        } else {
            [1, rows, 40]
        };
        for rows in rows {
            let name = format!("{}-{rows}.png", kind.name());
            let pixels = png("odd", &svg(kind, rows, series)).expect("pixels");
            fs::write(Path::new(&folder).join(name), pixels).expect("written");
        }
    }
}
