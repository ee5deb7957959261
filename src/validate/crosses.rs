//! A column for each value of a list to choose from, with a cross in one of them: `m | w | d`, `RZ | Cloud | lokal`,
//! `Reifegrad 0 | … | Reifegrad 4`. They are read as the one column that they are.
//!
//! What they are the values of is told by the heading above them, by the word that they share, or by their being values of a
//! closed vocabulary. Crosses of which nobody can tell it are named.

use crate::model::issue::Issue;
use crate::model::message::Message;
use crate::model::raw::{RawCell, RawRow};
use crate::project::SourceKind;

use super::columns::{Feed, is_empty};
use super::content::is_employment;
use super::fold::{compact, shown};
use super::heading::Label;
use super::lexicon::{Lexicon, stem};
use super::row::written;
use super::rules;
use super::schema::{measures, schema};
use super::sheet::Sheet;
use super::values::words;

/// The columns of a row that are crossed, with their values.
pub(crate) fn crossed<'s>(
    sheet: &Sheet<'_>,
    row: &RawRow,
    columns: &'s [(u32, RawCell)],
) -> Vec<&'s (u32, RawCell)> {
    { columns.iter() }
        .filter(|(column, _)| is_cross(sheet.cell_at(row, *column)))
        .collect()
}

/// A cross as people and forms set it.
pub(crate) fn is_cross(cell: &RawCell) -> bool {
    match cell {
        RawCell::Bool(flag) => *flag,
        RawCell::Number(number) => *number == 1.0,
        RawCell::Text(text) => words::flag(text.trim_matches(['(', ')', '[', ']'])) == Some(true),
        _ => false,
    }
}

/// Nothing, or a sign for no cross.
fn is_blank(cell: &RawCell) -> bool {
    match cell {
        RawCell::Bool(flag) => !flag,
        RawCell::Number(number) => *number == 0.0,
        RawCell::Text(text) => {
            is_empty(cell)
                || words::flag(text) == Some(false)
                || words::missing(text).is_some()
                || matches!(text.trim(), "[]" | "[ ]" | "()" | "( )")
        }
        RawCell::Empty => true,
        _ => false,
    }
}

/// Neighbouring columns of crosses.
type Run<'h> = Vec<&'h Label>;

/// Feeds what columns of crosses are the values of, and names those of which nobody can tell it.
pub(crate) fn feed(sheet: &mut Sheet<'_>, issues: &mut Vec<Issue>) {
    let mut feeds = Vec::new();
    for run in runs(sheet) {
        match meant(sheet, &run) {
            Some((name, run)) => feeds.push((name, values_of(&run))),
            None if chooses_one(sheet, &run, 9) => issues.push(said(sheet, &run)),
            None => {}
        }
    }
    if !feeds.iter().any(|(name, _)| *name == EMPLOYMENT) {
        feeds.extend(civil_servants(sheet).map(|values| (EMPLOYMENT, values)));
    }
    for (name, values) in feeds {
        if sheet.has(name) {
            continue;
        }
        say(sheet, name, &values, issues);
        sheet.feeds.by_name.insert(name, Feed::Crosses(values));
    }
}

const EMPLOYMENT: &str = "employment";

/// A column by itself whose crosses tell who is a civil servant, whose age limit is another one.
fn civil_servants(sheet: &Sheet<'_>) -> Option<Vec<(u32, RawCell)>> {
    if sheet.source.kind != SourceKind::Staff || sheet.has(EMPLOYMENT) {
        return None;
    }
    let fed = |column: u32| { sheet.feeds.by_name.values() }.any(|feed| feed.holds(column));
    let mut found = { sheet.header.labels.iter() }
        .filter(|label| compact(&label.shown).starts_with("beamt") && !fed(label.column))
        .filter(|label| holds_crosses(sheet, label.column))
        .map(|label| values_of(&[label]))
        .filter(|values| { sheet.rows() }.any(|row| !crossed(sheet, row, values).is_empty()));
    found.next().filter(|_| found.next().is_none())
}

/// Runs of columns that nothing feeds and that hold nothing but crosses.
fn runs<'h>(sheet: &'h Sheet<'_>) -> Vec<Run<'h>> {
    let lists = matches!(
        sheet.source.kind,
        SourceKind::Staff
            | SourceKind::Devices
            | SourceKind::Fachverfahren
            | SourceKind::OnlineServices
            | SourceKind::Measures
    );
    let mut runs: Vec<Run<'_>> = Vec::new();
    if !lists {
        return runs;
    }
    let fed = |column: u32| { sheet.feeds.by_name.values() }.any(|feed| feed.holds(column));
    let heads = |label: &Label| compact(&label.shown).chars().any(char::is_alphanumeric);
    for label in { sheet.header.labels.iter() }.filter(|label| heads(label)) {
        // A heading above several columns may be known, and its first part be fed by it.
        let grouped = label.shown.contains(PART);
        if (fed(label.column) && !grouped) || !holds_crosses(sheet, label.column) {
            continue;
        }
        match runs
            .last_mut()
            .filter(|run| run.last().map(|last| last.column + 1) == Some(label.column))
        {
            Some(run) => run.push(label),
            None => runs.push(vec![label]),
        }
    }
    runs.retain(|run| run.len() > 1);
    runs
}

fn holds_crosses(sheet: &Sheet<'_>, column: u32) -> bool {
    let mut cells = sheet.rows().map(|row| sheet.cell_at(row, column));
    cells.all(|cell| is_blank(cell) || is_cross(cell))
}

/// Between a heading and the part of it that stands in the row below.
const PART: &str = " / ";

/// The logical column that a part of a run has the values of.
fn meant<'h>(sheet: &Sheet<'_>, run: &[&'h Label]) -> Option<(&'static str, Run<'h>)> {
    let lexicon = Lexicon::of(sheet.source.kind);
    let of_text = |text: &str| {
        let label = Label::new(1, &[text.to_owned()]);
        lexicon.recognise(&label).map(|(name, _)| name)
    };
    let above = |label: &Label| of_text(label.shown.rsplit_once(PART)?.0);
    let shared = |label: &Label| {
        let text = label.shown.trim_end_matches(|c: char| c.is_ascii_digit());
        of_text(text).filter(|_| stem(label).is_some() && text.len() < label.shown.len())
    };
    let by_word = vocabularies(sheet.source.kind);
    let by_word = { by_word.iter() }.map(|(name, knows)| {
        let found = |label: &Label| knows(&value_of(label)).then_some(*name);
        longest(run, &found)
    });
    [longest(run, &above), longest(run, &shared)]
        .into_iter()
        .chain(by_word)
        .flatten()
        .find(|(name, run)| free(sheet, name, run) && chooses_one(sheet, run, 5))
}

/// Whether nothing but these columns themselves feeds a logical column that such values can have.
fn free(sheet: &Sheet<'_>, name: &str, run: &[&Label]) -> bool {
    match sheet.feeds.by_name.get(name) {
        None => !sheet.feeds.lost.contains(name),
        Some(feed) => run.iter().any(|label| feed.holds(label.column)),
    }
}

/// The longest row of neighbours of which `name` says the same.
fn longest<'h>(
    run: &[&'h Label],
    name: &dyn Fn(&Label) -> Option<&'static str>,
) -> Option<(&'static str, Run<'h>)> {
    let names: Vec<_> = run.iter().map(|label| name(label)).collect();
    let mut best: Option<(&'static str, Run<'h>)> = None;
    for chunk in names
        .iter()
        .zip(run)
        .collect::<Vec<_>>()
        .chunk_by(|a, b| a.0 == b.0)
    {
        let Some(name) = chunk.first().and_then(|(name, _)| **name) else {
            continue;
        };
        if chunk.len() > best.as_ref().map_or(1, |(_, run)| run.len()) {
            best = Some((name, chunk.iter().map(|(_, label)| **label).collect()));
        }
    }
    best
}

/// A logical column, and whether a word is one of its values.
type Vocabulary = (&'static str, fn(&str) -> bool);

/// Logical columns of a kind whose values are known words.
fn vocabularies(kind: SourceKind) -> Vec<Vocabulary> {
    match kind {
        SourceKind::Staff => vec![
            ("sex", |text| words::sex(text).is_some()),
            (EMPLOYMENT, |text| {
                is_employment(&RawCell::Text(text.to_owned()))
            }),
            ("status", |text| words::service(text).is_some()),
        ],
        SourceKind::Fachverfahren => vec![("hosting", is_hosting)],
        SourceKind::Measures => vec![("status", |text| measures::state(text).is_some())],
        _ => Vec::new(),
    }
}

/// Whether at least so many tenths of the rows have a cross in one of the columns, and hardly any has two.
fn chooses_one(sheet: &Sheet<'_>, run: &[&Label], tenths: usize) -> bool {
    let values = values_of(run);
    let (mut rows, mut one, mut more) = (0, 0, 0);
    for row in sheet.rows() {
        rows += 1;
        match crossed(sheet, row, &values).len() {
            0 => {}
            1 => one += 1,
            _ => more += 1,
        }
    }
    one > 1 && 10 * one >= tenths * rows && 10 * more <= one
}

fn values_of(run: &[&Label]) -> Vec<(u32, RawCell)> {
    { run.iter() }
        .map(|label| (label.column, RawCell::Text(value_of(label))))
        .collect()
}

/// What a cross in a column says.
fn value_of(label: &Label) -> String {
    let text = &label.shown;
    text.rsplit_once(PART)
        .map_or(text.as_str(), |(_, part)| part)
        .to_owned()
}

fn heads(values: &[(u32, RawCell)]) -> String {
    let values = values.iter().filter_map(|(_, value)| written(value));
    values
        .map(|value| shown(&value))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Says that columns are read as one, and which rows cross more than one of them.
fn say(sheet: &Sheet<'_>, name: &'static str, values: &[(u32, RawCell)], issues: &mut Vec<Issue>) {
    let first = values.first().map_or(0, |(column, _)| *column);
    let place = sheet.table.place(sheet.header.last_row, first);
    issues.push(
        Issue::new(rules::CROSSES, Some(place))
            .with("headers", heads(values))
            .with("count", values.len())
            .with(
                "column",
                Message::new(
                    schema(sheet.source.kind)
                        .column(name)
                        .map_or("column-unit", |column| column.message),
                ),
            ),
    );
    let more = sheet
        .rows()
        .filter(|row| crossed(sheet, row, values).len() > 1);
    issues.extend(more.map(|row| {
        let twice =
            { crossed(sheet, row, values).into_iter() }.filter_map(|(_, value)| written(value));
        let place = sheet.table.place(row.number, first);
        Issue::new(rules::CROSSED_TWICE, Some(place)).with(
            "values",
            twice
                .map(|value| shown(&value))
                .collect::<Vec<_>>()
                .join(", "),
        )
    }));
}

/// Names crosses of which nobody can tell what they are the values of.
fn said(sheet: &Sheet<'_>, run: &[&Label]) -> Issue {
    let first = run.first().map_or(0, |label| label.column);
    Issue::new(
        rules::CROSSES_UNREAD,
        Some(sheet.table.place(sheet.header.last_row, first)),
    )
    .with("headers", heads(&values_of(run)))
}

/// Whether a word says where or by whom an application is run.
fn is_hosting(text: &str) -> bool {
    const STEMS: [&str; 16] = [
        "rechenzentr",
        "cloud",
        "saas",
        "asp",
        "hosting",
        "hosted",
        "gehostet",
        "lokal",
        "local",
        "vorort",
        "onprem",
        "onsite",
        "inhouse",
        "eigenbetrieb",
        "dienstleister",
        "datacent",
    ];
    let folded = compact(text);
    matches!(
        folded.as_str(),
        "rz" | "intern" | "extern" | "eigen" | "server" | "eigenerserver"
    ) || folded.ends_with("rz")
        || STEMS.iter().any(|stem| folded.starts_with(stem))
}
