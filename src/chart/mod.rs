//! Gated findings → chart options, drawn from a finding's own cells, and the words that say what they show.
//!
//! It draws what the table beside it holds and computes no number; what the gate made secret is a sign without a mark.

mod age_classes;
mod age_pyramid;
mod alt;
mod bars;
mod columns;
mod frame;
mod grade_bars;
mod heat_map;
mod level_bars;
mod lines;
mod marks;
mod palette;
pub mod picture;
mod ranked_bars;
mod rows;
mod squarify;
mod stacked_grades;
mod text;
pub mod theme;
mod tiles;
mod treemap;

use serde_json::Value;

use crate::disclosure::Gated;
use crate::i18n::I18n;
use crate::model::drawing::{Canvas, Drawing};
use crate::model::finding::{ChartKind, Finding};
use frame::Layout;
use marks::Marks;
pub use palette::Palette;

/// ECharts, as the charming package carries it.
const ECHARTS: &str = include_str!(concat!(env!("OUT_DIR"), "/echarts.min.js"));

/// The chart of a finding in both layouts; `None` when it has none or no row to draw.
pub fn draw(finding: &Gated<Finding>, i18n: &I18n) -> Option<Drawing> {
    Some(Drawing {
        wide: canvas(finding, i18n, Layout::Wide)?,
        narrow: canvas(finding, i18n, Layout::Narrow)?,
        colours: colours(finding, i18n)?,
        alt: alt_text(finding, i18n)?,
    })
}

/// The ECharts option of a finding for paper and screens: plain JSON without functions.
pub fn option(finding: &Gated<Finding>, i18n: &I18n) -> Option<Value> {
    canvas(finding, i18n, Layout::Wide).map(|canvas| canvas.option)
}

/// What the chart shows, in words: its shape, not its caption.
pub fn alt_text(finding: &Gated<Finding>, i18n: &I18n) -> Option<String> {
    let chart = finding.chart.as_ref()?;
    Some(alt::describe(
        chart.kind,
        &Marks::of(finding, chart, i18n),
        i18n,
    ))
}

/// CSS rules inside `scope` that recolour drawn charts, for a dark media query.
pub fn dark_style(scope: &str) -> String {
    theme::dark_rules(scope)
}

/// The script that draws options in a browser.
pub fn echarts_script() -> &'static str {
    ECHARTS
}

fn canvas(finding: &Gated<Finding>, i18n: &I18n, layout: Layout) -> Option<Canvas> {
    let chart = finding.chart.as_ref()?;
    let marks = Marks::of(finding, chart, i18n);
    if marks.items.is_empty() || marks.series.is_empty() {
        return None;
    }
    match chart.kind {
        ChartKind::RankedBars => ranked_bars::draw(&marks, layout),
        ChartKind::Treemap => treemap::draw(&marks, layout),
        ChartKind::GradeBars => grade_bars::draw(&marks, layout),
        ChartKind::StackedGrades => stacked_grades::draw(&marks, layout),
        ChartKind::AgeClasses => age_classes::draw(&marks, layout),
        ChartKind::AgePyramid => age_pyramid::draw(&marks, layout),
        ChartKind::LevelBars => level_bars::draw(&marks, layout),
        ChartKind::Tiles => tiles::draw(&marks, &i18n.get("chart-counted-units"), layout),
        ChartKind::HeatMap => heat_map::draw(&marks, layout),
        ChartKind::Lines => lines::draw(&marks, layout),
    }
}

/// The colours a chart uses, for writers that draw it by other means.
fn colours(finding: &Gated<Finding>, i18n: &I18n) -> Option<Vec<String>> {
    let chart = finding.chart.as_ref()?;
    let marks = Marks::of(finding, chart, i18n);
    let colours = match chart.kind {
        ChartKind::GradeBars | ChartKind::StackedGrades => theme::GRADES.to_vec(),
        _ if marks.series.len() > 1 => theme::SERIES.to_vec(),
        ChartKind::RankedBars => ranked_bars::colours(&marks),
        ChartKind::Treemap => treemap::colours(&marks),
        _ => vec![theme::LEAD; marks.items.len()],
    };
    Some(
        colours
            .iter()
            .map(|colour| colour.light.to_owned())
            .collect(),
    )
}
