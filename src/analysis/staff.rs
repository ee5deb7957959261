//! Contracts → persons in service on the Stichtag: several contracts of one person are one head.

use chrono::NaiveDate;

use crate::model::dataset::Dataset;
use crate::model::finding::Population;
use crate::model::staff::{Sex, StaffDetail, persons_on};
use crate::project::Project;

use super::AnalysisError;
use super::ages::{Classes, FIVE_YEAR, OLDER};
use super::frame::{Frame, keys, numbers, texts};
use super::shares;

pub(super) use crate::model::staff::{Person, fte_of as fte};

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
/// Class of five years.
pub(super) const FIVE: &str = "five";
/// Age in completed years.
pub(super) const YEARS: &str = "years";
/// Millionths of a full-time equivalent.
pub(super) const FTE: &str = "fte";
/// Whether a person's share of full time is told: values of [`super::shares`].
pub(super) const TOLD: &str = "fte-told";
/// Value of [`AGE`] for those whose age is known.
pub(super) const KNOWN: &str = "known";
/// Value of [`AGE`] and of age classes for the others.
pub(super) const UNKNOWN: &str = "unknown";

/// All persons in service on the Stichtag.
pub(super) struct Staff<'a> {
    /// Persons, by their hashed id.
    pub(super) persons: Vec<Person<'a>>,
    /// Persons of the file that are not in service yet or any more.
    pub(super) absent: u64,
    /// The project's age classes.
    pub(super) classes: Classes,
    /// How finely they are counted; `None` for everything there is.
    pub(super) detail: Option<StaffDetail>,
    /// The Stichtag.
    pub(super) day: NaiveDate,
    /// Persons of whom a share of full time is known; every row of a table asks.
    with_fte: u64,
    /// Persons of whom one is missing.
    without_fte: u64,
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
    /// The staff of a project.
    pub(super) fn new(dataset: &'a Dataset, project: &Project) -> Self {
        let day = project.reference_date;
        let (persons, absent) = persons_on(&dataset.contracts, day);
        let preset = Classes::of(project.demography.age_classes);
        let count = |is: fn(&Person<'_>) -> bool| {
            { persons.iter() }.filter(|person| is(person)).count() as u64
        };
        Self {
            with_fte: count(|person| person.fte.is_some()),
            without_fte: count(|person| person.lacks_fte),
            persons,
            absent,
            classes: { dataset.detail.as_ref() }
                .map_or(preset, |detail| Classes::in_steps(detail.whole)),
            detail: dataset.detail,
            day,
        }
    }

    /// Whether anybody's share of full time is known.
    pub(super) fn has_fte(&self) -> bool {
        self.with_fte > 0
    }

    /// Persons of whom a share of full time is not known.
    pub(super) fn without_fte(&self) -> u64 {
        self.without_fte
    }

    /// Whether anybody's share of full time is missing.
    pub(super) fn lacks_fte(&self) -> bool {
        self.without_fte > 0
    }

    /// One row per person.
    pub(super) fn frame(&self) -> Result<Frame, AnalysisError> {
        Self::frame_of(&self.persons.iter().collect::<Vec<_>>())
    }

    /// One row per person whose age is known, with the age.
    pub(super) fn aged(&self) -> Result<Frame, AnalysisError> {
        let aged: Vec<&Person<'a>> = self
            .persons
            .iter()
            .filter(|person| person.age.is_some())
            .collect();
        Self::frame_of(&aged)
    }

    fn frame_of(persons: &[&Person<'a>]) -> Result<Frame, AnalysisError> {
        let known = |person: &&Person<'_>| person.age.map_or(UNKNOWN, |_| KNOWN);
        let told = |person: &&Person<'_>| match (person.fte, person.lacks_fte) {
            (None, _) => shares::NONE,
            (Some(_), true) => shares::PART,
            (Some(_), false) => shares::WHOLE,
        };
        let fives = persons
            .iter()
            .map(|p| p.age.map(|age| FIVE_YEAR.index(age)));
        let five = |class: Option<usize>| {
            class.map_or_else(|| UNKNOWN.to_owned(), |index| FIVE_YEAR.key(index))
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
                texts(TOLD, persons.iter().map(told)),
                keys(FIVE, fives, five),
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

/// Stands in a key for a stroke within the name of a level, so that the strokes of a key part levels only.
pub(super) const WITHIN_NAME: char = '\u{2215}';

/// The first two levels of a unit's path as a key; a person directly in the outer unit has an empty second level.
pub(super) fn unit_path(unit: &[String]) -> String {
    let level = |name: &String| name.replace('/', WITHIN_NAME.encode_utf8(&mut [0; 4]));
    match unit {
        [] => String::new(),
        [outer] => format!("{}/", level(outer)),
        [outer, inner, ..] => format!("{}/{}", level(outer), level(inner)),
    }
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
