//! The first page: one statement for each of five questions and six key figures, chosen by a rule that the annex prints.
//!
//! Rule: for a slot the statement with the highest score of its chapter, where score = weight of the finding × size of n × deviation
//! from even. Only findings that a rule names as central come into question, never fewer than thirty persons, never a secret.

use super::super::wording::{value, withheld};
use super::Plan;
use super::place::{CENTRAL, is_obstacle, place};
use super::show::{asked, is_small};
use crate::model::finding::{Finding, RowKind, Section, Statement};
use crate::model::topic::Topic;

/// Persons from which on more of them do not make a statement stronger.
const MANY: f64 = 300.0;
/// Deviation of a statement that compares no rows: as much as a leader that is a quarter of its base above even.
const PLAIN: f64 = 0.25;
/// Key figures at most.
const MOST_FIGURES: usize = 6;

/// A question of the first page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::report) enum Slot {
    /// Where we stand, with target and pace.
    Stand,
    /// What is needed.
    Need,
    /// What stands in the way.
    Obstacle,
    /// How much time is left.
    Time,
    /// The mood, as a share.
    Mood,
}

impl Slot {
    const ALL: [Self; 5] = [
        Self::Stand,
        Self::Need,
        Self::Obstacle,
        Self::Time,
        Self::Mood,
    ];

    /// Key of its name.
    pub(in crate::report) fn name(self) -> &'static str {
        match self {
            Self::Stand => "plan-slot-stand",
            Self::Need => "plan-slot-need",
            Self::Obstacle => "plan-slot-obstacle",
            Self::Time => "plan-slot-time",
            Self::Mood => "plan-slot-mood",
        }
    }

    fn topic(self) -> Topic {
        match self {
            Self::Stand => Topic::Stand,
            Self::Need => Topic::Bedarf,
            Self::Obstacle => Topic::Erwartung,
            Self::Time => Topic::Zeit,
            Self::Mood => Topic::Stimmung,
        }
    }
}

/// A key figure: which finding has it, the arguments of that finding's sentence it is made of, and its words.
pub(in crate::report) struct KeyFigure {
    finding: &'static str,
    /// All must be there and may be shown.
    needs: &'static [&'static str],
    /// Key of what it counts; `.value` is the figure itself.
    pub(in crate::report) wording: &'static str,
}

const fn figure(
    finding: &'static str,
    needs: &'static [&'static str],
    wording: &'static str,
) -> KeyFigure {
    KeyFigure {
        finding,
        needs,
        wording,
    }
}

/// Key figures in the order of preference; two of one finding never stand together.
const FIGURES: [KeyFigure; 12] = [
    figure("antworten-nach-einheit", &["n"], "plan-figure-respondents"),
    figure("kennzahlen-tempo", &["well", "figures"], "plan-figure-pace"),
    figure("massnahmen", &["total"], "plan-figure-measures"),
    figure(
        "altersabgaenge-nach-einheit",
        &["share10", "within10", "year10"],
        "plan-figure-exits",
    ),
    figure("stimmungsbarometer-anteile", &["good"], "plan-figure-mood"),
    figure(
        "online-dienste",
        &["share", "level"],
        "plan-figure-services",
    ),
    figure("altersstruktur", &["older"], "plan-figure-older"),
    figure("geraete-alter", &["share"], "plan-figure-devices"),
    figure("fachverfahren", &["share"], "plan-figure-linked"),
    figure(
        "fachverfahren",
        &["applications"],
        "plan-figure-applications",
    ),
    figure("altersbaender", &["n"], "plan-figure-staff"),
    figure("geraete", &["devices"], "plan-figure-all-devices"),
];

/// The statements of the first page, one per slot that has data.
pub(in crate::report) fn slots<'a>(plan: &Plan<'a>) -> Vec<(Slot, &'a Finding)> {
    { Slot::ALL.into_iter() }
        .filter_map(|slot| Some((slot, strongest(plan, slot)?)))
        .collect()
}

fn strongest<'a>(plan: &Plan<'a>, slot: Slot) -> Option<&'a Finding> {
    let chapter = { plan.chapters.iter() }.find(|chapter| chapter.topic == slot.topic())?;
    let told = chapter.findings();
    let told = told.filter(|finding| match slot {
        Slot::Obstacle => is_obstacle(finding),
        // A field of action holds many needs and is none.
        Slot::Need => finding.section == Section::Befragung,
        Slot::Stand | Slot::Time | Slot::Mood => true,
    });
    let scored = told.filter_map(|finding| Some((score(finding)?, finding)));
    // Of two that score alike the first stays.
    scored
        .reduce(|best, other| if other.0 > best.0 { other } else { best })
        .map(|(_, finding)| finding)
}

/// The score of a finding; `None` where it may not stand on the first page.
fn score(finding: &Finding) -> Option<f64> {
    let (_, weight) = place(finding)?;
    if weight < CENTRAL || is_small(finding) || withheld(finding) {
        return None;
    }
    let size = asked(finding).map_or(1.0, |n| n.min(MANY).ln() / MANY.ln());
    Some(f64::from(weight) * size * deviation(finding))
}

/// How far the leading row is above what each would have if all had as much; a fixed value where nothing leads.
fn deviation(finding: &Finding) -> f64 {
    let Statement::Leader { count, .. } = finding.statement else {
        return PLAIN;
    };
    let rows = { finding.table.rows.iter() }.filter(|row| row.kind == RowKind::Data);
    let values: Vec<f64> = rows.filter_map(|row| value(row, count).number()).collect();
    let all: f64 = values.iter().sum();
    let top = values.iter().copied().fold(0.0, f64::max);
    let even = values.iter().map(|_| 1.0).sum::<f64>().recip();
    if all > 0.0 {
        (top / all - even).max(0.0)
    } else {
        0.0
    }
}

/// The key figures that a report can show, with the finding each is taken from.
pub(in crate::report) fn key_figures<'a>(
    plan: &Plan<'a>,
    has: impl Fn(&Finding, &str) -> bool,
) -> Vec<(&'static KeyFigure, &'a Finding)> {
    let mut found: Vec<(&'static KeyFigure, &'a Finding)> = Vec::new();
    let shown = || {
        plan.annex
            .iter()
            .flat_map(|part| part.findings.iter().copied())
    };
    for figure in &FIGURES {
        let finding = shown().find(|finding| finding.id == figure.finding);
        let finding = finding.filter(|finding| figure.needs.iter().all(|name| has(finding, name)));
        let Some(finding) = finding else {
            continue;
        };
        if found.iter().all(|(_, other)| other.id != finding.id) {
            found.push((figure, finding));
        }
    }
    found.truncate(MOST_FIGURES);
    found
}
