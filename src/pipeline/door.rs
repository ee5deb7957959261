//! The door of the review desk: files that lie in a folder or are dropped into it, what befund takes them for, what a person says of that,
//! and the project that comes of it.
//!
//! A file is looked at as `look` does, a person is asked what `init` asks, and `befund.toml` is written as `init` writes it.

mod taking;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use chrono::NaiveDate;

use super::draft::{self, Draft, Found, by_sheet, sheet_of};
use super::inspect::{Inspected, tables_in};
use super::protocols::{Pattern, Seen, found_in_documents, see};
use super::write::{WriteError, replace_file};
use crate::i18n::I18n;
use crate::model::issue::Issue;
use crate::validate::Said;

pub use self::taking::{Folder, Taken};

/// The file that makes a folder a project.
pub(super) const PROJECT: &str = "befund.toml";

/// Files of a folder that no project reads yet.
pub struct Door {
    folder: PathBuf,
    files: BTreeMap<String, Looked>,
    told: BTreeMap<(String, Option<String>), Told>,
    without_protocols: bool,
    sheets: Vec<DoorSheet>,
    protocols: Option<Protocols>,
}

/// Length and time of a file.
type Stamp = (u64, Option<SystemTime>);

/// A file as it was looked at, until it changes.
#[derive(Clone)]
struct Looked {
    stamp: Stamp,
    seen: Arc<Result<Seen, Issue>>,
}

/// Work to be done beside the desk: files to be looked at, with what is known of them.
pub struct Looking {
    files: BTreeMap<String, (PathBuf, Stamp, Option<Looked>)>,
}

impl Looking {
    /// Looks at each file that is new or changed.
    pub fn run(self) -> Looks {
        let looked = |(name, (path, stamp, known)): (String, (PathBuf, Stamp, Option<Looked>))| {
            let looked = known.unwrap_or_else(|| Looked {
                stamp,
                seen: Arc::new(see(&path, &name)),
            });
            (name, looked)
        };
        Looks {
            files: self.files.into_iter().map(looked).collect(),
        }
    }
}

/// Files that were looked at.
pub struct Looks {
    files: BTreeMap<String, Looked>,
}

/// What a person says of a sheet.
#[derive(Debug, Clone)]
pub enum Tell {
    /// It is what befund takes it for.
    AsSeen,
    /// It is something else, or its header or columns lie elsewhere.
    Is(Said),
    /// It is not to be read.
    LeaveOut,
    /// Of columns that compete for one role this is the one; logical column and header.
    Rival(String, String),
}

/// All that a person said of one sheet.
#[derive(Debug, Clone, Default)]
struct Told {
    said: Option<Said>,
    is_left_out: bool,
    rivals: BTreeMap<String, String>,
}

/// A sheet, or alike sheets of a file, at the door.
#[derive(Debug, Clone)]
pub struct DoorSheet {
    /// File below the folder.
    pub file: String,
    /// Sheet as `befund.toml` would name it; `*` for all alike.
    pub sheet: Option<String>,
    /// What is seen in it, after what was told.
    pub seen: Inspected,
    /// The sources that it makes; none when it is left out or not recognised.
    pub found: Vec<Found>,
    /// Whether a person leaves it out.
    pub is_left_out: bool,
    /// What a person said it is.
    pub said: Option<Said>,
}

/// Protocols at the door.
#[derive(Debug, Clone)]
pub struct Protocols {
    /// Documents.
    pub documents: usize,
    /// What they have in common.
    pub pattern: Pattern,
    /// The sources that they make; none when they are left out.
    pub found: Vec<Found>,
    /// Whether a person leaves them out.
    pub is_left_out: bool,
}

/// Why no project was made.
#[derive(Debug, thiserror::Error)]
pub enum DoorError {
    /// No sheet was recognised.
    #[error("nothing is to be read")]
    Nothing,
    /// The disk or its rights do not allow it.
    #[error("failed to write the project")]
    Write(#[from] WriteError),
}

impl Door {
    /// The door of a folder, which may be yet to come. Nothing was looked at yet.
    pub fn new(project: &Path) -> Self {
        let is_file = project.extension().is_some_and(|ending| ending == "toml");
        let folder = project.parent().filter(|_| is_file);
        Self {
            folder: folder.unwrap_or(project).to_path_buf(),
            files: BTreeMap::new(),
            told: BTreeMap::new(),
            without_protocols: false,
            sheets: Vec::new(),
            protocols: None,
        }
    }

    /// Whether the folder is a project.
    pub fn is_project(&self) -> bool {
        self.folder.join(PROJECT).exists()
    }

    /// Name of the folder: the title where nobody gives one.
    pub fn name(&self) -> String {
        let absolute = std::path::absolute(&self.folder).unwrap_or_else(|_| self.folder.clone());
        let name = absolute
            .file_name()
            .map(|name| name.to_string_lossy().into_owned());
        name.unwrap_or_else(|| "Ist-Analyse".to_owned())
    }

    /// What is to be looked at: the files of the folder but those that the project reads already.
    pub fn looking(&self, read: &[String]) -> Looking {
        let mut files = BTreeMap::new();
        for path in tables_in(&self.folder).unwrap_or_default() {
            let name = path
                .file_name()
                .map(|name| name.to_string_lossy().into_owned());
            let Some(name) = name.filter(|name| !read.contains(name)) else {
                continue;
            };
            let stamp = path
                .metadata()
                .map_or((0, None), |data| (data.len(), data.modified().ok()));
            let known = self.files.get(&name).filter(|known| known.stamp == stamp);
            files.insert(name, (path, stamp, known.cloned()));
        }
        Looking { files }
    }

    /// Takes what was looked at.
    pub fn looked(&mut self, looked: Looks) {
        self.files = looked.files;
        self.settle();
    }

    /// Takes what a person says of a sheet, and sees what it then reads.
    pub fn tell(&mut self, file: &str, sheet: Option<&str>, tell: Tell) {
        let told = self
            .told
            .entry((file.to_owned(), sheet.map(str::to_owned)))
            .or_default();
        match tell {
            Tell::AsSeen => *told = Told::default(),
            Tell::LeaveOut => told.is_left_out = true,
            Tell::Is(said) => {
                *told = Told {
                    said: Some(said),
                    ..Told::default()
                }
            }
            Tell::Rival(name, header) => {
                told.rivals.insert(name, header);
            }
        }
        self.settle();
    }

    /// Whether the protocols are to be read.
    pub fn tell_protocols(&mut self, is_left_out: bool) {
        self.without_protocols = is_left_out;
        self.settle();
    }

    /// What each sheet comes to, from what was seen and told.
    fn settle(&mut self) {
        let mut sheets = Vec::new();
        let mut documents = Vec::new();
        for (name, looked) in &self.files {
            match looked.seen.as_ref() {
                Ok(Seen::Sheets(seen)) => sheets.extend(self.sheets_of(name, seen)),
                Ok(Seen::Document(document, _)) => documents.push(document.clone()),
                Err(_) => {}
            }
        }
        let names: Vec<String> = self.files.keys().cloned().collect();
        self.protocols = found_in_documents(&documents, &names).map(|(pattern, found)| Protocols {
            documents: documents.len(),
            pattern,
            found: if self.without_protocols {
                Vec::new()
            } else {
                found
            },
            is_left_out: self.without_protocols,
        });
        self.sheets = sheets;
    }

    fn sheets_of(&self, file: &str, seen: &[Inspected]) -> Vec<DoorSheet> {
        let recognised = by_sheet(file, seen).into_iter().map(|found| {
            let sheet = sheet_of(seen, &found[0]);
            (found[0].sheet.clone(), sheet, found)
        });
        let unknown =
            { seen.iter() }.filter(|sheet| sheet.recognitions.is_empty() && sheet.rows > 0);
        let unknown = unknown.map(|sheet| (sheet.origin.sheet.clone(), sheet, Vec::new()));
        recognised
            .chain(unknown)
            .map(|(place, seen, found)| self.sheet(file, place, seen, found))
            .collect()
    }

    fn sheet(
        &self,
        file: &str,
        place: Option<String>,
        seen: &Inspected,
        mut found: Vec<Found>,
    ) -> DoorSheet {
        let told = self.told.get(&(file.to_owned(), place.clone()));
        let told = told.cloned().unwrap_or_default();
        let mut seen = seen.clone();
        if let Some(said) = &told.said {
            seen = seen.again(said);
            let recognition = seen.recognitions.first();
            let found_now = recognition.map(|recognition| Found {
                file: file.to_owned(),
                sheet: place.clone(),
                recognition: recognition.clone(),
                documents: Vec::new(),
            });
            found = found_now.into_iter().collect();
        }
        for one in &mut found {
            let recognition = &mut one.recognition;
            for (name, header) in &told.rivals {
                if { recognition.rivals.get(name) }.is_some_and(|rivals| rivals.contains(header)) {
                    recognition.rivals.remove(name);
                    recognition.columns.insert(name.clone(), header.clone());
                }
            }
        }
        if told.is_left_out {
            found.clear();
        }
        DoorSheet {
            file: file.to_owned(),
            sheet: place,
            seen,
            found,
            is_left_out: told.is_left_out,
            said: told.said,
        }
    }

    /// The sheets at the door.
    pub fn sheets(&self) -> &[DoorSheet] {
        &self.sheets
    }

    /// The protocols at the door.
    pub fn protocols(&self) -> Option<&Protocols> {
        self.protocols.as_ref()
    }

    /// Files that cannot be read, and why.
    pub fn unreadable(&self) -> impl Iterator<Item = (&str, &Issue)> {
        let files = self.files.iter();
        files.filter_map(|(name, looked)| {
            Some((name.as_str(), looked.seen.as_ref().as_ref().err()?))
        })
    }

    /// Whether nothing lies at the door.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// All sources that the files would make.
    pub fn found(&self) -> Vec<Found> {
        let sheets = self.sheets.iter().flat_map(|sheet| &sheet.found);
        let protocols = self.protocols.iter().flat_map(|protocols| &protocols.found);
        sheets.chain(protocols).cloned().collect()
    }

    /// Makes the folder a project that reads the files, or adds them to the project that it is.
    ///
    /// # Errors
    /// [`DoorError`]; then nothing was written.
    pub fn make(&self, title: &str, day: NaiveDate, i18n: &I18n) -> Result<(), DoorError> {
        let found = self.found();
        if found.is_empty() {
            return Err(DoorError::Nothing);
        }
        let path = self.folder.join(PROJECT);
        let text = match fs::read_to_string(&path) {
            Ok(text) => draft::appended(&text, &found, i18n),
            Err(_) => {
                let title = title.trim();
                let draft = Draft {
                    title: if title.is_empty() {
                        self.name()
                    } else {
                        title.to_owned()
                    },
                    reference_date: day,
                    salt: draft::salt(),
                    found,
                };
                draft.text(i18n)
            }
        };
        replace_file(&path, text.as_bytes())?;
        Ok(())
    }
}
