//! A progress line on a terminal for anything that takes longer than half a second; nothing in a pipe.

use std::io::IsTerminal;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::i18n::{I18n, Language};
use crate::pipeline::Step;

const PATIENCE: Duration = Duration::from_millis(500);

/// A spinner with the name of the step, shown once half a second has passed.
pub(super) struct Progress {
    bar: ProgressBar,
    started: Instant,
    i18n: I18n,
}

impl Progress {
    /// A progress line; hidden when `quiet` or when standard error is no terminal.
    pub(super) fn new(quiet: bool, spoken: Language) -> Self {
        let bar = ProgressBar::new_spinner();
        if quiet || !std::io::stderr().is_terminal() {
            bar.set_draw_target(ProgressDrawTarget::hidden());
        }
        if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} {elapsed}") {
            bar.set_style(style);
        }
        Self {
            bar,
            started: Instant::now(),
            i18n: I18n::terminal(spoken),
        }
    }

    /// Shows a step.
    pub(super) fn step(&self, step: &Step) {
        self.bar.set_message(self.i18n.text(&step.message()));
        if self.started.elapsed() > PATIENCE {
            self.bar.tick();
        } else if !self.bar.is_hidden() {
            // Ticking by itself begins after the patience is over, so that a short run stays still.
            self.bar.enable_steady_tick(PATIENCE);
        }
    }

    /// Removes the line.
    pub(super) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}
