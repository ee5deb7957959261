//! What can be typed: clap types of strings and paths, before anything is checked.
//!
//! The comments here are for who reads the code. What a user reads (help, names of values) stands in
//! `locales/*/help.ftl` under keys made of the command and the argument; see [`super::help`].

mod codebook;
mod compare;
mod examples;
mod history;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};

use super::day::DayArg;
use crate::i18n::Language;
use crate::pipeline::Overrides;
use crate::project::{CsvDialect, Edition, Format, SourceKind};
pub(super) use codebook::{CodebookArgs, CodebookCommand, ExportArgs, ImportArgs, LintArgs};
pub(super) use compare::CompareArgs;
pub(super) use history::{
    HistoryArgs, HistoryCommand, ListArgs, PruneArgs, ShowArgs, StatusArgs, VerifyArgs,
};

/// Turns what a municipality collects for an Ist-Analyse into the report that the council reads.
#[derive(Debug, Parser)]
#[command(name = "befund", version, max_term_width = 100)]
pub(super) struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check, analyse and write the report
    #[command(after_help = examples::RUN)]
    Run(RunArgs),
    /// Only say what is wrong with the data
    #[command(after_help = examples::CHECK)]
    Check(CheckArgs),
    /// Measure the codes against gold codes
    #[command(after_help = examples::EVAL)]
    Eval(EvalArgs),
    /// Write an invented example into a folder and report on it
    #[command(after_help = examples::DEMO)]
    Demo(DemoArgs),
    /// Look at files and write a befund.toml that runs as it is
    #[command(after_help = examples::INIT)]
    Init(InitArgs),
    /// Say what files are taken for, column by column
    #[command(after_help = examples::LOOK)]
    Look(LookArgs),
    /// Look answers and their codes over in the browser
    #[command(after_help = examples::REVIEW)]
    Review(ReviewArgs),
    /// Draw a blind sample of answers for a second coder
    #[command(after_help = examples::SAMPLE)]
    Sample(SampleArgs),
    /// Group what is not coded and draft a codebook to edit
    #[command(after_help = examples::SUGGEST)]
    Suggest(SuggestArgs),
    /// Say how far two codings of the same answers agree
    #[command(after_help = examples::AGREE)]
    Agree(AgreeArgs),
    /// Look a codebook over, exchange it with Excel and QDA programs
    Codebook(CodebookArgs),
    /// Set the public reports of several towns side by side
    #[command(after_help = examples::COMPARE)]
    Compare(CompareArgs),
    /// Look at what was kept of earlier reports
    History(HistoryArgs),
    /// Say how the reports of a project stand, for a monitor
    #[command(after_help = examples::STATUS)]
    Status(StatusArgs),
    /// Write what was asked in a project's surveys as workbooks to be edited
    #[command(after_help = examples::QUESTIONNAIRE)]
    Questionnaire(QuestionnaireArgs),
    /// List the places for own texts and the figures they can refer to
    #[command(after_help = examples::TEXTS)]
    Texts(TextsArgs),
    /// Print the cells of the inputs behind one row of a table
    #[command(after_help = examples::EVIDENCE)]
    Evidence(EvidenceArgs),
    /// Propose a table of the names of units, products and vendors
    #[command(after_help = examples::UNITS)]
    Units(UnitsArgs),
    /// Say which columns a kind of source expects
    Schema(SchemaArgs),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    /// Print the man page (roff)
    Man,
    /// Print the help of a command
    Help {
        /// The command, and the command inside it
        of: Vec<String>,
    },
}

/// Options of every command that reads a project.
#[derive(Debug, Args)]
pub(super) struct ProjectArgs {
    /// Project folder, or its befund.toml
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// Stichtag instead of the one in befund.toml
    #[arg(long, value_parser = DayArg::parse)]
    pub reference_date: Option<DayArg>,
    /// Language of messages and report instead of the project's
    #[arg(long)]
    pub lang: Option<LangArg>,
    /// Folder of a sentence model (config.json, tokenizer.json, model.safetensors)
    #[arg(long)]
    pub model: Option<PathBuf>,
    /// Folder in which the model's vectors are kept between runs, instead of the machine's cache
    #[arg(long)]
    pub cache: Option<PathBuf>,
    /// Let sources lie outside the project folder
    #[arg(long)]
    pub allow_outside: bool,
    /// Print no progress and no summary, only issues
    #[arg(long, short)]
    pub quiet: bool,
}

/// Options of `run`.
#[derive(Debug, Args)]
pub(super) struct RunArgs {
    /// Which project.
    #[command(flatten)]
    pub project: ProjectArgs,
    /// Folder that receives project/edition/; {year} and {date} stand for the Stichtag's
    #[arg(long, short)]
    pub out: Option<PathBuf>,
    /// For whom: internal shows everything, public protects small groups
    #[arg(long)]
    pub edition: Option<EditionArg>,
    /// Formats to write, separated by commas
    #[arg(long, value_delimiter = ',')]
    pub format: Vec<FormatArg>,
    /// How CSV files are written: for Excel, or plain for machines
    #[arg(long)]
    pub csv_dialect: Option<DialectArg>,
    /// Write nothing when the data has errors, and exit with 3
    #[arg(long)]
    pub strict: bool,
    /// Do not lock the output folder, on drives that know no locks
    #[arg(long)]
    pub no_lock: bool,
    /// Keep what the report says as a snapshot in the project's history
    #[arg(long)]
    pub keep: bool,
    /// Replace the report of another day, and another snapshot of the same day
    #[arg(long)]
    pub replace: bool,
    /// Write the report although nothing changed since the last run
    #[arg(long)]
    pub force: bool,
    /// Wait while another run writes the same report
    #[arg(long)]
    pub wait: bool,
    /// Exit with 10 when an alert of befund.toml is the case
    #[arg(long)]
    pub fail_on_alert: bool,
    /// How the run is told on standard error
    #[arg(long, value_enum, default_value_t = IssueFormat::Text)]
    pub log_format: IssueFormat,
}

/// Options of `check`.
#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    /// Which project.
    #[command(flatten)]
    pub project: ProjectArgs,
    /// How issues are printed
    #[arg(long, default_value = "text")]
    pub format: IssueFormat,
}

/// Options of `eval`.
#[derive(Debug, Args)]
pub(super) struct EvalArgs {
    /// Which project.
    #[command(flatten)]
    pub project: ProjectArgs,
    /// CSV or workbook with the columns id and kategorie, one row a code
    #[arg(long)]
    pub gold: PathBuf,
}

/// Options of `init`.
#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// Folder to write befund.toml into; made when it does not exist
    pub dir: PathBuf,
    /// Files to look at; without any, the files already in the folder
    pub files: Vec<PathBuf>,
    /// Title of the report
    #[arg(long)]
    pub title: Option<String>,
    /// Stichtag
    #[arg(long, value_parser = DayArg::parse)]
    pub reference_date: Option<DayArg>,
    /// Ask nothing
    #[arg(long, short)]
    pub yes: bool,
    /// Overwrite an existing befund.toml
    #[arg(long)]
    pub force: bool,
    /// Language of messages
    #[arg(long)]
    pub lang: Option<LangArg>,
}

/// Options of `look`.
#[derive(Debug, Args)]
pub(super) struct LookArgs {
    /// Files to look at
    #[arg(required = true)]
    pub files: Vec<PathBuf>,
    /// How to print what is seen
    #[arg(long, value_enum, default_value_t = IssueFormat::Text)]
    pub format: IssueFormat,
    /// Language of messages
    #[arg(long)]
    pub lang: Option<LangArg>,
}

/// Options of `demo`.
#[derive(Debug, Args)]
pub(super) struct DemoArgs {
    /// Folder for the example, made new
    #[arg(default_value = "befund-demo")]
    pub dir: PathBuf,
    /// For whom
    #[arg(long)]
    pub edition: Option<EditionArg>,
    /// Language of messages and report
    #[arg(long)]
    pub lang: Option<LangArg>,
    /// Print no progress and no summary
    #[arg(long, short)]
    pub quiet: bool,
}

/// Options of `agree`.
#[derive(Debug, Args)]
pub(super) struct AgreeArgs {
    /// First coding: codings.csv, a filled-in sample, or a project, which is coded then
    pub first: PathBuf,
    /// Second coding, likewise
    pub second: PathBuf,
    /// Folder that receives agreement.xlsx and disagreements.csv
    #[arg(long, short)]
    pub out: Option<PathBuf>,
    /// How the figures are printed
    #[arg(long, default_value = "text")]
    pub format: IssueFormat,
    /// Language of messages and files
    #[arg(long)]
    pub lang: Option<LangArg>,
}

/// Options of `review`.
#[derive(Debug, Args)]
pub(super) struct ReviewArgs {
    /// Which project.
    #[command(flatten)]
    pub project: ProjectArgs,
    /// Folder that receives project/edition/ when the report is written from the page
    #[arg(long, short)]
    pub out: Option<PathBuf>,
    /// Name of the person who decides, as decisions.csv notes it
    #[arg(long)]
    pub who: Option<String>,
    /// Port of the page instead of a free one
    #[arg(long)]
    pub port: Option<u16>,
    /// Do not open the browser, only print the address
    #[arg(long)]
    pub no_open: bool,
}

/// Options of `sample`.
#[derive(Debug, Args)]
pub(super) struct SampleArgs {
    /// Which project.
    #[command(flatten)]
    pub project: ProjectArgs,
    /// Share of the answers to every question, in percent
    #[arg(long, default_value_t = 20, value_parser = clap::value_parser!(u8).range(1..=100))]
    pub double_code: u8,
    /// Another number draws another sample
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Folder that receives sample.xlsx and sample.csv
    #[arg(long, short, default_value = ".")]
    pub out: PathBuf,
    /// Overwrite an existing sample
    #[arg(long)]
    pub force: bool,
}

/// Options of `evidence`.
#[derive(Debug, Args)]
pub(super) struct EvidenceArgs {
    /// Id of the finding, as its table's file is called
    pub finding: String,
    /// Row of its table, from 1
    pub row: String,
    /// Which project.
    #[command(flatten)]
    pub project: ProjectArgs,
    /// For whom: internal shows everything, public protects small groups
    #[arg(long)]
    pub edition: Option<EditionArg>,
}

/// Options of `texts`.
#[derive(Debug, Args)]
pub(super) struct TextsArgs {
    /// Which project.
    #[command(flatten)]
    pub project: ProjectArgs,
}

/// Options of `questionnaire`.
#[derive(Debug, Args)]
pub(super) struct QuestionnaireArgs {
    /// Which project.
    #[command(flatten)]
    pub project: ProjectArgs,
    /// Write over workbooks that are there
    #[arg(long)]
    pub force: bool,
}

/// Options of `units`.
#[derive(Debug, Args)]
pub(super) struct UnitsArgs {
    /// Which project.
    #[command(flatten)]
    pub project: ProjectArgs,
}

/// Options of `suggest`.
#[derive(Debug, Args)]
pub(super) struct SuggestArgs {
    /// Which project.
    #[command(flatten)]
    pub project: ProjectArgs,
    /// Group all answers, as if the codebook were empty
    #[arg(long)]
    pub all: bool,
    /// Folder that receives suggestion.toml, suggestion.xlsx and suggestion.csv
    #[arg(long, short, default_value = ".")]
    pub out: PathBuf,
    /// Overwrite an existing suggestion
    #[arg(long)]
    pub force: bool,
}

/// Options of `schema`.
#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    /// Kind of source; all without one
    pub kind: Option<KindArg>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
    /// Language of descriptions
    #[arg(long)]
    pub lang: Option<LangArg>,
}

/// How issues are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum IssueFormat {
    Text,
    Json,
}

macro_rules! value_enum {
    ($(#[$doc:meta])* $name:ident => $target:ty { $($variant:ident = $text:literal => $value:expr),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
        pub(super) enum $name {
            $(
                #[value(name = $text)]
                $variant,
            )+
        }

        impl From<$name> for $target {
            fn from(arg: $name) -> Self {
                match arg {
                    $($name::$variant => $value,)+
                }
            }
        }
    };
}

value_enum!(
    /// A language.
    LangArg => Language { De = "de" => Self::De, En = "en" => Self::En }
);
value_enum!(
    /// An edition.
    EditionArg => Edition { Internal = "internal" => Self::Internal, Public = "public" => Self::Public }
);
value_enum!(
    /// A CSV dialect.
    DialectArg => CsvDialect { Excel = "excel" => Self::Excel, Plain = "plain" => Self::Plain }
);
value_enum!(
    /// A format.
    FormatArg => Format {
        Html = "html" => Self::Html,
        Pdf = "pdf" => Self::Pdf,
        Docx = "docx" => Self::Docx,
        Svg = "svg" => Self::Svg,
        Png = "png" => Self::Png,
        Xlsx = "xlsx" => Self::Xlsx,
        Csv = "csv" => Self::Csv,
        Parquet = "parquet" => Self::Parquet,
        Json = "json" => Self::Json,
    }
);
value_enum!(
    /// A kind of source.
    KindArg => SourceKind {
        Answers = "answers" => Self::Answers,
        Mentions = "mentions" => Self::Mentions,
        Barometer = "barometer" => Self::Barometer,
        Survey = "survey" => Self::Survey,
        Staff = "staff" => Self::Staff,
        AgeBands = "age_bands" => Self::AgeBands,
        Devices = "devices" => Self::Devices,
        Fachverfahren = "fachverfahren" => Self::Fachverfahren,
        OnlineServices = "online_services" => Self::OnlineServices,
        Kennzahlen = "kennzahlen" => Self::Kennzahlen,
        Matrix = "matrix" => Self::Matrix,
        Ratings = "ratings" => Self::Ratings,
        Notes = "notes" => Self::Notes,
        Invited = "invited" => Self::Invited,
    }
);

impl ProjectArgs {
    /// What the command line sets over `befund.toml`.
    pub(super) fn overrides(&self) -> Overrides {
        Overrides {
            reference_date: self.reference_date.map(DayArg::day),
            language: self.lang.map(Language::from),
            model: self.model.clone(),
            cache: self.cache.clone(),
            ..Overrides::default()
        }
    }
}

impl RunArgs {
    /// What the command line sets over `befund.toml`.
    pub(super) fn overrides(&self) -> Overrides {
        let mut formats: Vec<Format> = self.format.iter().copied().map(Format::from).collect();
        formats.sort_unstable();
        formats.dedup();
        Overrides {
            edition: self.edition.map(Edition::from),
            formats: (!formats.is_empty()).then_some(formats),
            csv_dialect: self.csv_dialect.map(CsvDialect::from),
            keep: self.keep.then_some(true),
            ..self.project.overrides()
        }
    }
}
