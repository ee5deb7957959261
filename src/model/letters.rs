//! The fonts that pages and pictures are set in: what they can show, how wide it is, and what stands for the rest.
//!
//! Noto Sans sets everything it has a glyph for; DejaVu Sans lends it symbols and further scripts, Noto Emoji the small
//! pictures. All three come with the program, so that the same text looks the same on every machine.

use std::borrow::Cow;
use std::sync::LazyLock;

use ttf_parser::Face;
use unicode_segmentation::UnicodeSegmentation;

/// Family names inside the font files, in the order in which they are asked.
pub const FAMILIES: [&str; 3] = ["Noto Sans", "DejaVu Sans", "Noto Emoji"];

/// Stands for what no font has a glyph for.
pub const STAND_IN: char = '▯';

/// Width of what cannot even be looked up, in em.
const UNKNOWN: f64 = 0.6;

/// The font files: Noto Sans regular, bold, italic and bold italic, then those that lend it signs.
pub fn files() -> [&'static [u8]; 6] {
    [
        notosans::REGULAR_TTF,
        notosans::BOLD_TTF,
        notosans::ITALIC_TTF,
        notosans::BOLD_ITALIC_TTF,
        dejavu::sans::regular(),
        epaint_default_fonts::NOTO_EMOJI_REGULAR,
    ]
}

/// Regular or bold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Regular.
    Regular,
    /// Bold.
    Bold,
}

/// Noto Sans and its lenders, in the order in which they are asked.
static REGULAR: LazyLock<Vec<Face<'static>>> = LazyLock::new(|| faces(notosans::REGULAR_TTF));
static BOLD: LazyLock<Vec<Face<'static>>> = LazyLock::new(|| faces(notosans::BOLD_TTF));

fn faces(first: &'static [u8]) -> Vec<Face<'static>> {
    let [.., symbols, emoji] = files();
    { [first, symbols, emoji].into_iter() }
        .filter_map(|file| Face::parse(file, 0).ok())
        .collect()
}

/// Width of a text in em, without kerning.
pub fn em(text: &str, weight: Weight) -> f64 {
    let faces = match weight {
        Weight::Regular => &*REGULAR,
        Weight::Bold => &*BOLD,
    };
    text.chars().map(|c| advance(c, faces)).sum()
}

fn advance(character: char, faces: &[Face<'_>]) -> f64 {
    if is_invisible(character) {
        return 0.0;
    }
    { faces.iter() }
        .find_map(|face| own_advance(character, face))
        .or_else(|| faces.iter().find_map(|face| own_advance(STAND_IN, face)))
        .unwrap_or(UNKNOWN)
}

fn own_advance(character: char, face: &Face<'_>) -> Option<f64> {
    let advance = face.glyph_hor_advance(face.glyph_index(character)?)?;
    Some(f64::from(advance) / f64::from(face.units_per_em()))
}

/// Which letters are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Care {
    /// Every letter that a font has.
    Usual,
    /// Of these, only letters that look the same whatever stands beside them, and pictures with their text as shapes. For
    /// pages that could not be set otherwise.
    Utmost,
}

/// The text as pages and pictures can show it: what no font has is replaced by [`STAND_IN`].
pub fn printable(text: &str, care: Care) -> Cow<'_, str> {
    if text.chars().all(is_common) {
        return Cow::Borrowed(text);
    }
    let shown = text
        .graphemes(true)
        .map(|letter| match shape(letter, care) {
            Shape::Whole(_) => joined(letter),
            Shape::Blank => Cow::Borrowed(" "),
            Shape::Missing => Cow::Owned(STAND_IN.to_string()),
        });
    Cow::Owned(shown.collect())
}

/// A picture whose texts name the font of every letter, and the stand-in where there is none.
///
/// Left to find a font by itself, the renderer gives up on letters that become fewer signs in another one: flags, Arabic.
pub fn printable_svg(svg: &str) -> Cow<'_, str> {
    if svg.chars().all(is_common) {
        return Cow::Borrowed(svg);
    }
    let mut shown = String::with_capacity(svg.len());
    let mut rest = svg;
    while let Some((before, text, behind)) = next_text(rest) {
        shown.push_str(before);
        let mut words = text;
        // What stands for a sign of the markup itself stays whole.
        while let Some(at) = words.find('&') {
            let end = words[at..]
                .find(';')
                .map_or(words.len(), |end| at + end + 1);
            push_runs(&words[..at], &mut shown);
            shown.push_str(&words[at..end]);
            words = &words[end..];
        }
        push_runs(words, &mut shown);
        rest = behind;
    }
    shown.push_str(rest);
    Cow::Owned(shown)
}

/// An SVG up to the words of its next text, these words, and what follows them.
fn next_text(svg: &str) -> Option<(&str, &str, &str)> {
    let tag = svg.find("<text")?;
    let begin = tag + svg[tag..].find('>')? + 1;
    let end = begin + svg[begin..].find('<')?;
    Some((&svg[..begin], &svg[begin..end], &svg[end..]))
}

fn push_runs(text: &str, shown: &mut String) {
    let letters = text.graphemes(true);
    let letters: Vec<(Shape, Cow<'_, str>)> = letters
        .map(|letter| (shape(letter, Care::Usual), joined(letter)))
        .collect();
    for run in letters.chunk_by(|a, b| a.0 == b.0) {
        let words = run.iter().map(|(_, letter)| &**letter);
        match run[0].0 {
            Shape::Whole(0) => shown.extend(words),
            Shape::Blank => shown.extend(run.iter().map(|_| ' ')),
            Shape::Whole(font) => {
                let family = FAMILIES[font];
                shown.push_str(&format!("<tspan font-family=\"{family}\">"));
                shown.extend(words);
                shown.push_str("</tspan>");
            }
            Shape::Missing => {
                let family = FAMILIES[1];
                shown.push_str(&format!("<tspan font-family=\"{family}\">"));
                shown.extend(run.iter().map(|_| STAND_IN));
                shown.push_str("</tspan>");
            }
        }
    }
}

/// The letters of a text that no font can show, in their order.
pub fn missing(text: &str) -> impl Iterator<Item = &str> {
    let is_rare = !text.chars().all(is_common);
    let letters = is_rare.then(|| text.graphemes(true));
    { letters.into_iter().flatten() }.filter(|letter| shape(letter, Care::Usual) == Shape::Missing)
}

/// How a letter, its marks included, can be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// In the font of this place.
    Whole(usize),
    /// A kind of space.
    Blank,
    Missing,
}

fn shape(letter: &str, care: Care) -> Shape {
    let needs_glyph = |c: &char| !is_invisible(*c) && !matches!(c, '\n' | '\r' | '\t');
    let has = |face: &Face<'_>, c: char| !is_private(c) && face.glyph_index(c).is_some();
    let mut marks = letter.chars().skip(1).filter(needs_glyph);
    let is_simple = match care {
        Care::Usual => marks.all(is_simple_mark) || is_emoji(letter),
        Care::Utmost => marks.next().is_none() && letter.chars().all(is_plain),
    };
    if !is_simple {
        return Shape::Missing;
    }
    // A letter and its marks must come from one font.
    let whole = |face: &Face<'_>| letter.chars().filter(needs_glyph).all(|c| has(face, c));
    match REGULAR.iter().position(whole) {
        Some(font) => Shape::Whole(font),
        None if letter.chars().all(char::is_whitespace) => Shape::Blank,
        None => Shape::Missing,
    }
}

/// Marks that any font sets over any letter it has; those of other scripts follow rules that change letters around them.
fn is_simple_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{655}')
}

/// Letters and symbols that neither join nor change places: Latin, Greek, Cyrillic, punctuation, symbols, small pictures.
fn is_plain(c: char) -> bool {
    is_common(c)
        || is_emoji(c.encode_utf8(&mut [0; 4]))
        || matches!(c, '\u{250}'..='\u{2ff}' | '\u{370}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}' | '\u{2000}'..='\u{218f}' | '\u{fb00}'..='\u{fb06}')
}

/// Small pictures put together of several: flags, professions.
fn is_emoji(letter: &str) -> bool {
    { letter.chars() }.all(|c| {
        is_invisible(c) || matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}')
    })
}

/// What Noto Sans is known to have: every letter of European languages, and what breaks lines.
fn is_common(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{a0}'..='\u{24f}' | '\n' | '\r' | '\t')
}

/// Letters and signs that each become one glyph, whatever stands beside them: those of European languages in their usual
/// form, dashes, quotation marks, spaces, currencies.
pub fn is_single(c: char) -> bool {
    let is_spelt = matches!(c, '\u{370}'..='\u{482}' | '\u{48a}'..='\u{52f}' | '\u{2010}'..='\u{2027}' | '\u{202f}'..='\u{205e}' | '\u{20a0}'..='\u{20bf}');
    is_common(c)
        || (is_spelt
            && REGULAR
                .first()
                .is_some_and(|face| face.glyph_index(c).is_some()))
}

/// Signs that no glyph of a page may stand for: noughts, byte order marks, signs without a meaning of their own.
///
/// Source: ISO 19005-2, 6.2.11.7.2 and 6.2.11.7.3.
pub fn is_unmappable(c: char) -> bool {
    is_private(c) || matches!(c, '\0' | '\u{feff}' | '\u{fffe}')
}

/// Signs whose meaning only one font knows (Wingdings in a text from Word). PDF/A does not allow them.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

/// Signs that steer a text and take no room themselves: soft hyphens, marks of direction, joiners, variation selectors.
///
/// Source: Unicode 16, Default_Ignorable_Code_Point.
pub fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// Invisible signs that are looked up in the fonts all the same, and that none of them has: fillers of Korean syllables, the
/// youngest variation selector, controls of shorthand. In pages and pictures a joiner stands for them.
fn is_filler(c: char) -> bool {
    matches!(c, '\u{115f}'..='\u{1160}' | '\u{180f}' | '\u{3164}' | '\u{ffa0}' | '\u{1bca0}'..='\u{1bca3}')
}

fn joined(letter: &str) -> Cow<'_, str> {
    /// Invisible as well, and every typesetter knows it.
    const JOINER: &str = "\u{2060}";
    if letter.contains(is_filler) {
        Cow::Owned(letter.replace(is_filler, JOINER))
    } else {
        Cow::Borrowed(letter)
    }
}

/// Whether a sign has no place in a text: control signs other than line ends and tabs, and what Unicode never assigns.
pub fn is_stray(c: char) -> bool {
    let is_line = matches!(c, '\n' | '\r' | '\t');
    let is_noncharacter = matches!(c, '\u{fdd0}'..='\u{fdef}') || u32::from(c) & 0xfffe == 0xfffe;
    (c.is_control() && !is_line) || is_noncharacter
}

/// The text without stray signs; `None` when it has none. Those that end a line in some program (Word's soft line break among
/// them) end one here.
pub fn cleaned(text: &str) -> Option<String> {
    if !text.contains(is_stray) {
        return None;
    }
    let keep = |c: char| match c {
        '\u{b}' | '\u{c}' | '\u{85}' => Some('\n'),
        c => (!is_stray(c)).then_some(c),
    };
    Some(text.chars().filter_map(keep).collect())
}

/// The text with every sign spelt out that would steer a terminal or a reader's eye: control signs, line ends, marks of
/// direction.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(steers) {
        return Cow::Borrowed(text);
    }
    let mut spelt = String::new();
    for c in text.chars() {
        match steers(c) {
            true if c.is_ascii_whitespace() => spelt.extend(c.escape_default()),
            true => spelt.extend(c.escape_unicode()),
            false => spelt.push(c),
        }
    }
    Cow::Owned(spelt)
}

/// Whether a sign would steer a terminal or a reader's eye.
pub fn steers(c: char) -> bool {
    let is_direction = matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c.is_control() || is_stray(c) || is_direction
}
