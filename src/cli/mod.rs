//! Commands, progress and terminal output. Nothing here decides what a report says.

mod agree;
mod args;
mod cell;
mod cells;
mod check;
mod codebook;
mod compare;
mod day;
mod demo;
mod eval;
mod evidence;
mod exit;
pub mod help;
mod history;
mod init;
mod issues;
mod language;
mod log;
mod look;
mod progress;
mod questionnaire;
mod review;
mod run;
mod sample;
mod schema;
mod status;
mod suggest;
mod texts;
mod typed;
mod units;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use clap::FromArgMatches;

use crate::i18n::{I18n, Language};
use crate::model::letters;
use crate::model::message::Message;
use crate::pipeline::{self, PipelineError, WriteError};
use args::{Cli, Command};

/// Parses the command line, runs the command, and returns what the shell is told.
pub fn main() -> ExitCode {
    let typed: Vec<OsString> = std::env::args_os().collect();
    let spoken = language::spoken(&typed, |name| std::env::var_os(name));
    pipeline::let_large_files_fail();
    threads();
    match parse(&typed, spoken).and_then(|cli| dispatch(&cli, spoken).map_err(Stop::Failed)) {
        Ok(code) => ExitCode::from(code),
        // The reader of a pipe went away: nothing is left to say, and nobody to say it to.
        Err(Stop::Failed(error)) if is_broken_pipe(&error) => ExitCode::from(exit::OK),
        Err(Stop::Failed(error)) => {
            let _ = writeln!(
                io::stderr().lock(),
                "befund: {}",
                letters::visible(&said(&error, &I18n::terminal(spoken)))
            );
            ExitCode::from(exit::INTERNAL)
        }
        // Help is no mistake, yet nothing is run.
        Err(Stop::Typed(error)) => {
            let _ = typed::say(&error, &I18n::terminal(spoken));
            ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(exit::USAGE))
        }
    }
}

/// Why no command came to its end.
enum Stop {
    /// The command line is wrong, or asks for help.
    Typed(clap::Error),
    /// The environment is broken.
    Failed(anyhow::Error),
}

fn parse(typed: &[OsString], spoken: Language) -> Result<Cli, Stop> {
    let cli = help::command(spoken)
        .try_get_matches_from(typed)
        .and_then(|matches| Cli::from_arg_matches(&matches))
        .map_err(Stop::Typed)?;
    match &cli.command {
        Command::Help { of } => {
            let words = ["befund"].into_iter().chain(of.iter().map(String::as_str));
            let words: Vec<OsString> = words.chain(["--help"]).map(OsString::from).collect();
            parse(&words, spoken)
        }
        _ => Ok(cli),
    }
}

/// Where the system lets no further thread start, this one does all the work.
fn threads() {
    // Only a trial shows it: asked in vain for its own threads, rayon would never be asked again.
    if rayon::ThreadPoolBuilder::new().build().is_err() {
        let alone = rayon::ThreadPoolBuilder::new().num_threads(1);
        // Whoever set it up before us has more.
        let _ = alone.use_current_thread().build_global();
    }
}

fn dispatch(cli: &Cli, spoken: Language) -> Result<u8> {
    match &cli.command {
        Command::Run(args) => run::run(args, spoken),
        Command::Check(args) => check::check(args, spoken),
        Command::Agree(args) => agree::agree(args, spoken),
        Command::Codebook(args) => codebook::codebook(args, spoken),
        Command::Compare(args) => compare::compare(args, spoken),
        Command::Eval(args) => eval::eval(args, spoken),
        Command::Evidence(args) => evidence::evidence(args, spoken),
        Command::Demo(args) => demo::demo(args, spoken),
        Command::History(args) => history::history(args, spoken),
        Command::Init(args) => init::init(args, spoken),
        Command::Look(args) => look::look(args, spoken),
        Command::Questionnaire(args) => questionnaire::questionnaire(args, spoken),
        Command::Review(args) => review::review(args, spoken),
        Command::Sample(args) => sample::sample(args, spoken),
        Command::Status(args) => status::status(args, spoken),
        Command::Suggest(args) => suggest::suggest(args, spoken),
        Command::Texts(args) => texts::texts(args, spoken),
        Command::Units(args) => units::units(args, spoken),
        Command::Schema(args) => schema::schema(args, spoken),
        Command::Completions { shell } => completions(*shell, spoken),
        Command::Man => man(spoken),
        // Answered while the command line was read.
        Command::Help { .. } => Ok(exit::OK),
    }
}

fn completions(shell: clap_complete::Shell, spoken: Language) -> Result<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut help::command(spoken), "befund", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(exit::OK)
}

/// The man page of the program followed by those of its commands.
fn man(spoken: Language) -> Result<u8> {
    let mut pages = Vec::new();
    render(&help::command(spoken), &mut pages)?;
    let pages = String::from_utf8_lossy(&pages).into_owned();
    let i18n = I18n::new(spoken);
    let headings = [
        ("NAME", "help-man-name"),
        ("SYNOPSIS", "help-man-synopsis"),
        ("DESCRIPTION", "help-man-description"),
        ("EXTRA", "help-man-extra"),
        ("VERSION", "help-man-version"),
    ];
    let mut out = io::stdout().lock();
    for line in pages.lines() {
        // The words of the headings are the generator's own.
        let heading = line.strip_prefix(".SH ");
        match headings.iter().find(|(word, _)| Some(*word) == heading) {
            Some((_, key)) => writeln!(out, ".SH {}", i18n.get(key))?,
            None => writeln!(out, "{line}")?,
        }
    }
    Ok(exit::OK)
}

fn render(command: &clap::Command, pages: &mut Vec<u8>) -> io::Result<()> {
    clap_mangen::Man::new(command.clone()).render(pages)?;
    for inner in command.get_subcommands() {
        let name = format!("{}-{}", command.get_name(), inner.get_name());
        render(&inner.clone().name(name), pages)?;
    }
    Ok(())
}

/// Says which of the files is there already, perhaps with somebody's work in it; false when none is.
fn refuse_existing<'n>(
    folder: &Path,
    names: impl IntoIterator<Item = &'n String>,
    i18n: &I18n,
) -> Result<bool> {
    let mut paths = names.into_iter().map(|name| folder.join(name));
    let Some(path) = paths.find(|path| path.exists()) else {
        return Ok(false);
    };
    let line = Message::new("cli-sample-exists").with("file", path.display().to_string());
    writeln!(io::stderr().lock(), "{}", i18n.text(&line))?;
    Ok(true)
}

/// Why a command failed, in the user's language as far as the reason is one of those that a user can mend.
fn said(error: &anyhow::Error, i18n: &I18n) -> String {
    let write = error.chain().find_map(|cause| cause.downcast_ref());
    write.map_or_else(
        || format!("{error:#}"),
        |write: &WriteError| i18n.text(&write.message()),
    )
}

/// The exit code of a failed run.
fn exit_code(error: &PipelineError) -> u8 {
    match error {
        PipelineError::Data { .. } => exit::DATA,
        PipelineError::Disclosure(_) => exit::DISCLOSURE,
        PipelineError::Write(write) if write.is_locked() => exit::LOCKED,
        PipelineError::Write(write) if write.is_place() => exit::USAGE,
        PipelineError::Write(_) | PipelineError::Analysis(_) | PipelineError::Render(_) => {
            exit::INTERNAL
        }
    }
}

fn is_broken_pipe(error: &anyhow::Error) -> bool {
    error
        .downcast_ref::<io::Error>()
        .is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}
