//! What each kind of source expects: its logical columns and the headers by which they are recognised.
//!
//! One file per kind; it holds the schema and reads the rows.

pub(crate) mod age_bands;
pub(crate) mod answers;
pub(crate) mod barometer;
pub(crate) mod devices;
pub(crate) mod fachverfahren;
pub(crate) mod goals;
pub(crate) mod invited;
pub(crate) mod kennzahlen;
pub(crate) mod matrix;
pub(crate) mod measures;
pub(crate) mod mentions;
pub(crate) mod notes;
pub(crate) mod online_services;
pub(crate) mod plan;
pub(crate) mod ratings;
pub(crate) mod staff;
pub(crate) mod survey;
pub(crate) mod tally;

use crate::project::SourceKind;

/// A logical column of a kind of source.
#[derive(Debug, Clone, Copy)]
pub struct ColumnSchema {
    /// Name as used in `columns`, `cells` and `values` of `befund.toml`.
    pub name: &'static str,
    /// Whether a source cannot be read without it.
    pub mandatory: bool,
    /// Accepted headers, best first; compared without case, punctuation and umlaut spelling.
    pub headers: &'static [&'static str],
    /// Key of the description in `locales/*/validate.ftl`.
    pub message: &'static str,
}

/// The columns of a kind of source.
#[derive(Debug, Clone, Copy)]
pub struct KindSchema {
    /// The kind.
    pub kind: SourceKind,
    /// Its columns in the order of the documentation.
    pub columns: &'static [ColumnSchema],
}

impl KindSchema {
    /// The column with that name.
    pub fn column(&self, name: &str) -> Option<&'static ColumnSchema> {
        self.columns.iter().find(|column| column.name == name)
    }
}

/// The schema of a kind of source.
pub fn schema(kind: SourceKind) -> &'static KindSchema {
    match kind {
        SourceKind::Answers => &answers::SCHEMA,
        SourceKind::Mentions => &mentions::SCHEMA,
        SourceKind::Barometer => &barometer::SCHEMA,
        SourceKind::Survey => &survey::SCHEMA,
        SourceKind::Staff => &staff::SCHEMA,
        SourceKind::AgeBands => &age_bands::SCHEMA,
        SourceKind::Devices => &devices::SCHEMA,
        SourceKind::Fachverfahren => &fachverfahren::SCHEMA,
        SourceKind::OnlineServices => &online_services::SCHEMA,
        SourceKind::Kennzahlen => &kennzahlen::SCHEMA,
        SourceKind::Measures => &measures::SCHEMA,
        SourceKind::Goals => &goals::SCHEMA,
        SourceKind::Plan => &plan::SCHEMA,
        SourceKind::Matrix => &matrix::SCHEMA,
        SourceKind::Ratings => &ratings::SCHEMA,
        SourceKind::Notes => &notes::SCHEMA,
        SourceKind::Invited => &invited::SCHEMA,
    }
}

/// A column without which a source cannot be read.
pub(crate) const fn must(
    name: &'static str,
    message: &'static str,
    headers: &'static [&'static str],
) -> ColumnSchema {
    ColumnSchema {
        name,
        mandatory: true,
        headers,
        message,
    }
}

/// A column that may be absent.
pub(crate) const fn may(
    name: &'static str,
    message: &'static str,
    headers: &'static [&'static str],
) -> ColumnSchema {
    ColumnSchema {
        name,
        mandatory: false,
        headers,
        message,
    }
}

/// Headers of an organisational unit, the most specific word of a town's hierarchy last decided by the reader.
pub(crate) const UNIT_HEADERS: &[&str] = &[
    "Organisationseinheit",
    "OE",
    "Org.-Einheit",
    "OrgEinheit",
    "Organisation",
    "Dienststelle",
    "Amt",
    "Ämter",
    "Fachdienst",
    "Abteilung",
    "Sachgebiet",
    "Fachbereich",
    "Dezernat",
    "Geschäftsbereich",
    "Referat",
    "Bereich",
    "Einheit",
    "Verwaltungseinheit",
    "OE-Bezeichnung",
    "OE-Text",
    "Bezeichnung OE",
    "Organisationseinheit Text",
    "Zuständiges Amt",
    "Zuständige Stelle",
    "Zuständigkeit",
    "Federführendes Amt",
    "Nutzendes Amt",
    "Nutzende Organisationseinheit",
    "Eigenbetrieb",
    "Team",
    "Department",
    "Unit",
    "Organisational unit",
    "Organizational unit",
    "Division",
    "Office",
];
