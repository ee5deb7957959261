//! What became of a response, where an export of any tool says it in a column: broken off, or only looked at.

use super::fold::compact;
use super::heading::{Header, Label};
use super::row::{Row, written};
use super::values::words;

/// The columns of an export of any tool that tell what became of a response.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct States {
    /// Whether it was finished: yes or no.
    finished: Option<u32>,
    /// The same in words.
    status: Option<u32>,
    /// Whether it was only looked at: yes or no (SoSci Survey).
    viewed: Option<u32>,
}

impl States {
    /// Finds them by their headers.
    pub(crate) fn of(header: &Header) -> Self {
        let find = |names: &[&str]| {
            let named =
                |label: &&Label| { label.forms.iter() }.any(|form| names.contains(&form.as_str()));
            header.labels.iter().find(named).map(|label| label.column)
        };
        Self {
            finished: find(&[
                "finished",
                "complete",
                "completed",
                "abgeschlossen",
                "beendet",
                "vollstaendig",
                "wurdediebefragungabgeschlossen",
            ]),
            status: find(&[
                "status",
                "antwortstatus",
                "teilnahmestatus",
                "bearbeitungsstatus",
                "responsestatus",
                "disposition",
            ]),
            viewed: find(&["qviewer"]),
        }
    }

    /// Whether a response was broken off.
    pub(crate) fn is_unfinished(self, row: &Row<'_>) -> bool {
        let text = |column: Option<u32>| written(row.sheet.cell_at(row.raw, column?));
        let denied = || text(self.finished).is_some_and(|text| words::flag(&text) == Some(false));
        let broken = || {
            text(self.status).is_some_and(|text| {
                let folded = compact(&text);
                {
                    [
                        "abgebroch",
                        "abbruch",
                        "unvollst",
                        "nichtabgeschl",
                        "incomplete",
                        "partial",
                        "teilweise",
                    ]
                    .iter()
                }
                .any(|word| folded.starts_with(word))
            })
        };
        denied() || broken()
    }

    /// Whether the questionnaire was only looked at.
    pub(crate) fn is_trial(self, row: &Row<'_>) -> bool {
        { self.viewed }
            .and_then(|column| written(row.sheet.cell_at(row.raw, column)))
            .is_some_and(|text| words::flag(&text) == Some(true))
    }
}
