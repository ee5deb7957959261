//! `befund texts`: lists the places for texts of the house, and the figures that they can refer to.

use std::io::{self, Write};

use anyhow::Result;

use super::args::TextsArgs;
use super::{exit, issues};
use crate::i18n::Language;
use crate::pipeline::{self, RunSettings, Settings};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn texts(args: &TextsArgs, spoken: Language) -> Result<u8> {
    let settings = RunSettings::of(
        Settings {
            project: args.project.project.clone(),
            overrides: args.project.overrides(),
            allow_outside: args.project.allow_outside,
        },
        None,
    );
    match pipeline::text_places(&settings) {
        Ok((_, places)) => {
            let mut out = io::stdout().lock();
            for place in places {
                writeln!(out, "texte/{}.md", place.name)?;
                for (reference, text) in place.figures {
                    writeln!(out, "    {reference}  {text}")?;
                }
            }
            Ok(exit::OK)
        }
        Err(error) => issues::refuse(error, spoken),
    }
}
