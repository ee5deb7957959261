//! What a project wishes of the order of its report: findings left out, put first, moved to another chapter; rows in pictures.
//!
//! Findings are named by id or by a pattern with `*`; which ids there are is known once there are findings.

use std::collections::{BTreeMap, BTreeSet};

use super::notes::Notes;
use super::rules;
use super::section::Section;
use crate::model::topic::Topic;

/// Rows of ranked bars when the project says nothing, and what it may say.
const MAX_ROWS: usize = 10;
const ROWS: (u32, u32) = (3, 100);

/// Wishes for the order of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlanSettings {
    /// Findings that the report leaves out; files of data and tables keep them.
    pub hide: Vec<Wish>,
    /// Findings that come first in their chapter, in this order.
    pub order: Vec<Wish>,
    /// Findings moved to a chapter: chapter and findings.
    pub chapters: BTreeMap<Topic, Vec<Wish>>,
    /// Rows of ranked bars at most; what follows is told in one line.
    pub max_rows: usize,
    /// Whether the annex is a file of its own.
    pub annex: AnnexPlace,
    /// Headings of chapters and findings by their id.
    pub headings: BTreeMap<String, Heading>,
    /// Findings that rest on invented data.
    pub invented: Vec<Wish>,
    /// Findings that have a picture wherever they stand.
    pub pictures: Vec<Wish>,
    /// Findings whose kind of chart the project names: who chooses a kind wants to see it.
    pub drawn: BTreeSet<String>,
}

/// A heading that the project gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// Its words.
    pub text: String,
    /// Line in `befund.toml`, from 1.
    pub line: u32,
}

/// Where the annex is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AnnexPlace {
    /// At the end of the report.
    #[default]
    Inside,
    /// In a file of its own.
    Separate,
}

/// A finding or several, as the project names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wish {
    /// An id, or a pattern in which `*` stands for anything.
    pub pattern: String,
    /// Line in `befund.toml`, from 1.
    pub line: u32,
}

impl Default for PlanSettings {
    fn default() -> Self {
        Self {
            hide: Vec::new(),
            order: Vec::new(),
            chapters: BTreeMap::new(),
            max_rows: MAX_ROWS,
            annex: AnnexPlace::Inside,
            headings: BTreeMap::new(),
            invented: Vec::new(),
            pictures: Vec::new(),
            drawn: BTreeSet::new(),
        }
    }
}

impl PlanSettings {
    /// Whether a finding is left out.
    pub fn hides(&self, id: &str) -> bool {
        self.hide.iter().any(|wish| wish.means(id))
    }

    /// Whether a finding rests on invented data.
    pub fn is_invented(&self, id: &str) -> bool {
        self.invented.iter().any(|wish| wish.means(id))
    }

    /// Whether the project asks for the picture of a finding.
    pub fn pictures(&self, id: &str) -> bool {
        self.drawn.contains(id) || self.pictures.iter().any(|wish| wish.means(id))
    }

    /// The place that the project gives to a finding.
    pub fn place(&self, id: &str) -> Option<usize> {
        self.order.iter().position(|wish| wish.means(id))
    }

    /// The chapter that the project moves a finding to.
    pub fn chapter(&self, id: &str) -> Option<Topic> {
        { self.chapters.iter() }
            .find(|(_, wishes)| wishes.iter().any(|wish| wish.means(id)))
            .map(|(topic, _)| *topic)
    }

    /// Everything that is named, in the order of lines.
    pub fn wishes(&self) -> Vec<&Wish> {
        let moved = self.chapters.values().flatten();
        let mut all: Vec<&Wish> = { self.hide.iter() }
            .chain(&self.order)
            .chain(&self.invented)
            .chain(&self.pictures)
            .chain(moved)
            .collect();
        all.sort_by_key(|wish| wish.line);
        all
    }
}

impl Wish {
    /// Whether it means a finding.
    pub fn means(&self, id: &str) -> bool {
        matches_pattern(&self.pattern, id)
    }
}

/// Reads what `[report]` says of the order.
pub(super) fn read(section: &mut Section<'_>, notes: &mut Notes) -> PlanSettings {
    let places = [
        ("inside", AnnexPlace::Inside),
        ("separate", AnnexPlace::Separate),
    ];
    let settings = PlanSettings {
        hide: wishes(section, "hide", notes),
        order: wishes(section, "order", notes),
        max_rows: { section.count("max_rows", ROWS, notes) }.map_or(MAX_ROWS, |rows| rows as usize),
        annex: section.choice("annex", &places, notes).unwrap_or_default(),
        headings: headings(section, notes),
        invented: wishes(section, "invented", notes),
        pictures: wishes(section, "pictures", notes),
        drawn: BTreeSet::new(),
        chapters: BTreeMap::new(),
    };
    let mut chapters = section.child("chapters", "[report.chapters]", notes);
    let moved = Topic::ALL.map(|topic| (topic, wishes(&mut chapters, topic.id(), notes)));
    chapters.finish(notes);
    PlanSettings {
        chapters: moved.into_iter().collect(),
        ..settings
    }
}

fn headings(section: &mut Section<'_>, notes: &mut Notes) -> BTreeMap<String, Heading> {
    let found = section.text_table("headings", notes).into_iter();
    found
        .map(|(id, found)| {
            let heading = Heading {
                line: notes.line(found.span.start),
                text: found.value,
            };
            (id, heading)
        })
        .collect()
}

fn wishes(section: &mut Section<'_>, key: &'static str, notes: &mut Notes) -> Vec<Wish> {
    let found = section.texts(key, notes).map(|found| found.value);
    let mut wishes = Vec::new();
    for entry in found.unwrap_or_default() {
        if entry.value.is_empty() {
            notes.add(notes.breach(rules::EMPTY, &entry.span).with("key", key));
            continue;
        }
        wishes.push(Wish {
            line: notes.line(entry.span.start),
            pattern: entry.value,
        });
    }
    wishes
}

/// Whether `pattern`, in which `*` stands for any number of characters, is the whole of `text`.
pub fn matches_pattern(pattern: &str, text: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else {
        return pattern == text;
    };
    let Some(text) = text.strip_prefix(first) else {
        return false;
    };
    let starts = text.char_indices().map(|(at, _)| at).chain([text.len()]);
    starts
        .into_iter()
        .any(|at| matches_pattern(rest, &text[at..]))
}
