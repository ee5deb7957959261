//! What happens to columns by accident: a value that counts up because somebody dragged the fill handle, several numbers in
//! one cell, amounts in two currencies.

use std::collections::BTreeMap;

use crate::model::issue::{Issue, Rule};
use crate::model::raw::RawCell;
use crate::project::SourceKind;

use super::fold::{one_line, shown};
use super::rules;
use super::schema::plan;
use super::sheet::Sheet;

/// Values below each other that make a run: fewer may be chance.
const RUN: usize = 4;

/// Logical columns whose values are words of a short list: none of them counts up.
const WORDS: [&str; 6] = [
    "audience",
    "device_type",
    "hosting",
    "level",
    "status",
    "vendor",
];

/// Logical columns of money that is added up.
const MONEY: [&str; 4] = ["amount", "cost", "costs", "price"];

/// Columns that count up where nothing can: `16:9`, `16:10`, `16:11`, or a word of a list with a rising number behind it.
pub(crate) fn filled_by_handle(sheet: &Sheet<'_>) -> Vec<Issue> {
    let words: Vec<u32> = WORDS.iter().filter_map(|name| sheet.column(name)).collect();
    let labels = sheet.header.labels.iter().map(|label| label.column);
    labels
        .filter_map(|column| run_in(sheet, column, words.contains(&column)))
        .collect()
}

/// The first run of a column.
fn run_in(sheet: &Sheet<'_>, column: u32, is_word: bool) -> Option<Issue> {
    let mut run: Vec<(u32, String)> = Vec::new();
    let mut before: Option<(String, u64)> = None;
    for row in sheet.rows() {
        let parted = match sheet.cell_at(row, column) {
            RawCell::Text(text) => parted(&one_line(text)),
            _ => None,
        };
        let parted = parted.filter(|(head, _)| is_word || is_ratio(head));
        let follows = match (&before, &parted) {
            (Some((head, number)), Some((next, higher))) => head == next && *higher == number + 1,
            _ => false,
        };
        if !follows {
            if run.len() >= RUN {
                break;
            }
            run.clear();
        }
        if let Some((head, number)) = &parted {
            run.push((row.number, format!("{head}{number}")));
        }
        before = parted;
    }
    let [(first, value), .., (_, last)] = run.as_slice() else {
        return None;
    };
    (run.len() >= RUN).then(|| {
        Issue::new(rules::FILL_HANDLE, Some(sheet.table.place(*first, column)))
            .with("column", shown(heading(sheet, column)))
            .with("value", shown(value))
            .with("last", shown(last))
            .with("count", run.len())
    })
}

fn heading<'s>(sheet: &'s Sheet<'_>, column: u32) -> &'s str {
    let label = sheet.header.label(column);
    label.map_or("", |label| label.shown.as_str())
}

/// A text and the number at its end.
fn parted(text: &str) -> Option<(String, u64)> {
    let head = text.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &text[head.len()..];
    // Leading zeros are written by whoever numbers things.
    if head.is_empty() || digits.starts_with('0') {
        return None;
    }
    Some((head.to_owned(), digits.parse().ok()?))
}

/// The beginning of a ratio such as `16:9`.
fn is_ratio(head: &str) -> bool {
    head.strip_suffix(':')
        .is_some_and(|first| !first.is_empty() && first.chars().all(|c| c.is_ascii_digit()))
}

/// Whether a text is several whole numbers in one cell, as exports of inventories write lists: `100,50`. One with three
/// digits behind each comma may be one number.
pub(crate) fn is_list_of_numbers(text: &str) -> bool {
    let parts: Vec<&str> = text.trim().split([',', ';', '|']).map(str::trim).collect();
    parts.len() > 1
        && parts
            .iter()
            .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
        && parts[1..].iter().any(|part| part.len() != 3)
}

/// Money in two currencies in a column that is added up; the sheet is refused then.
pub(crate) fn two_currencies(sheet: &Sheet<'_>) -> Option<(Issue, Rule)> {
    let named = MONEY.iter().filter_map(|name| sheet.column(name));
    let years = { plan::year_columns(sheet).into_iter() }
        .filter(|_| sheet.source.kind == SourceKind::Plan)
        .map(|(column, _)| column);
    for column in named.chain(years) {
        let mut met: BTreeMap<&str, u32> = BTreeMap::new();
        for row in sheet.rows() {
            if let RawCell::Text(text) = sheet.cell_at(row, column)
                && let Some(sign) = currency(text)
            {
                met.entry(sign).or_insert(row.number);
            }
        }
        let mut signs = met.iter();
        if let (Some((first, _)), Some((second, row))) = (signs.next(), signs.next()) {
            let issue = Issue::new(rules::CURRENCIES, Some(sheet.table.place(*row, column)))
                .with("column", shown(heading(sheet, column)))
                .with("first", *first)
                .with("second", *second);
            return Some((issue, rules::CURRENCIES));
        }
    }
    None
}

/// The currency that a cell names.
fn currency(text: &str) -> Option<&'static str> {
    const SIGNS: [(&str, &str); 9] = [
        ("€", "EUR"),
        ("eur", "EUR"),
        ("us$", "USD"),
        ("usd", "USD"),
        ("$", "USD"),
        ("chf", "CHF"),
        ("£", "GBP"),
        ("gbp", "GBP"),
        ("dm", "DM"),
    ];
    let lower = text.to_lowercase();
    if !lower.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let found = SIGNS.iter().find(|(sign, _)| {
        lower
            .split(|c: char| {
                c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',' | '-')
            })
            .any(|part| part == *sign)
    });
    found.map(|(_, currency)| *currency)
}
