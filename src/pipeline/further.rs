//! What is made of findings that passed the gate: sources side by side, and this report beside the one before. All of it passes the gate
//! as things do.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::PipelineError;
use super::read::Loaded;
use super::sense;
use crate::analysis::{self, Frame, Ties};
use crate::coding::{self, CodingOptions};
use crate::disclosure::{self, Gated};
use crate::history::{self, Damage, Found};
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
    findings.extend(disclosure::gate(further, rules)?);
    let published: Vec<&Finding> = findings.iter().map(|gated| &**gated).collect();
    let kept = kept(loaded, issues);
    let mut since = Vec::new();
    if let Some((found, earlier)) = before(loaded, &kept, issues) {
        let frame = frame(loaded, codebook, &kept, found);
        let ties = ties(loaded, codebook, (&kept, found), frame)?;
        since = analysis::since(&published, &earlier, (frame, &ties), i18n);
    }
    since.extend(correction(&published, loaded, &kept, i18n));
    findings.extend(disclosure::gate(since, rules)?);
    findings.sort_by_key(|finding| finding.section);
    Ok(())
}

/// The history of the project; that it cannot be listed is named.
fn kept(loaded: &Loaded, issues: &mut Vec<Issue>) -> Vec<Found> {
    history::all(&loaded.project.root).unwrap_or_else(|error| {
        issues.push(Issue::new(history::DAMAGED, None).with("reason", error.to_string()));
        Vec::new()
    })
}

/// The findings of a snapshot.
fn read(found: &Found) -> Result<Earlier, Damage> {
    let none = || Damage::Changed(history::FINDINGS.to_owned());
    history::published(&found.findings()?).ok_or_else(none)
}

/// The newest whole snapshot of the edition from before the Stichtag; damaged ones that are newer are named.
fn before<'k>(
    loaded: &Loaded,
    kept: &'k [Found],
    issues: &mut Vec<Issue>,
) -> Option<(&'k Found, Earlier)> {
    let project = &loaded.project;
    let edition = project.disclosure.edition;
    let earlier = { kept.iter().rev() }
        .filter(|found| found.edition == edition && found.day < project.reference_date);
    for found in earlier {
        match read(found) {
            Ok(earlier) => return Some((found, earlier)),
            Err(damage) => {
                let issue = Issue::new(history::DAMAGED, None);
                issues.push(issue.with("reason", damage.message(&found.folder)));
            }
        }
    }
    None
}

/// What is known of the two reports beside what they say.
fn frame(loaded: &Loaded, codebook: &Codebook, kept: &[Found], found: &Found) -> Frame {
    Frame {
        day: found.day,
        same_codebook: codebook_of(kept, found.day).map(|hash| hash == codebook.hash),
        other_version: { found.snapshot.as_ref() }
            .is_ok_and(|snapshot| snapshot.befund != env!("CARGO_PKG_VERSION")),
        is_public: loaded.project.disclosure.edition == Edition::Public,
    }
}

/// What ties names of then to those of now.
fn ties(
    loaded: &Loaded,
    codebook: &Codebook,
    (kept, found): (&[Found], &Found),
    frame: Frame,
) -> Result<Ties, PipelineError> {
    let project = &loaded.project;
    let days = (found.day, project.reference_date);
    let labels = labels_of(kept, found.day);
    let mut ties = Ties::of(&project.names.units, days, codebook, &labels);
    if frame.same_codebook == Some(false) && !frame.is_public {
        ties.recoded = recoded(loaded, codebook, found)?;
    }
    Ok(ties)
}

/// The answers of an earlier day, coded and counted with the codebook of today; nothing where they are not kept.
fn recoded(
    loaded: &Loaded,
    codebook: &Codebook,
    found: &Found,
) -> Result<Vec<Finding>, PipelineError> {
    let Ok(Some(bytes)) = found.file(history::ANSWERS) else {
        return Ok(Vec::new());
    };
    let answers = history::read_answers(&bytes);
    let mut options = CodingOptions {
        decisions: loaded.decisions.held.clone(),
        vectors: None,
    };
    let texts = coding::texts(&answers, codebook, &options);
    let vectors = sense::vectors(loaded, &texts, &|_| {});
    options.vectors = vectors.map_err(|issue| PipelineError::Data {
        language: Some(loaded.project.language),
        issues: vec![issue],
    })?;
    let codings = coding::code(&answers, codebook, &options);
    let dataset = Dataset {
        answers,
        ..Dataset::default()
    };
    let mut findings = analysis::analyse(&dataset, &codings, codebook, &loaded.project)?;
    findings.retain(|finding| finding.id.starts_with("nennungen-"));
    Ok(findings)
}

/// What a corrected delivery moved against the snapshot of the same day, or against the one that this replaced.
fn correction(
    published: &[&Finding],
    loaded: &Loaded,
    kept: &[Found],
    i18n: &I18n,
) -> Option<Finding> {
    let project = &loaded.project;
    let is_today = |found: &&Found| {
        found.edition == project.disclosure.edition && found.day == project.reference_date
    };
    let today = kept.iter().find(is_today)?;
    let moved = |earlier: &Earlier| analysis::corrected(published, earlier, i18n);
    if let Some(finding) = moved(&read(today).ok()?) {
        return Some(finding);
    }
    let replaced = today.file(history::REPLACED).ok()??;
    moved(&history::published(&replaced)?)
}

/// The hash of the codebook of a day. Only the internal edition keeps it.
fn codebook_of(all: &[Found], day: NaiveDate) -> Option<&str> {
    let of_day = all.iter().filter(|found| found.day == day);
    { of_day }
        .filter_map(|found| found.snapshot.as_ref().ok())
        .find_map(|snapshot| snapshot.codebook.as_deref())
}

/// What categories were called on a day, by id. Only the internal edition keeps it.
fn labels_of(all: &[Found], day: NaiveDate) -> BTreeMap<String, String> {
    let mut of_day = all.iter().filter(|found| found.day == day);
    let bytes = of_day.find_map(|found| found.file(history::CATEGORIES).ok()?);
    bytes.map_or_else(BTreeMap::new, |bytes| history::read_categories(&bytes))
}
