//! `befund.toml` → [`Project`]: what to read, what to ask, how to report, every mistake found in one go.
//!
//! It reads no data file and asks no clock.

mod alerts;
mod checks;
mod demography;
mod design;
mod disclosure;
mod kind;
mod names;
mod notes;
mod output;
mod parse;
mod paths;
mod plan;
mod question;
mod report;
mod rules;
mod section;
mod source;
mod span;
mod value;

use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::i18n::Language;
use crate::model::issue::Checked;
use crate::model::names::Names;

pub use alerts::{AlertRule, Condition, Sign, Unit};
pub use checks::{CheckRule, RuleTerm};
pub use demography::{AgeClasses, Backtest, DemographySettings, Land, SourcedAge, SpecialLimit};
pub use design::{DesignSettings, LogoFile};
pub use disclosure::{DisclosureSettings, Edition};
pub use kind::SourceKind;
pub use notes::advice;
pub use output::{HistorySettings, OutputSettings, PLACEHOLDERS, filled, unknown_placeholder};
pub use plan::{AnnexPlace, Heading, PlanSettings, Wish, matches_pattern};
pub use question::{BarometerSettings, Question, SurveySettings};
pub use report::{CsvDialect, Format, ReportSettings};
pub use rules::{
    ALERT_OF_NOTHING, ALERT_WORD, CHART_OF_NOTHING, CHART_UNFIT, LOGO, NO_PROJECT, PLAN_OF_NOTHING,
    RULES, TEXT_LEFT_OUT, TEXT_REFERENCE, TEXT_WITHOUT_PLACE,
};
pub use source::{Layout, Respondents, SheetChoice, Source};
pub use value::day;

/// Name of the project file.
pub const FILE_NAME: &str = "befund.toml";

/// What the command line says about reading a project.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParseOptions {
    /// Whether paths may leave the project folder (`--allow-outside`).
    pub allow_outside: bool,
    /// A reference date that replaces the one of the file (`--reference-date`), which then need not have one.
    pub reference_date: Option<NaiveDate>,
}

/// Reads `text`, the content of the project file in the folder `root`.
///
/// Every mistake is an issue (P001 …) at its line, all in one go and in the order of lines. There is a project only when
/// none of them is an error: half a project would count the wrong things.
pub fn parse(text: &str, root: &Path, options: &ParseOptions) -> Checked<Option<Project>> {
    parse::parse(text, root, options)
}

/// Reads `text`, the content of the alias table `file` that a project names.
pub fn parse_names(text: &str, file: &str) -> Checked<Names> {
    names::parse(text, file)
}

/// A checked project.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    /// Folder that holds `befund.toml`; all paths are relative to it.
    pub root: PathBuf,
    /// Name of that folder; names the output folder.
    pub name: String,
    /// Title of the report.
    pub title: String,
    /// Second line of the title.
    pub subtitle: Option<String>,
    /// The Stichtag. Every age, term and "as of" refers to it.
    pub reference_date: NaiveDate,
    /// Language of the report.
    pub language: Language,
    /// How large the town is.
    pub size: Size,
    /// Sentences for the methods chapter.
    pub notes: Vec<String>,
    /// Questions in printed order. Questions that only the data names follow, sorted by key.
    pub questions: Vec<Question>,
    /// File with the spellings of units, products and vendors.
    pub units: Option<String>,
    /// What that file says; empty until it is read.
    pub names: Names,
    /// Sources in file order.
    pub sources: Vec<Source>,
    /// What printed figures must be, in file order.
    pub checks: Vec<CheckRule>,
    /// What is watched, in file order.
    pub alerts: Vec<AlertRule>,
    /// Coding.
    pub coding: CodingSettings,
    /// Stimmungsbarometer.
    pub barometer: BarometerSettings,
    /// Closed questions.
    pub survey: SurveySettings,
    /// Staff and ages.
    pub demography: DemographySettings,
    /// What may be shown to whom.
    pub disclosure: DisclosureSettings,
    /// What is written.
    pub report: ReportSettings,
    /// How it looks.
    pub design: DesignSettings,
    /// What is kept for later years.
    pub history: HistorySettings,
    /// Where reports go.
    pub output: OutputSettings,
}

/// How large a town is; what nobody stated is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Inhabitants.
    pub inhabitants: Option<u32>,
    /// Persons whom the administration employs.
    pub employees: Option<u32>,
    /// Desks with a computer.
    pub desks: Option<u32>,
}

/// Settings of coding.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CodingSettings {
    /// Codebook file; the built-in one when not given.
    pub codebook: Option<String>,
    /// Confirmed decisions.
    pub decisions: Option<String>,
    /// Codes of a second person for a part of the answers.
    pub second_coder: Option<String>,
    /// Folder of a sentence model.
    pub model: Option<String>,
}
