//! What persons decided: found in the project without being named, read as one list, and set beside the run before.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::coding::review;
use crate::coding::{self, DecisionRow};
use crate::history;
use crate::ingest::{self, IngestError, Opened, ReadOptions};
use crate::model::change::Changes;
use crate::model::codebook::{Category, Codebook};
use crate::model::coding::CodingTable;
use crate::model::issue::Issue;
use crate::project::Project;

/// The list that is found without being named, and that the review desk writes.
pub(super) const DECISIONS: &str = "decisions.csv";
/// How the names of further lists begin, one a person, and of filled review workbooks.
const BEGINS: [&str; 2] = ["decisions", "review"];
/// How they end.
const ENDINGS: [&str; 3] = ["csv", "xlsx", "ods"];

/// Names of the lists of decisions in a project, the one it names first, then by name.
fn lists_in(project: &Project) -> Vec<String> {
    let named = project.coding.decisions.clone();
    let mut found: Vec<String> = { fs::read_dir(&project.root).into_iter() }
        .flatten()
        .flatten()
        .filter_map(|entry| entry.file_name().into_string().ok())
        .filter(|name| is_list(name) && Some(name) != named.as_ref())
        // A list that is named takes the place of the one that is found.
        .filter(|name| {
            named.is_none() || Path::new(name).file_stem().is_none_or(|s| s != BEGINS[0])
        })
        .collect();
    found.sort();
    named.into_iter().chain(found).collect()
}

/// Whether a file in the project's folder is a list of decisions by its name: `decisions.csv`, `decisions-anna.xlsx`,
/// `review.xlsx`.
pub(super) fn is_list(name: &str) -> bool {
    let path = Path::new(name);
    let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
    let stem = path.file_stem().map(|s| s.to_string_lossy().to_lowercase());
    let (Some(ending), Some(stem)) = (ending, stem) else {
        return false;
    };
    let begins = |begin: &str| {
        let rest = stem.strip_prefix(begin);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_', ' ', '.']))
    };
    ENDINGS.contains(&ending.as_str()) && BEGINS.iter().any(|begin| begins(begin))
}

/// What the lists of a project say, before it is known what their codes mean.
#[derive(Default)]
pub(super) struct Lists {
    /// The rows of each.
    pub(super) rows: Vec<Vec<DecisionRow>>,
    /// Categories that filled review workbooks make.
    pub(super) new: Vec<Category>,
}

/// Reads all lists. Every file that was read is noted in `inputs` with its hash.
pub(super) fn read(
    project: &Project,
    codebook: &Codebook,
    open: impl Fn(&str) -> Result<Opened, IngestError>,
    inputs: &mut Vec<(String, String)>,
    issues: &mut Vec<Issue>,
) -> Lists {
    let mut lists = Lists::default();
    for name in lists_in(project) {
        let opened = open(&name);
        if let Ok(opened) = &opened {
            inputs.push((opened.name().to_owned(), opened.sha256()));
        }
        let mut read = match opened.and_then(|opened| opened.tables(&ReadOptions::default())) {
            Ok(read) => read,
            Err(error) => {
                issues.push(error.issue());
                continue;
            }
        };
        if let Some(book) = review::read_review(&read.value, person(&name), codebook) {
            lists.rows.push(book.rows);
            lists.new.extend(book.new);
            continue;
        }
        issues.append(&mut read.issues);
        let table = read.value.first();
        lists
            .rows
            .extend(table.and_then(|table| coding::rows_of(table, issues)));
    }
    lists
}

/// The person that the name of a list tells: `review-anna.xlsx`.
fn person(name: &str) -> &str {
    let stem = Path::new(name).file_stem().and_then(|stem| stem.to_str());
    let rest = stem.and_then(|stem| stem.split_once(['-', '_']));
    rest.map_or("", |(_, person)| person)
}

/// What changed against the report that stands in `folder`; `None` when there is none with codings.
pub(super) fn changes(folder: &Path, now: &CodingTable) -> Option<Changes> {
    let path = folder.join("data/codings.csv");
    if !path.is_file() {
        return None;
    }
    let read = ingest::read(&path, "codings.csv", &ReadOptions::default()).ok()?;
    history::changes(read.value.first()?, &now.rows)
}

/// The most frequent changes: from, to, how often; most frequent first.
pub(super) fn frequent(changes: &Changes, most: usize) -> Vec<(String, String, u64)> {
    let mut counts: BTreeMap<(String, String), u64> = BTreeMap::new();
    for change in &changes.answers {
        let gone = change
            .before
            .iter()
            .filter(|code| !change.now.contains(code));
        let new = change
            .now
            .iter()
            .filter(|code| !change.before.contains(code));
        let joined = |codes: Vec<&String>| {
            let codes: Vec<&str> = codes.into_iter().map(String::as_str).collect();
            codes.join(" + ")
        };
        *counts
            .entry((joined(gone.collect()), joined(new.collect())))
            .or_default() += 1;
    }
    let mut sorted: Vec<((String, String), u64)> = counts.into_iter().collect();
    sorted.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let shown = sorted.into_iter().take(most);
    shown.map(|((from, to), count)| (from, to, count)).collect()
}
