//! What may be shown to whom: the table `[disclosure]`.

use super::ParseOptions;
use super::notes::Notes;
use super::paths::inside;
use super::section::{Section, filled_texts};

/// Multiples to which the staff may be rounded. Threes would protect single persons and pairs only.
const ROUNDINGS: [u32; 2] = [5, 10];

/// Smallest groups of staff and of respondents that the public edition accepts.
const LEAST_GROUP_BOUNDS: (u32, u32) = (10, 100);
const LEAST_RESPONDENTS_BOUNDS: (u32, u32) = (5, 100);

/// For whom a report is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Edition {
    /// For the house: nothing suppressed.
    #[default]
    Internal,
    /// For everybody: small groups protected.
    Public,
}

impl Edition {
    /// The edition as written in `befund.toml`; also the name of its output folder.
    pub fn name(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::Public => "public",
        }
    }
}

/// Settings of disclosure control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisclosureSettings {
    /// Edition.
    pub edition: Edition,
    /// Multiples to which the numbers of staff are rounded in the public edition: 5 or 10.
    pub rounding: u64,
    /// Smallest group of staff in the public edition (10..=100).
    pub least_group: u64,
    /// Smallest group of respondents in the public edition (5..=100).
    pub least_respondents: u64,
    /// Ids of findings that the public edition leaves out.
    pub without: Vec<String>,
    /// Whether answers may be quoted in the public edition.
    pub quotations: bool,
    /// Salt for hashing staff ids.
    pub salt: String,
    /// What the data about persons are evaluated for, one sentence each.
    pub purposes: Vec<String>,
    /// On what right the evaluation rests, in the project's own words.
    pub legal_basis: Option<String>,
    /// `findings.json` of public editions that were published before, relative to the project folder.
    pub earlier_editions: Vec<String>,
}

impl Default for DisclosureSettings {
    fn default() -> Self {
        Self {
            edition: Edition::Internal,
            rounding: 5,
            least_group: 20,
            least_respondents: 10,
            without: Vec::new(),
            quotations: false,
            salt: String::new(),
            purposes: Vec::new(),
            legal_basis: None,
            earlier_editions: Vec::new(),
        }
    }
}

/// Reads the table.
pub(super) fn read(
    mut section: Section<'_>,
    options: &ParseOptions,
    notes: &mut Notes,
) -> DisclosureSettings {
    let default = DisclosureSettings::default();
    let editions = [Edition::Internal, Edition::Public].map(|edition| (edition.name(), edition));
    section.retired("k", notes);
    let settings = DisclosureSettings {
        edition: section
            .choice("edition", &editions, notes)
            .unwrap_or(default.edition),
        rounding: section
            .one_of("rounding", &ROUNDINGS, notes)
            .map_or(default.rounding, u64::from),
        least_group: section
            .count("least_group", LEAST_GROUP_BOUNDS, notes)
            .map_or(default.least_group, u64::from),
        least_respondents: section
            .count("least_respondents", LEAST_RESPONDENTS_BOUNDS, notes)
            .map_or(default.least_respondents, u64::from),
        without: filled_texts(&mut section, "without", notes)
            .into_iter()
            .map(|found| found.value)
            .collect(),
        quotations: section
            .flag("quotations", notes)
            .unwrap_or(default.quotations),
        salt: section
            .text("salt", notes)
            .map_or(default.salt, |found| found.value),
        purposes: filled_texts(&mut section, "purposes", notes)
            .into_iter()
            .map(|found| found.value)
            .collect(),
        legal_basis: section.text("legal_basis", notes).map(|found| found.value),
        earlier_editions: filled_texts(&mut section, "earlier_editions", notes)
            .into_iter()
            .map(|found| inside("earlier_editions", &found, options, notes))
            .collect(),
    };
    section.finish(notes);
    settings
}
