//! The laws of the house: who may import whom, and which crate belongs to which room.

use std::fs;
use std::path::{Path, PathBuf};

/// Rooms that are stages; only `pipeline` may name more than its own.
const STAGES: &[&str] = &[
    "ingest",
    "validate",
    "coding",
    "analysis",
    "disclosure",
    "chart",
    "report",
    "history",
];

/// What every stage may import besides itself.
const SHARED: &[&str] = &["model", "project", "i18n"];

/// Crates with an owner: crate → rooms that may name it.
const OWNED: &[(&str, &[&str])] = &[
    ("clap", &["cli"]),
    ("clap_complete", &["cli"]),
    ("clap_mangen", &["cli"]),
    ("indicatif", &["cli"]),
    ("inquire", &["cli"]),
    ("owo_colors", &["cli"]),
    ("calamine", &["ingest"]),
    ("csv", &["ingest", "report"]),
    ("encoding_rs", &["ingest"]),
    ("quick_xml", &["ingest", "coding"]),
    ("zip", &["ingest", "report", "coding"]),
    ("glob", &["ingest"]),
    ("charming", &["chart"]),
    ("rquickjs", &["chart"]),
    ("resvg", &["chart"]),
    ("png", &["chart"]),
    ("ttf_parser", &["model"]),
    ("notosans", &["model"]),
    ("dejavu", &["model"]),
    ("epaint_default_fonts", &["model"]),
    ("microlp", &["disclosure"]),
    ("typst", &["report"]),
    ("typst_layout", &["report"]),
    ("typst_pdf", &["report"]),
    ("rust_xlsxwriter", &["report", "coding"]),
    ("maud", &["report", "desk"]),
    ("axum", &["desk"]),
    ("tokio", &["desk"]),
    ("schemars", &["report"]),
    ("pulldown_cmark", &["report"]),
    ("parquet", &["ingest", "report"]),
    ("snowball_stemmers_rs", &["coding"]),
    ("candle_core", &["coding"]),
    ("candle_nn", &["coding"]),
    ("tokenizers", &["coding"]),
    ("fluent_bundle", &["i18n"]),
    ("unic_langid", &["i18n"]),
    ("anyhow", &["main", "cli"]),
];

/// Rooms that may open files.
const FILE_ROOMS: &[&str] = &["ingest", "history", "pipeline"];
/// Part of `coding` that may: weights are larger than what a stage is handed, and read row by row.
const FILE_FOLDER: &str = "src/coding/model/";

struct Source {
    path: PathBuf,
    room: String,
    lines: Vec<String>,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let inner = path.strip_prefix(&root).expect("below src");
            let first = inner
                .components()
                .next()
                .expect("a name")
                .as_os_str()
                .to_string_lossy();
            Source {
                room: first.trim_end_matches(".rs").to_owned(),
                lines: fs::read_to_string(&path)
                    .expect("readable")
                    .lines()
                    .map(str::to_owned)
                    .collect(),
                path,
            }
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
}

fn code_of(line: &str) -> &str {
    line.find("//").map_or(line, |at| &line[..at])
}

/// Breaches of a rule, as `file:line: text`.
fn breaches(rule: impl Fn(&Source, &str) -> Option<String>) -> Vec<String> {
    let mut found = Vec::new();
    for source in sources() {
        for (number, line) in source.lines.iter().enumerate() {
            if let Some(text) = rule(&source, code_of(line)) {
                found.push(format!("{}:{}: {text}", source.path.display(), number + 1));
            }
        }
    }
    found
}

#[test]
fn a_stage_names_no_other_stage() {
    let found = breaches(|source, line| {
        let room = source.room.as_str();
        let is_way_in = matches!(room, "cli" | "desk");
        if !STAGES.contains(&room) && !SHARED.contains(&room) && !is_way_in {
            return None;
        }
        STAGES
            .iter()
            .filter(|stage| **stage != source.room)
            .find(|stage| names_room(line, stage) && !names_only_gated(source, line))
            .map(|stage| format!("{} names {stage}", source.room))
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// `disclosure`'s seal is the one type of a stage that those who publish must name.
fn names_only_gated(source: &Source, line: &str) -> bool {
    matches!(source.room.as_str(), "chart" | "report" | "history")
        && line
            .match_indices("crate::disclosure::")
            .all(|(at, name)| line[at + name.len()..].starts_with("Gated"))
        && line.contains("crate::disclosure::Gated")
        && STAGES
            .iter()
            .filter(|s| **s != source.room && names_room(line, s))
            .count()
            == 1
}

fn names_room(line: &str, room: &str) -> bool {
    line.contains(&format!("crate::{room}::")) || line.contains(&format!("crate::{room};"))
}

#[test]
fn the_model_knows_no_settings_and_settings_no_stage() {
    let found = breaches(|source, line| match source.room.as_str() {
        "model" if names_room(line, "project") || names_room(line, "i18n") => {
            Some("model names project or i18n".to_owned())
        }
        "i18n" if names_room(line, "project") => Some("i18n names project".to_owned()),
        _ => None,
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_crate_stays_with_its_owner() {
    let found = breaches(|source, line| {
        OWNED
            .iter()
            .find(|(name, owners)| {
                !owners.contains(&source.room.as_str()) && names_crate(line, name)
            })
            .map(|(name, _)| format!("{} names the crate {name}", source.room))
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn names_crate(line: &str, name: &str) -> bool {
    line.match_indices(name).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = &line[at + name.len()..];
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':' || c == '.')
            && (after.starts_with("::")
                || (after.starts_with(';') && line.trim_start().starts_with("use ")))
    })
}

#[test]
fn files_are_opened_in_few_rooms() {
    let found = breaches(|source, line| {
        let opens = [
            "std::fs",
            "fs::read",
            "fs::write",
            "File::open",
            "File::create",
        ]
        .iter()
        .any(|call| line.contains(call));
        let path = source.path.to_string_lossy().replace('\\', "/");
        (opens && !FILE_ROOMS.contains(&source.room.as_str()) && !path.contains(FILE_FOLDER))
            .then(|| format!("{} opens files", source.room))
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn only_disclosure_seals() {
    let found = breaches(|source, line| {
        (source.room != "disclosure" && line.contains("Gated(")).then(|| "seals a value".to_owned())
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_clock_and_no_hash_iteration_in_stages() {
    let found = breaches(|source, line| {
        let clock = ["SystemTime::now", "Utc::now", "Local::now", "Instant::now"]
            .iter()
            .any(|call| line.contains(call));
        (clock && !["cli", "desk", "pipeline", "main"].contains(&source.room.as_str()))
            .then(|| format!("{} asks the clock", source.room))
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn every_file_says_its_purpose() {
    for source in sources() {
        let first = source.lines.first().map(String::as_str).unwrap_or_default();
        assert!(
            first.starts_with("//! "),
            "{}: begins without its purpose",
            source.path.display()
        );
    }
}

#[test]
fn no_lint_is_allowed_away() {
    let found = breaches(|_, line| line.contains("#[allow(").then(|| "allow".to_owned()));
    assert!(found.is_empty(), "{}", found.join("\n"));
}
