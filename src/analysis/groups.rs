//! Things in named groups, the largest first: what the tables by unit, site, vendor and audience share.

use std::collections::BTreeMap;

use crate::model::finding::{
    BaseFigure, Cell, Chart, Column, Finding, Role, Row, RowKind, Section, Statement, Table,
};
use crate::model::message::Message;
use crate::model::place::Place;

use super::order::German;
use super::table::{evidence, label};

/// The things of one name; `name` is empty for those that have none.
pub(super) struct Group<'a, T> {
    /// The name.
    pub(super) name: &'a str,
    /// The things, in source order.
    pub(super) items: Vec<&'a T>,
}

/// Things by name, the largest group first and those without a name last; none where nothing has a name.
pub(super) fn grouped<'a, T>(
    items: impl IntoIterator<Item = &'a T>,
    name: impl Fn(&'a T) -> Option<&'a str>,
    size: impl Fn(&[&'a T]) -> u64,
    german: &German,
) -> Vec<Group<'a, T>> {
    let mut named: BTreeMap<&str, Vec<&T>> = BTreeMap::new();
    for item in items {
        let group = named.entry(name(item).unwrap_or_default()).or_default();
        group.push(item);
    }
    if named.keys().all(|name| name.is_empty()) {
        return Vec::new();
    }
    let mut groups: Vec<Group<'a, T>> = { named.into_iter() }
        .map(|(name, items)| Group { name, items })
        .collect();
    largest_first(
        &mut groups,
        |group| (group.name, size(&group.items)),
        german,
    );
    groups
}

/// Sorts named things by size, then by name; what has no name is last.
pub(super) fn largest_first<T>(things: &mut [T], of: impl Fn(&T) -> (&str, u64), german: &German) {
    things.sort_by(|a, b| {
        let ((a, many), (b, more)) = (of(a), of(b));
        a.is_empty()
            .cmp(&b.is_empty())
            .then_with(|| more.cmp(&many))
            .then_with(|| german.compare(a, b))
    });
}

impl<T> Group<'_, T> {
    /// The row of the group: its name, or that none is stated, and cells.
    pub(super) fn row(&self, cells: Vec<Cell>, place: impl Fn(&T) -> &Place) -> Row {
        let (kind, name) = match self.name.is_empty() {
            true => (RowKind::Missing, label("analysis-row-not-stated")),
            false => (RowKind::Data, Cell::text(self.name)),
        };
        Row {
            kind,
            evidence: evidence(self.items.iter().map(|item| place(item))),
            ..Row::data([vec![name], cells].concat())
        }
    }
}

/// A column of words.
pub(super) fn words(id: &str, header: &'static str) -> Column {
    Column::new(id, Message::new(header), Role::Label)
}

/// A column of numbers, or of words that name nothing a row is called by.
pub(super) fn plain(id: &str, header: &'static str) -> Column {
    Column::new(id, Message::new(header), Role::Plain)
}

/// A table of what the house has, with one figure of its base and a sentence on who leads in the column beside the names.
pub(super) struct Listing {
    /// Stable id.
    pub(super) id: &'static str,
    /// Key of the title.
    pub(super) title: &'static str,
    /// The recipe of the sentence.
    pub(super) statement: Statement,
    /// What the table counts.
    pub(super) base: BaseFigure,
    /// The columns, the names first.
    pub(super) columns: Vec<Column>,
    /// The rows.
    pub(super) rows: Vec<Row>,
    /// The chart.
    pub(super) chart: Chart,
    /// Notes.
    pub(super) notes: Vec<Message>,
}

impl Listing {
    /// The finding, in the chapter of what there is.
    pub(super) fn finding(self) -> Finding {
        Finding {
            id: self.id.to_owned(),
            section: Section::Bestand,
            title: Message::new(self.title),
            statement: self.statement,
            base: vec![self.base],
            table: Table {
                columns: self.columns,
                rows: self.rows,
                population: None,
            },
            chart: Some(self.chart),
            notes: self.notes,
        }
    }
}
