//! Who reaches the age limit when: exits by year for the next fifteen years under three assumptions, by unit, and what
//! remains of the age structure.
//!
//! A projection without replacement and without turnover: nobody is hired and nobody leaves for another reason. Dates that
//! the data gives (passive phase of an Altersteilzeit, end of employment) come before the law's.

mod ageing;
mod backtest;
mod causes;
mod law;
mod plan;
mod scenarios;
mod shared;
mod slot;
mod units;
mod years;

use crate::model::finding::Finding;
use crate::project::DemographySettings;

use super::AnalysisError;
use super::order::German;
use super::staff::Staff;

use plan::{Assumptions, Plan};
use years::{Leaves, by_year};

pub use law::{AgeLimits, CivilLimits, exit_date};

/// The findings on exits, in printed order; none on the staff when no exit can be told.
///
/// # Errors
/// When a table of law cannot be read.
pub(super) fn retirement(
    staff: &Staff<'_>,
    settings: &DemographySettings,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    let assumptions = Assumptions::new(settings)?;
    let plan = Plan::new(staff, &assumptions);
    let mut findings = Vec::new();
    if plan.is_known() {
        findings.push(by_year(&plan, Leaves::Desk));
        if plan.has_passive_phase {
            findings.push(by_year(&plan, Leaves::Payroll));
        }
        findings.extend(scenarios::scenarios(&plan));
        findings.extend(causes::causes(&plan));
        findings.extend(units::by_unit(&plan, german));
        findings.extend(units::by_subunit(&plan, german));
        findings.extend(units::knowledge_risk(&plan, german));
        findings.extend(ageing::ageing(&plan));
    }
    findings.extend(backtest::backtest(&settings.backtest));
    Ok(findings)
}
