//! How many were invited is a number of staff: all together and rounded. How long somebody took stays inside.

use crate::model::closed::Invited;
use crate::model::dataset::Dataset;

/// Leaves one rounded number of the invited persons, and no durations; whether there are invited.
pub(super) fn cover(dataset: &mut Dataset, base: u64) -> bool {
    let all: u64 = dataset.invited.iter().map(|one| one.count).sum();
    let first = dataset.invited.first().map(|one| one.place.clone());
    dataset.invited = { first.into_iter() }
        .map(|place| Invited {
            unit: None,
            role: None,
            count: (all + base / 2) / base * base,
            place,
        })
        .collect();
    let participants = dataset
        .surveys
        .iter_mut()
        .flat_map(|survey| &mut survey.participants);
    participants.for_each(|one| one.minutes = None);
    all > 0
}
