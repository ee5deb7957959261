//! The structure of goals and measures: numbers used twice, references that point nowhere, circles, a measure whose goal and
//! project disagree, dates, and what was declared and is empty.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::analysis::strategy::{Plan, folded, is_overdue};
use crate::model::dataset::Dataset;
use crate::model::message::Message;
use crate::model::place::Place;
use crate::model::strategy::{Measure, Term};
use crate::project::Project;

use super::{Checks, Flaw, Kind};

/// Looks at everything that has a structure.
pub(super) fn structure(
    checks: &mut Checks,
    plan: &Plan<'_>,
    dataset: &Dataset,
    project: &Project,
) {
    unique(checks, plan);
    references(checks, plan, dataset);
    agreement(checks, plan);
    for measure in &plan.measures {
        time(checks, measure, project.reference_date);
    }
    empty(checks, plan);
    questions(checks, dataset, project);
}

/// A measure as a row of the table names it.
fn named(measure: &Measure) -> String {
    match &measure.number {
        Some(number) => format!("{number} {}", measure.title),
        None => measure.title.clone(),
    }
}

fn flaw(kind: Kind, subject: String, what: Message, places: Vec<Place>) -> Option<Flaw> {
    Some(Flaw {
        kind,
        subject,
        what,
        places,
    })
}

fn unique(checks: &mut Checks, plan: &Plan<'_>) {
    let mut numbers: BTreeMap<String, Vec<(String, Place)>> = BTreeMap::new();
    for measure in &plan.measures {
        if let Some(number) = &measure.number {
            let known = numbers.entry(format!("m{}", folded(number))).or_default();
            known.push((named(measure), measure.place.clone()));
        }
    }
    for goal in &plan.tree.goals {
        if let Some(id) = &goal.id {
            let known = numbers.entry(format!("g{id}")).or_default();
            known.push((goal.name(), goal.place.clone()));
        }
    }
    for same in numbers.into_values() {
        let names: Vec<&str> = same.iter().map(|(name, _)| name.as_str()).collect();
        let twice = (same.len() > 1).then(|| {
            let what = Message::new("check-number-twice").with("names", names[1..].join("; "));
            let places = same.iter().map(|(_, place)| place.clone()).collect();
            flaw(Kind::Unique, names[0].to_owned(), what, places)
        });
        checks.look(Kind::Unique, twice.flatten());
    }
}

fn references(checks: &mut Checks, plan: &Plan<'_>, dataset: &Dataset) {
    let tree = &plan.tree;
    let mut goal = |subject: String, name: &str, place: &Place| {
        let lost = tree.find(name).is_none().then(|| {
            let what = Message::new("check-no-such-goal").with("name", name);
            flaw(Kind::Reference, subject, what, vec![place.clone()])
        });
        checks.look(Kind::Reference, lost.flatten());
    };
    for found in &tree.goals {
        if let Some(parent) = &found.parent {
            goal(found.name(), parent, &found.place);
        }
    }
    if !tree.goals.is_empty() {
        for measure in &plan.measures {
            for name in [&measure.goal, &measure.project].into_iter().flatten() {
                goal(named(measure), name, &measure.place);
            }
        }
        let mut figures: Vec<_> = dataset.kennzahlen.iter().collect();
        figures.sort_by(|a, b| a.place.cmp(&b.place));
        for figure in figures {
            if let Some(name) = &figure.goal {
                goal(figure.name.clone(), name, &figure.place);
            }
        }
    }
    depends(checks, plan);
}

/// What measures need: it must be there, must not end in a circle, and must be done before.
fn depends(checks: &mut Checks, plan: &Plan<'_>) {
    let find = |name: &str| {
        let wanted = folded(name);
        plan.measures.iter().position(|m| {
            m.number.as_deref().map(folded).as_ref() == Some(&wanted) || folded(&m.title) == wanted
        })
    };
    let needs: Vec<Vec<usize>> = { plan.measures.iter() }
        .map(|measure| {
            measure
                .depends_on
                .iter()
                .filter_map(|name| find(name))
                .collect()
        })
        .collect();
    for (index, measure) in plan.measures.iter().enumerate() {
        for name in &measure.depends_on {
            let place = vec![measure.place.clone()];
            let Some(needed) = find(name) else {
                let what = Message::new("check-no-such-measure").with("name", name.as_str());
                checks.look(
                    Kind::Reference,
                    flaw(Kind::Reference, named(measure), what, place),
                );
                continue;
            };
            let late = before(measure, plan.measures[needed]).then(|| {
                let what =
                    Message::new("check-needs-later").with("name", named(plan.measures[needed]));
                flaw(Kind::Time, named(measure), what, place)
            });
            checks.look(Kind::Time, late.flatten());
        }
        if !needs[index].is_empty() {
            let circle = reaches(&needs, index).then(|| {
                let what = Message::new("check-circle");
                flaw(
                    Kind::Reference,
                    named(measure),
                    what,
                    vec![measure.place.clone()],
                )
            });
            checks.look(Kind::Reference, circle.flatten());
        }
    }
}

/// Whether a measure is to end before the one it needs.
fn before(measure: &Measure, needed: &Measure) -> bool {
    let last = |measure: &Measure| measure.end.as_ref().and_then(Term::last);
    last(measure)
        .zip(last(needed))
        .is_some_and(|(own, other)| own < other)
}

/// Whether the way over what is needed leads back to where it began.
fn reaches(needs: &[Vec<usize>], from: usize) -> bool {
    let mut seen = vec![false; needs.len()];
    let mut rest = needs[from].clone();
    while let Some(next) = rest.pop() {
        if next == from {
            return true;
        }
        if !std::mem::replace(&mut seen[next], true) {
            rest.extend(&needs[next]);
        }
    }
    false
}

/// A measure names a goal and a project; the project must lie under that goal.
fn agreement(checks: &mut Checks, plan: &Plan<'_>) {
    let tree = &plan.tree;
    for measure in &plan.measures {
        let found = |name: &Option<String>| name.as_deref().and_then(|name| tree.find(name));
        let Some((goal, project)) = found(&measure.goal).zip(found(&measure.project)) else {
            continue;
        };
        let above = tree.above(project);
        // A project that hangs under nothing says nothing about its goal.
        if above.is_empty() {
            continue;
        }
        let apart = (project != goal && !above.contains(&goal)).then(|| {
            let what = Message::new("check-goal-disagrees")
                .with("goal", tree.goals[goal].name())
                .with("project", tree.goals[project].name())
                .with("above", tree.goals[above[0]].name());
            flaw(
                Kind::Agreement,
                named(measure),
                what,
                vec![measure.place.clone()],
            )
        });
        checks.look(Kind::Agreement, apart.flatten());
    }
}

fn time(checks: &mut Checks, measure: &Measure, today: NaiveDate) {
    let place = || vec![measure.place.clone()];
    if let Some(due) = measure.end.as_ref().and_then(Term::last) {
        let late = is_overdue(measure, today).then(|| {
            let what = Message::new("check-overdue")
                .with("due", due)
                .with("stated", usize::from(measure.status.is_some()))
                .with("status", measure.status.clone().unwrap_or_default());
            flaw(Kind::Time, named(measure), what, place())
        });
        checks.look(Kind::Time, late.flatten());
        if let Some(begin) = measure.start.as_ref().and_then(Term::first) {
            let turned = (begin > due).then(|| {
                let what = Message::new("check-ends-before")
                    .with("begin", begin)
                    .with("due", due);
                flaw(Kind::Time, named(measure), what, place())
            });
            checks.look(Kind::Time, turned.flatten());
        }
    }
}

/// Goals of the lowest level without a measure, and columns that most measures fill and some leave empty.
fn empty(checks: &mut Checks, plan: &Plan<'_>) {
    let tree = &plan.tree;
    // Where no measure names a goal, the list does not ask for goals.
    if plan.serves_goals() {
        for (index, goal) in tree.goals.iter().enumerate() {
            let is_lowest = tree.below(index).is_empty();
            let serves = |m: &&&Measure| {
                [&m.goal, &m.project]
                    .into_iter()
                    .flatten()
                    .any(|name| tree.find(name) == Some(index))
            };
            if is_lowest {
                let bare = (plan.measures.iter().filter(serves).count() == 0).then(|| {
                    let what = Message::new("check-goal-bare");
                    flaw(Kind::Empty, goal.name(), what, vec![goal.place.clone()])
                });
                checks.look(Kind::Empty, bare.flatten());
            }
        }
    }
    for (column, key) in [
        ("figure", "check-no-figure"),
        ("responsible", "check-no-lead"),
        ("cost", "check-no-cost"),
    ] {
        // Only where the column is filled at all: an empty column is a form, not a gap of one measure.
        let asked = plan.measures.iter().filter(|m| filled(m, column)).count();
        if asked == 0 {
            continue;
        }
        for measure in &plan.measures {
            let gap = measure.empty.contains(&column).then(|| {
                flaw(
                    Kind::Empty,
                    named(measure),
                    Message::new(key),
                    vec![measure.place.clone()],
                )
            });
            checks.look(Kind::Empty, gap.flatten());
        }
    }
}

fn filled(measure: &Measure, column: &str) -> bool {
    match column {
        "figure" => measure.figure.is_some(),
        "responsible" => measure.has_lead == Some(true),
        _ => measure.cost.is_some(),
    }
}

/// Questions of the project without an answer, and Kennzahlen whose target has no value beside it or the other way round.
fn questions(checks: &mut Checks, dataset: &Dataset, project: &Project) {
    for question in &project.questions {
        let is_asked = dataset
            .answers
            .iter()
            .any(|answer| answer.question == question.key)
            || dataset
                .mentions
                .iter()
                .any(|mention| mention.question == question.key);
        let silent = (!is_asked).then(|| {
            flaw(
                Kind::Empty,
                question.text.clone(),
                Message::new("check-question-empty"),
                Vec::new(),
            )
        });
        checks.look(Kind::Empty, silent.flatten());
    }
    let mut figures: Vec<_> = dataset
        .kennzahlen
        .iter()
        .filter(|f| f.goal.is_some())
        .collect();
    figures.sort_by(|a, b| a.place.cmp(&b.place));
    for figure in figures {
        let gap = match (figure.value.given(), figure.target) {
            (None, None) => Some("check-figure-empty"),
            (None, Some(_)) => Some("check-figure-unmeasured"),
            _ => None,
        };
        let gap = gap.and_then(|key| {
            flaw(
                Kind::Empty,
                figure.name.clone(),
                Message::new(key),
                vec![figure.place.clone()],
            )
        });
        checks.look(Kind::Empty, gap);
    }
}
