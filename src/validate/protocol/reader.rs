//! The pieces of a document → answers: which pieces ask, under which question a piece answers, and what fits none.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::answers::{Answer, Missing, Respondent, Value};
use crate::model::intake::SetAside;
use crate::model::issue::{Issue, Rule};
use crate::model::place::Place;
use crate::project::Source;
use crate::validate::fold::{compact, one_line};
use crate::validate::people::key_within;
use crate::validate::rules;

use super::asked::{Asked, form, spoken};
use super::attribute::{self, Attribute};
use super::pieces::{Ask, Kind, Piece};
use super::said::Notes;
use super::wording::Found;

/// What the pieces that follow belong to.
enum Under {
    /// No question yet.
    Nothing,
    /// A question.
    Question(String),
    /// A part that fits no question.
    Aside(String),
}

/// An interview as far as it is read.
struct Interview {
    /// Where it begins.
    begins: Place,
    code: Option<String>,
    unit: Option<String>,
    role: Option<String>,
    group: Option<String>,
    /// Questions asked, where, and whether anything was answered.
    asked: BTreeMap<String, (Place, bool)>,
}

/// What became of a document.
#[derive(Default)]
pub(super) struct Outcome {
    /// Its answers.
    pub(super) answers: Vec<Answer>,
    /// Pieces.
    pub(super) pieces: u64,
    /// Pieces set aside.
    pub(super) set_aside: Vec<SetAside>,
    /// Interviews in which something was asked.
    pub(super) interviews: u64,
    /// Keys of the questions asked.
    pub(super) keys: BTreeSet<String>,
}

/// Reads one document.
pub(super) struct Reader<'a, 'q, 'p> {
    pub(super) source: &'a Source,
    pub(super) asked: &'a mut Asked<'q, 'p>,
    pub(super) notes: &'a mut Notes,
    pub(super) issues: &'a mut Vec<Issue>,
    /// Within what keys of respondents are valid.
    pub(super) population: usize,
    /// How many persons answer.
    pub(super) speakers: usize,
}

/// The document at hand.
struct State {
    interview: Interview,
    under: Under,
    outcome: Outcome,
    /// How the known questions of the document are set.
    forms: BTreeSet<Ask>,
}

impl Reader<'_, '_, '_> {
    /// The answers of a document; `code` is the one that its file's name bears.
    pub(super) fn read(
        &mut self,
        pieces: &[Piece],
        begins: &Place,
        code: Option<String>,
    ) -> Outcome {
        let forms = { pieces.iter() }
            .filter_map(|piece| match piece.kind {
                Kind::Ask(ask) => { self.asked.known(&piece.text, ask) }.map(|_| ask),
                _ => None,
            })
            .collect();
        let mut state = State {
            interview: self.interview(begins, code),
            under: Under::Nothing,
            outcome: Outcome::default(),
            forms,
        };
        for (index, piece) in pieces.iter().enumerate() {
            state.outcome.pieces += 1;
            let leads = piece.text.ends_with(':')
                && matches!(
                    pieces.get(index + 1).map(|next| &next.kind),
                    Some(Kind::Said { depth: 1.., .. })
                );
            self.piece(piece, leads, &mut state);
        }
        self.finish(&mut state);
        if state.outcome.keys.is_empty() {
            return Outcome {
                pieces: state.outcome.pieces,
                set_aside: { pieces.iter() }
                    .map(|piece| aside(piece, rules::NO_QUESTION_FOUND))
                    .collect(),
                ..Outcome::default()
            };
        }
        state.outcome
    }

    fn interview(&self, begins: &Place, code: Option<String>) -> Interview {
        let constant = |name: &str| self.source.values.get(name).cloned();
        Interview {
            begins: begins.clone(),
            code: constant("respondent").or(code),
            unit: constant("unit"),
            role: constant("role"),
            group: constant("group"),
            asked: BTreeMap::new(),
        }
    }

    fn piece(&mut self, piece: &Piece, leads: bool, state: &mut State) {
        match &piece.kind {
            Kind::Form => {}
            Kind::Beside => {
                self.notes.beside(&piece.place);
                state
                    .outcome
                    .set_aside
                    .push(aside(piece, rules::BESIDE_ANSWER));
            }
            Kind::Begin(code) => {
                self.finish(state);
                state.interview = self.interview(&piece.place, code.clone());
                state.under = Under::Nothing;
            }
            Kind::Head(head) if self.is_before(state) => {
                for (attribute, value) in head {
                    self.head(*attribute, value, &piece.place, &mut state.interview);
                }
            }
            Kind::Head(_) => match self.asked.known(&piece.text, Ask::Numbered) {
                Some((found, wording, rest)) => {
                    let (wording, rest) = (wording.to_owned(), rest.to_owned());
                    self.ask(&found, &wording, piece, state);
                    self.say(&rest, 0, piece, state);
                }
                None => self.say(&piece.text, 0, piece, state),
            },
            Kind::Ask(ask) => self.line(*ask, piece, leads, state),
            Kind::Said { .. } if leads => {}
            Kind::Said { speaker, .. } => self.say(&piece.text, *speaker, piece, state),
        }
    }

    /// Whether nothing is answered yet. Where the project names no question, the title may stand for one until then.
    fn is_before(&self, state: &State) -> bool {
        let unanswered = || {
            state
                .interview
                .asked
                .values()
                .all(|(_, answered)| !answered)
        };
        matches!(state.under, Under::Nothing) || (self.asked.wordings.is_empty() && unanswered())
    }

    /// A line that may ask.
    fn line(&mut self, ask: Ask, piece: &Piece, leads: bool, state: &mut State) {
        let text = piece.text.as_str();
        if let Some((found, wording, rest)) = self.asked.known(text, ask) {
            self.ask(&found, wording, piece, state);
            if !rest.is_empty() {
                self.say(rest, 0, piece, state);
            }
            return;
        }
        let wording = match ask {
            Ask::Spoken => spoken(text),
            _ => Some(text),
        };
        if self.asked.wordings.is_empty()
            && let Some(wording) = wording.filter(|wording| self.asked.looks_asked(wording, ask))
        {
            let line = one_line(wording.trim_end_matches(':'));
            let key = self.asked.questions.key(&line, &piece.place, self.issues);
            self.ask(&Found::Exactly(key), wording, piece, state);
            return;
        }
        if self.closes(ask, wording, state) {
            state.under = match state.under {
                Under::Nothing if !matches!(ask, Ask::Cell) => Under::Nothing,
                _ => {
                    self.notes.section(text, &piece.place);
                    Under::Aside(form(text))
                }
            };
            return;
        }
        let begins = matches!(state.under, Under::Nothing);
        match ask {
            Ask::Spoken => {
                if !begins && let Some(wording) = wording {
                    self.notes.follow_up(wording, &piece.place);
                }
            }
            Ask::Heading(_) => {}
            // The title, and what is set like one.
            Ask::Stressed if begins => {}
            Ask::Line if begins && state.outcome.pieces == 1 => {}
            _ if leads => {}
            _ => self.say(text, 0, piece, state),
        }
    }

    /// Whether a line that asks nothing known ends what stands above it.
    fn closes(&self, ask: Ask, wording: Option<&str>, state: &State) -> bool {
        let unlisted = self.asked.wordings.is_empty();
        let levels = || {
            state.forms.iter().filter_map(|form| match form {
                Ask::Heading(level) => Some(*level),
                _ => None,
            })
        };
        match ask {
            Ask::Cell => true,
            Ask::Heading(0) => false,
            Ask::Heading(level) => {
                unlisted || levels().max().is_none_or(|deepest| level <= deepest)
            }
            Ask::Stressed => state.forms.contains(&Ask::Stressed),
            Ask::Numbered | Ask::Asked => {
                state.forms.contains(&ask) && wording.is_some_and(|line| line.ends_with('?'))
            }
            // A question that few conversations ask goes on with the one before.
            Ask::Spoken => wording.is_some_and(|line| self.asked.is_guide(line)),
            Ask::Line => false,
        }
    }

    fn head(&mut self, what: Attribute, value: &str, place: &Place, interview: &mut Interview) {
        if value.is_empty() {
            return;
        }
        let mapped = |name: &str| {
            let instead = { self.source.values_map.get(name) }.and_then(|values| {
                values
                    .iter()
                    .find(|(from, _)| compact(from) == compact(value))
            });
            instead.map_or_else(|| value.to_owned(), |(_, to)| to.clone())
        };
        match what {
            Attribute::Unit => interview.unit = Some(mapped("unit")),
            Attribute::Role => interview.role = Some(mapped("role")),
            Attribute::Group => interview.group = Some(mapped("group")),
            Attribute::Key if attribute::is_code(value) => {
                interview.code = Some(mapped("respondent"));
            }
            Attribute::Key | Attribute::Name => self.notes.name(place),
            Attribute::Other => {}
        }
    }

    fn ask(&mut self, found: &Found, wording: &str, piece: &Piece, state: &mut State) {
        if let Found::Alike(key) = found {
            self.notes.alike(wording, key, &piece.place);
        }
        let key = found.key().to_owned();
        state.outcome.keys.insert(key.clone());
        state
            .interview
            .asked
            .entry(key.clone())
            .or_insert_with(|| (piece.place.clone(), false));
        state.under = Under::Question(key);
    }

    fn say(&mut self, text: &str, speaker: usize, piece: &Piece, state: &mut State) {
        if text.trim().is_empty() {
            return;
        }
        match &state.under {
            Under::Question(key) => {
                let key = key.clone();
                if let Some((_, answered)) = state.interview.asked.get_mut(&key) {
                    *answered = true;
                }
                let text = Value::Given(text.trim().to_owned());
                let answer = self.answer(&state.interview, key, text, speaker, &piece.place);
                state.outcome.answers.push(answer);
            }
            Under::Nothing => {
                self.notes.before(&piece.place);
                state
                    .outcome
                    .set_aside
                    .push(aside(piece, rules::BEFORE_QUESTIONS));
            }
            Under::Aside(section) => {
                self.notes.in_section(section);
                state
                    .outcome
                    .set_aside
                    .push(aside(piece, rules::FITS_NO_QUESTION));
            }
        }
    }

    fn answer(
        &self,
        interview: &Interview,
        question: String,
        text: Value<String>,
        speaker: usize,
        place: &Place,
    ) -> Answer {
        let key = key_within(
            self.population,
            interview.code.as_deref(),
            &interview.begins,
        );
        let key = match self.speakers {
            0 | 1 => key,
            _ => format!("{key}-{}", speaker + 1),
        };
        Answer {
            id: String::new(),
            respondent: Respondent {
                key,
                unit: interview.unit.clone(),
                role: interview.role.clone(),
                group: interview.group.clone(),
            },
            question,
            text,
            place: place.clone(),
        }
    }

    /// Ends an interview: what was asked and not answered is an answer not given.
    fn finish(&mut self, state: &mut State) {
        let asked = std::mem::take(&mut state.interview.asked);
        state.outcome.interviews += u64::from(!asked.is_empty());
        for (key, (place, answered)) in asked {
            if !answered {
                let missing = Value::Missing(Missing::NotGiven);
                let answer = self.answer(&state.interview, key, missing, 0, &place);
                state.outcome.answers.push(answer);
            }
        }
    }
}

fn aside(piece: &Piece, rule: Rule) -> SetAside {
    SetAside {
        place: piece.place.clone(),
        code: rule.code,
    }
}
