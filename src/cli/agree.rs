//! `befund agree`: how far two codings of the same answers agree.

use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use owo_colors::{OwoColorize, Stream};
use serde_json::{Value, json};

use super::args::{AgreeArgs, IssueFormat};
use super::cell::cell;
use super::{exit, issues};
use crate::i18n::{I18n, Language};
use crate::model::letters;
use crate::model::message::{Arg, Message};
use crate::pipeline::{self, AgreeSettings, Comparison};

/// Runs the command and returns the exit code.
///
/// # Errors
/// When standard output or the files cannot be written.
pub(super) fn agree(args: &AgreeArgs, spoken: Language) -> Result<u8> {
    let found = pipeline::agree(&AgreeSettings {
        first: args.first.clone(),
        second: args.second.clone(),
        language: args.lang.map(Language::from),
    });
    let i18n = I18n::terminal(found.language.unwrap_or(spoken));
    let mut out = io::stdout().lock();
    let Some(comparison) = found.comparison else {
        issues::print(&found.issues, &i18n, &mut out)?;
        return Ok(exit::DATA);
    };
    let names = (name(&args.first), name(&args.second));
    match args.format {
        IssueFormat::Json => {
            issues::write_json(&document(&comparison, &names), &mut out)?;
        }
        IssueFormat::Text => {
            issues::print(&found.issues, &i18n, &mut out)?;
            print(&comparison, &names, &i18n, &mut out)?;
        }
    }
    let Some(folder) = &args.out else {
        if args.format == IssueFormat::Text && !comparison.agreement.disagreements.is_empty() {
            writeln!(out, "{}", i18n.get("cli-agree-next"))?;
        }
        return Ok(exit::OK);
    };
    let files = pipeline::agreement_files(&comparison, (&names.0, &names.1), &i18n.for_files())?;
    for path in pipeline::write_into(folder, &files).context("agree")? {
        if args.format == IssueFormat::Text {
            let line = Message::new("cli-agree-written").with("file", path.display().to_string());
            writeln!(out, "{}", i18n.text(&line))?;
        }
    }
    Ok(exit::OK)
}

fn name(path: &Path) -> String {
    path.file_name()
        .unwrap_or(path.as_os_str())
        .to_string_lossy()
        .into_owned()
}

fn coefficient(value: Option<f64>, i18n: &I18n) -> String {
    value.map_or_else(
        || i18n.get("agreement-undefined"),
        |value| i18n.decimal(value, 3),
    )
}

fn print(
    comparison: &Comparison,
    names: &(String, String),
    i18n: &I18n,
    out: &mut dyn Write,
) -> io::Result<()> {
    let found = &comparison.agreement;
    let title = Message::new("cli-agree-title")
        .with("first", names.0.as_str())
        .with("second", names.1.as_str());
    let title = i18n.text(&title);
    writeln!(
        out,
        "{}",
        title.if_supports_color(Stream::Stdout, |t| t.bold())
    )?;
    let same = found
        .same_sets
        .map_or_else(|| Arg::Text(i18n.get("agreement-undefined")), Arg::Share);
    let alpha = Arg::Text(coefficient(found.alpha, i18n));
    let mut lines = vec![
        Message::new("cli-agree-units")
            .with("units", found.units)
            .with("first", found.only_first.len())
            .with("second", found.only_second.len())
            .with("open", comparison.open),
        Message::new("cli-agree-same").with("same", same),
    ];
    lines.push(match found.interval {
        None => Message::new("cli-agree-alpha").with("alpha", alpha),
        Some((low, high)) => Message::new("cli-agree-interval")
            .with("alpha", alpha)
            .with(
                "low",
                Arg::Decimal {
                    value: low,
                    digits: 3,
                },
            )
            .with(
                "high",
                Arg::Decimal {
                    value: high,
                    digits: 3,
                },
            ),
    });
    for line in lines {
        writeln!(out, "  {}", i18n.text(&line))?;
    }
    writeln!(out, "  {}\n", i18n.get("agreement-reading"))?;
    table(comparison, i18n, out)?;
    let count = Message::new("cli-agree-disagreements").with("count", found.disagreements.len());
    writeln!(out, "\n{}", i18n.text(&count))
}

/// A text with blanks behind it. The widths of `format!` end at 65,535.
fn padded(text: &str, width: usize) -> String {
    let room = " ".repeat(width.saturating_sub(text.chars().count()));
    format!("{text}{room}")
}

fn table(comparison: &Comparison, i18n: &I18n, out: &mut dyn Write) -> io::Result<()> {
    let keys = [
        "agreement-column-category",
        "agreement-column-first",
        "agreement-column-second",
        "agreement-column-both",
        "agreement-column-raw",
        "agreement-column-kappa",
        "agreement-column-alpha",
    ];
    let mut rows: Vec<Vec<String>> = vec![keys.iter().map(|key| i18n.get(key)).collect()];
    for category in comparison.by_weight() {
        rows.push(vec![
            cell(&letters::visible(&comparison.named(&category.category))),
            i18n.count(category.first),
            i18n.count(category.second),
            i18n.count(category.both),
            i18n.percent(category.raw),
            coefficient(category.kappa, i18n),
            coefficient(category.alpha, i18n),
        ]);
    }
    let widths: Vec<usize> = (0..keys.len())
        .map(|column| {
            let cells = rows.iter().map(|row| row[column].chars().count());
            cells.max().unwrap_or(0)
        })
        .collect();
    for row in &rows {
        let mut line = format!("  {}", padded(&row[0], widths[0]));
        for (cell, width) in row.iter().zip(&widths).skip(1) {
            let room = " ".repeat(width.saturating_sub(cell.chars().count()));
            line.push_str(&format!("  {room}{cell}"));
        }
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Everything as one JSON document; a coefficient that is not defined is `null`.
fn document(comparison: &Comparison, names: &(String, String)) -> Value {
    let found = &comparison.agreement;
    let categories: Vec<Value> = found
        .categories
        .iter()
        .map(|category| {
            json!({
                "category_id": category.category,
                "category": comparison.labels.get(&category.category),
                "first": category.first,
                "second": category.second,
                "both": category.both,
                "raw_agreement": category.raw,
                "kappa": category.kappa,
                "alpha": category.alpha,
            })
        })
        .collect();
    let disagreements: Vec<Value> = found
        .disagreements
        .iter()
        .map(|entry| {
            let unit = comparison.units.get(&entry.unit);
            json!({
                "answer_id": entry.unit,
                "question": unit.map(|unit| unit.question.as_str()),
                "text": unit.map(|unit| unit.text.as_str()),
                "only_first": entry.only_first,
                "only_second": entry.only_second,
                "both": entry.both,
            })
        })
        .collect();
    json!({
        "first": names.0,
        "second": names.1,
        "units": found.units,
        "only_first": found.only_first,
        "only_second": found.only_second,
        "open": comparison.open,
        "same_sets": found.same_sets,
        "alpha_masi": found.alpha,
        "alpha_interval_95": found.interval.map(|(low, high)| [low, high]),
        "categories": categories,
        "disagreements": disagreements,
    })
}
