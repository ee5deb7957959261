//! Who reaches the age limit when: exits by year for the next fifteen years, and by unit.
//!
//! A projection without replacement and without turnover: nobody is hired and nobody leaves for another reason. Dates that
//! the data gives (passive phase of an Altersteilzeit, end of employment) come before the law's.

mod law;
mod plan;
mod tables;

use crate::model::finding::Finding;

use super::AnalysisError;
use super::order::German;
use super::staff::Staff;

pub use law::{AgeLimits, exit_date};

/// Exits by year and by unit; none when no exit can be told.
///
/// # Errors
/// When a table of law cannot be read or polars cannot count.
pub(super) fn retirement(
    staff: &Staff<'_>,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    let limits = AgeLimits::regelaltersgrenze()?;
    let plan = plan::Plan::new(staff, &limits)?;
    if !plan.is_known() {
        return Ok(Vec::new());
    }
    tables::findings(&plan, &limits, german)
}
