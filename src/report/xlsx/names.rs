//! Names of sheets: at most 31 characters, none of `[]:*?/\`, each once whatever the case.
//!
//! Source: Microsoft, "Rename a worksheet".

use std::collections::BTreeSet;

use super::groups::Group;
use crate::i18n::I18n;

/// Excel's limit.
const LONGEST: usize = 31;

/// Names of all sheets; one with a single finding has its id, as in the names of the other files.
pub(super) struct SheetNames {
    /// Overview.
    pub(super) overview: String,
    /// One per group of findings.
    pub(super) groups: Vec<String>,
    /// Staff council and data protection.
    pub(super) protection: String,
    /// Rows set aside.
    pub(super) unused: String,
}

/// The names of a report's sheets.
pub(super) fn sheet_names(groups: &[Group], i18n: &I18n) -> SheetNames {
    let mut taken = BTreeSet::new();
    let overview = unique(&i18n.get("report-sheet-overview"), &mut taken);
    let unused = unique(&i18n.get("report-sheet-unused"), &mut taken);
    let protection = unique(&i18n.get("disclosure-sheet"), &mut taken);
    let groups = { groups.iter() }
        .map(|group| unique(&group.name, &mut taken))
        .collect();
    SheetNames {
        overview,
        groups,
        protection,
        unused,
    }
}

/// A name that is allowed and not taken yet; takes it.
fn unique(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let clean = allowed(wanted);
    let mut name = cut(&clean, LONGEST);
    let mut number = 1;
    while taken.contains(&name.to_lowercase()) {
        number += 1;
        let suffix = format!(" {number}");
        name = format!("{}{suffix}", cut(&clean, LONGEST - suffix.chars().count()));
    }
    taken.insert(name.to_lowercase());
    name
}

fn allowed(wanted: &str) -> String {
    let spaced: String = wanted
        .chars()
        .map(|c| {
            if "[]:*?/\\".contains(c) || c.is_control() {
                ' '
            } else {
                c
            }
        })
        .collect();
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let name = words.join(" ").trim_matches('\'').to_owned();
    match name.to_lowercase().as_str() {
        "" => "-".to_owned(),
        // Excel keeps this name for itself.
        "history" => format!("{name} 1"),
        _ => name,
    }
}

/// At most `limit` characters (as UTF-16 units), at the end of a word where that does not lose half of it.
fn cut(name: &str, limit: usize) -> String {
    let mut units = 0;
    let short: String = name
        .chars()
        .take_while(|c| {
            units += c.len_utf16();
            units <= limit
        })
        .collect();
    if short.len() == name.len() {
        return short;
    }
    let whole = match short.rfind(' ') {
        Some(at) if at >= short.len() / 2 => &short[..at],
        _ => &short,
    };
    whole
        .trim_end_matches([' ', ',', '–', '-', '('])
        .trim_matches('\'')
        .to_owned()
}
