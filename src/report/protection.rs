//! `disclosure.json`: what was done to protect persons, for machines, with a JSON Schema. The same is said in words in the
//! chapter for staff council and data protection.
//!
//! It holds rules and printed numbers only.

use schemars::JsonSchema;
use serde::Serialize;

use super::Report;
use super::json::{JsonError, pretty};
use super::manuscript::rule_texts;
use crate::i18n::I18n;
use crate::model::protection::{EarlierAccount, StaffAccount, SurveyAccount};

/// Version of the shape of `disclosure.json`; raised when a field changes its meaning or goes.
const FORMAT: u32 = 2;

/// How numbers are rounded: all at once, so that they add up.
const METHOD: &str = "controlled";

/// What was done to protect persons. The internal edition does nothing; its rules are those of the public one.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(title = "Disclosure")]
struct DisclosureOut {
    /// Version of this shape.
    format: u32,
    /// Title of the report.
    title: String,
    /// The Stichtag, ISO 8601.
    reference_date: String,
    /// `internal` or `public`.
    edition: String,
    /// BCP 47 tag of the language of all words.
    language: String,
    /// What the data about persons are evaluated for, as the project says.
    purposes: Vec<String>,
    /// On what right the evaluation rests, as the project says.
    legal_basis: Option<String>,
    /// Whether words of persons may be quoted in the public edition.
    quotations: bool,
    /// Multiples to which the numbers of staff are rounded in the public edition.
    rounding: u64,
    /// `controlled`: all numbers at once, so that sums are right.
    rounding_method: String,
    /// Smallest group of staff in the public edition.
    least_group: u64,
    /// Smallest group of respondents in the public edition.
    least_respondents: u64,
    /// What is done.
    rules: Vec<RuleOut>,
    /// Ids of the findings about persons, in printed order.
    findings: Vec<String>,
    /// The staff, in a public edition that tells of it.
    staff: Option<StaffOut>,
    /// The respondents, in a public edition that tells of them.
    survey: Option<SurveyOut>,
    /// Earlier public editions that were taken into account.
    earlier_editions: Vec<EarlierOut>,
}

/// A rule.
#[derive(Debug, Serialize, JsonSchema)]
struct RuleOut {
    /// `joined`, `classes`, `rounded`, `followed`, `respondents`, `things` or `beside`.
    id: String,
    /// In words.
    text: String,
}

/// How the staff was rounded.
#[derive(Debug, Serialize, JsonSchema)]
struct StaffOut {
    /// Persons, rounded.
    persons: u64,
    /// Groups in which units are joined.
    joined_groups: u64,
    /// Different printed counts.
    counts: u64,
    /// Those that are printed as an earlier edition printed them.
    kept: u64,
    /// The most that a printed count may be off, in persons.
    reach: u64,
    /// Ids of its findings, in printed order.
    findings: Vec<String>,
}

/// How answers and grades were published.
#[derive(Debug, Serialize, JsonSchema)]
struct SurveyOut {
    /// Groups that join several units or roles of respondents.
    joined_groups: u64,
    /// Questions whose answers are named without counts, or not at all.
    questions_without_counts: u64,
    /// Ids of its findings, in printed order.
    findings: Vec<String>,
}

/// An earlier public edition.
#[derive(Debug, Serialize, JsonSchema)]
struct EarlierOut {
    /// Its file, relative to the project folder.
    file: String,
    /// Its Stichtag, ISO 8601.
    reference_date: String,
}

/// The account as JSON, indented, with a line break at the end.
///
/// # Errors
/// Never in practice: all numbers are finite.
pub fn protection_json(report: &Report, i18n: &I18n) -> Result<Vec<u8>, JsonError> {
    let account = &*report.protection;
    let coarseness = account.coarseness;
    pretty(&DisclosureOut {
        format: FORMAT,
        title: report.title.clone(),
        reference_date: report.reference_date.to_string(),
        edition: report.edition.name().to_owned(),
        language: i18n.language().tag().to_owned(),
        purposes: report.disclosure.purposes.clone(),
        legal_basis: report.disclosure.legal_basis.clone(),
        quotations: report.disclosure.quotations,
        rounding: coarseness.rounding,
        rounding_method: METHOD.to_owned(),
        least_group: coarseness.least_group,
        least_respondents: coarseness.least_respondents,
        rules: rule_texts(account, i18n)
            .into_iter()
            .map(|(id, _, text)| RuleOut {
                id: id.to_owned(),
                text,
            })
            .collect(),
        findings: account.findings.clone(),
        staff: account.staff.as_ref().map(staff),
        survey: account.survey.as_ref().map(survey),
        earlier_editions: account.earlier.iter().map(earlier).collect(),
    })
}

/// The JSON Schema of `disclosure.json`.
///
/// # Errors
/// Never in practice: the schema is plain JSON.
pub fn protection_schema() -> Result<Vec<u8>, JsonError> {
    pretty(&schemars::schema_for!(DisclosureOut))
}

fn staff(staff: &StaffAccount) -> StaffOut {
    StaffOut {
        persons: staff.persons,
        joined_groups: staff.joined,
        counts: staff.figures,
        kept: staff.kept,
        reach: staff.reach,
        findings: staff.findings.clone(),
    }
}

fn survey(survey: &SurveyAccount) -> SurveyOut {
    SurveyOut {
        joined_groups: survey.joined,
        questions_without_counts: survey.questions,
        findings: survey.findings.clone(),
    }
}

fn earlier(edition: &EarlierAccount) -> EarlierOut {
    EarlierOut {
        file: edition.file.clone(),
        reference_date: edition.reference_date.to_string(),
    }
}
