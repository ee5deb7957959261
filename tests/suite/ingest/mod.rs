//! Reading files: what comes out of them, and what is said when nothing can.

mod torture;

use std::path::{Path, PathBuf};

use befund::i18n::{I18n, Language};
use befund::ingest::{IngestError, ReadOptions, read};
use befund::model::issue::{Checked, Issue};
use befund::model::raw::{RawCell, RawTable};

/// A file of other programs' test data; `None` on machines that do not have them.
fn shared(path: &str) -> Option<PathBuf> {
    let full = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/data")
        .join(path);
    full.exists().then_some(full)
}

/// Reads a file under its own name with nothing given.
fn read_plain(path: &Path) -> Result<Checked<Vec<RawTable>>, IngestError> {
    let name = path.file_name().expect("a name").to_string_lossy();
    read(path, &name, &ReadOptions::default())
}

/// A cell in short: empty, text, number, date …
fn short(cell: &RawCell) -> String {
    match cell {
        RawCell::Empty => String::new(),
        RawCell::Text(text) => text.clone(),
        RawCell::Number(number) => number.to_string(),
        RawCell::Bool(value) => value.to_string(),
        RawCell::Date(date) => date.to_string(),
        RawCell::DateTime(stamp) => stamp.to_string(),
        RawCell::Error(error) => format!("!{error}"),
    }
}

/// A row as `number: cell|cell`.
fn lines(table: &RawTable) -> Vec<String> {
    table
        .rows
        .iter()
        .map(|row| {
            let cells: Vec<String> = row.cells.iter().map(short).collect();
            format!("{}: {}", row.number, cells.join("|"))
        })
        .collect()
}

/// Issues as `code@cell`.
fn codes(issues: &[Issue]) -> Vec<String> {
    issues
        .iter()
        .map(|issue| {
            let cell = issue.place.as_ref().map(|p| p.cell_name());
            format!("{}@{}", issue.code.0, cell.unwrap_or_default())
        })
        .collect()
}

/// Asserts that an issue has a sentence and a hint in both languages, with every argument filled in.
fn assert_spoken(issue: &Issue) {
    for language in [Language::De, Language::En] {
        let i18n = I18n::new(language);
        let fact = i18n.fact(issue);
        let hint = i18n.hint(issue).expect("a hint");
        assert!(fact.chars().count() > 10, "{}: {fact}", issue.code.0);
        for sentence in [&fact, &hint] {
            assert!(!sentence.contains("{$"), "{sentence}");
            assert!(!sentence.contains("ingest-"), "{sentence}");
        }
        assert_ne!(i18n.rule_title(issue.code), issue.code.0);
    }
}
