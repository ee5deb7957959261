//! The one gate that everything published passes. Only this module can make a [`Gated`] value.
//!
//! The internal edition passes unchanged. In the public edition small groups are found ([`primary`]), further cells are
//! taken away until nothing can be computed back ([`secondary`]), and the findings are rewritten ([`apply`]). The gate
//! counts nothing itself, adds no noise and changes no number: a cell is published as it is or not at all.

mod apply;
mod codings;
mod error;
mod intake;
mod mask;
mod order;
mod primary;
mod quotes;
mod secondary;

use std::ops::Deref;

use crate::model::finding::Finding;
use crate::project::{DisclosureSettings, Edition};

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
/// [`DisclosureError`] when a table contradicts itself, so that it cannot be judged, or cannot be protected.
pub fn gate(
    findings: Vec<Finding>,
    settings: &DisclosureSettings,
) -> Result<Vec<Gated<Finding>>, DisclosureError> {
    if settings.edition == Edition::Internal {
        return Ok(findings.into_iter().map(Gated).collect());
    }
    let mut masks = primary::masks(&findings, settings.k)?;
    secondary::extend(&findings, &mut masks);
    let quotes = quotes::QuoteRule::new(&findings, settings);
    Ok(findings
        .into_iter()
        .zip(&masks)
        .map(|(finding, mask)| Gated(apply::publish(finding, mask, &quotes, settings.k)))
        .collect())
}
