//! A ranked table beside what it was.

use crate::coding::review::Ranked;
use crate::model::codebook::CategoryId;

/// A line of a ranked table, now and before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// The category.
    pub category: CategoryId,
    /// Rank and count now; `None` when nobody names it any more.
    pub now: Option<(u64, u64)>,
    /// Rank and count before; `None` when nobody named it.
    pub before: Option<(u64, u64)>,
}

/// The lines of both tables, those of now first.
pub(super) fn moved(now: &[Ranked], before: &[Ranked]) -> Vec<Moved> {
    let place = |lines: &[Ranked], id: &CategoryId| {
        let line = lines.iter().find(|line| line.category == *id);
        line.map(|line| (line.rank, line.count))
    };
    let line = |id: &CategoryId| Moved {
        category: id.clone(),
        now: place(now, id),
        before: place(before, id),
    };
    let gone = before
        .iter()
        .filter(|old| place(now, &old.category).is_none());
    now.iter()
        .chain(gone)
        .map(|ranked| line(&ranked.category))
        .collect()
}
