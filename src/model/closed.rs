//! The closed questions of a survey as the validated table holds them: one row is one respondent, one column of replies an item.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::answers::Respondent;
use super::place::{Origin, Place};
use super::questionnaire::{Asked, Choice, Filter, Gap, Item, QuestionType};

/// What one respondent said to one item.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reply {
    /// The option with that index; for a box of a multiple choice 1 is ticked and 0 is not.
    Choice(u16),
    /// A number.
    Number(f64),
    /// Nothing, and why.
    Gap(Gap),
}

impl Reply {
    /// The index of the chosen option.
    pub fn choice(self) -> Option<usize> {
        match self {
            Self::Choice(index) => Some(usize::from(index)),
            _ => None,
        }
    }

    /// Why nothing was said.
    pub fn gap(self) -> Option<Gap> {
        match self {
            Self::Gap(gap) => Some(gap),
            _ => None,
        }
    }
}

/// A box of a multiple choice that is ticked.
pub const TICKED: Reply = Reply::Choice(1);

/// A closed question with all replies.
#[derive(Debug, Clone, PartialEq)]
pub struct ClosedQuestion {
    /// Key, ASCII, unique within the survey; part of the ids of its findings.
    pub key: String,
    /// Code in the file; empty where it has none.
    pub code: String,
    /// Wording.
    pub text: String,
    /// Type.
    pub kind: QuestionType,
    /// Options or levels in the order of the questionnaire; empty for numbers and multiple choice.
    pub choices: Vec<Choice>,
    /// Whether the options are only those that were chosen: what nobody chose is not known.
    pub open_list: bool,
    /// At least one.
    pub items: Vec<Item>,
    /// To whom it was put.
    pub filter: Option<Filter>,
    /// Replies by item and respondent.
    pub replies: Vec<Vec<Reply>>,
    /// Column of each item in the file, from 1.
    pub columns: Vec<u32>,
    /// How many texts beside "Sonstiges" repeated an option and were counted there.
    pub joined: u64,
}

impl ClosedQuestion {
    /// Whether the question has more than one item.
    pub fn is_battery(&self) -> bool {
        self.items.len() > 1 && self.kind != QuestionType::Multiple
    }
}

/// One response.
#[derive(Debug, Clone, PartialEq)]
pub struct Participant {
    /// Who.
    pub respondent: Respondent,
    /// Values of further background questions by their key.
    pub background: BTreeMap<String, String>,
    /// Whether the response was finished; `true` where the tool does not say.
    pub finished: bool,
    /// Index of the question after which a response was broken off; `None` when it is finished or nothing was answered.
    pub last: Option<usize>,
    /// Minutes from start to end, where the tool tells.
    pub minutes: Option<f64>,
    /// The row.
    pub place: Place,
}

/// How many were invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Organisational unit; `None` for all of them.
    pub unit: Option<String>,
    /// Role; `None` for all of them.
    pub role: Option<String>,
    /// Persons.
    pub count: u64,
    /// The row.
    pub place: Place,
}

/// All closed questions of one sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct ClosedSurvey {
    /// File and sheet.
    pub origin: Arc<Origin>,
    /// Responses in file order.
    pub participants: Vec<Participant>,
    /// Questions in the order of the file.
    pub questions: Vec<ClosedQuestion>,
    /// Everything that was asked, open questions and what is not counted as well, as it was understood: what a person edits.
    pub asked: Vec<Asked>,
    /// Whether the tool marks what it did not show.
    pub marks_not_shown: bool,
    /// Keys of background questions by which findings are broken down besides unit and role.
    pub background: Vec<String>,
    /// Responses that were set aside because the same person answered again.
    pub repeated: u64,
    /// Trial responses that were set aside.
    pub trials: u64,
    /// Question index and dimension that must not be broken down; empty in the internal edition.
    pub undivided: Vec<(usize, String)>,
}
