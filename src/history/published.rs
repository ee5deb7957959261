//! The findings of a snapshot as they can be read again.

use serde::Deserialize;

/// What a `findings.json` says.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Published {
    /// Title of the report.
    pub title: String,
    /// Findings in printed order.
    pub findings: Vec<PublishedFinding>,
}

/// A finding of a snapshot.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct PublishedFinding {
    /// Stable id.
    pub id: String,
    /// Title.
    pub title: String,
    /// What it shows, in one sentence.
    pub statement: Option<String>,
}

/// Reads the bytes of a `findings.json`; `None` when they are none.
pub fn published(bytes: &[u8]) -> Option<Published> {
    serde_json::from_slice(bytes).ok()
}
