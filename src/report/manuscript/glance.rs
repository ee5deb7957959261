//! The first page in words: the statements that the plan chose, and the key figures.

use serde::Serialize;

use super::super::Report;
use super::super::plan::{Plan, key_figures, rule_args, slots};
use super::super::texts::Passage;
use super::super::wording::arguments;
use super::finding::{sentence, title};
use crate::i18n::I18n;
use crate::model::finding::Finding;

/// The first page.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct Glance {
    /// Key figures with what they count.
    pub(in crate::report) figures: Vec<KeyText>,
    /// Statements in the order of the questions.
    pub(in crate::report) statements: Vec<Strong>,
    /// What the house says to them.
    pub(in crate::report) own: Vec<Passage>,
}

/// A key figure.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct KeyText {
    /// The figure.
    pub(in crate::report) value: String,
    /// What it counts.
    pub(in crate::report) label: String,
}

/// A statement of the first page.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::report) struct Strong {
    /// Which question it answers.
    pub(in crate::report) slot: String,
    /// Id of its finding.
    pub(in crate::report) finding: String,
    /// Title of its finding.
    pub(in crate::report) title: String,
    /// The sentence.
    pub(in crate::report) statement: String,
}

impl Glance {
    /// Whether it says nothing.
    pub(in crate::report) fn is_empty(&self) -> bool {
        self.figures.is_empty() && self.statements.is_empty() && self.own.is_empty()
    }
}

/// The words of the first page.
pub(in crate::report) fn glance(report: &Report, plan: &Plan<'_>, i18n: &I18n) -> Glance {
    let has = |finding: &Finding, name: &str| {
        arguments(finding, i18n)
            .iter()
            .any(|(known, _)| *known == name)
    };
    // Nobody should quote from this page what is not so.
    let said = |text: String, finding: &Finding| match report.plan.is_invented(&finding.id) {
        true => format!("{text} ({})", i18n.get("plan-invented-short")),
        false => text,
    };
    let figures = key_figures(plan, has).into_iter();
    let figures = figures.filter_map(|(figure, finding)| {
        let args = arguments(finding, i18n);
        Some(KeyText {
            value: i18n.format(figure.wording, Some("value"), &args)?,
            label: said(i18n.format(figure.wording, None, &args)?, finding),
        })
    });
    let statements = slots(plan).into_iter().filter_map(|(slot, finding)| {
        Some(Strong {
            slot: i18n.get(slot.name()),
            finding: finding.id.clone(),
            title: title(finding, report, i18n),
            statement: said(sentence(finding, i18n)?, finding),
        })
    });
    Glance {
        figures: figures.collect(),
        statements: statements.collect(),
        own: report.texts.glance().to_vec(),
    }
}

/// The rules by which chapters and the first page are made.
pub(in crate::report) fn rules(i18n: &I18n) -> Vec<String> {
    let args = rule_args();
    ["plan-rule-body", "plan-rule-slots"]
        .into_iter()
        .filter_map(|key| i18n.format(key, None, &args))
        .collect()
}
