//! Invented towns: staff, grades and interviews as files of a project, all from one number. Everybody is invented.
//!
//! What makes a group easy to expose is drawn often: offices of one person, flat towns of many small offices, trades that
//! sit in one office only, ages at the ends, grades of few, ties, second contracts, missing birth dates.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use super::asked::Questionnaire;

/// Numbers that follow from a seed alone (SplitMix64, Steele et al. 2014).
pub(super) struct Dice(u64);

impl Dice {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// Whether something happens that happens `percent` times of a hundred.
    pub(super) fn happens(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of several.
    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[usize::try_from(self.below(of.len() as u64)).expect("small")]
    }

    /// One of several, by weight.
    fn weighed<'a, T>(&mut self, of: &'a [(T, u64)]) -> &'a T {
        let mut at = self.below(of.iter().map(|(_, weight)| weight).sum());
        for (what, weight) in of {
            if at < *weight {
                return what;
            }
            at -= weight;
        }
        &of[0].0
    }
}

/// Somebody who works for the town.
#[derive(Clone)]
pub(super) struct Employee {
    pub(super) id: u64,
    /// Year, month, day.
    pub(super) born: Option<(i32, u32, u32)>,
    pub(super) sex: &'static str,
    pub(super) unit: String,
    pub(super) employment: &'static str,
    pub(super) grade: String,
    pub(super) share: &'static str,
    special: bool,
    /// Year in which the passive phase of Altersteilzeit begins.
    passive: Option<i32>,
    pub(super) key: bool,
}

/// Somebody who was asked: a grade, and an interview or none.
#[derive(Clone)]
pub(super) struct Voice {
    pub(super) unit: String,
    pub(super) role: &'static str,
    grade: &'static str,
    answers: Vec<(usize, &'static str)>,
}

/// A town.
#[derive(Clone)]
pub(super) struct Town {
    pub(super) seed: u64,
    pub(super) year: i32,
    pub(super) staff: Vec<Employee>,
    pub(super) voices: Vec<Voice>,
    pub(super) questionnaire: Option<Questionnaire>,
    pub(super) classes: &'static str,
    has_quotes: bool,
    is_wide: bool,
    language: &'static str,
    /// `findings.json` of public editions before this one.
    pub(super) earlier: Vec<PathBuf>,
    pub(super) settings: String,
}

const OFFICES: [&str; 14] = [
    "Hauptamt",
    "Kämmerei",
    "Ordnungsamt",
    "Bauamt",
    "Sozialamt",
    "Jugendamt",
    "Schulamt",
    "Bauhof",
    "Bürgerbüro",
    "Kulturamt",
    "Standesamt",
    "Feuerwehr",
    "Kita Nord",
    "Stadtwerke",
];
/// Offices of one to four persons.
const SPLINTERS: [&str; 4] = ["Gleichstellung", "Datenschutz", "Pressestelle", "Archiv"];
const BRANCHES: [&str; 5] = ["I", "II", "III", "IV", "V"];
const QUESTIONS: [(&str, [&str; 7]); 3] = [
    (
        "bedarf",
        [
            "Wir brauchen ein DMS und die elektronische Akte",
            "mehr Laptops und mobile Geräte",
            "Scanner im Bürgerbüro",
            "WLAN im Rathaus",
            "Schulungen für alle",
            "weiß nicht",
            "k. A.",
        ],
    ),
    (
        "probleme",
        [
            "Datenschutz bremst uns",
            "zu wenig Personal und Geld",
            "die Technik ist veraltet",
            "fehlende Kenntnisse",
            "wenn der Server ausfällt, steht alles still",
            "keine Angabe",
            "Angst vor Überwachung",
        ],
    ),
    (
        "chancen",
        [
            "schnellere Bearbeitung",
            "mehr Bürgerservice",
            "ortsunabhängiges Arbeiten",
            "weniger Papier",
            "bessere Vertretung",
            "keine",
            "weiß nicht",
        ],
    ),
];

impl Town {
    /// The town of a seed.
    pub(super) fn new(seed: u64) -> Self {
        let mut dice = Dice::new(seed);
        let size = *dice.one(&[26, 40, 60, 85, 110, 150, 240, 320, 430, 600]);
        let units = units(&mut dice, size);
        let unknown = *dice.one(&[0, 0, 2, 5]);
        let staff = (0..size).map(|n| employee(&mut dice, n, &units, unknown));
        let mut staff: Vec<Employee> = staff.collect();
        if dice.happens(40) {
            // Somebody of whom only the sum of others tells.
            for splinter in SPLINTERS.iter().take(1 + seed as usize % 4) {
                let person = usize::try_from(dice.below(size)).expect("small");
                staff[person].unit = under(&staff[person].unit, splinter);
            }
        }
        let voices = voices(&mut dice, &staff);
        let questionnaire = Questionnaire::of(seed, 2026, &staff);
        Self {
            seed,
            year: 2026,
            staff,
            voices,
            questionnaire,
            classes: *dice.one(&["destatis", "destatis", "five-year", "decades"]),
            has_quotes: dice.happens(30),
            is_wide: dice.happens(30),
            language: if seed.is_multiple_of(2) { "de" } else { "en" },
            earlier: Vec::new(),
            settings: String::new(),
        }
    }

    /// A year later, with nobody else coming, going or moving.
    pub(super) fn a_year_later(&self) -> Self {
        Self {
            year: self.year + 1,
            ..self.clone()
        }
    }

    /// Writes the project below a folder and returns it.
    pub(super) fn write(&self, folder: &Path) -> PathBuf {
        let project = folder.join(format!("town{}-{}", self.seed, self.year));
        fs::create_dir_all(&project).expect("a folder");
        let files = [
            ("befund.toml", self.toml()),
            ("personal.csv", self.personal()),
            ("noten.csv", self.noten()),
            ("antworten.csv", self.antworten()),
            ("kennzahlen.csv", KENNZAHLEN.to_owned()),
        ];
        for (name, text) in files {
            fs::write(project.join(name), text).expect("a file");
        }
        if let Some(questionnaire) = &self.questionnaire {
            fs::write(project.join("umfrage.csv"), questionnaire.csv()).expect("a file");
        }
        for (number, earlier) in self.earlier.iter().enumerate() {
            fs::copy(earlier, project.join(format!("frueher{number}.json"))).expect("a copy");
        }
        project
    }

    fn toml(&self) -> String {
        let mut text = format!(
            "[project]\ntitle = \"Stadt {} (erfunden)\"\nreference_date = {}-06-30\nlanguage = \"{}\"\n\
             [[source]]\nkind = \"staff\"\nfile = \"personal.csv\"\n\
             [[source]]\nkind = \"kennzahlen\"\nfile = \"kennzahlen.csv\"\n",
            self.seed, self.year, self.language
        );
        if !self.voices.is_empty() {
            let layout = if self.is_wide { "wide" } else { "long" };
            let sources = "[[source]]\nkind = \"barometer\"\nfile = \"noten.csv\"\n[[source]]\nkind = \"answers\"\nfile = \"antworten.csv\"";
            writeln!(text, "{sources}\nlayout = \"{layout}\"").expect("text");
            for (key, _) in QUESTIONS {
                writeln!(text, "[[question]]\nkey = \"{key}\"\ntext = \"Was: {key}\"")
                    .expect("text");
            }
            text.push_str("[barometer]\nquestion = \"Stimmung\"\n");
        }
        if let Some((source, by)) = self.questionnaire.as_ref().map(Questionnaire::toml) {
            text.push_str(&source);
            text.push_str(&by);
        }
        writeln!(text, "[demography]\nage_classes = \"{}\"", self.classes).expect("text");
        let earlier: Vec<String> = { 0..self.earlier.len() }
            .map(|number| format!("\"frueher{number}.json\""))
            .collect();
        writeln!(
            text,
            "[disclosure]\nsalt = \"geheim {}\"\nquotations = {}\nearlier_editions = [{}]\n{}",
            self.seed,
            self.has_quotes,
            earlier.join(", "),
            self.settings
        )
        .expect("text");
        text
    }

    fn personal(&self) -> String {
        let mut text = String::from(
            "Personalnummer;Geburtsdatum;Geschlecht;Organisationseinheit;Beschäftigungsart;Entgeltgruppe;Stellenanteil;Besondere Altersgrenze;Freistellung ab;Austritt;Schlüsselposition\n",
        );
        for person in &self.staff {
            let born =
                { person.born }.map_or_else(String::new, |(y, m, d)| format!("{d:02}.{m:02}.{y}"));
            let passive = { person.passive }.map_or_else(
                || (String::new(), String::new()),
                |year| (format!("31.12.{year}"), format!("31.12.{}", year + 2)),
            );
            writeln!(
                text,
                "{};{born};{};{};{};{};{};{};{};{};{}",
                person.id,
                person.sex,
                person.unit,
                person.employment,
                person.grade,
                person.share,
                if person.special { "60" } else { "" },
                passive.0,
                passive.1,
                if person.key { "ja" } else { "nein" },
            )
            .expect("text");
        }
        text
    }

    fn noten(&self) -> String {
        let mut text = String::from("Bogen;Amt;Funktion;Note\n");
        for (number, voice) in self.voices.iter().enumerate() {
            let (unit, role, grade) = (&voice.unit, voice.role, voice.grade);
            writeln!(text, "B{number:03};{unit};{role};{grade}").expect("text");
        }
        text
    }

    fn antworten(&self) -> String {
        let mut text = String::new();
        if self.is_wide {
            text.push_str("Interview;Amt;Funktion");
            for (key, _) in QUESTIONS {
                write!(text, ";Was: {key}").expect("text");
            }
            text.push('\n');
        } else {
            text.push_str("Interview;Amt;Funktion;Frage;Antwort\n");
        }
        for (number, voice) in self
            .voices
            .iter()
            .enumerate()
            .filter(|(_, v)| !v.answers.is_empty())
        {
            let who = format!("I{number:03};{};{}", voice.unit, voice.role);
            if self.is_wide {
                let words: Vec<&str> = voice.answers.iter().map(|(_, words)| *words).collect();
                writeln!(text, "{who};{}", words.join(";")).expect("text");
            } else {
                for (question, words) in &voice.answers {
                    writeln!(text, "{who};{};{words}", QUESTIONS[*question].0).expect("text");
                }
            }
        }
        text
    }
}

const KENNZAHLEN: &str = "Kennzahl;Wert;Einheit;Jahr\nLaptops;87;Stück;2025\nLangzeiterkrankte im Archiv;1;Personen;2025\nBeschäftigte mit Telearbeit;43;Anzahl;2025\n";

/// A unit below the branch of another.
fn under(unit: &str, name: &str) -> String {
    match unit.split_once('/') {
        Some((branch, _)) => format!("{branch}/{name}"),
        None => name.to_owned(),
    }
}

/// Units with their weights: flat and even, flat with many small ones, or a tree.
fn units(dice: &mut Dice, size: u64) -> Vec<(String, u64)> {
    let kind = dice.below(4);
    let mut units = Vec::new();
    match kind {
        0 => units.extend(
            OFFICES
                .iter()
                .take(5)
                .map(|office| ((*office).to_owned(), 3 + dice.below(7))),
        ),
        1 => units.extend(
            OFFICES
                .iter()
                .map(|office| ((*office).to_owned(), 1 + dice.below(4))),
        ),
        _ => {
            let branches = 2 + usize::try_from(dice.below(3)).expect("small");
            for branch in BRANCHES.iter().take(branches) {
                for office in OFFICES
                    .iter()
                    .take(2 + usize::try_from(dice.below(5)).expect("small"))
                {
                    let path = format!("Dezernat {branch}/{office} {branch}");
                    if kind == 3 && size > 200 {
                        for team in ["Sachgebiet 1", "Sachgebiet 2"] {
                            units.push((format!("{path}/{team}"), 1 + dice.below(9)));
                        }
                    } else {
                        units.push((path, 1 + dice.below(9)));
                    }
                }
            }
        }
    }
    units
}

fn employee(dice: &mut Dice, number: u64, units: &[(String, u64)], unknown: u64) -> Employee {
    let age = match dice.below(12) {
        0 => 17 + dice.below(8),
        1 => 60 + dice.below(7),
        _ => 25 + (dice.below(21) + dice.below(21)),
    };
    let year = 2026 - i32::try_from(age).expect("an age");
    let (month, day) = (1 + dice.below(6), 1 + dice.below(28));
    let employment = match age {
        0..22 => "Azubi",
        _ => dice.weighed(&[("Tarif", 80), ("Beamte", 20)]),
    };
    let number_of = |n: u64| u32::try_from(n).expect("small");
    Employee {
        id: 1000 + 7 * number,
        born: (!dice.happens(unknown)).then(|| (year, number_of(month), number_of(day))),
        sex: dice.weighed::<&str>(&[("w", 57), ("m", 41), ("d", 1), ("", 1)]),
        unit: dice.weighed(units).clone(),
        employment,
        grade: match employment {
            "Azubi" => "TVAöD".to_owned(),
            "Beamte" => format!("A{}", 7 + dice.below(7)),
            _ => format!("E{}", 5 + dice.below(dice_end(age))),
        },
        share: dice.weighed::<&str>(&[("1", 60), ("0,5", 20), ("0,75", 15), ("0,38", 5)]),
        special: employment == "Beamte" && dice.happens(10),
        passive: (age > 58 && dice.happens(15)).then(|| 2026 + i32::from(dice.happens(50))),
        key: dice.happens(5),
    }
}

fn dice_end(age: u64) -> u64 {
    if age > 50 { 10 } else { 7 }
}

/// Who was asked: some of the staff; trades sit in one office only.
fn voices(dice: &mut Dice, staff: &[Employee]) -> Vec<Voice> {
    let percent = *dice.one(&[0, 20, 40, 60, 80]);
    let mut voices = Vec::new();
    for person in staff {
        if !dice.happens(percent) {
            continue;
        }
        let unit = person
            .unit
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned();
        let role = match unit.as_str() {
            "Bauhof" if dice.happens(80) => "Handwerk",
            "Kita Nord" if dice.happens(70) => "Erziehung",
            _ => dice.weighed(&[
                ("Sachbearbeitung", 60),
                ("Leitung", 12),
                ("Assistenz", 15),
                ("", 5),
                ("Personalrat", 2),
            ]),
        };
        let is_alike = dice.happens(8);
        let grade = dice.weighed(&[
            ("1", 10),
            ("2", 35),
            ("3", 30),
            ("4", 15),
            ("6", 3),
            ("", 3),
            ("k.A.", 2),
        ]);
        let asked = dice.happens(60);
        let answers = { QUESTIONS.iter().enumerate() }
            .filter(|_| asked)
            .map(|(question, (_, words))| (question, *dice.one(words)))
            .collect();
        voices.push(Voice {
            grade: if is_alike && unit == "Standesamt" {
                "2"
            } else {
                grade
            },
            unit,
            role,
            answers,
        });
    }
    voices
}
