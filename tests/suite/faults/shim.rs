//! Runs of the program with chosen system calls that fail, wait, or are the last thing it does (`tests/tools/shim.c`).

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use sha2::{Digest, Sha256};

use crate::project_folder::{project_of, repository};

/// The shim, built once; `None` on a machine without a C compiler.
fn shim() -> Option<&'static Path> {
    static BUILT: OnceLock<Option<PathBuf>> = OnceLock::new();
    let built = BUILT.get_or_init(|| {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shim.so");
        let status = Command::new("cc")
            .args(["-shared", "-fPIC", "-O1", "-o"])
            .arg(&target)
            .arg(repository("tests/tools/shim.c"))
            .status();
        status
            .is_ok_and(|status| status.success())
            .then_some(target)
    });
    built.as_deref()
}

/// A town with an old report, and the folder that its reports go to.
pub(crate) struct Town {
    pub(crate) project: PathBuf,
    pub(crate) out: PathBuf,
}

/// What a reader finds in the place of the report.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Found {
    Old,
    New,
    Missing,
    Broken(String),
}

impl Town {
    /// A town below a folder, with its report of the title "Alt", which is about to become "Neu".
    pub(crate) fn new(folder: &Path) -> Self {
        let rows: String = (0..12)
            .map(|number| format!("I{number};Bauamt;{}\n", number % 6 + 1))
            .collect();
        let project = project_of(
            folder,
            "kind = \"barometer\"",
            "noten.csv",
            format!("Interview;Amt;Note\n{rows}").as_bytes(),
        );
        let out = folder.join("berichte");
        let town = Self { project, out };
        town.entitle("Alt");
        let made = town.command().output().expect("started");
        assert_eq!(made.status.code(), Some(0), "{}", words(&made));
        assert_eq!(town.found(), Found::Old);
        town.entitle("Neu");
        town
    }

    fn entitle(&self, title: &str) {
        let file = self.project.join("befund.toml");
        let text = fs::read_to_string(&file).expect("a project");
        let rest = text.lines().filter(|line| !line.starts_with("title"));
        let mut lines: Vec<String> = rest.map(str::to_owned).collect();
        lines.insert(1, format!("title = \"{title}\""));
        fs::write(&file, lines.join("\n")).expect("written");
    }

    /// The folder that holds the editions.
    pub(crate) fn parent(&self) -> PathBuf {
        self.out.join(self.project.file_name().expect("a name"))
    }

    /// The report's folder.
    pub(crate) fn report(&self) -> PathBuf {
        self.parent().join("internal")
    }

    /// `befund run` in two formats.
    pub(crate) fn command(&self) -> Command {
        self.command_in("csv,json")
    }

    /// `befund run` in formats.
    pub(crate) fn command_in(&self, formats: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_befund"));
        command
            .args(["run", "--format", formats, "--quiet", "--lang", "de"])
            .arg("--out")
            .arg(&self.out)
            .arg(&self.project)
            .stdin(Stdio::null());
        command
    }

    /// The same under rules; `None` where there is no shim.
    pub(crate) fn shimmed(&self, rules: &str) -> Option<Command> {
        under(self.command(), rules)
    }

    /// The report as its own manifest sees it.
    pub(crate) fn found(&self) -> Found {
        state(&self.report())
    }

    /// What lies beside the report, but for what befund knows of its last run.
    pub(crate) fn beside(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.parent())
            .expect("a folder")
            .map(|entry| {
                entry
                    .expect("an entry")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .filter(|name| name != "internal" && name != ".internal.state.json")
            .collect();
        names.sort();
        names
    }

    /// Two more runs write the new report and leave nothing beside it.
    pub(crate) fn heals(&self, after: &str) {
        for _ in 0..2 {
            let next = self.command().output().expect("started");
            assert_eq!(
                next.status.code(),
                Some(0),
                "after {after}: {}",
                words(&next)
            );
            assert_eq!(self.found(), Found::New, "after {after}");
            assert_eq!(self.beside(), Vec::<String>::new(), "after {after}");
        }
    }
}

/// A command under rules; `None` where there is no shim.
pub(crate) fn under(mut command: Command, rules: &str) -> Option<Command> {
    command.env("LD_PRELOAD", shim()?).env("SHIM", rules);
    Some(command)
}

/// All that a run printed.
pub(crate) fn words(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    text(&output.stdout) + &text(&output.stderr)
}

/// What stands in a report's folder.
pub(crate) fn state(folder: &Path) -> Found {
    let Ok(bytes) = fs::read(folder.join("manifest.json")) else {
        return Found::Missing;
    };
    let manifest: serde_json::Value = serde_json::from_slice(&bytes).expect("a manifest");
    for output in manifest["outputs"].as_array().expect("outputs") {
        let file = output["file"].as_str().expect("a file");
        let bytes = fs::read(folder.join(file)).unwrap_or_default();
        let digest = Sha256::digest(bytes);
        let hash: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        if output["sha256"] != hash.as_str() {
            return Found::Broken(file.to_owned());
        }
    }
    match manifest["title"].as_str() {
        Some("Alt") => Found::Old,
        Some("Neu") => Found::New,
        title => Found::Broken(format!("{title:?}")),
    }
}
