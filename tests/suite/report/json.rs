//! `findings.json` and its schema.

use std::fs;
use std::path::Path;

use befund::i18n::{I18n, Language};
use befund::report::{json, json_schema};
use serde_json::Value;

use crate::fixtures;

fn findings() -> Value {
    let bytes = json(&fixtures::report(), &I18n::new(Language::De)).expect("json");
    serde_json::from_slice(&bytes).expect("JSON")
}

#[test]
fn the_documented_schema_is_the_generated_one() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/findings.schema.json");
    let generated = json_schema().expect("a schema");
    if std::env::var_os("BEFUND_WRITE").is_some() {
        fs::write(&path, &generated).expect("written");
    }
    let documented = fs::read(&path).expect("docs/findings.schema.json");
    assert!(
        documented == generated,
        "docs/findings.schema.json is not what the code writes; BEFUND_WRITE=1 cargo test writes it anew"
    );
}

#[test]
fn cells_keep_kind_and_number() {
    let all = findings();
    assert_eq!(all["format"], 1);
    assert_eq!(all["reference_date"], "2026-06-30");
    assert_eq!(all["edition"], "internal");
    let needs = &all["findings"][3];
    assert_eq!(needs["id"], "nennungen-bedarf");
    assert_eq!(needs["section"], "befragung");
    assert_eq!(needs["columns"][2]["id"], "mentions");
    assert_eq!(needs["columns"][3]["role"], "derived");
    assert_eq!(needs["columns"][3]["of"], "mentions");
    let row = &needs["rows"][0];
    assert_eq!(row["kind"], "data");
    assert_eq!(
        row["cells"][2],
        serde_json::json!({"type": "count", "value": 10})
    );
    assert_eq!(row["cells"][3]["value"].as_f64(), Some(10.0 / 24.0));
    assert_eq!(needs["chart"]["kind"], "ranked-bars");
    assert_eq!(needs["chart"]["series"][0], "mentions");
}

#[test]
fn signs_say_what_they_are() {
    let all = findings();
    let row = &all["findings"][7]["rows"][4];
    assert_eq!(
        row["cells"][1],
        serde_json::json!({"type": "sign", "sign": "secret", "symbol": "."})
    );
}

/// Checks a value against the parts of JSON Schema that schemars writes here.
fn fits(value: &Value, schema: &Value, root: &Value) -> Result<(), String> {
    if let Some(reference) = schema["$ref"].as_str() {
        let target = root.pointer(&reference[1..]).ok_or("no such definition")?;
        return fits(value, target, root);
    }
    for key in ["oneOf", "anyOf"] {
        if let Some(choices) = schema[key].as_array() {
            let fitting = choices
                .iter()
                .filter(|choice| fits(value, choice, root).is_ok())
                .count();
            if fitting == 0 {
                return Err(format!("{value} fits none of {key}"));
            }
        }
    }
    if let Some(wanted) = schema.get("const")
        && value != wanted
    {
        return Err(format!("{value} is not {wanted}"));
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(many) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let matches = |wanted: &&str| *wanted == found || (*wanted == "number" && found == "integer");
    if !types.is_empty() && !types.iter().any(matches) {
        return Err(format!("{value} is {found}, not {types:?}"));
    }
    for name in schema["required"].as_array().into_iter().flatten() {
        let name = name.as_str().unwrap_or_default();
        if value.get(name).is_none() {
            return Err(format!("{name} is missing"));
        }
    }
    if let (Some(members), Some(known)) = (value.as_object(), schema["properties"].as_object()) {
        for (name, member) in members {
            let schema = known
                .get(name)
                .ok_or(format!("{name} is not in the schema"))?;
            fits(member, schema, root).map_err(|why| format!("{name}: {why}"))?;
        }
    }
    for item in value.as_array().into_iter().flatten() {
        fits(item, &schema["items"], root)?;
    }
    Ok(())
}

#[test]
fn what_is_written_fits_the_schema() {
    let schema: Value = serde_json::from_slice(&json_schema().expect("a schema")).expect("JSON");
    assert_eq!(fits(&findings(), &schema, &schema), Ok(()));
    let mut broken = findings();
    broken["findings"][0]["rows"] = Value::from("nothing");
    assert!(fits(&broken, &schema, &schema).is_err(), "the check checks");
}

#[test]
fn the_same_report_gives_the_same_json() {
    assert_eq!(findings(), findings());
}
