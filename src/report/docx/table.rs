//! Tables with a header row that repeats on every page and rows that do not break.

use maud::{Markup, html};

use super::super::columns::Setting;
use super::super::manuscript::{TableRow, TableText};
use super::paragraph::{TEXT_WIDTH, clean};
use crate::model::finding::RowKind;

/// Room on both sides of a cell's text, in twentieths of a point.
const PADDING: u32 = 200;
/// A column of words gets at least this much, where numbers leave it.
const WORDS: u32 = 1700;
/// Texts of at most this many characters stay in one line where there is room.
const WHOLE: u32 = 26;
/// A table of at most this many rows stays on one page.
const KEPT: usize = 14;

/// The table; its caption stands above it.
pub(super) fn table(table: &TableText) -> Markup {
    let widths = widths(table);
    let style = text_style(table.columns.len());
    html! {
        w:tbl {
            w:tblPr {
                w:tblStyle w:val="BefundTable" {}
                w:tblW w:w=(TEXT_WIDTH) w:type="dxa" {}
                w:tblLayout w:type="fixed" {}
                w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1" {}
                w:tblCaption w:val=(clean(&table.caption)) {}
            }
            w:tblGrid { @for width in &widths { w:gridCol w:w=(width) {} } }
            w:tr {
                w:trPr { w:cantSplit {} w:tblHeader {} }
                @for (column, width) in table.columns.iter().zip(&widths) {
                    (cell(*width, style, column.setting, &Looks { bottom: true, kept: true, ..Looks::default() }, &column.header))
                }
            }
            @for (index, row) in table.rows.iter().enumerate() {
                (table_row(table, row, index, &widths, style))
            }
        }
        w:p { w:pPr { w:pStyle w:val="TableEnd" {} } }
    }
}

fn table_row(
    table: &TableText,
    row: &TableRow,
    index: usize,
    widths: &[u32],
    style: &str,
) -> Markup {
    let looks = Looks {
        kind: Some(row.kind),
        kept: index + 1 < table.rows.len() && (table.rows.len() <= KEPT || is_edge(table, index)),
        bottom: false,
    };
    html! {
        w:tr {
            w:trPr { w:cantSplit {} }
            @for ((text, width), column) in row.cells.iter().zip(widths).zip(&table.columns) {
                (cell(*width, style, column.setting, &looks, text))
            }
        }
    }
}

/// Whether the row would stand alone on its page if the table broke beside it.
fn is_edge(table: &TableText, index: usize) -> bool {
    index < 2 || index + 3 >= table.rows.len()
}

/// How a cell looks besides its style.
#[derive(Default)]
struct Looks {
    /// Kind of its row; none in the header.
    kind: Option<RowKind>,
    /// Whether it stays on the page of the next row.
    kept: bool,
    /// Whether its text stands at the bottom.
    bottom: bool,
}

fn cell(width: u32, style: &str, setting: Setting, looks: &Looks, text: &str) -> Markup {
    let total = looks.kind == Some(RowKind::Total);
    let missing = looks.kind == Some(RowKind::Missing);
    html! {
        w:tc {
            w:tcPr {
                w:tcW w:w=(width) w:type="dxa" {}
                @if total { w:shd w:val="clear" w:color="auto" w:fill="EEF3F7" {} }
                @if looks.bottom { w:vAlign w:val="bottom" {} }
            }
            w:p {
                w:pPr {
                    w:pStyle w:val=(style) {}
                    @if looks.kept { w:keepNext {} }
                    @if matches!(setting, Setting::Number | Setting::Rank) { w:jc w:val="right" {} }
                }
                w:r {
                    w:rPr {
                        @if total || looks.kind.is_none() { w:b {} }
                        @if missing { w:color w:val="51606E" {} }
                    }
                    w:t xml:space="preserve" { (clean(text)) }
                }
            }
        }
    }
}

/// The paragraph style that lets so many columns fit.
fn text_style(columns: usize) -> &'static str {
    match columns {
        0..=7 => "TableText",
        8..=9 => "TableTextSmall",
        _ => "TableTextTiny",
    }
}

/// Widths of the columns, together the width of the text: numbers take what they need, words share the rest.
fn widths(table: &TableText) -> Vec<u32> {
    // Width of a bold letter, also of the wider fonts that stand in for Arial, and the longest word of a header that is not hyphenated.
    let (letter, word) = match text_style(table.columns.len()) {
        "TableText" => (124, 15),
        "TableTextSmall" => (110, 12),
        _ => (94, 10),
    };
    let is_free = |index: usize| match table.columns.get(index).map(|column| column.setting) {
        Some(Setting::Name | Setting::Text) => true,
        _ => index == table.name && !has_free(table),
    };
    let needed: Vec<u32> = (0..table.columns.len())
        .map(|index| match is_free(index) {
            true => 0,
            false => characters(table, index, word) * letter + PADDING,
        })
        .collect();
    let free = (0..needed.len()).filter(|index| is_free(*index)).count();
    let free = u32::try_from(free).unwrap_or(1).max(1);
    let taken: u32 = needed.iter().sum();
    // Where numbers leave too little, they give in proportion.
    let most = TEXT_WIDTH.saturating_sub(WORDS * free).max(TEXT_WIDTH / 3);
    let (taken, scale) = (taken.min(most), taken.max(1));
    let shares = shared(table, &is_free, letter, TEXT_WIDTH - taken);
    needed
        .into_iter()
        .zip(shares)
        .map(|(need, share)| match need {
            0 => share,
            need => need * taken / scale,
        })
        .collect()
}

/// What each column of words gets of the room that is left: its longest word, and of the rest what its longest text asks
/// for; the same for all where not even the words fit. 0 for columns of numbers.
fn shared(table: &TableText, is_free: &dyn Fn(usize) -> bool, letter: u32, room: u32) -> Vec<u32> {
    let columns: Vec<usize> = (0..table.columns.len()).collect();
    let of = |index: &usize| is_free(*index).then(|| words(table, *index));
    let asked: Vec<Option<(u32, u32)>> = columns.iter().map(of).collect();
    let free = u32::try_from(asked.iter().flatten().count()).unwrap_or(1);
    let least: Vec<u32> = { asked.iter() }
        .map(|asked| asked.map_or(0, |(word, _)| word * letter + PADDING))
        .collect();
    let Some(rest) = room.checked_sub(least.iter().sum()) else {
        let equal = room / free.max(1);
        return asked
            .iter()
            .map(|asked| asked.map_or(0, |_| equal))
            .collect();
    };
    let wish = |asked: &Option<(u32, u32)>| asked.map_or(0, |(word, text)| text - word);
    let all: u32 = asked.iter().map(wish).sum();
    { asked.iter().zip(least) }
        .map(|(asked, least)| match asked {
            None => 0,
            Some(_) if all == 0 => least + rest / free.max(1),
            Some(_) => least + rest * wish(asked) / all,
        })
        .collect()
}

/// Characters of the longest word (or text, where texts are short) and of the longest text of a column, header and all.
fn words(table: &TableText, column: usize) -> (u32, u32) {
    let header = table.columns.get(column).map(|column| &column.header);
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let texts = || cells.clone().chain(header);
    let longest = |lengths: &mut dyn Iterator<Item = usize>| {
        u32::try_from(lengths.max().unwrap_or(0)).unwrap_or(0)
    };
    let word = longest(
        &mut texts()
            .flat_map(|text| text.split([' ', '-', '/']))
            .map(|word| word.chars().count()),
    );
    let text = longest(&mut texts().map(|text| text.chars().count()));
    (if text <= WHOLE { text } else { word }, text)
}

fn has_free(table: &TableText) -> bool {
    let columns = table.columns.iter();
    columns
        .filter(|column| matches!(column.setting, Setting::Name | Setting::Text))
        .count()
        > 0
}

/// Characters of the longest cell, or of the longest word of the header up to `most`.
fn characters(table: &TableText, column: usize, most: usize) -> u32 {
    let cells = table.rows.iter().filter_map(|row| row.cells.get(column));
    let longest = cells.map(|text| text.chars().count()).max().unwrap_or(0);
    let header = table.columns.get(column).map_or("", |c| c.header.as_str());
    let word = header.split(' ').map(|word| word.chars().count()).max();
    let needed = longest.max(word.unwrap_or(0).min(most));
    u32::try_from(needed).unwrap_or(0)
}
