//! The `befund` program: runs a command and hands its exit code to the shell.

use std::process::ExitCode;

fn main() -> ExitCode {
    befund::cli::main()
}
