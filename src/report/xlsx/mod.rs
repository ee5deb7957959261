//! `tables.xlsx`: an overview with links, a sheet per question or list with real numbers and native charts, and the rows that
//! were not used.

mod chart;
mod format;
mod groups;
mod names;
mod overview;
mod protection;
mod questionnaire;
mod sheet;
mod unused;

use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook};
use thiserror::Error;

use super::Report;
use super::manuscript::protection_chapter;
use crate::i18n::I18n;
use format::Formats;
pub use questionnaire::questionnaire;

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
    let groups = groups::groups(report, i18n);
    let names = names::sheet_names(&groups, i18n);
    let chapter = protection_chapter(report, i18n);
    let sheet = workbook.add_worksheet();
    let parts = (&groups[..], chapter.as_ref());
    overview::write(sheet, report, parts, &names, &formats, i18n)?;
    for (group, name) in groups.iter().zip(&names.groups) {
        let sheet = workbook.add_worksheet();
        let drawing = |index: usize| report.charts.get(&report.findings[index].id);
        let indices = || group.blocks.iter().map(|(index, _)| *index);
        let Some(first) = indices().next() else {
            continue;
        };
        let begun = (&*report.findings[first], group.blocks.len());
        let has_chart = indices().any(|index| drawing(index).is_some());
        sheet::begin(sheet, name, &group.widths, begun, has_chart)?;
        for (index, top) in &group.blocks {
            let place = sheet::Place {
                name,
                top: *top,
                widths: &group.widths,
                overview: &names.overview,
                number: index + 1,
                is_invented: report.plan.is_invented(&report.findings[*index].id),
            };
            let finding = &report.findings[*index];
            sheet::write(sheet, finding, drawing(*index), &place, &formats, i18n)?;
        }
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
