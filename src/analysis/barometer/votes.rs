//! Grades → votes, one per respondent and wave, and what all tables on them share.

use std::collections::BTreeMap;

use crate::analysis::AnalysisError;
use crate::analysis::frame::{Frame, Summary, numbers, texts};
use crate::analysis::table::{SMALL_N, about, scope};
use crate::model::answers::{Grade, Missing, Value};
use crate::model::counted;
use crate::model::finding::{Cell, Evidence, Population, Scope};
use crate::model::message::Message;

/// The grades.
pub(super) const GRADES: std::ops::RangeInclusive<u8> = 1..=6;

pub(super) const WAVE: &str = "wave";
pub(super) const UNIT: &str = "unit";
pub(super) const ROLE: &str = "role";
pub(super) const GRADE: &str = "grade";
pub(super) const GRADE_NAME: &str = "grade name";
pub(super) const MISSING: &str = "missing";
/// Value of [`MISSING`] for any reason.
pub(super) const ANY: &str = "any";

/// One respondent in one wave.
pub(super) struct Vote<'a> {
    pub(super) wave: &'a str,
    pub(super) unit: &'a str,
    pub(super) role: &'a str,
    pub(super) grade: Value<u8>,
    pub(super) evidence: Evidence,
}

/// One vote per respondent and wave. Of several grades of one respondent in one wave the middle one counts (the better of
/// two), so that nobody counts twice and the order of rows does not matter.
pub(super) fn votes(grades: &[Grade]) -> Vec<Vote<'_>> {
    let mut by_respondent: BTreeMap<(&str, &str), Vec<&Grade>> = BTreeMap::new();
    for grade in grades {
        if grade.grade == Value::Missing(Missing::NotAsked) {
            continue;
        }
        let wave = grade.wave.as_deref().unwrap_or_default();
        let key = (wave, grade.respondent.key.as_str());
        by_respondent.entry(key).or_default().push(grade);
    }
    by_respondent
        .into_iter()
        .filter_map(|((wave, _), mut given)| {
            given.sort_by(|a, b| order(a).cmp(&order(b)));
            let valid = given.iter().filter(|g| g.grade.given().is_some()).count();
            let middle = given.get(valid.saturating_sub(1) / 2)?;
            Some(Vote {
                wave,
                unit: middle.respondent.unit.as_deref().unwrap_or_default(),
                role: middle.respondent.role.as_deref().unwrap_or_default(),
                grade: middle.grade,
                evidence: Evidence {
                    place: middle.place.clone(),
                    quote: None,
                },
            })
        })
        .collect()
}

/// Grades before missing values, better before worse, then by groups and place.
pub(super) fn order(grade: &Grade) -> impl Ord + '_ {
    let rank = match grade.grade {
        Value::Given(grade) => (0, grade),
        Value::Missing(Missing::DontKnow) => (1, 0),
        Value::Missing(Missing::NotGiven) => (2, 0),
        Value::Missing(_) => (3, 0),
    };
    (rank, &grade.respondent, &grade.place)
}

/// The votes of one wave (or of all) as frames.
pub(super) struct Counted<'a> {
    pub(super) wave: &'a str,
    pub(super) valid: Frame,
    pub(super) missing: Frame,
}

impl<'a> Counted<'a> {
    pub(super) fn new(votes: &[&Vote<'_>], wave: &'a str) -> Result<Self, AnalysisError> {
        let (valid, missing): (Vec<&Vote<'_>>, Vec<&Vote<'_>>) = votes
            .iter()
            .copied()
            .partition(|vote| vote.grade.given().is_some());
        let groups = |votes: &[&Vote<'_>]| {
            vec![
                texts(WAVE, votes.iter().map(|vote| vote.wave)),
                texts(UNIT, votes.iter().map(|vote| vote.unit)),
                texts(ROLE, votes.iter().map(|vote| vote.role)),
            ]
        };
        let mut columns = groups(&valid);
        let grade = |vote: &&Vote<'_>| vote.grade.given().copied().map_or(0, i64::from);
        columns.push(numbers(GRADE, valid.iter().map(grade)));
        let names: Vec<String> = valid.iter().map(|vote| grade(vote).to_string()).collect();
        columns.push(texts(GRADE_NAME, names.iter().map(String::as_str)));
        let mut without = groups(&missing);
        without.push(texts(MISSING, missing.iter().map(|vote| kind(vote))));
        Ok(Self {
            wave,
            valid: Frame::new("grades", columns)?,
            missing: Frame::new("missing grades", without)?,
        })
    }

    /// The scope that selects the wave, empty when there is only one.
    pub(super) fn scope(&self) -> Scope {
        if self.wave.is_empty() {
            Scope::new()
        } else {
            scope(WAVE, self.wave)
        }
    }
}

/// Those who gave a grade: each has one unit, one role and one grade. Who gave none is outside, by the dimension
/// "missing".
pub(super) fn population() -> Population {
    Population {
        id: "barometer",
        partitions: vec![UNIT, ROLE, GRADE],
    }
}

pub(super) const NOT_GIVEN: &str = "not-given";
pub(super) const DONT_KNOW: &str = "dont-know";
pub(super) const UNUSABLE: &str = "unusable";

/// Why a vote has no grade, as a value of the dimension; empty when it has one.
pub(super) fn kind(vote: &Vote<'_>) -> &'static str {
    match vote.grade {
        Value::Given(_) => "",
        Value::Missing(Missing::DontKnow) => DONT_KNOW,
        Value::Missing(Missing::Unusable) => UNUSABLE,
        Value::Missing(Missing::NotGiven | Missing::NotAsked) => NOT_GIVEN,
    }
}

/// How many gave a grade; marked when it is what everybody gave.
pub(super) fn grade_count(count: u64, n: u64) -> Cell {
    Cell {
        homogeneous: count > 0 && count == n,
        ..Cell::count(count)
    }
}

/// Mean with two digits and median with one.
pub(super) fn averages(summary: &Summary) -> [Cell; 2] {
    [(summary.mean, 2), (summary.median, 1)].map(|(value, digits)| Cell {
        homogeneous: summary.homogeneous(),
        ..about(value, digits, summary.n)
    })
}

pub(super) fn notes(n: u64) -> Vec<Message> {
    let mut notes = vec![Message::new("analysis-note-grades")];
    if n < SMALL_N {
        notes.push(counted::Counted::Respondents.told(Message::new("counted-note-small-n")));
    }
    notes
}
