//! `tables.xlsx`: an overview with links, a sheet per finding with real numbers and a native chart, and the rows that
//! were not used.

mod chart;
mod format;
mod names;
mod overview;
mod protection;
mod sheet;
mod unused;

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};
use thiserror::Error;

use super::Report;
use super::manuscript::protection_chapter;
use crate::i18n::I18n;
use format::Formats;

/// Why the workbook could not be written.
#[derive(Debug, Error)]
#[error("failed to write the workbook")]
pub struct XlsxError(#[from] rust_xlsxwriter::XlsxError);

/// The tables as a workbook.
///
/// # Errors
/// When a table does not fit a sheet or a date is out of Excel's range.
pub fn xlsx(report: &Report, i18n: &I18n) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(report)?);
    let formats = Formats::new(i18n);
    let names = names::sheet_names(report, i18n);
    let chapter = protection_chapter(report, i18n);
    let sheet = workbook.add_worksheet();
    overview::write(sheet, report, chapter.as_ref(), &names, &formats, i18n)?;
    for (index, finding) in report.findings.iter().enumerate() {
        let drawing = report.charts.get(&finding.id);
        let place = sheet::Place {
            name: &names.findings[index],
            overview: &names.overview,
            number: index + 1,
        };
        sheet::write(
            workbook.add_worksheet(),
            finding,
            drawing,
            &place,
            &formats,
            i18n,
        )?;
    }
    if let Some(chapter) = &chapter {
        let sheet = workbook.add_worksheet();
        protection::write(sheet, report, chapter, &names, &formats, i18n)?;
    }
    unused::write(workbook.add_worksheet(), report, &names, &formats, i18n)?;
    Ok(workbook.save_to_buffer()?)
}

/// Title and date; the date is the Stichtag, because the same report must give the same bytes.
fn properties(report: &Report) -> Result<DocProperties, XlsxError> {
    let date = report.reference_date;
    let year = u16::try_from(date.year()).unwrap_or(1900);
    let month = u8::try_from(date.month()).unwrap_or(1);
    let day = u8::try_from(date.day()).unwrap_or(1);
    let date = ExcelDateTime::from_ymd(year, month, day)?;
    let mut properties = DocProperties::new()
        .set_title(&report.title)
        .set_author(format!("befund {}", report.version))
        .set_creation_datetime(&date);
    if let Some(subtitle) = &report.subtitle {
        properties = properties.set_subject(subtitle);
    }
    Ok(properties)
}
