//! A report → the files of its folder, in every format that was asked for.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::chart::picture::{self, PictureError, Sketch};
use crate::i18n::I18n;
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

/// Renders all formats and, last, the manifest that names what they came to.
pub(super) fn render(
    report: &Report,
    formats: &[Format],
    i18n: &I18n,
) -> Result<Files, RenderError> {
    let has = |wanted: &[Format]| formats.iter().any(|format| wanted.contains(format));
    let mut svg = BTreeMap::new();
    if has(&[
        Format::Docx,
        Format::Png,
        Format::Html,
        Format::Pdf,
        Format::Svg,
    ]) {
        svg = svgs(report, i18n)?;
    }
    let (with_pixels, others): (Vec<Format>, Vec<Format>) = formats
        .iter()
        .partition(|format| matches!(format, Format::Docx | Format::Png));
    // The pages take longest, the pixels come next: side by side they take as long as one of them.
    let (first, second) = rayon::join(
        || {
            let png = BTreeMap::new();
            let pictures = Pictures { svg: &svg, png };
            render_formats(report, &pictures, &pdf_first(others), i18n)
        },
        || {
            if with_pixels.is_empty() {
                return Ok(Files::new());
            }
            let png = pngs(&svg)?;
            let pictures = Pictures { svg: &svg, png };
            render_formats(report, &pictures, &with_pixels, i18n)
        },
    );
    let mut files: Files = first?;
    files.extend(second?);
    // Whatever formats were asked for: who must judge the protection is not asked which.
    let account = report::protection_json(report, i18n)?;
    files.insert("disclosure.json".to_owned(), account);
    let manifest = report::manifest(report, &files, i18n)?;
    files.insert("manifest.json".to_owned(), manifest);
    Ok(files)
}

fn pdf_first(mut formats: Vec<Format>) -> Vec<Format> {
    formats.sort_by_key(|format| *format != Format::Pdf);
    formats
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

/// The pixels of every chart.
fn pngs(svgs: &BTreeMap<String, String>) -> Result<BTreeMap<String, Vec<u8>>, PictureError> {
    { svgs.par_iter() }
        .map(|(id, svg)| Ok((id.clone(), picture::png(id, svg)?)))
        .collect()
}

/// The SVG of every chart, by id of its finding.
fn svgs(report: &Report, i18n: &I18n) -> Result<BTreeMap<String, String>, PictureError> {
    let titles: BTreeMap<&str, String> = report
        .findings
        .iter()
        .map(|finding| (finding.id.as_str(), i18n.text(&finding.title)))
        .collect();
    let sketches: Vec<Sketch<'_>> = report
        .charts
        .iter()
        .map(|(id, drawing)| Sketch {
            id,
            canvas: &drawing.wide,
            title: titles.get(id.as_str()).map_or("", String::as_str),
            alt: &drawing.alt,
        })
        .collect();
    let svgs = picture::svgs(&sketches)?;
    Ok(report.charts.keys().cloned().zip(svgs).collect())
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
        Format::Pdf => one("report.pdf", report::pdf(report, pictures.svg, i18n)?),
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
