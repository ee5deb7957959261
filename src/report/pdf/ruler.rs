//! How wide words are in the fonts of the pages, and in how many lines they stand.

use serde::Serialize;

pub(super) use crate::model::letters::{Weight, em};

/// Points of a millimetre.
pub(super) const MM: f64 = 72.0 / 25.4;
/// Height of a capital of Noto Sans in em: a line without what is between it and the next.
pub(super) const CAPITAL: f64 = 0.714;

/// By what share kerning may make words wider or narrower than their letters.
const KERNING: f64 = 0.005;

/// The least and the most that something can be, in points.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub(super) struct Span {
    pub(super) least: f64,
    pub(super) most: f64,
}

impl Span {
    /// The height where there is but one.
    pub(super) fn known(self) -> Option<f64> {
        (self.most - self.least < 1e-6).then_some(self.most)
    }

    pub(super) fn exactly(value: f64) -> Self {
        Self {
            least: value,
            most: value,
        }
    }

    /// Whichever is higher.
    pub(super) fn or(self, other: Self) -> Self {
        Self {
            least: self.least.max(other.least),
            most: self.most.max(other.most),
        }
    }
}

impl std::ops::Add for Span {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            least: self.least + other.least,
            most: self.most + other.most,
        }
    }
}

impl std::iter::Sum for Span {
    fn sum<I: Iterator<Item = Self>>(spans: I) -> Self {
        spans.fold(Self::default(), |sum, span| sum + span)
    }
}

/// A way to set a paragraph; lengths in points, `leading` in em.
#[derive(Debug, Clone, Copy)]
pub(super) struct Type {
    pub(super) size: f64,
    pub(super) leading: f64,
    pub(super) weight: Weight,
}

impl Type {
    pub(super) const fn new(size: f64, leading: f64, weight: Weight) -> Self {
        Self {
            size,
            leading,
            weight,
        }
    }

    /// Height of a paragraph in a width: at least as if a word could break anywhere, at most as if it broke nowhere.
    pub(super) fn height(self, text: &str, width: f64) -> Span {
        let room = (width / self.size).max(1.0);
        let Span { least, most } = lines(text, room, self.weight);
        let high = |lines: f64| self.size * (lines * (CAPITAL + self.leading) - self.leading);
        Span {
            least: high(least),
            most: high(most),
        }
    }
}

/// In how many lines of `room` em a text stands.
fn lines(text: &str, room: f64, weight: Weight) -> Span {
    let space = em(" ", weight);
    let (room, roomiest) = (room * (1.0 - KERNING), room * (1.0 + KERNING));
    let (mut whole, mut most, mut used) = (0.0, 1.0, 0.0);
    let mut is_broken = false;
    for word in text.split(' ') {
        if word.chars().any(char::is_control) {
            // A line may end there.
            most += 1.0;
        }
        let wide = em(word, weight);
        whole += wide + space;
        if used > 0.0 && used + space + wide > room {
            most += 1.0;
            used = 0.0;
        }
        used += if used > 0.0 { space + wide } else { wide };
        is_broken |= wide > room;
        while used > room {
            // A word that is wider than a line breaks at a syllable, up to a third before the end.
            most += 1.0;
            used -= room * 0.67;
        }
    }
    Span {
        least: if is_broken {
            // What has no syllables does not break.
            1.0
        } else {
            // The space at which a line breaks takes no room.
            (whole / (roomiest + space)).ceil().clamp(1.0, most)
        },
        most,
    }
}
