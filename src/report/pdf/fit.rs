//! How wide the columns of a table are, at which size its words fit, and about how high it stands, before any page is set:
//! measuring by setting takes as long as setting.

use serde::Serialize;

use super::super::columns::Setting;
use super::super::manuscript::TableText;
use super::measures::MEASURES;
use super::ruler::{MM, Span, Type, Weight, em};
use crate::model::finding::RowKind;

/// Captions, notes and tables that are not wide.
pub(super) const SMALL: Type = Type::new(MEASURES.small, MEASURES.leading, Weight::Regular);
/// Room on both sides of the words in a cell.
const ACROSS: f64 = 2.0 * MEASURES.beside_cell;
/// What rounding and kerning may take.
const SPARE: f64 = 0.4 * MM;
/// Sizes that are tried with the most that the longest word of a header gets at them; what is longer is hyphenated.
const STEPS: [(f64, f64); 6] = [
    (MEASURES.small, 26.0 * MM),
    (MEASURES.small, 21.0 * MM),
    (MEASURES.small, 17.0 * MM),
    (8.0, 15.0 * MM),
    (7.5, 13.0 * MM),
    (7.0, 11.0 * MM),
];
/// Texts of at most this many characters stay in one line where there is room.
const WHOLE: usize = 26;
/// A column of words gets at least this much, unless it needs less.
const WORDS: f64 = 30.0 * MM;

/// Higher rows may break over pages.
const HIGH: f64 = 60.0 * MM;

/// How a table is set; lengths in points.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Fit {
    /// Size of its words.
    size: f64,
    /// Widths of its columns; none where all columns of words share what is left.
    columns: Vec<Option<f64>>,
    /// Whether the words of each header are whole in them.
    whole: Vec<bool>,
    /// Heights of its rows below the header; none where the number of lines is in doubt. Typst need not set a row to know how
    /// high it is then.
    rows: Vec<Option<f64>>,
    /// How high it is with its caption.
    pub(super) height: Span,
}

/// Widths of a column's texts in em.
struct Wide {
    /// The longest cell, bold as in a total.
    cell: f64,
    /// The longest word of the header.
    head: f64,
    /// The longest text.
    text: f64,
    /// The longest word, or the longest text where all are short.
    word: f64,
}

impl Wide {
    fn of(table: &TableText, column: usize) -> Self {
        let cells: Vec<&str> = { table.rows.iter() }
            .filter_map(|row| Some(row.cells.get(column)?.as_str()))
            .collect();
        let header = table.columns.get(column).map_or("", |c| c.header.as_str());
        let text = widest(cells.iter().copied(), Weight::Regular);
        let is_short = cells.iter().all(|text| text.chars().count() <= WHOLE);
        Self {
            cell: widest(cells.iter().copied(), Weight::Bold),
            head: widest(header.split(' '), Weight::Bold),
            text,
            word: if is_short {
                text
            } else {
                let words = cells.iter().flat_map(|text| text.split([' ', '-', '/']));
                widest(words, Weight::Regular)
            },
        }
    }

    /// What the column needs at a size for texts so wide in em, where a word of its header gets `most`.
    fn needed(&self, texts: f64, (size, most): (f64, f64)) -> f64 {
        (texts * size).max((self.head * size).min(most)) + ACROSS + SPARE
    }
}

fn widest<'t>(texts: impl Iterator<Item = &'t str>, weight: Weight) -> f64 {
    texts.map(|text| em(text, weight)).fold(0.0, f64::max)
}

impl Fit {
    /// The largest size that leaves enough room for names, and for their longest words where one does.
    pub(super) fn of(table: &TableText) -> Self {
        let count = table.columns.len();
        let wide: Vec<Wide> = (0..count).map(|column| Wide::of(table, column)).collect();
        let free = free(table);
        let name = wide.get(table.name);
        let name = name.map_or(0.0, |name| name.needed(name.cell, STEPS[1]));
        let room = name.min(WORDS) * as_length(free.len());
        let left = |step: (f64, f64)| {
            let taken = wide.iter().enumerate();
            let taken = taken.filter(|(column, _)| !free.contains(column));
            let taken = taken.map(|(_, wide)| wide.needed(wide.cell, step));
            MEASURES.text_width - taken.sum::<f64>()
        };
        let own: Vec<&Wide> = free.iter().filter_map(|column| wide.get(*column)).collect();
        let shares = |step: (f64, f64)| shared(&own, step, left(step));
        let roomy = || STEPS.into_iter().filter(|step| left(*step) >= room);
        let step = { roomy().find(|step| shares(*step).is_some()) }.or_else(|| roomy().next());
        let step = step.unwrap_or(STEPS[STEPS.len() - 1]);
        let (size, shares, left) = (step.0, shares(step), left(step));
        let columns: Vec<Option<f64>> = { wide.iter().enumerate() }
            .map(
                |(column, wide)| match free.iter().position(|other| *other == column) {
                    Some(at) => shares.as_ref().and_then(|shares| shares.get(at).copied()),
                    None => Some(wide.needed(wide.cell, step)),
                },
            )
            .collect();
        let left = left.max(0.0) / as_length(free.len());
        let whole = { wide.iter().zip(&columns) }
            .map(|(wide, width)| wide.head * size + ACROSS <= width.unwrap_or(left))
            .collect();
        let (header, rows) = heights(table, &columns, size, left);
        Self {
            height: SMALL.height(&table.caption, MEASURES.text_width)
                + Span::exactly(MEASURES.below_caption)
                + header
                + rows.iter().copied().sum(),
            rows: { rows.into_iter() }
                .map(|row| row.known().filter(|height| *height <= HIGH))
                .collect(),
            size,
            columns,
            whole,
        }
    }
}

fn as_length(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// The columns that take the room that is left.
fn free(table: &TableText) -> Vec<usize> {
    let columns = table.columns.iter().enumerate();
    let free: Vec<usize> = columns
        .filter(|(_, column)| matches!(column.setting, Setting::Name | Setting::Text))
        .map(|(index, _)| index)
        .collect();
    if free.is_empty() {
        vec![table.name]
    } else {
        free
    }
}

/// How columns of names and words share the room that is left: each gets its longest word, or all of its texts where they are
/// short, and its header, and of the rest what its longest text asks for. None where there is no rest.
fn shared(wide: &[&Wide], step: (f64, f64), room: f64) -> Option<Vec<f64>> {
    let words = wide.iter().map(|wide| wide.needed(wide.word, step));
    let words: Vec<f64> = words.collect();
    let wishes: Vec<f64> = { wide.iter().zip(&words) }
        .map(|(wide, word)| (wide.text * step.0 + ACROSS + SPARE - word).max(0.0))
        .collect();
    let rest = room - words.iter().sum::<f64>();
    let wished: f64 = wishes.iter().sum();
    let share = |wish: f64| {
        if wished > 0.0 {
            wish / wished
        } else {
            1.0 / as_length(wide.len())
        }
    };
    (rest > 0.0).then(|| {
        let shares = words.iter().zip(&wishes);
        shares
            .map(|(word, wish)| word + rest * share(*wish))
            .collect()
    })
}

/// How high the header and each row are; columns without a width have `left`.
fn heights(table: &TableText, columns: &[Option<f64>], size: f64, left: f64) -> (Span, Vec<Span>) {
    let row = |cells: &mut dyn Iterator<Item = &str>, weight: Weight| {
        let set = Type::new(size, MEASURES.close_leading, weight);
        let heights = cells
            .zip(columns)
            .map(|(words, width)| set.height(words, width.unwrap_or(left) - ACROSS));
        heights.fold(Span::default(), Span::or) + Span::exactly(2.0 * MEASURES.over_cell)
    };
    let header = row(
        &mut table.columns.iter().map(|c| c.header.as_str()),
        Weight::Bold,
    );
    let rows = table.rows.iter().map(|line| {
        let weight = match line.kind {
            RowKind::Total => Weight::Bold,
            _ => Weight::Regular,
        };
        row(&mut line.cells.iter().map(String::as_str), weight)
    });
    (header, rows.collect())
}
