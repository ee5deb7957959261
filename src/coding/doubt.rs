//! Says of which questions less than half is coded, and why: a table of the rest would look like a finding.

use super::codebook::rules;
use crate::model::coding::{Codings, Doubt};
use crate::model::issue::Issue;

/// A warning for each question of which less than half of the answers have a sure code.
pub(super) fn hardly_coded(codings: &Codings) -> Vec<Issue> {
    let questions = codings.facts.questions.iter();
    questions
        .filter_map(|question| {
            let (doubt, shares) = (question.doubt()?, question.shares?);
            let issue = Issue::new(rules::HARDLY_CODED, None)
                .with("question", question.question.as_str())
                .with("open", shares.open)
                .with("all", shares.machine + shares.person + shares.open)
                .with("provisional", shares.provisional)
                .with("tried", question.tried)
                .with("coded", question.coded)
                .with("reason", reason(doubt));
            Some(issue)
        })
        .collect()
}

fn reason(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::NoExamples => "none",
        Doubt::FewExamples => "few",
        Doubt::Alike => "alike",
        Doubt::Unlike => "unlike",
    }
}
