//! Names that belong together: one spelling of units, products and vendors over all sources of a project.

use chrono::NaiveDate;

/// One name with all its other spellings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Name {
    /// The spelling that is used.
    pub name: String,
    /// Other spellings, numbers and earlier names.
    pub also: Vec<String>,
    /// Last day on which the name was in use; `None` while it is.
    pub until: Option<NaiveDate>,
    /// What took its place after that day: the new name, or the unit it was merged into.
    pub now: Option<String>,
    /// Line in the file, from 1.
    pub line: u32,
}

/// The alias table of a project (`units.toml`).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names {
    /// Organisational units.
    pub units: Vec<Name>,
    /// Products: applications that several units call differently.
    pub products: Vec<Name>,
    /// Vendors.
    pub vendors: Vec<Name>,
}
