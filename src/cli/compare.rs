//! `befund compare`: several towns side by side, from their public reports.

use std::io::{self, Write};

use anyhow::{Context, Result};

use super::args::CompareArgs;
use super::exit;
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{self, CompareError};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output or the files cannot be written.
pub(super) fn compare(args: &CompareArgs, spoken: Language) -> Result<u8> {
    let wanted = args.lang.map(Language::from);
    let compared = match pipeline::compare(&args.reports, wanted) {
        Ok(compared) => compared,
        Err(error) => {
            let i18n = I18n::terminal(wanted.unwrap_or(spoken));
            writeln!(io::stderr().lock(), "{}", i18n.text(&error.message()))?;
            return Ok(match error {
                CompareError::NoFindings(_) | CompareError::NotPublic(_) => exit::DATA,
                CompareError::Disclosure(_) => exit::DISCLOSURE,
                CompareError::Render(_) => exit::INTERNAL,
            });
        }
    };
    pipeline::write_into(&args.out, &compared.files).context("compare")?;
    let i18n = I18n::terminal(compared.language);
    let line = Message::new("compare-written")
        .with("folder", args.out.display().to_string())
        .with("towns", args.reports.len())
        .with("tables", compared.tables)
        .with("missing", compared.missing);
    writeln!(io::stdout().lock(), "{}", i18n.text(&line))?;
    Ok(exit::OK)
}
