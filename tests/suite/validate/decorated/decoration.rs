//! How people decorate a table.

use proptest::prelude::*;

use super::extra::Extra;

/// How a table is decorated.
#[derive(Debug, Clone)]
pub(super) struct Decoration {
    pub(super) order: prop::sample::Index,
    pub(super) english: bool,
    pub(super) title: bool,
    pub(super) measures: u8,
    pub(super) second_language: bool,
    /// None, a heading of its own, or the group in its column.
    pub(super) sections: u8,
    pub(super) subtotals: u8,
    pub(super) total: u8,
    pub(super) rule: bool,
    pub(super) repeat_header: bool,
    pub(super) merge: bool,
    pub(super) note: bool,
    pub(super) gap: bool,
    pub(super) spare: bool,
    pub(super) mean: bool,
    pub(super) extras: Vec<Extra>,
}

impl Decoration {
    /// The same order of columns and nothing else.
    pub(super) fn none(like: &Self) -> Self {
        Self {
            order: like.order,
            english: false,
            title: false,
            measures: 1,
            second_language: false,
            sections: 0,
            subtotals: 0,
            total: 0,
            rule: false,
            repeat_header: false,
            merge: false,
            note: false,
            gap: false,
            spare: false,
            mean: false,
            extras: Vec::new(),
        }
    }
}

/// Decorations with at most so many further habits.
pub(super) fn decoration(habits: usize) -> impl Strategy<Value = Decoration> {
    let flags = prop::array::uniform10(any::<bool>());
    let numbers = (0u8..3, 0u8..3, 0u8..4, 0u8..4);
    let extras = prop::collection::vec(prop::sample::select(Extra::ALL.to_vec()), 0..=habits);
    (any::<prop::sample::Index>(), flags, numbers, extras).prop_map(
        |(order, flags, (measures, sections, subtotals, total), extras)| {
            let [
                english,
                title,
                second_language,
                mean,
                rule,
                repeat_header,
                merge,
                note,
                gap,
                spare,
            ] = flags;
            Decoration {
                order,
                english,
                title,
                measures,
                second_language,
                sections,
                subtotals,
                total,
                rule,
                repeat_header,
                merge,
                note,
                gap,
                spare,
                mean,
                extras,
            }
        },
    )
}
