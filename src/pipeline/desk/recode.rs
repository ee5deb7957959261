//! Coding anew beside the desk, by the function that a run uses.

use std::sync::{Arc, OnceLock};
use std::thread;

use rayon::{ThreadPool, ThreadPoolBuilder};

use super::Desk;
use crate::coding::review::{self, Review};
use crate::coding::{self, CodingOptions, Decision};
use crate::model::answers::Answer;
use crate::model::codebook::Codebook;
use crate::model::issue::Issue;

/// Work to be done beside the desk: all answers coded as a run does.
pub struct Recoding {
    answers: Arc<Vec<Answer>>,
    codebook: Arc<Codebook>,
    options: CodingOptions,
    generation: u64,
}

impl Recoding {
    /// Codes all answers. It takes as long as the coding of a run, and leaves a core to whoever presses the next key.
    pub fn run(mut self) -> Recoded {
        let mut work = move || {
            let issues = coding::settle(&mut self.options.decisions, &self.answers);
            Recoded {
                review: review::review(&self.answers, &self.codebook, &self.options),
                decisions: std::mem::take(&mut self.options.decisions),
                issues,
                generation: self.generation,
            }
        };
        match beside() {
            Some(pool) => pool.install(work),
            None => work(),
        }
    }
}

/// All answers as a run codes them.
pub struct Recoded {
    review: Review,
    /// Placed among the answers.
    decisions: Vec<Decision>,
    /// What was noticed meanwhile.
    issues: Vec<Issue>,
    generation: u64,
}

/// All cores but one; `None` where the system allows no further threads.
fn beside() -> Option<&'static ThreadPool> {
    static POOL: OnceLock<Option<ThreadPool>> = OnceLock::new();
    let pool = || {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let builder = ThreadPoolBuilder::new().num_threads(cores.saturating_sub(1).max(1));
        builder.build().ok()
    };
    POOL.get_or_init(pool).as_ref()
}

impl Desk {
    /// What is to be coded anew, when something changed since.
    pub fn recoding(&self) -> Option<Recoding> {
        (self.coded < self.generation).then(|| Recoding {
            answers: Arc::clone(&self.answers),
            codebook: Arc::clone(&self.codebook),
            options: self.options.clone(),
            generation: self.generation,
        })
    }

    /// Takes what was coded, unless something changed meanwhile.
    pub fn recoded(&mut self, recoded: Recoded) {
        if recoded.generation == self.generation {
            self.coded = self.generation;
            self.review = recoded.review;
            self.options.decisions = recoded.decisions;
            self.issues.extend(recoded.issues);
            self.sort();
        }
    }

    /// Whether the codes shown are those of a run with the decisions made so far.
    pub fn is_settled(&self) -> bool {
        self.coded == self.generation
    }
}
