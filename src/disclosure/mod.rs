//! The one gate that everything published passes. Only this module can make a [`Gated`] value.
//!
//! The internal edition passes unchanged. A public edition is made in two steps. Before anything is counted the data are
//! recoded (`coarse`): what shall not be told finely is not counted finely. What the analysis then counts is published by
//! what it is about: the staff rounded all at once (`staff`), answers and grades by groups that were joined (`survey`),
//! things as they are. Nothing beside the figures tells more than they do (`intake`, `codings`, `quotes`, `printed`).

mod account;
mod check;
mod coarse;
mod codings;
mod earlier;
mod error;
mod intake;
mod printed;
mod quotes;
mod rules;
mod staff;
mod survey;

use std::ops::Deref;

use chrono::NaiveDate;

use crate::model::finding::Finding;
use crate::model::protection::{DisclosureAccount, StaffAccount, SurveyAccount};
use crate::project::{DisclosureSettings, Edition};

pub use coarse::{Coarse, coarsen};
pub use codings::gate_codings;
pub use earlier::{EarlierEdition, read_earlier};
pub use error::DisclosureError;
pub use intake::{gate_inputs, gate_intake};
pub use rules::RULES;

/// Something that passed the gate: read-only, and made nowhere else.
#[derive(Debug, Clone, PartialEq)]
pub struct Gated<T>(T);

impl<T> Deref for Gated<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// What passed the gate, and what the gate did.
#[derive(Debug, Clone)]
pub struct Disclosed {
    /// What the edition may show, in the order given.
    pub findings: Vec<Gated<Finding>>,
    /// The account for staff council and data protection.
    pub account: Gated<DisclosureAccount>,
}

/// What the gate must know besides the findings.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside<'a> {
    /// What was decided before counting; nothing was where it is missing.
    pub coarse: Option<&'a Coarse<'a>>,
    /// Public editions that were published before.
    pub earlier: &'a [EarlierEdition],
    /// The Stichtag; the staff of a public edition needs one.
    pub today: Option<NaiveDate>,
}

/// Lets through what the edition may show, in the order given.
///
/// # Errors
/// [`DisclosureError`] when a table contradicts itself, or the staff cannot be rounded so that it is proved.
pub fn gate(
    findings: Vec<Finding>,
    settings: &DisclosureSettings,
) -> Result<Vec<Gated<Finding>>, DisclosureError> {
    Ok(disclose(findings, settings, &Beside::default())?.findings)
}

/// Lets through what the edition may show beside what else is known, and gives account of it.
///
/// # Errors
/// As [`gate`]; never for the internal edition.
pub fn disclose(
    findings: Vec<Finding>,
    settings: &DisclosureSettings,
    beside: &Beside<'_>,
) -> Result<Disclosed, DisclosureError> {
    let (findings, accounts) = match settings.edition {
        Edition::Internal => (findings, (None, None)),
        Edition::Public => publish(findings, settings, beside)?,
    };
    let account = account::account(&findings, accounts, beside.earlier, settings);
    Ok(Disclosed {
        findings: findings.into_iter().map(Gated).collect(),
        account: Gated(account),
    })
}

/// What was done to staff and to respondents.
type Accounts = (Option<StaffAccount>, Option<SurveyAccount>);

/// What was not recoded by a plan does not pass.
fn publish(
    findings: Vec<Finding>,
    settings: &DisclosureSettings,
    beside: &Beside<'_>,
) -> Result<(Vec<Finding>, Accounts), DisclosureError> {
    check::check(&findings)?;
    let nothing = survey::Plan::default();
    let plan = beside.coarse.map_or(&nothing, |coarse| &coarse.survey);
    let is_staff = |finding: &Finding| {
        let population = finding.table.population.as_ref();
        population.is_some_and(|population| staff::is_staff(population.id))
    };
    let placed = findings.into_iter().enumerate();
    let (of_staff, others): (Vec<_>, Vec<_>) = placed.partition(|(_, finding)| is_staff(finding));
    let without = |finding: &Finding| settings.without.contains(&finding.id);
    let mut passed: Vec<(usize, Finding)> = { others.into_iter() }
        .filter(|(_, finding)| !without(finding))
        .filter(|(_, finding)| survey::may_stand(finding, plan, settings.least_respondents))
        .map(|(place, finding)| (place, survey::publish(finding, plan, settings)))
        .collect();
    let survey = survey::account(passed.iter().map(|(_, finding)| finding), plan);
    let mut account = None;
    if let (Some(coarse), Some(today), false) = (beside.coarse, beside.today, of_staff.is_empty()) {
        let day = (settings, today);
        let (mut rounded, staff) = staff::publish(of_staff, &coarse.staff, day, beside.earlier)?;
        for (_, finding) in &mut rounded {
            printed::as_printed(finding);
        }
        passed.extend(rounded);
        account = Some(staff);
    }
    passed.sort_by_key(|(place, _)| *place);
    Ok((
        passed.into_iter().map(|(_, finding)| finding).collect(),
        (account, survey),
    ))
}
