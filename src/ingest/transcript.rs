//! Conversations written down turn by turn, saved as plain text: they are no table, whatever signs they hold.

/// Lines of the beginning that are looked at.
const LOOKED_AT: usize = 400;

/// Longest name of a speaker.
const LONGEST: usize = 24;

/// Whether nearly every line begins with one of a few speakers and a colon: `I: Welchen Bedarf sehen Sie?`.
pub(super) fn is_transcript(text: &str) -> bool {
    let lines: Vec<&str> = text
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .take(LOOKED_AT)
        .collect();
    let mut speakers: Vec<(&str, usize)> = Vec::new();
    let mut turns = 0usize;
    for line in &lines {
        let Some(speaker) = speaker_of(line) else {
            continue;
        };
        turns += 1;
        match speakers.iter_mut().find(|(name, _)| *name == speaker) {
            Some((_, count)) => *count += 1,
            None => speakers.push((speaker, 1)),
        }
    }
    let parted =
        |mark: char| 10 * lines.iter().filter(|line| line.contains(mark)).count() > 8 * lines.len();
    // A record that happens to begin with a word and a colon still has its delimiters.
    if [';', '\t', '|'].into_iter().any(parted) || same_commas(&lines) {
        return false;
    }
    let again = speakers.iter().filter(|(_, count)| *count > 1).count();
    // Long turns run over several lines; a table has no speaker who comes again.
    turns >= 4 && 3 * turns >= lines.len() && again >= 2 && 2 * speakers.len() <= turns
}

/// Whether every line has the same number of commas, as records have.
pub(super) fn same_commas(lines: &[&str]) -> bool {
    let mut counts = lines.iter().map(|line| line.matches(',').count());
    let first = counts.next().unwrap_or(0);
    first > 0 && counts.all(|count| count == first)
}

/// Who speaks in a line: a short name before a colon, behind a time mark perhaps.
fn speaker_of(line: &str) -> Option<&str> {
    let line = line.trim_start_matches(['#', '[', '(']);
    let line = line.trim_start_matches(|c: char| {
        c.is_ascii_digit() || matches!(c, ':' | '-' | '.' | ',' | '#' | ']' | ')' | ' ')
    });
    let (speaker, said) = line.split_once(':')?;
    let named = (1..=LONGEST).contains(&speaker.chars().count())
        && speaker.split_whitespace().count() <= 3
        && speaker.starts_with(char::is_alphabetic)
        && !speaker.contains([';', ',', '\t', '|', '"']);
    (named && said.starts_with(char::is_whitespace)).then_some(speaker)
}
