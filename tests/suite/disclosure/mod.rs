//! The gate: what it lets through, and that an attacker gains nothing.

mod beside;
mod make;
mod staff;
mod survey;
