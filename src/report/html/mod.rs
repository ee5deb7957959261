//! `report.html`: one file with everything in it, light, printable, readable without scripts and without a network.
//!
//! Tables are the facts; scripts only draw the charts beside them from JSON that cannot break out of its element.

mod document;
mod evidence;
mod finding;
mod method;
mod summary;
mod table;

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
}

/// The report as one HTML file.
///
/// # Errors
/// When a chart cannot be written as JSON.
pub fn html(report: &Report, i18n: &I18n) -> Result<Vec<u8>, HtmlError> {
    let page = document::document(report, i18n)?;
    Ok(page.into_string().into_bytes())
}
