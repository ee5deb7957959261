//! The snapshots of a project: `history/<Stichtag>/<edition>/`, each looked at before it is believed.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::damage::Damage;
use super::snapshot::{FINDINGS, MANIFEST, Snapshot};
use crate::project::Edition;

/// Name of the folder of snapshots in a project's folder.
const FOLDER: &str = "history";

/// Ends the name of a snapshot that is being replaced on a drive where two folders cannot be exchanged in one step; it is the writer's.
const ASIDE: &str = ".befund-vorher";

/// A place of a snapshot, and what is found there.
#[derive(Debug, Clone)]
pub struct Found {
    /// Stichtag, as its folder says.
    pub day: NaiveDate,
    /// Edition, as its folder says.
    pub edition: Edition,
    /// Its folder.
    pub folder: PathBuf,
    /// The snapshot, or what is wrong with it.
    pub snapshot: Result<Snapshot, Damage>,
}

/// The folder of a day in a project's history.
pub fn day_folder(root: &Path, day: NaiveDate) -> PathBuf {
    root.join(FOLDER).join(day.to_string())
}

/// The days that have a folder, whatever stands in it, oldest first.
///
/// # Errors
/// When the folder that is there cannot be listed.
pub fn days(root: &Path) -> io::Result<Vec<NaiveDate>> {
    // Whatever is named otherwise was not put there by befund.
    let day = |name: String| {
        let day = name.parse::<NaiveDate>().ok();
        day.filter(|day| day.to_string() == name)
    };
    let mut days: Vec<NaiveDate> = names(&root.join(FOLDER))?
        .into_iter()
        .filter_map(day)
        .collect();
    days.sort_unstable();
    Ok(days)
}

/// All snapshots of a project, oldest first.
///
/// # Errors
/// When a folder that is there cannot be listed.
pub fn all(root: &Path) -> io::Result<Vec<Found>> {
    let mut found = Vec::new();
    for day in days(root)? {
        let folder = day_folder(root, day);
        for edition in [Edition::Internal, Edition::Public] {
            let aside = format!("{}{ASIDE}", edition.name());
            let is_aside = folder.join(&aside).symlink_metadata().is_ok();
            let folder = folder.join(edition.name());
            if folder.symlink_metadata().is_ok() {
                found.push(look(day, edition, folder));
            } else if is_aside {
                found.push(Found {
                    day,
                    edition,
                    folder,
                    snapshot: Err(Damage::Aside(aside)),
                });
            }
        }
    }
    found.sort_by_key(|found| (found.day, found.edition));
    Ok(found)
}

/// What is found in the folder of a snapshot.
pub fn look(day: NaiveDate, edition: Edition, folder: PathBuf) -> Found {
    let snapshot = open(day, edition, &folder);
    Found {
        day,
        edition,
        folder,
        snapshot,
    }
}

impl Found {
    /// The path of its findings in the folder of the project, as a project file would name it.
    pub fn findings_file(&self) -> String {
        let (day, edition) = (self.day, self.edition.name());
        format!("{FOLDER}/{day}/{edition}/{FINDINGS}")
    }

    /// The bytes of its findings; looked at again, so that they are those that were checked.
    ///
    /// # Errors
    /// [`Damage`].
    pub fn findings(&self) -> Result<Vec<u8>, Damage> {
        let bytes = self.file(FINDINGS)?;
        bytes.ok_or_else(|| Damage::Missing(FINDINGS.to_owned()))
    }

    /// The bytes of one of its files, looked at again; `None` where it has no such file.
    ///
    /// # Errors
    /// [`Damage`].
    pub fn file(&self, name: &str) -> Result<Option<Vec<u8>>, Damage> {
        let snapshot = self.snapshot.as_ref().map_err(Clone::clone)?;
        let Some(file) = snapshot.files().iter().find(|file| file.file == name) else {
            return Ok(None);
        };
        let bytes = read(&self.folder, name)?;
        match file.holds(&bytes) {
            true => Ok(Some(bytes)),
            false => Err(Damage::Changed(name.to_owned())),
        }
    }
}

/// Reads a snapshot and compares each of its files with what it should be.
fn open(day: NaiveDate, edition: Edition, folder: &Path) -> Result<Snapshot, Damage> {
    let bytes = match read(folder, MANIFEST) {
        Err(Damage::Missing(_)) => return Err(Damage::NoManifest),
        read => read?,
    };
    let snapshot = Snapshot::read(&bytes)?;
    if snapshot.reference_date != day.to_string() || snapshot.edition != edition.name() {
        return Err(Damage::Elsewhere {
            day: snapshot.reference_date,
            edition: snapshot.edition,
        });
    }
    for file in snapshot.files() {
        if !file.holds(&read(folder, &file.file)?) {
            return Err(Damage::Changed(file.file.clone()));
        }
    }
    let known = |name: &str| name == MANIFEST || snapshot.files().iter().any(|f| f.file == name);
    let there = names(folder).map_err(|error| unreadable("", &error))?;
    match there.into_iter().find(|name| !known(name)) {
        Some(name) => Err(Damage::Stranger(name)),
        None => Ok(snapshot),
    }
}

fn read(folder: &Path, file: &str) -> Result<Vec<u8>, Damage> {
    fs::read(folder.join(file)).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Damage::Missing(file.to_owned()),
        _ => unreadable(file, &error),
    })
}

fn unreadable(file: &str, error: &io::Error) -> Damage {
    Damage::Unreadable {
        file: file.to_owned(),
        detail: error.to_string(),
    }
}

/// Names in a folder, sorted; none when there is no such folder.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let name = |name: &OsStr| name.to_string_lossy().into_owned();
    let mut names: Vec<String> = entries
        .map(|entry| Ok(name(&entry?.file_name())))
        .collect::<io::Result<_>>()?;
    names.sort();
    Ok(names)
}
