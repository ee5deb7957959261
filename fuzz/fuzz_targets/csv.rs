//! Any bytes as a CSV file: a table with rows in order, or a message.

#![no_main]

use std::fs;
use std::sync::LazyLock;

use befund::ingest::{ReadOptions, read};
use libfuzzer_sys::fuzz_target;
use tempfile::TempDir;

static FOLDER: LazyLock<TempDir> = LazyLock::new(|| TempDir::new().expect("a folder"));

fuzz_target!(|bytes: &[u8]| {
    let path = FOLDER.path().join("a.csv");
    fs::write(&path, bytes).expect("written");
    if let Ok(checked) = read(&path, "a.csv", &ReadOptions::default()) {
        for table in checked.value {
            let numbers: Vec<u32> = table.rows.iter().map(|row| row.number).collect();
            assert!(numbers.is_sorted_by(|a, b| a < b));
        }
    }
});
