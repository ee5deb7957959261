//! How a finding appears, decided by what it says: with a picture, in one sentence, or in the annex alone.

use super::super::wording::{value, withheld};
use crate::model::finding::{
    BaseFigure, CellValue, Chart, ChartKind, Finding, Row, RowKind, Section, Sign, Statement,
};

/// Persons that a sentence needs behind it.
pub(super) const LEAST_TOLD: u32 = 10;
/// Persons that shares need behind them.
pub(super) const LEAST_SHARED: u32 = 30;
/// Points in time and axes that a picture needs.
pub(super) const LEAST_POINTS: usize = 4;
/// By what part of the largest value the smallest must differ from it.
const LEAST_SPREAD: f64 = 0.05;
/// Bars that a picture needs: two numbers are a sentence.
const LEAST_BARS: usize = 3;
/// Columns that can be told apart, those of all series.
const MOST_COLUMNS: usize = 16;
/// Rows of a grid that a page can show beside others.
const MOST_GRID_ROWS: usize = 24;
/// The share of those asked whose answers have no category, above which a sentence is provisional.
pub(super) const PROVISIONAL: f64 = 0.15;

/// How a finding appears in its chapter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Show {
    /// With its picture.
    Picture,
    /// With its table, where that is small and says more than a picture.
    Table,
    /// In one sentence.
    Sentence,
    /// Only in the annex.
    Annex,
}

/// Findings that are tables by nature.
const TABLES: [&str; 3] = ["korrektur", "warnungen", "wo-anfangen"];
/// Rows that such a table has at most in a chapter.
const MOST_TABLE_ROWS: usize = 10;

/// How a finding appears that has a drawing or none.
pub(super) fn show(finding: &Finding, is_drawn: bool) -> Show {
    if TABLES.contains(&finding.id.as_str()) && data(finding).count() <= MOST_TABLE_ROWS {
        return Show::Table;
    }
    if asked(finding).is_some_and(|n| n < f64::from(LEAST_TOLD)) || says_nothing(finding) {
        return Show::Annex;
    }
    // A picture without what its sentence needs shows a gap.
    let chart = { finding.chart.as_ref() }.filter(|_| is_drawn && !withheld(finding));
    match chart {
        Some(chart) if is_worth_a_picture(finding, chart) => Show::Picture,
        _ => Show::Sentence,
    }
}

/// How many persons are behind a finding; `None` where it is not about persons. A secret number counts as enough for a sentence
/// only.
pub(super) fn asked(finding: &Finding) -> Option<f64> {
    // Grades are given by persons, though what is added up of them is about none.
    let is_mood = finding.section == Section::Stimmungsbarometer;
    let is_n = |figure: &&BaseFigure| figure.name == "n" && (figure.is_persons || is_mood);
    let n = finding.base.iter().find(is_n)?;
    Some(n.value.value.number().unwrap_or(f64::from(LEAST_TOLD)))
}

/// Whether so few persons are behind it that shares say less than counts.
pub(super) fn is_small(finding: &Finding) -> bool {
    asked(finding).is_some_and(|n| n < f64::from(LEAST_SHARED))
}

/// No row, or a ranking of which nothing is known.
fn says_nothing(finding: &Finding) -> bool {
    let mut rows = data(finding);
    match finding.statement {
        Statement::Leader { count, .. } => !rows.any(|row| {
            value(row, count)
                .number()
                .is_some_and(|number| number > 0.0)
        }),
        Statement::Cells { .. } => rows.next().is_none(),
    }
}

fn data(finding: &Finding) -> impl Iterator<Item = &Row> {
    { finding.table.rows.iter() }.filter(|row| row.kind == RowKind::Data)
}

fn is_worth_a_picture(finding: &Finding, chart: &Chart) -> bool {
    let rows = data(finding).count();
    let points = chart.series.len();
    match chart.kind {
        // Large numbers of different things: nothing to compare.
        ChartKind::Tiles => rows > 1,
        ChartKind::Radar => rows >= LEAST_POINTS,
        ChartKind::Lines => points >= LEAST_POINTS,
        ChartKind::Slope => points >= LEAST_POINTS && rows > 1,
        ChartKind::Roadmap | ChartKind::Board | ChartKind::Graph => rows >= LEAST_POINTS,
        ChartKind::StackedColumns => rows > 1,
        // Too thin to be told apart; a scale with gaps shows no shape.
        ChartKind::AgeClasses
        | ChartKind::AgePyramid
        | ChartKind::LevelBars
        | ChartKind::GradeBars
            if (rows * points > MOST_COLUMNS && !is_course(finding, chart))
                || has_gaps(finding, chart) =>
        {
            false
        }
        // Groups that overlap are no parts of one area.
        ChartKind::Treemap => false,
        ChartKind::HeatMap => {
            let is_course = finding.id.ends_with("-verlauf");
            rows > 1
                && rows <= MOST_GRID_ROWS
                && (!is_course || points >= LEAST_POINTS)
                && differs(finding, chart)
        }
        ChartKind::RankedBars
        | ChartKind::GradeBars
        | ChartKind::StackedGrades
        | ChartKind::ScaleBars
        | ChartKind::AgeClasses
        | ChartKind::AgePyramid
        | ChartKind::LevelBars
        | ChartKind::WordCloud => rows >= LEAST_BARS && differs(finding, chart),
    }
}

/// Whether several figures stand beside each other year by year: they are drawn as lines.
fn is_course(finding: &Finding, chart: &Chart) -> bool {
    const LEAST_YEARS: usize = 6;
    let is_year = |row: &&Row| matches!(value(row, chart.label), CellValue::Text(text) if text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit()));
    chart.kind == ChartKind::AgeClasses
        && chart.series.len() > 1
        && data(finding).filter(is_year).count() >= LEAST_YEARS
}

/// Whether a number that would be drawn is withheld.
fn has_gaps(finding: &Finding, chart: &Chart) -> bool {
    let is_secret = |row: &Row| {
        let mut drawn = chart.series.iter().map(|column| value(row, *column));
        drawn.any(|value| *value == CellValue::Sign(Sign::Secret))
    };
    data(finding).any(is_secret)
}

/// Whether the values are more than nought and one, and not all alike.
fn differs(finding: &Finding, chart: &Chart) -> bool {
    let values = || {
        data(finding).flat_map(|row| {
            { chart.series.iter() }.filter_map(|column| value(row, *column).number())
        })
    };
    let is_bit = |number: f64| number == 0.0 || (number - 1.0).abs() < f64::EPSILON;
    let counts = data(finding).all(|row| {
        { chart.series.iter() }.all(|column| {
            !matches!(
                value(row, *column),
                CellValue::Share(_) | CellValue::Percent(_)
            )
        })
    });
    if counts && values().all(is_bit) {
        return false;
    }
    let (least, most) = values().fold((f64::MAX, f64::MIN), |(least, most), number| {
        (least.min(number), most.max(number))
    });
    most - least > LEAST_SPREAD * most.abs()
}

/// Of those asked, how many gave answers that have no category, where they are so many that what leads may change: their number
/// and n.
pub(in crate::report) fn not_assigned(finding: &Finding) -> Option<(u64, u64)> {
    let Statement::Leader { count, .. } = finding.statement else {
        return None;
    };
    let n = finding.base.iter().find(|figure| figure.name == "n")?;
    let row = finding
        .table
        .rows
        .iter()
        .find(|row| row.is_not_assigned())?;
    let (open, asked) = (value(row, count), &n.value.value);
    let is_many = open.number()? > PROVISIONAL * asked.number()?;
    match (open, asked) {
        (CellValue::Count(open), CellValue::Count(asked)) if is_many => Some((*open, *asked)),
        _ => None,
    }
}
