//! The `[[alert]]` tables of `befund.toml`: which finding is watched, and when it calls for somebody.
//!
//! `when = "off track"`, `"change > 10 %"`, `"response < 40 %"`, `"overdue > 0"`, `"mean_age > 5"`. What a word means shows in the
//! finding's table, which is not known here.

use super::notes::{Notes, advice};
use super::rules;
use super::section::Section;

/// One thing that is watched.
#[derive(Debug, Clone, PartialEq)]
pub struct AlertRule {
    /// Id of a finding, or a pattern with `*`.
    pub finding: String,
    /// The condition as it is written.
    pub written: String,
    /// What it says.
    pub when: Condition,
    /// Line of the condition in `befund.toml`, from 1.
    pub line: u32,
}

/// When an alert fires.
#[derive(Debug, Clone, PartialEq)]
pub enum Condition {
    /// A figure will not reach its target, or missed it.
    OffTrack,
    /// A number beside a limit.
    Compares {
        /// `change`, `rise`, `fall`, `response`, `overdue`, or what a column or a figure of the base is called.
        what: String,
        /// How the two compare.
        sign: Sign,
        /// The limit.
        limit: f64,
        /// Of what it is one.
        unit: Unit,
    },
}

/// How a number compares with a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sign {
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    More,
    /// `>=`
    AtLeast,
    /// `=`
    Equal,
}

impl Sign {
    /// Whether a number fulfils it.
    pub fn holds(self, number: f64, limit: f64) -> bool {
        // What is equal but for rounding is equal.
        let is_equal = (number - limit).abs() <= 1e-9 * limit.abs().max(1.0);
        match self {
            Self::Less => number < limit && !is_equal,
            Self::AtMost => number < limit || is_equal,
            Self::More => number > limit && !is_equal,
            Self::AtLeast => number > limit || is_equal,
            Self::Equal => is_equal,
        }
    }
}

/// What a limit counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// The numbers themselves.
    Plain,
    /// Per cent.
    Percent,
    /// Percentage points.
    Points,
}

/// Conditions as they can be written, for who mistyped one.
const EXAMPLES: [&str; 6] = [
    "off track",
    "change > 10 %",
    "rise > 5 points",
    "fall > 10 %",
    "response < 40 %",
    "overdue > 0",
];

const SIGNS: [(&str, Sign); 7] = [
    ("<=", Sign::AtMost),
    (">=", Sign::AtLeast),
    ("≤", Sign::AtMost),
    ("≥", Sign::AtLeast),
    ("<", Sign::Less),
    (">", Sign::More),
    ("=", Sign::Equal),
];

/// Reads all of them; one that cannot be understood is noted and left out.
pub(super) fn read(sections: Vec<Section<'_>>, notes: &mut Notes) -> Vec<AlertRule> {
    { sections.into_iter() }
        .filter_map(|section| one(section, notes))
        .collect()
}

fn one(mut section: Section<'_>, notes: &mut Notes) -> Option<AlertRule> {
    let finding = section.text("finding", notes);
    section.demand("finding", notes);
    let when = section.text("when", notes);
    section.demand("when", notes);
    section.finish(notes);
    let (finding, when) = (finding?, when?);
    let Some(condition) = condition(&when.value) else {
        let issue = notes.breach(rules::NO_CONDITION, &when.span);
        let advice = advice(when.value.trim(), EXAMPLES);
        notes.add(issue.with("value", when.value).with("advice", advice));
        return None;
    };
    Some(AlertRule {
        line: notes.line(when.span.start),
        finding: finding.value,
        written: when.value,
        when: condition,
    })
}

/// What a condition says; `None` when it says nothing.
fn condition(text: &str) -> Option<Condition> {
    let text = text.trim();
    if text.split_whitespace().eq(["off", "track"]) {
        return Some(Condition::OffTrack);
    }
    let (at, written, sign) = { SIGNS.iter() }
        .filter_map(|(written, sign)| Some((text.find(written)?, *written, *sign)))
        .min_by_key(|(at, written, _)| (*at, usize::MAX - written.len()))?;
    let what = text[..at].trim();
    let (limit, unit) = limit(text[at + written.len()..].trim())?;
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-');
    (!what.is_empty() && what.chars().all(is_word)).then(|| Condition::Compares {
        what: what.to_owned(),
        sign,
        limit,
        unit,
    })
}

/// `10 %`, `5 points`, `0`, `-2,5`.
fn limit(text: &str) -> Option<(f64, Unit)> {
    let units = [
        ("%", Unit::Percent),
        ("points", Unit::Points),
        ("point", Unit::Points),
    ];
    let found = { units.into_iter() }
        .find_map(|(word, unit)| Some((text.strip_suffix(word)?.trim(), unit)));
    let (number, unit) = found.unwrap_or((text, Unit::Plain));
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '-');
    if !number.chars().all(plain) {
        return None;
    }
    let number: f64 = number.replace(',', ".").parse().ok()?;
    Some((number, unit))
}
