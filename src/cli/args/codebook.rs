//! What can be typed behind `befund codebook`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{IssueFormat, LangArg, examples};

/// Options of `codebook`.
#[derive(Debug, Args)]
pub(in crate::cli) struct CodebookArgs {
    /// What to do.
    #[command(subcommand)]
    pub command: CodebookCommand,
}

/// The commands on codebooks.
#[derive(Debug, Subcommand)]
pub(in crate::cli) enum CodebookCommand {
    /// Write a codebook as workbook (.xlsx), for QDA programs (.qdc; with answers .qdpx) or as .toml
    #[command(after_help = examples::EXPORT)]
    Export(ExportArgs),
    /// Say what is doubtful about a codebook
    #[command(after_help = examples::LINT)]
    Lint(LintArgs),
    /// Write a workbook, .qdc or .qdpx file back as .toml
    #[command(after_help = examples::IMPORT)]
    Import(ImportArgs),
}

/// Options of `codebook export`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ExportArgs {
    /// Project, codebook file, or `builtin`
    #[arg(default_value = "builtin")]
    pub source: PathBuf,
    /// File to write; its ending decides: .xlsx, .qdc, .qdpx (with answers and codes) or .toml
    #[arg(long, short)]
    pub out: PathBuf,
    /// With everything inherited from the built-in codebook, so that it stands alone
    #[arg(long)]
    pub joined: bool,
    /// Overwrite an existing file
    #[arg(long)]
    pub force: bool,
    /// Language of headers and labels
    #[arg(long)]
    pub lang: Option<LangArg>,
}

/// Options of `codebook lint`.
#[derive(Debug, Args)]
pub(in crate::cli) struct LintArgs {
    /// Project (its answers are counted too), codebook file in any form, or `builtin`
    #[arg(default_value = ".")]
    pub source: PathBuf,
    /// Earlier version: no id may be lost or mean something else
    #[arg(long)]
    pub since: Option<PathBuf>,
    /// How issues are printed
    #[arg(long, default_value = "text")]
    pub format: IssueFormat,
    /// Exit with 3 on warnings as well
    #[arg(long)]
    pub strict: bool,
    /// Language of messages
    #[arg(long)]
    pub lang: Option<LangArg>,
}

/// Options of `codebook import`.
#[derive(Debug, Args)]
pub(in crate::cli) struct ImportArgs {
    /// Workbook (.xlsx, .ods), .qdc or .qdpx file
    pub file: PathBuf,
    /// File to write
    #[arg(long, short, default_value = "codebook.toml")]
    pub out: PathBuf,
    /// Overwrite an existing file
    #[arg(long)]
    pub force: bool,
    /// Language of messages
    #[arg(long)]
    pub lang: Option<LangArg>,
}
