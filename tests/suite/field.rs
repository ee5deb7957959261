//! Files as they come from the field: each folder of `tests/cases/field` goes through `init`, `check` and `run`, and so does each
//! of `tests/cases/field-invented`, which holds the same kinds of trouble in other words and shapes.
//!
//! What is expected of a folder is data (`expected.toml`); no folder is named here. `[init]` says which sources `init` must
//! write and what it must say; `[written]` what its project gives, `[given]` what the folder's own `befund.toml` gives,
//! `[codebook]` below which Handlungsfeld and Unterfeld the categories of an imported codebook lie.
//! A figure is `"finding | row | column" = value`; the row `base` is the base of the finding.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use befund::pipeline::{self, Overrides, Settings};
use befund::project::Format;
use serde_json::Value;

use super::project_folder::{befund, repository, run_with, said, scratch};

#[test]
fn every_folder_gives_what_is_expected_of_it() {
    try_folders("tests/cases/field");
}

#[test]
fn every_invented_folder_gives_what_is_expected_of_it() {
    try_folders("tests/cases/field-invented");
}

fn try_folders(below: &str) {
    let mut folders: Vec<_> = fs::read_dir(repository(below))
        .expect("the cases")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.join("expected.toml").is_file())
        .collect();
    folders.sort();
    assert!(!folders.is_empty());
    let failed: Vec<String> = folders
        .iter()
        .flat_map(|folder| {
            let name = folder.file_name().expect("a name").to_string_lossy();
            let found = try_folder(folder);
            found
                .into_iter()
                .map(move |wrong| format!("{name}: {wrong}"))
        })
        .collect();
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

/// Everything in which a folder differs from what is expected.
fn try_folder(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join("expected.toml")).expect("a text");
    let expected: toml::Table = toml::from_str(&text).expect("TOML");
    let mut wrong = Vec::new();
    for (part, wanted) in &expected {
        let wanted = wanted.as_table().expect("a table");
        let scratch = scratch();
        let project = scratch.path().join("projekt");
        copy(folder, &project, part == "given");
        match part.as_str() {
            "init" => init(&project, wanted, &mut wrong),
            "written" => {
                write(&project, wanted);
                judge(part, &project, scratch.path(), wanted, &mut wrong);
            }
            "given" => judge(part, &project, scratch.path(), wanted, &mut wrong),
            "codebook" => codebook(&project, wanted, &mut wrong),
            other => panic!("{other} is no part of expected.toml"),
        }
    }
    wrong
}

fn copy(folder: &Path, target: &Path, with_project: bool) {
    fs::create_dir_all(target).expect("a folder");
    for entry in fs::read_dir(folder).expect("a case") {
        let path = entry.expect("an entry").path();
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let kept = match name.as_str() {
            "befund.toml" => with_project,
            "expected.toml" | "README.md" => false,
            _ => true,
        };
        if kept {
            fs::copy(&path, target.join(name)).expect("a copy");
        }
    }
}

/// Runs `init` over the files of the folder; what it printed.
fn write(project: &Path, wanted: &toml::Table) -> String {
    let date = wanted
        .get("reference_date")
        .map_or_else(|| "2026-06-30".to_owned(), ToString::to_string);
    let args = ["init", "projekt", "--yes", "--reference-date", &date];
    said(&befund(&args, project.parent().expect("a parent")))
}

fn init(project: &Path, wanted: &toml::Table, wrong: &mut Vec<String>) {
    let printed = write(project, wanted);
    let file = fs::read_to_string(project.join("befund.toml")).unwrap_or_default();
    let sources = sources_of(&file);
    if let Some(wanted) = wanted.get("sources").map(texts)
        && sources != wanted
    {
        wrong.push(format!(
            "init wrote the sources {sources:?}, not {wanted:?}\n{printed}"
        ));
    }
    for text in wanted.get("says").map(texts).unwrap_or_default() {
        if !file.contains(&text) && !printed.contains(&text) {
            wrong.push(format!("init does not say „{text}“\n{printed}\n{file}"));
        }
    }
    for text in wanted.get("never").map(texts).unwrap_or_default() {
        if file.contains(&text) {
            wrong.push(format!("init writes „{text}“\n{file}"));
        }
    }
}

/// Imports a codebook and compares where its categories lie.
fn codebook(project: &Path, wanted: &toml::Table, wrong: &mut Vec<String>) {
    let file = wanted["file"].as_str().expect("a file");
    let args = ["codebook", "import", file, "--out", "written.toml"];
    let printed = said(&befund(&args, project));
    let text = fs::read_to_string(project.join("written.toml")).unwrap_or_default();
    let table: toml::Table = toml::from_str(&text).unwrap_or_default();
    let categories = table.get("category").and_then(toml::Value::as_array);
    let found: toml::Table = categories
        .into_iter()
        .flatten()
        .map(|category| {
            let key = |name: &str| category.get(name).and_then(toml::Value::as_str);
            let levels: Vec<&str> = ["handlungsfeld", "unterfeld"]
                .into_iter()
                .filter_map(key)
                .collect();
            let id = key("id").unwrap_or_default().to_owned();
            (id, toml::Value::String(levels.join("/")))
        })
        .collect();
    if wanted["categories"].as_table() != Some(&found) {
        wrong.push(format!("the codebook has {found:?}\n{printed}"));
    }
}

/// `kind file` of each source.
fn sources_of(text: &str) -> Vec<String> {
    let table: toml::Table = toml::from_str(text).unwrap_or_default();
    let sources = table.get("source").and_then(toml::Value::as_array);
    sources
        .into_iter()
        .flatten()
        .map(|source| {
            let key = |name: &str| source.get(name).and_then(toml::Value::as_str).unwrap_or("");
            format!("{} {}", key("kind"), key("file"))
        })
        .collect()
}

fn texts(value: &toml::Value) -> Vec<String> {
    let list = value.as_array().expect("a list");
    list.iter()
        .map(|text| text.as_str().expect("a text").to_owned())
        .collect()
}

/// Checks a project and, where figures are wanted, runs it.
fn judge(part: &str, project: &Path, out: &Path, wanted: &toml::Table, wrong: &mut Vec<String>) {
    let settings = Settings {
        project: project.to_path_buf(),
        overrides: Overrides::default(),
        allow_outside: false,
    };
    let checked = pipeline::check(&settings, &|_| {});
    let mut codes: BTreeMap<&str, i64> = BTreeMap::new();
    for issue in &checked.issues {
        *codes.entry(issue.code.0).or_default() += 1;
    }
    let errors = errors(&checked.issues);
    if let Some(most) = wanted.get("errors").and_then(toml::Value::as_integer)
        && errors != most
    {
        wrong.push(format!("{part}: {errors} errors, not {most}: {codes:?}"));
    }
    for code in wanted.get("codes").map(texts).unwrap_or_default() {
        let (code, count) = match code.split_once(' ') {
            Some((code, count)) => (code.to_owned(), count.parse().ok()),
            None => (code, None),
        };
        let found = codes.get(code.as_str()).copied().unwrap_or(0);
        if found == 0 || count.is_some_and(|count: i64| count != found) {
            wrong.push(format!("{part}: {code} found {found} times: {codes:?}"));
        }
    }
    for code in wanted.get("without").map(texts).unwrap_or_default() {
        if let Some(count) = codes.get(code.as_str()) {
            wrong.push(format!("{part}: {code} found {count} times"));
        }
    }
    if let Some(rows) = wanted.get("rows").and_then(toml::Value::as_array) {
        let rows: Vec<i64> = rows.iter().filter_map(toml::Value::as_integer).collect();
        let (all, used, aside) = checked.intake.totals();
        let found = [all, used, aside].map(|count| i64::try_from(count).unwrap_or(-1));
        if rows != found {
            wrong.push(format!("{part}: rows {found:?}, not {rows:?}: {codes:?}"));
        }
    }
    if wanted.contains_key("figures") || wanted.contains_key("secret") {
        figures(part, project, out, wanted, wrong);
    }
}

/// How many of the issues are errors.
fn errors(issues: &[befund::model::issue::Issue]) -> i64 {
    use befund::model::issue::Severity;
    let count = issues
        .iter()
        .filter(|issue| issue.severity == Severity::Error)
        .count();
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn figures(part: &str, project: &Path, out: &Path, wanted: &toml::Table, wrong: &mut Vec<String>) {
    let overrides = Overrides {
        formats: Some(vec![Format::Json]),
        ..Overrides::default()
    };
    let reports = out.join("reports");
    if let Err(error) = run_with(project, &reports, overrides) {
        wrong.push(format!("{part}: the run failed: {error}"));
        return;
    }
    let Some((text, everything)) = findings_below(&reports) else {
        wrong.push(format!("{part}: no findings were written"));
        return;
    };
    for text in wanted.get("secret").map(texts).unwrap_or_default() {
        if everything.contains(&text) {
            wrong.push(format!("{part}: „{text}“ stands in the report"));
        }
    }
    let findings: Value = serde_json::from_str(&text).expect("JSON");
    let Some(wanted) = wanted.get("figures").and_then(toml::Value::as_table) else {
        return;
    };
    for (path, value) in wanted {
        let found = figure(&findings, path);
        if !same(&found, value) {
            wrong.push(format!("{part}: {path} is {found}, not {value}"));
        }
    }
}

/// `findings.json` of the run, and the text of all files that it wrote.
fn findings_below(folder: &Path) -> Option<(String, String)> {
    let mut findings = None;
    let mut everything = String::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).ok()? {
            let path = entry.ok()?.path();
            if path.is_dir() {
                open.push(path);
            } else if let Ok(text) = fs::read_to_string(&path) {
                if path.ends_with("data/findings.json") {
                    findings = Some(text.clone());
                }
                everything.push_str(&text);
            }
        }
    }
    Some((findings?, everything))
}

/// The cell of a finding; `"none"` when there is no such finding, row or column.
fn figure(document: &Value, path: &str) -> Value {
    let none = || Value::String("none".to_owned());
    let parts: Vec<&str> = path.split(" | ").map(str::trim).collect();
    let findings = document["findings"].as_array();
    let Some(finding) = findings
        .into_iter()
        .flatten()
        .find(|finding| finding["id"] == parts[0])
    else {
        return none();
    };
    let (Some(row), Some(column)) = (parts.get(1), parts.get(2)) else {
        return Value::String("there".to_owned());
    };
    if *row == "base" {
        let base = finding["base"].as_array().into_iter().flatten();
        return base
            .into_iter()
            .find(|base| base["name"] == *column)
            .map_or_else(none, |base| value_of(&base["value"]));
    }
    let columns = finding["columns"].as_array().expect("columns");
    let at = columns.iter().position(|found| found["id"] == *column);
    let rows = finding["rows"].as_array().into_iter().flatten();
    let found = rows.into_iter().find(|found| {
        let cells = found["cells"].as_array().into_iter().flatten();
        cells.into_iter().any(|cell| cell["text"] == *row)
    });
    match (found, at) {
        (Some(found), Some(at)) => value_of(&found["cells"][at]),
        _ => none(),
    }
}

fn value_of(cell: &Value) -> Value {
    // What stands in a cell: a value, the sign in place of one, or a text.
    let stands = ["value", "symbol", "text"];
    let found = stands.iter().find_map(|key| cell.get(key));
    found.unwrap_or(cell).clone()
}

fn same(found: &Value, wanted: &toml::Value) -> bool {
    let number = match wanted {
        toml::Value::Integer(number) => number.to_string().parse::<f64>().ok(),
        toml::Value::Float(number) => Some(*number),
        _ => None,
    };
    match (found.as_f64(), number) {
        (Some(found), Some(wanted)) => (found - wanted).abs() < 0.005,
        _ => found.as_str() == wanted.as_str() && found.is_string(),
    }
}
