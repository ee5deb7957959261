//! What stands in a column: how many of its values are numbers, dates, grades, sentences, and how well that fits a role.
//!
//! It looks at a sample and decides nothing about single values; those are read where rows are.

mod cells;

use std::collections::BTreeSet;

use crate::model::raw::{RawCell, RawRow};
use crate::project::SourceKind;

use super::fold::compact;
use super::measure::Measure;
use super::row::written;
use super::sheet::Sheet;
use super::survey::plain_text;
use super::values::ages::ages;
use super::values::number::{self, Writing};
use super::values::{grades, words};
pub(crate) use cells::is_employment;
use cells::{
    end_word, is_date, is_device, is_end, is_figure, is_grade, is_sentence, is_step, value,
    words_in,
};

/// Values looked at per column.
const LOOKED_AT: usize = 400;

/// What the values of a column must be to play a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Content {
    /// Anything: keys, remarks, words of the town's own.
    Any,
    /// Short words that groups or things are called by.
    Words,
    /// Types of devices.
    Devices,
    /// Kinds of employment.
    Employment,
    /// Open text.
    Text,
    /// Numbers.
    Number,
    /// Figures: numbers, also approximate ones, and such with their year (`rund 200`, `80 % bis 2027`).
    Figure,
    /// Whole numbers from 0 on.
    Count,
    /// Shares of full time.
    Share,
    /// Dates, months, years.
    Date,
    /// When something ends: a date, how long it lasts, or words for no end.
    End,
    /// Ages of employees.
    Age,
    /// Years.
    Year,
    /// School grades 1 to 6.
    Grade,
    /// Age bands.
    Band,
    /// Levels of a short scale.
    Level,
}

/// What a logical column of a kind holds.
pub(crate) fn expected(kind: SourceKind, name: &str) -> Content {
    match (kind, name) {
        (SourceKind::Barometer, "grade") => Content::Grade,
        (SourceKind::Answers, "text") => Content::Text,
        (SourceKind::Devices, "device_type") => Content::Devices,
        (SourceKind::Staff, "employment") => Content::Employment,
        (SourceKind::AgeBands, "band") => Content::Band,
        (SourceKind::Staff, "age") => Content::Age,
        (_, "fte") => Content::Share,
        (_, "level" | "ozg_level") => Content::Level,
        (_, "count" | "heads" | "mentions" | "respondents" | "users" | "cases_per_year") => {
            Content::Count
        }
        (SourceKind::Kennzahlen, "value" | "target") => Content::Figure,
        (SourceKind::Ratings, "target") => Content::Level,
        (
            _,
            "value" | "target" | "support_fte" | "amount" | "cost" | "posts" | "fte_actual"
            | "fte_target" | "fte_difference" | "price",
        ) => Content::Number,
        (_, "birth_year") => Content::Year,
        (_, "birth_date" | "entry" | "purchase" | "target_year" | "year") => Content::Date,
        (_, "desk_exit" | "payroll_exit" | "end_of_life" | "disposed") => Content::End,
        (_, "unit" | "role" | "group" | "category" | "site" | "hosting" | "vendor") => {
            Content::Words
        }
        _ => Content::Any,
    }
}

/// A sample of a column's values.
#[derive(Debug, Clone, Default)]
pub(crate) struct Profile {
    /// Cells with something in them, missing words left out.
    pub(crate) given: usize,
    /// Rows looked at.
    pub(crate) rows: usize,
    /// Different values, folded.
    pub(crate) distinct: usize,
    /// The values looked at.
    pub(crate) values: Vec<RawCell>,
    writing: Writing,
}

impl Profile {
    /// Looks at a column of a sheet's records.
    pub(crate) fn of(sheet: &Sheet<'_>, column: u32) -> Self {
        Self::of_rows(sheet.rows(), |row| sheet.cell_at(row, column))
    }

    /// Looks at one cell of each row.
    pub(crate) fn of_rows<'r>(
        rows: impl Iterator<Item = &'r RawRow>,
        cell: impl Fn(&'r RawRow) -> &'r RawCell,
    ) -> Self {
        let mut profile = Self::default();
        let mut distinct = BTreeSet::new();
        for row in rows.take(2 * LOOKED_AT) {
            profile.rows += 1;
            let cell = cell(row);
            let text = written(cell).filter(|_| !matches!(cell, RawCell::Error(_)));
            let Some(text) = text.filter(|text| words::missing(text).is_none()) else {
                continue;
            };
            distinct.insert(compact(&text));
            profile.given += 1;
            if profile.values.len() < LOOKED_AT {
                profile.values.push(cell.clone());
            }
        }
        profile.distinct = distinct.len();
        let texts = profile.values.iter().filter_map(|cell| match cell {
            RawCell::Text(text) => Some(text.as_str()),
            _ => None,
        });
        profile.writing = number::writing_of(texts);
        profile
    }

    /// Share of the values that a role can use, 0 to 1; `None` where there is no value.
    pub(crate) fn fit(&self, content: Content) -> Option<f64> {
        if self.values.is_empty() {
            return None;
        }
        let writing = self.writing;
        let test: &dyn Fn(&RawCell) -> bool = match content {
            Content::Any => return Some(1.0),
            Content::Words => &|cell| !is_sentence(cell),
            Content::Devices => &is_device,
            Content::Employment => &is_employment,
            Content::Text => return Some(self.open_text()),
            Content::Number => &move |cell| value(cell, writing).is_some(),
            Content::Figure => &move |cell| is_figure(cell, writing),
            Content::Count => {
                &move |cell| value(cell, writing).is_some_and(|v| number::whole(v).is_some())
            }
            Content::Share => &move |cell| {
                value(cell, writing).is_some_and(|v| (0.0..=150.0).contains(&v))
                    && !matches!(cell, RawCell::Date(_))
            },
            Content::Date => &is_date,
            Content::End => &move |cell| is_end(cell, writing),
            Content::Age => {
                &move |cell| value(cell, writing).is_some_and(|v| (14.0..=90.0).contains(&v))
            }
            Content::Year => {
                &move |cell| value(cell, writing).is_some_and(|v| (1900.0..=2100.0).contains(&v))
            }
            Content::Grade => &is_grade,
            Content::Band => {
                &|cell| matches!(cell, RawCell::Text(text) if ages(text).is_some() || words::is_sum(text))
            }
            Content::Level => &|cell| written(cell).is_some_and(|text| text.chars().count() <= 60),
        };
        let fitting = self.values.iter().filter(|cell| test(cell)).count();
        Some(share(fitting, self.values.len()))
    }

    /// Whether the values are keys of digits rather than words.
    pub(crate) fn are_codes(&self) -> bool {
        let coded =
            |cell: &&RawCell| written(cell).is_some_and(|text| !text.contains(char::is_alphabetic));
        !self.values.is_empty() && self.values.iter().filter(coded).count() == self.values.len()
    }

    /// Mean number of words of two letters and more.
    pub(crate) fn words(&self) -> f64 {
        let words: usize = self.values.iter().map(words_in).sum();
        share(words, self.values.len().max(1))
    }

    /// Whether the values are choices of a questionnaire and no text: few different ones, or steps of a scale.
    pub(crate) fn is_choice(&self) -> bool {
        self.repeats() || self.is_scale() || self.is_multiple()
    }

    /// Values that come again and again.
    fn repeats(&self) -> bool {
        self.given > 0 && 10 * self.distinct < 7 * self.given
    }

    /// Steps of one scale, even where each is chosen once: they share their words, `eher zufrieden`, `sehr zufrieden`.
    fn is_scale(&self) -> bool {
        const LONGEST: usize = 5;
        const STEPS: usize = 11;
        let texts: BTreeSet<String> = self
            .values
            .iter()
            .filter_map(|cell| match cell {
                RawCell::Text(text) => Some(plain_text(text).to_lowercase()),
                _ => None,
            })
            .collect();
        let short = |text: &String| text.split_whitespace().count() <= LONGEST;
        if texts.len() < 2 || texts.len() > STEPS || !texts.iter().all(short) {
            return false;
        }
        let known = texts.iter().filter(|text| is_step(text)).count();
        if 10 * known >= 6 * texts.len() {
            return true;
        }
        let ends: Vec<String> = texts.iter().filter_map(|text| end_word(text)).collect();
        let shared = ends
            .iter()
            .filter(|end| ends.iter().filter(|other| other == end).count() > 1)
            .count();
        texts.len() > 2 && 10 * shared >= 6 * texts.len()
    }

    /// Several choices in one cell: `E-Akte;Homeoffice;`. The parts come again although the cells differ.
    fn is_multiple(&self) -> bool {
        let mut parts: Vec<String> = Vec::new();
        let mut joined = 0usize;
        for cell in &self.values {
            let RawCell::Text(text) = cell else {
                return false;
            };
            let here: Vec<String> = text
                .split([';', ','])
                .map(compact)
                .filter(|part| !part.is_empty())
                .collect();
            joined += usize::from(here.len() > 1);
            parts.extend(here);
        }
        let different: BTreeSet<&String> = parts.iter().collect();
        joined > 0
            && self.values.len() > 3
            && different.len() <= 30
            && 2 * different.len() <= parts.len()
    }

    /// How much the values look like answers to an open question, 0 to 1.
    fn open_text(&self) -> f64 {
        let texts = self
            .values
            .iter()
            .filter(
                |cell| matches!(cell, RawCell::Text(text) if text.contains(char::is_alphabetic)),
            )
            .count();
        share(texts, self.values.len())
    }

    /// Sentences, or at least phrases, hardly any of them twice.
    pub(crate) fn is_open(&self) -> bool {
        let texts = self
            .values
            .iter()
            .filter(|cell| matches!(cell, RawCell::Text(_)))
            .count();
        texts > 0 && self.words() >= 2.0 && !self.is_choice()
    }

    /// Words, all of them different: what many say in a word or two where nobody gives them a choice.
    pub(crate) fn is_brief(&self) -> bool {
        const LEAST: usize = 4;
        let texts = self.fit(Content::Text).is_some_and(|share| share > 0.8);
        texts && self.given >= LEAST && 10 * self.distinct >= 9 * self.given && !self.is_choice()
    }

    /// Whether all values are grades of 1 to 6, codes of missing ones aside.
    pub(crate) fn are_grades(&self) -> bool {
        let coded = |cell: &&RawCell| {
            let text = written(cell);
            text.is_some_and(|text| grades::is_missing_code(&text))
        };
        let grades = self
            .values
            .iter()
            .filter(|cell| !coded(cell))
            .filter(|cell| is_grade(cell));
        let codes = self.values.iter().filter(coded).count();
        let grades = grades.count();
        grades > 0 && grades + codes == self.values.len()
    }

    /// Whether the values can be what a questionnaire lets choose from: short words, some of them twice.
    pub(crate) fn are_chosen(&self) -> bool {
        let short = self.fit(Content::Words) == Some(1.0) && self.words() <= 4.0;
        self.are_groups() || (short && self.distinct < self.given)
    }

    /// Whether the values are a few words each.
    pub(crate) fn are_short(&self) -> bool {
        self.fit(Content::Words) == Some(1.0) && self.words() <= 4.0
    }

    /// Whether the values are what many choose from.
    pub(crate) fn are_groups(&self) -> bool {
        self.given > 0 && 2 * self.distinct <= self.given + 1
    }
}

fn share(part: usize, of: usize) -> f64 {
    let float = |count: usize| u32::try_from(count).map_or(f64::MAX, f64::from);
    float(part) / float(of)
}

/// Whether the unit of measure of a header can belong to a role.
pub(crate) fn measure_fits(content: Content, measure: Option<Measure>) -> bool {
    let Some(measure) = measure else { return true };
    match content {
        Content::Count => matches!(measure, Measure::Pieces),
        Content::Share => matches!(
            measure,
            Measure::Percent | Measure::Hours | Measure::FullTime
        ),
        Content::Age => matches!(measure, Measure::Years),
        Content::Year | Content::Grade | Content::Band => false,
        Content::Words | Content::Employment | Content::Devices | Content::Text => {
            !matches!(measure, Measure::Percent | Measure::Hours)
        }
        Content::Any
        | Content::Number
        | Content::Figure
        | Content::End
        | Content::Date
        | Content::Level => true,
    }
}
