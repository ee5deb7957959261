//! Short forms and what they stand for, from the codebook's list and a few that everybody uses.

use std::collections::BTreeMap;
use std::ops::Range;

use super::token::{Token, tokens};

/// Known in every office.
const COMMON: &[(&str, &str)] = &[
    ("MA", "Mitarbeiter"),
    ("Mitarb", "Mitarbeiter"),
    ("Verw", "Verwaltung"),
    ("Orga", "Organisation"),
    ("Infos", "Informationen"),
    ("HO", "Homeoffice"),
    ("VZÄ", "Vollzeitstelle"),
];

/// Short forms by their folded spelling.
#[derive(Debug, Default)]
pub(crate) struct Abbreviations {
    /// Folded short form → spelling and the folded words it stands for.
    entries: BTreeMap<String, (String, Vec<String>)>,
}

impl Abbreviations {
    /// The list of a codebook and the common ones.
    pub(crate) fn new(list: &BTreeMap<String, String>) -> Self {
        let common = COMMON.iter().copied();
        let given = list.iter().map(|(s, l)| (s.as_str(), l.as_str()));
        let mut entries = BTreeMap::new();
        for (short, long) in common.chain(given) {
            let words = tokens(long).into_iter().map(|token| token.form).collect();
            // Only one word can be looked up; "s. o." and its like are matched elsewhere.
            if let [token] = tokens(short).as_slice() {
                entries.insert(token.form.clone(), (short.to_owned(), words));
            }
        }
        Self { entries }
    }

    /// The tokens with what a short form stands for behind it; its words have the range of the short form.
    pub(crate) fn expand(&self, text: &str, tokens: Vec<Token>) -> Vec<Token> {
        let long = |token: &Token| self.long_form(&token.form, &text[token.range.clone()]);
        if tokens.iter().all(|token| long(token).is_none()) {
            return tokens;
        }
        let mut expanded = Vec::with_capacity(tokens.len() + 2);
        for token in tokens {
            let words = long(&token).unwrap_or_default();
            let range = token.range.clone();
            expanded.push(token);
            expanded.extend(words.iter().map(|word| added(&range, word)));
        }
        expanded
    }

    fn long_form(&self, form: &str, written: &str) -> Option<&[String]> {
        let (short, words) = self.entries.get(form)?;
        // "da" is not the Dienstanweisung and "am" no Amt: two letters must be written as the list has them.
        let exact = short.chars().count() <= 2;
        (!exact || written == short).then_some(words)
    }
}

fn added(range: &Range<usize>, word: &str) -> Token {
    Token {
        added: true,
        ..Token::new(range.clone(), word.to_owned())
    }
}
