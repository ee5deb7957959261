//! How long devices of a type are commonly used, for those without an end of life of their own, and which are in the house.

use crate::model::inventory::Device;

/// Years of use by kind of device: words by which a type is recognised, and the years.
///
/// Source: AfA-Tabelle für die allgemein verwendbaren Anlagegüter (Bundesministerium der Finanzen, 15 December 2000),
/// Nos. 6.14.3.2 (workstations, personal computers, notebooks and their peripherals such as printers, scanners and
/// screens: 3), 6.13.2.2 (mobile phones: 5), 6.13.2.1 (other communication devices: 8) and 6.14.6 (projectors: 8). These are years
/// of depreciation, not of technical fitness; a device is said to be past them, not to be broken. Servers and
/// network components have no entry of their own in that table and are not judged.
const LIFETIMES: &[(&[&str], u32)] = &[
    (
        &[
            "arbeitsplatzrechner",
            "bildschirm",
            "computer",
            "desktop",
            "dockingstation",
            "drucker",
            "laptop",
            "monitor",
            "multifunktionsgerät",
            "notebook",
            "pc",
            "printer",
            "scanner",
            "tablet",
            "workstation",
        ],
        3,
    ),
    (&["diensthandy", "handy", "mobiltelefon", "smartphone"], 5),
    (&["telefon"], 8),
    (&["beamer", "projektor"], 8),
];

/// Beginnings of words of a status that say that a device is not in the house any more.
const DISPOSED: &[&str] = &[
    "abgang",
    "abgegangen",
    "archiv",
    "ausgemuster",
    "ausgesonder",
    "aussonder",
    "decommission",
    "disposed",
    "donated",
    "entsorg",
    "gestohlen",
    "lost",
    "retire",
    "sold",
    "scrapped",
    "stillgelegt",
    "stolen",
    "veräußer",
    "verkauf",
    "verloren",
    "verschenk",
    "verschrott",
    "verwertet",
    "zurückgegeben",
];

/// Beginnings of words that take this back or put it off: "nicht ausgemustert", "zur Aussonderung vorgesehen".
const NOT_YET: &[&str] = &[
    "geplant",
    "kein",
    "nicht",
    "noch",
    "not",
    "planned",
    "soll",
    "vorgemerkt",
    "vorgesehen",
    "wird",
    "zu",
    "zum",
    "zur",
];

/// Years of use of a type of device; `None` when the table has none.
///
/// A type is recognised by the last part of one of its words, since German compounds end with what they are:
/// "Arbeitsplatzdrucker" is a printer, "Druckertisch" is not.
pub(super) fn lifetime_years(device_type: &str) -> Option<u32> {
    let lower = device_type.to_lowercase();
    let words = || lower.split(|c: char| !c.is_alphanumeric());
    LIFETIMES
        .iter()
        .find(|(names, _)| words().any(|word| names.iter().any(|name| is_a(word, name))))
        .map(|(_, years)| *years)
}

fn is_a(word: &str, name: &str) -> bool {
    let singular = ["", "s", "e", "en", "n"]
        .into_iter()
        .filter_map(|ending| word.strip_suffix(ending));
    // Short names stand alone: "pc" ends too many other words.
    singular
        .into_iter()
        .any(|word| word == name || (name.len() > 4 && word.ends_with(name)))
}

/// Whether a status says that the device is not in the house any more.
pub(super) fn is_disposed(status: Option<&str>) -> bool {
    status.is_some_and(|status| {
        let lower = status.to_lowercase();
        let words = || lower.split(|c: char| !c.is_alphanumeric());
        let begins = |starts: &[&str]| {
            words().any(|word| starts.iter().any(|start| word.starts_with(start)))
        };
        let whole = |all: &[&str]| words().any(|word| all.contains(&word));
        // "zu" begins "zurückgegeben": short words count whole only.
        let (short, long): (Vec<&str>, Vec<&str>) = NOT_YET.iter().partition(|word| word.len() < 4);
        begins(DISPOSED) && !whole(&short) && !begins(&long)
    })
}

/// The devices that are in the house.
pub(super) fn in_house(devices: &[Device]) -> impl Iterator<Item = &Device> {
    devices
        .iter()
        .filter(|device| !is_disposed(device.status.as_deref()))
}
