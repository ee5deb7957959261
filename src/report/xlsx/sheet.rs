//! One finding on one sheet: title, sentence, base, table, notes, chart beside it.

use chrono::Datelike;
use rust_xlsxwriter::{ExcelDateTime, Format, Table, TableColumn, TableStyle, Url, Worksheet};

use super::super::statement;
use super::super::wording::value;
use super::XlsxError;
use super::chart;
use super::format::Formats;
use crate::i18n::I18n;
use crate::model::drawing::Drawing;
use crate::model::finding::{CellValue, Finding, Role, RowKind};

/// Row of the column headers.
pub(super) const HEADER: u32 = 4;
/// Widest column of names, in characters.
const WIDEST: usize = 58;

/// Where a sheet stands in the workbook.
pub(super) struct Place<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Name of the overview.
    pub(super) overview: &'a str,
    /// Running number, from 1; names the Excel table.
    pub(super) number: usize,
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
    sheet.set_name(place.name)?;
    sheet.set_screen_gridlines(false);
    sheet.write_string_with_format(0, 0, i18n.text(&finding.title), &formats.title)?;
    let sentence = statement(finding, i18n).unwrap_or_default();
    sheet.write_string_with_format(1, 0, sentence, &formats.text)?;
    let base: Vec<String> = finding
        .base
        .iter()
        .map(|figure| i18n.base(figure))
        .collect();
    sheet.write_string_with_format(2, 0, base.join(" · "), &formats.soft)?;
    link(
        sheet,
        (3, 0),
        place.overview,
        &i18n.get("report-back"),
        &formats.link,
    )?;
    let last = table(sheet, finding, place.number, formats, i18n)?;
    for (row, note) in (last + 2..).zip(&finding.notes) {
        sheet.write_string_with_format(row, 0, i18n.text(note), &formats.soft)?;
    }
    widths(sheet, finding, i18n)?;
    sheet.set_freeze_panes(HEADER + 1, 0)?;
    sheet.set_repeat_rows(HEADER, HEADER)?;
    sheet
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0);
    if let Some(drawing) = drawing {
        chart::insert(sheet, finding, drawing, place.name, i18n)?;
    }
    Ok(())
}

/// A link to the top of another sheet.
pub(super) fn link(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    target: &str,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    // A quote inside a sheet's name is written twice in a reference.
    let url = Url::new(format!("internal:'{}'!A1", target.replace('\'', "''"))).set_text(text);
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
        sheet.write_string_with_format(row, column, header, &formats.header)?;
    }
    Ok(())
}

/// Writes headers and rows; the data rows become an Excel table. Returns the last row.
fn table(
    sheet: &mut Worksheet,
    finding: &Finding,
    number: usize,
    formats: &Formats,
    i18n: &I18n,
) -> Result<u32, XlsxError> {
    let columns = &finding.table.columns;
    let headers = unique_headers(finding, i18n);
    let mut row = HEADER;
    for (line, item) in (HEADER + 1..).zip(&finding.table.rows) {
        row = line;
        for column in 0..columns.len() {
            let value = value(item, column);
            write_cell(
                sheet,
                (row, at(column)),
                value,
                &formats.cell(value, item.kind),
                i18n,
            )?;
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
            .set_name(format!("Befund{number}"))
            .set_columns(&heads)
            .set_style(TableStyle::None)
            .set_autofilter(false);
        sheet.add_table(HEADER, 0, HEADER + data, at(columns.len() - 1), &table)?;
    } else {
        header_row(sheet, HEADER, &headers, formats)?;
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
    if text || !numbers {
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
fn unique_headers(finding: &Finding, i18n: &I18n) -> Vec<String> {
    let mut headers: Vec<String> = Vec::new();
    for column in &finding.table.columns {
        let text = i18n.text(&column.header);
        let text = if text.is_empty() {
            column.id.clone()
        } else {
            text
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

fn write_cell(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    value: &CellValue,
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
        value => match value.number() {
            Some(number) => {
                sheet.write_number_with_format(row, column, number, format)?;
            }
            None => {
                sheet.write_string_with_format(row, column, i18n.cell(value), format)?;
            }
        },
    }
    Ok(())
}

/// Widths from the texts, in characters; long names wrap.
fn widths(sheet: &mut Worksheet, finding: &Finding, i18n: &I18n) -> Result<(), XlsxError> {
    for (index, column) in finding.table.columns.iter().enumerate() {
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
            Role::Label => (12, WIDEST),
            _ => (12, 24),
        };
        let wanted = cells.max(word.unwrap_or(0)) + 2;
        let width = u32::try_from(wanted.clamp(least, most)).unwrap_or(12);
        sheet.set_column_width(at(index), width)?;
    }
    Ok(())
}
