//! Which kinds of chart a finding has the shape for, and what such a chart draws of its table.

use super::marks::{Marks, value_at};
use super::{graph, radar, roadmap, slope, stacked_columns};
use crate::i18n::I18n;
use crate::model::finding::{CellValue, Chart, ChartKind, Finding, Role, RowKind};

/// Grades of the scale.
const GRADES: usize = 6;

/// A chart of that kind over the finding's own table; `None` when the table has not the shape for it.
pub(super) fn as_kind(finding: &Finding, kind: ChartKind, i18n: &I18n) -> Option<Chart> {
    let drawn = finding.chart.clone().or_else(|| plain(finding))?;
    let single = || drawn.series.iter().take(1).copied().collect::<Vec<_>>();
    let series = match kind {
        ChartKind::Treemap | ChartKind::WordCloud | ChartKind::Tiles => single(),
        ChartKind::Roadmap if drawn.kind != kind => years(finding)?,
        _ => drawn.series.clone(),
    };
    let chart = Chart {
        kind,
        label: drawn.label,
        series,
    };
    let marks = Marks::of(finding, &chart, i18n);
    fits(&marks, kind).then_some(chart)
}

/// Names of the kinds that fit, in the order of the documentation.
pub(super) fn fitting(finding: &Finding, i18n: &I18n) -> Vec<&'static str> {
    ChartKind::ALL
        .into_iter()
        .filter(|kind| as_kind(finding, *kind, i18n).is_some())
        .map(ChartKind::name)
        .collect()
}

fn fits(marks: &Marks, kind: ChartKind) -> bool {
    let (rows, series) = (marks.items.len(), marks.series.len());
    if rows == 0 || series == 0 {
        return false;
    }
    match kind {
        ChartKind::RankedBars | ChartKind::AgeClasses | ChartKind::LevelBars => series <= 3,
        ChartKind::Treemap | ChartKind::WordCloud | ChartKind::Tiles => true,
        ChartKind::GradeBars => rows == GRADES && series == 1,
        ChartKind::StackedGrades => series == GRADES,
        ChartKind::ScaleBars => (2..=11).contains(&series),
        ChartKind::AgePyramid => series == 2,
        ChartKind::HeatMap => series >= 2,
        ChartKind::Board => series <= 2,
        ChartKind::Lines => series >= 2,
        ChartKind::Slope => series == 2 && rows <= slope::MOST && has_one_unit(marks),
        ChartKind::Radar => series <= 3 && radar::AXES.contains(&rows) && has_one_unit(marks),
        ChartKind::Roadmap => marks.items.iter().any(|item| roadmap::span(item).is_some()),
        ChartKind::StackedColumns => stacked_columns::adds_up(marks),
        ChartKind::Graph => graph::is_graph(marks),
    }
}

/// Whether all items are measured in the same unit: one scale for all needs that.
fn has_one_unit(marks: &Marks) -> bool {
    let mut units = marks.items.iter().map(|item| &item.detail);
    let first = units.next();
    units.all(|unit| Some(unit) == first)
}

/// A finding without a chart: its first column of numbers.
fn plain(finding: &Finding) -> Option<Chart> {
    let columns = &finding.table.columns;
    let label = columns
        .iter()
        .position(|column| column.role == Role::Label)?;
    let rows = || {
        finding
            .table
            .rows
            .iter()
            .filter(|row| row.kind == RowKind::Data)
    };
    let is_number = |column: &usize| {
        !matches!(columns[*column].role, Role::Label | Role::Rank { .. })
            && rows().any(|row| value_at(row, *column).number().is_some())
    };
    Some(Chart {
        kind: ChartKind::RankedBars,
        label,
        series: vec![(0..columns.len()).find(is_number)?],
    })
}

/// The first two columns of years.
fn years(finding: &Finding) -> Option<Vec<usize>> {
    let is_year = |text: &String| {
        let year = text
            .strip_prefix('Q')
            .map_or(text.as_str(), |rest| rest.get(2..).unwrap_or(rest));
        year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit())
    };
    let holds_years = |column: &usize| {
        let mut values = finding.table.rows.iter().map(|row| value_at(row, *column));
        values.any(|value| matches!(value, CellValue::Text(text) if is_year(text)))
    };
    let found: Vec<usize> = (0..finding.table.columns.len())
        .filter(holds_years)
        .take(2)
        .collect();
    (found.len() == 2).then_some(found)
}
