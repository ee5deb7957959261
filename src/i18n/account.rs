//! What a column is read as and why, in words: for the terminal and for the methods chapter.

use super::I18n;
use crate::model::intake::{ColumnAccount, ColumnRole, Evidence, Unread};
use crate::model::message::Message;
use crate::model::questionnaire::QuestionType;

impl I18n {
    /// What a column is read as (empty when it is not), and the evidence or the reason.
    pub fn column_role(&self, column: &ColumnAccount) -> (String, String) {
        match &column.role {
            ColumnRole::Read { says, evidence, .. } => {
                (self.column_name(says), self.evidence(*evidence))
            }
            ColumnRole::Question { key, evidence } => {
                let message = Message::new("account-question").with("key", key.as_str());
                (self.text(&message), self.evidence(*evidence))
            }
            ColumnRole::Closed {
                key,
                kind,
                evidence,
            } => {
                let message = Message::new("account-closed")
                    .with("key", key.as_str())
                    .with("type", Message::new(type_wording(*kind)));
                (self.text(&message), self.evidence(*evidence))
            }
            ColumnRole::Unread(reason) => (String::new(), self.unread(reason)),
        }
    }

    /// The name of a logical column by the key of its description; a short description is the name itself.
    pub fn column_name(&self, says: &str) -> String {
        self.format(says, Some("name"), &[])
            .unwrap_or_else(|| self.get(says))
    }

    fn evidence(&self, evidence: Evidence) -> String {
        let key = match evidence {
            Evidence::Project => "account-project",
            Evidence::Header(None) => "account-header",
            Evidence::Header(Some(percent)) => {
                let message =
                    Message::new("account-header-fit").with("percent", u64::from(percent));
                return self.text(&message);
            }
            Evidence::Wording => "account-wording",
            Evidence::Beside => "account-beside",
            Evidence::OpenText => "account-open-text",
            Evidence::Questionnaire => "account-questionnaire",
            Evidence::Values => "account-values",
        };
        self.get(key)
    }

    fn unread(&self, reason: &Unread) -> String {
        let key = match reason {
            Unread::Personal => "account-personal",
            Unread::Housekeeping => "account-housekeeping",
            Unread::Empty => "account-empty",
            Unread::Choice => "account-choice",
            Unread::NoUse => "account-no-use",
            Unread::Rival(other) => {
                let message = Message::new("account-rival").with("other", other.as_str());
                return self.text(&message);
            }
            Unread::Useful { says, .. } => {
                let message = Message::new("account-useful").with("name", self.column_name(says));
                return self.text(&message);
            }
        };
        self.get(key)
    }
}

/// Message key of the name of a type of question.
fn type_wording(kind: QuestionType) -> &'static str {
    match kind {
        QuestionType::Single => "question-type-single",
        QuestionType::Multiple => "question-type-multiple",
        QuestionType::Scale => "question-type-scale",
        QuestionType::Number => "question-type-number",
        QuestionType::Date => "question-type-date",
        QuestionType::Text => "question-type-text",
        QuestionType::Other => "question-type-other",
    }
}
