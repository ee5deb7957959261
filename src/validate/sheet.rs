//! A sheet whose header is known: its rows, and the cell that feeds each logical column.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::issue::{Issue, Rule};
use crate::model::place::Place;
use crate::model::raw::{RawCell, RawRow, RawTable};
use crate::project::Source;

use super::columns::{Feed, Feeds, is_empty};
use super::crosses;
use super::finished::States;
use super::fold::{compact, shown};
use super::heading::{Header, cells_of};
use super::measure::Measure;
use super::row::written;
use super::rules;
use super::values::date::{Order, order_of};
use super::values::number::{Writing, writing_of};

/// Logical columns that hold numbers; in which writing is found once per sheet.
const NUMBERS: [&str; 20] = [
    "age",
    "amount",
    "base",
    "cases_per_year",
    "cost",
    "count",
    "fte",
    "fte_actual",
    "fte_difference",
    "fte_target",
    "heads",
    "mentions",
    "posts",
    "price",
    "respondents",
    "share",
    "support_fte",
    "target",
    "users",
    "value",
];

/// Logical columns that hold dates; in which order they are written is found once per sheet.
const DATES: [&str; 10] = [
    "birth_date",
    "birth_year",
    "desk_exit",
    "disposed",
    "end_of_life",
    "entry",
    "payroll_exit",
    "purchase",
    "target_year",
    "year",
];

/// A sheet ready to be read row by row.
pub(crate) struct Sheet<'a> {
    /// Its source in `befund.toml`.
    pub(crate) source: &'a Source,
    /// Its cells.
    pub(crate) table: &'a RawTable,
    /// Its header.
    pub(crate) header: Header,
    /// Which column feeds what.
    pub(crate) feeds: Feeds,
    /// Rows directly below the header that belong to an export's header, not to the data.
    pub(crate) first_data_row: u32,
    /// Columns that tell who somebody is; they are not read.
    pub(crate) personal: BTreeSet<u32>,
    /// Rows that are no records, by number, each with the rule that sets it aside; an issue names each.
    pub(crate) no_records: Vec<(u32, Rule)>,
    /// The columns that tell what became of the responses of a survey.
    pub(crate) states: States,
    /// What is said of all amounts of money, and where.
    pub(crate) money: Option<(Measure, String)>,
    /// Whether the keys of respondents begin anew in this sheet and are valid in it alone.
    pub(crate) own_keys: bool,
    writings: BTreeMap<u32, Writing>,
    orders: BTreeMap<u32, Order>,
    /// Logical column → folded value → what `values_map` puts in its place.
    replaced: BTreeMap<&'a str, BTreeMap<String, RawCell>>,
    downward: BTreeMap<(u32, u32), u32>,
}

impl<'a> Sheet<'a> {
    /// A sheet with its header and feeds.
    pub(crate) fn new(
        source: &'a Source,
        table: &'a RawTable,
        header: Header,
        feeds: Feeds,
    ) -> Self {
        let first_data_row = header.last_row + 1;
        let mut sheet = Self {
            source,
            table,
            header,
            feeds,
            first_data_row,
            personal: BTreeSet::new(),
            no_records: Vec::new(),
            states: States::default(),
            money: None,
            own_keys: false,
            writings: BTreeMap::new(),
            orders: BTreeMap::new(),
            replaced: replaced(source),
            downward: downward(table),
        };
        sheet.states = States::of(&sheet.header);
        sheet.orders = sheet.find_orders();
        let columns: Vec<u32> = NUMBERS
            .iter()
            .filter_map(|name| sheet.column(name))
            .collect();
        for column in columns {
            let writing = sheet.writing_in(column);
            sheet.writings.insert(column, writing);
        }
        sheet
    }

    /// The name of the sheet is the unit of all its rows.
    pub(crate) fn name_unit(&mut self) {
        let name = self.table.origin.sheet.clone().unwrap_or_default();
        let feed = Feed::Constant(RawCell::Text(name), Place::sheet(&self.table.origin));
        self.feeds.by_name.insert("unit", feed);
    }

    /// Cells that belong to a value above them.
    pub(crate) fn fill_down(&mut self, cells: BTreeMap<(u32, u32), u32>) {
        self.downward.extend(cells);
    }

    /// Leaves further rows out, each with the rule that sets it aside.
    pub(crate) fn leave_out(&mut self, rows: Vec<(u32, Rule)>) {
        self.no_records.extend(rows);
        self.no_records.sort_by_key(|(row, _)| *row);
        self.no_records.dedup_by_key(|(row, _)| *row);
    }

    /// Records: rows below the header that are not wholly empty, sums and remarks left out, in file order.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &'a RawRow> + '_ {
        self.every_row()
            .filter(|row| self.aside(row.number).is_none())
    }

    /// Every row below the header that is not wholly empty, in file order.
    pub(crate) fn every_row(&self) -> impl Iterator<Item = &'a RawRow> + '_ {
        self.table
            .rows
            .iter()
            .filter(|row| row.number >= self.first_data_row)
            .filter(|row| row.cells.iter().any(|cell| !is_empty(cell)))
    }

    /// The texts above the header, row by row.
    pub(crate) fn texts_above(&self) -> impl Iterator<Item = String> + '_ {
        { self.table.rows.iter().map(|row| row.number) }
            .take_while(|row| *row < self.header.first_row)
            .flat_map(|row| cells_of(self.table, row).map(|(_, text)| text))
    }

    /// The texts of rows that are no records, such as remarks below a list.
    pub(crate) fn texts_aside(&self) -> impl Iterator<Item = String> + '_ {
        { self.every_row() }
            .filter(|row| self.aside(row.number).is_some())
            .flat_map(|row| row.cells.iter())
            .filter_map(|cell| match cell {
                RawCell::Text(text) => Some(text.clone()),
                _ => None,
            })
    }

    /// The rule that makes a row no record.
    pub(crate) fn aside(&self, row: u32) -> Option<Rule> {
        let index = self
            .no_records
            .binary_search_by_key(&row, |(number, _)| *number);
        index.ok().map(|index| self.no_records[index].1)
    }

    /// Whether something feeds a logical column.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.feeds.by_name.contains_key(name)
    }

    /// The column that feeds a logical column.
    pub(crate) fn column(&self, name: &str) -> Option<u32> {
        match self.feeds.by_name.get(name) {
            Some(Feed::Column(column)) => Some(*column),
            _ => None,
        }
    }

    /// The header of a logical column as it stood, or the logical name when a constant feeds it.
    pub(crate) fn heading(&self, name: &str) -> String {
        if let Some(Feed::Crosses(columns)) = self.feeds.by_name.get(name) {
            let values = columns.iter().filter_map(|(_, value)| written(value));
            return values.collect::<Vec<_>>().join(" | ");
        }
        self.column(name)
            .and_then(|column| self.header.label(column))
            .map_or_else(|| name.to_owned(), |label| label.shown.clone())
    }

    /// In which order the dates with strokes in a column are written; `None` when nothing tells.
    pub(crate) fn date_order(&self, column: u32) -> Option<Order> {
        self.orders.get(&column).copied()
    }

    /// The order of each column of dates. One tool writes all its dates alike: a column that does not tell follows the
    /// others.
    fn find_orders(&self) -> BTreeMap<u32, Order> {
        let columns: Vec<u32> = DATES.iter().filter_map(|name| self.column(name)).collect();
        let own = |column: u32| {
            order_of(self.rows().filter_map(|row| {
                match row.cells.get((column as usize).checked_sub(1)?) {
                    Some(RawCell::Text(text)) => Some(text.as_str()),
                    _ => None,
                }
            }))
        };
        let found: BTreeMap<u32, Option<Order>> = columns
            .into_iter()
            .map(|column| (column, own(column)))
            .collect();
        let mut told: Vec<Order> = found.values().flatten().copied().collect();
        told.dedup();
        let all = match told[..] {
            [order] => Some(order),
            _ => None,
        };
        found
            .into_iter()
            .filter_map(|(column, order)| Some((column, order.or(all)?)))
            .collect()
    }

    /// The cell that feeds a logical column in a row, or what `values_map` puts in its place; the value of a cell merged
    /// downwards holds for all its rows.
    pub(crate) fn cell<'s>(&'s self, row: &'s RawRow, name: &str) -> (&'s RawCell, Place) {
        let (cell, place) = self.cell_as_it_stands(row, name);
        (self.meant(name, cell), place)
    }

    /// What a cell of a logical column means: what `values_map` puts in its place, or itself.
    pub(crate) fn meant<'s>(&'s self, name: &str, cell: &'s RawCell) -> &'s RawCell {
        { self.replaced.get(name) }
            .and_then(|values| values.get(&compact(&written(cell)?)))
            .unwrap_or(cell)
    }

    fn cell_as_it_stands<'s>(&'s self, row: &'s RawRow, name: &str) -> (&'s RawCell, Place) {
        match self.feeds.by_name.get(name) {
            Some(Feed::Column(column)) => (
                self.cell_at(row, *column),
                self.table.place(row.number, *column),
            ),
            Some(Feed::Constant(cell, place)) => (cell, place.clone()),
            Some(Feed::Crosses(columns)) => match crosses::crossed(self, row, columns)[..] {
                [(column, value)] => (value, self.table.place(row.number, *column)),
                _ => (const { &RawCell::Empty }, self.table.row_place(row.number)),
            },
            None => (const { &RawCell::Empty }, self.table.row_place(row.number)),
        }
    }

    /// The cell of a row in a column of the sheet.
    pub(crate) fn cell_at<'s>(&'s self, row: &'s RawRow, column: u32) -> &'s RawCell {
        let own = (column as usize)
            .checked_sub(1)
            .and_then(|index| row.cells.get(index))
            .unwrap_or(const { &RawCell::Empty });
        if self.downward.is_empty() || !(is_empty(own) || is_ditto(own)) {
            return own;
        }
        self.downward
            .get(&(row.number, column))
            .map_or(own, |first| self.table.cell(*first, column))
    }

    /// Values that `values_map` names and that the sheet does not hold.
    pub(crate) fn unmet_values(&self) -> Vec<Issue> {
        let mut issues = Vec::new();
        for (name, values) in &self.source.values_map {
            let Some(column) = self.column(name) else {
                continue;
            };
            let met: BTreeSet<String> = self
                .rows()
                .filter_map(|row| written(self.cell_at(row, column)))
                .map(|text| compact(&text))
                .collect();
            let unmet = values.keys().filter(|value| !met.contains(&compact(value)));
            issues.extend(unmet.map(|value| {
                Issue::new(
                    rules::VALUE_NOT_MET,
                    Some(self.table.place(self.header.last_row, column)),
                )
                .with("value", shown(value))
                .with("column", shown(&self.heading(name)))
            }));
        }
        issues
    }

    /// How numbers are written in the column that feeds a logical column.
    pub(crate) fn writing(&self, name: &str) -> Writing {
        self.column(name)
            .and_then(|column| self.writings.get(&column).copied())
            .unwrap_or_default()
    }

    /// How numbers are written in a column, where it is one of numbers.
    pub(crate) fn writing_in_column(&self, column: u32) -> Writing {
        self.writings.get(&column).copied().unwrap_or_default()
    }

    /// How numbers are written in a column.
    pub(crate) fn writing_in(&self, column: u32) -> Writing {
        writing_of(self.rows().filter_map(|row| {
            match row.cells.get((column as usize).checked_sub(1)?) {
                Some(RawCell::Text(text)) => Some(text.as_str()),
                _ => None,
            }
        }))
    }
}

/// What the list of codes and, before it, `values_map` put in the place of a value, ready to be looked up.
fn replaced(source: &Source) -> BTreeMap<&str, BTreeMap<String, RawCell>> {
    let mut replaced: BTreeMap<&str, BTreeMap<String, RawCell>> = BTreeMap::new();
    for (column, values) in source.codes.iter().chain(&source.values_map) {
        let known = replaced.entry(column.as_str()).or_default();
        known.extend(values.iter().map(|(from, to)| {
            let cell = if to.trim().is_empty() {
                RawCell::Empty
            } else {
                RawCell::Text(to.clone())
            };
            (compact(from), cell)
        }));
    }
    replaced
}

/// Whether a cell says that it says the same as the one above: `"`, `-"-`, `dto.`, `s. o.`.
pub(crate) fn is_ditto(cell: &RawCell) -> bool {
    const LONGEST: usize = 12;
    const WORDS: [&str; 9] = [
        "dto",
        "dto.",
        "dito",
        "ditto",
        "s.o.",
        "s. o.",
        "wie oben",
        "siehe oben",
        "idem",
    ];
    let RawCell::Text(text) = cell else {
        return false;
    };
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return false;
    }
    if text.starts_with(char::is_alphanumeric) {
        return WORDS.iter().any(|word| text.eq_ignore_ascii_case(word));
    }
    let dash = |c: char| matches!(c, '-' | '–' | '—') || c.is_whitespace();
    let quote = |c: char| matches!(c, '"' | '„' | '“' | '”' | '″' | '〃' | '\'' | '´' | '’');
    let inner = text.trim_matches(dash);
    !inner.is_empty() && inner.chars().all(quote)
}

/// Cells merged over several rows: (row, column) → row of the value.
fn downward(table: &RawTable) -> BTreeMap<(u32, u32), u32> {
    // A broken file may claim an area as high as the sheet format allows.
    const HIGHEST: u32 = 100_000;
    let mut found = BTreeMap::new();
    for area in &table.merged {
        let last = area.last_row.min(area.first_row.saturating_add(HIGHEST));
        for row in area.first_row.saturating_add(1)..=last {
            found.insert((row, area.first_column), area.first_row);
        }
    }
    found
}
