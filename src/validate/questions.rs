//! Which question a header or a cell means: one of `befund.toml`, or one that only the data names.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::checksum;
use crate::model::counted::Counted;
use crate::model::issue::Issue;
use crate::model::place::Place;
use crate::project::Question;

use super::fold::{LIKE_QUESTION, compact, nearest, one_line, shown, slug};
use super::row::written;
use super::rules;
use super::sheet::Sheet;

/// Longest key made from a wording; it becomes part of a file name.
const LONGEST_KEY: usize = 40;

/// Questions as the data names them.
#[derive(Debug)]
pub(crate) struct Questions<'p> {
    listed: &'p [Question],
    /// Key → wording of those that `befund.toml` does not list.
    pub(crate) found: BTreeMap<String, String>,
    doubted: BTreeSet<String>,
}

impl<'p> Questions<'p> {
    /// Knows the questions of `befund.toml`.
    pub(crate) fn new(listed: &'p [Question]) -> Self {
        Self {
            listed,
            found: BTreeMap::new(),
            doubted: BTreeSet::new(),
        }
    }

    /// The only question of the project, when there is one.
    pub(crate) fn only(&self) -> Option<&'p str> {
        match self.listed {
            [one] => Some(&one.key),
            _ => None,
        }
    }

    /// Keys and wordings of the questions that `befund.toml` lists.
    pub(crate) fn wordings(&self) -> impl Iterator<Item = (&'p str, &'p str)> + use<'p> {
        let listed = self.listed.iter();
        listed.map(|question| (question.key.as_str(), question.text.as_str()))
    }

    /// Whether `befund.toml` lists a question with that key.
    pub(crate) fn lists(&self, key: &str) -> bool {
        self.listed.iter().any(|question| question.key == key)
    }

    /// What is counted under a question: Befragte unless the project says otherwise.
    pub(crate) fn counts(&self, key: &str) -> Counted {
        { self.listed.iter() }
            .find(|question| question.key == key)
            .map(|question| question.counts)
            .unwrap_or_default()
    }

    /// The listed question that one of these comparable forms of a header or cell means.
    pub(crate) fn listed(&self, forms: &[String]) -> Option<&'p str> {
        let exact = |form: &String, question: &Question| {
            *form == compact(&question.key)
                || *form == compact(&question.text)
                || question.heading.as_deref().map(compact).as_ref() == Some(form)
        };
        // Survey tools put numbers and codes before the wording: "3. Welcher Bedarf …", "Frage 3: Welcher Bedarf …".
        let within = |form: &String, question: &Question| {
            let text = compact(&question.text);
            text.len() >= 12 && form.ends_with(&text)
        };
        let find = |test: &dyn Fn(&String, &Question) -> bool| {
            self.listed
                .iter()
                .find(|question| forms.iter().any(|form| test(form, question)))
        };
        find(&exact)
            .or_else(|| find(&within))
            .map(|question| question.key.as_str())
    }

    /// The key of the question with that wording; new wordings become questions of their own.
    pub(crate) fn key(&mut self, wording: &str, place: &Place, issues: &mut Vec<Issue>) -> String {
        if let Some(key) = self.listed(&[compact(wording)]) {
            return key.to_owned();
        }
        let wording = without_number(wording);
        let key = key_of(wording);
        self.doubt(wording, place, issues);
        self.found
            .entry(key.clone())
            .or_insert_with(|| one_line(wording));
        key
    }

    /// Notes once when a wording is nearly a listed question.
    fn doubt(&mut self, wording: &str, place: &Place, issues: &mut Vec<Issue>) {
        let names = self
            .listed
            .iter()
            .flat_map(|question| [question.key.as_str(), question.text.as_str()]);
        let Some(near) = nearest(wording, LIKE_QUESTION, names) else {
            return;
        };
        if self.doubted.insert(compact(wording)) {
            issues.push(
                Issue::new(rules::QUESTION_UNLISTED, Some(place.clone()))
                    .with("value", shown(wording))
                    .with("suggestion", shown(near)),
            );
        }
    }
}

/// The questions that a long table asks, with their keys; none where its cells hold keys already.
pub(crate) fn asked_in(sheet: &Sheet<'_>) -> Vec<(String, String)> {
    const MOST: usize = 30;
    let Some(column) = sheet.column("question") else {
        return Vec::new();
    };
    let mut found: Vec<(String, String)> = Vec::new();
    for row in sheet.rows() {
        let Some(wording) = written(sheet.cell_at(row, column)) else {
            continue;
        };
        let wording = one_line(without_number(&wording));
        let key = key_of(&wording);
        if wording.contains(' ')
            && found.len() < MOST
            && !found.iter().any(|(known, _)| *known == key)
        {
            found.push((key, wording));
        }
    }
    found
}

/// A key for a file name; a long wording is cut at a word and told apart by four digits of its hash.
pub(crate) fn key_of(wording: &str) -> String {
    let key = slug(wording);
    if key.is_empty() {
        return "frage".to_owned();
    }
    if key.len() <= LONGEST_KEY {
        return key;
    }
    let cut = key[..LONGEST_KEY].rfind('-').unwrap_or(LONGEST_KEY);
    let digest = checksum::sha256(compact(wording));
    format!("{}-{}", &key[..cut], &digest[..4])
}

/// A wording without the number that one sheet puts before it and another does not: `3. Welcher …`, `Frage 2a: Welche …`.
pub(crate) fn without_number(wording: &str) -> &str {
    const FEWEST: usize = 8;
    let text = wording.trim_start();
    let rest = ["Frage", "Question", "F", "Q"]
        .iter()
        .find_map(|word| text.strip_prefix(word))
        .unwrap_or(text)
        .trim_start();
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    if after.len() == rest.len() {
        return text;
    }
    let after = after
        .strip_prefix(|c: char| c.is_ascii_lowercase())
        .unwrap_or(after);
    let wording = after.trim_start_matches(|c: char| {
        matches!(c, '.' | ')' | ':' | '-' | '–') || c.is_whitespace()
    });
    let parted = wording.len() < after.len();
    if parted && wording.chars().count() >= FEWEST {
        wording
    } else {
        text
    }
}
