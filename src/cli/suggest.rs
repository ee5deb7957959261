//! `befund suggest`: a draft codebook for what is not coded.

use std::io::{self, Write};

use anyhow::{Context, Result};

use super::args::SuggestArgs;
use super::{exit, issues};
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{self, Settings};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output or the files cannot be written.
pub(super) fn suggest(args: &SuggestArgs, spoken: Language) -> Result<u8> {
    let settings = Settings {
        project: args.project.project.clone(),
        overrides: args.project.overrides(),
        allow_outside: args.project.allow_outside,
    };
    let suggested = pipeline::suggest(&settings, args.all)?;
    let i18n = I18n::terminal(suggested.language.unwrap_or(spoken));
    let Some(files) = suggested.files else {
        issues::print(&suggested.issues, &i18n, &mut io::stdout().lock())?;
        if !suggested.issues.is_empty() {
            return Ok(exit::DATA);
        }
        let line = Message::new("cli-suggest-nothing").with("answers", suggested.answers);
        writeln!(io::stdout().lock(), "{}", i18n.text(&line))?;
        return Ok(exit::OK);
    };
    if !args.force && super::refuse_existing(&args.out, files.keys(), &i18n)? {
        return Ok(exit::USAGE);
    }
    let mut out = io::stdout().lock();
    for path in pipeline::write_into(&args.out, &files).context("suggest")? {
        let line = Message::new("cli-agree-written").with("file", path.display().to_string());
        writeln!(out, "{}", i18n.text(&line))?;
    }
    if !args.project.quiet {
        let line = Message::new("cli-suggest-grouped")
            .with("groups", suggested.groups)
            .with("grouped", suggested.grouped)
            .with("answers", suggested.answers);
        writeln!(out, "{}", i18n.text(&line))?;
    }
    Ok(exit::OK)
}
