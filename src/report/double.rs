//! What was coded twice and how far both codings agree, in one or two sentences.

use crate::i18n::I18n;
use crate::model::coding::DoubleCoding;
use crate::model::message::{Arg, Message};

/// The sentences, with "not defined" where a coefficient is not.
pub(super) fn double_coding(double: &DoubleCoding, i18n: &I18n) -> String {
    let decimal = |value| Arg::Decimal { value, digits: 3 };
    let coded = Message::new("report-double-coded")
        .with("answers", double.answers)
        .with("share", Arg::Share(double.share))
        .with("same", Arg::Share(double.same.unwrap_or(0.0)));
    let alpha = match (double.alpha, double.interval) {
        (None, _) => Message::new("report-double-undefined"),
        (Some(alpha), None) => Message::new("report-double-alpha").with("alpha", decimal(alpha)),
        (Some(alpha), Some((low, high))) => Message::new("report-double-interval")
            .with("alpha", decimal(alpha))
            .with("low", decimal(low))
            .with("high", decimal(high)),
    };
    format!("{} {}", i18n.text(&coded), i18n.text(&alpha))
}
