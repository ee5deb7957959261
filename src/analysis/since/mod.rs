//! What changed since an earlier edition: published cells of today beside published cells of then, under the same ids.
//!
//! It reads nothing that was not printed in one of the two reports, so that whoever has both learns nothing new. What cannot be compared
//! (another scale, other words, a finding that only one of the two has) is named with the reason, and never counted as a change.

mod ages;
mod correction;
mod exits;
mod figures;
mod flow;
mod measures;
mod mentions;
mod overview;
mod pace;
mod shares;
mod side;
mod survey;
mod things;
mod ties;

use chrono::NaiveDate;

use crate::i18n::I18n;
use crate::model::earlier::{Earlier, EarlierFinding};
use crate::model::finding::{BaseFigure, Column, Finding, Row, Statement, Table};
use crate::model::message::Message;

pub(in crate::analysis) use correction::corrected;
use overview::Verdict;
pub(in crate::analysis) use side::Side;
use survey::Asked;
pub use ties::{Fate, Ties};

/// What a comparison must know besides the two reports.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// Stichtag of the earlier edition.
    pub day: NaiveDate,
    /// Whether both were coded with the same codebook; `None` where that is not known.
    pub same_codebook: Option<bool>,
    /// Whether another version of befund made the earlier edition, which may code the same answers otherwise.
    pub other_version: bool,
    /// Whether what is missing in a table may have been withheld.
    pub is_public: bool,
}

/// What a comparison says; id, section and title follow from the finding that is compared.
struct Change {
    statement: Statement,
    base: Vec<BaseFigure>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    notes: Vec<Message>,
}

/// Why two findings do not stand side by side.
enum Unlike {
    /// They could, but for this reason.
    Because(Verdict),
    /// It is of no kind that is compared.
    Kind,
}

impl Change {
    /// As a finding beside the one of today.
    fn beside(self, now: &Finding) -> Finding {
        Finding {
            id: format!("{}-vorjahr", now.id),
            section: now.section,
            title: Message::new("since-title").with("title", now.title.clone()),
            statement: self.statement,
            base: self.base,
            table: Table {
                columns: self.columns,
                rows: self.rows,
                population: None,
            },
            chart: None,
            notes: self.notes,
        }
    }
}

/// Whether both have the columns that a comparison reads.
fn alike((before, today): &(Side<'_>, Side<'_>), wanted: &[&str]) -> Result<(), Unlike> {
    if !today.has(wanted) {
        return Err(Unlike::Kind);
    }
    if !before.has(wanted) {
        return Err(Unlike::Because(Verdict::OtherTable));
    }
    Ok(())
}

/// Findings on what changed, the overview of what was compared first; nothing when nothing in the two reports has the same id.
pub(super) fn since(
    published: &[&Finding],
    earlier: &Earlier,
    (frame, ties): (Frame, &Ties),
    i18n: &I18n,
) -> Vec<Finding> {
    let asked = Asked::of(published, earlier, frame, i18n);
    let mut made = Vec::new();
    let mut verdicts = Vec::new();
    for now in published.iter().filter(|now| is_compared(&now.id)) {
        let then = earlier.findings.iter().find(|then| then.id == now.id);
        let compared = match then {
            _ if earlier.language != i18n.language().tag() => {
                Err(Unlike::Because(Verdict::OtherLanguage))
            }
            None => Err(Unlike::Because(Verdict::NotThen)),
            Some(then) => one(now, then, (published, ties, frame), i18n),
        };
        match compared {
            Ok(mut change) => {
                verdicts.push((now.title.clone(), Verdict::Compared));
                change.notes.extend(asked.notes(now, then, i18n));
                made.push(change.beside(now));
                let flow = then.filter(|_| now.id == "massnahmen");
                made.extend(flow.and_then(|then| {
                    flow::flow(&(Side::before(then), Side::now(now, i18n)), frame)
                }));
            }
            Err(Unlike::Because(verdict)) => verdicts.push((now.title.clone(), verdict)),
            Err(Unlike::Kind) => {}
        }
    }
    let gone = { earlier.findings.iter() }
        .filter(|then| is_compared(&then.id))
        .filter(|then| !published.iter().any(|now| now.id == then.id));
    let gone: Vec<&str> = gone.map(|then| then.title.as_str()).collect();
    if verdicts.is_empty() && gone.is_empty() {
        return Vec::new();
    }
    let mut findings = vec![overview::overview(verdicts, &gone, frame)];
    findings.append(&mut made);
    findings
}

/// Whether a finding is of a kind that is compared, by its id. Breakdowns of answers are not: their groups change too often to mean the same.
fn is_compared(id: &str) -> bool {
    // What an earlier report compared itself is none of its tables.
    if id.ends_with("-vorjahr") {
        return false;
    }
    let of_question = id.starts_with("nennungen-") || id.starts_with("frage-");
    // Beside its own codes a report prints again what was published elsewhere.
    let is_again = id.ends_with("-veroeffentlicht");
    let whole = [
        "stimmungsbarometer",
        "kennzahlen",
        "kennzahlen-tempo",
        "massnahmen",
        "altersstruktur",
        "altersabgaenge",
    ];
    let is_question = of_question && !is_again && !id.contains("-nach-");
    is_question || whole.contains(&id) || things::is_compared(id)
}

fn one(
    now: &Finding,
    then: &EarlierFinding,
    (published, ties, frame): (&[&Finding], &Ties, Frame),
    i18n: &I18n,
) -> Result<Change, Unlike> {
    let sides = (Side::before(then), Side::now(now, i18n));
    match now.id.as_str() {
        "kennzahlen" => figures::figures(&sides, frame),
        "kennzahlen-tempo" => pace::pace(&sides, frame),
        "massnahmen" => measures::measures(&sides, frame),
        "altersstruktur" => ages::ages(&sides, frame),
        "altersabgaenge" => exits::exits(&sides, published, frame),
        "stimmungsbarometer" => shares::shares(&sides, "grade", frame),
        id if id.starts_with("nennungen-") => {
            let recoded = ties.recoded.iter().find(|recoded| recoded.id == id);
            let recoded = recoded.map(|recoded| Side::now(recoded, i18n));
            mentions::mentions(now, &sides, recoded.as_ref(), ties, frame)
        }
        id if things::is_compared(id) => things::things(id, &sides, ties, frame),
        _ => shares::shares(&sides, "answer", frame),
    }
}
