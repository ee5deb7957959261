//! What a chart shows, in words made from its own marks: leader, spread, shape; never the caption again.

mod bars;
mod words;

use super::marks::Marks;
use crate::i18n::I18n;
use crate::model::finding::ChartKind;

/// Describes the picture of a kind of chart.
pub(super) fn describe(_kind: ChartKind, marks: &Marks, i18n: &I18n) -> String {
    let mut sentences = bars::ranked(marks, i18n);
    sentences.extend(words::secret(marks, i18n));
    sentences.join(" ")
}
