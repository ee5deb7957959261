//! Why something could not be written, and in which words that is said.

use std::io;
use std::path::{Path, PathBuf};

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
            Self::NotAFolder(_) | Self::NotAFile(_) | Self::OtherProject { .. }
        )
    }

    /// The reason in words, with a way out.
    pub fn message(&self) -> Message {
        let of = |key, path: &Path| Message::new(key).with("path", path.display().to_string());
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
            Self::Io { path, source } => of("write-failed", path).with("reason", reason(source)),
        }
    }
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
        io::ErrorKind::NotADirectory => Message::new("write-reason-not-a-folder"),
        _ => Message::new("write-reason-system").with("detail", error.to_string()),
    }
}

/// An error of the system, at its path.
pub(super) fn at(path: &Path) -> impl FnOnce(io::Error) -> WriteError {
    let path = path.to_path_buf();
    move |source| WriteError::Io { path, source }
}
