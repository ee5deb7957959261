//! `disclosure.json`: what was done to protect small groups, for machines, with a JSON Schema. The same is said in words in
//! the chapter for staff council and data protection.
//!
//! It holds no secret number, and no bound of an interval around one.

use schemars::JsonSchema;
use serde::Serialize;

use super::Report;
use super::json::{JsonError, pretty};
use super::manuscript::{dimension_name, population_name, rule_texts, share, table_title};
use crate::i18n::I18n;
use crate::model::protection::{
    DisclosureAccount, EarlierAccount, PopulationAccount, Reasons, TableAccount,
};

/// Version of the shape of `disclosure.json`; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// What was done to protect small groups. In the internal edition, which hides nothing: what a public edition would hide.
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
    /// Thresholds.
    thresholds: ThresholdsOut,
    /// Rules by which figures are secret.
    rules: Vec<RuleOut>,
    /// Figures about persons in all tables together.
    figures: FiguresOut,
    /// Tables about persons, in printed order.
    tables: Vec<TableOut>,
    /// Tables about the same persons: what an attacker can combine.
    linked: Vec<LinkedOut>,
    /// Earlier public editions that were taken into account.
    earlier_editions: Vec<EarlierOut>,
    /// Internal edition only: ids of the tables for which a public edition would be refused.
    refused: Vec<String>,
}

/// Thresholds.
#[derive(Debug, Serialize, JsonSchema)]
struct ThresholdsOut {
    /// Smallest number of persons whose count is published.
    smallest_group: u64,
    /// Least width of the interval around a secret count that may be that of a small group, in persons.
    interval_persons: u64,
    /// Least width of the interval around a secret sum about few persons, as a share of the sum.
    interval_of_sums: f64,
    /// Least width of the interval around a secret mean about few persons, as a share of its scale for each person.
    interval_of_scales: f64,
}

/// A rule.
#[derive(Debug, Serialize, JsonSchema)]
struct RuleOut {
    /// `small`, `uniform`, `computable`, `telling` or `personal`.
    id: String,
    /// In words.
    text: String,
}

/// How many figures there are and how many of them are secret.
#[derive(Debug, Serialize, JsonSchema)]
struct FiguresOut {
    /// Counts, sums and means about persons; shares and ranks follow them and are not counted.
    all: u64,
    /// The secret ones among them.
    secret: u64,
    /// Their share, 0 to 1; absent where there is no figure.
    secret_share: Option<f64>,
    /// Why they are secret. Internal edition only: the reasons would tell how large secret figures are.
    reasons: Option<ReasonsOut>,
}

/// Why figures are secret.
#[derive(Debug, Serialize, JsonSchema)]
struct ReasonsOut {
    /// Primary: about a small group, or one in which all gave the same answer.
    small: u64,
    /// Secondary: so that none of those can be computed.
    further: u64,
}

/// A table.
#[derive(Debug, Serialize, JsonSchema)]
struct TableOut {
    /// Id of the finding.
    id: String,
    /// Title.
    title: String,
    /// Its figures.
    figures: FiguresOut,
    /// Whether it is secret as a whole.
    withheld: bool,
}

/// Tables about the same persons.
#[derive(Debug, Serialize, JsonSchema)]
struct LinkedOut {
    /// Name of the population.
    population: String,
    /// In words.
    label: String,
    /// Ids of the tables.
    tables: Vec<String>,
    /// What they have in common.
    by: Vec<DimensionOut>,
    /// Secret numbers; one that is printed in several tables counts once.
    secret: u64,
    /// Those whose interval was proved wide enough by two other solutions of all relations.
    proved: u64,
    /// The narrowest interval in which a small group may lie; absent where none may or nothing bounds them.
    narrowest_interval: Option<NarrowestOut>,
}

/// A dimension.
#[derive(Debug, Serialize, JsonSchema)]
struct DimensionOut {
    /// Name.
    id: String,
    /// In words.
    label: String,
}

/// The narrowest interval that everything published leaves around a secret count that may be that of a small group.
#[derive(Debug, Serialize, JsonSchema)]
struct NarrowestOut {
    /// Its width in persons.
    persons: u64,
    /// The least width of all intervals as a share of their own middle.
    relative: f64,
}

/// An earlier public edition.
#[derive(Debug, Serialize, JsonSchema)]
struct EarlierOut {
    /// Its file, relative to the project folder.
    file: String,
    /// Its Stichtag, ISO 8601.
    reference_date: String,
    /// Its figures that stand in the present tables as well.
    figures: u64,
    /// Figures that are secret now because few persons make the difference. Internal edition only.
    differing: Option<u64>,
}

/// The account as JSON, indented, with a line break at the end.
///
/// # Errors
/// Never in practice: all numbers are finite.
pub fn protection_json(report: &Report, i18n: &I18n) -> Result<Vec<u8>, JsonError> {
    let account = &*report.protection;
    let thresholds = account.thresholds;
    let (all, secret) = account.totals();
    pretty(&DisclosureOut {
        format: FORMAT,
        title: report.title.clone(),
        reference_date: report.reference_date.to_string(),
        edition: report.edition.name().to_owned(),
        language: i18n.language().tag().to_owned(),
        purposes: report.disclosure.purposes.clone(),
        legal_basis: report.disclosure.legal_basis.clone(),
        quotations: report.disclosure.quotations,
        thresholds: ThresholdsOut {
            smallest_group: thresholds.smallest_group,
            interval_persons: thresholds.interval_persons,
            interval_of_sums: thresholds.interval_of_sums,
            interval_of_scales: thresholds.interval_of_scales,
        },
        rules: rule_texts(account, i18n)
            .into_iter()
            .map(|(id, _, text)| RuleOut {
                id: id.to_owned(),
                text,
            })
            .collect(),
        figures: figures(all, secret, account.reasons()),
        tables: account
            .tables
            .iter()
            .map(|table| table_out(table, report, i18n))
            .collect(),
        linked: account
            .populations
            .iter()
            .map(|population| linked(population, report, i18n))
            .collect(),
        earlier_editions: earlier(account),
        refused: account.refused.clone(),
    })
}

/// The JSON Schema of `disclosure.json`.
///
/// # Errors
/// Never in practice: the schema is plain JSON.
pub fn protection_schema() -> Result<Vec<u8>, JsonError> {
    pretty(&schemars::schema_for!(DisclosureOut))
}

fn figures(all: u64, secret: u64, reasons: Option<Reasons>) -> FiguresOut {
    FiguresOut {
        all,
        secret,
        secret_share: share(secret, all).map(|share| (share * 10_000.0).round() / 10_000.0),
        reasons: reasons.map(|reasons| ReasonsOut {
            small: reasons.small,
            further: reasons.further,
        }),
    }
}

fn table_out(table: &TableAccount, report: &Report, i18n: &I18n) -> TableOut {
    TableOut {
        id: table.finding.clone(),
        title: table_title(&table.finding, report, i18n),
        figures: figures(table.figures, table.secret, table.reasons),
        withheld: table.is_withheld,
    }
}

fn linked(population: &PopulationAccount, report: &Report, i18n: &I18n) -> LinkedOut {
    LinkedOut {
        population: population.id.clone(),
        label: population_name(population, report, i18n),
        tables: population.tables.clone(),
        by: population
            .dimensions
            .iter()
            .map(|dimension| DimensionOut {
                id: (*dimension).to_owned(),
                label: dimension_name(dimension, i18n),
            })
            .collect(),
        secret: population.secret,
        proved: population.proved,
        narrowest_interval: population.narrowest.map(|narrowest| NarrowestOut {
            persons: narrowest.persons,
            relative: narrowest.relative,
        }),
    }
}

fn earlier(account: &DisclosureAccount) -> Vec<EarlierOut> {
    let is_internal = account.reasons().is_some();
    let out = |edition: &EarlierAccount| EarlierOut {
        file: edition.file.clone(),
        reference_date: edition.reference_date.to_string(),
        figures: edition.figures,
        differing: is_internal.then_some(edition.differing),
    };
    account.earlier.iter().map(out).collect()
}
