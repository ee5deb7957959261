//! A report → the files of its folder, in every format that was asked for.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::thread;

use rayon::prelude::*;

use super::gallery::{Closing, Gallery};
use crate::chart::picture::{self, Begun, Engines, Painter, PictureError, Sketch};
use crate::coding::WorkbookError;
use crate::i18n::I18n;
use crate::model::drawing::Drawing;
use crate::model::finding::Finding;
use crate::project::{AnnexPlace, Format};
use crate::report::{self, Pages, Report};

/// Path below the report's folder → bytes.
pub(super) type Files = BTreeMap<String, Vec<u8>>;

/// Why something could not be made; each names a defect of the program, not of the data.
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
    /// The workbook for reviewing codes.
    #[error("failed to make review.xlsx")]
    Review(#[from] WorkbookError),
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
    /// A format whose writer stopped.
    #[error("failed to make {what}: its writer stopped")]
    Stopped {
        /// Name of the format.
        what: &'static str,
    },
}

impl RenderError {
    /// What is missing, by the name of its file.
    pub fn what(&self) -> String {
        match self {
            Self::Html(_) => "report.html".to_owned(),
            Self::Pdf(_) => "report.pdf".to_owned(),
            Self::Docx(_) => "report.docx".to_owned(),
            Self::Csv(_) => "tables/*.csv".to_owned(),
            Self::Xlsx(_) => "tables.xlsx".to_owned(),
            Self::Review(_) => "review.xlsx".to_owned(),
            Self::Record(_) => "run.json".to_owned(),
            Self::Picture(PictureError::Engine { id, .. }) => format!("charts/{id}.svg"),
            Self::Picture(PictureError::Pixels { id, .. }) => format!("charts/{id}.png"),
            Self::Parquet(_) => "data/*.parquet".to_owned(),
            Self::Json(_) => "data/findings.json".to_owned(),
            Self::Stopped { what } => (*what).to_owned(),
        }
    }
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

/// Begins to draw the charts of a report.
pub(super) fn begin(report: &Report, engines: &Engines) -> Begun {
    engines.begin(drawn(report).into_iter().map(|(_, drawing)| &drawing.wide))
}

/// The charts that the report shows, in the order of its findings; no other is drawn.
fn drawn(report: &Report) -> Vec<(&Finding, &Drawing)> {
    let shown = report::drawn(report);
    { report.findings.iter() }
        .filter(|finding| shown.contains(&finding.id))
        .filter_map(|finding| Some((&**finding, report.charts.get(&finding.id)?)))
        .collect()
}

/// What came of rendering: files, and what could not be made beside them.
#[derive(Default)]
pub(super) struct Rendered {
    /// Path below the report's folder → bytes.
    pub(super) files: Files,
    /// What is missing among them, and why.
    pub(super) failed: Vec<RenderError>,
}

impl Rendered {
    fn take(&mut self, made: Result<Files, RenderError>) {
        match made {
            Ok(files) => self.files.extend(files),
            Err(error) => self.failed.push(error),
        }
    }
}

/// Renders all formats and, last, the manifest that names what they came to. Without charts begun there are no pictures.
/// A chart or a format that fails takes no other down.
///
/// `more` are files that are made of other things than the report and stand beside it. `early` is told what is ready while pages are still being set; all files are returned.
///
/// # Errors
/// When nothing at all that was asked for could be made.
pub(super) fn render(
    report: &Report,
    formats: &[Format],
    begun: Option<Begun>,
    i18n: &I18n,
    more: Result<Files, RenderError>,
    early: impl FnOnce(&Files),
) -> Result<Rendered, RenderError> {
    let mut rendered = side_by_side(report, formats, begun, i18n, early);
    rendered.take(more);
    rendered.take(evidence(report));
    if rendered.files.is_empty() && !rendered.failed.is_empty() {
        return Err(rendered.failed.swap_remove(0));
    }
    // Whatever formats were asked for: who must judge the protection is not asked which.
    let account = report::protection_json(report, i18n)?;
    rendered.files.insert("disclosure.json".to_owned(), account);
    let manifest = report::manifest(report, &rendered.files, i18n)?;
    rendered.files.insert("manifest.json".to_owned(), manifest);
    Ok(rendered)
}

/// The places behind the tables, where they stand in a file of their own.
fn evidence(report: &Report) -> Result<Files, RenderError> {
    let Some(name) = report::evidence_file(report) else {
        return Ok(Files::new());
    };
    let bytes = match name.ends_with("csv") {
        true => report::evidence_csv(report)?,
        false => report::evidence_parquet(report)?,
    };
    Ok(Files::from([(name.to_owned(), bytes)]))
}

/// Pages are set and pixels made while the engine draws the next chart: each of the three takes about as long.
fn side_by_side(
    report: &Report,
    formats: &[Format],
    begun: Option<Begun>,
    i18n: &I18n,
    early: impl FnOnce(&Files),
) -> Rendered {
    let (with_pixels, others): (Vec<Format>, Vec<Format>) =
        { formats.iter().filter(|format| **format != Format::Pdf) }
            .partition(|format| has_pixels(**format));
    let gallery = Gallery::default();
    let mut rendered = Rendered::default();
    thread::scope(|scope| {
        let pixels = || pngs(report, &gallery);
        let pixels = (!with_pixels.is_empty()).then(|| Task::begin(scope, pixels));
        let pages = || guarded("report.pdf", || pages(report, &gallery, i18n));
        let pages = { formats.contains(&Format::Pdf) }.then(|| Task::begin(scope, pages));
        let svg = draw(report, begun, &gallery, i18n, &mut rendered.failed);
        let png = BTreeMap::new();
        let mut pictures = Pictures { svg: &svg, png };
        render_formats(report, &pictures, &others, i18n, &mut rendered);
        if let Some(pixels) = pixels {
            let (png, failed) = pixels.joined();
            pictures.png = png;
            rendered.failed.extend(failed.into_iter().map(Into::into));
            render_formats(report, &pictures, &with_pixels, i18n, &mut rendered);
        }
        early(&rendered.files);
        if let Some(pages) = pages {
            rendered.take(pages.joined());
        }
    });
    rendered
}

/// Work on a thread of its own, or on this one when it is asked for, where no other can start.
enum Task<'scope, T, F> {
    Running(thread::ScopedJoinHandle<'scope, T>),
    Waiting(F),
}

impl<'scope, T: Send + 'scope, F: Fn() -> T + Copy + Send + 'scope> Task<'scope, T, F> {
    fn begin(scope: &'scope thread::Scope<'scope, '_>, work: F) -> Self {
        match thread::Builder::new().spawn_scoped(scope, work) {
            Ok(running) => Self::Running(running),
            Err(_) => Self::Waiting(work),
        }
    }

    fn joined(self) -> T {
        match self {
            Self::Running(thread) => thread.join().unwrap_or_else(|panic| resume_unwind(panic)),
            Self::Waiting(work) => work(),
        }
    }
}

/// Makes one thing of many; a panic over it is an error like any other.
fn guarded<T>(
    what: &'static str,
    make: impl FnOnce() -> Result<T, RenderError>,
) -> Result<T, RenderError> {
    // Nothing outlives the call but its result: a panic leaves no half-changed value behind.
    catch_unwind(AssertUnwindSafe(make)).unwrap_or(Err(RenderError::Stopped { what }))
}

fn pages(report: &Report, gallery: &Gallery, i18n: &I18n) -> Result<Files, RenderError> {
    let picture = |id: &str, care| {
        let svg = gallery.wait_for(id)?;
        Some(picture::for_pages(&svg, care).into_owned())
    };
    let parts: &[(&str, Pages)] = match report.plan.annex {
        AnnexPlace::Inside => &[("report.pdf", Pages::Whole)],
        AnnexPlace::Separate => &[("report.pdf", Pages::Body), ("annex.pdf", Pages::Annex)],
    };
    let mut files = Files::new();
    for (name, part) in parts {
        files.insert(
            (*name).to_owned(),
            report::pdf(report, *part, &picture, i18n)?,
        );
    }
    Ok(files)
}

/// Draws all charts; whoever waits for one gets it as soon as it is there, or learns that there is none.
fn draw(
    report: &Report,
    begun: Option<Begun>,
    gallery: &Gallery,
    i18n: &I18n,
    failed: &mut Vec<RenderError>,
) -> BTreeMap<String, String> {
    let _closing = Closing(gallery);
    let Some(begun) = begun else {
        return BTreeMap::new();
    };
    let (svgs, errors) = svgs(report, begun, i18n, |id, svg| gallery.hang(id, svg));
    failed.extend(errors.into_iter().map(Into::into));
    svgs
}

fn render_formats(
    report: &Report,
    pictures: &Pictures<'_>,
    formats: &[Format],
    i18n: &I18n,
    rendered: &mut Rendered,
) {
    let parts: Vec<Result<Files, RenderError>> = formats
        .par_iter()
        .with_max_len(1)
        .map(|format| {
            guarded(format.name(), || {
                render_format(report, pictures, *format, i18n)
            })
        })
        .collect();
    parts.into_iter().for_each(|part| rendered.take(part));
}

/// The pixels of every chart shown, as they come; where they cannot be made, those of a picture that says so.
fn pngs(report: &Report, gallery: &Gallery) -> (BTreeMap<String, Vec<u8>>, Vec<PictureError>) {
    let mut painter = Painter::default();
    let mut failed = Vec::new();
    let pngs = { drawn(report).into_iter() }
        .filter_map(|(finding, _)| Some((&finding.id, gallery.wait_for(&finding.id)?)))
        .map(|(id, svg)| {
            let png = painter.png(id, &svg).unwrap_or_else(|error| {
                failed.push(error);
                Painter::empty()
            });
            (id.clone(), png)
        })
        .collect();
    (pngs, failed)
}

/// The SVG of every chart shown, by id of its finding; `each` is told as soon as one is there.
fn svgs(
    report: &Report,
    begun: Begun,
    i18n: &I18n,
    mut each: impl FnMut(&str, &str),
) -> (BTreeMap<String, String>, Vec<PictureError>) {
    let titled: Vec<(&str, String, &Drawing)> = { drawn(report).into_iter() }
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
    let instead = i18n.get("chart-not-drawn");
    let (svgs, failed) = begun.svgs(&sketches, &instead, |place, svg| {
        each(sketches[place].id, svg);
    });
    let ids = sketches.iter().map(|sketch| sketch.id.to_owned());
    (ids.zip(svgs).collect(), failed)
}

/// The pictures as files, which can be pasted anywhere: each says what it shows, where it is from and how many it is of.
fn pasted<'p>(report: &Report, pictures: &Pictures<'p>, i18n: &I18n) -> Vec<(&'p String, String)> {
    { pictures.svg.iter() }
        .filter_map(|(id, svg)| {
            let (title, source) = report::pasted(report, id, i18n)?;
            Some((id, picture::titled(svg, &title, &source)))
        })
        .collect()
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
        Format::Svg => { pasted(report, pictures, i18n).into_iter() }
            .map(|(id, svg)| (format!("charts/{id}.svg"), svg.into_bytes()))
            .collect(),
        Format::Png => {
            let mut painter = Painter::default();
            let mut files = Files::new();
            for (id, svg) in pasted(report, pictures, i18n) {
                // That it cannot be drawn was told with the pixels of the picture alone.
                let png = painter.png(id, &svg).unwrap_or_else(|_| Painter::empty());
                files.insert(format!("charts/{id}.png"), png);
            }
            files
        }
        Format::Csv => {
            let mut files = one("data/codings.csv", report::codings_csv(report, i18n)?);
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
