//! Signs that cannot stay in a text, or cannot be shown: cleaned where a text comes in, gathered to one issue for each sheet.

use std::collections::BTreeSet;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::issue::{Code, Issue, Rule, Severity};
use super::letters;
use super::message::Message;
use super::place::Place;

/// Control signs, and what Unicode never assigns, were left out.
pub const STRAY: Rule = Rule {
    code: Code("I026"),
    severity: Severity::Warning,
};

/// Letters that the fonts of pages and pictures do not have.
pub const UNSHOWN: Rule = Rule {
    code: Code("I027"),
    severity: Severity::Warning,
};

/// Cells named after the first one, and signs named, at most.
const NAMED: usize = 5;

/// What was met in the texts of one sheet or file.
#[derive(Debug, Default)]
pub struct Signs {
    stray: Found,
    unshown: Found,
}

#[derive(Debug, Default)]
struct Found {
    /// The first cells.
    places: Vec<Place>,
    cells: usize,
    signs: BTreeSet<String>,
}

impl Signs {
    /// The text without stray signs when there were any; what was met is kept in mind with its place.
    pub fn take(&mut self, text: &str, place: impl Fn() -> Place) -> Option<String> {
        // Most texts are plain, and there are millions of them.
        if text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
            return None;
        }
        let clean = letters::cleaned(text);
        if clean.is_some() {
            let strays = text.chars().filter(|c| letters::is_stray(*c));
            self.stray.add(strays.map(String::from), &place);
        }
        let shown = clean.as_deref().unwrap_or(text);
        let missing = letters::missing(shown).map(str::to_owned);
        self.unshown.add(missing, &place);
        clean
    }

    /// What is to be said, if anything.
    pub fn issues(self) -> Vec<Issue> {
        let stray = self.stray.issue(STRAY, code_points);
        let unshown = self
            .unshown
            .issue(UNSHOWN, |sign| format!("{sign} ({})", code_points(sign)));
        stray.into_iter().chain(unshown).collect()
    }
}

impl Found {
    fn add(&mut self, signs: impl Iterator<Item = String>, place: impl Fn() -> Place) {
        let mut signs = signs.peekable();
        if signs.peek().is_none() {
            return;
        }
        self.cells += 1;
        if self.places.len() <= NAMED {
            self.places.push(place());
        }
        for sign in signs {
            if self.signs.len() > NAMED {
                return;
            }
            self.signs.insert(sign);
        }
    }

    fn issue(self, rule: Rule, written: impl Fn(&str) -> String) -> Option<Issue> {
        let (first, more) = self.places.split_first()?;
        let cells: Vec<String> = more.iter().map(Place::cell_name).collect();
        let others = self.cells - 1;
        let more = match others {
            0 => Message::new("signs-here"),
            _ => Message::new("signs-here-and")
                .with("count", others)
                .with("cells", shortened(&cells, others)),
        };
        let signs: Vec<String> = self.signs.iter().map(|sign| written(sign)).collect();
        let named = shortened(&signs[..signs.len().min(NAMED)], signs.len());
        let issue = Issue::new(rule, Some(first.clone()));
        Some(issue.with("where", more).with("signs", named))
    }
}

/// Some of many, with a mark where there are more.
fn shortened(some: &[String], all: usize) -> String {
    let mut text = some.join(", ");
    if all > some.len() {
        text.push_str(" …");
    }
    text
}

fn code_points(sign: &str) -> String {
    let points: Vec<String> = sign
        .chars()
        .map(|c| format!("U+{:04X}", u32::from(c)))
        .collect();
    points.join(" ")
}

/// Keys whose values are paths: a file may have any name.
const PATHS: &[&str] = &[
    "file",
    "codebook",
    "decisions",
    "second_coder",
    "model",
    "logo",
    "earlier_editions",
];

/// Cleans the values of a TOML file but for its paths; `place` tells where the bytes of a value stand.
pub fn clean_toml(table: &mut DeTable<'_>, place: &dyn Fn(Range<usize>) -> Place) -> Vec<Issue> {
    let mut signs = Signs::default();
    clean_table(table, &mut signs, place);
    signs.issues()
}

fn clean_table(table: &mut DeTable<'_>, signs: &mut Signs, place: &dyn Fn(Range<usize>) -> Place) {
    for (key, value) in table.iter_mut() {
        // `[codebook]` of a codebook is a table and no path.
        let is_path = PATHS.contains(&key.get_ref().as_ref());
        if !is_path || matches!(value.get_ref(), DeValue::Table(_)) {
            clean_value(value, signs, place);
        }
    }
}

fn clean_value(
    value: &mut Spanned<DeValue<'_>>,
    signs: &mut Signs,
    place: &dyn Fn(Range<usize>) -> Place,
) {
    let span = value.span();
    match value.get_mut() {
        DeValue::String(text) => {
            if let Some(clean) = signs.take(text, || place(span.clone())) {
                *text = clean.into();
            }
        }
        DeValue::Array(entries) => {
            for entry in entries.iter_mut() {
                clean_value(entry, signs, place);
            }
        }
        DeValue::Table(table) => clean_table(table, signs, place),
        _ => {}
    }
}
