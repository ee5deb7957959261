//! The documentation says what the program does: issue codes, commands, kinds of source, dependencies, schema.
//!
//! `BEFUND_BLESS=1 cargo test docs` rewrites the generated pages.

#[path = "handbook.rs"]
mod handbook;

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;

use befund::cli::help;
use befund::i18n::{I18n, Language};
use befund::model::issue::{Rule, Severity};
use befund::{coding, disclosure, history, ingest, project, validate};

use super::project_folder::repository;

pub(crate) fn read(inner: &str) -> String {
    fs::read_to_string(repository(inner)).unwrap_or_else(|error| panic!("{inner}: {error}"))
}

/// Compares a generated page with what is committed, or rewrites it when asked to.
pub(crate) fn same_as_committed(inner: &str, generated: &str) {
    if std::env::var_os("BEFUND_BLESS").is_some() {
        fs::write(repository(inner), generated).expect("written");
    }
    assert!(
        read(inner) == generated,
        "{inner} is out of date: BEFUND_BLESS=1 cargo test docs"
    );
}

pub(crate) fn rules() -> Vec<(&'static str, &'static [Rule])> {
    vec![
        ("befund.toml", project::RULES),
        ("Reading files", ingest::RULES),
        ("Columns and rows", validate::RULES),
        ("Codebook", coding::RULES),
        ("Earlier editions", disclosure::RULES),
        ("History", history::RULES),
    ]
}

#[test]
fn every_issue_code_is_documented() {
    let i18n = I18n::new(Language::En);
    let mut page = String::from(
        "# Issue codes\n\nEvery message of `befund check` begins with one of these codes. Errors make `check` exit with 3; \
         warnings and notes do not.\nThe page is generated from the rules and their texts.\n",
    );
    for (stage, rules) in rules() {
        let _ = write!(
            page,
            "\n## {stage}\n\n| code | | what is wrong | what to do |\n|---|---|---|---|\n"
        );
        for rule in rules {
            let severity = match rule.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "note",
            };
            let title = i18n.rule_title(rule.code);
            let hint = i18n
                .format(&format!("issue-{}", rule.code.0), Some("hint"), &[])
                .unwrap_or_default();
            let hint = hint.replace('\n', " ").replace('|', "\\|");
            let _ = writeln!(page, "| {} | {severity} | {title} | {hint} |", rule.code.0);
        }
    }
    same_as_committed("docs/issues.md", &page);
}

#[test]
fn codes_are_unique_and_have_texts_in_both_languages() {
    let mut seen = BTreeSet::new();
    for rule in rules().into_iter().flat_map(|(_, rules)| rules) {
        assert!(seen.insert(rule.code), "{} twice", rule.code.0);
        for language in [Language::De, Language::En] {
            let i18n = I18n::new(language);
            let key = format!("issue-{}", rule.code.0);
            for attribute in [None, Some("title"), Some("hint")] {
                let text = i18n.format(&key, attribute, &[]);
                assert!(
                    text.is_some(),
                    "{key} {attribute:?} is missing in {}",
                    language.tag()
                );
            }
        }
    }
}

#[test]
fn every_command_is_documented() {
    let page = read("docs/commands.md");
    let command = help::command(Language::En);
    for name in command.get_subcommands().map(clap::Command::get_name) {
        assert!(
            page.contains(&format!("befund {name}")),
            "docs/commands.md does not name {name}"
        );
    }
}

#[test]
fn every_dependency_is_explained() {
    let manifest: toml::Table = read("Cargo.toml").parse().expect("TOML");
    let page = read("docs/dependencies.md");
    for section in ["dependencies", "dev-dependencies", "build-dependencies"] {
        let names = manifest[section]
            .as_table()
            .into_iter()
            .flat_map(toml::Table::keys);
        for name in names {
            let explained = page
                .lines()
                .filter(|line| line.starts_with('|'))
                .any(|line| {
                    line.split('|')
                        .nth(1)
                        .is_some_and(|cell| cell.split(',').any(|n| n.trim() == name))
                });
            assert!(explained, "docs/dependencies.md does not explain {name}");
        }
    }
}

#[test]
fn no_page_links_to_a_file_that_is_not_there() {
    for page in [
        "README.md",
        "README.de.md",
        "docs/architecture.md",
        "docs/befund-toml.md",
        "docs/commands.md",
    ] {
        let text = read(page);
        let folder = repository(page).parent().expect("a folder").to_path_buf();
        for (at, _) in text.match_indices("](") {
            let target = text[at + 2..].split([')', '#']).next().unwrap_or_default();
            if !target.is_empty() && !target.starts_with("http") {
                assert!(folder.join(target).exists(), "{page} links to {target}");
            }
        }
    }
}
