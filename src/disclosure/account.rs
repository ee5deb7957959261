//! What the gate did, for staff council and data protection.

use crate::model::finding::{Finding, Role};
use crate::model::protection::{
    Coarseness, DisclosureAccount, EarlierAccount, StaffAccount, SurveyAccount,
};
use crate::project::DisclosureSettings;

use super::EarlierEdition;

/// The account of what passed.
pub(super) fn account(
    findings: &[Finding],
    (staff, survey): (Option<StaffAccount>, Option<SurveyAccount>),
    earlier: &[EarlierEdition],
    settings: &DisclosureSettings,
) -> DisclosureAccount {
    DisclosureAccount {
        coarseness: Coarseness {
            rounding: settings.rounding,
            least_group: settings.least_group,
            least_respondents: settings.least_respondents,
        },
        findings: findings
            .iter()
            .filter(|finding| is_about_persons(finding))
            .map(|finding| finding.id.clone())
            .collect(),
        staff,
        survey,
        earlier: earlier
            .iter()
            .map(|edition| EarlierAccount {
                file: edition.file.clone(),
                reference_date: edition.reference_date,
            })
            .collect(),
    }
}

fn is_about_persons(finding: &Finding) -> bool {
    let is_about = |role: Role| matches!(role, Role::Persons | Role::AboutPersons);
    let mut roles = finding.table.columns.iter().map(|column| column.role);
    finding.table.population.is_some() && roles.any(is_about)
}
