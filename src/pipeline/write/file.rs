//! Single files: written beside their place under a name of their own, then moved there.
//!
//! A link is never followed and nothing is emptied: who may write to the folder does not choose what befund overwrites.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use super::error::{WriteError, at};
use super::lock::{is_at, no_follow};

/// Begins the name of a file in the making.
const PREFIX: &str = ".befund-";

/// How often a file in the making may be swept away by somebody who takes it for a leftover.
const TRIES: usize = 100;

/// Writes one file, its folder included; an old one stays until the new one is complete.
///
/// # Errors
/// [`WriteError::Io`], and [`WriteError::NotAFile`] when a folder or a link stands there.
pub fn replace_file(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    replace(path, bytes, Readers::Group)
}

/// The same for what nobody but its owner is to read.
///
/// # Errors
/// As for [`replace_file`].
pub(in crate::pipeline) fn replace_private(path: &Path, bytes: &[u8]) -> Result<(), WriteError> {
    replace(path, bytes, Readers::Owner)
}

/// Who may read a new file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Readers {
    Group,
    Owner,
}

fn replace(path: &Path, bytes: &[u8], readers: Readers) -> Result<(), WriteError> {
    let parent = path
        .parent()
        .filter(|parent| !parent.as_os_str().is_empty());
    let folder = parent.unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(at(folder))?;
    if path.symlink_metadata().is_ok_and(|found| !found.is_file()) {
        return Err(WriteError::NotAFile(path.to_path_buf()));
    }
    sweep(folder);
    let mut fresh = fresh(folder, readers).map_err(at(folder))?;
    let written = fresh.write_all(bytes);
    written
        .and_then(|()| fresh.as_file().sync_all())
        .map_err(at(path))?;
    fresh.persist(path).map_err(|error| at(path)(error.error))?;
    sync_folder(folder).map_err(at(folder))
}

/// A new file that is locked, so that nobody takes it for a leftover.
fn fresh(folder: &Path, readers: Readers) -> io::Result<NamedTempFile> {
    for _ in 0..TRIES {
        let mut builder = tempfile::Builder::new();
        builder.prefix(PREFIX);
        if readers == Readers::Group {
            open_to_group(&mut builder);
        }
        let file = builder.tempfile_in(folder)?;
        let is_swept = match file.as_file().try_lock() {
            Ok(()) => !is_at(file.as_file(), file.path()),
            Err(fs::TryLockError::WouldBlock) => true,
            // Where there are no locks nothing is swept.
            Err(fs::TryLockError::Error(_)) => false,
        };
        if !is_swept {
            return Ok(file);
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Whether a file is in the making, or was when a command was stopped, by its name.
pub(in crate::pipeline) fn is_in_the_making(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| name.starts_with(PREFIX))
}

/// Removes files that a command left behind which was stopped while it wrote: nobody holds their lock any more.
fn sweep(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if !is_in_the_making(&entry.file_name())
            || !entry.file_type().is_ok_and(|kind| kind.is_file())
        {
            continue;
        }
        let mut options = OpenOptions::new();
        options.read(true);
        no_follow(&mut options);
        let path = entry.path();
        if let Ok(file) = options.open(&path)
            && file.try_lock().is_ok()
            && is_at(&file, &path)
        {
            // What cannot be removed does no harm.
            let _ = fs::remove_file(&path);
        }
    }
}

/// A file that nobody has made yet, down to the disk.
pub(super) fn create(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// Takes the names in a folder down to the disk, so that a swap outlives a power cut. Some file systems cannot; they do what
/// they can by themselves.
#[cfg(unix)]
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error) if matches!(error.kind(), InvalidInput | PermissionDenied | Unsupported) => {
            Ok(())
        }
        synced => synced,
    }
}

#[cfg(not(unix))]
pub(super) fn sync_folder(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// A temporary folder is made for its owner alone; a report is for everybody the parent folder lets in.
#[cfg(unix)]
pub(super) fn open_to_readers(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o755))
}

#[cfg(not(unix))]
pub(super) fn open_to_readers(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// A temporary file is for its owner alone; one that stays has the rights that the system gives to new files.
#[cfg(unix)]
fn open_to_group(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn open_to_group(_builder: &mut tempfile::Builder<'_, '_>) {}
