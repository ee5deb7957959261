//! Words of those asked, for the house: two short and central quotations for the category that leads.
//!
//! Central is what shares most of its words with the other answers of the category. An answer that names a unit or a person is left out,
//! as it would tell who said it. The gate has removed all quotations where an edition has none.

use std::collections::BTreeSet;

use super::super::wording::value;
use crate::model::finding::{Finding, RowKind, Statement};

/// Quotations of a finding at most.
const MOST: usize = 2;
/// Signs of a quotation: shorter ones say nothing, longer ones are no quotation.
const LENGTH: (usize, usize) = (25, 140);
/// Words before names of persons.
const BEFORE_NAMES: [&str; 6] = ["herr", "herrn", "frau", "kollege", "kollegin", "mr"];
/// Letters of words that tell nothing.
const SHORT: usize = 3;

/// The quotations of the row that leads a finding; none where no row leads, or nobody may be quoted.
pub(in crate::report) fn quotations<'a>(
    finding: &'a Finding,
    units: &BTreeSet<String>,
) -> Vec<&'a str> {
    let Statement::Leader { count, .. } = finding.statement else {
        return Vec::new();
    };
    let rows = { finding.table.rows.iter() }.filter(|row| row.kind == RowKind::Data);
    let leader = rows.reduce(|best, row| {
        let height = |row| value(row, count).number().unwrap_or_default();
        if height(row) > height(best) {
            row
        } else {
            best
        }
    });
    let quotes = leader.iter().flat_map(|row| &row.evidence);
    let quotes: BTreeSet<&str> = quotes
        .filter_map(|evidence| evidence.quote.as_deref())
        .collect();
    let all: Vec<BTreeSet<String>> = quotes.iter().map(|quote| words(quote)).collect();
    let mut scored: Vec<(f64, &str)> = { quotes.iter().zip(&all) }
        .filter(|(quote, _)| is_short(quote) && names_nobody(quote, units))
        .map(|(quote, own)| (all.iter().map(|other| likeness(own, other)).sum(), *quote))
        .collect();
    scored.sort_by(|a, b| {
        b.0.total_cmp(&a.0)
            .then_with(|| a.1.len().cmp(&b.1.len()))
            .then(a.1.cmp(b.1))
    });
    scored
        .into_iter()
        .take(MOST)
        .map(|(_, quote)| quote)
        .collect()
}

fn is_short(quote: &str) -> bool {
    (LENGTH.0..=LENGTH.1).contains(&quote.chars().count())
}

fn names_nobody(quote: &str, units: &BTreeSet<String>) -> bool {
    let small = quote.to_lowercase();
    let mut spoken = small.split(|c: char| !c.is_alphanumeric());
    let is_unit =
        |unit: &String| unit.chars().count() > SHORT && small.contains(&unit.to_lowercase());
    !units.iter().any(is_unit) && !spoken.any(|word| BEFORE_NAMES.contains(&word))
}

/// The words of an answer in small letters, without those that tell nothing.
fn words(text: &str) -> BTreeSet<String> {
    { text.split(|c: char| !c.is_alphanumeric()) }
        .filter(|word| word.chars().count() > SHORT)
        .map(str::to_lowercase)
        .collect()
}

/// Jaccard's index: shared words of all words; 0 where there are none.
fn likeness(a: &BTreeSet<String>, b: &BTreeSet<String>) -> f64 {
    let count = |number: usize| u32::try_from(number).map_or(f64::MAX, f64::from);
    let all = a.union(b).count();
    if all == 0 {
        0.0
    } else {
        count(a.intersection(b).count()) / count(all)
    }
}
