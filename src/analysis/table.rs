//! Cells, scopes and base figures as all analyses write them.

use std::collections::BTreeSet;

use crate::model::counted::Counted;
use crate::model::finding::{
    BaseFigure, Cell, CellValue, Chart, ChartKind, Evidence, Scope, Sign, Statement,
};
use crate::model::message::Message;
use crate::model::place::Place;

/// Below this many respondents a percentage says less than its count.
///
/// Source: the house rule "below n = 30 no percentage without its count"; 30 is the usual rule of thumb for the smallest
/// sample from which a share is read.
pub(super) const SMALL_N: u64 = 30;

/// `part` of `base` as a share; "x" where the base is 0.
pub(super) fn share(part: u64, base: u64) -> Cell {
    Cell::new(match ratio(part, base) {
        Some(share) => CellValue::Share(share),
        None => CellValue::Sign(Sign::NotMeaningful),
    })
}

/// `part / base`, 0..=1 for a part of the base; `None` when the base is 0.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of people and things stay far below 2^53"
)]
pub(super) fn ratio(part: u64, base: u64) -> Option<f64> {
    (base > 0).then(|| part as f64 / base as f64)
}

/// A number with fixed digits about `persons` persons.
pub(super) fn about(value: f64, digits: u8, persons: u64) -> Cell {
    Cell::about(CellValue::Number { value, digits }, persons)
}

/// "x": a number would mean nothing here, such as a mean of nobody.
pub(super) fn not_meaningful() -> Cell {
    Cell::new(CellValue::Sign(Sign::NotMeaningful))
}

/// A cell with nothing in it.
pub(super) fn empty() -> Cell {
    Cell::new(CellValue::Empty)
}

/// A dense rank.
pub(super) fn rank(rank: u32) -> Cell {
    Cell::new(CellValue::Rank(rank))
}

/// A name from `locales/`.
pub(super) fn label(key: &'static str) -> Cell {
    Cell::label(Message::new(key))
}

/// The scope of one dimension with one value.
pub(super) fn scope(dimension: &'static str, value: impl Into<String>) -> Scope {
    Scope::from([(dimension, value.into())])
}

/// The rows of the inputs at some places, in source order.
pub(super) fn evidence<'a>(places: impl Iterator<Item = &'a Place>) -> Vec<Evidence> {
    let mut places: Vec<&Place> = places.collect();
    places.sort_unstable();
    places
        .into_iter()
        .map(|place| Evidence {
            place: place.clone(),
            quote: None,
        })
        .collect()
}

/// A chart of one column, named by the first.
pub(super) fn chart_of(kind: ChartKind, column: usize) -> Chart {
    Chart {
        kind,
        label: 0,
        series: vec![column],
    }
}

/// The statement that names who leads in the column beside the names.
pub(super) fn leader(wording: &'static str) -> Statement {
    Statement::Leader {
        label: 0,
        count: 1,
        wording,
    }
}

/// A base figure that counts persons.
pub(super) fn base_persons(name: &'static str, wording: &'static str, count: u64) -> BaseFigure {
    BaseFigure {
        name,
        wording,
        value: Cell::count(count),
        is_persons: true,
        counted: None,
    }
}

/// A base figure about persons that does not count them.
pub(super) fn base_about(
    name: &'static str,
    wording: &'static str,
    count: u64,
    persons: u64,
) -> BaseFigure {
    BaseFigure {
        name,
        wording,
        value: Cell::about(CellValue::Count(count), persons),
        is_persons: false,
        counted: None,
    }
}

/// A base figure that has nothing to do with persons.
pub(super) fn base_plain(name: &'static str, wording: &'static str, count: u64) -> BaseFigure {
    BaseFigure {
        name,
        wording,
        value: Cell::count(count),
        is_persons: false,
        counted: None,
    }
}

/// A base figure that says what it counts, from `counted`: `n = 56 Maßnahmen`.
pub(super) fn base_counted(name: &'static str, counted: Counted, count: u64) -> BaseFigure {
    BaseFigure {
        name,
        wording: "counted-base",
        value: Cell::count(count),
        is_persons: counted.is_persons(),
        counted: Some(counted),
    }
}

/// A base without figures that count nothing; the first stays.
pub(super) fn without_zero(figures: Vec<BaseFigure>) -> Vec<BaseFigure> {
    let counts = |figure: &BaseFigure| figure.value.value != CellValue::Count(0);
    let mut kept = figures.into_iter().enumerate();
    let kept = kept
        .by_ref()
        .filter(|(at, figure)| *at == 0 || counts(figure));
    kept.map(|(_, figure)| figure).collect()
}

/// Digits after the decimal mark that a number needs, at most three.
pub(super) fn digits_of(value: f64) -> u8 {
    (0..3)
        .find(|digits| {
            let scaled = value * 10f64.powi(i32::from(*digits));
            (scaled - scaled.round()).abs() < 1e-6
        })
        .unwrap_or(3)
}

/// A text as part of a file name: ASCII, lower case, everything else a hyphen.
pub(super) fn file_key(text: &str) -> String {
    let mut key = String::new();
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'a'..='z' | '0'..='9' | '_' => key.push(c),
            'ä' => key.push_str("ae"),
            'ö' => key.push_str("oe"),
            'ü' => key.push_str("ue"),
            'ß' => key.push_str("ss"),
            _ if key.is_empty() || key.ends_with('-') => {}
            _ => key.push('-'),
        }
    }
    key.trim_end_matches('-').chars().take(60).collect()
}

/// An id that no finding before has: two names may differ only in characters that file names cannot hold.
pub(super) fn unused(ids: &mut BTreeSet<String>, wanted: &str) -> String {
    let mut id = wanted.to_owned();
    let mut number = 1;
    while !ids.insert(id.clone()) {
        number += 1;
        id = format!("{wanted}-{number}");
    }
    id
}
