//! A report → the files of its folder, in every format that was asked for.

use std::collections::BTreeMap;

use rayon::prelude::*;

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
    /// The CSV tables.
    #[error("failed to make tables/*.csv")]
    Csv(#[from] report::CsvError),
    /// The workbook.
    #[error("failed to make tables.xlsx")]
    Xlsx(#[from] report::XlsxError),
    /// The record of the run.
    #[error("failed to make run.json")]
    Record(#[from] serde_json::Error),
    /// JSON.
    #[error("failed to make findings.json")]
    Json(#[from] report::JsonError),
}

/// Renders all formats and, last, the manifest that names what they came to.
pub(super) fn render(
    report: &Report,
    formats: &[Format],
    i18n: &I18n,
) -> Result<Files, RenderError> {
    let parts: Result<Vec<Files>, RenderError> = formats
        .par_iter()
        .map(|format| render_format(report, *format, i18n))
        .collect();
    Ok(parts?.into_iter().flatten().collect())
}

fn render_format(report: &Report, format: Format, i18n: &I18n) -> Result<Files, RenderError> {
    let one = |name: &str, bytes: Vec<u8>| Files::from([(name.to_owned(), bytes)]);
    Ok(match format {
        Format::Html => one("report.html", report::html(report, i18n)?),
        Format::Xlsx => one("tables.xlsx", report::xlsx(report, i18n)?),
        Format::Json => one("data/findings.json", report::json(report, i18n)?),
        Format::Csv => {
            let mut files = one("data/codings.csv", report::codings_csv(report, i18n)?);
            for finding in &report.findings {
                let bytes = report::finding_csv(finding, report.csv_dialect, i18n)?;
                files.insert(format!("tables/{}.csv", finding.id), bytes);
            }
            files
        }
        _ => Files::new(),
    })
}
