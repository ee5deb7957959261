//! Kind `devices`: one device per row, or several alike with their count.

use std::collections::BTreeMap;

use crate::model::answers::{Missing, Value};
use crate::model::dataset::Dataset;
use crate::model::intake::SetAside;
use crate::model::inventory::Device;
use crate::model::issue::Issue;
use crate::project::SourceKind;
use crate::validate::counted;
use crate::validate::desk::Desk;
use crate::validate::end_of_life::Ends;
use crate::validate::fold::shown;
use crate::validate::row::{Century, Row};
use crate::validate::rows::{self, Rows, Tally};
use crate::validate::rules;
use crate::validate::schema::{KindSchema, UNIT_HEADERS, may, must};
use crate::validate::sheet::Sheet;
use crate::validate::values::date::Edge;
use crate::validate::values::words;

/// Columns of kind `devices`.
pub(crate) const SCHEMA: KindSchema = KindSchema {
    kind: SourceKind::Devices,
    columns: &[
        must(
            "device_type",
            "column-devices-device-type",
            &[
                "Gerätetyp",
                "Geräteart",
                "Gerät",
                "Geräteklasse",
                "Gerätekategorie",
                "Typ",
                "Art",
                "Objekttyp",
                "Hardwaretyp",
                "Hardware",
                "Kategorie",
                "Device type",
                "Device",
                "Type",
                "Category",
            ],
        ),
        may(
            "model",
            "column-devices-model",
            &[
                "Modell",
                "Modellbezeichnung",
                "Gerätemodell",
                "Produkt",
                "Bezeichnung",
                "Typenbezeichnung",
                "Hersteller/Modell",
                "Model",
                "Product",
            ],
        ),
        may("unit", "column-unit", UNIT_HEADERS),
        may(
            "site",
            "column-devices-site",
            &[
                "Standort",
                "Gebäude",
                "Liegenschaft",
                "Ort",
                "Raum",
                "Haus",
                "Site",
                "Location",
                "Building",
            ],
        ),
        may(
            "purchase",
            "column-devices-purchase",
            &[
                "Anschaffung",
                "Anschaffungsdatum",
                "Anschaffungsjahr",
                "Angeschafft am",
                "Kaufdatum",
                "Kaufjahr",
                "Kauf",
                "Beschaffung",
                "Beschaffungsdatum",
                "Beschafft am",
                "Baujahr",
                "Inbetriebnahme",
                "Lieferdatum",
                "Rechnungsdatum",
                "Purchase",
                "Purchase date",
                "Purchased",
                "Year of purchase",
            ],
        ),
        may(
            "end_of_life",
            "column-devices-end-of-life",
            &[
                "Nutzungsende",
                "Ende der Nutzung",
                "Nutzungsdauer bis",
                "Nutzungsdauer",
                "EOL",
                "End of Life",
                "Lebensende",
                "Supportende",
                "Support bis",
                "Leasingende",
                "Ersatz geplant",
                "Austausch geplant",
                "Abschreibung bis",
                "End of support",
            ],
        ),
        may(
            "status",
            "column-devices-status",
            &[
                "Status",
                "Zustand",
                "Gerätestatus",
                "CMDB-Status",
                "State",
                "Condition",
            ],
        ),
        may(
            "disposed",
            "column-devices-disposed",
            &[
                "Ausgesondert am",
                "Aussonderungsdatum",
                "Abgangsdatum",
                "Disposed on",
            ],
        ),
        may(
            "state",
            "column-state",
            &[
                "Stichtag",
                "Stand",
                "Inventurstichtag",
                "Stichtag der Inventur",
                "As of",
            ],
        ),
        may(
            "count",
            "column-devices-count",
            &[
                "Anzahl",
                "Stück",
                "Stückzahl",
                "Menge",
                "Bestand",
                "Count",
                "Quantity",
                "Qty",
            ],
        ),
        may(
            "price",
            "column-devices-price",
            &[
                "Anschaffungspreis",
                "Einzelpreis",
                "Stückpreis",
                "Kaufpreis",
                "Anschaffungskosten",
                "Purchase price",
                "Unit price",
            ],
        ),
        may(
            "id",
            "column-devices-id",
            &[
                "Inventarnummer",
                "Inventar-Nr.",
                "Inv.-Nr.",
                "Inventarnr",
                "Seriennummer",
                "Serien-Nr.",
                "SN",
                "Geräte-ID",
                "Gerätenummer",
                "Asset-Nr.",
                "Asset-Tag",
                "Asset ID",
                "Hostname",
                "Gerätename",
                "Rechnername",
                "Serial number",
                "ID",
                "Inventory number",
            ],
        ),
    ],
};

/// Reads devices.
pub(crate) fn read(sheet: &Sheet<'_>, desk: &mut Desk<'_>, dataset: &mut Dataset) -> Tally {
    let ends = Ends::of(sheet, &mut desk.issues);
    let mut rows = rows::read(
        sheet,
        desk.project.reference_date,
        &mut desk.issues,
        |row| device(row, &ends),
    );
    rows.drop_copies(sheet, "id", &mut desk.issues, |(_, id)| id.as_deref());
    name_repeated_ids(sheet, &rows, &mut desk.issues);
    for row in &rows.kept {
        if let Some(id) = &row.value.1 {
            desk.device_ids.note(id, &row.value.0.place);
        }
    }
    rows.deliver(|(device, _)| dataset.devices.push(device))
}

/// A device and its inventory number, which serves only to find devices listed twice.
fn device(row: &mut Row<'_>, ends: &Ends) -> Result<(Device, Option<String>), SetAside> {
    // "unbekannt" and "k. A." are no types; the device is there all the same.
    let device_type = row.must_text("device_type")?;
    let known = words::missing(&device_type).is_none();
    if !row.sheet.has("count") && counted::is_counted(&device_type) {
        let (_, place) = row.cell("device_type");
        row.met.note(rules::COUNT_IN_TYPE, &place, &device_type);
    }
    let id = row.word("id");
    let purchase = row.past_day("purchase", Edge::First);
    let status = row.word("status");
    // A device that was given away says so by the day as well as by a word.
    let status = if row.sheet.has("disposed") && is_gone(row) {
        status.or_else(|| Some(DISPOSED.to_owned()))
    } else {
        status
    };
    Ok((
        Device {
            device_type: if known {
                spoken(device_type)
            } else {
                String::new()
            },
            model: row.word("model"),
            unit: row.word("unit"),
            site: row.word("site"),
            purchase,
            end_of_life: ends.read(row, purchase),
            status,
            count: count(row)?,
            price: { row.euros("price", rules::NUMBER).map(|price| price.0.value) }
                .given()
                .copied()
                .filter(|price| *price >= 0.0),
            place: row.place(),
        },
        id,
    ))
}

/// The status of a device of which only the day is known on which it was given away.
const DISPOSED: &str = "ausgesondert";

/// Whether a day until the Stichtag says that the device is not in the house any more.
fn is_gone(row: &mut Row<'_>) -> bool {
    let today = row.today;
    match row.day("disposed", Edge::Last, Century::Future) {
        Value::Given((day, _)) => day <= today,
        Value::Missing(_) => false,
    }
}

/// A type as people say it: i-doit writes its constants (`C__OBJTYPE__PRINTER`). Source: i-doit knowledge base, "Objekttypen".
fn spoken(device_type: String) -> String {
    const BEGINNINGS: [&str; 2] = ["C__OBJTYPE__", "C__OBJECT_TYPE__"];
    const NAMES: [(&str, &str); 9] = [
        ("CLIENT", "Client"),
        ("PRINTER", "Drucker"),
        ("WORKSTATION", "Arbeitsplatz"),
        ("CELL_PHONE", "Mobiltelefon"),
        ("PHONE", "Telefon"),
        ("VOIP_PHONE", "VoIP-Telefon"),
        ("ACCESS_POINT", "Access Point"),
        ("UPS", "USV"),
        ("SAN", "SAN"),
    ];
    let constant = BEGINNINGS
        .iter()
        .find_map(|begins| device_type.strip_prefix(begins));
    let Some(constant) = constant else {
        return device_type;
    };
    if let Some((_, name)) = NAMES.iter().find(|(known, _)| *known == constant) {
        return (*name).to_owned();
    }
    let words = constant.split('_').filter(|word| !word.is_empty());
    let words: Vec<String> = words
        .map(|word| {
            let mut letters = word.chars();
            let first = letters.next().map(String::from).unwrap_or_default();
            first + &letters.as_str().to_lowercase()
        })
        .collect();
    words.join(" ")
}

/// One device where no count stands; an unusable count sets the row aside, for any number would be a guess.
fn count(row: &mut Row<'_>) -> Result<u64, SetAside> {
    match row.count("count") {
        Value::Given(count) => Ok(count),
        Value::Missing(Missing::Unusable) => Err(row.refused("count")),
        Value::Missing(_) => {
            if row.sheet.has("count") {
                let (_, place) = row.cell("count");
                row.met.note(rules::COUNT_MISSING, &place, "");
            }
            Ok(1)
        }
    }
}

fn name_repeated_ids(
    sheet: &Sheet<'_>,
    rows: &Rows<'_, (Device, Option<String>)>,
    issues: &mut Vec<Issue>,
) {
    let groups: BTreeMap<String, Vec<usize>> = rows.by(|(_, id)| id.clone());
    let column = sheet.column("id").unwrap_or(0);
    for (id, indices) in groups.iter().filter(|(_, indices)| indices.len() > 1) {
        let first = rows.kept[indices[0]].raw.number;
        for index in &indices[1..] {
            issues.push(
                Issue::new(
                    rules::INVENTORY_ID,
                    Some(sheet.table.place(rows.kept[*index].raw.number, column)),
                )
                .with("value", shown(id))
                .with("row", first.to_string()),
            );
        }
    }
}
