//! What changed in the codebook since the edition before, in a sentence and a line for each category, for people and for
//! machines. What changed is a fact of the run; nothing is compared here.

use schemars::JsonSchema;
use serde::Serialize;

use crate::i18n::I18n;
use crate::model::message::{Arg, Message};
use crate::model::revision::{Change, ChangeKind, Extent, Revision, Since};

/// The sentence; where there is a list it introduces it.
pub(super) fn sentence(revision: &Revision, i18n: &I18n) -> String {
    let (key, since) = match (&revision.extent, revision.since) {
        (Extent::Everything, since) => ("report-codebook-new", since),
        (Extent::Nothing, since) => ("report-codebook-same", since),
        (Extent::Some(_), since) => ("report-codebook-changed", since),
    };
    let before = match since {
        Since::Edition(day) => Message::new("report-since-edition").with("day", Arg::Date(day)),
        Since::YearBefore(day) => Message::new("report-since-year").with("day", Arg::Date(day)),
    };
    let count = listed(revision).len();
    let message = Message::new(key)
        .with("since", before)
        .with("count", count as u64);
    i18n.text(&message)
}

/// The label of each category that changed, with what happened to it.
pub(super) fn changes(revision: &Revision, i18n: &I18n) -> Vec<(String, String)> {
    let changes = listed(revision).iter();
    changes
        .map(|change| (change.label.clone(), said(change, i18n)))
        .collect()
}

fn listed(revision: &Revision) -> &[Change] {
    match &revision.extent {
        Extent::Some(changes) => changes,
        Extent::Nothing | Extent::Everything => &[],
    }
}

/// "neu ab 2026 (12.03.2026: in vielen Antworten)".
fn said(change: &Change, i18n: &I18n) -> String {
    let wave = |message: Message, wave: &Option<String>| match wave {
        Some(wave) => message.with("known", 1u64).with("wave", wave.as_str()),
        None => message.with("known", 0u64).with("wave", ""),
    };
    let happened = match &change.kind {
        ChangeKind::New { from } => wave(Message::new("report-change-new"), from),
        ChangeKind::Split { from, of } => {
            wave(Message::new("report-change-split"), from).with("of", of.as_str())
        }
        ChangeKind::Merged { last, into } => {
            wave(Message::new("report-change-merged"), last).with("into", into.as_str())
        }
        ChangeKind::Ended { last } => {
            Message::new("report-change-ended").with("wave", last.as_str())
        }
        ChangeKind::Reworded => Message::new("report-change-reworded"),
    };
    let happened = i18n.text(&happened);
    let why = [
        change.date.map(|date| i18n.date(date)),
        change.reason.clone(),
    ];
    let why: Vec<String> = why.into_iter().flatten().collect();
    if why.is_empty() {
        happened
    } else {
        format!("{happened} ({})", why.join(": "))
    }
}

/// The same for machines.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct RevisionOut {
    /// The day from which on changes count, ISO 8601: the Stichtag of the edition before, or a year before this one.
    since: String,
    /// Whether an earlier edition says that day.
    earlier_edition: bool,
    /// `nothing`, `everything` (all categories are new) or `some`.
    extent: &'static str,
    /// What changed, in one sentence.
    statement: String,
    /// Each category that changed; empty unless the extent is `some`.
    changes: Vec<ChangeOut>,
}

/// What happened to a category of the codebook.
#[derive(Debug, Serialize, JsonSchema)]
struct ChangeOut {
    /// Id of the category.
    category: String,
    /// Its label.
    label: String,
    /// `new`, `split`, `merged`, `ended` or `reworded`.
    kind: &'static str,
    /// First wave of a new one, last wave of one that ended, as the codebook writes it.
    wave: Option<String>,
    /// Label of the category it was split from or merged into.
    other: Option<String>,
    /// Day that the codebook gives with it, ISO 8601.
    date: Option<String>,
    /// Reason that the codebook gives.
    reason: Option<String>,
    /// What happened, in words.
    text: String,
}

/// What `findings.json` says of it.
pub(super) fn out(revision: &Revision, i18n: &I18n) -> RevisionOut {
    RevisionOut {
        since: revision.since.day().to_string(),
        earlier_edition: matches!(revision.since, Since::Edition(_)),
        extent: match revision.extent {
            Extent::Nothing => "nothing",
            Extent::Everything => "everything",
            Extent::Some(_) => "some",
        },
        statement: sentence(revision, i18n),
        changes: { listed(revision).iter() }
            .map(|change| change_out(change, i18n))
            .collect(),
    }
}

fn change_out(change: &Change, i18n: &I18n) -> ChangeOut {
    let (kind, wave, other) = match &change.kind {
        ChangeKind::New { from } => ("new", from.clone(), None),
        ChangeKind::Split { from, of } => ("split", from.clone(), Some(of.clone())),
        ChangeKind::Merged { last, into } => ("merged", last.clone(), Some(into.clone())),
        ChangeKind::Ended { last } => ("ended", Some(last.clone()), None),
        ChangeKind::Reworded => ("reworded", None, None),
    };
    ChangeOut {
        category: change.id.clone(),
        label: change.label.clone(),
        kind,
        wave,
        other,
        date: change.date.map(|date| date.to_string()),
        reason: change.reason.clone(),
        text: said(change, i18n),
    }
}
