//! Columns that differ in nothing but the day or year of their figures: `Bestand 2024`, `Bestand 2025`; `Stand 31.12.2024 / Anzahl`.
//!
//! The last of them is read. What the project maps is read as it says.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use crate::model::issue::Issue;
use crate::model::raw::{RawCell, RawTable};
use crate::project::SourceKind;

use super::columns::{Feed, Feeds};
use super::content::{Content, expected};
use super::fold::{compact, shown};
use super::heading::{Header, Label};
use super::lexicon::Lexicon;
use super::rules;
use super::states::state_named;

/// One column of a series.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dated {
    /// The logical column that the series could feed.
    pub(crate) name: &'static str,
    /// How well its header is known.
    pub(crate) rank: usize,
    /// What it is the state of.
    state: NaiveDate,
    /// Whether no column of the series has a later state.
    pub(crate) last: bool,
    /// How many of the series have an earlier one.
    earlier: usize,
}

/// Column, rank of its header, and day.
type Member = (u32, usize, NaiveDate);

/// The columns of all series of a header, by column. A figure with its year alone is a series of one.
pub(crate) fn of(header: &Header, kind: SourceKind) -> BTreeMap<u32, Dated> {
    let mut series: BTreeMap<(&str, String), Vec<Member>> = BTreeMap::new();
    if matches!(
        kind,
        SourceKind::Plan | SourceKind::Matrix | SourceKind::Answers | SourceKind::Survey
    ) {
        return BTreeMap::new();
    }
    let lexicon = Lexicon::of(kind);
    for label in &header.labels {
        let Some((stem, state)) = parted(&label.shown) else {
            continue;
        };
        let bare = Label::new(label.column, std::slice::from_ref(&stem));
        let known = lexicon
            .recognise(&bare)
            .or_else(|| lexicon.recognise(label));
        let plain = || Some((figure_of(kind)?, 0)).filter(|_| compact(&stem).is_empty());
        if let Some((name, rank)) = known.or_else(plain)
            && is_figure(kind, name)
        {
            let one = (label.column, rank, state);
            series.entry((name, compact(&stem))).or_default().push(one);
        }
    }
    let mut found = BTreeMap::new();
    for ((name, stem), columns) in series {
        // A year alone heads a figure only beside other years.
        if stem.is_empty() && columns.len() < 2 {
            continue;
        }
        let last = columns.iter().map(|(_, _, state)| *state).max();
        for (column, rank, state) in &columns {
            let dated = Dated {
                name,
                rank: *rank,
                state: *state,
                last: Some(*state) == last,
                earlier: columns.iter().filter(|(_, _, other)| other < state).count(),
            };
            found.insert(*column, dated);
        }
    }
    found
}

/// What a column of a kind counts that says nothing but its year.
fn figure_of(kind: SourceKind) -> Option<&'static str> {
    match kind {
        SourceKind::Devices => Some("count"),
        SourceKind::Mentions => Some("mentions"),
        SourceKind::Kennzahlen => Some("value"),
        _ => None,
    }
}

fn is_figure(kind: SourceKind, name: &str) -> bool {
    matches!(
        expected(kind, name),
        Content::Count | Content::Number | Content::Figure | Content::Share | Content::Level
    )
}

/// A header without its day or year, and what that is: `Anzahl` and 2025 of `Anzahl (31.12.2025)`.
fn parted(heading: &str) -> Option<(String, NaiveDate)> {
    let is_between = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '_' | ',');
    let mut state = None;
    let mut rest = Vec::new();
    for part in heading.split(is_between).filter(|part| !part.is_empty()) {
        let digits = part
            .chars()
            .all(|c| c.is_ascii_digit() || matches!(c, '.' | '-' | '/'));
        match state_named(part).filter(|_| digits && part.len() >= 4) {
            Some(day) if state.is_none() => state = Some(day),
            Some(_) => return None,
            None => rest.push(part),
        }
    }
    Some((rest.join(" "), state?))
}

/// Says which columns of series are read, and feeds the years of their figures where a kind asks for them.
pub(crate) fn say(
    table: &RawTable,
    header: &Header,
    (kind, series): (SourceKind, &BTreeMap<u32, Dated>),
    feeds: &mut Feeds,
    issues: &mut Vec<Issue>,
) {
    for (column, dated) in series {
        if feeds.by_name.get(dated.name) != Some(&Feed::Column(*column)) {
            continue;
        }
        let place = table.place(header.last_row, *column);
        if dated.earlier > 0 {
            let heading = header.label(*column).map(|label| shown(&label.shown));
            issues.push(
                Issue::new(rules::STATES_BESIDE, Some(place.clone()))
                    .with("column", heading.unwrap_or_default())
                    .with("count", dated.earlier),
            );
        }
        let year = match (kind, dated.name) {
            (SourceKind::Kennzahlen, "value") => "year",
            (SourceKind::Kennzahlen, "target") => "target_year",
            _ => continue,
        };
        if !feeds.by_name.contains_key(year) && !feeds.lost.contains(year) {
            let cell = RawCell::Text(dated.state.year().to_string());
            feeds.by_name.insert(year, Feed::Constant(cell, place));
        }
    }
}
