//! A desk that is killed at any moment leaves a whole list that is at most one decision behind.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use super::client::{Running, project};
use crate::project_folder::scratch;

/// Kills of one run of the tests; `BEFUND_KILLS=100` for all that were asked for.
const KILLS: u64 = 6;

#[test]
fn a_killed_desk_loses_at_most_the_last_keystroke() {
    let kills = std::env::var("BEFUND_KILLS").ok();
    let kills = kills.and_then(|kills| kills.parse().ok()).unwrap_or(KILLS);
    let folder = scratch();
    let project = project(folder.path());
    let list = project.join("decisions.csv");
    let texts = [
        "Die Hefter stapeln sich im Flur",
        "Im Flur stapeln sich die Hefter",
        "Wir brauchen eine E-Akte",
        "Schnellere Leitungen zum Rathaus",
    ];
    for kill in 0..kills {
        let _ = fs::remove_file(&list);
        let mut desk = Running::open(&project, "Anna");
        let mut answered = 0;
        std::thread::scope(|scope| {
            let pid = desk.child.id();
            // Somewhere between the first decision and the last.
            scope.spawn(move || {
                sleep(Duration::from_micros(500 + kill * 7_919 % 60_000));
                let _ = std::process::Command::new("kill")
                    .args(["-9", &pid.to_string()])
                    .status();
            });
            for text in texts {
                let Ok(heard) = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                    desk.decide(text, "pick:plan")
                })) else {
                    break;
                };
                if heard.status != 303 {
                    break;
                }
                answered += 1;
            }
        });
        let _ = desk.child.wait();
        let text = fs::read_to_string(&list).unwrap_or_default();
        assert!(
            text.is_empty() || text.ends_with("\r\n"),
            "kill {kill}: {text}"
        );
        let rows = text.lines().skip(1).count();
        assert!(
            rows == answered || rows == answered + 1,
            "kill {kill}: {answered} answered, {rows} rows"
        );
        assert!(
            text.lines().skip(1).all(|row| row.split(';').count() == 9),
            "kill {kill}: {text}"
        );
    }
}
