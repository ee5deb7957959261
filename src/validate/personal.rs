//! Columns that tell who somebody is: names, addresses, mail, telephone, network addresses. Told by content and wording, not by
//! an exact header; they never become answers, groups or labels.

use std::collections::BTreeMap;

use crate::model::raw::{RawCell, RawTable};

use super::fold::compact;
use super::heading::{Header, Label};

/// Rows of a column that are looked at.
const LOOKED_AT: usize = 500;

/// What a column tells of a person; the name is a key of `locales/`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Personal {
    /// Names.
    Names,
    /// Postal addresses.
    Addresses,
    /// E-mail addresses.
    Mail,
    /// Telephone numbers.
    Phones,
    /// Network addresses.
    Network,
}

impl Personal {
    /// Key of the word for it.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Names => "personal-names",
            Self::Addresses => "personal-addresses",
            Self::Mail => "personal-mail",
            Self::Phones => "personal-phones",
            Self::Network => "personal-network",
        }
    }
}

/// The columns of a table that tell who somebody is.
pub(crate) fn columns(
    table: &RawTable,
    header: &Header,
    first_data_row: u32,
) -> BTreeMap<u32, Personal> {
    header
        .labels
        .iter()
        .filter_map(|label| Some((label.column, of_column(table, label, first_data_row)?)))
        .collect()
}

fn of_column(table: &RawTable, label: &Label, first_data_row: u32) -> Option<Personal> {
    let index = (label.column as usize).checked_sub(1)?;
    let texts: Vec<&str> = table
        .rows
        .iter()
        .filter(|row| row.number >= first_data_row)
        .filter_map(|row| match row.cells.get(index) {
            Some(RawCell::Text(text)) if !text.trim().is_empty() => Some(text.trim()),
            _ => None,
        })
        .take(LOOKED_AT)
        .collect();
    let share = |test: &dyn Fn(&str) -> bool| {
        let fitting = texts.iter().filter(|text| test(text)).count();
        // In tenths; a column without texts tells nobody.
        if texts.is_empty() {
            0
        } else {
            10 * fitting / texts.len()
        }
    };
    let asks = Asks::of(&label.shown);
    let least = |asked: bool| if asked { 3 } else { 6 };
    if share(&is_mail) >= least(asks.mail) {
        Some(Personal::Mail)
    } else if share(&is_network) >= 6 {
        Some(Personal::Network)
    } else if share(&is_address) >= least(asks.address) {
        Some(Personal::Addresses)
    } else if asks.phone && share(&is_phone) >= 3 || share(&is_spaced_phone) >= 8 {
        Some(Personal::Phones)
    } else if asks.account && !texts.is_empty()
        || asks.name && share(&is_name) >= 5
        || share(&has_title) >= 5
    {
        Some(Personal::Names)
    } else {
        None
    }
}

/// What a header asks for, by its words.
struct Asks {
    /// The name that an account shows: of a person, whatever it is.
    account: bool,
    name: bool,
    address: bool,
    mail: bool,
    phone: bool,
}

impl Asks {
    fn of(heading: &str) -> Self {
        let words: Vec<String> = heading
            .split(|c: char| !c.is_alphanumeric())
            .map(compact)
            .filter(|word| !word.is_empty())
            .collect();
        let any = |test: &dyn Fn(&str) -> bool| words.iter().any(|word| test(word));
        Self {
            account: names_account(&words),
            name: any(&is_person) || asks_for_name(&words),
            address: any(&|word| {
                [
                    "adresse",
                    "anschrift",
                    "strasse",
                    "wohnort",
                    "address",
                    "street",
                ]
                .iter()
                .any(|end| word.ends_with(end))
            }),
            mail: any(&|word| word.contains("mail")),
            phone: any(&|word| {
                [
                    "telefon",
                    "tel",
                    "phone",
                    "handy",
                    "mobil",
                    "mobilnummer",
                    "rufnummer",
                    "durchwahl",
                    "fax",
                ]
                .iter()
                .any(|end| word.ends_with(end))
            }),
        }
    }
}

/// What the name of an account begins with.
const ACCOUNTS: [&str; 6] = ["anzeige", "benutzer", "user", "display", "login", "nick"];

/// `Anzeigename`, `User name`: what an account shows.
fn names_account(words: &[String]) -> bool {
    let account = |word: &str| ACCOUNTS.contains(&word);
    let parted = words
        .windows(2)
        .any(|pair| account(&pair[0]) && pair[1].starts_with("name"));
    let joined = |word: &String| {
        { ["name", "namen"].into_iter() }.any(|end| word.strip_suffix(end).is_some_and(account))
    };
    parted || words.iter().any(joined)
}

/// Words for persons at the end of a header's word.
fn is_person(word: &str) -> bool {
    const PERSONS: [&str; 14] = [
        "partner",
        "partnerin",
        "person",
        "personen",
        "verfasser",
        "verfasserin",
        "autor",
        "autorin",
        "teilnehmer",
        "teilnehmers",
        "teilnehmerin",
        "kontakt",
        "kontaktdaten",
        "author",
    ];
    PERSONS.iter().any(|end| word.ends_with(end))
        || matches!(word, "befragten" | "mitarbeiters" | "mitarbeiterin")
}

/// `Ihr Name`, `Vor- und Nachname`, `Anzeigename`; not `Amtsname` and not `Name des Verfahrens`.
fn asks_for_name(words: &[String]) -> bool {
    const OF_PERSONS: [&str; 16] = [
        "", "vor", "nach", "familien", "zu", "ruf", "anzeige", "benutzer", "user", "full", "first",
        "last", "sur", "display", "login", "nick",
    ];
    words.iter().enumerate().any(|(at, word)| {
        let stem = word
            .strip_suffix("namen")
            .or_else(|| word.strip_suffix("names"));
        let stem = stem.or_else(|| word.strip_suffix("name"));
        let owned = words.get(at + 1).is_some_and(|next| {
            matches!(
                next.as_str(),
                "der" | "des" | "ihres" | "ihrer" | "eines" | "einer" | "of"
            )
        });
        let by_person = words.get(at + 2).is_some_and(|whose| is_person(whose))
            || ACCOUNTS.contains(&stem.unwrap_or_default());
        word == "heissen"
            || stem.is_some_and(|stem| OF_PERSONS.contains(&stem)) && (!owned || by_person)
    })
}

fn is_mail(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .split_once('@')
            .is_some_and(|(who, host)| !who.is_empty() && host.contains('.') && !host.contains('@'))
    }) && text.split_whitespace().count() <= 4
}

fn is_network(text: &str) -> bool {
    text.parse::<std::net::IpAddr>().is_ok()
}

/// A place with its postcode, or a street with its number.
fn is_address(text: &str) -> bool {
    const STREETS: [&str; 13] = [
        "strasse", "str", "weg", "platz", "allee", "gasse", "ring", "ufer", "damm", "markt",
        "chaussee", "steig", "hof",
    ];
    let words: Vec<String> = text
        .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '.'))
        .map(compact)
        .filter(|word| !word.is_empty())
        .collect();
    let numbered =
        |word: &String| word.starts_with(|c: char| c.is_ascii_digit()) && word.len() <= 5;
    let street = words.windows(2).any(|pair| {
        STREETS.iter().any(|end| pair[0].ends_with(end)) && numbered(&pair[1]) && pair[1].len() <= 4
    });
    // "9:12:33 AM" is a time, though its digits are five.
    let plain: Vec<&str> = { text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')) }
        .filter(|word| !word.is_empty())
        .collect();
    let postcode = plain.windows(2).any(|pair| {
        let digits = pair[0].trim_start_matches("D-");
        digits.len() == 5
            && digits.chars().all(|c| c.is_ascii_digit())
            && pair[1].starts_with(char::is_alphabetic)
    });
    (street || postcode) && words.len() <= 12
}

/// Digits as telephones have them.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let plain = text.chars().all(|c| {
        c.is_ascii_digit()
            || matches!(c, '+' | '-' | '–' | '/' | '(' | ')' | '.')
            || c.is_whitespace()
    });
    plain && (3..=16).contains(&digits)
}

/// The same, so written that it can be nothing else: `04121 / 231-0`, `+49 170 1234567`.
fn is_spaced_phone(text: &str) -> bool {
    let begins = text.starts_with('+')
        || text.starts_with("00")
        || text.starts_with("(0")
        || text.starts_with('0');
    let parted = text.contains(['/', ' ', '-']) && !text.contains('.');
    let digits = text.chars().filter(char::is_ascii_digit).count();
    begins && parted && digits >= 7 && is_phone(text)
}

/// One to four words, each with a capital, as names are written: `Erika Beispiel`, `Beispiel, Erika`, `von der Au, Jan`.
fn is_name(text: &str) -> bool {
    const SMALL: [&str; 12] = [
        "von", "van", "de", "der", "den", "vom", "zu", "zur", "zum", "und", "el", "al",
    ];
    let words: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || c == ',')
        .filter(|word| !word.is_empty())
        .collect();
    let capital = |word: &&&str| word.starts_with(char::is_uppercase);
    (1..=6).contains(&words.len())
        && words.iter().filter(capital).count() <= 4
        && words
            .iter()
            .any(|word| word.starts_with(char::is_uppercase))
        && words.iter().all(|word| {
            let letters = word
                .chars()
                .all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’' | '.'));
            letters && (capital(&word) || SMALL.contains(word))
        })
}

/// A form of address or an academic title before a name.
fn has_title(text: &str) -> bool {
    const TITLES: [&str; 9] = [
        "Frau", "Herr", "Herrn", "Hr.", "Fr.", "Dr.", "Prof.", "Mr.", "Mrs.",
    ];
    let mut words = text.split_whitespace();
    words.next().is_some_and(|first| TITLES.contains(&first))
        && words
            .next()
            .is_some_and(|next| next.starts_with(char::is_uppercase))
        && words.count() <= 3
}
