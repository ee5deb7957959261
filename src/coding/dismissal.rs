//! Finds what an answer only names to set it aside: "Geld ist nicht das Problem, uns fehlt der Plan" is about the plan.
//!
//! Negation alone dismisses nothing: "kein Geld da" and "keine Medienbrüche mehr" are ideas of their own.

use std::ops::Range;

use super::text::token::Token;

/// Nouns that, denied, dismiss what is said of them.
const CONCERNS: &[&str] = &[
    "problem",
    "probleme",
    "thema",
    "hindernis",
    "hürde",
    "grund",
    "punkt",
    "knackpunkt",
    "sorge",
    "sorgen",
    "engpass",
    "baustelle",
    "schwierigkeit",
    "schwierigkeiten",
    "anliegen",
    "priorität",
    "prio",
    "bedenken",
    "gefahr",
    "risiko",
    "rolle",
    "bedarf",
    "notwendigkeit",
    "angst",
    "hexenwerk",
    "drama",
];

/// Adjectives that do the same.
const UNIMPORTANT: &[&str] = &[
    "wichtig",
    "entscheidend",
    "ausschlaggebend",
    "schlimm",
    "tragisch",
    "relevant",
    "nötig",
    "notwendig",
    "erforderlich",
    "vordringlich",
    "dringend",
];

const NEGATIONS: &[&str] = &[
    "nicht", "kein", "keine", "keinen", "keiner", "keinem", "keines", "weniger", "nie", "niemals",
];

/// A clause: its tokens and how the next one begins.
struct Clause<'t> {
    tokens: &'t [Token],
    end: usize,
}

/// Byte ranges of the clauses that are dismissed.
pub(crate) fn dismissed(text: &str, tokens: &[Token]) -> Vec<Range<usize>> {
    let clauses = clauses(text, tokens);
    let mut found = Vec::new();
    for (index, clause) in clauses.iter().enumerate() {
        let Some(first) = clause.tokens.first() else {
            continue;
        };
        let next = clauses.get(index + 1);
        if is_dismissed(clause, next) {
            found.push(first.range.start..clause.end);
        }
    }
    found
}

fn clauses<'t>(text: &str, tokens: &'t [Token]) -> Vec<Clause<'t>> {
    let mut found = Vec::new();
    let mut start = 0;
    for index in 0..tokens.len() {
        let end = tokens[index].range.end;
        let closes = tokens.get(index + 1).is_none_or(|next| {
            text[end..next.range.start].contains([',', ';', '.', ':', '!', '?', '\n', '–', '('])
                || matches!(next.form.as_str(), "aber" | "sondern")
        });
        if closes {
            found.push(Clause {
                tokens: &tokens[start..=index],
                end,
            });
            start = index + 1;
        }
    }
    found
}

fn is_dismissed(clause: &Clause<'_>, next: Option<&Clause<'_>>) -> bool {
    let forms: Vec<&str> = clause
        .tokens
        .iter()
        .map(|token| token.form.as_str())
        .collect();
    let Some(negation) = forms.iter().position(|form| NEGATIONS.contains(form)) else {
        return false;
    };
    let after = &forms[negation + 1..];
    // "nicht nur" and "nicht mehr" affirm.
    let affirms = after.first().is_some_and(|form| {
        matches!(
            *form,
            "nur" | "mehr" | "zuletzt" | "allein" | "bloss" | "immer" | "genug" | "genügend"
        )
    });
    if affirms || forms[negation] == "keine" && after.first() == Some(&"frage") {
        return false;
    }
    let next_first = next.and_then(|clause| clause.tokens.first());
    if next_first.is_some_and(|token| token.form == "sondern") {
        return true;
    }
    denies_concern(after, if negation == 0 { 7 } else { 4 })
        || denies_cause(&forms)
        || denies_need(&forms, negation)
        || opens_contrast(&forms, negation, next)
}

/// "… ist nicht das Problem", "… spielt keine Rolle", "… ist nicht so wichtig".
///
/// A clause that opens with the negation ("Nicht das Geld ist das Problem") may be longer.
fn denies_concern(after: &[&str], reach: usize) -> bool {
    let near = &after[..after.len().min(reach)];
    let only_one = near
        .iter()
        .any(|form| form.starts_with("einzig") || *form == "ohne");
    !only_one
        && near
            .iter()
            .any(|form| CONCERNS.contains(form) || UNIMPORTANT.contains(form))
}

/// "am Geld liegt es nicht", "daran scheitert es nicht", "an Ideen fehlt es nicht".
fn denies_cause(forms: &[&str]) -> bool {
    let verb = forms.iter().any(|form| {
        matches!(
            *form,
            "liegt" | "scheitert" | "hapert" | "mangelt" | "fehlt" | "scheitern" | "liegen"
        )
    });
    let of = forms
        .iter()
        .any(|form| matches!(*form, "am" | "an" | "daran" | "woran"));
    verb && of
}

/// "eine App brauchen wir nicht"; "dann brauchen wir kein Papier mehr" is a gain instead.
fn denies_need(forms: &[&str], negation: usize) -> bool {
    let verb = forms.iter().any(|form| {
        matches!(
            *form,
            "brauche" | "brauchen" | "braucht" | "benötigen" | "benötige"
        )
    });
    let gain = forms
        .iter()
        .any(|form| matches!(*form, "mehr" | "dann" | "extra"));
    verb && !gain && negation > 0
}

/// "Nicht die Technik, die Leute machen mir Sorgen".
fn opens_contrast(forms: &[&str], negation: usize, next: Option<&Clause<'_>>) -> bool {
    negation == 0
        && forms.len() <= 5
        && forms.get(1).is_some_and(|form| {
            matches!(
                *form,
                "der" | "die" | "das" | "den" | "dem" | "so" | "unbedingt" | "am" | "beim" | "bei"
            )
        })
        && next.is_some_and(|clause| clause.tokens.len() >= 2)
}
