//! Rows that were set aside, in words: where, why, and what to do. Shared by the writers that print the list.

use crate::i18n::I18n;
use crate::model::intake::{IntakeAccount, KindIntake, SetAside, kind_wording};
use crate::model::issue::Issue;
use crate::model::message::{Arg, Message};

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
    let sheets = account.intake.sheets.iter();
    let kinds = account.intake.kinds.iter();
    sheets
        .flat_map(|sheet| &sheet.set_aside)
        .map(|aside| words(aside, issue_of(aside, &account.issues), i18n))
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

/// The issue that says why: same rule, same cell, or at least same row.
fn issue_of<'a>(aside: &SetAside, issues: &'a [Issue]) -> Option<&'a Issue> {
    let same_rule = || issues.iter().filter(|issue| issue.code == aside.code);
    same_rule()
        .find(|issue| issue.place.as_ref() == Some(&aside.place))
        .or_else(|| {
            same_rule().find(|issue| {
                issue.place.as_ref().is_some_and(|place| {
                    place.origin == aside.place.origin && place.row == aside.place.row
                })
            })
        })
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
