//! The same things met in several sheets or files: a list that is kept once a year counts everything once a year.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::model::issue::{Issue, Rule};
use crate::model::place::{Origin, Place};

use super::fold::{compact, shown};

/// Two sheets.
type Pair = (Arc<Origin>, Arc<Origin>);

/// Where each id stands first in each sheet.
#[derive(Debug, Default)]
pub(crate) struct SeenAgain(BTreeMap<String, Vec<Place>>);

impl SeenAgain {
    /// Notes an id; only its first place in a sheet is kept.
    pub(crate) fn note(&mut self, id: &str, place: &Place) {
        let places = self.0.entry(compact(id)).or_default();
        if !places.iter().any(|known| known.origin == place.origin) {
            places.push(place.clone());
        }
    }

    /// One issue for each two sheets that share ids.
    pub(crate) fn issues(&self, rule: Rule) -> Vec<Issue> {
        let mut pairs: BTreeMap<Pair, (u64, &Place)> = BTreeMap::new();
        for places in self.0.values().filter(|places| places.len() > 1) {
            for later in &places[1..] {
                let pair = (Arc::clone(&places[0].origin), Arc::clone(&later.origin));
                pairs.entry(pair).or_insert((0, later)).0 += 1;
            }
        }
        pairs
            .into_iter()
            .map(|((first, _), (count, place))| {
                Issue::new(rule, Some(place.clone()))
                    .with("count", count)
                    .with(
                        "other",
                        shown(first.sheet.as_deref().unwrap_or(&first.file)),
                    )
            })
            .collect()
    }
}
