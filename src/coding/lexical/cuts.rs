//! From which probability on a code is given, and from which on it is sure.
//!
//! A code is sure where nine of ten are right among those at least as probable. That is estimated from Ankerbeispiele held out in turn, of
//! which the rest have not seen the one; where they are few, their own probabilities count beside what became of them, so that no single
//! one moves the cut far, less what chance may have added, and it never passes [`SUREST`]. Below it a code is provisional as long as it
//! makes F1 better: the best cut for F1 is half of the F1 that can be reached. Source: Lipton, Elkan, Naryanaswamy: Optimal Thresholding of Classifiers to Maximize F1 Measure,
//! ECML 2014.

/// Share of right codes that the sure ones are set for.
pub(crate) const PRECISION: f64 = 0.90;
/// Never call a code sure below these, however sure the Ankerbeispiele look: answers wander further off than examples do.
const FLOOR: f64 = 0.35;
const FLOOR_SECOND: f64 = 0.55;
/// A code that is more probable than this is sure, whatever became of Ankerbeispiele.
const SUREST: f64 = 0.98;
/// The cut where nothing was held out.
pub(crate) const UNKNOWN: f64 = 0.95;
/// The cut of what is given at all where nothing was held out.
pub(crate) const LIKELY: f64 = 0.2;
/// Ankerbeispiele from which on a question's own cuts hold; of fewer the usual ones count with them.
pub(crate) const ENOUGH_TRIED: u64 = 100;
const ENOUGH: f64 = ENOUGH_TRIED as f64;
/// Ankerbeispiele of which what became of them is no longer chance.
const MANY: f64 = 300.0;
/// Over how many before that it fades.
const FADING: f64 = 100.0;
/// How many Ankerbeispiele the probabilities themselves are worth beside what became of them.
const WORTH: f64 = 20.0;
/// Share of answers with two ideas that the second threshold assumes.
const DOUBLES: f64 = 0.10;

/// The most probable category of an Ankerbeispiel held out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Top {
    /// Its probability.
    pub(crate) probability: f64,
    /// Whether it is one of its own.
    pub(crate) is_right: bool,
}

/// A possible second code of an answer, made of one Ankerbeispiel or two.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SecondTry {
    /// The category.
    pub(crate) category: usize,
    /// Whether a search term of it stands in the segment.
    pub(crate) backed: bool,
    /// Probability of the second code in its own segment.
    pub(crate) probability: f64,
    /// Whether it would be right.
    pub(crate) right: bool,
    /// Whether the answer was made of two.
    pub(crate) double: bool,
}

/// The lowest probability from which on codes are sure; `tops` of `tried` Ankerbeispiele, sorted, highest first. Where a text carries
/// several codes it has several of them, which stand and fall together: it is the texts that tell how much was left to chance.
pub(crate) fn sure(tops: &[Top], tried: usize) -> f64 {
    let (mut right, mut expected, mut cut) = (0.0, 0.0, SUREST);
    let mut holds = false;
    // Of few, the cut that looks best does so by chance.
    let chance = ((MANY - tried as f64) / FADING).clamp(0.0, 1.0);
    let worth = WORTH * chance;
    for (index, top) in tops.iter().enumerate() {
        let count = (index + 1) as f64;
        right += f64::from(u8::from(top.is_right));
        expected += top.probability;
        let share = (right + worth * expected / count) / (count + worth);
        holds = share - chance * (share * (1.0 - share) / (count + worth)).sqrt() >= PRECISION;
        if holds {
            cut = top.probability.min(SUREST);
        }
    }
    // What is right to the last one sets no limit.
    let own = if holds { FLOOR } else { cut.max(FLOOR) };
    blend(own, UNKNOWN, tried)
}

/// The lowest probability at which a code is given at all, where `gold` codes were to be found; `tops` is sorted, highest first.
pub(crate) fn likely(tops: &[Top], gold: usize) -> f64 {
    let all = gold as f64;
    let (mut right, mut best) = (0.0, 0.0_f64);
    for (index, top) in tops.iter().enumerate() {
        right += f64::from(u8::from(top.is_right));
        best = best.max(2.0 * right / ((index + 1) as f64 + all));
    }
    blend(best / 2.0, LIKELY, tops.len())
}

/// The lowest probabilities at which a further segment gives a sure second code, without and with a search term; `None` where there are
/// too few Ankerbeispiele to tell.
pub(crate) fn second(seconds: &[SecondTry], all: usize, first: f64) -> Option<(f64, f64)> {
    let lowest = FLOOR_SECOND.max(first);
    let of = |backed| second_threshold(seconds, all, backed).max(lowest);
    ((all as f64) >= ENOUGH / 2.0).then(|| (of(false), of(true)))
}

/// Between a question's own cut and the usual one, by how many were held out.
fn blend(own: f64, usual: f64, held: usize) -> f64 {
    let trust = (held as f64 / ENOUGH).min(1.0);
    trust * own + (1.0 - trust) * usual
}

/// The threshold of second codes, doubles and singles weighed as they are expected among `all` Ankerbeispiele.
fn second_threshold(seconds: &[SecondTry], all: usize, backed: bool) -> f64 {
    let doubles = seconds.iter().filter(|one| one.double).count().max(1) as f64;
    let mut sorted: Vec<&SecondTry> = seconds.iter().filter(|one| one.backed == backed).collect();
    sorted.sort_by(|a, b| b.probability.total_cmp(&a.probability));
    let (mut right, mut sum, mut threshold) = (0.0, 0.0, 1.0);
    for one in sorted {
        let weight = if one.double {
            DOUBLES / doubles
        } else {
            (1.0 - DOUBLES) / all as f64
        };
        sum += weight;
        if one.right {
            right += weight;
        }
        if right >= PRECISION * sum {
            threshold = one.probability;
        }
    }
    if sum > 0.0 && right >= PRECISION * sum {
        0.0
    } else {
        threshold
    }
}
