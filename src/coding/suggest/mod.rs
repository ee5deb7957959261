//! Groups answers that no category fits, names the groups, and drafts a codebook to edit.
//!
//! It works for any topic: on the words of the answers, on what the built-in codebook knows of town halls where they are
//! about those, and on a sentence model where there is one. It decides nothing: a person reads, joins, renames, deletes.

mod background;
mod centres;
mod communities;
mod draft;
mod graph;
mod naming;
mod sentences;
mod space;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use self::background::Background;
use self::centres::Centres;
use self::space::Space;
use super::model::{Vectors, plain};
use super::text::abbreviation::Abbreviations;
use crate::model::answers::Answer;
use crate::model::codebook::{CategoryId, Codebook};
use crate::model::coding::Codings;

pub use self::draft::draft;
pub use self::table::table;

/// More distinct texts than this are not compared with each other: so many are, the others join the group they are most like.
pub const COMPARED: usize = 12_000;
/// How finely groups are cut. 1 is modularity as published; a codebook needs finer ones, which are easily joined.
const RESOLUTION: f64 = 2.0;
/// Texts whose vectors are made together.
const CHUNK: usize = 65_536;

/// A proposed category.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// Key of the question.
    pub question: String,
    /// Words that occur in it more than elsewhere, most distinctive first.
    pub words: Vec<String>,
    /// Distinct texts, most central first, at most twelve.
    pub texts: Vec<String>,
    /// Answers in it, repeats counted.
    pub answers: u64,
    /// The category of the project's or the built-in codebook that most of its texts came nearest to, when there is any.
    pub nearest: Option<CategoryId>,
    /// Index of a larger group of the same question that uses much the same words.
    pub like: Option<usize>,
}

/// Groups and, for each answer, which one it is in.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Suggestion {
    /// Groups by question, largest first.
    pub groups: Vec<Group>,
    /// By index of the answer: index of its group; answers with a code or without content have none.
    pub members: BTreeMap<usize, usize>,
}

/// What grouping rests on beside the answers.
#[derive(Debug, Clone, Copy, Default)]
pub struct Knowledge<'k> {
    /// The built-in codebook; without it, words count only for themselves.
    pub background: Option<&'k Codebook>,
    /// Vectors of a sentence model.
    pub sentences: Option<&'k Vectors>,
}

/// Groups the answers that have no code and say something. The order of the answers does not matter.
pub fn suggest(
    answers: &[Answer],
    codings: &Codings,
    codebook: &Codebook,
    knowledge: Knowledge<'_>,
) -> Suggestion {
    let background = knowledge
        .background
        .map(|known| Background::new(known, knowledge.sentences));
    let abbreviations = Abbreviations::new(&codebook.abbreviations);
    let near = nearest_categories(codings);
    let mut all = Suggestion::default();
    for (question, texts) in open_texts(answers, codings) {
        let distinct: Vec<&str> = texts.keys().copied().collect();
        let space = Grouped::new(
            &distinct,
            &abbreviations,
            background.as_ref(),
            knowledge.sentences,
        );
        let counts: Vec<u64> = texts.values().map(|indices| indices.len() as u64).collect();
        let (groups, order) = naming::describe(question, &distinct, &counts, &space);
        let first = all.groups.len();
        let mut votes: Vec<Votes> = vec![Votes::new(); groups.len()];
        for ((indices, group), idea) in { texts.values() }.zip(&space.group_of).zip(&space.ideas) {
            for index in indices {
                all.members.insert(*index, first + order[*group]);
                if let Some(category) = near.get(index).copied().or(*idea) {
                    *votes[order[*group]].entry(category).or_default() += 1;
                }
            }
        }
        all.groups.extend(
            { groups.into_iter().zip(votes) }.map(|(group, votes)| Group {
                nearest: elected(&votes),
                like: group.like.map(|other| first + other),
                ..group
            }),
        );
    }
    all
}

/// The texts whose vectors [`suggest`] asks for: the wordings of the background and the texts that are compared.
pub fn texts(answers: &[Answer], codings: &Codings, background: &Codebook) -> BTreeSet<String> {
    let mut wanted: BTreeSet<String> = background::texts(background).map(plain).collect();
    for texts in open_texts(answers, codings).values() {
        let distinct: Vec<&str> = texts.keys().copied().collect();
        let compared = space::sample(&distinct, COMPARED).into_iter();
        wanted.extend(compared.map(|index| plain(distinct[index])));
    }
    wanted
}

/// The texts of answers that are to be grouped, with the indices of these, by question.
fn open_texts<'a>(
    answers: &'a [Answer],
    codings: &Codings,
) -> BTreeMap<&'a str, BTreeMap<&'a str, Vec<usize>>> {
    let mut is_open = vec![false; answers.len()];
    for open in &codings.uncoded {
        is_open[open.answer] = true;
    }
    for code in &codings.codings {
        is_open[code.answer] = false;
    }
    let mut open: BTreeMap<&str, BTreeMap<&str, Vec<usize>>> = BTreeMap::new();
    for (index, answer) in answers
        .iter()
        .enumerate()
        .filter(|(index, _)| is_open[*index])
    {
        if let Some(text) = answer.text.given() {
            let texts = open.entry(answer.question.as_str()).or_default();
            texts.entry(text.as_str()).or_default().push(index);
        }
    }
    open
}

/// How many answers came nearest to a category.
type Votes<'c> = BTreeMap<&'c CategoryId, u64>;

/// The category with most votes, the first of equals.
fn elected(votes: &Votes<'_>) -> Option<CategoryId> {
    let most = votes.iter().max_by(|a, b| a.1.cmp(b.1).then(b.0.cmp(a.0)));
    most.map(|(category, _)| (*category).clone())
}

/// By answer the category that came nearest.
fn nearest_categories(codings: &Codings) -> BTreeMap<usize, &CategoryId> {
    { codings.uncoded.iter() }
        .filter_map(|open| Some((open.answer, &open.candidates.first()?.category)))
        .collect()
}

/// The texts of one question and the groups they are in.
struct Grouped<'b> {
    /// Their features.
    space: Space<'b>,
    /// Group of each text, numbered from 0.
    group_of: Vec<usize>,
    /// The idea of the background that each text speaks of most; `None` when it does not know the topic.
    ideas: Vec<Option<&'b CategoryId>>,
}

impl<'b> Grouped<'b> {
    fn new(
        texts: &[&str],
        abbreviations: &Abbreviations,
        background: Option<&'b Background>,
        sentences: Option<&'b Vectors>,
    ) -> Self {
        let compared = space::sample(texts, COMPARED);
        let sample: Vec<&str> = compared.iter().map(|index| texts[*index]).collect();
        let space = Space::new(&sample, abbreviations, background, sentences);
        let vectors = space.vectors(&sample, abbreviations);
        let rows = sentences
            .map(|known| sentences::rows(known, &sample))
            .unwrap_or_default();
        let graph = graph::neighbours(&vectors, &rows, space.words(), space.features());
        let groups = communities::groups(&graph, RESOLUTION);
        let centres = Centres::new(&vectors, &groups, space.features());
        let groups = centres.take_in_single(&vectors, groups);
        let centres = Centres::new(&vectors, &groups, space.features());
        let known: BTreeMap<usize, usize> = compared.into_iter().zip(groups).collect();
        let placed: Vec<(usize, Option<&'b CategoryId>)> = { texts.par_chunks(CHUNK).enumerate() }
            .flat_map_iter(|(chunk, texts)| {
                let vectors = space.vectors(texts, abbreviations);
                let place = |(index, vector): (usize, &_)| {
                    let known = known.get(&(chunk * CHUNK + index)).copied();
                    (
                        known.unwrap_or_else(|| centres.nearest(vector)),
                        space.idea(vector),
                    )
                };
                vectors.iter().enumerate().map(place).collect::<Vec<_>>()
            })
            .collect();
        let (group_of, ideas) = placed.into_iter().unzip();
        Self {
            space,
            group_of,
            ideas,
        }
    }
}

/// Group names replaced by numbers in order of first sight.
fn numbered(group: &[usize]) -> Vec<usize> {
    let mut numbers: BTreeMap<usize, usize> = BTreeMap::new();
    let number = |name: &usize| {
        let next = numbers.len();
        *numbers.entry(*name).or_insert(next)
    };
    group.iter().map(number).collect()
}
