//! Which question a line of a protocol asks: exactly as `befund.toml` writes it, or in words so near that no other can be meant.

use std::collections::BTreeMap;

use crate::model::place::Place;
use crate::project::Source;
use crate::validate::fold::compact;
use crate::validate::questions::{Questions, without_number};

/// Share of words, weighed, that two wordings must have in common.
const LIKE: f64 = 0.6;

/// By how much the best must be ahead of the second.
const AHEAD: f64 = 0.1;

/// Likeness (Jaro-Winkler) of two forms of one word.
const SAME_WORD: f64 = 0.9;

/// Weight of a noun beside that of any other word: it says what a question is about.
const NOUN: u32 = 3;

/// How a wording was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// As written.
    Exactly(String),
    /// Written otherwise.
    Alike(String),
}

impl Found {
    /// Key of the question.
    pub(super) fn key(&self) -> &str {
        match self {
            Self::Exactly(key) | Self::Alike(key) => key,
        }
    }
}

/// A word as it is compared.
#[derive(Debug, Clone)]
struct Word {
    form: String,
    noun: bool,
}

impl Word {
    fn is(&self, other: &Self) -> bool {
        self.form == other.form
            || (self.form.len() > 3
                && other.form.len() > 3
                && strsim::jaro_winkler(&self.form, &other.form) >= SAME_WORD)
    }

    fn weight(&self) -> u32 {
        if self.noun { NOUN } else { 1 }
    }
}

/// The wordings that a project knows.
pub(super) struct Wordings {
    /// Comparable form → key, of wordings that the source itself gives.
    mapped: BTreeMap<String, String>,
    known: Vec<(String, Vec<Word>)>,
    seen: BTreeMap<String, Option<Found>>,
}

impl Wordings {
    /// The wordings of `befund.toml`: of its questions, and those that `columns` of the source adds to one.
    pub(super) fn new(source: &Source, questions: &Questions<'_>) -> Self {
        let mapped: Vec<(&str, &str)> = { source.columns.iter() }
            .filter_map(|(name, wording)| Some((name.strip_prefix("question:")?, &**wording)))
            .collect();
        let all = questions.wordings().chain(mapped.iter().copied());
        Self {
            known: all
                .map(|(key, text)| (key.to_owned(), words(text)))
                .collect(),
            mapped: mapped
                .iter()
                .map(|(key, text)| (compact(text), (*key).to_owned()))
                .collect(),
            seen: BTreeMap::new(),
        }
    }

    /// Whether there are any.
    pub(super) fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// The question that a line asks.
    pub(super) fn find(&mut self, line: &str, questions: &Questions<'_>) -> Option<Found> {
        if let Some(found) = self.seen.get(line) {
            return found.clone();
        }
        let found = self.look(line, questions);
        self.seen.insert(line.to_owned(), found.clone());
        found
    }

    fn look(&self, line: &str, questions: &Questions<'_>) -> Option<Found> {
        let plain = without_number(line).trim().trim_end_matches(':');
        let forms = [compact(line), compact(plain)];
        let mapped = forms.iter().find_map(|form| self.mapped.get(form));
        if let Some(key) = mapped {
            return Some(Found::Exactly(key.clone()));
        }
        if let Some(key) = questions.listed(&forms) {
            return Some(Found::Exactly(key.to_owned()));
        }
        self.alike(&words(plain)).map(Found::Alike)
    }

    /// The only question with enough words in common and with every noun that tells it from the others.
    fn alike(&self, said: &[Word]) -> Option<String> {
        let mut best: Option<(f64, &str)> = None;
        let mut second = 0.0f64;
        for (key, asked) in &self.known {
            let share = likeness(asked, said);
            match best {
                Some((top, _)) if top >= share => second = second.max(share),
                // Another wording of the same question is no rival.
                Some((top, before)) => {
                    if before != key {
                        second = second.max(top);
                    }
                    best = Some((share, key));
                }
                None => best = Some((share, key)),
            }
        }
        let (share, key) = best?;
        let ahead = share >= LIKE && share - second >= AHEAD;
        (ahead && self.tells_apart(key, said)).then(|| key.to_owned())
    }

    /// Whether the nouns that only one question has are all said.
    fn tells_apart(&self, key: &str, said: &[Word]) -> bool {
        let own = { self.known.iter() }.filter(|(known, _)| known == key);
        let others = || { self.known.iter() }.filter(|(known, _)| known != key);
        own.into_iter().any(|(_, words)| {
            let mut telling = words.iter().filter(|word| {
                word.noun && !others().any(|(_, other)| other.iter().any(|o| o.is(word)))
            });
            telling.all(|word| said.iter().any(|other| other.is(word)))
        })
    }
}

fn words(text: &str) -> Vec<Word> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .enumerate()
        .map(|(index, word)| Word {
            noun: index > 0 && word.chars().count() > 3 && word.starts_with(char::is_uppercase),
            form: compact(word),
        })
        .collect()
}

/// Twice the common words by all words, nouns counted more (Dice's coefficient).
fn likeness(asked: &[Word], said: &[Word]) -> f64 {
    let all = |words: &[Word]| words.iter().map(Word::weight).sum::<u32>();
    let mut free: Vec<&Word> = said.iter().collect();
    let mut common = 0;
    for word in asked {
        if let Some(at) = free.iter().position(|other| other.is(word)) {
            free.swap_remove(at);
            common += word.weight();
        }
    }
    let whole = all(asked) + all(said);
    if whole == 0 {
        return 0.0;
    }
    f64::from(2 * common) / f64::from(whole)
}

/// Where a wording stands that is taken for a question, to be shown.
pub(super) struct Alike {
    /// The wording.
    pub(super) wording: String,
    /// Key of the question.
    pub(super) key: String,
    /// Where it stands first.
    pub(super) place: Place,
    /// How often it stands.
    pub(super) count: u64,
}
