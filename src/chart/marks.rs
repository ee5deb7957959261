//! What a chart draws, read off a finding's own cells: names, values and their printed form. It counts nothing.

use crate::i18n::I18n;
use crate::model::finding::{CellValue, Chart, Finding, Role, Row, RowKind, Sign};
use crate::model::message::Message;

/// One value of one item.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mark {
    /// The number drawn; `None` where a sign or nothing stands.
    pub(super) value: Option<f64>,
    /// As printed: a number, or the sign in its place.
    pub(super) text: String,
    /// Whether the cell is secret.
    pub(super) secret: bool,
}

/// One row of the table that is charted.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Item {
    /// Its name.
    pub(super) label: String,
    /// What a second column of names says of it, such as the text of a grade.
    pub(super) detail: Option<String>,
    /// Its values, one per series.
    pub(super) marks: Vec<Mark>,
}

impl Item {
    /// Whether nothing of it may be shown.
    pub(super) fn is_secret(&self) -> bool {
        self.marks.iter().all(|mark| mark.secret)
    }
}

/// Everything a chart shows.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Marks {
    /// Items in printed order.
    pub(super) items: Vec<Item>,
    /// Names of the series.
    pub(super) series: Vec<String>,
    /// Base, for the subtitle.
    pub(super) base: String,
}

impl Marks {
    /// Reads the charted cells: data rows only.
    pub(super) fn of(finding: &Finding, chart: &Chart, i18n: &I18n) -> Self {
        let table = &finding.table;
        let rows = table.rows.iter().filter(|row| row.kind == RowKind::Data);
        let detail = detail_column(finding, chart);
        let share = share_column(finding, chart);
        Self {
            items: rows
                .map(|row| Item {
                    label: text_at(row, chart.label, i18n),
                    detail: detail
                        .map(|column| text_at(row, column, i18n))
                        .filter(|text| !text.is_empty()),
                    marks: chart
                        .series
                        .iter()
                        .map(|column| mark(row, *column, share, i18n))
                        .collect(),
                })
                .collect(),
            series: chart
                .series
                .iter()
                .filter_map(|column| table.columns.get(*column))
                .map(|column| i18n.text(&column.header))
                .collect(),
            base: finding
                .base
                .iter()
                .map(|figure| i18n.base(figure))
                .collect::<Vec<_>>()
                .join(" · "),
        }
    }

    /// Whether nothing of it may be shown.
    pub(super) fn is_secret(&self) -> bool {
        self.items.iter().all(|item| item.is_secret())
    }

    /// The first items, when there are more than a picture can show; the base says of how many.
    pub(super) fn first(mut self, most: usize, i18n: &I18n) -> Self {
        let all = self.items.len();
        if all > most {
            self.items.truncate(most);
            let first = Message::new("chart-first")
                .with("shown", most)
                .with("all", all);
            self.base = match self.base.as_str() {
                "" => i18n.text(&first),
                base => format!("{base} · {}", i18n.text(&first)),
            };
        }
        self
    }

    /// The items that have a bar, a line or a tile; the base says how many are left out. An empty place in a ranking tells
    /// nothing, and thirty of them hide the rest.
    pub(super) fn shown(&self, has_mark: impl Fn(&Item) -> bool, i18n: &I18n) -> Self {
        let (items, left_out): (Vec<Item>, Vec<Item>) =
            self.items.iter().cloned().partition(|item| has_mark(item));
        let withheld = Message::new("chart-withheld").with("count", left_out.len());
        let base = match left_out.len() {
            0 => self.base.clone(),
            _ if self.base.is_empty() => i18n.text(&withheld),
            _ => format!("{} · {}", self.base, i18n.text(&withheld)),
        };
        Self {
            items,
            series: self.series.clone(),
            base,
        }
    }

    /// The largest value drawn; 0 when none is.
    pub(super) fn largest(&self) -> f64 {
        self.items
            .iter()
            .flat_map(|item| &item.marks)
            .filter_map(|mark| mark.value)
            .fold(0.0, f64::max)
    }
}

/// A second column of names beside the one that labels the marks.
fn detail_column(finding: &Finding, chart: &Chart) -> Option<usize> {
    finding
        .table
        .columns
        .iter()
        .enumerate()
        .find(|(index, column)| column.role == Role::Label && *index > chart.label)
        .map(|(index, _)| index)
}

/// The share printed beside a single series: the first column computed from it that holds shares.
fn share_column(finding: &Finding, chart: &Chart) -> Option<usize> {
    let [drawn] = chart.series[..] else {
        return None;
    };
    let table = &finding.table;
    table
        .columns
        .iter()
        .enumerate()
        .position(|(index, column)| {
            let is_of_drawn = matches!(column.role, Role::Derived { from } if from == drawn);
            is_of_drawn && table.rows.iter().any(|row| is_share(value_at(row, index)))
        })
}

fn is_share(value: &CellValue) -> bool {
    matches!(value, CellValue::Share(_) | CellValue::Percent(_))
}

fn mark(row: &Row, column: usize, share: Option<usize>, i18n: &I18n) -> Mark {
    let value = value_at(row, column);
    let mut text = i18n.cell(value);
    let part = share.map(|index| value_at(row, index));
    if let Some(part) = part.filter(|part| is_share(part)) {
        text = format!("{text} ({})", i18n.cell(part));
    }
    Mark {
        value: value.number(),
        text,
        secret: matches!(value, CellValue::Sign(Sign::Secret)),
    }
}

/// The value of a cell; a cell that a row lacks is empty.
pub(super) fn value_at(row: &Row, column: usize) -> &CellValue {
    row.cells
        .get(column)
        .map_or(&CellValue::Empty, |cell| &cell.value)
}

fn text_at(row: &Row, column: usize, i18n: &I18n) -> String {
    i18n.cell(value_at(row, column))
}
