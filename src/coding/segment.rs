//! Cuts an answer into segments, one idea each where the writing shows it. Concatenated they give the answer back.
//!
//! It looks at punctuation and joining words only; whether two segments carry one idea is decided when they are coded.

use std::ops::Range;

/// How a segment follows the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Joint {
    /// The first one.
    Start,
    /// A new sentence.
    Sentence,
    /// A new line, bullet, semicolon or comma of a list of short entries.
    Entry,
    /// "…, und", a dash: maybe the same idea goes on.
    And,
    /// "…, sondern": what stands before is dismissed when it is negated.
    ButRather,
    /// "…, aber": a contrast.
    But,
}

/// A piece of an answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Segment {
    /// Bytes of the answer, with its closing mark and the white space after it.
    pub(crate) range: Range<usize>,
    /// How it follows the one before.
    pub(crate) joint: Joint,
}

/// Words after a comma that open a new idea, and how.
const OPENERS: &[(&str, Joint)] = &[
    ("sondern", Joint::ButRather),
    ("aber", Joint::But),
    ("jedoch", Joint::But),
    ("doch", Joint::But),
    ("allerdings", Joint::But),
    ("dafür", Joint::But),
    ("und", Joint::And),
    ("oder", Joint::And),
    ("sowie", Joint::And),
    ("außerdem", Joint::And),
    ("ausserdem", Joint::And),
    ("dazu", Joint::And),
    ("zudem", Joint::And),
    ("auch", Joint::And),
    ("dann", Joint::And),
    ("vor allem", Joint::And),
    ("ferner", Joint::And),
    ("plus", Joint::And),
];

/// Short forms whose full stop ends no sentence, lower case.
const DOTTED: &[&str] = &[
    "z", "b", "d", "h", "u", "a", "o", "s", "k", "i", "v", "m", "e", "bzw", "ca", "etc", "usw",
    "evtl", "ggf", "inkl", "nr", "abs", "st", "str", "tel", "dr", "bspw", "sog", "vgl", "max",
    "min", "mind", "insb", "allg", "div", "std", "art", "zzgl", "exkl", "od", "mtl", "jährl",
    "verw", "mitarb",
];

/// Most words an entry of a comma list has.
const LIST_WORDS: usize = 4;

/// The segments of a text; none for an empty one.
pub(crate) fn segments(text: &str) -> Vec<Segment> {
    let mut cuts: Vec<(usize, Joint)> = Vec::new();
    for (at, c) in text.char_indices() {
        let after = at + c.len_utf8();
        if c.is_ascii_digit() && opens_number(text, at) {
            cuts.push((at, Joint::Entry));
        }
        let cut = match c {
            '\n' | '\r' | ';' | '|' => Some(Joint::Entry),
            // A bullet opens its entry.
            '•' | '·' | '‣' | '●' | '→' | '➢' | '▪' => {
                cuts.push((at, Joint::Entry));
                None
            }
            '.' | '!' | '?' | '…' if ends_sentence(text, at, after) => Some(Joint::Sentence),
            ',' => comma(text, after),
            '-' | '–' | '—' | '/' if is_spaced(text, at, after) => Some(Joint::And),
            _ => None,
        };
        if let Some(joint) = cut {
            cuts.push((after, joint));
        }
    }
    assemble(text, &cuts)
}

/// Joins the pieces without letters to a neighbour, so that every segment says something.
fn assemble(text: &str, cuts: &[(usize, Joint)]) -> Vec<Segment> {
    let mut found: Vec<Segment> = Vec::new();
    let mut start = 0;
    let mut joint = Joint::Start;
    for (end, next) in cuts.iter().copied().chain([(text.len(), Joint::Sentence)]) {
        let end = end + white_space(&text[end..]);
        if end <= start {
            joint = next;
            continue;
        }
        let piece = &text[start..end];
        if piece.chars().any(char::is_alphanumeric) {
            found.push(Segment {
                range: start..end,
                joint,
            });
            start = end;
            joint = next;
        } else if let Some(last) = found.last_mut() {
            last.range.end = end;
            start = end;
            joint = next;
        } else {
            // Leading marks stay with the first words.
            joint = Joint::Start;
        }
    }
    if start < text.len() {
        found.push(Segment {
            range: start..text.len(),
            joint: Joint::Start,
        });
    }
    found
}

/// Whether a digit opens an entry of a numbered list: "1. E-Akte 2. Wiki", "1) … 2) …". The list must begin with 1.
fn opens_number(text: &str, at: usize) -> bool {
    let rest = &text.as_bytes()[at + 1..];
    let mark = matches!(rest.first(), Some(b'.' | b')'));
    let spaced = rest.get(1).is_some_and(u8::is_ascii_whitespace);
    let before = &text[..at];
    let free = before.is_empty() || before.ends_with(char::is_whitespace);
    // "am 1. Januar" opens no list.
    let begun = ["", "1.", "1)"].iter().any(|first| {
        before.trim_start().starts_with(first) && (!first.is_empty() || before.trim().is_empty())
    });
    mark && spaced && free && begun
}

fn white_space(text: &str) -> usize {
    text.len() - text.trim_start().len()
}

fn ends_sentence(text: &str, at: usize, after: usize) -> bool {
    let rest = &text[after..];
    if rest.is_empty() || !rest.starts_with(|c: char| c.is_whitespace() || "\"“”»)".contains(c))
    {
        // "z.B." and "d.3" go on without a space.
        return false;
    }
    if text[at..].starts_with(['!', '?', '…']) {
        return true;
    }
    let before = text[..at]
        .rsplit(|c: char| !c.is_alphanumeric())
        .next()
        .unwrap_or_default();
    if before.chars().all(|c| c.is_ascii_digit()) && !before.is_empty() {
        // "1. Januar", "2. Punkt": a number is an ordinal unless a sentence clearly ends.
        return before.len() > 2;
    }
    !DOTTED.contains(&before.to_lowercase().as_str())
}

fn is_spaced(text: &str, at: usize, after: usize) -> bool {
    let before = text[..at].chars().next_back();
    before.is_some_and(|c| c.is_whitespace() && c != '\n')
        && text[after..].starts_with(char::is_whitespace)
}

/// What a comma is: a new idea, an entry of a list, or nothing.
fn comma(text: &str, after: usize) -> Option<Joint> {
    let rest = text[after..].trim_start();
    if rest.len() == text[after..].len() {
        // "2,5" and the like.
        return None;
    }
    let opener = OPENERS.iter().find(|(word, _)| opens(rest, word));
    if let Some((_, joint)) = opener {
        return Some(*joint);
    }
    is_list(text, after).then_some(Joint::Entry)
}

/// Whether a text begins with a word, in whatever case, and goes on behind it.
fn opens(text: &str, word: &str) -> bool {
    let mut letters = text.chars().flat_map(char::to_lowercase);
    word.chars().all(|letter| letters.next() == Some(letter))
        && letters.next().is_some_and(char::is_whitespace)
}

/// Whether a comma stands in a list of short entries: both neighbours have few words and begin with a noun.
fn is_list(text: &str, after: usize) -> bool {
    let before = &text[..after - 1];
    let from = before
        .rfind([',', ';', '.', ':', '\n', '!', '?'])
        .map_or(0, |at| at + 1);
    let left = before[from..].trim();
    let right_text = &text[after..];
    let to = right_text
        .find([',', ';', '.', ':', '\n', '!', '?'])
        .unwrap_or(right_text.len());
    is_entry(left) && is_entry(right_text[..to].trim())
}

fn is_entry(text: &str) -> bool {
    let words = text.split_whitespace().count();
    words > 0
        && words <= LIST_WORDS
        && text
            .split_whitespace()
            .any(|word| word.starts_with(char::is_uppercase))
}
