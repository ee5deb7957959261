//! Spellings of one word made equal: case, umlauts, punctuation, line breaks, soft hyphens.
//!
//! It knows no header and no value; what is compared is decided elsewhere.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters and digits only, lower case, umlauts written out: `Geb.-Datum` and `geb Datum` are both `gebdatum`.
pub(crate) fn compact(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfkc().flat_map(char::to_lowercase) {
        match c {
            'ä' => out.push_str("ae"),
            'ö' => out.push_str("oe"),
            'ü' => out.push_str("ue"),
            'ß' => out.push_str("ss"),
            c if c.is_ascii_alphanumeric() => out.push(c),
            c if c.is_alphanumeric() => {
                out.extend(c.nfd().filter(|c| !is_combining_mark(*c)));
            }
            _ => {}
        }
    }
    out
}

/// The text without what stands in round or square brackets: `Stellenanteil (in %)` is `Stellenanteil `.
pub(crate) fn without_brackets(text: &str) -> String {
    let mut depth = 0u32;
    text.chars()
        .filter(|c| match c {
            '(' | '[' => {
                depth += 1;
                false
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                false
            }
            _ => depth == 0,
        })
        .collect()
}

/// The text on one line, white space single, soft hyphens and zero-width characters gone, words broken at a hyphen joined.
pub(crate) fn one_line(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|c| !matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}'))
        .collect();
    let mut out = String::with_capacity(visible.len());
    let mut lines = visible.split(['\n', '\r']).map(str::trim).peekable();
    while let Some(line) = lines.next() {
        let broken = line.ends_with('-')
            && lines
                .peek()
                .and_then(|next| next.chars().next())
                .is_some_and(char::is_lowercase);
        out.push_str(if broken {
            line.trim_end_matches('-')
        } else {
            line
        });
        if !broken {
            out.push(' ');
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The comparable form of a respondent's key: case, spaces and hyphens aside, but `1.2` is not `12` and `01` is not `1`.
pub(crate) fn key_form(key: &str) -> String {
    let composed: String = key.nfkc().collect();
    let mut out = String::with_capacity(key.len());
    let mut last = None;
    for part in composed.split(|c: char| !c.is_alphanumeric()) {
        for c in compact(part).chars() {
            // Between a letter and a digit a sign says nothing: `BA-01` and `BA01` are one key.
            let between = last.is_some_and(|(before, parted): (char, bool)| {
                parted && before.is_ascii_digit() == c.is_ascii_digit()
            });
            if between {
                out.push('-');
            }
            out.push(c);
            last = Some((c, false));
        }
        last = last.map(|(c, _)| (c, true));
    }
    if out.is_empty() { key.to_owned() } else { out }
}

/// The comparable form of a name: case, spaces and hyphens aside, but `Fachdienst 1.2` is not `Fachdienst 12`.
pub(crate) fn name_form(name: &str) -> String {
    let name: String = name.nfkc().collect();
    let mut out = String::with_capacity(name.len());
    for part in name.split(|c: char| !c.is_alphanumeric()) {
        let folded = compact(part);
        let numbers = out.ends_with(|c: char| c.is_ascii_digit())
            && folded.starts_with(|c: char| c.is_ascii_digit());
        if numbers {
            out.push('.');
        }
        out.push_str(&folded);
    }
    out
}

/// A short ASCII key made from words: `Welcher Bedarf besteht?` is `welcher-bedarf-besteht`.
pub(crate) fn slug(text: &str) -> String {
    let mut out = String::new();
    for word in text.split(|c: char| !c.is_alphanumeric()) {
        let word: String = compact(word)
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        if word.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(&word);
    }
    out
}

/// The content of a cell as an issue shows it: one line, at most 60 characters, no control characters.
pub(crate) fn shown(text: &str) -> String {
    const LIMIT: usize = 60;
    let line: String = one_line(text).chars().filter(|c| !c.is_control()).collect();
    if line.chars().count() <= LIMIT {
        return line;
    }
    let mut cut: String = line.chars().take(LIMIT - 1).collect();
    cut.push('…');
    cut
}

/// Likeness from which a header is offered as "did you mean".
pub(crate) const LIKE_HEADER: f64 = 0.8;

/// Likeness from which a question is taken for a slip of the pen; `intern` and `extern` are below it.
pub(crate) const LIKE_QUESTION: f64 = 0.9;

/// The candidate nearest to `wanted`, if its Jaro-Winkler likeness reaches `least`.
pub(crate) fn nearest<'a>(
    wanted: &str,
    least: f64,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let wanted = compact(wanted);
    candidates
        .into_iter()
        .map(|candidate| {
            (
                strsim::jaro_winkler(&wanted, &compact(candidate)),
                candidate,
            )
        })
        .filter(|(score, _)| *score >= least)
        // Of equally near ones the first in the alphabet, whatever the order they came in.
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, candidate)| candidate)
}
