//! The one gate that everything published passes. Only this module can make a [`Gated`] value.
//!
//! The internal edition passes unchanged. For the public edition the figures about the same persons are gathered from all
//! tables (`figures`) and related to each other (`relate`, `structure`, `sums`, `moments`); small and uniform groups become
//! secret (`level`), further figures with them (`protect`) until an attacker who knows all that is published (`attack`)
//! cannot compute any of them; then the findings are rewritten (`apply`). The gate adds no noise and changes no number: a
//! cell is published as it is or not at all.

mod apply;
mod attack;
mod audit;
mod codings;
mod detour;
mod error;
mod figures;
mod intake;
mod level;
mod mask;
mod moments;
mod optimum;
mod order;
mod primary;
mod program;
mod protect;
mod quotes;
mod relate;
mod secondary;
mod structure;
mod sums;
mod system;
mod tableau;

use std::ops::Deref;

use crate::model::finding::Finding;
use crate::project::{DisclosureSettings, Edition};

pub use audit::{Interval, intervals};
pub use codings::gate_codings;
pub use error::DisclosureError;
pub use intake::gate_intake;

/// Something that passed the gate: read-only, and made nowhere else.
#[derive(Debug, Clone, PartialEq)]
pub struct Gated<T>(T);

impl<T> Deref for Gated<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
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
    primary::check(&findings)?;
    let protected = secondary::protect_all(&findings, settings.k)?;
    let masks = secondary::masks(&findings, &protected, settings.k);
    let quotes = quotes::QuoteRule::new(&findings, settings);
    Ok(findings
        .into_iter()
        .zip(&masks)
        .map(|(finding, mask)| Gated(apply::publish(finding, mask, &quotes, settings.k)))
        .collect())
}
