//! For which day the report in a folder was made: that of another Stichtag is not replaced by accident.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

use super::WriteError;

/// Most bytes of a `manifest.json` that is looked at.
const MOST: u64 = 1 << 24;

#[derive(Deserialize)]
struct Manifest {
    settings: Settings,
}

#[derive(Deserialize)]
struct Settings {
    reference_date: String,
}

/// Looks whether the report in `folder` is of another day than `wanted`. A folder that says nothing of a day may be replaced.
///
/// # Errors
/// [`WriteError::OtherDay`].
pub(in crate::pipeline) fn check(folder: &Path, wanted: NaiveDate) -> Result<(), WriteError> {
    match day(folder) {
        Some(there) if there != wanted => Err(WriteError::OtherDay {
            folder: folder.to_path_buf(),
            there,
            wanted,
        }),
        _ => Ok(()),
    }
}

fn day(folder: &Path) -> Option<NaiveDate> {
    let file = File::open(folder.join("manifest.json")).ok()?;
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes).ok()?;
    let manifest: Manifest = serde_json::from_slice(&bytes).ok()?;
    manifest.settings.reference_date.parse().ok()
}
