//! Temporary projects for end-to-end tests: copy an example, change it, run it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use befund::pipeline::{self, Outcome, Overrides, PipelineError, RunSettings, Settings};

/// A file or folder of the repository.
pub(crate) fn repository(inner: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inner)
}

/// The folder of real inputs, where this machine has one.
pub(crate) fn real_data() -> Option<PathBuf> {
    let folder = repository("../shared/data");
    let beside_a_worktree = repository("../../shared/data");
    [folder, beside_a_worktree]
        .into_iter()
        .find(|path| path.is_dir())
}

/// Runs the program in a folder, as a user of a German machine would.
pub(crate) fn befund(args: &[&str], folder: &Path) -> Output {
    befund_in("de_DE.UTF-8", args, folder)
}

/// The same on a machine of another language.
pub(crate) fn befund_in(locale: &str, args: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_befund"))
        .args(args)
        .current_dir(folder)
        .env("LC_ALL", locale)
        .output()
        .expect("the program starts")
}

/// What a run of the program printed.
pub(crate) fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// A folder that goes when the test ends.
pub(crate) fn scratch() -> tempfile::TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

/// Copies a folder with all that is below it.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        let target = to.join(path.file_name().expect("a name"));
        if path.is_dir() {
            copy_folder(&path, &target);
        } else {
            fs::copy(&path, &target).expect("a copy");
        }
    }
}

/// Copies an example of `inputs/` below `folder` and returns the copy.
pub(crate) fn copy_example(name: &str, folder: &Path) -> PathBuf {
    let target = folder.join(name);
    fs::create_dir_all(&target).expect("a folder");
    for entry in fs::read_dir(repository("inputs").join(name)).expect("an example") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            let file = path.file_name().expect("a name");
            fs::copy(&path, target.join(file)).expect("a copy");
        }
    }
    target
}

/// A project of one source, with the file's bytes.
pub(crate) fn project_of(folder: &Path, source: &str, file: &str, bytes: &[u8]) -> PathBuf {
    let project = folder.join("projekt");
    fs::create_dir_all(&project).expect("a folder");
    fs::write(project.join(file), bytes).expect("a file");
    let toml = format!(
        "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n\n[[source]]\nfile = '{file}'\n{source}\n"
    );
    fs::write(project.join("befund.toml"), toml).expect("a project file");
    project
}

/// Runs a project with what the command line could set.
pub(crate) fn run_with(
    project: &Path,
    out: &Path,
    overrides: Overrides,
) -> Result<Outcome, PipelineError> {
    let settings = RunSettings::of(
        Settings {
            project: project.to_path_buf(),
            overrides,
            allow_outside: false,
        },
        Some(out.to_path_buf()),
    );
    pipeline::run(&settings, &|_| {})
}

/// Runs a project as it is.
pub(crate) fn run(project: &Path, out: &Path) -> Outcome {
    run_with(project, out, Overrides::default()).expect("a report")
}

/// All files below a folder: relative name → bytes.
pub(crate) fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut found = BTreeMap::new();
    gather(folder, folder, &mut found);
    found
}

fn gather(root: &Path, folder: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(root, &path, found);
        } else {
            let name = path.strip_prefix(root).expect("below the root");
            let name = name.to_string_lossy().replace('\\', "/");
            found.insert(name, fs::read(&path).expect("readable"));
        }
    }
}

/// A CSV file's records below its header, in another order: reversed, then rotated by a third.
pub(crate) fn shuffle_csv(path: &Path) {
    let text = fs::read_to_string(path).expect("UTF-8");
    let delimiter = if text.lines().next().is_some_and(|l| l.contains(';')) {
        b';'
    } else {
        b','
    };
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records: Vec<csv::StringRecord> =
        reader.records().map(|r| r.expect("a record")).collect();
    let body = &mut records[1..];
    body.reverse();
    body.rotate_left(body.len() / 3);
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_path(path)
        .expect("a file");
    for record in &records {
        writer.write_record(record).expect("written");
    }
    writer.flush().expect("flushed");
}
