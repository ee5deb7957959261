//! Questions with options: how many chose each, of those who answered.

use super::count::{Counts, base, cells_with, gap_rows, population, total_row};
use super::{Named, notes};
use crate::analysis::order::German;
use crate::analysis::table::{about, base_about, chart_of, leader, share};
use crate::model::closed::{ClosedQuestion, ClosedSurvey, Reply, TICKED};
use crate::model::finding::{
    BaseFigure, Cell, ChartKind, Column, Finding, Role, Row, Section, Table,
};
use crate::model::message::Message;
use crate::model::questionnaire::Gap;

/// The table of a question with one answer.
pub(super) fn single(named: &Named<'_>, item: usize, german: &German) -> Finding {
    let (survey, question) = (named.survey, named.question);
    let counts = Counts::of_item(question, item);
    let mut options: Vec<(usize, u64)> = counts.options.iter().copied().enumerate().collect();
    options.retain(|(index, _)| question.choices[*index].gap.is_none());
    options.sort_by(|a, b| {
        let label = |at: usize| question.choices[at].label.as_str();
        (b.1.cmp(&a.1)).then_with(|| german.compare(label(a.0), label(b.0)))
    });
    let rows: Vec<Row> = { options.iter() }
        .map(|(index, count)| {
            let wanted = Reply::Choice(u16::try_from(*index).unwrap_or(u16::MAX));
            Row {
                evidence: cells_with(survey, question, item, |reply| reply == wanted),
                ..Row::data(vec![
                    Cell::text(question.choices[*index].label.as_str()),
                    Cell::count(*count),
                    share(*count, counts.answered),
                ])
            }
        })
        .collect();
    one_of(
        named,
        item,
        &counts,
        rows,
        ("analysis-col-closed-answer", ChartKind::RankedBars),
    )
}

/// The finding on answers of which each respondent has one: a row each, their sum and what is missing, under a header and in a
/// chart.
pub(super) fn one_of(
    named: &Named<'_>,
    item: usize,
    counts: &Counts,
    mut rows: Vec<Row>,
    (header, kind): (&'static str, ChartKind),
) -> Finding {
    rows.push(total_row(counts.answered));
    rows.extend(gap_rows(counts, 3));
    Finding {
        id: named.id.clone(),
        section: Section::Befragung,
        title: named.title(item),
        statement: leader("analysis-closed-single-statement"),
        base: base(counts.answered, counts.asked),
        chart: (counts.answered > 0).then(|| chart_of(kind, 1)),
        table: Table {
            columns: columns(header, counts.answered),
            rows,
            population: Some(population(Vec::new())),
        },
        notes: notes(named.survey, named.question, counts.answered),
    }
}

/// Columns of answers, respondents and their share.
pub(super) fn columns(header: &'static str, n: u64) -> Vec<Column> {
    vec![
        Column::new("answer", Message::new(header), Role::Label),
        Column::new(
            "respondents",
            Message::new("analysis-col-respondents"),
            Role::Persons,
        ),
        Column::new(
            "share",
            Message::new("analysis-col-share-answered").with("n", n),
            Role::Derived { from: 1 },
        ),
    ]
}

/// Who was asked and who ticked what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Boxes {
    /// Who saw the question.
    pub(super) asked: u64,
    /// Who ticked at least one box with content.
    pub(super) answered: u64,
    /// Respondents by box.
    pub(super) ticked: Vec<u64>,
    /// Missing by kind.
    pub(super) gaps: [u64; 6],
}

impl Boxes {
    /// Counts the boxes of some respondents.
    pub(super) fn of(question: &ClosedQuestion, respondents: impl Iterator<Item = usize>) -> Self {
        let mut first = Vec::new();
        let mut ticked = vec![0; question.items.len()];
        for respondent in respondents {
            let own = |item: usize| question.replies[item].get(respondent).copied();
            let mut gap = None;
            let mut any = false;
            for (item, asked) in question.items.iter().enumerate() {
                match (own(item), asked.gap) {
                    (Some(TICKED), None) => {
                        ticked[item] += 1;
                        any = true;
                    }
                    // A box "keine Angabe" says why the others are empty.
                    (Some(TICKED), Some(says)) => gap = Some(says),
                    (Some(Reply::Gap(says)), _) => gap = gap.or(Some(says)),
                    _ => {}
                }
            }
            first.push(if any {
                Reply::Choice(0)
            } else {
                Reply::Gap(gap.unwrap_or(Gap::NotGiven))
            });
        }
        let counts = Counts::of(0, first.into_iter());
        Self {
            asked: counts.asked,
            answered: counts.answered,
            ticked,
            gaps: counts.gaps,
        }
    }

    /// How many boxes were ticked in all.
    pub(super) fn mentions(&self) -> u64 {
        self.ticked.iter().sum()
    }
}

/// The boxes with content, the most ticked first.
fn by_ticks(question: &ClosedQuestion, boxes: &Boxes, german: &German) -> Vec<usize> {
    let mut order: Vec<usize> = (0..question.items.len())
        .filter(|index| question.items[*index].gap.is_none())
        .collect();
    order.sort_by(|a, b| {
        let label = |at: usize| question.items[at].text.as_str();
        let by_count = boxes.ticked[*b].cmp(&boxes.ticked[*a]);
        by_count.then_with(|| german.compare(label(*a), label(*b)))
    });
    order
}

/// The row of a box: who ticked it, of those who answered and of all ticks.
fn box_row(survey: &ClosedSurvey, question: &ClosedQuestion, boxes: &Boxes, index: usize) -> Row {
    let count = boxes.ticked[index];
    Row {
        evidence: cells_with(survey, question, index, |reply| reply == TICKED),
        ..Row::data(vec![
            Cell::text(item_label(question, index)),
            Cell::count(count),
            share(count, boxes.answered),
            share(count, boxes.mentions()),
        ])
    }
}

/// The table of a question with several answers.
pub(super) fn multiple(named: &Named<'_>, german: &German) -> Finding {
    let (survey, question) = (named.survey, named.question);
    let boxes = Boxes::of(question, 0..survey.participants.len());
    let mentions = boxes.mentions();
    let mut rows: Vec<Row> = by_ticks(question, &boxes, german)
        .into_iter()
        .map(|index| box_row(survey, question, &boxes, index))
        .collect();
    let counts = Counts {
        asked: boxes.asked,
        answered: boxes.answered,
        options: Vec::new(),
        gaps: boxes.gaps,
    };
    rows.extend(gap_rows(&counts, 4));
    let mut columns = columns("analysis-col-closed-option", boxes.answered);
    columns.push(Column::new(
        "share_mentions",
        Message::new("analysis-col-share-mentions-of").with("mentions", mentions),
        Role::Derived { from: 1 },
    ));
    let mut base = base(boxes.answered, boxes.asked);
    base.push(base_about(
        "mentions",
        "analysis-base-mentions",
        mentions,
        boxes.answered,
    ));
    base.extend(mean_mentions(mentions, boxes.answered));
    let mut notes = notes(survey, question, boxes.answered);
    notes.insert(0, Message::new("analysis-note-multiple"));
    Finding {
        id: named.id.clone(),
        section: Section::Befragung,
        title: named.title(0),
        statement: leader("analysis-closed-multiple-statement"),
        base,
        chart: (mentions > 0).then(|| chart_of(ChartKind::RankedBars, 1)),
        table: Table {
            columns,
            rows,
            population: Some(population(Vec::new())),
        },
        notes,
    }
}

/// Wording of an item, its code where it has none.
pub(super) fn item_label(question: &ClosedQuestion, index: usize) -> String {
    let item = &question.items[index];
    if item.text.is_empty() {
        item.code.clone()
    } else {
        item.text.clone()
    }
}

/// Nennungen per respondent who named anything.
fn mean_mentions(mentions: u64, answered: u64) -> Option<BaseFigure> {
    let mean = crate::analysis::table::ratio(mentions, answered)?;
    Some(BaseFigure {
        name: "meanmentions",
        wording: "analysis-base-mean-mentions",
        value: about(mean, 1, answered),
        is_persons: false,
        counted: None,
    })
}

/// Whether a survey has any answer to a question.
pub(super) fn has_answers(survey: &ClosedSurvey, question: &ClosedQuestion) -> bool {
    let replies = question.replies.iter().flatten();
    !survey.participants.is_empty() && replies.clone().any(|reply| !matches!(reply, Reply::Gap(_)))
}
