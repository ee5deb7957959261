//! `befund review`: the review desk in the browser, until its page is closed.

use std::io::{self, Write};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::args::ReviewArgs;
use super::exit;
use crate::desk::{self, DeskSettings};
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{Overrides, RunSettings, Settings};

/// Names of the person at the machine, as systems keep them.
const PERSON: [&str; 3] = ["BEFUND_WHO", "USER", "USERNAME"];

/// Runs the command and returns the exit code.
///
/// # Errors
/// When the port is taken, or standard output cannot be written.
pub(super) fn review(args: &ReviewArgs, spoken: Language) -> Result<u8> {
    let settings = DeskSettings {
        run: RunSettings::of(
            Settings {
                project: args.project.project.clone(),
                // Codes are still being decided: what is written meanwhile is no edition to keep.
                overrides: Overrides {
                    keep: Some(false),
                    ..args.project.overrides()
                },
                allow_outside: args.project.allow_outside,
            },
            args.out.clone(),
        ),
        who: args.who.clone().unwrap_or_else(person),
        language: args.project.lang.map(Language::from),
        spoken,
        port: args.port,
    };
    let i18n = I18n::terminal(args.project.lang.map_or(spoken, Language::from));
    desk::serve(settings, |address| {
        // A terminal that is gone does not keep the desk from working.
        let _ = told(address, &i18n, args.project.quiet);
        if !args.no_open {
            show(address, &i18n);
        }
    })
    .context("review")?;
    Ok(exit::OK)
}

fn told(address: &str, i18n: &I18n, quiet: bool) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{address}")?;
    if !quiet {
        writeln!(out, "{}", i18n.get("cli-review-open"))?;
    }
    out.flush()
}

/// The name under which decisions are noted when nobody gives one.
fn person() -> String {
    let mut names = PERSON.iter().filter_map(|name| std::env::var(name).ok());
    names
        .find(|name| !name.trim().is_empty())
        .unwrap_or_default()
}

/// Opens the page in the browser of the machine. Where there is none, the address stands on the terminal.
fn show(address: &str, i18n: &I18n) {
    let (program, before): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("rundll32", &["url.dll,FileProtocolHandler"])
    } else {
        ("xdg-open", &[])
    };
    let opened = Command::new(program)
        .args(before)
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn();
    if let Err(error) = opened {
        let line = Message::new("cli-review-browser").with("reason", error.to_string());
        let _ = writeln!(io::stderr().lock(), "{}", i18n.text(&line));
    }
}
