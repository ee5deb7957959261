//! Kills of every command, at random moments and at chosen system calls: each file is as before or complete, what was read is
//! untouched, and the command does its work when it is started again.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use super::shim::{under, words};
use super::whole::{assert_whole, is_half, put_back};
use crate::project_folder::{files, scratch};

/// Kills of each command with every run of the tests; `BEFUND_KILLS` says how many instead.
const KILLS: u32 = 2;

/// A command in the folder that [`folder`] makes, and the code that it ends with.
struct Job {
    args: &'static str,
    code: i32,
}

const fn job(args: &'static str) -> Job {
    Job { args, code: 0 }
}

/// Every command; the first ones write.
const JOBS: [Job; 32] = [
    job("run stadt --format html,csv,json,xlsx"),
    job("run stadt --format svg,parquet --edition public --out aus"),
    job("demo probe --quiet"),
    job(
        "init neu quellen/geraete.csv quellen/noten.csv --title Neu --reference-date 2026-06-30 --yes",
    ),
    job("sample stadt --out stichprobe --force"),
    job("suggest stadt --all --out vorschlag --force"),
    job("agree eins.csv zwei.csv --out abgleich"),
    job("codebook export stadt --out buch.xlsx --force"),
    job("codebook export stadt --out buch.qdpx --force"),
    job("codebook import altes.qdc --out neues.toml --force"),
    job("codebook lint stadt"),
    job("check stadt"),
    job("look quellen/geraete.csv"),
    job("units stadt"),
    job("questionnaire umfrage"),
    job("eval stadt --gold gold.csv"),
    job("schema answers"),
    job("man"),
    job("review stadt --no-open --who Anna"),
    job("run stadt --format json --keep"),
    // Over a report and beside snapshots of other days.
    job(
        "run alt/stadt --format csv,json --keep --replace --reference-date 2026-06-30 --out alt/berichte",
    ),
    job("run alt/stadt --format csv,json --edition public --force --out alt/a"),
    job("compare alt/a/stadt/public alt/b/stadt/public --out vergleich"),
    job("status alt/stadt --out alt/berichte"),
    job("texts stadt"),
    job("evidence stimmungsbarometer-nach-einheit 1 stadt"),
    job("history list alt/stadt"),
    job("history show alt/stadt"),
    job("history verify alt/stadt"),
    job("history prune alt/stadt --keep 1"),
    job("completions bash"),
    job("help run"),
];

const BOOK: &str = "[codebook]\nid = \"probe\"\ntitle = \"Probe\"\n\
    [[category]]\nid = \"akte\"\nquestions = [\"bedarf\"]\nlabel = \"E-Akte\"\nterms = [\"E-Akte\"]\nanchors = [\"alles liegt im Keller\"]\n\
    [[category]]\nid = \"netz\"\nquestions = [\"bedarf\"]\nlabel = \"Netz\"\nterms = [\"WLAN\"]\nanchors = [\"schnelleres Netz\"]\n";

/// What [`folder`] writes and, in `alt`, a project with two snapshots in its history, its report, and public ones.
fn prepare(at: &Path) {
    static MADE: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let here = scratch();
        folder(&here.path().join("alt"));
        for line in [
            "run alt/stadt --format csv,json --keep --reference-date 2024-06-30 --out alt/berichte",
            "run alt/stadt --format csv,json --keep --replace --reference-date 2025-06-30 --out alt/berichte",
            "run alt/stadt --format csv,json --edition public --out alt/a",
            "run alt/stadt --format csv,json --edition public --out alt/b",
        ] {
            let done = job(line).command(here.path()).output().expect("started");
            assert_eq!(done.status.code(), Some(0), "{line}: {}", words(&done));
        }
        files(here.path())
    });
    folder(at);
    for (name, bytes) in made {
        let path = at.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("written");
    }
}

/// A folder with a project, its codebook, lists of codes and further files, all invented.
fn folder(at: &Path) {
    let texts = [
        "WLAN im Rathaus",
        "E-Akte",
        "mehr Zeit",
        "alles liegt im Keller",
        "Laptops",
    ];
    let rows: String = (0..30)
        .map(|row| {
            format!(
                "A{row};{};Amt {};bedarf;{} {row}\n",
                row / 2,
                row % 3,
                texts[row % 5]
            )
        })
        .collect();
    let grades: String = (0..30)
        .map(|row| format!("{row};Amt {};{}\n", row % 3, row % 6 + 1))
        .collect();
    let codes = |shift: usize| -> String {
        { 0..10 }
            .map(|row| {
                format!(
                    "A{row};bedarf;{};decision\n",
                    ["akte", "netz"][(row + shift * row / 5) % 2]
                )
            })
            .collect()
    };
    let coded = |shift| format!("answer_id;question;category_id;method\n{}", codes(shift));
    let choices: String = (0..30)
        .map(|row| format!("{row};{}\n", ["Ja", "Nein", "weiß nicht"][row % 3]))
        .collect();
    let written = [
        ("umfrage/umfrage.csv", format!("ID;Arbeiten Sie im Homeoffice?\n{choices}")),
        ("umfrage/befund.toml", "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n[[source]]\nkind = \"survey\"\nfile = \"umfrage.csv\"\n".to_owned()),
        ("stadt/antworten.csv", format!("ID;Interview;Amt;Frage;Antwort\n{rows}")),
        ("stadt/noten.csv", format!("Interview;Amt;Note\n{grades}")),
        ("stadt/codebook.toml", BOOK.to_owned()),
        ("stadt/befund.toml", "[project]\ntitle = \"Probe\"\nreference_date = 2026-06-30\n[[source]]\nkind = \"answers\"\nfile = \"antworten.csv\"\n[[source]]\nkind = \"barometer\"\nfile = \"noten.csv\"\n[coding]\ncodebook = \"codebook.toml\"\n[disclosure]\nsalt = \"probe\"\n".to_owned()),
        ("quellen/geraete.csv", "Gerätetyp;Modell;Amt;Nutzungsende;Status\nPC;M;Bauamt;2024;gut\nPC;N;Bauamt;2025;alt\n".to_owned()),
        ("quellen/noten.csv", format!("Interview;Amt;Note\n{grades}")),
        ("altes.qdc", "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"1\" name=\"Akte\" isCodable=\"true\"/></Codes></CodeBook>".to_owned()),
        ("eins.csv", coded(0)),
        ("zwei.csv", coded(1)),
        ("gold.csv", coded(0)),
    ];
    for (name, text) in written {
        let path = at.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("written");
    }
}

impl Job {
    fn command(&self, at: &Path) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_befund"));
        command
            .args(self.args.split(' '))
            .current_dir(at)
            .env("LC_ALL", "de_DE.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped());
        command
    }

    /// A desk ends when its page is closed, which takes its time.
    fn is_endless(&self) -> bool {
        self.args.starts_with("review")
    }

    /// Does the command to its end. What makes a project writes its file last: where that is, nothing is left to do but to
    /// run a demo, and a second start would refuse to write over it.
    fn finish(&self, at: &Path, after: &str) {
        let (run, check) = (
            job("run probe --out probe/reports --quiet"),
            job("check neu"),
        );
        let job = match self.args.split_once(' ') {
            Some(("demo", _)) if at.join("probe/befund.toml").exists() => &run,
            Some(("init", _)) if at.join("neu/befund.toml").exists() => &check,
            _ => self,
        };
        let done = job.command(at).output().expect("started");
        let said = words(&done);
        assert_eq!(
            done.status.code(),
            Some(self.code),
            "{} {after}: {said}",
            self.args
        );
    }
}

/// All files but the record of a run, which tells its time; without what is made up anew each time.
fn lasting(at: &Path) -> BTreeMap<String, Vec<u8>> {
    let lasting = |(name, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8_lossy(&bytes);
        let bytes = match name.ends_with("neu/befund.toml") {
            true => text
                .lines()
                .filter(|line| !line.starts_with("salt"))
                .collect::<String>()
                .into_bytes(),
            false => bytes,
        };
        (!name.ends_with("run.json")).then_some((name, bytes))
    };
    files(at).into_iter().filter_map(lasting).collect()
}

/// Where a run is killed.
enum Moment {
    After(Duration),
    At(String, bool),
}

/// The n-th moment: in turn after a while and at a call, with exchange of names and without.
fn moment(number: u32, whole: Duration) -> Moment {
    const CALLS: [&str; 9] = [
        "mkdir", "create", "write", "fsync", "chmod", "rename", "unlinkat", "rmdir", "unlink",
    ];
    if number.is_multiple_of(2) {
        // Far apart and never the same (golden ratio).
        let part = (f64::from(number) * 0.618_034 + 0.37).fract() * 1.1;
        return Moment::After(whole.mul_f64(part));
    }
    let turn = number as usize / 2;
    let call = CALLS[turn % CALLS.len()];
    let nth = [1, 2, 3, 5, 8, 13][turn / CALLS.len() % 6];
    let end = ["kill", "die"][turn / 3 % 2];
    Moment::At(format!("{call}:{nth}:{end}"), turn.is_multiple_of(2))
}

/// Kills the command; what happened, in words, and whether it was killed.
fn killed(job: &Job, at: &Path, moment: &Moment) -> (String, bool) {
    match moment {
        Moment::After(time) => {
            let mut child = job.command(at).spawn().expect("started");
            std::thread::sleep(*time);
            let _ = child.kill();
            let ended = child.wait().expect("ended");
            (format!("after {time:?}"), ended.code().is_none())
        }
        Moment::At(rule, exchange) => {
            let Some(mut command) = under(job.command(at), rule) else {
                return ("no shim".to_owned(), false);
            };
            if !exchange {
                command.env("SHIM_NO_EXCHANGE", "22");
            }
            let ended = command.output().expect("started");
            (
                format!("{rule}, exchange {exchange}"),
                ended.status.code().is_none(),
            )
        }
    }
}

/// Holds a command against some kills, every other time over what an earlier time wrote; returned is how many hit.
fn hold(job: &Job, kills: u32, from: u32) -> u32 {
    let complete = scratch();
    prepare(complete.path());
    let before = lasting(complete.path());
    let begun = Instant::now();
    let mut whole = Duration::from_millis(400);
    if !job.is_endless() {
        job.finish(complete.path(), "at first");
        whole = begun.elapsed();
    }
    let after = lasting(complete.path());
    let mut hit = 0;
    for number in from..from + kills {
        let moment = moment(number, whole);
        if job.is_endless() && matches!(moment, Moment::At(..)) {
            continue;
        }
        let here = scratch();
        prepare(here.path());
        let (how, was_killed) = killed(job, here.path(), &moment);
        hit += u32::from(was_killed);
        let found = put_back(lasting(here.path()));
        assert_whole(&found, &format!("{} {how}", job.args));
        for (name, bytes) in &found {
            let is_whole = before.get(name) == Some(bytes) || after.get(name) == Some(bytes);
            assert!(
                is_whole || is_half(name),
                "{} {how}: {name} is neither old nor new",
                job.args
            );
        }
        for name in before.keys() {
            assert!(
                found.contains_key(name) || !after.contains_key(name),
                "{} {how}: {name} is gone",
                job.args
            );
        }
        if job.is_endless() {
            assert!(found == before, "{} {how}", job.args);
            continue;
        }
        job.finish(here.path(), &how);
        let healed = lasting(here.path());
        let names: Vec<&String> = healed
            .keys()
            .filter(|name| !after.contains_key(*name))
            .collect();
        assert!(names.is_empty(), "{} {how}: {names:?} is left", job.args);
        assert!(
            healed == after,
            "{} {how}: not what a whole run writes",
            job.args
        );
    }
    hit
}

fn hold_all(kills: u32) -> u32 {
    { JOBS.iter().zip(0..) }
        .map(|(job, place)| hold(job, kills, place * 7))
        .sum()
}

#[test]
fn every_command_can_be_killed() {
    let kills = std::env::var("BEFUND_KILLS").ok();
    let hit = hold_all(kills.and_then(|kills| kills.parse().ok()).unwrap_or(KILLS));
    // Most moments lie within the command.
    assert!(hit > 0, "no run was killed");
}
