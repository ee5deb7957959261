//! Stands for the model where befund was built without sentence models. It cannot be opened.

use std::collections::BTreeSet;
use std::path::Path;

use super::{ModelError, Vectors};

/// A sentence model, of which there is none in this build.
#[derive(Debug)]
pub enum Model {}

impl Model {
    /// Refuses the model in a folder.
    ///
    /// # Errors
    /// Always: the folder is not there, or befund was built without sentence models.
    pub fn open(folder: &Path) -> Result<Self, ModelError> {
        if !folder.is_dir() {
            return Err(ModelError::Folder {
                folder: folder.display().to_string(),
            });
        }
        Err(ModelError::NotBuilt)
    }

    /// Name of the model.
    pub fn name(&self) -> &str {
        match *self {}
    }

    /// Hash of the model.
    pub fn hash(&self) -> &str {
        match *self {}
    }

    /// The vectors of some texts.
    ///
    /// # Errors
    /// Never: there is no model to ask.
    pub fn vectors(
        &self,
        _texts: &BTreeSet<String>,
        _cache: Option<&Path>,
        _tell: &dyn Fn(usize, usize),
    ) -> Result<Vectors, ModelError> {
        match *self {}
    }
}
