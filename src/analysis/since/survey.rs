//! What must be said beside a figure of a survey: another wording, other ways of asking, a response rate that moved.

use std::collections::BTreeSet;

use crate::i18n::I18n;
use crate::model::earlier::{Earlier, EarlierFinding};
use crate::model::finding::Finding;
use crate::model::message::{Arg, Message};

use super::Frame;
use super::side::Side;

/// How was asked then and now, as both reports tell it.
pub(super) struct Asked {
    rates: Option<(f64, f64)>,
    kinds: Option<(String, String)>,
    is_same_version: bool,
}

/// Change of the response rate from which it is worth a word.
const MOVED: f64 = 0.05;

impl Asked {
    pub(super) fn of(published: &[&Finding], earlier: &Earlier, frame: Frame, i18n: &I18n) -> Self {
        let sides = |id: &str| {
            let now = published.iter().find(|finding| finding.id == id)?;
            let then = earlier.findings.iter().find(|finding| finding.id == id)?;
            Some((Side::before(then), Side::now(now, i18n)))
        };
        let rates = sides("ruecklauf").and_then(|(then, now)| {
            let rate = |side: &Side<'_>| {
                let of = |key| {
                    let line = side.find("what", &i18n.get(key))?;
                    side.cell(line, "count").number()
                };
                let invited = of("analysis-turnout-invited").filter(|count| *count > 0.0)?;
                Some(of("analysis-turnout-answered")? / invited)
            };
            Some((rate(&then)?, rate(&now)?))
        });
        let kinds = sides("datengrundlage").map(|(then, now)| {
            let kinds = |side: &Side<'_>| {
                let kinds: BTreeSet<String> = side.names("kind").into_iter().collect();
                kinds.into_iter().collect::<Vec<String>>().join(", ")
            };
            (kinds(&then), kinds(&now))
        });
        Self {
            rates: rates.filter(|(then, now)| (then - now).abs() >= MOVED),
            kinds: kinds.filter(|(then, now)| then != now),
            is_same_version: !frame.other_version,
        }
    }

    /// What is to be said beside a comparison of this finding.
    pub(super) fn notes(
        &self,
        now: &Finding,
        then: Option<&EarlierFinding>,
        i18n: &I18n,
    ) -> Vec<Message> {
        let is_closed = now.id.starts_with("frage-");
        let is_asked = is_closed || now.id.starts_with("nennungen-");
        let mut notes = Vec::new();
        // Titles of another version may be worded otherwise by the program.
        let other = then.filter(|then| then.title != i18n.text(&now.title));
        if let Some(then) = other.filter(|_| is_asked && self.is_same_version) {
            notes.push(Message::new("since-note-wording").with("then", then.title.as_str()));
        }
        if let Some((then, now)) = self.rates.filter(|_| is_closed) {
            let note = Message::new("since-note-response").with("then", Arg::Percent(then));
            notes.push(note.with("now", Arg::Percent(now)));
        }
        let is_of_persons = is_asked || now.id == "stimmungsbarometer";
        if let Some((then, now)) = self.kinds.as_ref().filter(|_| is_of_persons) {
            let note = Message::new("since-note-method").with("then", then.as_str());
            notes.push(note.with("now", now.as_str()));
        }
        notes
    }
}
