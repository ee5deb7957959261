//! What was asked: the questions, the Stimmungsbarometer and closed questions, and how their tables are read.

use super::notes::Notes;
use super::rules;
use super::section::{Section, filled_texts, values};
use crate::model::counted::Counted;

/// Texts of the grades 1 to 6.
const GRADES: usize = 6;

/// A question that was put.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Key, ASCII, used in file names.
    pub key: String,
    /// Wording.
    pub text: String,
    /// Header of the category column ("Bedarf").
    pub heading: Option<String>,
    /// What is counted under it: Befragte unless the project says otherwise. Only published counts can be of anything else.
    pub counts: Counted,
    /// Of published counts of measures: the status they count, so that they can be compared with the list.
    pub status: Option<String>,
}

/// Settings of the Stimmungsbarometer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BarometerSettings {
    /// Wording of the question.
    pub question: Option<String>,
    /// Texts of the grades 1 to 6; empty or six.
    pub scale: Vec<String>,
}

/// Settings of closed questions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SurveySettings {
    /// By what findings are broken down: `unit`, `role`, keys or codes of background questions.
    pub by: Vec<String>,
    /// Keys or codes of questions that are not counted.
    pub leave_out: Vec<String>,
    /// Whether all persons of the staff file were invited, where no source of kind `invited` tells how many were.
    pub staff_invited: bool,
    /// Whether answers are also weighted, so that units and roles count as much as they were invited.
    pub weight: bool,
}

impl Default for SurveySettings {
    fn default() -> Self {
        Self {
            by: vec!["unit".to_owned(), "role".to_owned()],
            leave_out: Vec::new(),
            staff_invited: false,
            weight: false,
        }
    }
}

/// Reads the questions.
pub(super) fn read_all(sections: Vec<Section<'_>>, notes: &mut Notes) -> Vec<Question> {
    let mut questions: Vec<(Question, u32)> = Vec::new();
    for mut section in sections {
        let key = section.text("key", notes);
        section.demand("key", notes);
        let text = section.text("text", notes);
        section.demand("text", notes);
        let heading = section.text("heading", notes);
        let nouns = Counted::ALL.map(|counted| (counted.name(), counted));
        let counts = section.choice("counts", &nouns, notes);
        let status = section.text("status", notes);
        section.finish(notes);
        let Some(key) = key else { continue };
        if !is_question_key(&key.value) {
            let issue = notes
                .breach(rules::QUESTION_KEY, &key.span)
                .with("key", key.value.as_str());
            notes.add(issue);
        }
        if let Some((_, line)) = questions.iter().find(|(q, _)| q.key == key.value) {
            let issue = notes
                .breach(rules::SAME_QUESTION, &key.span)
                .with("key", key.value.as_str())
                // A line number is a name, not a quantity: 1234 and not 1.234.
                .with("first", line.to_string());
            notes.add(issue);
        }
        let line = notes.line(key.span.start);
        let question = Question {
            key: key.value,
            text: text.map(|found| found.value).unwrap_or_default(),
            heading: heading.map(|found| found.value),
            counts: counts.unwrap_or_default(),
            status: status.map(|found| found.value),
        };
        questions.push((question, line));
    }
    questions
        .into_iter()
        .map(|(question, _)| question)
        .collect()
}

/// Question keys become parts of file names.
fn is_question_key(key: &str) -> bool {
    key.bytes()
        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_' || b == b'-')
}

/// Reads `[barometer]`.
pub(super) fn read_barometer(mut section: Section<'_>, notes: &mut Notes) -> BarometerSettings {
    let question = section.text("question", notes);
    let scale = section.texts("scale", notes);
    if let Some(scale) = &scale {
        if scale.value.len() != GRADES {
            let issue = notes
                .breach(rules::SCALE_LENGTH, &scale.span)
                .with("count", scale.value.len());
            notes.add(issue);
        }
        for text in scale.value.iter().filter(|text| text.value.is_empty()) {
            notes.add(notes.breach(rules::EMPTY, &text.span).with("key", "scale"));
        }
    }
    section.finish(notes);
    BarometerSettings {
        question: question.map(|found| found.value),
        scale: values(scale),
    }
}

/// Reads `[survey]`.
pub(super) fn read_survey(mut section: Section<'_>, notes: &mut Notes) -> SurveySettings {
    let by = section
        .has("by")
        .then(|| filled_texts(&mut section, "by", notes));
    let settings = SurveySettings {
        by: by.map_or(SurveySettings::default().by, |found| {
            found.into_iter().map(|entry| entry.value).collect()
        }),
        leave_out: filled_texts(&mut section, "leave_out", notes)
            .into_iter()
            .map(|found| found.value)
            .collect(),
        staff_invited: section.flag("staff_invited", notes).unwrap_or_default(),
        weight: section.flag("weight", notes).unwrap_or_default(),
    };
    section.finish(notes);
    settings
}
