//! Captions: what figures and tables are called, and what they show in few words.

use crate::i18n::I18n;
use crate::model::finding::{Finding, Role};
use crate::model::message::Arg;

/// A title longer than this many characters is not said again in captions.
const LONG_TITLE: usize = 60;

/// A figure or a table by its number; `key` is `report-figure-number` or `report-table-number`.
pub(super) fn numbered(key: &str, number: u64, i18n: &I18n) -> String {
    let args = [("number", Arg::Count(number))];
    i18n.format(key, None, &args).unwrap_or_default()
}

/// The title, or where that is a long question, what the table has in rows and columns.
pub(super) fn subject(item: &Finding, i18n: &I18n) -> String {
    let title = i18n.text(&item.title);
    if title.chars().count() > LONG_TITLE {
        short_subject(item, i18n).unwrap_or(title)
    } else {
        title
    }
}

fn short_subject(item: &Finding, i18n: &I18n) -> Option<String> {
    let columns = &item.table.columns;
    let rows = columns.iter().find(|column| column.role == Role::Label)?;
    let numbers = columns
        .iter()
        .find(|column| !matches!(column.role, Role::Label | Role::Rank { .. }))?;
    let (rows, numbers) = (i18n.text(&rows.header), i18n.text(&numbers.header));
    Some(format!("{rows} – {numbers}"))
}
