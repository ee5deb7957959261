//! The sentence model of a project: opened with the other files, asked for the vectors that coding needs.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::place::Place;
use super::read::Loaded;
use super::{RunSettings, Settings, Step};
use crate::coding::model::{CACHE_IN_REPORT, Model, Vectors, cache_folder};
use crate::coding::{self, CodingOptions};
use crate::ingest;
use crate::model::codebook::Codebook;
use crate::model::issue::Issue;
use crate::project::Project;

/// A model with the folders it works in.
#[derive(Debug)]
pub(super) struct ProjectModel {
    /// The open model.
    pub(super) model: Model,
    folder: PathBuf,
    /// Where its vectors are kept, if anywhere.
    pub(super) cache: Option<PathBuf>,
}

/// Opens the model that the command line or the project names, if one does.
pub(super) fn open(settings: &Settings, project: &Project) -> Result<Option<ProjectModel>, Issue> {
    let over = &settings.overrides;
    let named = match &project.coding.model {
        None => None,
        Some(inner) => {
            let folder = project.root.join(inner);
            if !settings.allow_outside {
                let inside = ingest::check_inside(&project.root, &folder, inner);
                inside.map_err(|error| error.issue())?;
            }
            Some(folder)
        }
    };
    let Some(folder) = over.model.clone().or(named) else {
        return Ok(None);
    };
    match Model::open(&folder) {
        Ok(model) => Ok(Some(ProjectModel {
            model,
            folder,
            cache: over.cache.clone().or_else(cache_folder),
        })),
        Err(error) => Err(error.issue(&folder)),
    }
}

/// Looks whether the vectors would be kept in the folder that the report replaces: they would go with it, and a stranger to
/// the report would lie in it until then.
///
/// # Errors
/// The issue to show when they would.
pub(super) fn check_cache(settings: &RunSettings, loaded: &Loaded) -> Result<(), Issue> {
    let model = loaded.model.as_ref();
    let Some(cache) = model.and_then(|model| model.cache.as_ref()) else {
        return Ok(());
    };
    let folder = Place::of(&loaded.project).parent(settings.out.as_deref());
    if real(cache).starts_with(real(&folder)) {
        let issue = Issue::new(CACHE_IN_REPORT, None);
        let issue = issue.with("cache", cache.display().to_string());
        return Err(issue.with("folder", folder.display().to_string()));
    }
    Ok(())
}

/// The path without links and detours, as far as it is there.
fn real(path: &Path) -> PathBuf {
    let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let mut there = whole.as_path();
    loop {
        if let Ok(real) = there.canonicalize() {
            let rest = whole.strip_prefix(there).unwrap_or(Path::new(""));
            return real.join(rest);
        }
        match there.parent() {
            Some(parent) => there = parent,
            None => return whole,
        }
    }
}

/// What coding rests on in a project, with the vectors of all texts where there is a model.
///
/// # Errors
/// The issue to show when the model turns out to be broken.
pub(super) fn options(
    loaded: &Loaded,
    codebook: &Codebook,
    progress: &dyn Fn(Step),
) -> Result<CodingOptions, Issue> {
    let mut options = CodingOptions {
        decisions: loaded.decisions.held.clone(),
        vectors: None,
    };
    if loaded.model.is_some() {
        let texts = coding::texts(&loaded.dataset.answers, codebook, &options);
        options.vectors = vectors(loaded, &texts, progress)?;
    }
    progress(Step::Code);
    Ok(options)
}

/// The vectors of some texts; `None` without a model.
///
/// # Errors
/// The issue to show when the model turns out to be broken.
pub(super) fn vectors(
    loaded: &Loaded,
    texts: &BTreeSet<String>,
    progress: &dyn Fn(Step),
) -> Result<Option<Arc<Vectors>>, Issue> {
    let Some(found) = &loaded.model else {
        return Ok(None);
    };
    let tell = |done, all| progress(Step::Embed(done, all));
    let vectors = found.model.vectors(texts, found.cache.as_deref(), &tell);
    let vectors = vectors.map_err(|error| error.issue(&found.folder))?;
    Ok(Some(Arc::new(vectors)))
}
