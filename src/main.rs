//! The `befund` program: runs a command and hands its exit code to the shell.

fn main() {}
