//! Rows that were set aside, and what became of the columns, in words. Shared by the writers that print the lists.

use std::collections::BTreeMap;

use super::printed::MOST_ROWS;
use crate::i18n::I18n;
use crate::model::intake::{ColumnRole, IntakeAccount, KindIntake, SetAside, Unread, kind_wording};
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
    /// File and sheet.
    pub(super) place: String,
    /// Letters and header.
    pub(super) column: String,
    /// What it is read as; empty when it is not read.
    pub(super) read_as: String,
    /// Evidence, or the reason.
    pub(super) why: String,
}

/// What became of the columns. Those a kind has no use for, and a survey tool's own, are counted in [`columns_sentence`].
pub(super) fn columns(account: &IntakeAccount, i18n: &I18n) -> Vec<ColumnLine> {
    let sheets = account.intake.sheets.iter();
    sheets
        .flat_map(|sheet| sheet.columns.iter().map(move |column| (sheet, column)))
        .filter(|(_, column)| !is_counted_only(&column.role))
        .map(|(sheet, column)| {
            let (_, why) = i18n.column_role(column);
            let read_as = match &column.role {
                ColumnRole::Read { says, .. } => i18n.get(says),
                ColumnRole::Question { .. } => i18n.column_role(column).0,
                ColumnRole::Unread(_) => String::new(),
            };
            ColumnLine {
                place: i18n.place(&Place::sheet(&sheet.origin)),
                column: format!("{} {}", column_letters(column.column), column.header),
                read_as,
                why,
            }
        })
        .collect()
}

fn is_counted_only(role: &ColumnRole) -> bool {
    matches!(
        role,
        ColumnRole::Unread(Unread::NoUse | Unread::Housekeeping | Unread::Empty | Unread::Choice)
    )
}

/// How many columns there were, were read and were not.
pub(super) fn columns_sentence(account: &IntakeAccount, i18n: &I18n) -> String {
    let all = || {
        account
            .intake
            .sheets
            .iter()
            .flat_map(|sheet| &sheet.columns)
    };
    let read = all()
        .filter(|column| !matches!(column.role, ColumnRole::Unread(_)))
        .count();
    let silent = all().filter(|column| is_counted_only(&column.role)).count();
    let args = [
        ("columns", Arg::Count(all().count() as u64)),
        ("read", Arg::Count(read as u64)),
        ("silent", Arg::Count(silent as u64)),
    ];
    i18n.format("report-columns-sentence", None, &args)
        .unwrap_or_default()
}
