//! One division of respondents (units, roles) as a partition whose parts all have enough persons.
//!
//! Small groups are joined, never left out: what is left out is the whole minus the rest. A part in which everybody said
//! the same tells each one's answer whatever its size, so it is joined as well; fewer classes could not help, since one
//! grade is one class in any of them.

use std::collections::BTreeMap;

/// What a person said, as far as a part must not be uniform in it: numbered by whoever builds the persons.
pub(super) type Mark = usize;

/// One respondent.
#[derive(Debug, Clone, Copy)]
pub(super) struct Person<'a> {
    /// Value of the division, empty where it is not given.
    pub(super) value: &'a str,
    /// What was said; `None` for those who gave no answer, who are counted beside the others.
    pub(super) mark: Option<Mark>,
}

/// Number and uniformity of the persons of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Size {
    /// Persons who answered.
    pub(super) answering: u64,
    /// All persons.
    pub(super) asked: u64,
    first: Option<Mark>,
    is_mixed: bool,
}

impl Size {
    /// The size with one more person.
    pub(super) fn add(&mut self, mark: Option<Mark>) {
        self.asked += 1;
        if let Some(mark) = mark {
            self.answering += 1;
            self.is_mixed |= *self.first.get_or_insert(mark) != mark;
        }
    }

    fn join(&mut self, other: Self) {
        self.asked += other.asked;
        self.answering += other.answering;
        self.is_mixed |= other.is_mixed;
        if let Some(mark) = other.first {
            self.is_mixed |= *self.first.get_or_insert(mark) != mark;
        }
    }

    /// Whether a group of this size may stand by itself.
    pub(super) fn may_stand(self, least: u64) -> bool {
        self.answering >= least && self.is_mixed
    }
}

/// One part of a partition.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Part<'a> {
    /// Its values; the empty one for those who gave none.
    pub(super) values: Vec<&'a str>,
    /// Its persons.
    pub(super) size: Size,
    /// Its values with enough persons to be named, with their numbers.
    named: Vec<(u64, &'a str)>,
}

impl<'a> Part<'a> {
    /// Whether it is one value as it stood.
    pub(super) fn is_single(&self) -> bool {
        self.values.len() == 1 && !self.values[0].is_empty()
    }

    /// Takes the values of another part in.
    pub(super) fn join(&mut self, other: Part<'a>) {
        self.values.extend(other.values);
        self.size.join(other.size);
        self.named.extend(other.named);
    }

    /// Its values that may be named, largest first.
    pub(super) fn names(&self) -> Vec<&'a str> {
        let mut named = self.named.clone();
        named.sort_by(|a, b| b.0.cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        named.into_iter().map(|(_, value)| value).collect()
    }
}

/// Least numbers of persons.
#[derive(Debug, Clone, Copy)]
pub(super) struct Least {
    /// Persons who answered in a part that is shown.
    pub(super) part: u64,
    /// Persons who answered in a value that is named as a member of a part: smaller ones may bear a person's name.
    pub(super) named: u64,
}

/// The parts of a division, sorted by their first value; empty where it cannot be divided.
pub(super) fn partition<'a>(persons: &[Person<'a>], least: Least) -> Vec<Part<'a>> {
    let mut sizes: BTreeMap<&'a str, Size> = BTreeMap::new();
    for person in persons {
        sizes.entry(person.value).or_default().add(person.mark);
    }
    let children = sizes.into_iter().map(|(value, size)| Part {
        values: vec![value],
        named: Some((size.answering, value))
            .filter(|(answering, value)| *answering >= least.named && !value.is_empty())
            .into_iter()
            .collect(),
        size,
    });
    let (mut shown, small): (Vec<Part<'a>>, Vec<Part<'a>>) =
        children.partition(|part| part.is_single() && part.size.may_stand(least.part));
    let (nameable, mut rest): (Vec<Part<'a>>, Vec<Part<'a>>) =
        small.into_iter().partition(|part| !part.named.is_empty());
    rest.extend(pack(nameable, least, &mut shown));
    close(rest, least, &mut shown);
    if shown.len() < 2 {
        return Vec::new();
    }
    shown.sort_by(|a, b| a.values.cmp(&b.values));
    shown
}

/// Packs groups that can be named into parts, neighbours of one branch first; returns those that fill none.
fn pack<'a>(mut groups: Vec<Part<'a>>, least: Least, shown: &mut Vec<Part<'a>>) -> Vec<Part<'a>> {
    groups.sort_by_key(|part| {
        let value = part.values[0];
        (value.rsplit_once('/').map_or("", |(above, _)| above), value)
    });
    let mut open = Vec::new();
    let mut size = Size::default();
    for group in groups {
        size.join(group.size);
        open.push(group);
        if size.may_stand(least.part) {
            shown.push(united(open.drain(..)));
            size = Size::default();
        }
    }
    open
}

/// Makes one part of what is left and pulls in the smallest parts until it may stand.
fn close<'a>(rest: Vec<Part<'a>>, least: Least, shown: &mut Vec<Part<'a>>) {
    if rest.is_empty() {
        return;
    }
    let mut rest = united(rest.into_iter());
    let key = |part: &Part<'a>| (part.size.answering, part.values[0]);
    // Largest first, so that the smallest is taken from the end.
    shown.sort_by(|a, b| key(b).cmp(&key(a)));
    while !rest.size.may_stand(least.part) {
        let Some(smallest) = shown.pop() else { break };
        rest.join(smallest);
    }
    shown.push(rest);
}

fn united<'a>(parts: impl Iterator<Item = Part<'a>>) -> Part<'a> {
    let mut whole = Part::default();
    for part in parts {
        whole.join(part);
    }
    whole.values.sort_unstable();
    whole
}

/// Index of the part of each value.
pub(super) fn index<'a>(parts: &[Part<'a>]) -> BTreeMap<&'a str, usize> {
    { parts.iter().enumerate() }
        .flat_map(|(place, part)| part.values.iter().map(move |value| (*value, place)))
        .collect()
}
