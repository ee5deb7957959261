//! The handbook and both READMEs: reference chapters generated from the code, every command run, every picture there.
//!
//! `BEFUND_BLESS=1 cargo test docs` rewrites the generated chapters.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use befund::cli::help;
use befund::i18n::{I18n, Language};
use befund::model::issue::Severity;
use befund::pipeline;
use befund::project::SourceKind;
use sha2::{Digest, Sha256};

use super::{read, rules, same_as_committed};
use crate::project_folder::{befund, repository, said, scratch};

const BOOK: &str = "docs/handbuch/src";
/// Chapters that are told, not generated.
const TOLD: [&str; 4] = ["worum-es-geht.md", "beratung.md", "personal.md", "it.md"];

/// A block of a page between fences.
struct Block<'a> {
    /// What stands behind the opening fence.
    info: &'a str,
    lines: Vec<&'a str>,
}

fn blocks(page: &str) -> Vec<Block<'_>> {
    let mut found: Vec<Block<'_>> = Vec::new();
    let mut is_open = false;
    for line in page.lines() {
        match line.strip_prefix("```") {
            Some(_) if is_open => is_open = false,
            Some(info) => {
                is_open = true;
                found.push(Block {
                    info,
                    lines: Vec::new(),
                });
            }
            None if is_open => found.last_mut().expect("a block").lines.push(line),
            None => {}
        }
    }
    found
}

/// Runs a line in a folder as a shell would, with this version of the program.
fn shell(line: &str, folder: &Path) -> (Option<i32>, String) {
    let program = Path::new(env!("CARGO_BIN_EXE_befund"));
    let bin = program.parent().expect("a folder").display();
    let path = std::env::var("PATH").unwrap_or_default();
    let output = Command::new("sh")
        .args(["-c", line])
        .current_dir(folder)
        .env("PATH", format!("{bin}:{path}"))
        .env("LC_ALL", "de_DE.UTF-8")
        .output()
        .expect("a shell");
    let text = said(&output) + &String::from_utf8_lossy(&output.stderr);
    (output.status.code(), text)
}

/// Runs every command of a page, one after the other, in one folder; other programs than befund are left out.
fn run_all(page: &str, folder: &Path) -> usize {
    let mut count = 0;
    for block in blocks(page) {
        let expected = match block.info {
            "sh" => 0,
            "sh,exit-3" => 3,
            _ => continue,
        };
        for line in block
            .lines
            .iter()
            .filter(|line| line.starts_with("befund "))
        {
            let line = line.split("  #").next().unwrap_or_default().trim();
            let (code, text) = shell(line, folder);
            assert_eq!(code, Some(expected), "{line}\n{text}");
            count += 1;
        }
    }
    count
}

#[cfg(unix)]
#[test]
fn every_command_of_the_handbook_runs() {
    for chapter in TOLD {
        let folder = scratch();
        let page = read(&format!("{BOOK}/{chapter}"));
        let lines: usize = blocks(&page)
            .into_iter()
            .filter(|block| block.info.starts_with("sh"))
            .map(|block| block.lines.len())
            .sum();
        let count = run_all(&page, folder.path());
        assert_eq!(
            count, lines,
            "{chapter}: a line that is no command of befund"
        );
        assert!(count > 1, "{chapter} has {count} commands");
    }
}

#[cfg(unix)]
#[test]
fn every_command_of_the_readmes_runs_on_files_as_they_say() {
    for page in ["README.md", "README.de.md"] {
        let folder = scratch();
        for file in ["umfrage.csv", "personal.csv"] {
            let demo = repository("assets/demo").join(file);
            fs::copy(demo, folder.path().join(file)).expect("a copy");
        }
        let count = run_all(&read(page), folder.path());
        assert!(count >= 5, "{page} has {count} commands");
    }
}

/// A project file with a block of the handbook: what it says of a section that is there already stands in that section.
fn with_block(toml: &str, block: &Block<'_>) -> String {
    let (name, added) = block.lines.split_first().expect("a section");
    let head = format!("\n{name}\n");
    match toml.split_once(&head) {
        Some((before, after)) if !name.starts_with("[[") => {
            format!("{before}{head}{}\n{after}", added.join("\n"))
        }
        _ => format!("{toml}\n{}\n", block.lines.join("\n")),
    }
}

#[test]
fn what_the_handbook_writes_into_a_project_is_understood() {
    let folder = scratch();
    let page = read(&format!("{BOOK}/beratung.md"));
    let output = befund(&["demo", "uebung", "--quiet"], folder.path());
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    let project = folder.path().join("uebung");
    let toml = fs::read_to_string(project.join("befund.toml")).expect("readable");
    for chapter in TOLD {
        let page = read(&format!("{BOOK}/{chapter}"));
        for block in blocks(&page)
            .into_iter()
            .filter(|block| block.info == "toml")
        {
            let text = block.lines.join("\n");
            if toml.contains(&text) {
                continue;
            }
            fs::write(project.join("befund.toml"), with_block(&toml, &block)).expect("written");
            for csv in blocks(&page)
                .into_iter()
                .filter(|block| block.info == "csv")
            {
                let text = csv.lines.join("\n");
                fs::write(project.join("decisions.csv"), text).expect("written");
            }
            let output = befund(&["check", "uebung", "--format", "json"], folder.path());
            let said = said(&output);
            assert_eq!(output.status.code(), Some(0), "{chapter}: {text}\n{said}");
            let document: serde_json::Value = serde_json::from_str(&said).expect("JSON");
            let warnings = document["warnings"].as_u64();
            assert_eq!(warnings, Some(0), "{chapter}: {text}\n{said}");
        }
    }
    assert!(page.contains("decisions.csv"));
}

#[test]
fn chapters_and_pictures_are_there() {
    let summary = read(&format!("{BOOK}/SUMMARY.md"));
    let mut pages = vec![summary.clone()];
    for entry in fs::read_dir(repository(BOOK)).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        if name.ends_with(".md") && name != "SUMMARY.md" {
            assert!(
                summary.contains(&format!("({name})")),
                "SUMMARY.md does not name {name}"
            );
            pages.push(fs::read_to_string(&path).expect("readable"));
        }
    }
    for page in pages {
        for (at, _) in page.match_indices("](") {
            let target = page[at + 2..].split([')', '#']).next().unwrap_or_default();
            if !target.is_empty() && !target.starts_with("http") {
                assert!(repository(BOOK).join(target).exists(), "{target}");
            }
        }
    }
}

fn cell(text: &str) -> String {
    text.replace('\n', " ").replace('|', "\\|")
}

#[test]
fn the_chapter_on_commands_is_generated() {
    let mut page = String::from(
        "# Befehle\n\nAus dem Programm erzeugt; dasselbe sagt `befund BEFEHL --help`.\n",
    );
    let mut command = help::command(Language::De);
    command.build();
    describe(&command, 2, &mut page);
    same_as_committed(&format!("{BOOK}/befehle.md"), &page);
}

fn describe(command: &clap::Command, level: usize, page: &mut String) {
    for inner in command.get_subcommands() {
        let usage = inner
            .get_overridden_usage()
            .map(ToString::to_string)
            .unwrap_or_default();
        let about = inner
            .get_about()
            .map(ToString::to_string)
            .unwrap_or_default();
        let name = usage.split(['[', '<']).next().unwrap_or_default().trim();
        let _ = write!(
            page,
            "\n{} {name}\n\n{about}\n\n```text\n{usage}\n```\n",
            "#".repeat(level)
        );
        let arguments: Vec<&clap::Arg> = inner
            .get_arguments()
            .filter(|arg| arg.get_id() != "help")
            .collect();
        if !arguments.is_empty() {
            page.push_str("\n| Angabe | wozu |\n|---|---|\n");
        }
        for arg in arguments {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            let _ = writeln!(page, "| `{arg}` | {} |", cell(&help));
        }
        if let Some(after) = inner.get_after_help() {
            let after = after.to_string();
            let lines: Vec<&str> = after.lines().skip(1).map(str::trim).collect();
            let _ = write!(page, "\nBeispiele:\n\n```text\n{}\n```\n", lines.join("\n"));
        }
        describe(inner, level + 1, page);
    }
}

/// Kinds of source with their columns, in a language.
fn kinds(language: Language, head: &str, header: &str) -> String {
    let i18n = I18n::new(language);
    let mut page = head.to_owned();
    for kind in SourceKind::ALL {
        let name = kind.name();
        let row = i18n.get(&format!("help-kind-{name}"));
        let _ = write!(
            page,
            "\n## {name}\n\n`kind = \"{name}\"`: {row}.\n\n{header}\n|---|---|---|\n"
        );
        for column in pipeline::schema(kind).columns {
            let mark = if column.mandatory { " \\*" } else { "" };
            let meaning = cell(&i18n.get(column.message));
            let headers = cell(&column.headers.join(" · "));
            let _ = writeln!(page, "| `{}`{mark} | {meaning} | {headers} |", column.name);
        }
    }
    page
}

#[test]
fn the_chapters_on_kinds_are_generated() {
    let german = kinds(
        Language::De,
        "# Arten von Quellen und ihre Spalten\n\nAus dem Programm erzeugt; dasselbe sagt `befund schema ART`. Ein Stern heißt: \
         Die Spalte muss es geben.\nÜberschriften werden in diesen Schreibweisen erkannt; jede andere nennt `columns` in \
         `befund.toml`.\n",
        "| Spalte | Bedeutung | erkannte Überschriften |",
    );
    same_as_committed(&format!("{BOOK}/arten.md"), &german);
    let english = kinds(
        Language::En,
        "# Kinds of sources and their columns\n\nGenerated from the program; `befund schema KIND` says the same. A star \
         means that the column must be there.\nHeaders are recognised as written here; any other is named under `columns` \
         in `befund.toml`.\n",
        "| column | meaning | headers that are recognised |",
    );
    same_as_committed("docs/sources.md", &english);
}

#[test]
fn the_chapter_on_messages_is_generated() {
    let i18n = I18n::new(Language::De);
    let titles = [
        "befund.toml",
        "Dateien lesen",
        "Spalten und Zeilen",
        "Codebuch",
        "Frühere Ausgaben",
        "Verlauf",
    ];
    let mut page = String::from(
        "# Meldungen\n\nJede Meldung beginnt mit einem dieser Kürzel. Bei Fehlern endet `befund check` mit 3, bei Warnungen und \
         Hinweisen nicht.\nAus den Regeln des Programms erzeugt.\n",
    );
    let rules = rules();
    assert_eq!(titles.len(), rules.len());
    for (title, (_, rules)) in titles.into_iter().zip(rules) {
        let _ = write!(
            page,
            "\n## {title}\n\n| Kürzel | | was nicht stimmt | was zu tun ist |\n|---|---|---|---|\n"
        );
        for rule in rules {
            let severity = match rule.severity {
                Severity::Error => "Fehler",
                Severity::Warning => "Warnung",
                Severity::Note => "Hinweis",
            };
            let key = format!("issue-{}", rule.code.0);
            let hint = i18n.format(&key, Some("hint"), &[]).unwrap_or_default();
            let title = cell(&i18n.rule_title(rule.code));
            let _ = writeln!(
                page,
                "| {} | {severity} | {title} | {} |",
                rule.code.0,
                cell(&hint)
            );
        }
    }
    same_as_committed(&format!("{BOOK}/meldungen.md"), &page);
}

#[test]
fn pictures_show_reports_as_they_are() {
    let folder = scratch();
    let record = read("docs/images/pictures.txt");
    assert!(record.lines().count() > 1);
    for line in record.lines() {
        let parts: Vec<&str> = line.splitn(3, ' ').collect();
        let [picture, wanted, source] = parts[..] else {
            panic!("not a picture, its sum and its source: {line}");
        };
        assert!(repository(picture).is_file(), "{picture} is missing");
        let path = match source.strip_prefix("befund demo: ") {
            None => repository(source),
            Some(inner) => {
                let output = befund(&["demo", "demo", "--quiet"], folder.path());
                // The second picture of the demo finds it there.
                assert!(
                    matches!(output.status.code(), Some(0 | 2)),
                    "{}",
                    said(&output)
                );
                folder.path().join("demo/reports/demo/internal").join(inner)
            }
        };
        let bytes = fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let found = hex(&Sha256::digest(bytes));
        assert_eq!(
            found, wanted,
            "{picture} is older than {source}: run .ci/pictures"
        );
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
