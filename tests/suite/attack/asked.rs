//! Questionnaires of invented towns: who works there is asked for age and sex, with what he works and how content he is.
//! Everybody is invented.

use std::fmt::Write;

use super::towns::{Dice, Employee};

/// One row of the questionnaire.
#[derive(Clone)]
pub(super) struct Response {
    unit: String,
    role: &'static str,
    sex: &'static str,
    age: Option<&'static str>,
    tool: &'static str,
    content: &'static str,
    boxes: [bool; 3],
    years: u64,
    rare: bool,
}

/// A questionnaire with its answers.
#[derive(Clone)]
pub(super) struct Questionnaire {
    pub(super) responses: Vec<Response>,
    /// Whether the project breaks findings down by age and sex.
    is_by_who: bool,
}

/// The classes in which ages are asked, with their bounds.
pub(super) const CLASSES: [(&str, u32, u32); 6] = [
    ("unter 25", 14, 25),
    ("25 bis 34", 25, 35),
    ("35 bis 44", 35, 45),
    ("45 bis 54", 45, 55),
    ("55 bis 59", 55, 60),
    ("60 und älter", 60, 76),
];

/// The sexes as they are asked, and as the staff file has them.
pub(super) const SEXES: [(&str, &str); 3] = [("weiblich", "w"), ("männlich", "m"), ("divers", "d")];

/// The question that few are asked.
pub(super) const RARE: &str = "Seit wann sind Sie im Personalrat?";

impl Questionnaire {
    /// The questionnaire of a town, which is none for some of them.
    pub(super) fn of(seed: u64, year: i32, staff: &[Employee]) -> Option<Self> {
        let mut dice = Dice::new(seed ^ 0x5eed);
        // Where everybody answers, the survey counts the staff itself.
        let percent = *dice.one(&[0, 30, 60, 90, 100]);
        let is_by_who = dice.happens(50);
        let asked = staff
            .iter()
            .filter(|_| dice.happens(percent))
            .collect::<Vec<_>>();
        if asked.is_empty() {
            return None;
        }
        let responses = { asked.into_iter() }
            .map(|person| response(&mut dice, year, person))
            .collect();
        Some(Self {
            responses,
            is_by_who,
        })
    }

    /// The table as a survey tool writes it.
    pub(super) fn csv(&self) -> String {
        let mut text = format!(
            "id;Amt;Funktion;Geschlecht;Wie alt sind Sie?;Womit arbeiten Sie?;Wie zufrieden sind Sie?;Geräte [Laptop];Geräte [Tablet];Geräte [Scanner];Wie viele Jahre sind Sie dabei?;{RARE}\n"
        );
        for (number, one) in self.responses.iter().enumerate() {
            let boxes = one.boxes.map(|ticked| if ticked { "Ja" } else { "Nein" });
            writeln!(
                text,
                "P{number:03};{};{};{};{};{};{};{};{};{}",
                one.unit,
                one.role,
                one.sex,
                one.age.unwrap_or_default(),
                one.tool,
                one.content,
                boxes.join(";"),
                one.years,
                if one.rare { "seit 2024" } else { "" },
            )
            .expect("text");
        }
        text
    }

    /// Its lines of the project file.
    pub(super) fn toml(&self) -> (String, String) {
        let source = "[[source]]\nkind = \"survey\"\nfile = \"umfrage.csv\"\nlayout = \"wide\"\n";
        let by = if self.is_by_who {
            "[survey]\nby = [\"unit\", \"role\", \"geschlecht\", \"wie-alt-sind-sie\"]\n"
        } else {
            ""
        };
        (source.to_owned(), by.to_owned())
    }

    /// How many gave an age of a class or a sex.
    pub(super) fn count(&self, words: &str) -> u64 {
        let is = |one: &&Response| one.sex == words || one.age == Some(words);
        self.responses.iter().filter(is).count() as u64
    }
}

fn response(dice: &mut Dice, year: i32, person: &Employee) -> Response {
    let age = person
        .born
        .map(|(born, ..)| u32::try_from(year - born).expect("an age"));
    let class = |age: u32| {
        CLASSES
            .iter()
            .find(|(_, from, to)| (*from..*to).contains(&age))
    };
    let sex = SEXES.iter().find(|(_, letter)| *letter == person.sex);
    Response {
        unit: person
            .unit
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned(),
        role: dice.one::<&str>(&["Sachbearbeitung", "Sachbearbeitung", "Leitung", "Assistenz"]),
        sex: sex.map_or("", |(words, _)| words),
        age: age.and_then(class).map(|(words, ..)| *words),
        tool: dice.one::<&str>(&["E-Akte", "E-Akte", "Papier", "beides"]),
        content: dice.one::<&str>(&[
            "sehr zufrieden",
            "zufrieden",
            "teils/teils",
            "unzufrieden",
            "sehr unzufrieden",
        ]),
        boxes: [dice.happens(70), dice.happens(20), dice.happens(5)],
        years: dice.below(40),
        rare: dice.happens(4),
    }
}
