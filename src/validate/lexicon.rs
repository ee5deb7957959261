//! The headers of each kind of source, ready to be compared: which logical column a header names, and how well.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::project::{Source, SourceKind};

use super::fold::compact;
use super::heading::{Header, Label, Score};
use super::phases::Leaving;
use super::schema::{KindSchema, schema};

/// Added to the rank of a header that is known in part only.
const PARTLY: usize = 1000;

/// The lexicons of all kinds, made once.
static LEXICONS: LazyLock<BTreeMap<SourceKind, Lexicon>> = LazyLock::new(|| {
    SourceKind::ALL
        .into_iter()
        .map(|kind| (kind, Lexicon::new(schema(kind))))
        .collect()
});

/// The headers of a kind, ready to be compared.
pub(crate) struct Lexicon {
    schema: &'static KindSchema,
    headers: BTreeMap<String, (&'static str, usize)>,
}

impl Lexicon {
    /// The lexicon of a kind.
    pub(crate) fn of(kind: SourceKind) -> &'static Self {
        &LEXICONS[&kind]
    }

    fn new(schema: &'static KindSchema) -> Self {
        let mut headers = BTreeMap::new();
        for column in schema.columns {
            for (rank, header) in column.headers.iter().enumerate() {
                headers
                    .entry(compact(header))
                    .or_insert((column.name, rank));
            }
        }
        Self { schema, headers }
    }

    /// Whether one of these comparable forms is an accepted header.
    pub(crate) fn accepts(&self, forms: &[String]) -> bool {
        forms.iter().any(|form| self.headers.contains_key(form))
    }

    /// The logical column that a label names, with the rank of the header among its accepted ones.
    pub(crate) fn recognise(&self, label: &Label) -> Option<(&'static str, usize)> {
        label
            .forms
            .iter()
            .chain(&label.bare)
            .find_map(|form| self.headers.get(form).copied())
            .or_else(|| self.parts(&label.shown))
            .or_else(|| self.of_phase(label))
            .or_else(|| self.numbered(label))
            .or_else(|| self.actual(&label.shown))
    }

    /// `Reifegrad Ist`, `Schulnote heute`: what is, beside what is to be.
    fn actual(&self, text: &str) -> Option<(&'static str, usize)> {
        const NOW: [&str; 7] = [
            "ist",
            "aktuell",
            "heute",
            "derzeit",
            "derzeitig",
            "current",
            "actual",
        ];
        let parted = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '-' | '_' | ':' | '/');
        let words: Vec<&str> = text.split(parted).filter(|word| !word.is_empty()).collect();
        let (now, rest): (Vec<&str>, Vec<&str>) =
            { words.into_iter() }.partition(|word| NOW.contains(&compact(word).as_str()));
        let (name, rank) = self.headers.get(&compact(&rest.concat())).copied()?;
        (now.len() == 1 && !rest.is_empty()).then_some((name, rank + PARTLY))
    }

    /// Headers of staff that speak of a phase of partial retirement.
    fn of_phase(&self, label: &Label) -> Option<(&'static str, usize)> {
        let leaving =
            Leaving::of(&label.shown).filter(|_| self.schema.kind == SourceKind::Staff)?;
        Some((leaving.column(), PARTLY))
    }

    /// `Nennung 1` beside `Nennung 2`: answers in several columns.
    fn numbered(&self, label: &Label) -> Option<(&'static str, usize)> {
        let stem = stem(label).filter(|_| self.schema.kind == SourceKind::Answers)?;
        let (name, rank) = self.headers.get(stem).copied()?;
        (name == "text").then_some((name, rank + PARTLY))
    }

    /// `Amt / Abteilung` names what both of its parts name.
    fn parts(&self, text: &str) -> Option<(&'static str, usize)> {
        let mut named = None;
        let mut count = 0;
        for part in text
            .split(['/', ',', '|'])
            .flat_map(|p| p.split(" oder "))
            .flat_map(|p| p.split(" bzw. "))
            .flat_map(|p| p.split(" und "))
        {
            let (name, rank) = self.headers.get(&compact(part)).copied()?;
            count += 1;
            match named {
                None => named = Some((name, rank)),
                Some((first, _)) if first == name => {}
                Some(_) => return None,
            }
        }
        named
            .filter(|_| count > 1)
            .map(|(name, rank)| (name, rank + PARTLY))
    }

    /// How well labels fit the kind: mandatory columns first, then all recognised or mapped ones.
    pub(crate) fn score(&self, labels: &[Label], source: Option<&Source>) -> Score {
        let mut found: BTreeSet<&str> = labels
            .iter()
            .filter_map(|label| self.recognise(label))
            .map(|(name, _)| name)
            .collect();
        let header = Header {
            labels: labels.to_vec(),
            ..Header::default()
        };
        if let Some(source) = source {
            for (name, wanted) in &source.columns {
                if header.find(wanted).is_some() {
                    found.insert(name);
                }
            }
        }
        let mandatory = self
            .schema
            .columns
            .iter()
            .filter(|column| column.mandatory && found.contains(column.name))
            .count();
        (mandatory, found.len())
    }
}

/// A header without the number at its end, folded: `nennung` of `Nennung 2`.
pub(crate) fn stem(label: &Label) -> Option<&str> {
    let form = label.forms.first()?;
    let stem = form.trim_end_matches(|c: char| c.is_ascii_digit());
    (!stem.is_empty()).then_some(stem)
}
