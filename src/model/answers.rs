//! Answers, coded counts and grades as the validated tables hold them.

use serde::Serialize;

use super::place::Place;

/// Why a value is not there. The kinds stay apart in every count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Missing {
    /// The question was not put to this respondent (the cell is empty in a wide table, or no row exists).
    NotAsked,
    /// Asked, no answer given ("keine Angabe", "---").
    NotGiven,
    /// "weiß nicht".
    DontKnow,
    /// Something stands there that cannot be used; an issue says what.
    Unusable,
}

/// A value or the reason why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value<T> {
    /// The value.
    Given(T),
    /// The reason.
    Missing(Missing),
}

impl<T> Value<T> {
    /// The value, when there is one.
    pub fn given(&self) -> Option<&T> {
        match self {
            Self::Given(value) => Some(value),
            Self::Missing(_) => None,
        }
    }

    /// What a function makes of the value, when there is one.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Value<U> {
        match self {
            Self::Given(value) => Value::Given(make(value)),
            Self::Missing(kind) => Value::Missing(kind),
        }
    }
}

/// Who said something: an opaque key and the groups it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Respondent {
    /// Key, unique within the project ("I07"). Never a name.
    pub key: String,
    /// Organisational unit.
    pub unit: Option<String>,
    /// Role ("Amtsleitung").
    pub role: Option<String>,
    /// Any further grouping, such as a workshop.
    pub group: Option<String>,
}

/// One answer of one respondent to one question.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    /// Stable id: the file's own id column, else made from respondent, question and a running number.
    pub id: String,
    /// Who.
    pub respondent: Respondent,
    /// Key of the question.
    pub question: String,
    /// The text as it stood, or why there is none. Non-answers written as words are found by the coding stage.
    pub text: Value<String>,
    /// The cell of the text.
    pub place: Place,
}

/// Codes that a person gave to an answer in another program, by the names that they have there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HumanCoding {
    /// Key of the question.
    pub question: String,
    /// Text of the answer.
    pub text: String,
    /// The codes, each with the codes that it lies in: `Bedarf > E-Akte`.
    pub codes: Vec<String>,
    /// Who coded; empty when nobody says.
    pub who: String,
    /// When, as written.
    pub when: String,
    /// Where the segment stands first.
    pub place: Place,
}

/// A coded count as published papers give it.
#[derive(Debug, Clone, PartialEq)]
pub struct Mention {
    /// Key of the question.
    pub question: String,
    /// Oberbegriff as published.
    pub category: String,
    /// Number of Nennungen.
    pub mentions: u64,
    /// Number of respondents asked, when published.
    pub respondents: Option<u64>,
    /// The cell of the count.
    pub place: Place,
}

/// One school grade of the Stimmungsbarometer.
#[derive(Debug, Clone, PartialEq)]
pub struct Grade {
    /// Who.
    pub respondent: Respondent,
    /// Survey wave ("2026"), when given.
    pub wave: Option<String>,
    /// 1 (best) to 6.
    pub grade: Value<u8>,
    /// The cell of the grade.
    pub place: Place,
}
