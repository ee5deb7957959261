//! Text → a vector of unit length over the words, compound parts and letter groups that the codebook knows.
//!
//! Weights are TF-IDF. Words and letter groups form two blocks of their own length, so that long words do not drown the
//! rest. Letter groups that only one wording has are left out: there are too many of them.

use std::collections::BTreeMap;

use rayon::prelude::*;
use rustc_hash::{FxHashMap, FxHashSet};

use crate::coding::text::compound;
use crate::coding::text::spelling::Spelling;
use crate::coding::text::stem::stem;
use crate::coding::text::token::Token;

/// Weight of the block of letter groups beside that of words. Chosen by leave-one-out on the Ankerbeispiele of the
/// built-in codebook: 0.7 and 1.0 lose half a point and more, 2.0 gains nothing.
const GRAM_BLOCK: f32 = 1.5;
/// Weight of a stopword beside a word with content.
const STOPWORD: f32 = 0.5;
/// Weight of a part of a compound beside a whole word.
const PART: f32 = 0.7;
/// Weight of a word that is only known after correcting its spelling.
const CORRECTED: f32 = 0.8;
/// Wordings up to which letter groups that only one of them has are known, too: there are few, and without them few wordings say little.
const FEW: usize = 500;
/// Sizes of letter groups.
const GRAMS: std::ops::RangeInclusive<usize> = 3..=5;

/// A sparse vector: feature and weight, by feature.
pub(crate) type Vector = Vec<(u32, f32)>;

/// One feature of a word: which, how heavy, in which block.
#[derive(Debug, Clone, Copy)]
struct Feature {
    key: u64,
    weight: f32,
    gram: bool,
}

/// What the codebook knows of a word: feature, weight, whether it is a letter group.
type Known = Vec<(u32, f32, bool)>;

/// The features of words that the codebook does not have and that were seen before; a pure memory, one per thread.
#[derive(Default)]
pub(crate) struct Memory {
    words: FxHashMap<String, Known>,
}

/// The features that the codebook knows.
#[derive(Default)]
pub(crate) struct Vocabulary {
    ids: FxHashMap<u64, u32>,
    idf: Vec<f32>,
    /// Weight of a feature that only one wording has.
    rarest: f32,
    lexicon: FxHashSet<String>,
    spelling: Spelling,
    /// Whether a feature is known that only one wording has, though it is a letter group.
    knows_rare: bool,
    /// The codebook's own words: every question asks for them again and again.
    own: FxHashMap<String, Known>,
}

impl Vocabulary {
    /// From all wordings of a codebook.
    pub(crate) fn new(wordings: &[Vec<Token>]) -> Self {
        let mut vocabulary = Self {
            lexicon: lexicon(wordings),
            knows_rare: wordings.len() <= FEW,
            ..Self::default()
        };
        let words: BTreeMap<&str, &Token> = { wordings.iter().flatten() }
            .map(|token| (token.form.as_str(), token))
            .collect();
        let features: FxHashMap<&str, Vec<Feature>> = { words.par_iter() }
            .map(|(form, token)| (*form, vocabulary.features(token)))
            .collect();
        let mut counts: FxHashMap<u64, u32> = FxHashMap::default();
        let mut order: Vec<u64> = Vec::new();
        for wording in wordings {
            let mut keys: Vec<(u64, bool)> = wording
                .iter()
                .flat_map(|token| &features[token.form.as_str()])
                .map(|feature| (feature.key, feature.gram))
                .collect();
            keys.sort_unstable();
            keys.dedup();
            for (key, gram) in keys {
                let count = counts.entry(key).or_insert(0);
                *count += 1;
                // A letter group becomes known the second time it is seen, a word at once.
                if *count == if gram && !vocabulary.knows_rare { 2 } else { 1 } {
                    order.push(key);
                }
            }
        }
        let all = wordings.len() as f32;
        let idf = |count: f32| ((1.0 + all) / (1.0 + count)).ln() + 1.0;
        vocabulary.rarest = idf(1.0);
        for (id, key) in (0u32..).zip(order) {
            let count = counts.get(&key).copied().unwrap_or_default() as f32;
            vocabulary.idf.push(idf(count));
            vocabulary.ids.insert(key, id);
        }
        vocabulary.spelling = Spelling::new(by_frequency(wordings));
        vocabulary.own = { words.par_iter() }
            .map(|(form, token)| {
                let features = features[form].clone();
                ((*form).to_owned(), vocabulary.known(token, features))
            })
            .collect();
        vocabulary
    }

    /// Number of features.
    pub(crate) fn len(&self) -> usize {
        self.idf.len()
    }

    /// The vector of some tokens; empty when none of them is known.
    pub(crate) fn vector(&self, tokens: &[Token], memory: &mut Memory) -> Vector {
        self.weigh(&self.counts(tokens, memory))
    }

    /// The vector that tokens of one wording would have had the codebook never seen it: what only it has would not be known. Otherwise
    /// features that no other wording has would make it look less like all others than an answer is.
    pub(crate) fn vector_unseen(&self, tokens: &[Token], memory: &mut Memory) -> Vector {
        let mut counts = self.counts(tokens, memory);
        if self.knows_rare {
            counts.retain(|(id, _, _)| self.idf[*id as usize] < self.rarest);
        }
        self.weigh(&counts)
    }

    fn counts(&self, tokens: &[Token], memory: &mut Memory) -> Vec<(u32, f32, bool)> {
        let mut sums: Vec<(u32, f32, bool)> = Vec::with_capacity(tokens.len() * 16);
        for token in tokens {
            if let Some(own) = self.own.get(&token.form) {
                sums.extend_from_slice(own);
                continue;
            }
            if !memory.words.contains_key(&token.form) {
                let known = self.known(token, self.features(token));
                memory.words.insert(token.form.clone(), known);
            }
            if let Some(known) = memory.words.get(&token.form) {
                sums.extend_from_slice(known);
            }
        }
        sums.sort_unstable_by_key(|(id, _, _)| *id);
        let mut merged: Vec<(u32, f32, bool)> = Vec::with_capacity(sums.len());
        for (id, weight, gram) in sums {
            match merged.last_mut() {
                Some(last) if last.0 == id => last.1 += weight,
                _ => merged.push((id, weight, gram)),
            }
        }
        merged
    }

    /// Sublinear counts times idf, each block of its own length, the whole of length one.
    fn weigh(&self, counts: &[(u32, f32, bool)]) -> Vector {
        let mut weighed: Vec<(u32, f32, bool)> = counts
            .iter()
            .map(|(id, count, gram)| {
                let damped = if *count > 1.0 {
                    1.0 + count.ln()
                } else {
                    *count
                };
                (*id, damped * self.idf[*id as usize], *gram)
            })
            .collect();
        let length = |grams: bool, of: &[(u32, f32, bool)]| {
            let squares = of.iter().filter(|f| f.2 == grams).map(|f| f.1 * f.1);
            squares.sum::<f32>().sqrt().max(f32::MIN_POSITIVE)
        };
        let (words, grams) = (length(false, &weighed), length(true, &weighed));
        for (_, weight, gram) in &mut weighed {
            *weight *= if *gram {
                GRAM_BLOCK / grams
            } else {
                1.0 / words
            };
        }
        let whole = weighed.iter().map(|f| f.1 * f.1).sum::<f32>().sqrt();
        weighed
            .into_iter()
            .map(|(id, weight, _)| (id, weight / whole.max(f32::MIN_POSITIVE)))
            .collect()
    }

    fn known(&self, token: &Token, mut features: Vec<Feature>) -> Known {
        if !token.stop
            && let Some(meant) = self.spelling.correct(&token.stem)
        {
            features.extend(word_features(meant, CORRECTED));
            if !self.ids.contains_key(&word_key(&token.stem)) {
                features.extend(grams(meant, CORRECTED * 0.5));
            }
        }
        features
            .into_iter()
            .filter_map(|feature| {
                let id = self.ids.get(&feature.key)?;
                Some((*id, feature.weight, feature.gram))
            })
            .collect()
    }

    fn features(&self, token: &Token) -> Vec<Feature> {
        if token.stop {
            return word_features(&token.stem, STOPWORD).collect();
        }
        let mut features: Vec<Feature> = word_features(&token.stem, 1.0).collect();
        for part in compound::split(&token.form, &self.lexicon) {
            features.extend(word_features(&part, PART));
        }
        features.extend(grams(&plain(&token.form), 1.0));
        features
    }
}

/// Without umlauts, as stems are.
fn plain(form: &str) -> String {
    form.chars()
        .map(|c| match c {
            'ä' => 'a',
            'ö' => 'o',
            'ü' => 'u',
            other => other,
        })
        .collect()
}

fn word_key(stem: &str) -> u64 {
    hash(b'w', stem.as_bytes())
}

fn word_features(stem: &str, weight: f32) -> impl Iterator<Item = Feature> {
    std::iter::once(Feature {
        key: word_key(stem),
        weight,
        gram: false,
    })
}

/// Letter groups of a word with its borders.
fn grams(form: &str, weight: f32) -> Vec<Feature> {
    let letters: Vec<char> = std::iter::once('_')
        .chain(form.chars())
        .chain(std::iter::once('_'))
        .collect();
    let mut found = Vec::with_capacity(letters.len() * 3);
    let mut buffer = String::new();
    for size in GRAMS {
        for group in letters.windows(size) {
            buffer.clear();
            buffer.extend(group);
            found.push(Feature {
                key: hash(b'g', buffer.as_bytes()),
                weight,
                gram: true,
            });
        }
        if letters.len() <= size {
            break;
        }
    }
    found
}

/// FNV-1a, 64 bit: the same on every machine.
fn hash(kind: u8, bytes: &[u8]) -> u64 {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    std::iter::once(&kind)
        .chain(bytes)
        .fold(start, |sum, byte| {
            (sum ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        })
}

/// Words that may be parts of compounds: those of the wordings that are no compounds of shorter ones.
fn lexicon(wordings: &[Vec<Token>]) -> FxHashSet<String> {
    let words = wordings.iter().flatten().filter(|token| !token.stop);
    words
        .map(|token| token.stem.clone())
        .chain(PARTS.split_whitespace().map(stem))
        .filter(|stem| stem.chars().count() >= 3 && stem.chars().count() <= 11)
        .collect()
}

/// Words of municipal life that compounds are made of, whether or not the codebook has them alone.
const PARTS: &str = "
abgabe abgleich ablage ablauf abrechnung abschluss abteilung abwesenheit adresse akte aktion amt amts anbindung anfrage angebot
angst anlage anliegen anmeldung anordnung anschluss ansprechpartner antrag anwendung anzeige arbeit archiv aufgabe aufwand aufsicht auftrag
ausbildung ausfall ausgabe auskunft ausländer ausschreibung ausstattung ausweis automat bank bau bauantrag bearbeitung bedarf behörde beitrag
beleg beratung bereich bericht bescheid beschaffung beschäftigte beschwerde besprechung besucher beteiligung betrieb bild bildschirm
brief buch buchung büro bürger chef daten datei dauer dienst dokument drucker durchlauf eingang einführung einkauf einnahme einsatz
einwohner energie entscheidung entwicklung erfassung fach fahrt fahrzeug familie fehler feuer firma fläche formular foto frage freigabe führer führung
funktion garten gast gebühr geburt geld gemeinde genehmigung gerät gesetz gesundheit gewerbe grund haus haushalt heim hilfe hund inventar jahr jugend
kamera karte kasse katalog kauf keller kind kirche klima kommune konto kontrolle konzept kosten kraft kunde land laufwerk leistung leiter leitung
liste lizenz lohn luft mail mappe markt maßnahme meldung mensch miete mittel mobil modell monat müll nachricht nachweis netz netzwerk nummer nutzer
ordner ordnung organisation ort papier park pass passwort person personal pflege pflicht plan planung platz politik porto portal post postfach problem programm
projekt protokoll prozess prüfung qualität rat rathaus raum rechner rechnung recht regal regel reise ressource sache schein schicht schild schnittstelle schreib
schrift schrank schule schulung schutz server service sicherheit sitzung software sozial speicher sport sprache stadt stand standort station stelle
steuer straße strategie strom struktur stunde suche system tabelle tag tarif technik telefon termin text thema tisch tür umlage umlauf umwelt unfall unterlage
unterschrift urkunde urlaub verein verfahren vergabe verkehr vermerk versand vertrag vertretung verwaltung video vorgang vorlage vorschrift wahl wahrung wald
wasser weg werk wirtschaft wissen wohnung zahlung zeichnung zeit zeugnis ziel zugang zugriff zulassung zustimmung
";

/// Stems of the wordings, most frequent first.
fn by_frequency(wordings: &[Vec<Token>]) -> impl Iterator<Item = String> {
    let mut counts: BTreeMap<&str, u32> = BTreeMap::new();
    for token in wordings.iter().flatten() {
        *counts.entry(token.stem.as_str()).or_insert(0) += 1;
    }
    let mut all: Vec<(&str, u32)> = counts.into_iter().collect();
    all.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    all.into_iter()
        .map(|(stem, _)| stem.to_owned())
        .collect::<Vec<_>>()
        .into_iter()
}
