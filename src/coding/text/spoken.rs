//! Spoken and clipped small words in their written form: "nich" is "nicht", "aufm" is "auf", "brauchts" is "braucht".
//!
//! Only words without content of their own stand here; dialect as such is not translated.

use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Written form and its spoken variants, folded.
const FORMS: &[(&str, &[&str])] = &[
    ("nicht", &["nich", "net", "ned", "nit", "nid", "nedd"]),
    (
        "nichts",
        &["nix", "nüscht", "nischt", "garnichts", "garnix"],
    ),
    ("keine", &["keene", "koine"]),
    ("kein", &["keen", "koin"]),
    ("ist", &["is", "isses"]),
    ("auf", &["aufm", "aufn", "uffm"]),
    ("aus", &["ausm"]),
    ("für", &["fürn", "fürs"]),
    ("mit", &["mitm"]),
    ("unter", &["unterm"]),
    ("über", &["überm", "übers"]),
    ("vor", &["vorm"]),
    ("hinter", &["hinterm"]),
    ("um", &["ums"]),
    ("durch", &["durchs"]),
    ("geht", &["gehts"]),
    ("gibt", &["gibts"]),
    ("hat", &["hats"]),
    ("habe", &["hab", "habs"]),
    ("haben", &["ham"]),
    ("wäre", &["wär", "wärs"]),
    ("wird", &["wirds"]),
    ("wenn", &["wenns"]),
    ("braucht", &["brauchts"]),
    ("fehlt", &["fehlts"]),
    ("macht", &["machts"]),
    ("liegt", &["liegts"]),
    ("läuft", &["läufts"]),
    ("fällt", &["fällts"]),
    ("müsste", &["müsst"]),
    ("könnte", &["könnt"]),
    ("würde", &["würd"]),
    ("sehe", &["seh"]),
    ("weiss", &["weis", "wees"]),
];

static WRITTEN: LazyLock<FxHashMap<&'static str, &'static str>> = LazyLock::new(|| {
    let mut written = FxHashMap::default();
    for (form, variants) in FORMS {
        for variant in *variants {
            written.insert(*variant, *form);
        }
    }
    written
});

/// The written form of a folded spoken word; `None` when it is written already.
pub(super) fn written(form: &str) -> Option<&'static str> {
    WRITTEN.get(form).copied()
}
