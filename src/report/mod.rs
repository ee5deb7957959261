//! Gated findings → bytes of HTML, PDF, DOCX, XLSX, CSV, Parquet and JSON.
//!
//! Writers are pure and compute no number: the same report gives the same bytes, and nothing here opens a file or asks
//! the clock. What a reader sees is worded in `locales/*/report.ftl`.

mod account;
mod caption;
mod chapters;
mod coded;
mod columns;
mod compare;
mod csv;
mod docx;
mod double;
mod html;
mod json;
mod manifest;
mod manuscript;
mod parquet;
mod pasted;
mod pdf;
mod plan;
mod printed;
mod protection;
mod revision;
mod signs;
mod texts;
mod wording;
mod xlsx;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::disclosure::Gated;
use crate::model::coding::CodingTable;
use crate::model::drawing::Drawing;
use crate::model::finding::Finding;
use crate::model::intake::{Inputs, IntakeAccount};
use crate::model::protection::DisclosureAccount;
use crate::project::{CsvDialect, DisclosureSettings, Edition, Format, PlanSettings};

pub use compare::compare_html;
pub use csv::{CsvError, changes_csv, codings_csv, evidence_csv, finding_csv};
pub use docx::{DocxError, docx};
pub use html::{HtmlError, html};
pub use json::{JsonError, json, json_schema};
pub use manifest::manifest;
pub use parquet::{ParquetError, codings_parquet, evidence_parquet, findings_parquet};
pub use pasted::pasted;
pub use pdf::{Pages, PdfError, Picture, pdf};
pub use protection::{protection_json, protection_schema};
pub use texts::{Inline, OwnTexts, Passage, TextFile, figures, slots};
pub use wording::statement;
pub use xlsx::{XlsxError, questionnaire, xlsx};

/// How a report looks beside its charts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Design {
    /// Colour of headings, `#rrggbb`, at least 4.5:1 on white.
    pub lead: String,
    /// The same on a dark screen.
    pub lead_dark: String,
    /// Logo on the cover.
    pub logo: Option<Logo>,
}

/// A logo that was read and can be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    /// The file as it is.
    pub bytes: Vec<u8>,
    /// Whether it is an SVG; else a PNG.
    pub is_svg: bool,
    /// Its pixels as PNG, for formats that take no SVG.
    pub png: Vec<u8>,
    /// What it shows, in words.
    pub alt: String,
}

/// Everything a report is written from.
#[derive(Debug, Clone)]
pub struct Report {
    /// Title.
    pub title: String,
    /// Second line of the title.
    pub subtitle: Option<String>,
    /// The Stichtag; also the only date in any output.
    pub reference_date: NaiveDate,
    /// For whom it is made.
    pub edition: Edition,
    /// What disclosure control did; the salt is never printed.
    pub disclosure: DisclosureSettings,
    /// What the gate did, for staff council and data protection.
    pub protection: Gated<DisclosureAccount>,
    /// Findings, sorted by section and then in printed order.
    pub findings: Vec<Gated<Finding>>,
    /// Charts by id of their finding.
    pub charts: BTreeMap<String, Drawing>,
    /// The script that draws charts in a browser.
    pub chart_script: &'static str,
    /// CSS rules that recolour charts on a dark screen.
    pub chart_style: String,
    /// Colours and logo.
    pub design: Design,
    /// Codings as they may be shown.
    pub codings: Gated<CodingTable>,
    /// Rows in, used and set aside, and what was noticed.
    pub intake: Gated<IntakeAccount>,
    /// The input files as they may be told.
    pub inputs: Gated<Inputs>,
    /// Sentences of the project for the methods chapter.
    pub notes: Vec<String>,
    /// Version of befund.
    pub version: String,
    /// CSV dialect.
    pub csv_dialect: CsvDialect,
    /// What it is written as; one format says where another stands.
    pub formats: Vec<Format>,
    /// What the project wishes of its order.
    pub plan: PlanSettings,
    /// The house's own words.
    pub texts: OwnTexts,
}

/// Places behind the tables up to which they are written as CSV where nobody asked for a form.
const FEW_PLACES: usize = 200_000;

/// The file of the places behind all tables; `None` where there is none. Where the page has no room for them there is one, whatever was asked for.
pub fn evidence_file(report: &Report) -> Option<&'static str> {
    let asked = |format| report.formats.contains(&format);
    if asked(Format::Csv) {
        return Some("data/evidence.csv");
    }
    if asked(Format::Parquet) {
        return Some("data/evidence.parquet");
    }
    let places = printed::evidence_elsewhere(report).filter(|_| asked(Format::Html))?;
    Some(if places <= FEW_PLACES {
        "data/evidence.csv"
    } else {
        "data/evidence.parquet"
    })
}

/// The ids of the findings whose charts a report shows as pictures: those of its chapters, and those that the project asks for.
pub fn drawn(report: &Report) -> BTreeSet<String> {
    let plan = plan::Plan::of(report);
    plan.drawn().iter().map(|id| (*id).to_owned()).collect()
}
