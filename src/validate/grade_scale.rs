//! Scales that are not those of school grades: a heading or a remark says that the highest number is the best one, or that
//! there are other numbers (`0 bis 10`), or the column has such numbers. Grades from it would be turned round or cut off, so the
//! column is not read.

use crate::model::issue::{Issue, Rule};
use crate::model::raw::RawCell;
use crate::project::SourceKind;

use super::fold::{compact, shown};
use super::rules;
use super::sheet::Sheet;
use super::values::number::{self, Writing};

/// The rule that refuses the grades of a sheet, said with its reason; `None` where nothing speaks against them.
pub(crate) fn refuse(sheet: &Sheet<'_>, issues: &mut Vec<Issue>) -> Option<Rule> {
    if sheet.source.kind != SourceKind::Barometer {
        return None;
    }
    issues.push(other(sheet)?);
    Some(rules::GRADE_SCALE)
}

fn other(sheet: &Sheet<'_>) -> Option<Issue> {
    let column = sheet.column("grade")?;
    let heading = sheet.heading("grade");
    let said = { std::iter::once(heading.clone()) }
        .chain(sheet.texts_above())
        .chain(sheet.texts_aside())
        .find(|text| says_other(text));
    let reason = said.or_else(|| numbers_beyond(sheet, column))?;
    Some(
        Issue::new(
            rules::GRADE_SCALE,
            Some(sheet.table.place(sheet.header.last_row, column)),
        )
        .with("column", shown(&heading))
        .with("text", shown(&reason)),
    )
}

/// Numbers that no school grade is, in more than a cell or two of a slip.
fn numbers_beyond(sheet: &Sheet<'_>, column: u32) -> Option<String> {
    let value = |cell: &RawCell| match cell {
        RawCell::Number(value) => Some(*value),
        RawCell::Text(text) => number::parse(text, Writing::German)
            .filter(|number| number.unit.is_empty())
            .map(|number| number.value),
        _ => None,
    };
    let mut all = 0usize;
    let mut beyond: Vec<u8> = Vec::new();
    for value in { sheet.rows() }.filter_map(|row| value(sheet.cell_at(row, column))) {
        all += 1;
        let other = { (0u8..=100).filter(|number| !(1..=6).contains(number)) }
            .find(|number| f64::from(*number) == value);
        beyond.extend(other);
    }
    let much = beyond.len() > 1 && 10 * beyond.len() >= all;
    beyond.sort_unstable();
    beyond.dedup();
    let shown: Vec<String> = beyond.iter().map(ToString::to_string).collect();
    (much && beyond.len() > 1).then(|| shown.join(", "))
}

/// A number of a scale and the words behind it.
struct Step {
    number: u8,
    words: String,
    /// What stands between it and the step before it.
    before: String,
}

/// Whether a text tells a scale on which 1 is not the best of six.
fn says_other(text: &str) -> bool {
    let steps = steps(text);
    let ends = { steps.windows(2) }.find(|pair| {
        let tie = compact(&pair[1].before);
        let dash = pair[1]
            .before
            .trim()
            .chars()
            .all(|c| matches!(c, '-' | '–' | '—'));
        tie == "bis" || tie == "to" || (tie.is_empty() && dash && !pair[1].before.is_empty())
    });
    if let Some([low, high]) = ends
        && low.number <= 1
        && (low.number == 0 || high.number > 6)
        && high.number > low.number
    {
        return true;
    }
    let worth = |wanted: &dyn Fn(u8) -> bool| {
        { steps.iter() }
            .filter(|step| wanted(step.number))
            .find_map(|step| worth(&step.words))
    };
    let lowest = worth(&|number| number <= 1);
    let highest = worth(&|number| number >= 4);
    match (lowest, highest) {
        (Some(low), Some(high)) => low < high,
        _ => false,
    }
}

fn steps(text: &str) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut before = String::new();
    let mut digits = String::new();
    for c in text.chars().chain(std::iter::once(' ')) {
        if c.is_ascii_digit() {
            digits.push(c);
            continue;
        }
        if let Ok(number) = digits.parse::<u8>() {
            if let Some(last) = steps.last_mut() {
                last.words.clone_from(&before);
            }
            steps.push(Step {
                number,
                words: String::new(),
                before: std::mem::take(&mut before),
            });
        }
        digits.clear();
        before.push(c);
    }
    if let Some(last) = steps.last_mut() {
        last.words = before;
    }
    steps
}

/// How good the words behind a number are: 1 good, -1 bad; `None` where they say neither.
fn worth(words: &str) -> Option<i8> {
    const BAD: [&str; 11] = [
        "schlecht",
        "ungenueg",
        "mangelhaft",
        "unzufrieden",
        "negativ",
        "niedrig",
        "schwach",
        "bad",
        "poor",
        "worst",
        "garnicht",
    ];
    const GOOD: [&str; 9] = [
        "gut",
        "zufrieden",
        "positiv",
        "hoch",
        "best",
        "excellent",
        "good",
        "satisfied",
        "hervorragend",
    ];
    let folded = compact(words);
    let says = |known: &[&str]| known.iter().any(|word| folded.contains(word));
    if says(&BAD) {
        Some(-1)
    } else {
        says(&GOOD).then_some(1)
    }
}
