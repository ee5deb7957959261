//! Words of those asked, for the house: two short and central quotations for the category that leads.
//!
//! Central is what shares most of its words with the other answers of the category. An answer that names a unit or a person is left out,
//! as it would tell who said it. The gate has removed all quotations where an edition has none.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::super::wording::value;
use crate::model::finding::{Finding, RowKind, Statement};

/// Quotations of a finding at most.
const MOST: usize = 2;
/// Different answers of which the most central ones are sought at most: of more, every second, third and so on in the order of their letters.
const MOST_COMPARED: usize = 1_000;
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
    let step = quotes.len().div_ceil(MOST_COMPARED).max(1);
    let quotes: Vec<&str> = quotes.into_iter().step_by(step).collect();
    let all = words_of(&quotes);
    let units: Vec<String> = { units.iter() }
        .filter(|unit| unit.chars().count() > SHORT)
        .map(|unit| unit.to_lowercase())
        .collect();
    let mut scored: Vec<(f64, &str)> = { quotes.iter().zip(&all) }
        .filter(|(quote, _)| is_short(quote) && names_nobody(quote, &units))
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

/// Whether no person and none of the units, in small letters, is named.
fn names_nobody(quote: &str, units: &[String]) -> bool {
    let small = quote.to_lowercase();
    let mut spoken = small.split(|c: char| !c.is_alphanumeric());
    !units.iter().any(|unit| small.contains(unit.as_str()))
        && !spoken.any(|word| BEFORE_NAMES.contains(&word))
}

/// The words of each answer in small letters, without those that tell nothing: their numbers, sorted, each once.
fn words_of(quotes: &[&str]) -> Vec<Vec<u32>> {
    let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
    let mut number = |word: &str| {
        let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
        *numbers.entry(word.to_lowercase()).or_insert(next)
    };
    let mut words = |text: &&str| {
        let mut found: Vec<u32> = { text.split(|c: char| !c.is_alphanumeric()) }
            .filter(|word| word.chars().count() > SHORT)
            .map(&mut number)
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    quotes.iter().map(&mut words).collect()
}

/// Jaccard's index of two sorted sets: shared words of all words; 0 where there are none.
fn likeness(a: &[u32], b: &[u32]) -> f64 {
    let (mut shared, mut left, mut right) = (0u32, a.iter().peekable(), b.iter().peekable());
    while let (Some(one), Some(other)) = (left.peek(), right.peek()) {
        match one.cmp(other) {
            Ordering::Less => drop(left.next()),
            Ordering::Greater => drop(right.next()),
            Ordering::Equal => {
                shared += 1;
                left.next();
                right.next();
            }
        }
    }
    let count = |set: &[u32]| u32::try_from(set.len()).unwrap_or(u32::MAX);
    match count(a).saturating_add(count(b)) - shared {
        0 => 0.0,
        all => f64::from(shared) / f64::from(all),
    }
}
