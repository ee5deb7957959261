//! `befund codebook`: lint a codebook, export it for Excel and QDA programs, import it from there.

use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};

use super::args::{CodebookArgs, CodebookCommand, ExportArgs, ImportArgs, IssueFormat, LintArgs};
use super::{exit, issues};
use crate::i18n::{I18n, Language};
use crate::model::issue::Issue;
use crate::model::message::Message;
use crate::pipeline::{self, CodebookForm, CodebookSource, LintSettings, Overrides, Settings};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output or the file cannot be written.
pub(super) fn codebook(args: &CodebookArgs, spoken: Language) -> Result<u8> {
    match &args.command {
        CodebookCommand::Export(args) => export(args, spoken),
        CodebookCommand::Import(args) => import(args, spoken),
        CodebookCommand::Lint(args) => lint(args, spoken),
    }
}

/// The word `builtin` or a path.
fn source(text: &Path) -> CodebookSource {
    if text.as_os_str() == "builtin" {
        CodebookSource::Builtin
    } else {
        CodebookSource::Path(text.to_path_buf())
    }
}

fn export(args: &ExportArgs, spoken: Language) -> Result<u8> {
    let found = pipeline::find_codebook(&source(&args.source));
    let i18n = I18n::terminal(
        args.lang
            .map(Language::from)
            .or(found.language)
            .unwrap_or(spoken),
    );
    let mut out = io::stdout().lock();
    let Some(form) = CodebookForm::of(&args.out) else {
        return refuse("cli-codebook-form", &args.out, &i18n);
    };
    if args.out.exists() && !args.force {
        return refuse("cli-codebook-exists", &args.out, &i18n);
    }
    if form == CodebookForm::Qdpx {
        return export_answers(args, &i18n);
    }
    let file = if args.joined {
        pipeline::joined(&found)
    } else {
        found.file.clone()
    };
    let Some(file) = file else {
        issues::print(&found.issues, &i18n, &mut out)?;
        return Ok(exit::DATA);
    };
    let bytes = pipeline::write_codebook(&file, form, &i18n.for_files())?;
    written(&args.out, &bytes, file.codebook.categories.len(), &i18n)
}

/// Writes a project's answers with their codes.
fn export_answers(args: &ExportArgs, i18n: &I18n) -> Result<u8> {
    let settings = Settings {
        project: args.source.clone(),
        overrides: Overrides::default(),
        allow_outside: false,
    };
    let exported = pipeline::export_qdpx(&settings)?;
    let Some(bytes) = exported.bytes else {
        issues::print(&exported.issues, i18n, &mut io::stdout().lock())?;
        return refuse("cli-codebook-no-answers", &args.source, i18n).map(|_| exit::DATA);
    };
    pipeline::write_bytes(&args.out, &bytes).context("codebook")?;
    let line = Message::new("cli-codebook-written-answers")
        .with("file", args.out.display().to_string())
        .with("answers", exported.answers)
        .with("codes", exported.codes);
    writeln!(io::stdout().lock(), "{}", i18n.text(&line))?;
    Ok(exit::OK)
}

fn import(args: &ImportArgs, spoken: Language) -> Result<u8> {
    let found = pipeline::find_codebook(&CodebookSource::Path(args.file.clone()));
    let i18n = I18n::terminal(args.lang.map_or(spoken, Language::from));
    let mut out = io::stdout().lock();
    issues::print(&found.issues, &i18n, &mut out)?;
    drop(out);
    let Some(file) = found.file.clone() else {
        return Ok(exit::DATA);
    };
    if args.out.exists() && !args.force {
        return refuse("cli-codebook-exists", &args.out, &i18n);
    }
    // An id that the file to be overwritten knows must not be lost without a word.
    let before = args
        .out
        .exists()
        .then(|| CodebookSource::Path(args.out.clone()));
    let before = before.and_then(|source| pipeline::find_codebook(&source).file);
    if before.is_some() {
        let changed = pipeline::look(&found, before.as_ref(), None);
        let changed: Vec<Issue> = { changed.into_iter() }
            .filter(|issue| matches!(issue.code.0, "C020" | "C021"))
            .collect();
        issues::print(&changed, &i18n, &mut io::stdout().lock())?;
    }
    let bytes = pipeline::write_codebook(&file, CodebookForm::Toml, &i18n.for_files())?;
    written(&args.out, &bytes, file.codebook.categories.len(), &i18n)
}

fn lint(args: &LintArgs, spoken: Language) -> Result<u8> {
    let found = pipeline::lint(&LintSettings {
        source: source(&args.source),
        since: args.since.clone(),
    });
    let language = args.lang.map(Language::from).or(found.language);
    let i18n = I18n::terminal(language.unwrap_or(spoken));
    let mut out = io::stdout().lock();
    let tally = issues::Tally::of(&found.issues);
    match args.format {
        IssueFormat::Json => issues::print_json(&found.issues, &[], &i18n, &mut out)?,
        IssueFormat::Text => {
            issues::print(&found.issues, &i18n, &mut out)?;
            let key = match found.answers {
                Some(_) => "cli-codebook-linted-answers",
                None => "cli-codebook-linted",
            };
            let line = Message::new(key)
                .with("errors", tally.errors)
                .with("warnings", tally.warnings)
                .with("categories", found.categories)
                .with("answers", found.answers.unwrap_or(0));
            writeln!(out, "{}", i18n.text(&line))?;
        }
    }
    let wrong = tally.errors > 0 || (args.strict && tally.warnings > 0);
    Ok(if wrong { exit::DATA } else { exit::OK })
}

fn written(path: &Path, bytes: &[u8], categories: usize, i18n: &I18n) -> Result<u8> {
    pipeline::write_bytes(path, bytes).context("codebook")?;
    let line = Message::new("cli-codebook-written")
        .with("file", path.display().to_string())
        .with("categories", categories);
    writeln!(io::stdout().lock(), "{}", i18n.text(&line))?;
    Ok(exit::OK)
}

fn refuse(key: &'static str, path: &Path, i18n: &I18n) -> Result<u8> {
    let line = Message::new(key).with("file", path.display().to_string());
    writeln!(io::stderr().lock(), "{}", i18n.text(&line))?;
    Ok(exit::USAGE)
}
