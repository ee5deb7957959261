//! The last sheet: every row that was set aside, with the reason.

use rust_xlsxwriter::{FormatAlign, Worksheet};

use super::super::Report;
use super::super::account::{rows_sentence, set_aside, set_aside_in_lines};
use super::XlsxError;
use super::format::Formats;
use super::names::SheetNames;
use super::sheet::{header_row, link, set_height};
use crate::i18n::I18n;

/// Row of the column headers.
const HEADER: u32 = 4;

/// Rows that are listed one by one at most; of more, those of which the same is said stand in one line.
const MOST: u64 = 10_000;
/// Lines of the sheet at most.
const LINES: usize = 20_000;

/// Widths of the columns, in characters.
const WIDTHS: [u32; 4] = [44, 56, 56, 10];

/// Writes the rows set aside.
pub(super) fn write(
    sheet: &mut Worksheet,
    report: &Report,
    names: &SheetNames,
    formats: &Formats,
    i18n: &I18n,
) -> Result<(), XlsxError> {
    sheet.set_name(&names.unused)?;
    sheet.set_screen_gridlines(false);
    formats.put(sheet, (0, 0), &names.unused, &formats.title)?;
    formats.put(
        sheet,
        (1, 0),
        &rows_sentence(&report.intake, i18n),
        &formats.text,
    )?;
    let back = (names.overview.as_str(), 0, i18n.get("report-back"));
    link(sheet, (2, 0), &back, formats, &formats.link)?;
    let headers = [
        "report-place",
        "report-reason",
        "report-hint",
        "report-code",
    ];
    header_row(sheet, HEADER, &headers.map(|key| i18n.get(key)), formats)?;
    let wrapped = formats
        .text
        .clone()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let mut row = HEADER;
    let (_, _, count) = report.intake.intake.totals();
    let listed = match count <= MOST {
        true => set_aside(&report.intake, i18n),
        false => set_aside_in_lines(&report.intake, i18n),
    };
    for aside in listed.into_iter().take(LINES) {
        row += 1;
        let cells = [aside.place, aside.reason, aside.hint, aside.code.to_owned()];
        for (column, text) in (0..).zip(&cells) {
            formats.put(sheet, (row, column), text, &wrapped)?;
        }
        set_height(sheet, row, cells.into_iter(), &WIDTHS)?;
    }
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(HEADER + 1, 0)?;
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0);
    Ok(())
}
