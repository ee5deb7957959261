//! The PDF: written, the same twice, and never without words for a picture.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use befund::chart::picture::{Sketch, svgs};
use befund::i18n::{I18n, Language};
use befund::report::{PdfError, Report, pdf};

use crate::fixtures;

/// The SVG of every chart, by id of its finding.
fn pictures(report: &Report) -> BTreeMap<String, String> {
    let sketches: Vec<Sketch<'_>> = report
        .charts
        .iter()
        .map(|(id, drawing)| Sketch {
            id,
            canvas: &drawing.wide,
            title: id,
            alt: &drawing.alt,
        })
        .collect();
    let drawn = svgs(&sketches).expect("pictures");
    report.charts.keys().cloned().zip(drawn).collect()
}

fn write(report: &Report, language: Language) -> Vec<u8> {
    pdf(report, &pictures(report), &I18n::new(language)).expect("a PDF")
}

static GERMAN: LazyLock<Vec<u8>> = LazyLock::new(|| write(&fixtures::report(), Language::De));

#[test]
fn the_same_report_gives_the_same_pdf() {
    assert!(GERMAN.starts_with(b"%PDF-1.7"));
    assert_eq!(*GERMAN, write(&fixtures::report(), Language::De));
}

#[test]
fn a_chart_without_words_is_an_error() {
    let mut report = fixtures::report();
    let pictures = pictures(&report);
    if let Some(drawing) = report.charts.values_mut().next() {
        drawing.alt = " ".to_owned();
    }
    let result = pdf(&report, &pictures, &I18n::new(Language::De));
    assert!(matches!(result, Err(PdfError::AltText { .. })));
}

#[test]
fn a_chart_without_a_picture_is_an_error() {
    let result = pdf(
        &fixtures::report(),
        &BTreeMap::new(),
        &I18n::new(Language::De),
    );
    assert!(matches!(result, Err(PdfError::Picture { .. })));
}
