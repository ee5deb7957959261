//! Which categories of an open question each unit names: the share of its respondents, beside the difference to all others.

use std::collections::BTreeMap;

use crate::analysis::AnalysisError;
use crate::analysis::breakdown::{Aspect, Breakdown, Line, MOST_COLUMNS, Manner, Told, Words};
use crate::analysis::frame::Keys;
use crate::analysis::order::German;
use crate::analysis::survey::{
    QUESTION, RESPONDENT, STANDING, SUBJECT, Standing, Subject, Survey, UNIT, population,
};
use crate::analysis::table::label;
use crate::model::codebook::CategoryId;
use crate::model::finding::{Cell, ChartKind, Finding, RowKind, Section};
use crate::model::message::Message;

use super::questions::Shown;

/// Counts of all open questions by unit.
pub(super) struct ByUnit {
    /// Units with enough respondents, in printed order.
    units: Vec<String>,
    /// Who answered a question validly, by question and unit.
    answering: BTreeMap<Keys, u64>,
    /// Who named a category, by question, unit and subject.
    named: BTreeMap<Keys, u64>,
    /// How many units are too small to stand alone.
    small: usize,
    least: u64,
}

impl ByUnit {
    /// Counts.
    ///
    /// # Errors
    /// When a column is missing.
    pub(super) fn count(
        survey: &Survey<'_>,
        german: &German,
        least: u64,
    ) -> Result<Self, AnalysisError> {
        let standings = survey.standings()?;
        let valid = |keys: &Keys| {
            keys.last()
                .is_some_and(|last| last == Standing::Valid.key())
        };
        let any = standings
            .distinct(&[UNIT, RESPONDENT, STANDING])?
            .count(&[UNIT, STANDING])?;
        let mut units: Vec<String> = { any.iter() }
            .filter(|(keys, count)| valid(keys) && !keys[0].is_empty() && **count >= least)
            .map(|(keys, _)| keys[0].clone())
            .collect();
        german.sort_by_name(&mut units, String::as_str);
        let small = any.keys().filter(|keys| valid(keys) && !keys[0].is_empty());
        let small = small.count() - units.len();
        let answering = { standings.count(&[QUESTION, UNIT, STANDING])? }
            .into_iter()
            .filter(|(keys, _)| valid(keys))
            .map(|(mut keys, count)| {
                keys.truncate(2);
                (keys, count)
            })
            .collect();
        let named = survey
            .codes()?
            .distinct(&[QUESTION, UNIT, RESPONDENT, SUBJECT])?
            .count(&[QUESTION, UNIT, SUBJECT])?;
        Ok(Self {
            units,
            answering,
            named,
            small,
            least,
        })
    }

    /// The table of one question; `None` where fewer than two units have enough respondents, or no category was named.
    pub(super) fn finding(
        &self,
        survey: &Survey<'_>,
        question: &Shown<'_>,
        id: &str,
        german: &German,
    ) -> Option<Finding> {
        let (categories, all) = self.categories(survey, question.key, german);
        if categories.is_empty() || self.units.len() < 2 {
            return None;
        }
        let (lines, total) = self.counted(question.key, &categories);
        let mut notes = vec![Message::new("analysis-note-multiple")];
        if all > MOST_COLUMNS {
            let note = Message::new("analysis-note-groups-first").with("shown", MOST_COLUMNS);
            notes.push(note.with("all", all));
        }
        let made = Breakdown {
            id: format!("nennungen-{id}-nach-einheit"),
            section: Section::Befragung,
            title: Message::new("analysis-groups-title-unit").with("question", question.text),
            population: population(),
            question: question.key.to_owned(),
            words: Words {
                dimension: UNIT,
                header: Message::new("analysis-col-unit"),
                groups: Message::new("analysis-groups-units"),
            },
            aspects: categories
                .iter()
                .map(|(_, label)| Aspect::answer(*label))
                .collect(),
            lines,
            all: total,
            least: self.least,
            kind: ChartKind::HeatMap,
            manner: Manner::Often,
            notes,
        };
        made.finding()
    }

    /// Every unit with what it named, and all together.
    fn counted(&self, question: &str, categories: &[(String, &str)]) -> (Vec<Line>, Line) {
        let place = |unit: &str| match self.units.iter().position(|own| own == unit) {
            Some(at) => at,
            None if unit.is_empty() => self.units.len() + 1,
            None => self.units.len(),
        };
        let mut lines = self.lines(categories.len());
        let mut total = Line {
            name: label("analysis-row-total"),
            kind: RowKind::Total,
            ..line(Cell::text(""), "", categories.len())
        };
        for (keys, count) in self
            .answering
            .iter()
            .filter(|(keys, _)| keys[0] == question)
        {
            for line in [&mut lines[place(&keys[1])], &mut total] {
                line.n += count;
                line.told.iter_mut().for_each(|told| told.base += count);
            }
        }
        for (at, (key, _)) in categories.iter().enumerate() {
            let mut own = self.named.iter();
            let own = own
                .by_ref()
                .filter(|(keys, _)| keys[0] == question && keys[2] == *key);
            for (keys, count) in own {
                lines[place(&keys[1])].told[at].yes += count;
                total.told[at].yes += count;
            }
        }
        lines.retain(|line| line.kind == RowKind::Data || line.n > 0);
        (lines, total)
    }

    fn lines(&self, categories: usize) -> Vec<Line> {
        let units = self.units.iter();
        let mut lines: Vec<Line> = units
            .map(|unit| line(Cell::text(unit.as_str()), unit, categories))
            .collect();
        let small = Message::new("analysis-groups-joined").with("count", self.small);
        for (name, value) in [
            (Cell::label(small), "*"),
            (label("analysis-row-not-stated"), ""),
        ] {
            lines.push(Line {
                kind: RowKind::Missing,
                ..line(name, value, categories)
            });
        }
        lines
    }

    /// The categories that most named, with their labels; and how many there are in all.
    fn categories<'s>(
        &self,
        survey: &Survey<'s>,
        question: &str,
        german: &German,
    ) -> (Vec<(String, &'s str)>, usize) {
        let subjects = survey.subjects();
        let mut counts: BTreeMap<&CategoryId, u64> = BTreeMap::new();
        for (keys, count) in self.named.iter().filter(|(keys, _)| keys[0] == question) {
            if let Some(Subject::Category(id)) = subjects.get(&keys[2]) {
                *counts.entry(*id).or_default() += count;
            }
        }
        let all = counts.len();
        let mut order: Vec<(&'s CategoryId, u64)> = counts.into_iter().collect();
        order.sort_by(|a, b| {
            let name = |id| survey.category_label(id);
            (b.1.cmp(&a.1))
                .then_with(|| german.compare(name(a.0), name(b.0)))
                .then_with(|| a.0.cmp(b.0))
        });
        order.truncate(MOST_COLUMNS);
        let named = order.into_iter().map(|(id, _)| {
            let key = Subject::Category(id).key();
            (key, survey.category_label(id))
        });
        (named.collect(), all)
    }
}

fn line(name: Cell, value: &str, categories: usize) -> Line {
    Line {
        name,
        value: value.to_owned(),
        kind: RowKind::Data,
        n: 0,
        told: vec![Told::default(); categories],
    }
}
