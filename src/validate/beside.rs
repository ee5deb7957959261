//! Two tables side by side on one sheet, parted by an empty column: the list, and a key or a sum beside it. Only the one that the
//! source means is read.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::model::issue::Issue;
use crate::model::place::column_letters;
use crate::model::raw::{RawCell, RawTable};
use crate::project::{Layout, Source, SourceKind};

use super::columns::is_empty;
use super::fold::{compact, shown};
use super::heading::{Header, Label};
use super::lexicon::Lexicon;
use super::open::header_of;
use super::questions::Questions;
use super::rules;
use super::turned;

/// The table as it is read: turned where its records stand in columns, and without the table beside it.
pub(crate) fn as_read<'t>(
    source: &Source,
    table: &'t RawTable,
    questions: &Questions<'_>,
    issues: &mut Vec<Issue>,
) -> Cow<'t, RawTable> {
    if let Some(turned) = turned::upright(source, table, questions) {
        return Cow::Owned(turned);
    }
    match alone(source, table, questions, issues) {
        Some(alone) => Cow::Owned(alone),
        None => Cow::Borrowed(table),
    }
}

/// Columns next to each other, and the last row in which one of them has something.
struct Block {
    first: u32,
    last: u32,
    end: u32,
}

/// The table without the others beside it; `None` where there is no other.
fn alone(
    source: &Source,
    table: &RawTable,
    questions: &Questions<'_>,
    issues: &mut Vec<Issue>,
) -> Option<RawTable> {
    let spread = matches!(source.kind, SourceKind::Matrix | SourceKind::Plan);
    if spread || matches!(source.layout, Some(layout) if layout != Layout::Long) {
        return None;
    }
    let header = header_of(source, table, questions).header;
    let blocks = blocks(table, &header);
    if blocks.len() < 2 {
        return None;
    }
    let lexicon = Lexicon::of(source.kind);
    let labels = |block: &Block| -> Vec<Label> {
        let within = |label: &&Label| (block.first..=block.last).contains(&label.column);
        header.labels.iter().filter(within).cloned().collect()
    };
    let worth = |block: &Block| {
        let mapped = { source.columns.values() }
            .filter_map(|wanted| header.find(wanted))
            .filter(|label| (block.first..=block.last).contains(&label.column))
            .count();
        (mapped, lexicon.score(&labels(block), None), block.end)
    };
    let main =
        { blocks.iter() }.max_by_key(|block| (worth(block), std::cmp::Reverse(block.first)))?;
    let own = labels(main);
    let others: Vec<&Block> = { blocks.iter() }
        .filter(|block| block.first != main.first)
        .filter(|block| worth(block).0 == 0 && is_another(main, &own, block, &labels(block)))
        .collect();
    let first = others.first()?;
    let place = table.place(header.last_row, first.first);
    let name = |block: &&Block| {
        format!(
            "{}–{}",
            column_letters(block.first),
            column_letters(block.last)
        )
    };
    let read = own.iter().map(|label| shown(&label.shown)).next();
    issues.push(
        Issue::new(rules::TABLE_BESIDE, Some(place))
            .with(
                "columns",
                others.iter().map(name).collect::<Vec<_>>().join(", "),
            )
            .with("first", read.unwrap_or_default()),
    );
    Some(without(table, &header, &others))
}

/// Blocks of columns between empty ones. A column is empty where neither its header nor a row below has something.
fn blocks(table: &RawTable, header: &Header) -> Vec<Block> {
    let columns: BTreeSet<u32> = header.labels.iter().map(|label| label.column).collect();
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else {
        return Vec::new();
    };
    // Nearly every table ends here: no gap in its header.
    if columns.len() == (last - first + 1) as usize {
        return Vec::new();
    }
    let mut ends = vec![0u32; *last as usize + 1];
    for row in table.rows.iter().filter(|row| row.number > header.last_row) {
        for (end, cell) in ends.iter_mut().skip(1).zip(&row.cells) {
            if !is_empty(cell) {
                *end = row.number;
            }
        }
    }
    let mut blocks: Vec<Block> = Vec::new();
    for column in *first..=*last {
        let end = ends[column as usize];
        if end == 0 && !columns.contains(&column) {
            continue;
        }
        match blocks.last_mut().filter(|block| block.last + 1 == column) {
            Some(block) => {
                block.last = column;
                block.end = block.end.max(end);
            }
            None => blocks.push(Block {
                first: column,
                last: column,
                end,
            }),
        }
    }
    blocks
}

/// Whether a block is a table of its own: two columns and more that end in another row, or that have a header of the first again.
fn is_another(main: &Block, own: &[Label], block: &Block, labels: &[Label]) -> bool {
    let again = { labels.iter() }.any(|label| {
        let same = |other: &Label| compact(&other.shown) == compact(&label.shown);
        own.iter().any(same)
    });
    labels.len() > 1 && (again || block.end + 1 < main.end || block.end > main.end)
}

/// A copy of the table in which other blocks are empty, from the header on.
fn without(table: &RawTable, header: &Header, others: &[&Block]) -> RawTable {
    let mut table = table.clone();
    for row in { table.rows.iter_mut() }.filter(|row| row.number >= header.first_row) {
        for (column, cell) in (1u32..).zip(row.cells.iter_mut()) {
            if { others.iter() }.any(|block| (block.first..=block.last).contains(&column)) {
                *cell = RawCell::Empty;
            }
        }
    }
    table
}
