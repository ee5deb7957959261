//! What is made of findings that passed the gate: sources side by side, and this report beside the one before. All of it passes the gate
//! as things do.

use chrono::NaiveDate;

use super::PipelineError;
use super::read::Loaded;
use crate::analysis::{self, Frame};
use crate::disclosure::{self, Gated};
use crate::history::{self, Found};
use crate::i18n::I18n;
use crate::model::codebook::Codebook;
use crate::model::dataset::Dataset;
use crate::model::earlier::Earlier;
use crate::model::finding::Finding;
use crate::model::issue::Issue;
use crate::project::Edition;

/// Adds it.
pub(super) fn add(
    findings: &mut Vec<Gated<Finding>>,
    dataset: &Dataset,
    (loaded, codebook): (&Loaded, &Codebook),
    issues: &mut Vec<Issue>,
    i18n: &I18n,
) -> Result<(), PipelineError> {
    let rules = &loaded.project.disclosure;
    let published: Vec<&Finding> = findings.iter().map(|gated| &**gated).collect();
    let further = analysis::side_by_side(&published, dataset, codebook, rules.edition)?;
    let since = before(loaded, codebook, issues)
        .map(|(earlier, frame)| analysis::since(&published, &earlier, frame, i18n));
    findings.extend(disclosure::gate(further, rules)?);
    findings.extend(disclosure::gate(since.unwrap_or_default(), rules)?);
    findings.sort_by_key(|finding| finding.section);
    Ok(())
}

/// The newest whole snapshot of the edition from before the Stichtag; damaged ones that are newer are named.
fn before(
    loaded: &Loaded,
    codebook: &Codebook,
    issues: &mut Vec<Issue>,
) -> Option<(Earlier, Frame)> {
    let project = &loaded.project;
    let edition = project.disclosure.edition;
    let all = match history::all(&project.root) {
        Ok(all) => all,
        Err(error) => {
            issues.push(Issue::new(history::DAMAGED, None).with("reason", error.to_string()));
            return None;
        }
    };
    let earlier = all
        .iter()
        .rev()
        .filter(|found| found.edition == edition && found.day < project.reference_date);
    for found in earlier {
        let read = found.findings().and_then(|bytes| {
            let none = || history::Damage::Changed(history::FINDINGS.to_owned());
            history::published(&bytes).ok_or_else(none)
        });
        match read {
            Ok(earlier) => {
                let frame = Frame {
                    day: found.day,
                    same_codebook: codebook_of(&all, found.day).map(|hash| hash == codebook.hash),
                    other_version: { found.snapshot.as_ref() }
                        .is_ok_and(|snapshot| snapshot.befund != env!("CARGO_PKG_VERSION")),
                    is_public: edition == Edition::Public,
                };
                return Some((earlier, frame));
            }
            Err(damage) => {
                let issue = Issue::new(history::DAMAGED, None);
                issues.push(issue.with("reason", damage.message(&found.folder)));
            }
        }
    }
    None
}

/// The hash of the codebook of a day. Only the internal edition keeps it.
fn codebook_of(all: &[Found], day: NaiveDate) -> Option<&str> {
    let of_day = all.iter().filter(|found| found.day == day);
    { of_day }
        .filter_map(|found| found.snapshot.as_ref().ok())
        .find_map(|snapshot| snapshot.codebook.as_deref())
}
