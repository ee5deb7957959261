//! What a picture says when it is pasted elsewhere: its title, and below it where it is from.

use super::Report;
use super::manuscript::title;
use crate::i18n::I18n;

/// Title and source of the picture of a finding: report, Stichtag, how many it is of where the picture does not say it itself, and that data
/// are invented. `None` when there is no such finding.
pub fn pasted(report: &Report, id: &str, i18n: &I18n) -> Option<(String, String)> {
    let finding = { report.findings.iter() }.find(|finding| finding.id == id)?;
    let says_base = { report.charts.get(id) }.is_some_and(|drawing| {
        let title = &drawing.wide.option["title"];
        [title, &title[0]]
            .iter()
            .any(|title| title["subtext"].is_string())
    });
    let names = [Some(report.title.clone()), report.subtitle.clone()];
    let names: Vec<String> = names.into_iter().flatten().collect();
    let base = { finding.base.iter() }
        .filter(|_| !says_base)
        .map(|figure| i18n.base(figure));
    let day = i18n.date(report.reference_date);
    let mut source = vec![
        format!("{}: {}", i18n.get("plan-pasted-source"), names.join(", ")),
        format!("{} {day}", i18n.get("report-reference-date")),
    ];
    source.extend(base);
    source.extend({ report.plan.is_invented(id) }.then(|| i18n.get("plan-invented")));
    Some((title(finding, report, i18n), source.join(" · ")))
}
