//! Devices by type and status, by unit, site and model, their age on the Stichtag, and when their lives end.

mod ages;
mod calendar;
mod lifetimes;
mod statuses;
mod units;

use chrono::NaiveDate;

use crate::model::finding::Finding;
use crate::model::inventory::Device;

use super::AnalysisError;
use super::order::German;

/// The findings on devices; none without devices.
///
/// # Errors
/// When a column is missing.
pub(super) fn devices(
    devices: &[Device],
    day: NaiveDate,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    if devices.iter().all(|device| device.count == 0) {
        return Ok(Vec::new());
    }
    let mut findings = vec![statuses::by_status(devices, german)?];
    findings.extend(ages::ages(devices, day, german)?);
    findings.extend(units::by_group(devices, day, german));
    findings.extend(calendar::calendar(devices, day));
    Ok(findings)
}
