//! Age limits by law: the tables of `assets/law`, and the month in which somebody who was born on a day reaches one.
//!
//! Nothing is inferred from a job title: limits of the fire service or the police come from a column of the data, which may
//! name a limit that the project gives with its source, or not at all.

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::analysis::AnalysisError;
use crate::project::Land;

/// The table that holds where no other does.
const REGELALTERSGRENZE: &str = "regelaltersgrenze";

/// Tables of age limits by the name of their file in `assets/law`.
const TABLES: [(&str, &str); 4] = [
    (
        REGELALTERSGRENZE,
        include_str!("../../../assets/law/regelaltersgrenze.toml"),
    ),
    (
        "besonders-langjaehrig",
        include_str!("../../../assets/law/besonders-langjaehrig.toml"),
    ),
    (
        "beamte-berlin",
        include_str!("../../../assets/law/beamte-berlin.toml"),
    ),
    (
        "beamte-sachsen-anhalt",
        include_str!("../../../assets/law/beamte-sachsen-anhalt.toml"),
    ),
];

const LAENDER: &str = include_str!("../../../assets/law/laender.toml");

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

/// Whose law on civil servants has which table.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Laender {
    #[serde(deserialize_with = "date")]
    as_of: NaiveDate,
    land: Vec<LandEntry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LandEntry {
    key: String,
    name: String,
    table: Option<String>,
    law: Option<String>,
    checked_from: Option<i32>,
}

/// The age limit of civil servants of one Land or the Federation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CivilLimits {
    /// Name of the Land; `None` when the project names none.
    pub land: Option<String>,
    /// The limits; the statutory ones where the Land's law has not been checked.
    pub limits: AgeLimits,
    /// The norm of the Land, where it has been checked.
    pub law: Option<String>,
    /// First year of birth for which it has been checked.
    checked_from: i32,
}

impl CivilLimits {
    /// The limits that the law of `land` sets.
    ///
    /// # Errors
    /// When a table that is part of the program cannot be read.
    pub fn of(land: Option<Land>) -> Result<Self, AnalysisError> {
        let laender: Laender = read("laender", LAENDER)?;
        let key = land.and_then(|land| {
            let found = Land::ALL.iter().find(|(_, other)| *other == land);
            found.map(|(key, _)| *key)
        });
        let entry = laender
            .land
            .into_iter()
            .find(|entry| Some(entry.key.as_str()) == key);
        let Some(entry) = entry else {
            return Ok(Self {
                land: None,
                limits: AgeLimits::regelaltersgrenze()?,
                law: None,
                checked_from: i32::MAX,
            });
        };
        let is_checked = entry.table.is_some() && entry.law.is_some();
        let mut limits = AgeLimits::named(entry.table.as_deref().unwrap_or(REGELALTERSGRENZE))?;
        limits.as_of = limits.as_of.min(laender.as_of);
        Ok(Self {
            land: Some(entry.name),
            limits,
            law: entry.law,
            checked_from: if is_checked {
                entry.checked_from.unwrap_or(i32::MIN)
            } else {
                i32::MAX
            },
        })
    }

    /// Whether the limit for a year of birth has been checked against the Land's law.
    pub fn is_checked(&self, year_of_birth: i32) -> bool {
        year_of_birth >= self.checked_from
    }
}

fn date<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    let date = toml::value::Datetime::deserialize(deserializer)?;
    date.date
        .and_then(|date| {
            NaiveDate::from_ymd_opt(i32::from(date.year), date.month.into(), date.day.into())
        })
        .ok_or_else(|| serde::de::Error::custom("not a date"))
}

fn read<T: serde::de::DeserializeOwned>(table: &str, text: &str) -> Result<T, AnalysisError> {
    toml::from_str(text).map_err(|error| AnalysisError::Law {
        table: table.to_owned(),
        reason: error.to_string(),
    })
}

impl AgeLimits {
    /// The Regelaltersgrenze of § 35 and § 235(2) SGB VI; § 51(2) BBG and § 46 SächsBG are identical.
    ///
    /// # Errors
    /// When the table that is part of the program cannot be read.
    pub fn regelaltersgrenze() -> Result<Self, AnalysisError> {
        Self::named(REGELALTERSGRENZE)
    }

    /// The age from which somebody with 45 years of contributions receives a pension without deductions: § 38 and § 236b
    /// SGB VI.
    ///
    /// # Errors
    /// When the table that is part of the program cannot be read.
    pub fn besonders_langjaehrig() -> Result<Self, AnalysisError> {
        Self::named("besonders-langjaehrig")
    }

    fn named(name: &str) -> Result<Self, AnalysisError> {
        match TABLES.iter().find(|(table, _)| *table == name) {
            Some((table, text)) => read(table, text),
            None => Err(AnalysisError::Law {
                table: name.to_owned(),
                reason: "no such table".to_owned(),
            }),
        }
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

    /// Months of birth whose members reach the limit in a calendar year. Twelve in a year in which one whole year of birth
    /// leaves, fewer while the limit is being raised.
    pub fn birth_months(&self, calendar_year: i32) -> u32 {
        let months = (calendar_year - 76..=calendar_year - 60)
            .flat_map(|year| (1..=12).map(move |month| (year, month)))
            .filter_map(|(year, month)| NaiveDate::from_ymd_opt(year, month, 2))
            .filter_map(|born| exit_date(born, self.months(born.year())))
            .filter(|exit| exit.year() == calendar_year)
            .count();
        u32::try_from(months).unwrap_or(u32::MAX)
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
