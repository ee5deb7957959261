//! Many cells of one sheet in few words: `Zellen E2–E73, F9`.

use crate::i18n::I18n;
use crate::model::message::Arg;
use crate::model::place::Place;

/// Ranges that are named; the cells of further ones are counted.
const NAMED: usize = 8;

/// File, sheet and cells; `None` without a place. All places are of one sheet.
pub(super) fn said(places: &[&Place], i18n: &I18n) -> Option<String> {
    let first = places.first()?;
    let ranges = ranges(places);
    if let [range] = &ranges[..]
        && range.cells == 1
    {
        return Some(i18n.place(first));
    }
    let mut names: Vec<String> = ranges.iter().take(NAMED).map(Range::name).collect();
    let rest: u64 = ranges.iter().skip(NAMED).map(|range| range.cells).sum();
    if rest > 0 {
        let more = i18n.format("place-more", None, &[("count", Arg::Count(rest))]);
        names.extend(more);
    }
    let written = first.origin.has_paragraphs();
    let key = match (&first.origin.sheet, first.column) {
        (None, _) if written => "place-file-paragraphs",
        (Some(_), 0) if written => "place-table-rows",
        (Some(_), _) if written => "place-table-cells",
        (None, 0) => "place-file-rows",
        (None, _) => "place-file-cells",
        (Some(_), 0) => "place-sheet-rows",
        (Some(_), _) => "place-sheet-cells",
    };
    let sheet = first.origin.sheet.clone().unwrap_or_default();
    let args = [
        ("file", Arg::Text(first.origin.file.clone())),
        ("sheet", Arg::Text(sheet)),
        ("cells", Arg::Text(names.join(", "))),
    ];
    i18n.format(key, None, &args)
}

/// Cells below each other.
struct Range<'a> {
    first: &'a Place,
    last: &'a Place,
    cells: u64,
}

impl Range<'_> {
    fn name(&self) -> String {
        let first = self.first.cell_name();
        match self.cells {
            1 => first,
            2 => format!("{first}, {}", self.last.cell_name()),
            _ => format!("{first}–{}", self.last.cell_name()),
        }
    }
}

fn ranges<'a>(places: &[&'a Place]) -> Vec<Range<'a>> {
    let mut sorted = places.to_vec();
    sorted.sort_by_key(|place| (place.column, place.row));
    sorted.dedup();
    let mut ranges: Vec<Range<'a>> = Vec::new();
    for place in sorted {
        match ranges.last_mut() {
            Some(range) if range.last.column == place.column && range.last.row + 1 == place.row => {
                range.last = place;
                range.cells += 1;
            }
            _ => ranges.push(Range {
                first: place,
                last: place,
                cells: 1,
            }),
        }
    }
    ranges
}
