//! The account of the gate: what it counts, what it keeps to itself, and that its interval is an attacker's.

use befund::disclosure::{Beside, disclose};
use befund::model::finding::{CellValue, Sign};
use befund::project::DisclosureSettings;

use super::attacker::{Cube, Knowledge, signed};
use super::linked::two_way;
use super::make::public;
use super::property::{Dice, persons, published, random_tables};

#[test]
fn the_public_account_counts_signs_and_tells_no_reasons() {
    let table = two_way("a", &[vec![20, 3, 14], vec![12, 30, 11], vec![40, 10, 26]]);
    let disclosed = disclose(vec![table], &public(), &Beside::default()).expect("passes");
    let signs = disclosed.findings[0]
        .table
        .rows
        .iter()
        .flat_map(|row| &row.cells)
        .filter(|cell| cell.value == CellValue::Sign(Sign::Secret))
        .count();
    let account = &disclosed.account;
    assert_eq!(account.tables.len(), 1);
    assert_eq!(account.tables[0].figures, 16, "margins are figures");
    assert_eq!(account.tables[0].secret, signs as u64);
    assert_eq!(account.reasons(), None);
    assert_eq!(account.populations[0].secret, 4);
    assert_eq!(account.populations[0].proved, 4);
}

#[test]
fn the_internal_account_tells_what_a_public_edition_would_hide() {
    let table = two_way("a", &[vec![20, 3, 14], vec![12, 30, 11], vec![40, 10, 26]]);
    let settings = DisclosureSettings::default();
    let disclosed = disclose(vec![table.clone()], &settings, &Beside::default()).expect("passes");
    assert_eq!(*disclosed.findings[0], table, "nothing is hidden");
    let reasons = disclosed.account.reasons().expect("inside the house");
    assert_eq!((reasons.small, reasons.further), (1, 3));
}

/// The account's narrowest interval is what another attacker, who knows only what is published, computes.
#[test]
fn the_narrowest_interval_follows_from_what_is_published() {
    let mut compared = 0;
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let cube = Cube::new(&persons(&mut dice, 1));
        let tables = random_tables(&mut dice, &cube);
        let disclosed = disclose(tables, &public(), &Beside::default()).expect("can be protected");
        let (shown, secret) = published(&cube, &disclosed.findings);
        let knowledge = Knowledge::new(&shown, &cube.sums, 300);
        let wider = Knowledge::new(&shown, &cube.sums, 330);
        let widths = secret.iter().filter_map(|index| {
            let truth = signed(cube.truth[*index]);
            let high = knowledge.highest(*index, truth, 300);
            // What another end of the search moves has no bound of its own.
            let is_bound = wider.highest(*index, truth, 330) == high;
            is_bound.then(|| high - knowledge.lowest(*index, truth))
        });
        let narrowest = disclosed.account.populations[0].narrowest;
        let found = narrowest.map(|narrowest| signed(narrowest.persons));
        assert_eq!(found, widths.min(), "seed {seed}");
        compared += usize::from(found.is_some());
    }
    assert!(compared > 20, "only {compared} tables had an interval");
}
