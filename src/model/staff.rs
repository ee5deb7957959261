//! Employees and published age bands. Ids are hashed before they get here; names never do.

use chrono::NaiveDate;

use super::answers::Value;
use super::place::Place;
use super::table::Sign;

/// How exactly a birth is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Birth {
    /// Day, month and year.
    Date(NaiveDate),
    /// Year and month (1–12); the day counts as the 15th for ages.
    Month {
        /// Year.
        year: i32,
        /// Month, 1–12.
        month: u32,
    },
    /// Only the age in whole years on the Stichtag.
    Age(u8),
}

/// Sex as the personnel file states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sex {
    /// weiblich
    Female,
    /// männlich
    Male,
    /// divers
    Diverse,
    /// ohne Angabe
    NotStated,
}

/// One contract of one employee. Several contracts with one `person` are one head.
#[derive(Debug, Clone, PartialEq)]
pub struct Contract {
    /// Salted hash of the id; equal for all contracts of one person. Unique per row where no id was given.
    pub person: String,
    /// Birth, or why it is not known.
    pub birth: Value<Birth>,
    /// Sex.
    pub sex: Sex,
    /// Unit as a path, outermost first: `["Dezernat II", "Ordnungsamt"]`; empty when not given.
    pub unit: Vec<String>,
    /// Employment type ("Beamte", "Tarifbeschäftigte").
    pub employment: Option<String>,
    /// Pay grade ("EG 9b").
    pub grade: Option<String>,
    /// Share of full time, 0..=1.5; `None` when not given.
    pub fte: Option<f64>,
    /// Entry into service.
    pub entry: Option<NaiveDate>,
    /// A special age limit in months of age, given per person, never inferred.
    pub special_limit_months: Option<u32>,
    /// Leaves the desk (Altersteilzeit: begin of the passive phase).
    pub desk_exit: Option<NaiveDate>,
    /// Leaves the payroll.
    pub payroll_exit: Option<NaiveDate>,
    /// Holds a key position (knowledge risk), as flagged by a column.
    pub key_position: bool,
    /// The row.
    pub place: Place,
}

/// A published age band of a unit.
#[derive(Debug, Clone, PartialEq)]
pub struct AgeBand {
    /// Unit, or `None` for the whole administration.
    pub unit: Option<String>,
    /// First age of the band in years, inclusive; `None` when open.
    pub from: Option<u8>,
    /// Last age of the band in years, inclusive; `None` when open.
    pub to: Option<u8>,
    /// Label as it stood ("60 Jahre und älter").
    pub label: String,
    /// Heads; 0 where `withheld` says that the source does not tell them.
    pub heads: u64,
    /// The sign that the source prints in place of the heads. It never means 0.
    pub withheld: Option<Sign>,
    /// Heads of all bands of the unit as the source prints them.
    pub printed_total: Option<u64>,
    /// The cell of the heads.
    pub place: Place,
}

/// Whether an employment type says that somebody is a civil servant (Beamtin, Beamter). It is a legal status that the
/// personnel file states, not a job title. German compounds end with what they are: "Wahlbeamter", "Lebenszeitbeamte".
pub fn is_civil_servant(employment: &str) -> bool {
    let lower = employment.to_lowercase();
    let words = || {
        lower
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty())
    };
    let denied =
        words().any(|word| matches!(word, "nicht" | "kein" | "keine" | "no" | "non" | "not"));
    let says = |word: &str| {
        word.starts_with("beamt")
            || ["beamte", "beamter", "beamten", "beamtin", "beamtinnen"]
                .iter()
                .any(|end| word.ends_with(end))
    };
    !denied && (words().any(says) || lower.trim().starts_with("civil servant"))
}
