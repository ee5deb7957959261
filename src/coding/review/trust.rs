//! What befund expects to have got wrong about an answer, and what persons found when they looked: where little was wrong the rest can wait.

use super::Item;
use crate::model::coding::Method;

/// Kinds of mistakes.
const KINDS: usize = 4;
/// How many expected mistakes the expectation is worth before anybody looked.
const PRIOR: f64 = 2.0;

/// What a mistake would rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// A code that a search term or a known wording gave.
    Wording,
    /// A code that likeness gave.
    Likeness,
    /// No code where something is said.
    Uncoded,
    /// A passage without a code beside others that have one.
    Passage,
}

/// Codes that are expected to be wrong or missing, by kind.
type Mistakes = [f64; KINDS];

/// How far expected mistakes proved to be mistakes, by what they rest on.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Trust {
    expected: Mistakes,
    found: Mistakes,
}

impl Trust {
    /// Learns from a decision: the item as befund had coded it, and as it is decided.
    pub fn learn(&mut self, before: &Item, after: &Item) {
        self.count(before, after, 1.0);
    }

    /// Forgets a decision that was taken back.
    pub fn forget(&mut self, before: &Item, after: &Item) {
        self.count(before, after, -1.0);
    }

    fn count(&mut self, before: &Item, after: &Item, times: f64) {
        if before.is_decided {
            return;
        }
        let (expected, found) = (mistakes(before), found(before, after));
        let add = |to: &mut Mistakes, more: Mistakes| {
            for (to, more) in to.iter_mut().zip(more) {
                *to += times * more;
            }
        };
        add(&mut self.expected, expected);
        add(&mut self.found, found);
    }

    /// Codes of an item that are expected to be wrong or missing, after all that was found.
    pub(super) fn mistakes(&self, item: &Item) -> f64 {
        let learned = self.found.iter().zip(&self.expected);
        let worth = learned.map(|(found, expected)| (found + PRIOR) / (expected + PRIOR));
        let expected = mistakes(item);
        { expected.iter().zip(worth) }
            .map(|(mistakes, worth)| mistakes * worth)
            .sum()
    }
}

fn kind(method: Method) -> Kind {
    match method {
        Method::Lexical | Method::Model => Kind::Likeness,
        Method::Decision | Method::Exact | Method::Term => Kind::Wording,
    }
}

/// What befund expects by itself: a wrong code stands in the place of a right one, so that it counts twice.
fn mistakes(item: &Item) -> Mistakes {
    let mut mistakes = Mistakes::default();
    if item.is_decided || item.missing.is_some() {
        return mistakes;
    }
    if item.codes.is_empty() {
        mistakes[Kind::Uncoded as usize] = 1.0 - item.nothing.min(1.0);
        return mistakes;
    }
    for code in &item.codes {
        mistakes[kind(code.method) as usize] += 2.0 * (1.0 - code.score);
    }
    mistakes[Kind::Passage as usize] = item.further;
    mistakes
}

/// What a person found: codes that were wrong, each with the right one in its place, and codes that were missing besides.
fn found(before: &Item, after: &Item) -> Mistakes {
    let mut found = Mistakes::default();
    let has =
        |item: &Item, code: &super::Given| item.codes.iter().any(|one| one.target == code.target);
    let mut missing = after.codes.iter().filter(|code| !has(before, code)).count();
    if before.codes.is_empty() {
        found[Kind::Uncoded as usize] = missing as f64;
        return found;
    }
    for code in before.codes.iter().filter(|code| !has(after, code)) {
        let replaced = usize::from(missing > 0);
        missing -= replaced;
        found[kind(code.method) as usize] += 1.0 + replaced as f64;
    }
    found[Kind::Passage as usize] = missing as f64;
    found
}
