//! Cell formats of the workbook, in one place.

use std::borrow::Cow;

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet};

use super::XlsxError;
use crate::i18n::{I18n, Language};
use crate::model::finding::{CellValue, RowKind};
use crate::model::spreadsheet::fitting;

/// Text colour.
const INK: u32 = 0x1c_2733;
/// Secondary text.
const SOFT: u32 = 0x5a_6672;
/// Links and the line under headers.
const LEAD: u32 = 0x0f_4c75;
/// Hairlines.
const LINE: u32 = 0xd9_dfe5;

/// Formats.
pub(super) struct Formats {
    /// Title of a sheet.
    pub(super) title: Format,
    /// Running text.
    pub(super) text: Format,
    /// Secondary text.
    pub(super) soft: Format,
    /// A link.
    pub(super) link: Format,
    /// Header over text.
    pub(super) header: Format,
    /// Header over text behind another column.
    pub(super) header_indented: Format,
    /// Header over numbers.
    pub(super) header_number: Format,
    date: &'static str,
    /// What a text that is longer than a cell ends with.
    cut: String,
}

impl Formats {
    /// A text as a cell holds it.
    pub(super) fn fitting<'t>(&self, text: &'t str) -> Cow<'t, str> {
        fitting(text, &self.cut)
    }

    /// Writes a text, cut where a cell ends.
    pub(super) fn put(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        text: &str,
        format: &Format,
    ) -> Result<(), XlsxError> {
        sheet.write_string_with_format(row, column, self.fitting(text), format)?;
        Ok(())
    }

    /// The formats for a language; numbers follow the locale of the reader's own program.
    pub(super) fn new(i18n: &I18n) -> Self {
        let plain = Format::new().set_font_color(INK);
        let header = Format::new()
            .set_bold()
            .set_font_color(INK)
            .set_text_wrap()
            .set_align(FormatAlign::Bottom)
            .set_border_bottom(FormatBorder::Medium)
            .set_border_bottom_color(LEAD);
        Self {
            title: plain.clone().set_bold().set_font_size(16),
            text: plain.clone(),
            soft: Format::new().set_font_color(SOFT),
            link: Format::new()
                .set_font_color(LEAD)
                .set_underline(rust_xlsxwriter::FormatUnderline::Single),
            header_indented: header.clone().set_align(FormatAlign::Left).set_indent(1),
            header_number: header.clone().set_align(FormatAlign::Right),
            header,
            cut: i18n.get("spreadsheet-cut"),
            date: match i18n.language() {
                Language::De => "dd.mm.yyyy",
                Language::En => "yyyy-mm-dd",
            },
        }
    }

    /// The format of a cell of a finding's table.
    pub(super) fn cell(&self, value: &CellValue, kind: RowKind) -> Format {
        let mut format = Format::new()
            .set_font_color(if kind == RowKind::Missing { SOFT } else { INK })
            .set_align(FormatAlign::VerticalCenter)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(LINE);
        if kind == RowKind::Total {
            format = format
                .set_bold()
                .set_border_top(FormatBorder::Thin)
                .set_border_top_color(INK);
        }
        match value {
            // "rund 200" is written as words: a bare 200 would say more than is known.
            CellValue::Approximate { .. } => format.set_align(FormatAlign::Right),
            CellValue::Text(_) | CellValue::Label(_) | CellValue::Empty => format.set_text_wrap(),
            CellValue::Count(_) => format.set_num_format("#,##0"),
            CellValue::Rank(_) => format.set_num_format("0"),
            CellValue::Share(_) => format.set_num_format("0.0%"),
            CellValue::Percent(_) => format.set_num_format("0%"),
            CellValue::Number { digits: 0, .. } => format.set_num_format("#,##0"),
            CellValue::Number { digits, .. } => {
                format.set_num_format(format!("#,##0.{}", "0".repeat(usize::from(*digits))))
            }
            CellValue::Date(_) => format.set_num_format(self.date),
            CellValue::Sign(_) => format.set_align(FormatAlign::Right),
        }
    }
}

/// Format code for the labels of a chart.
pub(super) fn label_code(value: &CellValue) -> String {
    match value {
        CellValue::Share(_) => "0.0%".to_owned(),
        CellValue::Percent(_) => "0%".to_owned(),
        CellValue::Number { digits, .. } if *digits > 0 => {
            format!("#,##0.{}", "0".repeat(usize::from(*digits)))
        }
        _ => "#,##0".to_owned(),
    }
}
