//! Nennungen then and now: rank, count, share, what is new and what is gone. Under another codebook counts stand side by side and are not
//! called a change.

use crate::model::finding::{Cell, CellValue, Column, Finding, Role, Row, Statement};
use crate::model::message::Message;

use super::super::table::{empty, label};
use super::shares::{points, range, said, sizes, test_note};
use super::side::{Counts, Line, Side, beyond_chance, count};
use super::ties::{Fate, Ties};
use super::{Change, Frame, Unlike, alike};

const WANTED: [&str; 3] = ["pos", "category", "mentions"];

/// A category with its rows.
struct Category<'s> {
    name: String,
    then: Option<&'s Line>,
    now: Option<&'s Line>,
    /// Its row among the answers of then, coded as today.
    recoded: Option<&'s Line>,
}

/// Compares two ranked tables of one question. Where the codebook changed, `recoded` is the table of then with the codebook of today: what
/// is between it and the table of then comes of the codebook, what is between it and today's is a change of what people say.
pub(super) fn mentions(
    finding: &Finding,
    sides: &(Side<'_>, Side<'_>),
    recoded: Option<&Side<'_>>,
    ties: &Ties,
    frame: Frame,
) -> Result<Change, Unlike> {
    alike(sides, &WANTED)?;
    let (before, today) = sides;
    let frame = coded(finding, frame);
    let recoded = recoded.filter(|_| frame.same_codebook == Some(false) && !frame.is_public);
    let categories = categories(before, today, recoded, ties);
    let pairs: Vec<Counts> = { categories.iter() }
        .map(|category| match recoded {
            Some(recoded) => recoded_pair(category, (recoded, today)),
            None => pair(category, (before, today), frame),
        })
        .collect();
    let is_judged = frame.same_codebook == Some(true) || recoded.is_some();
    let judged = match is_judged {
        true => beyond_chance(&pairs),
        false => vec![None; pairs.len()],
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
        let told = pair.as_ref().filter(|_| is_judged);
        let [low, high] = range(told);
        let mut cells = vec![
            Cell::text(category.name.as_str()),
            was("pos"),
            is("pos"),
            was("mentions"),
            is("mentions"),
            points(told),
            low,
            high,
            said(*judged),
            state(category, (before, today), ties, frame),
        ];
        if let Some(recoded) = recoded {
            cells.extend(by_codebook(category, before, recoded));
        }
        Row::data(cells)
    });
    let told = Told::of(
        &categories,
        &judged,
        recoded.map(|recoded| (before, recoded)),
    );
    Ok(Change {
        statement: told.statement(frame),
        base: sizes(before, today),
        columns: columns(frame, recoded.is_some()),
        rows: rows.collect(),
        notes: notes(&told, frame),
    })
}

/// The counts of then, coded as today, and what the codebook alone makes of them.
fn by_codebook(category: &Category<'_>, before: &Side<'_>, recoded: &Side<'_>) -> [Cell; 2] {
    let (was, is) = both_codings(category, before, recoded);
    let by = CellValue::Number {
        value: signed(is) - signed(was),
        digits: 0,
    };
    [Cell::count(is), Cell::new(by)]
}

/// How many named a category then: as it was coded then, and as it would be today.
fn both_codings(category: &Category<'_>, before: &Side<'_>, recoded: &Side<'_>) -> (u64, u64) {
    let of = |side: &Side<'_>, line: Option<&Line>| {
        let found = line.and_then(|line| count(&side.cell(line, "mentions")));
        found.unwrap_or_default()
    };
    (of(before, category.then), of(recoded, category.recoded))
}

fn signed(count: u64) -> f64 {
    CellValue::Count(count).number().unwrap_or_default()
}

/// The counts of today beside those of then, coded as today; whoever is not named was named by nobody.
fn recoded_pair(category: &Category<'_>, (recoded, today): (&Side<'_>, &Side<'_>)) -> Counts {
    let of = |side: &Side<'_>, line: Option<&Line>| match line {
        Some(line) => count(&side.cell(line, "mentions")),
        None => Some(0),
    };
    let then = of(recoded, category.recoded)?;
    let now = of(today, category.now)?;
    Some([(then, recoded.n?), (now, today.n?)])
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

/// Those of today in printed order, then those that only the earlier report has. One that only has another label is the same.
fn categories<'s>(
    before: &'s Side<'_>,
    today: &'s Side<'_>,
    recoded: Option<&'s Side<'_>>,
    ties: &Ties,
) -> Vec<Category<'s>> {
    let known = |line: &Line| before.name(line, "category");
    let again = |name: &str| recoded.and_then(|side| side.find("category", name));
    let now = today.lines().iter().map(|line| {
        let name = today.name(line, "category");
        let mut then = before.lines().iter();
        Category {
            then: then.find(|line| ties.renamed(&known(line)) == name),
            now: Some(line),
            recoded: again(&name),
            name,
        }
    });
    let gone = before.lines().iter().filter_map(|line| {
        let name = known(line);
        let is_gone = today.find("category", ties.renamed(&name)).is_none();
        is_gone.then_some(Category {
            then: Some(line),
            now: None,
            recoded: again(ties.renamed(&name)),
            name,
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
fn state(
    category: &Category<'_>,
    (before, today): (&Side<'_>, &Side<'_>),
    ties: &Ties,
    frame: Frame,
) -> Cell {
    let fate = ties.category(&category.name);
    let of = |key, name: &str| Cell::label(Message::new(key).with("name", name));
    match (fate, category.then.is_some(), category.now.is_some()) {
        (Some(Fate::Merged(into)), true, false) => return of("since-state-merged", into),
        (Some(Fate::Split(from)), false, true) => return of("since-state-split", from),
        _ => {}
    }
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
    /// Categories that the codebook alone makes more or fewer; `None` where then was not coded anew.
    recoded: Option<u64>,
}

impl Told {
    fn of(
        categories: &[Category<'_>],
        judged: &[Option<bool>],
        codings: Option<(&Side<'_>, &Side<'_>)>,
    ) -> Self {
        let recoded = codings.map(|(before, recoded)| {
            number(categories, |category| {
                let (was, is) = both_codings(category, before, recoded);
                was != is
            })
        });
        let beyond = judged.iter().filter(|judged| **judged == Some(true));
        Self {
            both: number(categories, |c| c.then.is_some() && c.now.is_some()),
            new: number(categories, |c| c.then.is_none()),
            gone: number(categories, |c| c.now.is_none()),
            tested: judged.iter().flatten().count() as u64,
            beyond: beyond.count() as u64,
            recoded,
        }
    }

    fn statement(&self, frame: Frame) -> Statement {
        let wording = match (frame.same_codebook, self.tested) {
            _ if self.recoded.is_some() => "since-mentions-both-statement",
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
                ("recoded", self.recoded.unwrap_or_default().into()),
            ],
        }
    }
}

fn notes(told: &Told, frame: Frame) -> Vec<Message> {
    let coded = match frame.same_codebook {
        Some(true) => None,
        Some(false) if told.recoded.is_some() => Some("since-note-both"),
        Some(false) => Some("since-note-recoded"),
        None => Some("since-note-codebook-unknown"),
    };
    let version = frame.other_version.then_some("since-note-version");
    let public = frame.is_public.then_some("since-note-public");
    let words = { coded.into_iter() }
        .chain(version)
        .chain(public)
        .map(Message::new);
    test_note(told.tested).into_iter().chain(words).collect()
}

fn columns(frame: Frame, is_recoded: bool) -> Vec<Column> {
    let plain = |id, key| Column::new(id, Message::new(key).with("day", frame.day), Role::Plain);
    let mut columns = vec![
        Column::new("category", Message::new("since-col-category"), Role::Label),
        plain("pos_before", "since-col-pos-before"),
        plain("pos_now", "since-col-pos-now"),
        plain("before", "since-col-mentions-before"),
        plain("now", "since-col-mentions-now"),
        plain("change", "since-col-points"),
        plain("low", "since-col-low"),
        plain("high", "since-col-high"),
        Column::new("beyond", Message::new("since-col-beyond"), Role::Label),
        Column::new("state", Message::new("since-col-state"), Role::Label),
    ];
    if is_recoded {
        columns.push(plain("recoded", "since-col-recoded"));
        columns.push(plain("by_codebook", "since-col-by-codebook"));
    }
    columns
}
