//! `units.toml`: spellings of units, products and vendors, and what units were renamed to or merged into.

use std::collections::BTreeMap;

use toml::de::DeTable;

use super::notes::Notes;
use super::rules;
use super::section::Section;
use crate::model::issue::Checked;
use crate::model::names::{Name, Names};

/// Reads the text of an alias table; `file` is its name in issues.
pub(super) fn parse(text: &str, file: &str) -> Checked<Names> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut notes = Notes::new(file, text);
    let (mut document, errors) = DeTable::parse_recoverable(text);
    if let Some(error) = errors.first() {
        let span = error.span().unwrap_or(0..0);
        let line = text
            .lines()
            .nth((notes.line(span.start) as usize).saturating_sub(1));
        let issue = notes
            .breach(rules::SYNTAX, &span)
            .with("line", line.unwrap_or_default().trim())
            .with("detail", error.message());
        notes.add(issue);
        return Checked {
            value: Names::default(),
            issues: notes.into_issues(),
        };
    }
    for issue in notes.clean(document.get_mut()) {
        notes.add(issue);
    }
    let mut top = Section::top(document.get_ref());
    let names = Names {
        units: list(top.children("unit", "[[unit]]", &mut notes), &mut notes),
        products: list(
            top.children("product", "[[product]]", &mut notes),
            &mut notes,
        ),
        vendors: list(top.children("vendor", "[[vendor]]", &mut notes), &mut notes),
    };
    top.finish(&mut notes);
    Checked {
        value: names,
        issues: notes.into_issues(),
    }
}

fn list(sections: Vec<Section<'_>>, notes: &mut Notes) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    for mut section in sections {
        let name = section.text("name", notes);
        section.demand("name", notes);
        let also = section.texts("also", notes);
        let until = section.date("until", notes).map(|found| found.value);
        let now = section.text("now", notes).map(|found| found.value);
        let line = notes.line(section.span().start);
        section.finish(notes);
        let Some(name) = name else { continue };
        let also = also.map(|found| found.value).unwrap_or_default();
        for spelling in std::iter::once(&name).chain(&also) {
            // A spelling that means two things would be decided by chance.
            if let Some(first) = taken.get(&spelling.value) {
                let issue = notes
                    .breach(rules::SAME_SPELLING, &spelling.span)
                    .with("value", spelling.value.as_str())
                    .with("first", first.to_string());
                notes.add(issue);
            }
            taken.insert(spelling.value.clone(), line);
        }
        names.push(Name {
            name: name.value,
            also: also.into_iter().map(|found| found.value).collect(),
            until,
            now,
            line,
        });
    }
    names
}
