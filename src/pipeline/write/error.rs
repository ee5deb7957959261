//! Why something could not be written, and in which words that is said.

use std::io;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::model::held::is_held;
use crate::model::message::Message;

/// Why a folder or a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// Another run holds the folder.
    #[error("another run is writing to {}", .0.display())]
    Locked(PathBuf),
    /// The file system knows no locks.
    #[error("failed to lock {}", path.display())]
    NoLocks {
        /// The lock's file.
        path: PathBuf,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// A file or a link where a report's folder belongs.
    #[error("{} is no folder", .0.display())]
    NotAFolder(PathBuf),
    /// A folder, a link or a device where a file belongs.
    #[error("{} is no file", .0.display())]
    NotAFile(PathBuf),
    /// The report of another project stands there.
    #[error("{} holds the report of {}", folder.display(), project.display())]
    OtherProject {
        /// The report's folder.
        folder: PathBuf,
        /// The other project's folder.
        project: PathBuf,
    },
    /// The report of another Stichtag stands there.
    #[error("{} holds the report of {there}", folder.display())]
    OtherDay {
        /// The report's folder.
        folder: PathBuf,
        /// The Stichtag of the report that stands there.
        there: NaiveDate,
        /// The Stichtag of the new one.
        wanted: NaiveDate,
    },
    /// A word in braces in the name of the folder that stands for nothing.
    #[error("{word} stands for nothing")]
    Placeholder {
        /// The word, in its braces.
        word: String,
        /// Those that stand for something.
        possible: String,
    },
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

    /// Whether another place to write to is all it takes.
    pub fn is_place(&self) -> bool {
        matches!(
            self,
            Self::NotAFolder(_)
                | Self::NotAFile(_)
                | Self::OtherProject { .. }
                | Self::OtherDay { .. }
                | Self::Placeholder { .. }
        )
    }

    /// The reason in words where not everything failed: that nothing at all was written is not said.
    pub(in crate::pipeline) fn reason_alone(&self) -> Message {
        match self {
            Self::Io { path, source } => Message::new("write-reason-at")
                .with("path", path.display().to_string())
                .with("reason", reason(source)),
            Self::NoLocks { path, source } => Message::new("write-reason-at")
                .with("path", path.display().to_string())
                .with("reason", reason(source)),
            Self::Locked(path) => of("write-reason-locked", path),
            Self::NotAFolder(path) | Self::NotAFile(path) => of("write-reason-in-the-way", path),
            Self::OtherProject { .. } | Self::OtherDay { .. } | Self::Placeholder { .. } => {
                self.message()
            }
        }
    }

    /// The reason in words, with a way out.
    pub fn message(&self) -> Message {
        match self {
            Self::Locked(path) => of("write-locked", path),
            Self::NoLocks { path, source } => {
                of("write-no-locks", path).with("reason", reason(source))
            }
            Self::NotAFolder(path) => of("write-not-a-folder", path),
            Self::NotAFile(path) => of("write-not-a-file", path),
            Self::OtherProject { folder, project } => {
                of("write-other-project", folder).with("project", project.display().to_string())
            }
            Self::OtherDay {
                folder,
                there,
                wanted,
            } => of("write-other-day", folder)
                .with("there", *there)
                .with("wanted", *wanted),
            Self::Placeholder { word, possible } => Message::new("write-placeholder")
                .with("word", word.as_str())
                .with("possible", possible.as_str()),
            Self::Io { path, source } => of("write-failed", path).with("reason", reason(source)),
        }
    }
}

fn of(key: &'static str, path: &Path) -> Message {
    Message::new(key).with("path", path.display().to_string())
}

fn reason(error: &io::Error) -> Message {
    match error.kind() {
        _ if is_held(error) => Message::new("write-reason-held"),
        // Windows says the same when a folder is to be moved in which a file is open.
        io::ErrorKind::PermissionDenied if cfg!(windows) => {
            Message::new("write-reason-held-or-permission")
        }
        io::ErrorKind::FileTooLarge => Message::new("write-reason-too-large"),
        io::ErrorKind::PermissionDenied => Message::new("write-reason-permission"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            Message::new("write-reason-full")
        }
        io::ErrorKind::ReadOnlyFilesystem => Message::new("write-reason-read-only"),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => {
            Message::new("write-reason-not-a-folder")
        }
        _ => Message::new("write-reason-system").with("detail", error.to_string()),
    }
}

/// An error of the system, at its path.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    let path = path.to_path_buf();
    move |source| WriteError::Io { path, source }
}
