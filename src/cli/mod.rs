//! Commands, progress and terminal output. Nothing here decides what a report says.

mod agree;
mod args;
mod cell;
mod check;
mod codebook;
mod eval;
mod exit;
mod init;
mod issues;
mod look;
mod progress;
mod run;
mod sample;
mod schema;
mod suggest;

use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use clap::{CommandFactory, Parser};

use crate::i18n::I18n;
use crate::model::letters;
use crate::model::message::Message;
use crate::pipeline::PipelineError;
use args::{Cli, Command};

/// Parses the command line, runs the command, and returns what the shell is told.
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    threads();
    match dispatch(&cli) {
        Ok(code) => ExitCode::from(code),
        // The reader of a pipe went away: nothing is left to say, and nobody to say it to.
        Err(error) if is_broken_pipe(&error) => ExitCode::from(exit::OK),
        Err(error) => {
            let _ = writeln!(
                io::stderr().lock(),
                "befund: {}",
                letters::visible(&format!("{error:#}"))
            );
            ExitCode::from(exit::INTERNAL)
        }
    }
}

fn dispatch(cli: &Cli) -> Result<u8> {
    match &cli.command {
        Command::Run(args) => run::run(args),
        Command::Check(args) => check::check(args),
        Command::Agree(args) => agree::agree(args),
        Command::Codebook(args) => codebook::codebook(args),
        Command::Eval(args) => eval::eval(args),
        Command::Init(args) => init::init(args),
        Command::Look(args) => look::look(args),
        Command::Sample(args) => sample::sample(args),
        Command::Suggest(args) => suggest::suggest(args),
        Command::Schema(args) => schema::schema(args),
        Command::Completions { shell } => completions(*shell),
        Command::Man => man(),
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

fn completions(shell: clap_complete::Shell) -> Result<u8> {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Cli::command(), "befund", &mut script);
    io::stdout().lock().write_all(&script)?;
    Ok(exit::OK)
}

/// The man page of the program followed by those of its commands.
fn man() -> Result<u8> {
    let command = Cli::command();
    let mut page = Vec::new();
    clap_mangen::Man::new(command.clone()).render(&mut page)?;
    for inner in command.get_subcommands() {
        let named = inner.clone().name(format!("befund-{}", inner.get_name()));
        clap_mangen::Man::new(named).render(&mut page)?;
    }
    io::stdout().lock().write_all(&page)?;
    Ok(exit::OK)
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
