//! Numbers as classes of enough persons each: a number may be one that only one person can have given.

use super::Made;
use super::closed::option;
use crate::model::closed::{ClosedQuestion, Reply};
use crate::model::message::{Arg, Message};
use crate::model::questionnaire::QuestionType;

/// Puts classes in the place of the numbers of a question.
pub(super) fn class_numbers(question: &mut ClosedQuestion, made: &Made<'_>) {
    if question.kind != QuestionType::Number {
        return;
    }
    let number = |reply: &Reply| match reply {
        Reply::Number(value) => Some(*value),
        _ => None,
    };
    let replies = question.replies.iter().flatten();
    let mut values: Vec<f64> = replies.filter_map(number).collect();
    values.sort_by(f64::total_cmp);
    let bounds = bounds(&values, made.least().part);
    for reply in question.replies.iter_mut().flatten() {
        if let Reply::Number(value) = reply {
            let class = bounds.iter().filter(|bound| *value >= **bound).count();
            *reply = Reply::Choice(u16::try_from(class).unwrap_or(u16::MAX));
        }
    }
    question.choices = (0..=bounds.len())
        .map(|class| option(made.i18n.text(&name(&bounds, class))))
        .collect();
}

/// The words for a class.
fn name(bounds: &[f64], class: usize) -> Message {
    let decimal = |value: f64| Arg::Decimal {
        value,
        digits: if value.fract() == 0.0 { 0 } else { 1 },
    };
    let low = class.checked_sub(1).and_then(|at| bounds.get(at));
    match (low, bounds.get(class)) {
        (Some(low), Some(high)) => Message::new("disclosure-survey-class-from")
            .with("low", decimal(*low))
            .with("high", decimal(*high)),
        (None, Some(high)) => {
            Message::new("disclosure-survey-class-below").with("high", decimal(*high))
        }
        (Some(low), None) => {
            Message::new("disclosure-survey-class-above").with("low", decimal(*low))
        }
        (None, None) => Message::new("disclosure-survey-class-all"),
    }
}

/// Round bounds between which at least `least` numbers lie each; none where there are too few.
fn bounds(sorted: &[f64], least: u64) -> Vec<f64> {
    let (Some(low), Some(high)) = (sorted.first(), sorted.last()) else {
        return Vec::new();
    };
    let wanted = (high - low) / 5.0;
    if wanted <= 0.0 || !wanted.is_finite() {
        return Vec::new();
    }
    let power = 10f64.powf(wanted.log10().floor());
    let steps = [1.0, 2.0, 5.0, 10.0].map(|step| step * power);
    let width = steps
        .into_iter()
        .find(|step| *step >= wanted)
        .unwrap_or(wanted);
    let mut found = Vec::new();
    let mut from = 0;
    let mut bound = (low / width).floor() * width + width;
    while bound <= *high {
        let below = sorted.partition_point(|value| *value < bound);
        let above = sorted.len() - below;
        if (below - from) as u64 >= least && above as u64 >= least {
            found.push(bound);
            from = below;
        }
        bound += width;
    }
    found
}
