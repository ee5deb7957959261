//! What persons decided in another program, by the names that their codes have there.

use std::collections::BTreeMap;

use super::{Decision, target, text_hash};
use crate::coding::codebook::rules;
use crate::model::answers::HumanCoding;
use crate::model::codebook::Codebook;
use crate::model::issue::{Checked, Issue};

/// The decisions; an issue names each code that the codebook does not have, once.
pub fn decisions_of(coded: &[HumanCoding], codebook: &Codebook) -> Checked<Vec<Decision>> {
    let mut issues: BTreeMap<&str, Issue> = BTreeMap::new();
    let mut decisions = Vec::new();
    for coding in coded {
        let mut targets = Vec::new();
        for code in &coding.codes {
            let last = code.rsplit(['>', '\\']).next().unwrap_or(code).trim();
            let names = [code.as_str(), last];
            let found = { names.iter() }.find_map(|name| target(name, &coding.question, codebook));
            match found {
                Some(target) if targets.contains(&target) => {}
                Some(target) => targets.push(target),
                None => {
                    issues.entry(code).or_insert_with(|| {
                        Issue::new(rules::DECISION_CATEGORY, Some(coding.place.clone()))
                            .with("category", code.as_str())
                    });
                }
            }
        }
        if !targets.is_empty() {
            decisions.push(Decision {
                question: coding.question.clone(),
                hash: text_hash(&coding.text),
                text: Some(coding.text.clone()),
                segments: vec![String::new(); targets.len()],
                targets,
                is_passage: false,
                who: coding.who.clone(),
                when: coding.when.clone(),
                place: Some(coding.place.clone()),
            });
        }
    }
    Checked {
        value: decisions,
        issues: issues.into_values().collect(),
    }
}
