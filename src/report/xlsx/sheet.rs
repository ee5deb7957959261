//! Findings on a sheet, one below the other: title, sentence, base, table, notes, chart beside it.

use chrono::Datelike;
use rust_xlsxwriter::{
    ExcelDateTime, Format, FormatAlign, Table, TableColumn, TableStyle, Url, Worksheet,
};

use super::super::statement;
use super::super::wording::value;
use super::XlsxError;
use super::chart;
use super::format::Formats;
use crate::i18n::I18n;
use crate::model::drawing::Drawing;
use crate::model::finding::{CellValue, Finding, Role, RowKind};

/// Row of the column headers, counted from the first row of the finding.
pub(super) const HEADER: u32 = 4;
/// Widest column of names, in characters.
const WIDEST: usize = 58;
/// Pixels of a character of column width.
const CHARACTER: u32 = 7;
/// A table and its chart stand side by side when both fit into this many pixels.
const SCREEN: u32 = 1300;
/// Running text spans columns of at least this many characters together.
const READABLE: u32 = 90;
/// Width of a column that nobody set.
const DEFAULT: u32 = 9;
/// Tables with at most this many rows are printed on one page with their chart.
const ONE_PAGE: usize = 26;
/// Height of a line in points.
const LINE: f64 = 15.0;

/// Where a finding stands in the workbook.
pub(super) struct Place<'a> {
    /// Name of its sheet.
    pub(super) name: &'a str,
    /// Its first row there.
    pub(super) top: u32,
    /// Widths of the columns of that sheet, in characters.
    pub(super) widths: &'a [u32],
    /// Name of the overview.
    pub(super) overview: &'a str,
    /// Running number, from 1; names the Excel table.
    pub(super) number: usize,
    /// Whether it rests on invented data.
    pub(super) is_invented: bool,
}

/// Begins a sheet for so many findings.
pub(super) fn begin(
    sheet: &mut Worksheet,
    name: &str,
    widths: &[u32],
    (first, findings): (&Finding, usize),
    has_chart: bool,
) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    sheet.set_screen_gridlines(false);
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    // The head of one table would stay above another.
    if findings == 1 {
        sheet.set_freeze_panes(HEADER + 1, 0)?;
        sheet.set_repeat_rows(HEADER, HEADER)?;
    }
    sheet.set_paper_size(9);
    if has_chart && is_beside(widths) {
        sheet.set_landscape();
    }
    let is_one_page = findings == 1 && first.table.rows.len() <= ONE_PAGE;
    sheet.set_print_fit_to_pages(1, u16::from(is_one_page));
    Ok(())
}

/// Writes a finding.
pub(super) fn write(
    sheet: &mut Worksheet,
    finding: &Finding,
    drawing: Option<&Drawing>,
    place: &Place<'_>,
    formats: &Formats,
    i18n: &I18n,
) -> Result<(), XlsxError> {
    let widths = place.widths;
    head(sheet, finding, place, formats, i18n)?;
    let last = table(sheet, finding, place, formats, i18n)?;
    heights(sheet, finding, place, i18n)?;
    let mut next = last + 2;
    let invented = place.is_invented.then(|| i18n.get("plan-invented"));
    let notes = finding.notes.iter().map(|note| i18n.text(note));
    for text in invented.into_iter().chain(notes) {
        prose(sheet, next, &text, widths, formats, (&formats.soft, 1.0))?;
        next += 1;
    }
    if let Some(drawing) = drawing {
        let corner = if is_beside(widths) {
            (place.top + HEADER, at(widths.len() + 1))
        } else {
            (next + 1, 0)
        };
        chart::insert(sheet, finding, drawing, (place, corner), i18n)?;
    }
    Ok(())
}

/// Whether a chart has room beside columns of such widths.
pub(super) fn is_beside(widths: &[u32]) -> bool {
    widths.iter().sum::<u32>() * CHARACTER + chart::WIDTH <= SCREEN
}

/// Title, sentence, base and the way back, above the table.
fn head(
    sheet: &mut Worksheet,
    finding: &Finding,
    place: &Place<'_>,
    formats: &Formats,
    i18n: &I18n,
) -> Result<(), XlsxError> {
    let (top, widths) = (place.top, place.widths);
    let title = i18n.text(&finding.title);
    prose(sheet, top, &title, widths, formats, (&formats.title, 1.6))?;
    let sentence = statement(finding, i18n).unwrap_or_default();
    let text = (&formats.text, 1.0);
    prose(sheet, top + 1, &sentence, widths, formats, text)?;
    let figures = finding.base.iter().map(|figure| i18n.base(figure));
    let base = figures.collect::<Vec<_>>().join(" · ");
    prose(sheet, top + 2, &base, widths, formats, (&formats.soft, 1.0))?;
    let back = (place.overview, 0, i18n.get("report-back"));
    link(sheet, (top + 3, 0), &back, formats, &formats.link)
}

/// Running text over several columns, wrapped, in a size relative to that of the cells.
pub(super) fn prose(
    sheet: &mut Worksheet,
    row: u32,
    text: &str,
    widths: &[u32],
    formats: &Formats,
    (format, size): (&Format, f64),
) -> Result<(), XlsxError> {
    let mut columns = 0;
    let mut room = 0;
    while room < READABLE {
        room += widths.get(columns).copied().unwrap_or(DEFAULT);
        columns += 1;
    }
    let format = format.clone().set_text_wrap().set_align(FormatAlign::Top);
    if columns > 1 {
        sheet.merge_range(
            row,
            0,
            row,
            at(columns - 1),
            &formats.fitting(text),
            &format,
        )?;
    } else {
        formats.put(sheet, (row, 0), text, &format)?;
    }
    let lines = f64::from(lines(text, fraction(room, size)));
    sheet.set_row_height(row, lines * LINE * size + 3.0)?;
    Ok(())
}

/// A width in characters of a larger size.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a width of a few hundred characters"
)]
fn fraction(room: u32, size: f64) -> u32 {
    (f64::from(room) / size) as u32
}

/// A link to a row of another sheet: its name, the row and the words.
pub(super) fn link(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    (target, to, text): &(&str, u32, String),
    formats: &Formats,
    format: &Format,
) -> Result<(), XlsxError> {
    // A quote inside a sheet's name is written twice in a reference.
    let sheet_name = target.replace('\'', "''");
    let url = Url::new(format!("internal:'{sheet_name}'!A{}", to + 1));
    let url = url.set_text(formats.fitting(text));
    sheet.write_url_with_format(row, column, url, format)?;
    Ok(())
}

/// Column headers without an Excel table.
pub(super) fn header_row(
    sheet: &mut Worksheet,
    row: u32,
    headers: &[String],
    formats: &Formats,
) -> Result<(), XlsxError> {
    for (column, header) in (0..).zip(headers) {
        formats.put(sheet, (row, column), header, &formats.header)?;
    }
    Ok(())
}

/// Writes headers and rows; the data rows become an Excel table. Returns the last row.
fn table(
    sheet: &mut Worksheet,
    finding: &Finding,
    place: &Place<'_>,
    formats: &Formats,
    i18n: &I18n,
) -> Result<u32, XlsxError> {
    let header = place.top + HEADER;
    let columns = &finding.table.columns;
    let headers = unique_headers(finding, formats, i18n);
    let mut row = header;
    for (line, item) in (header + 1..).zip(&finding.table.rows) {
        row = line;
        for column in 0..columns.len() {
            let value = value(item, column);
            let mut format = formats.cell(value, item.kind);
            if column > 0 && value.number().is_none() && !matches!(value, CellValue::Sign(_)) {
                // Text right behind a number would touch it.
                format = format.set_align(FormatAlign::Left).set_indent(1);
            }
            write_cell(sheet, (row, at(column)), value, formats, &format, i18n)?;
        }
    }
    let data = data_rows(finding);
    if data > 0 && !columns.is_empty() {
        let heads: Vec<TableColumn> = (0..)
            .zip(&headers)
            .map(|(index, header)| {
                let format = header_format(finding, index, formats);
                TableColumn::new()
                    .set_header(header)
                    .set_header_format(format)
            })
            .collect();
        // Sums stay outside, so that sorting or filtering never mixes them with what they sum.
        let table = Table::new()
            .set_name(format!("Befund{}", place.number))
            .set_columns(&heads)
            .set_style(TableStyle::None)
            .set_autofilter(false);
        sheet.add_table(header, 0, header + data, at(columns.len() - 1), &table)?;
    } else {
        header_row(sheet, header, &headers, formats)?;
    }
    Ok(row)
}

fn header_format<'a>(finding: &Finding, column: usize, formats: &'a Formats) -> &'a Format {
    let text = finding
        .table
        .columns
        .get(column)
        .is_none_or(|column| column.role == Role::Label);
    let numbers = finding
        .table
        .rows
        .iter()
        .any(|row| value(row, column).number().is_some());
    if (text || !numbers) && column > 0 {
        &formats.header_indented
    } else if text || !numbers {
        &formats.header
    } else {
        &formats.header_number
    }
}

/// Number of data rows; they stand first.
pub(super) fn data_rows(finding: &Finding) -> u32 {
    let rows = finding
        .table
        .rows
        .iter()
        .take_while(|row| row.kind == RowKind::Data)
        .count();
    u32::try_from(rows).unwrap_or(u32::MAX)
}

/// A column index as Excel counts.
pub(super) fn at(column: usize) -> u16 {
    u16::try_from(column).unwrap_or(u16::MAX)
}

/// Headers as an Excel table wants them: none empty, none twice.
fn unique_headers(finding: &Finding, formats: &Formats, i18n: &I18n) -> Vec<String> {
    let mut headers: Vec<String> = Vec::new();
    for column in &finding.table.columns {
        let text = i18n.text(&column.header);
        let text = if text.is_empty() {
            column.id.clone()
        } else {
            formats.fitting(&text).into_owned()
        };
        let mut header = text.clone();
        let mut number = 1;
        while headers
            .iter()
            .any(|h| h.to_lowercase() == header.to_lowercase())
        {
            number += 1;
            header = format!("{text} {number}");
        }
        headers.push(header);
    }
    headers
}

/// Writes a value as what it is.
pub(super) fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &CellValue,
    formats: &Formats,
    format: &Format,
    i18n: &I18n,
) -> Result<(), XlsxError> {
    match value {
        CellValue::Date(date) => {
            let year = u16::try_from(date.year()).unwrap_or(1900);
            let month = u8::try_from(date.month()).unwrap_or(1);
            let day = u8::try_from(date.day()).unwrap_or(1);
            let date = ExcelDateTime::from_ymd(year, month, day)?;
            sheet.write_datetime_with_format(row, column, &date, format)?;
        }
        CellValue::Empty => {
            sheet.write_blank(row, column, format)?;
        }
        CellValue::Approximate { .. } => {
            formats.put(sheet, (row, column), &i18n.cell(value), format)?;
        }
        value => match value.number() {
            Some(number) => {
                sheet.write_number_with_format(row, column, number, format)?;
            }
            None => {
                formats.put(sheet, (row, column), &i18n.cell(value), format)?;
            }
        },
    }
    Ok(())
}

/// Widths from the texts, in characters; long names wrap.
pub(super) fn widths(finding: &Finding, i18n: &I18n) -> Vec<u32> {
    let columns = finding.table.columns.iter().enumerate();
    columns
        .map(|(index, column)| {
            let header = i18n.text(&column.header);
            let word = header.split_whitespace().map(|w| w.chars().count()).max();
            let cells = finding
                .table
                .rows
                .iter()
                .map(|row| i18n.cell(value(row, index)).chars().count())
                .max()
                .unwrap_or(0);
            let (least, most) = match column.role {
                Role::Rank { .. } => (6, 8),
                Role::Label => (10, WIDEST),
                _ => (11, 24),
            };
            let wanted = cells.max(word.unwrap_or(0)) + 3;
            u32::try_from(wanted.clamp(least, most)).unwrap_or(12)
        })
        .collect()
}

/// Heights of rows whose texts wrap: not every program finds them out by itself.
fn heights(
    sheet: &mut Worksheet,
    finding: &Finding,
    place: &Place<'_>,
    i18n: &I18n,
) -> Result<(), XlsxError> {
    let (header, widths) = (place.top + HEADER, place.widths);
    let headers = finding.table.columns.iter().map(|c| i18n.text(&c.header));
    set_height(sheet, header, headers, widths)?;
    for (line, row) in (header + 1..).zip(&finding.table.rows) {
        let texts = row.cells.iter().map(|cell| i18n.cell(&cell.value));
        set_height(sheet, line, texts, widths)?;
    }
    Ok(())
}

/// Makes a row as high as its longest text in a column of that width (in characters) needs.
pub(super) fn set_height(
    sheet: &mut Worksheet,
    row: u32,
    texts: impl Iterator<Item = String>,
    widths: &[u32],
) -> Result<(), XlsxError> {
    let lines = texts
        .zip(widths)
        .map(|(text, width)| lines(&text, *width))
        .max()
        .unwrap_or(1);
    sheet.set_row_height(row, f64::from(lines) * LINE + 3.0)?;
    Ok(())
}

/// Lines of a text that wraps between words.
fn lines(text: &str, width: u32) -> u32 {
    // Letters are wider than the digits that Excel's unit of width is made for.
    let room = usize::try_from(width).unwrap_or(1).saturating_sub(1).max(1);
    let (mut lines, mut used) = (1, 0);
    for word in text.split_whitespace() {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > room {
            lines += 1;
            used = 0;
        }
        used += length + usize::from(used > 0);
        lines += u32::try_from(used.saturating_sub(1) / room).unwrap_or(0);
        used = if used > room {
            (used - 1) % room + 1
        } else {
            used
        };
    }
    lines
}
