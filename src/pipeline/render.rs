//! A report → the files of its folder, in every format that was asked for.

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::thread;

use rayon::prelude::*;

use super::gallery::{Closing, Gallery};
use crate::chart::picture::{Begun, Engines, Painter, PictureError, Sketch};
use crate::disclosure::Gated;
use crate::i18n::I18n;
use crate::model::drawing::Drawing;
use crate::model::finding::Finding;
use crate::project::Format;
use crate::report::{self, Report};

/// Path below the report's folder → bytes.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// Why a format could not be made; each names a defect of the program, not of the data.
#[derive(Debug, thiserror::Error)]
pub enum RenderError {
    /// The page.
    #[error("failed to make report.html")]
    Html(#[from] report::HtmlError),
    /// The pages.
    #[error("failed to make report.pdf")]
    Pdf(#[from] report::PdfError),
    /// The Word document.
    #[error("failed to make report.docx")]
    Docx(#[from] report::DocxError),
    /// The CSV tables.
    #[error("failed to make tables/*.csv")]
    Csv(#[from] report::CsvError),
    /// The workbook.
    #[error("failed to make tables.xlsx")]
    Xlsx(#[from] report::XlsxError),
    /// The record of the run.
    #[error("failed to make run.json")]
    Record(#[from] serde_json::Error),
    /// The charts.
    #[error("failed to make charts/")]
    Picture(#[from] PictureError),
    /// Parquet.
    #[error("failed to make data/*.parquet")]
    Parquet(#[from] report::ParquetError),
    /// JSON.
    #[error("failed to make findings.json, disclosure.json or manifest.json")]
    Json(#[from] report::JsonError),
}

/// The charts as pictures, by id of their finding; empty where no format needs them.
struct Pictures<'p> {
    svg: &'p BTreeMap<String, String>,
    png: BTreeMap<String, Vec<u8>>,
}

/// Whether a format shows charts as pictures.
pub(super) fn has_pictures(formats: &[Format]) -> bool {
    let shows = |format: &Format| {
        matches!(format, Format::Html | Format::Pdf | Format::Svg) || has_pixels(*format)
    };
    formats.iter().any(shows)
}

fn has_pixels(format: Format) -> bool {
    matches!(format, Format::Docx | Format::Png)
}

/// Begins to draw all charts.
pub(super) fn begin(
    findings: &[Gated<Finding>],
    charts: &BTreeMap<String, Drawing>,
    engines: &Engines,
) -> Begun {
    engines.begin(drawn(findings, charts).map(|(_, drawing)| &drawing.wide))
}

/// The charts in the order of the pages, which wait for them.
fn drawn<'r>(
    findings: &'r [Gated<Finding>],
    charts: &'r BTreeMap<String, Drawing>,
) -> impl Iterator<Item = (&'r Finding, &'r Drawing)> {
    findings
        .iter()
        .filter_map(|finding| Some((&**finding, charts.get(&finding.id)?)))
}

/// Renders all formats and, last, the manifest that names what they came to. Without charts begun there are no pictures.
///
/// `early` is told what is ready while pages are still being set; all files are returned.
pub(super) fn render(
    report: &Report,
    formats: &[Format],
    begun: Option<Begun>,
    i18n: &I18n,
    early: impl FnOnce(&Files),
) -> Result<Files, RenderError> {
    let mut files = side_by_side(report, formats, begun, i18n, early)?;
    // Whatever formats were asked for: who must judge the protection is not asked which.
    let account = report::protection_json(report, i18n)?;
    files.insert("disclosure.json".to_owned(), account);
    let manifest = report::manifest(report, &files, i18n)?;
    files.insert("manifest.json".to_owned(), manifest);
    Ok(files)
}

/// Pages are set and pixels made while the engine draws the next chart: each of the three takes about as long.
fn side_by_side(
    report: &Report,
    formats: &[Format],
    begun: Option<Begun>,
    i18n: &I18n,
    early: impl FnOnce(&Files),
) -> Result<Files, RenderError> {
    let (with_pixels, others): (Vec<Format>, Vec<Format>) =
        { formats.iter().filter(|format| **format != Format::Pdf) }
            .partition(|format| has_pixels(**format));
    let gallery = Gallery::default();
    thread::scope(|scope| {
        let pixels = (!with_pixels.is_empty()).then(|| scope.spawn(|| pngs(report, &gallery)));
        let pages = { formats.contains(&Format::Pdf) }
            .then(|| scope.spawn(|| report::pdf(report, &|id| gallery.wait_for(id), i18n)));
        let svg = draw(report, begun, &gallery, i18n)?;
        let png = BTreeMap::new();
        let mut pictures = Pictures { svg: &svg, png };
        let mut files = render_formats(report, &pictures, &others, i18n)?;
        if let Some(pixels) = pixels {
            pictures.png = joined(pixels)?;
            files.extend(render_formats(report, &pictures, &with_pixels, i18n)?);
        }
        early(&files);
        if let Some(pages) = pages {
            files.insert("report.pdf".to_owned(), joined(pages)?);
        }
        Ok(files)
    })
}

fn joined<T>(thread: thread::ScopedJoinHandle<'_, T>) -> T {
    thread.join().unwrap_or_else(|panic| resume_unwind(panic))
}

/// Draws all charts; whoever waits for one gets it as soon as it is there, or learns that there is none.
fn draw(
    report: &Report,
    begun: Option<Begun>,
    gallery: &Gallery,
    i18n: &I18n,
) -> Result<BTreeMap<String, String>, PictureError> {
    let _closing = Closing(gallery);
    match begun {
        Some(begun) => svgs(report, begun, i18n, |id, svg| gallery.hang(id, svg)),
        None => Ok(BTreeMap::new()),
    }
}

fn render_formats(
    report: &Report,
    pictures: &Pictures<'_>,
    formats: &[Format],
    i18n: &I18n,
) -> Result<Files, RenderError> {
    let parts: Result<Vec<Files>, RenderError> = formats
        .par_iter()
        .with_max_len(1)
        .map(|format| render_format(report, pictures, *format, i18n))
        .collect();
    Ok(parts?.into_iter().flatten().collect())
}

/// The pixels of every chart, as they come.
fn pngs(report: &Report, gallery: &Gallery) -> Result<BTreeMap<String, Vec<u8>>, PictureError> {
    let mut painter = Painter::default();
    drawn(&report.findings, &report.charts)
        .filter_map(|(finding, _)| Some((&finding.id, gallery.wait_for(&finding.id)?)))
        .map(|(id, svg)| Ok((id.clone(), painter.png(id, &svg)?)))
        .collect()
}

/// The SVG of every chart, by id of its finding; `each` is told as soon as one is there.
fn svgs(
    report: &Report,
    begun: Begun,
    i18n: &I18n,
    mut each: impl FnMut(&str, &str),
) -> Result<BTreeMap<String, String>, PictureError> {
    let titled: Vec<(&str, String, &Drawing)> = drawn(&report.findings, &report.charts)
        .map(|(finding, drawing)| (finding.id.as_str(), i18n.text(&finding.title), drawing))
        .collect();
    let sketches: Vec<Sketch<'_>> = titled
        .iter()
        .map(|(id, title, drawing)| Sketch {
            id,
            canvas: &drawing.wide,
            title,
            alt: &drawing.alt,
        })
        .collect();
    let svgs = begun.svgs(&sketches, |place, svg| each(sketches[place].id, svg))?;
    let ids = sketches.iter().map(|sketch| sketch.id.to_owned());
    Ok(ids.zip(svgs).collect())
}

fn render_format(
    report: &Report,
    pictures: &Pictures<'_>,
    format: Format,
    i18n: &I18n,
) -> Result<Files, RenderError> {
    let one = |name: &str, bytes: Vec<u8>| Files::from([(name.to_owned(), bytes)]);
    Ok(match format {
        Format::Html => one("report.html", report::html(report, pictures.svg, i18n)?),
        // Set beside all others, as it takes longest.
        Format::Pdf => Files::new(),
        Format::Docx => one("report.docx", report::docx(report, &pictures.png, i18n)?),
        Format::Xlsx => one("tables.xlsx", report::xlsx(report, i18n)?),
        Format::Json => one("data/findings.json", report::json(report, i18n)?),
        Format::Svg => {
            let svgs = pictures.svg.iter();
            svgs.map(|(id, svg)| (format!("charts/{id}.svg"), svg.clone().into_bytes()))
                .collect()
        }
        Format::Png => {
            let pngs = pictures.png.iter();
            pngs.map(|(id, png)| (format!("charts/{id}.png"), png.clone()))
                .collect()
        }
        Format::Csv => {
            let mut files = one("data/codings.csv", report::codings_csv(report, i18n)?);
            files.insert(
                "data/evidence.csv".to_owned(),
                report::evidence_csv(report)?,
            );
            for finding in &report.findings {
                let bytes = report::finding_csv(finding, report.csv_dialect, i18n)?;
                files.insert(format!("tables/{}.csv", finding.id), bytes);
            }
            files
        }
        Format::Parquet => Files::from([
            (
                "data/findings.parquet".to_owned(),
                report::findings_parquet(report, i18n)?,
            ),
            (
                "data/codings.parquet".to_owned(),
                report::codings_parquet(report)?,
            ),
        ]),
    })
}
