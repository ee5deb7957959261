//! `befund units`: proposes a table of the names of units, products and vendors.

use std::io::{self, Write};

use anyhow::Result;

use super::args::UnitsArgs;
use super::{exit, issues};
use crate::i18n::{I18n, Language};
use crate::pipeline::{self, Settings};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn units(args: &UnitsArgs, spoken: Language) -> Result<u8> {
    let settings = Settings {
        project: args.project.project.clone(),
        overrides: args.project.overrides(),
        allow_outside: args.project.allow_outside,
    };
    let proposed = pipeline::propose_names(&settings);
    let i18n = I18n::terminal(proposed.language.unwrap_or(spoken));
    let Some(toml) = proposed.toml else {
        issues::print(&proposed.issues, &i18n, &mut io::stderr().lock())?;
        writeln!(io::stderr().lock(), "{}", i18n.get("cli-units-nothing"))?;
        return Ok(exit::DATA);
    };
    io::stdout().lock().write_all(toml.as_bytes())?;
    Ok(exit::OK)
}
