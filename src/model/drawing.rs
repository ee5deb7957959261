//! A finding's chart as it goes from the chart stage to the writers: ECharts options for two widths and its text.

use serde_json::Value;

use super::finding::ChartKind;

/// One layout of a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Canvas {
    /// ECharts option: plain JSON, numbers already written as the locale does, no functions.
    pub option: Value,
    /// Width in CSS pixels it was laid out for; it may be drawn somewhat wider or narrower.
    pub width: u32,
    /// Height in CSS pixels it needs.
    pub height: u32,
}

/// A chart of one finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Its kind: the one that a project asks for, or that follows from the finding.
    pub kind: ChartKind,
    /// Index of the column that names the marks.
    pub label: usize,
    /// Indices of the columns drawn.
    pub series: Vec<usize>,
    /// For paper and screens.
    pub wide: Canvas,
    /// For phones: labels above the marks.
    pub narrow: Canvas,
    /// Its colours (`#rrggbb`): one per mark when it has one series, else one per series.
    pub colours: Vec<String>,
    /// What the chart shows, in words: its shape, not its caption.
    pub alt: String,
}
