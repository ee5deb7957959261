//! Names of the closed lists of a codebook, as files write them.

use crate::model::codebook::{CategoryKind, Residual};

/// All kinds with their names.
pub(super) const KINDS: &[(CategoryKind, &str)] = &[
    (CategoryKind::Deductive, "deductive"),
    (CategoryKind::Inductive, "inductive"),
];

/// All residual kinds with their names.
pub(super) const RESIDUALS: &[(Residual, &str)] = &[
    (Residual::Other, "sonstiges"),
    (Residual::Unclear, "unklar"),
    (Residual::NotGiven, "keine-angabe"),
    (Residual::DontKnow, "weiss-nicht"),
    (Residual::NoNeed, "kein-bedarf"),
];

/// Name of a kind.
pub(super) fn kind_name(kind: CategoryKind) -> &'static str {
    KINDS
        .iter()
        .find(|(known, _)| *known == kind)
        .map_or("", |(_, name)| name)
}

/// Name of a residual kind.
pub(super) fn residual_name(residual: Residual) -> &'static str {
    RESIDUALS
        .iter()
        .find(|(known, _)| *known == residual)
        .map_or("", |(_, name)| name)
}
