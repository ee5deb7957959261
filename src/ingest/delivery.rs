//! Of several deliveries of the same thing the newest: by the day in their names, or else by when they were last changed.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use chrono::NaiveDate;

/// By what a delivery is the newest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NewestBy {
    /// The day in its name; all have one.
    Name,
    /// The time of its last change.
    Change,
}

/// The newest of some files, and by what it is.
pub(super) fn newest(files: &[PathBuf]) -> Option<(&PathBuf, NewestBy)> {
    let days: Option<Vec<NaiveDate>> = files.iter().map(|file| day_in_name(file)).collect();
    // The longer name comes later: a correction is called as what it corrects, and a word more.
    let stem = |file: &PathBuf| {
        file.file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
    };
    match days {
        Some(days) => { files.iter().zip(days) }
            .max_by_key(|(file, day)| (*day, changed(file), stem(file)))
            .map(|(file, _)| (file, NewestBy::Name)),
        None => { files.iter() }
            .max_by_key(|file| (changed(file), stem(file)))
            .map(|file| (file, NewestBy::Change)),
    }
}

/// When a file was last changed; `None` where the system does not say.
pub(super) fn changed(file: &Path) -> Option<SystemTime> {
    fs::metadata(file).and_then(|about| about.modified()).ok()
}

/// The last day that stands in the name of a file: `2026-02-01`, `2026_02_01`, `20260201`, `01.02.2026`.
fn day_in_name(file: &Path) -> Option<NaiveDate> {
    let stem = file.file_stem()?.to_string_lossy().into_owned();
    let mut runs: Vec<(String, Option<char>)> = vec![(String::new(), None)];
    for c in stem.chars() {
        match runs.last_mut() {
            Some((digits, None)) if c.is_ascii_digit() => digits.push(c),
            Some((_, after @ None)) => *after = Some(c),
            _ if c.is_ascii_digit() => runs.push((c.to_string(), None)),
            _ => runs.push((String::new(), Some(c))),
        }
    }
    let number = |text: &str| text.parse::<u32>().ok();
    let day = |year: &str, month: &str, day: &str| {
        let year = year
            .parse::<i32>()
            .ok()
            .filter(|year| (1990..2200).contains(year))?;
        NaiveDate::from_ymd_opt(year, number(month)?, number(day)?)
    };
    let whole = runs.iter().filter(|(digits, _)| digits.len() == 8);
    let whole = whole.filter_map(|(d, _)| day(d.get(..4)?, d.get(4..6)?, d.get(6..)?));
    let parted = runs.windows(3).filter_map(|three| {
        let [(a, first), (b, second), (c, _)] = three else {
            return None;
        };
        match (first, second) {
            (Some('-' | '_'), Some('-' | '_')) if a.len() == 4 => day(a, b, c),
            (Some('.' | '-' | '_'), Some('.' | '-' | '_')) if c.len() == 4 => day(c, b, a),
            _ => None,
        }
    });
    whole.chain(parted).last()
}
