//! The gate: what it lets through, and that an attacker gains nothing.

mod editions;
mod make;
