//! What a chart shows, in words made from its own marks: leader, spread, shape; never the caption again.

mod bars;
mod grades;
mod more;
mod others;
mod words;

use super::columns::with_details;
use super::marks::Marks;
use crate::i18n::I18n;
use crate::model::finding::ChartKind;

/// Describes the picture of a kind of chart.
pub(super) fn describe(kind: ChartKind, marks: &Marks, i18n: &I18n) -> String {
    let mut sentences = match kind {
        ChartKind::RankedBars => bars::ranked(marks, i18n),
        ChartKind::AgeClasses | ChartKind::LevelBars => bars::columns(&with_details(marks), i18n),
        ChartKind::GradeBars => grades::distribution(marks, i18n),
        ChartKind::StackedGrades => grades::stacked(marks, i18n),
        ChartKind::ScaleBars => grades::scale(marks, i18n),
        ChartKind::Treemap => others::areas(marks, i18n),
        ChartKind::AgePyramid => others::pyramid(marks, i18n),
        ChartKind::Tiles => others::tiles(marks, i18n),
        ChartKind::HeatMap => others::heat(marks, i18n),
        ChartKind::Lines | ChartKind::Slope => others::lines(marks, i18n),
        ChartKind::WordCloud => more::cloud(marks, i18n),
        ChartKind::Radar => more::radar(marks, i18n),
        ChartKind::Roadmap => more::roadmap(marks, i18n),
        ChartKind::Board => more::board(marks, i18n),
        ChartKind::StackedColumns => others::stacks(marks, i18n),
        ChartKind::Graph => more::graph(marks, i18n),
    };
    if sentences.is_empty() {
        sentences.push(words::say(i18n, "chart-alt-nothing", &[]));
    }
    sentences.extend(words::below(marks, i18n));
    sentences.extend(words::secret(marks, i18n));
    sentences.join(" ")
}
