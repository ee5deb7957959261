//! Replies of one item counted: who was asked, who answered what, and the kinds of missing apart.

use crate::analysis::table::{base_persons, empty, evidence, label, share};
use crate::model::closed::{ClosedQuestion, ClosedSurvey, Reply};
use crate::model::finding::{BaseFigure, Cell, Evidence, Population, Row, RowKind};
use crate::model::place::Place;
use crate::model::questionnaire::Gap;

/// Name of the population of closed questions.
pub(super) const POPULATION: &str = "survey";

/// More responses than this name no cells behind their rows: the columns of the file hold them all.
const MOST_EVIDENCE: usize = 2_000;

/// The counts of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Counts {
    /// Who saw the question.
    pub(super) asked: u64,
    /// Of these, who gave an answer with content.
    pub(super) answered: u64,
    /// Answers by option.
    pub(super) options: Vec<u64>,
    /// Missing by kind, in the order of [`Gap::ALL`].
    pub(super) gaps: [u64; 6],
}

impl Counts {
    /// Counts the replies of some respondents.
    pub(super) fn of(options: usize, replies: impl Iterator<Item = Reply>) -> Self {
        let mut counts = Self {
            asked: 0,
            answered: 0,
            options: vec![0; options],
            gaps: [0; 6],
        };
        for reply in replies {
            match reply {
                Reply::Choice(index) => {
                    counts.answered += 1;
                    if let Some(count) = counts.options.get_mut(usize::from(index)) {
                        *count += 1;
                    }
                }
                Reply::Number(_) => counts.answered += 1,
                Reply::Gap(gap) => {
                    if let Some(at) = Gap::ALL.iter().position(|known| *known == gap) {
                        counts.gaps[at] += 1;
                    }
                    counts.asked += u64::from(gap.was_asked());
                }
            }
        }
        counts.asked += counts.answered;
        counts
    }

    /// Counts all replies to one item.
    pub(super) fn of_item(question: &ClosedQuestion, item: usize) -> Self {
        let options = question.choices.len();
        let mut counts = Self::of(options, question.replies[item].iter().copied());
        // What stands for a missing answer is no option.
        for (count, choice) in counts.options.iter_mut().zip(&question.choices) {
            if choice.gap.is_some() {
                *count = 0;
            }
        }
        counts
    }
}

/// Message key of a kind of missing.
pub(super) fn gap_wording(gap: Gap) -> &'static str {
    match gap {
        Gap::NotShown => "analysis-gap-not-shown",
        Gap::NotReached => "analysis-gap-not-reached",
        Gap::NotGiven => "analysis-gap-not-given",
        Gap::DontKnow => "analysis-gap-dont-know",
        Gap::NotApplicable => "analysis-gap-not-applicable",
        Gap::Unusable => "analysis-gap-unusable",
    }
}

/// One row per kind of missing that occurs; the cells behind the count stay empty.
pub(super) fn gap_rows(counts: &Counts, columns: usize) -> Vec<Row> {
    { Gap::ALL.iter().zip(counts.gaps) }
        .filter(|(_, count)| *count > 0)
        .map(|(gap, count)| {
            let mut cells = vec![label(gap_wording(*gap)), Cell::count(count)];
            cells.resize_with(columns, empty);
            Row {
                kind: RowKind::Missing,
                ..Row::data(cells)
            }
        })
        .collect()
}

/// The sum of the answers.
pub(super) fn total_row(answered: u64) -> Row {
    Row {
        kind: RowKind::Total,
        ..Row::data(vec![
            label("analysis-row-total"),
            Cell::count(answered),
            share(answered, answered),
        ])
    }
}

/// n of those who answered, and how many were asked.
pub(super) fn base(answered: u64, asked: u64) -> Vec<BaseFigure> {
    vec![
        base_persons("n", "analysis-base-closed", answered),
        base_persons("asked", "analysis-base-asked", asked),
    ]
}

/// Whom tables of closed questions are about.
pub(super) fn population(partitions: Vec<&'static str>) -> Population {
    Population {
        id: POPULATION,
        partitions,
    }
}

/// The cells of a column in which a reply stands.
pub(super) fn cells_with(
    survey: &ClosedSurvey,
    question: &ClosedQuestion,
    item: usize,
    wanted: impl Fn(Reply) -> bool,
) -> Vec<Evidence> {
    if survey.participants.len() > MOST_EVIDENCE {
        return Vec::new();
    }
    let column = question.columns.get(item).or(question.columns.first());
    let column = column.copied().unwrap_or(0);
    let places: Vec<Place> = { survey.participants.iter().zip(&question.replies[item]) }
        .filter(|(_, reply)| wanted(**reply))
        .map(|(one, _)| one.place.at_column(column))
        .collect();
    evidence(places.iter())
}
