//! Nennungen then and now: rank, count, share, what is new and what is gone. Under another codebook counts stand side by side and are not
//! called a change.

use crate::model::finding::{Cell, CellValue, Column, Finding, Role, Row, Statement};
use crate::model::message::Message;

use super::super::table::{empty, label};
use super::shares::{points, said, sizes, test_note};
use super::side::{Counts, Line, Side, beyond_chance, count};
use super::{Change, Frame, Unlike, alike};

const WANTED: [&str; 3] = ["pos", "category", "mentions"];

/// A category with its rows.
struct Category<'s> {
    name: String,
    then: Option<&'s Line>,
    now: Option<&'s Line>,
}

/// Compares two ranked tables of one question.
pub(super) fn mentions(
    finding: &Finding,
    sides: &(Side<'_>, Side<'_>),
    frame: Frame,
) -> Result<Change, Unlike> {
    alike(sides, &WANTED)?;
    let (before, today) = sides;
    let frame = coded(finding, frame);
    let categories = categories(before, today);
    let pairs: Vec<Counts> = { categories.iter() }
        .map(|category| pair(category, (before, today), frame))
        .collect();
    let judged = match frame.same_codebook {
        Some(true) => beyond_chance(&pairs),
        _ => vec![None; pairs.len()],
    };
    let rows = categories.iter().zip(&pairs).zip(&judged);
    let rows = rows.map(|((category, pair), judged)| {
        let was = |id| {
            category
                .then
                .map_or_else(empty, |line| Cell::new(before.cell(line, id)))
        };
        let is = |id| {
            category
                .now
                .map_or_else(empty, |line| Cell::new(today.cell(line, id)))
        };
        let is_same_codebook = frame.same_codebook == Some(true);
        Row::data(vec![
            Cell::text(category.name.as_str()),
            was("pos"),
            is("pos"),
            was("mentions"),
            is("mentions"),
            points(pair.as_ref().filter(|_| is_same_codebook)),
            said(*judged),
            state(category, (before, today), frame),
        ])
    });
    let told = Told::of(&categories, &judged);
    Ok(Change {
        statement: told.statement(frame),
        base: sizes(before, today),
        columns: columns(frame),
        rows: rows.collect(),
        notes: notes(told.tested, frame),
    })
}

/// How the two were coded. Counts that come coded from elsewhere say nothing of the codebook behind them.
fn coded(finding: &Finding, frame: Frame) -> Frame {
    let mut counts = finding.table.columns.iter();
    let is_ours = counts.any(|column| column.id == "mentions" && column.role == Role::Persons);
    Frame {
        same_codebook: frame.same_codebook.filter(|_| is_ours),
        other_version: frame.other_version && is_ours,
        ..frame
    }
}

/// Those of today in printed order, then those that only the earlier report has.
fn categories<'s>(before: &'s Side<'_>, today: &'s Side<'_>) -> Vec<Category<'s>> {
    let now = today.lines().iter().map(|line| {
        let name = today.name(line, "category");
        Category {
            then: before.find("category", &name),
            now: Some(line),
            name,
        }
    });
    let gone = before.lines().iter().filter_map(|line| {
        let name = before.name(line, "category");
        let is_gone = today.find("category", &name).is_none();
        is_gone.then_some(Category {
            name,
            then: Some(line),
            now: None,
        })
    });
    now.chain(gone).collect()
}

fn number(categories: &[Category<'_>], is: impl Fn(&Category<'_>) -> bool) -> u64 {
    categories.iter().filter(|category| is(category)).count() as u64
}

/// The four counts. A category that an internal report does not have was named by nobody; in a public one it may be withheld.
fn pair(category: &Category<'_>, (before, today): (&Side<'_>, &Side<'_>), frame: Frame) -> Counts {
    let of = |side: &Side<'_>, line: Option<&Line>| match line {
        Some(line) => count(&side.cell(line, "mentions")),
        None => (!frame.is_public).then_some(0),
    };
    let then = of(before, category.then)?;
    let now = of(today, category.now)?;
    Some([(then, before.n?), (now, today.n?)])
}

/// New, gone, up or down by rank.
fn state(category: &Category<'_>, (before, today): (&Side<'_>, &Side<'_>), frame: Frame) -> Cell {
    let rank = |side: &Side<'_>, line: &Line| match side.cell(line, "pos") {
        CellValue::Rank(rank) => Some(rank),
        _ => None,
    };
    let (new, gone) = match frame.is_public {
        true => ("since-state-only-now", "since-state-only-then"),
        false => ("since-state-new", "since-state-gone"),
    };
    let (then, now) = match (category.then, category.now) {
        (Some(then), Some(now)) => (rank(before, then), rank(today, now)),
        (None, _) => return label(new),
        (_, None) => return label(gone),
    };
    match (then, now) {
        (Some(then), Some(now)) if now < then => label("since-state-up"),
        (Some(then), Some(now)) if now > then => label("since-state-down"),
        (Some(_), Some(_)) => label("since-state-same"),
        _ => empty(),
    }
}

/// What the sentence names.
struct Told {
    both: u64,
    new: u64,
    gone: u64,
    tested: u64,
    beyond: u64,
}

impl Told {
    fn of(categories: &[Category<'_>], judged: &[Option<bool>]) -> Self {
        let beyond = judged.iter().filter(|judged| **judged == Some(true));
        Self {
            both: number(categories, |c| c.then.is_some() && c.now.is_some()),
            new: number(categories, |c| c.then.is_none()),
            gone: number(categories, |c| c.now.is_none()),
            tested: judged.iter().flatten().count() as u64,
            beyond: beyond.count() as u64,
        }
    }

    fn statement(&self, frame: Frame) -> Statement {
        let wording = match (frame.same_codebook, self.tested) {
            (Some(true), 1..) => "since-mentions-statement",
            (Some(false), _) => "since-mentions-recoded-statement",
            _ => "since-mentions-untested-statement",
        };
        Statement::Cells {
            wording,
            cells: Vec::new(),
            args: vec![
                ("day", frame.day.into()),
                ("both", self.both.into()),
                ("new", self.new.into()),
                ("gone", self.gone.into()),
                ("beyond", self.beyond.into()),
            ],
        }
    }
}

fn notes(tested: u64, frame: Frame) -> Vec<Message> {
    let coded = match frame.same_codebook {
        Some(true) => None,
        Some(false) => Some("since-note-recoded"),
        None => Some("since-note-codebook-unknown"),
    };
    let version = frame.other_version.then_some("since-note-version");
    let public = frame.is_public.then_some("since-note-public");
    let words = { coded.into_iter() }
        .chain(version)
        .chain(public)
        .map(Message::new);
    test_note(tested).into_iter().chain(words).collect()
}

fn columns(frame: Frame) -> Vec<Column> {
    let plain = |id, key| Column::new(id, Message::new(key).with("day", frame.day), Role::Plain);
    vec![
        Column::new("category", Message::new("since-col-category"), Role::Label),
        plain("pos_before", "since-col-pos-before"),
        plain("pos_now", "since-col-pos-now"),
        plain("before", "since-col-mentions-before"),
        plain("now", "since-col-mentions-now"),
        plain("change", "since-col-points"),
        Column::new("beyond", Message::new("since-col-beyond"), Role::Label),
        Column::new("state", Message::new("since-col-state"), Role::Label),
    ]
}
