//! Columns and rows of a ranked table, whatever its counts come from.

use crate::analysis::order::{German, dense_ranks};
use crate::analysis::table::{SMALL_N, empty, rank, share};
use crate::model::counted::Counted;
use crate::model::finding::{
    Cell, Chart, ChartKind, Column, Evidence, Role, Row, RowKind, Scope, Statement,
};
use crate::model::message::Message;

use super::questions::Shown;

/// One row of a ranked table before it has a rank.
pub(super) struct Item<'a> {
    /// Makes the order total where two categories have one label.
    pub(super) key: String,
    pub(super) name: Cell,
    pub(super) sort_name: &'a str,
    pub(super) field: Option<&'a str>,
    pub(super) count: u64,
    /// The number with what is coded provisionally, where that is more.
    pub(super) at_most: Option<u64>,
    pub(super) scope: Scope,
    pub(super) evidence: Vec<Evidence>,
    pub(super) ranked: bool,
    /// Whether its respondents are part of n.
    pub(super) in_base: bool,
}

/// The base of a ranked table.
pub(super) struct Base {
    /// What is counted.
    pub(super) counts: Counted,
    /// Respondents with a valid answer, or how many there are of what is counted; `None` when not published.
    pub(super) respondents: Option<u64>,
    /// All ranked Nennungen.
    pub(super) nennungen: u64,
}

pub(super) fn small_n_note(counts: Counted, base: u64) -> Option<Message> {
    (base < SMALL_N).then(|| counts.told(Message::new("counted-note-small-n")))
}

impl Base {
    /// Things have one share: of their number where it is published, else of their sum. Nennungen have both.
    fn has_second_share(&self) -> bool {
        self.counts.is_persons() || self.respondents.is_none()
    }

    /// The count, called by its name, and its share.
    fn columns_of_things(&self, role: Role, derived: Role) -> [Column; 2] {
        let told = |key| self.counts.told(Message::new(key));
        let (id, header, n) = match self.respondents {
            Some(n) => ("share_of_base", "counted-col-share", n),
            None => ("share_of_sum", "counted-col-share-sum", self.nennungen),
        };
        [
            Column::new("count", told("counted-heading"), role),
            Column::new(id, told(header).with("n", n), derived),
        ]
    }
}

/// What is said where numbers would be higher with what is coded provisionally: what the column means, and which ranks may change.
pub(super) fn range_notes(ranked: &[Item<'_>]) -> Vec<Message> {
    if ranked.iter().all(|item| item.at_most.is_none()) {
        return Vec::new();
    }
    let ranks = open_ranks(ranked);
    let unsure = Message::new("analysis-note-ranks-open").with("ranks", ranks.join(", "));
    let unsure = (!ranks.is_empty()).then_some(unsure);
    { [Message::new("analysis-note-at-most")].into_iter() }
        .chain(unsure)
        .collect()
}

/// Ranks that cannot be told apart as long as provisional codes are open: from one to another, those whose highest possible number
/// exceeds the number of one above them.
fn open_ranks(ranked: &[Item<'_>]) -> Vec<String> {
    let ranks = dense_ranks(ranked.iter().map(|item| item.count));
    // Each row that may pass others, with the first of these.
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for (at, item) in ranked.iter().enumerate() {
        let most = item.at_most.unwrap_or(item.count);
        let passed = ranked[..at].iter().position(|above| above.count < most);
        if let Some(first) = passed.filter(|first| ranks[*first] < ranks[at]) {
            spans.push((first, at));
        }
    }
    spans.sort_unstable();
    let mut joined: Vec<(usize, usize)> = Vec::new();
    for (first, last) in spans {
        match joined.last_mut() {
            Some(open) if first <= open.1 => open.1 = open.1.max(last),
            _ => joined.push((first, last)),
        }
    }
    { joined.into_iter() }
        .map(|(first, last)| format!("{}–{}", ranks[first], ranks[last]))
        .collect()
}

pub(super) fn sort(items: &mut [Item<'_>], german: &German) {
    items.sort_by(|a, b| {
        (b.count.cmp(&a.count))
            .then_with(|| german.compare(a.sort_name, b.sort_name))
            .then_with(|| a.key.cmp(&b.key))
    });
}

/// Which of the optional columns a ranked table has.
#[derive(Clone, Copy)]
pub(super) struct Shape {
    pub(super) has_field: bool,
    /// Whether some number would be higher with what is coded provisionally.
    pub(super) has_range: bool,
}

impl Shape {
    /// Index of the names.
    const NAME: usize = 1;

    pub(super) fn of(ranked: &[Item<'_>]) -> Self {
        Self {
            has_field: ranked.iter().any(|item| item.field.is_some()),
            has_range: ranked.iter().any(|item| item.at_most.is_some()),
        }
    }

    /// Index of the Nennungen.
    const COUNT: usize = 2;

    pub(super) fn columns(self, question: &Shown<'_>, base: &Base, counts: Role) -> Vec<Column> {
        let from = Self::COUNT;
        let derived = Role::Derived { from };
        let mut columns = vec![
            Column::new(
                "pos",
                Message::new("analysis-col-pos"),
                Role::Rank { by: from },
            ),
            Column::new("category", question.heading(), Role::Label),
        ];
        if base.counts.is_persons() {
            let header = Message::new("analysis-col-mentions");
            columns.push(Column::new("mentions", header, counts));
            if let Some(n) = base.respondents {
                let header = Message::new("analysis-col-share-respondents").with("n", n);
                columns.push(Column::new("share_of_respondents", header, derived));
            }
            let header =
                Message::new("analysis-col-share-mentions").with("mentions", base.nennungen);
            columns.push(Column::new("share_of_mentions", header, derived));
        } else {
            columns.extend(base.columns_of_things(counts, derived));
        }
        if self.has_field {
            let header = Message::new("analysis-col-field");
            columns.push(Column::new("handlungsfeld", header, Role::Label));
        }
        if self.has_range {
            let header = Message::new("analysis-col-at-most");
            columns.push(Column::new("at_most", header, counts));
        }
        columns
    }

    pub(super) fn rows(self, ranked: Vec<Item<'_>>, below: Vec<Item<'_>>, base: &Base) -> Vec<Row> {
        let ranks = dense_ranks(ranked.iter().map(|item| item.count));
        let above = ranked.into_iter().zip(ranks.into_iter().map(Some));
        let below = below.into_iter().map(|item| (item, None));
        above
            .chain(below)
            .map(|(item, rank)| self.row(item, rank, base))
            .collect()
    }

    pub(super) fn row(self, item: Item<'_>, position: Option<u32>, base: &Base) -> Row {
        let mut cells = vec![position.map_or_else(empty, rank), item.name];
        cells.push(Cell::count(item.count));
        if let Some(n) = base.respondents {
            cells.push(if item.in_base {
                share(item.count, n)
            } else {
                empty()
            });
        }
        if base.has_second_share() {
            cells.push(match position {
                Some(_) => share(item.count, base.nennungen),
                None => empty(),
            });
        }
        if self.has_field {
            cells.push(item.field.map_or_else(empty, Cell::text));
        }
        if self.has_range {
            cells.push(match position {
                Some(_) => Cell::count(item.at_most.unwrap_or(item.count)),
                None => empty(),
            });
        }
        Row {
            cells,
            kind: match position {
                Some(_) => RowKind::Data,
                None => RowKind::Missing,
            },
            scope: item.scope,
            evidence: item.evidence,
        }
    }

    pub(super) fn statement(self, wording: &'static str) -> Statement {
        Statement::Leader {
            label: Self::NAME,
            count: Self::COUNT,
            wording,
        }
    }

    pub(super) fn chart(self, ranked: &[Item<'_>]) -> Option<Chart> {
        (!ranked.is_empty()).then(|| Chart {
            kind: ChartKind::RankedBars,
            label: Self::NAME,
            series: vec![Self::COUNT],
        })
    }
}
