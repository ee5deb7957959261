//! A questionnaire as a workbook that a person edits: one line per question, option and item, as the reader of questionnaires takes it.

use rust_xlsxwriter::{DataValidation, DocProperties, ExcelDateTime, Workbook, Worksheet};

use super::XlsxError;
use super::format::Formats;
use crate::i18n::I18n;
use crate::model::questionnaire::{Asked, Filter, Gap, QuestionType};

/// Columns with their widths in characters.
const COLUMNS: [(&str, f64); 9] = [
    ("part", 12.0),
    ("question", 16.0),
    ("type", 18.0),
    ("code", 16.0),
    ("text", 70.0),
    ("meaning", 20.0),
    ("value", 8.0),
    ("reversed", 11.0),
    ("if", 26.0),
];

/// Kinds of missing answers that a person can state of an option.
const MEANINGS: [Gap; 3] = [Gap::DontKnow, Gap::NotGiven, Gap::NotApplicable];

/// Empty lines below the list that carry its dropdowns as well.
const SPARE: u32 = 200;

/// One line of the workbook: its cells in the order of `COLUMNS`.
type Line = [String; 9];

/// Writes the questionnaire; the same bytes for the same questions.
///
/// # Errors
/// When it grows beyond what a sheet can hold.
pub fn questionnaire(asked: &[Asked], i18n: &I18n) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let formats = Formats::new(i18n);
    let sheet = workbook.add_worksheet();
    sheet.set_name(i18n.get("questionnaire-sheet"))?;
    for (column, (name, width)) in (0u16..).zip(COLUMNS) {
        let header = i18n.get(&format!("questionnaire-column-{name}"));
        formats.put(sheet, (0, column), &header, &formats.header)?;
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    let lines: Vec<Line> = asked.iter().flat_map(|asked| lines(asked, i18n)).collect();
    for (row, line) in (1u32..).zip(&lines) {
        for (column, text) in (0u16..).zip(line) {
            formats.put(sheet, (row, column), text, &formats.text)?;
        }
    }
    let last = u32::try_from(lines.len())
        .unwrap_or(u32::MAX)
        .saturating_add(SPARE);
    choose(sheet, last, i18n)?;
    let notes = workbook.add_worksheet();
    notes.set_name(i18n.get("questionnaire-notes"))?;
    notes.set_column_width(0, 110.0)?;
    for (row, line) in (0u32..).zip(i18n.get("questionnaire-how").lines()) {
        formats.put(notes, (row, 0), line, &formats.text)?;
    }
    Ok(workbook.save_to_buffer()?)
}

/// Dropdowns for what only takes certain words.
fn choose(sheet: &mut Worksheet, last: u32, i18n: &I18n) -> Result<(), XlsxError> {
    let parts =
        ["question", "choice", "item"].map(|part| i18n.get(&format!("questionnaire-{part}")));
    let types = QuestionType::ALL.map(|kind| type_word(kind, i18n));
    let meanings = MEANINGS.map(|gap| gap_word(gap, i18n));
    let lists = [
        (0, parts.to_vec()),
        (2, types.to_vec()),
        (5, meanings.to_vec()),
        (7, vec![i18n.get("questionnaire-yes")]),
    ];
    for (column, list) in lists {
        let rule = DataValidation::new().allow_list_strings(&list)?;
        sheet.add_data_validation(1, column, last, column, &rule)?;
    }
    Ok(())
}

/// A question with its options and items.
fn lines(asked: &Asked, i18n: &I18n) -> Vec<Line> {
    let of = |part: &str| -> Line {
        let mut line = Line::default();
        line[0] = i18n.get(&format!("questionnaire-{part}"));
        line[1].clone_from(&asked.code);
        line
    };
    let mut head = of("question");
    head[2] = type_word(asked.kind, i18n);
    head[4].clone_from(&asked.text);
    head[8] = asked.filter.as_ref().map(condition).unwrap_or_default();
    let mut lines = vec![head];
    for item in &asked.items {
        let mut line = of("item");
        line[3].clone_from(&item.code);
        line[4].clone_from(&item.text);
        line[5] = item.gap.map(|gap| gap_word(gap, i18n)).unwrap_or_default();
        if item.reversed {
            line[7] = i18n.get("questionnaire-yes");
        }
        lines.push(line);
    }
    for choice in &asked.choices {
        let mut line = of("choice");
        line[3].clone_from(&choice.code);
        line[4].clone_from(&choice.label);
        line[5] = choice
            .gap
            .map(|gap| gap_word(gap, i18n))
            .unwrap_or_default();
        line[6] = choice
            .value
            .map(|value| value.to_string())
            .unwrap_or_default();
        lines.push(line);
    }
    lines
}

fn condition(filter: &Filter) -> String {
    format!("{} = {}", filter.question, filter.answers.join(" | "))
}

fn type_word(kind: QuestionType, i18n: &I18n) -> String {
    i18n.get(&format!("questionnaire-type-{}", kind.name()))
}

/// The word for a kind of missing answer; nothing where a person cannot state it.
fn gap_word(gap: Gap, i18n: &I18n) -> String {
    if MEANINGS.contains(&gap) {
        i18n.get(&format!("questionnaire-gap-{}", gap.name()))
    } else {
        String::new()
    }
}
