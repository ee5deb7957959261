//! Rows of a list that are no records: rules, repeated headers, titles of pages, section headings, remarks, and sums.
//!
//! A sum is told by how its row is filled and by what it equals; its word alone is not enough. Printed sums are then
//! compared with the rows they sum up: one that does not agree is said, with both cells.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::issue::{Issue, Rule};
use crate::model::raw::{RawCell, RawRow};
use crate::project::SourceKind;

use super::columns::is_empty;
use super::fold::{compact, shown};
use super::rules;
use super::sheet::Sheet;
use super::sums::{Label, Printed, Running, Word, sum_label};
use super::values::words;

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
    let rows: Vec<&RawRow> = sheet.every_row().collect();
    let reader = Reader::new(sheet, &rows);
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
    for (position, suspect) in suspects.iter().enumerate() {
        for row in &rows[next..suspect.index] {
            running.add(sheet, row);
        }
        next = suspect.index + 1;
        let above = reader.record_above(&rows, &suspects[..position], suspect, &aside);
        let below = rows.get(suspect.index + 1..).unwrap_or_default();
        let part = reader.judge(suspect, (above, below), &running);
        let rule = match part {
            Part::Record => {
                running.add(sheet, suspect.row);
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
}

fn filled(row: &RawRow) -> impl Iterator<Item = (u32, &RawCell)> {
    (1u32..).zip(&row.cells).filter(|(_, cell)| !is_empty(cell))
}

impl<'s> Reader<'s> {
    fn new(sheet: &'s Sheet<'s>, rows: &[&RawRow]) -> Self {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for row in rows.iter().take(SAMPLE) {
            *counts.entry(filled(row).count()).or_default() += 1;
        }
        let typical = counts
            .iter()
            .max_by_key(|(filled, rows)| (**rows, **filled))
            .map_or(0, |(filled, _)| *filled);
        let kind = sheet.source.kind;
        let mut reader = Self {
            sheet,
            typical,
            // Sums of a plan are printed totals: they are kept and compared later.
            list: !matches!(kind, SourceKind::Answers | SourceKind::Plan),
            published: kind == SourceKind::Kennzahlen,
            values: BTreeMap::new(),
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
        let thin = self.list && (count <= 1 || 2 * count <= self.typical);
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
        let header = count > 1 && self.repeats_header(row, count);
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

    /// The last record above a suspect.
    fn record_above<'r>(
        &self,
        rows: &[&'r RawRow],
        earlier: &[Suspect<'_>],
        suspect: &Suspect<'_>,
        aside: &[(u32, Rule)],
    ) -> Option<&'r RawRow> {
        let refused = |number: u32| aside.iter().rev().any(|(row, _)| *row == number);
        let nearest = earlier.len();
        rows[..suspect.index]
            .iter()
            .rev()
            .take(nearest + 1)
            .find(|row| !refused(row.number))
            .copied()
    }

    /// What a suspect is, by itself and by the record above and the rows below it.
    fn judge(
        &self,
        suspect: &Suspect<'_>,
        (above, below): (Option<&RawRow>, &[&RawRow]),
        running: &Running,
    ) -> Part {
        if suspect.certain {
            return Part::Remark;
        }
        if self.is_sum(suspect, above, running) {
            return Part::Sum;
        }
        match suspect.filled.as_slice() {
            [(column, cell)] => self.lonely(*column, cell, below),
            _ => Part::Record,
        }
    }

    fn is_sum(&self, suspect: &Suspect<'_>, above: Option<&RawRow>, running: &Running) -> bool {
        let Some(label) = &suspect.label else {
            return self.sums_without_word(suspect, above, running);
        };
        if label.word == Word::Alone {
            return true;
        }
        if self.published {
            return false;
        }
        let printed = Printed::of(self.sheet, suspect.row, Some(label), above);
        let others = suspect
            .filled
            .iter()
            .filter(|(column, _)| *column != label.column)
            .count();
        // Whatever else stands in the row is a number, or the group above.
        let only_numbers = printed.numbers() + printed.groups == others;
        if !only_numbers || (others == 0 && label.word != Word::Sure) {
            return false;
        }
        let names_group = above.is_some_and(|above| label.names(above));
        match label.word {
            Word::Alone => true,
            Word::Sure => suspect.filled.len() < self.typical || self.typical <= 3 || names_group,
            Word::Likely => names_group || running.agrees(&printed),
        }
    }

    /// A number alone under its column that equals the rows above, in a row that names nobody and nothing.
    fn sums_without_word(
        &self,
        suspect: &Suspect<'_>,
        above: Option<&RawRow>,
        running: &Running,
    ) -> bool {
        if self.published || self.typical < 3 || 2 * suspect.filled.len() > self.typical {
            return false;
        }
        let printed = Printed::of(self.sheet, suspect.row, None, above);
        printed.numbers() > 0
            && printed.numbers() + printed.groups == suspect.filled.len()
            && self.names_nothing(suspect)
            && running.agrees(&printed)
    }

    fn names_nothing(&self, suspect: &Suspect<'_>) -> bool {
        { suspect.filled.iter() }.all(|(column, _)| !self.is_identity(*column))
    }

    /// Whether a column tells what a record is about.
    fn is_identity(&self, column: u32) -> bool {
        const IDENTITY: [&str; 9] = [
            "id",
            "birth_date",
            "birth_year",
            "age",
            "device_type",
            "model",
            "name",
            "service",
            "respondent",
        ];
        { IDENTITY.iter() }.any(|name| self.sheet.column(name) == Some(column))
    }

    /// Whether a group stands alone above its first record: `Halle 1` over rows that say `Halle 1` in the same column.
    fn heads_group(&self, column: u32, cell: &RawCell, below: &[&RawRow]) -> bool {
        /// A rule, the header of a new page, another rule.
        const BETWEEN: usize = 3;
        let at = (column as usize).saturating_sub(1);
        let next = { below.iter().take(BETWEEN + 1) }.find(|row| {
            let count = filled(row).count();
            !is_drawn(row, count) && !self.repeats_header(row, count)
        });
        self.list
            && !self.is_identity(column)
            && next.is_some_and(|next| {
                next.cells.get(at) == Some(cell) && filled(next).take(2).count() > 1
            })
    }

    /// A row with a single filled cell where records have three and more.
    fn lonely(&self, column: u32, cell: &RawCell, below: &[&RawRow]) -> Part {
        let RawCell::Text(text) = cell else {
            return Part::Record;
        };
        if words::is_footnote(text) {
            return Part::Remark;
        }
        if self.typical < 3 {
            return Part::Record;
        }
        if self.sheet.header.label(column).is_none() {
            return Part::Remark;
        }
        if self.heads_group(column, cell, below) {
            return Part::Heading;
        }
        let known = self.values.get(&column);
        let folded = compact(text);
        if known.is_some_and(|values| values.contains(&folded)) {
            return Part::Record;
        }
        // Numbers of persons and things are all different; they are told by looking alike.
        if folded.chars().all(|c| c.is_ascii_digit()) && !folded.is_empty() {
            return Part::Record;
        }
        match self.sheet.source.kind {
            // A list of applications or services may know no more than their names.
            SourceKind::Fachverfahren
            | SourceKind::OnlineServices
            | SourceKind::Kennzahlen
            | SourceKind::Measures
            | SourceKind::Goals
                if self.is_name(column) =>
            {
                Part::Record
            }
            // A row without a cross, a dimension without a level and a bare point say what they say.
            SourceKind::Barometer
            | SourceKind::Survey
            | SourceKind::Matrix
            | SourceKind::Ratings
            | SourceKind::Notes => Part::Record,
            _ => Part::Heading,
        }
    }

    fn is_name(&self, column: u32) -> bool {
        ["name", "service", "title"]
            .iter()
            .any(|name| self.sheet.column(name) == Some(column))
    }
}

fn find_label(filled: &[(u32, &RawCell)]) -> Option<Label> {
    filled.iter().find_map(|(column, cell)| match cell {
        RawCell::Text(text) => sum_label(*column, text),
        _ => None,
    })
}

fn texts(row: &RawRow) -> impl Iterator<Item = &str> {
    row.cells.iter().filter_map(|cell| match cell {
        RawCell::Text(text) if !is_empty(cell) => Some(text.as_str()),
        _ => None,
    })
}

/// Whether a column holds what lists add up.
pub(crate) fn is_summed(sheet: &Sheet<'_>, column: u32) -> bool {
    SUMMED.iter().any(|name| sheet.column(name) == Some(column))
}

/// Whether all cells of a row, so many, are lines.
fn is_drawn(row: &RawRow, count: usize) -> bool {
    texts(row).next().is_some_and(is_rule)
        && texts(row).filter(|text| is_rule(text)).count() == count
}

/// A line drawn with signs.
fn is_rule(text: &str) -> bool {
    let text = text.trim();
    text.len() > 2
        && text
            .chars()
            .all(|c| matches!(c, '-' | '=' | '_' | '+' | '|' | '~' | '#' | '─' | '═') || c == ' ')
}
