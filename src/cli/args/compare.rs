//! What can be typed behind `befund compare`.

use std::path::PathBuf;

use clap::Args;

use super::LangArg;

/// Options of `compare`.
#[derive(Debug, Args)]
pub(in crate::cli) struct CompareArgs {
    /// Folders of public reports, or their findings.json
    #[arg(required = true, num_args = 2..)]
    pub reports: Vec<PathBuf>,
    /// Folder that receives compare.html and the tables
    #[arg(long, short, default_value = "compare")]
    pub out: PathBuf,
    /// Language of messages and headers
    #[arg(long)]
    pub lang: Option<LangArg>,
}
