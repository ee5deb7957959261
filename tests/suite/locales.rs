//! Both languages have the same keys, attributes and arguments.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use befund::i18n::{I18n, Language, sources};
use befund::report::html;

use crate::fixtures;
use crate::project_folder::repository;

/// Keys, `key.attribute`s and `key $argument`s of a Fluent file, read line by line.
fn inventory(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        let name = line.split(" =").next().unwrap_or_default();
        if line.contains(" =") && !line.starts_with(' ') {
            key = name.to_owned();
            found.insert(key.clone());
        } else if line.trim_start().starts_with('.') && line.contains(" =") {
            key = format!(
                "{}{}",
                key.split('.').next().unwrap_or_default(),
                name.trim()
            );
            found.insert(key.clone());
        }
    }
    found
}

#[test]
fn german_and_english_have_the_same_messages() {
    for ((name, de), (_, en)) in sources(Language::De).iter().zip(sources(Language::En)) {
        let (de, en) = (inventory(de), inventory(en));
        let only_de: Vec<_> = de.difference(&en).collect();
        let only_en: Vec<_> = en.difference(&de).collect();
        assert!(
            only_de.is_empty(),
            "{name}.ftl: only in German: {only_de:?}"
        );
        assert!(
            only_en.is_empty(),
            "{name}.ftl: only in English: {only_en:?}"
        );
    }
}

#[test]
fn every_message_is_written_once() {
    for language in [Language::De, Language::En] {
        let mut known = BTreeSet::new();
        for (name, text) in sources(language) {
            let lines = { text.lines() }.filter(|line| line.starts_with(char::is_alphabetic));
            for (key, _) in lines.filter_map(|line| line.split_once(" =")) {
                let place = format!("{}/{name}.ftl", language.tag());
                assert!(known.insert(key), "{place}: {key} stands there again");
            }
        }
    }
}

#[test]
fn every_file_is_valid_fluent() {
    for language in [Language::De, Language::En] {
        for (name, text) in sources(language) {
            let parsed = fluent_bundle::FluentResource::try_new(text.to_owned());
            if let Err((_, errors)) = parsed {
                panic!("{}/{name}.ftl: {errors:?}", language.tag());
            }
        }
    }
}

/// The words of code: what its names and texts are made of.
fn words(code: &str) -> BTreeSet<&str> {
    let words = code.split(|c: char| !c.is_alphanumeric() && c != '_');
    words.filter(|word| !word.is_empty()).collect()
}

/// The beginnings of keys that code completes: `"help-"` of `format!("help-{name}")`.
fn completed(code: &str) -> BTreeSet<&str> {
    let texts = code.split("format!(\"").skip(1);
    let begins = texts.filter_map(|text| text.split('"').next()?.split_once('{'));
    { begins.map(|(begin, _)| begin) }
        .filter(|begin| begin.ends_with('-'))
        .collect()
}

#[test]
fn every_message_is_used() {
    let mut files = Vec::new();
    collect(&repository("src"), &mut files);
    files.retain(|file| file.extension().is_some_and(|own| own == "rs"));
    let read = |file: &PathBuf| fs::read_to_string(file).expect("readable");
    let code: String = files.iter().map(read).collect();
    let (words, completed) = (words(&code), completed(&code));
    let texts = sources(Language::De);
    let repeats = |key: &str| {
        let mut texts = texts.iter().map(|(_, text)| text);
        texts.any(|text| text.contains(&format!("{{ {key} }}")))
    };
    // Of a key that code completes, every word that is filled in stands in the code, too.
    let is_completed = |key: &str| {
        { completed.iter() }
            .filter_map(|begin| key.strip_prefix(begin))
            .any(|rest| rest.split('-').all(|word| words.contains(word)))
    };
    let mut unused = Vec::new();
    for (key, _) in { texts.iter() }
        .flat_map(|(_, text)| text.lines())
        .filter(|line| line.starts_with(char::is_alphabetic))
        .filter_map(|line| line.split_once(" ="))
    {
        if !code.contains(&format!("\"{key}\"")) && !is_completed(key) && !repeats(key) {
            unused.push(key);
        }
    }
    assert!(unused.is_empty(), "no code says {unused:?}");
    assert!(!is_completed("help-run-nothing_of_the_kind"));
}

/// Words that only German has.
const GERMAN: [&str; 30] = [
    "und",
    "oder",
    "nicht",
    "der",
    "das",
    "des",
    "dem",
    "ein",
    "eine",
    "einer",
    "mit",
    "von",
    "für",
    "ist",
    "sind",
    "keine",
    "auf",
    "aus",
    "bei",
    "nach",
    "Zeile",
    "Blatt",
    "Zelle",
    "Spalte",
    "Abbildung",
    "Tabelle",
    "Befragte",
    "Nennungen",
    "Stichtag",
    "Anhang",
];

/// German words in an English text.
fn german_in(text: &str) -> Vec<&str> {
    // A name such as AfA-Tabelle is one word.
    let words = text.split(|c: char| !c.is_alphabetic() && c != '-');
    words
        .filter(|word| GERMAN.contains(word) || word.chars().any(|c| "äöüÄÖÜß".contains(c)))
        .collect()
}

/// The words between the tags of a page, without styles and scripts.
fn words_of(page: &str) -> String {
    let mut text = String::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once('<') {
        text.push_str(before);
        text.push(' ');
        let name = after.split([' ', '>']).next().unwrap_or_default();
        rest = match name {
            "style" | "script" => after.split_once(&format!("</{name}>")).expect("closed").1,
            _ => after.split_once('>').expect("closed").1,
        };
    }
    text
}

#[test]
fn the_english_edition_has_no_german_word_of_its_own() {
    for (name, text) in sources(Language::En) {
        for line in text.lines() {
            // Units of measure and headers as files have them are data.
            if line.starts_with("chart-counted-units") || line.contains("[[") {
                continue;
            }
            let found = german_in(line);
            assert!(found.is_empty(), "{name}.ftl: {found:?} in {line}");
        }
    }
    let mut report = fixtures::report_of(Vec::new(), Language::En);
    report.title = "Town".to_owned();
    report.subtitle = None;
    report.notes = Vec::new();
    let i18n = I18n::new(Language::En);
    let page = html(&report, &BTreeMap::new(), &i18n).expect("html");
    let text = words_of(std::str::from_utf8(&page).expect("UTF-8"));
    // What the fixture brings: the place and the value of a row set aside.
    let found: Vec<&str> = german_in(&text);
    assert!(found.is_empty(), "{found:?}");
}

#[test]
fn writers_and_charts_bring_no_words_of_their_own() {
    for folder in ["src/report", "src/chart", "assets/typst"] {
        let mut files = Vec::new();
        collect(&repository(folder), &mut files);
        assert!(!files.is_empty());
        for file in files {
            let text = fs::read_to_string(&file).expect("readable");
            for line in text
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
            {
                let parts: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
                // Which letters are vowels is no word.
                for part in parts.into_iter().filter(|part| !part.starts_with("aeiou")) {
                    let found = german_in(part);
                    assert!(found.is_empty(), "{}: {found:?}", file.display());
                }
            }
        }
    }
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
