//! Answers that anybody can paste into an online survey: long words, long lists, endless marks. Time follows their length.

use std::fmt::Write;
use std::time::{Duration, Instant};

use befund::coding::{CodingOptions, builtin, code, normalise, parse_codebook};
use befund::model::answers::{Answer, Respondent, Value};
use befund::model::codebook::CategoryId;
use befund::model::coding::{Codings, Target};
use befund::model::place::{Origin, Place};
use befund::project::Edition;

use super::runs_or_says_why;

/// Longest time for one answer of 200,000 signs, in a build without much optimisation and on a busy machine. Time that
/// grows with the square of the length takes minutes.
const MOST_TIME: Duration = Duration::from_secs(60);

fn pasted() -> Vec<String> {
    let parts = [
        "prozessoptimierung",
        "Ä",
        "a, ",
        "Akte, und ",
        "nicht das Geld, sondern die Zeit ",
        "1. E-Akte ",
        "((((",
        "))))",
        "...",
        "- ",
        "\u{301}",
        "👩\u{200d}💻",
        "Mitarbeiter*innen",
        "E-",
        "z.B.",
        "?!",
        "\n",
        "MA ",
        "1",
        "_",
        "字",
        "keine Ahnung ",
        "https://a.b/c?d=e&",
        "A;B|C\t",
    ];
    parts
        .iter()
        .map(|part| part.repeat(200_000 / part.len()))
        .collect()
}

fn answers(questions: &[&str]) -> Vec<Answer> {
    let origin = std::sync::Arc::new(Origin {
        file: "a.csv".into(),
        sheet: None,
    });
    let texts = [
        "elektronische Akte",
        "WLAN im Rathaus",
        "mehr Personal und weniger Papier",
        "weiß nicht",
        "Laptops, Schulungen",
    ];
    let each = questions
        .iter()
        .flat_map(|question| texts.iter().map(move |text| (*question, *text)));
    each.map(|(question, text)| Answer {
        id: format!("{question} {text}"),
        respondent: Respondent {
            key: "1".into(),
            unit: None,
            role: None,
            group: None,
        },
        question: question.into(),
        text: Value::Given(text.into()),
        place: Place::row(&origin, 2),
    })
    .collect()
}

fn coded(questions: &[&str]) -> Codings {
    let codebook = parse_codebook(builtin(), "codebook.toml")
        .value
        .expect("a codebook");
    code(&answers(questions), &codebook, &CodingOptions::default())
}

#[test]
fn an_answer_costs_what_its_length_costs() {
    for text in pasted() {
        let mut table = String::from("Interview;Amt;Frage;Antwort\n");
        for index in 0..3 {
            writeln!(
                table,
                "{index};Amt {index};bedarf;\"{}\"",
                text.replace('"', "")
            )
            .expect("text");
        }
        let toml = "[project]\ntitle = \"T\"\nreference_date = 2026-06-30\n[[source]]\nkind = \"answers\"\nfile = \"a.csv\"\n";
        let start = Instant::now();
        runs_or_says_why(
            &[
                ("befund.toml", toml.as_bytes()),
                ("a.csv", table.as_bytes()),
            ],
            Edition::Internal,
        );
        let short: String = text.chars().take(12).collect();
        assert!(
            start.elapsed() < MOST_TIME,
            "{short:?}: {:?}",
            start.elapsed()
        );
    }
}

#[test]
fn a_long_word_is_known_by_its_beginning_and_keeps_its_place() {
    let long = "digitalisierung".repeat(1000);
    let text = format!("vor {long} nach");
    let words = normalise(&text);
    assert_eq!(words.len(), 3);
    assert_eq!(words[1].0, 4..4 + long.len());
    assert!(words[1].1.chars().count() <= 100);
    // The longest word that a law was named by is looked at to its end.
    let law = "Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung";
    assert_ne!(normalise(law)[0].1, normalise(&law[..law.len() - 9])[0].1);
}

#[test]
fn questions_that_the_codebook_does_not_know_are_learned_once_and_coded_alike() {
    let together = coded(&["frage-a", "frage-b", "bedarf", "frage-c"]);
    assert_eq!(together.facts.questions.len(), 4);
    for question in ["frage-a", "bedarf", "frage-c"] {
        let alone = coded(&[question]);
        let facts = together
            .facts
            .questions
            .iter()
            .find(|facts| facts.question == question);
        assert_eq!(facts, alone.facts.questions.first(), "{question}");
    }
    let unknown = coded(&["frage-b"]);
    let of_b: Vec<_> = together
        .codings
        .iter()
        .filter(|code| (5..10).contains(&code.answer))
        .map(|code| (code.answer - 5, &code.target, &code.evidence))
        .collect();
    let alone: Vec<_> = unknown
        .codings
        .iter()
        .map(|code| (code.answer, &code.target, &code.evidence))
        .collect();
    assert_eq!(of_b, alone);
}

/// A word for a number: syllables that no other number has.
fn word(number: usize) -> String {
    const SYLLABLES: [&str; 11] = [
        "ba", "del", "fir", "gom", "hul", "kan", "lep", "mis", "nor", "pus", "tav",
    ];
    let digits = [
        number % 11,
        number / 11 % 11,
        number / 121 % 11,
        number / 1331 % 11,
    ];
    digits.map(|digit| SYLLABLES[digit]).concat()
}

#[test]
fn a_codebook_of_a_thousand_categories_goes_by_the_nearest_wording() {
    let mut book =
        String::from("[codebook]\nid = \"x\"\nversion = \"1\"\ntitle = \"X\"\nlanguage = \"de\"\n");
    for number in 0..1200 {
        let word = word(number);
        write!(book, "[[category]]\nid = \"k{number}\"\nlabel = \"Kategorie {word}\"\ndefinition = \"Alles zu {word}\"\nanchors = [\"wir brauchen {word} im Amt\", \"mehr {word} bitte\"]\n").expect("text");
    }
    let codebook = parse_codebook(&book, "codebook.toml")
        .value
        .expect("a codebook");
    let mut asked = answers(&["q"; 40]);
    for (number, answer) in asked.iter_mut().enumerate() {
        answer.text = Value::Given(format!("Für das Amt {} besorgen", word(number * 6)));
    }
    let start = Instant::now();
    let codings = code(&asked, &codebook, &CodingOptions::default());
    assert!(start.elapsed() < MOST_TIME, "{:?}", start.elapsed());
    let right = { codings.codings.iter() }.filter(|code| {
        code.target == Target::Category(CategoryId(format!("k{}", code.answer * 6).into()))
    });
    let right = right.count();
    assert_eq!(codings.codings.len(), right, "no wrong code");
    assert!(right > asked.len() * 9 / 10, "{right} of {}", asked.len());
}
