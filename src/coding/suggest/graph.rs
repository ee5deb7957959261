//! Who is like whom: a graph of the nearest neighbours among texts, by the cosine of their vectors.

use rayon::prelude::*;

use crate::coding::lexical::features::Vector;

/// Neighbours that each text chooses, at most.
const MOST_NEIGHBOURS: usize = 12;
/// And at least.
const FEWEST_NEIGHBOURS: usize = 3;
/// A feature that more of the texts have tells little about them and costs much.
const COMMON: f64 = 0.12;
/// But one that only so many have is always looked at.
const ALWAYS: usize = 40;
/// Below this likeness two texts are not neighbours.
const FAINT: f32 = 0.08;
/// Weight of the likeness of two sentences beside that of their words.
const SENTENCE: f32 = 3.0;

/// An undirected weighted graph: by node its neighbours and weights, by neighbour.
pub(super) type Graph = Vec<Vec<(u32, f32)>>;

/// Joins each vector with its nearest ones. Features from `words` on are ideas, of which every one counts; `sentences` has a
/// row for each vector, or none.
pub(super) fn neighbours(
    vectors: &[Vector],
    sentences: &[Vec<f32>],
    words: usize,
    features: usize,
) -> Graph {
    let postings = postings(vectors, words, features);
    let most = most_neighbours(vectors.len());
    let chosen: Vec<Vec<(u32, f32)>> = (0..vectors.len())
        .into_par_iter()
        .map_init(
            || vec![0.0_f32; vectors.len()],
            |likeness, index| {
                by_features(&vectors[index], &postings, likeness);
                by_sentences(index, sentences, likeness);
                nearest(index, most, likeness)
            },
        )
        .collect();
    let mut graph: Graph = vec![Vec::new(); vectors.len()];
    for (index, list) in (0_u32..).zip(&chosen) {
        for (other, weight) in list {
            // Chosen by both counts fully, by one alone half.
            let half = weight / 2.0;
            graph[index as usize].push((*other, half));
            graph[*other as usize].push((index, half));
        }
    }
    graph.par_iter_mut().for_each(merge);
    graph
}

/// Few texts have few of a kind among them.
fn most_neighbours(texts: usize) -> usize {
    ((texts as f64).sqrt() as usize).clamp(FEWEST_NEIGHBOURS, MOST_NEIGHBOURS)
}

fn postings(vectors: &[Vector], words: usize, features: usize) -> Vec<Vec<(u32, f32)>> {
    let mut postings: Vec<Vec<(u32, f32)>> = vec![Vec::new(); features];
    for (index, vector) in (0_u32..).zip(vectors) {
        for (feature, weight) in vector {
            postings[*feature as usize].push((index, *weight));
        }
    }
    let limit = ((vectors.len() as f64 * COMMON) as usize).max(ALWAYS);
    for list in postings.iter_mut().take(words) {
        if list.len() > limit {
            list.clear();
        }
    }
    postings
}

fn by_features(vector: &Vector, postings: &[Vec<(u32, f32)>], likeness: &mut [f32]) {
    for (feature, value) in vector {
        for (other, weight) in &postings[*feature as usize] {
            likeness[*other as usize] += value * weight;
        }
    }
}

fn by_sentences(index: usize, sentences: &[Vec<f32>], likeness: &mut [f32]) {
    let Some(own) = sentences.get(index) else {
        return;
    };
    for (likeness, other) in likeness.iter_mut().zip(sentences) {
        let cosine: f32 = own.iter().zip(other).map(|(a, b)| a * b).sum();
        *likeness += SENTENCE * cosine.max(0.0);
    }
}

/// The most alike, best first; leaves the likenesses at zero for the next.
fn nearest(index: usize, most: usize, likeness: &mut [f32]) -> Vec<(u32, f32)> {
    let mut found: Vec<(u32, f32)> = { (0_u32..).zip(likeness.iter()) }
        .filter(|(other, likeness)| *other as usize != index && **likeness > FAINT)
        .map(|(other, likeness)| (other, *likeness))
        .collect();
    likeness.fill(0.0);
    found.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    found.truncate(most);
    found
}

/// One edge to each neighbour.
fn merge(edges: &mut Vec<(u32, f32)>) {
    edges.sort_unstable_by_key(|(other, _)| *other);
    let mut merged: Vec<(u32, f32)> = Vec::with_capacity(edges.len());
    for (other, weight) in edges.drain(..) {
        match merged.last_mut() {
            Some(last) if last.0 == other => last.1 += weight,
            _ => merged.push((other, weight)),
        }
    }
    *edges = merged;
}
