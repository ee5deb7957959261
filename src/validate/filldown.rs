//! Values that are written once for a block of rows and left empty below, or repeated by a ditto mark: the question, the
//! interview, the office.
//!
//! A column is filled down where it is written as blocks are: never the same value twice in a row, with text beside its
//! empty cells. Empty cells of a column that also repeats itself are missing values.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::issue::Issue;
use crate::model::raw::RawRow;
use crate::project::SourceKind;

use super::columns::{Feed, is_empty};
use super::fold::{compact, shown};
use super::open::Form;
use super::row::written;
use super::rules;
use super::sheet::{Sheet, is_ditto};
use super::states::LISTS;

/// The cells that belong to a value above: (row, column) → row of the value. Each column is noted once.
pub(crate) fn find(
    sheet: &Sheet<'_>,
    form: Form,
    issues: &mut Vec<Issue>,
) -> BTreeMap<(u32, u32), u32> {
    if !sheet.source.fill_down {
        return BTreeMap::new();
    }
    let mut found = dittos(sheet, issues);
    let blocks: Vec<u32> = match sheet.source.kind {
        SourceKind::Answers if form == Form::Long => {
            named(sheet, &["question", "respondent", "unit", "role", "group"])
                .into_iter()
                .filter(|column| never_repeats(sheet, *column))
                .collect()
        }
        kind if LISTS.contains(&kind) => blocks_of_list(sheet, issues),
        _ => return found,
    };
    let beside = sheet.column("text");
    let mut last: BTreeMap<u32, u32> = BTreeMap::new();
    let mut counts: BTreeMap<u32, (u64, u32)> = BTreeMap::new();
    for row in sheet.rows() {
        let silent = beside.is_some_and(|column| is_empty(sheet.cell_at(row, column)));
        for (index, column) in blocks.iter().enumerate() {
            if !is_empty(sheet.cell_at(row, *column)) {
                last.insert(*column, row.number);
                // A new block begins: what stands to the right of it begins anew.
                for inner in &blocks[index + 1..] {
                    last.remove(inner);
                }
            } else if let Some(value) = last.get(column).filter(|_| !silent) {
                found.insert((row.number, *column), *value);
                let count = counts.entry(*column).or_insert((0, row.number));
                count.0 += 1;
            }
        }
    }
    say(sheet, counts, issues);
    found
}

/// Cells that say in a sign that they say the same as the cell above. An answer is what somebody said, and nothing is put in
/// its place.
fn dittos(sheet: &Sheet<'_>, issues: &mut Vec<Issue>) -> BTreeMap<(u32, u32), u32> {
    let mut columns: BTreeSet<u32> = { sheet.feeds.by_name.iter() }
        .filter_map(|(name, feed)| match feed {
            Feed::Column(column) if *name != "text" => Some(*column),
            _ => None,
        })
        .collect();
    columns.extend(sheet.feeds.candidates.get("unit").into_iter().flatten());
    // The last row that says something in each of them.
    let mut last: Vec<(u32, Option<u32>)> = columns.into_iter().map(|at| (at, None)).collect();
    let mut found = BTreeMap::new();
    let mut counts: BTreeMap<u32, (u64, u32)> = BTreeMap::new();
    for row in sheet.rows() {
        for (column, above) in &mut last {
            let own = { (*column as usize).checked_sub(1) }.and_then(|at| row.cells.get(at));
            let Some(own) = own.filter(|cell| !is_empty(cell)) else {
                continue;
            };
            if !is_ditto(own) {
                *above = Some(row.number);
            } else if let Some(above) = above {
                found.insert((row.number, *column), *above);
                counts.entry(*column).or_insert((0, row.number)).0 += 1;
            }
        }
    }
    say(sheet, counts, issues);
    found
}

/// Notes each column once.
fn say(sheet: &Sheet<'_>, counts: BTreeMap<u32, (u64, u32)>, issues: &mut Vec<Issue>) {
    for (column, (count, first)) in counts {
        let heading = sheet.header.label(column).map(|label| label.shown.as_str());
        issues.push(
            Issue::new(rules::FILLED_DOWN, Some(sheet.table.place(first, column)))
                .with("column", shown(heading.unwrap_or_default()))
                .with("count", count),
        );
    }
}

/// Columns that feed these names, left to right.
fn named(sheet: &Sheet<'_>, names: &[&str]) -> Vec<u32> {
    let columns: BTreeSet<u32> = names.iter().filter_map(|name| sheet.column(name)).collect();
    columns.into_iter().collect()
}

fn text_at(sheet: &Sheet<'_>, row: &RawRow, column: u32) -> Option<String> {
    written(sheet.cell_at(row, column)).map(|text| compact(&text))
}

/// Whether no two rows below each other say the same in a column whose first row says something.
fn never_repeats(sheet: &Sheet<'_>, column: u32) -> bool {
    let mut before: Option<String> = None;
    for (index, row) in sheet.rows().enumerate() {
        let here = text_at(sheet, row, column);
        let repeated = here.is_some() && here == before;
        if repeated || (index == 0 && here.is_none()) {
            return false;
        }
        before = here;
    }
    true
}

/// The columns of a list that are written once per block: the leading ones, in which each value stands once. Where that may mean a
/// block as well as a missing value, it is said.
fn blocks_of_list(sheet: &Sheet<'_>, issues: &mut Vec<Issue>) -> Vec<u32> {
    let mut blocks = Vec::new();
    for column in named(sheet, &["unit", "site"]) {
        let Some((values, empty)) = stands_once(sheet, column).filter(|(_, empty)| *empty > 0)
        else {
            continue;
        };
        let many = empty >= values;
        if leads(sheet, column, &blocks) && (many || (empty > 1 && 3 * empty >= values)) {
            blocks.push(column);
            continue;
        }
        // A missing unit of staff is named row by row; one of very few is missing.
        let told = sheet.source.kind == SourceKind::Staff && sheet.column("unit") == Some(column);
        if !told && (many || leads(sheet, column, &blocks)) {
            let heading = sheet.header.label(column).map(|label| label.shown.as_str());
            let place = sheet.table.place(sheet.header.last_row, column);
            issues.push(
                Issue::new(rules::UNIT_GAPS, Some(place))
                    .with("column", shown(heading.unwrap_or_default()))
                    .with("count", empty),
            );
        }
    }
    blocks
}

/// Whether a column stands in front: left of it are only other blocks, running numbers and empty columns.
fn leads(sheet: &Sheet<'_>, column: u32, blocks: &[u32]) -> bool {
    let numbers = |left: u32| {
        let given = sheet.rows().map(|row| text_at(sheet, row, left));
        { (1usize..).zip(given) }
            .all(|(wanted, text)| text.is_none_or(|text| text.parse() == Ok(wanted)))
    };
    (1..column).all(|left| blocks.contains(&left) || numbers(left))
}

/// How many values a column has of which none stands twice, and how many empty cells below its first.
fn stands_once(sheet: &Sheet<'_>, column: u32) -> Option<(usize, usize)> {
    let mut seen = BTreeSet::new();
    let mut empty = 0usize;
    for (index, row) in sheet.rows().enumerate() {
        match text_at(sheet, row, column) {
            Some(text) if !seen.insert(text.clone()) => return None,
            None if index == 0 => return None,
            None => empty += 1,
            Some(_) => {}
        }
    }
    (seen.len() > 1).then_some((seen.len(), empty))
}
