//! Every kind as a picture: odd tables (umlauts, a long name, a zero, a secret cell), one row, 40 rows, nothing but zeros and
//! hardly anything that may be shown are drawn as they were before.
//!
//! `BEFUND_BLESS=1 cargo test golden` draws them anew. `BEFUND_LOOK=FOLDER` writes them as pixels to be looked at, for paper
//! and for phones.

use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use befund::chart::draw;
use befund::chart::picture::{Engines, Painter, Sketch};
use befund::i18n::{I18n, Language};
use befund::model::drawing::Canvas;
use befund::model::finding::{CellValue, ChartKind, Finding, Sign};

use super::draw::{odd, of_cells};
use crate::docs::same_as_committed;
use crate::fixtures::{gated_one, svgs};

/// Tables that a chart may meet, by what is odd about them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Odd {
    /// Umlauts, a long name, zeros, secret cells.
    Mixed,
    /// One row.
    One,
    /// Forty rows.
    Forty,
    /// Zeros only.
    Zeros,
    /// Only the first row may be shown.
    Secret,
}

impl Odd {
    const ALL: [Self; 5] = [
        Self::Mixed,
        Self::One,
        Self::Forty,
        Self::Zeros,
        Self::Secret,
    ];

    fn file(self, kind: ChartKind) -> String {
        let name = kind.name();
        match self {
            Self::Mixed => name.to_owned(),
            Self::One => format!("{name}-one"),
            Self::Forty => format!("{name}-forty"),
            Self::Zeros => format!("{name}-zeros"),
            Self::Secret => format!("{name}-secret"),
        }
    }
}

/// Rows and series that make the shape of a kind.
fn shape(kind: ChartKind) -> (usize, usize) {
    match kind {
        ChartKind::GradeBars => (6, 1),
        ChartKind::StackedGrades => (3, 6),
        ChartKind::ScaleBars => (3, 5),
        ChartKind::HeatMap | ChartKind::Lines | ChartKind::StackedColumns => (4, 3),
        ChartKind::Graph => (5, 2),
        ChartKind::AgePyramid | ChartKind::Slope | ChartKind::Radar | ChartKind::Roadmap => (4, 2),
        _ => (4, 1),
    }
}

/// A value where something stands: a year in a roadmap, else a count.
fn shown(kind: ChartKind, row: usize, column: usize) -> CellValue {
    if kind == ChartKind::Roadmap {
        CellValue::Text((2026 + row % 3 + 2 * column).to_string())
    } else if kind == ChartKind::Graph && column == 1 {
        // Most are linked with the first row, and each third with something that is no row.
        CellValue::Text(match row % 3 {
            0 => "Zeile 0 äöüß; Landesportal".to_owned(),
            1 => "Zeile 0 äöüß".to_owned(),
            _ => String::new(),
        })
    } else if kind == ChartKind::StackedColumns {
        let part = |column: usize| 42 - row + 3 * column;
        let value = if column == 2 {
            part(0) + part(1)
        } else {
            part(column)
        };
        CellValue::Count(value as u64)
    } else {
        CellValue::Count((42 - row + 3 * column) as u64)
    }
}

fn table(kind: ChartKind, what: Odd) -> Finding {
    let (rows, series) = shape(kind);
    // Grades always are six: one row is one grade that somebody gave.
    let one = if kind == ChartKind::GradeBars { 6 } else { 1 };
    let many = if kind == ChartKind::GradeBars { 6 } else { 40 };
    match what {
        // What these draw has a shape of its own, which numbers at random have not.
        Odd::Mixed if matches!(kind, ChartKind::Graph | ChartKind::StackedColumns) => {
            of_cells(kind, rows, series, |row, column| shown(kind, row, column))
        }
        Odd::Mixed => odd(kind, rows, series),
        Odd::Forty => of_cells(kind, many, series, |row, column| match row % 7 {
            3 => CellValue::Sign(Sign::Secret),
            5 if kind != ChartKind::Roadmap => CellValue::Count(0),
            _ => shown(kind, row, column),
        }),
        Odd::One => of_cells(kind, one, series, |row, column| match row {
            0 => shown(kind, row, column),
            _ => CellValue::Count(0),
        }),
        Odd::Zeros => of_cells(kind, rows, series, |_, _| CellValue::Count(0)),
        Odd::Secret => of_cells(kind, rows, series, |row, column| match row {
            0 => shown(kind, row, column),
            _ => CellValue::Sign(Sign::Secret),
        }),
    }
}

fn svg(alt: &str, canvas: &Canvas, title: &str) -> String {
    let sketch = Sketch {
        id: "odd",
        canvas,
        title,
        alt,
    };
    // One for all pictures: loading takes longer than drawing.
    static ENGINES: LazyLock<Engines> = LazyLock::new(Engines::start);
    svgs(&ENGINES, &[sketch]).remove(0)
}

#[test]
fn golden_pictures_of_odd_tables() {
    let i18n = I18n::new(Language::De);
    for kind in ChartKind::ALL {
        for what in Odd::ALL {
            let drawing = draw(&gated_one(table(kind, what)), &i18n).expect("drawn");
            let file = format!("tests/cases/charts/{}.svg", what.file(kind));
            same_as_committed(&file, &svg(&drawing.alt, &drawing.wide, kind.name()));
        }
    }
}

#[test]
fn pictures_to_be_looked_at() {
    let Some(folder) = std::env::var_os("BEFUND_LOOK") else {
        return;
    };
    let i18n = I18n::new(Language::De);
    for kind in ChartKind::ALL {
        for what in Odd::ALL {
            let drawing = draw(&gated_one(table(kind, what)), &i18n).expect("drawn");
            for (width, canvas) in [("wide", &drawing.wide), ("narrow", &drawing.narrow)] {
                let name = what.file(kind);
                let svg = svg(&drawing.alt, canvas, kind.name());
                let pixels = Painter::default().png(&name, &svg).expect("pixels");
                let file = Path::new(&folder).join(format!("{name}.{width}.png"));
                fs::write(file, pixels).expect("written");
            }
        }
    }
}
