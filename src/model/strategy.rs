//! What a strategy plans: goals, measures, money and posts.
//!
//! Names are kept as they stood. Which goal a measure means, and whether sums are right, is found out in the analysis.

use chrono::{Datelike, Days, NaiveDate};

use super::place::Place;

/// A time as plans write it: a day, a quarter, a year, or a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// As it stood ("3. Quartal 2021", "fortlaufend bis 31.12.2025").
    pub text: String,
    /// What it says.
    pub when: When,
    /// Whether it goes on all the time until then.
    pub ongoing: bool,
}

/// What a [`Term`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// From the first to the last day of it, both inclusive: a day, a month, a quarter, a half-year, a year, a span of years.
    Period(NaiveDate, NaiveDate),
    /// In the short run.
    Short,
    /// In the medium run.
    Medium,
    /// In the long run.
    Long,
    /// Without an end.
    Open,
}

impl Term {
    /// The last day of it; `None` for a word.
    pub fn last(&self) -> Option<NaiveDate> {
        match self.when {
            When::Period(_, last) => Some(last),
            _ => None,
        }
    }

    /// The first day of it; `None` for a word.
    pub fn first(&self) -> Option<NaiveDate> {
        match self.when {
            When::Period(first, _) => Some(first),
            _ => None,
        }
    }
}

/// First and last day of `months` months from a month on; `None` outside the calendar.
pub fn months(year: i32, month: u32, months: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let next = first.checked_add_months(chrono::Months::new(months))?;
    Some((first, next.checked_sub_days(Days::new(1))?))
}

/// The quarter of a day, 1 to 4.
pub fn quarter(day: NaiveDate) -> u32 {
    day.month0() / 3 + 1
}

/// How far a measure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Done.
    Done,
    /// Going on.
    Running,
    /// Planned.
    Planned,
    /// New or not begun.
    Open,
    /// Given up or put off.
    Dropped,
}

/// One measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Its number as it stood.
    pub number: Option<String>,
    /// Title.
    pub title: String,
    /// Status as it stood.
    pub status: Option<String>,
    /// What the status means; `None` when it is not known.
    pub state: Option<State>,
    /// The goal it names (Leitziel).
    pub goal: Option<String>,
    /// The project or programme it belongs to (Leitprojekt).
    pub project: Option<String>,
    /// Handlungsfeld.
    pub field: Option<String>,
    /// Unit in charge.
    pub unit: Option<String>,
    /// A further group of the town's own, such as internal and external.
    pub group: Option<String>,
    /// When it begins.
    pub start: Option<Term>,
    /// Until when it is to be done.
    pub end: Option<Term>,
    /// Whether somebody is named as responsible; `None` where the source does not ask. Who it is stays in the source.
    pub has_lead: Option<bool>,
    /// Money, in euros.
    pub cost: Option<f64>,
    /// The Kennzahl it is measured by.
    pub figure: Option<String>,
    /// Numbers or titles of measures it needs.
    pub depends_on: Vec<String>,
    /// Needs (Oberbegriffe) it answers; `None` where the source does not ask.
    pub needs: Option<Vec<String>>,
    /// Columns that the source has and this row leaves empty, by the name of the logical column.
    pub empty: Vec<&'static str>,
    /// The row.
    pub place: Place,
}

/// One goal, at any level of the tree.
#[derive(Debug, Clone, PartialEq)]
pub struct Goal {
    /// Id or number as it stood ("2.1").
    pub id: Option<String>,
    /// Title.
    pub title: String,
    /// Id or title of the goal above it.
    pub parent: Option<String>,
    /// What this level is called ("Leitziel").
    pub level: Option<String>,
    /// The aim in words.
    pub text: Option<String>,
    /// Handlungsfeld.
    pub field: Option<String>,
    /// The row.
    pub place: Place,
}

impl Goal {
    /// Id and title as one name, "2.1 Mobiles Arbeiten".
    pub fn name(&self) -> String {
        match &self.id {
            Some(id) if !self.title.starts_with(id.as_str()) => format!("{id} {}", self.title),
            _ => self.title.clone(),
        }
    }
}

/// One row of a plan of money or posts.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanRow {
    /// Name of the plan it belongs to, where a project has several.
    pub plan: Option<String>,
    /// What it is for.
    pub item: String,
    /// Whether it is a printed total: what it must equal is the sum of the items that agree with it in every column it fills.
    pub is_total: bool,
    /// Block.
    pub block: Option<String>,
    /// Year or period as it stood.
    pub period: Option<String>,
    /// Kind of cost: one-off, running, investment, expense, as the town calls it.
    pub cost_kind: Option<String>,
    /// State of the budget, such as "already budgeted".
    pub budget: Option<String>,
    /// The project it belongs to.
    pub project: Option<String>,
    /// Unit.
    pub unit: Option<String>,
    /// Pay grade.
    pub grade: Option<String>,
    /// Amounts by what they measure.
    pub amounts: Vec<(Measured, Amount)>,
    /// The row.
    pub place: Place,
}

/// What a column of amounts measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measured {
    /// Money in euros.
    Euros,
    /// Number of posts.
    Posts,
    /// Posts there are, in full-time equivalents.
    Actual,
    /// Posts needed, in full-time equivalents.
    Target,
    /// Needed less existing.
    Difference,
}

impl Measured {
    /// All of them, in printed order.
    pub const ALL: [Self; 5] = [
        Self::Euros,
        Self::Posts,
        Self::Actual,
        Self::Target,
        Self::Difference,
    ];

    /// Name of the logical column.
    pub fn column(self) -> &'static str {
        match self {
            Self::Euros => "amount",
            Self::Posts => "posts",
            Self::Actual => "fte_actual",
            Self::Target => "fte_target",
            Self::Difference => "fte_difference",
        }
    }
}

/// A number of a plan as it was printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Amount {
    /// The number.
    pub value: f64,
    /// Digits behind the mark as it stood.
    pub digits: u8,
    /// The cell.
    pub place: Place,
}

impl PlanRow {
    /// The number of one column; `None` where nothing stands.
    pub fn amount(&self, measured: Measured) -> Option<&Amount> {
        let found = self.amounts.iter().find(|(of, _)| *of == measured);
        found.map(|(_, amount)| amount)
    }
}
