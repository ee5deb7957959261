//! The age structure of the staff on the Stichtag: classes, pyramid, and averages by group.
//!
//! Heads and full-time equivalents stand side by side. Whoever's age is not known stands beside the classes and is in no
//! mean. Ages are completed years; who leaves when is not told here.

mod count;
mod groups;
mod pyramid;
mod structure;
mod titles;

use crate::model::finding::Finding;

use super::AnalysisError;
use super::order::German;
use super::staff::Staff;

use count::Counted;
use groups::Group;

pub(super) use groups::{is_part, subunit_name, undivided};

/// The findings on the ages of the staff, in printed order; none without staff.
///
/// # Errors
/// When a column is missing.
pub(super) fn demography(
    staff: &Staff<'_>,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    if staff.persons.is_empty() {
        return Ok(Vec::new());
    }
    let counted = Counted::new(staff)?;
    let mut findings = vec![counted.structure()?];
    findings.extend(counted.pyramid()?);
    let mut of_groups = Vec::new();
    for group in [
        Group::Unit,
        Group::Subunit,
        Group::Sex,
        Group::Employment,
        Group::Grade,
    ] {
        let lines = counted.sorted(group, german)?;
        if group.is_stated(&lines) {
            if matches!(group, Group::Unit | Group::Subunit)
                && let Some(classes) = counted.unit_classes(group)
            {
                findings.push(counted.by_unit(group, classes, &lines));
            }
            of_groups.push(counted.by_group(group, &lines));
        }
    }
    findings.extend(of_groups);
    Ok(findings)
}
