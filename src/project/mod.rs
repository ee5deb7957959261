//! `befund.toml` → [`Project`]: what to read, what to ask, how to report, every mistake found in one go.
//!
//! It reads no data file and asks no clock.

mod checks;
mod demography;
mod design;
mod names;
mod parse;
mod paths;
mod plan;
mod rules;
mod section;
mod source;
mod value;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::i18n::Language;
use crate::model::counted::Counted;
use crate::model::issue::Checked;
use crate::model::names::Names;

pub use checks::{CheckRule, RuleTerm};
pub use demography::{AgeClasses, Backtest, DemographySettings, Land, SourcedAge, SpecialLimit};
pub use design::{DesignSettings, LogoFile};
pub use plan::{AnnexPlace, Heading, PlanSettings, Wish, matches_pattern};
pub use rules::{
    CHART_OF_NOTHING, CHART_UNFIT, LOGO, NO_PROJECT, PLAN_OF_NOTHING, RULES, TEXT_REFERENCE,
    TEXT_WITHOUT_PLACE,
};
pub use section::advice;
pub use value::day;

/// Name of the project file.
pub const FILE_NAME: &str = "befund.toml";

/// What the command line says about reading a project.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParseOptions {
    /// Whether paths may leave the project folder (`--allow-outside`).
    pub allow_outside: bool,
    /// A reference date that replaces the one of the file (`--reference-date`), which then need not have one.
    pub reference_date: Option<NaiveDate>,
}

/// Reads `text`, the content of the project file in the folder `root`.
///
/// Every mistake is an issue (P001 …) at its line, all in one go and in the order of lines. There is a project only when
/// none of them is an error: half a project would count the wrong things.
pub fn parse(text: &str, root: &Path, options: &ParseOptions) -> Checked<Option<Project>> {
    parse::parse(text, root, options)
}

/// Reads `text`, the content of the alias table `file` that a project names.
pub fn parse_names(text: &str, file: &str) -> Checked<Names> {
    names::parse(text, file)
}

/// A checked project.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    /// Folder that holds `befund.toml`; all paths are relative to it.
    pub root: PathBuf,
    /// Name of that folder; names the output folder.
    pub name: String,
    /// Title of the report.
    pub title: String,
    /// Second line of the title.
    pub subtitle: Option<String>,
    /// The Stichtag. Every age, term and "as of" refers to it.
    pub reference_date: NaiveDate,
    /// Language of the report.
    pub language: Language,
    /// How large the town is.
    pub size: Size,
    /// Sentences for the methods chapter.
    pub notes: Vec<String>,
    /// Questions in printed order. Questions that only the data names follow, sorted by key.
    pub questions: Vec<Question>,
    /// File with the spellings of units, products and vendors.
    pub units: Option<String>,
    /// What that file says; empty until it is read.
    pub names: Names,
    /// Sources in file order.
    pub sources: Vec<Source>,
    /// What printed figures must be, in file order.
    pub checks: Vec<CheckRule>,
    /// Coding.
    pub coding: CodingSettings,
    /// Stimmungsbarometer.
    pub barometer: BarometerSettings,
    /// Closed questions.
    pub survey: SurveySettings,
    /// Staff and ages.
    pub demography: DemographySettings,
    /// What may be shown to whom.
    pub disclosure: DisclosureSettings,
    /// What is written.
    pub report: ReportSettings,
    /// How it looks.
    pub design: DesignSettings,
}

/// How large a town is; what nobody stated is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Size {
    /// Inhabitants.
    pub inhabitants: Option<u32>,
    /// Persons whom the administration employs.
    pub employees: Option<u32>,
    /// Desks with a computer.
    pub desks: Option<u32>,
}

/// A question that was put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Key, ASCII, used in file names.
    pub key: String,
    /// Wording.
    pub text: String,
    /// Header of the category column ("Bedarf").
    pub heading: Option<String>,
    /// What is counted under it: Befragte unless the project says otherwise. Only published counts can be of anything else.
    pub counts: Counted,
    /// Of published counts of measures: the status they count, so that they can be compared with the list.
    pub status: Option<String>,
}

/// Kinds of source (DESIGN §4).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// One answer per row, or one respondent per row when wide.
    Answers,
    /// Coded counts as published.
    Mentions,
    /// Grades 1–6.
    Barometer,
    /// A whole questionnaire: closed questions, answers and grades of the same rows.
    Survey,
    /// Employees.
    Staff,
    /// Published age bands.
    AgeBands,
    /// Devices.
    Devices,
    /// Applications.
    Fachverfahren,
    /// Online services.
    OnlineServices,
    /// Figures.
    Kennzahlen,
    /// Measures.
    Measures,
    /// Goals.
    Goals,
    /// Money and posts.
    Plan,
    /// Crosses, numbers or words in rows × columns.
    Matrix,
    /// Levels on a scale.
    Ratings,
    /// Points in words by field.
    Notes,
    /// How many were invited to a survey.
    Invited,
}

impl SourceKind {
    /// All kinds, in the order of the documentation.
    pub const ALL: [Self; 17] = [
        Self::Answers,
        Self::Mentions,
        Self::Barometer,
        Self::Survey,
        Self::Staff,
        Self::AgeBands,
        Self::Devices,
        Self::Fachverfahren,
        Self::OnlineServices,
        Self::Kennzahlen,
        Self::Measures,
        Self::Goals,
        Self::Plan,
        Self::Matrix,
        Self::Ratings,
        Self::Notes,
        Self::Invited,
    ];

    /// Kinds that a table is taken for by its headers alone. The others have headers that many lists have, so they are
    /// proposed only where none of these fits.
    pub const BY_HEADERS: [Self; 9] = [
        Self::Answers,
        Self::Mentions,
        Self::Barometer,
        Self::Staff,
        Self::AgeBands,
        Self::Devices,
        Self::Fachverfahren,
        Self::OnlineServices,
        Self::Kennzahlen,
    ];

    /// The kind as written in `befund.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Answers => "answers",
            Self::Mentions => "mentions",
            Self::Barometer => "barometer",
            Self::Survey => "survey",
            Self::Staff => "staff",
            Self::AgeBands => "age_bands",
            Self::Devices => "devices",
            Self::Fachverfahren => "fachverfahren",
            Self::OnlineServices => "online_services",
            Self::Kennzahlen => "kennzahlen",
            Self::Measures => "measures",
            Self::Goals => "goals",
            Self::Plan => "plan",
            Self::Matrix => "matrix",
            Self::Ratings => "ratings",
            Self::Notes => "notes",
            Self::Invited => "invited",
        }
    }

    /// The kind with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Which sheets of a workbook are read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum SheetChoice {
    /// The first sheet in which the headers of the kind are recognised.
    #[default]
    Found,
    /// The sheet with that name.
    Name(String),
    /// The sheet with that number, from 1.
    Number(u32),
    /// Every sheet.
    All,
}

/// How a table is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// One value per row.
    Long,
    /// One respondent per row, one column per question.
    Wide,
    /// A LimeSurvey export.
    Limesurvey,
    /// A Qualtrics export with two or three header rows.
    Qualtrics,
}

impl Layout {
    /// The layout as written in `befund.toml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Wide => "wide",
            Self::Limesurvey => "limesurvey",
            Self::Qualtrics => "qualtrics",
        }
    }
}

/// Within what a respondent's key names one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Respondents {
    /// Within its source, and within another that reads the same file.
    Own,
    /// Within all sources of the project that say so.
    Shared,
}

/// One `[[source]]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Source {
    /// Kind.
    pub kind: SourceKind,
    /// File or glob, relative to the project folder.
    pub file: String,
    /// Sheets.
    pub sheet: SheetChoice,
    /// Header row from 1; found when not given.
    pub header_row: Option<u32>,
    /// Layout; found when not given.
    pub layout: Option<Layout>,
    /// Logical column → header in the file.
    pub columns: BTreeMap<String, String>,
    /// Logical column → cell above the header that holds its value for the whole sheet (row, column from 1).
    pub cells: BTreeMap<String, (u32, u32)>,
    /// Logical column → constant value.
    pub values: BTreeMap<String, String>,
    /// Logical column → value as it stands → value that is read in its place.
    pub values_map: BTreeMap<String, BTreeMap<String, String>>,
    /// List of codes that says the same in a file, relative to the project folder.
    pub values_file: Option<String>,
    /// What the list of codes says, once it is read; `values_map` goes before it.
    pub codes: BTreeMap<String, BTreeMap<String, String>>,
    /// Within what the keys of this source's respondents are valid; its own files when not given.
    pub respondents: Option<Respondents>,
    /// Structure of the questionnaire: the tool's own file, or one that a person edited.
    pub questionnaire: Option<String>,
    /// Encoding label; found when not given.
    pub encoding: Option<String>,
    /// Delimiter; found when not given.
    pub delimiter: Option<char>,
    /// Whether empty cells of a block belong to the value above them.
    pub fill_down: bool,
    /// Line of the `[[source]]` in `befund.toml`, from 1.
    pub line: u32,
}

/// Settings of coding.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CodingSettings {
    /// Codebook file; the built-in one when not given.
    pub codebook: Option<String>,
    /// Confirmed decisions.
    pub decisions: Option<String>,
    /// Codes of a second person for a part of the answers.
    pub second_coder: Option<String>,
    /// Folder of a sentence model.
    pub model: Option<String>,
}

/// Settings of the Stimmungsbarometer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BarometerSettings {
    /// Wording of the question.
    pub question: Option<String>,
    /// Texts of the grades 1 to 6; empty or six.
    pub scale: Vec<String>,
}

/// Settings of closed questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveySettings {
    /// By what findings are broken down: `unit`, `role`, keys or codes of background questions.
    pub by: Vec<String>,
    /// Keys or codes of questions that are not counted.
    pub leave_out: Vec<String>,
    /// Whether all persons of the staff file were invited, where no source of kind `invited` tells how many were.
    pub staff_invited: bool,
    /// Whether answers are also weighted, so that units and roles count as much as they were invited.
    pub weight: bool,
}

impl Default for SurveySettings {
    fn default() -> Self {
        Self {
            by: vec!["unit".to_owned(), "role".to_owned()],
            leave_out: Vec::new(),
            staff_invited: false,
            weight: false,
        }
    }
}

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
