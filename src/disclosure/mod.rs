//! The one gate that everything published passes. Only this module can make a [`Gated`] value.

use std::ops::Deref;

/// Something that passed the gate: read-only, and made nowhere else.
#[derive(Debug, Clone, PartialEq)]
pub struct Gated<T>(T);

impl<T> Deref for Gated<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
