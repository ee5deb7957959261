//! One run at a time in one folder: an advisory lock on a file beside it, given back by the system when the program ends.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::error::{WriteError, at};

/// Whether runs exclude each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Locking {
    /// They do.
    #[default]
    On,
    /// The file system knows no locks, and somebody vouches that nobody else writes.
    Off,
}

/// How often the lock's file may be replaced under our hands.
const TRIES: usize = 100;

/// The name of the file that locks a folder of a name.
pub(super) fn name_of(name: &str) -> String {
    format!(".{name}.lock")
}

/// Holds `<parent>/.<name>.lock` until dropped; the file is removed then.
pub(super) struct Lock {
    path: PathBuf,
    file: Option<File>,
}

impl Lock {
    /// Takes the lock.
    pub(super) fn take(parent: &Path, name: &str, locking: Locking) -> Result<Self, WriteError> {
        let path = parent.join(name_of(name));
        if locking == Locking::Off {
            return Ok(Self { path, file: None });
        }
        for _ in 0..TRIES {
            let file = open(&path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => break,
                Err(TryLockError::Error(source)) => {
                    return Err(WriteError::NoLocks { path, source });
                }
            }
            // Whoever held it before removed the file when giving it back: then this lock is on a file that nobody else sees.
            if is_at(&file, &path) {
                let file = Some(file);
                return Ok(Self { path, file });
            }
        }
        Err(WriteError::Locked(parent.join(name)))
    }

    /// The lock's file; none where there is no lock.
    pub(super) fn path(&self) -> Option<&Path> {
        self.file.as_ref().map(|_| self.path.as_path())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still held, so that nobody removes another's. Left behind it does no harm.
        if self.file.is_some() {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Opens the lock's file, or makes it. What a link points to is never touched, and nothing is emptied.
fn open(path: &Path) -> Result<File, WriteError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    no_follow(&mut options);
    let is_other = || path.symlink_metadata().is_ok_and(|found| !found.is_file());
    match options.open(path) {
        _ if is_other() => Err(WriteError::NotAFile(path.to_path_buf())),
        opened => opened.map_err(at(path)),
    }
}

/// Opens nothing behind a link.
#[cfg(unix)]
pub(super) fn no_follow(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    let flags = rustix::fs::OFlags::NOFOLLOW | rustix::fs::OFlags::NONBLOCK;
    options.custom_flags(i32::try_from(flags.bits()).unwrap_or_default());
}

#[cfg(not(unix))]
pub(super) fn no_follow(_options: &mut OpenOptions) {}

/// Whether an open file is the one that stands at a path.
#[cfg(unix)]
pub(super) fn is_at(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let same = || -> io::Result<bool> {
        let (open, there) = (file.metadata()?, path.symlink_metadata()?);
        Ok(open.dev() == there.dev() && open.ino() == there.ino())
    };
    same().unwrap_or(false)
}

/// Other systems remove no file that is open.
#[cfg(not(unix))]
pub(super) fn is_at(_file: &File, path: &Path) -> bool {
    path.exists()
}
