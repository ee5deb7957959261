//! The one writer: a whole folder at once, so that a reader sees the old report or the new one and never half.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs::{self, File, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// Why the folder could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Another run holds the folder.
    #[error("another run is writing to {}", .0.display())]
    Locked(PathBuf),
    /// The disk, or rights.
    #[error("failed to write {}", path.display())]
    Io {
        /// File or folder.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}

impl WriteError {
    /// Whether another run holds the folder.
    pub fn is_locked(&self) -> bool {
        matches!(self, Self::Locked(_))
    }
}

fn at(path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    let path = path.to_path_buf();
    move |source| WriteError::Io { path, source }
}

/// Holds `<parent>/.<name>.lock` until dropped; the file is removed then.
struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    fn take(parent: &Path, name: &str) -> Result<Self, WriteError> {
        let path = parent.join(format!(".{name}.lock"));
        let file = File::create(&path).map_err(at(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { path, _file: file }),
            Err(TryLockError::WouldBlock) => Err(WriteError::Locked(parent.join(name))),
            Err(TryLockError::Error(source)) => Err(WriteError::Io { path, source }),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Left behind, an unlocked file does no harm: the next run takes it.
        let _ = fs::remove_file(&self.path);
    }
}

/// A folder in the making: its files are written to a temporary folder beside it, which then takes its place.
///
/// Dropped before that, it leaves the old folder as it was.
pub(super) struct Folder {
    target: PathBuf,
    staging: TempDir,
    /// What is written already.
    done: RefCell<BTreeSet<String>>,
    // Given back last.
    _lock: Lock,
}

impl Folder {
    /// Begins to replace `parent/name`.
    ///
    /// # Errors
    /// [`WriteError::Locked`] while another run writes the same folder, [`WriteError::Io`] otherwise.
    pub(super) fn begin(parent: &Path, name: &str) -> Result<Self, WriteError> {
        fs::create_dir_all(parent).map_err(at(parent))?;
        let lock = Lock::take(parent, name)?;
        let prefix = format!(".{name}-");
        sweep(parent, &prefix);
        let staging = tempfile::Builder::new()
            .prefix(&prefix)
            .tempdir_in(parent)
            .map_err(at(parent))?;
        Ok(Self {
            target: parent.join(name),
            staging,
            done: RefCell::default(),
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
            let path = self.staging.path().join(inner);
            if let Some(folder) = path.parent() {
                fs::create_dir_all(folder).map_err(at(folder))?;
            }
            write_file(&path, bytes).map_err(at(&path))?;
        }
        Ok(())
    }

    /// Puts the new folder in the place of the old one.
    ///
    /// # Errors
    /// [`WriteError::Io`].
    pub(super) fn publish(self) -> Result<(), WriteError> {
        let (staging, target) = (self.staging, self.target);
        open_to_readers(staging.path()).map_err(at(staging.path()))?;
        if target.exists() {
            exchange(staging.path(), &target).map_err(at(&target))?;
            // The staging folder now holds the old report and goes with its handle.
            staging.close().map_err(at(&target))
        } else {
            fs::rename(staging.keep(), &target).map_err(at(&target))
        }
    }
}

/// Removes what runs left behind that were stopped while they wrote; whoever holds the lock is alone.
fn sweep(parent: &Path, prefix: &str) {
    let is_left = |name: &OsStr| name.to_str().is_some_and(|name| name.starts_with(prefix));
    for entry in fs::read_dir(parent).into_iter().flatten().flatten() {
        if is_left(&entry.file_name()) {
            // What cannot be removed does no harm.
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

/// Writes one file, its folder included; an old one stays until the new one is complete.
///
/// # Errors
/// [`WriteError::Io`].
pub fn replace_file(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let folder = parent.unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(at(folder))?;
    let staging = tempfile::Builder::new()
        .prefix(".befund-")
        .tempdir_in(folder)
        .map_err(at(folder))?;
    let fresh = staging.path().join("file");
    write_file(&fresh, bytes).map_err(at(path))?;
    fs::rename(&fresh, path).map_err(at(path))
}

fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A temporary folder is made for its owner alone; a report is for everybody the parent folder lets in.
#[cfg(unix)]
fn open_to_readers(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
fn open_to_readers(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// Swaps two folders in one step, so that there is no moment without a report.
#[cfg(target_os = "linux")]
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, new, CWD, old, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(()),
        // Some network file systems cannot exchange.
        Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS) => exchange_by_renames(new, old),
        Err(error) => Err(error.into()),
    }
}

#[cfg(not(target_os = "linux"))]
fn exchange(new: &Path, old: &Path) -> io::Result<()> {
    exchange_by_renames(new, old)
}

fn exchange_by_renames(new: &Path, old: &Path) -> io::Result<()> {
    let mut aside = old.as_os_str().to_owned();
    aside.push(".old");
    let aside = PathBuf::from(aside);
    fs::rename(old, &aside)?;
    fs::rename(new, old)?;
    fs::rename(&aside, new)
}
