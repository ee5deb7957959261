//! befund
