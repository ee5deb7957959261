//! Contracts → persons in service on the Stichtag: several contracts of one person are one head.

use chrono::NaiveDate;
use rayon::prelude::*;

use crate::model::finding::Population;
use crate::model::staff::{Birth, Contract, Sex};
use crate::project::Project;

use super::AnalysisError;
use super::ages::{Classes, FIVE_YEAR, OLDER, age_on};
use super::frame::{Frame, keys, numbers, texts};

/// Columns of the frames; the values are those of scopes.
pub(super) const UNIT: &str = "unit";
/// First two levels of the unit's path.
pub(super) const SUBUNIT: &str = "subunit";
/// Sex.
pub(super) const SEX: &str = "sex";
/// Employment type.
pub(super) const EMPLOYMENT: &str = "employment";
/// Pay grade.
pub(super) const GRADE: &str = "grade";
/// Whether the age is known.
pub(super) const AGE: &str = "age";
/// Class of the project's preset.
pub(super) const CLASS: &str = "class";
/// Class of five years.
pub(super) const FIVE: &str = "five";
/// Age in completed years.
pub(super) const YEARS: &str = "years";
/// Millionths of a full-time equivalent.
pub(super) const FTE: &str = "fte";
/// Value of [`AGE`] for those whose age is known.
pub(super) const KNOWN: &str = "known";
/// Value of [`AGE`] and of age classes for the others.
pub(super) const UNKNOWN: &str = "unknown";

/// Whole numbers of a fraction of full time add up the same in any order.
const MICRO: f64 = 1e6;

/// One person in service.
#[derive(Debug, Clone)]
pub(super) struct Person<'a> {
    /// Unit path of the main contract, outermost first.
    pub(super) unit: &'a [String],
    /// Sex.
    pub(super) sex: Sex,
    /// Employment type of the main contract, empty when not given.
    pub(super) employment: &'a str,
    /// Pay grade of the main contract, empty when not given.
    pub(super) grade: &'a str,
    /// Birth as exactly as any contract tells it.
    pub(super) birth: Option<Birth>,
    /// A special age limit in months of age, where the main contract states one.
    pub(super) special_limit_months: Option<u32>,
    /// Leaves the desk, by the main contract.
    pub(super) desk_exit: Option<NaiveDate>,
    /// Leaves the payroll, by the main contract.
    pub(super) payroll_exit: Option<NaiveDate>,
    /// Whether a contract in service is a key position.
    pub(super) key_position: bool,
    /// Completed years on the Stichtag.
    pub(super) age: Option<i64>,
    /// All contracts together, in millionths of full time; `None` when none says.
    pub(super) fte: Option<i64>,
}

/// All persons in service on the Stichtag.
pub(super) struct Staff<'a> {
    /// Persons, by their hashed id.
    pub(super) persons: Vec<Person<'a>>,
    /// Persons of the file that are not in service yet or any more.
    pub(super) absent: u64,
    /// The project's age classes.
    pub(super) classes: Classes,
    /// The Stichtag.
    pub(super) day: NaiveDate,
}

/// The staff as a population. Each has one value in every dimension; age classes are values of the presets' dimensions.
pub(super) fn population(classes: Classes) -> Population {
    let mut partitions = vec![UNIT, SEX, EMPLOYMENT, GRADE, AGE, classes.dimension];
    if classes != FIVE_YEAR {
        partitions.push(FIVE_YEAR.dimension);
    }
    partitions.push(OLDER.dimension);
    Population {
        id: "staff",
        partitions,
    }
}

impl<'a> Staff<'a> {
    /// Merges contracts into persons.
    ///
    /// In service is whose contract has begun by the end of the Stichtag and who has not left the payroll before it; the
    /// passive phase of an Altersteilzeit is still service. The main contract, which gives unit, employment type and
    /// pay grade, is the one with the largest share of full time.
    pub(super) fn new(contracts: &'a [Contract], project: &Project) -> Self {
        // The first letters decide nearly always, and comparing them fetches nothing from elsewhere.
        let mut sorted: Vec<(u64, &Contract)> = { contracts.par_iter() }
            .map(|contract| (first_letters(&contract.person), contract))
            .collect();
        sorted.par_sort_by(|(a, first), (b, second)| {
            a.cmp(b).then_with(|| first.person.cmp(&second.person))
        });
        let sorted: Vec<&Contract> = sorted.into_iter().map(|(_, contract)| contract).collect();
        let day = project.reference_date;
        let mut persons = Vec::new();
        let mut absent = 0;
        for of_one in sorted.chunk_by(|a, b| a.person == b.person) {
            match person(of_one, day) {
                Some(person) => persons.push(person),
                None => absent += 1,
            }
        }
        Self {
            persons,
            absent,
            classes: Classes::of(project.demography.age_classes),
            day,
        }
    }

    /// Whether anybody's share of full time is known.
    pub(super) fn has_fte(&self) -> bool {
        self.persons.iter().any(|person| person.fte.is_some())
    }

    /// Persons whose share of full time is not known.
    pub(super) fn without_fte(&self) -> u64 {
        self.persons
            .iter()
            .filter(|person| person.fte.is_none())
            .count() as u64
    }

    /// One row per person.
    pub(super) fn frame(&self) -> Result<Frame, AnalysisError> {
        Self::frame_of(&self.persons.iter().collect::<Vec<_>>(), self.classes)
    }

    /// One row per person whose age is known, with the age.
    pub(super) fn aged(&self) -> Result<Frame, AnalysisError> {
        let aged: Vec<&Person<'a>> = self
            .persons
            .iter()
            .filter(|person| person.age.is_some())
            .collect();
        Self::frame_of(&aged, self.classes)
    }

    fn frame_of(persons: &[&Person<'a>], classes: Classes) -> Result<Frame, AnalysisError> {
        let known = |person: &&Person<'_>| person.age.map_or(UNKNOWN, |_| KNOWN);
        let in_classes = |name: &str, classes: Classes| {
            let class = persons.iter().map(|p| p.age.map(|age| classes.index(age)));
            let named = |class: Option<usize>| {
                class.map_or_else(|| UNKNOWN.to_owned(), |index| classes.key(index))
            };
            keys(name, class, named)
        };
        let outer = |person: &&Person<'a>| person.unit.first().map_or("", String::as_str);
        Frame::new(
            "staff",
            vec![
                texts(UNIT, persons.iter().map(outer)),
                keys(
                    SUBUNIT,
                    persons.iter().map(|p| two_levels(p.unit)),
                    unit_path,
                ),
                texts(SEX, persons.iter().map(|person| sex_key(person.sex))),
                texts(EMPLOYMENT, persons.iter().map(|person| person.employment)),
                texts(GRADE, persons.iter().map(|person| person.grade)),
                texts(AGE, persons.iter().map(known)),
                in_classes(OLDER.dimension, OLDER),
                in_classes(CLASS, classes),
                in_classes(FIVE, FIVE_YEAR),
                numbers(YEARS, persons.iter().map(|p| p.age.unwrap_or_default())),
                numbers(FTE, persons.iter().map(|p| p.fte.unwrap_or_default())),
            ],
        )
    }
}

/// The first two levels of a unit's path.
pub(super) fn two_levels(unit: &[String]) -> &[String] {
    &unit[..unit.len().min(2)]
}

/// The first two levels of a unit's path as a key; a person directly in the outer unit has an empty second level.
pub(super) fn unit_path(unit: &[String]) -> String {
    match unit {
        [] => String::new(),
        [outer] => format!("{outer}/"),
        [outer, inner, ..] => format!("{outer}/{inner}"),
    }
}

/// Full-time equivalents of a sum of [`FTE`].
#[expect(
    clippy::cast_precision_loss,
    reason = "a sum of millionths stays far below 2^53"
)]
pub(super) fn fte(micro: i64) -> f64 {
    micro as f64 / MICRO
}

/// Sex as a value in frames and scopes.
pub(super) fn sex_key(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Diverse => "diverse",
        Sex::NotStated => "",
    }
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
            std::cmp::Reverse(share),
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
