//! The one writer: a whole folder at once, so that a reader sees the old report or the new one and never half.

mod day;
mod error;
mod file;
mod lock;
mod owner;
mod stop;
mod swap;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::{OsStr, OsString};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use tempfile::TempDir;

pub(super) use day::check as check_day;
pub use error::WriteError;
use error::at;
pub(super) use file::is_in_the_making;
pub use file::replace_file;
pub(super) use file::replace_private;
use lock::Lock;
pub use lock::Locking;
pub(super) use owner::{check as check_owner, way};
pub use stop::{let_large_files_fail, stop_cleanly};

/// A folder in the making: its files are written to a temporary folder beside it, which then takes its place.
///
/// Dropped before that, it leaves the old folder as it was.
pub(super) struct Folder {
    target: PathBuf,
    staging: TempDir,
    /// What is written already.
    done: RefCell<BTreeSet<String>>,
    _watched: stop::Watched,
    // Given back last.
    _lock: Lock,
}

impl Folder {
    /// Begins to replace `parent/name`; `last_words` are said when a signal ends the program meanwhile.
    ///
    /// # Errors
    /// [`WriteError::Locked`] while another run writes the same folder, and when something else than a folder stands there.
    pub(super) fn begin(
        parent: &Path,
        name: &str,
        locking: Locking,
        last_words: String,
    ) -> Result<Self, WriteError> {
        fs::create_dir_all(parent).map_err(at(parent))?;
        let target = parent.join(name);
        let lock = Lock::take(parent, name, locking)?;
        swap::heal(&target).map_err(at(&target))?;
        check(&target)?;
        let prefix = format!(".{name}-");
        sweep(parent, &prefix);
        let staging = tempfile::Builder::new()
            .prefix(&prefix)
            .tempdir_in(parent)
            .map_err(at(parent))?;
        let watched = stop::watch(staging.path(), lock.path(), last_words);
        Ok(Self {
            target,
            staging,
            done: RefCell::default(),
            _watched: watched,
            _lock: lock,
        })
    }

    /// Writes those of the files (path below the folder → bytes) that are not written yet.
    ///
    /// # Errors
    /// [`WriteError::Io`].
    pub(super) fn write(&self, files: &BTreeMap<String, Vec<u8>>) -> Result<(), WriteError> {
        let mut done = self.done.borrow_mut();
        for (inner, bytes) in files {
            if !done.insert(inner.clone()) {
                continue;
            }
            let _held = stop::hold();
            let path = self.staging.path().join(inner);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(at(folder))?;
            }
            file::create(&path, bytes).map_err(at(&path))?;
        }
        Ok(())
    }

    /// Puts the new folder in the place of the old one. Returned is where the old one is left, when it cannot be removed.
    ///
    /// # Errors
    /// [`WriteError::Io`].
    pub(super) fn publish(self) -> Result<Option<PathBuf>, WriteError> {
        let mut held = stop::hold();
        let target = &self.target;
        file::open_to_readers(self.staging.path()).map_err(at(self.staging.path()))?;
        for folder in self.folders() {
            file::sync_folder(&folder).map_err(at(&folder))?;
        }
        check(target)?;
        let old = if target.exists() {
            Some(swap::swap(self.staging.path(), target).map_err(at(target))?)
        } else {
            fs::rename(self.staging.path(), target).map_err(at(target))?;
            None
        };
        // From here on the new report is in its place, whatever happens to the old one.
        let _ = self.staging.keep();
        held.release();
        if let Some(parent) = target.parent() {
            file::sync_folder(parent).map_err(at(parent))?;
        }
        Ok(old.filter(|old| fs::remove_dir_all(old).is_err()))
    }

    /// The folders in the making, inner ones first.
    fn folders(&self) -> Vec<PathBuf> {
        let root = self.staging.path();
        let done = self.done.borrow();
        let inner = done
            .iter()
            .flat_map(|file| Path::new(file).ancestors().skip(1));
        let folders: BTreeSet<PathBuf> = inner.map(|folder| root.join(folder)).collect();
        folders.into_iter().rev().collect()
    }
}

/// Waits until no other run writes a folder.
///
/// # Errors
/// As for taking a lock.
pub(super) fn wait_for(folder: &Path) -> Result<(), WriteError> {
    let (Some(parent), Some(name)) = (folder.parent(), folder.file_name()) else {
        return Ok(());
    };
    loop {
        match Lock::take(parent, &name.to_string_lossy(), Locking::On) {
            Err(WriteError::Locked(_)) => thread::sleep(PAUSE),
            taken => return taken.map(drop),
        }
    }
}

/// How long it is until a lock is looked at again.
const PAUSE: Duration = Duration::from_millis(50);

/// Removes `parent/name` in one step, and its parent when nothing is left in that.
///
/// # Errors
/// [`WriteError::Locked`] while another run writes the same folder, [`WriteError::NotAFolder`] and [`WriteError::Io`].
pub(super) fn remove_folder(parent: &Path, name: &str, locking: Locking) -> Result<(), WriteError> {
    let target = parent.join(name);
    {
        let _lock = Lock::take(parent, name, locking)?;
        check(&target)?;
        let prefix = format!(".{name}-");
        sweep(parent, &prefix);
        let aside = tempfile::Builder::new()
            .prefix(&prefix)
            .tempdir_in(parent)
            .map_err(at(parent))?;
        // What is half removed lies in a folder that the next run sweeps away.
        fs::rename(&target, aside.path().join(name)).map_err(at(&target))?;
        aside.close().map_err(at(&target))?;
        file::sync_folder(parent).map_err(at(parent))?;
    }
    // Another edition of the day may lie there.
    let _ = fs::remove_dir(parent);
    Ok(())
}

/// Removes what runs and removals that were stopped left beside `parent/name`, and the parent when nothing is left in it.
///
/// # Errors
/// [`WriteError::Io`]; somebody who writes there is left alone.
pub(super) fn clear(parent: &Path, name: &str, locking: Locking) -> Result<(), WriteError> {
    let prefix = format!(".{name}-");
    let lock = lock::name_of(name);
    let is_left = |own: &str| own.starts_with(&prefix) || own == lock;
    let entries: Vec<OsString> = { fs::read_dir(parent).into_iter().flatten().flatten() }
        .map(|entry| entry.file_name())
        .collect();
    if entries.iter().any(|own| own.to_str().is_some_and(is_left)) {
        match Lock::take(parent, name, locking) {
            Ok(_lock) => sweep(parent, &prefix),
            Err(WriteError::Locked(_)) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
    let _ = fs::remove_dir(parent);
    Ok(())
}

/// A file of a folder that was written; `None` when it is not there or lies elsewhere, also behind a link.
pub fn read_inside(folder: &Path, inner: &Path) -> Option<Vec<u8>> {
    let folder = folder.canonicalize().ok()?;
    let path = folder.join(inner).canonicalize().ok()?;
    (path.starts_with(&folder) && path.is_file()).then(|| fs::read(&path).ok())?
}

/// A link or a file where the report belongs was put there by somebody, who may want to keep it.
fn check(target: &Path) -> Result<(), WriteError> {
    match target.symlink_metadata() {
        Ok(found) if !found.is_dir() => Err(WriteError::NotAFolder(target.to_path_buf())),
        _ => Ok(()),
    }
}

/// Removes what runs left behind that were stopped while they wrote; whoever holds the lock is alone.
fn sweep(parent: &Path, prefix: &str) {
    let is_left = |name: &OsStr| name.to_str().is_some_and(|name| name.starts_with(prefix));
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        if is_left(&entry.file_name()) && entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            // What cannot be removed does no harm.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}
