//! The answers to a closed question, or grades, then and now: only where the answers are the same.

use std::collections::BTreeSet;

use crate::model::finding::{Cell, CellValue, Column, Role, Row, Statement};
use crate::model::message::Message;

use super::super::exact::difference_interval;
use super::super::table::{base_plain, empty, label};
use super::overview::Verdict;
use super::side::{Side, beyond_chance, count};
use super::{Change, Frame, Unlike, alike};

/// Compares two distributions over the same answers; `answer` is the column with their names.
pub(super) fn shares(
    sides: &(Side<'_>, Side<'_>),
    answer: &'static str,
    frame: Frame,
) -> Result<Change, Unlike> {
    alike(sides, &[answer, "respondents", "share"])?;
    let (before, today) = sides;
    // Answers are printed by how often they were given; another order alone is no other question.
    let names = |side: &Side<'_>| side.names(answer).into_iter().collect::<BTreeSet<String>>();
    if names(before) != names(today) {
        return Err(Unlike::Because(Verdict::OtherScale));
    }
    let counts: Vec<[Option<u64>; 2]> = { today.lines().iter() }
        .map(|line| {
            let then = before.find(answer, &today.name(line, answer));
            let then = then.and_then(|then| count(&before.cell(then, "respondents")));
            [then, count(&today.cell(line, "respondents"))]
        })
        .collect();
    let pairs: Vec<_> = { counts.iter() }
        .map(|[then, is]| Some([((*then)?, before.n?), ((*is)?, today.n?)]))
        .collect();
    let judged = beyond_chance(&pairs);
    let rows = today.lines().iter().zip(&pairs).zip(&judged);
    let rows = rows.map(|((line, pair), judged)| {
        let then = before.find(answer, &today.name(line, answer));
        let of = |side: &Side<'_>, line, id| Cell::new(side.cell(line, id));
        let was = |id| then.map_or_else(empty, |line| of(before, line, id));
        let [low, high] = range(pair.as_ref());
        Row::data(vec![
            of(today, line, answer),
            was("respondents"),
            of(today, line, "respondents"),
            was("share"),
            of(today, line, "share"),
            points(pair.as_ref()),
            low,
            high,
            said(*judged),
        ])
    });
    let beyond = judged
        .iter()
        .filter(|judged| **judged == Some(true))
        .count() as u64;
    let tested = judged.iter().flatten().count() as u64;
    Ok(Change {
        statement: statement(tested, beyond, frame),
        base: sizes(before, today),
        columns: columns(answer, frame),
        rows: rows.collect(),
        notes: test_note(tested).into_iter().collect(),
    })
}

/// The sentence on how many shares changed.
pub(super) fn statement(tested: u64, beyond: u64, frame: Frame) -> Statement {
    Statement::Cells {
        wording: if tested > 0 {
            "since-shares-statement"
        } else {
            "since-shares-untested-statement"
        },
        cells: Vec::new(),
        args: vec![
            ("day", frame.day.into()),
            ("tested", tested.into()),
            ("beyond", beyond.into()),
        ],
    }
}

/// How it was tested.
pub(super) fn test_note(tested: u64) -> Option<Message> {
    (tested > 0).then(|| Message::new("since-note-test").with("tested", tested))
}

/// How many answered, then and now, where both are published.
pub(super) fn sizes(before: &Side<'_>, today: &Side<'_>) -> Vec<crate::model::finding::BaseFigure> {
    let then = before.n.map(|n| base_plain("then", "since-base-then", n));
    let now = today.n.map(|n| base_plain("now", "since-base-now", n));
    then.into_iter().chain(now).collect()
}

fn columns(answer: &'static str, frame: Frame) -> Vec<Column> {
    let plain = |id, key| Column::new(id, Message::new(key).with("day", frame.day), Role::Plain);
    vec![
        Column::new(answer, Message::new("since-col-answer"), Role::Label),
        plain("before", "since-col-before"),
        plain("now", "since-col-now"),
        plain("share_before", "since-col-share-before"),
        plain("share_now", "since-col-share-now"),
        plain("change", "since-col-points"),
        plain("low", "since-col-low"),
        plain("high", "since-col-high"),
        Column::new("beyond", Message::new("since-col-beyond"), Role::Label),
    ]
}

/// The change in percentage points.
#[expect(
    clippy::cast_precision_loss,
    reason = "counts of persons stay far below 2^53"
)]
pub(super) fn points(pair: Option<&[(u64, u64); 2]>) -> Cell {
    match pair {
        Some([(then, of_then), (now, of_now)]) if *of_then > 0 && *of_now > 0 => {
            let share = |part: u64, whole: u64| part as f64 / whole as f64;
            Cell::new(CellValue::Number {
                value: 100.0 * (share(*now, *of_now) - share(*then, *of_then)),
                digits: 1,
            })
        }
        _ => empty(),
    }
}

/// Both ends of the 95 % interval of the change, in percentage points.
pub(super) fn range(pair: Option<&[(u64, u64); 2]>) -> [Cell; 2] {
    let interval = pair.and_then(|[then, now]| difference_interval(*now, *then));
    let points = |share: f64| {
        Cell::new(CellValue::Number {
            value: 100.0 * share,
            digits: 1,
        })
    };
    interval.map_or_else(
        || [empty(), empty()],
        |(low, high)| [points(low), points(high)],
    )
}

/// Whether a change is more than chance, in a word.
pub(super) fn said(judged: Option<bool>) -> Cell {
    match judged {
        Some(true) => label("since-beyond"),
        Some(false) => label("since-within"),
        None => empty(),
    }
}
