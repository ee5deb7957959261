//! Areas, grids, pyramids, lines and tiles in words.

use super::super::marks::{Item, Mark, Marks};
use super::super::treemap::groups;
use super::bars;
use super::words::{Series, ends, list, quoted, say};
use crate::i18n::I18n;
use crate::model::message::Arg;

/// Largest and smallest area, and the largest group.
pub(super) fn areas(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let series = Series::of(marks, 0);
    let Some((high, low)) = series.extremes() else {
        return Vec::new();
    };
    let args = series.range((high, low), i18n);
    let mut sentences = vec![say(i18n, "chart-alt-areas", &args)];
    let groups = groups(marks);
    let whole: f64 = groups.iter().map(|group| group.size()).sum();
    if let [first, _, ..] = &groups[..]
        && !first.name.is_empty()
    {
        let args = [
            ("group", Arg::Text(quoted(&first.name, i18n))),
            ("share", Arg::Share(first.size() / whole)),
        ];
        sentences.push(say(i18n, "chart-alt-areas-group", &args));
    }
    sentences
}

/// Size of the grid, its highest cell, and how many cells are 0.
pub(super) fn heat(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let cells: Vec<(&Item, usize, &Mark, f64)> = marks
        .items
        .iter()
        .flat_map(|item| {
            let marks = item.marks.iter().enumerate();
            marks.filter_map(move |(column, mark)| Some((item, column, mark, mark.value?)))
        })
        .collect();
    let high = cells
        .iter()
        .map(|cell| cell.3)
        .fold(f64::NEG_INFINITY, f64::max);
    let top: Vec<_> = cells.iter().filter(|cell| cell.3 == high).collect();
    let Some((row, column, mark, _)) = top.first() else {
        return Vec::new();
    };
    let column = marks.series.get(*column).map_or("", String::as_str);
    let args = [
        ("rows", Arg::from(marks.items.len())),
        ("columns", Arg::from(marks.series.len())),
        ("high", Arg::from(mark.text.as_str())),
        ("row", Arg::Text(quoted(&row.label, i18n))),
        ("column", Arg::Text(quoted(column, i18n))),
        ("ties", Arg::from(top.len())),
    ];
    let key = if top.len() > 1 {
        "chart-alt-heat-ties"
    } else {
        "chart-alt-heat"
    };
    let mut sentences = vec![say(i18n, key, &args)];
    let zeros = cells.iter().filter(|cell| cell.3 == 0.0).count();
    if zeros > 0 {
        sentences.push(say(
            i18n,
            "chart-alt-heat-zero",
            &[("zeros", Arg::from(zeros))],
        ));
    }
    sentences
}

/// What stands on which side, and where each side is longest.
pub(super) fn pyramid(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let [left, right] = &marks.series[..] else {
        return bars::ranked(marks, i18n);
    };
    let [first, last] = ends(marks, i18n);
    let args = [
        ("left", Arg::Text(quoted(left, i18n))),
        ("right", Arg::Text(quoted(right, i18n))),
        ("first", first),
        ("last", last),
    ];
    let mut sentences = vec![say(i18n, "chart-alt-pyramid", &args)];
    for (index, name) in [left, right].into_iter().enumerate() {
        let series = Series::of(marks, index);
        if let Some((high, _)) = series.extremes() {
            let args = [
                ("side", Arg::Text(quoted(name, i18n))),
                ("leader", series.names_at(high, i18n)),
                ("high", series.printed(high)),
            ];
            sentences.push(say(i18n, "chart-alt-pyramid-side", &args));
        }
    }
    sentences
}

/// From when to when, and where each line comes from and goes to.
pub(super) fn lines(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let (Some(first), Some(last)) = (marks.series.first(), marks.series.last()) else {
        return Vec::new();
    };
    let args = [
        ("items", Arg::from(marks.items.len())),
        ("first", Arg::from(first.as_str())),
        ("last", Arg::from(last.as_str())),
    ];
    let mut sentences = vec![say(i18n, "chart-alt-lines", &args)];
    sentences.extend(marks.items.iter().filter_map(|item| line(item, i18n)));
    sentences
}

fn line(item: &Item, i18n: &I18n) -> Option<String> {
    let drawn: Vec<&Mark> = item
        .marks
        .iter()
        .filter(|mark| mark.value.is_some())
        .collect();
    let (first, last) = (drawn.first()?, drawn.last()?);
    let key = match (first.value?, last.value?) {
        (from, to) if from < to => "chart-alt-line-up",
        (from, to) if from > to => "chart-alt-line-down",
        _ => "chart-alt-line-level",
    };
    let args = [
        ("name", Arg::Text(quoted(&item.label, i18n))),
        ("from", Arg::from(first.text.as_str())),
        ("to", Arg::from(last.text.as_str())),
    ];
    Some(say(i18n, key, &args))
}

/// The numbers themselves: tiles have no other shape.
pub(super) fn tiles(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let tiles: Vec<String> = marks
        .items
        .iter()
        .map(|item| {
            let text = item.marks.first().map_or("", |mark| mark.text.as_str());
            let value = match &item.detail {
                Some(unit) => format!("{text} {unit}"),
                None => text.to_owned(),
            };
            let args = [
                ("name", Arg::from(item.label.as_str())),
                ("value", Arg::Text(value)),
            ];
            say(i18n, "chart-alt-tile", &args)
        })
        .collect();
    let args = [("items", Arg::from(tiles.len()))];
    vec![
        say(i18n, "chart-alt-tiles", &args),
        format!("{}.", list(&tiles, i18n)),
    ]
}

/// Names of the parts, the highest and the lowest column by their sums, and the largest part of each.
pub(super) fn stacks(marks: &Marks, i18n: &I18n) -> Vec<String> {
    let Some((_, parts)) = marks
        .series
        .split_last()
        .filter(|(_, parts)| parts.len() > 1)
    else {
        return bars::ranked(marks, i18n);
    };
    let sums = Series::of(marks, parts.len());
    let Some((high, low)) = sums.extremes() else {
        return Vec::new();
    };
    let names: Vec<String> = parts.iter().map(|name| quoted(name, i18n)).collect();
    let mut args = sums.range((high, low), i18n).to_vec();
    args.push(("parts", Arg::Text(list(&names, i18n))));
    let mut sentences = vec![say(i18n, "chart-alt-stacks", &args)];
    sentences.extend(marks.items.iter().filter_map(|item| {
        let drawn = item.marks.iter().take(parts.len()).enumerate();
        let largest = drawn.max_by(|a, b| {
            let value = |mark: &Mark| mark.value.unwrap_or(0.0);
            value(a.1).total_cmp(&value(b.1)).then(b.0.cmp(&a.0))
        });
        let (index, mark) = largest.filter(|(_, mark)| mark.value.is_some())?;
        let args = [
            ("name", Arg::Text(quoted(&item.label, i18n))),
            ("part", Arg::Text(names[index].clone())),
            ("value", Arg::from(mark.text.as_str())),
        ];
        Some(say(i18n, "chart-alt-stack", &args))
    }));
    sentences
}
