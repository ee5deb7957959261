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
/// When polars cannot count.
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
    for group in [Group::Unit, Group::Subunit] {
        findings.extend(counted.by_unit(group, german)?);
    }
    let groups = [
        Group::Unit,
        Group::Subunit,
        Group::Sex,
        Group::Employment,
        Group::Grade,
    ];
    for group in groups {
        findings.extend(counted.by_group(group, german)?);
    }
    Ok(findings)
}
