//! `report.html`: one file with everything in it, light, printable, readable without scripts and without a network.
//!
//! Tables and pictures are the facts. Scripts only add to them: they draw charts for the width of the screen, sort and filter
//! tables; their data is JSON that cannot break out of its element.

mod blocks;
mod document;
mod evidence;
mod facets;
mod figure;
mod filter;
mod finding;
mod glance;
mod method;
mod own;
mod picture;
mod protection;
mod table;
mod units;

use std::collections::BTreeMap;

use thiserror::Error;

use super::Report;
use crate::i18n::I18n;

/// Why the report could not be written as HTML.
#[derive(Debug, Error)]
pub enum HtmlError {
    /// A chart's option is no JSON.
    #[error("failed to write the chart of {finding} into the report")]
    Chart {
        /// Id of the finding.
        finding: String,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
    /// A chart without its picture.
    #[error("failed to find a picture of the chart {finding}")]
    Picture {
        /// Id of the finding.
        finding: String,
    },
}

/// The report as one HTML file; `pictures` holds the SVG of each chart by id of its finding.
///
/// # Errors
/// [`HtmlError`]: a chart without picture, or one that cannot be written as JSON. Each is a defect of the program.
pub fn html(
    report: &Report,
    pictures: &BTreeMap<String, String>,
    i18n: &I18n,
) -> Result<Vec<u8>, HtmlError> {
    let page = document::document(report, pictures, i18n)?;
    Ok(page.into_string().into_bytes())
}
