//! The order of the stages, and nothing else.

mod agree;
mod alerts;
mod charts;
mod codebook;
mod codes;
mod compare;
mod decided;
mod demo;
mod desk;
mod door;
mod draft;
mod evaluate;
mod evidence;
mod further;
mod gallery;
mod inspect;
mod keep;
mod last;
mod lint;
mod made;
mod names;
mod outcome;
mod past;
mod place;
mod plan;
mod protocols;
mod qdpx;
mod questionnaire;
mod read;
mod ready;
mod record;
mod render;
mod run;
mod sample;
mod sense;
mod status;
mod suggest;
mod write;

use std::path::PathBuf;

use chrono::NaiveDate;

pub use agree::{AgreeSettings, Agreed, agree, agreement_files, write_into};
pub use codebook::{
    CodebookForm, CodebookSource, FoundCodebook, find_codebook, joined, write_codebook,
};
pub use compare::{CompareError, Compared, compare};
pub use demo::demo;
pub use desk::{
    BATCH, BookError, Choice, Desk, Known, Moved, NotOpened, ReadProject, Recoded, Recoding, Side,
    Undone,
};
pub use door::{Door, DoorError, DoorSheet, Folder, Looking, Looks, Protocols, Taken, Tell};
pub use draft::{Draft, Found, by_sheet, found_in, salt, sheet_of, sheet_place};
pub use evaluate::{EvalSettings, Measured, evaluate};
pub use evidence::{Behind, NoRow, evidence};
pub use inspect::{
    Inspected, PlanError, Planned, bring_inside, inspect, planned, tables_in, taken_as,
};
pub use keep::History;
pub use lint::{LintSettings, Linted, lint, look};
pub use names::{Proposed, propose_names};
pub use outcome::{Changed, CheckOutcome, Outcome, PipelineError, Step};
use past::found as history_of;
pub use past::{Past, kept_findings, past, prune};
pub use plan::{TextPlace, text_places};
pub use protocols::{Pattern, Seen, files_in, found_in_documents, is_document, pattern, see};
pub use qdpx::{Exported, export_qdpx};
pub use questionnaire::{Questionnaires, Workbook, questionnaires};
pub use read::{Delivery, language};
pub use record::new_id;
pub use render::RenderError;
pub use run::run;
pub use sample::{Drawn, sample};
pub use status::{EditionStatus, ReportStatus, Status, status};
pub use suggest::{Suggested, suggest};
pub use write::{
    Locking, WriteError, let_large_files_fail, read_inside, replace_file as write_bytes,
    stop_cleanly,
};

pub use crate::coding::agreement::{BlindRow, Comparison, MOST_CODES, SampleSize, Talked};
pub use crate::coding::eval::Measurement;
pub use crate::coding::review::{AIM, Given, Item, Suggestion};
pub use crate::coding::suggest::Group;
pub use crate::coding::{Conflict, Decision, Edit, EditError};
pub use crate::history::{Damage, Found as Snapshot};
pub use crate::validate::{ColumnSchema, NearMiss, Recognition, Said, schema};

use crate::i18n::Language;
use crate::project::{CsvDialect, Edition, Format};

/// What the command line sets over `befund.toml`.
#[derive(Debug, Clone, Default)]
pub struct Overrides {
    /// Stichtag.
    pub reference_date: Option<NaiveDate>,
    /// Language of report and messages.
    pub language: Option<Language>,
    /// Edition.
    pub edition: Option<Edition>,
    /// Formats, sorted, each once.
    pub formats: Option<Vec<Format>>,
    /// CSV dialect.
    pub csv_dialect: Option<CsvDialect>,
    /// Whether the edition is kept in the project's history.
    pub keep: Option<bool>,
    /// Folder of a sentence model.
    pub model: Option<PathBuf>,
    /// Folder in which sentence vectors are kept instead of the machine's own.
    pub cache: Option<PathBuf>,
}

/// What to read.
#[derive(Debug, Clone)]
pub struct Settings {
    /// Project folder or its `befund.toml`.
    pub project: PathBuf,
    /// What the command line sets.
    pub overrides: Overrides,
    /// Whether sources may lie outside the project folder.
    pub allow_outside: bool,
}

/// What to read and where to write.
#[derive(Debug, Clone)]
pub struct RunSettings {
    /// What to read.
    pub read: Settings,
    /// Folder that receives `<project>/<edition>/`; without one the folder that the project names, or `reports`. `{year}` and `{date}`
    /// stand for the Stichtag's.
    pub out: Option<PathBuf>,
    /// Write nothing when the data has errors.
    pub strict: bool,
    /// Whether runs into the same folder exclude each other.
    pub locking: Locking,
    /// Whether the report of another day, and another snapshot of the same day, may be replaced.
    pub replace: bool,
    /// Whether a report is written although nothing changed since the last one.
    pub force: bool,
    /// Whether another run into the same folder is waited for.
    pub wait: bool,
    /// Name of this run in logs and in `run.json`.
    pub id: String,
}

impl RunSettings {
    /// A run that replaces nothing, waits for nobody and writes in any case.
    pub fn of(read: Settings, out: Option<PathBuf>) -> Self {
        Self {
            read,
            out,
            strict: false,
            locking: Locking::On,
            replace: false,
            force: true,
            wait: false,
            id: new_id(),
        }
    }
}

/// Reads and validates a project and says what is wrong. Nothing is written.
pub fn check(settings: &Settings, progress: &dyn Fn(Step)) -> CheckOutcome {
    let (language, read) = read::read(settings, progress);
    CheckOutcome {
        language,
        intake: read
            .value
            .map(|loaded| loaded.dataset.intake)
            .unwrap_or_default(),
        issues: read.issues,
    }
}
