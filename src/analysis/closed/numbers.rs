//! Questions that ask for a number: mean, median and quartiles, and how many gave a number of which size.

use super::choices::{columns, one_of};
use super::count::{Counts, base, gap_rows, population, total_row};
use super::{Named, notes};
use crate::analysis::table::{about, chart_of, digits_of, share};
use crate::model::closed::{ClosedQuestion, Reply};
use crate::model::finding::{BaseFigure, Cell, ChartKind, Finding, Row, Section, Statement, Table};
use crate::model::message::{Arg, Message};

/// About so many classes are shown.
const CLASSES: f64 = 6.0;

/// What is known of some numbers.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Summary {
    pub(super) mean: f64,
    pub(super) q1: f64,
    pub(super) median: f64,
    pub(super) q3: f64,
}

/// Mean, median and quartiles, linear between neighbours (type 7 of Hyndman and Fan 1996, the default of R); `None` of nothing.
pub(super) fn summary(values: &[f64]) -> Option<Summary> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let count = u32::try_from(sorted.len())
        .ok()
        .filter(|count| *count > 0)?;
    let quantile = |p: f64| {
        let at = p * (f64::from(count) - 1.0);
        let low = index(at);
        let high = (low + 1).min(sorted.len() - 1);
        sorted[low] + (at - at.floor()) * (sorted[high] - sorted[low])
    };
    // Sorted before they are added up, so that the last digit does not depend on the order of the rows.
    Some(Summary {
        mean: sorted.iter().sum::<f64>() / f64::from(count),
        q1: quantile(0.25),
        median: quantile(0.5),
        q3: quantile(0.75),
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "an index of a list, from 0 on"
)]
fn index(at: f64) -> usize {
    at.floor() as usize
}

/// The numbers that were given.
pub(super) fn numbers(question: &ClosedQuestion, item: usize) -> Vec<f64> {
    let replies = question.replies[item].iter();
    replies
        .filter_map(|reply| match reply {
            Reply::Number(value) => Some(*value),
            _ => None,
        })
        .collect()
}

/// A width of classes that people use: 1, 2, 2.5, 5 times a power of ten.
fn class_width(values: &[f64]) -> f64 {
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let wanted = (high - low) / CLASSES;
    if wanted <= 0.0 || !wanted.is_finite() {
        return 1.0;
    }
    let power = 10f64.powf(wanted.log10().floor());
    let width = [1.0, 2.0, 2.5, 5.0, 10.0].iter().map(|step| step * power);
    let whole = values.iter().all(|value| value.fract() == 0.0);
    let fits = |width: &f64| *width >= wanted && (!whole || width.fract() == 0.0);
    let found = width.filter(fits).fold(f64::INFINITY, f64::min);
    if found.is_finite() {
        found
    } else {
        wanted.ceil()
    }
}

/// Lower bounds of the classes with their counts, the empty ones between them kept.
pub(super) fn classes(values: &[f64]) -> (f64, Vec<(f64, u64)>) {
    let width = class_width(values);
    let low = values.iter().copied().fold(f64::INFINITY, f64::min);
    let high = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let mut found: Vec<(f64, u64)> = Vec::new();
    let mut bound = (low / width).floor() * width;
    while bound <= high && found.len() < 40 {
        let count = values
            .iter()
            .filter(|v| **v >= bound && **v < bound + width)
            .count();
        found.push((bound, count as u64));
        bound += width;
    }
    (width, found)
}

/// The table of a question that asks for a number.
pub(super) fn number(named: &Named<'_>, item: usize) -> Finding {
    let (survey, question) = (named.survey, named.question);
    if !question.choices.is_empty() {
        return classed(named, item);
    }
    let counts = Counts::of_item(question, item);
    let values = numbers(question, item);
    let whole = values.iter().all(|value| value.fract() == 0.0);
    let (width, classes) = classes(&values);
    let digits = digits_of(width).max(u8::from(!whole && width < 1.0));
    let mut rows: Vec<Row> = { classes.iter() }
        .map(|(low, count)| {
            Row::data(vec![
                class_label(*low, width, whole, digits),
                Cell::count(*count),
                share(*count, counts.answered),
            ])
        })
        .collect();
    rows.push(total_row(counts.answered));
    rows.extend(gap_rows(&counts, 3));
    let mut base = base(counts.answered, counts.asked);
    base.extend(
        summary(&values)
            .iter()
            .flat_map(|summary| figures(summary, counts.answered)),
    );
    Finding {
        id: named.id.clone(),
        section: Section::Befragung,
        title: named.title(item),
        statement: Statement::Cells {
            wording: if counts.answered > 0 {
                "analysis-closed-number-statement"
            } else {
                "analysis-closed-none-statement"
            },
            cells: Vec::new(),
            args: Vec::new(),
        },
        base,
        chart: (counts.answered > 0).then(|| chart_of(ChartKind::AgeClasses, 1)),
        table: Table {
            columns: columns("analysis-col-closed-class", counts.answered),
            rows,
            population: Some(population(Vec::new())),
        },
        notes: notes(survey, question, counts.answered),
    }
}

/// The table of numbers that are known by their classes only.
fn classed(named: &Named<'_>, item: usize) -> Finding {
    let counts = Counts::of_item(named.question, item);
    let rows: Vec<Row> = { named.question.choices.iter().zip(&counts.options) }
        .map(|(class, count)| {
            Row::data(vec![
                Cell::text(class.label.as_str()),
                Cell::count(*count),
                share(*count, counts.answered),
            ])
        })
        .collect();
    one_of(
        named,
        item,
        &counts,
        rows,
        ("analysis-col-closed-class", ChartKind::AgeClasses),
    )
}

fn figures(summary: &Summary, answered: u64) -> Vec<BaseFigure> {
    [
        ("mean", "analysis-base-number-mean", summary.mean),
        ("median", "analysis-base-number-median", summary.median),
        ("lower", "analysis-base-number-q1", summary.q1),
        ("upper", "analysis-base-number-q3", summary.q3),
    ]
    .into_iter()
    .map(|(name, wording, value)| BaseFigure {
        name,
        wording,
        value: about(value, digits_of(value).min(1), answered),
        is_persons: false,
        counted: None,
    })
    .collect()
}

/// "10–19" for whole numbers, "10 bis unter 12,5" for others, "3" for classes of one.
fn class_label(low: f64, width: f64, whole: bool, digits: u8) -> Cell {
    let number = |value: f64, digits: u8| Arg::Decimal { value, digits };
    if whole && (width - 1.0).abs() < f64::EPSILON {
        return Cell::label(Message::new("analysis-class-one").with("low", number(low, 0)));
    }
    let (key, high, digits) = if whole {
        ("analysis-class-whole", low + width - 1.0, 0)
    } else {
        ("analysis-class-from", low + width, digits)
    };
    let message = Message::new(key).with("low", number(low, digits));
    Cell::label(message.with("high", number(high, digits)))
}
