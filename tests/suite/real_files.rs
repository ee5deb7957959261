//! Real and broken files from elsewhere, each given as a source: a report or a clear message, never a panic.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use befund::pipeline::Overrides;

use super::project_folder::{project_of, real_data, run_with, scratch};

fn gather(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, files);
        } else {
            files.push(path);
        }
    }
}

#[test]
fn every_real_file_ends_in_a_report_or_a_message() {
    let Some(data) = real_data() else {
        return; // this machine has no folder of real inputs
    };
    let mut inputs = Vec::new();
    for folder in ["torture", "survey-exports", "it-inventory", "public-sector"] {
        gather(&data.join(folder), &mut inputs);
    }
    inputs.sort();
    assert!(inputs.len() > 50);
    for path in inputs {
        let name = path
            .file_name()
            .expect("a name")
            .to_string_lossy()
            .into_owned();
        let bytes = fs::read(&path).expect("readable");
        for kind in ["answers", "mentions", "staff", "devices", "kennzahlen"] {
            let folder = scratch();
            let project = project_of(folder.path(), &format!("kind = \"{kind}\""), &name, &bytes);
            let started = Instant::now();
            let result = run_with(&project, folder.path(), Overrides::default());
            // A hang is a defect; the bound is far above what any of these files needs.
            assert!(
                started.elapsed() < Duration::from_secs(60),
                "{name} as {kind} hangs"
            );
            match result {
                Ok(outcome) => {
                    let (rows, used, aside) = outcome.intake.totals();
                    assert_eq!(rows, used + aside, "{name} as {kind}");
                    assert!(
                        used > 0 || !outcome.issues.is_empty(),
                        "{name} as {kind}: neither used nor said why"
                    );
                }
                Err(error) => assert!(!error.issues().is_empty(), "{name} as {kind}: {error}"),
            }
        }
    }
}
