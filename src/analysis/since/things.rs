//! Counts of things, units, money and posts then and now, by their names: everybody and everything is counted, so nothing is tested.

use crate::model::finding::{Cell, CellValue, Column, Role, Row, Statement};
use crate::model::message::Message;
use crate::project::matches_pattern;

use super::super::table::{base_plain, empty, label};
use super::overview::Verdict;
use super::side::{Line, Side};
use super::ties::Ties;
use super::{Change, Frame, Unlike, alike};

/// What is compared in a table: the column of names, that of numbers, and what the names are.
#[derive(Debug, Clone, Copy)]
struct Spec {
    id: &'static str,
    name: &'static str,
    value: &'static str,
    names: Names,
}

/// What the names of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    /// Things, of which some are new and some are gone.
    Things,
    /// Units, which follow the table of names.
    Units,
    /// Levels of a scale or kinds: other ones are another scale.
    Scale,
}

const fn spec(id: &'static str, name: &'static str, value: &'static str, names: Names) -> Spec {
    Spec {
        id,
        name,
        value,
        names,
    }
}

const SPECS: &[Spec] = &[
    spec("geraete", "type", "count", Names::Things),
    spec("geraete-alter", "type", "past", Names::Things),
    spec("geraete-nach-einheit", "unit", "devices", Names::Units),
    spec("fachverfahren", "property", "yes", Names::Scale),
    spec(
        "fachverfahren-nach-einheit",
        "unit",
        "applications",
        Names::Units,
    ),
    spec("online-dienste", "level", "services", Names::Scale),
    spec("online-dienste-ozg*", "level", "services", Names::Scale),
    spec(
        "altersstruktur-nach-einheit",
        "group",
        "heads",
        Names::Units,
    ),
    spec(
        "altersabgaenge-nach-einheit",
        "unit",
        "within_5",
        Names::Units,
    ),
    spec("einstufung-*", "dimension", "actual", Names::Things),
    spec("geldplan-bloecke*", "name", "sum", Names::Things),
    spec("geldplan-haushalt*", "name", "sum", Names::Things),
    spec("stellenplan*", "name", "actual", Names::Things),
    spec("massnahmen-ueberfaellig", "title", "days", Names::Things),
];

fn find(id: &str) -> Option<Spec> {
    // What a board says of its layers and its years are other tables.
    let is_part = id.ends_with("-ebenen") || id.ends_with("-verlauf");
    let spec = SPECS.iter().find(|spec| matches_pattern(spec.id, id));
    spec.copied().filter(|_| !is_part)
}

/// Whether a finding is compared here, by its id.
pub(super) fn is_compared(id: &str) -> bool {
    find(id).is_some()
}

/// A name with its numbers.
struct Pair {
    name: String,
    /// Of then, of all names that became this one; `None` where there was none or one of them is not published.
    then: Option<CellValue>,
    now: Option<CellValue>,
}

/// Compares two tables of counts.
pub(super) fn things(
    id: &str,
    sides: &(Side<'_>, Side<'_>),
    ties: &Ties,
    frame: Frame,
) -> Result<Change, Unlike> {
    let spec = find(id).ok_or(Unlike::Kind)?;
    alike(sides, &[spec.name, spec.value])?;
    let (before, today) = sides;
    // Public units are joined: what bears the name of one may hold others, and nothing is added up.
    let follows = spec.names == Names::Units && !frame.is_public;
    let known = |name: String| match follows {
        true => ties.unit(&name).to_owned(),
        false => name,
    };
    let then: Vec<(String, &Line)> = { before.lines().iter() }
        .map(|line| (known(before.name(line, spec.name)), line))
        .collect();
    let now: Vec<(String, &Line)> = { today.lines().iter() }
        .map(|line| (today.name(line, spec.name), line))
        .collect();
    if spec.names == Names::Scale && !same_names(&then, &now) {
        return Err(Unlike::Because(Verdict::OtherScale));
    }
    let pairs = pairs(&then, &now, sides, spec);
    let number = |is: &dyn Fn(&Pair) -> bool| pairs.iter().filter(|pair| is(pair)).count() as u64;
    let moved = number(&|pair| difference(pair).is_some_and(|by| by != 0.0));
    let new = number(&|pair| pair.then.is_none());
    let gone = number(&|pair| pair.now.is_none());
    let merged = then.len() > pairs.iter().filter(|pair| pair.then.is_some()).count();
    Ok(Change {
        statement: Statement::Cells {
            wording: "since-things-statement",
            cells: Vec::new(),
            args: vec![
                ("day", frame.day.into()),
                ("all", (pairs.len() as u64).into()),
                ("moved", moved.into()),
                ("new", new.into()),
                ("gone", gone.into()),
            ],
        },
        base: vec![base_plain("rows", "since-base-rows", pairs.len() as u64)],
        columns: columns(frame),
        rows: pairs.iter().map(|pair| row(pair, frame)).collect(),
        notes: { (merged && follows).then(|| Message::new("since-note-units")) }
            .into_iter()
            .chain(frame.is_public.then(|| Message::new("since-note-public")))
            .collect(),
    })
}

fn same_names(then: &[(String, &Line)], now: &[(String, &Line)]) -> bool {
    let names = |all: &[(String, &Line)]| {
        let mut names: Vec<String> = all.iter().map(|(name, _)| name.clone()).collect();
        names.sort();
        names
    };
    names(then) == names(now)
}

/// Names of now in printed order, then those that only the earlier report has.
fn pairs(
    then: &[(String, &Line)],
    now: &[(String, &Line)],
    (before, today): &(Side<'_>, Side<'_>),
    spec: Spec,
) -> Vec<Pair> {
    let was = |name: &str| {
        let mut values = { then.iter() }
            .filter(|(known, _)| known == name)
            .map(|(_, line)| before.cell(line, spec.value));
        let first = values.next()?;
        Some(values.fold(first, sum))
    };
    let mut pairs: Vec<Pair> = { now.iter() }
        .map(|(name, line)| Pair {
            then: was(name),
            now: Some(today.cell(line, spec.value)),
            name: name.clone(),
        })
        .collect();
    for (name, _) in then {
        if !pairs.iter().any(|pair| pair.name == *name) {
            pairs.push(Pair {
                then: was(name),
                now: None,
                name: name.clone(),
            });
        }
    }
    pairs
}

/// Two counts together; what is not told is not told together either.
fn sum(one: CellValue, other: CellValue) -> CellValue {
    match (one, other) {
        (CellValue::Count(one), CellValue::Count(other)) => CellValue::Count(one + other),
        (one, other) => match (one.number(), other.number()) {
            (Some(a), Some(b)) => CellValue::Number {
                value: a + b,
                digits: digits(&one).max(digits(&other)),
            },
            _ => CellValue::Empty,
        },
    }
}

fn digits(value: &CellValue) -> u8 {
    match value {
        CellValue::Number { digits, .. } | CellValue::Approximate { digits, .. } => *digits,
        _ => 0,
    }
}

fn difference(pair: &Pair) -> Option<f64> {
    Some(pair.now.as_ref()?.number()? - pair.then.as_ref()?.number()?)
}

fn row(pair: &Pair, frame: Frame) -> Row {
    let cell = |value: &Option<CellValue>| value.clone().map_or_else(empty, Cell::new);
    let change = difference(pair).map_or_else(empty, |value| {
        let of = |value: &Option<CellValue>| value.as_ref().map_or(0, digits);
        Cell::new(CellValue::Number {
            value,
            digits: of(&pair.then).max(of(&pair.now)),
        })
    });
    let (new, gone) = match frame.is_public {
        true => ("since-state-only-now", "since-state-only-then"),
        false => ("since-thing-new", "since-thing-gone"),
    };
    let state = match (&pair.then, &pair.now) {
        (None, _) => label(new),
        (_, None) => label(gone),
        _ => empty(),
    };
    Row::data(vec![
        Cell::text(pair.name.as_str()),
        cell(&pair.then),
        cell(&pair.now),
        change,
        state,
    ])
}

fn columns(frame: Frame) -> Vec<Column> {
    let plain = |id, key| Column::new(id, Message::new(key).with("day", frame.day), Role::Plain);
    let name = |id, key| Column::new(id, Message::new(key), Role::Label);
    vec![
        name("name", "since-col-name"),
        plain("before", "since-col-value-before"),
        plain("now", "since-col-value-now"),
        plain("change", "since-col-change"),
        name("state", "since-col-what"),
    ]
}
