//! Numbers as a reader sees them: no format of the public edition holds a digit that is not printed.
//!
//! A mean to seventeen digits tells by how many persons it was divided; rounded to what is printed it does not, neither in
//! JSON nor in Parquet, in the cells of a workbook or in the lengths of bars.

use crate::i18n::format_fixed;
use crate::model::finding::{CellValue, Finding, Statement};
use crate::model::message::{Arg, Message};

/// Digits of a share: per mille, which is one digit of a percentage.
const SHARE_DIGITS: u8 = 3;

/// Digits of a share in whole per cent.
const PERCENT_DIGITS: u8 = 2;

/// Cuts every number of a finding to the digits it is shown with.
pub(super) fn as_printed(finding: &mut Finding) {
    let cells = finding.table.rows.iter_mut().flat_map(|row| &mut row.cells);
    let base = finding.base.iter_mut().map(|figure| &mut figure.value);
    for cell in cells.chain(base) {
        match &mut cell.value {
            CellValue::Number { value, digits } => *value = cut(*value, *digits),
            CellValue::Share(share) => *share = cut(*share, SHARE_DIGITS),
            CellValue::Percent(share) => *share = cut(*share, PERCENT_DIGITS),
            _ => {}
        }
    }
    let headers = finding.table.columns.iter_mut().map(|c| &mut c.header);
    for message in headers
        .chain(&mut finding.notes)
        .chain([&mut finding.title])
    {
        cut_message(message);
    }
    if let Statement::Cells { args, .. } = &mut finding.statement {
        args.iter_mut().for_each(|(_, arg)| cut_arg(arg));
    }
}

fn cut_message(message: &mut Message) {
    message.args.iter_mut().for_each(|(_, arg)| cut_arg(arg));
}

fn cut_arg(arg: &mut Arg) {
    match arg {
        Arg::Decimal { value, digits } => *value = cut(*value, *digits),
        Arg::Share(share) => *share = cut(*share, SHARE_DIGITS),
        Arg::Percent(share) => *share = cut(*share, PERCENT_DIGITS),
        Arg::Message(inner) => cut_message(inner),
        Arg::Count(_) | Arg::Text(_) | Arg::Date(_) => {}
    }
}

/// The number that stands on paper; one that is not finite stays what it is.
pub(super) fn cut(value: f64, digits: u8) -> f64 {
    format_fixed(value, digits).parse().unwrap_or(value)
}
