//! The first sheet: what the workbook holds by chapter, with a link to every finding.

use rust_xlsxwriter::{Format, FormatAlign, Worksheet};

use super::super::account::rows_sentence;
use super::super::chapters::part_title;
use super::super::manuscript::ChapterText;
use super::super::{Report, statement};
use super::XlsxError;
use super::format::Formats;
use super::groups::Group;
use super::names::SheetNames;
use super::sheet::{header_row, link, set_height};
use crate::i18n::I18n;
use crate::project::Edition;

/// Row of the column headers.
const HEADER: u32 = 4;

/// Widths of the columns, in characters.
const WIDTHS: [u32; 3] = [44, 72, 34];

/// Writes the overview.
pub(super) fn write(
    sheet: &mut Worksheet,
    report: &Report,
    (groups, protection): (&[Group], Option<&ChapterText>),
    names: &SheetNames,
    formats: &Formats,
    i18n: &I18n,
) -> Result<(), XlsxError> {
    sheet.set_name(&names.overview)?;
    sheet.set_screen_gridlines(false);
    formats.put(sheet, (0, 0), &report.title, &formats.title)?;
    if let Some(subtitle) = &report.subtitle {
        formats.put(sheet, (1, 0), subtitle, &formats.text)?;
    }
    formats.put(sheet, (2, 0), &facts(report, i18n), &formats.soft)?;
    let headers = [
        "report-column-finding",
        "report-column-statement",
        "report-column-base",
    ];
    header_row(sheet, HEADER, &headers.map(|key| i18n.get(key)), formats)?;
    let wrap = |format: &Format| {
        let format = format.clone().set_text_wrap();
        format.set_align(FormatAlign::Top)
    };
    let (wrapped, linked, soft) = (
        wrap(&formats.text),
        wrap(&formats.link),
        wrap(&formats.soft),
    );
    let mut row = HEADER;
    let mut section = None;
    for (group, name) in groups.iter().zip(&names.groups) {
        for (index, top) in &group.blocks {
            let finding = &report.findings[*index];
            if section != Some(finding.section) {
                section = Some(finding.section);
                row += 1;
                let title = part_title(finding.section, i18n);
                formats.put(sheet, (row, 0), &title, &formats.header)?;
            }
            row += 1;
            let base = { finding.base.iter() }.map(|figure| i18n.base(figure));
            let base: Vec<String> = base.collect();
            let sentence = statement(finding, i18n).unwrap_or_default();
            let texts = [i18n.text(&finding.title), sentence, base.join(" · ")];
            let to = (name.as_str(), *top, texts[0].clone());
            link(sheet, (row, 0), &to, formats, &linked)?;
            formats.put(sheet, (row, 1), &texts[1], &wrapped)?;
            formats.put(sheet, (row, 2), &texts[2], &soft)?;
            set_height(sheet, row, texts.into_iter(), &WIDTHS)?;
        }
    }
    if let Some(chapter) = protection {
        row += 1;
        let to = (names.protection.as_str(), 0, chapter.title.clone());
        link(sheet, (row, 0), &to, formats, &linked)?;
    }
    row += 1;
    let to = (names.unused.as_str(), 0, names.unused.clone());
    link(sheet, (row, 0), &to, formats, &linked)?;
    let sentence = rows_sentence(&report.intake, i18n);
    formats.put(sheet, (row, 1), &sentence, &wrapped)?;
    lay_out(sheet)
}

/// Widths, what stays in sight, and paper.
fn lay_out(sheet: &mut Worksheet) -> Result<(), XlsxError> {
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

fn facts(report: &Report, i18n: &I18n) -> String {
    let edition = match report.edition {
        Edition::Internal => "report-edition-internal",
        Edition::Public => "report-edition-public",
    };
    format!(
        "{}: {} · {}: {}",
        i18n.get("report-reference-date"),
        i18n.date(report.reference_date),
        i18n.get("report-edition"),
        i18n.get(edition)
    )
}
