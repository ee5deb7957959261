//! Why a sentence model cannot be used, as an error for the program and as an issue for the person who fetched it.

use std::io;
use std::path::Path;
use std::sync::Arc;

use thiserror::Error;

use super::rules;
use crate::model::issue::{Issue, Rule};
use crate::model::place::{Origin, Place};

/// Why a sentence model cannot be used. Files are named as inside the model's folder.
#[derive(Debug, Error)]
pub enum ModelError {
    /// The folder is not there, or no folder.
    #[error("find the model folder {folder}")]
    Folder {
        /// Its name.
        folder: String,
    },
    /// A file of the model is missing.
    #[error("find {file} in the model folder")]
    Missing {
        /// Which.
        file: String,
    },
    /// The system does not let a file be read, or it ended too early.
    #[error("read {file}")]
    Read {
        /// Which.
        file: String,
        /// What the system says.
        #[source]
        source: io::Error,
    },
    /// A file that is not what its name says.
    #[error("understand {file}: {reason}")]
    Broken {
        /// Which.
        file: String,
        /// What is wrong, as the reader of the format says it.
        reason: String,
    },
    /// A setting is missing, or has a value with which no vector can be made.
    #[error("use the setting {key} = {value} in {file}")]
    Setting {
        /// In which file.
        file: String,
        /// Its key.
        key: String,
        /// Its value; "–" when it is missing.
        value: String,
        /// What is known.
        known: &'static str,
    },
    /// A kind of model that is not known here.
    #[error("use a model of the type {found}")]
    Type {
        /// The type that `config.json` names.
        found: String,
    },
    /// The weights are a note of Git LFS that stands for them.
    #[error("read {file}, which only stands for the real file")]
    Pointer {
        /// Which.
        file: String,
    },
    /// The end of the weights is missing.
    #[error("read {file} to its end: {present} of {expected} bytes are there")]
    Truncated {
        /// Which.
        file: String,
        /// Bytes there.
        present: u64,
        /// Bytes that there should be.
        expected: u64,
    },
    /// Weights are missing.
    #[error("find the weights {name}")]
    Weights {
        /// Their name.
        name: String,
    },
    /// Weights of another shape or type than the settings say.
    #[error("use the weights {name}: {found} instead of {expected}")]
    Shape {
        /// Their name.
        name: String,
        /// Shape or type found.
        found: String,
        /// Shape or types expected.
        expected: String,
    },
    /// The tokenizer knows words that the weights do not.
    #[error("find the word {id} among {rows} rows of the weights")]
    Word {
        /// Number of the word.
        id: u32,
        /// Rows of the table.
        rows: usize,
    },
    /// Weights that are no numbers.
    #[error("compute a vector: the weights hold values that are no numbers")]
    NotNumbers,
    /// A step of the computation failed.
    #[cfg(feature = "sentence-model")]
    #[error("compute a vector")]
    Compute(#[from] candle_core::Error),
    /// This build of befund runs no sentence models.
    #[error("use a sentence model: befund was built without")]
    NotBuilt,
}

#[cfg(feature = "sentence-model")]
impl ModelError {
    pub(super) fn missing(file: &str) -> Self {
        Self::Missing {
            file: file.to_owned(),
        }
    }

    pub(super) fn read(file: &str, source: io::Error) -> Self {
        Self::Read {
            file: file.to_owned(),
            source,
        }
    }

    pub(super) fn broken(file: &str, reason: impl ToString) -> Self {
        Self::Broken {
            file: file.to_owned(),
            reason: reason.to_string(),
        }
    }
}

impl ModelError {
    /// The error as an issue of the model in `folder`.
    pub fn issue(&self, folder: &Path) -> Issue {
        match self {
            Self::Folder { .. } => at(rules::FOLDER, folder, ""),
            Self::Missing { file } => at(rules::MISSING, folder, "").with("file", file.as_str()),
            Self::Read { file, source } => {
                at(rules::READ, folder, file).with("reason", source.to_string())
            }
            Self::Broken { file, reason } => {
                at(rules::BROKEN, folder, file).with("reason", reason.as_str())
            }
            Self::Setting {
                file,
                key,
                value,
                known,
            } => at(rules::SETTING, folder, file)
                .with("key", key.as_str())
                .with("value", value.as_str())
                .with("known", *known),
            Self::Type { found } => {
                at(rules::TYPE, folder, "config.json").with("found", found.as_str())
            }
            Self::Pointer { file } => at(rules::POINTER, folder, file),
            Self::Truncated {
                file,
                present,
                expected,
            } => at(rules::TRUNCATED, folder, file)
                .with("present", *present)
                .with("expected", *expected),
            Self::Weights { name } => {
                at(rules::WEIGHTS, folder, super::WEIGHTS).with("name", name.as_str())
            }
            Self::Shape {
                name,
                found,
                expected,
            } => at(rules::SHAPE, folder, super::WEIGHTS)
                .with("name", name.as_str())
                .with("found", found.as_str())
                .with("expected", expected.as_str()),
            Self::Word { id, rows } => at(rules::WORD, folder, super::TOKENIZER)
                .with("id", u64::from(*id))
                .with("rows", *rows as u64),
            Self::NotNumbers => at(rules::NOT_NUMBERS, folder, super::WEIGHTS),
            Self::NotBuilt => at(rules::NOT_BUILT, folder, ""),
            #[cfg(feature = "sentence-model")]
            Self::Compute(error) => {
                at(rules::COMPUTE, folder, super::WEIGHTS).with("reason", error.to_string())
            }
        }
    }
}

fn at(rule: Rule, folder: &Path, file: &str) -> Issue {
    let path = if file.is_empty() {
        folder.to_path_buf()
    } else {
        folder.join(file)
    };
    let origin = Arc::new(Origin {
        file: path.display().to_string(),
        sheet: None,
    });
    Issue::new(rule, Some(Place::sheet(&origin)))
}
