//! What is wrong with the data, as values: code, place, fact and a way out. Words live in `locales/`.

use serde::Serialize;

use super::message::Arg;
use super::place::Place;

/// How bad an issue is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// The value or row cannot be used; `check` and `run` exit with 3.
    Error,
    /// Used, but somebody should look.
    Warning,
    /// A fact worth knowing (an encoding found, hidden rows read).
    Note,
}

/// A rule's code (`V012`): a letter for the stage (P project, I ingest, V validate, C coding, D disclosure) and a number.
///
/// The sentence is the Fluent message `issue-V012`, the way out its attribute `.hint`, the rule's name its attribute
/// `.title`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Code(pub &'static str);

/// One rule: its code and how bad a breach is. Each stage lists its own as `RULES`.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The code.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
}

/// One breach of one rule at one place.
#[derive(Debug, Clone, PartialEq)]
pub struct Issue {
    /// The rule's code.
    pub code: Code,
    /// How bad.
    pub severity: Severity,
    /// File, sheet and cell; `None` only when there is no file (a missing one).
    pub place: Option<Place>,
    /// Facts for the sentence, by the names used in the Fluent message.
    pub args: Vec<(&'static str, Arg)>,
}

impl Issue {
    /// A breach of `rule`.
    pub fn new(rule: Rule, place: Option<Place>) -> Self {
        Self {
            code: rule.code,
            severity: rule.severity,
            place,
            args: Vec::new(),
        }
    }

    /// The issue with one more fact.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}

/// A result together with everything that was noticed on the way.
#[derive(Debug, Clone, Default)]
pub struct Checked<T> {
    /// What could be used.
    pub value: T,
    /// What was noticed, in order of appearance.
    pub issues: Vec<Issue>,
}
