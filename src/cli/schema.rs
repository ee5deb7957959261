//! `befund schema`: which columns a kind of source expects and under which headers they are recognised.

use std::io::{self, Write};

use anyhow::Result;
use owo_colors::{OwoColorize, Stream};
use serde::Serialize;

use super::args::SchemaArgs;
use super::exit;
use crate::i18n::{I18n, Language};
use crate::pipeline;
use crate::project::SourceKind;

#[derive(Debug, Serialize)]
struct ColumnLine {
    column: &'static str,
    mandatory: bool,
    headers: &'static [&'static str],
    meaning: String,
}

#[derive(Debug, Serialize)]
struct KindLine {
    kind: &'static str,
    row: String,
    columns: Vec<ColumnLine>,
}

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn schema(args: &SchemaArgs, spoken: Language) -> Result<u8> {
    let i18n = I18n::terminal(args.lang.map_or(spoken, Language::from));
    let kinds: Vec<SourceKind> = match args.kind {
        Some(kind) => vec![kind.into()],
        None => SourceKind::ALL.to_vec(),
    };
    let lines: Vec<KindLine> = kinds
        .into_iter()
        .map(|kind| describe(kind, &i18n))
        .collect();
    let mut out = io::stdout().lock();
    if args.json {
        serde_json::to_writer_pretty(&mut out, &lines)?;
        writeln!(out)?;
    } else {
        for line in &lines {
            print(line, &i18n, &mut out)?;
        }
    }
    Ok(exit::OK)
}

fn describe(kind: SourceKind, i18n: &I18n) -> KindLine {
    let columns = pipeline::schema(kind)
        .columns
        .iter()
        .map(|column| ColumnLine {
            column: column.name,
            mandatory: column.mandatory,
            headers: column.headers,
            meaning: i18n.get(column.message),
        })
        .collect();
    KindLine {
        kind: kind.name(),
        row: i18n.get(&format!("help-kind-{}", kind.name())),
        columns,
    }
}

fn print(kind: &KindLine, i18n: &I18n, out: &mut dyn Write) -> io::Result<()> {
    writeln!(
        out,
        "{}: {}",
        kind.kind.if_supports_color(Stream::Stdout, |k| k.bold()),
        kind.row
    )?;
    let width = kind
        .columns
        .iter()
        .map(|c| c.column.len())
        .max()
        .unwrap_or(0);
    for column in &kind.columns {
        let mark = if column.mandatory { "*" } else { " " };
        writeln!(out, "  {mark} {:width$}  {}", column.column, column.meaning)?;
        let headers = column.headers.join(" · ");
        let line = format!("    {:width$}  {headers}", "");
        writeln!(
            out,
            "{}",
            line.if_supports_color(Stream::Stdout, |l| l.dimmed())
        )?;
    }
    writeln!(out, "  * {}\n", i18n.get("cli-schema-mandatory"))
}
