//! What was done to protect persons, for those who must be able to judge it: staff council and data protection.
//!
//! It holds rules, printed numbers and counts of printed numbers; nothing from which a true number could be computed.

use chrono::NaiveDate;

/// How coarse the public edition is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Coarseness {
    /// Multiples to which the numbers of staff are rounded.
    pub rounding: u64,
    /// Smallest group of staff.
    pub least_group: u64,
    /// Smallest group of respondents.
    pub least_respondents: u64,
}

/// How the staff of a public edition was rounded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StaffAccount {
    /// Persons, rounded.
    pub persons: u64,
    /// Groups in which units are joined.
    pub joined: u64,
    /// Different printed counts.
    pub figures: u64,
    /// Those that are printed as an earlier edition printed them.
    pub kept: u64,
    /// The most that a printed count may be off, in persons.
    pub reach: u64,
    /// Ids of the findings, in printed order.
    pub findings: Vec<String>,
}

/// What was done to the answers and grades of a public edition.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SurveyAccount {
    /// Groups that join several units or roles of respondents.
    pub joined: u64,
    /// Questions whose answers are named without counts, or not at all.
    pub questions: u64,
    /// Ids of the findings, in printed order.
    pub findings: Vec<String>,
}

/// An earlier public edition that was taken into account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlierAccount {
    /// Its file, relative to the project folder.
    pub file: String,
    /// Its Stichtag.
    pub reference_date: NaiveDate,
}

/// What the gate did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DisclosureAccount {
    /// How coarse the public edition is.
    pub coarseness: Coarseness,
    /// Ids of the findings about persons, in printed order.
    pub findings: Vec<String>,
    /// The staff of a public edition.
    pub staff: Option<StaffAccount>,
    /// The respondents of a public edition.
    pub survey: Option<SurveyAccount>,
    /// Earlier public editions, in the order of `befund.toml`.
    pub earlier: Vec<EarlierAccount>,
}
