//! Who answered: responses and break-offs, how long it took, and how many of those who were invited, by unit and by role.

use std::collections::BTreeMap;

use super::count::population;
use super::groups::answered_any;
use super::numbers::summary;
use crate::analysis::order::German;
use crate::analysis::table::{about, base_persons, chart_of, empty, label, leader, ratio, share};
use crate::model::closed::{ClosedSurvey, Invited, Participant};
use crate::model::finding::{
    BaseFigure, Cell, CellRef, CellValue, ChartKind, Column, Finding, Population, Role, Row,
    RowKind, Section, Sign, Statement, Table,
};
use crate::model::message::{Arg, Message};

/// From so many invited persons on a rate is printed in whole per cent; below it the counts say it.
const RATE_FROM: u64 = 80;

/// Tables by unit hold numbers of staff: no division of the public edition knows this population.
pub(super) fn of_invited() -> Population {
    Population {
        id: "invited",
        partitions: Vec::new(),
    }
}

/// What is known of who answered a survey.
pub(super) struct Turnout<'a> {
    survey: &'a ClosedSurvey,
    invited: &'a [Invited],
    answered: Vec<bool>,
}

impl<'a> Turnout<'a> {
    /// Looks at a survey beside those who were invited.
    pub(super) fn new(survey: &'a ClosedSurvey, invited: &'a [Invited]) -> Self {
        Self {
            survey,
            invited,
            answered: answered_any(survey),
        }
    }

    /// The findings: all together, by unit, by role, and where responses were broken off.
    pub(super) fn findings(
        &self,
        german: &German,
        mut id: impl FnMut(&str) -> String,
    ) -> Vec<Finding> {
        if self.survey.participants.is_empty() {
            return Vec::new();
        }
        let mut findings = vec![self.overall(id("ruecklauf"))];
        for dimension in [Dimension::Unit, Dimension::Role] {
            findings.extend(self.by(dimension, german, id(dimension.id())));
        }
        findings.extend(self.break_offs(id("abbrueche"), german));
        findings
    }

    fn answered(&self) -> u64 {
        self.answered.iter().filter(|answered| **answered).count() as u64
    }

    fn count(&self, wanted: impl Fn(&Participant, bool) -> bool) -> u64 {
        let persons = self.survey.participants.iter().zip(&self.answered);
        persons
            .filter(|(one, answered)| wanted(one, **answered))
            .count() as u64
    }

    fn overall(&self, id: String) -> Finding {
        let survey = self.survey;
        let answered = self.answered();
        let used = survey.participants.len() as u64;
        let invited: u64 = self.invited.iter().map(|one| one.count).sum();
        let lines = [
            ("analysis-turnout-invited", invited),
            (
                "analysis-turnout-received",
                used + survey.repeated + survey.trials,
            ),
            ("analysis-turnout-trials", survey.trials),
            ("analysis-turnout-repeated", survey.repeated),
            ("analysis-turnout-answered", answered),
            (
                "analysis-turnout-finished",
                self.count(|one, answered| one.finished && answered),
            ),
            (
                "analysis-turnout-broken",
                self.count(|one, answered| !one.finished && answered),
            ),
            ("analysis-turnout-empty", used - answered),
        ];
        let always = ["analysis-turnout-received", "analysis-turnout-answered"];
        let rows: Vec<Row> = { lines.iter() }
            .filter(|(key, count)| *count > 0 || always.contains(key))
            .map(|(key, count)| Row::data(vec![label(key), Cell::count(*count)]))
            .collect();
        let mut base = vec![base_persons("answered", "analysis-base-turnout", answered)];
        base.extend(self.minutes());
        Finding {
            id,
            section: Section::Befragung,
            title: Message::new("analysis-turnout-title"),
            statement: self.statement(invited, answered),
            base,
            table: Table {
                columns: vec![
                    Column::new("what", Message::new("analysis-col-responses"), Role::Label),
                    Column::new("count", Message::new("analysis-col-count"), Role::Persons),
                ],
                rows,
                population: Some(population(Vec::new())),
            },
            chart: None,
            notes: vec![Message::new("analysis-note-turnout")],
        }
    }

    fn statement(&self, invited: u64, answered: u64) -> Statement {
        let broken = self.count(|one, answered| !one.finished && answered);
        let mut args: Vec<(&'static str, Arg)> = vec![("broken", broken.into())];
        let wording = if invited >= answered && invited > 0 {
            args.push(("invited", invited.into()));
            if invited >= RATE_FROM {
                args.push((
                    "rate",
                    Arg::Percent(ratio(answered, invited).unwrap_or(0.0)),
                ));
                "analysis-turnout-rate-statement"
            } else {
                "analysis-turnout-invited-statement"
            }
        } else {
            "analysis-turnout-statement"
        };
        Statement::Cells {
            wording,
            cells: Vec::new(),
            args,
        }
    }

    /// The median duration of finished responses.
    fn minutes(&self) -> Option<BaseFigure> {
        let finished = self.survey.participants.iter().filter(|one| one.finished);
        let minutes: Vec<f64> = finished.filter_map(|one| one.minutes).collect();
        let middle = summary(&minutes)?.median;
        Some(BaseFigure {
            name: "minutes",
            wording: "analysis-base-minutes",
            value: about(middle, 0, minutes.len() as u64),
            is_persons: false,
            counted: None,
        })
    }

    /// Invited and answered by unit or role; `None` where the invited are not told apart.
    fn by(&self, dimension: Dimension, german: &German, id: String) -> Option<Finding> {
        let groups = self.groups(dimension);
        if !groups.values().any(|group| group.invited.is_some()) {
            return None;
        }
        let mut order: Vec<(&str, Group)> = { groups.iter() }
            .filter(|(name, _)| !name.is_empty())
            .map(|(name, group)| (name.as_str(), *group))
            .collect();
        order.sort_by(|a, b| {
            let rate = |group: &Group| group.rate().unwrap_or(-1.0);
            rate(&b.1)
                .total_cmp(&rate(&a.1))
                .then_with(|| german.compare(a.0, b.0))
        });
        let (told, untold): (Vec<_>, Vec<_>) = order
            .into_iter()
            .partition(|(_, group)| group.invited.is_some());
        let mut rows: Vec<Row> = { told.iter() }
            .map(|(name, group)| Row::data(group.cells(Cell::text(*name))))
            .collect();
        let missing = |name: Cell, group: Group| Row {
            kind: RowKind::Missing,
            ..Row::data(group.cells(name))
        };
        rows.extend(
            untold
                .iter()
                .map(|(name, group)| missing(Cell::text(*name), *group)),
        );
        if let Some(group) = groups.get("").filter(|group| group.answered > 0) {
            rows.push(missing(label("analysis-row-not-stated"), *group));
        }
        let total = groups
            .values()
            .fold(Group::default(), |sum, group| sum.with(*group));
        rows.push(Row {
            kind: RowKind::Total,
            ..Row::data(total.cells(label("analysis-row-total")))
        });
        Some(Finding {
            id,
            section: Section::Befragung,
            title: Message::new(dimension.title()),
            statement: spread(&told, dimension),
            base: vec![
                base_persons("answered", "analysis-base-turnout", total.answered),
                base_persons(
                    "invited",
                    "analysis-base-invited",
                    total.invited.unwrap_or(0),
                ),
            ],
            chart: Some(chart_of(ChartKind::RankedBars, 3)),
            table: Table {
                columns: dimension.columns(),
                rows,
                population: Some(of_invited()),
            },
            notes: self.notes(&untold),
        })
    }

    fn notes(&self, untold: &[(&str, Group)]) -> Vec<Message> {
        let mut notes = vec![Message::new("analysis-note-turnout")];
        if !untold.is_empty() {
            let note = Message::new("analysis-note-turnout-unlisted");
            notes.push(note.with("count", untold.len()));
        }
        notes
    }

    fn groups(&self, dimension: Dimension) -> BTreeMap<String, Group> {
        let mut groups: BTreeMap<String, Group> = BTreeMap::new();
        for one in self.invited {
            if let Some(name) = dimension.of_invited(one) {
                let group = groups.entry(name.to_owned()).or_default();
                *group.invited.get_or_insert(0) += one.count;
            }
        }
        for (one, answered) in self.survey.participants.iter().zip(&self.answered) {
            let name = dimension.of(one).unwrap_or_default();
            groups.entry(name.to_owned()).or_default().answered += u64::from(*answered);
        }
        groups
    }

    /// After which questions responses were broken off; `None` where none was.
    fn break_offs(&self, id: String, german: &German) -> Option<Finding> {
        let mut counts: BTreeMap<Option<usize>, u64> = BTreeMap::new();
        for one in self.survey.participants.iter().filter(|one| !one.finished) {
            *counts.entry(one.last).or_default() += 1;
        }
        let broken: u64 = counts.values().sum();
        if broken == 0 {
            return None;
        }
        let name = |at: Option<usize>| {
            let question = at.and_then(|at| self.survey.questions.get(at));
            question.map(|question| question.text.as_str())
        };
        let mut order: Vec<(Option<usize>, u64)> = counts.into_iter().collect();
        order.sort_by(|a, b| {
            let text = |at| name(at).unwrap_or_default();
            b.1.cmp(&a.1)
                .then_with(|| german.compare(text(a.0), text(b.0)))
        });
        let rows = order.into_iter().map(|(at, count)| {
            let cell = name(at).map_or_else(|| label("analysis-break-off-start"), Cell::text);
            Row::data(vec![cell, Cell::count(count), share(count, broken)])
        });
        Some(Finding {
            id,
            section: Section::Befragung,
            title: Message::new("analysis-break-off-title"),
            statement: leader("analysis-break-off-statement"),
            base: vec![base_persons("n", "analysis-base-broken", broken)],
            chart: Some(chart_of(ChartKind::RankedBars, 1)),
            table: Table {
                columns: vec![
                    Column::new(
                        "question",
                        Message::new("analysis-col-last-question"),
                        Role::Label,
                    ),
                    Column::new("broken", Message::new("analysis-col-broken"), Role::Persons),
                    Column::new(
                        "share",
                        Message::new("analysis-col-share-broken").with("n", broken),
                        Role::Derived { from: 1 },
                    ),
                ],
                rows: rows.collect(),
                population: Some(population(Vec::new())),
            },
            notes: Vec::new(),
        })
    }
}

/// By what the invited are told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dimension {
    Unit,
    Role,
}

impl Dimension {
    pub(super) fn of(self, one: &Participant) -> Option<&str> {
        match self {
            Self::Unit => one.respondent.unit.as_deref(),
            Self::Role => one.respondent.role.as_deref(),
        }
    }

    pub(super) fn of_invited(self, one: &Invited) -> Option<&str> {
        match self {
            Self::Unit => one.unit.as_deref(),
            Self::Role => one.role.as_deref(),
        }
    }

    fn id(self) -> &'static str {
        match self {
            Self::Unit => "ruecklauf-nach-einheit",
            Self::Role => "ruecklauf-nach-rolle",
        }
    }

    fn title(self) -> &'static str {
        match self {
            Self::Unit => "analysis-turnout-unit-title",
            Self::Role => "analysis-turnout-role-title",
        }
    }

    fn columns(self) -> Vec<Column> {
        let (name, header) = match self {
            Self::Unit => ("unit", "analysis-col-unit"),
            Self::Role => ("role", "analysis-col-role"),
        };
        vec![
            Column::new(name, Message::new(header), Role::Label),
            Column::new(
                "invited",
                Message::new("analysis-col-invited"),
                Role::Persons,
            ),
            Column::new(
                "answered",
                Message::new("analysis-col-answered"),
                Role::Persons,
            ),
            Column::new(
                "rate",
                Message::new("analysis-col-rate"),
                Role::AboutPersons,
            ),
        ]
    }
}

/// One unit or role; `None` where nobody says how many were invited.
#[derive(Debug, Clone, Copy, Default)]
struct Group {
    invited: Option<u64>,
    answered: u64,
}

impl Group {
    /// Who answered of those who were invited; `None` where more answered than were invited.
    fn rate(self) -> Option<f64> {
        let invited = self.invited?;
        ratio(self.answered, invited).filter(|_| self.answered <= invited)
    }

    fn with(self, other: Self) -> Self {
        let invited = match (self.invited, other.invited) {
            (Some(a), Some(b)) => Some(a + b),
            (a, b) => a.or(b),
        };
        Self {
            invited,
            answered: self.answered + other.answered,
        }
    }

    fn cells(self, name: Cell) -> Vec<Cell> {
        let rate = self
            .rate()
            .map_or(CellValue::Sign(Sign::NotMeaningful), CellValue::Share);
        vec![
            name,
            self.invited.map_or_else(empty, Cell::count),
            Cell::count(self.answered),
            Cell::about(rate, self.invited.unwrap_or(0)),
        ]
    }
}

/// Between which rates the groups lie, and who has no voice. The rows are those of the table.
fn spread(told: &[(&str, Group)], dimension: Dimension) -> Statement {
    let rated: Vec<usize> = (0..told.len())
        .filter(|at| told[*at].1.rate().is_some())
        .collect();
    let silent: Vec<&str> = { told.iter() }
        .filter(|(_, group)| group.answered == 0)
        .map(|(name, _)| *name)
        .collect();
    let heard = rated.iter().rev().find(|at| told[**at].1.answered > 0);
    let (Some(best), Some(worst)) = (rated.first(), heard) else {
        return Statement::Cells {
            wording: "analysis-turnout-statement",
            cells: Vec::new(),
            args: vec![("broken", 0u64.into())],
        };
    };
    let at = |row: usize, column| CellRef { row, column };
    let silent_name = |place: usize| silent.get(place).copied().unwrap_or_default();
    Statement::Cells {
        wording: match dimension {
            Dimension::Unit => "analysis-turnout-unit-statement",
            Dimension::Role => "analysis-turnout-role-statement",
        },
        cells: vec![
            ("best", at(*best, 0)),
            ("high", at(*best, 3)),
            ("worst", at(*worst, 0)),
            ("low", at(*worst, 3)),
        ],
        args: vec![
            ("silent", silent.len().into()),
            ("one", silent_name(0).into()),
            ("two", silent_name(1).into()),
        ],
    }
}
