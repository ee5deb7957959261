//! From the project file to what can be coded: tables are read while the engines for pictures load.

use std::cmp::Ordering;

use super::read::{self, Loaded};
use super::render;
use super::{PipelineError, RunSettings, Step};
use crate::chart::picture::Engines;
use crate::model::answers::Answer;
use crate::model::codebook::Codebook;
use crate::model::issue::{Checked, Issue, Severity};
use crate::project::Edition;

/// A project that can be coded, while the engines for its pictures still load.
pub(super) struct Ready {
    pub(super) loaded: Loaded,
    pub(super) codebook: Codebook,
    pub(super) engines: Option<Engines>,
    pub(super) issues: Vec<Issue>,
}

/// Reads the project and stops where nothing can be coded, or where errors are not to be passed over.
pub(super) fn ready(
    settings: &RunSettings,
    progress: &dyn Fn(Step),
) -> Result<Ready, PipelineError> {
    // Engines take a while to load; meanwhile tables are read and answers coded.
    let mut engines = None;
    let (language, Checked { value, issues }) =
        read::read_with(&settings.read, progress, |project| {
            engines = render::has_pictures(&project.report.formats).then(Engines::start);
        });
    let has_errors = issues.iter().any(|issue| issue.severity == Severity::Error);
    let usable = value.and_then(usable);
    let Some((loaded, codebook)) = usable.filter(|_| !(settings.strict && has_errors)) else {
        return Err(PipelineError::Data { language, issues });
    };
    Ok(Ready {
        loaded,
        codebook,
        engines,
        issues,
    })
}

/// What can be coded: a project with rows, a codebook and, where something is published, the earlier editions it names.
fn usable(mut loaded: Loaded) -> Option<(Loaded, Codebook)> {
    loaded.dataset.answers.sort_by(canonical);
    let codebook = loaded.codebook.take()?;
    let (_, used, _) = loaded.dataset.intake.totals();
    // A difference to what was published before would go unseen.
    let is_blind = loaded.earlier.is_none() && loaded.project.disclosure.edition == Edition::Public;
    (used > 0 && !is_blind).then_some((loaded, codebook))
}

/// An order of answers that does not follow the order of rows in a file.
fn canonical(a: &Answer, b: &Answer) -> Ordering {
    (a.respondent.key.cmp(&b.respondent.key))
        .then_with(|| a.question.cmp(&b.question))
        .then_with(|| a.id.cmp(&b.id))
        .then_with(|| a.text.given().cmp(&b.text.given()))
}
