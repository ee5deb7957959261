//! The plan of a report: which finding answers which question, with a picture, with a sentence or in the annex alone.
//!
//! Findings are the material, questions the order. The plan reads what the gate let through and the project's wishes; it words
//! nothing and decides no looks. All formats that are read page by page follow it, so none can tell another story.

mod glance;
mod place;
mod quotes;
mod show;

use std::cmp::Reverse;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::{Report, printed};
use crate::model::finding::{Finding, Section};
use crate::model::message::Arg;
use crate::model::topic::Topic;
use crate::project::PlanSettings;
use place::{FEW, LEADING, UNKNOWN, place};
use show::{Show, is_small, show};

pub(super) use glance::{key_figures, slots};
pub(super) use quotes::quotations;
pub(super) use show::not_assigned;

/// Sentences below the pictures of a chapter at most; the others stand in the annex.
const MOST_SENTENCES: usize = 4;

/// Pictures that a chapter has before one is left out that weighs as little as what no rule names.
const MOST_LIGHT: usize = 2;

/// What the rules of the plan are made of, for the words that print them: arguments of the messages `plan-rule-…`.
pub(super) fn rule_args() -> [(&'static str, Arg); 6] {
    [
        ("central", Arg::from(u32::from(place::CENTRAL))),
        ("told", Arg::from(show::LEAST_TOLD)),
        ("shared", Arg::from(show::LEAST_SHARED)),
        ("points", Arg::from(show::LEAST_POINTS)),
        ("provisional", Arg::Percent(show::PROVISIONAL)),
        ("sentences", Arg::from(MOST_SENTENCES)),
    ]
}

/// The parts of the annex in printed order.
const PARTS: [Section; 11] = [
    Section::Bestand,
    Section::Befragung,
    Section::Handlungsfelder,
    Section::Stimmungsbarometer,
    Section::Personal,
    Section::Strategie,
    Section::Steckbriefe,
    Section::Ressourcen,
    Section::Pruefung,
    Section::Methode,
    // Last, so that what follows has the same numbers where these are left out.
    Section::Einheiten,
];

/// A chapter that has something to say.
pub(super) struct Chapter<'a> {
    /// What it answers.
    pub(super) topic: Topic,
    /// Findings that open the chapter in one sentence, in printed order.
    pub(super) leading: Vec<&'a Finding>,
    /// Findings with their picture or a small table, in printed order.
    pub(super) pictured: Vec<&'a Finding>,
    /// Findings that are told in one sentence, in printed order.
    pub(super) told: Vec<&'a Finding>,
}

impl<'a> Chapter<'a> {
    /// All findings that it tells, in printed order.
    fn findings(&self) -> impl Iterator<Item = &'a Finding> {
        let all = self.leading.iter().chain(&self.pictured).chain(&self.told);
        all.copied()
    }
}

/// A part of the annex.
pub(super) struct Part<'a> {
    /// Which kind of findings.
    pub(super) section: Section,
    /// Findings with a table each, in printed order.
    pub(super) findings: Vec<&'a Finding>,
    /// Breakdowns between whose groups nothing differs for sure: a line each in one table.
    pub(super) alike: Vec<&'a Finding>,
    /// Number of that table.
    pub(super) table: Option<u64>,
}

/// The order of a report.
pub(super) struct Plan<'a> {
    /// Chapters in printed order; those without data are not there.
    pub(super) chapters: Vec<Chapter<'a>>,
    /// The annex: every finding that is not hidden; the part on methods is there even without findings.
    pub(super) annex: Vec<Part<'a>>,
    figures: BTreeMap<&'a str, u64>,
    tables: BTreeMap<&'a str, u64>,
    in_body: BTreeSet<&'a str>,
    drawn: BTreeSet<&'a str>,
    last_table: u64,
    /// Whether a page has room for the places behind all tables.
    pub(super) has_room: bool,
}

/// A finding where it may stand.
struct Candidate<'a> {
    finding: &'a Finding,
    topic: Topic,
    show: Show,
    weight: u8,
    /// Place that the project gives it; those without one follow.
    wished: usize,
}

impl<'a> Plan<'a> {
    /// The plan of a report.
    pub(super) fn of(report: &'a Report) -> Self {
        let settings = &report.plan;
        let shown: Vec<&Finding> = { report.findings.iter().map(|gated| &**gated) }
            .filter(|finding| !settings.hides(&finding.id))
            .collect();
        let chapters: Vec<Chapter<'a>> = { Topic::ALL.into_iter() }
            .filter_map(|topic| chapter(topic, &shown, report))
            .collect();
        let told: BTreeSet<&str> = { chapters.iter() }
            .flat_map(Chapter::findings)
            .map(|finding| finding.id.as_str())
            .collect();
        let mut annex = annex(&shown, &told, report);
        let in_body = || {
            chapters
                .iter()
                .flat_map(|chapter| chapter.pictured.iter().copied())
        };
        let is_table = |finding: &&Finding| show(finding, is_drawn(finding, report)) == Show::Table;
        let (tables, last_table) = number_tables(in_body().filter(is_table), &mut annex);
        let figures = numbered(in_body().filter(|finding| !is_table(finding)));
        let wished = { shown.iter().copied() }
            .filter(|finding| settings.pictures(&finding.id) && is_drawn(finding, report));
        Self {
            drawn: { figures.keys().copied() }
                .chain(wished.map(|finding| finding.id.as_str()))
                .collect(),
            figures,
            in_body: in_body()
                .filter(is_table)
                .map(|finding| finding.id.as_str())
                .collect(),
            tables,
            last_table,
            has_room: printed::evidence_elsewhere(report).is_none(),
            chapters,
            annex,
        }
    }

    /// Whether the chart of a finding is drawn: in its chapter, or where the project asks for it. All others are tables alone.
    pub(super) fn has_picture(&self, finding: &Finding) -> bool {
        self.drawn.contains(finding.id.as_str())
    }

    /// The ids of all findings whose chart is drawn.
    pub(super) fn drawn(&self) -> &BTreeSet<&'a str> {
        &self.drawn
    }

    /// Whether the table of a finding stands in its chapter and not in the annex.
    pub(super) fn has_table_in_body(&self, finding: &Finding) -> bool {
        self.in_body.contains(finding.id.as_str())
    }

    /// The number of the figure of a finding that has its picture in a chapter.
    pub(super) fn figure(&self, finding: &Finding) -> Option<u64> {
        self.figures.get(finding.id.as_str()).copied()
    }

    /// The number of the table of a finding, where it has rows.
    pub(super) fn table(&self, finding: &Finding) -> Option<u64> {
        self.tables.get(finding.id.as_str()).copied()
    }

    /// The number of the last table of a finding.
    pub(super) fn last_table(&self) -> u64 {
        self.last_table
    }

    /// Whether a chapter says the sentence of a finding.
    pub(super) fn tells(&self, finding: &Finding) -> bool {
        let mut told = self.chapters.iter().flat_map(Chapter::findings);
        told.any(|other| other.id == finding.id)
    }
}

fn is_drawn(finding: &Finding, report: &Report) -> bool {
    report.charts.contains_key(&finding.id)
}

fn numbered<'a>(findings: impl Iterator<Item = &'a Finding>) -> BTreeMap<&'a str, u64> {
    findings
        .zip(1..)
        .map(|(finding, number)| (finding.id.as_str(), number))
        .collect()
}

/// Numbers of the tables in printed order, those of the annex behind `in_body`, and the last of them.
fn number_tables<'a>(
    in_body: impl Iterator<Item = &'a Finding>,
    annex: &mut [Part<'a>],
) -> (BTreeMap<&'a str, u64>, u64) {
    let mut tables = numbered(in_body);
    let mut last = tables.len() as u64;
    for part in annex {
        for finding in { part.findings.iter() }.filter(|finding| !finding.table.rows.is_empty()) {
            if let Entry::Vacant(free) = tables.entry(finding.id.as_str()) {
                last += 1;
                free.insert(last);
            }
        }
        if !part.alike.is_empty() {
            last += 1;
            part.table = Some(last);
        }
    }
    (tables, last)
}

fn chapter<'a>(topic: Topic, shown: &[&'a Finding], report: &Report) -> Option<Chapter<'a>> {
    let settings = &report.plan;
    let mut candidates: Vec<Candidate<'a>> = { shown.iter() }
        .filter_map(|finding| candidate(finding, report))
        .filter(|candidate| candidate.topic == topic)
        .collect();
    // A stable sort: what weighs the same stands as it is printed everywhere.
    candidates.sort_by_key(|candidate| (candidate.wished, Reverse(candidate.weight)));
    let mut chapter = Chapter {
        topic,
        leading: Vec::new(),
        pictured: Vec::new(),
        told: Vec::new(),
    };
    for candidate in candidates {
        let is_wished = candidate.wished < settings.order.len();
        // What weighs least fills no chapter that has something to show.
        let most = match candidate.weight {
            weight if weight > UNKNOWN => most_pictures(topic),
            _ => most_pictures(topic).min(MOST_LIGHT),
        };
        let is_free = is_wished || chapter.pictured.len() < most;
        match candidate.show {
            Show::Picture | Show::Table if is_free => chapter.pictured.push(candidate.finding),
            Show::Sentence if candidate.weight >= LEADING => {
                chapter.leading.push(candidate.finding)
            }
            _ if is_wished || chapter.told.len() < MOST_SENTENCES => {
                chapter.told.push(candidate.finding)
            }
            _ => {}
        }
    }
    let is_empty = chapter.findings().next().is_none();
    (!is_empty).then_some(chapter)
}

/// Where a finding may stand in a chapter; `None` when it stands in the annex alone.
fn candidate<'a>(finding: &'a Finding, report: &Report) -> Option<Candidate<'a>> {
    let settings: &PlanSettings = &report.plan;
    let usual = place(finding);
    let wished = settings.place(&finding.id);
    let chapter = settings.chapter(&finding.id);
    let is_wanted = wished.is_some() || chapter.is_some();
    if !is_wanted && is_told_twice(finding, report) {
        return None;
    }
    let topic = chapter.or(usual.map(|(topic, _)| topic))?;
    let show = show(finding, is_drawn(finding, report));
    let few = if is_small(finding) { FEW } else { 0 };
    let weight = usual.map_or(0, |(_, weight)| weight);
    // What no rule names and what says too little is told where the project asks for it.
    if !is_wanted && (show == Show::Annex || weight == 0) {
        return None;
    }
    Some(Candidate {
        finding,
        topic,
        show,
        weight: weight.saturating_sub(few),
        wished: wished.unwrap_or(settings.order.len()),
    })
}

/// Whether another finding answers the same question: counts that were published give way to those counted here, and these where they
/// rest on invented answers. A chapter that printed both would ask once and answer twice.
fn is_told_twice(finding: &Finding, report: &Report) -> bool {
    const PUBLISHED: &str = "-veroeffentlicht";
    let has = |id: &str| report.findings.iter().any(|other| other.id == id);
    match finding.id.strip_suffix(PUBLISHED) {
        Some(counted) => has(counted) && !report.plan.is_invented(counted),
        None => report.plan.is_invented(&finding.id) && has(&format!("{}{PUBLISHED}", finding.id)),
    }
}

/// Pictures that a chapter has at most; further findings are told in a sentence. Together they fill about nine pages.
fn most_pictures(topic: Topic) -> usize {
    match topic {
        Topic::Stand | Topic::Bedarf | Topic::Erwartung | Topic::Zeit | Topic::Anfang => 3,
        Topic::Stimmung | Topic::Geaendert => 2,
        Topic::Mitgewirkt => 1,
    }
}

fn annex<'a>(shown: &[&'a Finding], told: &BTreeSet<&str>, report: &Report) -> Vec<Part<'a>> {
    // What the report speaks of keeps its table.
    let is_alike = |finding: &&Finding| {
        finding.differs_for_sure() == Some(false)
            && !told.contains(finding.id.as_str())
            && !report.plan.pictures(&finding.id)
            && report.texts.finding(&finding.id).is_empty()
    };
    { PARTS.into_iter() }
        .map(|section| {
            let own = shown.iter().copied();
            let own = own.filter(|finding| finding.section == section);
            let (alike, findings) = own.partition(is_alike);
            Part {
                section,
                findings,
                alike,
                table: None,
            }
        })
        .filter(|part| {
            let is_empty = part.findings.is_empty() && part.alike.is_empty();
            part.section == Section::Methode || !is_empty
        })
        .collect()
}
