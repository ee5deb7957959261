//! Lists as a workbook for people who live in Excel: header, dropdowns, wrapped text; the same bytes for the same lists.
//!
//! Tables of findings are the report's; these are working papers that come back filled in.

use std::borrow::Cow;

use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, DocProperties, ExcelDateTime, Format, FormatAlign,
    FormatBorder, Formula, Workbook, Worksheet,
};
use thiserror::Error;

use crate::i18n::I18n;
use crate::model::spreadsheet::fitting;

const INK: u32 = 0x1c_2733;
const SOFT: u32 = 0x5a_6672;
const LEAD: u32 = 0x0f_4c75;
const HAIR: u32 = 0xd9_dfe5;
const TINT: u32 = 0xea_f1f6;
/// Height of a line in points.
const LINE: f64 = 15.0;
/// Excel's highest row.
const HIGHEST: f64 = 409.0;
/// Lists with more columns are scrolled sideways.
const WIDE: usize = 8;
/// Empty rows below a list that carry its dropdowns as well.
const SPARE: u32 = 500;

/// Why a workbook could not be written: too many rows.
#[derive(Debug, Error)]
#[error("failed to write the workbook")]
pub struct WorkbookError(#[from] rust_xlsxwriter::XlsxError);

/// A cell.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Cell {
    /// Text, never a formula.
    Text(String),
    /// A whole number.
    Count(u64),
    /// A share of 0..=1, shown as a percentage.
    Share(f64),
    /// A number with three digits.
    Number(f64),
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

/// A column.
#[derive(Debug, Clone, Default)]
pub(super) struct Column {
    /// Header.
    pub(super) header: String,
    /// Width in characters.
    pub(super) width: u32,
    /// What to fill in, shown when a cell is chosen.
    pub(super) hint: String,
    /// Range with the values to choose from.
    pub(super) choices: Option<String>,
    /// Whether other values than the choices are refused.
    pub(super) strict: bool,
    /// Whether a person fills it in.
    pub(super) to_fill: bool,
}

/// One row: its cells, and choices of its own for the columns to fill in.
#[derive(Debug, Clone, Default)]
pub(super) struct Row {
    /// Cells from the first column on.
    pub(super) cells: Vec<Cell>,
    /// Range with the values for every column to fill in.
    pub(super) choices: Option<String>,
}

/// One sheet.
#[derive(Debug, Clone, Default)]
pub(super) struct Sheet {
    /// Name, within Excel's limits.
    pub(super) name: String,
    /// Heading above the list; none when empty.
    pub(super) title: String,
    /// Sentences below the heading.
    pub(super) intro: Vec<String>,
    /// Columns.
    pub(super) columns: Vec<Column>,
    /// Rows.
    pub(super) rows: Vec<Row>,
    /// Whether rows may be added below.
    pub(super) growing: bool,
    /// Whether it only holds choices.
    pub(super) hidden: bool,
}

impl Sheet {
    /// A sheet of bare lists of choices, one a column, each under its name; hidden.
    pub(super) fn of_lists(name: &str, lists: &[(String, Vec<String>)]) -> Self {
        let longest = lists.iter().map(|(_, list)| list.len()).max().unwrap_or(0);
        let cell = |list: &[String], row: usize| list.get(row).cloned().unwrap_or_default();
        Self {
            name: name.to_owned(),
            columns: lists
                .iter()
                .map(|(header, _)| Column {
                    header: header.clone(),
                    width: 30,
                    ..Column::default()
                })
                .collect(),
            rows: (0..longest)
                .map(|row| Row {
                    cells: lists
                        .iter()
                        .map(|(_, list)| Cell::Text(cell(list, row)))
                        .collect(),
                    choices: None,
                })
                .collect(),
            hidden: true,
            ..Self::default()
        }
    }

    /// The range of the list at `index` of [`Sheet::of_lists`].
    pub(super) fn range_of_list(name: &str, index: usize, length: usize) -> String {
        let column = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let letters = crate::model::place::column_letters(column);
        format!("='{name}'!${letters}$2:${letters}${}", length.max(1) + 1)
    }
}

struct Formats {
    title: Format,
    intro: Format,
    header: Format,
    text: Format,
    to_fill: Format,
    count: Format,
    share: Format,
    number: Format,
    /// What a text that is longer than a cell ends with.
    cut: String,
}

impl Formats {
    /// A text as a cell holds it.
    fn fitting<'t>(&self, text: &'t str) -> Cow<'t, str> {
        fitting(text, &self.cut)
    }

    fn new(i18n: &I18n) -> Self {
        let cell = Format::new()
            .set_font_color(INK)
            .set_align(FormatAlign::Top)
            .set_border_bottom(FormatBorder::Thin)
            .set_border_bottom_color(HAIR);
        // Text as it is typed: Excel must not make a number of a version or a date of a wave.
        let text = cell.clone().set_text_wrap().set_num_format("@");
        Self {
            title: Format::new()
                .set_bold()
                .set_font_size(16)
                .set_font_color(INK),
            intro: Format::new().set_font_color(SOFT),
            header: Format::new()
                .set_bold()
                .set_font_color(INK)
                .set_text_wrap()
                .set_align(FormatAlign::Bottom)
                .set_border_bottom(FormatBorder::Medium)
                .set_border_bottom_color(LEAD),
            to_fill: text.clone().set_background_color(TINT),
            text,
            count: cell.clone().set_num_format("#,##0"),
            share: cell.clone().set_num_format("0.0%"),
            number: cell.set_num_format("0.000"),
            cut: i18n.get("spreadsheet-cut"),
        }
    }
}

/// The workbook of some sheets.
pub(super) fn write(title: &str, sheets: &[Sheet], i18n: &I18n) -> Result<Vec<u8>, WorkbookError> {
    let mut workbook = Workbook::new();
    // The same lists give the same bytes: the date of making is not the clock's.
    let date = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let properties = DocProperties::new()
        .set_title(title)
        .set_author("befund")
        .set_creation_datetime(&date);
    workbook.set_properties(&properties);
    let formats = Formats::new(i18n);
    for sheet in sheets {
        write_sheet(workbook.add_worksheet(), sheet, &formats)?;
    }
    Ok(workbook.save_to_buffer()?)
}

fn write_sheet(
    target: &mut Worksheet,
    sheet: &Sheet,
    formats: &Formats,
) -> Result<(), WorkbookError> {
    target.set_name(&sheet.name)?;
    target.set_screen_gridlines(false);
    let mut row = 0;
    if !sheet.title.is_empty() {
        let title = formats.fitting(&sheet.title);
        target.write_string_with_format(row, 0, title, &formats.title)?;
        target.set_row_height(row, 24)?;
        row += 1;
    }
    for sentence in &sheet.intro {
        target.write_string_with_format(row, 0, formats.fitting(sentence), &formats.intro)?;
        row += 1;
    }
    if row > 0 {
        row += 1;
    }
    for (index, column) in (0..).zip(&sheet.columns) {
        target.set_column_width(index, column.width)?;
        let header = formats.fitting(&column.header);
        target.write_string_with_format(row, index, header, &formats.header)?;
    }
    let header = row;
    for (number, line) in (header + 1..).zip(&sheet.rows) {
        write_row(target, number, line, &sheet.columns, formats)?;
    }
    let last = header + u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX - header);
    dropdowns(target, sheet, header + 1, last, formats)?;
    if sheet.hidden {
        target.set_hidden(true);
    } else if !sheet.columns.is_empty() {
        // A wide list keeps its names in sight.
        let names = if sheet.columns.len() > WIDE { 2 } else { 0 };
        target.set_freeze_panes(header + 1, names)?;
        target.set_repeat_rows(header, header)?;
        if last > header && sheet.title.is_empty() {
            let width = u16::try_from(sheet.columns.len() - 1).unwrap_or(u16::MAX);
            target.autofilter(header, 0, last, width)?;
        }
    }
    target
        .set_paper_size(9)
        .set_landscape()
        .set_print_fit_to_pages(1, 0);
    Ok(())
}

fn write_row(
    target: &mut Worksheet,
    number: u32,
    row: &Row,
    columns: &[Column],
    formats: &Formats,
) -> Result<(), WorkbookError> {
    let mut lines = 1;
    for (index, column) in (0..).zip(columns) {
        let text = if column.to_fill {
            &formats.to_fill
        } else {
            &formats.text
        };
        match row.cells.get(usize::from(index)) {
            None => target.write_blank(number, index, text)?,
            Some(Cell::Text(content)) if content.is_empty() => {
                target.write_blank(number, index, text)?
            }
            Some(Cell::Text(content)) => {
                lines = lines.max(lines_of(content, column.width));
                target.write_string_with_format(number, index, formats.fitting(content), text)?
            }
            Some(Cell::Count(count)) => {
                #[expect(clippy::cast_precision_loss, reason = "Excel knows no other numbers")]
                let count = *count as f64;
                target.write_number_with_format(number, index, count, &formats.count)?
            }
            Some(Cell::Share(share)) => {
                target.write_number_with_format(number, index, *share, &formats.share)?
            }
            Some(Cell::Number(value)) => {
                target.write_number_with_format(number, index, *value, &formats.number)?
            }
        };
    }
    // Not every program finds the height of wrapped text by itself.
    target.set_row_height(number, (f64::from(lines) * LINE + 2.0).min(HIGHEST))?;
    Ok(())
}

fn dropdowns(
    target: &mut Worksheet,
    sheet: &Sheet,
    first: u32,
    last: u32,
    formats: &Formats,
) -> Result<(), WorkbookError> {
    let end = if sheet.growing { last + SPARE } else { last };
    for (index, column) in (0..).zip(&sheet.columns) {
        if sheet.growing {
            target.set_column_format(index, &formats.text)?;
        }
        if end < first || (column.choices.is_none() && (column.hint.is_empty() || column.to_fill)) {
            continue;
        }
        if let Some(range) = &column.choices {
            let rule = DataValidation::new().allow_list_formula(Formula::new(range));
            target.add_data_validation(first, index, end, index, &told(rule, column))?;
        } else {
            let rule = DataValidation::new().allow_any_value();
            target.add_data_validation(first, index, end, index, &told(rule, column))?;
        }
    }
    // One rule for all neighbouring rows with the same choices.
    let rows: Vec<(u32, &Row)> = (first..).zip(&sheet.rows).collect();
    for run in rows.chunk_by(|a, b| a.1.choices == b.1.choices) {
        let [(top, row), ..] = run else { continue };
        let Some(range) = &row.choices else { continue };
        let bottom = run.last().map_or(*top, |(number, _)| *number);
        for (index, column) in (0..).zip(&sheet.columns) {
            if column.to_fill && column.strict && column.choices.is_none() {
                let rule = DataValidation::new().allow_list_formula(Formula::new(range));
                target.add_data_validation(*top, index, bottom, index, &told(rule, column))?;
            }
        }
    }
    Ok(())
}

fn told(rule: DataValidation, column: &Column) -> DataValidation {
    let style = if column.strict {
        DataValidationErrorStyle::Stop
    } else {
        DataValidationErrorStyle::Information
    };
    let rule = rule.set_error_style(style);
    // Excel shows 32 and 255 characters; longer texts would be an error.
    let cut = |text: &str, most: usize| text.chars().take(most).collect::<String>();
    match rule
        .clone()
        .set_input_title(cut(&column.header, 32))
        .and_then(|rule| rule.set_input_message(cut(&column.hint, 255)))
    {
        Ok(told) if !column.hint.is_empty() => told,
        _ => rule,
    }
}

/// Lines of a text that wraps in a column of that width.
fn lines_of(text: &str, width: u32) -> u32 {
    let room = width.saturating_sub(1).max(1) as usize;
    let lines: usize = text
        .lines()
        .map(|line| line.chars().count().div_ceil(room).max(1))
        .sum();
    u32::try_from(lines).unwrap_or(u32::MAX)
}
