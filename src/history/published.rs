//! The findings of a snapshot as they can be read again.

use crate::model::earlier::Earlier;

/// Reads the bytes of a `findings.json`; `None` when they are none.
pub fn published(bytes: &[u8]) -> Option<Earlier> {
    serde_json::from_slice(bytes).ok()
}
