//! When each person leaves the desk and the payroll, in calendar years, under three assumptions.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};

use crate::analysis::AnalysisError;
use crate::analysis::shares::Shares;
use crate::analysis::staff::{Person, Staff};
use crate::model::staff::{Birth, is_civil_servant};
use crate::project::{DemographySettings, SourcedAge};

use super::law::{AgeLimits, CivilLimits, exit_date};
use super::slot::Slot;

/// Least age in months at which an end of employment is one of age: Altersteilzeit is possible from 55 on (§ 2(1) no. 1
/// AltTZG). Earlier ends are fixed terms, which a projection without turnover leaves aside.
const LEAST_AGE_OF_EXIT: u32 = 55 * 12;

/// What sets the exit of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Basis {
    /// The Regelaltersgrenze of the statutory pension insurance.
    Statutory,
    /// The age limit of civil servants.
    Civil,
    /// A special limit that the data states.
    Special,
    /// Dates that the data states: the end of employment or the passive phase of an Altersteilzeit.
    Given,
    /// Nothing is known.
    Unknown,
}

impl Basis {
    /// The value of the dimension of bases in scopes.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Statutory => "statutory",
            Self::Civil => "civil",
            Self::Special => "special",
            Self::Given => "given",
            Self::Unknown => "unknown",
        }
    }
}

/// What is known of one person's exit.
pub(super) struct Exit<'a> {
    pub(super) person: &'a Person<'a>,
    pub(super) basis: Basis,
    /// Last day at the desk, at the age limit.
    pub(super) desk_day: Option<NaiveDate>,
    /// When that is.
    pub(super) desk: Slot,
    /// The same for the payroll.
    pub(super) payroll: Slot,
    /// Desk exit at the measured mean exit age.
    pub(super) mean: Slot,
    /// Desk exit as early as it is possible without deductions.
    pub(super) earliest: Slot,
}

/// The tables of law and the settings behind a plan.
pub(super) struct Assumptions<'a> {
    pub(super) statutory: AgeLimits,
    pub(super) earliest: AgeLimits,
    pub(super) civil: CivilLimits,
    pub(super) mean: Option<&'a SourcedAge>,
    pub(super) settings: &'a DemographySettings,
}

impl<'a> Assumptions<'a> {
    /// The law as it is known to the program, and what the project says.
    pub(super) fn new(settings: &'a DemographySettings) -> Result<Self, AnalysisError> {
        Ok(Self {
            statutory: AgeLimits::regelaltersgrenze()?,
            earliest: AgeLimits::besonders_langjaehrig()?,
            civil: CivilLimits::of(settings.land)?,
            mean: settings.mean_exit.as_ref(),
            settings,
        })
    }
}

/// The exits of all persons in service.
pub(super) struct Plan<'a> {
    pub(super) staff: &'a Staff<'a>,
    pub(super) assumptions: &'a Assumptions<'a>,
    pub(super) exits: Vec<Exit<'a>>,
    /// Year of the Stichtag.
    pub(super) year: i32,
    /// Whether some ages are known in whole years only, so that their exits are estimates.
    pub(super) has_estimates: bool,
    /// Whether somebody leaves the desk before the payroll.
    pub(super) has_passive_phase: bool,
    /// Whether there are civil servants whose limit has not been checked against their Land's law.
    pub(super) has_unchecked: bool,
    /// Whether there are civil servants at all.
    pub(super) has_civil_servants: bool,
}

/// Heads and full-time equivalents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Tally {
    pub(super) heads: u64,
    pub(super) shares: Shares,
}

impl Tally {
    pub(super) fn add(&mut self, person: &Person<'_>) {
        self.heads += 1;
        self.shares.add(person);
    }

    pub(super) fn without(self, part: Self) -> Self {
        Self {
            heads: self.heads - part.heads,
            shares: self.shares.without(part.shares),
        }
    }

    pub(super) fn join(&mut self, other: Self) {
        self.heads += other.heads;
        self.shares = self.shares.join(other.shares);
    }
}

impl<'a> Plan<'a> {
    /// Plans the exits of the staff.
    pub(super) fn new(staff: &'a Staff<'a>, assumptions: &'a Assumptions<'a>) -> Self {
        let exits: Vec<Exit<'_>> = staff
            .persons
            .iter()
            .map(|person| Exit::of(person, staff.day, assumptions))
            .collect();
        let is_unchecked = |exit: &Exit<'_>| {
            let born = exit.person.birth.and_then(|birth| born(birth, staff.day));
            exit.basis == Basis::Civil
                && born.is_none_or(|born| !assumptions.civil.is_checked(born.year()))
        };
        Self {
            staff,
            assumptions,
            year: staff.day.year(),
            has_estimates: staff
                .persons
                .iter()
                .any(|person| matches!(person.birth, Some(Birth::Age(_)))),
            has_passive_phase: exits.iter().any(|exit| exit.desk != exit.payroll),
            has_unchecked: exits.iter().any(is_unchecked),
            has_civil_servants: exits.iter().any(|exit| exit.basis == Basis::Civil),
            exits,
        }
    }

    /// Who has left the desk before the Stichtag and is still paid: the passive phase of an Altersteilzeit, at any age.
    pub(super) fn in_passive_phase(&self) -> Tally {
        let mut tally = Tally::default();
        self.exits
            .iter()
            .filter(|exit| exit.desk == Slot::OVERDUE && exit.payroll != Slot::OVERDUE)
            .for_each(|exit| tally.add(exit.person));
        tally
    }

    /// Whether anybody's exit can be told.
    pub(super) fn is_known(&self) -> bool {
        self.exits.iter().any(|exit| exit.desk != Slot::UNKNOWN)
    }

    /// Heads and full-time equivalents by a key of each exit.
    pub(super) fn tally<K: Ord>(&self, key: impl Fn(&Exit<'a>) -> K) -> BTreeMap<K, Tally> {
        let mut tallies: BTreeMap<K, Tally> = BTreeMap::new();
        for exit in &self.exits {
            tallies.entry(key(exit)).or_default().add(exit.person);
        }
        tallies
    }
}

impl<'a> Exit<'a> {
    fn of(person: &'a Person<'a>, day: NaiveDate, assumptions: &Assumptions<'_>) -> Self {
        let born = person.birth.and_then(|birth| born(birth, day));
        let (basis, limit) = limit(person, born, assumptions);
        let at = |months: u32| born.and_then(|born| exit_date(born, months));
        let by_law = limit.and_then(at);
        let is_late = |date: &NaiveDate| at(LEAST_AGE_OF_EXIT).is_none_or(|least| *date >= least);
        let given_payroll = person.payroll_exit.filter(is_late);
        let given_desk = person.desk_exit.filter(is_late);
        let payroll = given_payroll.or(by_law);
        let desk = match (given_desk, payroll) {
            (Some(desk), Some(payroll)) => Some(desk.min(payroll)),
            (desk, payroll) => desk.or(payroll),
        };
        let is_given = given_desk.or(given_payroll).is_some();
        let other = |date: Option<NaiveDate>| {
            let date = if is_given { None } else { date };
            Slot::of(date.or(desk), day)
        };
        let mean = assumptions
            .mean
            .filter(|_| matches!(basis, Basis::Statutory | Basis::Civil))
            .and_then(|age| at(age.months));
        let earliest = match (basis, born) {
            (Basis::Statutory, Some(born)) => at(assumptions.earliest.months(born.year())),
            _ => None,
        };
        Self {
            person,
            basis: if is_given { Basis::Given } else { basis },
            desk_day: desk,
            desk: Slot::of(desk, day),
            payroll: Slot::of(payroll, day),
            // Who is past the mean exit age stays on to the limit, and nobody stays beyond it.
            mean: other(mean.filter(|mean| *mean >= day && Some(*mean) < by_law)),
            earliest: other(earliest),
        }
    }
}

/// What limits the service of a person, in months of age.
fn limit(
    person: &Person<'_>,
    born: Option<NaiveDate>,
    assumptions: &Assumptions<'_>,
) -> (Basis, Option<u32>) {
    let Some(born) = born else {
        return (Basis::Unknown, None);
    };
    if let Some(months) = person.special_limit_months {
        (Basis::Special, Some(months))
    } else if is_civil_servant(person.employment) {
        let months = assumptions.civil.limits.months(born.year());
        (Basis::Civil, Some(months))
    } else {
        let months = assumptions.statutory.months(born.year());
        (Basis::Statutory, Some(months))
    }
}

/// Day of birth. The 15th stands for a month; for an age, the middle of the year in which somebody of that age was born.
fn born(birth: Birth, day: NaiveDate) -> Option<NaiveDate> {
    match birth {
        Birth::Date(date) => Some(date),
        Birth::Month { year, month } => NaiveDate::from_ymd_opt(year, month, 15),
        Birth::Age(age) => day.checked_sub_months(Months::new(u32::from(age) * 12 + 6)),
    }
}
