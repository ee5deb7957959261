//! The alerts of a project: judged by what is published, told in the report and in `alerts.json`.

use std::sync::Arc;

use serde::Serialize;

use super::PipelineError;
use super::render::{Files, RenderError};
pub(super) use crate::analysis::Alert;
use crate::analysis::{self, AlertState, Names};
use crate::disclosure::{self, Gated};
use crate::i18n::I18n;
use crate::model::finding::Finding;
use crate::model::issue::Issue;
use crate::model::place::{Origin, Place};
use crate::project::{self, AlertRule, FILE_NAME, Project, advice};
use crate::report::Report;

/// Name of the file in the report's folder.
pub(super) const FILE: &str = "alerts.json";

/// Judges all rules and adds the finding that tells of them.
///
/// # Errors
/// When a rule names a finding that there cannot be, or asks for what its finding does not tell: nobody would ever hear of it.
pub(super) fn add(
    findings: &mut Vec<Gated<Finding>>,
    project: &Project,
    names: &Names,
) -> Result<Vec<Alert>, PipelineError> {
    let published: Vec<&Finding> = findings.iter().map(|gated| &**gated).collect();
    let mut wrong = Vec::new();
    let mut alerts = Vec::new();
    for rule in &project.alerts {
        if !names.has(&rule.finding) {
            let issue = at(rule, project::ALERT_OF_NOTHING).with("finding", rule.finding.as_str());
            wrong.push(issue.with("advice", advice(&rule.finding, names.iter())));
            continue;
        }
        match analysis::judge_alert(rule, &published) {
            Ok(alert) => alerts.push(alert),
            Err(unknown) => {
                let possible = unknown.possible.iter().map(String::as_str);
                let issue = at(rule, project::ALERT_WORD)
                    .with("finding", rule.finding.as_str())
                    .with("word", unknown.word.as_str());
                wrong.push(issue.with("advice", advice(&unknown.word, possible)));
            }
        }
    }
    if !wrong.is_empty() {
        return Err(PipelineError::Data {
            language: Some(project.language),
            issues: wrong,
        });
    }
    let told = analysis::alerts_finding(&alerts);
    findings.extend(disclosure::gate(
        told.into_iter().collect(),
        &project.disclosure,
    )?);
    findings.sort_by_key(|finding| finding.section);
    Ok(alerts)
}

fn at(rule: &AlertRule, broken: crate::model::issue::Rule) -> Issue {
    let origin = Arc::new(Origin {
        file: FILE_NAME.to_owned(),
        sheet: None,
    });
    Issue::new(broken, Some(Place::row(&origin, rule.line)))
}

/// How many alerts fired.
pub(super) fn fired(alerts: &[Alert]) -> usize {
    { alerts.iter() }
        .filter(|alert| alert.state == AlertState::Fired)
        .count()
}

#[derive(Serialize)]
struct File<'a> {
    format: u32,
    reference_date: String,
    edition: &'static str,
    fired: usize,
    alerts: Vec<One<'a>>,
}

#[derive(Serialize)]
struct One<'a> {
    finding: &'a str,
    when: &'a str,
    state: &'static str,
    rows: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    row: String,
    value: String,
}

/// `alerts.json`; nothing where nothing is watched.
pub(super) fn file(report: &Report, alerts: &[Alert], i18n: &I18n) -> Result<Files, RenderError> {
    if alerts.is_empty() {
        return Ok(Files::new());
    }
    let one = |alert: &'_ Alert| -> Vec<Line> {
        let line = |hit: &analysis::Hit| Line {
            row: i18n.cell(&hit.name),
            value: i18n.cell(&hit.value),
        };
        alert.hits.iter().map(line).collect()
    };
    let file = File {
        format: 1,
        reference_date: report.reference_date.to_string(),
        edition: report.edition.name(),
        fired: fired(alerts),
        alerts: { alerts.iter() }
            .map(|alert| One {
                finding: &alert.finding,
                when: &alert.when,
                state: alert.state.name(),
                rows: one(alert),
            })
            .collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&file)?;
    bytes.push(b'\n');
    Ok(Files::from([(FILE.to_owned(), bytes)]))
}
