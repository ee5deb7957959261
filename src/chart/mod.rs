//! Gated findings → chart options, drawn from a finding's own cells, and the words that say what they show.
//!
//! It draws what the table beside it holds and computes no number; what the gate made secret is a sign without a mark.

mod age_classes;
mod age_pyramid;
mod alt;
mod bars;
mod board;
mod columns;
mod curves;
mod frame;
mod grade_bars;
mod graph;
mod heat_map;
mod level_bars;
mod lines;
mod marks;
mod palette;
pub mod picture;
mod radar;
mod ranked_bars;
mod roadmap;
mod rows;
mod scale_bars;
mod shape;
mod slope;
mod squarify;
mod stacked_columns;
mod stacked_grades;
mod text;
pub mod theme;
mod tiles;
mod treemap;
mod word_cloud;

use std::sync::LazyLock;

use serde_json::Value;

use crate::disclosure::Gated;
use crate::i18n::I18n;
use crate::model::drawing::{Canvas, Drawing};
use crate::model::finding::{Chart, ChartKind, Finding};
use frame::Layout;
use marks::Marks;
pub use palette::Palette;

/// Rows that a chart draws at most: what no page can show is no picture. The table beside it goes on.
const MOST_ITEMS: usize = 100;

/// ECharts, as the charming package carries it, but for one thing: what it remembers of texts is kept under the texts
/// themselves, in objects that already have something under `constructor` and `__proto__`. Here they have not.
static ECHARTS: LazyLock<String> = LazyLock::new(|| {
    include_str!(concat!(env!("OUT_DIR"), "/echarts.min.js"))
        .replace("this._map={}", "this._map=Object.create(null)")
});

/// Rows of a ranking that is drawn when nobody wishes otherwise.
pub const MOST_BARS: usize = 10;

/// The chart of a finding in both layouts; `None` when it has none, or no row to draw that may be shown.
pub fn draw(finding: &Gated<Finding>, i18n: &I18n) -> Option<Drawing> {
    draw_wished(finding, None, MOST_BARS, i18n)
}

/// The chart of a finding as another kind; `None` when the finding has not the shape for it, see [`kinds`].
pub fn draw_as(finding: &Gated<Finding>, kind: ChartKind, i18n: &I18n) -> Option<Drawing> {
    draw_wished(finding, Some(kind), MOST_BARS, i18n)
}

/// The chart of a finding, as another kind where one is wished, with `most` rows of a ranking.
pub fn draw_wished(
    finding: &Gated<Finding>,
    kind: Option<ChartKind>,
    most: usize,
    i18n: &I18n,
) -> Option<Drawing> {
    match kind {
        Some(kind) => drawing(finding, &shape::as_kind(finding, kind, i18n)?, most, i18n),
        None => drawing(finding, finding.chart.as_ref()?, most, i18n),
    }
}

/// Names of the kinds of chart that a finding has the shape for.
pub fn kinds(finding: &Gated<Finding>, i18n: &I18n) -> Vec<&'static str> {
    shape::fitting(finding, i18n)
}

fn drawing(finding: &Finding, chart: &Chart, most: usize, i18n: &I18n) -> Option<Drawing> {
    let marks = marks(finding, chart, most, i18n);
    Some(Drawing {
        kind: chart.kind,
        label: chart.label,
        series: chart.series.clone(),
        wide: canvas(chart.kind, &marks, i18n, Layout::Wide)?,
        narrow: canvas(chart.kind, &marks, i18n, Layout::Narrow)?,
        colours: colours(chart.kind, &marks),
        alt: alt::describe(chart.kind, &marks, i18n),
    })
}

/// The ECharts option of a finding for paper and screens: plain JSON without functions.
pub fn option(finding: &Gated<Finding>, i18n: &I18n) -> Option<Value> {
    draw(finding, i18n).map(|drawing| drawing.wide.option)
}

/// What the chart shows, in words: its shape, not its caption.
pub fn alt_text(finding: &Gated<Finding>, i18n: &I18n) -> Option<String> {
    let chart = finding.chart.as_ref()?;
    let marks = marks(finding, chart, MOST_BARS, i18n);
    Some(alt::describe(chart.kind, &marks, i18n))
}

/// What a chart shows of a finding.
fn marks(finding: &Finding, chart: &Chart, most: usize, i18n: &I18n) -> Marks {
    let marks = Marks::of(finding, chart, i18n);
    match chart.kind {
        ChartKind::RankedBars => marks.ranking(most, finding, chart, i18n),
        _ => marks,
    }
    .first(MOST_ITEMS, i18n)
}

/// CSS rules inside `scope` that recolour drawn charts, for a dark media query.
pub fn dark_style(scope: &str) -> String {
    theme::dark_rules(scope)
}

/// The script that draws options in a browser.
pub fn echarts_script() -> &'static str {
    &ECHARTS
}

fn canvas(kind: ChartKind, marks: &Marks, i18n: &I18n, layout: Layout) -> Option<Canvas> {
    if marks.items.is_empty() || marks.series.is_empty() || marks.is_secret() {
        return None;
    }
    let marks = &drawn(kind, marks, i18n);
    match kind {
        ChartKind::RankedBars => ranked_bars::draw(marks, layout),
        ChartKind::Treemap => treemap::draw(marks, layout),
        ChartKind::GradeBars => grade_bars::draw(marks, layout),
        ChartKind::StackedGrades => stacked_grades::draw(marks, layout),
        ChartKind::ScaleBars => scale_bars::draw(marks, layout),
        ChartKind::AgeClasses => age_classes::draw(marks, layout),
        ChartKind::AgePyramid => age_pyramid::draw(marks, layout),
        ChartKind::LevelBars => level_bars::draw(marks, layout),
        ChartKind::Tiles => tiles::draw(marks, &i18n.get("chart-counted-units"), layout),
        ChartKind::HeatMap => heat_map::draw(marks, layout),
        ChartKind::Lines => lines::draw(marks, layout),
        ChartKind::WordCloud => word_cloud::draw(marks, layout),
        ChartKind::Radar => radar::draw(marks, layout),
        ChartKind::Slope => slope::draw(marks, layout),
        ChartKind::Roadmap => roadmap::draw(marks, layout),
        ChartKind::Board => board::draw(marks, layout),
        ChartKind::StackedColumns => stacked_columns::draw(marks, layout),
        ChartKind::Graph => graph::draw(marks, &i18n.get("chart-graph-alone"), layout),
    }
}

/// What a kind draws of the marks. Kinds with a scale of classes or a grid keep the place of what is secret.
fn drawn(kind: ChartKind, marks: &Marks, i18n: &I18n) -> Marks {
    match kind {
        ChartKind::RankedBars
        | ChartKind::Treemap
        | ChartKind::WordCloud
        | ChartKind::Tiles
        | ChartKind::Lines
        | ChartKind::Slope
        | ChartKind::StackedColumns
        | ChartKind::Graph
        | ChartKind::Roadmap => marks.shown(|item| !item.is_secret(), i18n),
        // A bar of all grades is drawn whole or not at all.
        ChartKind::StackedGrades | ChartKind::ScaleBars => {
            marks.shown(|item| item.marks.iter().all(|mark| !mark.secret), i18n)
        }
        _ => marks.clone(),
    }
}

/// The colours a chart uses, for writers that draw it by other means.
fn colours(kind: ChartKind, marks: &Marks) -> Vec<String> {
    let colours = match kind {
        ChartKind::GradeBars | ChartKind::StackedGrades => theme::GRADES.to_vec(),
        ChartKind::ScaleBars => scale_bars::colours(marks.series.len()),
        _ if marks.series.len() > 1 => theme::SERIES.to_vec(),
        ChartKind::RankedBars | ChartKind::WordCloud => ranked_bars::colours(marks),
        ChartKind::Treemap => treemap::colours(marks),
        _ => vec![theme::LEAD; marks.items.len()],
    };
    colours
        .iter()
        .map(|colour| colour.light.to_owned())
        .collect()
}
