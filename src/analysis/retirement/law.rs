//! Age limits by law: the tables of `assets/law`, and the month in which somebody who was born on a day reaches one.
//!
//! Nothing is inferred from a job title: limits of the fire service or the police come from a column of the data or not at
//! all. The tables of the Länder for Beamte are not here yet.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::analysis::AnalysisError;

const REGELALTERSGRENZE: &str = include_str!("../../../assets/law/regelaltersgrenze.toml");

/// A table of age limits by year of birth, as a file of `assets/law` has it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AgeLimits {
    /// Name of the limit.
    pub title: String,
    /// The norm.
    pub law: String,
    /// State of the law.
    #[serde(deserialize_with = "date")]
    pub as_of: NaiveDate,
    before: Limit,
    born: Vec<Born>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Limit {
    years: u32,
    months: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Born {
    from: i32,
    years: u32,
    months: u32,
}

fn date<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let date = toml::value::Datetime::deserialize(deserializer)?;
    date.date
        .and_then(|date| {
            NaiveDate::from_ymd_opt(i32::from(date.year), date.month.into(), date.day.into())
        })
        .ok_or_else(|| serde::de::Error::custom("not a date"))
}

impl AgeLimits {
    /// The Regelaltersgrenze of § 35 and § 235(2) SGB VI; § 51(2) BBG and § 46 SächsBG are identical.
    ///
    /// # Errors
    /// When the table that is part of the program cannot be read.
    pub fn regelaltersgrenze() -> Result<Self, AnalysisError> {
        toml::from_str(REGELALTERSGRENZE).map_err(|error| AnalysisError::Law {
            table: "regelaltersgrenze",
            reason: error.to_string(),
        })
    }

    /// The limit for a year of birth, in months of age.
    pub fn months(&self, year_of_birth: i32) -> u32 {
        let reached = self.born.iter().rfind(|born| born.from <= year_of_birth);
        let limit = reached.map_or(self.before, |born| Limit {
            years: born.years,
            months: born.months,
        });
        limit.years * 12 + limit.months
    }
}

/// Last day of the month in which somebody reaches an age of so many months; `None` beyond the calendar.
///
/// The day of birth is the first day of life (§ 187(2) BGB), so an age is completed with the end of the day before the
/// birthday (§ 188(2) BGB): who was born on the 1st reaches it in the month before. Service ends with the end of the
/// month in which the limit is reached (§ 51(1) BBG; § 33(1) TVöD).
pub fn exit_date(birth: NaiveDate, limit_months: u32) -> Option<NaiveDate> {
    let month_of_birth = i64::from(birth.year()) * 12 + i64::from(birth.month0());
    let exit = month_of_birth + i64::from(limit_months) - i64::from(birth.day() == 1);
    let next = exit + 1;
    let year = i32::try_from(next.div_euclid(12)).ok()?;
    let month = u32::try_from(next.rem_euclid(12)).ok()? + 1;
    NaiveDate::from_ymd_opt(year, month, 1)?.pred_opt()
}
