//! `befund codebook`: lint a codebook, export it for Excel and QDA programs, import it from there.

use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};

use super::args::{CodebookArgs, CodebookCommand, ExportArgs, ImportArgs};
use super::{exit, issues};
use crate::i18n::{I18n, Language};
use crate::model::message::Message;
use crate::pipeline::{self, CodebookForm, CodebookSource};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output or the file cannot be written.
pub(super) fn codebook(args: &CodebookArgs) -> Result<u8> {
    match &args.command {
        CodebookCommand::Export(args) => export(args),
        CodebookCommand::Import(args) => import(args),
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

fn export(args: &ExportArgs) -> Result<u8> {
    let found = pipeline::find_codebook(&source(&args.source));
    let i18n = I18n::new(
        args.lang
            .map(Language::from)
            .or(found.language)
            .unwrap_or_default(),
    );
    let mut out = io::stdout().lock();
    let Some(form) = CodebookForm::of(&args.out) else {
        return refuse("cli-codebook-form", &args.out, &i18n);
    };
    if args.out.exists() && !args.force {
        return refuse("cli-codebook-exists", &args.out, &i18n);
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
    let bytes = pipeline::write_codebook(&file, form, &i18n)?;
    written(&args.out, &bytes, file.codebook.categories.len(), &i18n)
}

fn import(args: &ImportArgs) -> Result<u8> {
    let found = pipeline::find_codebook(&CodebookSource::Path(args.file.clone()));
    let i18n = I18n::new(args.lang.map(Language::from).unwrap_or_default());
    let mut out = io::stdout().lock();
    issues::print(&found.issues, &i18n, &mut out)?;
    drop(out);
    let Some(file) = found.file else {
        return Ok(exit::DATA);
    };
    if args.out.exists() && !args.force {
        return refuse("cli-codebook-exists", &args.out, &i18n);
    }
    let bytes = pipeline::write_codebook(&file, CodebookForm::Toml, &i18n)?;
    written(&args.out, &bytes, file.codebook.categories.len(), &i18n)
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
