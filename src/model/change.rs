//! What became of an answer's codes since the run before.

/// An answer whose codes are others than in the run before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Change {
    /// Id of the answer.
    pub answer_id: String,
    /// Key of the question.
    pub question: String,
    /// Its coded words, passages joined.
    pub text: String,
    /// Labels of the codes before; empty when it had none.
    pub before: Vec<String>,
    /// Labels of the codes now; empty when it has none.
    pub now: Vec<String>,
    /// Who decided and when; `None` when befund coded it.
    pub decided: Option<String>,
}

/// All that changed against the run before.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Changes {
    /// By question and answer.
    pub answers: Vec<Change>,
    /// Passages that were not assigned before.
    pub uncoded_before: u64,
    /// Passages that are not assigned now.
    pub uncoded_now: u64,
}

impl Changes {
    /// Codes given or taken away: a code that another took the place of counts once.
    pub fn assignments(&self) -> u64 {
        let other = |change: &Change| {
            let gone = change
                .before
                .iter()
                .filter(|code| !change.now.contains(code))
                .count();
            let new = change
                .now
                .iter()
                .filter(|code| !change.before.contains(code))
                .count();
            gone.max(new) as u64
        };
        self.answers.iter().map(other).sum()
    }
}
