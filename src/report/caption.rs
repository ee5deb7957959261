//! Captions: running numbers of figures and tables, the same in every format, and what they show in few words.

use crate::i18n::I18n;
use crate::model::finding::{Finding, Role};
use crate::model::message::Arg;

/// A title longer than this many characters is not said again in captions.
const LONG_TITLE: usize = 60;

/// Running numbers of figures and tables.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    figures: u64,
    tables: u64,
}

impl Numbers {
    /// The next figure.
    pub(super) fn figure(&mut self) -> u64 {
        self.figures += 1;
        self.figures
    }

    /// The next table.
    pub(super) fn table(&mut self) -> u64 {
        self.tables += 1;
        self.tables
    }
}

/// Number and subject; `key` is `report-figure` or `report-table`.
pub(super) fn caption(key: &str, number: u64, item: &Finding, i18n: &I18n) -> String {
    let args = [
        ("number", Arg::Count(number)),
        ("title", Arg::Text(subject(item, i18n))),
    ];
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
