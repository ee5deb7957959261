//! An answer made ready to be judged: its words without what is set aside, as a whole and by segments.

use std::ops::Range;

use super::dismissal::dismissed;
use super::missing;
use super::segment::{Joint, segments};
use super::text::abbreviation::Abbreviations;
use super::text::token::{Token, tokens};

/// A piece of an answer that says something.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// Bytes of the answer.
    pub(super) range: Range<usize>,
    /// Its tokens, as indices into [`Reading::tokens`].
    pub(super) tokens: Range<usize>,
    /// How it follows the piece before.
    pub(super) joint: Joint,
}

/// The words of an answer.
#[derive(Debug, Clone)]
pub(super) struct Reading {
    /// All words that count, in order.
    pub(super) tokens: Vec<Token>,
    /// Segments that say something.
    pub(super) parts: Vec<Part>,
    /// Bytes that are named only to deny them, in order.
    set_aside: Vec<Range<usize>>,
}

impl Reading {
    /// Reads a text.
    pub(super) fn new(text: &str, abbreviations: &Abbreviations) -> Self {
        let all = tokens(text);
        let set_aside = dismissed(text, &all);
        let kept = all
            .into_iter()
            .filter(|token| {
                let at = token.range.start;
                let after = set_aside.partition_point(|range| range.end <= at);
                set_aside.get(after).is_none_or(|range| at < range.start)
            })
            .collect();
        let tokens = abbreviations.expand(text, kept);
        let parts = segments(text)
            .into_iter()
            .filter_map(|segment| {
                let first = tokens.partition_point(|token| token.range.start < segment.range.start);
                let end = tokens.partition_point(|token| token.range.start < segment.range.end);
                let says = tokens[first..end].iter().any(|token| !token.stop)
                    && missing::kind(&text[segment.range.clone()]).is_none();
                says.then_some(Part {
                    range: segment.range,
                    tokens: first..end,
                    joint: segment.joint,
                })
            })
            .collect();
        Self {
            tokens,
            parts,
            set_aside,
        }
    }

    /// What a piece says: its text without what it names only to deny it.
    pub(super) fn said(&self, text: &str, piece: &Range<usize>) -> String {
        let mut said = String::new();
        let mut at = piece.start;
        for aside in &self.set_aside {
            let (start, end) = (aside.start.max(at), aside.end.min(piece.end));
            if start < end {
                said.push_str(&text[at..start]);
                at = end;
            }
        }
        said.push_str(&text[at..piece.end]);
        said
    }

    /// The tokens of a part.
    pub(super) fn of(&self, part: &Part) -> &[Token] {
        &self.tokens[part.tokens.clone()]
    }
}
