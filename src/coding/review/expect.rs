//! How right the tables are expected to be, from how sure each code is, and how many answers must be looked at until that is enough.
//!
//! The probabilities are those of the calibration (step 8 of `docs/coding.md`): learned from Ankerbeispiele that the model had not seen.

use super::Item;

/// Expected F1 from which on reviewing more changes little.
pub const AIM: f64 = 0.95;

/// What is expected of all codes together.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Expected {
    /// Codes that are right.
    right: f64,
    /// Codes given.
    given: f64,
    /// Codes that a perfect coder would give.
    due: f64,
}

impl Expected {
    /// Expected micro-F1 of the codes, 0..=1; 1 where nothing is given or due.
    pub fn f1(&self) -> f64 {
        let all = self.given + self.due;
        if all > 0.0 {
            2.0 * self.right / all
        } else {
            1.0
        }
    }

    /// Codes that are expected to be wrong or missing.
    pub fn wrong(&self) -> f64 {
        (self.given - self.right).max(0.0) + (self.due - self.right).max(0.0)
    }

    fn add(&mut self, other: Self, times: f64) {
        self.right += times * other.right;
        self.given += times * other.given;
        self.due += times * other.due;
    }
}

/// What is expected of one answer with that text.
fn of(item: &Item) -> Expected {
    let given = item.codes.len() as f64;
    if item.is_decided {
        return Expected {
            right: given,
            given,
            due: given,
        };
    }
    let right: f64 = item.codes.iter().map(|code| code.score).sum();
    let says_something = match item.missing {
        Some(_) => 0.0,
        None => 1.0 - item.nothing.min(1.0),
    };
    // Each wrong code stands in the place of a right one, and who says something says at least one thing.
    let due = if item.codes.is_empty() {
        says_something
    } else {
        given
    };
    Expected { right, given, due }
}

/// What is expected of all answers.
pub fn expected(items: &[Item]) -> Expected {
    let mut all = Expected::default();
    for item in items {
        all.add(of(item), item.answers.len() as f64);
    }
    all
}

/// How many answers of the queue must be decided until the expected F1 reaches `aim`, and the F1 after `batch` of them.
///
/// A decided answer counts as right; `None` when not even all of them are enough.
pub fn enough(items: &[Item], queue: &[usize], aim: f64, batch: usize) -> (Option<usize>, f64) {
    let mut all = expected(items);
    let mut needed = (all.f1() >= aim).then_some(0);
    let mut after_batch = all.f1();
    let open = queue.iter().filter_map(|index| items.get(*index));
    for (done, item) in open.filter(|item| !item.is_decided).enumerate() {
        let times = item.answers.len() as f64;
        let before = of(item);
        all.add(before, -times);
        let due = before.due;
        let right = Expected {
            right: due,
            given: due,
            due,
        };
        all.add(right, times);
        if done < batch {
            after_batch = all.f1();
        }
        if needed.is_none() && all.f1() >= aim {
            needed = Some(done + 1);
        }
    }
    (needed, after_batch)
}
