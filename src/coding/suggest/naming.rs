//! What a group is about: its distinctive words and its most central answers.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::centres::Centres;
use super::space::{Space, sample, words};
use super::{Group, Grouped};
use crate::coding::text::abbreviation::Abbreviations;
use crate::coding::text::stem::stem;
use crate::coding::text::token::Token;

/// Texts shown of a group, most central first.
pub(super) const SHOWN: usize = 12;
/// Words in the name of a group.
const NAMED: usize = 3;
/// Texts looked at to describe a group.
const LOOKED_AT: usize = 2_000;
/// Share of common words from which two groups may be one.
const ALIKE: f64 = 0.4;
/// Words compared for that.
const COMPARED: usize = 10;
/// Weight of a noun beside another word: a topic is named by nouns.
const NOUN: f64 = 1.5;

/// Words that judge, count or ask and so name no topic, whatever the survey is about.
const EMPTY: &str = "
alle alles alt ausreichend bisher bitte brauchen bräuchte deutlich dringend eigentlich einfach einzeln endlich erhöhen etwas fehlen fehlt
ganz geben gehen genug groß grundsätzlich gut haben häufig heute immer jede kein klar klein kommen können könnte machen manchmal
mehr müssen neu nicht nie nötig notwendig oft richtig schaffen schlecht schön sehr sollen ständig teilweise unbedingt ungünstig
verbessern verbesserung verschieden viel wenig wenige weniger werden wichtig wirklich wollen wünschen würde zu besser
";

/// How often a stem occurs in a group, and how it is written there.
#[derive(Default)]
struct Use {
    texts: u64,
    written: BTreeMap<String, u64>,
}

/// Describes the groups of a question, largest first, and says which place each group has in that order.
pub(super) fn describe(
    question: &str,
    texts: &[&str],
    counts: &[u64],
    grouped: &Grouped<'_>,
) -> (Vec<Group>, Vec<usize>) {
    let count = grouped.group_of.iter().max().map_or(0, |most| most + 1);
    let mut members: Vec<Vec<&str>> = vec![Vec::new(); count];
    let mut answers = vec![0; count];
    for ((text, group), times) in texts.iter().zip(&grouped.group_of).zip(counts) {
        members[*group].push(text);
        answers[*group] += times;
    }
    let looked_at: Vec<Vec<&str>> = { members.iter() }
        .map(|own| {
            sample(own, LOOKED_AT)
                .into_iter()
                .map(|index| own[index])
                .collect()
        })
        .collect();
    let words = distinctive(&looked_at);
    let mut groups: Vec<(usize, Group)> = { looked_at.iter().enumerate() }
        .map(|(index, own)| {
            let group = Group {
                question: question.to_owned(),
                words: words[index].iter().take(NAMED).cloned().collect(),
                texts: central(own, &grouped.space),
                answers: answers[index],
                nearest: None,
                like: None,
            };
            (index, group)
        })
        .collect();
    groups.sort_by(|(_, a), (_, b)| {
        let size = b.answers.cmp(&a.answers);
        size.then_with(|| a.texts.cmp(&b.texts))
    });
    let mut order = vec![0; count];
    for (place, (index, _)) in groups.iter().enumerate() {
        order[*index] = place;
    }
    let sorted: Vec<&Vec<String>> = groups.iter().map(|(index, _)| &words[*index]).collect();
    let groups = { groups.iter().enumerate() }
        .map(|(place, (_, group))| Group {
            like: alike(&sorted, place),
            ..group.clone()
        })
        .collect();
    (groups, order)
}

/// The first larger group that shares many words with one.
fn alike(words: &[&Vec<String>], place: usize) -> Option<usize> {
    let own = words[place];
    words[..place].iter().position(|other| {
        let shared = own.iter().filter(|word| other.contains(word)).count();
        shared > 1 && shared as f64 >= ALIKE * own.len() as f64
    })
}

/// By group its distinctive words: how much more of its texts have a word than of all texts, rare words damped.
fn distinctive(groups: &[Vec<&str>]) -> Vec<Vec<String>> {
    let none = Abbreviations::new(&BTreeMap::new());
    let mut all: BTreeMap<String, u64> = BTreeMap::new();
    let mut uses: Vec<BTreeMap<String, Use>> = Vec::with_capacity(groups.len());
    for members in groups {
        let mut own: BTreeMap<String, Use> = BTreeMap::new();
        for text in members {
            let mut seen: BTreeSet<String> = BTreeSet::new();
            for token in words(text, &none).into_iter().filter(names_something) {
                let known = own.entry(token.stem.clone()).or_default();
                let written = text[token.range.clone()].to_owned();
                *known.written.entry(written).or_default() += 1;
                if seen.insert(token.stem.clone()) {
                    known.texts += 1;
                    *all.entry(token.stem).or_default() += 1;
                }
            }
        }
        uses.push(own);
    }
    let total: usize = groups.iter().map(Vec::len).sum();
    { uses.iter().zip(groups) }
        .map(|(own, members)| ranked(own, &all, members.len(), total))
        .collect()
}

fn names_something(token: &Token) -> bool {
    static EMPTY_STEMS: LazyLock<BTreeSet<String>> =
        LazyLock::new(|| EMPTY.split_whitespace().map(stem).collect());
    !token.added && !EMPTY_STEMS.contains(&token.stem)
}

/// The words of a group of `members` texts among `total`, most distinctive first.
fn ranked(
    own: &BTreeMap<String, Use>,
    all: &BTreeMap<String, u64>,
    members: usize,
    total: usize,
) -> Vec<String> {
    let mut scored: Vec<(f64, String)> = { own.iter() }
        .map(|(stem, found)| {
            let inside = found.texts as f64 / members as f64;
            let every = all[stem] as f64 / total as f64;
            let written = most_written(found);
            let noun = written.starts_with(char::is_uppercase);
            let weight = if noun { NOUN } else { 1.0 };
            (weight * inside * (1.0 + inside / every).ln(), written)
        })
        .collect();
    scored.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(&b.1)));
    scored.truncate(COMPARED);
    scored.into_iter().map(|(_, written)| written).collect()
}

/// The commonest way a stem is written; nouns first, as their capital sorts first.
fn most_written(found: &Use) -> String {
    let most = { found.written.iter() }.max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
    most.map(|(written, _)| written.clone()).unwrap_or_default()
}

/// The most central texts of a group.
fn central(members: &[&str], space: &Space<'_>) -> Vec<String> {
    let none = Abbreviations::new(&BTreeMap::new());
    let vectors = space.vectors(members, &none);
    let centre = Centres::new(&vectors, &vec![0; members.len()], space.features());
    let mut ranked: Vec<(f32, &str)> = { vectors.iter().zip(members) }
        .map(|(vector, text)| (centre.likeness(vector), *text))
        .collect();
    ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
    let best = ranked.into_iter().take(SHOWN);
    best.map(|(_, text)| text.to_owned()).collect()
}
