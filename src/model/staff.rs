//! Employees and published age bands. Ids are hashed before they get here; names never do.

use std::cmp::Reverse;

use chrono::{Datelike, NaiveDate};
use rayon::prelude::*;

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

/// Day of the month that stands for a birth known only by its month.
const MIDDLE_OF_MONTH: u32 = 15;

/// Whole numbers of a fraction of full time add up the same in any order.
const MICRO: f64 = 1e6;

/// One person in service: all contracts together.
#[derive(Debug, Clone)]
pub struct Person<'a> {
    /// Salted hash of the id.
    pub id: &'a str,
    /// Unit path of the main contract, outermost first.
    pub unit: &'a [String],
    /// Sex.
    pub sex: Sex,
    /// Employment type of the main contract, empty when not given.
    pub employment: &'a str,
    /// Pay grade of the main contract, empty when not given.
    pub grade: &'a str,
    /// Birth as exactly as any contract tells it.
    pub birth: Option<Birth>,
    /// A special age limit in months of age, where the main contract states one.
    pub special_limit_months: Option<u32>,
    /// Leaves the desk, by the main contract.
    pub desk_exit: Option<NaiveDate>,
    /// Leaves the payroll, by the main contract.
    pub payroll_exit: Option<NaiveDate>,
    /// Whether a contract in service is a key position.
    pub key_position: bool,
    /// Completed years on the Stichtag.
    pub age: Option<i64>,
    /// All contracts together, in millionths of full time; `None` when none says.
    pub fte: Option<i64>,
    /// Whether a contract in service does not say its share of full time.
    pub lacks_fte: bool,
}

/// Contracts → persons in service on a day, by their hashed id, and how many others the contracts name.
///
/// In service is whose contract has begun by the end of the day and who has not left the payroll before it; the passive
/// phase of an Altersteilzeit is still service. The main contract, which gives unit, employment type and pay grade, is the
/// one with the largest share of full time.
pub fn persons_on(contracts: &[Contract], day: NaiveDate) -> (Vec<Person<'_>>, u64) {
    // The first letters decide nearly always, and comparing them fetches nothing from elsewhere.
    let mut sorted: Vec<(u64, &Contract)> = { contracts.par_iter() }
        .map(|contract| (first_letters(&contract.person), contract))
        .collect();
    sorted.par_sort_by(|(a, first), (b, second)| {
        a.cmp(b).then_with(|| first.person.cmp(&second.person))
    });
    let sorted: Vec<&Contract> = sorted.into_iter().map(|(_, contract)| contract).collect();
    let mut persons = Vec::new();
    let mut absent = 0;
    for of_one in sorted.chunk_by(|a, b| a.person == b.person) {
        match person(of_one, day) {
            Some(person) => persons.push(person),
            None => absent += 1,
        }
    }
    (persons, absent)
}

/// The first eight bytes of a text as a number that sorts as they do.
fn first_letters(text: &str) -> u64 {
    let mut bytes = [0; 8];
    for (to, from) in bytes.iter_mut().zip(text.bytes()) {
        *to = from;
    }
    u64::from_be_bytes(bytes)
}

fn person<'a>(contracts: &[&'a Contract], day: NaiveDate) -> Option<Person<'a>> {
    let active: Vec<&Contract> = contracts
        .iter()
        .copied()
        .filter(|contract| in_service(contract, day))
        .collect();
    let main = active.iter().copied().min_by_key(|contract| {
        let share = contract.fte.map_or(-1, micro);
        (
            Reverse(share),
            &contract.unit,
            &contract.employment,
            &contract.grade,
            // Contracts alike in all this must not be told apart by the order of rows.
            contract.special_limit_months,
            contract.desk_exit,
            contract.payroll_exit,
        )
    })?;
    let birth = contracts
        .iter()
        .filter_map(|contract| contract.birth.given().copied())
        .min();
    let shares: Vec<i64> = active.iter().filter_map(|c| c.fte.map(micro)).collect();
    Some(Person {
        id: &main.person,
        unit: &main.unit,
        sex: contracts
            .iter()
            .map(|contract| contract.sex)
            .min()
            .unwrap_or(Sex::NotStated),
        employment: main.employment.as_deref().unwrap_or_default(),
        grade: main.grade.as_deref().unwrap_or_default(),
        birth,
        special_limit_months: main.special_limit_months,
        desk_exit: main.desk_exit,
        payroll_exit: main.payroll_exit,
        key_position: active.iter().any(|contract| contract.key_position),
        age: birth.and_then(|birth| age_on(birth, day)),
        fte: (!shares.is_empty()).then(|| shares.iter().sum()),
        lacks_fte: shares.len() < active.len(),
    })
}

fn in_service(contract: &Contract, day: NaiveDate) -> bool {
    contract.entry.is_none_or(|entry| entry <= day)
        && contract.payroll_exit.is_none_or(|exit| exit >= day)
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a share of full time is at most 1.5, a million times that fits"
)]
fn micro(fte: f64) -> i64 {
    (fte * MICRO).round() as i64
}

/// Full-time equivalents of a sum of [`Person::fte`].
#[expect(
    clippy::cast_precision_loss,
    reason = "a sum of millionths stays far below 2^53"
)]
pub fn fte_of(micro: i64) -> f64 {
    micro as f64 / MICRO
}

/// Age in completed years at the end of `day`; `None` for somebody born after it.
///
/// The day of birth counts as the first day (§ 187(2) sentence 2 BGB), so that a year is completed on the birthday; who
/// was born on 29 February completes it with the end of 28 February (§ 188(2) BGB) and is a year older from 1 March on,
/// which is when ages by date change too.
pub fn age_on(birth: Birth, day: NaiveDate) -> Option<i64> {
    let (year, month, in_month) = match birth {
        Birth::Age(age) => return Some(i64::from(age)),
        Birth::Date(date) => (date.year(), date.month(), date.day()),
        Birth::Month { year, month } => (year, month, MIDDLE_OF_MONTH),
    };
    let had_birthday = (day.month(), day.day()) >= (month, in_month);
    let age = i64::from(day.year()) - i64::from(year) - i64::from(!had_birthday);
    (age >= 0).then_some(age)
}

/// Into how many age classes a table divides; the bounds of each lie among those of the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AgeSteps {
    /// Under 35, 35–55, from 55.
    Three,
    /// Under 35, 35–45, 45–55, from 55.
    Four,
    /// Under 25, 25–35, 35–45, 45–55, 55–60, from 60: the classes of the Personalstandstatistik.
    Six,
    /// Under 20, then five years each, from 65.
    Eleven,
}

/// Into which periods exits are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitSteps {
    /// Within ten years, and later.
    Two,
    /// Three times five years, and later.
    Four,
    /// Every year.
    Years,
}

/// How finely staff are counted where not everything may be told; `None` where a table is not made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StaffDetail {
    /// Age classes of all staff.
    pub whole: AgeSteps,
    /// Age classes by sex.
    pub pyramid: Option<AgeSteps>,
    /// Age classes by unit.
    pub units: Option<AgeSteps>,
    /// Age classes by part of a unit.
    pub subunits: Option<AgeSteps>,
    /// Exits of all staff.
    pub exits: ExitSteps,
}
