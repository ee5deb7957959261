//! The sheet for staff council and data protection, from the manuscript that all formats share.

use rust_xlsxwriter::{FormatAlign, Worksheet};

use super::super::Report;
use super::super::manuscript::{Block, ChapterText, TableText};
use super::XlsxError;
use super::format::Formats;
use super::names::SheetNames;
use super::sheet::{at, header_row, link, prose, set_height, write_cell};
use crate::i18n::I18n;
use crate::model::finding::CellValue;

/// Widths of the columns, in characters: a name, then numbers; texts span all but the first.
const WIDTHS: [u32; 6] = [46, 15, 15, 15, 15, 15];

/// Writes the chapter.
pub(super) fn write(
    sheet: &mut Worksheet,
    report: &Report,
    chapter: &ChapterText,
    names: &SheetNames,
    formats: &Formats,
    i18n: &I18n,
) -> Result<(), XlsxError> {
    sheet.set_name(&names.protection)?;
    sheet.set_screen_gridlines(false);
    for (column, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
    prose(
        sheet,
        0,
        &chapter.title,
        &WIDTHS,
        formats,
        (&formats.title, 1.6),
    )?;
    formats.put(sheet, (1, 0), &report.title, &formats.soft)?;
    let back = (names.overview.as_str(), 0, i18n.get("report-back"));
    link(sheet, (2, 0), &back, formats, &formats.link)?;
    let heading = formats.text.clone().set_bold().set_font_size(13);
    let mut row = 4;
    for part in &chapter.parts {
        prose(sheet, row, &part.title, &WIDTHS, formats, (&heading, 1.2))?;
        row += 1;
        for block in &part.blocks {
            row = write_block(sheet, row, block, formats, i18n)?;
        }
        row += 1;
    }
    sheet.set_paper_size(9).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// Writes a block and returns the row behind it.
fn write_block(
    sheet: &mut Worksheet,
    row: u32,
    block: &Block,
    formats: &Formats,
    i18n: &I18n,
) -> Result<u32, XlsxError> {
    match block {
        Block::Paragraph(text) => {
            prose(sheet, row, text, &WIDTHS, formats, (&formats.text, 1.0))?;
            Ok(row + 1)
        }
        Block::Pairs(pairs) | Block::List(pairs) => {
            let top = formats
                .text
                .clone()
                .set_text_wrap()
                .set_align(FormatAlign::Top);
            let strong = top.clone().set_bold();
            let room: u32 = WIDTHS.iter().skip(1).sum();
            for (at_row, (term, meaning)) in (row..).zip(pairs) {
                formats.put(sheet, (at_row, 0), term, &strong)?;
                let meant = formats.fitting(meaning);
                sheet.merge_range(at_row, 1, at_row, at(WIDTHS.len() - 1), &meant, &top)?;
                let texts = [term.clone(), meaning.clone()];
                set_height(sheet, at_row, texts.into_iter(), &[WIDTHS[0], room])?;
            }
            Ok(row + u32::try_from(pairs.len()).unwrap_or(u32::MAX))
        }
        Block::Table(table) => write_table(sheet, row, table, formats, i18n),
    }
}

fn write_table(
    sheet: &mut Worksheet,
    row: u32,
    table: &TableText,
    formats: &Formats,
    i18n: &I18n,
) -> Result<u32, XlsxError> {
    let headers: Vec<String> = table.columns.iter().map(|c| c.header.clone()).collect();
    header_row(sheet, row, &headers, formats)?;
    let mut next = row + 1;
    for line in &table.rows {
        for (column, text) in line.cells.iter().enumerate() {
            let value = CellValue::Text(text.clone());
            let format = formats.cell(&value, line.kind);
            write_cell(sheet, (next, at(column)), &value, formats, &format, i18n)?;
        }
        set_height(sheet, next, line.cells.iter().cloned(), &WIDTHS)?;
        next += 1;
    }
    Ok(next)
}
