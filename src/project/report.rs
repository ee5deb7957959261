//! What is written: the table `[report]`.

use super::notes::Notes;
use super::section::Section;
use super::value::choose;
use super::{PlanSettings, plan, rules};

/// Formats a report can be written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// `report.html`
    Html,
    /// `report.pdf`
    Pdf,
    /// `report.docx`
    Docx,
    /// `charts/*.svg`
    Svg,
    /// `charts/*.png`
    Png,
    /// `tables.xlsx`
    Xlsx,
    /// `tables/*.csv`, `data/codings.csv`
    Csv,
    /// `data/*.parquet`
    Parquet,
    /// `data/findings.json`
    Json,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 9] = [
        Self::Html,
        Self::Pdf,
        Self::Docx,
        Self::Svg,
        Self::Png,
        Self::Xlsx,
        Self::Csv,
        Self::Parquet,
        Self::Json,
    ];

    /// The format as written in `befund.toml` and `--format`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Pdf => "pdf",
            Self::Docx => "docx",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Parquet => "parquet",
            Self::Json => "json",
        }
    }

    /// The format with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// How CSV files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CsvDialect {
    /// UTF-8 with BOM, `;`, CRLF, decimal mark of the language: Excel opens it.
    #[default]
    Excel,
    /// UTF-8, `,`, LF, decimal point: for machines.
    Plain,
}

/// Settings of the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportSettings {
    /// Formats, sorted, each once.
    pub formats: Vec<Format>,
    /// CSV dialect.
    pub csv_dialect: CsvDialect,
    /// Which findings stand where.
    pub plan: PlanSettings,
}

impl Default for ReportSettings {
    fn default() -> Self {
        Self {
            formats: Format::ALL.to_vec(),
            csv_dialect: CsvDialect::Excel,
            plan: PlanSettings::default(),
        }
    }
}

/// Reads the table.
pub(super) fn read(mut section: Section<'_>, notes: &mut Notes) -> ReportSettings {
    let default = ReportSettings::default();
    let dialects = [("excel", CsvDialect::Excel), ("plain", CsvDialect::Plain)];
    let settings = ReportSettings {
        formats: read_formats(&mut section, notes).unwrap_or(default.formats),
        csv_dialect: section
            .choice("csv_dialect", &dialects, notes)
            .unwrap_or(default.csv_dialect),
        plan: plan::read(&mut section, notes),
    };
    section.finish(notes);
    settings
}

fn read_formats(section: &mut Section<'_>, notes: &mut Notes) -> Option<Vec<Format>> {
    let found = section.texts("formats", notes)?;
    if found.value.is_empty() {
        notes.add(
            notes
                .breach(rules::EMPTY, &found.span)
                .with("key", "formats"),
        );
        return None;
    }
    let possible = Format::ALL.map(|format| (format.name(), format));
    let mut formats: Vec<Format> = found
        .value
        .iter()
        .filter_map(|name| choose("formats", name, &possible, notes))
        .collect();
    formats.sort_unstable();
    formats.dedup();
    Some(formats)
}
