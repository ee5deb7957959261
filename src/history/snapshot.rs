//! A snapshot: what an edition said for a day, with a checksum of each of its files and of itself.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::beside::REPLACED;
use super::damage::Damage;
use crate::model::checksum;
use crate::project::Edition;

/// Name of the file that describes a snapshot.
pub const MANIFEST: &str = "snapshot.json";
/// Name of the file with its findings, as `data/findings.json` has them.
pub const FINDINGS: &str = "findings.json";

/// Version of the shape of `snapshot.json`; raised when a field changes its meaning or goes.
const FORMAT: u32 = 1;

/// What `snapshot.json` says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Snapshot {
    /// Version of this shape.
    format: u32,
    /// Version of befund that kept it.
    pub befund: String,
    /// The Stichtag, ISO 8601.
    pub reference_date: String,
    /// `internal` or `public`.
    pub edition: String,
    /// BCP 47 tag of the language of its words.
    pub language: String,
    /// Number of findings.
    pub findings: usize,
    /// SHA-256 of the codebook. A public edition has none: a hash lets a reader try guesses.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub codebook: Option<String>,
    /// SHA-256 of the table of names, where the project has one. A public edition has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub units: Option<String>,
    /// Its files.
    files: Vec<KeptFile>,
    /// SHA-256 of this file as it reads while this is empty.
    seal: String,
}

/// A file of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct KeptFile {
    pub(super) file: String,
    bytes: usize,
    sha256: String,
}

impl KeptFile {
    /// Whether these are its bytes.
    pub(super) fn holds(&self, bytes: &[u8]) -> bool {
        self.bytes == bytes.len() && self.sha256 == checksum::sha256(bytes)
    }
}

/// What is said of a snapshot that is to be kept.
#[derive(Debug, Clone)]
pub struct Kept<'a> {
    /// Version of befund.
    pub befund: &'a str,
    /// Stichtag.
    pub reference_date: NaiveDate,
    /// Edition.
    pub edition: Edition,
    /// BCP 47 tag of the language.
    pub language: &'a str,
    /// Number of findings.
    pub findings: usize,
    /// SHA-256 of the codebook; left out of a public edition.
    pub codebook: Option<&'a str>,
    /// SHA-256 of the table of names; left out of a public edition.
    pub units: Option<&'a str>,
}

impl Snapshot {
    /// The snapshot of these files: name → bytes.
    pub fn new(kept: &Kept<'_>, files: &BTreeMap<String, Vec<u8>>) -> Self {
        let of_house = |hash: Option<&str>| {
            let is_told = kept.edition == Edition::Internal;
            hash.filter(|_| is_told).map(str::to_owned)
        };
        let file = |(name, bytes): (&String, &Vec<u8>)| KeptFile {
            file: name.clone(),
            bytes: bytes.len(),
            sha256: checksum::sha256(bytes),
        };
        Self {
            format: FORMAT,
            befund: kept.befund.to_owned(),
            reference_date: kept.reference_date.to_string(),
            edition: kept.edition.name().to_owned(),
            language: kept.language.to_owned(),
            findings: kept.findings,
            codebook: of_house(kept.codebook),
            units: of_house(kept.units),
            files: files.iter().map(file).collect(),
            seal: String::new(),
        }
    }

    /// The bytes of its `snapshot.json`, sealed.
    ///
    /// # Errors
    /// Never in practice: all of it is plain text.
    pub fn bytes(&self) -> Result<Vec<u8>, serde_json::Error> {
        let seal = checksum::sha256(&pretty(&self.sealed(String::new()))?);
        pretty(&self.sealed(seal))
    }

    /// Reads a `snapshot.json`. Whatever was changed in it since it was sealed, even a blank, is damage.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Damage> {
        #[derive(Deserialize)]
        struct Shape {
            format: u32,
        }
        let shape: Shape = serde_json::from_slice(bytes).map_err(|_| Damage::Edited)?;
        if shape.format > FORMAT {
            return Err(Damage::Newer(shape.format));
        }
        let read: Self = serde_json::from_slice(bytes).map_err(|_| Damage::Edited)?;
        let is_sealed = read.bytes().is_ok_and(|sealed| sealed == bytes);
        if is_sealed {
            Ok(read)
        } else {
            Err(Damage::Edited)
        }
    }

    /// Whether two snapshots say the same, by whichever version of befund they were kept and whatever they replaced.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let alike = |one: &Self| {
            let mut one = one.sealed(String::new());
            one.befund = String::new();
            one.files.retain(|file| file.file != REPLACED);
            one
        };
        alike(self) == alike(other)
    }

    /// Its files.
    pub(super) fn files(&self) -> &[KeptFile] {
        &self.files
    }

    fn sealed(&self, seal: String) -> Self {
        Self {
            seal,
            ..self.clone()
        }
    }
}

fn pretty(snapshot: &Snapshot) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(snapshot)?;
    bytes.push(b'\n');
    Ok(bytes)
}
