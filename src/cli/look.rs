//! `befund look`: what befund sees in files that have no project yet, sheet by sheet and column by column.

use std::io::{self, Write};

use anyhow::Result;
use owo_colors::{OwoColorize, Stream};
use serde_json::json;

use super::args::{IssueFormat, LookArgs};
use super::{exit, init, issues};
use crate::i18n::{I18n, Language};
use crate::model::intake::{ColumnAccount, ColumnRole, SheetIntake};
use crate::model::message::Message;
use crate::model::place::{Place, column_letters};
use crate::pipeline::{self, Inspected, Pattern, Seen};

/// Widest header on a terminal; longer ones are cut.
const WIDEST: usize = 44;

/// Widest cell of a sample row.
const CELL: usize = 16;

/// Cells of a sample row that fit on a line.
const CELLS: usize = 6;

/// Runs the command and returns the exit code: 3 when a file could not be read or no sheet of it was recognised.
///
/// # Errors
/// When standard output cannot be written.
pub(super) fn look(args: &LookArgs, spoken: Language) -> Result<u8> {
    let i18n = I18n::terminal(args.lang.map_or(spoken, Language::from));
    let mut out = io::stdout().lock();
    let mut seen = Vec::new();
    let mut documents = Vec::new();
    let mut clear = true;
    for file in &args.files {
        let name = file.to_string_lossy().replace('\\', "/");
        let looked = match pipeline::see(file, &name) {
            Ok(Seen::Document(document, _)) => {
                documents.push(document);
                continue;
            }
            Ok(Seen::Sheets(sheets)) => Ok(sheets),
            Err(issue) => Err(issue),
        };
        clear &= looked
            .as_ref()
            .is_ok_and(|sheets| sheets.iter().any(|sheet| !sheet.recognitions.is_empty()));
        match args.format {
            IssueFormat::Text => match &looked {
                Ok(sheets) => print_file(&name, sheets, &i18n, &mut out)?,
                Err(issue) => issues::print(std::slice::from_ref(issue), &i18n, &mut out)?,
            },
            IssueFormat::Json => match &looked {
                Ok(sheets) => seen.extend(sheets.iter().map(|sheet| as_json(sheet, &i18n))),
                Err(issue) => seen.push(json!({
                    "file": name,
                    "unreadable": { "code": issue.code.0, "fact": i18n.fact(issue) },
                })),
            },
        }
    }
    let pattern = (!documents.is_empty()).then(|| pipeline::pattern(&documents));
    clear &= { pattern.iter() }.all(|pattern| !pattern.questions.is_empty());
    if let (Some(pattern), IssueFormat::Text) = (&pattern, args.format) {
        init::say_pattern(pattern, documents.len(), &i18n, &mut out)?;
    }
    if args.format == IssueFormat::Json {
        let protocols = pattern.map(|pattern| protocols_as_json(&pattern, documents.len(), &i18n));
        let all = match protocols {
            Some(protocols) => json!({ "sheets": seen, "protocols": protocols }),
            None => json!({ "sheets": seen }),
        };
        serde_json::to_writer_pretty(&mut out, &all)?;
        writeln!(out)?;
    }
    Ok(if clear { exit::OK } else { exit::DATA })
}

fn print_file(
    name: &str,
    sheets: &[Inspected],
    i18n: &I18n,
    out: &mut dyn Write,
) -> io::Result<()> {
    for sheet in sheets {
        print_sheet(name, sheet, i18n, out)?;
        let doubts = sheet.doubts();
        if doubts.is_empty() {
            writeln!(out)?;
        } else {
            writeln!(out, "\n  {}", i18n.get("look-doubts"))?;
            issues::print(&doubts, i18n, out)?;
        }
    }
    Ok(())
}

/// What a sheet is taken for, what each column becomes, and the first records.
///
/// # Errors
/// When the stream cannot be written.
pub(super) fn print_sheet(
    name: &str,
    sheet: &Inspected,
    i18n: &I18n,
    out: &mut dyn Write,
) -> io::Result<()> {
    print_head(name, sheet, i18n, out)?;
    print_columns(&sheet.account(), i18n, out)?;
    print_sample(sheet, i18n, out)
}

fn print_head(name: &str, sheet: &Inspected, i18n: &I18n, out: &mut dyn Write) -> io::Result<()> {
    let title = match &sheet.origin.sheet {
        Some(sheet) => format!("{name} [{sheet}]"),
        None => name.to_owned(),
    };
    writeln!(
        out,
        "{}",
        title.if_supports_color(Stream::Stdout, |t| t.bold())
    )?;
    let mut facts = vec![sheet.reading.format.to_uppercase()];
    facts.extend(sheet.reading.encoding.clone());
    facts.extend(sheet.reading.delimiter.map(|c| match c {
        '\t' => "TAB".to_owned(),
        c => format!("„{c}“"),
    }));
    facts.push(i18n.text(&Message::new("look-rows").with("count", sheet.rows)));
    if let Some(best) = sheet.recognitions.first() {
        let row = best.header_row.to_string();
        facts.push(i18n.text(&Message::new("look-header-row").with("row", row)));
    }
    writeln!(out, "  {}", facts.join(" · "))?;
    let verdict = sheet.verdict(i18n);
    let known = !sheet.recognitions.is_empty();
    if known {
        writeln!(
            out,
            "  {}\n",
            verdict.if_supports_color(Stream::Stdout, |v| v.green())
        )
    } else {
        writeln!(
            out,
            "  {}\n",
            verdict.if_supports_color(Stream::Stdout, |v| v.yellow())
        )
    }
}

/// The account of columns as lines of a terminal.
///
/// # Errors
/// When the stream cannot be written.
fn print_columns(account: &[ColumnAccount], i18n: &I18n, out: &mut dyn Write) -> io::Result<()> {
    let headers: Vec<String> = account
        .iter()
        .map(|column| cut(&column.header, WIDEST))
        .collect();
    let widest = headers.iter().map(|h| h.chars().count()).max().unwrap_or(0);
    for (column, header) in account.iter().zip(&headers) {
        let letters = column_letters(column.column);
        let pad = " ".repeat(widest - header.chars().count());
        let (what, why) = i18n.column_role(column);
        let line = format!("  {letters:>3}  {header}{pad}  ");
        match &column.role {
            ColumnRole::Unread(_) => {
                let rest = format!("– {why}");
                let rest = rest.if_supports_color(Stream::Stdout, |r| r.dimmed());
                writeln!(out, "{line}{rest}")?;
            }
            ColumnRole::Read { .. } | ColumnRole::Question { .. } | ColumnRole::Closed { .. } => {
                let what = what.if_supports_color(Stream::Stdout, |w| w.green());
                writeln!(out, "{line}→ {what}, {why}")?;
            }
        }
    }
    Ok(())
}

/// The first records, cut to the width of a terminal.
fn print_sample(sheet: &Inspected, i18n: &I18n, out: &mut dyn Write) -> io::Result<()> {
    if sheet.sample.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n  {}", i18n.get("look-sample"))?;
    for row in &sheet.sample {
        let cells: Vec<String> = row.iter().take(CELLS).map(|cell| cut(cell, CELL)).collect();
        let more = if row.len() > CELLS { " │ …" } else { "" };
        writeln!(out, "    {}{more}", cells.join(" │ "))?;
    }
    Ok(())
}

/// The text, or its beginning with a sign that more follows.
pub(super) fn cut(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(most - 1).collect();
    cut.push('…');
    cut
}

/// One line for each source: how many of its columns are read, and which are not.
///
/// # Errors
/// When the stream cannot be written.
pub(super) fn print_account(
    sheets: &[SheetIntake],
    i18n: &I18n,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut said = false;
    for sheet in sheets.iter().filter(|sheet| !sheet.columns.is_empty()) {
        let unread: Vec<&str> = sheet
            .columns
            .iter()
            .filter(|column| matches!(column.role, ColumnRole::Unread(_)))
            .map(|column| column.header.as_str())
            .filter(|header| !header.is_empty())
            .collect();
        let read = sheet
            .columns
            .iter()
            .filter(|column| !matches!(column.role, ColumnRole::Unread(_)));
        let message = Message::new("cli-columns")
            .with("place", i18n.place(&Place::sheet(&sheet.origin)))
            .with("kind", sheet.kind)
            .with("read", read.count())
            .with("columns", sheet.columns.len())
            .with("unread", unread.len())
            .with("headers", listed(&unread));
        let line = i18n.text(&message);
        writeln!(
            out,
            "{}",
            line.if_supports_color(Stream::Stdout, |l| l.dimmed())
        )?;
        said = true;
    }
    if said { writeln!(out) } else { Ok(()) }
}

/// The first dozen headers, each cut.
fn listed(headers: &[&str]) -> String {
    const MOST: usize = 12;
    let shown: Vec<String> = headers
        .iter()
        .take(MOST)
        .map(|header| cut(header, WIDEST))
        .collect();
    let more = if headers.len() > MOST { ", …" } else { "" };
    format!("{}{more}", shown.join(", "))
}

fn protocols_as_json(pattern: &Pattern, documents: usize, i18n: &I18n) -> serde_json::Value {
    let questions: Vec<serde_json::Value> = { pattern.questions.iter() }
        .map(|(key, wording, count)| json!({ "key": key, "text": wording, "answers": count }))
        .collect();
    json!({
        "documents": documents,
        "read": pattern.documents,
        "interviews": pattern.interviews,
        "questions": questions,
        "doubts": issues::as_json(&pattern.issues, i18n),
    })
}

fn as_json(sheet: &Inspected, i18n: &I18n) -> serde_json::Value {
    let kinds: Vec<serde_json::Value> = pipeline::taken_as(&sheet.recognitions)
        .iter()
        .map(|recognition| {
            json!({
                "kind": recognition.kind.name(),
                "layout": recognition.layout.map(|layout| layout.name()),
                "header_row": recognition.header_row,
                "columns": recognition.columns,
                "rivals": recognition.rivals,
            })
        })
        .collect();
    let near = sheet.near.as_ref().map(|near| {
        let lacking: Vec<&str> = near.lacking.iter().map(|column| column.name).collect();
        json!({ "kind": near.kind.name(), "lacking": lacking })
    });
    json!({
        "file": sheet.origin.file,
        "sheet": sheet.origin.sheet,
        "format": sheet.reading.format,
        "encoding": sheet.reading.encoding,
        "delimiter": sheet.reading.delimiter.map(String::from),
        "rows": sheet.rows,
        "kinds": kinds,
        "near": near,
        "columns": columns_as_json(&sheet.account(), i18n),
        "sample": sheet.sample,
        "doubts": issues::as_json(&sheet.doubts(), i18n),
    })
}

/// The account of columns for programs.
pub(super) fn columns_as_json(account: &[ColumnAccount], i18n: &I18n) -> Vec<serde_json::Value> {
    account
        .iter()
        .map(|column| {
            let (what, why) = i18n.column_role(column);
            let (role, name) = match &column.role {
                ColumnRole::Read { name, .. } => ("read", Some(name.as_str())),
                ColumnRole::Question { key, .. } => ("question", Some(key.as_str())),
                ColumnRole::Closed { key, .. } => ("closed", Some(key.as_str())),
                ColumnRole::Unread(_) => ("unread", None),
            };
            json!({
                "column": column_letters(column.column),
                "header": column.header,
                "measure": column.measure,
                "role": role,
                "name": name,
                "as": what,
                "why": why,
                "given": column.given,
                "looked_at": column.looked_at,
            })
        })
        .collect()
}
