//! The account of columns of all examples, kept as text: who changes what a column is read as has to read it there.

use std::env;
use std::fmt::Write as _;
use std::fs;

use befund::model::intake::{ColumnAccount, ColumnRole, Intake};

use super::examples::example;
use crate::project_folder::repository;

/// Examples that together have all kinds of sources as tables.
pub(crate) const EXAMPLES: [&str; 5] = [
    "dorsten-2023",
    "elmshorn-2019",
    "minden-2024",
    "neumuenster-2020",
    "rendsburg-eckernfoerde-2018",
];

/// `BEFUND_BLESS=1` writes the texts anew.
#[test]
fn the_account_of_columns_of_every_example_is_kept() {
    let folder = repository("tests/cases/accounts");
    let mut wrong = Vec::new();
    for name in EXAMPLES.into_iter().chain(["musterstadt-2026"]) {
        let account = written(&example(name).value.intake);
        let path = folder.join(format!("{name}.txt"));
        if env::var_os("BEFUND_BLESS").is_some() {
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(&path, &account).expect("a text");
        }
        if account != fs::read_to_string(&path).unwrap_or_default() {
            wrong.push(format!("{name} differs; it is now\n{account}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A block per sheet; sheets of one file with the same columns are one block.
fn written(intake: &Intake) -> String {
    let mut blocks: Vec<(String, String, usize)> = Vec::new();
    // A protocol has no columns.
    for sheet in intake
        .sheets
        .iter()
        .filter(|sheet| !sheet.columns.is_empty())
    {
        let head = format!("{} ({})", sheet.origin.file, sheet.kind);
        let lines: String = sheet.columns.iter().map(line).collect();
        match blocks.last_mut() {
            Some((known, same, count)) if *known == head && *same == lines => *count += 1,
            _ => blocks.push((head, lines, 1)),
        }
    }
    let mut text = String::new();
    for (head, lines, count) in blocks {
        let sheets = if count > 1 {
            format!(", {count} sheets")
        } else {
            String::new()
        };
        write!(text, "{head}{sheets}\n{lines}\n").expect("a text");
    }
    text
}

fn line(column: &ColumnAccount) -> String {
    let role = match &column.role {
        ColumnRole::Read { name, evidence, .. } => format!("{name}, {evidence:?}"),
        ColumnRole::Question { key, evidence } => format!("question {key}, {evidence:?}"),
        ColumnRole::Closed {
            key,
            kind,
            evidence,
        } => {
            format!("closed question {key}, {kind:?}, {evidence:?}")
        }
        ColumnRole::Unread(why) => format!("not read, {why:?}"),
    };
    format!("  {}: {role}\n", column.header)
}
