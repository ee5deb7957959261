//! The new folder takes the place of the old one: in one step where the file system can, in two where it cannot.
//!
//! Between the two steps the old report stands beside its place, whole and under a name that says what it is; a run that was
//! stopped there is healed by the next one.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Ends the name of an old report that stands beside its place.
const ASIDE: &str = ".befund-vorher";

fn aside(target: &Path) -> PathBuf {
    let mut name = target.as_os_str().to_owned();
    name.push(ASIDE);
    PathBuf::from(name)
}

/// Puts `new` in the place of `target`; returned is where the old folder is now.
#[cfg(target_os = "linux")]
pub(super) fn swap(new: &Path, target: &Path) -> io::Result<PathBuf> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    match renameat_with(CWD, new, CWD, target, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(new.to_path_buf()),
        // Network drives and old systems cannot exchange, and each says so in another way.
        Err(_) => by_renames(new, target),
    }
}

#[cfg(not(target_os = "linux"))]
pub(super) fn swap(new: &Path, target: &Path) -> io::Result<PathBuf> {
    by_renames(new, target)
}

fn by_renames(new: &Path, target: &Path) -> io::Result<PathBuf> {
    let aside = aside(target);
    fs::rename(target, &aside)?;
    if let Err(error) = fs::rename(new, target) {
        // The old report is better than none.
        fs::rename(&aside, target)?;
        return Err(error);
    }
    Ok(aside)
}

/// Repairs what a run left that was stopped between the two steps, or right after them.
pub(super) fn heal(target: &Path) -> io::Result<()> {
    let aside = aside(target);
    if aside.symlink_metadata().is_err() {
        return Ok(());
    }
    if target.symlink_metadata().is_err() {
        return fs::rename(&aside, target);
    }
    // What cannot be removed does no harm but keep the next swap from being tried.
    let _ = fs::remove_dir_all(&aside);
    Ok(())
}
