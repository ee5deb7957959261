//! The delimiter of a CSV text: said by a `sep=` line, or the one of `;` `,` TAB `|` under which the rows agree best.
//!
//! Quoted cells are respected while looking, so that commas in answers and decimal commas do not mislead.

use super::csv::records;

/// Candidates, the likelier first: of equals the first wins. German programs write `;`.
const CANDIDATES: [char; 4] = [';', ',', '\t', '|'];

/// Bytes and rows of the beginning that are looked at.
const SAMPLE_BYTES: usize = 256 * 1024;
const SAMPLE_ROWS: usize = 1000;

/// Rows of one cell above a table (title, date of the export) that do not count against a delimiter.
const MOST_TITLE_ROWS: usize = 20;

/// A `sep=` line as Excel understands it: the delimiter, and the bytes up to the next line.
pub(super) fn sep_line(text: &str) -> Option<(char, usize)> {
    let end = text.find(['\n', '\r']).unwrap_or(text.len());
    let line = text[..end].trim_matches('"');
    let mut rest = line
        .get(..4)
        .filter(|start| start.eq_ignore_ascii_case("sep="))
        .and_then(|_| line.get(4..))?
        .chars();
    let delimiter = rest.next()?;
    // "sep=;" may itself be filled up with delimiters to the width of the table.
    if !delimiter.is_ascii() || rest.any(|c| c != delimiter) {
        return None;
    }
    let line_end = if text[end..].starts_with("\r\n") {
        2
    } else {
        usize::from(end < text.len())
    };
    Some((delimiter, end + line_end))
}

/// The delimiter under which the rows agree best; `None` when each line is one cell.
pub(super) fn find_delimiter(text: &str) -> Option<char> {
    let mut end = text.len().min(SAMPLE_BYTES);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    let cut = end < text.len();
    CANDIDATES
        .into_iter()
        .filter_map(|delimiter| Some((score(sample, delimiter, cut)?, delimiter)))
        .fold(None::<(f64, char)>, |best, next| match best {
            Some(best) if best.0 >= next.0 => Some(best),
            _ => Some(next),
        })
        .map(|(_, delimiter)| delimiter)
}

/// The commonest of several widths; of equals the first seen.
pub(super) fn commonest(widths: impl Iterator<Item = usize> + Clone) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    let mut tried = Vec::new();
    for width in widths.clone() {
        if tried.contains(&width) {
            continue;
        }
        tried.push(width);
        let count = widths.clone().filter(|other| *other == width).count();
        if best.is_none_or(|(_, most)| count > most) {
            best = Some((width, count));
        }
    }
    best.map(|(width, _)| width)
}

/// How well the rows agree under a delimiter; `None` when it does not part them at all.
///
/// The share of rows of the commonest width, less where cells still hold another delimiter, and a little more where the
/// first row agrees too and where rows are wide.
fn score(sample: &str, delimiter: char, cut: bool) -> Option<f64> {
    let mut rows: Vec<Vec<String>> = records(sample, delimiter)
        .take(SAMPLE_ROWS)
        .map(|record| record.cells)
        .filter(|cells| cells.iter().any(|cell| !cell.trim().is_empty()))
        .collect();
    if cut && rows.len() > 1 && rows.len() < SAMPLE_ROWS {
        rows.pop();
    }
    let titles = rows.iter().take_while(|row| row.len() == 1).count();
    let titles = if titles == rows.len() {
        return None;
    } else {
        titles
    };
    let table = &rows[titles.min(MOST_TITLE_ROWS)..];
    let width = commonest(table.iter().map(Vec::len).filter(|width| *width > 1))?;
    let agreeing = share(table, |row| row.len() == width);
    let parted = share(table, |row| row.len() > 1);
    // "A, B" in a column of sentences parts nothing: a header without the delimiter, and spaces behind it.
    if titles > 0 && delimiter != '\t' && prose(&rows) {
        return None;
    }
    if titles > 0 && delimiter == ',' && decimals(table) {
        return None;
    }
    // In a single column of texts only some lines hold a comma; in a ragged table nearly all do.
    if parted < 0.5 && agreeing < 0.6 {
        return None;
    }
    let cells = table.iter().flatten();
    let unclean = cells
        .clone()
        .filter(|cell| holds_other(cell, delimiter))
        .count();
    let unclean = ratio(unclean, cells.count());
    let first = if titles == 0 && rows[0].len() == width {
        0.1
    } else {
        0.0
    };
    // Rows before the table count a little, or a table of three rows under a title would beat one without.
    let all = share(&rows, |row| row.len() == width);
    let wide = ratio(width.min(20), 20) * 0.02;
    Some((agreeing * 0.5 + all * 0.5) * (1.0 - unclean) + first + wide)
}

fn ratio(part: usize, whole: usize) -> f64 {
    // Both are at most the rows times the columns of a sample of 256 KB.
    let exact = |count: usize| f64::from(u32::try_from(count).unwrap_or(u32::MAX));
    if whole == 0 {
        0.0
    } else {
        exact(part) / exact(whole)
    }
}

fn share(rows: &[Vec<String>], holds: impl Fn(&Vec<String>) -> bool) -> f64 {
    ratio(rows.iter().filter(|row| holds(row)).count(), rows.len())
}

/// Whether nearly every cell but the first of its row begins with a space.
fn prose(rows: &[Vec<String>]) -> bool {
    let later = rows.iter().flat_map(|row| row.iter().skip(1));
    let spaced = later.clone().filter(|cell| cell.starts_with(' ')).count();
    ratio(spaced, later.count()) > 0.8
}

/// Whether every row is one number with a decimal comma.
fn decimals(rows: &[Vec<String>]) -> bool {
    let digits = |text: &String| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    rows.iter().filter(|row| row.len() > 1).all(|row| {
        let whole = row[0].trim().trim_start_matches(['-', '+']).to_owned();
        row.len() == 2 && digits(&whole) && digits(&row[1].trim_end().to_owned())
    })
}

/// Whether a cell still holds another delimiter. A comma does not count: it stands in numbers and sentences.
fn holds_other(cell: &str, delimiter: char) -> bool {
    [';', '\t', '|']
        .into_iter()
        .any(|other| other != delimiter && cell.contains(other))
}
