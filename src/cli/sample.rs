//! `befund sample`: a blind sample of answers for a second coder.

use std::io::{self, Write};

use anyhow::{Context, Result};

use super::args::SampleArgs;
use super::{exit, issues};
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{self, SampleSize, Settings};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output or the files cannot be written.
pub(super) fn sample(args: &SampleArgs, spoken: Language) -> Result<u8> {
    let settings = Settings {
        project: args.project.project.clone(),
        overrides: args.project.overrides(),
        allow_outside: args.project.allow_outside,
    };
    let size = SampleSize {
        percent: args.double_code,
        seed: args.seed,
    };
    let drawn = pipeline::sample(&settings, size)?;
    let i18n = I18n::terminal(drawn.language.unwrap_or(spoken));
    let Some(files) = drawn.files else {
        issues::print(&drawn.issues, &i18n, &mut io::stdout().lock())?;
        writeln!(io::stderr().lock(), "{}", i18n.get("cli-sample-nothing"))?;
        return Ok(exit::DATA);
    };
    if !args.force && super::refuse_existing(&args.out, files.keys(), &i18n)? {
        return Ok(exit::USAGE);
    }
    let mut out = io::stdout().lock();
    for path in pipeline::write_into(&args.out, &files).context("sample")? {
        let line = Message::new("cli-agree-written").with("file", path.display().to_string());
        writeln!(out, "{}", i18n.text(&line))?;
    }
    if !args.project.quiet {
        let project = args.project.project.display().to_string();
        let line = Message::new("cli-sample-drawn")
            .with("drawn", drawn.drawn)
            .with("answers", drawn.answers)
            .with("project", project);
        writeln!(out, "{}", i18n.text(&line))?;
    }
    Ok(exit::OK)
}
