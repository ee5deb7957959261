//! Transcripts that Teams and Zoom write: subtitles (WebVTT), and Word paragraphs headed by a name and a time. Each becomes a turn
//! of one speaker; names are replaced by numbers, because the name of an interviewed person is taken over nowhere.

use crate::model::document::{Form, Paragraph};

/// Turns headed by a name and a time that make a document a transcript.
const FEWEST: usize = 4;

/// Longest name of a speaker in letters.
const LONGEST: usize = 60;

/// First line of a file of subtitles.
const SIGNATURE: &str = "WEBVTT";

/// Whether a text is a file of subtitles.
pub(super) fn is_subtitles(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    first.trim_start_matches('\u{feff}').starts_with(SIGNATURE)
}

/// The speakers of one document, in the order of their first turns.
#[derive(Debug, Default)]
struct Speakers(Vec<String>);

impl Speakers {
    /// What stands in place of a name.
    fn label(&mut self, name: &str) -> String {
        let known = self.0.iter().position(|own| own == name);
        let place = known.unwrap_or_else(|| {
            self.0.push(name.to_owned());
            self.0.len() - 1
        });
        format!("Sprecher {}", place + 1)
    }
}

/// The turns of subtitles: number of the line on which each begins, and its text. Cues of one speaker that follow each other are one.
///
/// Source of the form: W3C, "WebVTT: The Web Video Text Tracks Format" (2019), sections 4.1 (cue timings) and 4.2.2 (voice spans).
pub(super) fn of_subtitles(text: &str) -> Vec<(u32, String)> {
    let mut turns: Vec<(u32, String)> = Vec::new();
    let mut speakers = Speakers::default();
    let mut last: Option<String> = None;
    let mut is_cue = false;
    for (line, number) in text.lines().zip(1u32..) {
        let line = line.trim();
        if line.contains("-->") {
            is_cue = true;
            continue;
        }
        if line.is_empty() {
            is_cue = false;
            continue;
        }
        // Headers, notes and the names of cues stand outside of them.
        if !is_cue {
            continue;
        }
        let (name, said) = spoken(line);
        if said.is_empty() {
            continue;
        }
        let goes_on = name.is_none() || name.map(str::to_owned) == last;
        match turns.last_mut() {
            Some((_, turn)) if goes_on => {
                turn.push(' ');
                turn.push_str(&said);
            }
            _ => {
                let told = match name {
                    Some(name) => format!("{}: {said}", speakers.label(name)),
                    None => said,
                };
                turns.push((number, told));
            }
        }
        last = name.map(str::to_owned).or(last);
    }
    turns
}

/// Who speaks in a line of a cue, and what: `<v Anna Beispiel>Guten Tag.</v>`, `Anna Beispiel: Guten Tag.`
fn spoken(line: &str) -> (Option<&str>, String) {
    if let Some(rest) = line.strip_prefix("<v ")
        && let Some((name, said)) = rest.split_once('>')
    {
        return (Some(name.trim()), without_tags(said));
    }
    match line.split_once(": ") {
        Some((name, said)) if is_name(name) => (Some(name.trim()), without_tags(said)),
        _ => (None, without_tags(line)),
    }
}

fn is_name(text: &str) -> bool {
    let letters = text.chars().count();
    (1..=LONGEST).contains(&letters)
        && text.starts_with(char::is_alphabetic)
        && text.split_whitespace().count() <= 5
        && !text.contains(['.', '?', '!', '<'])
}

fn without_tags(text: &str) -> String {
    let mut plain = String::new();
    let mut is_tag = false;
    for c in text.chars() {
        match c {
            '<' => is_tag = true,
            '>' => is_tag = false,
            c if !is_tag => plain.push(c),
            _ => {}
        }
    }
    plain.trim().to_owned()
}

/// Gives paragraphs that are headed by a name and a time the form of turns, where the document has enough of them.
pub(super) fn of_paragraphs(paragraphs: &mut [Paragraph]) {
    let is_turn = |paragraph: &&Paragraph| {
        paragraph.form == Form::Plain
            && paragraph.cell.is_none()
            && headed(&paragraph.text).is_some()
    };
    if paragraphs.iter().filter(is_turn).count() < FEWEST {
        return;
    }
    let mut speakers = Speakers::default();
    for paragraph in paragraphs.iter_mut() {
        if let Some((name, said)) = headed(&paragraph.text) {
            let told = format!("{}: {said}", speakers.label(name));
            paragraph.text = told;
        }
    }
}

/// A name, a time and, on the next line, what was said: `Anna Beispiel   0:03` above `Guten Tag.`
fn headed(text: &str) -> Option<(&str, String)> {
    let (head, said) = text.split_once('\n')?;
    let (name, time) = head.trim().rsplit_once(char::is_whitespace)?;
    let is_time = time.contains(':') && time.chars().all(|c| c.is_ascii_digit() || c == ':');
    let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
    (is_time && is_name(name.trim()) && !said.is_empty()).then(|| (name.trim(), said))
}
