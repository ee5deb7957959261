//! Typed tables and codings → findings. It knows no format and protects nobody: that is the gate's work.

mod age_bands;
mod ages;
mod alerts;
mod applications;
mod barometer;
mod beside;
mod boards;
mod breakdown;
mod checks;
pub mod closed;
mod compare;
mod demography;
pub mod exact;
mod fachverfahren;
mod frame;
mod groups;
mod handlungsfelder;
mod inventory;
mod kennzahlen;
mod mentions;
mod names;
mod online_services;
mod order;
mod resources;
mod respondents;
pub mod retirement;
mod services_by_unit;
mod shares;
mod since;
mod sources;
mod staff;
mod strategy;
mod survey;
mod table;

use thiserror::Error;

use crate::i18n::I18n;
use crate::model::codebook::Codebook;
use crate::model::coding::Codings;
use crate::model::dataset::Dataset;
use crate::model::earlier::Earlier;
use crate::model::finding::Finding;
use crate::project::{AlertRule, Edition, Project};

pub use alerts::{Alert, AlertState, Hit, UnknownWord};
pub use compare::compare;
pub use frame::CountError;
pub use names::Names;
use order::German;
pub use since::{Fate, Frame, Ties};
use staff::Staff;
use survey::Survey;

/// Why counting failed. None of it is caused by bad data, which never gets here.
#[derive(Debug, Error)]
pub enum AnalysisError {
    /// A frame was asked for what it does not have.
    #[error("failed to count {what}")]
    Count {
        /// What was counted.
        what: &'static str,
        /// What the frame said.
        #[source]
        source: CountError,
    },
    /// A table of law that is part of the program could not be read.
    #[error("failed to read the table of law {table}: {reason}")]
    Law {
        /// Its file in `assets/law`.
        table: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The collation rules that are part of the program could not be loaded.
    #[error("failed to load the German collation: {0}")]
    Collation(String),
}

/// Findings made of findings that are already published: units side by side with a sheet each in the internal edition, and projects ranked with what is published of
/// their units' staff. They tell nothing that was not published before.
///
/// # Errors
/// Only when the collation cannot be loaded.
pub fn side_by_side(
    published: &[&Finding],
    dataset: &Dataset,
    codebook: &Codebook,
    edition: Edition,
) -> Result<Vec<Finding>, AnalysisError> {
    Ok(beside::beside(
        published,
        dataset,
        (codebook, edition),
        &German::new()?,
    ))
}

/// Findings on what changed since an earlier edition, made of what the two published.
pub fn since(
    published: &[&Finding],
    earlier: &Earlier,
    (frame, ties): (Frame, &Ties),
    i18n: &I18n,
) -> Vec<Finding> {
    since::since(published, earlier, (frame, ties), i18n)
}

/// What a corrected delivery of the same day moved; nothing where nothing moved.
pub fn corrected(published: &[&Finding], earlier: &Earlier, i18n: &I18n) -> Option<Finding> {
    since::corrected(published, earlier, i18n)
}

/// Judges an alert by published findings.
///
/// # Errors
/// When the finding does not tell what the alert asks for.
pub fn judge_alert(rule: &AlertRule, published: &[&Finding]) -> Result<Alert, UnknownWord> {
    alerts::judge(rule, published)
}

/// The finding that tells what became of the alerts; nothing where nothing is watched.
pub fn alerts_finding(alerts: &[Alert]) -> Option<Finding> {
    alerts::finding(alerts)
}

/// All findings of a project, sorted by section and then in printed order.
///
/// The same rows in another order give the same findings.
///
/// # Errors
/// Only when the counting itself fails, which no data should be able to cause.
pub fn analyse(
    dataset: &Dataset,
    codings: &Codings,
    codebook: &Codebook,
    project: &Project,
) -> Result<Vec<Finding>, AnalysisError> {
    let german = German::new()?;
    let survey = Survey::new(dataset, codings, codebook);
    let mut findings = Vec::new();
    findings.extend(kennzahlen::kennzahlen(&dataset.kennzahlen, &german));
    findings.extend(inventory::devices(
        &dataset.devices,
        project.reference_date,
        &german,
    )?);
    findings.extend(fachverfahren::fachverfahren(
        &dataset.fachverfahren,
        &german,
    )?);
    findings.extend(applications::applications(&dataset.fachverfahren, &german));
    findings.extend(online_services::online_services(&dataset.online_dienste)?);
    findings.extend(services_by_unit::services(&dataset.online_dienste, &german));
    findings.extend(respondents::respondents(&survey, &german)?);
    findings.extend(mentions::ranked(&survey, dataset, project, &german)?);
    findings.extend(closed::closed(dataset, project, &german));
    findings.extend(mentions::published(dataset, codebook, project, &german)?);
    findings.extend(handlungsfelder::handlungsfelder(&survey, &german)?);
    findings.extend(barometer::barometer(
        &dataset.grades,
        &project.barometer,
        &german,
    )?);
    let staff = Staff::new(dataset, project);
    let (ages, exits) = rayon::join(
        || demography::demography(&staff, &german),
        || retirement::retirement(&staff, &project.demography, &german),
    );
    findings.extend(ages?);
    findings.extend(exits?);
    findings.extend(age_bands::age_bands(&dataset.age_bands, &german)?);
    findings.extend(boards::boards(dataset, &german));
    let plan = strategy::Plan::new(dataset, &german);
    findings.extend(strategy::strategy(
        &plan, &survey, codebook, project, &german,
    ));
    findings.extend(resources::resources(&dataset.plan, &project.size));
    findings.extend(checks::checks(&plan, dataset, project));
    findings.extend(sources::sources(&dataset.intake));
    findings.sort_by_key(|finding| finding.section);
    Ok(findings)
}
