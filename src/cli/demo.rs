//! `befund demo`: an invented example and its report, without a file of one's own.

use std::io::{self, Write};

use anyhow::Result;

use super::args::DemoArgs;
use super::exit;
use super::run::{self, Manner};
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{self, Overrides, RunSettings, Settings};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When the example or standard output cannot be written.
pub(super) fn demo(args: &DemoArgs, spoken: Language) -> Result<u8> {
    let language = args.lang.map_or(spoken, Language::from);
    let i18n = I18n::terminal(language);
    let folder = args.dir.display().to_string();
    let say = |key| i18n.text(&Message::new(key).with("folder", folder.as_str()));
    if !pipeline::demo(&args.dir, language)? {
        writeln!(io::stderr().lock(), "{}", say("cli-demo-taken"))?;
        return Ok(exit::USAGE);
    }
    if !args.quiet {
        writeln!(io::stdout().lock(), "{}", say("cli-demo-written"))?;
    }
    let settings = RunSettings::of(
        Settings {
            project: args.dir.clone(),
            overrides: Overrides {
                edition: args.edition.map(Into::into),
                ..Overrides::default()
            },
            allow_outside: false,
        },
        Some(args.dir.join("reports")),
    );
    let code = run::run_with(&settings, &Manner::of(args.quiet), language)?;
    if code == exit::OK && !args.quiet {
        writeln!(io::stdout().lock(), "{}", say("cli-demo-next"))?;
    }
    Ok(code)
}
