//! Answers that are none: "k. A.", "---", "s. o.", "fällt mir nichts ein", "weiß nicht".
//!
//! A whole answer is judged; what says something beside such a phrase is an answer.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

use super::text::token::{fold, tokens};
use crate::model::answers::Missing;

/// Phrases that make up a whole answer, folded, by kind. `*` stands for up to four words.
const NOT_GIVEN: &[&str] = &[
    "k a",
    "ka",
    "n a",
    "na",
    "n n",
    "x",
    "xx",
    "xxx",
    "o a",
    "s o",
    "so",
    "siehe oben",
    "siehe vorherige frage",
    "siehe vorherige antwort",
    "siehe frage *",
    "siehe punkt *",
    "siehe antwort *",
    "s frage *",
    "s antwort *",
    "wie oben",
    "wie oben *",
    "wie vor",
    "wie vorher",
    "wie vorhin *",
    "wie bei frage *",
    "wie schon gesagt",
    "wie gesagt",
    "wie bereits gesagt",
    "wie bereits erwähnt",
    "bereits genannt",
    "schon genannt",
    "schon gesagt",
    "bereits beantwortet",
    "schon beantwortet",
    "dito",
    "ditto",
    "keine",
    "keiner",
    "keins",
    "keines",
    "kein",
    "keine angabe",
    "keine angaben",
    "keine antwort",
    "keine aussage",
    "keine aussage möglich",
    "ohne angabe",
    "ohne angaben",
    "ohne antwort",
    "nicht beantwortet",
    "nicht angegeben",
    "möchte * nicht sagen",
    "möchte * nicht beantworten",
    "möchte * nichts sagen",
    "möchte * nichts * sagen",
    "will * nichts sagen",
    "will * nichts * sagen",
    "will * nicht beantworten",
    "sage * nichts",
    "sage * nichts *",
    "kein kommentar",
    "keine anmerkung",
    "keine anmerkungen",
    "keine bemerkung",
    "keine bemerkungen",
    "keine ergänzung",
    "keine ergänzungen",
    "nichts",
    "nix",
    "gar nichts",
    "nichts weiter",
    "nichts weiteres",
    "nichts besonderes",
    "nichts konkretes",
    "nichts spezielles",
    "nichts bestimmtes",
    "nichts hinzuzufügen",
    "nichts zu ergänzen",
    "habe * nichts",
    "haben * nichts",
    "habe * nichts * hinzuzufügen",
    "habe * nichts * beizutragen",
    "kann * nichts * beitragen",
    "nichts dazu",
    "dazu nichts",
    "dazu * nichts",
    "dazu * nichts * sagen",
    "dazu * nichts * beitragen",
    "mir fällt * nichts ein",
    "mir fällt * nichts * ein",
    "fällt * nichts ein",
    "fällt * nichts * ein",
    "nichts ein",
    "keine idee",
    "keine ideen",
    "keine einfälle",
    "keine vorschläge",
    "keine wünsche",
    "keine bedenken",
    "keine probleme",
    "kein problem",
    "kein bedarf",
    "keine chancen",
    "keine weiteren",
    "keine weitere",
    "keine besonderen",
    "sehe * keine",
    "sehe * keinen",
    "sehe * keins",
    "entfällt",
    "entf",
    "trifft nicht zu",
    "nicht zutreffend",
    "nicht relevant",
    "betrifft * nicht",
    "betrifft * nicht *",
    "nein",
    "nö",
    "nee",
    "ne",
    "leer",
    "frei",
    "offen",
    "passt alles",
    "passt so",
    "passt schon",
    "alles gut",
    "alles ok",
    "alles okay",
    "alles bestens",
    "alles gesagt",
    "ist alles gesagt",
    "ist * alles gesagt",
    "alles prima",
    "alles in ordnung",
    "alles super",
    "bin zufrieden",
    "zufrieden",
    "weiter",
    "nächste frage",
    "die nächste frage bitte",
    "überspringen",
    "übersprungen",
    "keine zeit",
    "keine lust",
    "test",
    "dazu sollen sich * äußern",
    "dazu * sich * äußern",
    "das sollen * beantworten",
    "das sollen * entscheiden",
    "das müssen * entscheiden",
    "das müssen * beantworten",
    "das müssen * wissen",
    "das sollten * beantworten",
    "das soll * beantworten",
    "das kann * beantworten",
    "das kann * besser beantworten",
    "das können * besser beantworten",
    "da müssen * fragen",
    "da muss * fragen",
    "da müssten * fragen",
    "fragen sie *",
    "dafür bin ich nicht zuständig",
    "bin * nicht zuständig",
    "dafür * nicht zuständig",
    "nicht mein bereich",
    "nicht mein thema",
    "nicht meine baustelle",
    "das ist nicht mein *",
    "darüber * nicht sprechen",
];

/// The same for "weiß nicht".
const DONT_KNOW: &[&str] = &[
    "weiß nicht",
    "weiß * nicht",
    "weiß * nicht *",
    "weiß * nicht * so genau",
    "w n",
    "wn",
    "kann * nicht sagen",
    "kann * nicht * sagen",
    "kann * nicht beantworten",
    "kann * nicht beurteilen",
    "kann * nicht * beurteilen",
    "kann * nicht einschätzen",
    "kann * nicht * einschätzen",
    "kann * nichts sagen",
    "kann * nichts * sagen",
    "können * nicht beurteilen",
    "können * nicht sagen",
    "können * nicht einschätzen",
    "schwer zu sagen",
    "schwer zu beurteilen",
    "keine ahnung",
    "null ahnung",
    "keinen plan",
    "kein plan",
    "keine meinung",
    "habe * keine ahnung",
    "habe * keine meinung",
    "hab * keine ahnung",
    "hab * keine meinung",
    "habe * keine meinung *",
    "keine meinung dazu",
    "keine meinung *",
    "keine ahnung *",
    "noch nicht * gedanken gemacht",
    "noch keine gedanken *",
    "noch keine meinung *",
    "noch nicht darüber nachgedacht",
    "habe * nicht * nachgedacht",
    "habe * keine gedanken *",
    "bin * überfragt",
    "überfragt",
    "bin * nicht sicher",
    "unsicher",
    "unklar",
    "unbekannt",
    "nicht bekannt",
    "mir nicht bekannt",
    "ist mir * nicht bekannt",
    "kenne * nicht aus",
    "kenne * nicht * aus",
    "kenne * zu wenig * aus",
    "da kenne * nicht aus",
    "dazu fehlt mir *",
    "dafür fehlt mir *",
    "da fehlt mir *",
    "fehlt mir * wissen",
    "fehlt mir * einblick",
    "fehlt mir * überblick",
    "bin * neu hier",
    "bin * zu neu *",
    "bin noch * neu *",
    "noch nicht * lange * hier",
    "kommt darauf an",
    "kommt drauf an",
    "mal sehen",
    "mal abwarten",
    "muss * erst * überlegen",
    "muss * noch überlegen",
    "muss * mal überlegen",
];

/// Words that may stand around such a phrase without making an answer of it.
const AROUND: &[&str] = &[
    "ich",
    "da",
    "dazu",
    "das",
    "es",
    "jetzt",
    "gerade",
    "im",
    "moment",
    "momentan",
    "derzeit",
    "aktuell",
    "so",
    "spontan",
    "ehrlich",
    "gesagt",
    "leider",
    "eigentlich",
    "also",
    "äh",
    "ähm",
    "hm",
    "hmm",
    "tja",
    "na",
    "naja",
    "ja",
    "nein",
    "nö",
    "mir",
    "auf",
    "anhieb",
    "wirklich",
    "gar",
    "überhaupt",
    "wohl",
    "erstmal",
    "erst",
    "mal",
    "einmal",
    "bisher",
    "bislang",
    "noch",
    "weiter",
    "weiteres",
    "sonst",
    "auch",
    "sorry",
    "danke",
    "bitte",
    "von",
    "meiner",
    "seite",
    "aus",
    "sicht",
    "unserer",
    "uns",
    "wir",
    "für",
    "mich",
    "schon",
    "nun",
    "doch",
    "und",
    "hier",
    "hierzu",
    "darüber",
    "davon",
    "dafür",
    "hab",
    "habe",
    "haben",
    "wüsste",
    "nicht",
    "halt",
    "einfach",
    "zur",
    "zeit",
    "zurzeit",
    "in",
    "mein",
    "meinem",
    "meine",
    "ist",
    "was",
    "soll",
    "sagen",
    "nichts",
    "keine",
    "bin",
];

/// Longest answer, in words, that can be none.
const MOST_WORDS: usize = 14;

/// A phrase by its words; `*` among them.
type Phrase = (Vec<String>, Missing);

/// All phrases by their first word.
static PHRASES: LazyLock<FxHashMap<String, Vec<Phrase>>> = LazyLock::new(|| {
    let mut index: FxHashMap<String, Vec<Phrase>> = FxHashMap::default();
    let dont_know = DONT_KNOW.iter().map(|phrase| (phrase, Missing::DontKnow));
    let not_given = NOT_GIVEN.iter().map(|phrase| (phrase, Missing::NotGiven));
    for (phrase, missing) in dont_know.chain(not_given) {
        let words: Vec<String> = phrase.split_whitespace().map(phrase_word).collect();
        if let Some(first) = words.first() {
            index
                .entry(first.clone())
                .or_default()
                .push((words, missing));
        }
    }
    index
});

fn phrase_word(word: &str) -> String {
    // Folding would take the star for a gender mark.
    if word == "*" {
        word.to_owned()
    } else {
        fold(word)
    }
}

/// The kind of missing of a whole answer; `None` when it says something.
pub(crate) fn kind(text: &str) -> Option<Missing> {
    let words = tokens(text);
    if words.is_empty() {
        return Some(Missing::NotGiven);
    }
    if words.len() > MOST_WORDS {
        return None;
    }
    let forms: Vec<&str> = words.iter().map(|word| word.form.as_str()).collect();
    find(&forms).or_else(|| trimmed(&forms))
}

fn find(words: &[&str]) -> Option<Missing> {
    PHRASES
        .get(*words.first()?)?
        .iter()
        .find(|(phrase, _)| matches(phrase, words))
        .map(|(_, missing)| *missing)
}

/// Whether the words are the phrase, `*` standing for none to four words.
fn matches(phrase: &[String], words: &[&str]) -> bool {
    match phrase.split_first() {
        None => words.is_empty(),
        Some((first, rest)) if first == "*" => {
            (0..=words.len().min(4)).any(|skip| matches(rest, &words[skip..]))
        }
        Some((first, rest)) => words
            .split_first()
            .is_some_and(|(word, tail)| word == first && matches(rest, tail)),
    }
}

/// The same without the words around the phrase.
fn trimmed(words: &[&str]) -> Option<Missing> {
    let is_around = |word: &&str| AROUND.contains(word);
    let leading = words.iter().take_while(|word| is_around(word)).count();
    let trailing = words
        .iter()
        .rev()
        .take_while(|word| is_around(word))
        .count();
    let starts = 0..=leading.min(words.len() - 1);
    starts
        .flat_map(|start| {
            let first_end = (words.len() - trailing).max(start + 1);
            (first_end..=words.len()).rev().map(move |end| (start, end))
        })
        .find_map(|(start, end)| find(&words[start..end]))
}
