//! `report.pdf`: a tagged PDF (PDF/UA-1 and PDF/A-2a) by Typst.
//!
//! The template in `assets/typst/report.typ` places the manuscript and computes no number: every figure arrives as the
//! text that stands in the other formats, too.

mod fit;
mod heights;
mod layout;
mod measures;
mod ruler;
mod world;

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use typst::foundations::Bytes;

use super::manuscript::Manuscript;
use super::{Logo, Report};
use crate::i18n::I18n;
use crate::model::letters::{self, Care};
use fit::Fit;
use heights::{Contents, Heights};
use layout::Layout;
use measures::{MEASURES, Measures};
use world::MemoryWorld;

/// The SVG of a chart by id of its finding, its text as pages can hold it; none when there is none.
pub type Picture<'p> = dyn Fn(&str, Care) -> Option<String> + Sync + 'p;

/// The page layout.
const TEMPLATE: &str = include_str!("../../../assets/typst/report.typ");

/// Why a PDF could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// The template and its data do not fit together, or a rule of PDF/UA or PDF/A is broken.
    #[error("failed to set the pages: {reason}")]
    Template {
        /// What Typst said, with the line of the template.
        reason: String,
    },
    /// A chart that a blind reader would know nothing of.
    #[error("failed to find an alternative text for the chart {finding}")]
    AltText {
        /// Id of the finding.
        finding: String,
    },
    /// A chart without its picture.
    #[error("failed to find a picture of the chart {finding}")]
    Picture {
        /// Id of the finding.
        finding: String,
    },
    /// The data could not be put into JSON.
    #[error("failed to hand over the findings")]
    Data(#[from] serde_json::Error),
}

/// What the template reads.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
struct Data<'a> {
    #[serde(flatten)]
    manuscript: &'a Manuscript,
    part: Pages,
    lead: &'a str,
    logo: Option<LogoData<'a>>,
    /// How tables are set, by id.
    fits: BTreeMap<&'a str, Fit>,
    /// How high charts are set and what stands in the annex is, by id of the finding.
    heights: BTreeMap<&'a str, Heights>,
    /// After how many pictures the sentences of a chapter stand, by its id.
    besides: BTreeMap<&'a str, usize>,
    contents: Contents,
    measures: &'static Measures,
}

/// The logo as the template reads it.
#[derive(Serialize)]
struct LogoData<'a> {
    path: &'static str,
    alt: &'a str,
}

/// Which part of a report is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Pages {
    /// All of it.
    Whole,
    /// What stands before the annex.
    Body,
    /// The annex alone.
    Annex,
}

/// The report as pages; `picture` gives the SVG of a chart by id of its finding, and may wait for it.
///
/// # Errors
/// [`PdfError`]: a chart without picture or alternative text, a broken rule of PDF/UA. Each is a defect of the program.
pub fn pdf(
    report: &Report,
    part: Pages,
    picture: &Picture<'_>,
    i18n: &I18n,
) -> Result<Vec<u8>, PdfError> {
    let manuscript = Manuscript::of(report, i18n);
    check_alt(&manuscript)?;
    let tables = manuscript.tables();
    let fits: BTreeMap<&str, Fit> = { tables.iter() }
        .map(|table| (table.id.as_str(), Fit::of(table)))
        .collect();
    let Layout { charts, besides } = Layout::of(&manuscript, &fits);
    let data = Data {
        heights: heights::findings(&manuscript, &charts, &fits),
        besides,
        contents: heights::contents(&manuscript),
        fits,
        measures: &MEASURES,
        manuscript: &manuscript,
        part,
        lead: &report.design.lead,
        logo: report.design.logo.as_ref().map(|logo| LogoData {
            path: logo_path(logo),
            alt: &logo.alt,
        }),
    };
    let data = serde_json::to_value(&data)?;
    // How letters change beside others only setting them shows; then fewer of them are better than no pages.
    set(report, data.clone(), picture, Care::Usual).or_else(|error| match error {
        PdfError::Template { .. } => set(report, data, picture, Care::Utmost),
        error => Err(error),
    })
}

/// Sets the pages.
fn set(
    report: &Report,
    mut data: Value,
    picture: &Picture<'_>,
    care: Care,
) -> Result<Vec<u8>, PdfError> {
    show(&mut data, care);
    let data = Bytes::new(serde_json::to_vec(&data)?);
    let mut files = BTreeMap::from([("/data.json".to_owned(), data)]);
    if let Some(logo) = &report.design.logo {
        // Its text, if it has any, was made shapes when it was examined.
        files.insert(logo_path(logo).to_owned(), Bytes::new(logo.bytes.clone()));
    }
    let creator = format!("befund {}", report.version);
    MemoryWorld::new(TEMPLATE, files, picture, care)?.pdf(&report.title, &creator)
}

/// Puts the stand-in for every letter that no font can show: a page with a gap would not be accessible.
fn show(data: &mut Value, care: Care) {
    match data {
        Value::String(text) => {
            if let Cow::Owned(shown) = letters::printable(text, care) {
                *text = shown;
            }
        }
        Value::Array(entries) => entries.iter_mut().for_each(|entry| show(entry, care)),
        Value::Object(entries) => entries.values_mut().for_each(|entry| show(entry, care)),
        _ => {}
    }
}

/// Typst tells the kind of a picture by the name of its file.
fn logo_path(logo: &Logo) -> &'static str {
    if logo.is_svg {
        "/logo.svg"
    } else {
        "/logo.png"
    }
}

fn check_alt(manuscript: &Manuscript) -> Result<(), PdfError> {
    let findings = manuscript.chapters.iter().flat_map(|c| &c.findings);
    let mut drawn = findings.filter_map(|finding| Some((&finding.id, finding.figure.as_ref()?)));
    match drawn.find(|(_, figure)| figure.alt.trim().is_empty()) {
        Some((id, _)) => Err(PdfError::AltText {
            finding: id.clone(),
        }),
        None => Ok(()),
    }
}
