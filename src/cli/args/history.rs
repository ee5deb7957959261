//! What can be typed behind `befund history`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{DayArg, EditionArg, LangArg, examples};

/// Options of `history`.
#[derive(Debug, Args)]
pub(in crate::cli) struct HistoryArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: HistoryCommand,
}

/// The commands on the history of a project.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum HistoryCommand {
    /// List the snapshots
    List(ListArgs),
    /// Show what a snapshot says
    #[command(after_help = examples::SHOW)]
    Show(ShowArgs),
    /// Compare every file with its checksum
    Verify(VerifyArgs),
    /// Remove all but the newest snapshots
    #[command(after_help = examples::PRUNE)]
    Prune(PruneArgs),
}

/// Options of `history list`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ListArgs {
    /// Project folder, or its befund.toml
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// Language of messages
    #[arg(long)]
    pub lang: Option<LangArg>,
}

/// Options of `history verify`.
#[derive(Debug, Args)]
pub(in crate::cli) struct VerifyArgs {
    /// Project folder, or its befund.toml
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// Language of messages
    #[arg(long)]
    pub lang: Option<LangArg>,
}

/// Options of `history show`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ShowArgs {
    /// Project folder, or its befund.toml
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// Stichtag of the snapshot instead of the newest one
    #[arg(long, value_parser = DayArg::parse)]
    pub reference_date: Option<DayArg>,
    /// Edition of the snapshot
    #[arg(long)]
    pub edition: Option<EditionArg>,
    /// Language of messages
    #[arg(long)]
    pub lang: Option<LangArg>,
}

/// Options of `history prune`.
#[derive(Debug, Args)]
pub(in crate::cli) struct PruneArgs {
    /// Project folder, or its befund.toml
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// How many snapshots of each edition stay
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..))]
    pub keep: u16,
    /// Language of messages
    #[arg(long)]
    pub lang: Option<LangArg>,
}

/// Options of `status`.
#[derive(Debug, Args)]
pub(in crate::cli) struct StatusArgs {
    /// Project folder, or its befund.toml
    #[arg(default_value = ".")]
    pub project: PathBuf,
    /// Stichtag whose report is meant, where the folder is named after it
    #[arg(long, value_parser = DayArg::parse)]
    pub reference_date: Option<DayArg>,
    /// Folder of reports
    #[arg(long, short)]
    pub out: Option<PathBuf>,
    /// Days after which a report is too old
    #[arg(long, value_parser = clap::value_parser!(u16))]
    pub max_age: Option<u16>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
    /// Language of messages
    #[arg(long)]
    pub lang: Option<LangArg>,
}
