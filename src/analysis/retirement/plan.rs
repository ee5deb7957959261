//! When each person leaves the desk and the payroll, in calendar years.

use chrono::{Datelike, Months, NaiveDate};

use crate::analysis::AnalysisError;
use crate::analysis::frame::{Frame, numbers, texts};
use crate::analysis::staff::{FTE, Person, Staff, UNIT, UNKNOWN};
use crate::model::staff::Birth;

use super::law::{AgeLimits, exit_date};

/// Column of the year in which somebody leaves the desk, as a path of horizons.
pub(super) const DESK: &str = "desk";
/// The same for the payroll.
pub(super) const PAYROLL: &str = "payroll";
/// Column of the desk horizon alone.
pub(super) const HORIZON: &str = "horizon";

/// Ends of the horizons, in calendar years after that of the Stichtag.
pub(super) const HORIZONS: [i32; 3] = [5, 10, 15];

/// Value of somebody who is past the limit and still there.
pub(super) const OVERDUE: &str = "overdue";
/// Value of an exit after the last horizon.
pub(super) const LATER: &str = "later";

/// The exits of all persons in service.
pub(super) struct Plan<'a> {
    pub(super) staff: &'a Staff<'a>,
    pub(super) frame: Frame,
    /// Year of the Stichtag.
    pub(super) year: i32,
    known: bool,
    /// Whether some ages are known in whole years only, so that their exits are estimates.
    pub(super) has_estimates: bool,
    /// Whether somebody leaves the desk before the payroll.
    pub(super) has_passive_phase: bool,
}

/// What is known of one person's exit.
struct Exit<'a> {
    person: &'a Person<'a>,
    desk: Option<NaiveDate>,
    payroll: Option<NaiveDate>,
}

impl<'a> Plan<'a> {
    /// Plans the exits by one table of limits.
    pub(super) fn new(staff: &'a Staff<'a>, limits: &AgeLimits) -> Result<Self, AnalysisError> {
        let exits: Vec<Exit<'_>> = staff
            .persons
            .iter()
            .map(|person| Exit::of(person, staff.day, limits))
            .collect();
        let year = staff.day.year();
        let key = |exit: Option<NaiveDate>| path(exit, staff.day);
        let desk: Vec<String> = exits.iter().map(|exit| key(exit.desk)).collect();
        let payroll: Vec<String> = exits.iter().map(|exit| key(exit.payroll)).collect();
        let horizons: Vec<&str> = desk
            .iter()
            .map(|path| {
                path.rsplit_once('/')
                    .map_or(path.as_str(), |(horizon, _)| horizon)
            })
            .collect();
        let unit = |exit: &Exit<'a>| exit.person.unit.first().map_or("", String::as_str);
        let frame = Frame::new(
            "exits",
            vec![
                texts(UNIT, exits.iter().map(unit)),
                texts(DESK, desk.iter().map(String::as_str)),
                texts(PAYROLL, payroll.iter().map(String::as_str)),
                texts(HORIZON, horizons.iter().copied()),
                numbers(FTE, exits.iter().map(|e| e.person.fte.unwrap_or_default())),
            ],
        )?;
        Ok(Self {
            staff,
            frame,
            year,
            known: exits.iter().any(|exit| exit.desk.is_some()),
            has_estimates: staff
                .persons
                .iter()
                .any(|person| matches!(person.birth, Some(Birth::Age(_)))),
            has_passive_phase: exits.iter().any(|exit| exit.desk != exit.payroll),
        })
    }

    /// Whether anybody's exit can be told.
    pub(super) fn is_known(&self) -> bool {
        self.known
    }
}

impl<'a> Exit<'a> {
    fn of(person: &'a Person<'a>, day: NaiveDate, limits: &AgeLimits) -> Self {
        let by_age = person.birth.and_then(|birth| {
            let born = born(birth, day)?;
            let limit = person
                .special_limit_months
                .unwrap_or_else(|| limits.months(born.year()));
            exit_date(born, limit)
        });
        let payroll = person.payroll_exit.or(by_age);
        let desk = match (person.desk_exit, payroll) {
            (Some(desk), Some(payroll)) => Some(desk.min(payroll)),
            (desk, payroll) => desk.or(payroll),
        };
        Self {
            person,
            desk,
            payroll,
        }
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

/// The calendar year of an exit below the horizons it lies in (`15/10/5/2027`): a path, so that sums over years and
/// horizons are known to be sums.
fn path(exit: Option<NaiveDate>, day: NaiveDate) -> String {
    let Some(exit) = exit else {
        return UNKNOWN.to_owned();
    };
    let ahead = exit.year() - day.year();
    if exit < day {
        return format!("{}/{OVERDUE}", horizon(0));
    }
    match HORIZONS.iter().find(|end| ahead <= **end) {
        Some(end) => format!("{}/{}", horizon(*end), exit.year()),
        None => LATER.to_owned(),
    }
}

/// The path of the horizon that ends so many years ahead, outermost first.
pub(super) fn horizon(years: i32) -> String {
    let ends: Vec<String> = HORIZONS
        .iter()
        .rev()
        .filter(|end| **end >= years)
        .map(ToString::to_string)
        .collect();
    ends.join("/")
}
