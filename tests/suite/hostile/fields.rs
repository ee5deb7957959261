//! The nasty texts behind what stands in every field of the shipped examples, whatever its kind: reports are written in every
//! format, nothing in them runs, and where a harmless word in the same place is printed, the nasty text is.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use befund::i18n::Language;
use befund::pipeline::Overrides;
use befund::project::{Edition, Format};

use super::nasty::{assert_nothing_runs, corpus, is_told_by_letters, letters};
use crate::project_folder::{copy_example, files, run_with, scratch};
use crate::validate::accounts::EXAMPLES;

/// A cell that was changed: what stood there, and what stands behind it now.
struct Changed {
    old: String,
    text: String,
}

/// A harmless word, and another one for each place.
fn harmless(place: usize) -> String {
    format!("Probewort{place}")
}

/// Puts texts behind the words of one column of each table; the turn says which column. A text is given by a number.
fn change(project: &Path, turn: usize, text_of: &dyn Fn(usize) -> String) -> Vec<Changed> {
    let mut changed = Vec::new();
    let tables: BTreeSet<_> = { fs::read_dir(project).expect("a project") }
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|end| end == "csv"))
        .collect();
    for path in tables {
        let text = fs::read_to_string(&path).expect("UTF-8");
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let records: Vec<Vec<String>> = { reader.records() }
            .map(|record| {
                let record = record.expect("a record");
                record.iter().map(str::to_owned).collect()
            })
            .collect();
        let columns = records.first().map_or(1, Vec::len).max(1);
        let (column, round) = (turn % columns, turn / columns);
        let mut writer = csv::WriterBuilder::new()
            .delimiter(b';')
            .flexible(true)
            .from_writer(Vec::new());
        for (row, mut record) in records.into_iter().enumerate() {
            let is_word =
                |cell: &&mut String| cell.chars().filter(|c| c.is_alphabetic()).count() > 2;
            if let Some(cell) = record.get_mut(column).filter(is_word)
                && row > 0
            {
                let text = text_of(row + round * 97 + turn * 13);
                changed.push(Changed {
                    old: cell.clone(),
                    text: text.clone(),
                });
                *cell = format!("{cell} {text}");
            }
            writer.write_record(&record).expect("a record");
        }
        fs::write(&path, writer.into_inner().expect("a table")).expect("written");
    }
    changed
}

/// The report of an example in every format.
pub(super) fn report(
    project: &Path,
    language: Language,
    edition: Edition,
) -> BTreeMap<String, Vec<u8>> {
    let out = scratch();
    let overrides = Overrides {
        formats: Some(Format::ALL.to_vec()),
        language: Some(language),
        edition: Some(edition),
        ..Overrides::default()
    };
    let outcome = run_with(project, out.path(), overrides)
        .unwrap_or_else(|error| panic!("{}: {error:?}", project.display()));
    assert!(
        outcome.failed.is_empty(),
        "{}: a format failed",
        project.display()
    );
    files(&outcome.folder)
}

/// All letters that the report shows of its findings and of what is wrong with the data.
pub(super) fn shown(files: &BTreeMap<String, Vec<u8>>) -> String {
    { ["data/findings.json", "report.html"].iter() }
        .map(|name| letters(&String::from_utf8_lossy(&files[*name])))
        .collect()
}

fn holds(example: &str, turn: usize, language: Language, edition: Edition) {
    let corpus = corpus();
    let nasty = |place: usize| corpus[place % corpus.len()].clone();
    let made = |text_of: &dyn Fn(usize) -> String| {
        let folder = scratch();
        let project = copy_example(example, folder.path());
        let changed = change(&project, turn, text_of);
        (report(&project, language, edition), changed)
    };
    let (before, probes) = made(&harmless);
    let (files, changed) = made(&nasty);
    assert_nothing_runs(&files);
    for name in [
        "report.html",
        "report.pdf",
        "report.docx",
        "tables.xlsx",
        "data/findings.parquet",
    ] {
        assert!(files.contains_key(name), "{example}, turn {turn}: {name}");
    }
    let (before, after) = (shown(&before), shown(&files));
    for (probe, Changed { old, text }) in probes.iter().zip(&changed) {
        let whole = |text: &str| letters(old).chars().chain(text.chars()).collect::<String>();
        let beginning: String = letters(text).chars().take(40).collect();
        if before.contains(&whole(&probe.text)) && is_told_by_letters(text) {
            assert!(
                after.contains(&whole(&beginning)),
                "{example}, turn {turn}: {text:?} behind {old} is lost"
            );
        }
    }
}

#[test]
fn nasty_texts_behind_every_kind_of_field() {
    for (turn, example) in EXAMPLES.iter().enumerate() {
        let (language, edition) = match turn % 2 {
            0 => (Language::De, Edition::Internal),
            _ => (Language::En, Edition::Public),
        };
        holds(example, turn, language, edition);
    }
}

#[test]
#[ignore = "takes an hour: every text behind every field of five examples, both languages and editions"]
fn every_text_behind_every_field() {
    for turn in 0..120 {
        for example in EXAMPLES {
            let language = [Language::De, Language::En][turn % 2];
            let edition = [Edition::Internal, Edition::Public][turn / 2 % 2];
            holds(example, turn, language, edition);
        }
    }
}
