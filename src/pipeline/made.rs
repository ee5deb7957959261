//! A report before it is written: findings through the gate, their charts, and everything else that a report says.

use super::alerts::{self, Alert};
use super::charts;
use super::further;
use super::plan;
use super::read::Loaded;
use super::render;
use super::{PipelineError, Step};
use crate::analysis::{self, Names};
use crate::chart::picture::{Begun, Engines};
use crate::chart::{self, Palette};
use crate::disclosure::{self, Gated};
use crate::i18n::I18n;
use crate::model::codebook::Codebook;
use crate::model::coding::Codings;
use crate::model::finding::Finding;
use crate::model::issue::{Issue, Severity};
use crate::report::{Design, OwnTexts, Report};

/// A report before it is written.
pub(super) struct Made {
    /// The report, without the house's own texts.
    pub(super) report: Report,
    /// Its charts, already being drawn.
    pub(super) begun: Option<Begun>,
    /// What findings of this project can be called.
    pub(super) names: Names,
    /// What the project watches, and what of it is the case.
    pub(super) alerts: Vec<Alert>,
}

/// Findings, through the gate, with their charts and everything else a report says; the charts are already being drawn.
pub(super) fn report(
    engines: Option<&Engines>,
    loaded: &Loaded,
    codebook: &Codebook,
    codings: &Codings,
    issues: &mut Vec<Issue>,
    i18n: &I18n,
    progress: &dyn Fn(Step),
) -> Result<Made, PipelineError> {
    let project = &loaded.project;
    progress(Step::Analyse);
    let earlier = loaded.earlier.as_deref().unwrap_or_default();
    let coded = (codings, codebook);
    let coarse = disclosure::coarsen(&loaded.dataset, coded, project, earlier, i18n);
    let dataset = &*coarse.dataset;
    let mut findings = analysis::analyse(dataset, codings, codebook, project)?;
    findings.extend(coarse.findings());
    findings.sort_by_key(|finding| finding.section);
    progress(Step::Disclose);
    let mut known: Vec<String> = findings.iter().map(|finding| finding.id.clone()).collect();
    let rules = &project.disclosure;
    let beside = disclosure::Beside {
        coarse: Some(&coarse),
        earlier,
        today: Some(project.reference_date),
    };
    let palette = Palette::new(project.design.lead, &project.design.series);
    let mut disclosed = disclosure::disclose(findings, rules, &beside)?;
    let of_project = (loaded, codebook);
    further::add(&mut disclosed.findings, dataset, of_project, issues, i18n)?;
    known.extend(disclosed.findings.iter().map(|finding| finding.id.clone()));
    let names = Names::of(&loaded.dataset, project, known.iter().map(String::as_str));
    let alerts = alerts::add(&mut disclosed.findings, project, &names)?;
    let charts = charts::charts(
        &disclosed.findings,
        (&project.design.charts, project.report.plan.max_rows),
        &names,
        &palette,
        i18n,
        issues,
    );
    let report = Report {
        title: project.title.clone(),
        subtitle: project.subtitle.clone(),
        reference_date: project.reference_date,
        edition: rules.edition,
        disclosure: rules.clone(),
        protection: disclosed.account,
        charts,
        findings: disclosed.findings,
        chart_script: chart::echarts_script(),
        chart_style: palette.dark_rules(".chart"),
        design: design(loaded, &palette),
        codings: disclosure::gate_codings(&coarse, codings, codebook, rules),
        intake: disclosure::gate_intake(&dataset.intake, issues, rules),
        inputs: disclosure::gate_inputs(&loaded.inputs, &dataset.intake, rules),
        notes: project.notes.clone(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        csv_dialect: project.report.csv_dialect,
        formats: project.report.formats.clone(),
        plan: project.report.plan.clone(),
        texts: OwnTexts::default(),
    };
    Ok(Made {
        begun: engines.map(|engines| render::begin(&report, engines)),
        report,
        names,
        alerts,
    })
}

/// The house's own texts.
///
/// # Errors
/// When a wish or a text speaks of what is not there: a report that silently says something else is none.
pub(super) fn told(
    loaded: &Loaded,
    names: &Names,
    findings: &[Gated<Finding>],
    issues: &mut Vec<Issue>,
    i18n: &I18n,
) -> Result<OwnTexts, PipelineError> {
    let (texts, mut found) = plan::texts(loaded, names, findings, i18n);
    found.extend(plan::check(&loaded.project.report.plan, names));
    if found.iter().any(|issue| issue.severity == Severity::Error) {
        return Err(PipelineError::Data {
            language: Some(loaded.project.language),
            issues: found,
        });
    }
    issues.append(&mut found);
    Ok(texts)
}

fn design(loaded: &Loaded, palette: &Palette) -> Design {
    let (lead, lead_dark) = palette.lead();
    Design {
        lead,
        lead_dark,
        logo: loaded.logo.clone(),
    }
}
