//! The public edition of what was asked: answers and grades.
//!
//! Counts over all respondents are published as they are: that one of 153 named a ticket system exposes nobody. What is
//! broken down is broken down by partitions whose parts have enough persons (`partition`), so that nothing is left to be
//! computed by taking parts from wholes, neither within a division nor between two (`across`). Units and roles in the data
//! are replaced by the names of their parts before anything is counted (`divide`); analyses then count as always. Where too
//! few answered in all, categories are named without counts (`few`). A table that tells groups apart in any other way is not
//! published (`guard`).

mod across;
mod classes;
mod closed;
mod divide;
mod few;
mod guard;
mod invited;
mod partition;
mod publish;

use std::collections::{BTreeMap, BTreeSet};

use crate::i18n::I18n;
use crate::model::answers::{Answer, Grade, Missing, Respondent, Value};
use crate::model::codebook::Codebook;
use crate::model::coding::Codings;
use crate::model::dataset::Dataset;
use crate::model::finding::Finding;
use crate::model::message::Message;
use crate::model::place::Place;
use crate::model::protection::SurveyAccount;
use crate::project::Project;

use divide::{Divided, Division, Formed, Voice, Words};
use few::Few;
use partition::{Least, Mark};

pub(super) use few::finding;
pub(super) use guard::may_stand;
pub(super) use publish::publish;

/// Divisions by dimension.
pub(super) type Divisions = BTreeMap<&'static str, Division>;

/// What was decided before counting.
#[derive(Debug, Clone, Default)]
pub(super) struct Plan {
    /// Populations of respondents with their divisions by dimension; a table about any other population is not published.
    pub(super) divided: BTreeMap<&'static str, Divisions>,
    /// What is named without counts.
    pub(super) few: Few,
    /// Whether a number of invited persons was rounded.
    pub(super) has_invited: bool,
    /// Ids of tables that count who somebody is by joined groups.
    pub(super) by_parts: BTreeSet<String>,
    /// Names of figures that count persons and were rounded.
    pub(super) rounded_figures: BTreeSet<String>,
    /// By index, the answers that may be quoted where the project allows it.
    pub(super) quotable: Vec<bool>,
    /// Where those stood.
    pub(super) quotable_places: BTreeSet<Place>,
}

/// What the plan is made from.
pub(super) struct Made<'a> {
    pub(super) codings: &'a Codings,
    pub(super) codebook: &'a Codebook,
    pub(super) project: &'a Project,
    pub(super) i18n: &'a I18n,
}

impl Made<'_> {
    fn least(&self) -> Least {
        Least {
            part: self.project.disclosure.least_respondents,
            named: self.project.disclosure.rounding,
        }
    }

    /// Divides by unit and role and so many further groups that are shown.
    fn divide<'v>(&self, voices: &'v [Voice], least: Least, further: usize) -> Divided<'v> {
        let and_others = |listed: &str| {
            let message = Message::new("disclosure-survey-and-others");
            self.i18n.text(&message.with("names", listed))
        };
        let further = std::iter::repeat_n("disclosure-survey-other-groups", further);
        let words = Words {
            and_others: &and_others,
            others: [
                "disclosure-survey-other-units",
                "disclosure-survey-other-roles",
            ]
            .into_iter()
            .chain(further)
            .map(|key| self.i18n.get(key))
            .collect(),
        };
        divide::divide(voices, least, &words)
    }
}

/// What was done; nothing where no table is about respondents.
pub(super) fn account<'f>(
    findings: impl Iterator<Item = &'f Finding>,
    plan: &Plan,
) -> Option<SurveyAccount> {
    let about = findings.filter(|finding| finding.table.population.is_some());
    let account = SurveyAccount {
        joined: { plan.divided.values().flatten() }
            .map(|(_, division)| division.joined)
            .sum(),
        questions: plan.few.named.len() as u64,
        findings: about.map(|finding| finding.id.clone()).collect(),
    };
    (!account.findings.is_empty() || account.questions > 0).then_some(account)
}

/// Replaces in the dataset what may not be told by what may.
pub(super) fn coarsen(dataset: &mut Dataset, made: &Made<'_>) -> Plan {
    let mut plan = Plan::default();
    let said = few::Said::new(&dataset.answers, made.codings, made.codebook);
    few::questions(dataset, &said, made, &mut plan.few);
    few::published(dataset, made, &mut plan.few);
    let (answers, quotable) = coarsen_answers(&mut dataset.answers, &said, made);
    let grades = coarsen_grades(&mut dataset.grades, made);
    plan.divided = BTreeMap::from([
        ("respondents", answers),
        ("barometer", grades),
        ("survey", Divisions::new()),
    ]);
    let formed: closed::Groups = { dataset.answers.iter() }
        .map(|answer| {
            let own = &answer.respondent;
            (own.key.clone(), [own.unit.clone(), own.role.clone()])
        })
        .collect();
    for survey in &mut dataset.surveys {
        closed::coarsen(survey, &formed, made, &mut plan);
    }
    plan.has_invited = invited::cover(dataset, made.project.disclosure.rounding);
    plan.quotable_places = { dataset.answers.iter() }
        .zip(&quotable)
        .filter(|(_, quotable)| **quotable)
        .map(|(answer, _)| answer.place.clone())
        .collect();
    plan.quotable = quotable;
    plan.rounded_figures =
        publish::round_figures(&mut dataset.kennzahlen, made.project.disclosure.rounding);
    plan
}

/// The voices of respondents by their keys.
#[derive(Default)]
struct Voices {
    keys: Vec<String>,
    voices: Vec<Voice>,
}

impl Voices {
    /// Sorted by key.
    fn new(voices: BTreeMap<String, Voice>) -> Self {
        let (keys, voices) = voices.into_iter().unzip();
        Self { keys, voices }
    }

    /// Index of a respondent.
    fn at(&self, respondent: &Respondent) -> Option<usize> {
        self.keys.binary_search(&respondent.key).ok()
    }

    /// Puts a respondent into its parts.
    fn put(&self, respondent: &mut Respondent, formed: &[Formed<'_>]) {
        let at = self.at(respondent);
        let mut parts = formed.iter().map(|formed| formed.name(at?));
        respondent.unit = parts.next().flatten();
        respondent.role = parts.next().flatten();
        respondent.group = None;
    }
}

/// Recodes units and roles of the answers; returned with which of them may be quoted.
fn coarsen_answers(
    answers: &mut [Answer],
    said: &few::Said<'_>,
    made: &Made<'_>,
) -> (Divisions, Vec<bool>) {
    let mut voices: BTreeMap<String, Voice> = BTreeMap::new();
    let mut fields: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (index, answer) in answers.iter().enumerate() {
        if answer.text == Value::Missing(Missing::NotAsked) {
            continue;
        }
        let key = &answer.respondent.key;
        let voice = voices.entry(key.clone()).or_default();
        voice.belongs(&groups(&answer.respondent));
        if said.is_valid(index) {
            let known = fields.entry(key.as_str()).or_default();
            known.extend(said.fields(index));
        }
    }
    let mut marks: BTreeMap<&BTreeSet<&str>, Mark> = BTreeMap::new();
    for (key, fields) in &fields {
        let next = marks.len();
        let mark = *marks.entry(fields).or_insert(next);
        if let Some(voice) = voices.get_mut(*key) {
            voice.mark = Some(mark);
        }
    }
    let voices = Voices::new(voices);
    let divided = divide_words(answers, said, &voices, made);
    let stands = |answer: &Answer| {
        let at = voices.at(&answer.respondent);
        at.is_some_and(|at| divided.alone[at])
    };
    let quotable = quotable(answers, said, &stands, made.least().part);
    for answer in answers {
        voices.put(&mut answer.respondent, &divided.formed);
    }
    (by_dimension(&divided), quotable)
}

/// Divides the respondents of open questions, as finely as nearly the most questions can be broken down by unit.
fn divide_words<'v>(
    answers: &[Answer],
    said: &few::Said<'_>,
    voices: &'v Voices,
    made: &Made<'_>,
) -> Divided<'v> {
    let mut who: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
    for (index, answer) in answers.iter().enumerate() {
        if let Some(at) = voices
            .at(&answer.respondent)
            .filter(|_| said.is_valid(index))
        {
            who.entry(answer.question.as_str()).or_default().insert(at);
        }
    }
    let least = made.least();
    let mut tried: Vec<Divided<'v>> = { divide::tried(least).into_iter() }
        .map(|least| made.divide(&voices.voices, least, 0))
        .collect();
    let stand = tried.iter().map(|divided| {
        let may_stand = |who: &&BTreeSet<usize>| divided.formed[0].fills(who, least.part);
        who.values().filter(may_stand).count()
    });
    let place = divide::finest(&stand.collect::<Vec<_>>());
    tried.swap_remove(place)
}

/// Unit and role, by which tables are broken down, and the workshop, by which none is.
fn groups(respondent: &Respondent) -> [&Option<String>; 3] {
    [&respondent.unit, &respondent.role, &respondent.group]
}

fn by_dimension(divided: &Divided<'_>) -> Divisions {
    let divisions = divided.formed.iter().map(Formed::shown);
    ["unit", "role"].into_iter().zip(divisions).collect()
}

/// Which answers may be quoted: those of respondents in no joined group, to questions that nobody or enough of the others
/// answered, as what those said is what all said less the quotations.
fn quotable(
    answers: &[Answer],
    said: &few::Said<'_>,
    stands: &dyn Fn(&Answer) -> bool,
    least: u64,
) -> Vec<bool> {
    let mut others: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (index, answer) in answers.iter().enumerate() {
        if said.is_valid(index) && !stands(answer) {
            let known = others.entry(answer.question.as_str()).or_default();
            known.insert(answer.respondent.key.as_str());
        }
    }
    let is_open = |question: &str| others.get(question).is_none_or(|o| o.len() as u64 >= least);
    { answers.iter() }
        .map(|answer| stands(answer) && is_open(&answer.question))
        .collect()
}

/// Recodes units and roles of the grades of the latest wave and leaves out waves in which too few gave one.
fn coarsen_grades(grades: &mut Vec<Grade>, made: &Made<'_>) -> Divisions {
    let kept = few::waves(grades, made);
    grades.retain(|grade| kept.contains(&grade.wave));
    let Some(latest) = kept.last() else {
        return Default::default();
    };
    let mut given: BTreeMap<String, Vec<Option<u8>>> = BTreeMap::new();
    let mut voices: BTreeMap<String, Voice> = BTreeMap::new();
    let counts = |grade: &Grade| grade.grade != Value::Missing(Missing::NotAsked);
    for grade in grades.iter().filter(|g| g.wave == *latest && counts(g)) {
        let key = &grade.respondent.key;
        let voice = voices.entry(key.clone()).or_default();
        voice.belongs(&groups(&grade.respondent));
        let given = given.entry(key.clone()).or_default();
        given.push(grade.grade.given().copied());
        voice.mark = few::middle(given).map(usize::from);
    }
    let voices = Voices::new(voices);
    let divided = made.divide(&voices.voices, made.least(), 0);
    for grade in grades {
        voices.put(&mut grade.respondent, &divided.formed);
    }
    by_dimension(&divided)
}
