//! `[demography]`: age classes, the Land, and what only the administration itself can know of its exits.
//!
//! It reads no table of law: which limit a Land has is for the analysis to look up.

use super::notes::Notes;
use super::rules;
use super::section::Section;

/// Presets of age classes, half open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AgeClasses {
    /// <25, 25–35, 35–45, 45–55, 55–60, ≥60
    #[default]
    Destatis,
    /// <20, 20–30, … ≥60
    Decades,
    /// <20, 20–25, … ≥65
    FiveYear,
}

/// Whose law on civil servants (Beamtinnen und Beamte) applies: a Land's or the Federation's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Land {
    /// Baden-Württemberg
    BadenWuerttemberg,
    /// Bayern
    Bayern,
    /// Berlin
    Berlin,
    /// Brandenburg
    Brandenburg,
    /// Bremen
    Bremen,
    /// The Federation.
    Bund,
    /// Hamburg
    Hamburg,
    /// Hessen
    Hessen,
    /// Mecklenburg-Vorpommern
    MecklenburgVorpommern,
    /// Niedersachsen
    Niedersachsen,
    /// Nordrhein-Westfalen
    NordrheinWestfalen,
    /// Rheinland-Pfalz
    RheinlandPfalz,
    /// Saarland
    Saarland,
    /// Sachsen
    Sachsen,
    /// Sachsen-Anhalt
    SachsenAnhalt,
    /// Schleswig-Holstein
    SchleswigHolstein,
    /// Thüringen
    Thueringen,
}

impl Land {
    /// As written in `befund.toml`.
    pub fn name(self) -> &'static str {
        let found = Self::ALL.iter().find(|(_, land)| *land == self);
        found.map_or("", |(name, _)| name)
    }

    /// All of them, as written in `befund.toml`.
    pub const ALL: [(&'static str, Self); 17] = [
        ("baden-wuerttemberg", Self::BadenWuerttemberg),
        ("bayern", Self::Bayern),
        ("berlin", Self::Berlin),
        ("brandenburg", Self::Brandenburg),
        ("bremen", Self::Bremen),
        ("bund", Self::Bund),
        ("hamburg", Self::Hamburg),
        ("hessen", Self::Hessen),
        ("mecklenburg-vorpommern", Self::MecklenburgVorpommern),
        ("niedersachsen", Self::Niedersachsen),
        ("nordrhein-westfalen", Self::NordrheinWestfalen),
        ("rheinland-pfalz", Self::RheinlandPfalz),
        ("saarland", Self::Saarland),
        ("sachsen", Self::Sachsen),
        ("sachsen-anhalt", Self::SachsenAnhalt),
        ("schleswig-holstein", Self::SchleswigHolstein),
        ("thueringen", Self::Thueringen),
    ];
}

/// An age at which somebody leaves, with where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourcedAge {
    /// The age in months.
    pub months: u32,
    /// Where it is written: a norm, a report.
    pub source: String,
}

/// A special age limit that rows of the staff file may name instead of an age.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SpecialLimit {
    /// Its name, as the column of special limits writes it.
    pub name: String,
    /// The limit and its norm.
    pub age: SourcedAge,
}

/// A year that was forecast and is over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Backtest {
    /// Calendar year.
    pub year: u32,
    /// Exits that the earlier report forecast for it.
    pub forecast: u64,
    /// Persons who left because of their age in it.
    pub actual: u64,
}

/// Settings of demography.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DemographySettings {
    /// Age classes.
    pub age_classes: AgeClasses,
    /// Whose law on civil servants applies.
    pub land: Option<Land>,
    /// Weekly hours of full time, in hundredths of an hour; columns of hours are shares of it.
    pub full_time_hours: Option<u32>,
    /// The age at which staff have really left on average, as measured by the administration.
    pub mean_exit: Option<SourcedAge>,
    /// Special limits by name.
    pub special_limits: Vec<SpecialLimit>,
    /// Forecasts that can be held against what happened, in file order.
    pub backtest: Vec<Backtest>,
}

/// Ages at which somebody may leave, in completed years.
const EXIT_YEARS: (u32, u32) = (40, 75);

/// Years for which a forecast may be given.
const BACKTEST_YEARS: (u32, u32) = (2000, 2100);

/// Most persons that a forecast may speak of: every employee of the public service in Germany fits.
const MOST_PERSONS: u32 = 10_000_000;

/// Reads `[demography]`.
pub(super) fn read(mut section: Section<'_>, notes: &mut Notes) -> DemographySettings {
    let possible = [
        ("destatis", AgeClasses::Destatis),
        ("decades", AgeClasses::Decades),
        ("five-year", AgeClasses::FiveYear),
    ];
    let settings = DemographySettings {
        age_classes: section
            .choice("age_classes", &possible, notes)
            .unwrap_or_default(),
        land: section.choice("land", &Land::ALL, notes),
        full_time_hours: section.hundredths("full_time_hours", FULL_TIME, notes),
        mean_exit: mean_exit(&mut section, notes),
        special_limits: special_limits(&mut section, notes),
        backtest: backtest(&mut section, notes),
    };
    section.finish(notes);
    settings
}

/// Weekly hours of full time that a tariff or law may set.
const FULL_TIME: (f64, f64) = (30.0, 48.0);

fn mean_exit(section: &mut Section<'_>, notes: &mut Notes) -> Option<SourcedAge> {
    let is_given = section.has("mean_exit");
    let mut child = section.child("mean_exit", "[demography.mean_exit]", notes);
    if !is_given {
        return None;
    }
    let age = sourced_age(&mut child, notes);
    child.finish(notes);
    age
}

/// Years and months of an age, and its source, which is mandatory.
fn sourced_age(section: &mut Section<'_>, notes: &mut Notes) -> Option<SourcedAge> {
    let years = section.count("years", EXIT_YEARS, notes);
    section.demand("years", notes);
    let months = section.count("months", (0, 11), notes).unwrap_or(0);
    let source = section.text("source", notes);
    section.demand("source", notes);
    Some(SourcedAge {
        months: years? * 12 + months,
        source: source?.value,
    })
}

fn special_limits(section: &mut Section<'_>, notes: &mut Notes) -> Vec<SpecialLimit> {
    let mut limits: Vec<SpecialLimit> = Vec::new();
    for mut child in section.children("special_limit", "[[demography.special_limit]]", notes) {
        let name = child.text("name", notes);
        child.demand("name", notes);
        let age = sourced_age(&mut child, notes);
        child.finish(notes);
        let (Some(name), Some(age)) = (name, age) else {
            continue;
        };
        if limits.iter().any(|limit| limit.name == name.value) {
            let issue = notes
                .breach(rules::SAME_LIMIT, &name.span)
                .with("name", name.value.as_str());
            notes.add(issue);
        }
        limits.push(SpecialLimit {
            name: name.value,
            age,
        });
    }
    limits
}

fn backtest(section: &mut Section<'_>, notes: &mut Notes) -> Vec<Backtest> {
    let mut found = Vec::new();
    for mut child in section.children("backtest", "[[demography.backtest]]", notes) {
        let mut number = |key, bounds| {
            let number = child.count(key, bounds, notes);
            child.demand(key, notes);
            number
        };
        let year = number("year", BACKTEST_YEARS);
        let forecast = number("forecast", (0, MOST_PERSONS));
        let actual = number("actual", (0, MOST_PERSONS));
        child.finish(notes);
        if let (Some(year), Some(forecast), Some(actual)) = (year, forecast, actual) {
            found.push(Backtest {
                year,
                forecast: forecast.into(),
                actual: actual.into(),
            });
        }
    }
    found.sort_by_key(|entry: &Backtest| entry.year);
    found
}
