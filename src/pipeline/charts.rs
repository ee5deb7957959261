//! The chart of every finding: of the kind that follows from its shape, or the one that the project wants.

use std::collections::BTreeMap;

use crate::analysis::Names;
use crate::chart::{self, Palette};
use crate::disclosure::Gated;
use crate::i18n::I18n;
use crate::model::drawing::Drawing;
use crate::model::finding::{ChartKind, Finding};
use crate::model::issue::{Issue, Rule};
use crate::model::message::Message;
use crate::project;

/// Kinds that a project wants; `None` is no chart.
type Wanted = BTreeMap<String, Option<ChartKind>>;

/// Draws all charts by id of their finding, rankings with `most` rows. A wish that cannot be met is noted, and the chart drawn as usual.
pub(super) fn charts(
    findings: &[Gated<Finding>],
    (wanted, most): (&Wanted, usize),
    names: &Names,
    palette: &Palette,
    i18n: &I18n,
    issues: &mut Vec<Issue>,
) -> BTreeMap<String, Drawing> {
    for id in wanted.keys().filter(|id| !names.has(id)) {
        let advice = project::advice(id, names.iter());
        issues.push(issue(project::CHART_OF_NOTHING, id, advice));
    }
    let mut drawn = BTreeMap::new();
    for finding in findings {
        let wish = wanted.get(&finding.id);
        if let Some(mut drawing) = drawing(finding, wish, most, i18n, issues) {
            palette.recolour(&mut drawing);
            drawn.insert(finding.id.clone(), drawing);
        }
    }
    drawn
}

fn drawing(
    finding: &Gated<Finding>,
    wish: Option<&Option<ChartKind>>,
    most: usize,
    i18n: &I18n,
    issues: &mut Vec<Issue>,
) -> Option<Drawing> {
    let kind = match wish {
        None => return chart::draw_wished(finding, None, most, i18n),
        Some(wish) => (*wish)?,
    };
    chart::draw_wished(finding, Some(kind), most, i18n).or_else(|| {
        let kinds = chart::kinds(finding, i18n).join(", ");
        let advice = Message::new("project-possible").with("names", kinds);
        let unfit = issue(project::CHART_UNFIT, &finding.id, advice);
        issues.push(unfit.with("kind", kind.name()));
        chart::draw_wished(finding, None, most, i18n)
    })
}

fn issue(rule: Rule, finding: &str, advice: Message) -> Issue {
    Issue::new(rule, None)
        .with("finding", finding)
        .with("advice", advice)
}
