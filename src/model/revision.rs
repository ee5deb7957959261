//! What changed in a codebook since the edition before: which categories are new, split off, merged, gone or worded anew.
//!
//! The coding stage finds it, the methods chapter says it; nothing is decided here.

use chrono::NaiveDate;

/// The day from which on changes count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Since {
    /// Stichtag of the latest earlier edition that the project names.
    Edition(NaiveDate),
    /// One year before the Stichtag: no earlier edition is named.
    YearBefore(NaiveDate),
}

impl Since {
    /// The day.
    pub fn day(self) -> NaiveDate {
        match self {
            Self::Edition(day) | Self::YearBefore(day) => day,
        }
    }
}

/// What happened to a category. Waves stand as the codebook writes them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It is new.
    New {
        /// First wave, when the codebook says it.
        from: Option<String>,
    },
    /// It is new and was a part of another one before.
    Split {
        /// First wave, when the codebook says it.
        from: Option<String>,
        /// Label of the category it was split from.
        of: String,
    },
    /// Another one took it over.
    Merged {
        /// Last wave, when the codebook says it.
        last: Option<String>,
        /// Label of the category that took it over.
        into: String,
    },
    /// It is not used any more.
    Ended {
        /// Last wave.
        last: String,
    },
    /// It was worded or delimited anew.
    Reworded,
}

/// One change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Id of the category.
    pub id: String,
    /// Its label.
    pub label: String,
    /// What happened.
    pub kind: ChangeKind,
    /// Day that the codebook gives with it.
    pub date: Option<NaiveDate>,
    /// Reason that the codebook gives.
    pub reason: Option<String>,
}

/// How much changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extent {
    /// Nothing.
    Nothing,
    /// Every category is new: there was no codebook before.
    Everything,
    /// These: new ones first, then split, merged, ended and reworded ones, each kind in the order of the codebook.
    Some(Vec<Change>),
}

/// The codebook beside what it was at the edition before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revision {
    /// Since when.
    pub since: Since,
    /// How much changed.
    pub extent: Extent,
}
