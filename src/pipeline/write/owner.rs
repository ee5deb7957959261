//! Whose report stands in a folder: two projects whose folders have the same name must not replace each other's.

use std::fs::File;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

use serde::Deserialize;

use super::WriteError;
use crate::project::FILE_NAME;

/// Most bytes of a `run.json` that is looked at.
const MOST: u64 = 1 << 20;

/// What a report says of its project.
#[derive(Deserialize)]
struct Owner {
    project_from_out: PathBuf,
}

/// The way from the folder of reports to a project's folder, so that both may be moved together; `None` when there is none.
pub(in crate::pipeline) fn way(out: &Path, project: &Path) -> Option<PathBuf> {
    let (out, project) = (real(out)?, real(project)?);
    let common = { out.components().zip(project.components()) }
        .take_while(|(out, project)| out == project)
        .count();
    let up = out.components().skip(common).map(|_| Component::ParentDir);
    Some(up.chain(project.components().skip(common)).collect())
}

fn real(path: &Path) -> Option<PathBuf> {
    // `out` may not be there yet.
    path.canonicalize()
        .or_else(|_| std::path::absolute(path))
        .ok()
}

/// Looks whether the report in `folder` is another project's, which is still there.
///
/// # Errors
/// [`WriteError::OtherProject`].
pub(in crate::pipeline) fn check(
    folder: &Path,
    out: &Path,
    project: &Path,
) -> Result<(), WriteError> {
    let Some(owner) = owner(folder) else {
        return Ok(());
    };
    let other = out.join(owner.project_from_out);
    let is_there = other.join(FILE_NAME).is_file();
    match (other.canonicalize(), project.canonicalize()) {
        (Ok(other), Ok(own)) if is_there && other != own => Err(WriteError::OtherProject {
            folder: folder.to_path_buf(),
            project: other,
        }),
        // A project that was moved is the same one.
        _ => Ok(()),
    }
}

fn owner(folder: &Path) -> Option<Owner> {
    let file = File::open(folder.join("run.json")).ok()?;
    let mut bytes = Vec::new();
    file.take(MOST).read_to_end(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}
