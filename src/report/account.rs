//! Rows that were set aside, and what became of the columns, in words. Shared by the writers that print the lists.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::printed::MOST_ROWS;
use crate::i18n::I18n;
use crate::model::intake::{
    ColumnAccount, ColumnRole, IntakeAccount, KindIntake, SetAside, SheetIntake, Unread,
    kind_wording,
};
use crate::model::issue::{Code, Issue};
use crate::model::message::{Arg, Message};
use crate::model::place::{Origin, Place, column_letters};

/// Places that a line about several rows names.
const NAMED: usize = 4;

/// One row that was set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Aside {
    /// File, sheet and cell or row.
    pub(super) place: String,
    /// What is wrong.
    pub(super) reason: String,
    /// The way out; empty when the rule has none.
    pub(super) hint: String,
    /// Code of the rule.
    pub(super) code: &'static str,
}

/// All rows set aside, in the order of `befund.toml` and the files; where only kinds may be told, by kind and rule.
pub(super) fn set_aside(account: &IntakeAccount, i18n: &I18n) -> Vec<Aside> {
    let reasons = Reasons::new(&account.issues);
    let sheets = account.intake.sheets.iter();
    let kinds = account.intake.kinds.iter();
    sheets
        .flat_map(|sheet| &sheet.set_aside)
        .map(|aside| words(aside, reasons.of(aside), i18n))
        .chain(kinds.flat_map(|kind| by_rule(kind, i18n)))
        .collect()
}

/// The rows of a kind, one line for each rule that set any aside.
fn by_rule<'a>(kind: &'a KindIntake, i18n: &'a I18n) -> impl Iterator<Item = Aside> + 'a {
    kind.set_aside.iter().map(|(code, rows)| Aside {
        place: i18n.get(kind_wording(kind.kind)),
        reason: i18n.rule_title(*code),
        hint: i18n.text(&Message::new("report-set-aside-rows").with("rows", *rows)),
        code: code.0,
    })
}

/// The same with what is said of several rows in one line, in the order of the first ones.
pub(super) fn set_aside_in_lines(account: &IntakeAccount, i18n: &I18n) -> Vec<Aside> {
    let mut lines: Vec<(Aside, Vec<String>)> = Vec::new();
    let mut known: BTreeMap<(&'static str, String, String), usize> = BTreeMap::new();
    for aside in set_aside(account, i18n) {
        let key = (aside.code, aside.reason.clone(), aside.hint.clone());
        let place = aside.place.clone();
        let line = *known.entry(key).or_insert_with(|| {
            lines.push((aside, Vec::new()));
            lines.len() - 1
        });
        lines[line].1.push(place);
    }
    let in_one = |(aside, places): (Aside, Vec<String>)| Aside {
        place: named(places, i18n),
        ..aside
    };
    lines.into_iter().map(in_one).collect()
}

/// What is said below lines that are not all printed.
pub(super) fn lines_left(lines: &[Aside], i18n: &I18n) -> Option<String> {
    let args = [
        ("shown", Arg::from(MOST_ROWS)),
        ("all", Arg::from(lines.len())),
    ];
    (lines.len() > MOST_ROWS)
        .then(|| i18n.format("report-set-aside-left", None, &args))
        .flatten()
}

/// The first of some places, each once, and the number of rows behind all of them.
fn named(places: Vec<String>, i18n: &I18n) -> String {
    let count = places.len();
    let mut named: Vec<String> = Vec::new();
    for place in places {
        if named.len() < NAMED && !named.contains(&place) {
            named.push(place);
        }
    }
    let shown = named.join("; ");
    let args = [
        ("places", Arg::Text(shown.clone())),
        ("count", Arg::from(count)),
    ];
    match count == named.len() {
        true => shown,
        false => i18n
            .format("report-set-aside-places", None, &args)
            .unwrap_or(shown),
    }
}

/// The issues that say why rows were set aside, to be found by row.
struct Reasons<'a> {
    by_row: BTreeMap<(Code, &'a Origin, u32), Vec<&'a Issue>>,
}

impl<'a> Reasons<'a> {
    fn new(issues: &'a [Issue]) -> Self {
        let mut by_row: BTreeMap<_, Vec<&Issue>> = BTreeMap::new();
        for issue in issues {
            if let Some(place) = &issue.place {
                let key = (issue.code, &*place.origin, place.row);
                by_row.entry(key).or_default().push(issue);
            }
        }
        Self { by_row }
    }

    /// The issue of the same rule on the same cell, or at least on the same row.
    fn of(&self, aside: &SetAside) -> Option<&'a Issue> {
        let Place { origin, row, .. } = &aside.place;
        let same_row = self.by_row.get(&(aside.code, &**origin, *row))?;
        let same_cell = |issue: &&&Issue| issue.place.as_ref() == Some(&aside.place);
        same_row
            .iter()
            .find(same_cell)
            .or(same_row.first())
            .copied()
    }
}

fn words(aside: &SetAside, issue: Option<&Issue>, i18n: &I18n) -> Aside {
    Aside {
        place: i18n.place(&aside.place),
        reason: issue.map_or_else(|| i18n.rule_title(aside.code), |issue| i18n.fact(issue)),
        hint: issue.and_then(|issue| i18n.hint(issue)).unwrap_or_default(),
        code: aside.code.0,
    }
}

/// How many rows came in, were used and set aside, or that this is told elsewhere, in one sentence.
pub(super) fn rows_sentence(account: &IntakeAccount, i18n: &I18n) -> String {
    if !account.intake.kinds.is_empty() {
        return i18n.get("report-rows-elsewhere");
    }
    let (rows, used, aside) = account.intake.totals();
    let args = [
        ("rows", Arg::Count(rows)),
        ("used", Arg::Count(used)),
        ("aside", Arg::Count(aside)),
    ];
    i18n.format("report-rows-sentence", None, &args)
        .unwrap_or_default()
}

/// One column of a source that is read, or whose being left out should be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ColumnLine {
    /// File and sheet, or sheets.
    pub(super) place: String,
    /// Letters and header.
    pub(super) column: String,
    /// What it is read as; empty when it is not read.
    pub(super) read_as: String,
    /// Evidence, or the reason.
    pub(super) why: String,
}

/// What the sources together make of a column; the greater one counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fate {
    /// Counted only: a kind has no use for it, or it is a survey tool's own.
    Silent,
    /// Not read, which should be known.
    Named,
    /// Read by one source at least.
    Read,
}

impl Fate {
    fn of(role: &ColumnRole) -> Self {
        match role {
            ColumnRole::Read { .. } | ColumnRole::Question { .. } | ColumnRole::Closed { .. } => {
                Self::Read
            }
            ColumnRole::Unread(
                Unread::NoUse | Unread::Housekeeping | Unread::Empty | Unread::Choice,
            ) => Self::Silent,
            ColumnRole::Unread(_) => Self::Named,
        }
    }
}

/// A column of a sheet, which several sources may read: one the answers, another the grades beside them.
type ColumnKey<'a> = (&'a Origin, u32, &'a str);

fn key<'a>(sheet: &'a SheetIntake, column: &'a ColumnAccount) -> ColumnKey<'a> {
    (&*sheet.origin, column.column, column.header.as_str())
}

fn fates(account: &IntakeAccount) -> BTreeMap<ColumnKey<'_>, Fate> {
    let mut fates = BTreeMap::new();
    for sheet in &account.intake.sheets {
        for column in &sheet.columns {
            let fate = Fate::of(&column.role);
            let known = fates.entry(key(sheet, column)).or_insert(fate);
            *known = fate.max(*known);
        }
    }
    fates
}

/// What became of the columns, one line for what is alike on several sheets of a file. Those a kind has no use for, and a
/// survey tool's own, are counted in [`columns_sentence`].
pub(super) fn columns(account: &IntakeAccount, i18n: &I18n) -> Vec<ColumnLine> {
    let fates = fates(account);
    let mut lines: Vec<(ColumnLine, Vec<&Arc<Origin>>)> = Vec::new();
    let mut known: BTreeMap<(&str, String, String, String), usize> = BTreeMap::new();
    for sheet in &account.intake.sheets {
        for column in &sheet.columns {
            let fate = Fate::of(&column.role);
            // What another source reads is not missing.
            if fate == Fate::Silent || fates.get(&key(sheet, column)) != Some(&fate) {
                continue;
            }
            let line = column_line(column, i18n);
            let alike = (
                sheet.origin.file.as_str(),
                line.column.clone(),
                line.read_as.clone(),
                line.why.clone(),
            );
            let at = *known.entry(alike).or_insert_with(|| {
                lines.push((line, Vec::new()));
                lines.len() - 1
            });
            if !lines[at].1.contains(&&sheet.origin) {
                lines[at].1.push(&sheet.origin);
            }
        }
    }
    let placed = |(line, origins): (ColumnLine, Vec<&Arc<Origin>>)| ColumnLine {
        place: sheets_named(&origins, i18n),
        ..line
    };
    joined(lines.into_iter().map(placed))
}

/// Columns behind one another that are read alike in one line: `C Tisch 1 … F Tisch 5`.
fn joined(lines: impl Iterator<Item = ColumnLine>) -> Vec<ColumnLine> {
    let mut joined: Vec<(ColumnLine, Option<String>)> = Vec::new();
    for line in lines {
        let is_alike = |last: &ColumnLine| {
            !line.read_as.is_empty()
                && (&last.place, &last.read_as, &last.why)
                    == (&line.place, &line.read_as, &line.why)
        };
        match joined.last_mut() {
            Some((last, end)) if is_alike(last) => *end = Some(line.column),
            _ => joined.push((line, None)),
        }
    }
    { joined.into_iter() }
        .map(|(line, end)| match end {
            Some(end) => ColumnLine {
                column: format!("{} … {end}", line.column),
                ..line
            },
            None => line,
        })
        .collect()
}

/// The line of a column, without its place.
fn column_line(column: &ColumnAccount, i18n: &I18n) -> ColumnLine {
    /// Signs of a header that are printed; the letter before it says where it is.
    const HEADER: usize = 60;
    let (role, why) = i18n.column_role(column);
    let read_as = match &column.role {
        ColumnRole::Read { says, .. } => i18n.get(says),
        ColumnRole::Question { .. } | ColumnRole::Closed { .. } | ColumnRole::Unread(_) => role,
    };
    let mut header = column.header.clone();
    if let Some((end, _)) = header.char_indices().nth(HEADER) {
        header.truncate(end);
        header.push('…');
    }
    ColumnLine {
        place: String::new(),
        column: format!("{} {header}", column_letters(column.column)),
        read_as,
        why,
    }
}

/// One sheet by its name, several of a file by number and the first names.
fn sheets_named(origins: &[&Arc<Origin>], i18n: &I18n) -> String {
    let [first, .., _] = origins else {
        let place = |origin: &&Arc<Origin>| i18n.place(&Place::sheet(origin));
        return origins.first().map(place).unwrap_or_default();
    };
    let names = origins.iter().filter_map(|origin| origin.sheet.as_deref());
    let mut names: Vec<&str> = names.take(NAMED + 1).collect();
    if names.len() > NAMED {
        names[NAMED] = "…";
    }
    i18n.text(
        &Message::new("report-columns-sheets")
            .with("file", first.file.as_str())
            .with("count", origins.len())
            .with("sheets", names.join(", ")),
    )
}

/// How many columns there were, were read and were not.
pub(super) fn columns_sentence(account: &IntakeAccount, i18n: &I18n) -> String {
    let fates = fates(account);
    let count = |wanted: Fate| fates.values().filter(|fate| **fate == wanted).count();
    let args = [
        ("columns", Arg::from(fates.len())),
        ("read", Arg::from(count(Fate::Read))),
        ("silent", Arg::from(count(Fate::Silent))),
        ("named", Arg::from(count(Fate::Named))),
    ];
    i18n.format("report-columns-sentence", None, &args)
        .unwrap_or_default()
}
