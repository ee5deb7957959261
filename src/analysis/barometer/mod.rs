//! The Stimmungsbarometer: school grades from 1 (best) to 6, as a distribution and by unit, role and wave.
//!
//! Grades nobody gave keep their row. Who gave no grade stands beside n, by kind of missing. With several waves the
//! distribution and the groups are those of the latest; the waves stand beside each other in a table of their own.

mod distribution;
mod groups;
mod votes;

use std::collections::BTreeSet;

use crate::model::answers::Grade;
use crate::model::finding::Finding;
use crate::project::BarometerSettings;

use super::AnalysisError;
use super::order::German;

use groups::Group;
use votes::{Counted, Vote, votes};

/// The findings on grades, in printed order; none without grades.
///
/// # Errors
/// When a column is missing.
pub(super) fn barometer(
    grades: &[Grade],
    settings: &BarometerSettings,
    german: &German,
) -> Result<Vec<Finding>, AnalysisError> {
    let votes = votes(grades);
    let waves: BTreeSet<&str> = votes.iter().map(|vote| vote.wave).collect();
    let Some(latest) = waves.last().copied() else {
        return Ok(Vec::new());
    };
    let now: Vec<&Vote<'_>> = votes.iter().filter(|vote| vote.wave == latest).collect();
    let counted = Counted::new(&now, latest)?;
    let mut findings = vec![counted.distribution(&now, settings)?];
    findings.extend(counted.by_group(Group::Unit, german)?);
    findings.extend(counted.by_group(Group::Role, german)?);
    if waves.len() > 1 {
        let all: Vec<&Vote<'_>> = votes.iter().collect();
        findings.extend(Counted::new(&all, "")?.by_group(Group::Wave, german)?);
    }
    Ok(findings)
}
