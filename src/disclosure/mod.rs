//! The one gate that everything published passes. Only this module can make a [`Gated`] value.
//!
//! The internal edition passes unchanged. For the public edition the figures about the same persons are gathered from all
//! tables (`figures`) and related to each other (`relate`, `structure`, `sums`, `moments`); small and uniform groups become
//! secret (`level`), further figures with them (`protect`) until an attacker who knows all that is published (`attack`)
//! cannot compute any of them; then the findings are rewritten (`apply`). The gate adds no noise and changes no number: a
//! cell is published as it is or not at all.

mod account;
mod across;
mod apply;
mod attack;
mod audit;
mod bands;
mod coarse;
mod codings;
mod detour;
mod earlier;
mod elimination;
mod error;
mod figures;
mod intake;
mod level;
mod mask;
mod moments;
mod optimum;
mod order;
mod path;
mod pool;
mod primary;
mod printed;
mod program;
mod protect;
mod quantiles;
mod quotes;
mod relate;
mod rules;
mod secondary;
mod shares;
mod structure;
mod sums;
mod survey;
mod system;
mod tableau;
mod whole;

use std::collections::BTreeMap;
use std::ops::Deref;

use chrono::NaiveDate;

use crate::model::finding::Finding;
use crate::model::protection::{DisclosureAccount, EarlierAccount};
use crate::project::{DisclosureSettings, Edition};
use figures::Crowd;
use mask::Mask;
use secondary::Protected;

pub use audit::{Interval, intervals};
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

/// Lets through what the edition may show, in the order given.
///
/// # Errors
/// [`DisclosureError`] when a table contradicts itself, so that it cannot be judged, or when figures stay exposed although
/// whole tables were withheld.
pub fn gate(
    findings: Vec<Finding>,
    settings: &DisclosureSettings,
) -> Result<Vec<Gated<Finding>>, DisclosureError> {
    if settings.edition == Edition::Internal {
        return Ok(findings.into_iter().map(Gated).collect());
    }
    let judged = judge(&findings, settings, &Beside::default())?;
    Ok(publish(findings, &judged.masks, settings, None))
}

/// What the gate must know besides the findings.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beside<'a> {
    /// What was decided before counting; nothing was where it is missing.
    pub coarse: Option<&'a Coarse<'a>>,
    /// Public editions that were published before.
    pub earlier: &'a [EarlierEdition],
    /// The Stichtag.
    pub today: Option<NaiveDate>,
}

/// Lets through what the edition may show beside what else is known, and gives account of it. The internal edition passes unchanged; its account tells what a public one would hide.
///
/// # Errors
/// As [`gate`]; never for the internal edition.
pub fn disclose(
    findings: Vec<Finding>,
    settings: &DisclosureSettings,
    beside: &Beside<'_>,
) -> Result<Disclosed, DisclosureError> {
    disclose_then(findings, settings, beside, |_| ()).map(|(disclosed, ())| disclosed)
}

/// As [`disclose`]; `then` gets what passes as soon as that is known: inside the house before anything is judged.
///
/// # Errors
/// As [`disclose`]; `then` got nothing then.
pub fn disclose_then<T>(
    findings: Vec<Finding>,
    settings: &DisclosureSettings,
    beside: &Beside<'_>,
    then: impl FnOnce(&[Gated<Finding>]) -> T,
) -> Result<(Disclosed, T), DisclosureError> {
    let give = |judged: Judged| judged.account(&findings, settings);
    let (passed, then, account) = if settings.edition == Edition::Internal {
        let passed: Vec<Gated<Finding>> = findings.iter().cloned().map(Gated).collect();
        let then = then(&passed);
        let refused = |error: DisclosureError| DisclosureAccount {
            refused: error.tables(),
            ..account::empty(settings)
        };
        let judged = judge(&findings, settings, beside);
        (passed, then, judged.map_or_else(refused, give))
    } else {
        let judged = judge(&findings, settings, beside)?;
        let passed = publish(findings.clone(), &judged.masks, settings, beside.coarse);
        let then = then(&passed);
        (passed, then, give(judged))
    };
    let disclosed = Disclosed {
        findings: passed,
        account: Gated(account),
    };
    Ok((disclosed, then))
}

/// All figures with what must stay secret of them.
struct Judged {
    crowds: BTreeMap<String, Crowd>,
    protected: Vec<Protected>,
    masks: Vec<Mask>,
    earlier: Vec<EarlierAccount>,
}

impl Judged {
    fn account(self, findings: &[Finding], settings: &DisclosureSettings) -> DisclosureAccount {
        DisclosureAccount {
            earlier: self.earlier,
            ..account::account(
                findings,
                &self.crowds,
                self.protected,
                &self.masks,
                settings,
            )
        }
    }
}

fn judge(
    findings: &[Finding],
    settings: &DisclosureSettings,
    beside: &Beside<'_>,
) -> Result<Judged, DisclosureError> {
    primary::check(findings)?;
    let mut crowds = figures::crowds(findings);
    let counted = |crowd: &Crowd| {
        crowd
            .figures
            .iter()
            .all(|f| is_counted(&findings[f.finding]))
    };
    crowds.retain(|_, crowd| counted(crowd));
    let earlier = earlier::take_into_account(&mut crowds, findings, beside, settings.k);
    let protected = secondary::protect_all(findings, crowds.clone(), settings.k)?;
    let masks = secondary::masks(findings, &protected, settings.k);
    Ok(Judged {
        crowds,
        protected,
        masks,
        earlier,
    })
}

fn publish(
    findings: Vec<Finding>,
    masks: &[Mask],
    settings: &DisclosureSettings,
    coarse: Option<&Coarse<'_>>,
) -> Vec<Gated<Finding>> {
    let nothing = survey::Plan::default();
    let plan = coarse.map_or(&nothing, |coarse| &coarse.survey);
    findings
        .into_iter()
        .zip(masks)
        .map(|(finding, mask)| {
            if !is_counted(&finding) {
                return Gated(survey::publish(finding, plan, settings));
            }
            let mut shown = apply::publish(finding, mask, settings.k);
            printed::as_printed(&mut shown);
            Gated(shown)
        })
        .collect()
}

/// Whether a finding counts staff; answers and grades were recoded before they were counted, things are about nobody.
fn is_counted(finding: &Finding) -> bool {
    let population = finding.table.population.as_ref();
    population.is_some_and(|p| p.id == "staff" || p.id.starts_with("age-bands"))
}
