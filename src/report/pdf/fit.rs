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

/// By how much a text may be longer than the mean of its column and still count for its width.
const USUAL: f64 = 1.5;

/// Higher rows may break over pages.
const HIGH: f64 = 60.0 * MM;

/// How a table is set; lengths in points.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Fit {
    /// The table, or where its columns find no room beside each other, parts of it below each other, each with the names of the rows.
    parts: Vec<Part>,
    /// How high it is with its caption.
    pub(super) height: Span,
}

/// Some columns of a table beside each other.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
struct Part {
    /// Which.
    of: Vec<usize>,
    /// Size of its words.
    size: f64,
    /// Widths of its columns; none where all columns of words share what is left.
    columns: Vec<Option<f64>>,
    /// Whether the words of each header are whole in them.
    whole: Vec<bool>,
    /// Heights of its rows below the header; none where the number of lines is in doubt. Typst need not set a row to know how
    /// high it is then.
    rows: Vec<Option<f64>>,
    #[serde(skip)]
    height: Span,
}

/// Widths of a column's texts in em.
struct Wide {
    /// The longest cell, bold as in a total.
    cell: f64,
    /// The longest word of the header.
    head: f64,
    /// What texts usually need: the longest, but not much more than the mean, or one long text would take the room of all.
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
        let longest = widest(cells.iter().copied(), Weight::Regular);
        let all: f64 = { cells.iter() }.map(|text| em(text, Weight::Regular)).sum();
        let mean = all / as_length(cells.len().max(1));
        let is_short = cells.iter().all(|text| text.chars().count() <= WHOLE);
        Self {
            cell: widest(cells.iter().copied(), Weight::Bold),
            head: widest(header.split(' '), Weight::Bold),
            text: longest.min(USUAL * mean),
            word: if is_short {
                longest
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
    /// The fewest parts in which names have enough room.
    pub(super) fn of(table: &TableText) -> Self {
        let count = table.columns.len();
        let wide: Vec<Wide> = (0..count).map(|column| Wide::of(table, column)).collect();
        let divided = (1..count).map(|parts| divided(table, parts));
        let has_room = |parts: &Vec<Vec<usize>>| {
            let mut parts = parts.iter();
            parts.all(|of| Room::of(table, &wide, of).step().is_some())
        };
        let whole = || vec![(0..count).collect()];
        let parts = { divided.into_iter() }.find(has_room).unwrap_or_else(whole);
        let parts: Vec<Part> = { parts.into_iter() }
            .map(|of| Part::of(table, &wide, of))
            .collect();
        let between = Span::exactly(MEASURES.between_parts * as_length(parts.len() - 1));
        Self {
            height: SMALL.height(&table.caption, MEASURES.text_width)
                + Span::exactly(MEASURES.below_caption)
                + between
                + parts.iter().map(|part| part.height).sum(),
            parts,
        }
    }
}

/// The columns in so many parts, as many in each as can be; the names of the rows stand in all of them.
fn divided(table: &TableText, parts: usize) -> Vec<Vec<usize>> {
    let others: Vec<usize> = (0..table.columns.len())
        .filter(|column| *column != table.name)
        .collect();
    { others.chunks(others.len().div_ceil(parts).max(1)) }
        .map(|own| {
            let mut of = vec![table.name];
            of.extend(own);
            of.sort_unstable();
            of
        })
        .collect()
}

/// What columns beside each other have room for.
struct Room<'w> {
    of: &'w [usize],
    wide: &'w [Wide],
    /// The columns that take the room that is left.
    free: Vec<usize>,
    /// What those need together.
    needed: f64,
}

impl<'w> Room<'w> {
    fn of(table: &TableText, wide: &'w [Wide], of: &'w [usize]) -> Self {
        let free = free(table, of);
        let name = wide.get(table.name);
        let name = name.map_or(0.0, |name| name.needed(name.cell, STEPS[1]));
        Self {
            needed: name.min(WORDS) * as_length(free.len()),
            of,
            wide,
            free,
        }
    }

    fn left(&self, step: (f64, f64)) -> f64 {
        let taken = { self.of.iter() }.filter(|column| !self.free.contains(column));
        let taken = taken.filter_map(|column| self.wide.get(*column));
        let taken = taken.map(|wide| wide.needed(wide.cell, step));
        MEASURES.text_width - taken.sum::<f64>()
    }

    fn shares(&self, step: (f64, f64)) -> Option<Vec<f64>> {
        let own = { self.free.iter() }.filter_map(|column| self.wide.get(*column));
        let own: Vec<&Wide> = own.collect();
        shared(&own, step, self.left(step))
    }

    /// The largest size that leaves enough room for names, and for their longest words where one does.
    fn step(&self) -> Option<(f64, f64)> {
        let roomy = || { STEPS.into_iter() }.filter(|step| self.left(*step) >= self.needed);
        { roomy().find(|step| self.shares(*step).is_some()) }.or_else(|| roomy().next())
    }
}

impl Part {
    fn of(table: &TableText, wide: &[Wide], of: Vec<usize>) -> Self {
        let room = Room::of(table, wide, &of);
        let step = room.step().unwrap_or(STEPS[STEPS.len() - 1]);
        let (size, shares, left) = (step.0, room.shares(step), room.left(step));
        let own: Vec<&Wide> = of.iter().filter_map(|column| wide.get(*column)).collect();
        let columns: Vec<Option<f64>> = { of.iter().zip(&own) }
            .map(
                |(column, wide)| match room.free.iter().position(|other| other == column) {
                    Some(at) => shares.as_ref().and_then(|shares| shares.get(at).copied()),
                    None => Some(wide.needed(wide.cell, step)),
                },
            )
            .collect();
        let left = left.max(0.0) / as_length(room.free.len());
        let whole = { own.iter().zip(&columns) }
            .map(|(wide, width)| wide.head * size + ACROSS <= width.unwrap_or(left))
            .collect();
        let (header, rows) = heights(table, &of, &columns, size, left);
        Self {
            height: header + rows.iter().copied().sum(),
            rows: { rows.into_iter() }
                .map(|row| row.known().filter(|height| *height <= HIGH))
                .collect(),
            size,
            columns,
            whole,
            of,
        }
    }
}

fn as_length(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::MAX, f64::from)
}

/// The columns that take the room that is left.
fn free(table: &TableText, of: &[usize]) -> Vec<usize> {
    let is_free = |column: &&usize| {
        let column = table.columns.get(**column);
        column.is_some_and(|column| matches!(column.setting, Setting::Name | Setting::Text))
    };
    let free: Vec<usize> = of.iter().filter(is_free).copied().collect();
    if free.is_empty() {
        vec![table.name]
    } else {
        free
    }
}

/// How columns of names and words share the room that is left: each gets its longest word, or all of its texts where they are
/// short, and its header, and of the rest what its texts usually ask for. None where there is no rest.
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

/// How high the header and each row of some columns are; those without a width have `left`.
fn heights(
    table: &TableText,
    of: &[usize],
    columns: &[Option<f64>],
    size: f64,
    left: f64,
) -> (Span, Vec<Span>) {
    let row = |cells: &mut dyn Iterator<Item = &str>, weight: Weight| {
        let set = Type::new(size, MEASURES.close_leading, weight);
        let heights = cells
            .zip(columns)
            .map(|(words, width)| set.height(words, width.unwrap_or(left) - ACROSS));
        heights.fold(Span::default(), Span::or) + Span::exactly(2.0 * MEASURES.over_cell)
    };
    let header = row(
        &mut { of.iter() }.map(|at| table.columns.get(*at).map_or("", |c| c.header.as_str())),
        Weight::Bold,
    );
    let rows = table.rows.iter().map(|line| {
        let weight = match line.kind {
            RowKind::Total => Weight::Bold,
            _ => Weight::Regular,
        };
        let cell = |at: &usize| line.cells.get(*at).map_or("", String::as_str);
        row(&mut of.iter().map(cell), weight)
    });
    (header, rows.collect())
}
