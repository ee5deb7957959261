//! Which column of a sheet feeds which logical column: `befund.toml` first, recognised headers for the rest.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::model::raw::{RawCell, RawTable};
use crate::project::{Layout, Source, SourceKind};

use super::content::{self, Content, Profile};
use super::fold::{LIKE_HEADER, compact, nearest, one_line, shown};
use super::heading::{Header, Label};
use super::lexicon::{Lexicon, stem};
use super::measure::Measure;
use super::roots;
use super::row::written;
use super::rules;
use super::schema::KindSchema;
use super::series::{self, Dated};

/// Prefix of a mapping of a wide column to a question: `"question:bedarf" = "Welchen Bedarf sehen Sie?"`.
pub(crate) const QUESTION_PREFIX: &str = "question:";

/// Where the values of a logical column come from.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Feed {
    /// A column of the sheet.
    Column(u32),
    /// One value for the whole sheet, from `cells` or `values`.
    Constant(RawCell, Place),
    /// A column for each value, with the value; it holds where the one cross of a row stands.
    Crosses(Vec<(u32, RawCell)>),
}

impl Feed {
    /// Whether a column of the sheet is part of it.
    pub(crate) fn holds(&self, column: u32) -> bool {
        match self {
            Self::Column(own) => *own == column,
            Self::Crosses(columns) => columns.iter().any(|(own, _)| *own == column),
            Self::Constant(..) => false,
        }
    }
}

/// The feeds of a sheet, and the mandatory columns that have none.
#[derive(Debug, Clone, Default)]
pub(crate) struct Feeds {
    /// Logical column → feed.
    pub(crate) by_name: BTreeMap<&'static str, Feed>,
    /// Questions of a wide table that `befund.toml` maps: key → column.
    pub(crate) questions: BTreeMap<String, u32>,
    /// Every column that was recognised for a logical column, the unread ones too, left to right.
    pub(crate) candidates: BTreeMap<&'static str, Vec<u32>>,
    /// Mapped logical columns whose header the sheet does not have.
    pub(crate) lost: BTreeSet<&'static str>,
    /// Further columns of the same name as a fed one, which hold more of the same: `Nennung`, `Nennung`, `Nennung`.
    pub(crate) beside: BTreeMap<&'static str, Vec<u32>>,
}

/// Finds the feeds of a sheet and says what is wrong with the mapping.
pub(crate) fn resolve(
    table: &RawTable,
    header: &Header,
    source: &Source,
    schema: &'static KindSchema,
    issues: &mut Vec<Issue>,
) -> Feeds {
    let mut feeds = Feeds::default();
    constants(table, source, schema, &mut feeds, issues);
    let taken = mapped(table, header, source, schema, &mut feeds, issues);
    let series = series::of(header, schema.kind);
    recognised(table, header, (schema, &series), &taken, &mut feeds, issues);
    series::say(table, header, (schema.kind, &series), &mut feeds, issues);
    roots::feed(table, header, schema.kind, &mut feeds);
    weekly_hours(table, header, schema, &mut feeds);
    beside(table, header, source, &taken, &mut feeds);
    feeds
}

/// A header that is nothing but a measure of weekly work (`Wochenstunden`, `Std./Woche`) heads the shares of staff where no other
/// column does.
fn weekly_hours(table: &RawTable, header: &Header, schema: &'static KindSchema, feeds: &mut Feeds) {
    const NAME: &str = "fte";
    let fed = feeds.by_name.contains_key(NAME) || feeds.lost.contains(NAME);
    if schema.kind != SourceKind::Staff || fed || feeds.candidates.contains_key(NAME) {
        return;
    }
    let counts_hours = |label: &&Label| {
        Measure::of(&label.shown) == Some(Measure::Hours)
            && misfit(table, header, label, Content::Share) == 0
    };
    let mut found = header.labels.iter().filter(counts_hours);
    if let (Some(only), None) = (found.next(), found.next()) {
        feeds.by_name.insert(NAME, Feed::Column(only.column));
    }
}

/// Columns of the same name beside the answers' own, and columns without a name directly beside them.
fn beside(
    table: &RawTable,
    header: &Header,
    source: &Source,
    taken: &BTreeSet<u32>,
    feeds: &mut Feeds,
) {
    let wide = matches!(source.layout, Some(layout) if layout != Layout::Long);
    let Some(Feed::Column(first)) = feeds.by_name.get("text").filter(|_| !wide) else {
        return;
    };
    if source.kind != SourceKind::Answers {
        return;
    }
    let Some(wanted) = header.label(*first).and_then(stem) else {
        return;
    };
    let texts = |column: u32| {
        let profile = profile(table, header, column);
        profile.fit(Content::Text).is_some_and(|share| share > 0.5)
    };
    let mut found: Vec<u32> = header
        .labels
        .iter()
        .filter(|label| label.column != *first && stem(label) == Some(wanted))
        .map(|label| label.column)
        .filter(|column| !taken.contains(column) && texts(*column))
        .collect();
    let nameless =
        (*first + 1..).take_while(|column| header.label(*column).is_none() && texts(*column));
    found.extend(nameless);
    if !found.is_empty() {
        feeds.beside.insert("text", found);
    }
}

/// A sample of what stands below a header in a column.
pub(crate) fn profile(table: &RawTable, header: &Header, column: u32) -> Profile {
    let below = table.rows.iter().filter(|row| row.number > header.last_row);
    let index = (column as usize).saturating_sub(1);
    Profile::of_rows(below, |row| {
        row.cells.get(index).unwrap_or(const { &RawCell::Empty })
    })
}

/// Whether at least half of the values can be what is expected; a column without values can be anything.
fn fits(profile: &Profile, content: Content) -> bool {
    profile.fit(content).is_none_or(|share| share >= 0.5)
}

/// Logical columns named in `befund.toml` that the kind does not have; once per source, not per sheet.
pub(crate) fn unknown_names(
    source: &Source,
    schema: &'static KindSchema,
    place: &Place,
) -> Vec<Issue> {
    let names = source
        .columns
        .keys()
        .chain(source.cells.keys())
        .chain(source.values.keys())
        .chain(source.values_map.keys())
        .collect::<BTreeSet<_>>();
    names
        .into_iter()
        .filter(|name| schema.column(name).is_none() && !name.starts_with(QUESTION_PREFIX))
        .map(|name| {
            let known = || schema.columns.iter().map(|column| column.name);
            let suggestion = nearest(name, LIKE_HEADER, known());
            Issue::new(rules::COLUMN_UNKNOWN, Some(place.clone()))
                .with("column", name.as_str())
                .with("kind", schema.kind.name())
                .with("known", known().collect::<Vec<_>>().join(", "))
                .with("suggested", if suggestion.is_some() { "yes" } else { "no" })
                .with("suggestion", suggestion.unwrap_or_default())
        })
        .collect()
}

fn constants(
    table: &RawTable,
    source: &Source,
    schema: &'static KindSchema,
    feeds: &mut Feeds,
    issues: &mut Vec<Issue>,
) {
    for column in schema.columns {
        let name = column.name;
        if let Some(text) = source.values.get(name) {
            let feed = Feed::Constant(RawCell::Text(text.clone()), Place::sheet(&table.origin));
            feeds.by_name.insert(name, feed);
        }
        if let Some((row, at)) = source.cells.get(name) {
            let cell = table.cell(*row, *at).clone();
            let place = table.place(*row, *at);
            if is_empty(&cell) {
                issues.push(Issue::new(rules::CELL_EMPTY, Some(place)).with("column", name));
            } else {
                feeds.by_name.insert(name, Feed::Constant(cell, place));
            }
        }
    }
}

/// Columns that `befund.toml` maps; returns those that are spoken for.
fn mapped(
    table: &RawTable,
    header: &Header,
    source: &Source,
    schema: &'static KindSchema,
    feeds: &mut Feeds,
    issues: &mut Vec<Issue>,
) -> BTreeSet<u32> {
    let mut taken = BTreeSet::new();
    for (name, wanted) in &source.columns {
        let Some(label) = header.find(wanted) else {
            if let Some(column) = schema.column(name) {
                feeds.lost.insert(column.name);
                feeds.by_name.remove(column.name);
            }
            issues.push(header_not_found(table, header, name, wanted));
            continue;
        };
        let all_read = source.kind == SourceKind::Answers && name == "text";
        if let Some(twin) = header.twin(label).filter(|_| !all_read) {
            issues.push(ambiguous(table, header, (label, twin), name));
        }
        if let Some(key) = name.strip_prefix(QUESTION_PREFIX) {
            feeds.questions.insert(key.to_owned(), label.column);
        } else if let Some(column) = schema.column(name) {
            feeds
                .by_name
                .insert(column.name, Feed::Column(label.column));
        }
        taken.insert(label.column);
    }
    taken
}

fn header_not_found(table: &RawTable, header: &Header, name: &str, wanted: &str) -> Issue {
    let labels = || header.labels.iter().map(|label| label.shown.as_str());
    let suggestion = nearest(wanted, LIKE_HEADER, labels());
    Issue::new(
        rules::HEADER_NOT_FOUND,
        Some(table.place(header.last_row, 0)),
    )
    .with("header", one_line(wanted))
    .with("column", name)
    .with("headers", list(labels()))
    .with("suggested", if suggestion.is_some() { "yes" } else { "no" })
    .with("suggestion", shown(suggestion.unwrap_or_default()))
}

fn recognised(
    table: &RawTable,
    header: &Header,
    (schema, series): (&'static KindSchema, &BTreeMap<u32, Dated>),
    taken: &BTreeSet<u32>,
    feeds: &mut Feeds,
    issues: &mut Vec<Issue>,
) {
    let lexicon = Lexicon::of(schema.kind);
    let mut found: BTreeMap<&'static str, Vec<(usize, &Label)>> = BTreeMap::new();
    for label in header.labels.iter().filter(|l| !taken.contains(&l.column)) {
        let named = match series.get(&label.column) {
            Some(dated) => Some((dated.name, dated.rank)),
            None => lexicon.recognise(label),
        };
        if let Some((name, rank)) = named {
            found.entry(name).or_default().push((rank, label));
        }
    }
    for (name, mut labels) in found {
        feeds
            .candidates
            .insert(name, labels.iter().map(|(_, l)| l.column).collect());
        labels.retain(|(_, label)| series.get(&label.column).is_none_or(|dated| dated.last));
        if feeds.by_name.contains_key(name) || feeds.lost.contains(name) {
            continue;
        }
        let content = content::expected(schema.kind, name);
        let mut weighed: Vec<(u8, usize, &Label)> = labels
            .into_iter()
            .map(|(rank, label)| (misfit(table, header, label, content), rank, label))
            .collect();
        weighed.sort_by_key(|(misfit, rank, label)| (*misfit, *rank, label.column));
        let (misfit, _, first) = weighed[0];
        feeds.by_name.insert(name, Feed::Column(first.column));
        // Several unit columns are the levels of one hierarchy; the reader of staff joins them.
        if schema.kind == SourceKind::Staff && name == "unit" {
            keep_words(table, header, feeds);
            continue;
        }
        let rival = weighed.get(1).filter(|(other, _, label)| {
            *other == misfit && !label.shown.is_empty() && !is_same_name(first, label, schema.kind)
        });
        if let Some((_, _, second)) = rival {
            issues.push(ambiguous(table, header, (first, second), name));
        }
    }
}

/// Columns of one name beside the answers are all read.
fn is_same_name(first: &Label, second: &Label, kind: SourceKind) -> bool {
    kind == SourceKind::Answers && stem(first).is_some_and(|name| stem(second) == Some(name))
}

/// How badly a column's values contradict a role: 0 not at all, 1 codes where words are wanted, 2 something else.
fn misfit(table: &RawTable, header: &Header, label: &Label, content: Content) -> u8 {
    let profile = profile(table, header, label.column);
    if !fits(&profile, content) || !content::measure_fits(content, label.measure) {
        return 2;
    }
    let wants_words = matches!(content, Content::Words | Content::Employment);
    u8::from(wants_words && profile.are_codes())
}

/// A column of keys beside one of words is not a level of its own.
fn keep_words(table: &RawTable, header: &Header, feeds: &mut Feeds) {
    let Some(columns) = feeds.candidates.get_mut("unit") else {
        return;
    };
    let codes = |column: &u32| profile(table, header, *column).are_codes();
    let words: Vec<u32> = columns
        .iter()
        .copied()
        .filter(|column| !codes(column))
        .collect();
    columns.retain(|column| {
        let named = |word: &u32| is_one_to_one(table, header, *column, *word);
        words.contains(column) || !words.iter().any(named)
    });
}

/// Whether each value of one column stands beside one value of the other only, and the other way round.
pub(crate) fn is_one_to_one(table: &RawTable, header: &Header, first: u32, second: u32) -> bool {
    let text = |row: u32, column: u32| written(table.cell(row, column)).map(|text| compact(&text));
    let pairs: BTreeSet<(Option<String>, Option<String>)> = table
        .rows
        .iter()
        .filter(|row| row.number > header.last_row)
        .take(2000)
        .map(|row| (text(row.number, first), text(row.number, second)))
        .collect();
    let lefts: BTreeSet<_> = pairs.iter().map(|(left, _)| left).collect();
    let rights: BTreeSet<_> = pairs.iter().map(|(_, right)| right).collect();
    lefts.len() == pairs.len() && rights.len() == pairs.len()
}

fn ambiguous(
    table: &RawTable,
    header: &Header,
    (first, second): (&Label, &Label),
    name: &str,
) -> Issue {
    Issue::new(
        rules::COLUMN_AMBIGUOUS,
        Some(table.place(second_row(header), second.column)),
    )
    .with("first", shown(&first.shown))
    .with("second", shown(&second.shown))
    .with("column", name)
}

fn second_row(header: &Header) -> u32 {
    header.last_row
}

/// Headers as an issue lists them: the first dozen, in quotes of no language.
pub(crate) fn list<'a>(texts: impl Iterator<Item = &'a str>) -> String {
    const MOST: usize = 12;
    let texts: Vec<String> = texts.map(shown).filter(|t| !t.is_empty()).collect();
    let more = if texts.len() > MOST { ", …" } else { "" };
    texts[..texts.len().min(MOST)].join(", ") + more
}

/// Whether a cell holds nothing but white space.
pub(crate) fn is_empty(cell: &RawCell) -> bool {
    match cell {
        RawCell::Empty => true,
        RawCell::Text(text) => text.chars().all(|c| c.is_whitespace() || c == '\u{200b}'),
        _ => false,
    }
}
