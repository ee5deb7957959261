//! A proposal for the table of names that a project's sources need.

use std::fmt::Write as _;

use super::{Settings, read};
use crate::i18n::{I18n, Language};
use crate::model::issue::Issue;
use crate::model::message::Message;
use crate::validate::{self, ProposedName};

/// What was proposed.
#[derive(Debug, Clone, Default)]
pub struct Proposed {
    /// The text of a `units.toml`; `None` when the project cannot be read or names no unit.
    pub toml: Option<String>,
    /// What keeps the project from being read.
    pub issues: Vec<Issue>,
    /// Language of the project; `None` when it cannot be read.
    pub language: Option<Language>,
}

/// Reads a project as it is, without the table of names that it may have, and proposes one.
pub fn propose_names(settings: &Settings) -> Proposed {
    let (language, checked) = read::read_for_files(settings);
    let Some(mut loaded) = checked.value else {
        return Proposed {
            toml: None,
            issues: checked.issues,
            language,
        };
    };
    let proposed = validate::propose_names(&mut loaded.dataset);
    let i18n = I18n::new(loaded.project.language);
    let mut out = String::new();
    let _ = writeln!(out, "# {}\n", i18n.get("names-head"));
    for (section, names) in [
        ("unit", &proposed.units),
        ("product", &proposed.products),
        ("vendor", &proposed.vendors),
    ] {
        for name in names {
            entry(&mut out, section, name, &i18n);
        }
    }
    let found = !proposed.units.is_empty() || !proposed.products.is_empty();
    Proposed {
        toml: found.then_some(out),
        issues: checked.issues,
        language,
    }
}

fn entry(out: &mut String, section: &str, name: &ProposedName, i18n: &I18n) {
    // Writing to a String cannot fail.
    let _ = writeln!(out, "[[{section}]]");
    let files = Message::new("names-files").with("files", name.files.join(", "));
    let _ = writeln!(out, "# {}", one_line(&i18n.text(&files)));
    if !name.near.is_empty() {
        let near = Message::new("names-near").with("names", name.near.join(" · "));
        let _ = writeln!(out, "# {}", one_line(&i18n.text(&near)));
    }
    let _ = writeln!(out, "name = {}", quoted(&name.name));
    if !name.also.is_empty() {
        let also: Vec<String> = name.also.iter().map(|spelling| quoted(spelling)).collect();
        let _ = writeln!(out, "also = [{}]", also.join(", "));
    }
    out.push('\n');
}

fn one_line(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect()
}

/// A basic TOML string.
fn quoted(text: &str) -> String {
    toml::Value::String(text.to_owned()).to_string()
}
