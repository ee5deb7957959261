//! Which question of the built-in codebook a wording asks. A project whose questions have no known key is coded with the
//! whole codebook and gets other ranks, so that the key is proposed where the wording leaves no doubt.

use std::collections::BTreeSet;

/// A question to be listed in befund.toml.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Proposal {
    /// Its key.
    pub key: String,
    /// Its wording.
    pub text: String,
    /// Whether the key is one that the built-in codebook knows.
    pub known: bool,
}

/// Keys of the built-in codebook and the beginnings of words that ask for them; those with a capital are meant as nouns only:
/// "Welche Geräte nutzen Sie?" asks for no benefit.
const ASKED: [(&str, &[&str]); 6] = [
    (
        "bedarf",
        &[
            "bedarf", "fehlt", "fehlen", "brauch", "wünsch", "wunsch", "need", "missing", "wish",
        ],
    ),
    (
        "chancen",
        &[
            "chance",
            "vorteil",
            "Nutzen",
            "potenzial",
            "potential",
            "mehrwert",
            "opportunit",
            "benefit",
        ],
    ),
    (
        "probleme",
        &[
            "problem",
            "hindernis",
            "hemmnis",
            "schwierig",
            "risik",
            "risiken",
            "herausforderung",
            "bedenken",
            "obstacle",
            "risk",
        ],
    ),
    (
        "voraussetzungen",
        &[
            "voraussetzung",
            "rahmenbedingung",
            "gelingen",
            "prerequisite",
            "requirement",
        ],
    ),
    (
        "extern",
        &["extern", "bürger", "kundinnen", "kunden", "citizen"],
    ),
    ("intern", &["intern", "verwaltungsintern", "internal"]),
];

/// The questions as they should be listed: each key once, in order of appearance.
pub(super) fn propose(found: &[(String, String)]) -> Vec<Proposal> {
    let mut taken = BTreeSet::new();
    let mut seen = BTreeSet::new();
    let mut proposals = Vec::new();
    for (key, text) in found {
        if !seen.insert(text.to_lowercase()) {
            continue;
        }
        let asked = key_of(text).filter(|asked| !taken.contains(*asked));
        let chosen = asked.map_or_else(|| key.clone(), str::to_owned);
        if taken.insert(chosen.clone()) {
            proposals.push(Proposal {
                known: asked.is_some(),
                key: chosen,
                text: text.clone(),
            });
        }
    }
    proposals
}

/// The only question that the words of a wording ask; of needs outside and inside, the place decides.
fn key_of(text: &str) -> Option<&'static str> {
    let words: Vec<&str> = { text.split(|c: char| !c.is_alphanumeric()) }
        .filter(|word| !word.is_empty())
        .collect();
    let begins = |at: usize, word: &str, stem: &str| {
        if stem.starts_with(char::is_uppercase) {
            let is_verb = at == 0 && words.get(1).is_some_and(|next| *next == "Sie");
            return word.starts_with(stem) && !is_verb;
        }
        let lower = word.to_lowercase();
        let bare = lower.strip_prefix("digitalisierungs").unwrap_or(&lower);
        bare.starts_with(stem)
    };
    let asks = |stems: &[&str]| {
        { words.iter().enumerate() }
            .any(|(at, word)| stems.iter().any(|stem| begins(at, word, stem)))
    };
    let found: Vec<&'static str> = ASKED
        .iter()
        .filter(|(_, stems)| asks(stems))
        .map(|(key, _)| *key)
        .collect();
    match found.as_slice() {
        [one] => Some(one),
        // "Welche Voraussetzungen braucht es?": what is needed is the weaker word.
        ["bedarf", other] => Some(other),
        _ => None,
    }
}
