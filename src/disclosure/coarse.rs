//! What is decided before anything is counted: the data as the edition may count them.
//!
//! A table that is hidden afterwards is a table short of what everybody knows is there; a table over coarser data is whole.

use std::borrow::Cow;

use super::EarlierEdition;
use super::intake::by_kind;
use super::staff;
use super::survey::{self, Made, Plan};
use crate::i18n::I18n;
use crate::model::codebook::Codebook;
use crate::model::coding::Codings;
use crate::model::dataset::Dataset;
use crate::model::finding::Finding;
use crate::project::{Edition, Project};

/// The data as the edition may count them, with what was decided on the way.
#[derive(Debug, Clone)]
pub struct Coarse<'a> {
    /// The data: those given for the internal edition, a copy that was recoded for the public one.
    pub dataset: Cow<'a, Dataset>,
    pub(super) survey: Plan,
    pub(super) staff: staff::Plan,
    least: u64,
}

impl<'a> Coarse<'a> {
    /// The data as they are; nothing of them may be quoted in public.
    pub fn whole(dataset: &'a Dataset) -> Self {
        Self {
            dataset: Cow::Borrowed(dataset),
            survey: Plan::default(),
            staff: staff::Plan::default(),
            least: 0,
        }
    }

    /// What is told of the data without being counted.
    pub fn findings(&self) -> Option<Finding> {
        survey::finding(&self.survey.few, self.least)
    }
}

/// Recodes what the edition may not count as it is. A second edition for one day counts the staff as finely as the first
/// among the earlier ones did.
pub fn coarsen<'a>(
    dataset: &'a Dataset,
    (codings, codebook): (&Codings, &Codebook),
    project: &Project,
    earlier: &[EarlierEdition],
    i18n: &I18n,
) -> Coarse<'a> {
    if project.disclosure.edition == Edition::Internal {
        return Coarse::whole(dataset);
    }
    let mut coarse = dataset.clone();
    coarse.intake = by_kind(&dataset.intake);
    let made = Made {
        codings,
        codebook,
        project,
        i18n,
    };
    let survey = survey::coarsen(&mut coarse, &made);
    let again = EarlierEdition::of_day(earlier, project.reference_date);
    let staff = staff::coarsen(&mut coarse, project, again, i18n);
    Coarse {
        dataset: Cow::Owned(coarse),
        survey,
        staff,
        least: project.disclosure.least_respondents,
    }
}
