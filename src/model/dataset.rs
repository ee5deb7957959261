//! All validated tables of one project.

use std::collections::{BTreeMap, BTreeSet};

use super::answers::{Answer, Grade, HumanCoding, Mention};
use super::boards::{MatrixRow, Note, Rating};
use super::closed::{ClosedSurvey, Invited};
use super::intake::Intake;
use super::inventory::{Device, Fachverfahren, Kennzahl, OnlineDienst};
use super::staff::{AgeBand, Contract, StaffDetail};
use super::strategy::{Goal, Measure, PlanRow};

/// The typed tables, each in source and file order, and the account of rows.
#[derive(Debug, Clone, Default)]
pub struct Dataset {
    /// Kind `answers`.
    pub answers: Vec<Answer>,
    /// Codes of persons, of answers that were coded in another program.
    pub human: Vec<HumanCoding>,
    /// Kind `mentions`.
    pub mentions: Vec<Mention>,
    /// Kind `barometer`.
    pub grades: Vec<Grade>,
    /// Kind `survey`: the closed questions.
    pub surveys: Vec<ClosedSurvey>,
    /// Kind `invited`.
    pub invited: Vec<Invited>,
    /// Kind `staff`.
    pub contracts: Vec<Contract>,
    /// Kind `age_bands`.
    pub age_bands: Vec<AgeBand>,
    /// Kind `devices`.
    pub devices: Vec<Device>,
    /// Kind `fachverfahren`.
    pub fachverfahren: Vec<Fachverfahren>,
    /// Kind `online_services`.
    pub online_dienste: Vec<OnlineDienst>,
    /// Kind `kennzahlen`.
    pub kennzahlen: Vec<Kennzahl>,
    /// Kind `measures`.
    pub measures: Vec<Measure>,
    /// Kind `goals`.
    pub goals: Vec<Goal>,
    /// Kind `plan`.
    pub plan: Vec<PlanRow>,
    /// Kind `matrix`.
    pub matrix_rows: Vec<MatrixRow>,
    /// Kind `ratings`.
    pub ratings: Vec<Rating>,
    /// Kind `notes`.
    pub notes: Vec<Note>,
    /// Wording of the questions that the data names and `befund.toml` does not: key → header or text as it stood.
    pub questions: BTreeMap<String, String>,
    /// Keys of the questions some of whose answers bear no author, as cards of a workshop do: how many persons answered is not known.
    pub unsigned: BTreeSet<String>,
    /// How finely staff are counted; `None` for everything there is.
    pub detail: Option<StaffDetail>,
    /// Rows in, used and set aside.
    pub intake: Intake,
}

impl Dataset {
    /// How many answers say something.
    pub fn given(&self) -> usize {
        let given = |answer: &&Answer| answer.text.given().is_some();
        self.answers.iter().filter(given).count()
    }
}
