//! What was compared with the earlier report, and what was not and why.

use crate::model::finding::{Cell, Column, Finding, Role, Row, Section, Statement, Table};
use crate::model::message::Message;

use super::super::table::{base_plain, label};
use super::Frame;

/// What became of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It is compared.
    Compared,
    /// The earlier report has no such finding.
    NotThen,
    /// Only the earlier report has it.
    NotNow,
    /// The answers or classes are others: a break in the series.
    OtherScale,
    /// The table is another.
    OtherTable,
    /// The earlier report is in another language.
    OtherLanguage,
}

impl Verdict {
    fn key(self) -> &'static str {
        match self {
            Self::Compared => "since-verdict-compared",
            Self::NotThen => "since-verdict-not-then",
            Self::NotNow => "since-verdict-not-now",
            Self::OtherScale => "since-verdict-other-scale",
            Self::OtherTable => "since-verdict-other-table",
            Self::OtherLanguage => "since-verdict-other-language",
        }
    }
}

/// The overview.
pub(super) fn overview(verdicts: Vec<(Message, Verdict)>, gone: &[&str], frame: Frame) -> Finding {
    let compared = { verdicts.iter() }
        .filter(|(_, verdict)| *verdict == Verdict::Compared)
        .count() as u64;
    let all = (verdicts.len() + gone.len()) as u64;
    let now = { verdicts.into_iter() }
        .map(|(title, verdict)| vec![Cell::label(title), label(verdict.key())]);
    let then = { gone.iter() }.map(|title| vec![Cell::text(*title), label(Verdict::NotNow.key())]);
    let mut notes = vec![Message::new("since-note-published")];
    notes.extend(frame.is_public.then(|| Message::new("since-note-public")));
    Finding {
        id: "ueberblick-vorjahr".to_owned(),
        section: Section::Methode,
        title: Message::new("since-overview-title").with("day", frame.day),
        statement: Statement::Cells {
            wording: "since-overview-statement",
            cells: Vec::new(),
            args: vec![
                ("day", frame.day.into()),
                ("compared", compared.into()),
                ("rest", (all - compared).into()),
            ],
        },
        base: vec![base_plain("compared", "since-base-findings", all)],
        table: Table {
            columns: vec![
                Column::new("finding", Message::new("since-col-finding"), Role::Label),
                Column::new("verdict", Message::new("since-col-verdict"), Role::Label),
            ],
            rows: now.chain(then).map(Row::data).collect(),
            population: None,
        },
        chart: None,
        notes,
    }
}
