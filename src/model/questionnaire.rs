//! A questionnaire: its questions with their types, options, items and filters, whoever says so — the survey tool, a person or the answers.

/// What kind of answers a question takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionType {
    /// One of several options.
    Single,
    /// Any of several options.
    Multiple,
    /// One level of an ordered scale; several items make a battery.
    Scale,
    /// A number.
    Number,
    /// A date.
    Date,
    /// Words of one's own.
    Text,
    /// Nothing that can be counted: texts between questions, formulas, files.
    Other,
}

impl QuestionType {
    /// All types, in the order of the documentation.
    pub const ALL: [Self; 7] = [
        Self::Single,
        Self::Multiple,
        Self::Scale,
        Self::Number,
        Self::Date,
        Self::Text,
        Self::Other,
    ];

    /// The type as written in a codebook of the questionnaire.
    pub fn name(self) -> &'static str {
        match self {
            Self::Single => "single",
            Self::Multiple => "multiple",
            Self::Scale => "scale",
            Self::Number => "number",
            Self::Date => "date",
            Self::Text => "text",
            Self::Other => "other",
        }
    }

    /// The type with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// Why a closed question has no answer. The kinds stay apart in every count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// A filter did not show the question.
    NotShown,
    /// The response was broken off before it.
    NotReached,
    /// Shown and not answered, or "keine Angabe".
    NotGiven,
    /// "weiß nicht", "kann ich nicht beurteilen".
    DontKnow,
    /// "betrifft mich nicht".
    NotApplicable,
    /// Something stands there that is no answer to the question; an issue says what.
    Unusable,
}

impl Gap {
    /// All kinds, in printed order.
    pub const ALL: [Self; 6] = [
        Self::DontKnow,
        Self::NotApplicable,
        Self::NotGiven,
        Self::Unusable,
        Self::NotShown,
        Self::NotReached,
    ];

    /// The kind as written in a codebook of the questionnaire.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotShown => "not-shown",
            Self::NotReached => "not-reached",
            Self::NotGiven => "not-given",
            Self::DontKnow => "dont-know",
            Self::NotApplicable => "not-applicable",
            Self::Unusable => "unusable",
        }
    }

    /// Whether the respondent saw the question.
    pub fn was_asked(self) -> bool {
        !matches!(self, Self::NotShown | Self::NotReached)
    }
}

/// One option of a question, or one level of a scale.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// Code in the file (`A1`); equal to the label where the file holds labels.
    pub code: String,
    /// Wording.
    pub label: String,
    /// What it says where it is no answer with content.
    pub gap: Option<Gap>,
    /// Its number, where the scale has numbers.
    pub value: Option<f64>,
}

/// What a question asks about: one row of a battery, one box of a multiple choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Code in the file (`SQ001`); empty where the question has no items.
    pub code: String,
    /// Wording; empty where the question has no items.
    pub text: String,
    /// Whether agreement means the opposite of what it means for the other items.
    pub reversed: bool,
    /// What ticking it says where that is no answer with content.
    pub gap: Option<Gap>,
}

/// A question is put only to those who gave certain answers to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// Code of the other question, with its item in brackets where it has any.
    pub question: String,
    /// Codes or labels of the answers.
    pub answers: Vec<String>,
}

/// One question.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// Code in the file (`A10`).
    pub code: String,
    /// Wording.
    pub text: String,
    /// Type.
    pub kind: QuestionType,
    /// Options or levels, in the order of the questionnaire.
    pub choices: Vec<Choice>,
    /// Items, in the order of the questionnaire; empty where the question has none.
    pub items: Vec<Item>,
    /// To whom it is put; `None` for everybody.
    pub filter: Option<Filter>,
    /// A condition that was not understood, as it stands in the tool.
    pub condition: Option<String>,
}

/// What a survey tool or a person says of a questionnaire.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Questionnaire {
    /// The file that says so.
    pub file: String,
    /// Questions in order.
    pub questions: Vec<Asked>,
}

impl Questionnaire {
    /// The question with that code.
    pub fn question(&self, code: &str) -> Option<&Asked> {
        self.questions.iter().find(|asked| asked.code == code)
    }
}
