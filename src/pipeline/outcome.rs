//! What a check or a run came to: counts for the terminal, or why nothing was written.

use std::path::PathBuf;

use super::keep::History;
use super::render::RenderError;
use super::write::WriteError;
use crate::analysis::AnalysisError;
use crate::disclosure::DisclosureError;
use crate::i18n::Language;
use crate::model::intake::Intake;
use crate::model::issue::Issue;
use crate::model::message::Message;

/// A step of a run, for the progress line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// `befund.toml` is read.
    Project,
    /// A file is read.
    Read(String),
    /// Rows are checked.
    Validate,
    /// Texts go through the sentence model: done, of how many.
    Embed(usize, usize),
    /// Answers are coded.
    Code,
    /// Findings are made.
    Analyse,
    /// Small groups are protected.
    Disclose,
    /// Formats are made.
    Render,
    /// The folder is written.
    Write,
}

impl Step {
    /// Name of the stage in `run.json` and in logs.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Read(_) => "read",
            Self::Validate => "validate",
            Self::Embed(..) => "embed",
            Self::Code => "code",
            Self::Analyse => "analyse",
            Self::Disclose => "disclose",
            Self::Render => "render",
            Self::Write => "write",
        }
    }

    /// The step in words.
    pub fn message(&self) -> Message {
        match self {
            Self::Project => Message::new("cli-step-project"),
            Self::Read(file) => Message::new("cli-step-read").with("file", file.as_str()),
            Self::Validate => Message::new("cli-step-validate"),
            Self::Embed(done, all) => Message::new("cli-step-embed")
                .with("done", *done)
                .with("all", *all),
            Self::Code => Message::new("cli-step-code"),
            Self::Analyse => Message::new("cli-step-analyse"),
            Self::Disclose => Message::new("cli-step-disclose"),
            Self::Render => Message::new("cli-step-render"),
            Self::Write => Message::new("cli-step-write"),
        }
    }
}

/// What `check` found.
#[derive(Debug, Clone, Default)]
pub struct CheckOutcome {
    /// Language of the project, when `befund.toml` could be read.
    pub language: Option<Language>,
    /// Rows in, used and set aside.
    pub intake: Intake,
    /// Everything noticed.
    pub issues: Vec<Issue>,
}

/// What `run` wrote.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// Language of the report.
    pub language: Language,
    /// The project folder as it was given.
    pub project: PathBuf,
    /// The folder that was written.
    pub folder: PathBuf,
    /// Rows in, used and set aside.
    pub intake: Intake,
    /// Everything noticed.
    pub issues: Vec<Issue>,
    /// What of it the last run into the folder did not say.
    pub news: Vec<Issue>,
    /// Whether nothing was written, as the report that stands there is made of the same.
    pub unchanged: bool,
    /// Alerts that fired.
    pub alerts: usize,
    /// Answers with a text.
    pub answers: usize,
    /// Codes given.
    pub codes: usize,
    /// Segments not assigned.
    pub uncoded: usize,
    /// Likely codes below the safe cut.
    pub provisional: usize,
    /// Questions of which less than half is coded, as issues.
    pub doubts: Vec<Issue>,
    /// Answers that are none.
    pub non_answers: usize,
    /// Findings.
    pub findings: usize,
    /// Files written.
    pub files: usize,
    /// Cells that carry the sign for secret.
    pub suppressed: usize,
    /// Decisions of persons that the run knew.
    pub decisions: usize,
    /// What changed against the run before; `None` when there is none, or its codes may not be told.
    pub changes: Option<Changed>,
    /// What is missing among the files because it could not be made.
    pub failed: Vec<Message>,
    /// Where the report before this one is left, when it could not be removed.
    pub left: Option<PathBuf>,
    /// What became of the project's history.
    pub history: History,
}

/// What changed in the codes against the run before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changed {
    /// Codes given or taken away.
    pub assignments: u64,
    /// The most frequent changes: from, to, how often.
    pub frequent: Vec<(String, String, u64)>,
    /// Passages that were and are not assigned.
    pub uncoded: (u64, u64),
}

impl Changed {
    /// Changes that are named.
    pub(super) const SHOWN: usize = 3;
}

impl Outcome {
    /// What persons decided and what changed against the run before, a line each; nothing where there is no run before.
    pub fn change_lines(&self) -> Vec<Message> {
        let Some(changes) = &self.changes else {
            return Vec::new();
        };
        let (before, now) = changes.uncoded;
        let first = Message::new("cli-run-changes")
            .with("decisions", self.decisions)
            .with("assignments", changes.assignments)
            .with("before", before)
            .with("now", now);
        let shown = changes.frequent.iter().map(|(from, to, count)| {
            Message::new("cli-run-change")
                .with("from", from.as_str())
                .with("hasfrom", u64::from(!from.is_empty()))
                .with("to", to.as_str())
                .with("hasto", u64::from(!to.is_empty()))
                .with("count", *count)
        });
        std::iter::once(first).chain(shown).collect()
    }

    /// What is missing, and why, in words.
    pub(super) fn missing(error: &RenderError) -> Message {
        Message::new("cli-run-failed")
            .with("file", error.what())
            .with("reason", reason(error))
    }
}

/// An error with all its causes.
fn reason(error: &dyn std::error::Error) -> String {
    let mut reason = error.to_string();
    let mut cause = error.source();
    while let Some(error) = cause {
        reason.push_str(": ");
        reason.push_str(&error.to_string());
        cause = error.source();
    }
    reason
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PipelineError {
    /// `befund.toml` or the data has errors that leave nothing to report, or `strict` was asked for.
    #[error("the project has errors")]
    Data {
        /// Language of the project, when `befund.toml` could be read.
        language: Option<Language>,
        /// What is wrong.
        issues: Vec<Issue>,
    },
    /// Counting failed.
    #[error("failed to analyse")]
    Analysis(#[from] AnalysisError),
    /// The gate refused.
    #[error("the disclosure gate refused")]
    Disclosure(#[from] DisclosureError),
    /// A format could not be made.
    #[error("failed to make the report")]
    Render(#[from] RenderError),
    /// The folder could not be written.
    #[error("failed to write the report")]
    Write(#[from] WriteError),
}

impl PipelineError {
    /// Language of the project, when it is known.
    pub fn language(&self) -> Option<Language> {
        match self {
            Self::Data { language, .. } => *language,
            _ => None,
        }
    }

    /// What is wrong with the data.
    pub fn issues(&self) -> &[Issue] {
        match self {
            Self::Data { issues, .. } => issues,
            _ => &[],
        }
    }

    /// The reason in words, with all its causes.
    pub fn message(&self) -> Message {
        let reason = std::error::Error::source(self)
            .map(reason)
            .unwrap_or_default();
        let key = match self {
            Self::Data { .. } => "cli-error-data",
            Self::Disclosure(_) => "cli-error-disclosure",
            Self::Write(error) => return error.message(),
            Self::Analysis(_) | Self::Render(_) => "cli-error-internal",
        };
        Message::new(key).with("reason", reason)
    }
}
