//! Where too few answered: what was said is named, not counted.
//!
//! A question that fewer persons than the least number answered, or that all answered alike, is taken out of everything
//! that is counted, so that no sum over questions gives its counts back; its categories stand in one table without numbers.
//! Of one or two persons not even that.

use std::collections::{BTreeMap, BTreeSet};

use super::Made;
use crate::model::answers::{Answer, Grade, Missing, Value};
use crate::model::codebook::{CategoryId, Codebook, Residual};
use crate::model::coding::{Codings, Target};
use crate::model::dataset::Dataset;
use crate::model::finding::{
    Cell, Column, Finding, Population, Role, Row, Section, Statement, Table,
};
use crate::model::message::Message;
use crate::project::Project;

/// Fewest persons whose answers are named: of one or two, the other knows whose each is.
pub(super) const FEWEST: u64 = 3;

/// What is named without counts: question → category → Handlungsfeld, in the words of the data and the codebook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::disclosure) struct Few {
    /// Questions with what was named; nothing where not even that may be told.
    pub(in crate::disclosure) named: BTreeMap<String, BTreeMap<String, String>>,
}

/// What each answer says, as far as parts and questions must be judged by it.
pub(super) struct Said<'a> {
    codebook: &'a Codebook,
    valid: Vec<bool>,
    targets: Vec<Vec<&'a Target>>,
}

impl<'a> Said<'a> {
    /// Learns from the codings who answered validly and what.
    pub(super) fn new(answers: &[Answer], codings: &'a Codings, codebook: &'a Codebook) -> Self {
        let mut targets: Vec<Vec<&Target>> = vec![Vec::new(); answers.len()];
        for coding in &codings.codings {
            if let Some(found) = targets.get_mut(coding.answer) {
                found.push(&coding.target);
            }
        }
        let mut open = vec![false; answers.len()];
        for uncoded in &codings.uncoded {
            if let Some(open) = open.get_mut(uncoded.answer) {
                *open = true;
            }
        }
        let missing: BTreeMap<&CategoryId, bool> = { codebook.categories.iter() }
            .map(|category| {
                let residual = category.residual;
                let says = matches!(residual, Some(Residual::NotGiven | Residual::DontKnow));
                (&category.id, says)
            })
            .collect();
        let says_missing = |target: &&Target| match target {
            Target::Category(id) => missing.get(id).copied().unwrap_or(false),
            Target::Handlungsfeld { .. } => false,
        };
        let mut valid: Vec<bool> = { answers.iter().zip(&targets).zip(open) }
            .map(|((answer, targets), open)| {
                let is_empty = !open && !targets.is_empty() && targets.iter().all(says_missing);
                answer.text.given().is_some() && !is_empty
            })
            .collect();
        for non_answer in &codings.non_answers {
            if let Some(valid) = valid.get_mut(non_answer.answer) {
                *valid = false;
            }
        }
        Self {
            codebook,
            valid,
            targets,
        }
    }

    /// Whether an answer has content.
    pub(super) fn is_valid(&self, answer: usize) -> bool {
        self.valid.get(answer).copied().unwrap_or(false)
    }

    /// Ids of the Handlungsfelder that an answer names.
    pub(super) fn fields(&self, answer: usize) -> impl Iterator<Item = &'a str> + '_ {
        let targets = self.targets.get(answer).into_iter().flatten();
        targets.filter_map(|target| match target {
            Target::Category(id) => self.codebook.category(id)?.handlungsfeld.as_deref(),
            Target::Handlungsfeld { handlungsfeld, .. } => Some(handlungsfeld.as_str()),
        })
    }

    /// Labels of category and Handlungsfeld of what an answer names; residual categories are no Nennung.
    fn labels(&self, answer: usize) -> impl Iterator<Item = (String, String)> + '_ {
        let field = |id: Option<&str>| {
            let id = id.unwrap_or_default();
            let known = self.codebook.handlungsfeld(id);
            known.map_or_else(|| id.to_owned(), |field| field.label.clone())
        };
        let targets = self.targets.get(answer).into_iter().flatten();
        targets.filter_map(move |target| match target {
            Target::Category(id) => {
                let category = self.codebook.category(id)?;
                let is_content = category.residual.is_none();
                let of = field(category.handlungsfeld.as_deref());
                is_content.then(|| (category.label.clone(), of))
            }
            Target::Handlungsfeld { handlungsfeld, .. } => {
                Some((String::new(), field(Some(handlungsfeld))))
            }
        })
    }
}

/// One question: who answered it validly, with what.
#[derive(Default)]
struct Asked<'a> {
    said: BTreeMap<&'a str, BTreeSet<&'a Target>>,
    answers: Vec<usize>,
}

impl Asked<'_> {
    /// Whether fewer than `least` answered, or all alike.
    fn is_few(&self, least: u64) -> bool {
        let mut all = self.said.values();
        let first = all.next();
        (self.said.len() as u64) < least || all.all(|said| Some(said) == first)
    }
}

/// Takes questions that too few answered out of the dataset and names what was said to them.
pub(super) fn questions(dataset: &mut Dataset, said: &Said<'_>, made: &Made<'_>, few: &mut Few) {
    let least = made.project.disclosure.least_respondents;
    let mut asked: BTreeMap<&str, Asked<'_>> = BTreeMap::new();
    for (index, answer) in dataset.answers.iter().enumerate() {
        let question = asked.entry(answer.question.as_str()).or_default();
        question.answers.push(index);
        if said.is_valid(index) {
            let known = question
                .said
                .entry(answer.respondent.key.as_str())
                .or_default();
            known.extend(said.targets.get(index).into_iter().flatten());
        }
    }
    let mut gone = Vec::new();
    for (key, question) in asked.iter().filter(|(_, asked)| asked.is_few(least)) {
        gone.extend(question.answers.iter().copied());
        let text = text_of(key, dataset, made.project);
        let named = few.named.entry(text).or_default();
        if question.said.len() as u64 >= FEWEST {
            let valid = question
                .answers
                .iter()
                .filter(|index| said.is_valid(**index));
            named.extend(valid.flat_map(|index| said.labels(*index)));
        }
    }
    for index in gone {
        dataset.answers[index].text = Value::Missing(Missing::NotAsked);
    }
}

/// Takes published counts of too few respondents out of the dataset and names their categories.
pub(super) fn published(dataset: &mut Dataset, made: &Made<'_>, few: &mut Few) {
    let least = made.project.disclosure.least_respondents;
    let mut asked: BTreeMap<String, u64> = BTreeMap::new();
    for mention in &dataset.mentions {
        // Who named the most is a part of those who were asked.
        let known = asked.entry(mention.question.clone()).or_default();
        *known = (*known)
            .max(mention.mentions)
            .max(mention.respondents.unwrap_or(0));
    }
    // Counts of measures or projects are about nobody.
    let of_things = |question: &str| {
        { made.project.questions.iter() }
            .any(|known| known.key == question && !known.counts.is_persons())
    };
    let is_few = |question: &str| {
        !of_things(question) && asked.get(question).is_some_and(|asked| *asked < least)
    };
    let texts: Vec<(String, String)> = { dataset.mentions.iter() }
        .filter(|mention| is_few(&mention.question) && mention.mentions > 0)
        .map(|mention| {
            let text = text_of(&mention.question, dataset, made.project);
            (text, mention.category.clone())
        })
        .collect();
    for (question, category) in texts {
        few.named
            .entry(question)
            .or_default()
            .insert(category, String::new());
    }
    dataset
        .mentions
        .retain(|mention| !is_few(&mention.question));
}

/// The waves in which enough gave a grade, and not all the same; sorted.
pub(super) fn waves(grades: &[Grade], made: &Made<'_>) -> BTreeSet<Option<String>> {
    let mut waves: BTreeMap<Option<String>, BTreeMap<&str, Vec<Option<u8>>>> = BTreeMap::new();
    for grade in grades {
        let voices = waves.entry(grade.wave.clone()).or_default();
        let given = voices.entry(grade.respondent.key.as_str()).or_default();
        given.push(grade.grade.given().copied());
    }
    let enough = |voices: &BTreeMap<&str, Vec<Option<u8>>>| {
        let given: Vec<u8> = voices.values().filter_map(|given| middle(given)).collect();
        let kinds: BTreeSet<u8> = given.iter().copied().collect();
        given.len() as u64 >= made.project.disclosure.least_respondents && kinds.len() > 1
    };
    { waves.into_iter() }
        .filter(|(_, voices)| enough(voices))
        .map(|(wave, _)| wave)
        .collect()
}

/// The grade that counts of several that one person gave: the middle one, of two the better.
pub(super) fn middle(given: &[Option<u8>]) -> Option<u8> {
    let mut valid: Vec<u8> = given.iter().copied().flatten().collect();
    valid.sort_unstable();
    valid.get(valid.len().saturating_sub(1) / 2).copied()
}

/// The wording of a question as its table would bear it.
fn text_of(key: &str, dataset: &Dataset, project: &Project) -> String {
    let known = project
        .questions
        .iter()
        .find(|question| question.key == key);
    match known {
        Some(question) => question.text.clone(),
        None => dataset
            .questions
            .get(key)
            .map_or(key, String::as_str)
            .to_owned(),
    }
}

/// The table of what is named without counts; `None` where every question has enough answers.
pub(in crate::disclosure) fn finding(few: &Few, least: u64) -> Option<Finding> {
    if few.named.is_empty() {
        return None;
    }
    let lines = few.named.iter().flat_map(|(question, named)| {
        named.iter().map(move |(category, field)| {
            Row::data(vec![
                Cell::text(question.as_str()),
                Cell::text(category.as_str()),
                Cell::text(field.as_str()),
            ])
        })
    });
    let column = |id: &str, header| Column::new(id, Message::new(header), Role::Label);
    Some(Finding {
        id: "nennungen-ohne-zahlen".to_owned(),
        section: Section::Befragung,
        title: Message::new("disclosure-survey-few-title"),
        statement: Statement::Cells {
            wording: "disclosure-survey-few-statement",
            cells: Vec::new(),
            args: vec![
                ("questions", few.named.len().into()),
                ("least", least.into()),
            ],
        },
        base: Vec::new(),
        table: Table {
            columns: vec![
                column("question", "disclosure-survey-col-question"),
                column("category", "disclosure-survey-col-category"),
                column("handlungsfeld", "disclosure-survey-col-field"),
            ],
            rows: lines.collect(),
            population: None::<Population>,
        },
        chart: None,
        notes: vec![Message::new("disclosure-survey-few-note").with("least", least)],
    })
}
