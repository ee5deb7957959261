//! Rows that belong to the sheet but not to the list: an example that a form shows, a row that compares with an earlier year,
//! and whole tables below the list, which sum it up or explain its keys.

use crate::model::issue::{Issue, Rule};
use crate::model::raw::{RawCell, RawRow};
use crate::project::SourceKind;

use super::Reader;
use super::cells::filled;
use crate::validate::columns::is_empty;
use crate::validate::fold::{compact, shown};
use crate::validate::heading::Label;
use crate::validate::lexicon::Lexicon;
use crate::validate::people::holds_names;
use crate::validate::row::written;
use crate::validate::rules;
use crate::validate::schema::staff;
use crate::validate::sheet::Sheet;
use crate::validate::sums::number_of;
use crate::validate::values::{date, words};
use crate::validate::wide::is_remark;

/// Rows below the header that may show how to fill in the form.
const MOST_EXAMPLES: usize = 3;

/// Rows above and below a possible header that are compared.
const LOOKED_AT: usize = 60;

/// The rows that stand apart, by number.
pub(super) fn find(
    sheet: &Sheet<'_>,
    rows: &[&RawRow],
    issues: &mut Vec<Issue>,
) -> Vec<(u32, Rule)> {
    let kind = sheet.source.kind;
    // In a matrix and in a plan every row may be of another shape.
    if matches!(kind, SourceKind::Matrix | SourceKind::Plan) {
        return Vec::new();
    }
    let mut aside = Vec::new();
    let end = table_below(sheet, rows).unwrap_or(rows.len());
    if let Some(first) = rows.get(end) {
        let below = &rows[end..];
        aside.extend(below.iter().map(|row| (row.number, rules::OTHER_TABLE)));
        let place = sheet.table.row_place(first.number);
        issues.push(
            Issue::new(rules::OTHER_TABLE, Some(place))
                .with("value", shown(&first_text(first)))
                .with("count", below.len()),
        );
    }
    let examples = { rows[..end].iter() }
        .take(MOST_EXAMPLES)
        .take_while(|row| is_example(sheet, row))
        .count();
    // A list of nothing but examples is one of them.
    let shown_first = &rows[..if examples < end { examples } else { 0 }];
    let compared = { rows[shown_first.len()..end].iter() }.filter(|row| compares(sheet, row));
    let single = { shown_first.iter().map(|row| (row, rules::EXAMPLE_ROW)) }
        .chain(compared.map(|row| (row, rules::COMPARED_ROW)));
    for (row, rule) in single {
        aside.push((row.number, rule));
        let place = sheet.table.row_place(row.number);
        issues.push(Issue::new(rule, Some(place)).with("value", shown(&first_text(row))));
    }
    aside.sort_by_key(|(row, _)| *row);
    aside
}

fn first_text(row: &RawRow) -> String {
    let first = filled(row).find_map(|(_, cell)| written(cell));
    first.unwrap_or_default()
}

/// Whether a row shows how the form is filled in: `Beispiel: Bauamt`, `z. B.` in its first cell, `(Beispiel)` among the remarks.
/// Somebody may be called so.
fn is_example(sheet: &Sheet<'_>, row: &RawRow) -> bool {
    let label = |column: u32| sheet.header.label(column);
    let named = |column: u32| {
        label(column).is_some_and(|label| staff::holds_names(label) || holds_names(label))
            || sheet.personal.contains(&column)
    };
    let answers = sheet.column("text");
    let mut cells = filled(row).filter(|(column, _)| Some(*column) != answers);
    let begins = match cells.next() {
        Some((column, RawCell::Text(text))) if !named(column) => {
            is_example_word(text) || begins_as_example(text)
        }
        _ => false,
    };
    begins
        || cells.any(|(column, cell)| {
            label(column).is_some_and(is_remark)
                && matches!(cell, RawCell::Text(text) if is_example_word(text))
        })
}

/// A cell with nothing but the word for it.
fn is_example_word(text: &str) -> bool {
    const WORDS: [&str; 14] = [
        "beispiel",
        "beispiele",
        "beispielzeile",
        "beispieleintrag",
        "beispieldatensatz",
        "bsp",
        "zb",
        "zumbeispiel",
        "musterzeile",
        "mustereintrag",
        "example",
        "examplerow",
        "sample",
        "eg",
    ];
    let folded = compact(text);
    WORDS.contains(&folded.trim_end_matches(|c: char| c.is_ascii_digit()))
}

/// `Beispiel: Bauamt`, `Bsp. – Bauamt`: the word, a sign, and what it is an example of.
fn begins_as_example(text: &str) -> bool {
    const SIGNS: [char; 5] = [':', '–', '—', '=', ')'];
    let text = text.trim().trim_start_matches(['(', '[']);
    text.split_once(SIGNS)
        .is_some_and(|(word, _)| is_example_word(word))
}

/// Whether a row compares the one above it with an earlier state: `Vorjahr`, `Veränderung`, and numbers.
fn compares(sheet: &Sheet<'_>, row: &RawRow) -> bool {
    const STARTS: [&str; 9] = [
        "vorjahr",
        "veraenderung",
        "abweichung",
        "differenz",
        "zumvergleich",
        "vergleichswert",
        "previousyear",
        "priorperiod",
        "changeon",
    ];
    let counted = matches!(
        sheet.source.kind,
        SourceKind::AgeBands | SourceKind::Barometer | SourceKind::Devices | SourceKind::Mentions
    );
    let mut cells = filled(row);
    let Some((_, RawCell::Text(label))) = cells.next().filter(|_| counted) else {
        return false;
    };
    let folded = compact(label);
    let mut numbers = 0;
    let plain = cells.all(|(column, cell)| {
        numbers += 1;
        is_typed(sheet, column, cell)
    });
    plain && numbers > 0 && STARTS.iter().any(|start| folded.starts_with(start))
}

/// A number or a date.
fn is_typed(sheet: &Sheet<'_>, column: u32, cell: &RawCell) -> bool {
    const LATEST: i32 = 2100;
    match cell {
        RawCell::Date(_) | RawCell::DateTime(_) => true,
        RawCell::Text(text) => {
            // "+2" is a number where it says what has changed.
            let bare = RawCell::Text(text.trim().trim_start_matches(['+', '−', '±']).to_owned());
            number_of(&bare, sheet.writing_in_column(column)).is_some()
                || date::parse(text, LATEST, None).is_ok()
        }
        _ => number_of(cell, sheet.writing_in_column(column)).is_some(),
    }
}

/// The index of the row at which another table begins: behind a gap, or a title behind one, stands a row of words whose columns
/// hold something else below it than above.
fn table_below(sheet: &Sheet<'_>, rows: &[&RawRow]) -> Option<usize> {
    let reader = Reader::new(sheet, &[]);
    (1..rows.len()).find(|&start| {
        let gap = rows[start].number > rows[start - 1].number + 1;
        let title = filled(rows[start]).count() == 1;
        let header = start + usize::from(title);
        let is_new = gap && header + 1 < rows.len() && is_header(rows[header]);
        let count = rows.get(header).map_or(0, |row| filled(row).count());
        is_new
            && (title || names_columns(rows[header]))
            && !reader.repeats_header(rows[header], count)
            && differs(sheet, &rows[..start], rows[header], &rows[header + 1..])
    })
}

/// Two words and more, and nothing else.
fn is_header(row: &RawRow) -> bool {
    let mut count = 0;
    let words = filled(row).all(|(_, cell)| {
        count += 1;
        matches!(cell, RawCell::Text(text) if text.chars().count() <= 60 && words::missing(text).is_none())
    });
    words && count > 1
}

/// Whether half of the words and more are headers that some list has.
fn names_columns(row: &RawRow) -> bool {
    let (mut known, mut all) = (0, 0);
    for (column, cell) in filled(row) {
        let RawCell::Text(text) = cell else { continue };
        let label = Label::new(column, std::slice::from_ref(text));
        all += 1;
        known += usize::from(
            { SourceKind::ALL.into_iter() }.any(|kind| Lexicon::of(kind).accepts(&label.forms)),
        );
    }
    2 * known >= all
}

/// Whether the cells of a header stand over other things than the records above have there.
fn differs(sheet: &Sheet<'_>, above: &[&RawRow], header: &RawRow, below: &[&RawRow]) -> bool {
    let mut over_typed = 0;
    let mut changed = false;
    for (column, cell) in filled(header) {
        let before = share_typed(sheet, column, above.iter().rev());
        let after = share_typed(sheet, column, below.iter());
        let typed = before.is_some_and(|tenths| tenths >= 8);
        over_typed += usize::from(typed && !is_typed(sheet, column, cell));
        changed |= match (before, after) {
            (Some(before), Some(after)) => before.abs_diff(after) >= 8,
            _ => false,
        };
    }
    over_typed > 1 || (changed && over_typed > 0)
}

/// How many tenths of the filled cells are numbers or dates; `None` where nothing is filled.
fn share_typed<'r>(
    sheet: &Sheet<'_>,
    column: u32,
    rows: impl Iterator<Item = &'r &'r RawRow>,
) -> Option<usize> {
    let at = (column as usize).checked_sub(1)?;
    let cells = { rows.take(LOOKED_AT) }.filter_map(|row| row.cells.get(at));
    let (mut typed, mut all) = (0, 0);
    for cell in cells.filter(|cell| !is_empty(cell)) {
        all += 1;
        typed += usize::from(is_typed(sheet, column, cell));
    }
    (all > 0).then(|| 10 * typed / all)
}
