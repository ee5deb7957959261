//! Two batteries over the same items side by side: how important something is and how satisfied people are with it, or one scale
//! asked twice.
//!
//! Importance beside satisfaction falls into four fields, parted at the means of both.
//! Source: J. A. Martilla and J. C. James, "Importance-Performance Analysis", Journal of Marketing 41 (1977), 77–79.

use std::cmp::Ordering;

use super::choices::item_label;
use super::count::{Counts, population};
use super::scales::{by_level, end, end_levels, end_names, levels};
use crate::analysis::order::German;
use crate::analysis::table::{about, base_persons, ratio, share};
use crate::model::closed::{ClosedQuestion, ClosedSurvey};
use crate::model::finding::{
    Cell, CellRef, Chart, ChartKind, Column, Finding, Role, Row, Section, Statement, Table,
};
use crate::model::message::Message;
use crate::model::questionnaire::QuestionType;

/// Items that two batteries must share at least.
const LEAST_ITEMS: usize = 3;

/// Parts of words that name a scale of importance.
const IMPORTANCE: [&str; 3] = ["wichtig", "important", "bedeutsam"];

/// Two batteries that belong side by side.
pub(super) struct Pair<'a> {
    first: &'a ClosedQuestion,
    second: &'a ClosedQuestion,
    /// Indices of the shared items.
    items: Vec<(usize, usize)>,
    is_importance: bool,
}

/// The pairs of a survey, each battery in one at most.
pub(super) fn pairs(survey: &ClosedSurvey) -> Vec<Pair<'_>> {
    let batteries: Vec<&ClosedQuestion> = { survey.questions.iter() }
        .filter(|question| question.kind == QuestionType::Scale && question.items.len() > 1)
        .collect();
    let mut taken: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for (at, one) in batteries.iter().enumerate() {
        let others = batteries.iter().skip(at + 1);
        let mut fitting = others.filter(|other| !taken.contains(&other.key.as_str()));
        let pair = fitting.find_map(|other| pair(one, other));
        if let Some(pair) = pair.filter(|_| !taken.contains(&one.key.as_str())) {
            taken.extend([pair.first.key.as_str(), pair.second.key.as_str()]);
            found.push(pair);
        }
    }
    found
}

fn pair<'a>(one: &'a ClosedQuestion, other: &'a ClosedQuestion) -> Option<Pair<'a>> {
    let steps = levels(one).len();
    if steps != levels(other).len() || end_levels(steps) == 0 {
        return None;
    }
    let (is_first, is_second) = (asks_importance(one), asks_importance(other));
    let (first, second) = if is_second {
        (other, one)
    } else {
        (one, other)
    };
    let is_importance = is_first != is_second;
    if !is_importance && !has_same_levels(one, other) {
        return None;
    }
    let items: Vec<(usize, usize)> = (0..first.items.len())
        .filter_map(|at| {
            let text = item_label(first, at);
            let same = |place: &usize| item_label(second, *place) == text;
            Some((at, (0..second.items.len()).find(same)?))
        })
        .collect();
    (items.len() >= LEAST_ITEMS).then_some(Pair {
        first,
        second,
        items,
        is_importance,
    })
}

fn asks_importance(question: &ClosedQuestion) -> bool {
    let mut labels = question
        .choices
        .iter()
        .map(|choice| choice.label.to_lowercase());
    labels.any(|label| IMPORTANCE.iter().any(|word| label.contains(word)))
}

fn has_same_levels(one: &ClosedQuestion, other: &ClosedQuestion) -> bool {
    let labels = |question| -> Vec<String> {
        levels(question)
            .iter()
            .map(|(_, choice)| choice.label.to_lowercase())
            .collect()
    };
    labels(one) == labels(other)
}

/// One item in both batteries.
struct Line {
    name: String,
    n: [u64; 2],
    top: [u64; 2],
    share: [f64; 2],
}

impl Line {
    fn gap(&self) -> f64 {
        self.share[0] - self.share[1]
    }
}

/// Fields of importance and satisfaction, the most urgent first.
const FIELDS: [&str; 4] = [
    "analysis-pairs-field-act",
    "analysis-pairs-field-keep",
    "analysis-pairs-field-later",
    "analysis-pairs-field-enough",
];

impl Pair<'_> {
    /// Both questions.
    pub(super) fn questions(&self) -> [&ClosedQuestion; 2] {
        [self.first, self.second]
    }

    /// Key of the pair, made of both.
    pub(super) fn key(&self) -> String {
        format!("{}-{}", self.first.key, self.second.key)
    }

    /// The table; `None` where an item that both share was answered in neither.
    pub(super) fn finding(&self, id: String, texts: [&str; 2], german: &German) -> Option<Finding> {
        let lines: Vec<Line> = self.items.iter().filter_map(|at| self.line(*at)).collect();
        if lines.len() < LEAST_ITEMS {
            return None;
        }
        let lines = self.sorted(lines, german);
        let n = |at: usize| lines.iter().map(|(line, _)| line.n[at]).max().unwrap_or(0);
        let widest = widest(&lines)?;
        let rows = lines.iter().map(|(line, field)| self.row(line, *field));
        let shift = usize::from(self.is_importance);
        let at = |column| CellRef {
            row: widest,
            column,
        };
        Some(Finding {
            id,
            section: Section::Befragung,
            title: Message::new("analysis-pairs-title")
                .with("first", texts[0])
                .with("second", texts[1]),
            statement: Statement::Cells {
                wording: "analysis-pairs-statement",
                cells: vec![
                    ("item", at(0)),
                    ("high", at(2 + shift)),
                    ("low", at(4 + shift)),
                ],
                args: vec![
                    ("firsttop", end_names(self.first, true).into()),
                    ("secondtop", end_names(self.second, true).into()),
                ],
            },
            base: vec![
                base_persons("n", "analysis-base-closed", n(0)),
                base_persons("second", "analysis-base-second", n(1)),
            ],
            chart: Some(self.chart()),
            table: Table {
                columns: self.columns(),
                rows: rows.collect(),
                population: Some(population(Vec::new())),
            },
            notes: self.notes(),
        })
    }

    fn line(&self, (first, second): (usize, usize)) -> Option<Line> {
        let of = |question: &ClosedQuestion, item| {
            let counts = Counts::of_item(question, item);
            let top = end(&by_level(question, item, &counts), true);
            Some((counts.answered, top, ratio(top, counts.answered)?))
        };
        let (a, b) = (of(self.first, first)?, of(self.second, second)?);
        Some(Line {
            name: item_label(self.first, first),
            n: [a.0, b.0],
            top: [a.1, b.1],
            share: [a.2, b.2],
        })
    }

    /// Lines with their fields, the most urgent field and the widest gap first.
    fn sorted(&self, lines: Vec<Line>, german: &German) -> Vec<(Line, usize)> {
        let count = ratio(lines.len() as u64, 1).unwrap_or(1.0);
        let mean = |at: usize| lines.iter().map(|line| line.share[at]).sum::<f64>() / count;
        let means = [mean(0), mean(1)];
        let field = |line: &Line| {
            let [is_important, is_satisfied] = [0, 1].map(|at| line.share[at] >= means[at]);
            match (self.is_importance, is_important, is_satisfied) {
                (false, ..) | (true, true, false) => 0,
                (true, true, true) => 1,
                (true, false, false) => 2,
                (true, false, true) => 3,
            }
        };
        let mut placed: Vec<(Line, usize)> = { lines.into_iter() }
            .map(|line| {
                let at = field(&line);
                (line, at)
            })
            .collect();
        placed.sort_by(|a, b| {
            (a.1.cmp(&b.1))
                .then_with(|| by_gap(&b.0, &a.0))
                .then_with(|| german.compare(&a.0.name, &b.0.name))
        });
        placed
    }

    fn row(&self, line: &Line, field: usize) -> Row {
        let mut cells = vec![Cell::text(line.name.as_str())];
        if self.is_importance {
            cells.push(Cell::label(Message::new(FIELDS[field])));
        }
        for at in 0..2 {
            cells.push(Cell::count(line.n[at]));
            cells.push(Cell {
                persons: Some(line.n[at]),
                ..share(line.top[at], line.n[at])
            });
        }
        cells.push(about(line.gap() * 100.0, 1, line.n[0].min(line.n[1])));
        Row::data(cells)
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = vec![Column::new(
            "item",
            Message::new("analysis-col-closed-item"),
            Role::Label,
        )];
        if self.is_importance {
            let header = Message::new("analysis-col-pairs-field");
            columns.push(Column::new("field", header, Role::Label));
        }
        for (id, question) in [("first", self.first), ("second", self.second)] {
            let top = Message::new("analysis-col-pairs-top").with("top", end_names(question, true));
            let n = Message::new("analysis-col-n-answers");
            columns.push(Column::new(format!("n_{id}"), n, Role::Persons));
            columns.push(Column::new(format!("top_{id}"), top, Role::AboutPersons));
        }
        columns.push(Column::new(
            "gap",
            Message::new("analysis-col-pairs-gap"),
            Role::AboutPersons,
        ));
        columns
    }

    /// Four fields of boxes in the colour of their gap, or a line per item from one scale to the other.
    fn chart(&self) -> Chart {
        if self.is_importance {
            return Chart {
                kind: ChartKind::Board,
                label: 0,
                series: vec![6],
            };
        }
        Chart {
            kind: ChartKind::Slope,
            label: 0,
            series: vec![2, 4],
        }
    }

    fn notes(&self) -> Vec<Message> {
        let mut notes = vec![Message::new("analysis-note-pairs")];
        if self.is_importance {
            notes.push(Message::new("analysis-note-pairs-fields"));
        }
        notes
    }
}

fn by_gap(one: &Line, other: &Line) -> Ordering {
    one.gap().total_cmp(&other.gap())
}

/// Index of the line with the widest gap, the first of several.
fn widest(lines: &[(Line, usize)]) -> Option<usize> {
    let places = 0..lines.len();
    places
        .rev()
        .max_by(|a, b| by_gap(&lines[*a].0, &lines[*b].0))
}
