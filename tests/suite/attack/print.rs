//! What a reader finds in a published folder: every number about persons with whom it counts, from `findings.json` alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

/// Whom a number counts: dimension → value, ages apart.
pub(super) type Group = BTreeMap<String, String>;

/// Youngest and first older age that a bound can name.
pub(super) const AGES: (u32, u32) = (14, 76);

/// A printed number about persons.
#[derive(Debug, Clone)]
pub(super) struct Number {
    pub(super) finding: String,
    pub(super) column: String,
    /// Index of the column and of the row.
    pub(super) at: (usize, usize),
    /// `persons` or `about-persons`.
    pub(super) role: String,
    /// `data`, `total` or `missing`; `base` for a figure of the base.
    pub(super) kind: String,
    pub(super) group: Group,
    /// Ages from the first up to below the second.
    pub(super) ages: (u32, u32),
    pub(super) value: f64,
    /// Whether it is a count.
    pub(super) is_count: bool,
}

impl Number {
    /// Whether it counts persons.
    pub(super) fn is_persons(&self) -> bool {
        self.role == "persons" && self.is_count
    }
}

/// The findings of a folder.
pub(super) fn findings(folder: &Path) -> Vec<Value> {
    let text = fs::read_to_string(folder.join("data/findings.json")).expect("findings");
    let whole: Value = serde_json::from_str(&text).expect("JSON");
    whole["findings"].as_array().expect("a list").clone()
}

/// All numbers about persons of a population, in printed order.
pub(super) fn numbers(findings: &[Value], population: &str) -> Vec<Number> {
    let about = findings.iter().filter(|f| f["population"] == population);
    about.flat_map(of_finding).collect()
}

fn of_finding(finding: &Value) -> Vec<Number> {
    let mut found = Vec::new();
    let columns = finding["columns"].as_array().expect("columns");
    for (r, row) in finding["rows"].as_array().expect("rows").iter().enumerate() {
        for (c, column) in columns.iter().enumerate() {
            let cell = &row["cells"][c];
            let Some(value) = number(cell) else { continue };
            let id = column["id"].as_str().expect("an id");
            let mut scope = Group::new();
            for part in [&row["scope"], &column["scope"], &row["cell_scopes"][id]] {
                extend(&mut scope, part);
            }
            let (group, ages) = split(scope);
            found.push(Number {
                finding: text(&finding["id"]),
                column: id.to_owned(),
                at: (c, r),
                role: text(&column["role"]),
                kind: text(&row["kind"]),
                group,
                ages,
                value,
                is_count: cell["type"] == "count",
            });
        }
    }
    found
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// The number of a cell; nothing of names, ranks, dates and signs.
pub(super) fn number(cell: &Value) -> Option<f64> {
    matches!(cell["type"].as_str(), Some("count" | "number" | "share"))
        .then(|| cell["value"].as_f64())
        .flatten()
}

fn extend(scope: &mut Group, part: &Value) {
    for (dimension, value) in part.as_object().into_iter().flatten() {
        scope.insert(dimension.clone(), text(value));
    }
}

/// Ages as an interval, everything else as the group.
fn split(scope: Group) -> (Group, (u32, u32)) {
    let mut ages = AGES;
    let mut group = Group::new();
    for (dimension, value) in scope {
        match bounds(&value).filter(|_| dimension.starts_with("age")) {
            Some((from, to)) => ages = (ages.0.max(from), ages.1.min(to)),
            None => {
                group.insert(dimension, value);
            }
        }
    }
    (group, ages)
}

/// `<25`, `25-34` (written as bounds `25-35`), `>=55`.
fn bounds(value: &str) -> Option<(u32, u32)> {
    if let Some(below) = value.strip_prefix('<') {
        return Some((AGES.0, below.parse().ok()?));
    }
    if let Some(from) = value.strip_prefix(">=") {
        return Some((from.parse().ok()?, AGES.1));
    }
    let (from, to) = value.split_once('-')?;
    Some((from.parse().ok()?, to.parse().ok()?))
}
