//! Units below the smallest group are joined, never left out: what is left out is the whole less the rest.
//!
//! Every level is a partition of the level above, into groups of at least `least_group` persons. Small neighbours are
//! packed in the order of their names until they are enough; what is then left joins the last pack, or else the smallest
//! unit. A joined group bears the names of members of at least half that size; a unit of one person is never named.

use std::collections::{BTreeMap, BTreeSet};

use super::super::EarlierEdition;
use crate::i18n::I18n;
use crate::model::message::Arg;
use crate::project::DisclosureSettings;

/// Levels of units that tables tell apart.
const LEVELS: usize = 2;

/// Names of members in the name of a joined group.
const NAMED: usize = 2;

/// Where everybody is counted.
pub(super) struct Joined {
    /// First two levels of a path → the path that is counted.
    places: BTreeMap<Vec<String>, Vec<String>>,
    /// Groups of several units.
    pub(super) packed: u64,
}

impl Joined {
    /// The path by which a person of a unit is counted.
    pub(super) fn place(&self, unit: &[String]) -> Vec<String> {
        let place = self.places.get(&unit[..unit.len().min(LEVELS)]);
        place.cloned().unwrap_or_default()
    }

    /// Whether these are the units that an edition printed; it may have printed no parts of them.
    fn is(&self, known: &BTreeSet<String>) -> bool {
        let has_parts = known.iter().any(|path| path.contains('/'));
        let levels = self.places.values().flat_map(|place| match &place[..] {
            [unit, part, ..] if has_parts => vec![unit.clone(), format!("{unit}/{part}")],
            [unit, ..] => vec![unit.clone()],
            [] => Vec::new(),
        });
        levels.collect::<BTreeSet<String>>() == *known
    }

    /// Number of units, and of the rows of the table of their parts.
    pub(super) fn sizes(&self) -> (u64, u64) {
        let mut paths: Vec<&Vec<String>> = self.places.values().filter(|p| !p.is_empty()).collect();
        paths.sort_unstable();
        paths.dedup();
        let rows = paths.len();
        let is_divided = paths.iter().any(|path| path.len() > 1);
        paths.dedup_by(|a, b| a[0] == b[0]);
        let count = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
        (count(paths.len()), if is_divided { count(rows) } else { 0 })
    }
}

/// The units that an edition printed, by their paths.
pub(super) fn printed(edition: &EarlierEdition) -> BTreeSet<String> {
    let scopes = edition.on_staff().flat_map(|(_, finding)| finding.scopes());
    let units = scopes.filter(|(dimension, _)| *dimension == "unit");
    units.map(|(_, path)| path.to_owned()).collect()
}

/// How units are joined.
pub(super) struct Joining<'j> {
    pub(super) settings: &'j DisclosureSettings,
    /// Units that an edition of the same day printed.
    pub(super) known: &'j BTreeSet<String>,
    pub(super) i18n: &'j I18n,
}

/// Units, at most two levels deep and sorted by path, with their persons.
type Counts<'a> = Vec<(&'a [String], u64)>;

/// Units visited at most in the search for the division of an edition of the same day.
const MOST_VISITS: usize = 2_000_000;

impl Joining<'_> {
    /// Joins units with so many persons each; as the edition of the same day did, where a few persons more or less in all units,
    /// in one, or one who is in another unit give its names.
    pub(super) fn join<'a>(&self, units: impl Iterator<Item = (&'a [String], u64)>) -> Joined {
        let mut counts: BTreeMap<&[String], u64> = BTreeMap::new();
        for (unit, persons) in units {
            *counts.entry(&unit[..unit.len().min(LEVELS)]).or_default() += persons;
        }
        let counts: Counts<'_> = counts.into_iter().collect();
        let least = self.settings.least_group;
        if self.known.is_empty() {
            return self.joined(&counts, least);
        }
        let offs = 0..self.settings.rounding;
        let limits = offs.flat_map(|off| [least.saturating_sub(off), least + off]);
        let again = { limits.map(|limit| self.joined(&counts, limit)) }
            .chain({ self.moved(&counts) }.map(|counts| self.joined(&counts, least)))
            .take(MOST_VISITS / counts.len().max(1))
            .find(|joined| joined.is(self.known));
        again.unwrap_or_else(|| self.joined(&counts, least))
    }

    fn joined(&self, counts: &Counts<'_>, least_group: u64) -> Joined {
        let settings = DisclosureSettings {
            least_group,
            ..self.settings.clone()
        };
        let mut joined = Joined {
            places: BTreeMap::new(),
            packed: 0,
        };
        joined.divide(&[], counts, (&settings, self.i18n));
        joined
    }

    /// What the counts were if one person was corrected: one more or less in a unit, one in another unit, then up to a multiple
    /// more or less in one.
    fn moved<'c, 'a>(
        &self,
        counts: &'c Counts<'a>,
    ) -> impl Iterator<Item = Counts<'a>> + use<'c, 'a> {
        let all = counts.len();
        let most = i64::try_from(self.settings.rounding).unwrap_or(i64::MAX);
        let single = move |off: i64| {
            (0..all).flat_map(move |unit| [off, -off].map(|off| [(unit, off), (unit, 0)]))
        };
        let pairs = (0..all)
            .flat_map(move |from| (0..all).map(move |to| [(from, -1), (to, 1)]))
            .filter(|[(from, _), (to, _)]| from != to);
        let moves = single(1).chain(pairs).chain((2..most).flat_map(single));
        moves.filter_map(|moves| {
            let mut counts = counts.clone();
            for (unit, off) in moves {
                let persons = &mut counts[unit].1;
                // A unit of nobody would be none.
                *persons = persons
                    .checked_add_signed(off)
                    .filter(|persons| *persons > 0)?;
            }
            Some(counts)
        })
    }
}

/// A group of units of one level: places in the list of its children.
type Pack = Vec<usize>;

impl Joined {
    /// Places units below one that is counted by itself, or all; sorted by their paths.
    fn divide(
        &mut self,
        above: &[String],
        units: &[(&[String], u64)],
        (settings, i18n): (&DisclosureSettings, &I18n),
    ) {
        let depth = above.len();
        let name_of = |path: &[String]| path.get(depth).cloned().unwrap_or_default();
        let children: Vec<&[(&[String], u64)]> = units
            .chunk_by(|a, b| name_of(a.0) == name_of(b.0))
            .collect();
        let named: Vec<(String, u64)> = { children.iter() }
            .map(|child| (name_of(child[0].0), child.iter().map(|(_, n)| n).sum()))
            .collect();
        let sizes: Vec<(&str, u64)> = named.iter().map(|(name, n)| (name.as_str(), *n)).collect();
        let packs = packs(&sizes, settings.least_group);
        let is_whole = packs.len() < 2;
        // Five who are not named would each have four of twenty, if only those of fewer than five were not.
        let named = settings.rounding.max(settings.least_group / 2);
        let names = names(&packs, &sizes, named, i18n);
        for (pack, name) in packs.iter().zip(names) {
            self.packed += u64::from(pack.len() > 1 && !is_whole);
            let mut place = above.to_vec();
            place.extend((!is_whole && !name.is_empty()).then_some(name));
            for member in pack {
                if pack.len() == 1 && !is_whole && depth + 1 < LEVELS {
                    self.divide(&place, children[*member], (settings, i18n));
                } else {
                    let paths = children[*member].iter();
                    self.places
                        .extend(paths.map(|(path, _)| (path.to_vec(), place.clone())));
                }
            }
        }
    }
}

/// Groups of at least `least` persons of children in the order of their names; a single one where they are too few.
fn packs(sizes: &[(&str, u64)], least: u64) -> Vec<Pack> {
    let mut done: Vec<Pack> = Vec::new();
    let (mut open, mut persons): (Pack, u64) = (Pack::new(), 0);
    for (place, (_, size)) in sizes.iter().enumerate() {
        if *size >= least {
            done.push(vec![place]);
            continue;
        }
        open.push(place);
        persons += size;
        if persons >= least {
            done.push(std::mem::take(&mut open));
            persons = 0;
        }
    }
    if open.is_empty() {
        return done;
    }
    let size = |pack: &Pack| pack.iter().map(|place| sizes[*place].1).sum::<u64>();
    let last_pack = done.iter().rposition(|pack| pack.len() > 1);
    let smallest = || (0..done.len()).min_by_key(|index| size(&done[*index]));
    match last_pack.or_else(smallest) {
        Some(index) => done[index].extend(open),
        None => done.push(open),
    }
    done
}

/// The names of groups: a single unit's own, else those of its largest members, each once.
fn names(packs: &[Pack], sizes: &[(&str, u64)], least: u64, i18n: &I18n) -> Vec<String> {
    let mut taken: BTreeMap<String, u32> = BTreeMap::new();
    { packs.iter() }
        .map(|pack| {
            let name = name(pack, sizes, least, i18n);
            let times = taken.entry(name.clone()).or_default();
            *times += 1;
            if *times == 1 {
                name
            } else {
                format!("{name} {times}")
            }
        })
        .collect()
}

fn name(pack: &Pack, sizes: &[(&str, u64)], least: u64, i18n: &I18n) -> String {
    if let [one] = pack[..] {
        return sizes[one].0.to_owned();
    }
    let mut members: Vec<(&str, u64)> = { pack.iter() }
        .map(|place| sizes[*place])
        .filter(|(name, size)| !name.is_empty() && *size >= least)
        .collect();
    members.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    members.truncate(NAMED);
    members.sort_unstable();
    let names: Vec<&str> = members.iter().map(|(name, _)| *name).collect();
    let key = match (names.len(), pack.len()) {
        (0, _) => "disclosure-staff-rest",
        (named, all) if named == all => return names.join(", "),
        _ => "disclosure-staff-joined",
    };
    let args = [("names", Arg::Text(names.join(", ")))];
    i18n.format(key, None, &args).unwrap_or_default()
}
