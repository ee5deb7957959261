//! Whole projects put together at random: any kinds of sources, any numbers of rows and units, values that are usual and
//! values that are not.

use std::fmt::Write;

use befund::project::Edition;
use proptest::prelude::*;

use super::{runs_or_says_why, target};

/// A kind of source with its columns and what may stand in them, apart from the odd values.
pub(super) struct Kind {
    pub(super) name: &'static str,
    columns: &'static [(&'static str, Values)],
}

/// What stands in a column. `Unit` is one of as many names as a project has units.
#[derive(Clone, Copy)]
enum Values {
    Number,
    Unit,
    Date,
    From(&'static [&'static str]),
}

use Values::{Date, From, Number, Unit};

const TEXTS: Values = From(&[
    "WLAN im Rathaus",
    "elektronische Akte",
    "k. A.",
    "mehr Personal, weniger Papier; und Laptops",
    "nicht das Geld, sondern die Zeit",
    "1. E-Akte 2. Wiki 3. Schulung",
    "Software",
    "",
    "-",
    "weiß nicht",
    "Drucker kaputt!",
    "Rechnungseingang digital",
]);
const YES: Values = From(&["ja", "nein", "", "x", "teilweise"]);

/// All kinds.
pub(super) const KINDS: &[Kind] = &[
    Kind {
        name: "answers",
        columns: &[
            ("Interview", Number),
            ("Amt", Unit),
            ("Rolle", From(&["Leitung", "Sachbearbeitung", ""])),
            ("Frage", From(&["bedarf", "probleme", "Was noch?"])),
            ("Antwort", TEXTS),
        ],
    },
    Kind {
        name: "mentions",
        columns: &[
            ("Frage", From(&["bedarf", "probleme"])),
            ("Kategorie", Unit),
            ("Nennungen", Number),
            ("Befragte", From(&["200", "300"])),
        ],
    },
    Kind {
        name: "barometer",
        columns: &[
            ("Interview", Number),
            ("Amt", Unit),
            ("Rolle", From(&["Leitung", "Azubi", ""])),
            (
                "Note",
                From(&["1", "2", "3", "4", "5", "6", "k. A.", "2-3"]),
            ),
        ],
    },
    Kind {
        name: "staff",
        columns: &[
            ("Personalnummer", Number),
            ("Geburtsdatum", Date),
            ("Geschlecht", From(&["w", "m", "d", ""])),
            ("Amt", Unit),
            ("Statusgruppe", From(&["Tarif", "Beamte", "Azubi"])),
            ("Entgeltgruppe", From(&["E5", "E9a", "A11", ""])),
            ("VZÄ", From(&["1", "0,5", "0,75", "100 %"])),
            ("Eintritt", Date),
        ],
    },
    Kind {
        name: "age_bands",
        columns: &[
            ("Amt", Unit),
            ("Jahr", From(&["2024", "2025", "2026"])),
            (
                "Altersgruppe",
                From(&[
                    "unter 25",
                    "25 bis unter 35",
                    "35 bis unter 45",
                    "60 und mehr",
                ]),
            ),
            ("Anzahl", Number),
        ],
    },
    Kind {
        name: "devices",
        columns: &[
            ("Gerätetyp", From(&["PC", "Drucker", "Tablet"])),
            ("Modell", Unit),
            ("Amt", Unit),
            ("Anschaffung", From(&["2015", "2019", "2023"])),
            ("Nutzungsende", From(&["2024", "2027", ""])),
            ("Status", From(&["in Betrieb", "Lager", "defekt"])),
            ("Anzahl", Number),
        ],
    },
    Kind {
        name: "fachverfahren",
        columns: &[
            ("Fachverfahren", Unit),
            ("Hersteller", Unit),
            ("Amt", Unit),
            ("Hosting", From(&["intern", "Rechenzentrum", "Cloud"])),
            ("Schnittstellen", YES),
            ("Web", YES),
            ("Nutzer", Number),
        ],
    },
    Kind {
        name: "online_services",
        columns: &[
            ("Leistung", Unit),
            ("Amt", Unit),
            ("Interaktionsstufe", From(&["0", "1", "2", "3", "4"])),
            ("Fälle pro Jahr", Number),
            ("Status", From(&["online", "geplant"])),
        ],
    },
    Kind {
        name: "kennzahlen",
        columns: &[
            ("Kennzahl", Unit),
            ("Wert", Number),
            ("Einheit", From(&["Stück", "%", "Euro"])),
            ("Jahr", From(&["2023", "2024", "2025"])),
            ("Zielwert", Number),
            ("Zieljahr", From(&["2028", ""])),
        ],
    },
];

/// What stands in one cell of thirty, whatever the column.
const ODD: &[&str] = &[
    "",
    "-1",
    "0",
    "1e308",
    "NaN",
    "99999999999999999999",
    "31.12.9999",
    "00.00.0000",
    "#REF!",
    "=1+1",
    "\"a\"\"b\"",
    "\u{202e}abc",
    "e\u{301}\u{301}",
    "👩‍💻",
    "…",
    "‑",
    "1.234,5",
    "2,5,7",
    "ja/nein",
    "Amt 1 / Amt 2",
    "1900",
    "2100",
    " ",
    "\u{a0}",
    "x",
    "?",
    "{ $n }",
    "<b>",
    "#(1)",
    "\\",
];

/// The next of a fixed sequence of numbers (Knuth's linear congruence).
fn next(state: &mut u64, below: usize) -> usize {
    *state = state
        .wrapping_mul(6_364_136_223_846_793_005)
        .wrapping_add(1_442_695_040_888_963_407);
    ((*state >> 33) as usize) % below.max(1)
}

/// A table of a kind.
pub(super) fn table(kind: usize, rows: usize, seed: u64) -> String {
    made(&KINDS[kind], rows, 4, &mut seed.wrapping_add(kind as u64))
}

fn made(kind: &Kind, rows: usize, units: usize, state: &mut u64) -> String {
    let headers: Vec<&str> = kind.columns.iter().map(|(header, _)| *header).collect();
    let mut text = headers.join(";") + "\n";
    for row in 0..rows {
        for (index, (_, values)) in kind.columns.iter().enumerate() {
            let separator = if index > 0 { ";" } else { "" };
            let odd = next(state, 30) == 0;
            let value = match values {
                _ if odd => ODD[next(state, ODD.len())].to_owned(),
                Number if index == 0 => (row / 2).to_string(),
                Number => next(state, 40).to_string(),
                Unit => format!("Amt {}", next(state, units)),
                Date => format!(
                    "{:02}.{:02}.{}",
                    1 + next(state, 28),
                    1 + next(state, 12),
                    1955 + next(state, 55)
                ),
                From(values) => values[next(state, values.len())].to_owned(),
            };
            write!(text, "{separator}{value}").expect("text");
        }
        text.push('\n');
    }
    text
}

/// Kinds as bits, rows, units, edition, and what the rest follows from.
type Sketch = (u16, usize, usize, bool, u64);

fn sketches() -> impl Strategy<Value = Sketch> {
    let rows = prop_oneof![3 => 0usize..12, 5 => 12usize..80, 1 => 80usize..300];
    let units = prop_oneof![5 => 1usize..6, 1 => 6usize..60];
    (1u16..512, rows, units, any::<bool>(), any::<u64>())
}

fn whole((kinds, rows, units, public, seed): Sketch) {
    let mut state = seed;
    let mut toml = String::from(
        "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n[[question]]\nkey = \"bedarf\"\ntext = \"Bedarf?\"\n[disclosure]\nsalt = \"x\"\npurposes = [\"Probe\"]\n",
    );
    let mut files: Vec<(String, String)> = Vec::new();
    for (index, kind) in KINDS.iter().enumerate() {
        if kinds & (1 << index) > 0 {
            let file = format!("{}.csv", kind.name);
            write!(
                toml,
                "[[source]]\nkind = \"{}\"\nfile = \"{file}\"\n",
                kind.name
            )
            .expect("text");
            let rows = rows / (1 + next(&mut state, 3));
            files.push((file, made(kind, rows, units, &mut state)));
        }
    }
    files.push(("befund.toml".to_owned(), toml));
    let files: Vec<(&str, &[u8])> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_bytes()))
        .collect();
    runs_or_says_why(
        &files,
        if public {
            Edition::Public
        } else {
            Edition::Internal
        },
    );
}

target!(random_towns, random_towns_for_hours, 40, sketches(), whole);
