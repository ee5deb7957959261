//! Headers that no list knows and that are understood by what they are made of: the root of a word that names the column, and
//! besides it nothing but words that every such column has (`AustrDat`, `Asset EOL Date`, `Inbetriebnahme am`).
//!
//! The values decide with: dates below a header of dates, sexes below one of sex. Where two columns could be meant, none is read.

use crate::model::raw::{RawCell, RawTable};
use crate::project::SourceKind;

use super::columns::{Feed, Feeds, profile};
use super::content::{Content, Profile};
use super::end_of_life::is_warranty;
use super::fold::compact;
use super::heading::{Header, Label};
use super::lexicon::Lexicon;
use super::row::written;
use super::values::words;

/// A logical column that may be told by a root.
struct Rooted {
    kind: SourceKind,
    name: &'static str,
    roots: &'static [&'static str],
    /// What else may stand in the header, longest first where one begins another.
    besides: &'static [&'static str],
    fits: fn(&Profile) -> bool,
}

/// What headers of dates have besides.
const OF_DATES: &[&str] = &[
    "zeitpunkt",
    "datum",
    "date",
    "dat",
    "dt",
    "tag",
    "jahr",
    "year",
    "am",
    "ab",
    "bis",
    "zum",
    "vom",
    "seit",
    "der",
    "des",
    "den",
    "von",
    "in",
    "on",
    "of",
    "bei",
    "stadt",
    "kommune",
    "verwaltung",
    "firma",
    "vertrags",
    "vertrag",
    "dienst",
    "dauer",
    "ende",
    "asset",
    "geraete",
    "geraet",
    "device",
    "geplanter",
    "geplantes",
    "geplante",
    "geplant",
    "planmaessig",
    "erfolgt",
];

const ROOTED: [Rooted; 7] = [
    Rooted {
        kind: SourceKind::Staff,
        name: "entry",
        roots: &[
            "eintritts",
            "eintritt",
            "eintr",
            "einstellungs",
            "einstellung",
            "antritts",
            "antritt",
            "beschaeftigt",
            "imdienst",
            "hire",
            "entry",
            "joining",
            "gueltigab",
            "gueltigvon",
            "validfrom",
            "beginn",
        ],
        besides: OF_DATES,
        fits: are_days,
    },
    Rooted {
        kind: SourceKind::Staff,
        name: "payroll_exit",
        roots: &[
            "austritts",
            "austritt",
            "austr",
            "ausscheidens",
            "ausscheide",
            "befristungs",
            "befristung",
            "befristet",
            "befr",
            "termination",
            "exit",
            "leaving",
            "vertragsende",
            "endevertrag",
            "vertragbis",
            "gueltigbis",
            "validto",
            "validuntil",
            "ende",
        ],
        besides: OF_DATES,
        fits: are_ends,
    },
    Rooted {
        kind: SourceKind::Staff,
        name: "sex",
        roots: &["geschl", "gschl", "gesch", "gender", "sex"],
        besides: &[
            "echts",
            "echt",
            "schluessel",
            "schl",
            "kennzeichen",
            "kz",
            "code",
            "text",
            "bez",
            "at",
            "birth",
        ],
        fits: are_sexes,
    },
    Rooted {
        kind: SourceKind::Devices,
        name: "purchase",
        roots: &[
            "anschaffungs",
            "anschaffung",
            "anschaffg",
            "anschaff",
            "angeschafft",
            "ansch",
            "beschaffungs",
            "beschaffung",
            "beschaff",
            "beschafft",
            "gekauft",
            "kauf",
            "zugangs",
            "zugang",
            "aktivierungs",
            "aktivierung",
            "inbetriebnahme",
            "inbetriebn",
            "bestellungs",
            "bestell",
            "liefer",
            "geliefert",
            "erwerbs",
            "erwerb",
            "erworben",
            "rechnungs",
            "purchased",
            "purchase",
            "acquisition",
            "acquired",
        ],
        besides: OF_DATES,
        fits: are_days_or_years,
    },
    Rooted {
        kind: SourceKind::Devices,
        name: "end_of_life",
        roots: &[
            "endoflife",
            "eol",
            "nutzungs",
            "nutzung",
            "lebens",
            "ersatzbeschaffung",
            "ersatz",
            "austausch",
            "abschreibungs",
            "abschreibung",
            "leasing",
            "supports",
            "support",
            "ablauf",
        ],
        besides: OF_DATES,
        fits: are_ends,
    },
    Rooted {
        kind: SourceKind::Devices,
        name: "disposed",
        roots: &[
            "abgangs",
            "abgang",
            "ausgesondert",
            "aussonderungs",
            "aussonderung",
            "ausgemustert",
            "ausmusterungs",
            "ausmusterung",
            "disposal",
            "disposed",
            "retirement",
            "retired",
            "verschrottungs",
            "verschrottet",
            "stilllegungs",
            "stilllegung",
        ],
        besides: OF_DATES,
        fits: are_ends,
    },
    Rooted {
        kind: SourceKind::Devices,
        name: "device_type",
        roots: &[
            "typ",
            "type",
            "art",
            "kategorien",
            "kategorie",
            "klasse",
            "gruppe",
            "category",
            "class",
        ],
        besides: &[
            "assets",
            "asset",
            "objekt",
            "object",
            "ci",
            "cmdb",
            "geraete",
            "geraet",
            "hardware",
            "device",
            "it",
            "hw",
            "bezeichnung",
            "klartext",
            "text",
            "name",
            "en",
            "en",
        ],
        fits: are_devices,
    },
];

/// Feeds what no known header feeds, where exactly one column is understood by its root.
pub(crate) fn feed(table: &RawTable, header: &Header, kind: SourceKind, feeds: &mut Feeds) {
    let lexicon = Lexicon::of(kind);
    for rooted in ROOTED.iter().filter(|rooted| rooted.kind == kind) {
        let fed = feeds.by_name.contains_key(rooted.name)
            || feeds.lost.contains(rooted.name)
            || feeds.candidates.contains_key(rooted.name);
        if fed && !(rooted.name == "device_type" && is_key(table, header, feeds)) {
            continue;
        }
        let free = |label: &&Label| {
            let column = Feed::Column(label.column);
            !feeds.by_name.values().any(|feed| *feed == column)
                && lexicon.recognise(label).is_none()
        };
        let mut found = { header.labels.iter() }
            .filter(free)
            .filter(|label| is_made_of(&compact(&label.shown), rooted))
            .filter(|label| !(rooted.name == "end_of_life" && is_warranty(&label.shown)))
            .filter(|label| (rooted.fits)(&profile(table, header, label.column)));
        if let (Some(only), None) = (found.next(), found.next()) {
            feeds.by_name.insert(rooted.name, Feed::Column(only.column));
        }
    }
}

/// Whether the types of devices are fed by keys, where words may stand beside them; what the project maps is as it says.
fn is_key(table: &RawTable, header: &Header, feeds: &Feeds) -> bool {
    let known = feeds.candidates.get("device_type").map(Vec::as_slice);
    match feeds.by_name.get("device_type") {
        Some(Feed::Column(column)) => {
            known == Some(&[*column]) && profile(table, header, *column).are_codes()
        }
        _ => false,
    }
}

/// Whether a folded header is a root and words that stand besides.
fn is_made_of(form: &str, rooted: &Rooted) -> bool {
    { rooted.roots.iter() }.any(|root| {
        form.match_indices(root).any(|(at, _)| {
            let (before, after) = (&form[..at], &form[at + root.len()..]);
            is_besides(before, rooted.besides) && is_besides(after, rooted.besides)
        })
    })
}

/// Whether a text is nothing but such words one after the other.
fn is_besides(text: &str, words: &[&str]) -> bool {
    text.is_empty() || { words.iter() }
        .filter_map(|word| text.strip_prefix(word))
        .any(|rest| is_besides(rest, words))
}

fn are_days(profile: &Profile) -> bool {
    let dates = profile.fit(Content::Date).is_some_and(|share| share > 0.8);
    dates && numbers_of(profile) < 2
}

/// How many tenths of the values are numbers and no days written without points: `19900101`.
fn numbers_of(profile: &Profile) -> usize {
    let plain = |cell: &&RawCell| match cell {
        RawCell::Number(value) => !(19_000_000.0..21_000_000.0).contains(value),
        RawCell::Text(text) => text.len() != 8 && text.chars().all(|c| c.is_ascii_digit()),
        _ => false,
    };
    10 * profile.values.iter().filter(plain).count() / profile.values.len().max(1)
}

fn are_days_or_years(profile: &Profile) -> bool {
    are_days(profile) || profile.fit(Content::Year).is_some_and(|share| share > 0.9)
}

/// Dates, beside which words may say that there is no end.
fn are_ends(profile: &Profile) -> bool {
    are_days(profile)
        || (profile.fit(Content::End).is_some_and(|share| share > 0.8)
            && profile.fit(Content::Date).is_some_and(|share| share > 0.3)
            && numbers_of(profile) < 2)
}

fn are_sexes(profile: &Profile) -> bool {
    let texts = profile.values.iter().filter_map(written);
    let known = texts.filter(|text| words::sex(text).is_some()).count();
    !profile.values.is_empty() && 10 * known >= 9 * profile.values.len()
}

fn are_devices(profile: &Profile) -> bool {
    profile
        .fit(Content::Devices)
        .is_some_and(|share| share >= 0.5)
}
