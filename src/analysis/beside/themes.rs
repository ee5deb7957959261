//! Where to begin: themes that several independent sources name, each with what it says.
//!
//! Sources are the Nennungen, figures that miss their target at the present pace, points of a vote, ranks of projects and levels
//! below what they should be. One source alone names no theme. What a name belongs to is told by the codebook's own terms.

use std::collections::BTreeMap;

use crate::model::codebook::{Category, Codebook};
use crate::model::finding::{
    Cell, CellValue, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::Message;

use super::super::order::German;
use super::super::table::{base_plain, empty};

/// Places of a ranking that count as named.
const TOP: usize = 5;
/// Nennungen that a category needs.
const LEAST_MENTIONS: u64 = 3;
/// Sources that a theme needs.
const LEAST_SOURCES: usize = 2;

/// A kind of source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Source {
    Mentions,
    Target,
    Vote,
    Rank,
    Level,
}

impl Source {
    const ALL: [Self; 5] = [
        Self::Mentions,
        Self::Target,
        Self::Vote,
        Self::Rank,
        Self::Level,
    ];

    fn column(self) -> (&'static str, &'static str) {
        match self {
            Self::Mentions => ("mentions", "analysis-col-mentions"),
            Self::Target => ("target", "themes-col-target"),
            Self::Vote => ("vote", "themes-col-vote"),
            Self::Rank => ("rank", "themes-col-rank"),
            Self::Level => ("level", "themes-col-level"),
        }
    }
}

/// What the sources say of each theme: the first that speaks of it counts.
type Themes = BTreeMap<String, BTreeMap<Source, Cell>>;

/// The themes; `None` where no two sources name the same.
pub(super) fn themes(
    published: &[&Finding],
    codebook: &Codebook,
    german: &German,
) -> Option<Finding> {
    let mut themes = Themes::new();
    for finding in published {
        read(finding, codebook, &mut themes);
    }
    let mut named: Vec<(String, BTreeMap<Source, Cell>)> = { themes.into_iter() }
        .filter(|(_, said)| said.len() >= LEAST_SOURCES)
        .collect();
    let mentions = |said: &BTreeMap<Source, Cell>| {
        { said.get(&Source::Mentions) }
            .and_then(|cell| cell.value.number())
            .unwrap_or_default()
    };
    named.sort_by(|(a, of_a), (b, of_b)| {
        { of_b.len().cmp(&of_a.len()) }
            .then(mentions(of_b).total_cmp(&mentions(of_a)))
            .then_with(|| german.compare(a, b))
    });
    (!named.is_empty()).then(|| finding(named))
}

fn read(finding: &Finding, codebook: &Codebook, themes: &mut Themes) {
    let id = finding.id.as_str();
    if id.starts_with("nennungen-") && !id.ends_with("-veroeffentlicht") {
        for (name, value) in top(finding, "category", "mentions") {
            // A category names itself; what stands in the way is no theme to begin with.
            let is_theme = { codebook.categories.iter() }
                .any(|category| category.label == name && !is_reason(category));
            let is_enough =
                matches!(value.value, CellValue::Count(count) if count >= LEAST_MENTIONS);
            if is_theme && is_enough {
                note(themes, name, Source::Mentions, value);
            }
        }
    } else if id == "kennzahlen-tempo" {
        for name in behind(finding) {
            by_terms(
                themes,
                codebook,
                &name,
                Source::Target,
                Cell::text(name.as_str()),
            );
        }
    } else if id.starts_with("stimmen-") {
        for (name, value) in top(finding, "topic", "points") {
            by_terms(themes, codebook, &name, Source::Vote, value);
        }
    } else if id.starts_with("prioritaeten-") {
        for (name, value) in top(finding, "project", "pos") {
            by_terms(themes, codebook, &name, Source::Rank, value);
        }
    } else if id.starts_with("einstufung-") && !id.ends_with("-verlauf") {
        for name in below(finding) {
            by_terms(
                themes,
                codebook,
                &name,
                Source::Level,
                Cell::text(name.as_str()),
            );
        }
    }
}

/// Categories that say why or why not, not what.
fn is_reason(category: &Category) -> bool {
    /// Keys of the questions that ask for reasons.
    const REASONS: [&str; 3] = ["chancen", "probleme", "voraussetzungen"];
    !category.questions.is_empty()
        && category
            .questions
            .iter()
            .all(|question| REASONS.contains(&question.as_str()))
}

fn note(themes: &mut Themes, theme: String, source: Source, said: Cell) {
    themes
        .entry(theme)
        .or_default()
        .entry(source)
        .or_insert(said);
}

fn by_terms(themes: &mut Themes, codebook: &Codebook, name: &str, source: Source, said: Cell) {
    if let Some(category) = category_of(name, codebook) {
        note(themes, category.label.clone(), source, said);
    }
}

/// The category whose longest term stands in a name as a word; terms that only support count where no other fits.
fn category_of<'c>(name: &str, codebook: &'c Codebook) -> Option<&'c Category> {
    let words = words(name);
    let longest = |terms: &[String]| {
        { terms.iter() }
            .filter(|term| words.contains(&self::words(term)))
            .map(|term| term.chars().count())
            .max()
    };
    let themes = || {
        codebook
            .categories
            .iter()
            .filter(|category| !is_reason(category) && category.residual.is_none())
    };
    let by = |terms: fn(&Category) -> &[String]| {
        let found = themes().filter_map(|category| Some((longest(terms(category))?, category)));
        // Of two that fit as well the first stays.
        found.reduce(|best, other| if other.0 > best.0 { other } else { best })
    };
    let found = by(|category| &category.terms).or_else(|| by(|category| &category.weak_terms));
    found.map(|(_, category)| category)
}

/// Words in small letters, each between spaces.
fn words(text: &str) -> String {
    let words: Vec<String> = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    format!(" {} ", words.join(" "))
}

/// The first rows of a ranking: name and value, as published.
fn top(finding: &Finding, name: &str, value: &str) -> Vec<(String, Cell)> {
    let (Some(name), Some(value)) = (finding.table.column(name), finding.table.column(value))
    else {
        return Vec::new();
    };
    { finding.table.rows.iter() }
        .filter(|row| row.kind == RowKind::Data)
        .take(TOP)
        .filter_map(
            |row| match (&row.cells.get(name)?.value, &row.cells.get(value)?.value) {
                (CellValue::Text(text), said) if said.number().is_some() => {
                    Some((text.clone(), Cell::new(said.clone())))
                }
                _ => None,
            },
        )
        .collect()
}

/// Figures that miss their target, or will at the present pace.
fn behind(finding: &Finding) -> Vec<String> {
    named(
        finding,
        "name",
        "standing",
        |value| matches!(value, CellValue::Label(label) if ["strategy-pace-behind", "strategy-pace-missed"].contains(&label.key)),
    )
}

/// What stands below the level it should have.
fn below(finding: &Finding) -> Vec<String> {
    named(finding, "dimension", "gap", |value| {
        value.number().is_some_and(|gap| gap > 0.0)
    })
}

fn named(
    finding: &Finding,
    name: &str,
    of: &str,
    is_wanted: impl Fn(&CellValue) -> bool,
) -> Vec<String> {
    let (Some(name), Some(of)) = (finding.table.column(name), finding.table.column(of)) else {
        return Vec::new();
    };
    { finding.table.rows.iter() }
        .filter(|row| {
            row.kind == RowKind::Data
                && row.cells.get(of).is_some_and(|cell| is_wanted(&cell.value))
        })
        .filter_map(|row| match &row.cells.get(name)?.value {
            CellValue::Text(text) => Some(text.clone()),
            _ => None,
        })
        .collect()
}

fn finding(named: Vec<(String, BTreeMap<Source, Cell>)>) -> Finding {
    let there = |source: &Source| named.iter().any(|(_, said)| said.contains_key(source));
    let sources: Vec<Source> = Source::ALL.into_iter().filter(there).collect();
    let mut columns = vec![
        Column::new("theme", Message::new("themes-col-theme"), Role::Label),
        Column::new("sources", Message::new("themes-col-sources"), Role::Plain),
    ];
    columns.extend({ sources.iter() }.map(|source| {
        let (id, header) = source.column();
        let role = match source {
            Source::Target | Source::Level => Role::Label,
            _ => Role::Plain,
        };
        Column::new(id, Message::new(header), role)
    }));
    let count = named.len() as u64;
    let rows = named.into_iter().map(|(theme, mut said)| {
        let number = said.len() as u64;
        let mut cells = vec![Cell::text(theme), Cell::count(number)];
        cells.extend(
            sources
                .iter()
                .map(|source| said.remove(source).unwrap_or_else(empty)),
        );
        Row::data(cells)
    });
    Finding {
        id: "wo-anfangen".to_owned(),
        section: Section::Strategie,
        title: Message::new("themes-title"),
        statement: Statement::Leader {
            label: 0,
            count: 1,
            wording: "themes-statement",
        },
        base: vec![base_plain("themes", "themes-base", count)],
        table: Table {
            columns,
            rows: rows.collect(),
            population: None,
        },
        chart: None,
        notes: vec![
            Message::new("themes-note")
                .with("top", TOP)
                .with("least", LEAST_MENTIONS),
        ],
    }
}
