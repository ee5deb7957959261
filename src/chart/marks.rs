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
    /// What stands apart below the items: how many more there are, and what could not be assigned.
    pub(super) below: Vec<Item>,
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
            below: Vec::new(),
        }
    }

    /// A ranking cut to its first items, with a line for the rest and a bar for what could not be assigned. Rows that do not
    /// fall from first to last are no ranking and stay whole.
    pub(super) fn ranking(
        mut self,
        most: usize,
        finding: &Finding,
        chart: &Chart,
        i18n: &I18n,
    ) -> Self {
        let values = |items: &[Item]| -> Vec<f64> {
            items
                .iter()
                .filter_map(|item| item.marks.first()?.value)
                .collect()
        };
        let heights = values(&self.items);
        let falls = heights
            .windows(2)
            .all(|pair| matches!(pair, [a, b] if a >= b));
        // One line instead of one row would save nothing.
        if self.series.len() == 1 && falls && heights.len() > most + 1 {
            let (secret, mut shown): (Vec<Item>, Vec<Item>) =
                self.items.into_iter().partition(Item::is_secret);
            let rest = shown.split_off(most);
            self.below.extend(rest_of(&rest, i18n));
            self.items = shown.into_iter().chain(secret).collect();
        }
        if self.series.len() == 1 {
            let share = share_column(finding, chart);
            let open = finding
                .table
                .rows
                .iter()
                .filter(|row| row.is_not_assigned());
            self.below.extend(open.map(|row| {
                Item {
                    label: text_at(row, chart.label, i18n),
                    detail: None,
                    marks: { chart.series.iter() }
                        .map(|column| mark(row, *column, share, i18n))
                        .collect(),
                }
            }));
        }
        self
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
            below: self.below.clone(),
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

/// How many more items there are, and how high the highest of them is.
fn rest_of(rest: &[Item], i18n: &I18n) -> Option<Item> {
    let highest = rest.first()?.marks.first()?;
    let lowest = rest.last()?.marks.first()?;
    let count = |key| i18n.text(&Message::new(key).with("count", rest.len()));
    let key = if highest.value == lowest.value {
        "chart-rest-each"
    } else {
        "chart-rest-most"
    };
    // Without the share beside it: the line says no more than how little each has.
    let text = highest
        .text
        .split(" (")
        .next()
        .unwrap_or_default()
        .to_owned();
    Some(Item {
        label: count("chart-rest"),
        detail: None,
        marks: vec![Mark {
            value: None,
            text: i18n.text(&Message::new(key).with("most", text)),
            secret: false,
        }],
    })
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
