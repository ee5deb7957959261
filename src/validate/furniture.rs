//! Rows of a list that are no records: rules, repeated headers, titles of pages, section headings, remarks, and sums.
//!
//! A sum is told by how its row is filled and by what it equals; its word alone is not enough. Printed sums are then
//! compared with the rows they sum up: one that does not agree is said, with both cells.

mod apart;
mod cells;
mod judge;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::model::issue::{Issue, Rule};
use crate::model::raw::{RawCell, RawRow};
use crate::project::SourceKind;

use super::columns::is_empty;
use super::fold::{compact, shown};
use super::rules;
use super::sheet::Sheet;
use super::sums::{Label, Printed, Running, number_of, sum_label};
use super::values::words;
use cells::{filled, find_label, is_column_number, is_drawn, texts, typical_fill};
use judge::is_identity;

/// Logical columns that lists add up.
const SUMMED: [&str; 6] = ["count", "fte", "heads", "mentions", "support_fte", "users"];

/// Rows from which it is found how full a record is.
const SAMPLE: usize = 2000;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Record,
    Sum,
    Heading,
    Remark,
}

/// The rows of a sheet that are no records, by number, each with the rule that sets it aside.
pub(crate) fn find(sheet: &Sheet<'_>, issues: &mut Vec<Issue>) -> Vec<(u32, Rule)> {
    let every: Vec<&RawRow> = sheet.every_row().collect();
    let apart = apart::find(sheet, &every, issues);
    let stands_apart = |row: &&RawRow| apart.binary_search_by_key(&row.number, |a| a.0).is_ok();
    let rows: Vec<&RawRow> = if apart.is_empty() {
        every
    } else {
        { every.into_iter() }
            .filter(|row| !stands_apart(row))
            .collect()
    };
    let mut aside = of_list(sheet, &rows, issues);
    aside.extend(apart);
    aside.sort_by_key(|(row, _)| *row);
    aside
}

/// The rows of a list that are no records: what stands apart is gone.
fn of_list(sheet: &Sheet<'_>, rows: &[&RawRow], issues: &mut Vec<Issue>) -> Vec<(u32, Rule)> {
    let reader = Reader::new(sheet, rows);
    let suspects: Vec<Suspect<'_>> = rows
        .iter()
        .enumerate()
        .filter_map(|(index, row)| reader.suspect(index, row))
        .collect();
    if suspects.is_empty() {
        return Vec::new();
    }
    let mut aside = Vec::new();
    let mut running = Running::new(sheet, &SUMMED);
    let mut next = 0;
    // The last record above.
    let mut above: Option<&RawRow> = None;
    for suspect in &suspects {
        for row in &rows[next..suspect.index] {
            running.add(sheet, row);
            above = Some(*row);
        }
        next = suspect.index + 1;
        let below = rows.get(suspect.index + 1..).unwrap_or_default();
        let before = suspect.index.checked_sub(1).map(|index| rows[index]);
        let part = if reader.is_form_row(suspect, before) {
            Part::Remark
        } else {
            reader.judge(suspect, (above, below), &running)
        };
        let rule = match part {
            Part::Record => {
                running.add(sheet, suspect.row);
                above = Some(suspect.row);
                continue;
            }
            Part::Sum => {
                running.printed(Printed::of(
                    sheet,
                    suspect.row,
                    suspect.label.as_ref(),
                    above,
                ));
                rules::SUM_ROW
            }
            Part::Heading => {
                running.close();
                rules::SECTION_ROW
            }
            Part::Remark => rules::REMARK_ROW,
        };
        aside.push((suspect.row.number, rule));
        let place = sheet.table.row_place(suspect.row.number);
        issues.push(Issue::new(rule, Some(place)).with("value", shown(&suspect.shown())));
    }
    for row in &rows[next.min(rows.len())..] {
        running.add(sheet, row);
    }
    running.say_differences(sheet, issues);
    aside
}

/// A row that may be no record.
struct Suspect<'r> {
    index: usize,
    row: &'r RawRow,
    filled: Vec<(u32, &'r RawCell)>,
    label: Option<Label>,
    certain: bool,
}

impl Suspect<'_> {
    fn texts(&self) -> impl Iterator<Item = (u32, &str)> {
        self.filled.iter().filter_map(|(column, cell)| match cell {
            RawCell::Text(text) => Some((*column, text.as_str())),
            _ => None,
        })
    }

    /// What an issue shows of it.
    fn shown(&self) -> String {
        let label = self.label.as_ref().and_then(|label| {
            self.texts()
                .find(|(column, _)| *column == label.column)
                .map(|(_, text)| text.to_owned())
        });
        label
            .or_else(|| self.texts().next().map(|(_, text)| text.to_owned()))
            .unwrap_or_else(|| {
                let cell = self.filled.first().map(|(_, cell)| *cell);
                cell.and_then(super::row::written).unwrap_or_default()
            })
    }
}

/// What is known of the sheet's rows as a whole.
struct Reader<'s> {
    sheet: &'s Sheet<'s>,
    /// Filled cells of most rows.
    typical: usize,
    /// Whether rows may be sums, headings or remarks: whatever stands among answers was said.
    list: bool,
    /// Whether a row says "label, number" and no more, as published tables do.
    published: bool,
    /// Folded values of labelled text columns in full rows.
    values: BTreeMap<u32, BTreeSet<String>>,
    /// What [`Reader::count_numbers`] counted, once it was asked.
    numbers: OnceCell<Numbers>,
}

/// The last row of a sample, and of each column its cells that are numbers and all its cells.
type Numbers = (u32, BTreeMap<u32, (usize, usize)>);

impl<'s> Reader<'s> {
    fn new(sheet: &'s Sheet<'s>, rows: &[&RawRow]) -> Self {
        let sample = rows.iter().take(SAMPLE).copied();
        let is_number = |(column, cell): (u32, &RawCell)| {
            number_of(cell, sheet.writing_in_column(column)).is_some()
        };
        let typical = typical_fill(sample, is_number, |column| is_identity(sheet, column));
        let kind = sheet.source.kind;
        let mut reader = Self {
            sheet,
            typical,
            // Sums of a plan are printed totals: they are kept and compared later.
            list: !matches!(kind, SourceKind::Answers | SourceKind::Plan),
            published: kind == SourceKind::Kennzahlen,
            values: BTreeMap::new(),
            numbers: OnceCell::new(),
        };
        reader.values = reader.values_of(rows);
        reader
    }

    /// Only where rows are wide enough that a nearly empty one means something.
    fn values_of(&self, rows: &[&RawRow]) -> BTreeMap<u32, BTreeSet<String>> {
        let mut values: BTreeMap<u32, BTreeSet<String>> = BTreeMap::new();
        let lonely = |row: &RawRow| filled(row).take(2).count() < 2;
        if !self.list || self.typical < 3 || !rows.iter().any(|row| lonely(row)) {
            return values;
        }
        for row in rows.iter().filter(|row| !lonely(row)) {
            for (column, cell) in filled(row) {
                if let RawCell::Text(text) = cell {
                    values.entry(column).or_default().insert(compact(text));
                }
            }
        }
        values
    }

    /// A row worth a second look.
    fn suspect<'r>(&self, index: usize, row: &'r RawRow) -> Option<Suspect<'r>> {
        let count = filled(row).count();
        // A heading of a plan may be an item whose amount is missing; a remark is none.
        let plan = self.sheet.source.kind == SourceKind::Plan;
        let noted = plan && count == 1 && texts(row).any(words::is_footnote);
        let thin = noted || self.list && (count <= 1 || 2 * count <= self.typical);
        // Sums leave cells empty; in a full row of a wide list only a bare word for a sum makes one.
        let gappy = count < self.typical || self.typical <= 3;
        let words = self.list
            && texts(row).any(|text| {
                if gappy {
                    sum_label(1, text).is_some()
                } else {
                    words::is_sum(text)
                }
            });
        let drawn = is_drawn(row, count);
        let header =
            count > 1 && (self.repeats_header(row, count) || self.numbers_columns(row, count));
        if !(words || drawn || thin || header) {
            return None;
        }
        let filled: Vec<(u32, &RawCell)> = filled(row).collect();
        let label = words.then(|| find_label(&filled)).flatten();
        (label.is_some() || drawn || thin || header).then_some(Suspect {
            index,
            row,
            filled,
            label,
            certain: drawn || header,
        })
    }

    /// Printed lists repeat their header on every page.
    fn repeats_header(&self, row: &RawRow, count: usize) -> bool {
        let same = |(column, cell): (u32, &RawCell)| match cell {
            RawCell::Text(text) => self.sheet.header.label(column).is_some_and(|label| {
                text.trim() == label.shown || label.forms.contains(&compact(text))
            }),
            _ => false,
        };
        let first = filled(row).next();
        first.is_some_and(&same) && filled(row).filter(|cell| same(*cell)).count() == count
    }

    /// Official statistics number their columns below the header: `1 | 2 | 3`, where most columns hold no numbers.
    fn numbers_columns(&self, row: &RawRow, count: usize) -> bool {
        if count < 3 || 2 * count <= self.sheet.header.labels.len() {
            return false;
        }
        let in_order = (1u32..)
            .zip(filled(row))
            .all(|(wanted, (_, cell))| is_column_number(cell, wanted));
        if !in_order {
            return false;
        }
        let elsewhere = filled(row)
            .filter(|(column, _)| !self.holds_numbers(*column, row))
            .count();
        2 * elsewhere >= count
    }

    /// Whether the other rows have numbers in a column.
    fn holds_numbers(&self, column: u32, but: &RawRow) -> bool {
        let (last, counts) = self.numbers.get_or_init(|| self.count_numbers());
        let (mut numbers, mut all) = counts.get(&column).copied().unwrap_or_default();
        let own = { but.cells.get((column as usize).saturating_sub(1)) }
            .filter(|cell| but.number <= *last && !is_empty(cell));
        if let Some(cell) = own {
            all -= 1;
            numbers -= usize::from(self.is_number(column, cell));
        }
        2 * numbers >= all
    }

    /// The last row of a sample, and of each column how many of its filled cells are numbers, and how many there are.
    fn count_numbers(&self) -> Numbers {
        let mut last = 0;
        let mut counts: BTreeMap<u32, (usize, usize)> = BTreeMap::new();
        for row in self.sheet.every_row().take(SAMPLE) {
            last = row.number;
            for (column, cell) in filled(row) {
                let count = counts.entry(column).or_default();
                count.0 += usize::from(self.is_number(column, cell));
                count.1 += 1;
            }
        }
        (last, counts)
    }

    fn is_number(&self, column: u32, cell: &RawCell) -> bool {
        number_of(cell, self.sheet.writing_in_column(column)).is_some()
    }
}

/// Whether a column holds what lists add up.
pub(crate) fn is_summed(sheet: &Sheet<'_>, column: u32) -> bool {
    SUMMED.iter().any(|name| sheet.column(name) == Some(column))
}
