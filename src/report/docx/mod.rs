//! `report.docx`: the manuscript in Word's own styles, so that a chapter pasted into another template takes its looks.
//!
//! The parts of the package (ECMA-376) are written here with the templates that the HTML uses, because the Word crate
//! that exists knows no alternative texts, no repeated header rows and no language. All tables stand in their chapters:
//! Word numbers captions in the order in which they stand.

mod body;
mod package;
mod paragraph;
mod picture;
mod settings;
mod styles;
mod table;

use std::collections::BTreeMap;

use super::Report;
use super::manuscript::Manuscript;
use crate::i18n::{I18n, Language};

/// Why a Word document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// A chart that a blind reader would know nothing of.
    #[error("failed to find an alternative text for the chart {finding}")]
    AltText {
        /// Id of the finding.
        finding: String,
    },
    /// A chart without its picture, or with one that is no PNG.
    #[error("failed to find a picture of the chart {finding}")]
    Picture {
        /// Id of the finding.
        finding: String,
    },
    /// The package could not be put together.
    #[error("failed to put the document together")]
    Package(#[from] zip::result::ZipError),
    /// A part could not be put into the package.
    #[error("failed to put a part into the document")]
    Part(#[from] std::io::Error),
}

/// The report as a Word document; `pictures` holds the PNG of each chart by id of its finding.
///
/// # Errors
/// [`DocxError`]: a chart without picture or alternative text. Each is a defect of the program.
pub fn docx(
    report: &Report,
    pictures: &BTreeMap<String, Vec<u8>>,
    i18n: &I18n,
) -> Result<Vec<u8>, DocxError> {
    let manuscript = Manuscript::of(report, i18n);
    let pictures = picture::pictures(&manuscript, pictures, report.design.logo.as_ref())?;
    let language = tag(i18n.language());
    let mut parts = package::Parts::default();
    let document = body::document(&manuscript, &pictures);
    parts.add("word/document.xml", document);
    parts.add(
        "word/styles.xml",
        styles::styles(language, &report.design.lead, i18n),
    );
    parts.add("word/numbering.xml", settings::numbering());
    parts.add("word/settings.xml", settings::settings(language));
    parts.add("word/header1.xml", body::header(&manuscript));
    parts.add("word/footer1.xml", body::footer());
    package::write(parts, &pictures, report, language)
}

/// Language and country: Word knows no German without one.
fn tag(language: Language) -> &'static str {
    match language {
        Language::De => "de-DE",
        Language::En => "en-GB",
    }
}
