//! Files that are brought: copied into the project's folder under their own names, and never over another without being told so.

use std::fs;
use std::path::{Path, PathBuf};

use super::Door;
use crate::pipeline::inspect;
use crate::pipeline::read::CODEBOOK;
use crate::pipeline::write::{WriteError, replace_file};

/// Most letters of a name.
const LONGEST: usize = 120;
/// Names that a system keeps for its devices, whatever their ending.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// What became of a file that was brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It lies in the folder.
    New,
    /// The same lay there already.
    Known,
    /// It took the place of another one of that name, as was wished.
    Replaced,
    /// Another one of that name lies there and stays.
    There,
    /// Its name is none for a file of the project, or its ending is none that befund reads.
    Unwelcome,
}

/// The folder that files are brought into.
#[derive(Debug, Clone)]
pub struct Folder(PathBuf);

impl Door {
    /// The folder that files are brought into; it may be yet to come.
    pub fn folder(&self) -> Folder {
        Folder(self.folder.clone())
    }
}

impl Folder {
    /// Copies a file into the folder. Its name is what the browser tells; nobody cuts a way off it, such a name is refused.
    ///
    /// # Errors
    /// When the disk or its rights do not allow it.
    pub fn take(&self, name: &str, bytes: &[u8], replace: bool) -> Result<Taken, WriteError> {
        if !is_welcome(name) {
            return Ok(Taken::Unwelcome);
        }
        let target = self.0.join(name);
        let taken = match target.symlink_metadata() {
            Err(_) => Taken::New,
            Ok(_) if fs::read(&target).is_ok_and(|there| there == bytes) => {
                return Ok(Taken::Known);
            }
            Ok(_) if replace => Taken::Replaced,
            Ok(_) => return Ok(Taken::There),
        };
        replace_file(&target, bytes)?;
        Ok(taken)
    }
}

/// Whether a file of that name may be brought: one name without a way, visible letters, an ending that befund reads.
fn is_welcome(name: &str) -> bool {
    let is_sign = |c: char| {
        c.is_control() || matches!(c, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|')
    };
    let stem = name.split('.').next().unwrap_or_default().to_lowercase();
    let bare = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_device = DEVICES.contains(&bare) && stem.len() <= 4;
    let is_plain = !name.is_empty()
        && name.chars().count() <= LONGEST
        && !name.contains(is_sign)
        && !name.starts_with(['.', '~', ' '])
        && !name.ends_with([' ', '.'])
        && !is_device;
    is_plain && (name == CODEBOOK || inspect::is_read(Path::new(name)))
}
